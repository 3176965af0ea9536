//! Leaves single notes with errors out of what another program brings, so that one odd note of a deck does not refuse
//! the rest. Who writes a table can mend it; who was given a deck often cannot.

use std::collections::{HashMap, HashSet};

use super::draft::{Draft, Section, written};
use super::place::Place;
use crate::lesson::syntax::write::WrittenTree;
use crate::lesson::{self, Severity};

/// Returns where the items with errors begin, if all errors are those of items and at least half of the items have
/// none.
pub(super) fn items(
    draft: &Draft,
    text: &WrittenTree<Place>,
    faults: &[lesson::Fault],
) -> Option<HashSet<Place>> {
    let all = Section::ALL.into_iter().flat_map(|section| draft.items(section)).map(|item| &item.at);
    let starts: HashSet<&Place> = all.collect();
    // An item stands before what is inside it.
    let mut ranges: HashMap<&Place, _> = HashMap::new();
    for (range, place) in text.places.iter().filter(|(_, place)| starts.contains(place)) {
        ranges.entry(place).or_insert_with(|| range.clone());
    }
    let mut ranges: Vec<_> = ranges.into_iter().map(|(place, range)| (range, place)).collect();
    ranges.sort_by_key(|(range, _)| range.start);
    let mut odd = HashSet::new();
    for fault in faults.iter().filter(|fault| fault.severity == Severity::Error) {
        let at = fault.bytes.start;
        let before = ranges.partition_point(|(range, _)| range.start <= at);
        let (range, place) = ranges.get(before.checked_sub(1)?)?;
        if !range.contains(&at) {
            return None;
        }
        odd.insert((*place).clone());
    }
    (!odd.is_empty() && odd.len() * 2 <= starts.len()).then_some(odd)
}

/// Takes items out of a draft by where they begin, and returns their ids.
pub(super) fn take_out(draft: &mut Draft, odd: &HashSet<Place>) -> Vec<String> {
    let mut ids = Vec::new();
    for section in Section::ALL {
        let items = draft.items_mut(section);
        let gone = items.extract_if(.., |item| odd.contains(&item.at));
        ids.extend(gone.filter_map(|item| item.id.as_ref().and_then(written).map(str::to_owned)));
    }
    ids
}
