//! Words of the library that look so much like a right answer that a learner who types one means it: month is no slip
//! of mouth.

use std::collections::HashSet;

use super::marking::Accepted;
use crate::drill::lexicon::{Entry, Lexicon};
use crate::language::answer::{Script, Verdict, mark_text};

/// What is a right answer to another word than these and would pass for a slip in one that is `accepted`. Few, so that
/// an exercise does not carry the library with it.
pub(super) fn others(lexicon: &Lexicon, right: &[&Entry], accepted: &[Accepted]) -> Vec<(Script, String)> {
    let wanted: Vec<Wanted> = accepted
        .iter()
        .flat_map(|accepted| match accepted {
            Accepted::Words(words) => words.as_slice(),
            Accepted::Reading { .. } => &[],
        })
        .flat_map(|(script, text)| parts(*script, text).map(|part| Wanted([(*script, part.to_owned())])))
        .filter(Wanted::may_have_a_slip)
        .collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut known = HashSet::new();
    let mut found = Vec::new();
    for entry in lexicon.entries().iter().filter(|entry| right.iter().all(|right| right.item != entry.item)) {
        let tibetan = entry.word().bo.iter().map(|gloss| (Script::Tibetan, gloss));
        let english = entry.word().en.iter().map(|gloss| (Script::Latin, gloss));
        for (script, gloss) in tibetan.chain(english) {
            let is_like = |part: &str| wanted.iter().any(|wanted| wanted.is_like(script, part));
            if parts(script, gloss).any(is_like) && known.insert((script, gloss)) {
                found.push((script, gloss.clone()));
            }
        }
    }
    found
}

/// A part of an accepted answer, as one that [`mark_text`] takes.
struct Wanted([(Script, String); 1]);

impl Wanted {
    /// Whether one letter too many is forgiven in it. It is not in a short word.
    fn may_have_a_slip(&self) -> bool {
        let [(_, text)] = &self.0;
        let slipped: String = text.chars().chain(text.chars().last()).collect();
        mark_text(&self.0, &slipped).verdict == Verdict::Typo
    }

    fn is_like(&self, script: Script, part: &str) -> bool {
        let [(own, text)] = &self.0;
        *own == script && are_near(text, part) && mark_text(&self.0, part).verdict == Verdict::Typo
    }
}

/// The parts of an answer that may each have a slip: in English the words, in Tibetan the whole. Hanzi have none.
fn parts(script: Script, text: &str) -> impl Iterator<Item = &str> {
    let ends: fn(char) -> bool = match script {
        Script::Latin => |c| !c.is_alphanumeric() && !matches!(c, '\'' | '’'),
        Script::Tibetan => |_| false,
        Script::Hanzi => |_| true,
    };
    text.split(ends).filter(|part| !part.is_empty())
}

/// Whether the two differ in no more than two letters in one place, as after any slip and between most British and
/// American spellings. Much quicker to say than what a marking says.
fn are_near(one: &str, other: &str) -> bool {
    const FEW: usize = 2;
    let same = |(a, b): &(char, char)| a.eq_ignore_ascii_case(b);
    let (short, long) = {
        let (one, other) = (one.chars().count(), other.chars().count());
        (one.min(other), one.max(other))
    };
    if long - short > FEW {
        return false;
    }
    let head = one.chars().zip(other.chars()).take_while(same).count();
    let tail = one.chars().rev().zip(other.chars().rev()).take(short - head).take_while(same).count();
    long - head - tail <= FEW
}
