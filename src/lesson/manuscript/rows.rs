//! A list of rows, in which a row is found by its key without looking at all rows.

use std::collections::HashSet;
use std::ops::Deref;
use std::sync::Arc;

use super::{Row, RowKey};

/// Rows in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rows {
    rows: Vec<Arc<Row>>,
    /// The key of each, side by side: ten thousand of them are looked through in microseconds.
    keys: Vec<RowKey>,
}

impl Rows {
    /// Returns the index of a row.
    #[must_use]
    pub fn position(&self, key: RowKey) -> Option<usize> {
        self.keys.iter().position(|known| *known == key)
    }

    /// Returns the indices of rows, in the order of the list.
    pub(super) fn positions(&self, keys: &[RowKey]) -> Vec<usize> {
        if let [key] = keys {
            return self.position(*key).into_iter().collect();
        }
        let wanted: HashSet<&RowKey> = keys.iter().collect();
        let all = self.keys.iter().enumerate();
        all.filter(|(_, key)| wanted.contains(key)).map(|(index, _)| index).collect()
    }

    /// Returns a row to be changed.
    pub(super) fn row_mut(&mut self, at: usize) -> Option<&mut Row> {
        self.rows.get_mut(at).map(Arc::make_mut)
    }

    /// Puts rows in, one after the other.
    pub(super) fn insert(&mut self, at: usize, rows: &[Arc<Row>]) {
        let at = at.min(self.rows.len());
        self.keys.splice(at..at, rows.iter().map(|row| row.key));
        self.rows.splice(at..at, rows.iter().cloned());
    }

    /// Puts rows in, each with the index that it has afterwards, in ascending order.
    pub(super) fn scatter(&mut self, rows: &[(usize, Arc<Row>)]) {
        let mut old = std::mem::take(&mut self.rows).into_iter();
        let mut all = Vec::with_capacity(old.len() + rows.len());
        for (at, row) in rows {
            let before = at.saturating_sub(all.len());
            all.extend(old.by_ref().take(before));
            all.push(Arc::clone(row));
        }
        all.extend(old);
        *self = all.into();
    }

    /// Takes rows out by their indices, which ascend.
    pub(super) fn take(&mut self, at: &[usize]) -> Vec<Arc<Row>> {
        let mut gone = at.iter().copied().peekable();
        let mut taken = Vec::with_capacity(at.len());
        let mut left = Vec::with_capacity(self.rows.len());
        for (index, row) in std::mem::take(&mut self.rows).into_iter().enumerate() {
            if gone.next_if_eq(&index).is_some() {
                taken.push(row);
            } else {
                left.push(row);
            }
        }
        *self = left.into();
        taken
    }
}

impl From<Vec<Arc<Row>>> for Rows {
    fn from(rows: Vec<Arc<Row>>) -> Self {
        let keys = rows.iter().map(|row| row.key).collect();
        Self { rows, keys }
    }
}

impl FromIterator<Arc<Row>> for Rows {
    fn from_iter<I: IntoIterator<Item = Arc<Row>>>(rows: I) -> Self {
        rows.into_iter().collect::<Vec<_>>().into()
    }
}

impl Deref for Rows {
    type Target = [Arc<Row>];

    fn deref(&self) -> &[Arc<Row>] {
        &self.rows
    }
}
