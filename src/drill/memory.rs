//! How well a card is remembered, and when it comes back: FSRS-6 through the crate `fsrs`, with Anki's rules
//! around it.
//!
//! The list of reviews is the truth and a [`Memory`] is a cache of it: [`Scheduler::rebuild`] computes it again
//! from the list, and gives what answering one by one with [`Scheduler::next`] gave.
//!
//! - Every review counts, in the order of its moment, the repeats within a session too. Days are study days, so a
//!   repeat on the same day has 0 days behind it, and FSRS-6 moves the memory by its short-term formula, as Anki
//!   does for its learning and relearning steps.
//! - A card that was missed is due again on the same day, and stays so until it is passed.
//! - A card that was passed comes back a day later at the earliest, fuzzed so that words met together drift apart.

mod fuzz;

use std::collections::BTreeMap;

use fsrs::{DEFAULT_PARAMETERS, FSRS, FSRS6_DEFAULT_DECAY, MemoryState, current_retrievability};

use super::{CardKey, Day, Grade, Review};
use fuzz::fuzzed;

/// The chance of remembering at which a card is due.
pub const DESIRED_RETENTION: f32 = 0.9;

/// No card stays away for longer, in days: a hundred years, as in Anki.
pub const LONGEST_INTERVAL: u32 = 36_500;

/// Lapses after which a card is a leech.
pub const LEECH_LAPSES: u32 = 8;

/// Lapses after which a leech is named again.
pub const LEECH_AGAIN: u32 = 4;

/// What is known about a learner's memory of one card.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    /// Days until the chance of remembering has fallen to 0.9.
    pub stability: f32,
    /// 1 (easy) to 10 (hard).
    pub difficulty: f32,
    /// Reviews so far, at least 1.
    pub reviews: u32,
    /// How often it had been remembered and was missed on a later day.
    pub lapses: u32,
    /// Days from the last review to `due`; 0 if the last answer was a miss.
    pub interval: u32,
    /// The day of the first review.
    pub first: Day,
    /// The day of the first review that was passed, if there is one yet.
    pub passed: Option<Day>,
    /// The day of the last review.
    pub last: Day,
    /// The first day on which it should be asked again.
    pub due: Day,
}

impl Memory {
    /// Returns whether it is held for the day: false while the day of its last answer asks for it once more.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.interval > 0
    }

    /// Returns whether the card is to be asked on `today`.
    ///
    /// So is one that seems to have been asked on a day to come: a clock was wrong, how long ago it was nobody knows,
    /// and waiting for its date could take years.
    #[must_use]
    pub fn is_due(&self, today: Day) -> bool {
        self.due <= today || self.last.is_impossible_on(today)
    }

    /// Returns whether it has been forgotten so often that asking alone does not help.
    #[must_use]
    pub fn is_leech(&self) -> bool {
        self.lapses >= LEECH_LAPSES
    }

    /// Returns whether to tell the learner so now: at the eighth lapse, and at every fourth after it.
    #[must_use]
    pub fn is_leech_to_name(&self) -> bool {
        self.is_leech() && (self.lapses - LEECH_LAPSES).is_multiple_of(LEECH_AGAIN)
    }
}

/// The memory of every card that was ever reviewed.
pub type Memories = BTreeMap<CardKey, Memory>;

/// Says how a review changes a memory.
#[derive(Clone, Debug, Default)]
pub struct Scheduler {
    fsrs: FSRS,
}

impl Scheduler {
    /// Returns the memory after a review, and when the card is due.
    ///
    /// The interval is fuzzed by a factor that follows from the card and the number of its reviews, so that it can be
    /// computed again.
    #[must_use]
    pub fn next(&self, card: &CardKey, before: Option<&Memory>, grade: Grade, day: Day) -> Memory {
        let factor = fuzz::factor(card, before.map_or(0, |memory| memory.reviews));
        self.next_with_fuzz(before, grade, day, Some(factor))
    }

    /// Does what [`Scheduler::next`] does, with the fuzz handed in: from 0 up to but not including 1, or none at all.
    #[must_use]
    pub fn next_with_fuzz(
        &self,
        before: Option<&Memory>,
        grade: Grade,
        day: Day,
        fuzz: Option<f32>,
    ) -> Memory {
        let elapsed = before.map_or(0, |memory| day.since(memory.last));
        let state = self.state_after(before, grade, elapsed);
        let interval = self.intervals(before, elapsed, fuzz).of(grade);
        let lapsed = grade == Grade::Again && elapsed > 0 && before.is_some_and(Memory::is_held);
        Memory {
            stability: state.stability,
            difficulty: state.difficulty,
            reviews: before.map_or(0, |memory| memory.reviews).saturating_add(1),
            lapses: before.map_or(0, |memory| memory.lapses) + u32::from(lapsed),
            interval,
            // The earlier one: a clock may have been ahead before.
            first: before.map_or(day, |memory| memory.first.min(day)),
            passed: before
                .and_then(|memory| memory.passed)
                .into_iter()
                .chain(grade.passed().then_some(day))
                .min(),
            last: day,
            due: day.plus(i32::try_from(interval).unwrap_or(i32::MAX)),
        }
    }

