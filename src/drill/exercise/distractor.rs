//! Distractors: wrong answers worth considering. Of the same topic or sound where there are such, and never a second
//! right answer.

use crate::drill::lexicon::{Entry, Lexicon};
use crate::drill::random::Random;

/// How many stand beside the right answer, if the library has them.
const DISTRACTORS: usize = 3;

/// By how much chance may outweigh kinship, so that a word does not keep the same company for ever.
const SWAY: usize = 4;

/// The right word among its distractors, in random order, and its place in it. None if there is no distractor.
///
/// No two of the words clash, so that each could be told from every other by any of its glosses.
pub(super) fn lined_up<'a>(
    lexicon: &'a Lexicon,
    right: &'a Entry,
    seed: u64,
) -> Option<(Vec<&'a Entry>, usize)> {
    let mut random = Random::new(seed);
    let mut candidates: Vec<(usize, &Entry)> = lexicon
        .entries()
        .iter()
        .filter(|entry| !entry.clashes_with(right))
        .map(|entry| (right.kinship(entry) + random.below(SWAY), entry))
        .collect();
    // Equal ones are in a random order too, not in that of the course.
    random.shuffle(&mut candidates);
    candidates.sort_by_key(|(kinship, _)| std::cmp::Reverse(*kinship));

    let mut words = vec![right];
    for (_, entry) in candidates {
        if words.len() > DISTRACTORS {
            break;
        }
        if words.iter().all(|word| !word.clashes_with(entry)) {
            words.push(entry);
        }
    }
    if words.len() < 2 {
        return None;
    }
    random.shuffle(&mut words);
    let place = words.iter().position(|word| word.item == right.item)?;
    Some((words, place))
}
