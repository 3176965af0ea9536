//! Makes edits.

use std::sync::Arc;

use super::{Step, Writing};
use crate::language::mandarin::reading::Readings;
use crate::lesson::cells::kind_by_name;
use crate::lesson::manuscript::change::Change;
use crate::lesson::manuscript::offer::{Words, fill};
use crate::lesson::manuscript::tree::right_row;
use crate::lesson::manuscript::{Applied, CellId, Edit, Field, Manuscript, Row, RowKey, Section, Table};

impl Writing {
    /// Makes a change. `readings` are the words by which pinyin is offered; without any, characters are read one by one.
    pub fn apply(&mut self, edit: Edit, readings: &Readings) -> Applied {
        let focus = match edit {
            Edit::Type { cell, text } => self.type_text(cell, &text, readings, true),
            Edit::Mend { cell, text } => self.type_text(cell, &text, readings, false),
            Edit::Accept(cell) => self.accept(cell),
            Edit::Insert { table, at, count } => self.insert(table, at, count),
            Edit::Remove { table, rows } => self.remove(table, &rows),
            Edit::Move { table, rows, to } => self.move_rows(table, &rows, to),
            Edit::Duplicate { table, rows } => self.duplicate(table, &rows),
            Edit::Paste { at, block, columns } => {
                return self.paste(at, &block, columns.as_deref(), readings);
            }
        };
        Applied { focus, ..Applied::default() }
    }

    fn type_text(&mut self, cell: CellId, text: &str, readings: &Readings, goes_on: bool) -> Option<CellId> {
        let at = self.manuscript.position(cell.table, cell.row).filter(|_| cell.table.holds(cell.field))?;
        let row = self.manuscript.rows(cell.table).get(at)?;
        let mut after = row.without_rows();
        let before = after.cells.clone();
        if !put(&mut after, cell.field, text) {
            return None;
        }
        fill(&mut after, cell.table, &[cell.field], readings, &Words::of(&self.manuscript));
        if after.cells == before {
            return None;
        }
        let change = Change::Cells { table: cell.table, at, before, after: after.cells };
        if goes_on && self.goes_on(cell, &change) {
            return Some(cell);
        }
        self.step(vec![change], Some(cell), Some(cell), goes_on.then_some(cell))
    }

    /// Adds what is typed to the step before, if that was typed into the same cell.
    fn goes_on(&mut self, cell: CellId, change: &Change) -> bool {
        let Change::Cells { after: typed, .. } = change else { return false };
        let Some(last) = self.done.back_mut().filter(|last| last.typed == Some(cell)) else { return false };
        let weight = last.weight();
        let Some(Change::Cells { after, .. }) = last.changes.first_mut() else { return false };
        after.clone_from(typed);
        self.bytes = (self.bytes + last.weight()).saturating_sub(weight);
        self.manuscript.make(change);
        self.undone.clear();
        self.revision += 1;
        true
    }

    fn accept(&mut self, cell: CellId) -> Option<CellId> {
        let at = self.manuscript.position(cell.table, cell.row)?;
        let before = self.manuscript.rows(cell.table).get(at)?.cells.clone();
        let mut after = before.clone();
        let accepted = after.iter_mut().find(|found| found.field == cell.field && found.offer.is_some())?;
        accepted.offer = None;
        let change = Change::Cells { table: cell.table, at, before, after };
        self.step(vec![change], Some(cell), Some(cell), None)
    }

    fn insert(&mut self, table: Table, at: usize, count: usize) -> Option<CellId> {
        let rows: Vec<Arc<Row>> = (0..count).map(|_| Arc::new(Row::new(self.manuscript.new_key()))).collect();
        self.put_in(table, at, rows)
    }

    fn duplicate(&mut self, table: Table, keys: &[RowKey]) -> Option<CellId> {
        let list = self.manuscript.list(table)?;
        let at = list.positions(keys);
        let rows: Vec<Arc<Row>> = at.iter().filter_map(|at| list.get(*at)).map(Arc::clone).collect();
        let copies = rows.iter().map(|row| Arc::new(copy(row, &mut self.manuscript))).collect();
        self.put_in(table, at.last()? + 1, copies)
    }

    fn put_in(&mut self, table: Table, at: usize, rows: Vec<Arc<Row>>) -> Option<CellId> {
        let list = self.manuscript.list(table).filter(|_| table != Table::Head)?;
        let (at, after) = (at.min(list.len()), first_cell(table, rows.first()?));
        let before = self.beside(table, at).or_else(|| around(table));
        let right = self.right(table);
        let change = Change::Insert { table, at, rows };
        self.manuscript.make(&change);
        let mut changes = vec![change];
        changes.extend(self.keep_right(table, right));
        self.made(changes, before, Some(after))
    }

