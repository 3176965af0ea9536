//! The texts that an `.ods` shows in its cells, which `calamine` does not report: it gives the values behind them.
//! `OpenDocument` 1.3 part 3, §9.1.4 (`table:table-cell`) and §6.1 (`text:p`).
//!
//! What cannot be read is passed over here: `calamine` reads the cells, and reports damage.

use std::collections::HashMap;
use std::io::{Cursor, Read as _};

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

/// The most of the file that is looked through, in bytes.
const LOOKED_AT: u64 = 128 * 1024 * 1024;

/// What cells of numbers, days and times show, by sheet.
#[derive(Debug, Default)]
pub struct Seen {
    sheets: HashMap<String, Vec<SeenRows>>,
}

/// Rows that are the same.
#[derive(Debug, Default)]
struct SeenRows {
    first: u32,
    last: u32,
    cells: Vec<SeenCells>,
}

/// Cells of a row that are the same.
#[derive(Debug)]
struct SeenCells {
    first: u32,
    last: u32,
    text: String,
}

impl Seen {
    pub fn read(bytes: &[u8]) -> Self {
        content(bytes).map(|content| Self::of(&content)).unwrap_or_default()
    }

    /// Returns what a cell shows, if it is one of a number, a day or a time.
    pub fn text(&self, sheet: &str, (row, column): (u32, u32)) -> Option<&str> {
        let rows = self.sheets.get(sheet)?;
        let rows = rows.get(rows.partition_point(|rows| rows.last < row)).filter(|rows| rows.first <= row)?;
        let cells = rows.cells.get(rows.cells.partition_point(|cells| cells.last < column))?;
        (cells.first <= column).then_some(cells.text.as_str())
    }

    fn of(content: &str) -> Self {
        let mut reader = Reader::from_str(content);
        let mut seen = Self::default();
        let mut at = At::default();
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Eof => break,
                Event::Start(tag) => at.open(&tag),
                Event::Empty(tag) => {
                    at.open(&tag);
                    at.close(tag.local_name().as_ref(), &mut seen);
                }
                Event::End(tag) => at.close(tag.local_name().as_ref(), &mut seen),
                Event::Text(text) => at.write(&text.xml10_content()),
                Event::GeneralRef(name) => at.write(&character(&name)),
                _ => {}
            }
        }
        seen
    }
}

/// Where the reader is.
#[derive(Debug, Default)]
struct At {
    sheet: String,
    rows: Vec<SeenRows>,
    row: SeenRows,
    column: u32,
    cell: Option<SeenCells>,
    /// Whether the cell is one of a text, which is read elsewhere.
    is_text: bool,
    /// How many remarks are open.
    remarks: usize,
}

impl At {
    fn open(&mut self, tag: &BytesStart<'_>) {
        let repeated =
            |name: &str| attribute(tag, name).and_then(|count| count.parse::<u32>().ok()).unwrap_or(1);
        match tag.local_name().as_ref() {
            "table" => {
                self.sheet = attribute(tag, "name").unwrap_or_default();
                (self.rows, self.row) = (Vec::new(), SeenRows::default());
            }
            "table-row" => {
                let first = self.rows.last().map_or(0, |rows| rows.last.saturating_add(1));
                let last = first.saturating_add(repeated("number-rows-repeated").max(1) - 1);
                self.row = SeenRows { first, last, cells: Vec::new() };
                self.column = 0;
            }
            "table-cell" | "covered-table-cell" => {
                let first = self.column;
                let last = first.saturating_add(repeated("number-columns-repeated").max(1) - 1);
                self.column = last.saturating_add(1);
                self.is_text =
                    matches!(attribute(tag, "value-type").as_deref(), None | Some("string" | "boolean"));
                self.cell = Some(SeenCells { first, last, text: String::new() });
            }
            "annotation" => self.remarks += 1,
            "p" if self.cell.as_ref().is_some_and(|cell| !cell.text.is_empty()) => self.write("\n"),
            "s" => self.write(" "),
            _ => {}
        }
    }

    fn close(&mut self, name: &str, seen: &mut Seen) {
        match name {
            "table" => {
                seen.sheets.insert(std::mem::take(&mut self.sheet), std::mem::take(&mut self.rows));
            }
            "table-row" => self.rows.push(std::mem::take(&mut self.row)),
            "table-cell" | "covered-table-cell" => {
                self.row.cells.extend(self.cell.take().filter(|_| !self.is_text));
            }
            "annotation" => self.remarks = self.remarks.saturating_sub(1),
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|_| self.remarks == 0) {
            cell.text.push_str(text);
        }
    }
}

fn content(bytes: &[u8]) -> Option<String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let file = archive.by_name("content.xml").ok()?;
    let mut text = Vec::new();
    file.take(LOOKED_AT).read_to_end(&mut text).ok()?;
    String::from_utf8(text).ok()
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes().flatten();
    let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// Returns the character that a name such as `amp` or `#65` stands for.
fn character(name: &BytesRef<'_>) -> String {
    if let Ok(Some(c)) = name.resolve_char_ref() {
        return c.to_string();
    }
    match name.as_ref() {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_show_their_paragraphs() {
        let content = r#"<d><table:table table:name="词"><table:table-row table:number-rows-repeated="2">
<table:table-cell office:value-type="string"><text:p>水</text:p></table:table-cell>
<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="0.5"><office:annotation><text:p>no</text:p></office:annotation><text:p>1<text:s/>&lt;2</text:p></table:table-cell>
</table:table-row><table:table-row><table:table-cell/><table:table-cell office:value-type="date"/></table:table-row></table:table></d>"#;
        let seen = Seen::of(content);
        let shown = [(0, 0), (0, 1), (1, 2), (1, 3), (2, 0), (2, 1)].map(|cell| seen.text("词", cell));
        assert_eq!(shown, [None, Some("1 <2"), Some("1 <2"), None, None, Some("")]);
    }
}
