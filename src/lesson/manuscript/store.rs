//! The rows of a manuscript.

use std::collections::HashMap;
use std::sync::Arc;

use super::{CellId, Row, RowKey, Rows, Section, Table};

/// A lesson as its author wrote it. A clone costs nothing, so that a thread may review one while the author goes on.
#[derive(Debug, Clone, PartialEq)]
pub struct Manuscript {
    head: Arc<Rows>,
    sections: [Arc<Rows>; 6],
    /// The ids of rows, also of those that were removed: none is given twice.
    ids: Arc<HashMap<RowKey, Box<str>>>,
    next_key: u64,
}

impl Default for Manuscript {
    fn default() -> Self {
        Self {
            head: Arc::new(Rows::from(vec![Arc::new(Row::new(RowKey(0)))])),
            sections: Default::default(),
            ids: Arc::default(),
            next_key: 1,
        }
    }
}

impl Manuscript {
    /// Returns the rows of a table.
    #[must_use]
    pub fn rows(&self, table: Table) -> &[Arc<Row>] {
        self.list(table).map_or(&[], |rows| rows)
    }

    /// Returns the row of what the lesson says of itself.
    #[must_use]
    pub fn head(&self) -> Option<&Row> {
        self.head.first().map(AsRef::as_ref)
    }

    /// Returns a row.
    #[must_use]
    pub fn row(&self, table: Table, key: RowKey) -> Option<&Row> {
        let rows = self.list(table)?;
        rows.get(rows.position(key)?).map(AsRef::as_ref)
    }

    /// Returns the index of a row in its table.
    #[must_use]
    pub fn position(&self, table: Table, key: RowKey) -> Option<usize> {
        self.list(table)?.position(key)
    }

    /// Returns what stands in a cell.
    #[must_use]
    pub fn get(&self, cell: &CellId) -> Option<&str> {
        self.row(cell.table, cell.row).map(|row| row.get(cell.field))
    }

    /// Returns the id of an item, if it has been given one.
    #[must_use]
    pub fn id(&self, row: RowKey) -> Option<&str> {
        self.ids.get(&row).map(AsRef::as_ref)
    }

    pub(super) fn ids(&self) -> &HashMap<RowKey, Box<str>> {
        &self.ids
    }

    /// Gives ids, which stay.
    pub(super) fn give(&mut self, ids: HashMap<RowKey, Box<str>>) {
        if !ids.is_empty() {
            Arc::make_mut(&mut self.ids).extend(ids);
        }
    }

    /// Returns a key that no row has had.
    pub(super) fn new_key(&mut self) -> RowKey {
        self.next_key += 1;
        RowKey(self.next_key - 1)
    }

    /// Returns the rows of a table to be changed.
    pub(super) fn list_mut(&mut self, table: Table) -> Option<&mut Rows> {
        match table {
            Table::Head => Some(Arc::make_mut(&mut self.head)),
            Table::Section(section) => Some(Arc::make_mut(&mut self.sections[section as usize])),
            Table::Inside(section, key) => {
                let at = self.sections[section as usize].position(key)?;
                let rows = Arc::make_mut(&mut self.sections[section as usize]);
                Some(&mut rows.row_mut(at)?.rows)
            }
        }
    }

    pub(super) fn list(&self, table: Table) -> Option<&Rows> {
        match table {
            Table::Head => Some(&self.head),
            Table::Section(section) => Some(&self.sections[section as usize]),
            Table::Inside(section, key) => {
                let rows = &self.sections[section as usize];
                Some(&rows.get(rows.position(key)?)?.rows)
            }
        }
    }

    /// Replaces the rows of a section.
    pub(super) fn put(&mut self, section: Section, rows: Rows) {
        self.sections[section as usize] = Arc::new(rows);
    }

    /// Puts in what was read beside the sections.
    pub(super) fn begin(&mut self, head: Row, ids: HashMap<RowKey, Box<str>>, next_key: u64) {
        self.head = Arc::new(Rows::from(vec![Arc::new(head)]));
        self.ids = Arc::new(ids);
        self.next_key = next_key;
    }
}