    fn remove(&mut self, table: Table, keys: &[RowKey]) -> Option<CellId> {
        let list = self.manuscript.list(table).filter(|_| table != Table::Head)?;
        let at = list.positions(keys);
        let before = first_cell(table, list.get(*at.first()?)?);
        let rows = at.iter().filter_map(|at| Some((*at, Arc::clone(list.get(*at)?)))).collect();
        let right = self.right(table);
        let change = Change::Remove { table, rows };
        self.manuscript.make(&change);
        let mut changes = vec![change];
        changes.extend(self.keep_right(table, right));
        let after = self.beside(table, *at.first()?).or_else(|| around(table));
        self.made(changes, Some(before), after)
    }

    fn move_rows(&mut self, table: Table, keys: &[RowKey], to: usize) -> Option<CellId> {
        let list = self.manuscript.list(table).filter(|_| table != Table::Head)?;
        let from = list.positions(keys);
        let cell = first_cell(table, list.get(*from.first()?)?);
        let to = to.min(list.len() - from.len());
        if from.iter().copied().eq(to..to + from.len()) {
            return None;
        }
        let right = self.right(table);
        let change = Change::Move { table, from, to };
        self.manuscript.make(&change);
        let mut changes = vec![change];
        changes.extend(self.keep_right(table, right));
        self.made(changes, Some(cell), Some(cell))
    }

    /// Returns the option that is the right one of the question around a table.
    fn right(&self, table: Table) -> Option<Right> {
        let Table::Inside(Section::Questions, question) = table else { return None };
        let row = self.manuscript.row(Table::Section(Section::Questions), question)?;
        let at = right_row(row.get(Field::Answer), &row.rows)?;
        Some(Right { question, option: row.rows.get(at)?.key, at })
    }

    /// Makes the answer of a question name the same option as before; none, if that is gone.
    fn keep_right(&mut self, table: Table, right: Option<Right>) -> Option<Change> {
        let Right { question, option, at } = right?;
        let now = self.manuscript.position(table, option);
        if now == Some(at) {
            return None;
        }
        let number = now.map(|at| (at + 1).to_string());
        let table = Table::Section(Section::Questions);
        let at = self.manuscript.position(table, question)?;
        let row = self.manuscript.rows(table).get(at)?;
        let before = row.cells.clone();
        let mut row = row.without_rows();
        row.set(Field::Answer, &number.unwrap_or_default(), None);
        let change = Change::Cells { table, at, before, after: row.cells };
        self.manuscript.make(&change);
        Some(change)
    }

    /// Returns the first cell of the row at an index, or of the last row.
    fn beside(&self, table: Table, at: usize) -> Option<CellId> {
        let rows = self.manuscript.rows(table);
        rows.get(at).or_else(|| rows.last()).map(|row| first_cell(table, row))
    }

    /// Makes changes and remembers them as one step.
    pub(super) fn step(
        &mut self,
        changes: Vec<Change>,
        before: Option<CellId>,
        after: Option<CellId>,
        typed: Option<CellId>,
    ) -> Option<CellId> {
        for change in &changes {
            self.manuscript.make(change);
        }
        let focus = self.made(changes, before, after);
        if let Some(last) = self.done.back_mut() {
            last.typed = typed;
        }
        focus
    }

    /// Remembers changes that were made as one step.
    fn made(
        &mut self,
        changes: Vec<Change>,
        before: Option<CellId>,
        after: Option<CellId>,
    ) -> Option<CellId> {
        self.end_typing();
        self.undone.clear();
        self.revision += 1;
        self.remember(Step { changes, before, after, typed: None });
        after
    }
}

/// The right option of a question, and where it stands.
struct Right {
    question: RowKey,
    option: RowKey,
    at: usize,
}

/// Puts a text into a cell as it is typed. Returns false for a kind of question that there is not.
pub(super) fn put(row: &mut Row, field: Field, text: &str) -> bool {
    if field != Field::Kind || text.trim().is_empty() {
        row.set(field, text, None);
        return true;
    }
    let Some(kind) = kind_by_name(text) else { return false };
    row.set(field, kind, None);
    true
}

fn first_cell(table: Table, row: &Row) -> CellId {
    CellId { table, row: row.key, field: table.columns().first().copied().unwrap_or(Field::Zh) }
}

/// Returns a cell of the row around a table that has no rows any more.
fn around(table: Table) -> Option<CellId> {
    let Table::Inside(section, row) = table else { return None };
    let table = Table::Section(section);
    Some(CellId { table, row, field: *table.columns().first()? })
}

/// Copies a row with all that is in it. The copy is another item: it has keys of its own, and no id.
fn copy(row: &Row, manuscript: &mut Manuscript) -> Row {
    let key = manuscript.new_key();
    let rows = row.rows.iter().map(|row| Arc::new(copy(row, manuscript))).collect();
    Row { key, cells: row.cells.clone(), rows }
}
