//! From bytes of the text that was checked to cells.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;

use crate::lesson::check::answer::same_answer;
use crate::lesson::manuscript::schema::{LANGUAGES, Shape};
use crate::lesson::manuscript::tree::{At, kind_of};
use crate::lesson::manuscript::{CellId, Field, Manuscript, Row, RowKey, Section, Spot, Table};
use crate::lesson::syntax::write::WrittenTree;
use crate::lesson::{Fault, FaultKind, Trilingual};

/// More options than this nobody writes.
const MOST_OPTIONS: usize = 100;

pub(super) struct Map<'m> {
    manuscript: &'m Manuscript,
    text: &'m str,
    /// By their start, outer ones first.
    places: &'m [(Range<usize>, At)],
    /// The index of each item in its section.
    items: HashMap<RowKey, usize>,
    /// Where each line of the text begins; found when a fault first names one.
    line_starts: OnceCell<Vec<usize>>,
}

impl<'m> Map<'m> {
    pub fn new(manuscript: &'m Manuscript, written: &'m WrittenTree<At>) -> Self {
        let sections = Section::ALL.into_iter().map(|section| manuscript.rows(Table::Section(section)));
        let items = sections.flat_map(|rows| rows.iter().enumerate().map(|(index, row)| (row.key, index)));
        Self {
            manuscript,
            text: &written.text,
            places: &written.places,
            items: items.collect(),
            line_starts: OnceCell::new(),
        }
    }

    /// Returns the innermost place around a byte.
    fn around(&self, byte: usize) -> At {
        let after = self.places.partition_point(|(range, _)| range.start <= byte);
        let around = self.places[..after].iter().rev().find(|(range, _)| byte < range.end);
        around.map_or(At::Lesson, |(_, at)| *at)
    }

    /// Returns what a fault is about, with the fault in terms of cells. What is missing in two cells is two faults.
    pub fn spots(&self, fault: &Fault) -> Vec<(Spot, FaultKind)> {
        use FaultKind::{
            Doubt, Drafts, NothingInside, TooMany, Unreviewed, UnusualReading, WithoutEnglish, WrongType,
        };
        let at = self.around(fault.bytes.start);
        let kind = self.with_rows(fault.kind.clone(), at);
        let one = |spot: Spot, kind: FaultKind| vec![(spot, kind)];
        match (&kind, at) {
            (TooMany { .. }, _) => Vec::new(),
            (Drafts { .. } | NothingInside | Unreviewed { .. } | WithoutEnglish { .. }, _) => {
                one(Spot::Lesson, kind)
            }
            (FaultKind::MissingField { name }, at) => self.missing(name, at),
            (WrongType { .. }, At::Cell(cell)) if cell.field == Field::Kind => self.without_answer(cell),
            // Nobody has answered yet.
            (WrongType { .. }, At::Cell(cell)) if self.is_blank(cell) => {
                one(Spot::Cell(cell), FaultKind::MissingField { name: "answer" })
            }
            // It is told where the hanzi stands, and mended where the pinyin does.
            (Doubt(_) | UnusualReading(_), At::Cell(cell)) => {
                one(Spot::Cell(CellId { field: Field::Pinyin, ..cell }), kind)
            }
            (_, At::Lesson) => one(Spot::Lesson, kind),
            (_, At::Row(table, row)) => one(Spot::Row(table, row), kind),
            (_, At::Cell(cell)) => one(Spot::Cell(cell), kind),
            (_, At::Three(table, row, [field, ..])) => one(Spot::Cell(CellId { table, row, field }), kind),
        }
    }

    /// Returns what a kind of question lacks that has nothing at all.
    fn without_answer(&self, cell: CellId) -> Vec<(Spot, FaultKind)> {
        let kind = self.manuscript.row(cell.table, cell.row).and_then(kind_of);
        let names: &[&'static str] = match kind {
            Some("Choice") => &["options", "answer"],
            Some("Number") => &["value"],
            Some("Order") => &["items"],
            _ => &["accepted"],
        };
        names.iter().flat_map(|name| self.missing(name, At::Row(cell.table, cell.row))).collect()
    }

    fn is_blank(&self, cell: CellId) -> bool {
        self.manuscript.get(&cell).is_some_and(|text| text.trim().is_empty())
    }

