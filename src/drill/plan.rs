//! What there is to do today: which cards are due, which skills open, which items are new.
//!
//! The rules, all of them about study days:
//! - An item is asked in one skill a day. The others of the item, its siblings, wait for another day, however due
//!   they are: seeing the answer in one would give it away in the next. The same skill may be asked again. The day on
//!   which an item is met is the exception: its answer was just shown, and it is asked in print, then by ear.
//! - Skills open one after the other, in the order of [`LexiconEntry::skills`]. Each opens on a day after the one before
//!   it was first passed, and only if no skill of the item is due; listening opens in the sitting in which an item is
//!   met, if it can be heard then.
//! - Of items that are past it, listening opens for a few a day only, beside their other skills: who learnt them in
//!   silence is not buried under them once there is a voice.
//! - Due cards come in the order of their retrievability, the likeliest to be forgotten first.
//! - New items come in course order, so many a day: the words of a pack, then its sentences, then its questions. Each
//!   counts as one. Whoever practises one pack has asked for its items, so there the day's number does not bind.
//! - A pack that teaches one language is nothing to those who learn the other.
//! - What a learner has wished for goes before all else, in the order of the wishes: an item that was never met is new
//!   today whatever the day's number, and one that is known is due. That it waits for a sibling's day still holds.

mod figures;

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use super::lexicon::{Lexicon, LexiconEntry};
use super::memory::{Memories, Memory, Scheduler};
use super::{Calendar, CardKey, Day, Hearing, Language, Moment, Skill};

pub use figures::{
    DayActivity, DayCounts, KNOWN_STABILITY, PackKnown, counts, forecast, history, known, next_day,
};

/// What a learner has chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanOptions {
    /// The language to learn.
    pub target: Language,
    /// New items a day: words, sentences and questions.
    pub new_a_day: usize,
    /// Cards in a session.
    pub session_length: usize,
    /// Whether meanings, words and sentences may be typed; if not, they are always chosen or laid in order. Pinyin and
    /// the answers of a question are typed in any case.
    pub typing: bool,
    /// The id of the one pack to practise, or all packs.
    pub pack: Option<String>,
    /// The items to practise and no others, as many as there are; if the list is empty, all.
    pub only: Vec<String>,
    /// Which day a moment belongs to.
    pub calendar: Calendar,
    /// What can be heard now. What cannot be is not asked by ear.
    pub hearing: Hearing,
    /// The items that the learner has wished for and that were not asked since, in the order of the wishes.
    pub wished: Vec<String>,
}

impl PlanOptions {
    /// Returns the defaults: 10 new items a day, 20 cards in a session, typing, all packs, nothing heard.
    #[must_use]
    pub fn new(target: Language, calendar: Calendar) -> Self {
        let hearing = Hearing::Off;
        Self {
            target,
            new_a_day: 10,
            session_length: 20,
            typing: true,
            pack: None,
            only: Vec::new(),
            calendar,
            hearing,
            wished: Vec::new(),
        }
    }
}

impl PlanOptions {
    /// Returns whether somebody has chosen what to practise, so that the day's number of new items does not bind.
    fn is_chosen(&self) -> bool {
        self.pack.is_some() || !self.only.is_empty()
    }
}

/// What there is to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Today {
    /// Due: what was wished for, then the likeliest to be forgotten first.
    pub due: Vec<CardKey>,
    /// Skills of known items that are asked for the first time, in course order.
    pub opening: Vec<CardKey>,
    /// New items: what was wished for, then in course order; each by the card that it begins with.
    pub new: Vec<CardKey>,
    /// How many of the new items were wished for.
    pub wished_new: usize,
    /// Cards that could be practised before they are due, the likeliest to be forgotten first. Only when there is
    /// nothing else.
    pub ahead: Vec<CardKey>,
}

impl Today {
    /// Returns whether everything is done. There may still be something to practise ahead of its time.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.due.is_empty() && self.opening.is_empty() && self.new.is_empty()
    }
}

