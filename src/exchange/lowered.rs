//! Ids with capital letters, as people write them in tables: `L1-1`. An id of ours has none.

use std::collections::HashMap;

use super::again::rename_asked;
use super::draft::{Draft, Section, text, written};
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::place::Place;
use crate::lesson::is_id;

/// Writes ids with small letters, and says so once. Those that would become the same as another stay, to be told.
pub(super) fn lower(draft: &mut Draft) -> Vec<Fault> {
    let mut count: HashMap<String, usize> = HashMap::new();
    let items = Section::ALL.into_iter().flat_map(|section| draft.items(section));
    for id in items.filter_map(|item| item.id.as_ref().and_then(written)) {
        *count.entry(id.to_ascii_lowercase()).or_default() += 1;
    }
    let mut at = None;
    let mut lowered = 0;
    for section in Section::ALL {
        let mut names = HashMap::new();
        for item in draft.items_mut(section) {
            let Some(id) = item.id.as_ref().and_then(written) else { continue };
            let low = id.to_ascii_lowercase();
            if low == id || !is_id(&low) || count.get(&low) != Some(&1) {
                continue;
            }
            names.insert(id.to_owned(), low.clone());
            let from = item.id.as_ref().and_then(|id| id.from.clone()).unwrap_or_else(|| item.at.clone());
            at.get_or_insert_with(|| from.clone());
            item.id = Some(text(low, from));
            lowered += 1;
        }
        if section == Section::Questions {
            rename_asked(draft, &names);
        }
    }
    let told = TableFault::IdsLowered { count: lowered };
    at.map(|at: Place| Fault::warning(at, told)).into_iter().collect()
}
