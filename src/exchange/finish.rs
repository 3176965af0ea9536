//! The common end of every import: a draft becomes the text of a `pack.ron`, the text is checked, and each fault is
//! mapped back to the place in the file that the text came from. With an error there is no pack; what can be read all
//! the same, and what as items that are to be completed, is worked out beside it.

mod head;
mod listed;
mod map;
mod mend;
mod parts;

use super::draft::{Draft, Found, Item, Section, Value, made, written};
use super::outcome::{ItemLeftOut, Outcome, named_only};
use super::{added, again, changed, ids, lowered, merge, moved, numbered, traditional};
use crate::exchange::fault::{AnkiFault, Fault, FaultKind, TableFault, of_anki};
use crate::exchange::imported::{Counts, ImportProgress, Imported, OnProgress, Partly, Stopped, Target};
use crate::exchange::place::Place;
use crate::lesson::syntax::write::{Branch, Tree, WrittenTree, write};
use crate::lesson::write::pack_text;
use crate::lesson::{Checked, Severity, read_pack_text_whole};
use listed::listed;
use map::Map;
use parts::{Items, Trouble};
use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;

/// How often items are left out anew because what was left out before was needed by them.
const ROUNDS: usize = 4;

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
    let progress = ImportProgress { done: rows, of: rows };
    tell(on_progress, progress)?;
    // A lesson of ours that comes from another machine keeps the ids that learners know.
    let brings_its_ids = !found.is_addition && found.pack_id.is_some() && target.existing.pack().is_none();
    if let Some((id, place)) = found.pack_id.take().filter(|(id, _)| id != target.id) {
        let fault = TableFault::OtherPack { found: id, id: target.id.to_owned() };
        found.faults.push(Fault::warning(place, fault));
    }
    found.faults.extend(traditional::simplify(&mut found.draft));
    found.faults.extend(lowered::lower(&mut found.draft));
    let existing = target.existing.pack();
    if !brings_its_ids {
        found.faults.extend(numbered::forget(&mut found.draft, existing, found.is_addition));
        found.faults.extend(moved::forget(&mut found.draft, existing, found.is_addition));
        found.faults.extend(again::find(&mut found.draft, existing));
    }
    let given = ids::give(&mut found.draft, existing);
    let (changed, told) = changed::find(&found.draft, existing);
    found.faults.extend(told);
    let mut counts = counts(&found.draft, found.rows);
    counts.changed = changed;
    counts.ids_given = given.new;
    counts.ids_kept = given.kept;
    counts.removed = given.removed;
    let draft = std::mem::take(&mut found.draft);
    let (text, checked) = checked(draft.clone(), target);
    tell(on_progress, progress)?;
    let map = Map::new(&text, &found.sheets);
    let items = Items::of(&draft, &found.loose);
    let trouble = items.trouble(&text, &checked.faults, &map, &found.faults);
    let work = Work { found: &found, draft: &draft, counts: &counts, target };
    let partly = if trouble.has_parts(&draft) {
        let mut partly = Partly::default();
        work.partly(&trouble, &mut partly);
        tell(on_progress, progress)?;
        Some(partly)
    } else {
        None
    };
    let left_out = named_only(&found.faults);
    if let Some(sound) = partly.as_ref().and_then(|partly| partly.sound.as_ref()) {
        // Who writes a table can mend it; who was given a deck often cannot.
        let is_read = trouble.loose.is_empty() && trouble.odd.values().all(|odd| !odd.is_unread);
        if found.is_lenient && is_read && trouble.odd.len() * 2 <= draft.len() {
            let mut imported = sound.clone();
            imported.partly = partly.map(Box::new);
            imported.understood = found.understood;
            return Ok(imported);
        }
    }
    let faults = checked.faults.into_iter().filter_map(|fault| map.fault(fault));
    let faults: Vec<Fault> = found.faults.into_iter().chain(faults).collect();
    let is_whole = faults.iter().all(|fault| fault.severity == Severity::Warning);
    let faults = listed(faults, &found.sheets);
    let mut pack = checked.pack.filter(|_| is_whole);
    if let (Some(pack), Some(existing)) = (&mut pack, existing) {
        merge::keep_drafts(pack, existing);
    }
    // In the house layout, with what has its default value left out.
    let text = pack.as_ref().map(pack_text);
    let files = if pack.is_some() { found.files } else { Vec::new() };
    let imported = Imported { pack, text, files, faults, counts, ..Imported::default() };
    let mut imported = with_existing(imported, target, found.is_addition, &found.held);
    imported.outcome.left_out = left_out.into_iter().collect();
    imported.outcome.added_to = added_to(found.is_addition, target);
    imported.partly = partly.map(Box::new);
    imported.understood = found.understood;
    Ok(imported)
}

