//! Shows a pack to its author as a learner will see it: every item in every exercise it can come in, one after the other.
//! Nothing is remembered of it.

use std::sync::Arc;

use rand::SeedableRng as _;
use rand::rngs::Xoshiro256PlusPlus;

use super::exercise::{self, Answer, Exercise, Form, Manner, Marking, Task};
use super::lexicon::Lexicon;
use super::{CardKey, Hearing, Language, Skill};
use crate::lesson::Pack;

/// A fixed seed, so that an author sees the same page after every change.
const SEED: u64 = 1;

/// A walk through a pack. The pack stands alone, so all choices are of this pack.
#[derive(Clone, Debug)]
pub struct Tryout {
    lexicon: Lexicon,
    target: Language,
    hearing: Hearing,
    /// The next item of the lexicon.
    next: usize,
    /// The exercises of the item before it that are still to come, the last first.
    left: Vec<Exercise>,
    is_answered: bool,
}

impl Tryout {
    /// Begins at the first item for those who learn `target`.
    #[must_use]
    pub fn new(pack: &Arc<Pack>, target: Language, hearing: Hearing) -> Self {
        let lexicon = Lexicon::new([Arc::clone(pack)]);
        let mut tryout = Self { lexicon, target, hearing, next: 0, left: Vec::new(), is_answered: false };
        tryout.find_item();
        tryout
    }

    /// Returns what is shown now; none when all has been seen.
    #[must_use]
    pub fn current(&self) -> Option<&Exercise> {
        self.left.last()
    }

    /// Marks the answer to what is shown. Returns none if nothing is asked, or it was answered already.
    pub fn answer(&mut self, answer: &Answer) -> Option<Marking> {
        let marking = self.current().filter(|_| !self.is_answered)?.mark(answer)?;
        self.is_answered = true;
        Some(marking)
    }

    /// Goes on, answered or not: an author may only want to look.
    pub fn advance(&mut self) {
        self.is_answered = false;
        self.left.pop();
        if self.left.is_empty() {
            self.find_item();
        }
    }

    /// Shows nothing by ear any more.
    pub fn without_listening(&mut self) {
        self.hearing = Hearing::Off;
        let before = self.left.len();
        let is_by_ear = self.current().is_some_and(|exercise| exercise.sound().is_some());
        self.left.retain(|exercise| exercise.sound().is_none());
        if is_by_ear && before != self.left.len() {
            self.is_answered = false;
        }
        if self.left.is_empty() {
            self.find_item();
        }
    }

    /// Returns how many items were seen whole, and of how many.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.next - usize::from(!self.left.is_empty()), self.lexicon.entries().len())
    }

    fn find_item(&mut self) {
        while self.left.is_empty()
            && let Some(entry) = self.lexicon.entries().get(self.next)
        {
            self.left = exercises(&self.lexicon, &entry.item, self.target, self.hearing);
            self.left.reverse();
            self.next += 1;
        }
    }
}

/// Returns every exercise that asks a learner of `target` for an item, in the order in which they come: the showing, then
/// skill by skill while the memory is young, when it is older, and typed. Each is there once.
fn exercises(lexicon: &Lexicon, item: &str, target: Language, hearing: Hearing) -> Vec<Exercise> {
    let card = |skill: Skill| CardKey { item: item.to_owned(), target, skill };
    let skills: Vec<Skill> =
        lexicon.entry(item).map(|entry| entry.skills(target, hearing).collect()).unwrap_or_default();
    let showing = skills.first().and_then(|first| exercise::meet(lexicon, &card(*first), true));
    let mut found: Vec<Exercise> = showing.into_iter().collect();
    for skill in skills {
        let card = card(skill);
        for (form, is_young) in [(Form::Choose, true), (Form::Choose, false), (Form::Type, false)] {
            let mut rng = Xoshiro256PlusPlus::seed_from_u64(SEED);
            let manner = Manner { form, is_young, is_varied: true, hearing };
            for exercise in exercise::every(lexicon, &card, manner, &mut rng) {
                let is_new = |known: &Exercise| {
                    known.kind != exercise.kind
                        || known.card != exercise.card
                        || tiles(known) != tiles(&exercise)
                };
                if found.iter().all(is_new) {
                    found.push(exercise);
                }
            }
        }
    }
    found
}

fn tiles(exercise: &Exercise) -> usize {
    match &exercise.task {
        Task::Arrange(tiles) => tiles.shown.len(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests;
