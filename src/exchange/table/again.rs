//! Names of columns that stand once more among the rows, as where two tables were joined: they are no words.

use super::columns;
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::sheet::{Grid, Row};

/// In how many rows the header is looked for.
const HEADERS_WITHIN: usize = 10;

/// Takes the rows out that name the columns again, and says so at each.
pub(super) fn leave_out(grid: &mut Grid, faults: &mut Vec<Fault>) {
    let known: Vec<&'static str> = columns::all().collect();
    let meant = |text: &str| columns::meant(text, &known);
    let count = |row: &Row| row.cells.iter().filter(|(_, text)| meant(text).is_some()).count();
    let first = grid.rows.iter().take(HEADERS_WITHIN).map(count).enumerate().filter(|(_, count)| *count > 1);
    let Some((at, _)) = first.reduce(|best, next| if next.1 > best.1 { next } else { best }) else { return };
    let Some(header) = grid.rows.get(at).cloned() else { return };
    let is_same = |row: &Row| {
        row.cells.len() > 1 && row.cells.iter().all(|(column, text)| header.cell(*column) == Some(text))
    };
    let is_again = |row: &Row| {
        row.cells.len() > 1
            && row.cells.iter().all(|(column, text)| {
                let above = header.cell(*column);
                above == Some(text) || meant(text).is_some_and(|name| above.and_then(meant) == Some(name))
            })
            && count(row) > 1
    };
    let mut rows = Vec::with_capacity(grid.rows.len());
    for (index, row) in std::mem::take(&mut grid.rows).into_iter().enumerate() {
        // The row right below the header may say the names in other languages.
        if index > at && (is_same(&row) || index > at + 1 && is_again(&row)) {
            let column = row.cells.first().map_or(0, |(column, _)| *column);
            faults.push(Fault::warning(grid.place(row.index, column), TableFault::HeaderAgain));
        } else {
            rows.push(row);
        }
    }
    grid.rows = rows;
}
