//! Finds hidden rows, comments and number formats of an `.xlsx`, which `calamine` does not report.
//!
//! What cannot be read is passed over here: `calamine` reads the cells, and reports damage.

use std::collections::HashMap;
use std::io::{Cursor, Read as _};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::cell::Look;
use super::number_format::{NumberFormat, built_in};
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::sheet::Grid;

/// The most of one file that is looked through, in bytes.
const LOOKED_AT: u64 = 128 * 1024 * 1024;

/// Hidden rows and commented cells, by sheet.
#[derive(Debug, Default)]
pub struct Annotations {
    sheets: HashMap<String, SheetAnnotations>,
    /// The number formats of cells, by their style.
    formats: Vec<Option<NumberFormat>>,
    /// Whether days count from 1904.
    is_1904: bool,
}

#[derive(Debug, Default)]
struct SheetAnnotations {
    /// From 0.
    hidden: Vec<u32>,
    /// Row and column, from 0.
    comments: Vec<(u32, u32)>,
    /// Cells with a number format, by row and column; an index of [`Annotations::formats`].
    formats: HashMap<(u32, u32), usize>,
}

impl Annotations {
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
        let targets = relationships(&file("xl/_rels/workbook.xml.rels")?);
        let styles = targets.values().find(|target| target.ends_with("styles.xml"));
        let styles = styles.and_then(|target| file(&resolve("xl", target)));
        let formats = styles.map(|styles| formats(&styles)).unwrap_or_default();
        let mut is_1904 = false;
        each_tag(&book, "workbookPr", |tag| {
            is_1904 |= matches!(attribute(tag, "date1904").as_deref(), Some("1" | "true"));
        });
        let mut names = Vec::new();
        each_tag(&book, "sheet", |tag| names.extend(attribute(tag, "name").zip(attribute(tag, "id"))));
        let mut sheets = HashMap::new();
        for (name, id) in names {
            let Some(target) = targets.get(&id) else { continue };
            let path = resolve("xl", target);
            let Some(sheet) = file(&path) else { continue };
            let mut notes = SheetAnnotations { hidden: hidden_rows(&sheet), ..SheetAnnotations::default() };
            notes.formats = formatted_cells(&sheet, &formats);
            let (folder, name_of_file) = path.rsplit_once('/').unwrap_or(("", &path));
            if let Some(relations) = file(&format!("{folder}/_rels/{name_of_file}.rels")) {
                let targets = relationships(&relations).into_values();
                for target in targets.filter(|target| target.contains("omments")) {
                    let Some(comments) = file(&resolve(folder, &target)) else { continue };
                    each_tag(&comments, "comment", |tag| {
                        notes.comments.extend(attribute(tag, "ref").and_then(|name| cell(&name)));
                    });
                }
            }
            sheets.insert(name, notes);
        }
        Some(Self { sheets, formats, is_1904 })
    }

    /// Returns how a cell shows what is in it.
    pub fn look(&self, sheet: &str, cell: (u32, u32)) -> Look<'_> {
        let style = self.sheets.get(sheet).and_then(|sheet| sheet.formats.get(&cell));
        let format = style.and_then(|style| self.formats.get(*style)?.as_ref());
        format.map_or(Look::Unknown, |format| Look::Format(format, self.is_1904))
    }

    /// Reports what a sheet has beside its cells.
    pub fn tell(&self, name: &str, grid: &Grid, faults: &mut Vec<Fault>) {
        let Some(notes) = self.sheets.get(name) else { return };
        let filled = |row: &&u32| grid.rows.binary_search_by_key(*row, |row| row.index).is_ok();
        let hidden: Vec<&u32> = notes.hidden.iter().filter(filled).collect();
        if let Some(first) = hidden.first() {
            let fault = TableFault::RowsHidden { count: hidden.len() };
            faults.push(Fault::warning(grid.place(**first, 0), fault));
        }
        if let Some((row, column)) = notes.comments.iter().min() {
            let fault = TableFault::CommentsNotRead { count: notes.comments.len() };
            faults.push(Fault::warning(grid.place(*row, *column), fault));
        }
    }
}

