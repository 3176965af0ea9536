//! Whatever an author does can be taken back, made again, saved and opened.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::*;
use crate::lesson::Severity;

/// What an author may do, with places that are found when it is done.
#[derive(Debug, Clone)]
enum Deed {
    Type(Index, Index, Index, String),
    Insert(Index, usize, usize),
    Remove(Index, Vec<Index>),
    Move(Index, Vec<Index>, usize),
    Duplicate(Index, Vec<Index>),
    Paste(Index, Index, Index, Vec<Vec<String>>),
    Accept(Index, Index, Index),
    Undo,
    Redo,
    Save,
}

fn text() -> impl Strategy<Value = String> {
    let texts = vec![
        "",
        "水",
        "我去银行。",
        "shuǐ",
        "ཆུ",
        "ཆུ་",
        "a; b",
        "a\\",
        "\"",
        " x ",
        "2",
        "true",
        "Choice",
        "Order",
        "Number",
        "Text",
        "TrueFalse",
        "我 = ང་; 去 = ",
        "=",
        ";",
        "B",
        "1e3",
        "-1",
        "q-001",
        "\n",
        "བོད་གི",
        "../a.png",
        "bo",
    ];
    prop_oneof![4 => select(texts).prop_map(str::to_owned), 1 => "[a水ཀ;=\\\\\"\n ]{0,6}"]
}

fn deed() -> impl Strategy<Value = Deed> {
    let place = any::<Index>;
    let places = || prop::collection::vec(any::<Index>(), 1..4);
    prop_oneof![
        8 => (place(), place(), place(), text()).prop_map(|(table, row, field, text)| Deed::Type(table, row, field, text)),
        3 => (place(), 0..6_usize, 1..4_usize).prop_map(|(table, at, count)| Deed::Insert(table, at, count)),
        1 => (place(), places()).prop_map(|(table, rows)| Deed::Remove(table, rows)),
        2 => (place(), places(), 0..6_usize).prop_map(|(table, rows, to)| Deed::Move(table, rows, to)),
        1 => (place(), places()).prop_map(|(table, rows)| Deed::Duplicate(table, rows)),
        2 => (place(), place(), place(), prop::collection::vec(prop::collection::vec(text(), 1..4), 1..4))
            .prop_map(|(table, row, field, block)| Deed::Paste(table, row, field, block)),
        1 => (place(), place(), place()).prop_map(|(table, row, field)| Deed::Accept(table, row, field)),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        1 => Just(Deed::Save),
    ]
}

fn tables(manuscript: &Manuscript) -> Vec<Table> {
    let mut tables = vec![Table::Head];
    for section in Section::ALL {
        let table = Table::Section(section);
        tables.push(table);
        tables.extend(manuscript.rows(table).iter().filter_map(|row| table.inside(row)));
    }
    tables
}

impl Author {
    fn keys(&self, table: Table, rows: &[Index]) -> Vec<RowKey> {
        let all = self.writing.manuscript().rows(table);
        rows.iter().filter(|_| !all.is_empty()).map(|row| row.get(all).key).collect()
    }

    fn place(&self, table: Table, row: Index, field: Index) -> Option<CellId> {
        let rows = self.writing.manuscript().rows(table);
        let row = (!rows.is_empty()).then(|| row.get(rows))?;
        let fields: Vec<Field> = table.columns().iter().chain(table.more(row)).copied().collect();
        Some(CellId { table, row: row.key, field: *field.get(&fields) })
    }

    fn act(&mut self, deed: Deed) {
        let tables = tables(self.writing.manuscript());
        let edit = match deed {
            Deed::Type(table, row, field, text) => {
                self.place(*table.get(&tables), row, field).map(|cell| Edit::Type { cell, text })
            }
            Deed::Accept(table, row, field) => self.place(*table.get(&tables), row, field).map(Edit::Accept),
            Deed::Paste(table, row, field, block) => {
                self.place(*table.get(&tables), row, field).map(|at| Edit::Paste { at, block, columns: None })
            }
            Deed::Insert(table, at, count) => Some(Edit::Insert { table: *table.get(&tables), at, count }),
            Deed::Remove(table, rows) => {
                let table = *table.get(&tables);
                Some(Edit::Remove { table, rows: self.keys(table, &rows) })
            }
            Deed::Move(table, rows, to) => {
                let table = *table.get(&tables);
                Some(Edit::Move { table, rows: self.keys(table, &rows), to })
            }
            Deed::Duplicate(table, rows) => {
                let table = *table.get(&tables);
                Some(Edit::Duplicate { table, rows: self.keys(table, &rows) })
            }
            Deed::Undo => {
                self.writing.undo();
                None
            }
            Deed::Redo => {
                self.writing.redo();
                None
            }
            Deed::Save => {
                self.save();
                None
            }
        };
        if let Some(edit) = edit {
            let focus = self.apply(edit).focus;
            let is_there = |cell: CellId| self.writing.manuscript().get(&cell).is_some();
            assert!(focus.is_none_or(is_there), "{focus:?}");
        }
    }
}

/// The rows of a manuscript, without the keys that were used up and the ids that were given.
fn rows(manuscript: &Manuscript) -> Vec<Vec<std::sync::Arc<Row>>> {
    let sections = Section::ALL.into_iter().map(Table::Section);
    std::iter::once(Table::Head).chain(sections).map(|table| manuscript.rows(table).to_vec()).collect()
}

proptest! {
    #[test]
    fn all_can_be_taken_back_and_made_again(deeds in prop::collection::vec(deed(), 1..40)) {
        let mut author = Author::new();
        let start = rows(author.writing.manuscript());
        for deed in deeds {
            author.act(deed);
        }
        let end = rows(author.writing.manuscript());
        while author.writing.can_undo() {
            author.writing.undo();
        }
        prop_assert_eq!(rows(author.writing.manuscript()), start);
        // What had been taken back before comes again, too.
        while author.writing.can_redo() && rows(author.writing.manuscript()) != end {
            author.writing.redo();
        }
        prop_assert_eq!(rows(author.writing.manuscript()), end);
    }

    #[test]
    fn all_is_saved_opened_and_learnt(deeds in prop::collection::vec(deed(), 1..40)) {
        let mut author = Author::new();
        author.head();
        for deed in deeds {
            author.act(deed);
        }
        let text = author.save();
        let review = author.review();
        for fault in &review.faults {
            let is_there = match fault.spot {
                Spot::Lesson => true,
                Spot::Row(table, row) => author.writing.manuscript().row(table, row).is_some(),
                Spot::Cell(cell) => author.writing.manuscript().get(&cell).is_some(),
            };
            prop_assert!(is_there, "{:?}", fault);
            let is_whole = matches!(fault.spot, Spot::Lesson);
            prop_assert!(fault.severity == Severity::Warning || !is_whole, "{:?} of {}", fault, text);
        }
        let learnt = read_pack_text(&text, Path::new("demo"));
        prop_assert_eq!(learnt.pack.is_none(), review.keeps_all_back(), "{:?} in {}", learnt.faults, text);
        if let Some(pack) = learnt.pack {
            prop_assert_eq!(pack.drafts.len(), review.drafts(), "{}", text);
        }
        let read = Manuscript::read(&text);
        prop_assert!(read.is_ok(), "{:?} in {}", read, text);
        if let Ok(manuscript) = read {
            let mut again = Author::of(manuscript);
            prop_assert_eq!(again.save(), text);
        }
    }
}
