//! The rows of a manuscript.

use std::collections::HashMap;
use std::sync::Arc;

use super::{CellId, Row, RowKey, Section, Table};

/// A lesson as its author wrote it. A clone costs nothing, so that a thread may review one while the author goes on.
#[derive(Debug, Clone, PartialEq)]
pub struct Manuscript {
    head: Vec<Arc<Row>>,
    sections: [Arc<Vec<Arc<Row>>>; 6],
    /// The ids of rows, also of those that were removed: none is given twice.
    ids: Arc<HashMap<RowKey, Box<str>>>,
    next_key: u64,
}

impl Default for Manuscript {
    fn default() -> Self {
        Self {
            head: vec![Arc::new(Row::new(RowKey(0)))],
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
        match table {
            Table::Head => &self.head,
            Table::Section(section) => self.section(section),
            Table::Inside(section, key) => {
                let row = self.section(section).iter().find(|row| row.key == key);
                row.map_or(&[], |row| &row.rows)
            }
        }
    }

    /// Returns the row of what the lesson says of itself.
    #[must_use]
    pub fn head(&self) -> Option<&Row> {
        self.head.first().map(AsRef::as_ref)
    }

    /// Returns a row.
    #[must_use]
    pub fn row(&self, table: Table, key: RowKey) -> Option<&Row> {
        self.rows(table).iter().find(|row| row.key == key).map(AsRef::as_ref)
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

    fn section(&self, section: Section) -> &[Arc<Row>] {
        self.sections.get(section as usize).map_or(&[], |rows| rows)
    }
}
