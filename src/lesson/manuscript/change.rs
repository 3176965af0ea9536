//! Changes that can be made and taken back, each as large as what it changes.

use std::sync::Arc;

use super::row::Cell;
use super::{Manuscript, Row, Table};

/// A change to the rows of a table.
#[derive(Debug, Clone)]
pub(super) enum Change {
    /// The cells of a row become others.
    Cells { table: Table, at: usize, before: Vec<Cell>, after: Vec<Cell> },
    /// Rows come in, one after the other.
    Insert { table: Table, at: usize, rows: Vec<Arc<Row>> },
    /// Rows go out, each with its index, which ascend.
    Remove { table: Table, rows: Vec<(usize, Arc<Row>)> },
    /// Rows go from where they are, by ascending indices, to one place: the index that the first has afterwards.
    Move { table: Table, from: Vec<usize>, to: usize },
}

impl Change {
    /// Returns about how many bytes it holds.
    pub fn weight(&self) -> usize {
        match self {
            Self::Cells { before, after, .. } => cells(before) + cells(after),
            Self::Insert { rows, .. } => rows.iter().map(|row| weight(row)).sum(),
            Self::Remove { rows, .. } => rows.iter().map(|(_, row)| weight(row)).sum(),
            Self::Move { from, .. } => from.len() * size_of::<usize>(),
        }
    }
}

fn cells(cells: &[Cell]) -> usize {
    cells.iter().map(|cell| size_of::<Cell>() + cell.text.len()).sum()
}

fn weight(row: &Row) -> usize {
    size_of::<Row>() + cells(&row.cells) + row.rows.iter().map(|row| weight(row)).sum::<usize>()
}

impl Manuscript {
    /// Makes a change.
    pub(super) fn make(&mut self, change: &Change) {
        match change {
            Change::Cells { table, at, after, .. } => self.set_cells(*table, *at, after),
            Change::Insert { table, at, rows } => {
                if let Some(list) = self.list_mut(*table) {
                    list.insert(*at, rows);
                }
            }
            Change::Remove { table, rows } => {
                let at: Vec<usize> = rows.iter().map(|(at, _)| *at).collect();
                if let Some(list) = self.list_mut(*table) {
                    list.take(&at);
                }
            }
            Change::Move { table, from, to } => {
                if let Some(list) = self.list_mut(*table) {
                    let rows = list.take(from);
                    list.insert(*to, &rows);
                }
            }
        }
    }

    /// Takes the last change back.
    pub(super) fn unmake(&mut self, change: &Change) {
        match change {
            Change::Cells { table, at, before, .. } => self.set_cells(*table, *at, before),
            Change::Insert { table, at, rows } => {
                if let Some(list) = self.list_mut(*table) {
                    let at: Vec<usize> = (*at..*at + rows.len()).collect();
                    list.take(&at);
                }
            }
            Change::Remove { table, rows } => {
                if let Some(list) = self.list_mut(*table) {
                    list.scatter(rows);
                }
            }
            Change::Move { table, from, to } => {
                if let Some(list) = self.list_mut(*table) {
                    let there: Vec<usize> = (*to..*to + from.len()).collect();
                    let rows = list.take(&there);
                    let rows: Vec<(usize, Arc<Row>)> = from.iter().copied().zip(rows).collect();
                    list.scatter(&rows);
                }
            }
        }
    }

    fn set_cells(&mut self, table: Table, at: usize, cells: &[Cell]) {
        if let Some(row) = self.list_mut(table).and_then(|list| list.row_mut(at)) {
            row.cells = cells.to_vec();
        }
    }
}
