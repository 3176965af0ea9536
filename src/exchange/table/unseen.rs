//! Takes characters that cannot be seen out of the cells of a sheet, and makes hanzi of the radicals that look like them.

use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::place::Place;
use crate::exchange::sheet::Grid;
use crate::exchange::text::unseen::mended;

/// Mends the cells. One warning a sheet is of what cannot be seen; what is seen is told at its cell.
pub(super) fn leave_out(grid: &mut Grid, faults: &mut Vec<Fault>) {
    let mut unseen: Option<(Place, usize)> = None;
    let name = grid.name.clone();
    for row in &mut grid.rows {
        let index = row.index;
        for (column, cell) in row.cells.iter_mut().filter(|(_, cell)| !cell.is_ascii()) {
            let chars: Vec<char> = cell.chars().collect();
            let Some(mended) = mended(&chars) else { continue };
            let place = Place::Cell { sheet: name.clone(), row: index, column: *column };
            let taken = mended.text().trim().to_owned();
            if mended.is_other {
                let fault = TableFault::NotationRead { found: cell.clone(), taken: taken.clone() };
                faults.push(Fault::warning(place, fault));
            } else {
                unseen.get_or_insert((place, 0)).1 += 1;
            }
            *cell = taken;
        }
        row.cells.retain(|(_, cell)| !cell.is_empty());
    }
    grid.rows.retain(|row| !row.cells.is_empty());
    faults.extend(unseen.map(|(place, count)| Fault::warning(place, TableFault::Unseen { count })));
}
