//! The way from one row with errors to the next.

use super::{Review, Spot};
use crate::lesson::Severity;
use crate::lesson::manuscript::{CellId, Manuscript, RowKey, Section, Table};

impl Review {
    /// Returns whether [`next_fault`](Self::next_fault) leads anywhere from a row. It costs no more in a long lesson.
    #[must_use]
    pub fn has_fault_elsewhere(&self, from: Option<(Table, RowKey)>) -> bool {
        let worst = self.worst();
        let others = self.faults.iter().filter(|fault| fault.severity == worst);
        others.filter_map(|fault| fault.spot.row()).any(|row| Some(row) != from)
    }

    /// Returns how bad the faults are that are put right first.
    fn worst(&self) -> Severity {
        if self.faults.iter().any(|fault| fault.severity == Severity::Error) {
            Severity::Error
        } else {
            Severity::Warning
        }
    }

    /// Returns the cell in which the next row with an error is to be put right, after a row and, at the end of the lesson,
    /// from its beginning; of a lesson without errors, the next with a warning. `None` if no other row has any.
    #[must_use]
    pub fn next_fault(&self, manuscript: &Manuscript, from: Option<(Table, RowKey)>) -> Option<CellId> {
        let worst = self.worst();
        let (mut first, mut is_past) = (None, false);
        for (table, row) in rows(manuscript) {
            if from == Some((table, row)) {
                is_past = true;
                continue;
            }
            if (is_past || first.is_none())
                && let Some(cell) = self.cell_of(table, row, worst)
            {
                if is_past || from.is_none() {
                    return Some(cell);
                }
                first = Some(cell);
            }
        }
        first
    }

    /// Returns the first cell of a row that has a fault of its own, or the first of the row if it has one as a whole.
    fn cell_of(&self, table: Table, row: RowKey, severity: Severity) -> Option<CellId> {
        let own = |spot: &Spot| spot.row() == Some((table, row));
        let mut spots =
            self.faults_of(row).filter(|fault| fault.severity == severity).map(|fault| fault.spot);
        match spots.find(own)? {
            Spot::Cell(cell) => Some(cell),
            Spot::Row(..) | Spot::Lesson => Some(CellId { table, row, field: *table.columns().first()? }),
        }
    }
}

/// Returns every row, in the order in which they are seen.
fn rows(manuscript: &Manuscript) -> impl Iterator<Item = (Table, RowKey)> {
    let sections = Section::ALL.into_iter().map(Table::Section);
    std::iter::once(Table::Head).chain(sections).flat_map(move |table| {
        manuscript.rows(table).iter().flat_map(move |row| {
            let inside = table.inside(row).into_iter();
            let inside = inside.flat_map(|inside| row.rows.iter().map(move |row| (inside, row.key)));
            std::iter::once((table, row.key)).chain(inside)
        })
    })
}