    /// Returns the cells that are missing where a field is.
    fn missing(&self, name: &'static str, at: At) -> Vec<(Spot, FaultKind)> {
        let kind = FaultKind::MissingField { name };
        let (table, row) = match at {
            At::Lesson => (Table::Head, self.manuscript.head().map_or(RowKey(0), |head| head.key)),
            At::Row(table, row) | At::Three(table, row, _) => (table, row),
            At::Cell(CellId { table, row, .. }) => (table, row),
        };
        let cell = |field: Field| Spot::Cell(CellId { table, row, field });
        if let At::Three(_, _, fields) = at {
            let language = LANGUAGES.into_iter().zip(fields).find(|(language, _)| *language == name);
            return vec![(language.map_or(Spot::Row(table, row), |(_, field)| cell(field)), kind)];
        }
        let of_kind = match name {
            "answer" => Some(Field::Answer),
            "value" => Some(Field::Value),
            "accepted" => Some(Field::Accepted),
            _ => None,
        };
        if let Some(field) = of_kind {
            return vec![(cell(field), kind)];
        }
        match table.schema().iter().find(|(known, _)| *known == name).map(|(_, shape)| *shape) {
            Some(
                Shape::Text(field)
                | Shape::Texts(field)
                | Shape::Glosses(field, _)
                | Shape::Pairs(field)
                | Shape::Number(field),
            ) => vec![(cell(field), kind)],
            // English may be left out.
            Some(Shape::Three([bo, zh, _])) => vec![
                (cell(bo), FaultKind::MissingField { name: "bo" }),
                (cell(zh), FaultKind::MissingField { name: "zh" }),
            ],
            Some(Shape::Kind) => vec![(cell(Field::Kind), kind)],
            Some(Shape::Rows) => vec![(Spot::Row(table, row), kind)],
            None if at == At::Lesson => vec![(Spot::Lesson, kind)],
            None => vec![(Spot::Row(table, row), kind)],
        }
    }

    /// Returns a fault with the number of a row in place of the line of the text that it names.
    fn with_rows(&self, mut kind: FaultKind, at: At) -> FaultKind {
        use FaultKind::{DuplicateField, DuplicateId, SameAnswer, SameTwice, WordTwice};
        match &mut kind {
            SameAnswer { first, .. } | SameTwice { first, .. } if self.same_option(at).is_some() => {
                *first = self.same_option(at).unwrap_or(*first);
            }
            DuplicateField { first, .. }
            | DuplicateId { first, .. }
            | SameAnswer { first, .. }
            | SameTwice { first, .. }
            | WordTwice { first, .. } => *first = self.row_of_line(*first).unwrap_or(*first),
            _ => {}
        }
        kind
    }

    /// Returns the number of the first option that is the same as this one.
    fn same_option(&self, at: At) -> Option<usize> {
        let At::Row(table @ Table::Inside(Section::Questions, _), key) = at else { return None };
        let option = |row: &Row| Trilingual {
            bo: row.get(Field::Bo).trim().to_owned(),
            zh: row.get(Field::Zh).trim().to_owned(),
            en: row.get(Field::En).trim().to_owned(),
        };
        let rows = self.manuscript.rows(table);
        // Each of many options would be held against all the others.
        if rows.len() > MOST_OPTIONS {
            return None;
        }
        let this = option(rows.iter().find(|row| row.key == key)?);
        let before = rows.iter().take_while(|row| row.key != key);
        before.map(|row| option(row)).position(|other| same_answer(&other, &this).is_some()).map(|at| at + 1)
    }

    fn row_of_line(&self, line: usize) -> Option<usize> {
        let starts = self.line_starts.get_or_init(|| {
            let others = self.text.match_indices('\n').map(|(newline, _)| newline + 1);
            std::iter::once(0).chain(others).collect()
        });
        let start = *starts.get(line.checked_sub(1)?)?;
        let end = starts.get(line).copied().unwrap_or(self.text.len());
        let first = self.places.partition_point(|(range, _)| range.start < start);
        let within = self.places.get(first).filter(|(range, _)| range.start < end);
        let (table, row) = match within.map_or_else(|| self.around(start), |(_, at)| *at) {
            At::Lesson => return None,
            At::Row(table, row) | At::Three(table, row, _) => (table, row),
            At::Cell(CellId { table, row, .. }) => (table, row),
        };
        let known = self.items.get(&row).copied();
        known.or_else(|| self.manuscript.position(table, row)).map(|index| index + 1)
    }

    /// Returns where a spot comes among others: by table, row, row inside, and column.
    pub fn order(&self, spot: Spot) -> (usize, usize, usize, Option<Field>) {
        let field = match spot {
            Spot::Cell(cell) => Some(cell.field),
            Spot::Lesson | Spot::Row(..) => None,
        };
        let section = |section: Section| section as usize + 2;
        let item = |row: RowKey| self.items.get(&row).map_or(0, |index| index + 1);
        match spot.row() {
            None => (0, 0, 0, None),
            Some((Table::Head, _)) => (1, 0, 0, field),
            Some((Table::Section(found), row)) => (section(found), item(row), 0, field),
            Some((table @ Table::Inside(found, around), row)) => {
                let inside = self.manuscript.position(table, row).map_or(0, |index| index + 1);
                (section(found), item(around), inside, field)
            }
        }
    }
}
