//! The room without sockets: seats, turns, who comes and goes.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;

use std::sync::Arc;

use serde_json::Value;
use tokio::sync::Notify;
use tokio::sync::mpsc::{Receiver, channel};

use super::*;
use crate::buzzer::clock::Clock;
use crate::buzzer::press::Press;
use crate::buzzer::seating::Look;
use crate::buzzer::sheet::{Marks, Sheet, SheetLine};
use crate::lesson::Trilingual;

const HOME: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// The phone's end of a line.
struct End {
    id: u64,
    inbox: Receiver<Out>,
}

struct Hall {
    room: Room,
    clock: Clock,
    now: Instant,
    lines: u64,
}

impl Hall {
    fn new(seating: Seating) -> Self {
        let room = Room::new(RoomKey::draw().unwrap(), seating);
        Self { room, clock: Clock::start(), now: Instant::now(), lines: 0 }
    }

    fn of_teams() -> Self {
        Self::new(Seating::Teams(vec![team(0, 1), team(1, 1), team(2, 3)]))
    }

    fn line(&mut self) -> (Line, End) {
        self.lines += 1;
        let (out, inbox) = channel(64);
        (Line { id: self.lines, out, stuck: Arc::new(Notify::new()) }, End { id: self.lines, inbox })
    }

    fn enter(&mut self, token: Option<&str>) -> (Result<Option<DeviceId>, Refusal>, End) {
        let (line, end) = self.line();
        let code = self.room.key.code.digits().to_owned();
        (self.greet(line, &code, token), end)
    }

    fn greet(&mut self, line: Line, code: &str, token: Option<&str>) -> Result<Option<DeviceId>, Refusal> {
        let greeting = Greeting { version: VERSION, code, token, chance: Token::chance().unwrap() };
        self.room.enter(line, HOME, greeting, self.now)
    }

    fn take(&mut self, end: &End, seat: Option<u16>) -> Result<DeviceId, Refusal> {
        self.room.take(end.id, seat, "ཀ", Token::chance().unwrap(), self.now)
    }

    /// A phone with a seat, which was shown all it was sent.
    fn sit(&mut self, seat: Option<u16>) -> (DeviceId, End) {
        let (entered, mut end) = self.enter(None);
        entered.unwrap();
        let id = self.take(&end, seat).unwrap();
        self.look(id, &mut end);
        (id, end)
    }

