//! A pack as the learner will see it, for its author: every item in every exercise it can come in, one after the other.
//! Nothing is remembered of it.

use std::sync::Arc;

use super::exercise::{self, Answer, Exercise, Form, Marking};
use super::lexicon::Lexicon;
use super::{CardKey, Language, Skill};
use crate::lesson::Pack;

/// Any number would do; a fixed one shows an author the same page after every change.
const SEED: u64 = 1;

/// A walk through a pack. The pack stands alone, so what is chosen from is of this pack.
#[derive(Clone, Debug)]
pub struct Rehearsal {
    lexicon: Lexicon,
    target: Language,
    /// The next item of the lexicon.
    next: usize,
    /// What is left of the item before it, the last first.
    left: Vec<Exercise>,
    is_answered: bool,
}

impl Rehearsal {
    /// Begins at the first item for those who learn `target`.
    #[must_use]
    pub fn new(pack: &Arc<Pack>, target: Language) -> Self {
        let lexicon = Lexicon::new([Arc::clone(pack)]);
        let mut rehearsal = Self { lexicon, target, next: 0, left: Vec::new(), is_answered: false };
        rehearsal.find_item();
        rehearsal
    }

    /// What is shown now; none when all has been seen.
    #[must_use]
    pub fn current(&self) -> Option<&Exercise> {
        self.left.last()
    }

    /// Marks the answer to what is shown; none if nothing is asked, or it was answered already.
    pub fn answer(&mut self, answer: &Answer) -> Option<Marking> {
        let marking = self.current().filter(|_| !self.is_answered)?.mark(answer)?;
        self.is_answered = true;
        Some(marking)
    }

    /// Goes on, answered or not: an author looks.
    pub fn advance(&mut self) {
        self.is_answered = false;
        self.left.pop();
        if self.left.is_empty() {
            self.find_item();
        }
    }

    /// Items that were seen whole, and all there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.next - usize::from(!self.left.is_empty()), self.lexicon.entries().len())
    }

    fn find_item(&mut self) {
        while self.left.is_empty()
            && let Some(entry) = self.lexicon.entries().get(self.next)
        {
            self.left = exercises(&self.lexicon, &entry.item, self.target);
            self.left.reverse();
            self.next += 1;
        }
    }
}

/// Every exercise that asks a learner of `target` for an item, in the order in which they come: the showing, then skill
/// by skill while the memory is young, when it is older, and typed. Each is there once.
fn exercises(lexicon: &Lexicon, item: &str, target: Language) -> Vec<Exercise> {
    let card = |skill: Skill| CardKey { item: item.to_owned(), target, skill };
    let skills = lexicon.entry(item).map_or(&[][..], |entry| entry.skills(target));
    let showing = skills.first().and_then(|first| exercise::meet(lexicon, &card(*first), true));
    let mut found: Vec<Exercise> = showing.into_iter().collect();
    for skill in skills {
        let card = card(*skill);
        for (form, is_young) in [(Form::Choose, true), (Form::Choose, false), (Form::Type, false)] {
            let Some(exercise) = exercise::ask(lexicon, &card, form, is_young, SEED) else { continue };
            let is_new = |known: &Exercise| {
                known.kind != exercise.kind
                    || known.card != exercise.card
                    || known.tiles.len() != exercise.tiles.len()
            };
            if found.iter().all(is_new) {
                found.push(exercise);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
