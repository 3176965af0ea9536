//! The conversions themselves, each by the module of its format.

use std::path::Path;

use super::draft::Section;
use super::{anki_package, anki_text, bundle, csv, finish, gift, merge, text, workbook};
use crate::exchange::exported::{ExportError, Exported};
use crate::exchange::format::Format;
use crate::exchange::imported::{Imported, Stopped, Target, Watch};
use crate::lesson::{FaultKind as PackFault, LooksLike, Pack};

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
        Format::Gift | Format::AnkiText => text(bytes, format, target, watch),
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

/// Returns the id that a file names. It may not be a valid one.
///
/// # Errors
/// [`Stopped`] if the watcher says so.
pub(super) fn pack_id(bytes: &[u8], format: Format, watch: Watch<'_>) -> Result<Option<String>, Stopped> {
    Ok(match format {
        Format::Workbook => workbook::pack_id(bytes, watch)?,
        Format::Csv if workbook::looks_like_one(bytes) => workbook::pack_id(bytes, watch)?,
        Format::Csv => csv::pack_id(bytes, watch)?,
        Format::Bundle => bundle::pack_id(bytes),
        Format::Gift => text::decoded(bytes).and_then(|text| gift::pack_id(&text)),
        Format::AnkiText => text::decoded(bytes).and_then(|text| anki_text::pack_id(&text)),
        Format::AnkiPackage => anki_package::pack_id(bytes),
    })
}

/// Reads a file of one of the formats that are plain text.
fn text(bytes: &[u8], format: Format, target: &Target<'_>, watch: Watch<'_>) -> Result<Imported, Stopped> {
    let Some(text) = text::decoded(bytes) else {
        return Ok(finish::refused(PackFault::NotText(LooksLike::Binary)));
    };
    let (found, held) = if format == Format::Gift {
        (gift::read(&text, watch)?, [Section::Questions].as_slice())
    } else {
        (anki_text::read(&text, target, watch)?, [Section::Words, Section::Sentences].as_slice())
    };
    Ok(merge::with_existing(finish::finish(found, target, watch)?, target, held))
}
