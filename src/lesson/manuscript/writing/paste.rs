//! Lays blocks of texts over cells.

use std::collections::HashSet;
use std::sync::Arc;

use super::Writing;
use super::apply::put;
use crate::language::mandarin::reading::Readings;
use crate::lesson::manuscript::change::Change;
use crate::lesson::manuscript::offer::{Words, fill};
use crate::lesson::manuscript::{Applied, CellId, Field, Row, RowKey, Table};

impl Writing {
    pub(super) fn paste(
        &mut self,
        at: CellId,
        block: &[Vec<String>],
        header: Option<&[Option<Field>]>,
        readings: &Readings,
    ) -> Applied {
        let nothing = Applied::default();
        let Some(first) = self.manuscript.position(at.table, at.row) else { return nothing };
        let Some(row) = self.manuscript.rows(at.table).get(first) else { return nothing };
        let block = if header.is_some() { block.get(1..).unwrap_or_default() } else { block };
        let width = block.iter().map(Vec::len).max().unwrap_or_default();
        let columns = match header {
            Some(header) => named(header, at.table),
            None => following(at, row),
        };
        let columns: Vec<Option<Field>> = columns.into_iter().take(width).collect();
        let columns_left_out = width - columns.iter().flatten().count();
        let room = if at.table == Table::Head { 1 } else { block.len() };
        let rows_left_out = block.len() - room.min(block.len());
        let told = Applied { focus: None, columns_left_out, rows_left_out };
        if columns.iter().all(Option::is_none) {
            return Applied { rows_left_out: block.len(), ..told };
        }
        let (mut changes, mut new) = (Vec::new(), Vec::new());
        let keys: Vec<RowKey> = {
            let rows = self.manuscript.rows(at.table).len() - first;
            (rows..room.min(block.len())).map(|_| self.manuscript.new_key()).collect()
        };
        let mut keys = keys.into_iter();
        let words = Words::for_many(&self.manuscript);
        for (index, texts) in block.iter().take(room).enumerate() {
            let (place, table) = (first + index, at.table);
            let Some(row) = self.manuscript.rows(table).get(place) else {
                let Some(mut row) = keys.next().map(Row::new) else { continue };
                lay(&mut row, table, &columns, texts, readings, &words);
                new.push(Arc::new(row));
                continue;
            };
            let before = row.cells.clone();
            let mut row = row.without_rows();
            lay(&mut row, table, &columns, texts, readings, &words);
            if row.cells != before {
                changes.push(Change::Cells { table, at: place, before, after: row.cells });
            }
        }
        if !new.is_empty() {
            let end = self.manuscript.rows(at.table).len();
            changes.push(Change::Insert { table: at.table, at: end, rows: new });
        }
        if changes.is_empty() {
            return told;
        }
        let focus = CellId { field: columns.iter().flatten().next().copied().unwrap_or(at.field), ..at };
        Applied { focus: self.step(changes, Some(at), Some(focus), None), ..told }
    }
}

/// Puts the texts of a row of a block into cells.
fn lay(
    row: &mut Row,
    table: Table,
    columns: &[Option<Field>],
    texts: &[String],
    readings: &Readings,
    words: &Words<'_>,
) {
    let mut changed = Vec::new();
    let cells = columns.iter().zip(texts).filter_map(|(field, text)| Some(((*field)?, text)));
    for (field, text) in cells.clone().filter(|(field, _)| *field == Field::Kind) {
        put(row, field, text);
    }
    for (field, text) in cells.filter(|(field, _)| *field != Field::Kind) {
        let field = of_kind(field, row.get(Field::Kind));
        // A cell that the block leaves empty is filled again, if that can be.
        if put(row, field, text) && !text.trim().is_empty() {
            changed.push(field);
        }
    }
    fill(row, table, &changed, readings, words);
}

/// Returns where an answer belongs: spreadsheets have one column for the answers to questions of every kind.
fn of_kind(field: Field, kind: &str) -> Field {
    match (field, kind) {
        (Field::Answer, "Number") => Field::Value,
        (Field::Answer, "Text") => Field::Accepted,
        _ => field,
    }
}

/// Returns the columns from a cell to the right; below the table, the cell alone.
fn following(at: CellId, row: &Row) -> Vec<Option<Field>> {
    let columns = at.table.columns();
    match columns.iter().position(|column| *column == at.field) {
        Some(index) => columns.iter().skip(index).copied().map(Some).collect(),
        None if at.table.more(row).contains(&at.field) => vec![Some(at.field)],
        None => Vec::new(),
    }
}

/// Returns the columns that a header names, as far as the table has them; one that is named twice counts once.
fn named(header: &[Option<Field>], table: Table) -> Vec<Option<Field>> {
    let mut told = HashSet::new();
    header.iter().map(|field| field.filter(|field| table.holds(*field) && told.insert(*field))).collect()
}
