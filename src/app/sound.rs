//! Soft sounds after an answer, if the learner wants them, and the recordings of packs.

use std::path::PathBuf;

use bevy::prelude::*;

use super::storage::CurrentSettings;
use crate::audio::{AudioFault, Player, Sound};

/// The sounds of the program.
#[derive(Resource)]
pub struct Sounds(Player);

impl Sounds {
    /// With the player of the program.
    pub fn new(player: Player) -> Self {
        Self(player)
    }

    /// Why nothing is heard, if that is so.
    pub fn fault(&self) -> Option<AudioFault> {
        self.0.fault()
    }
}

/// A sound is due.
#[derive(Message, Clone, Copy, Debug)]
pub struct Sounded(pub Sound);

/// A recording was asked for, by its file.
#[derive(Message, Clone, Debug)]
pub struct RecordingAsked(pub PathBuf);

/// Installs the sounds.
pub fn plugin(app: &mut App) {
    app.add_message::<Sounded>().add_message::<RecordingAsked>().add_systems(Update, (play, play_recording));
}

/// Whoever asks to hear something wants to, whatever they think of soft sounds.
fn play_recording(mut asked: MessageReader<RecordingAsked>, sounds: Res<Sounds>) {
    if let Some(RecordingAsked(file)) = asked.read().last() {
        sounds.0.play_recording(file);
    }
}

fn play(mut due: MessageReader<Sounded>, sounds: Res<Sounds>, current: Res<CurrentSettings>) {
    for Sounded(sound) in due.read() {
        if current.settings.sound {
            sounds.0.play(*sound);
        }
    }
}
