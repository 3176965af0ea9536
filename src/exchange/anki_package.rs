//! Reads and writes decks of Anki, `.apkg`: a zip of an SQLite file, the media under numbers, and a list of their
//! names.
//!
//! Written is the form that every version of Anki reads (schema 11, "Support older Anki versions"); the newer form
//! (`newer`) and whole collections, `.colpkg`, are read as well. A note has no line; its place is shown as a cell of its
//! note type, whose row is its number among the notes and whose column is its field.

mod collection;
mod newer;
mod write;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::io;
use std::ops::ControlFlow;
use std::path::PathBuf;

use super::anki::column::{LOOKED_AT, Role, corrected, is_read_as, lacking, tell};
use super::anki::guid;
use super::anki::media::Media;
use super::anki::note::{Field, Maker, Note};
use super::anki::usable;
use super::anki::write::SPACE_IN_TAG;
use super::bundle::scratch::Scratch;
use super::bundle::unzip::{Archive, Entry, Limits};
use super::bundle::{at_file, files_of};
use super::draft::{Columns, Found, Item, Section};
use super::member::leads_down;
use super::text::Lines;
use super::text::languages::By;
use super::text::markup::{LineEnd, Sign, plain, string};
use super::understood::{Corrections, SHOWN_COLUMNS, SHOWN_ROWS, SeenColumn, SeenRow, SeenTable, shown};
use super::{finish, install};
use crate::exchange::fault::{AnkiFault, BundleFault, Fault, of_anki};
use crate::exchange::imported::{ImportProgress, Imported, OnProgress, Stopped, Target};
use crate::exchange::place::Place;
use crate::lesson::media::MAX_SOUND_BYTES;
use collection::{Collection, NoteType, Row};

pub(super) use write::export;

/// The most files in a deck.
const MAX_FILES: usize = 20_000;
/// The most bytes of a deck, and of all its files together.
const MAX_BYTES: u64 = 256 * 1024 * 1024;
/// The largest list of names of files, in bytes.
const MAX_LIST: u64 = 8 * 1024 * 1024;
/// How many notes are read between two looks at the watcher.
const AT_ONCE: usize = 200;
/// The newer form, beside which Anki writes an old one that only says that it is not the real one.
const NEW: &str = "collection.anki21b";
/// The older form, the better one first.
const OLD: [&str; 2] = ["collection.anki21", "collection.anki2"];
/// The list of the names of files.
const LIST: &str = "media";

/// Reads a deck.
pub(super) fn read(
    bytes: &[u8],
    target: &Target<'_>,
    corrections: &Corrections,
    on_progress: OnProgress<'_>,
) -> Result<Imported, Stopped> {
    let (mut archive, entries, mut faults) = match open(bytes) {
        Ok(opened) => opened,
        Err(fault) => return Ok(Imported { faults: vec![*fault], ..Imported::default() }),
    };
    let collection = match collection(&mut archive, &entries) {
        Ok(collection) => collection,
        Err(fault) => {
            faults.push(*fault);
            return Ok(Imported { faults, ..Imported::default() });
        }
    };
    let names = media(&mut archive, &entries, &mut faults);
    let media = Media::of(names.keys().cloned());
    let mut found = found(&collection, &media, corrections, on_progress)?;
    found.held = vec![Section::Words, Section::Sentences];
    found.faults.splice(0..0, faults);
    let mut useless = HashSet::new();
    for path in used(&found) {
        let name = path.split_once('/').map_or("", |(_, name)| name);
        let Some(entry) = names.get(name).and_then(|index| entries.get(*index)) else { continue };
        let bytes = archive.read(entry, MAX_SOUND_BYTES).ok();
        let bytes = bytes.and_then(|bytes| {
            if is_newer(&entries) { newer::unpacked(&bytes, MAX_SOUND_BYTES) } else { Some(bytes) }
        });
        match bytes.filter(|bytes| usable::is_usable(&path, bytes)) {
            Some(bytes) => found.files.push((path, bytes)),
            None => {
                useless.insert(path);
            }
        }
    }
    usable::forget(&mut found, &useless);
    // The checker looks at files, so they are laid where it can.
    match lay_out(&found.files, target) {
        Ok((_scratch, folder)) => {
            let laid_out = Target { folder: &folder, ..target.clone() };
            finish::finish(found, &laid_out, on_progress)
        }
        Err(error) => {
            found.faults.push(at_file(BundleFault::NoRoom { reason: error.to_string() }));
            Ok(Imported { faults: found.faults, ..Imported::default() })
        }
    }
}

