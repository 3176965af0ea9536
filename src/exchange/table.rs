//! Tables of any program: turns sheets of texts into a draft, and a pack into sheets of texts.
//!
//! A row is a word, a sentence, or the first row of a longer item, whose lines, examples or options continue in the
//! rows below it, without an id. A CSV file holds all sections in one table, with their names in its first column.

mod again;
mod block;
pub(super) mod columns;
pub(super) mod fill;
pub(super) mod grid;
mod head;
mod lost;
mod pasted;
mod question;
mod read;
pub(super) mod rows;
mod told;
mod unseen;

pub use pasted::header_of_block;

#[cfg(test)]
pub(super) mod tests;

use super::draft::{Columns, Found, Section};
use super::finish::{finish, refused};
use super::sheet::{Grid, Row, lesson_of};
use super::understood::{Corrections, Understood};
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::imported::{Imported, OnProgress, Stopped, Target};
use crate::exchange::place::Place;
use grid::{Asked, Headed, Needs};

/// The most rows that are read of one file.
pub(super) const MAX_ROWS: usize = 100_000;

/// The most text that is read of one file, in bytes.
pub(super) const MAX_TEXT: usize = 64 * 1024 * 1024;

/// The most cells that are read of one line.
pub(super) const MAX_CELLS: usize = 256;

/// The longest text of a cell, in characters: as many as a cell of a spreadsheet holds.
pub(super) const MAX_CELL_LENGTH: usize = 32_767;

/// With this the sheet that explains the others begins.
pub(super) const GUIDE_MARK: &str = "Tsheg";

/// The header of the column that names the section of each row.
pub(super) const SECTION: &str = "section";

/// Returns the fault of a text that is too long for a cell.
pub(super) fn too_long(text: &str) -> Option<TableFault> {
    // Counting is only worth it for texts that have as many bytes.
    let length = if text.len() > MAX_CELL_LENGTH { text.chars().count() } else { 0 };
    (length > MAX_CELL_LENGTH).then_some(TableFault::TooLong { length, limit: MAX_CELL_LENGTH })
}

/// The sheets of a file, before it is known what pack they become.
pub(super) struct Tables {
    /// The sheets, or why there are none.
    pub sheets: Result<Vec<Grid>, TableFault>,
    /// What is wrong with single cells and sheets.
    pub faults: Vec<Fault>,
    /// How the file was understood so far.
    pub understood: Understood,
}

impl Tables {
    /// Creates a file that cannot be read.
    pub fn refused(fault: TableFault) -> Self {
        Self { sheets: Err(fault), faults: Vec::new(), understood: Understood::default() }
    }

    /// Returns the id that the sheet about the pack, or the row about it, names.
    pub fn pack_id(&self) -> Option<String> {
        pack_id(self.sheets.as_ref().ok()?)
    }

    /// Makes a pack of the sheets.
    ///
    /// # Errors
    /// [`Stopped`] if `on_progress` says so.
    pub fn import(
        self,
        target: &Target<'_>,
        corrections: &Corrections,
        on_progress: OnProgress<'_>,
    ) -> Result<Imported, Stopped> {
        let mut sheets = match self.sheets {
            Ok(sheets) => sheets,
            Err(fault) => return Ok(refused(fault)),
        };
        let mut found = Found { faults: self.faults, understood: self.understood, ..Found::default() };
        // What we wrote comes back as it was.
        let is_own = pack_id(&sheets).is_some() && addition(&sheets).is_none();
        for grid in sheets.iter_mut().filter(|grid| !is_guide(grid) && !is_about_pack(grid)) {
            if !is_own {
                unseen::leave_out(grid, &mut found.faults);
            }
            again::leave_out(grid, &mut found.faults);
        }
        read(&sheets, corrections, &mut found);
        if let Some((id, place)) = addition(&sheets) {
            found.is_addition = true;
            found.pack_id.get_or_insert((id, place));
        }
        found.grids = sheets;
        finish(found, target, on_progress)
    }
}

