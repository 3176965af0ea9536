//! Dispatches each conversion to the module of its format.

use std::path::Path;

use super::draft::{Found, Section};
use super::table::Tables;
use super::understood::Corrections;
use super::{anki_package, anki_text, bundle, compare, csv, finish, gift, text, unfinished, workbook};
use crate::exchange::exported::{ExportError, Exported, LeftOut, What};
use crate::exchange::fault::{Fault, FaultKind, TableFault};
use crate::exchange::format::Format;
use crate::exchange::imported::{Existing, Imported, OnProgress, Stopped, Target};
use crate::exchange::place::Place;
use crate::lesson::{FaultKind as PackFault, LooksLike, Pack};

/// Most items that are named as left out of a file.
const MOST_NAMED: usize = 60;

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
    let corrections = Corrections::default();
    open(bytes, format, &corrections, on_progress)?.import(target, &corrections, on_progress)
}

/// A file that is read far enough to tell which pack it is of. Tables are read whole; they know no pack before that.
pub(super) enum OpenFile<'b> {
    Table(Tables),
    Bundle(&'b [u8]),
    Gift(&'b [u8]),
    AnkiText(&'b [u8]),
    AnkiPackage(&'b [u8]),
}

/// Opens a file.
///
/// # Errors
/// [`Stopped`] if `on_progress` says so.
pub(super) fn open<'b>(
    bytes: &'b [u8],
    format: Format,
    corrections: &Corrections,
    on_progress: OnProgress<'_>,
) -> Result<OpenFile<'b>, Stopped> {
    Ok(match format {
        Format::Workbook => OpenFile::Table(workbook::read(bytes, on_progress)?),
        // A file with the wrong ending is read as what it is.
        Format::Csv if workbook::looks_like_one(bytes) => {
            OpenFile::Table(workbook::read(bytes, on_progress)?)
        }
        Format::Csv => OpenFile::Table(csv::read(bytes, corrections, on_progress)?),
        Format::Bundle => OpenFile::Bundle(bytes),
        Format::Gift => OpenFile::Gift(bytes),
        Format::AnkiText => OpenFile::AnkiText(bytes),
        Format::AnkiPackage => OpenFile::AnkiPackage(bytes),
    })
}

impl OpenFile<'_> {
    /// Returns the id that the file names. It may not be a valid one.
    pub fn pack_id(&self) -> Option<String> {
        match self {
            Self::Table(tables) => tables.pack_id(),
            Self::Bundle(bytes) => bundle::pack_id(bytes),
            Self::Gift(bytes) => gift::pack_id(&text::decoded(bytes, None)?.text),
            Self::AnkiText(bytes) => anki_text::pack_id(&text::decoded(bytes, None)?.text),
            Self::AnkiPackage(bytes) => anki_package::pack_id(bytes),
        }
    }

    /// Reads the file as a pack.
    ///
    /// # Errors
    /// [`Stopped`] if `on_progress` says so.
    pub fn import(
        self,
        target: &Target<'_>,
        corrections: &Corrections,
        on_progress: OnProgress<'_>,
    ) -> Result<Imported, Stopped> {
        let mut imported = match self {
            Self::Table(tables) => tables.import(target, corrections, on_progress),
            Self::Bundle(bytes) => bundle::import(bytes, target, on_progress),
            Self::Gift(bytes) => {
                let held = [Section::Questions];
                import_text(bytes, target, &held, corrections, on_progress, gift::read)
            }
            Self::AnkiText(bytes) => {
                let held = [Section::Words, Section::Sentences];
                import_text(bytes, target, &held, corrections, on_progress, |text, on_progress| {
                    anki_text::read(text, target, corrections, on_progress)
                })
            }
            Self::AnkiPackage(bytes) => anki_package::read(bytes, target, corrections, on_progress),
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
        for found in corrections.nowhere(&imported.understood.tables) {
            imported.faults.push(Fault::warning(Place::File, TableFault::NoSuchColumn { found }));
        }
        compare::tell(&mut imported, target.existing.pack());
        Ok(imported)
    }
}

/// Makes a file of another program from a pack. `folder` is the pack's folder, for its pictures and sounds.
///
/// # Errors
/// If a text does not fit into the format, the format holds nothing of the pack, or a file of the pack cannot be read.
pub fn export(pack: &Pack, folder: &Path, format: Format) -> Result<Exported, ExportError> {
    let mut exported = match format {
        Format::Workbook => workbook::export(pack),
        Format::Csv => csv::export(pack),
        Format::Bundle => return bundle::export(pack, folder),
        Format::Gift if pack.questions.is_empty() => Err(ExportError::NoQuestions),
        Format::Gift => Ok(gift::export(pack)),
        Format::AnkiText => Ok(anki_text::export(pack)),
        Format::AnkiPackage => anki_package::export(pack, folder),
    }?;
    let count = pack.drafts.len();
    let names = pack.drafts.iter().take(MOST_NAMED).map(unfinished::name).collect();
    exported.left_out.extend((count > 0).then_some(LeftOut { what: What::Drafts, count, names }));
    Ok(exported)
}

/// Reads a file of one of the formats that are plain text, which hold only some sections of a pack.
fn import_text(
    bytes: &[u8],
    target: &Target<'_>,
    held: &[Section],
    corrections: &Corrections,
    on_progress: OnProgress<'_>,
    read: impl FnOnce(&str, OnProgress<'_>) -> Result<Found, Stopped>,
) -> Result<Imported, Stopped> {
    let Some(decoded) = text::decoded(bytes, corrections.encoding) else {
        return Ok(finish::refused(PackFault::NotText(LooksLike::Binary)));
    };
    let mut found = read(&decoded.text, &mut *on_progress)?;
    found.held = held.to_vec();
    found.understood.encoding = Some(decoded.encoding);
    finish::finish(found, target, on_progress)
}
