//! One sitting: a run of steps from the first to the summary, as a state machine without a clock.
//!
//! - Due cards and new items are mixed evenly. A new word or sentence is shown first ([`exercise::Task::Show`]), asked two steps
//!   later, and, if other steps lie between, once more: by ear where it can be heard, which opens the skill of listening.
//!   A new question is asked at once.
//! - What was missed is asked again three steps later, in an easier form where there is one; from the second miss on
//!   the word or sentence is shown again first. After [`MOST_ASKED`] questions it is left for another time, so that
//!   nobody is held in a session.
//! - Every answer is a review, the repeats too, with the grade that it was given: the first answer of a day moves the
//!   memory most, and FSRS-6 knows a repeat by the 0 days behind it. Whoever leaves early has lost nothing.

mod queue;
mod summary;

use std::sync::Arc;

use rand::rngs::Xoshiro256PlusPlus;
use uuid::Uuid;

use super::exercise::{self, Answer, Exercise, Form, ItemView, Manner, Marking};
use super::lexicon::{ItemKind, Lexicon, LexiconEntry};
use super::memory::{Memories, Memory, Scheduler};
use super::own::{self, OwnAnswers};
use super::plan::{self, PlanOptions, Today};
use super::{Calendar, CardKey, Day, Grade, Hearing, Moment, Review, Skill};
use crate::lesson::Pack;

use queue::{Queue, QueueSlot, SlotKind};
pub use summary::{ItemResult, Summary};

/// A session brings no more new items than this: what can be held at a time.
const NEW_A_SESSION: usize = 5;

/// A card is asked no more often than this in a session.
const MOST_ASKED: u32 = 4;

/// While a memory is less stable than this, in days, the answer is among choices and the prompt has its pinyin.
const YOUNG_STABILITY: f32 = 7.0;

/// A pause longer than this, in milliseconds, is not time spent practising.
const LONGEST_PAUSE_MS: i64 = 60_000;

/// One sitting of one learner.
#[derive(Clone, Debug)]
pub struct Session {
    lexicon: Arc<Lexicon>,
    scheduler: Scheduler,
    options: PlanOptions,
    rng: Xoshiro256PlusPlus,
    cards: Vec<CardState>,
    to_read: Vec<Arc<Pack>>,
    queue: Queue,
    current: Option<Shown>,
    is_answered: bool,
    /// What the learner takes for right beside what the library has.
    own: OwnAnswers,
    /// The last answer, if it was marked wrong and could have been right.
    refused: Option<Refused>,
    last_heard: Moment,
    spent_ms: u64,
}

/// What is shown now.
#[derive(Clone, Debug)]
struct Shown {
    slot: QueueSlot,
    exercise: Exercise,
}

/// What came of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerOutcome {
    pub marking: Marking,
    /// To be stored before anything else is shown.
    pub review: ReviewDraft,
    /// The card's memory after this review.
    pub memory: Memory,
    /// Whether the card will be asked again before the session ends.
    pub comes_again: bool,
    /// Whether to tell the learner now that the item keeps being forgotten; see [`Memory::is_leech_to_name`].
    pub is_leech: bool,
    /// What was typed or laid, if it was marked wrong and may be taken for right; see [`Session::right_after_all`].
    pub refused: Option<String>,
}

/// An answer that was marked wrong, and what was before it.
#[derive(Clone, Debug)]
struct Refused {
    card: usize,
    answer: String,
    before: Option<Memory>,
    day: Day,
}

/// A review that has no id yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewDraft {
    pub card: CardKey,
    pub grade: Grade,
    pub at: Moment,
    pub calendar: Calendar,
    pub took_ms: u32,
}

/// A card of the session.
#[derive(Clone, Debug)]
struct CardState {
    card: CardKey,
    memory: Option<Memory>,
    is_new: bool,
    /// Whether it can be shown without being asked. A question cannot.
    can_be_met: bool,
    /// Another card of the item, asked in the place of one by ear when nothing can be heard any more.
    instead: Option<(CardKey, Memory)>,
    /// The card in which the item was met, once it is asked by ear instead.
    met: Option<(CardKey, Option<Memory>)>,
    asked: u32,
    missed: u32,
}

impl ReviewDraft {
    /// Returns the review under an id, a UUID v7.
    #[must_use]
    pub fn with_id(self, id: Uuid) -> Review {
        let Self { card, grade, at, calendar, took_ms } = self;
        Review { id, card, grade, at, calendar, took_ms }
    }
}

