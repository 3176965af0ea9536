//! Writes a bundle. The same pack results in the same bytes, on every system and on every day.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write as _};
use std::path::Path;

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

use super::unzip::MAX_RATIO;
use super::{MAX_BYTES, MAX_FILES, at_file};
use crate::exchange::exported::{ExportError, Exported};
use crate::exchange::fault::BundleFault;
use crate::lesson::{self, PACK_FILE, Pack, Picture};

/// What a file may be read and written by, on systems that know it.
const PERMISSIONS: u32 = 0o644;

/// Writes the pack with the files that it names. `folder` is the pack's own; its `pack.ron` is taken as it stands, with
/// the author's comments, if it is this pack.
pub(in crate::exchange) fn export(pack: &Pack, folder: &Path) -> Result<Exported, ExportError> {
    let mut files = files_of(pack, folder)?;
    let text = match lesson::read_pack(folder).pack {
        Some(written) if written == *pack => read(folder, PACK_FILE)?,
        _ => lesson::write::pack_text(pack).into_bytes(),
    };
    files.insert(PACK_FILE.to_owned(), text);
    let total: usize = files.values().map(Vec::len).sum();
    let too_much = if files.len() > MAX_FILES {
        Some(BundleFault::TooManyFiles { found: files.len(), limit: MAX_FILES })
    } else {
        (u64::try_from(total).unwrap_or(u64::MAX) > MAX_BYTES)
            .then_some(BundleFault::TooMuch { limit: MAX_BYTES })
    };
    if let Some(fault) = too_much {
        return Err(ExportError::CannotHold(vec![at_file(fault)]));
    }
    let bytes = packed(&files).map_err(|error| ExportError::Failed { reason: error.to_string() })?;
    Ok(Exported { bytes, left_out: Vec::new() })
}

/// Returns the files that a pack names, by their path in its folder, in order.
pub(in crate::exchange) fn files_of(
    pack: &Pack,
    folder: &Path,
) -> Result<BTreeMap<String, Vec<u8>>, ExportError> {
    let names: BTreeSet<String> = named(pack).collect();
    names.into_iter().map(|name| read(folder, &name).map(|bytes| (name, bytes))).collect()
}

fn named(pack: &Pack) -> impl Iterator<Item = String> + '_ {
    let pictures = pack.words.iter().filter_map(|word| match &word.picture {
        Some(Picture::File(name)) => Some(format!("pictures/{name}")),
        _ => None,
    });
    let lines = pack.stories.iter().map(|story| &story.lines).chain(pack.speeches.iter().map(|it| &it.lines));
    let sounds = pack
        .words
        .iter()
        .map(|word| &word.audio)
        .chain(pack.sentences.iter().map(|sentence| &sentence.audio))
        .chain(lines.flatten().map(|line| &line.audio));
    pictures.chain(sounds.flatten().map(|name| format!("audio/{name}")))
}

fn read(folder: &Path, path: &str) -> Result<Vec<u8>, ExportError> {
    std::fs::read(folder.join(path))
        .map_err(|error| ExportError::Unreadable { path: path.to_owned(), reason: error.to_string() })
}

pub(super) fn packed(files: &BTreeMap<String, Vec<u8>>) -> ZipResult<Vec<u8>> {
    let bytes = zipped(files, &BTreeSet::new())?;
    // A recording of silence packs so well that reading it back would be refused: such a file is stored as it is.
    let archive = ZipArchive::new(Cursor::new(&bytes))?;
    let mut swelling = BTreeSet::new();
    for index in 0..archive.len() {
        let file = archive.by_index_data(index)?;
        if file.size() > file.compressed_size().saturating_mul(MAX_RATIO / 2) {
            swelling.insert(file.name()?.into_owned());
        }
    }
    if swelling.is_empty() { Ok(bytes) } else { zipped(files, &swelling) }
}

fn zipped(files: &BTreeMap<String, Vec<u8>>, stored: &BTreeSet<String>) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let method =
            if stored.contains(name) { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .system(System::Unix)
            .unix_permissions(PERMISSIONS);
        zip.start_file(name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