/// Reads all sheets of a file. Only if none can be read otherwise, a list in one language is one too.
fn read(grids: &[Grid], corrections: &Corrections, found: &mut Found) {
    let faults = found.faults.len();
    for needs in [Needs::Both, Needs::Either] {
        let asked = Asked { corrections, needs };
        found.understood.tables.clear();
        found.understood.has_header = None;
        if read_sheets(grids, &asked, found) {
            return;
        }
        if needs == Needs::Both {
            found.faults.truncate(faults);
            found.sheets.clear();
        }
    }
    found.faults.retain(|fault| fault.kind != TableFault::SheetNotRead.into());
    let headers = grids.iter().find_map(|grid| {
        let row = grid.rows.first().filter(|row| lost::is_lost_header(row))?;
        Some(Fault::error(grid.place(row.index, 0), TableFault::HeadersLost))
    });
    found.faults.push(headers.unwrap_or_else(|| Fault::error(Place::File, TableFault::NothingRead)));
}

/// Reads the sheets; `false` if nothing is in them that is known.
fn read_sheets(grids: &[Grid], asked: &Asked<'_>, found: &mut Found) -> bool {
    let mut read = false;
    for grid in grids.iter().filter(|grid| !grid.rows.is_empty()) {
        if is_guide(grid) {
            found.sheets.push(Columns { sheet: grid.name.clone(), ..Columns::default() });
            read = true;
        } else if is_about_pack(grid) {
            head::sheet(grid, found);
            read = true;
        } else if is_without_columns(grid) {
            found.faults.push(Fault::warning(grid.start(), TableFault::SheetNotRead));
            found.sheets.push(Columns { sheet: grid.name.clone(), ..Columns::default() });
        } else {
            read |= sheet(grid, asked, found);
        }
    }
    read
}

fn pack_id(grids: &[Grid]) -> Option<String> {
    let everything: Vec<&'static str> = columns::all().collect();
    let mut found = Found::default();
    for grid in grids {
        if is_about_pack(grid) {
            head::sheet(grid, &mut found);
        } else if columns::section_of_sheet(&grid.name).is_none()
            && has_sections(grid, &everything)
            && let Some(headed) = grid::head(grid, &everything, &Asked::nothing(), &mut found)
        {
            let is_about_pack = |row: &&Row| {
                headed.cell(row, SECTION).is_some_and(|name| columns::is_named(name, columns::PACK_SHEET))
            };
            for row in headed.rows.iter().filter(is_about_pack) {
                head::row(&headed, row, &mut found);
            }
        }
    }
    found.pack_id.or_else(|| addition(grids)).map(|(id, _)| id)
}

/// Returns the lesson that a table to mend came from, and where that stands.
fn addition(grids: &[Grid]) -> Option<(String, Place)> {
    grids.iter().find_map(|grid| {
        let rows = grid.rows.iter().take(grid::HEADERS_WITHIN);
        let mut cells =
            rows.flat_map(|row| row.cells.iter().map(|(column, text)| (row.index, *column, text)));
        cells.find_map(|(row, column, text)| Some((lesson_of(text)?.to_owned(), grid.place(row, column))))
    })
}

/// Returns whether a table to mend only shows what could not even be taken apart, which is mended where it came from.
fn is_without_columns(grid: &Grid) -> bool {
    let header = grid.rows.first().into_iter().flat_map(|row| &row.cells);
    let mut named = header.filter(|(_, text)| !text.trim().is_empty()).peekable();
    named.peek().is_some() && named.all(|(_, text)| lesson_of(text).is_some())
}

/// Returns whether a sheet is the one about the pack itself.
fn is_about_pack(grid: &Grid) -> bool {
    columns::is_named(&grid.name, columns::PACK_SHEET)
}

