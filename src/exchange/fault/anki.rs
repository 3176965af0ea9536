//! Faults of Anki notes, and what they hold that a pack cannot.

use super::{Fault, FaultKind};
use crate::exchange::place::Place;
use crate::explain::Explain;
use crate::lesson::{Hint, Severity};

/// What is wrong with a file of Anki, besides what the checker of packs says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnkiFault {
    /// There are no notes in it.
    NoNotes,
    /// No column holds what every item needs.
    NoColumn {
        /// Chinese or Tibetan: `zh`, `bo`.
        name: &'static str,
    },
    /// A quote that is opened and never closed.
    QuoteNotClosed,
    /// The file is no deck: it has no collection in it.
    NoCollection,
    /// The collection in it is damaged.
    DamagedCollection,
    /// More notes than a pack should have.
    TooManyNotes {
        /// How many.
        found: usize,
        /// The limit.
        limit: usize,
    },

    // Warnings.
    /// What a column holds was told by the script of its texts.
    Guessed {
        /// The column's name, or its number from 1.
        column: String,
        /// What it is taken for: a name of a field of packs.
        name: &'static str,
    },
    /// A column that has no place in a pack was left out.
    Unused {
        /// The column's name, or its number from 1.
        column: String,
    },
    /// A sound or a picture that is not there was left out.
    MissingMedia {
        /// Its name.
        name: String,
    },
    /// A sound or a picture of a kind that cannot be used was left out.
    UnknownMedia {
        /// Its name.
        name: String,
    },
    /// A sound or a picture that cannot be played or shown was left out: it is damaged, too large, or not what its name says.
    UselessMedia {
        /// Its name.
        name: String,
    },
    /// A second sound or picture of a note was left out.
    MoreMedia {
        /// Its name.
        name: String,
    },
    /// Lines that begin with `#` and have several fields are remarks to Anki. The place is the first of them.
    TakenForRemarks {
        /// How many.
        count: usize,
    },
    /// A line that begins with `#`, a remark to Anki, was read as a note.
    HashRead,
    /// Each line of a field was taken for a gloss. The place is the first of them.
    GlossLines {
        /// How many fields.
        count: usize,
    },
    /// The notes of a type were left out: its fields lack what every item needs.
    KindLeftOut {
        /// The name of the note type.
        kind: String,
        /// How many notes.
        count: usize,
    },
    /// Notes with errors were left out; what is wrong with each is listed as a warning.
    NotesLeftOut {
        /// How many.
        count: usize,
    },
    /// A note has more fields than there are columns.
    MoreFields {
        /// How many.
        found: usize,
        /// How many columns there are.
        columns: usize,
    },
}

/// Returns the fault at its place.
pub(in crate::exchange) fn of_anki(place: Place, fault: AnkiFault) -> Fault {
    Fault { place, severity: fault.severity(), kind: FaultKind::Anki(fault) }
}

impl AnkiFault {
    /// Returns how bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::Guessed { .. }
            | Self::Unused { .. }
            | Self::MissingMedia { .. }
            | Self::UnknownMedia { .. }
            | Self::MoreMedia { .. }
            | Self::UselessMedia { .. }
            | Self::HashRead
            | Self::GlossLines { .. }
            | Self::TakenForRemarks { .. }
            | Self::KindLeftOut { .. }
            | Self::NotesLeftOut { .. }
            | Self::MoreFields { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Returns what would be right, if that can be said.
    #[must_use]
    pub fn hint(&self) -> Option<Hint> {
        let id = match self {
            Self::NoColumn { .. } => "exchange-anki-columns-hint",
            Self::QuoteNotClosed => "exchange-anki-quote-hint",
            Self::MissingMedia { .. } => "exchange-anki-media-hint",
            _ => return None,
        };
        Some(Hint { id, args: Vec::new() })
    }
}

impl Explain for AnkiFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::NoNotes => "exchange-anki-no-notes",
            Self::NoColumn { .. } => "exchange-anki-no-column",
            Self::QuoteNotClosed => "exchange-anki-quote",
            Self::NoCollection => "exchange-anki-no-collection",
            Self::DamagedCollection => "exchange-anki-damaged",
            Self::TooManyNotes { .. } => "exchange-anki-many-notes",
            Self::Guessed { .. } => "exchange-anki-guessed",
            Self::Unused { .. } => "exchange-anki-unused",
            Self::MissingMedia { .. } => "exchange-anki-missing-media",
            Self::UnknownMedia { .. } => "exchange-anki-unknown-media",
            Self::MoreMedia { .. } => "exchange-anki-more-media",
            Self::UselessMedia { .. } => "exchange-anki-useless-media",
            Self::HashRead => "exchange-anki-hash-read",
            Self::GlossLines { .. } => "exchange-anki-gloss-lines",
            Self::TakenForRemarks { .. } => "exchange-anki-remarks",
            Self::KindLeftOut { .. } => "exchange-anki-kind-left-out",
            Self::NotesLeftOut { .. } => "exchange-anki-notes-left-out",
            Self::MoreFields { .. } => "exchange-anki-more-fields",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoColumn { name } => vec![("field", (*name).to_owned())],
            Self::TooManyNotes { found, limit } => {
                vec![("found", found.to_string()), ("limit", limit.to_string())]
            }
            Self::Guessed { column, name } => {
                vec![("column", column.clone()), ("field", (*name).to_owned())]
            }
            Self::Unused { column } => vec![("column", column.clone())],
            Self::MissingMedia { name }
            | Self::UnknownMedia { name }
            | Self::MoreMedia { name }
            | Self::UselessMedia { name } => vec![("name", name.clone())],
            Self::TakenForRemarks { count } | Self::NotesLeftOut { count } | Self::GlossLines { count } => {
                vec![("count", count.to_string())]
            }
            Self::KindLeftOut { kind, count } => vec![("kind", kind.clone()), ("count", count.to_string())],
            Self::MoreFields { found, columns } => {
                vec![("found", found.to_string()), ("columns", columns.to_string())]
            }
            Self::NoNotes
            | Self::QuoteNotClosed
            | Self::NoCollection
            | Self::DamagedCollection
            | Self::HashRead => Vec::new(),
        }
    }
}
