//! See hanzi, choose the Tibetan.

use super::marking::Key;
use super::{Choice, Exercise, Face, Kind, distractor, plain};
use crate::drill::lexicon::{Entry, Lexicon};
use crate::drill::{CardKey, Language};

/// None if the library has no word that could stand beside the right one.
pub(super) fn build(lexicon: &Lexicon, entry: &Entry, card: &CardKey, seed: u64) -> Option<Exercise> {
    let (words, right) = distractor::lined_up(lexicon, entry, card.target, seed)?;
    let show = |entry: &Entry| Choice { item: entry.item.clone(), face: Face::tibetan(entry) };
    let prompt = Face::hanzi(entry);
    let exercise =
        plain(Kind::ChooseTibetan, entry, card, prompt, "drill-choose-tibetan", Key::Choice(right));
    // As in the other direction: the picture is the meaning, so it is shown to those who are not asked for it.
    let picture = exercise.item.picture.clone().filter(|_| card.target == Language::Tibetan);
    Some(Exercise { choices: words.into_iter().map(show).collect(), picture, ..exercise })
}
