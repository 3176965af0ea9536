//! How quick it is and what it bears. They take long and print figures, so they are run by hand:
//! `cargo test --locked buzzer::measures -- --ignored --nocapture --test-threads 1`.

use std::collections::{BTreeSet, HashMap};
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;
use tsheg::buzzer::{Report, Scene, Seat, Seating};

use super::phone::Phone;
use super::{Evening, open};

/// A phone of a class, in whose seat it sits.
fn pupil(evening: &Evening) -> (Phone, Seat) {
    let mut phone = Phone::inside(&evening.buzzers);
    phone.say(json!({"t": "take", "name": ""}));
    let seat = phone.hear("in")["seat"]["id"].as_u64().unwrap();
    phone.hear("scene");
    (phone, Seat(u16::try_from(seat).unwrap()))
}

/// Presses of many phones: from the moment a phone sends one to the moment the program has it in hand. In every turn all
/// phones press within a second, as people do.
#[test]
#[ignore = "it measures, for half a minute"]
fn from_the_phone_to_the_program() {
    const TURNS: usize = 12;
    for phones in [8_u16, 64, 256] {
        let evening = Evening::new(Seating::Everyone(phones));
        let (pressing, pressed) = channel::<(Seat, u64, Instant)>();
        let threads: Vec<_> = (0..phones)
            .map(|number| {
                let (mut phone, seat) = pupil(&evening);
                let pressing = pressing.clone();
                let work = move || {
                    while let Some(message) = phone.next() {
                        if message["t"] == "scene" && message["s"] == "open" {
                            thread::sleep(Duration::from_millis(u64::from(number) * 379 % 1000));
                            let _ = pressing.send((seat, phone.n, Instant::now()));
                            phone.press();
                        }
                    }
                };
                thread::Builder::new().stack_size(256 * 1024).spawn(work).unwrap()
            })
            .collect();
        let mut delays = Vec::new();
        for _ in 0..TURNS {
            evening.buzzers.show(open());
            let mut arrived: HashMap<Seat, Instant> = HashMap::new();
            let until = Instant::now() + Duration::from_secs(5);
            while arrived.len() < usize::from(phones) && Instant::now() < until {
                let _ = evening.woken.recv_timeout(Duration::from_millis(100));
                let now = Instant::now();
                for report in evening.buzzers.reports() {
                    if let Report::Press(press) = report {
                        assert!(arrived.insert(press.seat, now).is_none(), "told twice");
                    }
                }
            }
            for (seat, _, sent) in pressed.try_iter() {
                delays.extend(arrived.get(&seat).map(|arrival| arrival.saturating_duration_since(sent)));
            }
            evening.buzzers.show(Scene::Waiting);
        }
        delays.sort_unstable();
        let lost = TURNS * usize::from(phones) - delays.len();
        let of = |part: usize| delays[(delays.len() - 1) * part / 100].as_secs_f64() * 1000.0;
        println!(
            "{phones:3} phones, {} presses: p50 {:.2} ms, p99 {:.2} ms, longest {:.2} ms, lost {lost}",
            delays.len(),
            of(50),
            of(99),
            of(100)
        );
        assert_eq!(lost, 0);
        drop(evening);
        for thread in threads {
            thread.join().unwrap();
        }
    }
}

/// What an hour brings: 64 phones, 240 openings, each pressed by all.
#[test]
#[ignore = "it runs through an hour's events"]
fn an_hour_of_events() {
    const OPENINGS: usize = 240;
    let mut evening = Evening::new(Seating::Everyone(64));
    let threads: Vec<_> = (0..64)
        .map(|_| {
            let (mut phone, _) = pupil(&evening);
            thread::spawn(move || {
                while let Some(message) = phone.next() {
                    if message["t"] == "scene" && message["s"] == "open" {
                        phone.press();
                    }
                }
            })
        })
        .collect();
    let start = Instant::now();
    for opening in 0..OPENINGS {
        evening.buzzers.show(open());
        let mut seats = BTreeSet::new();
        while seats.len() < 64 {
            assert!(seats.insert(evening.press().seat), "told twice in opening {opening}");
        }
        evening.buzzers.show(Scene::Taken { first: BTreeSet::from([Seat(0)]) });
        // Far quicker than any evening, and slower than a flood: an opening costs a phone a press and two times of day.
        thread::sleep(Duration::from_millis(150));
    }
    println!("{} presses of 64 phones in {:.1} s, none lost", OPENINGS * 64, start.elapsed().as_secs_f64());
    drop(evening);
    for thread in threads {
        thread.join().unwrap();
    }
}

#[test]
#[ignore = "it sends for a minute"]
fn a_hundred_thousand_messages_that_are_none() {
    const MESSAGES: usize = 100_000;
    const GARBAGE: [&str; 8] = [
        "",
        "{",
        "[[[[[[[[[[",
        r#"{"t":"press"}"#,
        r#"{"t":"press","n":4294967295,"c":0}"#,
        r#"{"t":"answer","n":1,"a":[9,9,9],"c":0}"#,
        r#"{"t":"hello","v":1,"code":"00000000","token":"x"}"#,
        r#"{"t":"take","seat":65535,"name":"<b>"}"#,
    ];
    let mut evening = Evening::of_teams(2);
    let mut honest = Phone::seated(&evening.buzzers, 0);
    let (mut sent, mut connections, start) = (0, 0, Instant::now());
    while sent < MESSAGES {
        let mut phone = Phone::inside(&evening.buzzers);
        connections += 1;
        for number in 0..200 {
            if phone.send(GARBAGE[(sent + number) % GARBAGE.len()]).is_err() {
                break;
            }
            sent += 1;
        }
        if connections % 50 == 0 {
            evening.buzzers.show(open());
            while honest.hear("scene")["s"] != "open" {}
            honest.press();
            assert_eq!(evening.press().seat, Seat(0));
        }
    }
    let strange = evening.buzzers.reports().into_iter().filter(|report| *report != Report::Changed).count();
    assert_eq!((strange, evening.buzzers.devices().len()), (0, 1));
    println!(
        "{sent} messages over {connections} connections in {:.1} s: all refused, {} honest presses heard",
        start.elapsed().as_secs_f64(),
        connections / 50
    );
}
