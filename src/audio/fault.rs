//! Why a sound was not heard.

use thiserror::Error;

use super::computer_voice::ComputerVoiceError;
use crate::explain::Explain;

/// Why a sound was not heard. The program goes on without it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AudioFault {
    /// The machine has no sound device, or its sound service is not running.
    #[error("no sound device")]
    NoDevice,
    /// There is a device, but it cannot be used now.
    #[error("the sound device cannot be used: {reason}")]
    Busy {
        /// What the sound library says, in English.
        reason: String,
    },
    /// A sound file cannot be opened.
    #[error("no sound file {file}")]
    Missing {
        /// The name of the file.
        file: String,
    },
    /// A sound file is not a whole WAV file of at most ten seconds.
    #[error("damaged sound file {file}")]
    Damaged {
        /// The name of the file.
        file: String,
    },
    /// There is no computer voice to say it.
    #[error(transparent)]
    NoVoice(#[from] ComputerVoiceError),
    /// The thread of the player is gone.
    #[error("the sound thread has ended")]
    Stopped,
}

impl Explain for AudioFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::NoDevice => "audio-no-device",
            Self::Busy { .. } => "audio-busy",
            Self::Missing { .. } => "audio-missing",
            Self::Damaged { .. } => "audio-damaged",
            Self::NoVoice(error) => error.message_id(),
            Self::Stopped => "audio-stopped",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoDevice | Self::Stopped => Vec::new(),
            Self::Busy { reason } => vec![("reason", reason.clone())],
            Self::NoVoice(error) => error.message_args(),
            Self::Missing { file } | Self::Damaged { file } => vec![("file", file.clone())],
        }
    }
}
