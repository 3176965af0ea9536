//! What of a file could not be taken in, as a table to mend: the cells as they were, and what is wrong behind them.

use std::collections::HashMap;

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::draft::{Draft, Found, Item, Section, Value, written};
use super::finish::parts::{Faulty, Trouble};
use super::table::MAX_CELLS;
use super::table::columns;
use super::table::grid::{Grid, Row};
use crate::exchange::exported::{ExportError, Exported};
use crate::exchange::fault::Fault;
use crate::exchange::place::Place;
use crate::lesson::cells::{join, join_pairs};
use crate::lesson::syntax::write::Tree;

/// The longest name of a sheet, in characters, and what it may not have in it.
const LONGEST_NAME: usize = 31;
const NOT_IN_NAMES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
/// The longest text of a cell, in UTF-16 units, as Excel counts.
const LONGEST: usize = 32_767;

/// What could not be taken in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rest {
    /// A table for each sheet, or for each kind of item.
    pub sheets: Vec<RestSheet>,
}

/// Items of one sheet that could not be taken in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RestSheet {
    /// The name of the sheet; may be empty.
    pub name: String,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows with what is wrong with the item that begins there.
    pub rows: Vec<(Vec<String>, Vec<Fault>)>,
}

impl Rest {
    /// Returns whether everything was taken in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sheets.is_empty()
    }

    /// Returns a workbook of it. `heading` stands above what is wrong, and `explain` says it.
    ///
    /// # Errors
    /// [`ExportError::Failed`] if the writer fails.
    pub fn workbook(
        &self,
        heading: &str,
        explain: &dyn Fn(&Fault) -> String,
    ) -> Result<Exported, ExportError> {
        let bytes = self
            .written(heading, explain)
            .map_err(|error| ExportError::Failed { reason: error.to_string() })?;
        Ok(Exported { bytes, left_out: Vec::new() })
    }

    fn written(&self, heading: &str, explain: &dyn Fn(&Fault) -> String) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let wrapped = Format::new().set_text_wrap().set_num_format("@");
        for (number, sheet) in (1..).zip(&self.sheets) {
            let page = book.add_worksheet();
            page.set_name(name_of(&sheet.name, number))?;
            page.set_freeze_panes(1, 0)?;
            let said = u16::try_from(sheet.header.len()).unwrap_or(u16::MAX);
            for (column, name) in (0..).zip(sheet.header.iter().map(String::as_str).chain([heading])) {
                page.write_string(0, column, name)?;
                page.set_column_width(column, if column == said { 60 } else { 20 })?;
            }
            for (row, (cells, faults)) in (1..).zip(&sheet.rows) {
                for (column, text) in (0..).zip(cells).filter(|(_, text)| !text.is_empty()) {
                    page.write_string_with_format(row, column, holdable(text), &wrapped)?;
                }
                let sentences: Vec<String> = faults.iter().map(explain).collect();
                page.write_string_with_format(row, said, holdable(&sentences.join("\n")), &wrapped)?;
            }
        }
        book.save_to_buffer()
    }
}

/// Returns a name that a sheet can have; the number makes it one of its own.
fn name_of(name: &str, number: usize) -> String {
    let plain: String = name.chars().filter(|c| !NOT_IN_NAMES.contains(c) && !c.is_control()).collect();
    let end = format!(" {number}");
    let room = LONGEST_NAME - end.len();
    let units = |c: char| c.len_utf16();
    let mut taken = 0;
    let short = plain.trim_matches('\'').chars().take_while(|c| {
        taken += units(*c);
        taken <= room
    });
    let short: String = short.collect();
    if number == 1 && !short.trim().is_empty() { short } else { format!("{short}{end}").trim().to_owned() }
}

/// Returns as much of a text as a cell holds.
fn holdable(text: &str) -> String {
    let mut taken = 0;
    let allowed =
        |c: &char| matches!(c, '\t' | '\n' | '\r') || !c.is_control() && *c < '\u{fffe}' || *c > '\u{ffff}';
    let holds = text.chars().filter(allowed).take_while(|c| {
        taken += c.len_utf16();
        taken <= LONGEST
    });
    holds.collect()
}

