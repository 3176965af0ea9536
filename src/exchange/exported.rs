//! Results of an export.

use crate::exchange::fault::Fault;
use crate::explain::Explain;

/// A file that was made of a pack.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Exported {
    /// The content of the file.
    pub bytes: Vec<u8>,
    /// What of the pack the format cannot hold. Empty for a format that holds everything.
    pub left_out: Vec<LeftOut>,
}

/// Something of a pack that is not in the file that was made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// What it is.
    pub what: What,
    /// How many of them.
    pub count: usize,
    /// The first of them by name, where nothing else of the file tells which they are.
    pub names: Vec<String>,
}

impl LeftOut {
    /// Creates a count of what needs no names.
    pub(super) fn counted(what: What, count: usize) -> Self {
        Self { what, count, names: Vec::new() }
    }
}

/// A thing that a pack has and a format may not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// Words.
    Words,
    /// Sentences.
    Sentences,
    /// Pages to read.
    Notes,
    /// Stories.
    Stories,
    /// Speeches.
    Speeches,
    /// Questions.
    Questions,
    /// Pictures that are files.
    Pictures,
    /// Recordings.
    Sounds,
    /// Items that are not finished.
    Drafts,
}

impl What {
    /// Returns a Fluent selector.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Sentences => "sentences",
            Self::Notes => "notes",
            Self::Stories => "stories",
            Self::Speeches => "speeches",
            Self::Questions => "questions",
            Self::Pictures => "pictures",
            Self::Sounds => "sounds",
            Self::Drafts => "drafts",
        }
    }
}

impl Explain for LeftOut {
    fn message_id(&self) -> &'static str {
        "exchange-left-out"
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        let mut names = self.names.clone();
        names.extend((!names.is_empty() && self.count > names.len()).then(|| "…".to_owned()));
        vec![
            ("what", self.what.as_str().to_owned()),
            ("count", self.count.to_string()),
            ("names", names.join(" · ")),
        ]
    }
}

/// Why a pack could not be written to a format.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ExportError {
    /// The format has no room for what stands at these places of the file that would be made. Nothing is cut.
    #[error("{} texts do not fit into the format", .0.len())]
    CannotHold(Vec<Fault>),
    /// The format holds questions alone, and the pack has none.
    #[error("no questions to write")]
    NoQuestions,
    /// The writer of the format failed.
    #[error("the file cannot be made: {reason}")]
    Failed {
        /// What it says, in its own words.
        reason: String,
    },
    /// A file of the pack cannot be read.
    #[error("{path} cannot be read: {reason}")]
    Unreadable {
        /// The file, from the pack's folder.
        path: String,
        /// What the operating system says, in its own words.
        reason: String,
    },
}

impl Explain for ExportError {
    fn message_id(&self) -> &'static str {
        match self {
            Self::CannotHold(_) => "exchange-cannot-hold",
            Self::NoQuestions => "exchange-no-questions",
            Self::Failed { .. } => "exchange-failed",
            Self::Unreadable { .. } => "exchange-unreadable",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::CannotHold(faults) => vec![("count", faults.len().to_string())],
            Self::NoQuestions => Vec::new(),
            Self::Failed { reason } => vec![("reason", reason.clone())],
            Self::Unreadable { path, reason } => vec![("path", path.clone()), ("reason", reason.clone())],
        }
    }
}
