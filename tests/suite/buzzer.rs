//! Phones over real connections of this machine: who gets in, whose press counts, and what cannot do harm.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::json;
use tsheg::buzzer::{
    BuzzerFault, Buzzers, Clock, Look, PageWords, Press, Report, RoomKey, Scene, Seat, Seating, Team,
};
use tsheg::locale::{Locale, UiLanguage};

mod harm;
mod measures;
mod page;
pub mod phone;

use phone::Phone;

/// The machine alone, and a port that the system chooses.
const HERE: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0);

/// Phones with what wakes the program for them.
struct Evening {
    buzzers: Buzzers,
    clock: Clock,
    woken: Receiver<()>,
    early: Vec<Report>,
}

impl Evening {
    fn of_teams(teams: u16) -> Self {
        let team = |seat: u16| Team {
            seat: Seat(seat),
            name: format!("རུ་ཁག {seat}"),
            look: Look::of(usize::from(seat)),
            phones: 1,
        };
        Self::new(Seating::Teams((0..teams).map(team).collect()))
    }

    fn new(seating: Seating) -> Self {
        let (waking, woken) = channel();
        let clock = Clock::start();
        let wake = move || {
            let _ = waking.send(());
        };
        let buzzers = Buzzers::open(HERE, seating, &words(), clock, None, wake).unwrap();
        Self { buzzers, clock, woken, early: Vec::new() }
    }

    /// Waits for a report that is wanted; the others are kept for later.
    fn wait<T>(&mut self, want: impl Fn(&Report) -> Option<T>) -> T {
        let until = Instant::now() + Duration::from_secs(20);
        loop {
            self.early.extend(self.buzzers.reports());
            if let Some((place, found)) =
                self.early.iter().enumerate().find_map(|(place, report)| Some((place, want(report)?)))
            {
                self.early.remove(place);
                return found;
            }
            let left = until.saturating_duration_since(Instant::now());
            self.woken.recv_timeout(left).expect("nothing was reported");
        }
    }

    fn press(&mut self) -> Press {
        self.wait(|report| match report {
            Report::Press(press) => Some(press.clone()),
            _ => None,
        })
    }

    /// Waits until so many phones are connected.
    fn until_connected(&mut self, count: usize) {
        let connected = |buzzers: &Buzzers| buzzers.devices().iter().filter(|d| d.is_connected).count();
        while connected(&self.buzzers) != count {
            self.wait(|report| (*report == Report::Changed).then_some(()));
        }
    }
}

fn words() -> PageWords {
    PageWords::gather(UiLanguage::Tibetan, |lang, key| Locale::new(lang).text(key))
}

fn open() -> Scene {
    Scene::Buzz { locked_out: BTreeSet::new() }
}

#[test]
fn a_phone_takes_a_seat_and_its_press_is_told() {
    let mut evening = Evening::of_teams(3);
    let mut phone = Phone::inside(&evening.buzzers);
    phone.say(json!({"t": "take", "seat": 1, "name": "བཀྲ་ཤིས།"}));
    let told = phone.hear("in");
    assert_eq!((&told["seat"]["name"], &told["seat"]["shape"]), (&"རུ་ཁག 1".into(), &"square".into()));
    phone.answer_pings(5);
    let device = evening.buzzers.devices().remove(0);
    assert_eq!((device.seat, device.name.as_str(), device.is_connected), (Seat(1), "བཀྲ་ཤིས།", true));
    assert!(device.round_trip_ms.is_some());

    evening.buzzers.show(open());
    assert_eq!(phone.hear("scene")["s"], "open");
    let before = evening.clock.now_ms();
    phone.press();
    phone.hear("got");
    let press = evening.press();
    assert_eq!(press.seat, Seat(1));
    assert!(press.at_ms + press.uncertainty_ms >= before && press.at_ms <= evening.clock.now_ms());

    evening.buzzers.show(Scene::Taken { first: BTreeSet::from([Seat(1)]) });
    assert_eq!(phone.hear("scene")["s"], "first");
}

