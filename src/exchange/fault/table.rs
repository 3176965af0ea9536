//! What can be wrong with a workbook or a CSV file.

use crate::lesson::Hint;

/// What is wrong with a table, with what was found and what would be right.
#[derive(Debug, Clone, PartialEq)]
pub enum TableFault {
    /// It is not a file of the kind that it should be, or it is damaged.
    Unreadable {
        /// What the reader of the format says, in its own words.
        reason: String,
    },
}

impl TableFault {
    /// The Fluent key of the sentence that says what is wrong.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "exchange-table-unreadable",
        }
    }

    /// The arguments of that sentence.
    #[must_use]
    pub fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable { reason } => vec![("reason", reason.clone())],
        }
    }

    /// What would be right, if that can be said.
    #[must_use]
    pub fn hint(&self) -> Option<Hint> {
        None
    }
}