/// Calls `found` with each tag of this name, whatever its prefix, up to the first damage.
fn each_tag(text: &str, name: &str, mut found: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) if tag.local_name().as_ref() == name => {
                found(&tag);
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// Returns the value of the attribute of this name, whatever its prefix.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes().flatten();
    let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// Returns the number formats of the styles of a workbook, in the order in which cells count them.
fn formats(styles: &str) -> Vec<Option<NumberFormat>> {
    let mut codes: HashMap<u32, String> = HashMap::new();
    let number = |tag: &BytesStart<'_>| attribute(tag, "numFmtId").and_then(|id| id.parse::<u32>().ok());
    each_tag(styles, "numFmt", |tag| codes.extend(number(tag).zip(attribute(tag, "formatCode"))));
    let of = |id: u32| NumberFormat::of_code(codes.get(&id).map(String::as_str).or_else(|| built_in(id))?);
    let mut formats = Vec::new();
    // Styles of cells stand between these tags, and styles that only have names elsewhere.
    let cells = styles.split("<cellXfs").nth(1).and_then(|rest| rest.split("</cellXfs").next());
    let cells = format!("<cellXfs{}</cellXfs>", cells.unwrap_or(">"));
    each_tag(&cells, "xf", |tag| formats.push(number(tag).and_then(of)));
    formats
}

/// Returns the cells that have a number format. A cell without a name stands after the one before it.
fn formatted_cells(sheet: &str, formats: &[Option<NumberFormat>]) -> HashMap<(u32, u32), usize> {
    let mut found = HashMap::new();
    if formats.iter().all(Option::is_none) {
        return found;
    }
    let mut reader = Reader::from_str(sheet);
    let (mut row, mut column) = (0, 0);
    let mut next_row = 0;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => match tag.local_name().as_ref() {
                "row" => {
                    let number = attribute(&tag, "r").and_then(|row| row.parse::<u32>().ok()?.checked_sub(1));
                    row = number.unwrap_or(next_row);
                    (next_row, column) = (row.saturating_add(1), 0);
                }
                "c" => {
                    let at = attribute(&tag, "r").and_then(|name| cell(&name)).unwrap_or((row, column));
                    column = at.1.saturating_add(1);
                    let style = attribute(&tag, "s").and_then(|style| style.parse::<usize>().ok());
                    let style = style.filter(|style| formats.get(*style).is_some_and(Option::is_some));
                    found.extend(style.map(|style| (at, style)));
                }
                _ => {}
            },
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}

/// Returns the targets of a file of relationships by their ids.
fn relationships(text: &str) -> HashMap<String, String> {
    let mut targets = HashMap::new();
    each_tag(text, "Relationship", |tag| targets.extend(attribute(tag, "Id").zip(attribute(tag, "Target"))));
    targets
}

/// Returns the hidden rows of a sheet, from 0. A row without a number is the next one.
fn hidden_rows(sheet: &str) -> Vec<u32> {
    let (mut hidden, mut next) = (Vec::new(), 0);
    each_tag(sheet, "row", |tag| {
        let number = attribute(tag, "r").and_then(|row| row.parse::<u32>().ok()?.checked_sub(1));
        let row = number.unwrap_or(next);
        next = row.saturating_add(1);
        if matches!(attribute(tag, "hidden").as_deref(), Some("1" | "true")) {
            hidden.push(row);
        }
    });
    hidden
}

/// Returns a path relative to a folder, as relationships name them.
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

/// Returns row and column, from 0, of a cell such as `C17`.
fn cell(name: &str) -> Option<(u32, u32)> {
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = name.split_at(digits);
    let column = letters.bytes().try_fold(0_u32, |sum, letter| {
        let digit = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
        sum.checked_mul(26)?.checked_add(digit)
    })?;
    Some((digits.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_their_attributes_are_found() {
        let text = r#"<s><x:row r="1"/><rows/><row r = "4" hidden='1'><c/></row><row hidden="true"/></s>"#;
        assert_eq!(hidden_rows(text), [3, 4]);
        let text =
            r#"<R><!-- <Relationship Id="a" Target="no"/> --><Relationship Id="a" Target="x &amp; y"/></R>"#;
        assert_eq!(relationships(text).get("a").map(String::as_str), Some("x & y"));
        assert_eq!(resolve("xl/worksheets", "../comments1.xml"), "xl/comments1.xml");
        assert_eq!((cell("A1"), cell("AB17"), cell("17")), (Some((0, 0)), Some((16, 27)), None));
    }
}
