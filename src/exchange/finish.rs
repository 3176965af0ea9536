//! The common end of every import: a draft becomes the text of a `pack.ron`, the text is checked, and each fault is
//! mapped back to the place in the file that the text came from.

use std::cell::OnceCell;
use std::ops::{ControlFlow, Range};

use super::draft::{Columns, Draft, Field, Found, Item, Section, Value, made};
use super::fault::MAX_LISTED;
use super::{changed, ids, merge, numbered, odd, traditional};
use crate::exchange::fault::{AnkiFault, Fault, FaultKind, TableFault, of_anki};
use crate::exchange::imported::{Counts, Existing, ImportProgress, Imported, OnProgress, Stopped, Target};
use crate::exchange::place::Place;
use crate::language::Language;
use crate::lesson::syntax::write::{Branch, Tree, WrittenTree, write};
use crate::lesson::write::pack_text;
use crate::lesson::{self, Checked, Severity, Trilingual, read_pack_text};

/// Makes a pack of what was found in a file.
///
/// # Errors
/// [`Stopped`] if `on_progress` says so.
pub(super) fn finish(
    mut found: Found,
    target: &Target<'_>,
    on_progress: OnProgress<'_>,
) -> Result<Imported, Stopped> {
    let rows = u64::try_from(found.rows).unwrap_or(u64::MAX);
    tell(on_progress, ImportProgress { done: rows, of: rows })?;
    // A lesson of ours that comes from another machine keeps the ids that learners know.
    let brings_its_ids = found.pack_id.is_some() && target.existing.pack().is_none();
    if let Some((id, place)) = found.pack_id.take().filter(|(id, _)| id != target.id) {
        let fault = TableFault::OtherPack { found: id, id: target.id.to_owned() };
        found.faults.push(Fault::warning(place, fault));
    }
    found.faults.extend(traditional::simplify(&mut found.draft));
    let held = std::mem::take(&mut found.held);
    let existing = target.existing.pack();
    if !brings_its_ids {
        found.faults.extend(numbered::forget(&mut found.draft, existing));
    }
    let given = ids::give(&mut found.draft, existing);
    let (changed, told) = changed::find(&found.draft, existing);
    found.faults.extend(told);
    let mut counts = counts(&found);
    counts.changed = changed;
    counts.ids_given = given.new;
    counts.ids_kept = given.kept;
    counts.removed = given.removed;
    let spare = found.is_lenient.then(|| found.draft.clone());
    let (mut text, mut checked) = checked(found.draft, target);
    tell(on_progress, ImportProgress { done: rows, of: rows })?;
    if let Some(mut draft) = spare
        && let Some(at) = odd::items(&draft, &text, &checked.faults)
    {
        let map = Map::new(&text, &found.sheets);
        let told = checked.faults.into_iter().filter(|fault| fault.severity == Severity::Error);
        let told = told.filter_map(|fault| map.fault(fault));
        found.faults.extend(told.map(|fault| Fault { severity: Severity::Warning, ..fault }));
        found.faults.push(of_anki(Place::File, AnkiFault::NotesLeftOut { count: at.len() }));
        let gone = odd::take_out(&mut draft, &at);
        let is_old = |id: &String| existing.is_some_and(|pack| ids::has(pack, id));
        counts.ids_given -= gone.iter().filter(|id| !is_old(id)).count().min(counts.ids_given);
        counts.removed.extend(gone.into_iter().filter(is_old));
        counts = Counts { words: draft.items(Section::Words).len(), ..counts };
        counts = Counts { sentences: draft.items(Section::Sentences).len(), ..counts };
        (text, checked) = self::checked(draft, target);
    }
    tell(on_progress, ImportProgress { done: rows, of: rows })?;
    let map = Map::new(&text, &found.sheets);
    let mut faults = found.faults;
    let more = checked.faults.iter().any(|fault| matches!(fault.kind, lesson::FaultKind::TooMany { .. }));
    faults.extend(checked.faults.into_iter().filter_map(|fault| map.fault(fault)));
    let whole = faults.iter().all(|fault| fault.severity == Severity::Warning);
    let faults = listed(faults, &found.sheets, more);
    let pack = checked.pack.filter(|_| whole);
    // In the house layout, with what has its default value left out.
    let text = pack.as_ref().map(pack_text);
    let files = if pack.is_some() { found.files } else { Vec::new() };
    let imported = Imported { pack, text, files, faults, counts };
    Ok(if held.is_empty() { imported } else { merge::with_existing(imported, target, &held) })
}

/// Writes a draft and checks what was written.
fn checked(draft: Draft, target: &Target<'_>) -> (WrittenTree<Place>, Checked) {
    let text = write(&root(draft, target));
    let checked = read_pack_text(&text.text, target.folder);
    (text, checked)
}

/// Asks the watcher whether to go on.
pub(super) fn tell(on_progress: OnProgress<'_>, progress: ImportProgress) -> Result<(), Stopped> {
    match on_progress(progress) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Stopped),
    }
}

fn counts(found: &Found) -> Counts {
    let count = |section| found.draft.items(section).len();
    Counts {
        rows: found.rows,
        words: count(Section::Words),
        sentences: count(Section::Sentences),
        notes: count(Section::Notes),
        stories: count(Section::Stories),
        speeches: count(Section::Speeches),
        questions: count(Section::Questions),
        ..Counts::default()
    }
}

