//! Adds what a table brings to the lesson that it names: a table to mend comes back when it is mended, and the lesson may
//! have changed meanwhile. Nothing that is there goes; an item that the table says anew takes its own place.

use std::collections::{HashMap, HashSet};

use super::merge::checked;
use crate::exchange::fault::{Fault, FaultKind};
use crate::exchange::imported::{Existing, Imported, Target};
use crate::exchange::place::Place;
use crate::lesson::Pack;

/// Adds an imported pack to the existing one, if there is one.
pub(super) fn to_existing(mut imported: Imported, target: &Target<'_>) -> Imported {
    imported.counts.removed.clear();
    if let Existing::Broken(salvage) = target.existing
        && !salvage.is_sound_outside(&[])
    {
        imported.faults.push(Fault::error(Place::File, FaultKind::RestUnreadable));
        return Imported { faults: imported.faults, counts: imported.counts, ..Imported::default() };
    }
    let Some(existing) = target.existing.pack() else { return imported };
    let Some(pack) = imported.pack.take() else { return imported };
    checked(imported, &added(existing, pack), target)
}

/// Returns the lesson with what is brought.
fn added(existing: &Pack, brought: Pack) -> Pack {
    let mut whole = existing.clone();
    put(
        &mut whole.words,
        brought.words,
        |word| &word.id,
        |new, old| {
            let is_same = new.zh == old.zh;
            fill(&mut new.en, &old.en);
            fill(&mut new.tags, &old.tags);
            for (new, old) in [
                (&mut new.spoken, old.spoken.as_ref().filter(|_| is_same && new.pinyin == old.pinyin)),
                (&mut new.audio, old.audio.as_ref().filter(|_| is_same)),
                (&mut new.source, old.source.as_ref()),
                (&mut new.reviewed_by, old.reviewed_by.as_ref()),
            ] {
                *new = new.take().or_else(|| old.cloned());
            }
            new.picture = new.picture.take().or_else(|| old.picture.clone());
        },
    );
    put(
        &mut whole.sentences,
        brought.sentences,
        |sentence| &sentence.id,
        |new, old| {
            let is_same = new.zh == old.zh;
            if new.en.is_empty() {
                new.en.clone_from(&old.en);
            }
            for (new, old) in [
                (&mut new.zh_other, &old.zh_other),
                (&mut new.bo_other, &old.bo_other),
                (&mut new.tags, &old.tags),
            ] {
                fill(new, old);
            }
            if new.parts.is_empty() && is_same && new.bo == old.bo {
                new.parts.clone_from(&old.parts);
            }
            for (new, old) in [
                (&mut new.spoken, old.spoken.as_ref().filter(|_| is_same && new.pinyin == old.pinyin)),
                (&mut new.audio, old.audio.as_ref().filter(|_| is_same)),
                (&mut new.source, old.source.as_ref()),
                (&mut new.reviewed_by, old.reviewed_by.as_ref()),
            ] {
                *new = new.take().or_else(|| old.cloned());
            }
        },
    );
    put(&mut whole.notes, brought.notes, |note| &note.id, |_, _| ());
    put(
        &mut whole.stories,
        brought.stories,
        |story| &story.id,
        |new, old| {
            fill(&mut new.questions, &old.questions);
        },
    );
    put(&mut whole.speeches, brought.speeches, |speech| &speech.id, |_, _| ());
    put(&mut whole.questions, brought.questions, |question| &question.id, |_, _| ());
    // What the table only has as to be completed takes the place of the item too.
    let unfinished: HashSet<String> = {
        let was: HashSet<&str> = existing.drafts.iter().map(|draft| draft.id.as_str()).collect();
        let new = brought.drafts.iter().filter(|draft| !was.contains(draft.id.as_str()));
        new.map(|draft| draft.id.clone()).collect()
    };
    let stays = |id: &str| !unfinished.contains(id);
    whole.words.retain(|item| stays(&item.id));
    whole.sentences.retain(|item| stays(&item.id));
    whole.notes.retain(|item| stays(&item.id));
    whole.stories.retain(|item| stays(&item.id));
    whole.speeches.retain(|item| stays(&item.id));
    whole.questions.retain(|item| stays(&item.id));
    whole.drafts = brought.drafts;
    whole
}

/// Puts items into the places of those that have their ids, and the others behind them.
fn put<T>(into: &mut Vec<T>, brought: Vec<T>, id: impl Fn(&T) -> &String, keep: impl Fn(&mut T, &T)) {
    let places: HashMap<String, usize> =
        into.iter().enumerate().map(|(place, item)| (id(item).clone(), place)).collect();
    for mut item in brought {
        match places.get(id(&item)).and_then(|place| into.get_mut(*place)) {
            Some(old) => {
                keep(&mut item, old);
                *old = item;
            }
            None => into.push(item),
        }
    }
}

fn fill(new: &mut Vec<String>, old: &[String]) {
    if new.is_empty() {
        new.extend_from_slice(old);
    }
}
