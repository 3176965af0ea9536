//! Sheets as rows of texts, and what their columns are: recognised by their headers, else by their contents.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::columns;
use super::lost::is_lost_header;
use crate::exchange::draft::{Found, Section};
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::place::{Place, letters};
use crate::exchange::sheet::{FIRST_ROWS, FOR_THE_AUTHOR, Grid, Row};
use crate::exchange::understood::{
    Corrections, SHOWN_COLUMNS, SHOWN_ROWS, SeenColumn, SeenRow, SeenTable, shown,
};
use crate::language::mandarin::{hanzi, pinyin};

/// In how many rows headers are looked for.
pub(super) const HEADERS_WITHIN: usize = 10;

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

/// Returns what there is to see of a sheet whose columns are not known.
pub fn seen_unread(grid: &Grid, choices: &[&'static str]) -> SeenTable {
    seen(grid, &grid.rows, None, |_| None, choices)
}

fn seen(
    grid: &Grid,
    rows: &[Row],
    header: Option<&Row>,
    role: impl Fn(u32) -> Option<&'static str>,
    choices: &[&'static str],
) -> SeenTable {
    let numbers = grid.columns();
    let columns = numbers.iter().take(SHOWN_COLUMNS).map(|column| SeenColumn {
        column: *column,
        header: header.and_then(|row| row.cell(*column)).map(shown).unwrap_or_default(),
        role: role(*column),
    });
    let columns: Vec<SeenColumn> = columns.collect();
    let cells = |row: &Row| {
        let cell = |column: &SeenColumn| row.cell(column.column).map(shown).unwrap_or_default();
        columns.iter().map(cell).collect()
    };
    let number = |row: &Row| usize::try_from(row.index).unwrap_or_default() + 1;
    let first = rows.iter().take(SHOWN_ROWS).map(|row| SeenRow { number: number(row), cells: cells(row) });
    SeenTable {
        name: grid.name.clone(),
        rows: first.collect(),
        more: rows.len().saturating_sub(SHOWN_ROWS),
        columns,
        choices: choices.to_vec(),
    }
}

/// What a table is asked to be.
#[derive(Debug)]
pub struct Asked<'c> {
    pub corrections: &'c Corrections,
    pub needs: Needs,
}

/// What must be in columns that have no headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Chinese and Tibetan.
    Both,
    /// One of them: a list that is to be completed.
    Either,
}

impl Asked<'_> {
    /// Nothing is known better than what the table itself says.
    pub fn nothing() -> Asked<'static> {
        static NOTHING: LazyLock<Corrections> = LazyLock::new(Corrections::default);
        Asked { corrections: &NOTHING, needs: Needs::Both }
    }

    /// Returns the columns with a header, and if somebody says what a column is, those without one too.
    fn columns<'h>(&self, grid: &Grid, headers: impl Iterator<Item = (u32, &'h str)>) -> Vec<(u32, &'h str)> {
        let mut columns: BTreeMap<u32, &'h str> = BTreeMap::new();
        if !self.corrections.columns.is_empty() {
            columns.extend(grid.columns().into_iter().map(|column| (column, "")));
        }
        columns.extend(headers);
        columns.into_iter().collect()
    }
}

