//! Holds a manuscript against the rules for lessons: it is written as a `pack.ron`, read by the reader of those, and each
//! fault is led back to the cell that it is about.

mod mend;
mod next;
mod place;

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::tree::{At, root};
use super::{CellId, Manuscript, RowKey, Table};
use crate::language::mandarin::reading::Readings;
use crate::lesson::syntax::write::write;
use crate::lesson::{FaultKind, Severity, all_faults};
use mend::Mender;
use place::Map;

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

impl Spot {
    /// Returns the table and the row.
    #[must_use]
    pub fn row(self) -> Option<(Table, RowKey)> {
        match self {
            Self::Lesson => None,
            Self::Row(table, row) | Self::Cell(CellId { table, row, .. }) => Some((table, row)),
        }
    }

    /// Returns the item of a section that it is in; none of what the lesson says of itself.
    fn item(self) -> Option<RowKey> {
        match self.row()? {
            (Table::Head, _) => None,
            (Table::Section(_), row) | (Table::Inside(_, row), _) => Some(row),
        }
    }
}

/// A fault of a manuscript.
#[derive(Debug, Clone, PartialEq)]
pub struct CellFault {
    /// What it is about.
    pub spot: Spot,
    /// How bad it is. An error keeps its item from being practised; other items are.
    pub severity: Severity,
    /// What is wrong. A line that it names is the number of a row in its table.
    pub kind: FaultKind,
    /// What the whole cell would say if it were put right, if that is sure: for [`Edit::Mend`](super::Edit::Mend).
    pub mend: Option<String>,
}

/// The faults of a manuscript as it stood when it was reviewed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Review {
    /// All of them, in the order of the tables.
    pub faults: Vec<CellFault>,
    /// Which of them are about a row or what is inside of it.
    by_row: HashMap<RowKey, Vec<usize>>,
    drafts: HashSet<RowKey>,
    complete: usize,
}

impl Review {
    /// Reviews a manuscript. `folder` is where the pictures and sounds that it names are looked for; its name is held against
    /// the id. `readings` are the words by which pinyin is mended.
    #[must_use]
    pub fn of(manuscript: &Manuscript, folder: &Path, pack_id: &str, readings: &Readings) -> Self {
        let new = manuscript.new_ids();
        let id_of = |row| manuscript.id(row).or_else(|| new.get(&row).map(AsRef::as_ref));
        let written = write(&root(manuscript, pack_id, id_of, |_| false));
        let map = Map::new(manuscript, &written);
        let mender = Mender { manuscript, readings, words: OnceCell::new() };
        let mut faults: Vec<CellFault> = Vec::new();
        for fault in all_faults(&written.text, folder) {
            for (spot, kind) in map.spots(&fault) {
                let mend = match spot {
                    Spot::Cell(cell) => mender.mend(cell, &kind),
                    Spot::Lesson | Spot::Row(..) => None,
                };
                faults.push(CellFault { spot, severity: fault.severity, kind, mend });
            }
        }
        faults.sort_by_cached_key(|fault| (map.order(fault.spot), std::cmp::Reverse(fault.severity)));
        let mut review = Self { faults, ..Self::default() };
        review.count();
        let items = written.places.iter().filter(|(_, at)| matches!(at, At::Row(Table::Section(_), _)));
        review.complete = items.count().saturating_sub(review.drafts.len());
        review
    }

    fn count(&mut self) {
        for (index, fault) in self.faults.iter().enumerate() {
            let row = fault.spot.row().map(|(_, row)| row);
            let item = fault.spot.item().filter(|item| Some(*item) != row);
            for row in row.into_iter().chain(item) {
                self.by_row.entry(row).or_default().push(index);
            }
            if fault.severity == Severity::Error {
                self.drafts.extend(fault.spot.item());
            }
        }
    }

    /// Returns the faults of a row, its cells and what is inside of it.
    pub fn faults_of(&self, row: RowKey) -> impl Iterator<Item = &CellFault> {
        self.by_row.get(&row).into_iter().flatten().filter_map(|index| self.faults.get(*index))
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

    /// Returns whether an error lies in what the lesson says of itself, so that nothing of it can be practised.
    #[must_use]
    pub fn keeps_all_back(&self) -> bool {
        let is_of_all = |fault: &&CellFault| fault.spot.item().is_none();
        self.faults.iter().filter(is_of_all).any(|fault| fault.severity == Severity::Error)
    }
}
