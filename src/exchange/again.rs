//! Finds the items of a lesson again that a file brings under other ids: a list that was numbered anew, hashes of another
//! program, an id in other letters. What learners remember hangs on the id, so the one that the lesson has is kept.

use std::collections::{HashMap, HashSet, VecDeque};

use super::changed::{Known, bare, bo, known, says_the_same, zh};
use super::draft::{Draft, Section, text, written};
use super::moved::{by_sound, spoken};
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::place::Place;
use crate::lesson::Pack;
use crate::lesson::syntax::write::Tree;

/// Gives items the ids that the lesson has for them, and says so once for each section.
pub(super) fn find(draft: &mut Draft, existing: Option<&Pack>) -> Vec<Fault> {
    let known = existing.map(known).unwrap_or_default();
    let mut faults = Vec::new();
    for section in Section::ALL {
        let renamed = of_section(draft, section, &known);
        let Some((first, _, _)) = renamed.first() else { continue };
        let first = draft.items(section).get(*first).and_then(|item| item.id.as_ref()?.from.clone());
        let count = renamed.len();
        faults.push(Fault::warning(first.unwrap_or(Place::File), TableFault::IdsKept { count }));
        let names: HashMap<String, String> =
            renamed.iter().map(|(_, brought, kept)| (brought.clone(), kept.clone())).collect();
        for (index, _, kept) in renamed {
            if let Some(item) = draft.items_mut(section).get_mut(index) {
                let from = item.id.as_ref().and_then(|id| id.from.clone());
                item.id = Some(text(kept, from.unwrap_or_else(|| item.at.clone())));
            }
        }
        if section == Section::Questions {
            rename_asked(draft, &names);
        }
    }
    faults
}

/// Returns the items whose id the lesson does not have, while it has what they say under another: their number, the id
/// that they bring, and that of the lesson.
fn of_section(
    draft: &Draft,
    section: Section,
    known: &HashMap<(Section, &str), Known<'_>>,
) -> Vec<(usize, String, String)> {
    let items = draft.items(section);
    let ids = || items.iter().filter_map(|item| item.id.as_ref().and_then(written));
    if ids().all(|id| known.contains_key(&(section, id))) {
        return Vec::new();
    }
    let brought: HashSet<&str> = ids().collect();
    let mut by_meaning: HashMap<(String, String), VecDeque<&str>> = HashMap::new();
    let mut by_letters: HashMap<String, &str> = HashMap::new();
    let mut free: Vec<_> =
        known.iter().filter(|((of, id), _)| *of == section && !brought.contains(id)).collect();
    free.sort_by_key(|((_, id), _)| *id);
    for ((_, id), old) in free {
        by_letters.insert(letters(id), id);
        for bo in &old.bo {
            by_meaning.entry((bare(old.zh), bare(bo))).or_default().push_back(id);
        }
    }
    let by_sound = by_sound(draft, section, known);
    let mut taken: HashSet<&str> = HashSet::new();
    let mut renamed = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let Some(id) = item.id.as_ref().and_then(written) else { continue };
        if known.contains_key(&(section, id)) {
            continue;
        }
        let alike = by_letters.get(&letters(id)).copied();
        let alike =
            alike.filter(|old| known.get(&(section, *old)).is_some_and(|old| says_the_same(item, old)));
        let Some(zh) = zh(item).map(bare) else { continue };
        let mut same = bo(item).into_iter().filter_map(|bo| {
            let ids = by_meaning.get_mut(&(zh.clone(), bare(bo)))?;
            std::iter::from_fn(|| ids.pop_front()).find(|id| !taken.contains(id))
        });
        let old = alike.filter(|old| !taken.contains(old)).or_else(|| same.next());
        drop(same);
        let sounds = || by_sound.get(&spoken(item)?).copied().filter(|old| !brought.contains(old));
        if let Some(old) = old.or_else(|| sounds().filter(|old| !taken.contains(old))) {
            taken.insert(old);
            renamed.push((index, id.to_owned(), old.to_owned()));
        }
    }
    renamed
}

/// Returns an id without what people and programs write differently.
fn letters(id: &str) -> String {
    id.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Lets stories ask the questions that they asked, under the ids that these have now.
pub(super) fn rename_asked(draft: &mut Draft, names: &HashMap<String, String>) {
    let stories = draft.items_mut(Section::Stories).iter_mut();
    let asked = stories.flat_map(|story| &mut story.fields).filter(|(name, _)| *name == "questions");
    for (_, value) in asked {
        let Tree::List(ids) = &mut value.tree else { continue };
        for id in ids {
            if let Tree::Text(id) = &mut id.tree
                && let Some(kept) = names.get(id)
            {
                id.clone_from(kept);
            }
        }
    }
}
