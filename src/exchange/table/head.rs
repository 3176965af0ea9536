//! Reads what a table says of the pack itself: the sheet "Pack", a field a row, or one row of a CSV file.

use super::columns::{self, HEAD};
use super::grid::Headed;
use crate::exchange::draft::{Columns, Found, list, text};
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::place::Place;
use crate::exchange::sheet::{Grid, Row};
use crate::lesson::FaultKind as PackFault;
use crate::lesson::cells::split;
use crate::lesson::syntax::write::{Branch, Tree};

/// The third column of the sheet, which explains the first.
const EXPLANATION: u32 = 2;

/// Reads the sheet "Pack".
pub(super) fn sheet(grid: &Grid, found: &mut Found) {
    let mut said = Vec::new();
    for row in &grid.rows {
        let Some((column, key)) = row.cells.first().filter(|(column, _)| *column < EXPLANATION) else {
            continue;
        };
        let place = grid.place(row.index, *column);
        let value = row.cells.iter().find(|(index, _)| *index > *column && *index < EXPLANATION);
        match columns::meant(key, HEAD) {
            Some(name) => {
                found.rows += 1;
                let at = grid.place(row.index, 1);
                said.push((name, value.map(|(_, text)| text.clone()).unwrap_or_default(), at));
            }
            None if is_title_row(row) => {}
            None => {
                let count = usize::from(value.is_some());
                let fault = TableFault::UnknownColumn { found: key.clone(), count };
                found.faults.push(Fault::warning(place, fault));
            }
        }
        for (index, _) in row.cells.iter().filter(|(index, _)| *index > EXPLANATION) {
            let place = grid.place(row.index, *index);
            found.faults.push(Fault::warning(place, TableFault::WithoutHeader { count: 1 }));
        }
    }
    found.sheets.push(Columns { sheet: grid.name.clone(), ..Columns::default() });
    take(said, found);
}

/// Reads the row of a table that is about the pack.
pub(super) fn row(headed: &Headed<'_>, row: &Row, found: &mut Found) {
    let said = HEAD.iter().filter(|name| headed.columns.iter().any(|(_, known)| known == *name));
    let said = said.map(|name| {
        let text = headed.cell(row, name).unwrap_or_default().to_owned();
        (*name, text, headed.place(row, name))
    });
    let said = said.collect();
    found.rows += 1;
    take(said, found);
}

fn is_title_row(row: &Row) -> bool {
    row.cells.iter().any(|(_, text)| columns::is_named(text, &["key", "value", "项目", "内容"]))
}

fn take(said: Vec<(&'static str, String, Place)>, found: &mut Found) {
    let mut title = Vec::new();
    let mut title_at = None;
    for (name, written, place) in said {
        let language =
            name.strip_prefix("title_").and_then(|of| ["bo", "zh", "en"].into_iter().find(|l| *l == of));
        let nothing = || list(Vec::new(), place.clone());
        match (name, written.as_str()) {
            (_, "") if matches!(name, "title_bo" | "title_zh" | "format" | "id") => {}
            ("title_en", "") => title.push(("en", nothing())),
            (_, "") => found.draft.head.push((name, nothing())),
            ("format", "1") => {}
            ("format", _) => {
                let fault = PackFault::UnsupportedFormat { found: written };
                found.faults.push(Fault::error(place, fault));
            }
            ("id", _) => found.pack_id = Some((written, place)),
            ("authors", _) => {
                let authors = split(&written).into_iter().map(|author| text(author, place.clone())).collect();
                found.draft.head.push((name, list(authors, place)));
            }
            ("teaches", _) => found.draft.head.push((name, text(language_of(&written), place))),
            _ => match language {
                Some(language) => {
                    title.push((language, text(written, place.clone())));
                    title_at.get_or_insert(place);
                }
                None => found.draft.head.push((name, text(written, place))),
            },
        }
    }
    if title_at.is_some() {
        found.draft.head.push(("title", Branch { tree: Tree::Fields(None, title), from: title_at }));
    }
}

/// Returns the language that a pack or a page teaches, by what a teacher may write for it.
pub(super) fn language_of(written: &str) -> &str {
    match columns::meant(written, &["zh", "bo"]) {
        Some(language) => language,
        None => written,
    }
}
