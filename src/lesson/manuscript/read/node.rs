//! From values of a `pack.ron` to cells.

use std::sync::Arc;

use crate::lesson::cells::{join, join_glosses, join_pairs};
use crate::lesson::manuscript::schema::{LANGUAGES, Shape, UNIT};
use crate::lesson::manuscript::{Field, Row, RowKey, Table};
use crate::lesson::syntax::{self, Node, Value};
use crate::lesson::write::shortest;

/// Reads rows, and notes whether something has no place in them.
#[derive(Default)]
pub(super) struct Reader {
    /// Whether a part of the file would be lost.
    pub is_lost: bool,
    rows: u64,
}

impl Reader {
    /// Returns the first key that no row has.
    pub fn next_key(&self) -> u64 {
        self.rows + 1
    }

    /// Reads rows, each with its id.
    pub fn items(&mut self, list: Node<'_>, table: Table) -> Vec<(Row, Option<String>)> {
        self.is_lost |= !matches!(list.value(), Value::List(_));
        list.items().iter().map(|item| self.row(item, table)).collect()
    }

    fn row(&mut self, node: Node<'_>, table: Table) -> (Row, Option<String>) {
        self.rows += 1;
        let mut row = Row::new(RowKey(self.rows));
        let mut id = None;
        match node.value() {
            Value::Unit => {}
            Value::Struct(found) => {
                let mut told: Vec<&str> = Vec::new();
                for field in found.fields.iter() {
                    self.is_lost |= told.contains(&field.name);
                    told.push(field.name);
                    match (table, field.name) {
                        (Table::Section(_), "draft") => {
                            self.is_lost |= !matches!(field.value.value(), Value::Bool(_));
                        }
                        (Table::Section(_), "id") => match field.value.value() {
                            Value::Text(written) => id = Some(written.to_owned()),
                            _ => self.is_lost = true,
                        },
                        _ => self.field(&mut row, table, field),
                    }
                }
            }
            _ => self.is_lost = true,
        }
        (row, id)
    }

    /// Reads a field of an item into its cells.
    pub fn field(&mut self, row: &mut Row, table: Table, found: syntax::Field<'_>) {
        let shape = table.schema().iter().find(|(name, _)| *name == found.name);
        match (shape, present(found.value)) {
            (None, _) => self.is_lost = true,
            (Some((_, shape)), Some(value)) => self.shape(row, table, *shape, value),
            (Some(_), None) => {}
        }
    }

    fn shape(&mut self, row: &mut Row, table: Table, shape: Shape, node: Node<'_>) {
        match shape {
            Shape::Text(field) => self.text(row, field, node),
            Shape::Texts(field) => self.texts(row, field, node, join),
            Shape::Glosses(field, of) => self.texts(row, field, node, |glosses| join_glosses(glosses, of)),
            Shape::Pairs(field) => self.pairs(row, field, node),
            Shape::Number(field) => self.number(row, field, node),
            Shape::Three(fields) => self.three(row, fields, node),
            Shape::Rows => self.rows(row, table, node),
            Shape::Kind => self.kind(row, table, node),
        }
    }

    fn text(&mut self, row: &mut Row, field: Field, node: Node<'_>) {
        match node.value() {
            Value::Text(text) => row.set(field, text, None),
            _ => self.is_lost = true,
        }
    }

    fn texts(&mut self, row: &mut Row, field: Field, node: Node<'_>, joined: impl Fn(&[String]) -> String) {
        let values: Vec<String> = match node.value() {
            Value::Text(text) => vec![text.to_owned()],
            Value::List(items) => items.iter().filter_map(|item| self.one(item)).collect(),
            _ => {
                self.is_lost = true;
                return;
            }
        };
        row.set(field, &joined(&values), None);
    }

    fn one(&mut self, node: Node<'_>) -> Option<String> {
        if let Value::Text(text) = node.value() {
            return Some(text.to_owned());
        }
        self.is_lost = true;
        None
    }