/// Returns what there is to do at this moment.
#[must_use]
pub fn today(lexicon: &Lexicon, memories: &Memories, options: &PlanOptions, now: Moment) -> Today {
    let scheduler = Scheduler::default();
    let day = now.day(options.calendar);
    let chance = |memory: &Memory| scheduler.retrievability(memory, day);
    let by_item = grouped(memories);
    let wished: HashMap<&str, usize> =
        options.wished.iter().enumerate().map(|(place, item)| (item.as_str(), place)).collect();
    let wish = |card: &CardKey| wished.get(card.item.as_str()).copied();

    let mut found = Today::default();
    let mut due: Vec<(f32, CardKey)> = Vec::new();
    let mut ahead: Vec<(f32, CardKey)> = Vec::new();
    let mut late: Vec<CardKey> = Vec::new();
    for entry in in_scope(lexicon, options) {
        let state = ItemState::of(entry, &by_item, options, day);
        let mut askable: Vec<(f32, &CardKey, &Memory)> =
            state.askable().map(|(card, memory)| (chance(memory), card, memory)).collect();
        askable.sort_by(|one, other| by_chance((one.0, one.1), (other.0, other.1)));
        let is_wished = wished.contains_key(entry.item.as_str());
        if let Some((chance, card, _)) = askable.iter().find(|(_, _, memory)| is_wished || memory.is_due(day))
        {
            due.push((*chance, (*card).clone()));
            continue;
        }
        if let Some((chance, card, _)) = askable.first() {
            ahead.push((*chance, (*card).clone()));
        }
        match state.opening() {
            Some(Opening::Item(_))
                if !options.is_chosen() && !is_wished && entry.pack().is_for_contests() => {}
            Some(Opening::Item(card)) => found.new.push(card),
            Some(Opening::Skill(card)) => found.opening.push(card),
            Some(Opening::Late(card)) => late.push(card),
            None => {}
        }
    }
    late.truncate(LATE_A_DAY.saturating_sub(opened_late(memories, options, day)));
    found.opening.extend(late);
    // Stable, so the rest stays in its order.
    found.new.sort_by_key(|card| wish(card).unwrap_or(usize::MAX));
    found.wished_new = found.new.iter().filter(|card| wish(card).is_some()).count();
    if !options.is_chosen() {
        let introduced = introduced(memories, options, day);
        found.new.truncate(options.new_a_day.saturating_sub(introduced).max(found.wished_new));
    }
    found.due = in_order(due);
    found.due.sort_by_key(|card| wish(card).unwrap_or(usize::MAX));
    if found.is_done() {
        found.ahead = in_order(ahead);
    }
    found
}

/// Counts the items that were met on this day, in any pack.
#[must_use]
pub fn introduced(memories: &Memories, options: &PlanOptions, day: Day) -> usize {
    Skill::of_words(options.target).first().map_or(0, |first| opened(memories, options, *first, day))
}

/// Counts the items that were first asked in a skill on this day.
fn opened(memories: &Memories, options: &PlanOptions, skill: Skill, day: Day) -> usize {
    let is_of_it = |card: &CardKey| card.target == options.target && card.skill == skill;
    memories.iter().filter(|(card, memory)| is_of_it(card) && memory.first == day).count()
}

/// Counts the items that were first listened to on this day and met before it.
fn opened_late(memories: &Memories, options: &PlanOptions, day: Day) -> usize {
    let is_opened = |card: &CardKey, memory: &Memory| {
        let met = CardKey { skill: Skill::Read, ..card.clone() };
        card.target == options.target
            && card.skill == Skill::Listen
            && memory.first == day
            && memories.get(&met).is_none_or(|met| met.first != day)
    };
    memories.iter().filter(|(card, memory)| is_opened(card, memory)).count()
}

/// For how many items that are past it listening opens on a day.
const LATE_A_DAY: usize = 5;

type ByItem<'a> = HashMap<&'a str, Vec<(&'a CardKey, &'a Memory)>>;

fn grouped(memories: &Memories) -> ByItem<'_> {
    let mut by_item = ByItem::new();
    for (card, memory) in memories {
        by_item.entry(card.item.as_str()).or_default().push((card, memory));
    }
    by_item
}