/// Returns the id of the pack that a deck names in its description or in the guids of its notes.
pub(super) fn pack_id(bytes: &[u8]) -> Option<String> {
    let (mut archive, entries, _) = open(bytes).ok()?;
    named_pack(&collection(&mut archive, &entries).ok()?)
}

fn named_pack(collection: &Collection) -> Option<String> {
    let named = collection.head().pack_id().map(|id| id.text);
    named.or_else(|| guid::common_pack(collection.notes.iter().map(|note| note.guid.as_str())))
}

type Opened<'b> = (Archive<'b>, Vec<Entry>, Vec<Fault>);

fn open(bytes: &[u8]) -> Result<Opened<'_>, Box<Fault>> {
    let archive = Archive::open(bytes, Limits { entries: MAX_FILES, total: MAX_BYTES })
        .map_err(|fault| Box::new(at_file(fault)))?;
    let (entries, faults) = archive.entries();
    Ok((archive, entries, faults.into_iter().map(at_file).collect()))
}

fn collection(archive: &mut Archive<'_>, entries: &[Entry]) -> Result<Collection, Box<Fault>> {
    let mut newest = [NEW].into_iter().chain(OLD);
    let entry = newest.find_map(|name| entries.iter().find(|entry| entry.name == name));
    let entry = entry.ok_or_else(|| Box::new(of_anki(Place::File, AnkiFault::NoCollection)))?;
    let mut bytes = archive.read(entry, MAX_BYTES).map_err(|fault| Box::new(at_file(fault)))?;
    if entry.name == NEW {
        let damaged = || Box::new(of_anki(Place::File, AnkiFault::DamagedCollection));
        bytes = newer::unpacked(&bytes, MAX_BYTES).ok_or_else(damaged)?;
    }
    let laid_out = Scratch::new().and_then(|scratch| {
        install::write_file(scratch.path(), OLD[1], &bytes)?;
        Ok(scratch)
    });
    let scratch =
        laid_out.map_err(|error| Box::new(at_file(BundleFault::NoRoom { reason: error.to_string() })))?;
    Collection::read(&scratch.path().join(OLD[1])).map_err(|fault| Box::new(of_anki(Place::File, fault)))
}

/// The form of a deck: newer ones pack each file once more.
fn is_newer(entries: &[Entry]) -> bool {
    entries.iter().any(|entry| entry.name == NEW)
}

/// Returns the files of the deck by the name that notes call them by: the index of each among the entries.
fn media(archive: &mut Archive<'_>, entries: &[Entry], faults: &mut Vec<Fault>) -> BTreeMap<String, usize> {
    let Some(list) = entries.iter().find(|entry| entry.name == LIST) else { return BTreeMap::new() };
    let list = match archive.read(list, MAX_LIST) {
        Ok(list) => list,
        Err(fault) => {
            faults.push(at_file(fault));
            return BTreeMap::new();
        }
    };
    let numbers: HashMap<&str, usize> =
        entries.iter().enumerate().map(|(index, entry)| (entry.name.as_str(), index)).collect();
    let names: Option<HashMap<String, String>> = if is_newer(entries) {
        let names = newer::unpacked(&list, MAX_LIST).and_then(|list| newer::names(&list));
        names.map(|names| names.into_iter().enumerate().map(|(at, name)| (at.to_string(), name)).collect())
    } else {
        serde_json::from_slice(&list).ok()
    };
    let names = names.unwrap_or_else(|| {
        faults.push(at_file(BundleFault::DamagedFile { name: LIST.to_owned() }));
        HashMap::new()
    });
    let safe = names.into_iter().filter(|(_, name)| leads_down(name) && !name.contains('/'));
    safe.filter_map(|(number, name)| Some((name, *numbers.get(number.as_str())?))).collect()
}

