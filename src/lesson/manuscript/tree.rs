//! From rows to the tree that is written as a `pack.ron`, every value with the cell that it comes from.

use std::sync::Arc;

use super::schema::{IN_FILE, LANGUAGES, Shape, UNIT};
use super::{CellId, Field, Manuscript, Row, RowKey, Table};
use crate::lesson::cells::{number, split, split_glosses, split_pieces, truth, whole};
use crate::lesson::syntax::write::{Branch, Tree};
use crate::lesson::write::shortest;

/// Where in a manuscript a value comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum At {
    /// What the lesson is as a whole.
    Lesson,
    /// A row.
    Row(Table, RowKey),
    /// A cell.
    Cell(CellId),
    /// Three cells that say the same in three languages.
    Three(Table, RowKey, [Field; 3]),
}

type Value = Branch<At>;
type Fields = Vec<(&'static str, Value)>;

/// Returns the whole of a `pack.ron`. `id_of` names the items, and `is_draft` tells which of them are marked.
pub(super) fn root<'m>(
    manuscript: &'m Manuscript,
    pack_id: &str,
    id_of: impl Fn(RowKey) -> Option<&'m str>,
    is_draft: impl Fn(RowKey) -> bool,
) -> Value {
    let mut all: Fields = vec![("format", bare("1", None)), ("id", text(pack_id, None))];
    if let Some(head) = manuscript.head() {
        all.extend(fields(Table::Head, head));
    }
    for section in IN_FILE {
        let table = Table::Section(section);
        let rows = manuscript.rows(table).iter().filter(|row| !row.is_empty());
        let items: Vec<Value> = rows
            .filter_map(|row| {
                let found = fields(table, row);
                // Of a list with nothing but its signs, nothing is written.
                if found.is_empty() {
                    return None;
                }
                let id = id_of(row.key).map(|id| ("id", text(id, None)));
                let draft = is_draft(row.key).then(|| ("draft", bare("true", None)));
                let item = id.into_iter().chain(draft).chain(found).collect();
                Some(Branch { tree: Tree::Fields(None, item), from: Some(At::Row(table, row.key)) })
            })
            .collect();
        if !items.is_empty() {
            all.push((section.name(), Tree::List(items).into()));
        }
    }
    Branch { tree: Tree::Fields(None, all), from: Some(At::Lesson) }
}

fn fields(table: Table, row: &Row) -> Fields {
    let mut fields = Vec::new();
    for (name, shape) in table.schema() {
        fields.extend(value(table, row, *shape).map(|value| (*name, value)));
    }
    fields
}

/// Returns what stands in the cells of a shape; `None` if nothing does.
fn value(table: Table, row: &Row, shape: Shape) -> Option<Value> {
    let cell = |field: Field| Some(row.get(field)).filter(|text| !text.trim().is_empty());
    let at = |field: Field| Some(At::Cell(CellId { table, row: row.key, field }));
    match shape {
        Shape::Text(field) => cell(field).map(|found| text(found, at(field))),
        Shape::Texts(field) => texts(&split(cell(field)?), at(field)),
        Shape::Glosses(field, of) => texts(&split_glosses(cell(field)?, of).0, at(field)),
        Shape::Pairs(field) => {
            let found = cell(field)?;
            // What nobody has looked at yet and lacks something is no slip of the author's.
            if row.is_offered(field) && !are_pairs(found) {
                return None;
            }
            let pairs: Vec<Value> = split_pieces(found).map(|piece| pair(piece, at(field))).collect();
            (!pairs.is_empty()).then_some(Branch { tree: Tree::List(pairs), from: at(field) })
        }
        Shape::Number(field) => cell(field).map(|found| numeric(found, at(field))),
        Shape::Three(three) => {
            let found = three
                .into_iter()
                .zip(LANGUAGES)
                .filter_map(|(field, language)| Some((language, text(cell(field)?, at(field)))));
            let found: Fields = found.collect();
            let from = Some(At::Three(table, row.key, three));
            (!found.is_empty()).then_some(Branch { tree: Tree::Fields(None, found), from })
        }
        Shape::Rows => inside(table, row),
        Shape::Kind => kind(table, row),
    }
}

/// Returns the rows inside a row, empty ones aside.
fn inside(table: Table, row: &Row) -> Option<Value> {
    let Table::Section(section) = table else { return None };
    let inner = Table::Inside(section, row.key);
    let rows: Vec<Value> = row
        .rows
        .iter()
        .filter(|row| !row.is_empty())
        .map(|row| Branch {
            tree: Tree::Fields(None, fields(inner, row)),
            from: Some(At::Row(inner, row.key)),
        })
        .collect();
    (!rows.is_empty()).then(|| Tree::List(rows).into())
}

