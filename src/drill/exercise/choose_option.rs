//! A question with options: choose the right one.

use super::face::{Choice, Face};
use super::marking::Key;
use super::{Exercise, Kind, plain};
use crate::drill::CardKey;
use crate::drill::lexicon::Entry;
use crate::drill::random::Random;
use crate::lesson::Trilingual;

/// The options in random order. `answer` is the place of the right one among those of the author.
pub(super) fn build(
    entry: &Entry,
    card: &CardKey,
    ask: &Trilingual,
    options: &[Trilingual],
    answer: usize,
    seed: u64,
) -> Option<Exercise> {
    let mut order: Vec<usize> = (0..options.len()).collect();
    Random::new(seed).shuffle(&mut order);
    let right = order.iter().position(|option| *option == answer)?;
    let show = |option: &Trilingual| Choice { item: entry.item.clone(), face: Face::Text(option.clone()) };
    let prompt = Face::Text(ask.clone());
    let exercise = plain(Kind::ChooseOption, entry, card, prompt, "drill-choose-option", Key::Choice(right));
    Some(Exercise {
        choices: order.iter().filter_map(|option| options.get(*option)).map(show).collect(),
        solution: options.get(answer).cloned().map(Face::Text).into_iter().collect(),
        ..exercise
    })
}