/// What is known when a file has errors.
struct Work<'w> {
    found: &'w Found,
    draft: &'w Draft,
    counts: &'w Counts,
    target: &'w Target<'w>,
}

/// What becomes of the items with errors.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Odd {
    LeftOut,
    ToComplete,
}

impl Work<'_> {
    fn partly(&self, trouble: &Trouble, partly: &mut Partly) {
        partly.rest = mend::rest(self.found, self.draft, self.target.id, trouble, |_| true);
        partly.sound = self.taken(trouble, Odd::LeftOut);
        if trouble.odd.values().any(|odd| !odd.is_unread) {
            partly.drafts = self.taken(trouble, Odd::ToComplete);
            partly.rest_of_drafts =
                mend::rest(self.found, self.draft, self.target.id, trouble, |odd| odd.is_unread);
        }
    }

    /// Returns what comes of the file without the items that have errors, or with those of them that can be completed
    /// marked. `None` if nothing comes of it.
    fn taken(&self, trouble: &Trouble, odd: Odd) -> Option<Imported> {
        let Self { found, target, .. } = self;
        let mut trouble = trouble.clone();
        for _ in 0..ROUNDS {
            let mut draft = self.draft.clone();
            let mut gone = HashSet::new();
            let mut to_complete = Vec::new();
            let mut first = HashMap::new();
            for section in Section::ALL {
                let items = std::mem::take(draft.items_mut(section));
                for (index, mut item) in items.into_iter().enumerate() {
                    let id = item.id.as_ref().and_then(written).unwrap_or_default().to_owned();
                    match trouble.odd.get(&(section, index)) {
                        Some(faulty) if odd == Odd::LeftOut || faulty.is_unread => {
                            gone.insert(id);
                            continue;
                        }
                        Some(_) => {
                            to_complete.push(item.name());
                            item.fields.push(("draft", made(Tree::Bare("true".to_owned()))));
                        }
                        None => {}
                    }
                    first.insert((section, draft.items(section).len()), (section, index));
                    draft.items_mut(section).push(item);
                }
            }
            let left = draft.len();
            if left == 0 || odd == Odd::LeftOut && left == to_complete.len() {
                return None;
            }
            let mut counts = counts(&draft, found.rows);
            let named: HashSet<String> = Section::ALL
                .into_iter()
                .flat_map(|section| draft.items(section))
                .flat_map(Item::files)
                .collect();
            let items = Items::of(&draft, &[]);
            let (written, checked) = checked(draft, target);
            let map = Map::new(&written, &found.sheets);
            let more = items.trouble(&written, &checked.faults, &map, &[]);
            if more.is_of_file {
                return None;
            }
            if more.odd.is_empty() {
                let mut pack = checked.pack?;
                let existing = target.existing.pack();
                if let Some(existing) = existing {
                    merge::keep_drafts(&mut pack, existing);
                }
                let old: HashSet<&str> = existing.map(merge::all_ids).unwrap_or_default();
                let unborn = gone.iter().filter(|id| !old.contains(id.as_str())).count();
                counts.ids_given = self.counts.ids_given.saturating_sub(unborn);
                counts.ids_kept = self.counts.ids_kept;
                counts.changed.clone_from(&self.counts.changed);
                counts.removed.clone_from(&self.counts.removed);
                let text = pack_text(&pack);
                let mut faults: Vec<Fault> = self.found.faults.clone();
                faults.extend(trouble.faults().cloned());
                if odd == Odd::LeftOut {
                    let count = trouble.odd.len() + trouble.loose.len();
                    faults.push(of_anki(Place::File, AnkiFault::NotesLeftOut { count }));
                }
                faults.extend(checked.faults.into_iter().filter_map(|fault| map.fault(fault)));
                let as_warning = |fault| Fault { severity: Severity::Warning, ..fault };
                let faults: Vec<Fault> = faults.into_iter().map(as_warning).collect();
                let faults = listed(without_twice(faults), &found.sheets);
                let mut left_out = named_only(&self.found.faults);
                left_out.extend(self.left_out(&trouble, odd));
                let is_named = |(path, _): &&(String, Vec<u8>)| named.contains(path);
                let files = found.files.iter().filter(is_named).cloned().collect();
                let imported = Imported {
                    pack: Some(pack),
                    text: Some(text),
                    files,
                    faults,
                    counts,
                    ..Imported::default()
                };
                let kept = merge::keep(imported, target, &gone)?;
                let mut imported = with_existing(kept, target, found.is_addition, &found.held);
                let drafts = to_complete.into_iter().collect();
                let left_out = left_out.into_iter().collect();
                let added_to = added_to(found.is_addition, target);
                imported.outcome = Outcome { added_to, left_out, drafts, ..Outcome::default() };
                return imported.pack.is_some().then_some(imported);
            }
            // What is left needs something that is not there any more.
            let more = more.odd.into_iter().filter_map(|(at, faulty)| Some((*first.get(&at)?, faulty)));
            trouble.odd.extend(more);
        }
        None
    }

    fn left_out(&self, trouble: &Trouble, odd: Odd) -> Vec<ItemLeftOut> {
        let is_gone = |is_unread: bool| odd == Odd::LeftOut || is_unread;
        let items = trouble.odd.iter().filter(|(_, faulty)| is_gone(faulty.is_unread));
        let items = items.filter_map(|((section, index), faulty)| {
            let item = self.draft.items(*section).get(*index)?;
            Some(ItemLeftOut { name: item.name(), reason: faulty.faults.first()?.clone() })
        });
        let loose = trouble.loose.iter().filter_map(|(index, faults)| {
            let (_, said) = self.found.loose.get(*index)?;
            Some(ItemLeftOut { name: said.chars().take(40).collect(), reason: faults.first()?.clone() })
        });
        items.chain(loose).collect()
    }
}

