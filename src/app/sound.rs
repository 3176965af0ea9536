//! Soft sounds after an answer, if the learner wants them.

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

/// Installs the sounds.
pub fn plugin(app: &mut App) {
    app.add_message::<Sounded>().add_systems(Update, play);
}

fn play(mut due: MessageReader<Sounded>, sounds: Res<Sounds>, current: Res<CurrentSettings>) {
    for Sounded(sound) in due.read() {
        if current.settings.sound {
            sounds.0.play(*sound);
        }
    }
}
