//! The showing of a word or a sentence, when it is new or will not stay: everything about it at once, and nothing
//! asked.

use super::marking::Key;
use super::{Exercise, Face, Kind, plain};
use crate::drill::CardKey;
use crate::drill::lexicon::{Entry, Section};

/// None for a question: to show its answer first would be to ask nothing.
pub(super) fn build(entry: &Entry, card: &CardKey, is_new: bool) -> Option<Exercise> {
    let instruction = match (entry.section(), is_new) {
        (Section::Words, true) => "drill-meet",
        (Section::Words, false) => "drill-word",
        (Section::Sentences, true) => "drill-meet-sentence",
        (Section::Sentences, false) => "drill-sentence",
        (Section::Questions, _) => return None,
    };
    let prompt = Face::of(entry, card.target);
    let exercise = plain(Kind::Meet, entry, card, prompt, instruction, Key::Nothing);
    Some(Exercise { picture: exercise.item.picture.clone(), ..exercise })
}
