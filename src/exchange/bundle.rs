//! A pack as one file, `.tsheg`: a zip of `pack.ron`, `audio/` and `pictures/`.
//!
//! The source of such a file is not trusted, so it is unpacked within limits (`bundle/unzip.rs`), then laid out in a
//! temporary folder and checked like any pack. The same pack always results in the same bytes.

pub(super) mod scratch;
pub(super) mod unzip;
mod write;

#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, HashSet};
use std::ops::ControlFlow;

use super::draft::Section;
use super::{install, merge, unfinished};
use crate::exchange::fault::{BundleFault, Fault, FaultKind};
use crate::exchange::imported::{Counts, ImportProgress, Imported, OnProgress, Stopped, Target};
use crate::exchange::place::Place;
use crate::lesson::syntax::Value;
use crate::lesson::{self, MAX_PACK_BYTES, PACK_FILE, Pack, Severity};

use scratch::Scratch;
use unzip::{Archive, Entry, Limits};
pub(super) use write::{export, files_of};

/// The most files in a bundle, folders included.
pub(super) const MAX_FILES: usize = 2_000;
/// The most bytes of all files of a bundle together.
pub(super) const MAX_BYTES: u64 = 256 * 1024 * 1024;
/// The largest file of a bundle, in bytes: what the checker allows a recording.
const MAX_FILE: u64 = 64 * 1024 * 1024;
/// The folders that a pack has.
const FOLDERS: [&str; 2] = ["audio/", "pictures/"];

/// Reads a bundle. Its pack has an id of its own, which must be the target's.
pub(super) fn import(
    bytes: &[u8],
    target: &Target<'_>,
    on_progress: OnProgress<'_>,
) -> Result<Imported, Stopped> {
    let mut faults = Vec::new();
    let files = unpacked(bytes, on_progress, &mut faults)?;
    let faults = faults.into_iter().map(at_file).collect();
    let mut imported = Imported { faults, ..Imported::default() };
    let Some(files) = files else { return Ok(imported) };
    match checked(&files, target.id) {
        Ok(checked) => {
            let is_sound = imported.faults.iter().all(|fault| fault.severity == Severity::Warning);
            // What an unfinished item lacks is seen where it is completed.
            let is_told = |fault: &lesson::Fault| {
                let is_lack = matches!(fault.kind, lesson::FaultKind::MissingField { .. });
                fault.severity == Severity::Error || !is_lack
            };
            imported.faults.extend(checked.faults.into_iter().filter(is_told).map(from_pack));
            if let Some(pack) = checked.pack.filter(|_| is_sound) {
                imported.counts = counts(&pack, target.existing.pack());
                imported.outcome.drafts = pack.drafts.iter().map(unfinished::name).collect();
                imported.pack = Some(pack);
                for (name, bytes) in files {
                    match String::from_utf8(bytes) {
                        Ok(text) if name == PACK_FILE => imported.text = Some(text),
                        Ok(text) => imported.files.push((name, text.into_bytes())),
                        Err(other) => imported.files.push((name, other.into_bytes())),
                    }
                }
            }
        }
        Err(reason) => imported.faults.push(at_file(BundleFault::NoRoom { reason })),
    }
    Ok(imported)
}

/// Returns the id that the `pack.ron` of a bundle names.
pub(super) fn pack_id(bytes: &[u8]) -> Option<String> {
    let mut archive = Archive::open(bytes, LIMITS).ok()?;
    let (entries, _) = archive.entries();
    let entry = entries.iter().find(|entry| is_pack_file(&entry.name))?;
    let text = String::from_utf8(archive.read(entry, MAX_PACK_BYTES).ok()?).ok()?;
    let document = lesson::syntax::read(&text);
    let Value::Struct(root) = document.root().value() else { return None };
    let id = root.fields.iter().find(|field| field.name == "id")?;
    match id.value.value() {
        Value::Text(id) => Some(id.to_owned()),
        _ => None,
    }
}

const LIMITS: Limits = Limits { entries: MAX_FILES, total: MAX_BYTES };

