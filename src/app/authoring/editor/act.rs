//! What an author can do in the editor.

use bevy::prelude::*;

use super::{At, Editing, PARAGRAPH, Stepped};
use crate::exchange::header_of_block;
use crate::language::mandarin::reading::Readings;
use crate::lesson::manuscript::{CellId, Edit, Field, RowKey, Section, Spot, Table, find, read_block};

/// What an author wants.
#[derive(Message, Clone, Debug, PartialEq, Eq)]
pub enum EditorWish {
    /// To write in a cell.
    Go(CellId),
    /// To go to the next cell, or to the one before.
    Step(bool),
    /// To go to the next row.
    NextRow,
    /// To go some rows down, or up.
    Rows(isize),
    /// To choose some rows more.
    Choose(isize),
    /// To go on by what is in sight.
    Page(bool),
    /// To go to the first row, or to the last.
    End(bool),
    /// To write in the chosen cell.
    Write,
    /// To see another part of the lesson.
    Show(Table),
    /// To see the next part, or the one before.
    NextPart(bool),
    /// To see the lines, the examples or the options of the chosen row, or to say that an option is the right one.
    Inside,
    /// To go to the further fields of a row, or back.
    More,
    /// To make a row below the chosen one.
    Insert,
    /// To remove the chosen rows.
    Remove,
    /// To have the chosen rows twice.
    Duplicate,
    /// To put the chosen rows further down, or up.
    Move(isize),
    /// To copy the chosen rows for another program, and maybe to remove them.
    Copy {
        /// Whether they are removed.
        cuts: bool,
    },
    /// To put in what was copied.
    Paste(String),
    /// To take the last change back.
    Undo,
    /// To make it again.
    Redo,
    /// To look for something.
    Find,
    /// To find it once more.
    FindNext,
    /// To have the next fault put right.
    Mend,
    /// To go to the next row that is not right.
    NextFault,
    /// To take what may stand in the cell.
    Take(String),
    /// To take an offered picture by its number.
    Picture(usize),
    /// To record what stands in the row.
    Record,
    /// To go back: out of the cell, out of the item, out of the lesson.
    Back,
    /// To go although what was written last is not kept.
    Abandon,
    /// To have it written now.
    SaveNow,
    /// To go on with what somebody else has written.
    TakeTheirs,
    /// To keep what is written here as a lesson beside it.
    KeepMine,
}

/// What is to be done outside of the lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    Nothing,
    /// A text for other programs.
    PutOnClipboard(String),
    /// A block was pasted of which some had no place: columns and rows.
    LeftOut(usize, usize),
    Record(RowKey),
    Leave,
    TakeTheirs,
    KeepMine,
}

impl Editing {
    /// Does what is wanted.
    pub(super) fn act(&mut self, wish: EditorWish, readings: &Readings) -> Deed {
        use EditorWish as W;
        // What is typed after it is a step of its own.
        self.writing.end_typing();
        if !matches!(wish, W::Picture(_) | W::Undo | W::Redo | W::SaveNow) {
            self.take_sought(readings);
        }
        if self.find.is_none() && !matches!(wish, W::SaveNow) {
            self.notice = None;
        }
        match wish {
            W::Go(cell) => {
                self.find = None;
                self.place.go(cell, self.writing.manuscript());
            }
            W::Step(forward) => {
                self.accept(readings);
                let stepped = self.place.step(forward, self.writing.manuscript());
                self.go_on(stepped, readings);
            }
            W::NextRow => {
                self.accept(readings);
                let stepped = self.place.next_row(self.writing.manuscript());
                self.go_on(stepped, readings);
            }
            W::Rows(steps) => self.place.rows(steps, false, self.writing.manuscript()),
            W::Choose(steps) => self.place.rows(steps, true, self.writing.manuscript()),
            W::Page(forward) => self.place.page(forward, self.writing.manuscript()),
            W::End(last) => {
                let far = isize::MAX / 2;
                self.place.rows(if last { far } else { -far }, false, self.writing.manuscript());
            }
            W::Write => self.place.is_writing = self.place.at.is_some(),
            W::Show(table) => self.show(table),
            W::NextPart(forward) => self.next_part(forward),
            W::Inside => self.inside(readings),
            W::More => self.place.toggle_more(self.writing.manuscript()),
            W::Insert => {
                let below = self.place.index(self.manuscript()).map_or(usize::MAX, |index| index + 1);
                self.insert(below, readings);
            }
            W::Remove => self.remove(readings),
            W::Duplicate => {
                let rows = self.place.chosen(self.manuscript());
                let made = self.edit(Edit::Duplicate { table: self.place.table, rows }, readings);
                self.place.follow(made, self.writing.manuscript());
            }
            W::Move(steps) => self.move_rows(steps, readings),
            W::Copy { cuts } => {
                let text = self.copied();
                if cuts {
                    self.remove(readings);
                }
                return Deed::PutOnClipboard(text);
            }
            W::Paste(text) => return self.paste(&text, readings),
            W::Undo => {
                self.sought.clear();
                let cell = self.writing.undo();
                self.taken_back(cell);
            }
            W::Redo => {
                let cell = self.writing.redo();
                self.taken_back(cell);
            }
            W::Find => {
                self.find.get_or_insert_default();
                self.place.is_writing = false;
            }
            W::FindNext => self.find_next(),
            W::Mend => self.mend(readings),
            W::NextFault => {
                if let Some(cell) = self.next_fault() {
                    self.find = None;
                    self.place.go(cell, self.writing.manuscript());
                }
            }
            W::Take(value) => {
                if let Some(cell) = self.place.cell() {
                    self.edit(Edit::Type { cell, text: value }, readings);
                }
            }
            W::Picture(number) => {
                let found = self.pictures().into_iter().nth(number);
                if let (Some(cell), Some(found)) = (self.place.cell(), found) {
                    self.sought.clear();
                    self.edit(Edit::Type { cell, text: found.emoji }, readings);
                }
            }
            W::Record => {
                if let Some(at) = self.place.at {
                    self.keeping.is_urgent = true;
                    return Deed::Record(at.row);
                }
            }
            W::Back => return self.back(),
            W::Abandon => return Deed::Leave,
            W::SaveNow => self.keeping.is_urgent = true,
            W::TakeTheirs => return Deed::TakeTheirs,
            W::KeepMine => return Deed::KeepMine,
        }
        Deed::Nothing
    }