#[test]
fn nobody_gains_by_claiming_an_earlier_time() {
    let mut evening = Evening::of_teams(1);
    let mut liar = Phone::seated(&evening.buzzers, 0);
    liar.answer_pings(5);
    for claim in [-1e9, 0.0, f64::from(i32::MIN)] {
        evening.buzzers.show(Scene::Waiting);
        liar.hear("scene");
        std::thread::sleep(Duration::from_millis(150));
        let opened = evening.clock.now_ms();
        evening.buzzers.show(open());
        liar.hear("scene");
        let n = liar.n;
        liar.say(json!({"t": "press", "n": n, "c": claim}));
        let press = evening.press();
        assert!(press.at_ms >= opened, "{} is before {opened}", press.at_ms);
    }
}

#[test]
fn a_seat_that_is_taken_is_refused_and_another_may_be_chosen() {
    let evening = Evening::of_teams(2);
    let _first = Phone::seated(&evening.buzzers, 0);
    let mut second = Phone::inside(&evening.buzzers);
    second.say(json!({"t": "take", "seat": 0, "name": "x"}));
    assert_eq!(second.hear("no")["why"], "taken");
    second.say(json!({"t": "take", "seat": 1, "name": "x"}));
    assert_eq!(second.hear("in")["seat"]["id"], 1);
}

#[test]
fn a_phone_that_lost_its_connection_comes_back_by_its_token() {
    let mut evening = Evening::of_teams(1);
    let mut phone = Phone::inside(&evening.buzzers);
    phone.say(json!({"t": "take", "seat": 0, "name": ""}));
    let token = phone.hear("in")["token"].as_str().unwrap().to_owned();
    evening.until_connected(1);
    drop(phone);
    evening.until_connected(0);
    evening.buzzers.lock(true);
    evening.buzzers.show(open());
    let mut again = Phone::connect(evening.buzzers.address());
    again.hello("", Some(&token));
    again.hear("in");
    assert_eq!(again.hear("scene")["s"], "open");
    again.press();
    assert_eq!(evening.press().seat, Seat(0));
}

#[test]
fn a_phone_that_is_removed_is_out() {
    let mut evening = Evening::of_teams(2);
    let (mut stays, mut goes) = (Phone::seated(&evening.buzzers, 0), Phone::seated(&evening.buzzers, 1));
    let device = evening.buzzers.devices().remove(1);
    evening.buzzers.remove(device.id);
    assert_eq!(goes.hear_the_end().as_deref(), Some("removed"));
    evening.buzzers.show(open());
    stays.hear("scene");
    stays.press();
    assert_eq!(evening.press().seat, Seat(0));
    assert_eq!(evening.buzzers.devices().len(), 1);
}

#[test]
fn a_locked_room_lets_nobody_in() {
    let evening = Evening::of_teams(1);
    let mut waiting = Phone::inside(&evening.buzzers);
    evening.buzzers.lock(true);
    assert_eq!(waiting.hear("room")["locked"], true);
    waiting.say(json!({"t": "take", "seat": 0, "name": ""}));
    assert_eq!(waiting.hear("no")["why"], "locked");
    let mut late = Phone::connect(evening.buzzers.address());
    late.hello(evening.buzzers.code().digits(), None);
    assert_eq!(late.hear_the_end().as_deref(), Some("locked"));
    assert!(evening.buzzers.is_locked() && evening.buzzers.devices().is_empty());
}

