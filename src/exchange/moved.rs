//! Finds ids that have moved from one item to another: a row that was put in, two ids that changed places, a list of other
//! words under the numbers of this one. Such ids are left out; the items are found again by what they say, and what the
//! lesson has stays with its own id.

use std::collections::{HashMap, HashSet};

use super::changed::{Known, bare, bo, known, says_the_same, sound, zh};
use super::draft::{Draft, Item, Section, written};
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::place::Place;
use crate::lesson::Pack;

/// From how many ids on that all go to other items none of them is believed.
const SEVERAL: usize = 2;

/// Takes the ids away that have moved, and says so once for each section. What is added to a lesson takes the place of
/// no other item in it.
pub(super) fn forget(draft: &mut Draft, existing: Option<&Pack>, is_addition: bool) -> Vec<Fault> {
    let known = existing.map(known).unwrap_or_default();
    let mut faults = Vec::new();
    for section in Section::ALL {
        if are_named(draft, section) {
            continue;
        }
        let moved = of_section(draft, section, &known, is_addition);
        let mut at = None;
        for index in &moved {
            let item = draft.items_mut(section).get_mut(*index);
            if let Some(id) = item.and_then(|item| item.id.take()) {
                at.get_or_insert(id.from.unwrap_or(Place::File));
            }
        }
        faults.extend(at.map(|at| Fault::warning(at, TableFault::IdsMoved { count: moved.len() })));
    }
    faults
}

/// Returns whether others refer to the items of a section by their ids.
pub(super) fn are_named(draft: &Draft, section: Section) -> bool {
    let names = |story: &Item| story.fields.iter().any(|(name, _)| *name == "questions");
    section == Section::Questions && draft.items(Section::Stories).iter().any(names)
}

/// The items of a section of the lesson by what they say.
struct Old<'k> {
    by_meaning: HashMap<(String, String), Vec<&'k str>>,
    /// Those that alone have their Chinese, in the lesson and in the file.
    by_sound: HashMap<(String, String), &'k str>,
}

impl<'k> Old<'k> {
    fn of(draft: &Draft, section: Section, known: &'k HashMap<(Section, &'k str), Known<'k>>) -> Self {
        let mut by_meaning: HashMap<_, Vec<&str>> = HashMap::new();
        for ((_, id), old) in known.iter().filter(|((of, _), _)| *of == section) {
            for bo in &old.bo {
                by_meaning.entry((bare(old.zh), bare(bo))).or_default().push(*id);
            }
        }
        Self { by_meaning, by_sound: by_sound(draft, section, known) }
    }

    /// Returns the items that say all that one says.
    fn same(&self, item: &Item) -> Vec<&'k str> {
        let Some(zh) = zh(item).map(bare) else { return Vec::new() };
        let same = bo(item).into_iter().filter_map(|bo| self.by_meaning.get(&(zh.clone(), bare(bo))));
        same.flatten().copied().collect()
    }

    /// Returns the item that alone is written and spoken as one.
    fn sounds(&self, item: &Item) -> Option<&'k str> {
        self.by_sound.get(&spoken(item)?).copied()
    }
}

/// Returns the items of a section of the lesson by their Chinese and pinyin; only those whose Chinese no other has, neither
/// in the lesson nor in the file.
pub(super) fn by_sound<'k>(
    draft: &Draft,
    section: Section,
    known: &'k HashMap<(Section, &'k str), Known<'k>>,
) -> HashMap<(String, String), &'k str> {
    let mut in_file: HashMap<String, usize> = HashMap::new();
    for zh in draft.items(section).iter().filter_map(zh) {
        *in_file.entry(bare(zh)).or_default() += 1;
    }
    let mut in_lesson: HashMap<String, usize> = HashMap::new();
    let old = || known.iter().filter(|((of, _), _)| *of == section);
    for (_, old) in old() {
        *in_lesson.entry(bare(old.zh)).or_default() += 1;
    }
    let only = |zh: &String| in_file.get(zh) == Some(&1) && in_lesson.get(zh) == Some(&1);
    old()
        .map(|((_, id), old)| ((bare(old.zh), sound(old.pinyin)), *id))
        .filter(|((zh, sound), _)| !sound.is_empty() && only(zh))
        .collect()
}

/// Returns the Chinese and the pinyin of an item.
pub(super) fn spoken(item: &Item) -> Option<(String, String)> {
    Some((bare(zh(item)?), sound(item.text("pinyin")?)))
}

/// Returns the places of the items of a section whose ids have moved: ids stand at other items than before while those items
/// are in the file too, under others or under none. So it is with any numbering of rows (w1, w2; 10, 20) when a row is put
/// in between. All that stand where another stood, and all that stood elsewhere, are among them; none if nothing has moved.
fn of_section(
    draft: &Draft,
    section: Section,
    known: &HashMap<(Section, &str), Known<'_>>,
    is_addition: bool,
) -> Vec<usize> {
    let items = draft.items(section);
    let all = Old::of(draft, section, known);
    // Where each item of the lesson is found in the file, if it is: under its own id, or only under others.
    let mut under_its_own: HashSet<&str> = HashSet::new();
    let (mut in_full, mut in_sound): (HashSet<&str>, HashSet<&str>) = Default::default();
    for item in items {
        let id = item.id.as_ref().and_then(written);
        let same = all.same(item).into_iter().map(|old| (old, true));
        for (old, is_full) in same.chain(all.sounds(item).map(|old| (old, false))) {
            match (id == Some(old), is_full) {
                (true, _) => under_its_own.insert(old),
                (false, true) => in_full.insert(old),
                (false, false) => in_sound.insert(old),
            };
        }
    }
    let is_given_away = |id: &str| in_full.contains(id) && !under_its_own.contains(id);
    let stands_elsewhere =
        |id: &str| is_given_away(id) || in_sound.contains(id) && !under_its_own.contains(id);
    let (mut moved, mut strangers) = (Vec::new(), Vec::new());
    let (mut is_sure, mut shared) = (false, 0);
    for (index, item) in items.iter().enumerate() {
        let Some(id) = item.id.as_ref().and_then(written) else { continue };
        let old = known.get(&(section, id));
        let is_of_another = old.is_some_and(|old| !says_the_same(item, old));
        let same = all.same(item);
        let has_its_chinese = old.is_some_and(|old| zh(item).is_some_and(|zh| bare(zh) == bare(old.zh)));
        let was_elsewhere = !same.is_empty() && same.iter().all(|old| *old != id)
            || !has_its_chinese && all.sounds(item).is_some_and(|old| old != id);
        // Two words that are written alike may have changed places too; and what is there letter for letter goes before
        // what only is like it.
        let gives_way = old.is_some() && is_given_away(id);
        is_sure |= gives_way || is_of_another && (was_elsewhere || stands_elsewhere(id));
        shared += usize::from(old.is_some());
        if is_of_another {
            strangers.push(index);
        }
        if is_of_another || was_elsewhere || gives_way {
            moved.push(index);
        }
    }
    if is_sure {
        moved
    } else if is_addition || strangers.len() >= SEVERAL && strangers.len() == shared {
        strangers
    } else {
        Vec::new()
    }
}
