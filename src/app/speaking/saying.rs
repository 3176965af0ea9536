//! Something that is said: the items of a deck one after the other, each with its last attempt.

use super::wish::TrainerWish;
use crate::app::power::Wake;
use crate::app::sound::Sounds;
use crate::app::task::Task;
use crate::audio::microphone::Take;
use crate::drill::tone_practice::{Deck, ToneItem};
use crate::drill::{Day, Grade, Moment};
use crate::language::mandarin::sandhi::Spoken;
use crate::progress::KnownVoice;
use crate::speech::Sound;
use crate::speech::attempt::Attempt;
use crate::speech::hum::{self, hum};
use crate::speech::melody::melody;
use crate::speech::tones::SpeakerRange;

/// How far a boundary goes at a time, in seconds.
const STEP: f64 = 0.01;

/// The shortest syllable that a boundary leaves, in seconds.
const SHORTEST: f64 = 0.05;

/// What became of the last attempt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// Nothing is stored: it was unclear, or the item was right already.
    #[default]
    Nothing,
    /// It is being written.
    Saving,
    /// It is on the disk, and the item comes again on this day.
    Until(Day),
    /// The disk would not have it.
    Failed,
    /// The item was never met in the lessons, so that there is nothing to store it under.
    NotMet,
}

/// What is practised.
pub struct Saying {
    /// Of which deck.
    pub deck: Deck,
    items: Vec<ToneItem>,
    at: usize,
    /// The last attempt.
    pub tried: Option<Tried>,
    pub(super) judging: Option<Task<Tried>>,
    /// The boundary that is moved, where boundaries are shown: that between the syllable of this number and the next.
    pub bound: Option<usize>,
    /// What became of the last attempt.
    pub kept: Kept,
    pub(super) counted: Option<Grade>,
    pub(super) asked_at: Moment,
}

/// An attempt with its sound.
pub struct Tried {
    /// What was recorded, without the silence at both ends.
    pub take: Take,
    /// What it came to.
    pub attempt: Attempt,
}

impl Saying {
    pub(super) fn of(deck: Deck, items: Vec<ToneItem>, now: Moment) -> Self {
        let (tried, judging, bound, counted) = (None, None, None, None);
        Self { deck, items, at: 0, tried, judging, bound, kept: Kept::Nothing, counted, asked_at: now }
    }

    /// Returns what is said now; none where the deck is empty.
    pub fn item(&self) -> Option<&ToneItem> {
        self.items.get(self.at)
    }

    /// Returns the number of the item, from 1, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        ((self.at + 1).min(self.items.len()), self.items.len())
    }

    /// Returns the way of saying it that is asked: the one that was said, or else the likeliest.
    pub fn asked(&self) -> Vec<Spoken> {
        let said = self.tried.as_ref().map(|tried| &tried.attempt.said).filter(|said| !said.is_empty());
        match said {
            Some(said) => said.iter().map(|said| said.asked.clone()).collect(),
            None => self.item().and_then(|item| item.ways.first().cloned()).unwrap_or_default(),
        }
    }

    /// Returns whether the last recording is being judged.
    pub fn is_judging(&self) -> bool {
        self.judging.is_some()
    }

    fn go(&mut self, at: usize, now: Moment) {
        (self.at, self.tried, self.judging, self.bound) = (at, None, None, None);
        (self.asked_at, self.counted, self.kept) = (now, None, Kept::Nothing);
    }

    /// Judges a take, with the boundaries where a listener has put them.
    pub(super) fn judge(
        &mut self,
        take: Take,
        bounds: Option<Vec<(f64, f64)>>,
        known: Option<&KnownVoice>,
        wake: &Wake,
    ) {
        let ways = self.item().map(|item| item.ways.clone()).unwrap_or_default();
        let (range, noise) = (known.map(|known| known.range), known.map(|known| known.noise_db));
        self.judging = Some(Task::once(wake, move |_| {
            let sound = Sound::mixed(&take.samples, 1, take.rate);
            let attempt = Attempt::judge(&sound, &ways, bounds.as_deref(), range, noise);
            Tried { take, attempt }
        }));
    }

    /// Returns where the boundaries between the syllables are, in seconds: in the middle of what is between two.
    pub fn boundaries(&self) -> Vec<f64> {
        let bounds = self.tried.as_ref().map(|tried| tried.attempt.bounds()).unwrap_or_default();
        bounds.windows(2).map(|two| f64::midpoint(two[0].1, two[1].0)).collect()
    }

    /// Puts the chosen boundary somewhere, as far as both syllables keep some room.
    fn put(&self, place: f64) -> Option<Vec<(f64, f64)>> {
        let mut bounds = self.tried.as_ref()?.attempt.bounds();
        let chosen = self.bound.filter(|chosen| chosen + 1 < bounds.len())?;
        let (least, most) = (bounds[chosen].0 + SHORTEST, bounds[chosen + 1].1 - SHORTEST);
        let place = place.min(most).max(least);
        (bounds[chosen].1, bounds[chosen + 1].0) = (place, place);
        Some(bounds)
    }
}

