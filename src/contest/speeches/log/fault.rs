//! What can be wrong with a line of the log of a speech contest.

use crate::contest::log::{LineFault, LogFault};
use crate::contest::speeches::refusal::SpeechRefusal;
use crate::contest::speeches::setting::SpeechSettingFault;
use crate::explain::Explain;
use crate::lesson::Hint;

/// What is wrong with a line.
pub type SpeechLineFault = LineFault<SpeechLogFault>;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpeechLogFault {
    /// What can be wrong with a line of any log.
    Line(LogFault),
    /// The contest cannot begin like this.
    Setting(SpeechSettingFault),
    /// The event cannot have happened then.
    Refused(SpeechRefusal),
}

impl From<LogFault> for SpeechLogFault {
    fn from(fault: LogFault) -> Self {
        Self::Line(fault)
    }
}

impl From<SpeechRefusal> for SpeechLogFault {
    fn from(refusal: SpeechRefusal) -> Self {
        Self::Refused(refusal)
    }
}

impl SpeechLogFault {
    /// Returns what would be right, if that can be said.
    #[must_use]
    pub fn hint(&self) -> Option<Hint> {
        match self {
            Self::Line(fault) => fault.hint(),
            Self::Setting(_) => None,
            Self::Refused(refusal) => refusal.hint(),
        }
    }
}

impl Explain for SpeechLogFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Line(fault) => fault.message_id(),
            Self::Setting(fault) => fault.message_id(),
            Self::Refused(refusal) => refusal.message_id(),
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Line(fault) => fault.message_args(),
            Self::Setting(fault) => fault.message_args(),
            Self::Refused(refusal) => refusal.message_args(),
        }
    }
}
