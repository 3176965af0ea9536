//! Sheets as rows of texts, and what their columns are: recognised by their headers, else by their contents.

use std::collections::BTreeMap;

use super::columns;
use crate::exchange::draft::{Found, Section};
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::place::{Place, letters};
use crate::language::mandarin::{hanzi, pinyin};

/// In how many rows headers are looked for.
const HEADERS_WITHIN: usize = 10;

/// From how many rows the columns are guessed.
const GUESSED_FROM: usize = 200;

/// A sheet: the rows that have something in them.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    /// Its name; empty for a file without sheets.
    pub name: String,
    /// The rows, from the top.
    pub rows: Vec<Row>,
}

/// A row: the cells that have something in them.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// From 0.
    pub index: u32,
    /// Column, from 0, and text, without spaces around it.
    pub cells: Vec<(u32, String)>,
}

/// A sheet whose columns are known.
#[derive(Debug)]
pub struct Headed<'g> {
    pub grid: &'g Grid,
    /// The known columns, from the left.
    pub columns: Vec<(u32, &'static str)>,
    /// The rows below the headers.
    pub rows: &'g [Row],
    /// The row of the headers.
    pub header: u32,
}

impl Grid {
    pub fn place(&self, row: u32, column: u32) -> Place {
        Place::Cell { sheet: self.name.clone(), row, column }
    }

    /// Returns the place of its first cell.
    pub fn start(&self) -> Place {
        let first = self.rows.first();
        let column = first.and_then(|row| row.cells.first()).map_or(0, |(column, _)| *column);
        self.place(first.map_or(0, |row| row.index), column)
    }
}

impl Row {
    pub fn cell(&self, column: u32) -> Option<&str> {
        self.cells.iter().find(|(index, _)| *index == column).map(|(_, text)| text.as_str())
    }

    /// Returns how many of its cells are headers among `known`.
    pub fn headers(&self, known: &[&'static str]) -> usize {
        self.cells.iter().filter(|(_, text)| columns::meant(text, known).is_some()).count()
    }
}

impl Headed<'_> {
    /// Returns the text of a row under a column.
    pub fn cell<'r>(&self, row: &'r Row, name: &str) -> Option<&'r str> {
        let (column, _) = self.columns.iter().find(|(_, known)| *known == name)?;
        row.cell(*column)
    }

    /// Returns where a row meets a column; the row's first cell if there is no such column.
    pub fn place(&self, row: &Row, name: &str) -> Place {
        let column = self.columns.iter().find(|(_, known)| *known == name).map(|(column, _)| *column);
        let first = row.cells.first().map_or(0, |(column, _)| *column);
        self.grid.place(row.index, column.unwrap_or(first))
    }
}

/// Returns what the columns of a grid are. `None` if none is known; then that is a fault.
pub fn head<'g>(grid: &'g Grid, known: &[&'static str], found: &mut Found) -> Option<Headed<'g>> {
    let first = grid.rows.iter().take(HEADERS_WITHIN);
    let header = first.map(|row| row.headers(known)).enumerate().filter(|(_, count)| *count > 1);
    let Some((at, _)) = header.reduce(|best, next| if next.1 > best.1 { next } else { best }) else {
        return guess(grid, known, found);
    };
    let row = grid.rows.get(at)?;
    for before in grid.rows.iter().take(at) {
        let column = before.cells.first().map_or(0, |(column, _)| *column);
        found.faults.push(Fault::warning(grid.place(before.index, column), TableFault::BeforeHeaders));
    }
    let rows = grid.rows.get(at + 1..).unwrap_or_default();
    let mut headed = Headed { grid, columns: Vec::new(), rows, header: row.index };
    let mut unknown = BTreeMap::new();
    let plainly = |name: &str| {
        let mut cells = row.cells.iter().filter(|(_, text)| !columns::is_unsure(text));
        cells.any(|(_, text)| columns::meant(text, known) == Some(name))
    };
    for (column, text) in &row.cells {
        let place = grid.place(row.index, *column);
        let meant = columns::meant(text, known);
        match meant.filter(|name| !columns::is_unsure(text) || !plainly(name)) {
            Some(name) => match headed.columns.iter().find(|(_, taken)| *taken == name) {
                Some((first, _)) => {
                    let first = letters(*first);
                    found.faults.push(Fault::error(place, TableFault::ColumnTwice { name, first }));
                }
                None => headed.columns.push((*column, name)),
            },
            None => {
                unknown.insert(*column, (place, text));
            }
        }
    }
    // The names of the columns in two languages more, as we write them.
    if let Some(second) = rows.first()
        && is_second_header(second, &headed, known)
    {
        headed.rows = headed.rows.get(1..).unwrap_or_default();
    }
    tell_unread(&headed, row, unknown, found);
    Some(headed)
}

/// Says which columns and cells are not read.
fn tell_unread(
    headed: &Headed<'_>,
    header: &Row,
    unknown: BTreeMap<u32, (Place, &String)>,
    found: &mut Found,
) {
    let mut filled: BTreeMap<u32, usize> = BTreeMap::new();
    let mut outside: Option<(Place, usize)> = None;
    for row in headed.rows {
        for (column, _) in &row.cells {
            if unknown.contains_key(column) {
                *filled.entry(*column).or_default() += 1;
            } else if header.cell(*column).is_none() {
                let place = headed.grid.place(row.index, *column);
                outside.get_or_insert((place, 0)).1 += 1;
            }
        }
    }
    for (column, (place, header)) in unknown {
        let count = filled.get(&column).copied().unwrap_or_default();
        let fault = TableFault::UnknownColumn { found: header.clone(), count };
        found.faults.push(Fault::warning(place, fault));
    }
    if let Some((place, count)) = outside {
        found.faults.push(Fault::warning(place, TableFault::WithoutHeader { count }));
    }
}

/// Returns whether every cell of a row is another name of its column.
fn is_second_header(row: &Row, headed: &Headed<'_>, known: &[&'static str]) -> bool {
    row.cells.len() > 1
        && row.cells.iter().all(|(column, text)| {
            let name = headed.columns.iter().find(|(index, _)| index == column).map(|(_, name)| *name);
            name.is_none_or(|name| {
                columns::meant(text, &[name]).is_some() || columns::meant(text, known) == Some(name)
            })
        })
        && row.headers(known) > 1
}

