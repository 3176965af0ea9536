//! The room: who is in, who sits where, what everyone is shown. All moments are arguments; what is to be sent is left
//! with the lines of the phones, and nothing waits.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::mem;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::Notify;
use tokio::sync::mpsc::Sender;

use super::clock::Clock;
use super::code::{Guesses, JoinCode, Token};
use super::message::{Refusal, SeatView, ToPhone, VERSION, phone_micros, text_of};
use super::press::{DeviceId, Press, Seat, Source, whole_ms};
use super::scene::Scene;
use super::seating::{Look, MOST_SEATS, Seating, Team, clean_name};
use super::sync::Sync;

/// How many phones may be connected that gave the right code.
pub(super) const MOST_INSIDE: usize = 320;

/// For how long a seat is kept for a phone that has gone, before another may take it.
const SEAT_HELD: Duration = Duration::from_secs(30);

/// A connection of a phone, and what is to be sent over it.
#[derive(Debug)]
pub(super) struct Line {
    pub id: u64,
    pub out: Sender<Out>,
    /// Told when nothing more goes into the line.
    pub stuck: Arc<Notify>,
}

/// What is to be sent to a phone.
#[derive(Debug)]
pub(super) enum Out {
    Text(String),
    /// The moment at which it is sent has to be noted.
    Scene {
        n: u32,
        text: String,
        is_lively: bool,
    },
    /// The last word.
    End(Refusal),
}

/// A phone that has a seat, for the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Its number.
    pub id: DeviceId,
    /// Its seat.
    pub seat: Seat,
    /// The name that was typed on it: only text, at most [`super::LONGEST_NAME`] characters, possibly none.
    pub name: String,
    /// Whether it is connected now.
    pub is_connected: bool,
    /// The shortest time that a message and its answer took lately, in milliseconds, rounded up.
    pub round_trip_ms: Option<u64>,
}

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
pub(super) enum Heard<T> {
    /// To be told to the host.
    New(T),
    /// It says nothing: it was told before, or its button is shut.
    Nothing,
    /// No page says that.
    Garbled,
}

#[derive(Debug)]
pub(super) struct Room {
    pub code: JoinCode,
    /// Who is in, or what can be taken, is not what it was.
    pub has_changed: bool,
    seating: Seating,
    is_locked: bool,
    scene: Scene,
    turn: u32,
    /// The last question with choices: the turn, how many choices, whether several.
    asked: Option<(u32, u8, bool)>,
    phones: BTreeMap<DeviceId, Phone>,
    tokens: HashMap<Token, DeviceId>,
    /// Those that gave the code and have no seat yet, the oldest first.
    lobby: VecDeque<Line>,
    guesses: Guesses,
    next_device: u32,
    next_seat: u16,
}

#[derive(Debug)]
struct Phone {
    token: Token,
    seat: Seat,
    name: String,
    line: Option<Line>,
    away_since: Option<Instant>,
    sync: Sync,
    /// The last scene that was sent to it, and when.
    shown: Option<(u32, Instant)>,
    /// The last turns in which it pressed and answered.
    pressed: u32,
    answered: u32,
}

impl Room {
    pub fn new(code: JoinCode, seating: Seating) -> Self {
        Self {
            code,
            has_changed: false,
            seating: bounded(seating),
            is_locked: false,
            scene: Scene::Waiting,
            turn: 1,
            asked: None,
            phones: BTreeMap::new(),
            tokens: HashMap::new(),
            lobby: VecDeque::new(),
            guesses: Guesses::default(),
            next_device: 0,
            next_seat: 0,
        }
    }

    /// Lets a phone in, or says why not.
    pub fn enter(
        &mut self,
        line: Line,
        address: IpAddr,
        version: u8,
        code: &str,
        token: Option<&str>,
        now: Instant,
    ) -> Result<Option<DeviceId>, Refusal> {
        if version != VERSION {
            return Err(Refusal::Old);
        }
        let known = token.and_then(|token| self.tokens.get(&Token::from(token)).copied());
        if let Some(id) = known {
            self.come_back(id, line);
            return Ok(Some(id));
        }
        if !self.guesses.may_try(address, now) {
            return Err(Refusal::Wait);
        }
        if !self.code.is(code) {
            self.guesses.note_wrong(address, now);
            return Err(Refusal::Code);
        }
        if self.is_locked {
            return Err(Refusal::Locked);
        }
        let seated = self.phones.values().filter(|phone| phone.line.is_some()).count();
        if seated + self.lobby.len() >= MOST_INSIDE {
            // Whoever has stood longest without taking a seat makes room.
            let oldest = self.lobby.pop_front().ok_or(Refusal::Full)?;
            send(&oldest, Out::End(Refusal::Full));
        }
        send(&line, Out::Text(self.offer_text()));
        self.lobby.push_back(line);
        Ok(None)
    }