/// Returns faults without those that are there before.
fn without_twice(faults: Vec<Fault>) -> Vec<Fault> {
    let mut seen = HashSet::new();
    faults.into_iter().filter(|fault| seen.insert(fault.to_string())).collect()
}

fn with_existing(imported: Imported, target: &Target<'_>, is_addition: bool, held: &[Section]) -> Imported {
    match held {
        _ if is_addition => added::to_existing(imported, target),
        [] => imported,
        held => merge::with_existing(imported, target, held),
    }
}

/// Returns the lesson that a file is added to.
fn added_to(is_addition: bool, target: &Target<'_>) -> Option<String> {
    target.existing.pack().filter(|_| is_addition).map(|_| target.id.to_owned())
}

/// Writes a draft and checks what was written.
fn checked(draft: Draft, target: &Target<'_>) -> (WrittenTree<Place>, Checked) {
    let text = write(&root(draft, target));
    let checked = read_pack_text_whole(&text.text, target.folder);
    (text, checked)
}

/// Asks the watcher whether to go on.
pub(super) fn tell(on_progress: OnProgress<'_>, progress: ImportProgress) -> Result<(), Stopped> {
    match on_progress(progress) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Stopped),
    }
}

fn counts(draft: &Draft, rows: usize) -> Counts {
    let count = |section| draft.items(section).len();
    Counts {
        rows,
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
    fields.extend(head::head(&mut draft.head, target));
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

/// Returns the result of a file of which nothing could be read.
pub(super) fn refused(kind: impl Into<FaultKind>) -> Imported {
    Imported { faults: vec![Fault::error(Place::File, kind)], ..Imported::default() }
}
