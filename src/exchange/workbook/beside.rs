//! What stands beside the cells of an `.xlsx` and is told nowhere else: hidden rows and comments.
//!
//! Only a few attributes of a few tags are needed, so the files are looked through as text. What cannot be found is not
//! told; the cells themselves are read by `calamine`.

use std::collections::HashMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use crate::exchange::draft::Found;
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::table::grid::Grid;

/// The most of one file that is looked through, in bytes.
const LOOKED_AT: u64 = 128 * 1024 * 1024;

/// Hidden rows and commented cells, by sheet.
#[derive(Debug, Default)]
pub struct Beside {
    sheets: HashMap<String, Notes>,
}

#[derive(Debug, Default)]
struct Notes {
    /// From 0.
    hidden: Vec<u32>,
    /// Row and column, from 0.
    comments: Vec<(u32, u32)>,
}

impl Beside {
    pub fn read(bytes: &[u8]) -> Self {
        Self::try_read(bytes).unwrap_or_default()
    }

    fn try_read(bytes: &[u8]) -> Option<Self> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let mut file = |name: &str| {
            let file = archive.by_name(name).ok()?;
            let mut text = Vec::new();
            file.take(LOOKED_AT).read_to_end(&mut text).ok()?;
            String::from_utf8(text).ok()
        };
        let book = file("xl/workbook.xml")?;
        let targets = file("xl/_rels/workbook.xml.rels")?;
        let mut sheets = HashMap::new();
        for tag in tags(&book, "sheet") {
            let (Some(name), Some(id)) = (attribute(tag, "name"), attribute(tag, "r:id")) else { continue };
            let relation = tags(&targets, "Relationship").find(|tag| attribute(tag, "Id") == Some(id));
            let Some(target) = relation.and_then(|tag| attribute(tag, "Target")) else { continue };
            let path = resolve("xl", target);
            let Some(sheet) = file(&path) else { continue };
            let hidden = tags(&sheet, "row").enumerate().filter_map(|(index, tag)| {
                let is_hidden = matches!(attribute(tag, "hidden"), Some("1" | "true"));
                let row = attribute(tag, "r").and_then(|row| row.parse::<u32>().ok()?.checked_sub(1));
                is_hidden.then(|| row.or_else(|| u32::try_from(index).ok()))?
            });
            let mut notes = Notes { hidden: hidden.collect(), comments: Vec::new() };
            let (folder, name_of_file) = path.rsplit_once('/').unwrap_or(("", &path));
            if let Some(relations) = file(&format!("{folder}/_rels/{name_of_file}.rels")) {
                for tag in tags(&relations, "Relationship") {
                    let target = attribute(tag, "Target").filter(|target| target.contains("omments"));
                    let Some(comments) = target.and_then(|target| file(&resolve(folder, target))) else {
                        continue;
                    };
                    let cells = tags(&comments, "comment").filter_map(|tag| cell(attribute(tag, "ref")?));
                    notes.comments.extend(cells);
                }
            }
            sheets.insert(unescape(name), notes);
        }
        Some(Self { sheets })
    }

    /// Says what there is beside the cells of a sheet.
    pub fn tell(&self, name: &str, grid: &Grid, found: &mut Found) {
        let Some(notes) = self.sheets.get(name) else { return };
        let filled = |row: &&u32| grid.rows.binary_search_by_key(*row, |row| row.index).is_ok();
        let hidden: Vec<&u32> = notes.hidden.iter().filter(filled).collect();
        if let Some(first) = hidden.first() {
            let fault = TableFault::RowsHidden { count: hidden.len() };
            found.faults.push(Fault::warning(grid.place(**first, 0), fault));
        }
        if let Some((row, column)) = notes.comments.iter().min() {
            let fault = TableFault::CommentsNotRead { count: notes.comments.len() };
            found.faults.push(Fault::warning(grid.place(*row, *column), fault));
        }
    }
}

/// The insides of the tags of this name, whatever prefix they have.
fn tags<'t>(text: &'t str, name: &'static str) -> impl Iterator<Item = &'t str> {
    text.split('<').filter_map(move |piece| {
        let inside = piece.split('>').next()?;
        let end = inside.find(|c: char| c.is_ascii_whitespace()).unwrap_or(inside.len());
        let (full, rest) = inside.split_at(end);
        let local = full.rsplit(':').next().unwrap_or(full);
        (local == name).then_some(rest)
    })
}

/// The value of an attribute, still escaped.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag;
    loop {
        let (before, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, next) = after[1..].split_once(quote)?;
        if before.trim() == name {
            return Some(value);
        }
        rest = next;
    }
}

/// A path beside a folder, as relationships name them.
fn resolve(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Row and column, from 0, of a cell such as `C17`.
fn cell(name: &str) -> Option<(u32, u32)> {
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = name.split_at(digits);
    let column = letters.bytes().try_fold(0_u32, |sum, letter| {
        let digit = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
        sum.checked_mul(26)?.checked_add(digit)
    })?;
    Some((digits.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

fn unescape(text: &str) -> String {
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    signs.iter().fold(text.to_owned(), |text, (name, sign)| text.replace(name, sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_their_attributes_are_found() {
        let text = r#"<x:row r="1"/><rows/><row r = "2" hidden='1'><c/></row>"#;
        let rows: Vec<_> =
            tags(text, "row").map(|tag| (attribute(tag, "r"), attribute(tag, "hidden"))).collect();
        assert_eq!(rows, [(Some("1"), None), (Some("2"), Some("1"))]);
        assert_eq!(resolve("xl/worksheets", "../comments1.xml"), "xl/comments1.xml");
        assert_eq!((cell("A1"), cell("AB17"), cell("17")), (Some((0, 0)), Some((16, 27)), None));
    }
}