#[test]
fn a_class_answers_and_is_told_how_it_did() {
    let mut evening = Evening::new(Seating::Everyone(40));
    let mut pupils: Vec<Phone> = (0..5)
        .map(|_| {
            let mut phone = Phone::inside(&evening.buzzers);
            phone.say(json!({"t": "take", "name": "ཀ"}));
            phone.hear("in");
            phone.hear("scene");
            phone
        })
        .collect();
    evening.buzzers.show(Scene::Choose { choices: 4, several: false });
    let mut right = BTreeSet::new();
    for (number, pupil) in pupils.iter_mut().enumerate() {
        assert_eq!(pupil.hear("scene")["choices"], 4);
        if number < 4 {
            let (n, c) = (pupil.n, pupil.now_ms());
            pupil.say(json!({"t": "answer", "n": n, "a": [number % 2], "c": c}));
            let answer = evening.wait(|report| match report {
                Report::Answer(answer) => Some(answer.clone()),
                _ => None,
            });
            assert_eq!(usize::from(answer.chosen[0]), number % 2);
            if number % 2 == 1 {
                right.insert(answer.seat);
            }
        }
    }
    evening.buzzers.show(Scene::Marked { right });
    let seen: Vec<String> =
        pupils.iter_mut().map(|pupil| pupil.hear("scene")["s"].as_str().unwrap().to_owned()).collect();
    assert_eq!(seen, ["wrong", "right", "wrong", "right", "waiting"]);
}

#[test]
fn it_listens_where_it_was_told_and_only_while_it_is_wanted() {
    let evening = Evening::of_teams(1);
    let address = evening.buzzers.address();
    assert!(TcpStream::connect(address).is_ok());
    if cfg!(target_os = "linux") {
        // On Linux the whole of 127.0.0.0/8 is this machine.
        assert!(TcpStream::connect((Ipv4Addr::new(127, 0, 0, 2), address.port())).is_err());
    }
    drop(evening);
    assert!(TcpStream::connect(address).is_err());
    let everywhere = SocketAddr::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), 0);
    let fault =
        Buzzers::open(everywhere, Seating::Everyone(1), &words(), Clock::start(), None, || ()).unwrap_err();
    assert!(matches!(fault, BuzzerFault::NotThere { .. }));
    let taken = TcpListener::bind(HERE).unwrap();
    let taken = taken.local_addr().unwrap();
    let fault =
        Buzzers::open(taken, Seating::Everyone(1), &words(), Clock::start(), None, || ()).unwrap_err();
    assert_eq!(fault, BuzzerFault::InUse { address: taken.to_string() });
}

#[test]
fn phones_come_back_to_a_room_that_is_opened_again() {
    let evening = Evening::of_teams(2);
    let mut phone = Phone::inside(&evening.buzzers);
    phone.say(json!({"t": "take", "seat": 1, "name": ""}));
    let token = phone.hear("in")["token"].as_str().unwrap().to_owned();
    let (key, code, address) = (evening.buzzers.key(), evening.buzzers.code(), evening.buzzers.address());
    drop(evening);
    let mut again = Evening::of_teams(2);
    let seats = ["A", "B"].into_iter().zip(0..).map(|(name, seat)| Team {
        seat: Seat(seat),
        name: name.to_owned(),
        look: Look::of(usize::from(seat)),
        phones: 1,
    });
    let clock = Clock::start();
    let key = RoomKey::from_text(&key.to_text());
    again.buzzers =
        Buzzers::open(address, Seating::Teams(seats.collect()), &words(), clock, key, || ()).unwrap();
    assert_eq!(again.buzzers.code(), code);
    let mut phone = Phone::connect(address);
    phone.hello("", Some(&token));
    assert_eq!(phone.hear("in")["seat"]["id"], 1);
    assert_eq!(again.buzzers.devices()[0].seat, Seat(1));
}

#[test]
fn an_evening_leaves_nothing_to_the_next() {
    let evening = Evening::of_teams(1);
    let address = evening.buzzers.address();
    let mut phone = Phone::inside(&evening.buzzers);
    phone.say(json!({"t": "take", "seat": 0, "name": ""}));
    let token = phone.hear("in")["token"].as_str().unwrap().to_owned();
    let code = evening.buzzers.code();
    drop(evening);
    assert_eq!(phone.hear_the_end(), None);
    let next = Buzzers::open(address, Seating::Everyone(9), &words(), Clock::start(), None, || ()).unwrap();
    assert!(next.devices().is_empty());
    let mut again = Phone::connect(address);
    again.hello(code.digits(), Some(&token));
    assert_eq!(again.hear_the_end().as_deref(), Some("code"));
}
