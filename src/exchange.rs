//! Import and export of lessons: spreadsheets, CSV, Anki, GIFT, and a pack as one file; and what is left of a contest on
//! paper ([`results`]).
//!
//! Every format of lessons is read the same way: bytes → a draft whose every value knows its place in the file → the text of a
//! `pack.ron` → the checker of `lesson`, whose faults are mapped back to their cell or line. So there is one set of
//! rules for packs in any format, all faults are reported at once, and nothing is imported in part. This room works
//! on bytes; only `install` and `retire` write to a disk.

mod added;
mod again;
mod anki;
mod anki_package;
mod anki_text;
mod bundle;
mod changed;
mod compare;
mod convert;
mod csv;
mod decode;
mod draft;
mod exported;
mod fault;
mod finish;
mod format;
mod fresh;
mod gift;
mod guard;
mod ids;
mod imported;
mod install;
mod lowered;
mod member;
mod merge;
mod moved;
mod numbered;
mod outcome;
mod place;
mod preview;
mod refusal;
mod rest;
pub mod results;
mod retire;
mod sheet;
mod sniff;
mod table;
mod text;
mod traditional;
mod understood;
mod unfinished;
mod workbook;

pub use convert::{export, import};
pub use csv::export_own_answers;
pub use decode::TextEncoding;
pub use exported::{ExportError, Exported, LeftOut, What};
pub use fault::{AnkiFault, BundleFault, Fault, FaultKind, GiftFault, TableFault};
pub use format::Format;
pub use fresh::{Fresh, fresh};
pub use imported::{
    Changed, Counts, Existing, ImportProgress, Imported, OnProgress, Partly, Stopped, Take, Target,
};
pub use install::{InstallError, install, recover, save};
pub use outcome::{ItemChanged, ItemLeftOut, Listed, Outcome};
pub use place::Place;
pub use preview::{Defaults, ImportPreview, MAX_FILE_BYTES, PreviewError, id_of, preview, title_of};
pub use refusal::Refusal;
pub use rest::{Rest, RestSheet};
pub use retire::retire;
pub use table::columns::role_of;
pub use table::header_of_block;
pub use understood::{ColumnAt, ColumnCorrection, Corrections, SeenColumn, SeenRow, SeenTable, Understood};
