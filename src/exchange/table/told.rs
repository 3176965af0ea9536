//! Says of whole columns what would else be said of every row, or of none: letters that were lost before the file was
//! made, and HTML in a file that is none.

use super::grid::Headed;
use crate::exchange::draft::Found;
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::place::Place;
use crate::exchange::text::markup::looks_like_html;

/// The columns of whose letters only `?` may be left.
const OF_LETTERS: [&str; 6] = ["bo", "zh", "ask_bo", "ask_zh", "title_bo", "title_zh"];

/// Says that letters were lost, at the first cell of each column where most have only `?` left. Returns whether they
/// were: then nothing else is worth a word.
pub(super) fn lost(headed: &Headed<'_>, found: &mut Found) -> bool {
    let before = found.faults.len();
    for name in OF_LETTERS {
        let mut filled = 0;
        let mut lost: Option<(Place, usize)> = None;
        for row in headed.rows {
            let Some(cell) = headed.cell(row, name) else { continue };
            filled += 1;
            let is_lost = cell.contains('?')
                && cell.chars().all(|c| c.is_whitespace() || matches!(c, '?' | '\u{fffd}' | '/' | ',' | ';'));
            if is_lost {
                lost.get_or_insert((headed.place(row, name), 0)).1 += 1;
            }
        }
        if let Some((place, count)) = lost.filter(|(_, count)| count * 2 > filled) {
            found.faults.push(Fault::error(place, TableFault::LettersLost { name, count }));
        }
    }
    found.faults.len() > before
}

/// Says in which columns HTML stands.
pub(super) fn html(headed: &Headed<'_>, found: &mut Found) {
    for (column, _) in &headed.columns {
        let cells = headed.rows.iter().filter(|row| row.cell(*column).is_some_and(looks_like_html));
        let mut cells = cells.peekable();
        if let Some(first) = cells.peek().map(|row| headed.grid.place(row.index, *column)) {
            let fault = TableFault::HtmlLeft { count: cells.count() };
            found.faults.push(Fault::warning(first, fault));
        }
    }
}
