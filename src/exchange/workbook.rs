//! Reads workbooks of Excel and WPS (`.xlsx`, `.xls`, `.ods`) and writes `.xlsx`.
//!
//! What a teacher does not see in a spreadsheet is reported: the last result of a formula is read with a warning, a
//! text that the spreadsheet turned into a date is read as it is shown, with a warning at its cell, and so on.

mod annotations;
mod cell;
mod guard;
mod guide;
mod number_format;
mod seen;
mod write;

#[cfg(test)]
mod tests;

use std::io::Cursor;

use calamine::{Dimensions, Ods, Reader, Sheet, SheetType, SheetVisible, Xls, Xlsx, XlsxError};

use super::finish::tell;
use super::place::letters;
use super::sheet::{Grid, Row};
use super::table::grid::Trimmed;
use super::table::{MAX_CELLS, MAX_ROWS, MAX_TEXT, Tables, is_guide, too_long};
use super::understood::Understood;
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::imported::{ImportProgress, OnProgress, Stopped};
use crate::exchange::place::Place;
use annotations::Annotations;
use cell::{Look, Read, Told};
use seen::Seen;

pub(super) use write::export;

/// How many cells are read between two calls of the watcher.
const CELLS_A_CALL: usize = 2048;

/// What ends the reading of a workbook.
enum End {
    Stopped(Stopped),
    Refused(TableFault),
}

impl From<Stopped> for End {
    fn from(stopped: Stopped) -> Self {
        Self::Stopped(stopped)
    }
}

/// Reads a workbook.
///
/// # Errors
/// [`Stopped`] if `on_progress` says so.
pub(super) fn read(bytes: &[u8], on_progress: OnProgress<'_>) -> Result<Tables, Stopped> {
    let mut faults = Vec::new();
    match grids(bytes, on_progress, &mut faults) {
        Ok(sheets) => Ok(Tables { sheets: Ok(sheets), faults, understood: Understood::default() }),
        Err(End::Refused(fault)) => Ok(Tables::refused(fault)),
        Err(End::Stopped(stopped)) => Err(stopped),
    }
}

/// Returns whether bytes begin like a workbook, whatever the file is called.
pub(super) fn looks_like_one(bytes: &[u8]) -> bool {
    matches!(bytes, [b'P', b'K', 3 | 5, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..])
}

fn grids(bytes: &[u8], on_progress: OnProgress<'_>, faults: &mut Vec<Fault>) -> Result<Vec<Grid>, End> {
    let mut taken = Taken { on_progress, cells: 0, rows: 0, text: 0, wide: None, hidden: None, of: 0 };
    tell(taken.on_progress, ImportProgress { done: 0, of: 0 })?;
    match bytes {
        [0xd0, 0xcf, 0x11, 0xe0, ..] if guard::is_locked(bytes) => Err(End::Refused(TableFault::Locked)),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => {
            let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(unreadable)?;
            whole_sheets(&mut book, &Seen::default(), &mut taken, faults)
        }
        [b'P', b'K', ..] => {
            let names = guard::names(bytes).map_err(End::Refused)?;
            if names.iter().any(|name| name == "content.xml") {
                let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(unreadable)?;
                return whole_sheets(&mut book, &Seen::read(bytes), &mut taken, faults);
            }
            let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
                XlsxError::Password => End::Refused(TableFault::Locked),
                error => unreadable(error),
            })?;
            let annotations = Annotations::read(bytes);
            let mut grids = Vec::new();
            for sheet in book.sheets_metadata().to_vec() {
                if sheet.typ != SheetType::WorkSheet {
                    continue;
                }
                let grid = streamed_sheet(&mut book, &sheet, &annotations, &mut taken, faults)?;
                if !grid.rows.is_empty() {
                    tell_visibility(&sheet, faults);
                    annotations.tell(&sheet.name, &grid, faults);
                    let merged = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
                    tell_merged(&grid, &merged, faults);
                }
                grids.push(grid);
            }
            Ok(grids)
        }
        _ => Err(unreadable("no workbook")),
    }
}

/// What has been read so far, against the limits.
struct Taken<'w> {
    on_progress: OnProgress<'w>,
    cells: usize,
    rows: usize,
    text: usize,
    /// The last row that had too many cells.
    wide: Option<u32>,
    /// The first cell of a sheet of which nothing is shown, and how many there are.
    hidden: Option<(Place, usize)>,
    of: u64,
}

impl Taken<'_> {
    fn cell(&mut self, text: &str) -> Result<(), End> {
        self.cells += 1;
        self.text += text.len();
        if self.text > MAX_TEXT {
            let limit = u64::try_from(MAX_TEXT >> 20).unwrap_or_default();
            return Err(End::Refused(TableFault::TooLarge { limit }));
        }
        if self.cells.is_multiple_of(CELLS_A_CALL) {
            let done = u64::try_from(self.rows).unwrap_or(u64::MAX);
            tell(self.on_progress, ImportProgress { done, of: self.of.max(done) })?;
        }
        Ok(())
    }

    /// Returns what is to be said of the cells of a sheet of which nothing is shown.
    fn tell_hidden(&mut self) -> Option<Fault> {
        let (place, count) = self.hidden.take()?;
        Some(Fault::warning(place, TableFault::CellsHidden { count }))
    }

    fn row(&mut self) -> Result<(), End> {
        self.rows += 1;
        if self.rows > MAX_ROWS {
            Err(End::Refused(TableFault::TooManyRows { limit: MAX_ROWS }))
        } else {
            Ok(())
        }
    }
}