    /// Takes what was written in a field.
    pub(super) fn write(&mut self, cell: CellId, text: &str, readings: &Readings) {
        if cell.field == Field::Picture && self.place.cell() == Some(cell) && is_sought(text) {
            text.clone_into(&mut self.sought);
            return;
        }
        self.sought.clear();
        let has_paragraphs = matches!(cell.field, Field::TextBo | Field::TextZh | Field::TextEn);
        let text = if has_paragraphs { text.replace(PARAGRAPH, "\n") } else { text.to_owned() };
        self.edit(Edit::Type { cell, text }, readings);
    }

    /// What was written for a picture becomes the first that was found, or stays as it is, to be seen as a fault.
    fn take_sought(&mut self, readings: &Readings) {
        if self.sought.is_empty() {
            return;
        }
        let found = self.pictures().into_iter().next().map(|found| found.emoji);
        let text = found.unwrap_or_else(|| self.sought.clone());
        self.sought.clear();
        if let Some(cell) = self.place.cell() {
            self.edit(Edit::Type { cell, text }, readings);
        }
    }

    /// Whoever stood in a cell and goes on has seen what is offered there.
    fn accept(&mut self, readings: &Readings) {
        if let Some(cell) = self.place.cell().filter(|cell| self.is_offered(cell)) {
            self.edit(Edit::Accept(cell), readings);
        }
    }

    fn is_offered(&self, cell: &CellId) -> bool {
        self.row(cell.table, cell.row).is_some_and(|row| row.is_offered(cell.field))
    }

    /// Makes the row that a step leads to, unless the last one is still empty.
    fn go_on(&mut self, stepped: Stepped, readings: &Readings) {
        let last = self.manuscript().rows(self.place.table).last();
        match last {
            Some(row) if stepped == Stepped::NewRow && row.is_empty() => {
                let (table, row) = (self.place.table, row.key);
                if let Some(field) = table.columns().first() {
                    self.place.go(CellId { table, row, field: *field }, self.writing.manuscript());
                }
            }
            _ if stepped == Stepped::NewRow => self.insert(usize::MAX, readings),
            _ => {}
        }
    }

    /// Makes a row; at the end if there is no such place.
    fn insert(&mut self, at: usize, readings: &Readings) {
        let table = self.place.table;
        let at = at.min(self.manuscript().rows(table).len());
        self.edit(Edit::Insert { table, at, count: 1 }, readings);
        let row = self.manuscript().rows(table).get(at).map(|row| row.key);
        if let (Some(row), Some(field)) = (row, table.columns().first()) {
            self.place.go(CellId { table, row, field: *field }, self.writing.manuscript());
        }
    }

    fn remove(&mut self, readings: &Readings) {
        if self.place.table == Table::Head {
            return;
        }
        let near = self.place.chosen_range(self.manuscript()).map_or(0, |range| range.start);
        let rows = self.place.chosen(self.manuscript());
        self.edit(Edit::Remove { table: self.place.table, rows }, readings);
        self.place.stand(near, self.writing.manuscript());
    }