/// Returns the files of the pack by their path in its folder; `None` if the zip cannot be read at all or has no pack.
fn unpacked(
    bytes: &[u8],
    on_progress: OnProgress<'_>,
    faults: &mut Vec<BundleFault>,
) -> Result<Option<Vec<(String, Vec<u8>)>>, Stopped> {
    let mut archive = match Archive::open(bytes, LIMITS) {
        Ok(archive) => archive,
        Err(fault) => {
            faults.push(fault);
            return Ok(None);
        }
    };
    let (entries, mut found) = archive.entries();
    faults.append(&mut found);
    let packs: BTreeSet<&str> =
        entries.iter().map(|entry| entry.name.as_str()).filter(|name| is_pack_file(name)).collect();
    let top = match packs.iter().map(|name| name.trim_end_matches(PACK_FILE)).collect::<Vec<_>>()[..] {
        [only] => only.to_owned(),
        [] => {
            faults.push(BundleFault::NoPack);
            return Ok(None);
        }
        _ => {
            let names = packs.into_iter().collect::<Vec<_>>().join(", ");
            faults.push(BundleFault::SeveralPacks { names });
            return Ok(None);
        }
    };
    let mut files = Vec::new();
    let of = u64::try_from(entries.len()).unwrap_or_default();
    let mut hidden: Vec<&str> = Vec::new();
    let mut old: Vec<&str> = Vec::new();
    for (done, entry) in (0_u64..).zip(&entries) {
        if on_progress(ImportProgress { done, of }) == ControlFlow::Break(()) {
            return Err(Stopped);
        }
        if entry.old_name {
            old.push(&entry.name);
        }
        match part_of_pack(entry, &top) {
            Part::Hidden => hidden.push(&entry.name),
            Part::Stranger => faults.push(BundleFault::Stranger { name: entry.name.clone() }),
            Part::Of { path, limit } => match archive.read(entry, limit) {
                Ok(bytes) => files.push((path.to_owned(), bytes)),
                Err(fault @ BundleFault::TooMuch { .. }) => {
                    faults.push(fault);
                    return Ok(None);
                }
                Err(fault) => faults.push(fault),
            },
        }
    }
    if let [first, ..] = hidden[..] {
        faults.push(BundleFault::Hidden { count: hidden.len(), name: first.to_owned() });
    }
    if let [first, ..] = old[..] {
        faults.push(BundleFault::OldNames { count: old.len(), name: first.to_owned() });
    }
    // Without its text, nothing about the pack can be said that is not about the zip.
    let has_text = files.iter().any(|(path, _)| path == PACK_FILE);
    Ok(has_text.then_some(files))
}

/// What a file of a zip is to the pack.
enum Part<'e> {
    /// A file of the pack, with its path there and how large it may be.
    Of { path: &'e str, limit: u64 },
    /// Something that a system put there by itself.
    Hidden,
    /// Something else.
    Stranger,
}

/// `top` is what stands before `pack.ron`: people pack the folder itself, or what is in it.
fn part_of_pack<'e>(entry: &'e Entry, top: &str) -> Part<'e> {
    if entry.name.split('/').any(is_hidden) {
        return Part::Hidden;
    }
    match entry.name.strip_prefix(top) {
        Some(PACK_FILE) => Part::Of { path: PACK_FILE, limit: MAX_PACK_BYTES },
        Some(path) if FOLDERS.iter().any(|folder| path.starts_with(folder)) => {
            Part::Of { path, limit: MAX_FILE }
        }
        _ => Part::Stranger,
    }
}

/// Returns whether macOS or Windows puts such a file into folders by itself, or Unix hides it.
fn is_hidden(part: &str) -> bool {
    part.starts_with('.')
        || ["__MACOSX", "Thumbs.db", "desktop.ini"].iter().any(|name| name.eq_ignore_ascii_case(part))
}

/// `pack.ron`, or `my-pack/pack.ron`.
fn is_pack_file(name: &str) -> bool {
    let (folder, file) = name.split_once('/').unwrap_or(("", name));
    file == PACK_FILE && !is_hidden(folder)
}

/// Checks the files as the pack of this id, in a temporary folder. An error is what the operating system says.
fn checked(files: &[(String, Vec<u8>)], id: &str) -> Result<lesson::Checked, String> {
    let lay_out = || {
        let scratch = Scratch::new()?;
        let folder = scratch.pack_folder(id)?;
        for (path, bytes) in files {
            install::write_file(&folder, path, bytes)?;
        }
        Ok((scratch, folder))
    };
    let laid_out: std::io::Result<_> = lay_out();
    let (_scratch, folder) = laid_out.map_err(|error| error.to_string())?;
    Ok(lesson::read_pack(&folder))
}

pub(super) fn at_file(fault: BundleFault) -> Fault {
    Fault { place: Place::File, severity: fault.severity(), kind: FaultKind::Bundle(fault) }
}

fn from_pack(fault: lesson::Fault) -> Fault {
    let place = Place::Line { line: fault.line, column: fault.column };
    Fault { place, severity: fault.severity, kind: FaultKind::PackFile(fault.kind) }
}

fn counts(pack: &Pack, existing: Option<&Pack>) -> Counts {
    let ids: HashSet<&str> = ids(pack).collect();
    let removed = existing.into_iter().flat_map(self::ids).filter(|id| !ids.contains(id));
    Counts {
        rows: ids.len(),
        words: pack.words.len(),
        sentences: pack.sentences.len(),
        notes: pack.notes.len(),
        stories: pack.stories.len(),
        speeches: pack.speeches.len(),
        questions: pack.questions.len(),
        removed: removed.map(str::to_owned).collect(),
        ..Counts::default()
    }
}

fn ids(pack: &Pack) -> impl Iterator<Item = &str> {
    Section::ALL.into_iter().flat_map(|section| merge::ids(pack, section))
}
