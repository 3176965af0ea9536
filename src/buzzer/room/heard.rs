//! What the room hears of its phones: their clocks, presses, answers and marks.

use std::time::Instant;

use super::Room;
use crate::buzzer::clock::Clock;
use crate::buzzer::message::{ToPhone, phone_micros, text_of};
use crate::buzzer::press::{DeviceId, Press, Seat, Source, whole_ms};
use crate::buzzer::scene::Scene;
use crate::buzzer::sheet::{LONGEST_MARK, Marks};

/// An answer to a question with choices. Times as of [`Press`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Who answers.
    pub seat: Seat,
    /// On which phone.
    pub device: DeviceId,
    /// The numbers of what was chosen, from 0, in ascending order.
    pub chosen: Vec<u8>,
    /// When, in milliseconds of the evening's clock.
    pub at_ms: u64,
    /// How far from it the true moment can lie.
    pub uncertainty_ms: u64,
}

/// What became of a press or an answer.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::buzzer) enum Heard<T> {
    /// To be told to the host.
    New(T),
    /// It says nothing: it was told before, or its button is shut.
    Nothing,
    /// No page says that.
    Garbled,
}

impl Room {
    /// Asks a phone for its time: returns the message.
    pub fn ask(&mut self, id: DeviceId, now: Instant) -> Option<String> {
        let phone = self.phones.get_mut(&id)?;
        Some(text_of(&ToPhone::Ping { n: phone.sync.ask(now) }))
    }

    /// Takes in a phone's time.
    pub fn answer_time(&mut self, id: DeviceId, n: u32, ms: f64, arrival: Instant) {
        if let (Some(phone), Some(theirs)) = (self.phones.get_mut(&id), phone_micros(ms)) {
            phone.sync.answer(n, theirs, arrival);
        }
    }

    /// Notes that a scene is being sent to a phone now.
    pub fn note_shown(&mut self, id: DeviceId, n: u32, now: Instant) {
        if let Some(phone) = self.phones.get_mut(&id) {
            phone.shown = Some((n, now));
        }
    }

    /// Takes a press in.
    pub fn press(&mut self, id: DeviceId, n: u32, ms: f64, arrival: Instant, clock: &Clock) -> Heard<Press> {
        let Some(phone) = self.phones.get_mut(&id) else { return Heard::Nothing };
        let (Some((shown, sent)), Some(theirs)) = (phone.shown, phone_micros(ms)) else {
            return Heard::Garbled;
        };
        if n == 0 || n > shown {
            return Heard::Garbled;
        }
        let is_now = n == self.turn;
        let again = n <= phone.pressed && !(is_now && self.scene == Scene::Rehearsal);
        if again || (is_now && !self.scene.hears(phone.seat)) {
            return Heard::Nothing;
        }
        phone.pressed = n;
        let found = phone.sync.pressed(theirs, arrival, (n == shown).then_some(sent));
        Heard::New(Press {
            seat: phone.seat,
            source: Source::Phone(id),
            at_ms: clock.ms_at(found.at),
            uncertainty_ms: whole_ms(found.uncertainty),
        })
    }

    /// Takes an answer in. One that was under way when the question was closed is told too: its time says whether it
    /// counts.
    pub fn answer(
        &mut self,
        id: DeviceId,
        n: u32,
        mut chosen: Vec<u8>,
        ms: f64,
        arrival: Instant,
        clock: &Clock,
    ) -> Heard<Answer> {
        let Some(phone) = self.phones.get_mut(&id) else { return Heard::Nothing };
        let (Some((shown, sent)), Some(theirs)) = (phone.shown, phone_micros(ms)) else {
            return Heard::Garbled;
        };
        let Some((asked, choices, several)) = self.asked.filter(|(asked, ..)| *asked == n) else {
            return if n <= self.turn { Heard::Nothing } else { Heard::Garbled };
        };
        let before = chosen.len();
        chosen.sort_unstable();
        chosen.dedup();
        let fits = !chosen.is_empty() && before == chosen.len() && (several || before == 1);
        if n > shown || !fits || chosen.iter().any(|number| *number >= choices) {
            return Heard::Garbled;
        }
        if phone.answered == asked {
            return Heard::Nothing;
        }
        phone.answered = asked;
        let found = phone.sync.pressed(theirs, arrival, (n == shown).then_some(sent));
        Heard::New(Answer {
            seat: phone.seat,
            device: id,
            chosen,
            at_ms: clock.ms_at(found.at),
            uncertainty_ms: whole_ms(found.uncertainty),
        })
    }

    /// Takes a judge's marks in. Those for a speaker who is not marked any more say nothing: the phone sees so on its sheet.
    pub fn marks(&self, id: DeviceId, n: u32, speaker: u16, typed: Vec<String>) -> Heard<Marks> {
        let Some(phone) = self.phones.get(&id) else { return Heard::Nothing };
        if n == 0 || n > self.turn || typed.iter().any(|mark| mark.len() > LONGEST_MARK) {
            return Heard::Garbled;
        }
        match &self.scene {
            Scene::Marks(Some(sheet)) if sheet.takes(speaker, &typed) => {
                Heard::New(Marks { seat: phone.seat, device: id, speaker, typed })
            }
            _ => Heard::Nothing,
        }
    }
}