    /// Gives a phone of the lobby a seat, or says why not.
    pub fn take(
        &mut self,
        line: u64,
        seat: Option<u16>,
        name: &str,
        token: Token,
        now: Instant,
    ) -> Result<DeviceId, Refusal> {
        let place = self.lobby.iter().position(|other| other.id == line).ok_or(Refusal::Garbled)?;
        if self.is_locked {
            return Err(Refusal::Locked);
        }
        let seat = self.free_seat(seat, now)?;
        let line = self.lobby.remove(place);
        self.next_device += 1;
        let id = DeviceId(self.next_device);
        self.tokens.insert(token.clone(), id);
        let phone = Phone {
            token,
            seat,
            name: clean_name(name),
            line,
            away_since: None,
            sync: Sync::default(),
            shown: None,
            pressed: 0,
            answered: 0,
        };
        self.phones.insert(id, phone);
        self.welcome(id);
        self.tell_lobby();
        Ok(id)
    }

    /// A phone gives its seat back and stands in the lobby again.
    pub fn leave(&mut self, id: DeviceId) {
        if let Some(phone) = self.forget(id)
            && let Some(line) = phone.line
        {
            self.lobby.push_back(line);
        }
        self.tell_lobby();
    }

    /// A connection has ended.
    pub fn hang_up(&mut self, line: u64, now: Instant) {
        self.lobby.retain(|other| other.id != line);
        let mut phones = self.phones.values_mut();
        if let Some(phone) = phones.find(|phone| phone.line.as_ref().is_some_and(|own| own.id == line)) {
            phone.line = None;
            phone.away_since = Some(now);
            self.has_changed = true;
        }
    }

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
    pub fn press(
        &mut self,
        id: DeviceId,
        n: u32,
        ms: f64,
        arrival: Instant,
        clock: &Clock,
    ) -> Heard<Press> {
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

    /// Shows all phones something else.
    pub fn show(&mut self, scene: Scene) {
        self.turn += 1;
        if let Scene::Choose { choices, several } = scene {
            self.asked = Some((self.turn, choices, several));
        }
        self.scene = scene;
        for phone in self.phones.values() {
            self.tell_scene(phone);
        }
    }

    /// Offers other seats. Phones whose seat there is no longer have to choose anew.
    pub fn offer(&mut self, seating: Seating) {
        self.seating = bounded(seating);
        let orphans: Vec<DeviceId> =
            self.phones.iter().filter(|(_, phone)| self.team(phone.seat).is_none()).map(|(id, _)| *id).collect();
        if let Seating::Teams(_) = self.seating {
            for id in orphans {
                self.leave(id);
            }
        }
        for phone in self.phones.values() {
            self.tell_seat(phone);
        }
        self.tell_lobby();
    }

    /// Locks the room or opens it again. Phones that have a seat may come and go.
    pub fn lock(&mut self, is_locked: bool) {
        self.is_locked = is_locked;
        self.tell_lobby();
    }

    pub fn is_locked(&self) -> bool {
        self.is_locked
    }

    /// Sends a phone out for good.
    pub fn remove(&mut self, id: DeviceId) {
        if let Some(Phone { line: Some(line), .. }) = self.forget(id) {
            send(&line, Out::End(Refusal::Removed));
        }
        self.tell_lobby();
    }

    pub fn devices(&self) -> Vec<Device> {
        let device = |(id, phone): (&DeviceId, &Phone)| Device {
            id: *id,
            seat: phone.seat,
            name: phone.name.clone(),
            is_connected: phone.line.is_some(),
            round_trip_ms: phone.sync.round_trip().map(whole_ms),
        };
        self.phones.iter().map(device).collect()
    }

    fn come_back(&mut self, id: DeviceId, line: Line) {
        let Some(phone) = self.phones.get_mut(&id) else { return };
        if let Some(old) = phone.line.replace(line) {
            send(&old, Out::End(Refusal::Elsewhere));
        }
        phone.away_since = None;
        // The page may have been loaded anew, and its clock with it.
        phone.sync = Sync::default();
        phone.shown = None;
        self.welcome(id);
    }

    /// Tells a phone its seat and where the contest is.
    fn welcome(&mut self, id: DeviceId) {
        self.has_changed = true;
        if let Some(phone) = self.phones.get(&id) {
            self.tell_seat(phone);
            self.tell_scene(phone);
        }
    }

    /// Finds a seat for a phone that wants this one.
    fn free_seat(&mut self, wanted: Option<u16>, now: Instant) -> Result<Seat, Refusal> {
        match (&self.seating, wanted) {
            (Seating::Everyone(most), None) => {
                if self.phones.len() >= usize::from(*most) && !self.displace(|_| true, now) {
                    return Err(Refusal::Full);
                }
                // Nobody gets a seat that was another's this evening.
                let seat = Seat(self.next_seat);
                self.next_seat = self.next_seat.checked_add(1).ok_or(Refusal::Full)?;
                Ok(seat)
            }
            (Seating::Teams(teams), Some(number)) => {
                let seat = Seat(number);
                let team = teams.iter().find(|team| team.seat == seat).ok_or(Refusal::Garbled)?;
                if self.sitting(seat) >= usize::from(team.phones)
                    && !self.displace(|phone| phone.seat == seat, now)
                {
                    return Err(Refusal::Taken);
                }
                Ok(seat)
            }
            _ => Err(Refusal::Garbled),
        }
    }

    /// Makes room by forgetting the phone that has been away longest, and long enough, of those that are asked for.
    fn displace(&mut self, of: impl Fn(&Phone) -> bool, now: Instant) -> bool {
        let away_long = |phone: &Phone| {
            phone.away_since.filter(|since| now.saturating_duration_since(*since) >= SEAT_HELD)
        };
        let away = self.phones.iter().filter(|(_, phone)| of(phone));
        let longest = away.filter_map(|(id, phone)| Some((away_long(phone)?, *id))).min();
        longest.is_some_and(|(_, id)| self.forget(id).is_some())
    }

    fn sitting(&self, seat: Seat) -> usize {
        self.phones.values().filter(|phone| phone.seat == seat).count()
    }

    fn forget(&mut self, id: DeviceId) -> Option<Phone> {
        let phone = self.phones.remove(&id)?;
        self.tokens.remove(&phone.token);
        self.has_changed = true;
        Some(phone)
    }

    fn team(&self, seat: Seat) -> Option<&Team> {
        match &self.seating {
            Seating::Teams(teams) => teams.iter().find(|team| team.seat == seat),
            Seating::Everyone(_) => None,
        }
    }

    fn tell_seat(&self, phone: &Phone) {
        let Some(line) = &phone.line else { return };
        let (name, look) = match self.team(phone.seat) {
            Some(team) => (team.name.as_str(), team.look),
            None => (phone.name.as_str(), Look::of(usize::from(phone.seat.0))),
        };
        let seat = seat_view(phone.seat, name, look, false);
        let text = text_of(&ToPhone::In { token: phone.token.as_str(), name: &phone.name, seat });
        send(line, Out::Text(text));
    }

    fn tell_scene(&self, phone: &Phone) {
        let Some(line) = &phone.line else { return };
        let has_answered = self.asked.is_some_and(|(asked, ..)| phone.answered == asked);
        let view = self.scene.view(self.turn, phone.seat, has_answered);
        let text = text_of(&ToPhone::Scene(view));
        send(line, Out::Scene { n: self.turn, text, is_lively: self.scene.is_lively() });
        // A phone that comes back is told what it did before.
        let has_pressed = phone.pressed == self.turn && matches!(self.scene, Scene::Buzz { .. });
        if has_pressed || (has_answered && matches!(self.scene, Scene::Choose { .. })) {
            send(line, Out::Text(text_of(&ToPhone::Got { n: self.turn })));
        }
    }

    /// Tells those without a seat what can be taken.
    fn tell_lobby(&mut self) {
        self.has_changed = true;
        if self.lobby.is_empty() {
            return;
        }
        let text = self.offer_text();
        for line in &self.lobby {
            send(line, Out::Text(text.clone()));
        }
    }

    fn offer_text(&self) -> String {
        let seats = match &self.seating {
            Seating::Teams(teams) => teams
                .iter()
                .map(|team| {
                    let is_free = self.sitting(team.seat) < usize::from(team.phones);
                    seat_view(team.seat, &team.name, team.look, is_free)
                })
                .collect(),
            Seating::Everyone(_) => Vec::new(),
        };
        let everyone = matches!(self.seating, Seating::Everyone(_));
        text_of(&ToPhone::Room { locked: self.is_locked, everyone, seats })
    }
}

/// Seats as they can be offered: names are bounded text.
fn bounded(seating: Seating) -> Seating {
    match seating {
        Seating::Teams(mut teams) => {
            for team in &mut teams {
                team.name = clean_name(&mem::take(&mut team.name));
            }
            Seating::Teams(teams)
        }
        Seating::Everyone(most) => Seating::Everyone(most.min(MOST_SEATS)),
    }
}

fn seat_view(seat: Seat, name: &str, look: Look, free: bool) -> SeatView<'_> {
    let [red, green, blue] = look.colour();
    SeatView { id: seat.0, name, colour: format!("#{red:02x}{green:02x}{blue:02x}"), shape: look.shape(), free }
}

/// Leaves something to be sent. A phone that takes nothing in has a full line; it is cut off, so that it comes back and
/// is told anew.
fn send(line: &Line, out: Out) {
    if line.out.try_send(out).is_err() {
        line.stuck.notify_one();
    }
}

#[cfg(test)]
mod tests;