/// Returns what stands in the notes.
fn found(
    collection: &Collection,
    media: &Media,
    corrections: &Corrections,
    on_progress: OnProgress<'_>,
) -> Result<Found, Stopped> {
    let mut found = Found { rows: collection.notes.len(), ..Found::default() };
    let lines = Lines::of(&collection.about);
    let mut head = collection.head();
    found.pack_id = named_pack(collection).map(|id| (id, Place::File));
    found.draft.head =
        head.pack(&lines).into_iter().map(|(name, value)| (name, without_place(value))).collect();
    if collection.notes.is_empty() {
        found.faults.push(of_anki(Place::File, AnkiFault::NoNotes));
    }
    let mut roles: HashMap<i64, Vec<Option<Role>>> = HashMap::new();
    let mut odd = Vec::new();
    for kind in &collection.types {
        let count = kind.notes.len();
        if count == 0 {
            continue;
        }
        let mut told = Vec::new();
        let of_kind = roles_of(kind, collection, corrections, &mut told);
        let place = Place::Cell { sheet: kind.name.clone(), row: 0, column: 0 };
        let lacking = lacking(&of_kind, &place);
        if lacking.is_empty() {
            found.faults.extend(told);
            found.sheets.push(columns(kind, &of_kind));
            roles.insert(kind.id, of_kind);
        } else {
            odd.push((kind, count, told, lacking, of_kind));
        }
    }
    let is_alone = roles.is_empty();
    for (kind, count, told, lacking, of_kind) in odd {
        if is_alone || is_read_as(corrections, &kind.name, &of_kind) {
            found.faults.extend(told.into_iter().chain(lacking));
            found.sheets.push(columns(kind, &of_kind));
            roles.insert(kind.id, of_kind);
        } else {
            let fault = AnkiFault::KindLeftOut { kind: kind.name.clone(), count };
            found.faults.push(of_anki(Place::File, fault));
        }
    }
    for kind in &collection.types {
        found.understood.tables.extend(seen(kind, collection, roles.get(&kind.id)));
    }
    found.is_lenient = head.by() == By::Script;
    let place = |at: usize| collection.place(at);
    let mut maker = Maker {
        place: &place,
        is_own: head.by() == By::Order,
        media,
        folder: None,
        faults: &mut found.faults,
        unsure: HashSet::new(),
    };
    let of = u64::try_from(collection.notes.len()).unwrap_or_default();
    let mut items = Vec::new();
    for (index, row) in collection.notes.iter().enumerate() {
        let done = u64::try_from(index).unwrap_or_default();
        if index % AT_ONCE == 0 && on_progress(ImportProgress { done, of }) == ControlFlow::Break(()) {
            return Err(Stopped);
        }
        if let Some(roles) = roles.get(&row.kind) {
            items.extend(maker.item(note(collection, index, row, roles)));
        }
    }
    for (section, item) in items {
        found.draft.items_mut(section).push(item);
    }
    Ok(found)
}

/// Returns what each field of a note type holds.
fn roles_of(
    kind: &NoteType,
    collection: &Collection,
    corrections: &Corrections,
    faults: &mut Vec<Fault>,
) -> Vec<Option<Role>> {
    let mut roles: Vec<Option<Role>> = kind.fields.iter().map(|name| Role::of_name(name)).collect();
    let notes = || collection.notes_of(kind).take(LOOKED_AT);
    let texts = |column: usize| {
        let fields = notes().filter_map(|note| note.fields().nth(column));
        fields.map(|field| plain(&signs(field, 0), LineEnd::Space)).collect()
    };
    let place = Place::Cell { sheet: kind.name.clone(), row: 0, column: 0 };
    let said = corrected(&mut roles, &kind.fields, &kind.name, corrections);
    tell(&mut roles, &said, &kind.fields, texts, &place, faults);
    roles
}