    /// What the phone was sent since it last looked.
    fn look(&mut self, id: DeviceId, end: &mut End) -> Vec<Value> {
        let mut seen = Vec::new();
        while let Ok(out) = end.inbox.try_recv() {
            let text = match out {
                Out::Text(text) => text,
                Out::Scene { n, text, .. } => {
                    self.room.note_shown(id, n, self.now);
                    text
                }
                Out::End(why) => format!(r#"{{"t":"end","why":"{why:?}"}}"#),
            };
            seen.push(serde_json::from_str(&text).unwrap());
        }
        seen
    }

    fn press(&mut self, id: DeviceId, n: u32) -> Heard<Press> {
        self.room.press(id, n, 0.0, self.now, &self.clock)
    }

    fn turn(&self) -> u32 {
        self.room.turn
    }
}

fn team(seat: u16, phones: u8) -> Team {
    Team { seat: Seat(seat), name: format!("T{seat}"), look: Look::of(usize::from(seat)), phones }
}

fn buzz(locked_out: &[u16]) -> Scene {
    Scene::Buzz { locked_out: locked_out.iter().copied().map(Seat).collect() }
}

fn is_new<T>(heard: &Heard<T>) -> bool {
    matches!(heard, Heard::New(_))
}

#[test]
fn a_room_of_the_same_key_gives_phones_their_seats_again() {
    let mut before = Hall::of_teams();
    let token = |hall: &Hall, id: DeviceId| hall.room.phones[&id].token.as_str().to_owned();
    let (one, _) = before.sit(Some(0));
    let (two, _) = before.sit(Some(2));
    let (gone, _) = before.sit(Some(1));
    let (first, second, third) = (token(&before, one), token(&before, two), token(&before, gone));
    let mut hall = Hall::of_teams();
    hall.room = Room::new(before.room.key.clone(), before.room.seating.clone());
    hall.room.lock(true);
    // They need no code, and come in where the room is locked, as phones do that were away.
    let (entered, _end) = hall.enter(Some(&first));
    let back = entered.unwrap().unwrap();
    assert_eq!(hall.room.phones[&back].seat, Seat(0));
    let (entered, _end) = hall.enter(Some(&second));
    assert!(entered.unwrap().is_some());
    // A seat that another has meanwhile is taken.
    hall.room.lock(false);
    hall.sit(Some(1));
    let (entered, _end) = hall.enter(Some(&third));
    assert_eq!(entered, Ok(None));
    // Who was sent out stays out, and who left chooses anew.
    hall.room.remove(back);
    let (entered, _end) = hall.enter(Some(&first));
    assert_eq!(entered, Ok(None));
    // The token of another room is no token.
    hall.room = Room::new(RoomKey::draw().unwrap(), before.room.seating.clone());
    let (entered, _end) = hall.enter(Some(&second));
    assert_eq!(entered, Ok(None));
}

#[test]
fn nobody_gets_the_number_of_a_phone_that_has_come_back() {
    let mut before = Hall::new(Seating::Everyone(3));
    before.sit(None);
    let (two, _) = before.sit(None);
    let token = before.room.phones[&two].token.as_str().to_owned();
    let mut hall = Hall::new(Seating::Everyone(3));
    hall.room.key = before.room.key.clone();
    assert!(hall.enter(Some(&token)).0.unwrap().is_some());
    let (new, _) = hall.sit(None);
    assert_eq!(hall.room.phones[&new].seat, Seat(2));
}

#[test]
fn a_seat_takes_as_many_phones_as_it_may() {
    let mut hall = Hall::of_teams();
    hall.sit(Some(0));
    let (_, end) = hall.enter(None);
    assert_eq!(hall.take(&end, Some(0)), Err(Refusal::Taken));
    assert_eq!(hall.take(&end, Some(9)), Err(Refusal::Garbled));
    assert_eq!(hall.take(&end, None), Err(Refusal::Garbled));
    assert!(hall.take(&end, Some(2)).is_ok(), "it may still choose another");
    hall.sit(Some(2));
    hall.sit(Some(2));
    let (_, end) = hall.enter(None);
    assert_eq!(hall.take(&end, Some(2)), Err(Refusal::Taken));
}

#[test]
fn the_seat_of_a_phone_that_has_gone_is_kept_for_a_while() {
    let mut hall = Hall::of_teams();
    let (first, end) = hall.sit(Some(0));
    hall.room.hang_up(end.id, hall.now);
    assert!(!hall.room.devices()[0].is_connected);
    let (_, other) = hall.enter(None);
    assert_eq!(hall.take(&other, Some(0)), Err(Refusal::Taken));
    hall.now += SEAT_HELD;
    let second = hall.take(&other, Some(0)).unwrap();
    assert_ne!(first, second);
    assert_eq!(hall.room.devices().iter().map(|device| device.id).collect::<Vec<_>>(), [second]);
}

#[test]
fn a_phone_comes_back_to_its_seat_even_when_the_room_is_locked() {
    let mut hall = Hall::of_teams();
    let (id, mut old) = hall.sit(Some(1));
    let token = hall.room.phones[&id].token.as_str().to_owned();
    hall.room.lock(true);
    assert_eq!(hall.enter(None).0, Err(Refusal::Locked));
    let (entered, mut end) = hall.enter(Some(&token));
    assert_eq!(entered, Ok(Some(id)));
    assert_eq!(hall.look(id, &mut old).last().unwrap()["why"], "Elsewhere");
    let told = hall.look(id, &mut end);
    assert_eq!((&told[0]["t"], &told[0]["seat"]["name"]), (&"in".into(), &"T1".into()));
    assert_eq!(told[1]["t"], "scene");
    // The line that was left behind ends late, and does not take the new one with it.
    hall.room.hang_up(old.id, hall.now);
    assert!(hall.room.devices()[0].is_connected);
}

#[test]
fn a_phone_that_was_removed_does_not_come_back_by_its_token() {
    let mut hall = Hall::of_teams();
    let (id, mut end) = hall.sit(Some(1));
    let token = hall.room.phones[&id].token.as_str().to_owned();
    hall.room.remove(id);
    assert_eq!(hall.look(id, &mut end).last().unwrap()["why"], "Removed");
    assert!(hall.room.devices().is_empty());
    assert_eq!(hall.enter(Some(&token)).0, Ok(None), "it stands in the lobby like any other");
    hall.room.lock(true);
    assert_eq!(hall.enter(Some(&token)).0, Err(Refusal::Locked));
    assert_eq!(hall.press(id, 1), Heard::Nothing);
}

#[test]
fn a_turn_has_one_press_of_a_phone() {
    let mut hall = Hall::of_teams();
    let (id, mut end) = hall.sit(Some(0));
    assert!(is_new(&hall.press(id, hall.turn())), "too early is for the rules to judge");
    hall.room.show(buzz(&[]));
    assert_eq!(hall.press(id, hall.turn()), Heard::Garbled, "nothing was shown to it yet");
    hall.look(id, &mut end);
    let n = hall.turn();
    assert!(is_new(&hall.press(id, n)));
    assert_eq!(hall.press(id, n), Heard::Nothing);
    assert_eq!(hall.press(id, n - 1), Heard::Nothing);
    assert_eq!(hall.press(id, 0), Heard::Garbled);
    assert_eq!(hall.press(id, n + 1), Heard::Garbled);
}

#[test]
fn a_press_under_way_is_told_though_another_was_quicker_to_arrive() {
    let mut hall = Hall::of_teams();
    let (id, mut end) = hall.sit(Some(0));
    hall.room.show(buzz(&[]));
    hall.look(id, &mut end);
    let n = hall.turn();
    hall.room.show(Scene::Taken { first: BTreeSet::from([Seat(1)]) });
    assert!(is_new(&hall.press(id, n)));
    assert_eq!(hall.look(id, &mut end)[0]["s"], "other");
}

#[test]
fn the_order_of_presses_is_that_of_fingers_not_of_arrival() {
    let mut hall = Hall::of_teams();
    let ((near, mut near_end), (far, mut far_end)) = (hall.sit(Some(0)), hall.sit(Some(1)));
    let start = hall.now;
    let ms = Duration::from_millis;
    // Their clocks begin elsewhere; one message to the near phone takes 1 ms, to the far one 30 ms.
    for (id, way, offset) in [(near, 1_u64, 5e6), (far, 30, -7e8)] {
        hall.room.ask(id, start);
        #[expect(clippy::cast_precision_loss, reason = "it is small")]
        hall.room.answer_time(id, 1, way as f64 + offset, start + ms(2 * way));
    }
    hall.now = start + ms(500);
    hall.room.show(buzz(&[]));
    hall.look(near, &mut near_end);
    hall.look(far, &mut far_end);
    let n = hall.turn();
    // The far one is pressed 10 ms before the near one, and arrives 19 ms after it.
    let mut press = |id, clock_ms: f64, arrival: u64| {
        let Heard::New(press) = hall.room.press(id, n, clock_ms, start + ms(arrival), &hall.clock) else {
            panic!()
        };
        press
    };
    let near = press(near, 810.0 + 5e6, 811);
    let far = press(far, 800.0 - 7e8, 830);
    assert_eq!(near.at_ms - far.at_ms, 10);
    assert!(near.uncertainty_ms <= 3 && far.uncertainty_ms <= 32);
}

#[test]
fn who_is_locked_out_is_told_so_and_not_heard() {
    let mut hall = Hall::of_teams();
    let ((out, mut out_end), (id, mut end)) = (hall.sit(Some(0)), hall.sit(Some(1)));
    hall.room.show(buzz(&[0]));
    assert_eq!(hall.look(out, &mut out_end)[0]["s"], "locked");
    assert_eq!(hall.look(id, &mut end)[0]["s"], "open");
    let n = hall.turn();
    assert_eq!(hall.press(out, n), Heard::Nothing);
    assert!(is_new(&hall.press(id, n)));
}

#[test]
fn a_rehearsal_hears_every_press() {
    let mut hall = Hall::of_teams();
    let (id, mut end) = hall.sit(Some(0));
    hall.room.show(Scene::Rehearsal);
    hall.look(id, &mut end);
    for _ in 0..5 {
        assert!(is_new(&hall.press(id, hall.turn())));
    }
}

#[test]
fn an_answer_is_one_of_the_choices_and_counts_once() {
    let mut hall = Hall::new(Seating::Everyone(50));
    let (id, mut end) = hall.sit(None);
    hall.room.show(Scene::Choose { choices: 4, several: false });
    hall.look(id, &mut end);
    let n = hall.turn();
    let (now, clock) = (hall.now, hall.clock);
    let mut answer = |chosen: &[u8]| hall.room.answer(id, n, chosen.to_vec(), 0.0, now, &clock);
    for garbled in [&[][..], &[4], &[0, 1], &[2, 2]] {
        assert_eq!(answer(garbled), Heard::Garbled, "{garbled:?}");
    }
    assert!(matches!(answer(&[3]), Heard::New(Answer { chosen, .. }) if chosen == [3]));
    assert_eq!(answer(&[2]), Heard::Nothing);
    assert_eq!(hall.press(id, n), Heard::Nothing, "there is no button now");
    hall.room.show(Scene::Marked { right: BTreeSet::new() });
    assert_eq!(hall.look(id, &mut end).last().unwrap()["s"], "wrong");
}

#[test]
fn everyone_gets_a_seat_of_their_own_and_no_seat_twice() {
    let mut hall = Hall::new(Seating::Everyone(2));
    let (first, _) = hall.sit(None);
    let (second, _) = hall.sit(None);
    let (_, end) = hall.enter(None);
    assert_eq!(hall.take(&end, None), Err(Refusal::Full));
    hall.room.leave(first);
    let third = hall.take(&end, None).unwrap();
    let seats: Vec<(DeviceId, Seat)> = hall.room.devices().iter().map(|d| (d.id, d.seat)).collect();
    assert_eq!(seats, [(second, Seat(1)), (third, Seat(2))]);
}

#[test]
fn those_who_only_stand_in_the_lobby_keep_nobody_out() {
    let mut hall = Hall::of_teams();
    let (id, _end) = hall.sit(Some(0));
    let mut ends: Vec<End> = (0..MOST_INSIDE + 50).map(|_| hall.enter(None).1).collect();
    assert!(hall.room.lobby.len() < MOST_INSIDE);
    let last = ends.pop().unwrap();
    assert!(hall.take(&last, Some(1)).is_ok());
    assert_eq!(hall.take(&ends[0], Some(2)), Err(Refusal::Garbled), "it was shut out");
    assert_eq!(hall.room.devices()[0].id, id);
}

#[test]
fn a_line_that_nobody_empties_is_reported_and_holds_nothing_up() {
    let mut hall = Hall::of_teams();
    let (id, end) = hall.sit(Some(0));
    let stuck = hall.room.phones[&id].line.as_ref().unwrap().stuck.clone();
    for _ in 0..1000 {
        hall.room.show(Scene::Waiting);
    }
    let told = tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
        tokio::select! { biased; () = stuck.notified() => true, () = std::future::ready(()) => false }
    });
    assert!(told && end.inbox.len() == 64);
}

