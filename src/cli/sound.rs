//! Sound files of the command line.

use std::path::Path;

use crate::explain::Explain;
use crate::lesson::media::{Decoded, MediaFault, decode_sound_file};
use crate::speech::Sound;

/// Why a sound file cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {fault}")]
pub struct SoundFileError {
    path: String,
    fault: MediaFault,
}

impl Explain for SoundFileError {
    fn message_id(&self) -> &'static str {
        self.fault.message_id()
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        self.fault.message_args(&self.path)
    }
}

/// Reads a sound of any rate and number of channels as one channel.
pub fn read(path: &Path) -> Result<Sound, SoundFileError> {
    let error = |fault| SoundFileError { path: path.display().to_string(), fault };
    let Decoded { samples, channels, rate } = decode_sound_file(path).map_err(error)?;
    Ok(Sound::mixed(&samples, channels, rate))
}
