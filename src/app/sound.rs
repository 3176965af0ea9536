//! Soft sounds after an answer, if the learner wants them.

use std::path::{Path, PathBuf};

use bevy::prelude::*;

use super::storage::CurrentSettings;
use crate::audio::computer_voice::{self, ComputerVoiceError};
use crate::audio::{Player, Sound};

/// The sounds of the program.
#[derive(Resource)]
pub struct Sounds {
    player: Player,
    /// The folder that has `assets`.
    home: PathBuf,
}

impl Sounds {
    /// With the player of the program and the folder that has its `assets`.
    pub fn new(player: Player, home: &Path) -> Self {
        Self { player, home: home.to_owned() }
    }

    /// Returns whether the computer voice is there, by its files; they are not read.
    ///
    /// # Errors
    /// Says which is missing, and how to get it.
    pub fn voice(&self) -> Result<(), ComputerVoiceError> {
        computer_voice::find(&self.home)
    }

    /// Returns the player.
    pub fn player(&self) -> &Player {
        &self.player
    }
}

/// A sound is due.
#[derive(Message, Clone, Copy, Debug)]
pub struct Sounded(pub Sound);

/// Ends what is being said.
#[derive(Message, Clone, Copy, Debug)]
pub struct Hush;

/// Installs the sounds.
pub fn plugin(app: &mut App) {
    app.add_message::<Sounded>()
        .add_message::<Hush>()
        .add_systems(Startup, look_for_device)
        .add_systems(Update, (play, hush));
}

/// Whether there is a device decides which exercises are offered.
fn look_for_device(sounds: Res<Sounds>) {
    sounds.player.probe();
}

/// Ends what is being said where that was asked for.
pub fn hush(mut asked: MessageReader<Hush>, sounds: Res<Sounds>) {
    if asked.read().count() > 0 {
        sounds.player.hush();
    }
}

fn play(mut due: MessageReader<Sounded>, sounds: Res<Sounds>, current: Res<CurrentSettings>) {
    for Sounded(sound) in due.read() {
        if current.settings.sound {
            sounds.player.play(*sound);
        }
    }
}