/// Reads a sheet of an `.xlsx`, cell by cell.
fn streamed_sheet(
    book: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &Sheet,
    annotations: &Annotations,
    taken: &mut Taken<'_>,
    faults: &mut Vec<Fault>,
) -> Result<Grid, End> {
    taken.wide = None;
    let mut grid = Grid { name: sheet.name.clone(), rows: Vec::new() };
    let mut reader = match book.worksheet_cells_reader(&sheet.name) {
        Ok(reader) => reader,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(grid),
        Err(error) => return Err(unreadable(error)),
    };
    let rows = u64::from(reader.dimensions().end.0).min(u64::try_from(MAX_ROWS).unwrap_or(u64::MAX));
    taken.of += rows;
    let mut trimmed = Trimmed::default();
    while let Some(next) = reader.next_cell_with_formula().map_err(unreadable)? {
        let read = cell::read(next.value.into(), next.formula, annotations.look(&sheet.name, next.pos));
        take(&mut grid, next.pos, read, &mut trimmed, taken, faults)?;
    }
    grid.rows.sort_by_key(|row| row.index);
    faults.extend(trimmed.faults());
    faults.extend(taken.tell_hidden());
    Ok(grid)
}

/// Reads the sheets of an `.xls` or `.ods`, each as a whole.
fn whole_sheets<R: Reader<Cursor<B>>, B: AsRef<[u8]>>(
    book: &mut R,
    seen: &Seen,
    taken: &mut Taken<'_>,
    faults: &mut Vec<Fault>,
) -> Result<Vec<Grid>, End>
where
    Cursor<B>: std::io::Read + std::io::Seek,
    R::Error: std::fmt::Display,
{
    let mut grids = Vec::new();
    for sheet in book.sheets_metadata().to_vec() {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        let range = book.worksheet_range(&sheet.name).map_err(unreadable)?;
        let formulas = book.worksheet_formula(&sheet.name).unwrap_or_default();
        taken.of += u64::try_from(range.height()).unwrap_or_default();
        taken.wide = None;
        let mut grid = Grid { name: sheet.name.clone(), rows: Vec::new() };
        let mut trimmed = Trimmed::default();
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let at = (row, column);
            let [Ok(row), Ok(column)] = [at.0, at.1].map(u32::try_from) else { continue };
            let position = (top + row, left + column);
            let formula = formulas.get_value(position).filter(|formula| !formula.is_empty()).cloned();
            let look = seen.text(&sheet.name, position).map_or(Look::Unknown, Look::Text);
            let read = cell::read(value.clone(), formula, look);
            take(&mut grid, position, read, &mut trimmed, taken, faults)?;
        }
        faults.extend(trimmed.faults());
        faults.extend(taken.tell_hidden());
        if !grid.rows.is_empty() {
            tell_visibility(&sheet, faults);
        }
        grids.push(grid);
    }
    Ok(grids)
}

/// Puts a cell into its row.
fn take(
    grid: &mut Grid,
    (row, column): (u32, u32),
    read: Read,
    trimmed: &mut Trimmed,
    taken: &mut Taken<'_>,
    faults: &mut Vec<Fault>,
) -> Result<(), End> {
    let place = || Place::Cell { sheet: grid.name.clone(), row, column };
    match read.told {
        Some(Told::Error(fault)) => faults.push(Fault::error(place(), fault)),
        Some(Told::Warning(fault)) => faults.push(Fault::warning(place(), fault)),
        None => {}
    }
    taken.cell(&read.text)?;
    if read.is_hidden {
        taken.hidden.get_or_insert_with(|| (place(), 0)).1 += 1;
    }
    let Some(text) = trimmed.trim(&read.text, place) else { return Ok(()) };
    if let Some(fault) = too_long(text) {
        faults.push(Fault::error(place(), fault));
        return Ok(());
    }
    let text = text.to_owned();
    if let Some(last) = grid.rows.last_mut().filter(|last| last.index == row) {
        if last.cells.len() < MAX_CELLS {
            last.cells.push((column, text));
        } else if taken.wide.replace(row) != Some(row) {
            faults.push(Fault::error(place(), TableFault::TooManyCells { limit: MAX_CELLS }));
        }
    } else {
        taken.row()?;
        grid.rows.push(Row { index: row, cells: vec![(column, text)] });
    }
    Ok(())
}

fn tell_visibility(sheet: &Sheet, faults: &mut Vec<Fault>) {
    if sheet.visible != SheetVisible::Visible {
        let place = Place::Cell { sheet: sheet.name.clone(), row: 0, column: 0 };
        faults.push(Fault::warning(place, TableFault::SheetHidden));
    }
}

/// Says which cells are merged, if something is in them.
fn tell_merged(grid: &Grid, merged: &[Dimensions], faults: &mut Vec<Fault>) {
    for region in merged {
        let (row, column) = region.start;
        let filled = grid.rows.binary_search_by_key(&row, |row| row.index).ok();
        let filled = filled.and_then(|index| grid.rows.get(index)).and_then(|row| row.cell(column));
        if filled.is_some() && !is_guide(grid) {
            let name = |(row, column): (u32, u32)| format!("{}{}", letters(column), u64::from(row) + 1);
            let range = format!("{}:{}", name(region.start), name(region.end));
            faults.push(Fault::warning(grid.place(row, column), TableFault::Merged { range }));
        }
    }
}

fn unreadable(error: impl std::fmt::Display) -> End {
    End::Refused(TableFault::Unreadable { reason: error.to_string() })
}