/// Reads a sheet of items; `false` if it is none.
fn sheet(grid: &Grid, asked: &Asked<'_>, found: &mut Found) -> bool {
    let named = columns::section_of_sheet(&grid.name);
    let everything: Vec<&'static str> = columns::all().collect();
    let faults = found.faults.len();
    if named.is_none() && has_sections(grid, &everything) {
        if let Some(headed) = grid::head(grid, &everything, asked, found) {
            found.understood.add(headed.seen(&everything));
            mixed(&headed, found);
            return true;
        }
        return false;
    }
    let section =
        named.map_or_else(|| grid::section_by_columns(grid), |named| grid::section_named(grid, named, asked));
    let Some(headed) = grid::head(grid, columns::of(section), asked, found) else {
        found.faults.truncate(faults);
        found.understood.add(grid::seen_unread(grid, columns::of(section)));
        found.faults.push(Fault::warning(grid.start(), TableFault::SheetNotRead));
        found.sheets.push(Columns { sheet: grid.name.clone(), ..Columns::default() });
        return false;
    };
    if named != Some(section) && !grid.name.is_empty() {
        let ours = columns::SHEETS.iter().find(|(of, _)| *of == section);
        let sheet = ours.and_then(|(_, names)| names.first()).copied().unwrap_or_default();
        found.faults.push(Fault::warning(grid.start(), TableFault::SheetReadAs { sheet }));
    }
    found.understood.add(headed.seen(columns::of(section)));
    found.held.push(section);
    if told::lost(&headed, found) {
        return true;
    }
    told::html(&headed, found);
    read::note_columns(&headed, &[section], found);
    let rows: Vec<&Row> = headed.rows.iter().collect();
    read::rows(&headed, section, &rows, found);
    true
}

/// Returns whether a column says of each row what it is.
fn has_sections(grid: &Grid, known: &[&'static str]) -> bool {
    let is_it = |text: &str| columns::meant(text, known) == Some(SECTION);
    let header = grid.rows.iter().take(3).find(|row| row.cells.iter().any(|(_, text)| is_it(text)));
    header.is_some_and(|row| grid::headers(row, known) > 1)
}

/// Reads a table with rows of all sections.
fn mixed(headed: &Headed<'_>, found: &mut Found) {
    if told::lost(headed, found) {
        return;
    }
    told::html(headed, found);
    let mut section = None;
    let mut by_section: Vec<(Section, Vec<&Row>)> = Section::ALL.map(|section| (section, Vec::new())).into();
    for row in headed.rows {
        let written = headed.cell(row, SECTION);
        if let Some(name) = written {
            if columns::is_named(name, columns::PACK_SHEET) {
                head::row(headed, row, found);
                tell_foreign(headed, row, columns::HEAD, found);
                section = None;
                continue;
            }
            section = columns::section_of_sheet(name);
        }
        let Some(section) = section else {
            let fault = TableFault::UnknownSection { found: written.unwrap_or_default().to_owned() };
            found.loose.push((headed.place(row, SECTION), String::new()));
            found.faults.push(Fault::error(headed.place(row, SECTION), fault));
            continue;
        };
        tell_foreign(headed, row, columns::of(section), found);
        if let Some((_, rows)) = by_section.iter_mut().find(|(of, _)| *of == section) {
            rows.push(row);
        }
    }
    found.held.extend(Section::ALL);
    by_section.retain(|(_, rows)| !rows.is_empty());
    let present: Vec<Section> = by_section.iter().map(|(section, _)| *section).collect();
    read::note_columns(headed, &present, found);
    for (section, rows) in by_section {
        read::rows(headed, section, &rows, found);
    }
}

/// Says which cells of a row stand under columns that its section does not have.
fn tell_foreign(headed: &Headed<'_>, row: &Row, own: &[&'static str], found: &mut Found) {
    for (column, name) in &headed.columns {
        if *name != SECTION && !own.contains(name) && row.cell(*column).is_some() {
            let place = headed.grid.place(row.index, *column);
            let fault = TableFault::UnknownColumn { found: (*name).to_owned(), count: 1 };
            found.faults.push(Fault::warning(place, fault));
        }
    }
}

/// Returns whether a sheet is the one that explains the others.
pub(super) fn is_guide(grid: &Grid) -> bool {
    let first = grid.rows.first().and_then(|row| row.cells.first());
    first.is_some_and(|(column, text)| *column == 0 && text.starts_with(GUIDE_MARK))
}