impl Headed<'_> {
    /// Returns what there is to see of it.
    pub fn seen(&self, choices: &[&'static str]) -> SeenTable {
        let role =
            |column: u32| self.columns.iter().find(|(index, _)| *index == column).map(|(_, name)| *name);
        let header = self.grid.rows.iter().find(|row| row.index == self.header);
        let is_header = self.rows.first().is_none_or(|first| first.index > self.header);
        seen(self.grid, self.rows, header.filter(|_| is_header), role, choices)
    }

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

/// Returns how many of the cells of a row are headers among `known`.
pub fn headers(row: &Row, known: &[&'static str]) -> usize {
    row.cells.iter().filter(|(_, text)| columns::meant(text, known).is_some()).count()
}

/// Returns what the columns of a grid are. `None` if none is known; then that is a fault.
pub fn head<'g>(
    grid: &'g Grid,
    known: &[&'static str],
    asked: &Asked<'_>,
    found: &mut Found,
) -> Option<Headed<'g>> {
    let first = grid.rows.iter().take(HEADERS_WITHIN);
    let least = if asked.needs == Needs::Both { 2 } else { 1 };
    let header = first.map(|row| headers(row, known)).enumerate().filter(|(_, count)| *count >= least);
    let header = header.reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(at, _)| at);
    let (at, is_header) = match asked.corrections.has_header {
        Some(false) => (None, Some(false)),
        Some(true) => (header.or(Some(0)), Some(true)),
        None => (header, None),
    };
    found.understood.has_header.get_or_insert(is_header.unwrap_or(at.is_some()));
    let Some(at) = at else { return guess(grid, known, asked, found) };
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
    let guessed = |column: u32| {
        let text = row.cell(column)?;
        columns::meant(text, known).filter(|name| !columns::is_unsure(text) || !plainly(name))
    };
    let all = asked.columns(grid, row.cells.iter().map(|(column, text)| (*column, text.as_str())));
    let roles = asked.corrections.roles(&grid.name, all.into_iter(), guessed);
    for (column, role) in &roles {
        let place = grid.place(row.index, *column);
        match role.filter(|name| known.contains(name)) {
            Some(name) => match headed.columns.iter().find(|(_, taken)| *taken == name) {
                Some((first, _)) => {
                    let first = letters(*first);
                    found.faults.push(Fault::error(place, TableFault::ColumnTwice { name, first }));
                }
                None => headed.columns.push((*column, name)),
            },
            None => {
                unknown.extend(
                    row.cells
                        .iter()
                        .find(|(index, _)| index == column)
                        .map(|(_, text)| (*column, (place, text))),
                );
            }
        }
    }
    // The names of the columns in two languages more, as we write them.
    if let Some(second) = rows.first()
        && is_second_header(second, &headed, known)
    {
        headed.rows = headed.rows.get(1..).unwrap_or_default();
    }
    tell_unread(&headed, row, unknown, asked, found);
    Some(headed)
}

/// Says which columns and cells are not read.
fn tell_unread(
    headed: &Headed<'_>,
    header: &Row,
    unknown: BTreeMap<u32, (Place, &String)>,
    asked: &Asked<'_>,
    found: &mut Found,
) {
    let mut filled: BTreeMap<u32, usize> = BTreeMap::new();
    let mut outside: Option<(Place, usize)> = None;
    let mut spilt: Vec<(Place, usize)> = Vec::new();
    let last = header.cells.iter().map(|(column, _)| *column).max();
    let is_beyond = |column: u32| {
        let said = asked.corrections.of_column(&headed.grid.name, column, "");
        headed.grid.name.is_empty() && last.is_some_and(|last| column > last) && said.is_none()
    };
    for row in headed.rows {
        let mut beyond: Option<(Place, usize)> = None;
        for (column, _) in &row.cells {
            if unknown.contains_key(column) {
                *filled.entry(*column).or_default() += 1;
            } else if !headed.columns.iter().any(|(known, _)| known == column)
                && header.cell(*column).is_none()
            {
                let place = headed.grid.place(row.index, *column);
                let those = if is_beyond(*column) { &mut beyond } else { &mut outside };
                those.get_or_insert((place, 0)).1 += 1;
            }
        }
        spilt.extend(beyond);
    }
    // In most rows, and as many cells in each: a column whose name is missing. Else a text that its separators tore.
    let is_column = spilt.len() * 2 > headed.rows.len()
        && spilt.iter().all(|(_, count)| Some(*count) == spilt.first().map(|(_, count)| *count));
    if is_column {
        let count = spilt.iter().map(|(_, count)| *count).sum::<usize>();
        let first = spilt.into_iter().next();
        outside = match (outside, first) {
            (Some((place, others)), _) => Some((place, others + count)),
            (None, first) => first.map(|(place, _)| (place, count)),
        };
    } else {
        let torn = spilt.into_iter();
        found
            .faults
            .extend(torn.map(|(place, count)| Fault::error(place, TableFault::WithoutHeader { count })));
    }
    let unknown = unknown.into_iter().filter(|(_, (_, header))| !header.starts_with(FOR_THE_AUTHOR));
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
        && headers(row, known) > 1
}

