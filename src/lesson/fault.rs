//! Faults of packs, as data: where, how severe, what was found and what would be right. Each becomes a sentence only
//! where it is shown, through its message id and arguments.

mod expected;
mod kind;
mod words;

use crate::explain::Explain;
use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

pub use expected::{Expected, LooksLike};
pub use kind::FaultKind;

/// One fault of a pack, with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The file it is in: `pack.ron`, `course.ron`, or the folder if the file is not there.
    pub file: PathBuf,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters (Unicode scalar values), from 1.
    pub column: usize,
    /// The same place in bytes of the file, for showing the source line.
    pub bytes: Range<usize>,
    /// Whether the pack can be used all the same.
    pub severity: Severity,
    /// What is wrong.
    pub kind: FaultKind,
}

impl Fault {
    /// Creates a fault of a file as a whole.
    #[must_use]
    pub fn of_file(file: &Path, kind: FaultKind) -> Self {
        Self { file: file.to_owned(), line: 1, column: 1, bytes: 0..0, severity: Severity::Error, kind }
    }

    /// Returns what would be right, if that can be said.
    #[must_use]
    pub fn hint(&self) -> Option<Hint> {
        self.kind.hint()
    }
}

impl Explain for Fault {
    fn message_id(&self) -> &'static str {
        self.kind.message_id()
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        self.kind.message_args()
    }
}

/// For logs: place, severity and message id, without words.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file.display(), self.line, self.column, self.message_id())?;
        for (name, value) in self.message_args() {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

/// How bad a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look; the pack is used all the same.
    Warning,
    /// The pack cannot be used until it is mended.
    Error,
}

impl Severity {
    /// Returns `warning` or `error`, for machines and as a Fluent selector.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A sentence that says what would be right: a Fluent key with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The Fluent key.
    pub id: &'static str,
    /// The arguments.
    pub args: Vec<(&'static str, String)>,
}

/// A fault whose place is still counted in bytes of the text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Finding {
    /// Bytes of the text, without a byte order mark.
    pub at: Range<usize>,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub kind: FaultKind,
}

impl Finding {
    pub(super) fn error(at: Range<usize>, kind: FaultKind) -> Self {
        Self { at, severity: Severity::Error, kind }
    }

    pub(super) fn warning(at: Range<usize>, kind: FaultKind) -> Self {
        Self { at, severity: Severity::Warning, kind }
    }
}
