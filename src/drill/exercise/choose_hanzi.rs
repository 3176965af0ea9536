//! See Tibetan, choose the hanzi.

use super::marking::Key;
use super::{Choice, Exercise, Face, Kind, distractor, plain};
use crate::drill::lexicon::{Entry, Lexicon};
use crate::drill::{CardKey, Language};

/// None if the library has no word that could stand beside the right one.
pub(super) fn build(lexicon: &Lexicon, entry: &Entry, card: &CardKey, seed: u64) -> Option<Exercise> {
    let (words, right) = distractor::lined_up(lexicon, entry, card.target, seed)?;
    let show = |entry: &Entry| Choice { item: entry.item.clone(), face: Face::hanzi(entry) };
    let prompt = Face::tibetan(entry);
    let exercise = plain(Kind::ChooseHanzi, entry, card, prompt, "drill-choose-hanzi", Key::Choice(right));
    // Whoever learns Mandarin reads the Tibetan anyway; whoever learns Tibetan would read the picture instead.
    let picture = exercise.item.picture.clone().filter(|_| card.target == Language::Mandarin);
    Some(Exercise { choices: words.into_iter().map(show).collect(), picture, ..exercise })
}
