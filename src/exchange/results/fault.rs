//! Why there is no sheet.

use crate::explain::Explain;

/// Why a sheet could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message_id())]
pub enum ResultsFault {
    /// What was given as a font is none.
    Font {
        /// Which one.
        role: FontRole,
    },
    /// The contest is not over, so nobody has a place yet.
    NotOver,
    /// The lesson has neither words nor sentences.
    NothingToList,
    /// The writer failed.
    Failed {
        /// What it said.
        reason: String,
    },
}

/// What a font is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FontRole {
    /// Latin and pinyin.
    Latin,
    /// Latin in titles.
    Strong,
    /// Tibetan.
    Tibetan,
    /// Hanzi.
    Hanzi,
    /// Pictures among the letters.
    Pictures,
}

impl FontRole {
    /// Every font, in the order in which they are asked for a letter that the proper one lacks.
    pub(super) const ALL: [Self; 5] = [Self::Latin, Self::Strong, Self::Tibetan, Self::Hanzi, Self::Pictures];

    /// Returns its name for a log.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Latin => "Latin",
            Self::Strong => "Latin (strong)",
            Self::Tibetan => "Tibetan",
            Self::Hanzi => "Hanzi",
            Self::Pictures => "Pictures",
        }
    }
}

impl Explain for ResultsFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Font { .. } => "results-font-unreadable",
            Self::NotOver => "results-not-over",
            Self::NothingToList => "wordlist-nothing",
            Self::Failed { .. } => "results-failed",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Font { role } => vec![("font", role.as_str().to_owned())],
            Self::NotOver | Self::NothingToList => Vec::new(),
            Self::Failed { reason } => vec![("reason", reason.clone())],
        }
    }
}
