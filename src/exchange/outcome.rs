//! What becomes of each item of a lesson when a file is taken in, by name.

use std::collections::{HashMap, HashSet};

use super::draft::{Section, named};
use super::table::rows::{self, Cells};
use crate::exchange::fault::{AnkiFault, Fault, FaultKind, GiftFault};
use crate::lesson::Pack;

/// Most items of one kind that are named.
const MOST_NAMED: usize = 200;

/// The longest text of a change that is shown, in characters.
const LONGEST: usize = 60;

/// What becomes of each item.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outcome {
    /// The items that the lesson did not have.
    pub new: Listed<String>,
    /// The items that say something else than before.
    pub changed: Listed<ItemChanged>,
    /// The items that the lesson has no more.
    pub removed: Listed<String>,
    /// What of the file is not taken in.
    pub left_out: Listed<ItemLeftOut>,
    /// The items that are taken in to be completed.
    pub drafts: Listed<String>,
    /// How many items are as they were.
    pub unchanged: usize,
}

/// The first of several things, and how many there are.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed<T> {
    /// The first.
    pub first: Vec<T>,
    /// How many there are in all.
    pub count: usize,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self { first: Vec::new(), count: 0 }
    }
}

impl<T> Listed<T> {
    fn push(&mut self, one: impl FnOnce() -> T) {
        self.count += 1;
        if self.first.len() < MOST_NAMED {
            self.first.push(one());
        }
    }
}

impl<T> FromIterator<T> for Listed<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        let mut listed = Self::default();
        all.into_iter().for_each(|one| listed.push(|| one));
        listed
    }
}

/// An item that says something else than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemChanged {
    /// What it is called now.
    pub name: String,
    /// What it was called.
    pub old_name: String,
    /// Its fields that changed: the name of the field, what it was, what it is.
    pub fields: Vec<(&'static str, String, String)>,
}

/// Something of a file that is not taken in.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemLeftOut {
    /// What it is called, or how it begins.
    pub name: String,
    /// Why, and where it stands.
    pub reason: Fault,
}

/// Returns what becomes of each item of an existing lesson and of a new one. `drafts` are ids and names.
pub(super) fn outcome(
    pack: Option<&Pack>,
    existing: Option<&Pack>,
    left_out: Vec<ItemLeftOut>,
    drafts: Vec<(String, String)>,
) -> Outcome {
    let mut outcome = Outcome { left_out: left_out.into_iter().collect(), ..Outcome::default() };
    let to_complete: HashSet<&str> = drafts.iter().map(|(id, _)| id.as_str()).collect();
    let Some(pack) = pack else { return outcome };
    for section in Section::ALL {
        let old = existing.map(|pack| items(pack, section)).unwrap_or_default();
        let new = items(pack, section);
        let by_id: HashMap<&str, &Vec<Cells>> = old.iter().map(|(id, rows)| (id.as_str(), rows)).collect();
        for (id, rows) in &new {
            match by_id.get(id.as_str()) {
                None => outcome.new.push(|| name(rows)),
                Some(before) if *before == rows => outcome.unchanged += 1,
                Some(before) => outcome.changed.push(|| changed(before, rows)),
            }
        }
        let still: HashSet<&str> = new.iter().map(|(id, _)| id.as_str()).collect();
        for (id, rows) in &old {
            if !still.contains(id.as_str()) && !to_complete.contains(id.as_str()) {
                outcome.removed.push(|| name(rows));
            }
        }
    }
    outcome.drafts = drafts.into_iter().map(|(_, name)| name).collect();
    outcome
}

/// Returns what a file says is left out of it by name alone, without an error.
pub(super) fn named_only(faults: &[Fault]) -> Vec<ItemLeftOut> {
    let left_out = |fault: &Fault| {
        let name = match &fault.kind {
            FaultKind::Gift(
                GiftFault::NoAnswer { name } | GiftFault::Essay { name } | GiftFault::Matching { name },
            ) => name,
            FaultKind::Anki(AnkiFault::KindLeftOut { kind, .. }) => kind,
            _ => return None,
        };
        Some(ItemLeftOut { name: name.clone(), reason: fault.clone() })
    };
    faults.iter().filter_map(left_out).collect()
}

/// Returns the items of a section by their ids, each as the rows of a table.
fn items(pack: &Pack, section: Section) -> Vec<(String, Vec<Cells>)> {
    let mut items: Vec<(String, Vec<Cells>)> = Vec::new();
    for row in rows::of_section(pack, section) {
        let id = row.iter().find(|(name, text)| *name == "id" && !text.is_empty()).map(|(_, id)| id.clone());
        match (id, items.last_mut()) {
            (None, Some((_, rows))) => rows.push(row),
            (id, _) => items.push((id.unwrap_or_default(), vec![row])),
        }
    }
    items
}

fn name(rows: &[Cells]) -> String {
    let first = rows.first().map(Vec::as_slice).unwrap_or_default();
    let text = |names: [&str; 3]| {
        let named = |wanted: &&str| first.iter().find(|(name, text)| name == wanted && !text.is_empty());
        names.iter().find_map(named).map_or("", |(_, text)| text.as_str())
    };
    named(text(["title_zh", "ask_zh", "zh"]), text(["title_bo", "ask_bo", "bo"]))
}

fn changed(before: &[Cells], now: &[Cells]) -> ItemChanged {
    let mut fields: Vec<(&'static str, String, String)> = Vec::new();
    let nothing = Cells::new();
    for index in 0..before.len().max(now.len()) {
        let [before, now] = [before, now].map(|rows| rows.get(index).unwrap_or(&nothing));
        let names = before.iter().chain(now).map(|(name, _)| *name);
        for name in names {
            let text = |cells: &Cells| {
                let found = cells.iter().find(|(known, _)| *known == name);
                found.map(|(_, text)| text.chars().take(LONGEST).collect::<String>()).unwrap_or_default()
            };
            let (was, is) = (text(before), text(now));
            if was != is && !fields.iter().any(|(known, ..)| *known == name) {
                fields.push((name, was, is));
            }
        }
    }
    ItemChanged { name: name(now), old_name: name(before), fields }
}