    fn move_rows(&mut self, steps: isize, readings: &Readings) {
        let Some(range) = self.place.chosen_range(self.manuscript()) else { return };
        let rows = self.place.chosen(self.manuscript());
        let last = self.manuscript().rows(self.place.table).len() - range.len();
        let to = range.start.saturating_add_signed(steps).min(last);
        if to != range.start {
            self.edit(Edit::Move { table: self.place.table, rows, to }, readings);
            self.place.keep_in_sight(self.writing.manuscript());
        }
    }

    /// Returns the chosen rows as a block for spreadsheets.
    fn copied(&self) -> String {
        let (table, manuscript) = (self.place.table, self.manuscript());
        let rows = self.place.chosen(manuscript);
        let lines = rows.iter().filter_map(|row| {
            let row = manuscript.row(table, *row)?;
            let cells: Vec<String> = table.columns().iter().map(|field| quoted(row.get(*field))).collect();
            Some(cells.join("\t"))
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    fn paste(&mut self, text: &str, readings: &Readings) -> Deed {
        let block = read_block(text);
        if self.place.at.is_none() {
            self.insert(usize::MAX, readings);
        }
        let Some(at) = self.place.cell() else { return Deed::Nothing };
        let before = self.writing.revision();
        // A spreadsheet's own row of headers says where its columns belong, and is no row of the lesson.
        let columns = header_of_block(&block, at.table);
        let applied = self.writing.apply(Edit::Paste { at, block, columns }, readings);
        if self.writing.revision() != before {
            self.keeping.changed();
        }
        self.place.follow(applied.focus, self.writing.manuscript());
        match (applied.columns_left_out, applied.rows_left_out) {
            (0, 0) => Deed::Nothing,
            (columns, rows) => Deed::LeftOut(columns, rows),
        }
    }

    fn taken_back(&mut self, cell: Option<CellId>) {
        if cell.is_some() {
            self.keeping.changed();
        }
        self.place.follow(cell, self.writing.manuscript());
    }

    fn mend(&mut self, readings: &Readings) {
        let Some(fault) = self.next_mend() else { return };
        if let (Spot::Cell(cell), Some(text)) = (fault.spot, fault.mend.clone()) {
            self.edit(Edit::Mend { cell, text }, readings);
            self.place.go(cell, self.writing.manuscript());
        }
    }

    fn find_next(&mut self) {
        let Some(needle) = &self.find else { return };
        if let Some(cell) = find(self.writing.manuscript(), needle, self.place.cell()) {
            self.place.go(cell, self.writing.manuscript());
            self.place.is_writing = false;
        }
    }

    fn show(&mut self, table: Table) {
        self.find = None;
        // What an item of before asks for may have no id yet.
        self.writing.give_ids();
        self.place.open(table, self.writing.manuscript());
    }

    fn next_part(&mut self, forward: bool) {
        let now = match self.place.table {
            Table::Head => Section::ALL.len(),
            Table::Section(section) | Table::Inside(section, _) => section as usize,
        };
        let count = Section::ALL.len() + 1;
        let next = (now + if forward { 1 } else { count - 1 }) % count;
        self.show(Section::ALL.get(next).map_or(Table::Head, |section| Table::Section(*section)));
    }

    fn inside(&mut self, readings: &Readings) {
        let Some(At { row, .. }) = self.place.at else { return };
        if let Table::Inside(Section::Questions, question) = self.place.table {
            let table = Table::Section(Section::Questions);
            let number = self.place.index(self.manuscript()).map_or(0, |index| index + 1);
            let cell = CellId { table, row: question, field: Field::Answer };
            self.edit(Edit::Type { cell, text: number.to_string() }, readings);
            return;
        }
        let inside =
            self.manuscript().row(self.place.table, row).and_then(|row| self.place.table.inside(row));
        if let Some(inside) = inside {
            self.place.open(inside, self.writing.manuscript());
        }
    }

    fn back(&mut self) -> Deed {
        if self.find.take().is_some() {
            self.place.is_writing = self.place.at.is_some();
            return Deed::Nothing;
        }
        if self.place.is_in_more() {
            self.place.toggle_more(self.writing.manuscript());
            return Deed::Nothing;
        }
        if std::mem::take(&mut self.place.is_writing) {
            return Deed::Nothing;
        }
        if let Table::Inside(section, _) = self.place.table {
            self.place.open(Table::Section(section), self.writing.manuscript());
            return Deed::Nothing;
        }
        Deed::Leave
    }
}

/// Returns whether what is written for a picture is a word that one is looked for by.
fn is_sought(text: &str) -> bool {
    !text.contains('.') && text.chars().next().is_some_and(char::is_alphabetic)
}

/// Returns a cell as spreadsheets put it on the clipboard.
fn quoted(text: &str) -> String {
    if text.contains(['\t', '\n', '"']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