fn in_scope<'a>(lexicon: &'a Lexicon, options: &'a PlanOptions) -> impl Iterator<Item = &'a LexiconEntry> {
    let only: HashSet<&str> = options.only.iter().map(String::as_str).collect();
    let is_asked_for = move |entry: &LexiconEntry| {
        options.pack.as_ref().is_none_or(|pack| *pack == entry.pack().id)
            && (only.is_empty() || only.contains(entry.item.as_str()))
    };
    lexicon.entries().iter().filter(move |entry| entry.is_for(options.target) && is_asked_for(entry))
}

/// What a learner has done with one item.
struct ItemState<'a> {
    entry: &'a LexiconEntry,
    cards: &'a [(&'a CardKey, &'a Memory)],
    options: &'a PlanOptions,
    day: Day,
}

enum Opening {
    Item(CardKey),
    Skill(CardKey),
    /// Listening to an item that is known in a later skill.
    Late(CardKey),
}

impl<'a> ItemState<'a> {
    fn of(entry: &'a LexiconEntry, by_item: &'a ByItem<'a>, options: &'a PlanOptions, day: Day) -> Self {
        let cards = by_item.get(entry.item.as_str()).map_or(&[][..], Vec::as_slice);
        Self { entry, cards, options, day }
    }

    /// Returns the cards of the target that may be asked today: all, or those that were asked today already.
    fn askable(&self) -> impl Iterator<Item = (&'a CardKey, &'a Memory)> + use<'a, '_> {
        self.cards
            .iter()
            .copied()
            .filter(|(card, _)| card.target == self.options.target)
            .filter(|(card, _)| self.entry.has_skill(card.target, card.skill, self.options.hearing))
            .filter(|(card, _)| {
                self.asked_today().next().is_none() || self.asked_today().any(|asked| asked == *card)
            })
    }

    /// Returns the card that could be asked for the first time: a new item, or its next skill.
    fn opening(&self) -> Option<Opening> {
        if self.asked_today().next().is_some() {
            return None;
        }
        let mut late = None;
        for (place, skill) in self.entry.skills(self.options.target, self.options.hearing).enumerate() {
            match self.memory(skill) {
                Some(memory) if self.passed_before_today(memory) => {}
                Some(_) => return late,
                None => {
                    let card = CardKey { item: self.entry.item.clone(), target: self.options.target, skill };
                    if skill == Skill::Listen && self.is_past(skill) {
                        late = Some(Opening::Late(card));
                        continue;
                    }
                    return Some(if place == 0 { Opening::Item(card) } else { Opening::Skill(card) });
                }
            }
        }
        late
    }

    /// Returns whether the item was asked in a skill that opens after this one.
    fn is_past(&self, skill: Skill) -> bool {
        let after = Skill::of_words(self.options.target).iter().skip_while(|known| **known != skill).skip(1);
        after.into_iter().any(|later| self.memory(*later).is_some())
    }

    /// Returns the cards of either target that were asked today.
    fn asked_today(&self) -> impl Iterator<Item = &'a CardKey> + use<'a, '_> {
        self.cards
            .iter()
            // The day after, too: for whoever has travelled west since, it is still this one.
            .filter(|(_, memory)| memory.last == self.day || memory.last == self.day.plus(1))
            .map(|(card, _)| *card)
    }

    fn memory(&self, skill: Skill) -> Option<&'a Memory> {
        let wanted = |card: &CardKey| card.target == self.options.target && card.skill == skill;
        self.cards.iter().find(|(card, _)| wanted(card)).map(|(_, memory)| *memory)
    }

    fn passed_before_today(&self, memory: &Memory) -> bool {
        // A day that cannot have come yet was noted by a wrong clock, on some day before.
        memory.passed.is_some_and(|passed| passed < self.day || passed.is_impossible_on(self.day))
    }
}

fn in_order(mut cards: Vec<(f32, CardKey)>) -> Vec<CardKey> {
    cards.sort_by(|one, other| by_chance((one.0, &one.1), (other.0, &other.1)));
    cards.into_iter().map(|(_, card)| card).collect()
}

fn by_chance(one: (f32, &CardKey), other: (f32, &CardKey)) -> Ordering {
    one.0.total_cmp(&other.0).then_with(|| one.1.cmp(other.1))
}

#[cfg(test)]
mod tests;
