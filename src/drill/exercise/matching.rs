//! Words to be matched with their meanings.

use rand::Rng;
use rand::seq::SliceRandom as _;

use super::distractor;
use super::face::Face;
use super::pairs::Pairs;
use super::request::Request;
use super::task::{Exercise, ExerciseKind, Task};
use crate::drill::lexicon::LexiconEntry;

/// Fewer than this are as good as a choice.
const FEWEST: usize = 3;

/// Builds words of the target language to be matched with their meanings. Returns none if the library has too few that
/// can be told apart.
pub(super) fn build(request: &Request<'_>, rng: &mut impl Rng) -> Option<Exercise> {
    let Request { lexicon, entry, card, .. } = *request;
    let (entries, asked) = distractor::lined_up(lexicon, entry, card.target, |_, _| true, rng)?;
    if entries.len() < FEWEST {
        return None;
    }
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.shuffle(rng);
    let meaning = |entry: &LexiconEntry| Face::of(entry, card.target.other()).without_pinyin();
    let right = order.iter().filter_map(|word| entries.get(*word)).map(|entry| meaning(entry)).collect();
    let partners =
        (0..entries.len()).filter_map(|word| order.iter().position(|shown| *shown == word)).collect();
    let left = entries.iter().map(|entry| Face::of(entry, card.target)).collect();
    let task = Task::Match(Pairs { left, right, partners, asked });
    let prompt = Face::of(entry, card.target);
    Some(request.exercise(ExerciseKind::MatchPairs, prompt, "drill-match-pairs", task))
}
