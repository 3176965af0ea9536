//! From the text of a `pack.ron` to a manuscript.

mod comments;
mod node;

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use super::schema::IN_FILE;
use super::{Field, Manuscript, Row, RowKey, Section, Table};
use crate::lesson::cells::{join, split};
use crate::lesson::syntax::{self, Value};
use crate::lesson::{Fault, FaultKind, PACK_FILE, Severity, is_id, mended_id, read_unplaced};
use node::Reader;

pub use comments::has_comments;

/// A file that cannot be opened for writing, since a part of it would be lost.
#[derive(Debug, Clone, PartialEq)]
pub struct Unreadable {
    /// Why: every fault that hides a part of it.
    pub faults: Vec<Fault>,
}

impl Manuscript {
    /// Reads the text of a `pack.ron`, with what is wrong in it. An id that no item may have is mended, or left out.
    ///
    /// # Errors
    /// [`Unreadable`] where brackets or quotes are broken or a part of the file has no place in a manuscript.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let body = text.trim_start_matches('\u{feff}');
        let document = syntax::read(body);
        let Value::Struct(pack) = document.root().value() else { return Err(unreadable(text)) };
        if !document.faults.is_empty() {
            return Err(unreadable(text));
        }
        let mut reader = Reader::default();
        let mut ids = Ids::default();
        let mut manuscript = Self::default();
        let mut head = Row::new(RowKey(0));
        let mut told = HashSet::new();
        for field in pack.fields.iter() {
            reader.is_lost |= !told.insert(field.name);
            let Some(value) = node::present(field.value) else { continue };
            match (field.name, section(field.name)) {
                ("format", _) => reader.is_lost |= value.value().as_u64() != Some(1),
                ("id", _) => reader.is_lost |= !matches!(value.value(), Value::Text(_)),
                (_, Some(section)) => {
                    let items = reader.items(value, Table::Section(section));
                    let rows = items.into_iter().map(|(row, id)| {
                        ids.add(row.key, id.as_deref());
                        Arc::new(row)
                    });
                    manuscript.put(section, rows.collect());
                }
                _ => reader.field(&mut head, Table::Head, field),
            }
        }
        if reader.is_lost {
            return Err(unreadable(text));
        }
        let given = std::mem::take(&mut ids.given);
        manuscript.begin(head, given, reader.next_key());
        ids.rename(&mut manuscript);
        Ok(manuscript)
    }
}

fn section(name: &str) -> Option<Section> {
    IN_FILE.into_iter().find(|section| section.name() == name)
}

/// Returns every fault of a text that hides a part of it.
fn unreadable(text: &str) -> Unreadable {
    let hides = |kind: &FaultKind| {
        matches!(
            kind,
            FaultKind::Syntax(_)
                | FaultKind::UnsupportedFormat { .. }
                | FaultKind::UnknownField { .. }
                | FaultKind::DuplicateField { .. }
                | FaultKind::WrongType { .. }
                | FaultKind::UnknownVariant { .. }
        )
    };
    let faults = read_unplaced(text, Path::new(PACK_FILE));
    let (hiding, others): (Vec<Fault>, Vec<Fault>) = faults.into_iter().partition(|fault| hides(&fault.kind));
    let errors = others.into_iter().filter(|fault| fault.severity == Severity::Error);
    Unreadable { faults: if hiding.is_empty() { errors.collect() } else { hiding } }
}

/// The ids of a file.
#[derive(Default)]
struct Ids {
    given: HashMap<RowKey, Box<str>>,
    taken: HashSet<String>,
    /// Ids that no item may have, with what became of them.
    mended: HashMap<String, String>,
}

impl Ids {
    fn add(&mut self, row: RowKey, id: Option<&str>) {
        let Some(written) = id.map(str::trim) else { return };
        let right = if is_id(written) { Some(written.to_owned()) } else { mended_id(written) };
        let Some(id) = right else { return };
        if !self.taken.insert(id.clone()) {
            return;
        }
        if id != written {
            self.mended.insert(written.to_owned(), id.clone());
        }
        self.given.insert(row, id.into());
    }

    /// Names questions in the stories as they are called now.
    fn rename(&self, manuscript: &mut Manuscript) {
        if self.mended.is_empty() {
            return;
        }
        let rows = manuscript.rows(Table::Section(Section::Stories)).iter().map(|story| {
            let named = split(story.get(Field::Questions));
            if !named.iter().any(|id| self.mended.contains_key(id)) {
                return Arc::clone(story);
            }
            let named: Vec<String> =
                named.into_iter().map(|id| self.mended.get(&id).cloned().unwrap_or(id)).collect();
            let mut story = Row::clone(story);
            story.set(Field::Questions, &join(&named), None);
            Arc::new(story)
        });
        let rows = rows.collect();
        manuscript.put(Section::Stories, rows);
    }
}