/// Guesses columns without headers by what is in them: hanzi, Tibetan, pinyin, other Latin letters.
fn guess<'g>(grid: &'g Grid, known: &[&'static str], found: &mut Found) -> Option<Headed<'g>> {
    let mut votes: BTreeMap<u32, [usize; 4]> = BTreeMap::new();
    for row in grid.rows.iter().take(GUESSED_FROM) {
        for (column, text) in &row.cells {
            if let Some(kind) = kind(text) {
                votes.entry(*column).or_default()[kind] += 1;
            }
        }
    }
    let mut columns: Vec<(u32, &'static str)> = Vec::new();
    for (column, votes) in &votes {
        let most = votes.iter().enumerate().max_by_key(|(kind, count)| (**count, std::cmp::Reverse(*kind)));
        let name = most.and_then(|(kind, _)| ["zh", "bo", "pinyin", "en"].get(kind)).copied();
        if let Some(name) = name.filter(|name| known.contains(name))
            && !columns.iter().any(|(_, taken)| *taken == name)
        {
            columns.push((*column, name));
        }
    }
    let has = |wanted: &str| columns.iter().any(|(_, name)| *name == wanted);
    if !(has("zh") && has("bo")) {
        return None;
    }
    let named = columns.iter().map(|(column, name)| format!("{} = {name}", letters(*column)));
    let named = named.collect::<Vec<_>>().join(", ");
    found.faults.push(Fault::warning(grid.start(), TableFault::ColumnsGuessed { columns: named }));
    let header = grid.rows.first().map_or(0, |row| row.index);
    let headed = Headed { grid, columns, rows: &grid.rows, header };
    let mut outside: Option<(Place, usize)> = None;
    for row in headed.rows {
        for (column, _) in &row.cells {
            if !headed.columns.iter().any(|(known, _)| known == column) {
                outside.get_or_insert((grid.place(row.index, *column), 0)).1 += 1;
            }
        }
    }
    if let Some((place, count)) = outside {
        found.faults.push(Fault::warning(place, TableFault::WithoutHeader { count }));
    }
    Some(headed)
}

/// Returns what a text is: 0 hanzi, 1 Tibetan, 2 pinyin, 3 other Latin letters.
fn kind(text: &str) -> Option<usize> {
    if text.chars().any(hanzi::is_hanzi) {
        Some(0)
    } else if text.chars().any(|c| matches!(c, '\u{0f40}'..='\u{0fbc}')) {
        Some(1)
    } else if pinyin::parse(text)
        .is_ok_and(|syllables| syllables.iter().any(|s| s.tone != pinyin::Tone::Neutral))
    {
        Some(2)
    } else {
        text.chars().any(char::is_alphabetic).then_some(3)
    }
}

/// Returns the section that columns belong to, if the sheet's name does not say it.
pub fn section_by_columns(grid: &Grid) -> Section {
    let all: Vec<&'static str> = columns::all().collect();
    let rows = grid.rows.iter().take(HEADERS_WITHIN);
    let Some(header) = rows.max_by_key(|row| row.headers(&all)) else { return Section::Words };
    let names: Vec<_> = header.cells.iter().filter_map(|(_, text)| columns::meant(text, &all)).collect();
    let has = |prefix: &str| names.iter().any(|name| name.starts_with(prefix));
    match () {
        () if has("ask_") || has("option_") || (has("questions") && has("answer")) => Section::Questions,
        () if has("seconds") => Section::Speeches,
        () if has("text_") => Section::Notes,
        () if has("title_") => Section::Stories,
        () if has("parts") => Section::Sentences,
        () => Section::Words,
    }
}

/// Takes spaces off texts, and remembers where.
#[derive(Debug, Default)]
pub struct Trimmed {
    first: BTreeMap<u32, (Place, usize)>,
}

impl Trimmed {
    /// Returns the text of a cell without spaces around it; `None` if nothing is left.
    pub fn trim<'t>(&mut self, text: &'t str, place: impl Fn() -> Place) -> Option<&'t str> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return None;
        }
        if trimmed.len() != text.len()
            && let place @ Place::Cell { column, .. } = place()
        {
            self.first.entry(column).or_insert((place, 0)).1 += 1;
        }
        Some(trimmed)
    }

    /// Returns one warning a column, at the first cell.
    pub fn faults(self) -> impl Iterator<Item = Fault> {
        self.first.into_values().map(|(place, count)| Fault::warning(place, TableFault::Trimmed { count }))
    }
}
