//! What an author notices of a manuscript.

mod any;
mod edits;
mod packs;
mod reviews;

use std::path::Path;

use super::*;
use crate::language::mandarin::reading::Readings;
use crate::lesson::{Checked, read_pack_text};

const WORDS: Table = Table::Section(Section::Words);
const SENTENCES: Table = Table::Section(Section::Sentences);
const STORIES: Table = Table::Section(Section::Stories);
const QUESTIONS: Table = Table::Section(Section::Questions);

/// Words by which pinyin is offered.
fn readings() -> Readings {
    let mut readings = Readings::default();
    for (text, pinyin) in [
        ("银行", "yin2 hang2"),
        ("西安", "xi1 an1"),
        ("不会", "bu2 hui4"),
        ("哪儿", "na3 er2"),
        ("女儿", "nü3 er2"),
        ("朋友", "peng2 you3"),
        ("学生", "xuésheng"),
        ("我", "wǒ"),
        ("行", "xíng"),
        ("去", "qù"),
        ("喝", "hē"),
        ("水", "shuǐ"),
    ] {
        readings.add(text, pinyin);
    }
    readings
}

/// Writes as an author does: into the row of this number, making rows as needed.
struct Author {
    writing: Writing,
    readings: Readings,
}

impl Author {
    fn new() -> Self {
        Self::of(Manuscript::default())
    }

    fn of(manuscript: Manuscript) -> Self {
        Self { writing: Writing::new(manuscript), readings: readings() }
    }

    fn apply(&mut self, edit: Edit) -> Applied {
        self.writing.apply(edit, &self.readings)
    }

    fn cell(&mut self, table: Table, row: usize, field: Field) -> CellId {
        let rows = self.writing.manuscript().rows(table).len();
        if row >= rows {
            self.apply(Edit::Insert { table, at: rows, count: row + 1 - rows });
        }
        CellId { table, row: self.key(table, row), field }
    }

    fn key(&self, table: Table, row: usize) -> RowKey {
        self.writing.manuscript().rows(table)[row].key
    }

    fn write(&mut self, table: Table, row: usize, field: Field, text: &str) -> CellId {
        let cell = self.cell(table, row, field);
        self.apply(Edit::Type { cell, text: text.to_owned() });
        cell
    }

    fn head(&mut self) {
        for (field, text) in [
            (Field::TitleBo, "ཆུ"),
            (Field::TitleZh, "水"),
            (Field::Authors, "A. Teacher"),
            (Field::Licence, "CC0-1.0"),
        ] {
            self.write(Table::Head, 0, field, text);
        }
    }

    fn get(&self, table: Table, row: usize, field: Field) -> &str {
        self.writing.manuscript().rows(table)[row].get(field)
    }

    fn column(&self, table: Table, field: Field) -> Vec<&str> {
        self.writing.manuscript().rows(table).iter().map(|row| row.get(field)).collect()
    }

    fn review(&self) -> Review {
        Review::of(self.writing.manuscript(), Path::new("demo"), "demo", &self.readings)
    }

    /// The text as it is saved.
    fn save(&mut self) -> String {
        self.writing.give_ids();
        self.writing.manuscript().text(&self.review(), "demo")
    }

    /// The lesson as a learner has it after saving.
    fn learnt(&mut self) -> Checked {
        read_pack_text(&self.save(), Path::new("demo"))
    }
}

/// Each fault as `column message-id`, with the row's number and what would be right.
fn told(author: &Author, review: &Review) -> Vec<String> {
    use crate::explain::Explain as _;
    let number = |table: Table, key| {
        author.writing.manuscript().position(table, key).map_or("?".to_owned(), |at| (at + 1).to_string())
    };
    let of_fault = |fault: &CellFault| {
        let spot = match fault.spot {
            Spot::Lesson => "lesson".to_owned(),
            Spot::Row(table, row) => number(table, row),
            Spot::Cell(cell) => format!("{}.{:?}", number(cell.table, cell.row), cell.field),
        };
        let mend = fault.mend.as_ref().map(|mend| format!(" → {mend}")).unwrap_or_default();
        format!("{spot} {} {}{mend}", fault.severity.as_str(), fault.kind.message_id())
    };
    review.faults.iter().map(of_fault).collect()
}
