//! Distractors: wrong answers worth considering. They share a topic or a sound with the right answer where the library
//! has such items, and none of them is a second right answer.

use rand::seq::SliceRandom as _;
use rand::{Rng, RngExt as _};

use crate::drill::Language;
use crate::drill::lexicon::{Lexicon, LexiconEntry};

/// How many stand beside the right answer, if the library has them.
const DISTRACTORS: usize = 3;

/// By how much chance may outweigh kinship, so that an item does not keep the same company for ever.
const SWAY: usize = 4;

/// Returns the right entry among its distractors, in random order, and its index; none if there is no distractor.
///
/// All are words, or all are sentences. No two of them clash, so that each can be told from every other by any of its
/// glosses, and any two `are_apart`.
pub(super) fn lined_up<'a>(
    lexicon: &'a Lexicon,
    right: &'a LexiconEntry,
    target: Language,
    are_apart: impl Fn(&LexiconEntry, &LexiconEntry) -> bool,
    rng: &mut impl Rng,
) -> Option<(Vec<&'a LexiconEntry>, usize)> {
    let mut chosen = vec![right];
    for entry in company(lexicon, right, target, rng) {
        if chosen.len() > DISTRACTORS {
            break;
        }
        if chosen.iter().all(|other| !other.clashes_with(entry) && are_apart(other, entry)) {
            chosen.push(entry);
        }
    }
    if chosen.len() < 2 {
        return None;
    }
    chosen.shuffle(rng);
    let place = chosen.iter().position(|entry| entry.item == right.item)?;
    Some((chosen, place))
}

/// Returns what else of its kind a learner of the target meets and could not take for this entry, the nearest first.
pub(super) fn company<'a>(
    lexicon: &'a Lexicon,
    entry: &'a LexiconEntry,
    target: Language,
    rng: &mut impl Rng,
) -> Vec<&'a LexiconEntry> {
    let mut candidates: Vec<(usize, &LexiconEntry)> = lexicon
        .company(entry, target, rng)
        .into_iter()
        .map(|other| (entry.kinship(other) + rng.random_range(0..SWAY), other))
        .collect();
    // Equal ones are in a random order too, not in that of the course.
    candidates.shuffle(rng);
    candidates.sort_by_key(|(kinship, _)| std::cmp::Reverse(*kinship));
    candidates.into_iter().map(|(_, other)| other).collect()
}
