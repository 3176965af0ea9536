//! Tells the format of a file by all its signs, not by its name alone: a GIFT file is often called `.txt`, a table too,
//! and a file that is renamed stays what it was.

use std::io::Cursor;

use zip::ZipArchive;

use super::csv::separator;
use super::decode::decode;
use super::gift;
use super::table::columns;
use crate::exchange::format::Format;
use crate::language::mandarin::hanzi::is_hanzi;

/// How much of a text is looked at, in bytes.
const LOOKED_AT: usize = 64 * 1024;

/// What Anki writes at the head of its texts.
const OF_ANKI: [&str; 10] = [
    "separator",
    "html",
    "columns",
    "tags",
    "notetype",
    "deck",
    "notetype column",
    "deck column",
    "tags column",
    "guid column",
];

/// Returns the format of bytes whose file's name says `named`.
pub(super) fn format(named: Format, bytes: &[u8]) -> Format {
    match bytes {
        [b'P', b'K', 3 | 5, ..] => of_zip(bytes).unwrap_or(named),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Format::Workbook,
        _ => of_text(named, bytes).unwrap_or(named),
    }
}

/// Returns what a file can be read as that was taken for `format`: what is plain text can be a table, notes or questions.
pub(super) fn others(format: Format, bytes: &[u8]) -> Vec<Format> {
    let is_packed = matches!(bytes, [b'P', b'K', 3 | 5, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..]);
    let texts = [Format::Csv, Format::AnkiText, Format::Gift];
    if is_packed || !texts.contains(&format) { vec![format] } else { texts.to_vec() }
}

fn of_zip(bytes: &[u8]) -> Option<Format> {
    let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let is_there = |wanted: &dyn Fn(&str) -> bool| archive.file_names().flatten().any(|name| wanted(&name));
    match () {
        () if is_there(&|name| name.starts_with("collection.anki")) => Some(Format::AnkiPackage),
        () if is_there(&|name| matches!(name, "[Content_Types].xml" | "content.xml")) => {
            Some(Format::Workbook)
        }
        () if is_there(&|name| name.ends_with("pack.ron")) => Some(Format::Bundle),
        () => None,
    }
}

fn of_text(named: Format, bytes: &[u8]) -> Option<Format> {
    let text = decode(bytes.get(..LOOKED_AT).unwrap_or(bytes), None)?.text;
    let first = text.lines().map(str::trim).find(|line| !line.is_empty())?;
    let is_text = !text.chars().take(1000).any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
    let of_packages = matches!(named, Format::Workbook | Format::AnkiPackage | Format::Bundle);
    if !is_text {
        return None;
    }
    Some(match () {
        () if is_of_anki(first) => Format::AnkiText,
        () if gift::looks_like_it(&text) && headers(&text) < 2 => Format::Gift,
        () if headers(&text) > 1 && !first.starts_with('#') => Format::Csv,
        () if of_packages && has_both(&text) => Format::Csv,
        () => return None,
    })
}

/// Returns whether a line is of the head of one of Anki's texts, however a spreadsheet may have saved it again.
fn is_of_anki(line: &str) -> bool {
    let said =
        line.trim_start_matches(['\u{feff}', '"']).strip_prefix('#').and_then(|said| said.split_once(':'));
    said.is_some_and(|(key, _)| OF_ANKI.iter().any(|known| known.eq_ignore_ascii_case(key.trim())))
}

/// Returns how many names of columns stand in the first line of a table.
fn headers(text: &str) -> usize {
    let known: Vec<&'static str> = columns::all().collect();
    let sign = separator::find(text).0;
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let cells = first.split(sign).map(|cell| cell.trim().trim_matches('"'));
    cells.filter(|cell| columns::meant(cell, &known).is_some()).count()
}

/// Returns whether there is Chinese and Tibetan in a text.
fn has_both(text: &str) -> bool {
    text.chars().any(is_hanzi) && text.chars().any(|c| matches!(c, '\u{f40}'..='\u{fbc}'))
}
