//! The figures of the home and the progress screens. Each is counted from reviews and memories; none is a score.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{PlanOptions, Today, in_scope, today};
use crate::drill::lexicon::{Lexicon, LexiconEntry};
use crate::drill::memory::{Memories, Memory};
use crate::drill::{CardKey, Day, Hearing, Language, Moment, Review};

/// An item is known when its first skill, reading, is as stable as this, in days: after three weeks without seeing it,
/// nine such items in ten would still be read. It is what Anki calls mature.
pub const KNOWN_STABILITY: f32 = 21.0;

/// How long an answer takes while nothing is known about the learner, in milliseconds.
const USUAL_ANSWER_MS: u64 = 8_000;
/// An answer that took longer was interrupted.
const LONGEST_ANSWER_MS: u64 = 60_000;
/// Reading what was right, and meeting a new item, in milliseconds.
const FEEDBACK_MS: u64 = 3_000;
const MEETING_MS: u64 = 6_000;
/// How many answers say how fast the learner is.
const RECENT: usize = 200;

/// What the home screen says of the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayCounts {
    /// Cards to be asked that are not new items.
    pub due: usize,
    /// New items.
    pub new: usize,
    /// About how long it all takes; 0 if there is nothing, else at least 1.
    pub minutes: u32,
}

/// How far a learner is with a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackKnown {
    /// The pack's id.
    pub pack: String,
    /// Words, sentences and questions for those who learn the target.
    pub items: usize,
    /// Items that were asked at least once.
    pub met: usize,
    /// Items that are known; see [`KNOWN_STABILITY`].
    pub known: usize,
}

/// What was done on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayActivity {
    pub day: Day,
    /// Cards that were asked.
    pub cards: usize,
    /// Cards that were right at the first try of the day.
    pub right: usize,
}

/// Returns the day's counts. `reviews` are past reviews in the order of their moments; the last ones say how fast the
/// learner is.
#[must_use]
pub fn counts(today: &Today, reviews: &[Review]) -> DayCounts {
    let due = today.due.len() + today.opening.len();
    let new = today.new.len();
    let answer = median_answer_ms(reviews) + FEEDBACK_MS;
    // A new item is shown once and asked twice.
    let total = due as u64 * answer + new as u64 * (MEETING_MS + 2 * answer);
    DayCounts { due, new, minutes: u32::try_from(total.div_ceil(60_000)).unwrap_or(u32::MAX) }
}

/// Returns how far the learner is with each pack, in course order.
#[must_use]
pub fn known(lexicon: &Lexicon, memories: &Memories, target: Language) -> Vec<PackKnown> {
    let state = |entry: &LexiconEntry| {
        let first = entry.skills(target, Hearing::Off).next();
        let card = first.map(|skill| CardKey { item: entry.item.clone(), target, skill });
        let memory = card.and_then(|card| memories.get(&card));
        (memory.is_some(), memory.is_some_and(|memory| memory.stability >= KNOWN_STABILITY))
    };
    let of_pack = |pack: &str| {
        let states: Vec<(bool, bool)> = lexicon.of_pack(pack, target).map(state).collect();
        PackKnown {
            pack: pack.to_owned(),
            items: states.len(),
            met: states.iter().filter(|(met, _)| *met).count(),
            known: states.iter().filter(|(_, known)| *known).count(),
        }
    };
    lexicon.packs().iter().map(|pack| of_pack(&pack.id)).collect()
}

/// Returns how many cards fall due on each of the next `days` days, the first of which is today with all that is
/// overdue. Skills that will open and new items are not counted, since they are not known yet.
#[must_use]
pub fn forecast(
    lexicon: &Lexicon,
    memories: &Memories,
    options: &PlanOptions,
    now: Moment,
    days: usize,
) -> Vec<usize> {
    let today = now.day(options.calendar);
    let mut due = vec![0; days];
    for (_, memory) in practised(lexicon, memories, options) {
        let ahead = if memory.is_due(today) { 0 } else { memory.due.since(today) };
        if let Some(count) = due.get_mut(ahead as usize) {
            *count += 1;
        }
    }
    due
}

/// Returns what was done on each of the last `days` days, the last of which is `today`. The reviews are in any order;
/// each is counted on the day on which it was given.
#[must_use]
pub fn history(reviews: &[Review], today: Day, days: usize) -> Vec<DayActivity> {
    let mut in_order: Vec<&Review> = reviews.iter().collect();
    in_order.sort_by_key(|review| (review.at, review.id));
    let mut by_day: BTreeMap<Day, DayActivity> = (0..days)
        .filter_map(|back| i32::try_from(back).ok())
        .map(|back| today.plus(-back))
        .map(|day| (day, DayActivity { day, cards: 0, right: 0 }))
        .collect();
    let mut asked: HashSet<(Day, &CardKey)> = HashSet::new();
    for review in in_order {
        let day = review.day();
        let Some(practice) = by_day.get_mut(&day) else { continue };
        if asked.insert((day, &review.card)) {
            practice.cards += 1;
            practice.right += usize::from(review.grade.passed());
        }
    }
    by_day.into_values().collect()
}

/// Returns the first day on which there is something to do: today if there is, else a later one; none if there is
/// nothing to come, as in an empty library.
#[must_use]
pub fn next_day(lexicon: &Lexicon, memories: &Memories, options: &PlanOptions, now: Moment) -> Option<Day> {
    let day = now.day(options.calendar);
    let tomorrow = day.plus(1);
    // Siblings that waited, skills that open and tomorrow's new items show only in a plan of their day.
    if !today(lexicon, memories, options, now).is_done() {
        return Some(day);
    }
    if !today(lexicon, memories, options, tomorrow.start(options.calendar)).is_done() {
        return Some(tomorrow);
    }
    practised(lexicon, memories, options).map(|(_, memory)| memory.due).filter(|due| *due > day).min()
}

/// Returns every card of the options' target and packs that was ever asked and can be asked again.
fn practised<'a>(
    lexicon: &'a Lexicon,
    memories: &'a Memories,
    options: &'a PlanOptions,
) -> impl Iterator<Item = (&'a CardKey, &'a Memory)> {
    let entries: HashMap<&str, &LexiconEntry> =
        in_scope(lexicon, options).map(|entry| (entry.item.as_str(), entry)).collect();
    memories.iter().filter(move |(card, _)| {
        let known = entries.get(card.item.as_str());
        card.target == options.target
            && known.is_some_and(|entry| entry.has_skill(card.target, card.skill, options.hearing))
    })
}

fn median_answer_ms(reviews: &[Review]) -> u64 {
    let recent = reviews.iter().rev().take(RECENT);
    let mut times: Vec<u64> = recent.map(|review| u64::from(review.took_ms).min(LONGEST_ANSWER_MS)).collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or(USUAL_ANSWER_MS)
}
