//! `tsheg pitch`: the pitch of a voice, as a table.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;

use super::sound::{self, SoundFileError};
use crate::speech::pitch::PitchTrack;

/// What is looked at.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A sound of at most five minutes: WAV, MP3, FLAC, Ogg Vorbis or M4A, at any rate, with any number of channels.
    file: PathBuf,
}

/// Prints a line every 10 ms: the time in seconds, a tab, and the pitch in Hz, 0 where there is no voice.
pub fn run(arguments: &Arguments) -> Result<u8, SoundFileError> {
    let track = PitchTrack::of(&sound::read(&arguments.file)?, None);
    print!("{}", table(&track));
    Ok(0)
}

fn table(track: &PitchTrack) -> String {
    let mut table = String::new();
    for (at, moment) in track.moments.iter().enumerate() {
        // Writing to a text does not fail.
        let _ = match moment.hz {
            Some(hz) => writeln!(table, "{}.{:02}\t{hz:.2}", at / 100, at % 100),
            None => writeln!(table, "{}.{:02}\t0", at / 100, at % 100),
        };
    }
    table
}
