//! Reads the models of the computer voice from the disk, where `scripts/voice` puts them.

use std::fs;
use std::path::Path;

use thiserror::Error;

use crate::explain::Explain;
use crate::voice::{Model, Voice, VoiceError};

/// The folder of the models among the program's files.
const FOLDER: &str = "assets/voice";

/// Why there is no computer voice. All else works without it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ComputerVoiceError {
    /// A model was not fetched, or cannot be read.
    #[error("no model file {file}")]
    Missing {
        /// The name of the file.
        file: String,
    },
    /// A model is another file than the one that is wanted.
    #[error(transparent)]
    Damaged(#[from] VoiceError),
}

impl Explain for ComputerVoiceError {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "audio-voice-missing",
            Self::Damaged(_) => "audio-voice-damaged",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        let file = match self {
            Self::Missing { file } => file.clone(),
            Self::Damaged(error) => error.model().file().to_owned(),
        };
        vec![("file", file)]
    }
}

/// Looks whether the models are there, without reading them.
///
/// # Errors
/// Says which is missing.
pub fn find(home: &Path) -> Result<(), ComputerVoiceError> {
    let missing = [Model::Acoustic, Model::Vocoder]
        .into_iter()
        .find(|model| !home.join(FOLDER).join(model.file()).is_file());
    missing.map_or(Ok(()), |model| Err(ComputerVoiceError::Missing { file: model.file().to_owned() }))
}

/// Returns whether the models are there, without reading them.
pub fn is_there(home: &Path) -> bool {
    find(home).is_ok()
}

/// Loads the voice from the folder that has `assets`. That takes about a tenth of a second.
///
/// # Errors
/// Says which model is missing or damaged.
pub fn load(home: &Path) -> Result<Voice, ComputerVoiceError> {
    let read = |model: Model| {
        fs::read(home.join(FOLDER).join(model.file()))
            .map_err(|_| ComputerVoiceError::Missing { file: model.file().to_owned() })
    };
    Ok(Voice::load(&read(Model::Acoustic)?, &read(Model::Vocoder)?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_voice_that_is_missing_or_damaged_is_told_apart() {
        let home = tempfile::tempdir().unwrap();
        let missing = load(home.path()).err().unwrap();
        assert_eq!(missing.message_id(), "audio-voice-missing");
        assert_eq!(missing.message_args(), [("file", "fastspeech2_quan.tflite".to_owned())]);
        assert!(!is_there(home.path()));

        let folder = home.path().join(FOLDER);
        fs::create_dir_all(&folder).unwrap();
        for model in [Model::Acoustic, Model::Vocoder] {
            fs::write(folder.join(model.file()), "not a model").unwrap();
        }
        let damaged = load(home.path()).err().unwrap();
        assert_eq!(damaged.message_id(), "audio-voice-damaged");
        assert!(is_there(home.path()));
    }
}
