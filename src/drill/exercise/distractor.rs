//! Distractors: wrong answers worth considering. Of the same topic or sound where there are such, and never a second
//! right answer.

use crate::drill::Language;
use crate::drill::lexicon::{Entry, Lexicon};
use crate::drill::random::Random;

/// How many stand beside the right answer, if the library has them.
const DISTRACTORS: usize = 3;

/// By how much chance may outweigh kinship, so that an item does not keep the same company for ever.
const SWAY: usize = 4;

/// The right entry among its distractors, in random order, and its place in it. None if there is no distractor.
///
/// All are words, or all are sentences. No two of them clash, so that each could be told from every other by any of
/// its glosses.
pub(super) fn lined_up<'a>(
    lexicon: &'a Lexicon,
    right: &'a Entry,
    target: Language,
    seed: u64,
) -> Option<(Vec<&'a Entry>, usize)> {
    let mut random = Random::new(seed);
    let mut chosen = vec![right];
    for entry in company(lexicon, right, target, &mut random) {
        if chosen.len() > DISTRACTORS {
            break;
        }
        if chosen.iter().all(|other| !other.clashes_with(entry)) {
            chosen.push(entry);
        }
    }
    if chosen.len() < 2 {
        return None;
    }
    random.shuffle(&mut chosen);
    let place = chosen.iter().position(|entry| entry.item == right.item)?;
    Some((chosen, place))
}

/// What else of its section a learner of the target meets and could not take for this entry, the nearest first.
pub(super) fn company<'a>(
    lexicon: &'a Lexicon,
    entry: &'a Entry,
    target: Language,
    random: &mut Random,
) -> Vec<&'a Entry> {
    let mut candidates: Vec<(usize, &Entry)> = lexicon
        .company(entry, target, random)
        .into_iter()
        .map(|other| (entry.kinship(other) + random.below(SWAY), other))
        .collect();
    // Equal ones are in a random order too, not in that of the course.
    random.shuffle(&mut candidates);
    candidates.sort_by_key(|(kinship, _)| std::cmp::Reverse(*kinship));
    candidates.into_iter().map(|(_, other)| other).collect()
}
