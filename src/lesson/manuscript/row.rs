//! Rows and their cells.

use super::{Field, Rows};

/// Names a row for as long as a session lasts, also when it was moved or removed and came back. It is never written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct RowKey(pub(super) u64);

/// Where the text of a cell comes from, if nobody typed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// From a word that is known.
    Sure,
    /// From one of several readings, or from single characters: worth a look.
    Unsure,
}

/// What stands in one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    pub field: Field,
    pub text: Box<str>,
    pub offer: Option<Offer>,
}

/// An item of a lesson, or a line, an example or an option inside of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its name for this session.
    pub key: RowKey,
    /// The cells that hold something, in the order of [`Field`].
    pub(super) cells: Vec<Cell>,
    /// Its lines, examples or options.
    pub rows: Rows,
}

impl Row {
    pub(super) fn new(key: RowKey) -> Self {
        Self { key, cells: Vec::new(), rows: Rows::default() }
    }

    /// Returns its cells alone.
    pub(super) fn without_rows(&self) -> Self {
        Self { key: self.key, cells: self.cells.clone(), rows: Rows::default() }
    }

    /// Returns what stands in a cell; an empty text if nothing does.
    #[must_use]
    pub fn get(&self, field: Field) -> &str {
        self.cell(field).map_or("", |cell| &cell.text)
    }

    /// Returns whether a cell was filled by the program and not accepted yet.
    #[must_use]
    pub fn is_offered(&self, field: Field) -> bool {
        self.offer(field).is_some()
    }

    /// Returns how sure an offered text is; `None` for what was typed or accepted.
    #[must_use]
    pub fn offer(&self, field: Field) -> Option<Offer> {
        self.cell(field).and_then(|cell| cell.offer)
    }

    /// Returns whether nothing stands in it, nor in what is inside of it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.text.trim().is_empty())
            && self.rows.iter().all(|row| row.is_empty())
    }

    pub(super) fn cell(&self, field: Field) -> Option<&Cell> {
        let index = self.cells.binary_search_by_key(&field, |cell| cell.field).ok()?;
        self.cells.get(index)
    }

    /// Puts a text into a cell.
    pub(super) fn set(&mut self, field: Field, text: &str, offer: Option<Offer>) {
        let found = self.cells.binary_search_by_key(&field, |cell| cell.field);
        match found {
            Ok(index) if text.is_empty() => drop(self.cells.remove(index)),
            Ok(index) => {
                if let Some(cell) = self.cells.get_mut(index) {
                    *cell = Cell { field, text: text.into(), offer };
                }
            }
            Err(_) if text.is_empty() => {}
            Err(index) => self.cells.insert(index, Cell { field, text: text.into(), offer }),
        }
    }
}
