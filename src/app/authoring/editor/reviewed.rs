//! A review, with the faults of each row and each cell at hand.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use crate::lesson::Severity;
use crate::lesson::manuscript::{CellFault, CellId, Manuscript, Review, Row, RowKey, Spot, Table};

/// A review, with the faults of each row at hand.
#[derive(Clone, Debug, Default)]
pub struct Reviewed {
    /// The review.
    pub review: Arc<Review>,
    by_row: HashMap<RowKey, Tally>,
    by_cell: HashMap<CellId, Severity>,
    /// What was reviewed.
    manuscript: Manuscript,
}

/// How many faults a row has, with what is inside of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
}

impl Reviewed {
    /// Sorts the faults of a review.
    pub fn new(review: Review, manuscript: Manuscript) -> Self {
        let mut by_row: HashMap<RowKey, Tally> = HashMap::new();
        let mut by_cell: HashMap<CellId, Severity> = HashMap::new();
        for fault in &review.faults {
            let rows = match fault.spot {
                Spot::Lesson => [None, None],
                Spot::Row(table, row) => [Some(row), around(table)],
                Spot::Cell(cell) => {
                    let worst = by_cell.entry(cell).or_insert(fault.severity);
                    if fault.severity == Severity::Error {
                        *worst = Severity::Error;
                    }
                    [Some(cell.row), around(cell.table)]
                }
            };
            for row in rows.into_iter().flatten() {
                let tally = by_row.entry(row).or_default();
                match fault.severity {
                    Severity::Error => tally.errors += 1,
                    Severity::Warning => tally.warnings += 1,
                }
            }
        }
        Self { review: Arc::new(review), by_row, by_cell, manuscript }
    }

    /// Returns how many faults a row has.
    pub fn tally(&self, row: RowKey) -> Tally {
        self.by_row.get(&row).copied().unwrap_or_default()
    }

    /// Returns whether a row has not changed since. `near` is where it is likely to have been.
    pub fn knows(&self, table: Table, row: &Row, near: Range<usize>) -> bool {
        let is_it = |known: &Row| std::ptr::eq(known, row);
        let near = self.manuscript.rows(table).get(near).unwrap_or_default();
        near.iter().any(|known| is_it(known)) || self.manuscript.row(table, row.key).is_some_and(is_it)
    }

    /// Returns how bad the worst fault of a cell is.
    pub fn worst_of(&self, cell: &CellId) -> Option<Severity> {
        self.by_cell.get(cell).copied()
    }

    /// Returns the faults of a row, errors first.
    pub fn faults_of(&self, row: RowKey) -> Vec<&CellFault> {
        if self.tally(row) == Tally::default() {
            return Vec::new();
        }
        let mut faults: Vec<&CellFault> = self.review.faults_of(row).collect();
        faults.sort_by_key(|fault| fault.severity != Severity::Error);
        faults
    }
}

/// The row that a table is inside of.
fn around(table: Table) -> Option<RowKey> {
    match table {
        Table::Inside(_, row) => Some(row),
        Table::Head | Table::Section(_) => None,
    }
}
