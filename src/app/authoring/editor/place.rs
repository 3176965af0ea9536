//! Where an author is in a lesson: in which table and cell, and which of its rows are in sight.

use std::collections::HashMap;
use std::ops::Range;

use crate::lesson::manuscript::{CellId, Field, Manuscript, RowKey, Section, Table};

/// Rows that are drawn before it is known for how many there is room.
const ROWS_AT_FIRST: usize = 6;

/// A cell of the table that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// Its row.
    pub row: RowKey,
    /// Its column.
    pub field: Field,
}

/// Where the author is.
#[derive(Clone, Debug)]
pub struct Place {
    /// The table that is shown.
    pub table: Table,
    /// The cell that is chosen.
    pub at: Option<At>,
    /// Whether that cell is being written, so that it is a field with the focus.
    pub is_writing: bool,
    /// The first row in sight.
    top: usize,
    /// How many rows there is room for.
    room: usize,
    /// The column in which the next row begins.
    begins: Field,
    /// The other end of the rows that are chosen.
    anchor: Option<RowKey>,
    /// Where the author was in the other tables.
    before: HashMap<Table, At>,
}

/// What a step came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stepped {
    /// A cell.
    There,
    /// The end of the table: a row has to be made for it.
    NewRow,
}

impl Place {
    /// At the head of the words.
    pub fn new(manuscript: &Manuscript) -> Self {
        let mut place = Self {
            table: Table::Section(Section::Words),
            at: None,
            is_writing: false,
            top: 0,
            room: ROWS_AT_FIRST,
            begins: Field::Zh,
            anchor: None,
            before: HashMap::new(),
        };
        place.open(place.table, manuscript);
        place
    }

    /// Shows a table, where the author was in it before.
    pub fn open(&mut self, table: Table, manuscript: &Manuscript) {
        if let Some(at) = self.at {
            self.before.insert(self.table, at);
        }
        self.table = table;
        self.anchor = None;
        let there = |at: &&At| manuscript.row(table, at.row).is_some();
        let column = table.columns().first().copied();
        let first = || Some(At { row: manuscript.rows(table).first()?.key, field: column? });
        self.at = self.before.get(&table).filter(there).copied().or_else(first);
        self.begins = column.unwrap_or(Field::Zh);
        self.is_writing = self.at.is_some();
        self.reveal(manuscript);
    }

    /// Chooses a cell, wherever it is, and writes in it.
    pub fn go(&mut self, cell: CellId, manuscript: &Manuscript) {
        if cell.table != self.table {
            self.open(cell.table, manuscript);
        }
        if manuscript.row(cell.table, cell.row).is_some() {
            self.set(cell.row, cell.field, manuscript);
            self.note_column();
        }
    }

    /// Goes where an edit has led; where its row has gone, to what is nearest.
    pub fn follow(&mut self, cell: Option<CellId>, manuscript: &Manuscript) {
        match cell {
            Some(cell) => self.go(cell, manuscript),
            None => self.stand(self.top, manuscript),
        }
    }

    /// Chooses a row that is there if the chosen one is gone; `near` is its number.
    pub fn stand(&mut self, near: usize, manuscript: &Manuscript) {
        if self.index(manuscript).is_some() {
            return;
        }
        let rows = manuscript.rows(self.table);
        let field = self.at.map_or(self.begins, |at| at.field);
        self.at = rows.get(near.min(rows.len().saturating_sub(1))).map(|row| At { row: row.key, field });
        self.is_writing = self.at.is_some();
        self.anchor = None;
        self.reveal(manuscript);
    }

    /// Returns the chosen cell.
    pub fn cell(&self) -> Option<CellId> {
        self.at.map(|at| CellId { table: self.table, row: at.row, field: at.field })
    }

    /// Returns the number of the chosen row.
    pub fn index(&self, manuscript: &Manuscript) -> Option<usize> {
        manuscript.position(self.table, self.at?.row)
    }

    /// Returns whether the chosen cell is one of the further fields of its row.
    pub fn is_in_more(&self) -> bool {
        self.at.is_some_and(|at| !self.table.columns().contains(&at.field))
    }

    /// Returns whether fields stand below one another here rather than rows.
    fn is_form(&self) -> bool {
        self.table == Table::Head || self.is_in_more()
    }

