//! Says of whole columns what would else be said of every row, or of none: letters that were lost before the file was
//! made, and HTML in a file that is none.

use super::grid::Headed;
use super::lost::{is_only_marks, is_pinyin_lost};
use crate::exchange::draft::Found;
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::place::Place;
use crate::exchange::text::markup::looks_like_html;

/// The columns of whose letters only `?` may be left.
const OF_LETTERS: [&str; 6] = ["bo", "zh", "ask_bo", "ask_zh", "title_bo", "title_zh"];

/// The columns of pinyin, whose letters with tones may be lost where the others are not.
const OF_PINYIN: [&str; 2] = ["pinyin", "spoken"];

/// Says that letters were lost, at the first cell of each column where most have only `?` left, and more than one has.
/// Returns whether they were: then nothing else is worth a word.
pub(super) fn lost(headed: &Headed<'_>, found: &mut Found) -> bool {
    let before = found.faults.len();
    for name in OF_LETTERS {
        let mut filled = 0;
        let mut lost: Option<(Place, usize)> = None;
        for row in headed.rows {
            let Some(cell) = headed.cell(row, name) else { continue };
            filled += 1;
            if is_only_marks(cell) {
                lost.get_or_insert((headed.place(row, name), 0)).1 += 1;
            }
        }
        if let Some((place, count)) = lost.filter(|(_, count)| *count > 1 && count * 2 > filled) {
            found.faults.push(Fault::error(place, TableFault::LettersLost { name, count }));
        }
    }
    if found.faults.len() > before {
        return true;
    }
    letters(headed, found);
    false
}

/// Says which single cells have lost letters, and once how that comes.
fn letters(headed: &Headed<'_>, found: &mut Found) {
    let mut count = 0;
    for row in headed.rows {
        let asks = |cell: &str| cell.matches(['?', '？']).count();
        let questions = headed.cell(row, "zh").map_or(0, asks);
        for (column, name) in &headed.columns {
            let Some(cell) = row.cell(*column) else { continue };
            let is_pinyin = OF_PINYIN.contains(name);
            let is_empty = (is_pinyin || OF_LETTERS.contains(name)) && is_only_marks(cell) && cell.len() > 1;
            let is_lost = is_empty || is_pinyin && is_pinyin_lost(cell, questions);
            if is_lost {
                count += 1;
                let place = headed.grid.place(row.index, *column);
                found.faults.push(Fault::error(place, TableFault::LetterLost { found: cell.to_owned() }));
            }
        }
        for (column, cell) in row.cells.iter().filter(|(_, cell)| cell.contains('\u{fffd}')) {
            let place = headed.grid.place(row.index, *column);
            let fault = TableFault::Undecodable { found: cell.clone(), count: 1 };
            found.faults.push(Fault::error(place, fault));
        }
    }
    if count > 0 {
        found.faults.push(Fault::warning(Place::File, TableFault::LettersLostOfFile { count }));
    }
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
