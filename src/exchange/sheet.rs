//! Sheets as rows of texts, of whatever program they come.

use std::collections::BTreeSet;

use crate::exchange::place::Place;

/// What the header of a column begins with that a table to mend has for its author alone: what is wrong with the row.
pub(super) const FOR_THE_AUTHOR: &str = "⚠ ";

/// What stands before and after the lesson in that header, so that the rows find their way back into it.
const LESSON: [&str; 2] = ["[+ ", "]"];

/// Returns the header of what is wrong with the rows of a lesson.
pub(super) fn for_the_author(heading: &str, lesson: &str) -> String {
    let [before, after] = LESSON;
    format!("{FOR_THE_AUTHOR}{heading} {before}{lesson}{after}")
}

/// Returns the lesson that such a header names.
pub(super) fn lesson_of(header: &str) -> Option<&str> {
    let [before, after] = LESSON;
    let (_, lesson) = header.trim().strip_prefix(FOR_THE_AUTHOR.trim_end())?.rsplit_once(before)?;
    lesson.strip_suffix(after).map(str::trim).filter(|lesson| !lesson.is_empty())
}

/// How many rows show what columns there are.
pub(super) const FIRST_ROWS: usize = 200;

/// A sheet: the rows that have something in them.
#[derive(Debug, Clone, Default)]
pub(super) struct Grid {
    /// Its name; empty for a file without sheets.
    pub name: String,
    /// The rows, from the top.
    pub rows: Vec<Row>,
}

/// A row: the cells that have something in them.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    /// From 0.
    pub index: u32,
    /// Column, from 0, and text, without spaces around it.
    pub cells: Vec<(u32, String)>,
}

impl Grid {
    /// Returns the columns that have something in the first rows.
    pub fn columns(&self) -> Vec<u32> {
        let rows = self.rows.iter().take(FIRST_ROWS);
        let columns: BTreeSet<u32> = rows.flat_map(|row| &row.cells).map(|(column, _)| *column).collect();
        columns.into_iter().collect()
    }

    pub fn place(&self, row: u32, column: u32) -> Place {
        Place::Cell { sheet: self.name.clone(), row, column }
    }

    /// Returns the place of its first cell.
    pub fn start(&self) -> Place {
        let first = self.rows.first();
        let column = first.and_then(|row| row.cells.first()).map_or(0, |(column, _)| *column);
        self.place(first.map_or(0, |row| row.index), column)
    }
}

impl Row {
    pub fn cell(&self, column: u32) -> Option<&str> {
        self.cells.iter().find(|(index, _)| *index == column).map(|(_, text)| text.as_str())
    }
}