    /// Returns the fields through which a step leads.
    fn fields(&self, manuscript: &Manuscript) -> &'static [Field] {
        match self.at.and_then(|at| manuscript.row(self.table, at.row)) {
            Some(row) if self.is_in_more() => self.table.more(row),
            _ => self.table.columns(),
        }
    }

    /// Goes to the next cell, or to the one before.
    pub fn step(&mut self, forward: bool, manuscript: &Manuscript) -> Stepped {
        let Some(at) = self.at else { return Stepped::NewRow };
        let fields = self.fields(manuscript);
        let now = fields.iter().position(|field| *field == at.field).unwrap_or(0);
        let next = if forward { Some(now + 1) } else { now.checked_sub(1) };
        if let Some(field) = next.and_then(|next| fields.get(next)) {
            self.set(at.row, *field, manuscript);
            self.note_column();
            return Stepped::There;
        }
        if self.is_in_more() {
            self.leave_more(manuscript);
            return Stepped::There;
        }
        let rows = manuscript.rows(self.table);
        let index = self.index(manuscript).unwrap_or(0);
        let next = if forward { Some(index + 1) } else { index.checked_sub(1) };
        match next.map(|next| rows.get(next)) {
            Some(Some(row)) => {
                let field = if forward { fields.first() } else { fields.last() };
                self.set(row.key, field.copied().unwrap_or(at.field), manuscript);
                self.note_column();
                Stepped::There
            }
            Some(None) if self.table != Table::Head => Stepped::NewRow,
            _ => Stepped::There,
        }
    }

    /// Goes to the next row, in the column in which the author began this one; in a form to the next field.
    pub fn next_row(&mut self, manuscript: &Manuscript) -> Stepped {
        if self.is_form() {
            return self.step(true, manuscript);
        }
        let rows = manuscript.rows(self.table);
        match self.index(manuscript).and_then(|index| rows.get(index + 1)) {
            Some(row) => {
                self.set(row.key, self.begins, manuscript);
                Stepped::There
            }
            None => Stepped::NewRow,
        }
    }

    /// Goes some rows down, or up; in a form some fields. `choosing` keeps what lies between chosen.
    pub fn rows(&mut self, steps: isize, choosing: bool, manuscript: &Manuscript) {
        let Some(at) = self.at else { return };
        if self.is_form() && steps.unsigned_abs() == 1 {
            self.step(steps > 0, manuscript);
            return;
        }
        let anchor = self.anchor.unwrap_or(at.row);
        let rows = manuscript.rows(self.table);
        let index = self.index(manuscript).unwrap_or(0).saturating_add_signed(steps);
        if let Some(row) = rows.get(index.min(rows.len().saturating_sub(1))) {
            self.set(row.key, at.field, manuscript);
        }
        self.anchor = choosing.then_some(anchor);
    }

    /// Goes on by as many rows as are in sight.
    pub fn page(&mut self, forward: bool, manuscript: &Manuscript) {
        let page = isize::try_from(self.room.max(2) - 1).unwrap_or(1);
        self.rows(if forward { page } else { -page }, false, manuscript);
    }

    /// Goes to the further fields of the row, or back to its columns.
    pub fn toggle_more(&mut self, manuscript: &Manuscript) {
        if self.is_in_more() {
            self.leave_more(manuscript);
            return;
        }
        let row = self.at.and_then(|at| manuscript.row(self.table, at.row));
        if let Some((row, field)) = row.and_then(|row| Some((row, self.table.more(row).first()?))) {
            self.set(row.key, *field, manuscript);
        }
    }

    fn leave_more(&mut self, manuscript: &Manuscript) {
        let column = self.table.columns().iter().find(|column| **column == self.begins);
        if let (Some(at), Some(field)) = (self.at, column.or(self.table.columns().first())) {
            self.set(at.row, *field, manuscript);
        }
    }

    /// Returns the rows that are chosen, from the upper to the lower.
    pub fn chosen(&self, manuscript: &Manuscript) -> Vec<RowKey> {
        let rows = manuscript.rows(self.table);
        let Some(range) = self.chosen_range(manuscript) else { return Vec::new() };
        rows.get(range).unwrap_or_default().iter().map(|row| row.key).collect()
    }

    /// Returns the numbers of the rows that are chosen.
    pub fn chosen_range(&self, manuscript: &Manuscript) -> Option<Range<usize>> {
        let index = self.index(manuscript)?;
        let other = self.anchor.and_then(|anchor| manuscript.position(self.table, anchor));
        let other = other.unwrap_or(index);
        Some(index.min(other)..index.max(other) + 1)
    }

    /// Returns the numbers of the rows in sight.
    pub fn in_sight(&self, manuscript: &Manuscript) -> Range<usize> {
        let count = manuscript.rows(self.table).len();
        let top = self.top.min(count.saturating_sub(1));
        top..(top + self.room).min(count)
    }

    /// Takes up for how many rows there is room. Returns whether that has changed.
    pub fn make_room(&mut self, rows: usize, manuscript: &Manuscript) -> bool {
        let has_changed = self.room != rows;
        self.room = rows.max(1);
        self.reveal(manuscript);
        has_changed
    }

    /// Brings the chosen row into sight after rows were moved.
    pub fn keep_in_sight(&mut self, manuscript: &Manuscript) {
        self.reveal(manuscript);
    }

    fn set(&mut self, row: RowKey, field: Field, manuscript: &Manuscript) {
        self.at = Some(At { row, field });
        self.is_writing = true;
        self.anchor = None;
        self.reveal(manuscript);
    }

    /// The next row begins where the author began to write in this one: in the first column, unless it was gone to another
    /// by choice.
    fn note_column(&mut self) {
        if let Some(first) = self.table.columns().first() {
            self.begins = *first;
        }
    }

    /// Brings the chosen row into sight, and leaves no room unused at the end.
    fn reveal(&mut self, manuscript: &Manuscript) {
        let count = manuscript.rows(self.table).len();
        if let Some(index) = self.index(manuscript) {
            self.top = self.top.clamp((index + 1).saturating_sub(self.room), index);
        }
        self.top = self.top.min(count.saturating_sub(self.room));
    }
}