/// Returns what there is to see of the notes of a type; nothing if there are none. A type that is left out has no roles.
fn seen(kind: &NoteType, collection: &Collection, roles: Option<&Vec<Option<Role>>>) -> Option<SeenTable> {
    let notes = || kind.notes.iter().map(|number| number + 1).zip(collection.notes_of(kind));
    let count = kind.notes.len();
    let column = |(column, name): (usize, &String)| SeenColumn {
        column: u32::try_from(column).unwrap_or(u32::MAX),
        header: name.clone(),
        role: roles
            .and_then(|roles| roles.get(column).copied().flatten())
            .filter(|role| !matches!(role, Role::Guid | Role::Own))
            .map(Role::field),
    };
    let columns: Vec<SeenColumn> = kind.fields.iter().take(SHOWN_COLUMNS).enumerate().map(column).collect();
    let row = |(number, note): (usize, &Row)| {
        let text = |field: &str| shown(&string(&plain(&signs(field, 0), LineEnd::Space).text));
        let mut cells: Vec<String> = note.fields().take(columns.len()).map(text).collect();
        cells.resize(columns.len(), String::new());
        SeenRow { number, cells }
    };
    (count > 0).then(|| SeenTable {
        name: kind.name.clone(),
        rows: notes().take(SHOWN_ROWS).map(row).collect(),
        more: count.saturating_sub(SHOWN_ROWS),
        columns: columns.clone(),
        choices: Role::choices(),
    })
}

fn columns(kind: &NoteType, roles: &[Option<Role>]) -> Columns {
    let column = |(column, role): (u32, &Option<Role>)| Some(((*role)?.field(), column));
    Columns {
        sheet: kind.name.clone(),
        fields: (0..).zip(roles).filter_map(column).collect(),
        ..Columns::default()
    }
}

fn note(collection: &Collection, index: usize, row: &Row, roles: &[Option<Role>]) -> Note {
    let place = collection.place(Collection::at(index, 0));
    let fields = row.fields().zip(roles).enumerate().map(|(column, (field, role))| Field {
        // What stands in an unknown field may still be a sound.
        role: role.unwrap_or(Role::Own),
        signs: signs(field, Collection::at(index, column)),
        is_html: true,
    });
    let tags = row.tags.split([' ', '\u{3000}']).filter(|tag| !tag.is_empty());
    Note {
        guid: (!row.guid.is_empty()).then(|| (row.guid.clone(), place.clone())),
        fields: if roles.is_empty() { Vec::new() } else { fields.collect() },
        tags: tags.map(|tag| (tag.replace(SPACE_IN_TAG, " "), place.clone())).collect(),
        at: place,
    }
}

fn signs(field: &str, at: usize) -> Vec<Sign> {
    field.chars().map(|c| Sign { c, at, escaped: false }).collect()
}

/// Returns a value with the file as its place: what a deck says of itself stands in no cell.
fn without_place(mut value: super::draft::Value) -> super::draft::Value {
    value.from = Some(Place::File);
    value
}

/// Returns the files that the items name, by their paths in the pack.
fn used(found: &Found) -> BTreeSet<String> {
    let sections = [Section::Words, Section::Sentences];
    let items = sections.into_iter().flat_map(|section| found.draft.items(section));
    items.flat_map(Item::files).collect()
}

/// Lays the files of the deck, and those that the existing pack names, into a temporary folder.
fn lay_out(files: &[(String, Vec<u8>)], target: &Target<'_>) -> io::Result<(Scratch, PathBuf)> {
    let scratch = Scratch::new()?;
    let folder = scratch.pack_folder(target.id)?;
    for (path, bytes) in files {
        install::write_file(&folder, path, bytes)?;
    }
    // What of these cannot be read, the checker misses.
    let existing =
        target.existing.pack().and_then(|pack| files_of(pack, target.folder).ok()).unwrap_or_default();
    for (path, bytes) in existing.iter().filter(|(path, _)| files.iter().all(|(new, _)| new != *path)) {
        install::write_file(&folder, path, bytes)?;
    }
    Ok((scratch, folder))
}
