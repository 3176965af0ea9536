//! A manuscript with its history.

mod apply;
mod paste;

use std::collections::VecDeque;

use super::change::Change;
use super::{CellId, Manuscript};

/// About how many bytes of changes can be taken back; of more, the oldest are forgotten.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// A manuscript that is being written, with everything that can be undone.
#[derive(Debug, Clone, Default)]
pub struct Writing {
    manuscript: Manuscript,
    revision: u64,
    done: VecDeque<Step>,
    undone: Vec<Step>,
    /// About how many bytes `done` holds.
    bytes: usize,
}

/// What is taken back at once.
#[derive(Debug, Clone)]
struct Step {
    changes: Vec<Change>,
    /// Where the author was before, and after.
    before: Option<CellId>,
    after: Option<CellId>,
    /// The cell that is being typed into, as long as that goes on.
    typed: Option<CellId>,
}

impl Step {
    fn weight(&self) -> usize {
        size_of::<Self>() + self.changes.iter().map(Change::weight).sum::<usize>()
    }
}

impl Writing {
    /// Begins to write on a manuscript.
    #[must_use]
    pub fn new(manuscript: Manuscript) -> Self {
        Self { manuscript, ..Self::default() }
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

    /// Takes the last change back, and returns the cell where it was made.
    pub fn undo(&mut self) -> Option<CellId> {
        let mut step = self.done.pop_back()?;
        self.bytes -= step.weight().min(self.bytes);
        for change in step.changes.iter().rev() {
            self.manuscript.unmake(change);
        }
        self.end_typing();
        self.revision += 1;
        let focus = step.before;
        step.typed = None;
        self.undone.push(step);
        focus
    }

    /// Makes a change again that was taken back.
    pub fn redo(&mut self) -> Option<CellId> {
        let step = self.undone.pop()?;
        for change in &step.changes {
            self.manuscript.make(change);
        }
        self.revision += 1;
        let focus = step.after;
        self.remember(step);
        focus
    }

    /// Returns whether there is a change to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Returns whether there is a change to make again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Makes what is typed next a step of its own, also in the cell that was typed into last.
    pub fn end_typing(&mut self) {
        if let Some(last) = self.done.back_mut() {
            last.typed = None;
        }
    }

    /// Gives every item that has none an id that is never changed again, also by undoing. For before the text is written.
    pub fn give_ids(&mut self) {
        let ids = self.manuscript.new_ids();
        self.manuscript.give(ids);
    }

    fn remember(&mut self, step: Step) {
        self.bytes += step.weight();
        self.done.push_back(step);
        while self.bytes > MOST_BYTES && self.done.len() > 1 {
            let gone = self.done.pop_front().map_or(0, |step| step.weight());
            self.bytes -= gone.min(self.bytes);
        }
    }
}