/// Returns what has to be mended of what was found.
pub(super) fn of(found: &Found, draft: &Draft, trouble: &Trouble, is_in: impl Fn(&Faulty) -> bool) -> Rest {
    let odd =
        trouble.odd.iter().filter(|(_, faulty)| is_in(faulty)).filter_map(|((section, index), faulty)| {
            Some((*section, draft.items(*section).get(*index)?, &faulty.faults))
        });
    let odd: Vec<_> = odd.collect();
    let loose = trouble.loose.iter().filter_map(|(index, faults)| {
        let (at, said) = found.loose.get(*index)?;
        Some((at, said.as_str(), faults))
    });
    let loose: Vec<_> = loose.collect();
    let sheets: Vec<RestSheet> = if found.grids.is_empty() {
        by_section(&odd, &loose)
    } else {
        by_sheet(&found.grids, draft, &odd, &loose)
    };
    Rest { sheets }
}

type OddItem<'i> = (Section, &'i Item, &'i Vec<Fault>);
type LooseItem<'i> = (&'i Place, &'i str, &'i Vec<Fault>);

/// Where the items of a sheet begin, and what is wrong with those that have to be mended.
#[derive(Default)]
struct Starts<'i> {
    all: Vec<u32>,
    faulty: Vec<(u32, &'i Vec<Fault>)>,
}

/// Returns the rows of each sheet that have to be mended, as they stand there.
fn by_sheet(grids: &[Grid], draft: &Draft, odd: &[OddItem<'_>], loose: &[LooseItem<'_>]) -> Vec<RestSheet> {
    let mut starts: HashMap<&str, Starts<'_>> = HashMap::new();
    for item in Section::ALL.into_iter().flat_map(|section| draft.items(section)) {
        if let Place::Cell { sheet, row, .. } = &item.at {
            starts.entry(sheet).or_default().all.push(*row);
        }
    }
    let odd = odd.iter().map(|(_, item, faults)| (&item.at, *faults));
    for (place, faults) in odd.chain(loose.iter().map(|(at, _, faults)| (*at, *faults))) {
        if let Place::Cell { sheet, row, .. } = place {
            let starts = starts.entry(sheet).or_default();
            starts.all.push(*row);
            starts.faulty.push((*row, faults));
        }
    }
    for starts in starts.values_mut() {
        starts.all.sort_unstable();
        starts.faulty.sort_by_key(|(row, _)| *row);
    }
    let of_grid = |grid: &Grid| of_grid(grid, starts.get(grid.name.as_str())?);
    grids.iter().filter_map(of_grid).collect()
}

fn of_grid(grid: &Grid, starts: &Starts<'_>) -> Option<RestSheet> {
    let first = *starts.all.first()?;
    let last = grid.rows.iter().filter_map(|row| row.cells.last()).map(|(column, _)| *column).max()?;
    let width = usize::try_from(last).unwrap_or_default().min(MAX_CELLS) + 1;
    let cells = |row: &Row| {
        let own = row.cells.last().and_then(|(column, _)| usize::try_from(*column).ok()).unwrap_or_default();
        let mut cells = vec![String::new(); width.min(own + 1)];
        for (column, text) in &row.cells {
            if let Some(cell) = usize::try_from(*column).ok().and_then(|column| cells.get_mut(column)) {
                cell.clone_from(text);
            }
        }
        cells
    };
    let mut rows = Vec::new();
    for (start, faults) in &starts.faulty {
        let next = starts.all.partition_point(|row| row <= start);
        let end = starts.all.get(next).copied().unwrap_or(u32::MAX);
        let from = grid.rows.partition_point(|row| row.index < *start);
        for (number, row) in grid.rows.iter().skip(from).take_while(|row| row.index < end).enumerate() {
            rows.push((cells(row), if number == 0 { (*faults).clone() } else { Vec::new() }));
        }
    }
    let before = grid.rows.partition_point(|row| row.index < first);
    let mut header =
        before.checked_sub(1).and_then(|header| grid.rows.get(header)).map(cells).unwrap_or_default();
    header.resize(width, String::new());
    (!rows.is_empty()).then(|| RestSheet { name: grid.name.clone(), header, rows })
}

/// Returns the items that have to be mended in our own columns, a sheet for each section; last, what became no item.
fn by_section(odd: &[OddItem<'_>], loose: &[LooseItem<'_>]) -> Vec<RestSheet> {
    let mut sheets = Vec::new();
    for (section, names) in columns::SHEETS {
        let mut sheet = RestSheet {
            name: names.first().copied().unwrap_or_default().to_owned(),
            header: columns::of(section).iter().map(|name| (*name).to_owned()).collect(),
            rows: Vec::new(),
        };
        for (_, item, faults) in odd.iter().filter(|(of, ..)| *of == section) {
            for (number, cells) in rows_of(item).into_iter().enumerate() {
                let cell = |column: &&'static str| {
                    let found = cells.iter().find(|(name, _)| name == column);
                    found.map(|(_, text)| text.clone()).unwrap_or_default()
                };
                let faults = if number == 0 { (*faults).clone() } else { Vec::new() };
                sheet.rows.push((columns::of(section).iter().map(cell).collect(), faults));
            }
        }
        if !sheet.rows.is_empty() {
            sheets.push(sheet);
        }
    }
    if !loose.is_empty() {
        let rows = loose
            .iter()
            .map(|(at, said, faults)| (vec![at.to_string(), (*said).to_owned()], (*faults).clone()));
        sheets.push(RestSheet {
            header: vec![String::new(); 2],
            rows: rows.collect(),
            ..RestSheet::default()
        });
    }
    sheets
}

