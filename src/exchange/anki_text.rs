//! Reads and writes notes as plain text in Anki's format.
//!
//! Words and sentences of ours are written one note each, with the columns that `#columns:` names; the guid carries
//! the id, and comments, which Anki ignores, describe the pack. In other files the columns are recognised by their
//! names, else by the script of their contents, and a warning says what was guessed.

mod header;
mod kinds;
mod plain;
mod record;

#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::fmt::Write as _;
use std::ops::ControlFlow;

use super::anki::column::Role;
use super::anki::guid;
use super::anki::media::Media;
use super::anki::note::{Field, Maker, Note};
use super::anki::usable;
use super::anki::write::{SPACE_IN_TAG, left_out, notes};
use super::draft::Found;
use super::table::MAX_CELLS;
use super::text::Lines;
use super::text::head::write_pack;
use super::text::languages::By;
use super::text::markup::is_html;
use super::understood::Corrections;
use crate::exchange::exported::Exported;
use crate::exchange::fault::{AnkiFault, Fault, TableFault, of_anki};
use crate::exchange::imported::{ImportProgress, OnProgress, Stopped, Target};
use crate::exchange::place::Place;
use crate::lesson::Pack;
use header::Header;
use kinds::{Kinds, is_of_our_type};
use record::{Record, Records, quoted, records};

/// How many notes are read between two looks at the watcher.
const AT_ONCE: usize = 200;
/// The most notes of one file.
pub(super) const MAX_NOTES: usize = 100_000;
/// Between two fields of what we write.
const SEPARATOR: char = '\t';

/// Reads the notes of a text.
pub(super) fn read(
    text: &str,
    target: &Target<'_>,
    corrections: &Corrections,
    on_progress: OnProgress<'_>,
) -> Result<Found, Stopped> {
    let text = &*plain::parted(text, corrections.separator);
    let lines = Lines::of(text);
    let mut header = Header::read(text, corrections.separator);
    let Records { notes: mut records, remarks, categories, unclosed } =
        records(text, header.end, header.separator);
    let is_named = !header.columns.is_empty();
    if corrections.has_header == Some(true) && !is_named && !records.is_empty() {
        let names = records.remove(0);
        header.columns = names.fields.iter().map(|span| span.text(text).trim().to_owned()).collect();
    }
    let mut found = Found { rows: records.len(), ..Found::default() };
    found.understood.separator = Some(header.separator);
    found.understood.has_header = (!is_named).then_some(!header.columns.is_empty());
    found.pack_id = named_pack(text, &mut header, &records).map(|(id, at)| (id, lines.place(at)));
    found.draft.head = header.comments.pack(&lines);
    let faults = &mut found.faults;
    faults.extend(
        remarks
            .first()
            .map(|at| of_anki(lines.place(*at), AnkiFault::TakenForRemarks { count: remarks.len() })),
    );
    for record in &records {
        if text.get(record.at..).is_some_and(|rest| rest.starts_with('#')) {
            faults.push(of_anki(lines.place(record.at), AnkiFault::HashRead));
        }
    }
    if let Some(at) = unclosed {
        found.loose.push((lines.place(at), text.get(at..).unwrap_or_default().to_owned()));
        faults.push(of_anki(lines.place(at), AnkiFault::QuoteNotClosed));
    }
    if records.is_empty() && unclosed.is_none() {
        faults.push(of_anki(Place::File, AnkiFault::NoNotes));
    }
    if records.len() > MAX_NOTES {
        let fault = AnkiFault::TooManyNotes { found: records.len(), limit: MAX_NOTES };
        faults.push(of_anki(Place::File, fault));
        return Ok(found);
    }
    let mut categories = categories.into_iter().peekable();
    let mut category = None;
    let is_own = header.comments.by() == By::Order || is_of_our_type(text, &header, records.iter());
    let mut kinds = Kinds::default();
    for record in &records {
        let kind = header.note_type.and_then(|column| record.fields.get(column));
        kinds.add(kind.map(|span| span.text(text)).unwrap_or_default(), record);
    }
    let roles = kinds.roles(faults, corrections, |kind, records, faults| {
        kinds::roles(text, &header, kind, records, corrections, faults)
    });
    for table in kinds.seen(text, &lines, &header, &roles) {
        found.understood.add(table);
    }
    found.is_lenient = !is_own;
    let mut maker = Maker {
        place: &|at| lines.place(at),
        is_own,
        media: &Media::default(),
        folder: Some(target.folder),
        faults,
        unsure: HashSet::new(),
    };
    let of = u64::try_from(records.len()).unwrap_or_default();
    let mut items = Vec::with_capacity(records.len());
    for (index, record) in records.iter().enumerate() {
        let done = u64::try_from(index).unwrap_or_default();
        if index % AT_ONCE == 0 && on_progress(ImportProgress { done, of }) == ControlFlow::Break(()) {
            return Err(Stopped);
        }
        if let Some(rest) = record.rest {
            let fault = TableFault::TooManyCells { limit: MAX_CELLS };
            maker.faults.push(Fault::error(lines.place(rest), fault));
            found.loose.push((lines.place(record.at), String::new()));
            continue;
        }
        while let Some(next) = categories.next_if(|(at, _)| *at < record.at) {
            category = Some(next);
        }
        let kind = header.note_type.and_then(|column| record.fields.get(column));
        let kind = kind.map(|span| span.text(text)).unwrap_or_default();
        let Some(roles) = roles.get(&kind) else { continue };
        if record.fields.len() > roles.len() {
            let fault = AnkiFault::MoreFields { found: record.fields.len(), columns: roles.len() };
            maker.faults.push(of_anki(lines.place(record.at), fault));
        }
        let mut note = note(text, &lines, &header, record, roles);
        note.tags.extend(category.as_ref().map(|(at, name)| (name.clone(), lines.place(*at))));
        items.extend(maker.item(note));
    }
    for (section, item) in items {
        found.draft.items_mut(section).push(item);
    }
    let useless = usable::useless_in(target.folder, &found);
    usable::forget(&mut found, &useless);
    Ok(found)
}