impl Session {
    /// Begins a session with what [`plan::today`] finds: what is due, then skills that open, then new items, and only
    /// if there is none of these what could be practised ahead. The order of choices and tiles is drawn from `rng`.
    #[must_use]
    pub fn new(
        lexicon: Arc<Lexicon>,
        memories: &Memories,
        options: PlanOptions,
        rng: Xoshiro256PlusPlus,
        now: Moment,
    ) -> Self {
        let today = plan::today(&lexicon, memories, &options, now);
        let (asked, new) =
            if options.only.is_empty() { chosen(today, options.session_length) } else { everything(today) };
        let day = now.day(options.calendar);
        let state = |card: CardKey, is_new| CardState {
            memory: memories.get(&card).copied(),
            instead: if card.skill == Skill::Listen { sibling(&card, memories, day) } else { None },
            met: None,
            can_be_met: lexicon.entry(&card.item).is_some_and(|entry| entry.kind() != ItemKind::Question),
            card,
            is_new,
            asked: 0,
            missed: 0,
        };
        let to_read = to_read(&lexicon, memories, &new);
        let (asked_count, new_count) = (asked.len(), new.len());
        let cards: Vec<CardState> = asked
            .into_iter()
            .map(|card| state(card, false))
            .chain(new.into_iter().map(|card| state(card, true)))
            .collect();
        let queue = Queue::mixed(asked_count, new_count)
            .asking_at_once(|card| cards.get(card).is_some_and(|state| !state.can_be_met));
        let mut session = Self {
            lexicon,
            scheduler: Scheduler::default(),
            options,
            rng,
            cards,
            to_read,
            queue,
            current: None,
            is_answered: false,
            own: OwnAnswers::new(),
            refused: None,
            last_heard: now,
            spent_ms: 0,
        };
        session.show_next();
        session
    }

    /// Returns what is shown now; none when the session is over.
    #[must_use]
    pub fn current(&self) -> Option<&Exercise> {
        self.current.as_ref().map(|shown| &shown.exercise)
    }

    /// Marks the answer to the current step and moves the card's memory.
    ///
    /// Returns none if there is nothing to answer: the session is over, the step only shows an item, or it was answered
    /// already (a key pressed twice). `took_ms` is the time from the prompt to the answer.
    pub fn answer(&mut self, answer: &Answer, at: Moment, took_ms: u32) -> Option<AnswerOutcome> {
        let shown = self.current.as_ref().filter(|_| !self.is_answered)?;
        let marking = shown.exercise.mark(answer)?;
        let slot = shown.slot;
        let state = self.cards.get_mut(slot.card)?;

        let calendar = self.options.calendar;
        let day = at.day(calendar);
        let memory = self.scheduler.next(&state.card, state.memory.as_ref(), marking.grade(), day);
        let refused = shown.exercise.given(answer).filter(|_| !marking.passed());
        self.refused =
            refused.clone().map(|answer| Refused { card: slot.card, answer, before: state.memory, day });
        let lapsed = memory.lapses > state.memory.map_or(0, |before| before.lapses);
        state.memory = Some(memory);
        state.asked += 1;
        let review = ReviewDraft { card: state.card.clone(), grade: marking.grade(), at, calendar, took_ms };

        if !marking.passed() {
            state.missed += 1;
            if state.asked < MOST_ASKED {
                self.queue.ask_again(slot.card, state.can_be_met && state.missed > 1);
            }
        } else if state.is_new && state.can_be_met && state.asked == 1 {
            self.queue.confirm(slot.card);
        }
        let comes_again = !marking.passed() && state.asked < MOST_ASKED;
        self.is_answered = true;
        let pause = (at.0 - self.last_heard.0).clamp(0, LONGEST_PAUSE_MS);
        self.spent_ms += u64::try_from(pause).unwrap_or(0);
        self.last_heard = at;
        Some(AnswerOutcome {
            marking,
            review,
            memory,
            comes_again,
            is_leech: lapsed && memory.is_leech_to_name(),
            refused,
        })
    }

    /// Takes for right, from now on, what the learner said was right before.
    #[must_use]
    pub fn with_own_answers(mut self, own: OwnAnswers) -> Self {
        self.own = own;
        if let Some(shown) = &mut self.current {
            shown.exercise.accept_own(self.own.get(&shown.exercise.card));
        }
        self
    }

