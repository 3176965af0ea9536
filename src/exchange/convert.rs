//! Dispatches each conversion to the module of its format.

use std::path::Path;

use super::draft::Section;
use super::table::Tables;
use super::{anki_package, anki_text, bundle, csv, finish, gift, merge, text, workbook};
use crate::exchange::exported::{ExportError, Exported};
use crate::exchange::fault::{Fault, FaultKind};
use crate::exchange::format::Format;
use crate::exchange::imported::{Existing, Imported, OnProgress, Stopped, Target};
use crate::exchange::place::Place;
use crate::lesson::{FaultKind as PackFault, LooksLike, Pack};

/// Reads a file of another program as a pack. All faults are told at once; with an error among them there is no pack.
///
/// # Errors
/// [`Stopped`] if `on_progress` says so; then nothing has happened.
pub fn import(
    bytes: &[u8],
    format: Format,
    target: &Target<'_>,
    on_progress: OnProgress<'_>,
) -> Result<Imported, Stopped> {
    open(bytes, format, on_progress)?.import(target, on_progress)
}

/// A file that is read far enough to tell which pack it is of. Tables are read whole; they know no pack before that.
pub(super) enum OpenFile<'b> {
    Table(Tables),
    Other(&'b [u8], Format),
}

/// Opens a file.
///
/// # Errors
/// [`Stopped`] if `on_progress` says so.
pub(super) fn open<'b>(
    bytes: &'b [u8],
    format: Format,
    on_progress: OnProgress<'_>,
) -> Result<OpenFile<'b>, Stopped> {
    Ok(match format {
        Format::Workbook => OpenFile::Table(workbook::read(bytes, on_progress)?),
        // A file with the wrong ending is read as what it is.
        Format::Csv if workbook::looks_like_one(bytes) => {
            OpenFile::Table(workbook::read(bytes, on_progress)?)
        }
        Format::Csv => OpenFile::Table(csv::read(bytes, on_progress)?),
        Format::Bundle | Format::Gift | Format::AnkiText | Format::AnkiPackage => {
            OpenFile::Other(bytes, format)
        }
    })
}

impl OpenFile<'_> {
    /// Returns the id that the file names. It may not be a valid one.
    pub fn pack_id(&self) -> Option<String> {
        match self {
            Self::Table(tables) => tables.pack_id(),
            Self::Other(bytes, Format::Bundle) => bundle::pack_id(bytes),
            Self::Other(bytes, Format::AnkiPackage) => anki_package::pack_id(bytes),
            Self::Other(bytes, Format::Gift) => gift::pack_id(&text::decoded(bytes)?),
            Self::Other(bytes, _) => anki_text::pack_id(&text::decoded(bytes)?),
        }
    }

    /// Reads the file as a pack.
    ///
    /// # Errors
    /// [`Stopped`] if `on_progress` says so.
    pub fn import(self, target: &Target<'_>, on_progress: OnProgress<'_>) -> Result<Imported, Stopped> {
        let mut imported = match self {
            Self::Table(tables) => tables.import(target, on_progress),
            Self::Other(bytes, Format::Bundle) => bundle::import(bytes, target, on_progress),
            Self::Other(bytes, Format::AnkiPackage) => anki_package::read(bytes, target, on_progress),
            Self::Other(bytes, format) => import_text(bytes, format, target, on_progress),
        }?;
        if let Existing::Broken(salvage) = target.existing
            && imported.counts.ids_given > 0
        {
            let kind = if salvage.pack.is_some() {
                FaultKind::ReplacesBroken
            } else {
                FaultKind::ReplacesUnreadable
            };
            imported.faults.insert(0, Fault::warning(Place::File, kind));
        }
        Ok(imported)
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

/// Reads a file of one of the formats that are plain text.
fn import_text(
    bytes: &[u8],
    format: Format,
    target: &Target<'_>,
    on_progress: OnProgress<'_>,
) -> Result<Imported, Stopped> {
    let Some(text) = text::decoded(bytes) else {
        return Ok(finish::refused(PackFault::NotText(LooksLike::Binary)));
    };
    let (found, held) = if format == Format::Gift {
        (gift::read(&text, on_progress)?, [Section::Questions].as_slice())
    } else {
        (anki_text::read(&text, target, on_progress)?, [Section::Words, Section::Sentences].as_slice())
    };
    Ok(merge::with_existing(finish::finish(found, target, on_progress)?, target, held))
}