impl Saying {
    fn put_and_judge(&mut self, place: f64, known: Option<&KnownVoice>, wake: &Wake) {
        let take = self.tried.as_ref().map(|tried| tried.take.clone());
        if let Some((take, bounds)) = take.zip(self.put(place)) {
            self.judge(take, Some(bounds), known, wake);
        }
    }
}

/// Does what is wanted of the item that is shown. Returns whether that turns the page.
pub(super) fn on_item(
    wish: &TrainerWish,
    saying: &mut Saying,
    range: SpeakerRange,
    known: Option<&KnownVoice>,
    now: Moment,
    sounds: &Sounds,
    wake: &Wake,
) -> bool {
    let last = saying.items.len().saturating_sub(1);
    match wish {
        TrainerWish::Next => {
            // After the last the first comes again.
            saying.go(if saying.at >= last { 0 } else { saying.at + 1 }, now);
            return true;
        }
        TrainerWish::Previous => {
            saying.go(saying.at.checked_sub(1).unwrap_or(last), now);
            return true;
        }
        TrainerWish::Hear => {
            if let Some(tried) = &saying.tried {
                sounds.player().play_take(&tried.take);
            }
        }
        TrainerWish::HearMelody => {
            let samples = hum(&melody(&saying.asked()), range);
            sounds.player().play_take(&Take { samples, rate: hum::RATE });
        }
        TrainerWish::HearSyllable(index) => {
            if let Some(part) = saying.tried.as_ref().and_then(|tried| tried.part(*index)) {
                sounds.player().play_take(&part);
            }
        }
        TrainerWish::Bounds => {
            let count = saying.tried.as_ref().map_or(0, |tried| tried.attempt.said.len());
            saying.bound = (saying.bound.is_none() && count > 1).then_some(0);
        }
        TrainerWish::NextBound => {
            let count = saying.tried.as_ref().map_or(0, |tried| tried.attempt.said.len());
            saying.bound = saying.bound.map(|chosen| (chosen + 1) % count.saturating_sub(1).max(1));
        }
        TrainerWish::MoveBound(steps) => {
            let place = saying.bound.and_then(|chosen| saying.boundaries().get(chosen).copied());
            if let Some(place) = place {
                saying.put_and_judge(place + f64::from(*steps) * STEP, known, wake);
            }
        }
        TrainerWish::PutBound(place) => {
            let near = |bound: &f64| (bound - place).abs();
            let boundaries = saying.boundaries();
            let chosen = (0..boundaries.len())
                .min_by(|one, other| near(&boundaries[*one]).total_cmp(&near(&boundaries[*other])));
            // While one is dragged over another, it stays the one that is dragged.
            if saying.judging.is_none() {
                saying.bound = saying.bound.and(chosen);
                saying.put_and_judge(*place, known, wake);
            }
        }
        _ => {}
    }
    false
}

impl Tried {
    /// One syllable of what was recorded.
    fn part(&self, index: usize) -> Option<Take> {
        let (start, end) = self.attempt.bounds().get(index).copied()?;
        let samples = self.take.samples.get(sample(start, self.take.rate)..)?;
        let length = sample(end - start, self.take.rate).min(samples.len());
        Some(Take { samples: samples[..length].to_vec(), rate: self.take.rate })
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few seconds of samples")]
fn sample(seconds: f64, rate: u32) -> usize {
    (seconds * f64::from(rate)).round().max(0.0) as usize
}
