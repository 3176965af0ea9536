//! The room: who is in, who sits where, what everyone is shown. All moments are arguments; what is to be sent is left
//! with the lines of the phones, and nothing waits.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::mem;
use std::net::IpAddr;
use std::time::{Duration, Instant};

use super::code::{Guesses, RoomKey, Token};
use super::line::{Line, Out};
use super::message::{Refusal, VERSION};
use super::press::{DeviceId, Seat, whole_ms};
use super::scene::Scene;
use super::seating::{MOST_SEATS, Seating, Team, clean_name};
use super::sync::Sync;

mod heard;
mod told;

pub use heard::Answer;
pub(super) use heard::Heard;

/// How many phones may be connected that gave the right code.
pub(super) const MOST_INSIDE: usize = 320;

/// For how long a seat is kept for a phone that has gone, before another may take it.
const SEAT_HELD: Duration = Duration::from_secs(30);

/// What a phone says when it comes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Greeting<'a> {
    pub version: u8,
    pub code: &'a str,
    /// By which it was known before.
    pub token: Option<&'a str>,
    /// Makes its token another one than that of any other phone.
    pub chance: u128,
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

#[derive(Debug)]
pub(super) struct Room {
    pub key: RoomKey,
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
    /// Of phones that gave their seat back or were sent out: what the key signed does not let them in again.
    revoked: HashSet<Token>,
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
    pub fn new(key: RoomKey, seating: Seating) -> Self {
        Self {
            key,
            has_changed: false,
            seating: bounded(seating),
            is_locked: false,
            scene: Scene::Waiting,
            turn: 1,
            asked: None,
            phones: BTreeMap::new(),
            tokens: HashMap::new(),
            revoked: HashSet::new(),
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
        greeting: Greeting<'_>,
        now: Instant,
    ) -> Result<Option<DeviceId>, Refusal> {
        let Greeting { version, code, token, chance } = greeting;
        if version != VERSION {
            return Err(Refusal::Old);
        }
        let token = token.map(Token::from);
        let known = token.as_ref().and_then(|token| self.tokens.get(token).copied());
        if let Some(id) = known {
            self.come_back(id, line);
            return Ok(Some(id));
        }
        if let Some(token) = token
            && let Some(seat) = self.seat_given(&token)
        {
            let id = self.seat(token, seat, String::new(), Some(line));
            self.tell_lobby();
            return Ok(Some(id));
        }
        if !self.guesses.may_try(address, now) {
            return Err(Refusal::Wait);
        }
        let judge = self.judge_of(code);
        let is_right = match self.seating {
            Seating::Judges(_) => judge.is_some(),
            Seating::Teams(_) | Seating::Everyone(_) => self.key.code.is(code),
        };
        if !is_right {
            self.guesses.note_wrong(address, now);
            return Err(Refusal::Code);
        }
        if self.is_locked {
            return Err(Refusal::Locked);
        }
        if let Some(seat) = judge {
            return Ok(Some(self.seat_judge(seat, line, chance)));
        }
        let seated = self.phones.values().filter(|phone| phone.line.is_some()).count();
        if seated + self.lobby.len() >= MOST_INSIDE {
            // Whoever has stood longest without taking a seat makes room.
            let oldest = self.lobby.pop_front().ok_or(Refusal::Full)?;
            oldest.send(Out::End(Refusal::Full));
        }
        line.send(Out::Text(self.offer_text()));
        self.lobby.push_back(line);
        Ok(None)
    }

    /// Gives a phone of the lobby a seat, or says why not.
    pub fn take(
        &mut self,
        line: u64,
        seat: Option<u16>,
        name: &str,
        chance: u128,
        now: Instant,
    ) -> Result<DeviceId, Refusal> {
        let place = self.lobby.iter().position(|other| other.id == line).ok_or(Refusal::Garbled)?;
        if self.is_locked {
            return Err(Refusal::Locked);
        }
        let seat = self.free_seat(seat, now)?;
        let line = self.lobby.remove(place);
        let token = Token::sign(&self.key.secret, seat, chance);
        let id = self.seat(token, seat, clean_name(name), line);
        self.tell_lobby();
        Ok(id)
    }

    fn seat(&mut self, token: Token, seat: Seat, name: String, line: Option<Line>) -> DeviceId {
        self.next_device += 1;
        let id = DeviceId(self.next_device);
        self.tokens.insert(token.clone(), id);
        let phone = Phone {
            token,
            seat,
            name,
            line,
            away_since: None,
            sync: Sync::default(),
            shown: None,
            pressed: 0,
            answered: 0,
        };
        self.phones.insert(id, phone);
        self.welcome(id);
        id
    }

    /// Returns the judge's seat of which this is the join code.
    fn judge_of(&self, code: &str) -> Option<Seat> {
        let Seating::Judges(seats) = &self.seating else { return None };
        seats.iter().map(|judge| judge.seat).find(|seat| self.key.code_of(*seat).is(code))
    }

    /// Gives a judge's seat to whoever has its code. A phone that has it already loses it: a judge took up another one.
    fn seat_judge(&mut self, seat: Seat, line: Line, chance: u128) -> DeviceId {
        let before: Vec<DeviceId> =
            self.phones.iter().filter(|(_, phone)| phone.seat == seat).map(|(id, _)| *id).collect();
        for id in before {
            self.send_out(id, Refusal::Elsewhere);
        }
        let token = Token::sign(&self.key.secret, seat, chance);
        self.seat(token, seat, String::new(), Some(line))
    }

    /// Returns the seat that this room gave a phone before the program was ended, if it is still free.
    fn seat_given(&mut self, token: &Token) -> Option<Seat> {
        let seat = token.seat(&self.key.secret).filter(|_| !self.revoked.contains(token))?;
        let most = match &self.seating {
            Seating::Teams(_) | Seating::Judges(_) => self.team(seat)?.phones.into(),
            Seating::Everyone(most) => usize::from(self.phones.len() < usize::from(*most)),
        };
        if self.sitting(seat) >= most {
            return None;
        }
        // Nobody else gets it.
        self.next_seat = self.next_seat.max(seat.0.saturating_add(1));
        Some(seat)
    }

    /// A phone gives its seat back and stands in the lobby again.
    pub fn leave(&mut self, id: DeviceId) {
        if let Some(phone) = self.forget(id) {
            self.revoked.insert(phone.token);
            if let Some(line) = phone.line {
                self.lobby.push_back(line);
            }
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
        let orphans: Vec<DeviceId> = self
            .phones
            .iter()
            .filter(|(_, phone)| self.team(phone.seat).is_none())
            .map(|(id, _)| *id)
            .collect();
        if !matches!(self.seating, Seating::Everyone(_)) {
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
        self.send_out(id, Refusal::Removed);
        self.tell_lobby();
    }

    fn send_out(&mut self, id: DeviceId, why: Refusal) {
        if let Some(phone) = self.forget(id) {
            self.revoked.insert(phone.token);
            if let Some(line) = phone.line {
                line.send(Out::End(why));
            }
        }
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
            old.send(Out::End(Refusal::Elsewhere));
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
            Seating::Teams(teams) | Seating::Judges(teams) => teams.iter().find(|team| team.seat == seat),
            Seating::Everyone(_) => None,
        }
    }
}

/// Seats as they can be offered: names are bounded text.
fn bounded(seating: Seating) -> Seating {
    match seating {
        Seating::Teams(teams) => Seating::Teams(named(teams)),
        Seating::Judges(judges) => Seating::Judges(named(judges)),
        Seating::Everyone(most) => Seating::Everyone(most.min(MOST_SEATS)),
    }
}

fn named(mut teams: Vec<Team>) -> Vec<Team> {
    for team in &mut teams {
        team.name = clean_name(&mem::take(&mut team.name));
    }
    teams
}

#[cfg(test)]
mod tests;