#[test]
fn seats_that_are_offered_no_more_are_empty() {
    let mut hall = Hall::of_teams();
    let ((stays, mut end), (goes, mut other)) = (hall.sit(Some(1)), hall.sit(Some(0)));
    hall.look(stays, &mut end);
    hall.room.offer(Seating::Teams(vec![Team { name: "<i>\u{202e}New".to_owned(), ..team(1, 1) }]));
    assert_eq!(hall.room.devices().iter().map(|d| d.id).collect::<Vec<_>>(), [stays]);
    assert_eq!(hall.look(stays, &mut end)[0]["seat"]["name"], "<i> New");
    assert_eq!(hall.look(goes, &mut other).last().unwrap()["t"], "room");
}

#[test]
fn only_a_page_of_this_version_is_let_in() {
    let mut hall = Hall::of_teams();
    let (line, _end) = hall.line();
    let code = hall.room.key.code.digits().to_owned();
    let greeting = Greeting { version: VERSION + 1, code: &code, token: None, chance: 0 };
    assert_eq!(hall.room.enter(line, HOME, greeting, hall.now), Err(Refusal::Old));
}

#[test]
fn a_judge_comes_in_with_a_code_of_their_own_and_only_they_can_mark() {
    let mut hall = Hall::new(Seating::Judges(vec![team(0, 1), team(1, 1)]));
    let (line, _end) = hall.line();
    let shared = hall.room.key.code.digits().to_owned();
    assert_eq!(hall.greet(line, &shared, None), Err(Refusal::Code), "that leads to no seat");
    let codes = [Seat(0), Seat(1)].map(|seat| hall.room.key.code_of(seat).digits().to_owned());
    assert_ne!(codes[0], codes[1]);
    let (line, mut end) = hall.line();
    let id = hall.greet(line, &codes[1], None).unwrap().unwrap();
    assert_eq!(hall.room.devices()[0].seat, Seat(1));
    let sheet = |is_open: bool| {
        let lines = vec![SheetLine {
            name: Trilingual::default(),
            least: "0".to_owned(),
            most: "5".to_owned(),
            step: "0.5".to_owned(),
        }];
        let (name, title, given) = (String::new(), String::new(), BTreeMap::new());
        Scene::Marks(Some(Box::new(Sheet { speaker: 3, name, title, lines, is_open, given })))
    };
    hall.room.show(sheet(false));
    hall.look(id, &mut end);
    let typed = vec!["4.5".to_owned()];
    assert_eq!(hall.room.marks(id, 2, 3, typed.clone()), Heard::Nothing, "the speech is not over");
    hall.room.show(sheet(true));
    let seen = hall.look(id, &mut end);
    assert_eq!(seen.last().unwrap()["sheet"]["speaker"], 3);
    assert_eq!(hall.room.marks(id, 3, 2, typed.clone()), Heard::Nothing, "another speaker");
    assert_eq!(hall.room.marks(id, 3, 3, vec![]), Heard::Nothing);
    assert_eq!(hall.room.marks(id, 3, 3, vec!["4".repeat(99)]), Heard::Garbled);
    let marks = Marks { seat: Seat(1), device: id, speaker: 3, typed: typed.clone() };
    assert_eq!(hall.room.marks(id, 3, 3, typed.clone()), Heard::New(marks));
    // The judge takes up another phone; the first one has no seat any more, nor does its token give it one.
    let token = hall.room.phones[&id].token.as_str().to_owned();
    let (line, mut other) = hall.line();
    let second = hall.greet(line, &codes[1], None).unwrap().unwrap();
    hall.look(second, &mut other);
    assert_eq!(hall.look(id, &mut end).last().unwrap()["why"], "Elsewhere");
    assert_eq!(hall.room.marks(id, 3, 3, typed), Heard::Nothing);
    let (line, _end) = hall.line();
    assert_eq!(hall.greet(line, "", Some(&token)), Err(Refusal::Code));
}
