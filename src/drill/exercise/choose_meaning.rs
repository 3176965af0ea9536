//! See a sentence of the target language, choose what it means among sentences of the other.

use super::face::{Choice, Face};
use super::marking::Key;
use super::{Exercise, Kind, distractor, plain};
use crate::drill::CardKey;
use crate::drill::lexicon::{Entry, Lexicon};

/// None if the library has no sentence that could stand beside the right one.
pub(super) fn build(lexicon: &Lexicon, entry: &Entry, card: &CardKey, seed: u64) -> Option<Exercise> {
    let (sentences, right) = distractor::lined_up(lexicon, entry, card.target, seed)?;
    // Pinyin is for those who learn to read hanzi, and these are who can.
    let face = |other: &Entry| Face::of(other, card.target.other()).without_pinyin();
    let show = |other: &Entry| Choice { item: other.item.clone(), face: face(other) };
    let prompt = Face::of(entry, card.target);
    let exercise =
        plain(Kind::ChooseMeaning, entry, card, prompt, "drill-choose-meaning", Key::Choice(right));
    Some(Exercise { choices: sentences.into_iter().map(show).collect(), ..exercise })
}
