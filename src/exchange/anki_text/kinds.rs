//! The notes of a text by their note type: each has fields of its own, which are told by their names, by what stands in
//! them, or by whoever brought the file.

use std::collections::HashMap;

use super::header::Header;
use super::record::Record;
use crate::exchange::anki::column::{LOOKED_AT, Role, corrected, is_read_as, lacking, tell};
use crate::exchange::anki::note::Field;
use crate::exchange::anki::write::NOTE_TYPE;
use crate::exchange::fault::{AnkiFault, Fault, of_anki};
use crate::exchange::place::Place;
use crate::exchange::text::Lines;
use crate::exchange::understood::{
    Corrections, SHOWN_COLUMNS, SHOWN_ROWS, SeenColumn, SeenRow, SeenTable, shown,
};

/// The notes of each type, in the order in which the types are met.
#[derive(Default)]
pub(super) struct Kinds<'r> {
    kinds: Vec<(String, Vec<&'r Record>)>,
    indices: HashMap<String, usize>,
}

impl<'r> Kinds<'r> {
    pub fn add(&mut self, kind: String, record: &'r Record) {
        let index = *self.indices.entry(kind.clone()).or_insert_with(|| {
            self.kinds.push((kind, Vec::new()));
            self.kinds.len() - 1
        });
        if let Some((_, records)) = self.kinds.get_mut(index) {
            records.push(record);
        }
    }

    /// Returns what the fields of each type hold. A type that lacks what every item needs is left out and named; if
    /// there is no other, what it lacks is told and the rest is read, so that it can be completed.
    pub fn roles(
        &self,
        faults: &mut Vec<Fault>,
        corrections: &Corrections,
        roles: impl Fn(&str, &[&Record], &mut Vec<Fault>) -> Vec<Option<Role>>,
    ) -> HashMap<String, Vec<Option<Role>>> {
        let mut known = HashMap::new();
        let mut odd = Vec::new();
        for (kind, records) in &self.kinds {
            let mut told = Vec::new();
            let roles = roles(kind, records, &mut told);
            let lacking = lacking(&roles, &Place::File);
            if lacking.is_empty() {
                faults.extend(told);
                known.insert(kind.clone(), roles);
            } else {
                odd.push((kind, records.len(), told, lacking, roles));
            }
        }
        let is_alone = known.is_empty();
        for (kind, count, told, lacking, roles) in odd {
            if is_alone || is_read_as(corrections, kind, &roles) {
                faults.extend(told.into_iter().chain(lacking));
                known.insert(kind.clone(), roles);
            } else {
                faults.push(of_anki(Place::File, AnkiFault::KindLeftOut { kind: kind.clone(), count }));
            }
        }
        known
    }

    /// Returns what there is to see of each type. A type that is left out has no roles.
    pub fn seen<'s>(
        &'s self,
        text: &'s str,
        lines: &'s Lines<'_>,
        header: &'s Header,
        roles: &'s HashMap<String, Vec<Option<Role>>>,
    ) -> impl Iterator<Item = SeenTable> + 's {
        self.kinds.iter().map(move |(kind, records)| {
            let known = roles.get(kind);
            let width = known.map_or_else(
                || records.iter().map(|record| record.fields.len()).max().unwrap_or_default(),
                Vec::len,
            );
            let column = |column: usize| SeenColumn {
                column: u32::try_from(column).unwrap_or(u32::MAX),
                header: header.columns.get(column).cloned().unwrap_or_default(),
                role: known
                    .and_then(|roles| roles.get(column).copied().flatten())
                    .filter(|role| !matches!(role, Role::Guid | Role::Own))
                    .map(Role::field),
            };
            let columns: Vec<SeenColumn> = (0..width.min(SHOWN_COLUMNS)).map(column).collect();
            let row = |record: &&Record| SeenRow {
                number: match lines.place(record.at) {
                    Place::Line { line, .. } => line,
                    _ => 1,
                },
                cells: (0..columns.len())
                    .map(|at| record.fields.get(at).map(|span| shown(&span.text(text))).unwrap_or_default())
                    .collect(),
            };
            SeenTable {
                name: kind.clone(),
                rows: records.iter().take(SHOWN_ROWS).map(row).collect(),
                more: records.len().saturating_sub(SHOWN_ROWS),
                columns,
                choices: Role::choices(),
            }
        })
    }
}

/// Returns what each column of these notes holds.
pub(super) fn roles(
    text: &str,
    header: &Header,
    kind: &str,
    records: &[&Record],
    corrections: &Corrections,
    faults: &mut Vec<Fault>,
) -> Vec<Option<Role>> {
    // The widest line decides, but a single note with a stray separator is not what makes a column.
    let mut widths: Vec<usize> = records.iter().map(|record| record.fields.len()).collect();
    widths.sort_unstable_by_key(|width| std::cmp::Reverse(*width));
    let first = records.first().map_or(0, |record| record.fields.len());
    let usual = widths.get(1).copied().unwrap_or_default().max(first);
    let widest = widths.first().copied().unwrap_or_default();
    let count =
        if header.columns.is_empty() { widest.min(usual.max(2)) } else { usual.max(header.columns.len()) };
    let mut roles: Vec<Option<Role>> = (0..count)
        .map(|column| match column {
            _ if header.guid == Some(column) => Some(Role::Guid),
            _ if header.tags_column == Some(column) => Some(Role::Tags),
            _ if header.own.contains(&column) => Some(Role::Own),
            _ => header.columns.get(column).and_then(|name| Role::of_name(name)),
        })
        .collect();
    if is_of_our_type(text, header, records.iter().copied()) {
        let unnamed = roles.iter_mut().filter(|role| role.is_none());
        unnamed.zip(Role::WRITTEN).for_each(|(role, (written, _))| *role = Some(written));
    }
    let found = |column: usize| {
        let spans = records.iter().take(LOOKED_AT).filter_map(|record| record.fields.get(column));
        let field = |signs| Field { role: Role::Own, signs, is_html: header.is_html };
        spans.map(|span| field(span.signs(text)).plain()).collect()
    };
    let said = corrected(&mut roles, &header.columns, kind, corrections);
    tell(&mut roles, &said, &header.columns, found, &Place::File, faults);
    roles
}

/// Returns whether Anki wrote this of one of our decks: it names the note type, and no columns.
pub(super) fn is_of_our_type<'r>(
    text: &str,
    header: &Header,
    mut records: impl Iterator<Item = &'r Record>,
) -> bool {
    let is_ours = |record: &'r Record| {
        let field = header.note_type.and_then(|column| record.fields.get(column));
        field.is_some_and(|span| span.text(text) == NOTE_TYPE)
    };
    header.columns.is_empty() && records.all(is_ours)
}
