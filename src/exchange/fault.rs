//! Faults of imported files, as data: one enum for each family of formats. Faults of the pack itself come from the
//! checker of `lesson`.

mod anki;
mod bundle;
mod gift;
mod table;

use std::fmt;

use crate::exchange::place::Place;
use crate::explain::Explain;
use crate::lesson::{self, Hint, Severity};

pub use anki::AnkiFault;
pub(in crate::exchange) use anki::of_anki;
pub use bundle::BundleFault;
pub use gift::GiftFault;
pub use table::TableFault;

/// How many faults of one file are listed.
pub(super) const MAX_LISTED: usize = 500;

/// One fault of a file, with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// Where it is.
    pub place: Place,
    /// Whether the file can be imported all the same.
    pub severity: Severity,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong, with what was found and what would be right.
#[derive(Debug, Clone, PartialEq)]
pub enum FaultKind {
    /// Something that would be wrong in a `pack.ron` too.
    Pack(lesson::FaultKind),
    /// Something of the `pack.ron` of a lesson in one file.
    PackFile(lesson::FaultKind),
    /// Something of a workbook or a CSV file.
    Table(TableFault),
    /// Something of a zip.
    Bundle(BundleFault),
    /// Something of a GIFT file.
    Gift(GiftFault),
    /// Something of a text or a deck of Anki.
    Anki(AnkiFault),
    /// A field of the pack that the file has no text for.
    Lacks {
        /// Its name.
        name: &'static str,
    },
    /// A text in traditional characters was read in simplified ones.
    Traditional {
        /// What stands there.
        found: String,
        /// What was read.
        taken: String,
    },
    /// More texts in traditional characters were read in simplified ones.
    MoreTraditional {
        /// How many.
        count: usize,
    },
    /// A traditional character that may be several simplified ones.
    TraditionalUnsure {
        /// The character.
        hanzi: String,
        /// All that it may be.
        all: String,
        /// What was read.
        taken: String,
    },
    /// The pack that is replaced has errors, and new ids were given: some may be of items that could not be read.
    ReplacesBroken,
    /// The pack that is replaced cannot be read, so its ids are not known.
    ReplacesUnreadable,
    /// The file holds only a part of a pack, and the rest would be that of a pack with errors, of which something could
    /// be lost.
    RestUnreadable,
    /// There are more faults than are worth listing; these are the worst.
    TooMany {
        /// How many are listed.
        listed: usize,
        /// How many more there are.
        more: usize,
    },
}

impl Fault {
    pub(super) fn error(place: Place, kind: impl Into<FaultKind>) -> Self {
        Self { place, severity: Severity::Error, kind: kind.into() }
    }

    pub(super) fn warning(place: Place, kind: impl Into<FaultKind>) -> Self {
        Self { place, severity: Severity::Warning, kind: kind.into() }
    }

    /// Returns what would be right, if that can be said.
    #[must_use]
    pub fn hint(&self) -> Option<Hint> {
        match &self.kind {
            FaultKind::Pack(kind) => hint_without_brackets(kind),
            FaultKind::PackFile(kind) => kind.hint(),
            // Who brings cards or questions has no cell for the id.
            FaultKind::Table(TableFault::ItemChanged { .. }) if !matches!(self.place, Place::Cell { .. }) => {
                None
            }
            FaultKind::Table(kind) => kind.hint(),
            FaultKind::Bundle(kind) => kind.hint(),
            FaultKind::Gift(kind) => kind.hint(),
            FaultKind::Anki(kind) => kind.hint(),
            FaultKind::Lacks { .. } => Some(Hint { id: "exchange-lacks-hint", args: Vec::new() }),
            FaultKind::Traditional { .. }
            | FaultKind::MoreTraditional { .. }
            | FaultKind::TraditionalUnsure { .. }
            | FaultKind::ReplacesBroken
            | FaultKind::ReplacesUnreadable
            | FaultKind::RestUnreadable
            | FaultKind::TooMany { .. } => None,
        }
    }
}

impl Explain for Fault {
    fn message_id(&self) -> &'static str {
        match &self.kind {
            FaultKind::Pack(kind) | FaultKind::PackFile(kind) => kind.message_id(),
            FaultKind::Table(kind) => kind.message_id(),
            FaultKind::Bundle(kind) => kind.message_id(),
            FaultKind::Gift(kind) => kind.message_id(),
            FaultKind::Anki(kind) => kind.message_id(),
            FaultKind::Lacks { .. } => "exchange-lacks",
            FaultKind::Traditional { .. } => "exchange-traditional",
            FaultKind::MoreTraditional { .. } => "exchange-traditional-more",
            FaultKind::TraditionalUnsure { .. } => "exchange-traditional-unsure",
            FaultKind::ReplacesBroken => "exchange-replaces-broken",
            FaultKind::ReplacesUnreadable => "exchange-replaces-unreadable",
            FaultKind::RestUnreadable => "exchange-rest-unreadable",
            FaultKind::TooMany { .. } => "exchange-too-many",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match &self.kind {
            FaultKind::Pack(kind) | FaultKind::PackFile(kind) => kind.message_args(),
            FaultKind::Table(kind) => kind.message_args(),
            FaultKind::Bundle(kind) => kind.message_args(),
            FaultKind::Gift(kind) => kind.message_args(),
            FaultKind::Anki(kind) => kind.message_args(),
            FaultKind::Lacks { name } => vec![("name", (*name).to_owned())],
            FaultKind::Traditional { found, taken } => {
                vec![("found", found.clone()), ("taken", taken.clone())]
            }
            FaultKind::MoreTraditional { count } => vec![("count", count.to_string())],
            FaultKind::TraditionalUnsure { hanzi, all, taken } => {
                vec![("hanzi", hanzi.clone()), ("all", all.clone()), ("taken", taken.clone())]
            }
            FaultKind::ReplacesBroken | FaultKind::ReplacesUnreadable | FaultKind::RestUnreadable => {
                Vec::new()
            }
            FaultKind::TooMany { listed, more } => {
                vec![("listed", listed.to_string()), ("more", more.to_string())]
            }
        }
    }
}

/// Returns what would be right, for somebody who brings a file of another program and never writes brackets or names of
/// fields.
fn hint_without_brackets(kind: &lesson::FaultKind) -> Option<Hint> {
    let hint = kind.hint()?;
    let id = match hint.id {
        "pack-example-empty-hint" => "exchange-example-empty-hint",
        "pack-accepted-differ-hint" => "exchange-accepted-differ-hint",
        "pack-unknown-language-hint" => "exchange-unknown-language-hint",
        "pack-wrong-type-hint" | "pack-missing-field-hint" | "pack-format-hint" => return None,
        id => id,
    };
    Some(Hint { id, ..hint })
}

/// For logs: place, severity and message id, without words.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} {}", self.place, self.severity.as_str(), self.message_id())?;
        for (name, value) in self.message_args() {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

impl From<lesson::FaultKind> for FaultKind {
    fn from(kind: lesson::FaultKind) -> Self {
        Self::Pack(kind)
    }
}

impl From<TableFault> for FaultKind {
    fn from(kind: TableFault) -> Self {
        Self::Table(kind)
    }
}