    fn pairs(&mut self, row: &mut Row, field: Field, node: Node<'_>) {
        let Value::List(items) = node.value() else {
            self.is_lost = true;
            return;
        };
        let pieces = items.iter().filter_map(|item| match item.value() {
            Value::Text(piece) => Some(piece.to_owned()),
            Value::Tuple(None, sides) if let Some([left, right]) = sides.all() => {
                let (left, right) = (self.one(left)?, self.one(right)?);
                Some(join_pairs(std::iter::once((left.as_str(), right.as_str()))))
            }
            _ => {
                self.is_lost = true;
                None
            }
        });
        let mut cell = String::new();
        for piece in pieces {
            // A backslash at the end would take the sign after it for its own.
            cell.push_str(match cell.chars().next_back() {
                None => "",
                Some('\\') => " ; ",
                Some(_) => "; ",
            });
            cell.push_str(&piece);
        }
        row.set(field, &cell, None);
    }

    fn number(&mut self, row: &mut Row, field: Field, node: Node<'_>) {
        match node.value() {
            value @ Value::Number(written) => match value.as_f64().filter(|number| number.is_finite()) {
                Some(number) => row.set(field, &shortest(number), None),
                None => row.set(field, written, None),
            },
            Value::Text(text) => row.set(field, text, None),
            _ => self.is_lost = true,
        }
    }

    fn three(&mut self, row: &mut Row, fields: [Field; 3], node: Node<'_>) {
        let found = match node.value() {
            Value::Unit => return,
            Value::Struct(found) => found,
            _ => {
                self.is_lost = true;
                return;
            }
        };
        let mut told = [false; 3];
        for field in found.fields.iter() {
            let index = LANGUAGES.iter().position(|language| *language == field.name);
            let Some((index, cell)) = index.and_then(|index| Some((index, *fields.get(index)?))) else {
                self.is_lost = true;
                continue;
            };
            self.is_lost |= std::mem::replace(&mut told[index], true);
            if let Some(value) = present(field.value) {
                self.text(row, cell, value);
            }
        }
    }

    fn rows(&mut self, row: &mut Row, table: Table, node: Node<'_>) {
        let Table::Section(section) = table else { return };
        let rows = self.items(node, Table::Inside(section, row.key));
        row.rows = rows.into_iter().map(|(row, _)| Arc::new(row)).collect();
    }

    fn kind(&mut self, row: &mut Row, table: Table, node: Node<'_>) {
        match node.value() {
            Value::Name(name @ ("Choice" | "TrueFalse" | "Number" | "Order" | "Text")) => {
                row.set(Field::Kind, name, None);
            }
            Value::Tuple(Some(name @ ("Choice" | "TrueFalse" | "Number" | "Order" | "Text")), none)
                if none.is_empty() =>
            {
                row.set(Field::Kind, name, None);
            }
            Value::Tuple(Some("TrueFalse"), answer) if let Some([answer]) = answer.all() => {
                row.set(Field::Kind, "TrueFalse", None);
                match answer.value() {
                    Value::Bool(answer) => row.set(Field::Answer, &answer.to_string(), None),
                    _ => self.text(row, Field::Answer, answer),
                }
            }
            Value::Struct(found) => {
                let Some(name) = found.name else {
                    self.is_lost = true;
                    return;
                };
                row.set(Field::Kind, name, None);
                let mut told: Vec<&str> = Vec::new();
                for field in found.fields.iter() {
                    self.is_lost |= told.contains(&field.name);
                    told.push(field.name);
                    let Some(value) = present(field.value) else { continue };
                    match (name, field.name) {
                        ("Choice", "options") | ("Order", "items") => self.rows(row, table, value),
                        ("Choice", "answer") => self.number(row, Field::Answer, value),
                        ("Number", "value") => self.number(row, Field::Value, value),
                        ("Number", "tolerance") => self.number(row, Field::Tolerance, value),
                        ("Number", "unit") => self.three(row, UNIT, value),
                        ("Text", "accepted") => self.texts(row, Field::Accepted, value, join),
                        _ => self.is_lost = true,
                    }
                }
            }
            _ => self.is_lost = true,
        }
    }
}

/// Returns the value of a field that may be `None` or `Some(…)`.
pub(super) fn present(node: Node<'_>) -> Option<Node<'_>> {
    match node.value() {
        Value::None => None,
        Value::Some(inner) => Some(inner),
        _ => Some(node),
    }
}
