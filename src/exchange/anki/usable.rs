//! Whether the files of notes can be shown and played. A word whose picture is none comes in without it.

use std::collections::HashSet;
use std::path::Path;

use crate::exchange::draft::{Found, Item, Section, file_of};
use crate::exchange::fault::{AnkiFault, of_anki};
use crate::exchange::place::Place;
use crate::lesson::media::{decode_picture, sound_in};

/// Returns whether a file can be used, by its path in the pack: whether it is what its folder is for.
pub(in crate::exchange) fn is_usable(path: &str, bytes: &[u8]) -> bool {
    if path.starts_with("audio/") {
        let ending = Path::new(path).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        sound_in(bytes.to_vec(), ending).is_ok()
    } else {
        decode_picture(bytes).is_ok()
    }
}

/// Takes files out of the items that name them, and says so where they are named.
pub(in crate::exchange) fn forget(found: &mut Found, useless: &HashSet<String>) {
    if useless.is_empty() {
        return;
    }
    let Found { draft, faults, .. } = found;
    for section in [Section::Words, Section::Sentences] {
        for item in draft.items_mut(section) {
            item.fields.retain(|(field, value)| {
                let Some(path) = file_of(field, value).filter(|path| useless.contains(path)) else {
                    return true;
                };
                let name = path.split_once('/').map_or("", |(_, name)| name).to_owned();
                let place = value.from.clone().unwrap_or(Place::File);
                faults.push(of_anki(place, AnkiFault::UselessMedia { name }));
                false
            });
        }
    }
}

/// Returns the items' files that lie in a folder of a pack and cannot be used.
pub(in crate::exchange) fn useless_in(folder: &Path, found: &Found) -> HashSet<String> {
    let items = [Section::Words, Section::Sentences].into_iter().flat_map(|it| found.draft.items(it));
    let paths: HashSet<String> = items.flat_map(Item::files).collect();
    let is_useless = |path: &String| {
        let bytes = std::fs::read(folder.join(path));
        bytes.is_ok_and(|bytes| !is_usable(path, &bytes))
    };
    paths.into_iter().filter(is_useless).collect()
}
