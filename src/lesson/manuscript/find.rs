//! Finds texts in a manuscript.

use unicode_normalization::UnicodeNormalization as _;

use super::{CellId, Field, Manuscript, Row, Section, Table};
use crate::language::tibetan::normal::normalise;

/// Cells that hold names of the program, which nobody sees.
const NAMES: [Field; 2] = [Field::Kind, Field::Teaches];

/// Returns the next cell after `from` in which a text occurs; after the last cell the search goes on with the first. Case,
/// width, spaces, the marks of pinyin and a tsheg at the end do not matter.
#[must_use]
pub fn find(manuscript: &Manuscript, needle: &str, from: Option<CellId>) -> Option<CellId> {
    let needle = folded(needle);
    let needle = needle.trim_end_matches(['\u{f0b}', '\u{f0c}']);
    if needle.is_empty() {
        return None;
    }
    let is_it = |(_, text): &(CellId, &str)| folded(text).contains(needle);
    let is_from = |cell: &CellId| Some(*cell) == from;
    let mut after = cells(manuscript).skip_while(|(cell, _)| !is_from(cell)).skip(1);
    let mut before = {
        let mut is_past = false;
        cells(manuscript).take_while(move |(cell, _)| !std::mem::replace(&mut is_past, is_from(cell)))
    };
    after.find(is_it).or_else(|| before.find(is_it)).map(|(cell, _)| cell)
}

/// Returns every cell in which something stands, in the order in which they are seen.
fn cells(manuscript: &Manuscript) -> impl Iterator<Item = (CellId, &str)> {
    let sections = Section::ALL.into_iter().map(Table::Section);
    std::iter::once(Table::Head).chain(sections).flat_map(move |table| {
        manuscript.rows(table).iter().flat_map(move |row| {
            let inside = table
                .inside(row)
                .into_iter()
                .flat_map(|inside| row.rows.iter().flat_map(move |row| of_row(inside, row)));
            of_row(table, row).chain(inside)
        })
    })
}

fn of_row(table: Table, row: &Row) -> impl Iterator<Item = (CellId, &str)> {
    let fields = table.columns().iter().chain(table.more(row)).filter(|field| !NAMES.contains(field));
    let cells = fields.map(move |field| (CellId { table, row: row.key, field: *field }, row.get(*field)));
    cells.filter(|(_, text)| !text.is_empty())
}

/// Returns a text without what people write differently.
fn folded(text: &str) -> String {
    let is_left_out = |c: &char| c.is_whitespace() || matches!(c, '\u{300}'..='\u{36f}' | '\'' | '’');
    let plain = text.nfkd().filter(|c| !is_left_out(c)).flat_map(char::to_lowercase);
    if text.is_ascii() { plain.collect() } else { normalise(&plain.collect::<String>()) }
}