/// Guesses columns without headers by what is in them: hanzi, Tibetan, pinyin, other Latin letters.
fn guess<'g>(
    grid: &'g Grid,
    known: &[&'static str],
    asked: &Asked<'_>,
    found: &mut Found,
) -> Option<Headed<'g>> {
    let mut votes: BTreeMap<u32, [usize; 4]> = BTreeMap::new();
    for row in grid.rows.iter().take(FIRST_ROWS) {
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
    let seen = grid.columns().into_iter().map(|column| (column, ""));
    let guessed = |column: u32| columns.iter().find(|(index, _)| *index == column).map(|(_, name)| *name);
    let roles = asked.corrections.roles(&grid.name, seen, guessed);
    let is_said = !asked.corrections.columns.is_empty();
    let columns: Vec<(u32, &'static str)> = roles
        .into_iter()
        .filter_map(|(column, role)| Some((column, role.filter(|name| known.contains(name))?)))
        .collect();
    let has = |wanted: &str| columns.iter().any(|(_, name)| *name == wanted);
    let is_enough = match asked.needs {
        Needs::Both if !is_said => has("zh") && has("bo"),
        _ => has("zh") || has("bo"),
    };
    if !is_enough {
        return None;
    }
    let named = columns.iter().map(|(column, name)| format!("{} = {name}", letters(*column)));
    let named = named.collect::<Vec<_>>().join(", ");
    found.faults.push(Fault::warning(grid.start(), TableFault::ColumnsGuessed { columns: named }));
    let header = grid.rows.first().map_or(0, |row| row.index);
    let mut rows = grid.rows.as_slice();
    if let [first, rest @ ..] = rows
        && is_lost_header(first)
    {
        found.faults.push(Fault::warning(grid.start(), TableFault::HeadersLost));
        rows = rest;
    }
    let headed = Headed { grid, columns, rows, header };
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

/// Returns the row among the first that has the most headers of any section.
fn header_in_any(grid: &Grid) -> Option<&Row> {
    let all: Vec<&'static str> = columns::all().collect();
    grid.rows.iter().take(HEADERS_WITHIN).max_by_key(|row| headers(row, &all))
}

/// Returns the section that columns belong to, if the sheet's name does not say it.
pub fn section_by_columns(grid: &Grid) -> Section {
    let all: Vec<&'static str> = columns::all().collect();
    let Some(header) = header_in_any(grid) else { return Section::Words };
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

/// Returns the section of a sheet that is called like one: that one, unless the sheet has none of the columns that only
/// it needs, and has those of another.
pub fn section_named(grid: &Grid, named: Section, asked: &Asked<'_>) -> Section {
    let other = match section_by_columns(grid) {
        // Lines of a text that has no title.
        Section::Words if matches!(named, Section::Stories | Section::Speeches) => Section::Sentences,
        other => other,
    };
    if other == named {
        return named;
    }
    let read_as = |section: Section| -> Vec<&'static str> {
        let headed = head(grid, columns::of(section), asked, &mut Found::default());
        headed.iter().flat_map(|headed| &headed.columns).map(|(_, name)| *name).collect()
    };
    let (mut own, others) = (read_as(named), read_as(other));
    let known: Vec<&'static str> = columns::all().collect();
    let header = header_in_any(grid).filter(|row| headers(row, &known) > 1);
    own.extend(
        header
            .iter()
            .flat_map(|row| &row.cells)
            .filter_map(|(_, text)| columns::meant(text, columns::of(named))),
    );
    let is_in = |columns: &[&'static str], name: &&'static str| columns.contains(name);
    let mut needs = columns::needed(named).iter();
    if needs.clone().all(|name| is_in(&own, name))
        || needs.any(|name| is_in(&own, name) && !is_in(columns::of(other), name))
    {
        return named;
    }
    let mut needs = columns::needed(other).iter();
    let has_other = match other {
        // A list in one language is to be completed.
        Section::Words | Section::Sentences => needs.any(|name| is_in(&others, name)),
        _ => needs.all(|name| is_in(&others, name)),
    };
    if has_other { other } else { named }
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