    /// Returns the card of the last answer and its memory if that answer, which was marked wrong, was right after all.
    #[must_use]
    pub fn right_after_all(&self) -> Option<(&CardKey, Memory)> {
        let refused = self.refused.as_ref()?;
        let card = &self.cards.get(refused.card)?.card;
        Some((card, self.scheduler.next(card, refused.before.as_ref(), own::GRADE, refused.day)))
    }

    /// Takes the last answer for right, as [`Session::right_after_all`] says, now and for the rest of the session. Does
    /// nothing if it was not marked wrong, or was taken for right already.
    pub fn take_as_right(&mut self) {
        let Some((card, memory)) = self.right_after_all().map(|(card, memory)| (card.clone(), memory)) else {
            return;
        };
        let Some(refused) = self.refused.take() else { return };
        self.own.entry(card).or_default().push(refused.answer);
        self.queue.forget(refused.card);
        let Some(state) = self.cards.get_mut(refused.card) else { return };
        state.memory = Some(memory);
        state.missed = state.missed.saturating_sub(1);
        if state.is_new && state.can_be_met && state.asked == 1 {
            self.queue.confirm(refused.card);
        }
    }

    /// Returns the packs that begin with this session and have pages to read first.
    #[must_use]
    pub fn to_read(&self) -> &[Arc<Pack>] {
        &self.to_read
    }

    /// Goes on to the next step. Does nothing while a question is unanswered.
    pub fn advance(&mut self) {
        let Some(shown) = &self.current else { return };
        if shown.slot.kind == SlotKind::Show {
            self.queue.ask_after_showing(shown.slot.card);
        } else if !self.is_answered {
            return;
        }
        self.show_next();
    }

    /// Asks nothing by ear any more in this session: what was to be listened to is asked in the skill of the item that is
    /// likeliest to be forgotten, or left for another day.
    pub fn without_listening(&mut self) {
        self.options.hearing = Hearing::Off;
        for state in &mut self.cards {
            if let Some((card, memory)) = state.instead.take_if(|_| state.asked == 0) {
                (state.card, state.memory) = (card, Some(memory));
            }
            // Asked by ear and not yet answered.
            if let Some((card, memory)) = state.met.take_if(|_| state.memory.is_none()) {
                (state.card, state.memory) = (card, memory);
            }
        }
        let is_by_ear = self.current.as_ref().is_some_and(|shown| shown.exercise.sound().is_some());
        if let Some(shown) = self.current.take_if(|_| is_by_ear && !self.is_answered) {
            match self.exercise(shown.slot) {
                Some(exercise) => self.current = Some(Shown { exercise, ..shown }),
                None => self.show_next(),
            }
        }
    }

    /// Returns how many cards are done, and of how many. The second never changes and the first never falls.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let shown = self.current.as_ref().map(|shown| shown.slot);
        let is_open = |card: usize| {
            let is_shown = shown.is_some_and(|slot| slot.card == card);
            self.queue.holds(card) || (is_shown && !self.is_answered)
        };
        let done = (0..self.cards.len()).filter(|card| !is_open(*card)).count();
        (done, self.cards.len())
    }

    /// Returns what was done so far; at the end, what was done.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let result = |state: &CardState| {
            if state.asked == 0 {
                return None;
            }
            let met = state.met.as_ref().and_then(|(_, memory)| memory.as_ref());
            let comes_back = state.memory.iter().chain(met).map(|memory| memory.due).min()?;
            let item = ItemView::from(self.lexicon.entry(&state.card.item)?);
            Some(ItemResult { item, is_new: state.is_new, missed: state.missed, comes_back })
        };
        Summary { items: self.cards.iter().filter_map(result).collect(), spent_ms: self.spent_ms }
    }

    fn show_next(&mut self) {
        self.is_answered = false;
        self.refused = None;
        let before = self.current.take().map(|shown| shown.slot.card);
        while let Some(slot) = self.queue.next(before) {
            if let Some(exercise) = self.exercise(slot) {
                self.current = Some(Shown { slot, exercise });
                return;
            }
        }
    }

    /// Builds the exercise of a slot. Returns none if the item cannot be shown, which happens to no card from a plan of
    /// the same lexicon.
    fn exercise(&mut self, slot: QueueSlot) -> Option<Exercise> {
        if slot.kind == SlotKind::Confirm
            && let Some(exercise) = self.first_by_ear(slot.card)
        {
            return Some(exercise);
        }
        let state = self.cards.get(slot.card)?;
        match slot.kind {
            SlotKind::Show => exercise::meet(&self.lexicon, &state.card, state.asked == 0),
            SlotKind::Ask | SlotKind::Confirm => {
                let is_young = state.memory.is_none_or(|memory| memory.stability < YOUNG_STABILITY);
                let chosen = is_young || state.missed > 0 || !self.options.typing;
                let manner = Manner {
                    form: if chosen { Form::Choose } else { Form::Type },
                    is_young,
                    is_varied: !state.is_new && state.missed == 0,
                    hearing: self.options.hearing,
                };
                let mut exercise = exercise::ask(&self.lexicon, &state.card, manner, &mut self.rng)?;
                exercise.accept_own(self.own.get(&state.card));
                Some(exercise)
            }
        }
    }
}

