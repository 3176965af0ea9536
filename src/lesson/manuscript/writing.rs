//! A manuscript with its history.

use super::{Applied, CellId, Edit, Manuscript};
use crate::language::mandarin::reading::Readings;

/// A manuscript that is being written, with everything that can be undone.
#[derive(Debug, Clone, Default)]
pub struct Writing {
    manuscript: Manuscript,
    revision: u64,
}

impl Writing {
    /// Begins to write on a manuscript.
    #[must_use]
    pub fn new(manuscript: Manuscript) -> Self {
        Self { manuscript, revision: 0 }
    }

    /// Returns the manuscript as it stands.
    #[must_use]
    pub fn manuscript(&self) -> &Manuscript {
        &self.manuscript
    }

    /// Returns a number that changes with every change.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Makes a change. `readings` are the words by which pinyin is offered; with none, none is.
    pub fn apply(&mut self, edit: Edit, readings: &Readings) -> Applied {
        let _ = (edit, readings);
        Applied::default()
    }

    /// Takes the last change back, and returns the cell where it was made.
    pub fn undo(&mut self) -> Option<CellId> {
        None
    }

    /// Makes a change again that was taken back.
    pub fn redo(&mut self) -> Option<CellId> {
        None
    }

    /// Returns whether there is a change to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        false
    }

    /// Returns whether there is a change to make again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        false
    }

    /// Gives every item that has none an id that is never changed again, also by undoing. For before the text is written.
    pub fn give_ids(&mut self) {}
}
