//! What of a file could not be taken in, as tables to mend: the cells as they stand in it, or else what was read of them.

use std::collections::HashMap;

use super::parts::{Faulty, Trouble};
use crate::exchange::draft::{Columns, Draft, Found, Item, Section, Value, written};
use crate::exchange::fault::Fault;
use crate::exchange::place::Place;
use crate::exchange::rest::{Rest, RestSheet};
use crate::exchange::sheet::{FOR_THE_AUTHOR, Grid, Row};
use crate::lesson::cells::{join, join_pairs};
use crate::lesson::syntax::write::Tree;

/// The most cells of a row.
const WIDEST: usize = 1024;

/// Returns what has to be mended of what was found.
pub(super) fn rest(
    found: &Found,
    draft: &Draft,
    lesson: &str,
    trouble: &Trouble,
    is_in: impl Fn(&Faulty) -> bool,
) -> Rest {
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
    let sheets: Vec<RestSheet> =
        if found.grids.is_empty() { by_section(&odd, &loose) } else { by_sheet(found, draft, &odd, &loose) };
    Rest { lesson: lesson.to_owned(), sheets }
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
fn by_sheet(found: &Found, draft: &Draft, odd: &[OddItem<'_>], loose: &[LooseItem<'_>]) -> Vec<RestSheet> {
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
    let of_grid = |grid: &Grid| {
        let columns = found.sheets.iter().find(|columns| columns.sheet == grid.name);
        of_grid(grid, columns, starts.get(grid.name.as_str())?)
    };
    found.grids.iter().filter_map(of_grid).collect()
}

fn of_grid(grid: &Grid, columns: Option<&Columns>, starts: &Starts<'_>) -> Option<RestSheet> {
    let first = *starts.all.first()?;
    let last = grid.rows.iter().filter_map(|row| row.cells.last()).map(|(column, _)| *column).max()?;
    let width = usize::try_from(last).unwrap_or_default().min(WIDEST) + 1;
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
    // What a column was taken for, if its header does not say so, is not to be guessed again.
    for (name, column) in columns.iter().flat_map(|columns| &columns.unsaid) {
        if let Some(cell) = usize::try_from(*column).ok().and_then(|column| header.get_mut(column)) {
            (*name).clone_into(cell);
        }
    }
    // What was wrong when the rows were handed back before is said anew.
    while let Some(old) = header.iter().position(|name| name.starts_with(FOR_THE_AUTHOR.trim_end())) {
        header.remove(old);
        for (cells, _) in &mut rows {
            if old < cells.len() {
                cells.remove(old);
            }
        }
    }
    (!rows.is_empty()).then(|| RestSheet { name: grid.name.clone(), header, rows })
}

/// Returns the items that have to be mended in our own columns, a sheet for each section; last, what became no item.
fn by_section(odd: &[OddItem<'_>], loose: &[LooseItem<'_>]) -> Vec<RestSheet> {
    let mut sheets = Vec::new();
    for section in Section::ALL {
        let items: Vec<_> = odd.iter().filter(|(of, ..)| *of == section).collect();
        let rows = items.iter().flat_map(|(_, item, faults)| {
            let faulty = |(number, cells)| (cells, if number == 0 { (*faults).clone() } else { Vec::new() });
            rows_of(item).into_iter().enumerate().map(faulty)
        });
        let rows: Vec<(Cells, Vec<Fault>)> = rows.collect();
        let mut header: Vec<String> = Vec::new();
        for (name, _) in rows.iter().flat_map(|(cells, _)| cells) {
            if !header.contains(name) {
                header.push(name.clone());
            }
        }
        let in_order = |cells: Cells| {
            let cell = |name: &String| cells.iter().find(|(known, _)| known == name);
            header.iter().map(|name| cell(name).map(|(_, text)| text.clone()).unwrap_or_default()).collect()
        };
        let rows: Vec<_> = rows.into_iter().map(|(cells, faults)| (in_order(cells), faults)).collect();
        if !rows.is_empty() {
            sheets.push(RestSheet { name: section.name().to_owned(), header, rows });
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

/// Cells by the names of their columns.
type Cells = Vec<(String, String)>;

/// Returns an item in rows: what is repeated in it stands in rows below one another.
fn rows_of(item: &Item) -> Vec<Cells> {
    let mut first = Cells::new();
    first.extend(item.id.as_ref().and_then(written).map(|id| ("id".to_owned(), id.to_owned())));
    let mut below = Vec::new();
    for (name, value) in &item.fields {
        match (*name, &value.tree) {
            ("kind", _) => below.extend(kind(value, &mut first)),
            ("lines" | "examples", Tree::List(values)) => below.extend(values.iter().map(cells_of)),
            ("ask" | "why" | "title" | "text", Tree::Fields(_, languages)) => {
                first.extend(trilingual(name, languages));
            }
            (_, tree) => first.extend(plain(tree).map(|text| ((*name).to_owned(), text))),
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
fn trilingual(name: &str, languages: &[(&'static str, Value)]) -> Cells {
    let cell =
        |(language, value): &(&'static str, Value)| Some((format!("{name}_{language}"), plain(&value.tree)?));
    languages.iter().filter_map(cell).collect()
}

/// Puts the kind and the answer of a question into its first row, and returns its options.
fn kind(value: &Value, first: &mut Cells) -> Vec<Cells> {
    let (tag, options) = match &value.tree {
        Tree::Values(tag, values) => {
            first.extend(
                values.first().and_then(|value| plain(&value.tree)).map(|text| ("answer".to_owned(), text)),
            );
            (*tag, Vec::new())
        }
        Tree::Fields(Some(tag), fields) => {
            let mut options = Vec::new();
            for (name, value) in fields {
                match (*name, &value.tree) {
                    ("options" | "items", Tree::List(values)) => options.extend(values.iter().map(option)),
                    ("unit", _) => options.push(option(value)),
                    ("tolerance", tree) => {
                        first.extend(plain(tree).map(|text| ("tolerance".to_owned(), text)));
                    }
                    (_, tree) => first.extend(plain(tree).map(|text| ("answer".to_owned(), text))),
                }
            }
            (*tag, options)
        }
        _ => return Vec::new(),
    };
    first.push(("kind".to_owned(), tag.to_owned()));
    options
}

fn option(value: &Value) -> Cells {
    match &value.tree {
        Tree::Fields(_, languages) => trilingual("option", languages),
        _ => Vec::new(),
    }
}

fn cells_of(value: &Value) -> Cells {
    match &value.tree {
        Tree::Fields(_, fields) => fields
            .iter()
            .filter_map(|(name, value)| Some(((*name).to_owned(), plain(&value.tree)?)))
            .collect(),
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