impl Session {
    /// Asks an item that was just met by ear, for the first time: its card becomes that of listening. Returns none if it
    /// cannot be heard.
    fn first_by_ear(&mut self, card: usize) -> Option<Exercise> {
        let state = self.cards.get_mut(card)?;
        let listen = CardKey { skill: Skill::Listen, ..state.card.clone() };
        let manner = Manner { hearing: self.options.hearing, ..Manner::plain(Form::Choose, true) };
        let exercise = exercise::ask(&self.lexicon, &listen, manner, &mut self.rng)?;
        state.met = Some((std::mem::replace(&mut state.card, listen), state.memory.take()));
        Some(exercise)
    }
}

/// Returns the card of the same item in another skill that is likeliest to be forgotten.
fn sibling(card: &CardKey, memories: &Memories, day: Day) -> Option<(CardKey, Memory)> {
    let scheduler = Scheduler::default();
    let others = Skill::of_words(card.target).iter().filter(|skill| **skill != card.skill);
    others
        .map(|skill| CardKey { skill: *skill, ..card.clone() })
        .filter_map(|other| memories.get(&other).map(|memory| (other, *memory)))
        .min_by(|one, other| {
            let chance = |memory| scheduler.retrievability(memory, day);
            chance(&one.1).total_cmp(&chance(&other.1))
        })
}

/// Returns the packs with notes of which something new is met and nothing was met before.
fn to_read(lexicon: &Lexicon, memories: &Memories, new: &[CardKey]) -> Vec<Arc<Pack>> {
    let mut packs: Vec<Arc<Pack>> = Vec::new();
    for card in new {
        let Some(pack) =
            lexicon.entry(&card.item).map(LexiconEntry::pack).filter(|pack| !pack.notes.is_empty())
        else {
            continue;
        };
        let is_known = |entry: &LexiconEntry| {
            let card = |skill| CardKey { item: entry.item.clone(), skill, ..card.clone() };
            Skill::ALL.into_iter().any(|skill| memories.contains_key(&card(skill)))
        };
        if !packs.iter().any(|it| it.id == pack.id) && !lexicon.of_pack(&pack.id, card.target).any(is_known) {
            packs.push(Arc::clone(pack));
        }
    }
    packs
}

/// Returns how many of the day's new items a session of so many cards brings.
#[must_use]
pub fn new_in_session(today: &Today, length: usize) -> usize {
    length.saturating_sub(asked_in_session(today, length)).min(NEW_A_SESSION).min(today.new.len())
}

/// Returns how many cards that are no new items a session of so many cards asks. However much is due, a new item that was
/// wished for is met in the next session.
fn asked_in_session(today: &Today, length: usize) -> usize {
    let kept_free = today.wished_new.min(NEW_A_SESSION).min(length);
    (today.due.len() + today.opening.len()).min(length - kept_free)
}

/// Returns what is asked, and which new items are met, in a session of so many cards.
fn chosen(today: Today, length: usize) -> (Vec<CardKey>, Vec<CardKey>) {
    if today.is_done() {
        return (today.ahead.into_iter().take(length).collect(), Vec::new());
    }
    let (asked, new) = (asked_in_session(&today, length), new_in_session(&today, length));
    let asked = today.due.into_iter().chain(today.opening).take(asked).collect();
    (asked, today.new.into_iter().take(new).collect())
}

/// What was chosen one by one is asked in one session, however much of it is new.
fn everything(today: Today) -> (Vec<CardKey>, Vec<CardKey>) {
    let Today { due, opening, new, ahead, .. } = today;
    (due.into_iter().chain(opening).chain(ahead).collect(), new)
}

#[cfg(test)]
mod tests;
