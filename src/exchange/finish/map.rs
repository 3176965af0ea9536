//! Leads the faults of a written draft back to the places of the file that its texts came from.

use std::cell::OnceCell;
use std::ops::Range;

use crate::exchange::draft::Columns;
use crate::exchange::fault::{Fault, FaultKind, TableFault};
use crate::exchange::place::Place;
use crate::lesson;
use crate::lesson::syntax::write::WrittenTree;

/// From bytes of the text to places of the file.
pub(super) struct Map<'m> {
    text: &'m str,
    /// By their start, outer ones first.
    places: &'m [(Range<usize>, Place)],
    sheets: &'m [Columns],
    /// Where each line of the text begins; found when a fault first names one.
    line_starts: OnceCell<Vec<usize>>,
}

impl<'m> Map<'m> {
    pub fn new(written: &'m WrittenTree<Place>, sheets: &'m [Columns]) -> Self {
        Self { text: &written.text, places: &written.places, sheets, line_starts: OnceCell::new() }
    }

    /// Returns the innermost place around a byte.
    fn around(&self, byte: usize) -> &'m Place {
        let after = self.places.partition_point(|(range, _)| range.start <= byte);
        let around = self.places[..after].iter().rev().find(|(range, _)| byte < range.end);
        around.map_or(&Place::File, |(_, place)| place)
    }

    /// Returns a fault of the checker where it belongs in the file. That more faults are not listed is said once for
    /// all.
    pub fn fault(&self, fault: lesson::Fault) -> Option<Fault> {
        let place = self.around(fault.bytes.start);
        let (place, kind) = match fault.kind {
            lesson::FaultKind::TooMany { .. } => return None,
            lesson::FaultKind::MissingField { name } => match self.column(place, name) {
                Some(cell) => (cell, TableFault::MissingValue { name }.into()),
                None if self.is_told(place, name) => return None,
                None => (place.clone(), FaultKind::Lacks { name }),
            },
            kind => (place.clone(), FaultKind::Pack(self.with_lines_of_the_file(kind))),
        };
        Some(Fault { place, severity: fault.severity, kind })
    }

    /// Returns an error of the checker as the item that has it is told of it, whether or not it was told of all.
    pub fn fault_of_item(&self, fault: &lesson::Fault) -> Fault {
        let place = self.around(fault.bytes.start).clone();
        let lacks = match fault.kind {
            lesson::FaultKind::MissingField { name } => Some(FaultKind::Lacks { name }),
            _ => None,
        };
        let kind = lacks.unwrap_or_else(|| FaultKind::Pack(fault.kind.clone()));
        self.fault(fault.clone()).unwrap_or(Fault { place, severity: fault.severity, kind })
    }

    /// Returns whether the column of a field is missing and has been told.
    fn is_told(&self, place: &Place, name: &str) -> bool {
        let Place::Cell { sheet, column, .. } = place else { return false };
        let Some(columns) = self.sheets.iter().find(|columns| columns.sheet == *sheet) else { return false };
        let here = columns.fields.iter().find(|(_, index)| index == column).map(|(field, _)| *field);
        let group = here.and_then(|field| field.rsplit_once('_')).map_or("", |(group, _)| group);
        let is_it = |missing: &&str| match missing.rsplit_once('_') {
            Some((of, language)) => *missing == name || of == name || (of == group && language == name),
            None => *missing == name,
        };
        columns.missing.iter().any(is_it)
    }

    /// Returns the cell of the same row in which a field belongs. `title.bo` is looked for where `title.zh` stands.
    fn column(&self, place: &Place, name: &str) -> Option<Place> {
        let Place::Cell { sheet, row, column } = place else { return None };
        let columns = self.sheets.iter().find(|columns| columns.sheet == *sheet)?;
        let here = columns.fields.iter().find(|(_, index)| index == column).map(|(field, _)| *field);
        let group = here.and_then(|field| field.rsplit_once('_')).map(|(group, _)| format!("{group}_{name}"));
        let exact = |wanted: &str| columns.fields.iter().find(|(field, _)| *field == wanted);
        let found = group.and_then(|group| exact(&group)).or_else(|| exact(name)).or_else(|| {
            let in_group = |field: &str| field.strip_prefix(name).is_some_and(|rest| rest.starts_with('_'));
            columns.fields.iter().find(|(field, _)| in_group(field))
        })?;
        Some(Place::Cell { sheet: sheet.clone(), row: *row, column: found.1 })
    }

    /// Returns a fault with the row or line of the file in place of the line of the text that it names.
    fn with_lines_of_the_file(&self, mut kind: lesson::FaultKind) -> lesson::FaultKind {
        use lesson::FaultKind::{DuplicateField, DuplicateId, SameAnswer, SameTwice, WordTwice};
        if let DuplicateField { first, .. }
        | DuplicateId { first, .. }
        | SameAnswer { first, .. }
        | SameTwice { first, .. }
        | WordTwice { first, .. } = &mut kind
        {
            *first = self.line_of_the_file(*first).unwrap_or(*first);
        }
        kind
    }

    fn line_of_the_file(&self, line: usize) -> Option<usize> {
        let starts = self.line_starts.get_or_init(|| {
            let others = self.text.match_indices('\n').map(|(newline, _)| newline + 1);
            std::iter::once(0).chain(others).collect()
        });
        let start = *starts.get(line.checked_sub(1)?)?;
        let end = starts.get(line).copied().unwrap_or(self.text.len());
        let first = self.places.partition_point(|(range, _)| range.start < start);
        let within = self.places.get(first).filter(|(range, _)| range.start < end);
        match within.map_or_else(|| self.around(start), |(_, place)| place) {
            Place::Cell { row, .. } => usize::try_from(*row).ok().map(|row| row + 1),
            Place::Line { line, .. } => Some(*line),
            Place::File => None,
        }
    }
}
