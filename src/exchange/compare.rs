//! Compares a lesson with what it becomes, item by item.

use std::collections::{HashMap, HashSet};

use super::draft::{Section, named};
use super::table::rows::{self, Cells};
use crate::exchange::imported::Imported;
use crate::exchange::outcome::ItemChanged;
use crate::lesson::Pack;

/// The longest text of a change that is shown, in characters.
const LONGEST: usize = 60;

/// Says of an import, and of what can be taken in of it, which items are new, changed, removed and as they were.
pub(super) fn tell(imported: &mut Imported, existing: Option<&Pack>) {
    if let Some(partly) = &mut imported.partly {
        for part in [&mut partly.sound, &mut partly.drafts].into_iter().flatten() {
            tell(part, existing);
        }
    }
    let Some(pack) = &imported.pack else { return };
    let outcome = &mut imported.outcome;
    let unfinished: HashSet<&str> = pack.drafts.iter().map(|draft| draft.id.as_str()).collect();
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
            if !still.contains(id.as_str()) && !unfinished.contains(id.as_str()) {
                outcome.removed.push(|| name(rows));
            }
        }
    }
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