fn kind(table: Table, row: &Row) -> Option<Value> {
    let at = |field: Field| Some(At::Cell(CellId { table, row: row.key, field }));
    let answer = row.get(Field::Answer);
    let has_answer = !answer.trim().is_empty();
    let tree = match kind_of(row)? {
        "Choice" => {
            let mut found: Fields = Vec::new();
            found.extend(inside(table, row).map(|options| ("options", options)));
            let right = if has_answer { right_option(answer, &row.rows) } else { Right::Lost };
            found.extend(match right {
                Right::Option(number) => Some(("answer", bare(&number.to_string(), at(Field::Answer)))),
                Right::Other => Some(("answer", numeric(answer, at(Field::Answer)))),
                Right::Lost => None,
            });
            Tree::Fields(Some("Choice"), found)
        }
        "TrueFalse" => Tree::Values(
            "TrueFalse",
            vec![match truth(answer) {
                Some(answer) => bare(&answer.to_string(), at(Field::Answer)),
                None => text(answer.trim(), at(Field::Answer)),
            }],
        ),
        "Number" => {
            let shapes = [
                ("value", Shape::Number(Field::Value)),
                ("tolerance", Shape::Number(Field::Tolerance)),
                ("unit", Shape::Three(UNIT)),
            ];
            let found =
                shapes.into_iter().filter_map(|(name, shape)| Some((name, value(table, row, shape)?)));
            Tree::Fields(Some("Number"), found.collect())
        }
        "Order" => {
            Tree::Fields(Some("Order"), inside(table, row).map(|rows| ("items", rows)).into_iter().collect())
        }
        _ => {
            let accepted = value(table, row, Shape::Texts(Field::Accepted));
            Tree::Fields(Some("Text"), accepted.map(|accepted| ("accepted", accepted)).into_iter().collect())
        }
    };
    Some(Branch { tree, from: at(Field::Kind) })
}

/// Returns the kind of a question; where none was chosen, the one that its cells speak of.
pub(super) fn kind_of(row: &Row) -> Option<&str> {
    let has = |field: Field| !row.get(field).trim().is_empty();
    match row.get(Field::Kind) {
        "" if row.rows.iter().any(|row| !row.is_empty()) => Some("Choice"),
        "" if has(Field::Value) || has(Field::Tolerance) => Some("Number"),
        "" if has(Field::Accepted) => Some("Text"),
        "" if has(Field::Answer) => Some("TrueFalse"),
        "" => None,
        kind => Some(kind),
    }
}

/// Which option an answer names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Right {
    /// The number of an option, from 1, empty ones aside.
    Option(usize),
    /// None of them.
    Other,
    /// One that is empty, or none at all.
    Lost,
}

/// Returns which option an answer names: by its number among all rows, by its letter (A is the first), or by its text.
pub(super) fn right_option(answer: &str, options: &[Arc<Row>]) -> Right {
    let named = right_row(answer, options);
    match named.and_then(|index| options.get(index)) {
        None => Right::Other,
        Some(row) if row.is_empty() => Right::Lost,
        Some(row) => {
            let before = options.iter().take_while(|other| other.key != row.key);
            Right::Option(before.filter(|row| !row.is_empty()).count() + 1)
        }
    }
}

/// Returns the index of the row that an answer names.
pub(super) fn right_row(answer: &str, options: &[Arc<Row>]) -> Option<usize> {
    let answer = answer.trim();
    let is_one = |number: &usize| (1..=options.len()).contains(number);
    let by_number = whole(answer).and_then(|number| usize::try_from(number).ok()).filter(is_one);
    let by_letter = match answer.as_bytes() {
        [letter] if letter.is_ascii_alphabetic() => Some(usize::from(letter.to_ascii_uppercase() - b'A') + 1),
        _ => None,
    };
    let is_it =
        |row: &Arc<Row>| [Field::Bo, Field::Zh, Field::En].iter().any(|field| row.get(*field) == answer);
    let by_text = || options.iter().position(is_it).map(|index| index + 1);
    by_number.or_else(by_text).or(by_letter.filter(is_one)).map(|number| number - 1)
}

/// Returns whether a cell has nothing but whole pairs.
pub(super) fn are_pairs(cell: &str) -> bool {
    crate::lesson::cells::split_pairs(cell).iter().all(Result::is_ok)
}

fn pair(piece: &str, from: Option<At>) -> Value {
    let tree = match crate::lesson::cells::sides(piece) {
        Some((left, right)) => Tree::Pair(vec![text(&left, from), text(&right, from)]),
        None => Tree::Text(piece.to_owned()),
    };
    Branch { tree, from }
}

/// Returns a number; a text that is none stays a text, so that it is not lost.
fn numeric(found: &str, from: Option<At>) -> Value {
    match number(found) {
        Some(number) => bare(&shortest(number), from),
        None => text(found, from),
    }
}

fn texts(found: &[String], from: Option<At>) -> Option<Value> {
    let values: Vec<Value> = found.iter().map(|value| text(value, from)).collect();
    (!values.is_empty()).then_some(Branch { tree: Tree::List(values), from })
}

fn text(text: &str, from: Option<At>) -> Value {
    Branch { tree: Tree::Text(text.to_owned()), from }
}

fn bare(bare: &str, from: Option<At>) -> Value {
    Branch { tree: Tree::Bare(bare.to_owned()), from }
}