/// Returns the whole of a `pack.ron`.
fn root(mut draft: Draft, target: &Target<'_>) -> Value {
    let bare = |text: &str| made(Tree::Bare(text.to_owned()));
    let mut fields = vec![("format", bare("1")), ("id", made(Tree::Text(target.id.to_owned())))];
    fields.extend(head(&mut draft.head, target));
    for section in Section::ALL {
        let items = std::mem::take(draft.items_mut(section));
        if !items.is_empty() {
            let items = items.into_iter().map(item).collect();
            fields.push((section.name(), made(Tree::List(items))));
        }
    }
    Branch { tree: Tree::Fields(None, fields), from: Some(Place::File) }
}

fn item(item: Item) -> Value {
    let id = item.id.map(|id| ("id", id));
    let fields = id.into_iter().chain(item.fields).collect();
    Branch { tree: Tree::Fields(None, fields), from: Some(item.at) }
}

/// Returns the title, the authors and so on: from the file, else from the existing pack, else as the target asks.
fn head(found: &mut Vec<Field>, target: &Target<'_>) -> Vec<Field> {
    let mut take = |name: &str| {
        let index = found.iter().position(|(found, _)| *found == name);
        index.map(|index| found.swap_remove(index).1)
    };
    let text = |text: &str| made(Tree::Text(text.to_owned()));
    let texts = |texts: &[String]| made(Tree::List(texts.iter().map(|author| text(author)).collect()));
    let old = target.existing.pack();
    // What a pack with errors lacks is filled from the target; what another leaves out is meant to be left out.
    let whole = matches!(target.existing, Existing::Sound(_));
    let others = old.map(|pack| &pack.title).into_iter().chain(target.title.as_ref().filter(|_| !whole));
    let title = title(take("title"), others);
    let authors = take("authors").filter(|value| !is_nothing(value));
    let authors = authors.or_else(|| {
        let known = old.map(|pack| &pack.authors).filter(|authors| whole || !authors.is_empty());
        let authors = known.unwrap_or(&target.authors);
        (!authors.is_empty()).then(|| texts(authors))
    });
    let licence = take("licence").filter(|value| !is_nothing(value));
    let licence = licence.or_else(|| {
        let known = old.map(|pack| pack.licence.as_str()).filter(|licence| whole || !licence.is_empty());
        let licence = known.or(target.licence.as_deref());
        licence.map(text)
    });
    let optional = |value: Option<Value>, old: Option<&str>| match value {
        Some(value) => Some(value).filter(|value| !is_nothing(value)),
        None => old.map(text),
    };
    let level = optional(take("level"), old.and_then(|pack| pack.level.as_deref()));
    let teaches = optional(take("teaches"), old.and_then(|pack| pack.teaches).map(Language::code));
    let fields = [
        ("title", title),
        ("authors", authors),
        ("licence", licence),
        ("level", level),
        ("teaches", teaches),
    ];
    fields.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

fn is_nothing(value: &Value) -> bool {
    matches!(&value.tree, Tree::List(values) if values.is_empty())
}

/// Returns the title, with what it lacks filled from others.
fn title<'t>(found: Option<Value>, others: impl Iterator<Item = &'t Trilingual>) -> Option<Value> {
    let (mut fields, from) = match found {
        Some(Branch { tree: Tree::Fields(_, fields), from }) => (fields, from),
        _ => (Vec::new(), None),
    };
    for other in others {
        for (name, text) in [("bo", &other.bo), ("zh", &other.zh), ("en", &other.en)] {
            if !text.is_empty() && !fields.iter().any(|(found, _)| *found == name) {
                fields.push((name, made(Tree::Text(text.clone()))));
            }
        }
    }
    // An English title that the file leaves empty stays empty.
    fields.retain(|(_, value)| !is_nothing(value));
    (!fields.is_empty()).then_some(Branch { tree: Tree::Fields(None, fields), from })
}

/// From bytes of the text to places of the file.
struct Map<'m> {
    text: &'m str,
    /// By their start, outer ones first.
    places: &'m [(Range<usize>, Place)],
    sheets: &'m [Columns],
    /// Where each line of the text begins; found when a fault first names one.
    line_starts: OnceCell<Vec<usize>>,
}

impl<'m> Map<'m> {
    fn new(written: &'m WrittenTree<Place>, sheets: &'m [Columns]) -> Self {
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
    fn fault(&self, fault: lesson::Fault) -> Option<Fault> {
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

/// Returns the faults that are worth listing, in the order of the file: the worst, if there are more of them. `more`
/// says that the checker had more than it told.
fn listed(mut faults: Vec<Fault>, sheets: &[Columns], more: bool) -> Vec<Fault> {
    let left = faults.len().saturating_sub(MAX_LISTED);
    if left > 0 {
        faults.sort_by_key(|fault| std::cmp::Reverse(fault.severity));
        faults.truncate(MAX_LISTED);
    }
    faults.sort_by_key(|fault| match &fault.place {
        Place::File => (0, 0, 0),
        Place::Line { line, column } => (1, *line, *column),
        Place::Cell { sheet, row, column } => {
            let index = sheets.iter().position(|columns| columns.sheet == *sheet);
            let whole = |number: &u32| usize::try_from(*number).unwrap_or(usize::MAX);
            (index.map_or(usize::MAX, |index| index + 1), whole(row), whole(column))
        }
    });
    if left > 0 || more {
        let severity = faults.iter().map(|fault| fault.severity).max().unwrap_or(Severity::Error);
        let kind = if more {
            FaultKind::Pack(lesson::FaultKind::TooMany { listed: faults.len() })
        } else {
            FaultKind::TooMany { listed: faults.len(), more: left }
        };
        faults.push(Fault { place: Place::File, severity, kind });
    }
    faults
}

/// Returns the result of a file of which nothing could be read.
pub(super) fn refused(kind: impl Into<FaultKind>) -> Imported {
    Imported { faults: vec![Fault::error(Place::File, kind)], ..Imported::default() }
}
