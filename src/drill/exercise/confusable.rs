//! Words of the library that look so much like a right answer that a learner who types one means it: "month" is no
//! slip of "mouth".

use std::collections::HashSet;

use crate::drill::lexicon::{Lexicon, LexiconEntry, parts};
use crate::language::answer::{Script, Verdict, mark_text};

/// Returns every right answer to another item than those in `right` that would pass for a slip in one of the
/// `accepted` words. They are few, so that an exercise does not carry the library with it.
pub(super) fn with<'a>(
    lexicon: &Lexicon,
    right: &[&LexiconEntry],
    accepted: impl Iterator<Item = &'a (Script, String)>,
) -> Vec<(Script, String)> {
    let wanted: HashSet<Wanted> = accepted
        .flat_map(|(script, text)| parts(*script, text).map(|part| Wanted([(*script, part.to_owned())])))
        .collect();
    let mut known = HashSet::new();
    let mut found = Vec::new();
    for wanted in wanted.iter().filter(|wanted| wanted.may_have_a_slip()) {
        let [(script, text)] = &wanted.0;
        for (entry, gloss) in lexicon.spelled_nearly(*script, text) {
            let is_other = right.iter().all(|right| right.item != entry.item);
            if is_other
                && parts(*script, gloss).any(|part| wanted.is_like(part))
                && known.insert((*script, gloss))
            {
                found.push((*script, gloss.to_owned()));
            }
        }
    }
    found.sort_unstable_by(|one, other| one.1.cmp(&other.1));
    found
}

/// A part of an accepted answer, in the form that [`mark_text`] takes.
#[derive(PartialEq, Eq, Hash)]
struct Wanted([(Script, String); 1]);

impl Wanted {
    /// Returns whether one letter too many is forgiven in it. It is not in a short word.
    fn may_have_a_slip(&self) -> bool {
        let [(_, text)] = &self.0;
        let slipped: String = text.chars().chain(text.chars().last()).collect();
        mark_text(&self.0, &slipped).verdict == Verdict::Typo
    }

    fn is_like(&self, part: &str) -> bool {
        mark_text(&self.0, part).verdict == Verdict::Typo
    }
}
