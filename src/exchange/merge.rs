//! Keeps the sections that an imported format cannot hold: importing questions into a pack does not remove its words.

use std::collections::HashSet;

use super::draft::Section;
use crate::exchange::fault::{Fault, FaultKind};
use crate::exchange::imported::{Existing, Imported, Target};
use crate::exchange::place::Place;
use crate::lesson::write::pack_text;
use crate::lesson::{Pack, read_pack_text};

/// Gives an imported pack the sections of the existing one that the format does not hold. What is wrong with the two
/// together, such as a story that asks a question that is no longer there, is told of the file as a whole.
pub(super) fn with_existing(mut imported: Imported, target: &Target<'_>, held: &[Section]) -> Imported {
    let others: Vec<Section> = Section::ALL.into_iter().filter(|section| !held.contains(section)).collect();
    if let Existing::Broken(salvage) = target.existing
        && !others.is_empty()
    {
        let held: Vec<&str> = held.iter().map(|section| section.name()).collect();
        if !salvage.is_sound_outside(&held) {
            imported.faults.push(Fault::error(Place::File, FaultKind::RestUnreadable));
            return Imported { faults: imported.faults, counts: imported.counts, ..Imported::default() };
        }
    }
    let Some(existing) = target.existing.pack() else { return imported };
    let Some(pack) = imported.pack.take() else { return imported };
    let mut imported = checked(imported, &merged(pack, existing, &others), target);
    if imported.pack.is_none() {
        return imported;
    }
    let ids: HashSet<&str> = others.iter().flat_map(|section| ids(existing, *section)).collect();
    imported.counts.removed.retain(|id| !ids.contains(id.as_str()));
    imported
}

/// Returns an import whose pack is this one, if it has no errors; what is wrong with it is told of the file as a whole.
pub(super) fn checked(mut imported: Imported, pack: &Pack, target: &Target<'_>) -> Imported {
    let text = pack_text(pack);
    let checked = read_pack_text(&text, target.folder);
    if checked.pack.is_none() {
        let faults = checked.faults.into_iter().map(|fault| Fault {
            place: Place::File,
            severity: fault.severity,
            kind: FaultKind::Pack(fault.kind),
        });
        imported.faults.extend(faults);
        imported.text = None;
        imported.files = Vec::new();
        return imported;
    }
    imported.text = Some(text);
    imported.pack = checked.pack;
    imported
}

/// Keeps the items of the existing pack that the file would say anew if it had no errors there: `gone` are their ids.
/// `None` if they do not go together with the rest.
pub(super) fn keep(mut imported: Imported, target: &Target<'_>, gone: &HashSet<String>) -> Option<Imported> {
    let Existing::Sound(existing) = target.existing else { return Some(imported) };
    let pack = imported.pack.as_mut()?;
    let all = all_ids(pack);
    let missing: HashSet<String> = gone.iter().filter(|id| !all.contains(id.as_str())).cloned().collect();
    let before = all.len();
    let is_kept = |id: &String| missing.contains(id);
    pack.words.extend(existing.words.iter().filter(|it| is_kept(&it.id)).cloned());
    pack.sentences.extend(existing.sentences.iter().filter(|it| is_kept(&it.id)).cloned());
    pack.notes.extend(existing.notes.iter().filter(|it| is_kept(&it.id)).cloned());
    pack.stories.extend(existing.stories.iter().filter(|it| is_kept(&it.id)).cloned());
    pack.speeches.extend(existing.speeches.iter().filter(|it| is_kept(&it.id)).cloned());
    pack.questions.extend(existing.questions.iter().filter(|it| is_kept(&it.id)).cloned());
    let after: usize = Section::ALL.into_iter().map(|section| ids(pack, section).len()).sum();
    if after > before {
        let text = pack_text(pack);
        imported.pack = read_pack_text(&text, target.folder).pack;
        imported.text = Some(text);
    }
    imported.pack.is_some().then_some(imported)
}

fn merged(mut pack: Pack, existing: &Pack, others: &[Section]) -> Pack {
    for section in others {
        match section {
            Section::Words => pack.words.clone_from(&existing.words),
            Section::Sentences => pack.sentences.clone_from(&existing.sentences),
            Section::Notes => pack.notes.clone_from(&existing.notes),
            Section::Stories => pack.stories.clone_from(&existing.stories),
            Section::Speeches => pack.speeches.clone_from(&existing.speeches),
            Section::Questions => pack.questions.clone_from(&existing.questions),
        }
    }
    pack
}

/// Keeps the items of the existing pack that are not finished, since no other format holds them; but what the file brings
/// under the same id takes their place.
pub(super) fn keep_drafts(pack: &mut Pack, existing: &Pack) {
    if existing.drafts.is_empty() {
        return;
    }
    let items = Section::ALL.into_iter().flat_map(|section| ids(pack, section));
    let brought: HashSet<&str> = items.chain(pack.drafts.iter().map(|draft| draft.id.as_str())).collect();
    let left = existing.drafts.iter().filter(|draft| !brought.contains(draft.id.as_str()));
    let left: Vec<_> = left.cloned().collect();
    pack.drafts.extend(left);
}

/// Returns the ids of all items.
pub(super) fn all_ids(pack: &Pack) -> HashSet<&str> {
    Section::ALL.into_iter().flat_map(|section| ids(pack, section)).collect()
}

/// Returns the ids of a section.
pub(super) fn ids(pack: &Pack, section: Section) -> Vec<&str> {
    match section {
        Section::Words => pack.words.iter().map(|item| item.id.as_str()).collect(),
        Section::Sentences => pack.sentences.iter().map(|item| item.id.as_str()).collect(),
        Section::Notes => pack.notes.iter().map(|item| item.id.as_str()).collect(),
        Section::Stories => pack.stories.iter().map(|item| item.id.as_str()).collect(),
        Section::Speeches => pack.speeches.iter().map(|item| item.id.as_str()).collect(),
        Section::Questions => pack.questions.iter().map(|item| item.id.as_str()).collect(),
    }
}