/// Returns an item in rows: what is repeated in it stands in rows below one another.
fn rows_of(item: &Item) -> Vec<Vec<(&'static str, String)>> {
    let mut first = Vec::new();
    first.extend(item.id.as_ref().and_then(written).map(|id| ("id", id.to_owned())));
    let mut below = Vec::new();
    for (name, value) in &item.fields {
        match (*name, &value.tree) {
            ("kind", _) => below.extend(kind(value, &mut first)),
            ("lines" | "examples", Tree::List(values)) => below.extend(values.iter().map(cells_of)),
            ("ask" | "why" | "title" | "text", Tree::Fields(_, languages)) => {
                first.extend(trilingual(name, languages))
            }
            (_, tree) => first.extend(plain(tree).map(|text| (*name, text))),
        }
    }
    let mut rows = vec![first];
    for (number, cells) in below.into_iter().enumerate() {
        match rows.first_mut().filter(|_| number == 0) {
            Some(first) => first.extend(cells),
            None => rows.push(cells),
        }
    }
    rows
}

/// Returns a text in three languages under its columns.
fn trilingual(name: &str, languages: &[(&'static str, Value)]) -> Vec<(&'static str, String)> {
    let known: Vec<&'static str> = columns::all().collect();
    let cell = |(language, value): &(&'static str, Value)| {
        let column = known.iter().find(|known| **known == format!("{name}_{language}"))?;
        Some((*column, plain(&value.tree)?))
    };
    languages.iter().filter_map(cell).collect()
}

/// Puts the kind and the answer of a question into its first row, and returns its options.
fn kind(value: &Value, first: &mut Vec<(&'static str, String)>) -> Vec<Vec<(&'static str, String)>> {
    let (tag, options) = match &value.tree {
        Tree::Values(tag, values) => {
            first.extend(values.first().and_then(|value| plain(&value.tree)).map(|text| ("answer", text)));
            (*tag, Vec::new())
        }
        Tree::Fields(Some(tag), fields) => {
            let mut options = Vec::new();
            for (name, value) in fields {
                match (*name, &value.tree) {
                    ("options" | "items", Tree::List(values)) => options.extend(values.iter().map(option)),
                    ("unit", _) => options.push(option(value)),
                    ("tolerance", tree) => first.extend(plain(tree).map(|text| ("tolerance", text))),
                    (_, tree) => first.extend(plain(tree).map(|text| ("answer", text))),
                }
            }
            (*tag, options)
        }
        _ => return Vec::new(),
    };
    first.push(("kind", tag.to_owned()));
    options
}

fn option(value: &Value) -> Vec<(&'static str, String)> {
    match &value.tree {
        Tree::Fields(_, languages) => trilingual("option", languages),
        _ => Vec::new(),
    }
}

fn cells_of(value: &Value) -> Vec<(&'static str, String)> {
    match &value.tree {
        Tree::Fields(_, fields) => {
            fields.iter().filter_map(|(name, value)| Some((*name, plain(&value.tree)?))).collect()
        }
        _ => Vec::new(),
    }
}

/// Returns what stands in one cell.
fn plain(tree: &Tree<Place>) -> Option<String> {
    match tree {
        Tree::Text(text) | Tree::Bare(text) => Some(text.clone()),
        Tree::List(values) => {
            let pairs: Vec<(&str, &str)> = values
                .iter()
                .filter_map(|value| match &value.tree {
                    Tree::Pair(pair) => Some((written(pair.first()?)?, written(pair.get(1)?)?)),
                    _ => None,
                })
                .collect();
            if pairs.is_empty() {
                let texts: Vec<String> = values.iter().filter_map(written).map(str::to_owned).collect();
                return Some(join(&texts));
            }
            Some(join_pairs(pairs.into_iter()))
        }
        _ => None,
    }
}