/// Returns the id of the pack that a text names.
pub(super) fn pack_id(text: &str) -> Option<String> {
    let mut header = Header::read(text, None);
    let records = records(text, header.end, header.separator).notes;
    named_pack(text, &mut header, &records).map(|(id, _)| id)
}

/// Returns the id of the pack that the head or the guids name, and the byte where it stands.
fn named_pack(text: &str, header: &mut Header, records: &[Record]) -> Option<(String, usize)> {
    if let Some(named) = header.comments.pack_id() {
        return Some((named.text, named.at));
    }
    let column = header.guid?;
    let guids = records.iter().filter_map(|record| record.fields.get(column));
    let guids: Vec<String> = guids.map(|span| span.text(text).trim().to_owned()).collect();
    Some((guid::common_pack(guids.iter().map(String::as_str))?, header.end))
}

/// Writes the words and sentences of a pack.
pub(super) fn export(pack: &Pack) -> Exported {
    let mut text = String::from("#separator:tab\n#html:true\n#guid column:1\n");
    let names: Vec<&str> =
        std::iter::once("guid").chain(Role::WRITTEN.iter().map(|(_, name)| *name)).collect();
    // Writing to a string cannot fail.
    let _ = writeln!(text, "#tags column:{}\n#columns:{}", names.len(), names.join("\t"));
    write_pack(&mut text, "#", pack);
    for note in notes(pack, str::to_owned) {
        let tags = note.tags.join(" ");
        let fields = std::iter::once(&note.guid).chain(&note.fields).chain(std::iter::once(&tags));
        let fields: Vec<String> = fields.map(|field| quoted(field, SEPARATOR)).collect();
        text.push_str(&fields.join("\t"));
        text.push('\n');
    }
    Exported { bytes: text.into_bytes(), left_out: left_out(pack, false) }
}

fn note(text: &str, lines: &Lines<'_>, header: &Header, record: &Record, roles: &[Option<Role>]) -> Note {
    let mut note = Note {
        at: lines.place(record.at),
        guid: None,
        fields: Vec::new(),
        tags: header.tags.iter().map(|(tag, at)| (tag.clone(), lines.place(*at))).collect(),
    };
    for (span, role) in record.fields.iter().zip(roles) {
        let place = || lines.place(span.at.start);
        match role {
            Some(Role::Guid) => {
                let guid = span.text(text).trim().to_owned();
                note.guid = (!guid.is_empty()).then(|| (guid, place()));
            }
            Some(Role::Tags) => {
                let tags = span.text(text);
                let tags = tags.split([' ', '\u{3000}', '\t', '\n']).filter(|tag| !tag.is_empty());
                note.tags.extend(tags.map(|tag| (tag.replace(SPACE_IN_TAG, " "), place())));
            }
            role => {
                // What stands in an unknown column may still be a sound.
                let role = role.unwrap_or(Role::Own);
                let signs = span.signs(text);
                let is_html = header.is_html && (header.says_html || is_html(&signs));
                note.fields.push(Field { role, signs, is_html });
            }
        }
    }
    note
}