    /// Returns the days until the card would come back, for each grade, `elapsed` days after its last review: longer by
    /// a day or more from hard to good to easy.
    #[must_use]
    pub fn intervals(&self, before: Option<&Memory>, elapsed: u32, fuzz: Option<f32>) -> Intervals {
        // As Anki: what is remembered after its interval comes back later than that interval, if FSRS agrees.
        let scheduled = before.filter(|memory| memory.is_held() && elapsed > 0).map(|memory| memory.interval);
        let days = |grade, at_least: u32| {
            let stability = self.state_after(before, grade, elapsed).stability;
            let ideal =
                self.fsrs.next_interval(Some(stability), DESIRED_RETENTION, u32::from(grade.number()));
            let longer = scheduled.filter(|days| ideal > days_as_f32(*days)).map_or(0, |days| days + 1);
            fuzzed(ideal, at_least.max(longer), LONGEST_INTERVAL, fuzz)
        };
        let (hard, good) = if scheduled.is_some() {
            let hard = days(Grade::Hard, 1);
            (hard, days(Grade::Good, hard + 1))
        } else {
            // New, or missed before on this day: good sets the measure, and hard may mean "once more today", as in
            // Anki's learning steps. Pushing good up by a day would double a short interval.
            let good = days(Grade::Good, 1);
            (days(Grade::Hard, 1).min(good - 1), good)
        };
        Intervals { hard, good, easy: days(Grade::Easy, good + 1) }
    }

    /// Returns the chance, from 0 to 1, that the card is remembered on this day.
    #[must_use]
    pub fn retrievability(&self, memory: &Memory, today: Day) -> f32 {
        let elapsed = today.since(memory.last);
        let state = MemoryState { stability: memory.stability, difficulty: memory.difficulty };
        current_retrievability(state, days_as_f32(elapsed), FSRS6_DEFAULT_DECAY)
    }

    /// Computes the memory of every card from the whole list of reviews in any order. A review that is there twice, by
    /// its id, counts once: merged lists need no cleaning.
    ///
    /// Reviews of a day that cannot have come yet were given under a wrong clock, and when is not known. They count as
    /// the first ones of their card, without a day between: what was answered counts, and no gap of years is made up.
    #[must_use]
    pub fn rebuild(&self, reviews: &[Review], today: Day) -> Memories {
        let mut in_order: Vec<&Review> = reviews.iter().collect();
        in_order.sort_by_key(|review| (!review.day().is_impossible_on(today), review.at, review.id));
        in_order.dedup_by_key(|review| review.id);
        let mut memories = Memories::new();
        for review in in_order {
            let before = memories.get(&review.card);
            let day = review.day();
            // Between two impossible days there is no telling how much time went by.
            let as_repeat = before
                .filter(|_| day.is_impossible_on(today))
                .map(|memory: &Memory| Memory { last: day, ..*memory });
            let after = self.next(&review.card, as_repeat.as_ref().or(before), review.grade, day);
            memories.insert(review.card.clone(), after);
        }
        memories
    }

    fn state_after(&self, before: Option<&Memory>, grade: Grade, elapsed: u32) -> MemoryState {
        let state =
            before.map(|memory| MemoryState { stability: memory.stability, difficulty: memory.difficulty });
        let Ok(next) = self.fsrs.next_states(state, DESIRED_RETENTION, elapsed) else {
            // Only a cache that holds no numbers gets here; the card starts again.
            let stability = DEFAULT_PARAMETERS[usize::from(grade.number()) - 1];
            return MemoryState { stability, difficulty: DEFAULT_PARAMETERS[4] };
        };
        match grade {
            Grade::Again => next.again.memory,
            Grade::Hard => next.hard.memory,
            Grade::Good => next.good.memory,
            Grade::Easy => next.easy.memory,
        }
    }
}

/// Days until a card comes back, by grade. After a miss it is 0: the same day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Intervals {
    pub hard: u32,
    pub good: u32,
    pub easy: u32,
}

impl Intervals {
    fn of(self, grade: Grade) -> u32 {
        match grade {
            Grade::Again => 0,
            Grade::Hard => self.hard,
            Grade::Good => self.good,
            Grade::Easy => self.easy,
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "2²⁴ days are 45,000 years")]
fn days_as_f32(days: u32) -> f32 {
    days as f32
}

#[cfg(test)]
mod tests;
