//! Lessons in the files of other programs: spreadsheets, CSV, Anki, GIFT, and the pack as one file to hand around.
//!
//! Every format is read the same way: bytes → a draft whose every value knows its place in the file → the
//! text of a `pack.ron` → the checker of `lesson`, whose faults are led back to the cell or the line that they are
//! about. So there is one set of rules for packs, however they are written, all faults are told at once, and
//! nothing is imported in part. This room reads and makes bytes; only `install` writes to a disk.

mod anki;
mod anki_package;
mod anki_text;
mod bundle;
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
mod ids;
mod imported;
mod install;
mod member;
mod merge;
mod place;
mod preview;
mod table;
mod text;
mod workbook;

pub use convert::{export, import};
pub use exported::{ExportError, Exported, LeftOut, What};
pub use fault::{AnkiFault, BundleFault, Fault, FaultKind, GiftFault, TableFault};
pub use format::Format;
pub use fresh::{Fresh, fresh};
pub use imported::{Counts, Imported, Progress, Stopped, Target, Watch};
pub use install::{InstallError, install, recover, save};
pub use place::Place;
pub use preview::{Defaults, ImportPreview, MAX_FILE_BYTES, PreviewError, id_of, preview, title_of};
