//! Lessons in the files of other programs: spreadsheets, CSV, Anki, GIFT, and the pack as one file to hand around.
//!
//! Every format is read the same way: bytes → a draft whose every value knows its place in the file → the
//! text of a `pack.ron` → the checker of `lesson`, whose faults are led back to the cell or the line that they are
//! about. So there is one set of rules for packs, however they are written, all faults are told at once, and
//! nothing is imported in part. This room reads and makes bytes; only `install` writes to a disk.

mod anki;
mod anki_package;
mod anki_text;
mod bring;
mod bundle;
mod csv;
mod draft;
mod fault;
mod fresh;
mod gift;
mod ids;
mod import;
mod install;
mod place;
mod rest;
mod table;
mod text;
mod workbook;

use std::ops::ControlFlow;
use std::path::Path;

use crate::lesson::{Pack, Trilingual};

pub use anki::AnkiFault;
pub use bring::{Arrival, BringError, Defaults, MAX_FILE_BYTES, bring, id_of, title_of};
pub use bundle::BundleFault;
pub use fault::{Fault, FaultKind, TableFault};
pub use fresh::{Fresh, fresh};
pub use gift::GiftFault;
pub use install::{InstallError, install, recover, save};
pub use place::Place;

/// A kind of file that packs are read from and written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// A workbook of Excel or WPS: `.xlsx`. Also read: `.xlsm`, `.xls` and `.ods`.
    Workbook,
    /// Text with separators: `.csv`, `.tsv`.
    Csv,
    /// The text that Anki imports and exports: `.txt`.
    AnkiText,
    /// A deck of Anki: `.apkg`.
    AnkiPackage,
    /// Questions in Moodle's GIFT: `.gift`, or `.txt`.
    Gift,
    /// A pack with its pictures and sounds in one file: `.tsheg`.
    Bundle,
}

impl Format {
    /// The format of a file to be written, by the end of its name, in any case. `.txt` is taken for Anki's text.
    #[must_use]
    pub fn of_path(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Some(match ending.as_str() {
            "xlsx" | "xlsm" | "xls" | "ods" => Self::Workbook,
            "csv" | "tsv" => Self::Csv,
            "txt" => Self::AnkiText,
            "apkg" => Self::AnkiPackage,
            "gift" => Self::Gift,
            "tsheg" => Self::Bundle,
            _ => return None,
        })
    }
}

/// What the file is to become.
#[derive(Debug, Clone)]
pub struct Target<'a> {
    /// The id of the pack: the name of its folder.
    pub id: &'a str,
    /// The pack's folder, where the files that it names are looked for. Need not exist.
    pub folder: &'a Path,
    /// The pack that is there already: rows without an id keep the id that they have in it, and its title, authors
    /// and so on stand in for what the file does not say.
    pub existing: Option<&'a Pack>,
    /// The title, if neither the file nor the existing pack has one.
    pub title: Option<Trilingual>,
    /// The authors, if neither the file nor the existing pack names any.
    pub authors: Vec<String>,
    /// The licence, if neither the file nor the existing pack has one.
    pub licence: Option<String>,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Imported {
    /// The pack; `None` if a fault is an error. Nothing is half-imported.
    pub pack: Option<Pack>,
    /// The text of its `pack.ron`; `None` if a fault is an error.
    pub text: Option<String>,
    /// Its other files: path from the pack's folder (`audio/…`, `pictures/…`) and content.
    pub files: Vec<(String, Vec<u8>)>,
    /// Every fault, errors and warnings, in the order of the file.
    pub faults: Vec<Fault>,
    /// How much was read.
    pub counts: Counts,
}

/// How much was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// Rows of tables, cards of decks or questions of a list, empty ones aside.
    pub rows: usize,
    /// Words.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// Pages to read before practice.
    pub notes: usize,
    /// Stories.
    pub stories: usize,
    /// Speeches.
    pub speeches: usize,
    /// Questions.
    pub questions: usize,
    /// Items that had no id and got a new one.
    pub ids_given: usize,
    /// Items that had no id and were found again in the existing pack.
    pub ids_kept: usize,
    /// Ids of the existing pack that are in it no more.
    pub removed: Vec<String>,
}

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is done, in rows or in bytes.
    pub done: u64,
    /// All there is to do, in the same unit; 0 while that is not known.
    pub of: u64,
}

/// Called every few hundred rows; `ControlFlow::Break` stops the import.
pub type Watch<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

/// The watcher stopped the import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the import was stopped")]
pub struct Stopped;

/// A file that was made of a pack.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Exported {
    /// The content of the file.
    pub bytes: Vec<u8>,
    /// What of the pack the format cannot hold. Empty for a format that holds everything.
    pub left_out: Vec<LeftOut>,
}

/// Something of a pack that is not in the file that was made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeftOut {
    /// What it is.
    pub what: What,
    /// How many of them.
    pub count: usize,
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
}

impl What {
    /// A Fluent selector.
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
        }
    }
}

impl LeftOut {
    /// The Fluent key of the sentence about it.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        "exchange-left-out"
    }

    /// The arguments of that sentence.
    #[must_use]
    pub fn message_args(&self) -> Vec<(&'static str, String)> {
        vec![("what", self.what.as_str().to_owned()), ("count", self.count.to_string())]
    }
}

/// Why a pack could not be written to a format.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ExportError {
    /// The format has no room for what stands at these places of the file that would be made. Nothing is cut.
    #[error("{} texts do not fit into the format", .0.len())]
    CannotHold(Vec<Fault>),
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

impl ExportError {
    /// The Fluent key of the sentence about it.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::CannotHold(_) => "exchange-cannot-hold",
            Self::Failed { .. } => "exchange-failed",
            Self::Unreadable { .. } => "exchange-unreadable",
        }
    }

    /// The arguments of that sentence.
    #[must_use]
    pub fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::CannotHold(faults) => vec![("count", faults.len().to_string())],
            Self::Failed { reason } => vec![("reason", reason.clone())],
            Self::Unreadable { path, reason } => vec![("path", path.clone()), ("reason", reason.clone())],
        }
    }
}

/// Reads a file of another program as a pack. All faults are told at once; with an error among them there is no pack.
///
/// # Errors
/// [`Stopped`] if the watcher says so; then nothing has happened.
pub fn import(
    bytes: &[u8],
    format: Format,
    target: &Target<'_>,
    watch: Watch<'_>,
) -> Result<Imported, Stopped> {
    match format {
        // A file with the wrong ending is read as what it is.
        Format::Workbook | Format::Csv if workbook::looks_like_one(bytes) => {
            workbook::import(bytes, target, watch)
        }
        Format::Workbook => workbook::import(bytes, target, watch),
        Format::Csv => csv::import(bytes, target, watch),
        Format::Bundle => bundle::import(bytes, target, watch),
        Format::Gift | Format::AnkiText => text::read(bytes, format, target, watch),
        Format::AnkiPackage => anki_package::read(bytes, target, watch),
    }
}

/// Makes a file of another program from a pack. `folder` is the pack's folder, for its pictures and sounds.
///
/// # Errors
/// If a text does not fit into the format, or a file of the pack cannot be read.
pub fn export(pack: &Pack, folder: &Path, format: Format) -> Result<Exported, ExportError> {
    match format {
        Format::Workbook => workbook::export(pack),
        Format::Csv => csv::export(pack),
        Format::Bundle => bundle::export(pack, folder),
        Format::Gift => Ok(gift::export(pack)),
        Format::AnkiText => Ok(anki_text::export(pack)),
        Format::AnkiPackage => anki_package::export(pack, folder),
    }
}
