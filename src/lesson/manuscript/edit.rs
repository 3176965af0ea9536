//! What an author can do to a manuscript.

use super::{CellId, Field, RowKey, Table};

/// A change that the author makes. What names a row that is not there changes nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// A text is typed into a cell; it replaces what stood there.
    Type {
        /// The cell.
        cell: CellId,
        /// The whole text.
        text: String,
    },
    /// Empty rows are made.
    Insert {
        /// In this table.
        table: Table,
        /// Before this row, from 0.
        at: usize,
        /// So many.
        count: usize,
    },
    /// Rows are taken out.
    Remove {
        /// Of this table.
        table: Table,
        /// These.
        rows: Vec<RowKey>,
    },
    /// Rows are put elsewhere, together and in their order.
    Move {
        /// In this table.
        table: Table,
        /// These.
        rows: Vec<RowKey>,
        /// The first of them becomes this row, from 0.
        to: usize,
    },
    /// Rows are copied; the copies come after the last of them.
    Duplicate {
        /// In this table.
        table: Table,
        /// These.
        rows: Vec<RowKey>,
    },
    /// A block of texts, as spreadsheets put it on the clipboard, is laid over cells. Rows are made as needed.
    Paste {
        /// Where its first text goes.
        at: CellId,
        /// The texts, row by row; see [`read_block`](super::read_block).
        block: Vec<Vec<String>>,
        /// If the first row of the block names columns: the field of each, `None` for one that is not known. That row is
        /// then not pasted. Without it, columns follow each other as in the table, beginning with that of `at`.
        columns: Option<Vec<Option<Field>>>,
    },
    /// What was offered in a cell is right.
    Accept(CellId),
    /// What a review says would be right replaces what stands in a cell.
    Mend {
        /// The cell.
        cell: CellId,
        /// The whole text.
        text: String,
    },
}

/// What came of an edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Applied {
    /// The cell where the author goes on; `None` if nothing was changed, or no row is left. Whether something was changed,
    /// [`Writing::revision`](super::Writing::revision) tells.
    pub focus: Option<CellId>,
    /// How many columns of a pasted block had no place.
    pub columns_left_out: usize,
    /// How many rows of a pasted block had no place.
    pub rows_left_out: usize,
}
