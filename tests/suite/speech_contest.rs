//! A host holds speech contests: by keyboard alone, over the end of the program, with an audience that sees no result too
//! early.

use std::net::Ipv4Addr;
use std::time::Duration;

use bevy::prelude::KeyCode;
use serde_json::{Value, json};
use tsheg::app::phones::PhonesWanted;
use tsheg::app::screen::Screen;
use tsheg::app::speech_day::{SpeechDay, SpeechStep};
use tsheg::app::surface::Surface;
use tsheg::buzzer::Seat;
use tsheg::contest::speeches::SpeechPhase;
use tsheg::contest::speeches::log::replay;
use tsheg::locale::UiLanguage;
use tsheg::progress::speech_logs;

use crate::author::{offers, until};
use crate::buzzer::phone::Phone;
use crate::harness::Desk;

impl Desk {
    fn day(&self) -> &SpeechDay {
        self.driver.app.world().resource::<SpeechDay>()
    }

    /// Begins a contest of the sheet 5 + 4 + 1 with so many judges, in the order of the list.
    fn begin_speeches(&mut self, names: &str, judges: usize) {
        self.open(Screen::Contests);
        self.open(Screen::SpeechSetup);
        self.driver.write(names);
        self.driver.key(KeyCode::Enter);
        assert!(self.driver.press("sheet-ten-541"));
        assert!(self.driver.press("drawn"));
        for _ in judges..5 {
            self.driver.key(KeyCode::F3);
        }
        assert!(self.driver.press("begin-speeches"));
        assert_eq!(self.screen(), Screen::SpeechContest, "{:?}", self.driver.texts());
    }

    /// Calls the next speaker, who begins and ends.
    fn speech(&mut self) {
        for _ in 0..3 {
            self.driver.key(KeyCode::Enter);
        }
        assert!(matches!(self.day().contest().state().phase, SpeechPhase::Spoken { .. }));
    }

    fn marks(&mut self, marks: [&str; 3]) {
        self.driver.write(marks[0]);
        for mark in &marks[1..] {
            self.driver.key(KeyCode::Tab);
            self.driver.write(mark);
        }
        self.driver.key(KeyCode::Enter);
    }

    fn totals(&self) -> Vec<String> {
        let total = |result: tsheg::contest::speeches::SpeechResult| {
            result.total.map_or("-".to_owned(), |total| total.with_places(3))
        };
        self.day().contest().results().into_iter().map(total).collect()
    }
}

fn host(lang: UiLanguage) -> Desk {
    Desk::with_learner(lang, "པདྨ")
}

#[test]
fn a_speech_contest_is_held_by_keyboard_alone() {
    let mut desk = host(UiLanguage::Chinese);
    desk.begin_speeches("卓玛：我的家乡、扎西", 2);
    desk.driver.key(KeyCode::F7);
    desk.speech();
    desk.marks(["4.5", "3.2", "0.9"]);
    desk.marks(["4.4", "3.25", "0.8"]);
    assert_eq!(desk.totals()[0], "8.525");
    assert_eq!(desk.day().step(), SpeechStep::Call(1), "nothing is missing any more");
    desk.speech();
    desk.marks(["5", "4", "1"]);
    // The second judge's marks are missing, and cannot be closed over.
    assert_eq!(desk.day().step(), SpeechStep::Mark(1, 1));
    desk.marks(["4.8", "3.9", "1"]);
    assert_eq!(desk.totals(), ["9.850", "8.525"]);
    // Taken back and done again.
    desk.driver.key(KeyCode::F3);
    assert_eq!(desk.day().step(), SpeechStep::Mark(1, 1));
    desk.driver.key(KeyCode::F10);
    assert_eq!(desk.day().step(), SpeechStep::Close);
    desk.driver.key(KeyCode::Enter);
    // The last place is shown first, and no other.
    let hall = |desk: &mut Desk| desk.driver.texts_on(Surface::Audience).join("\n");
    assert!(!hall(&mut desk).contains("卓玛") && !hall(&mut desk).contains("9.85"));
    desk.driver.key(KeyCode::Enter);
    assert!(hall(&mut desk).contains("卓玛") && !hall(&mut desk).contains("扎西"));
    desk.driver.key(KeyCode::Enter);
    assert!(hall(&mut desk).contains("扎西") && hall(&mut desk).contains("9.850"));
    assert_eq!(desk.day().step(), SpeechStep::Over);
    // What was held is on the disk, whole.
    let log = speech_logs(desk.folder()).unwrap().remove(0);
    let replayed = replay(&std::fs::read(log).unwrap());
    assert_eq!(replayed.faults, []);
    assert!(replayed.contest.unwrap().is_over());
}

#[test]
fn the_hall_sees_who_speaks_and_on_what() {
    let mut desk = host(UiLanguage::English);
    desk.begin_speeches("Dolma: My home, Tashi", 1);
    desk.driver.key(KeyCode::F7);
    assert!(desk.driver.texts_on(Surface::Audience).join(" ").contains("Dolma"));
    desk.driver.key(KeyCode::Enter);
    let texts = desk.driver.texts_on(Surface::Audience).join(" ");
    assert!(texts.contains("Dolma") && texts.contains("My home") && texts.contains("0:00"), "{texts}");
    // Whoever is not there is passed over, and can be called later.
    desk.driver.key(KeyCode::F8);
    assert_eq!(desk.day().step(), SpeechStep::Call(1));
    assert!(desk.driver.press("call-1"));
    assert_eq!(desk.day().step(), SpeechStep::Start);
}

#[test]
fn what_is_no_mark_is_told_beside_it_and_not_written_down() {
    let mut desk = host(UiLanguage::English);
    desk.begin_speeches("Dolma", 1);
    desk.speech();
    desk.marks(["5.5", "x", "0.901"]);
    assert_eq!(desk.day().step(), SpeechStep::Mark(0, 0));
    assert!(desk.says("in steps of 0.01"), "{:?}", desk.driver.texts());
    assert_eq!(desk.totals(), ["-"]);
}

#[test]
fn a_speech_that_was_cut_off_goes_on_with_the_clock_at_rest() {
    let mut desk = host(UiLanguage::English);
    desk.begin_speeches("Dolma, Tashi", 1);
    desk.driver.key(KeyCode::Enter);
    desk.driver.key(KeyCode::Enter);
    assert!(matches!(desk.day().contest().state().phase, SpeechPhase::Speaking { .. }));
    let mut desk = desk.restarted(UiLanguage::English);
    if desk.screen() != Screen::Home {
        desk.driver.key(KeyCode::Enter);
    }
    desk.open(Screen::Contests);
    desk.open(Screen::SpeechSetup);
    until(&mut desk, "the logs are listed", |desk| offers(desk, "speech-log-1"));
    assert!(desk.driver.press("speech-log-1"));
    assert!(matches!(desk.day().contest().state().phase, SpeechPhase::Resting { .. }));
    assert!(desk.says("The clock rests"), "{:?}", desk.driver.texts());
    let spoken = desk.day().spoken_ms();
    std::thread::sleep(Duration::from_millis(30));
    assert_eq!(desk.day().spoken_ms(), spoken);
    // It goes on, and ends.
    desk.driver.key(KeyCode::Enter);
    desk.driver.key(KeyCode::Enter);
    assert!(matches!(desk.day().contest().state().phase, SpeechPhase::Spoken { .. }));
    desk.marks(["4", "3", "1"]);
    assert_eq!(desk.totals()[0], "8.000");
}

#[test]
fn judges_mark_on_their_phones_and_find_their_sheet_again_after_the_end() {
    let mut desk = host(UiLanguage::English);
    desk.begin_speeches("Drolma, Tashi", 2);
    let here = PhonesWanted::On(Some(Ipv4Addr::LOCALHOST.into()));
    desk.driver.app.world_mut().write_message(here.clone());
    desk.driver.settle();
    desk.driver.key(KeyCode::F12);
    let phones = desk.day().phones().unwrap();
    let (address, code) = (phones.address(), phones.code_of(Seat(1)));
    assert!(desk.says(&code.to_string()), "{:?}", desk.driver.texts());
    desk.driver.key(KeyCode::F12);
    let mut judge = Phone::connect(address);
    judge.hello(code.digits(), None);
    let token = judge.hear("in")["token"].as_str().unwrap().to_owned();
    assert!(judge.hear("scene").get("sheet").is_none(), "nobody speaks");
    desk.speech();
    // Called, speaking, over: only then can marks be sent.
    let mut scene = judge.hear("scene");
    while scene["sheet"]["open"] != true {
        scene = judge.hear("scene");
    }
    assert_eq!(scene["sheet"]["lines"][0]["most"], "5");
    let send = |judge: &mut Phone, scene: &Value, marks: [&str; 3]| {
        judge.say(json!({"t": "marks", "n": scene["n"], "k": scene["sheet"]["speaker"], "m": marks}));
    };
    send(&mut judge, &scene, ["6", "3", "1"]);
    send(&mut judge, &scene, ["4.5", "3", "1"]);
    wait_for(&mut desk, |day| day.contest().state().turns.iter().any(|turn| turn.marks[1][0].is_some()));
    // What the phone is shown is on the disk.
    let kept = judge.hear("scene");
    assert_eq!(kept["sheet"]["given"]["marks"], json!(["4.5", "3", "1"]));
    let log = speech_logs(desk.folder()).unwrap().remove(0);
    assert!(std::fs::read_to_string(&log).unwrap().contains("\"judge\":2"));
    // The host types the other judge's marks meanwhile; a mark is changed on the phone.
    desk.marks(["5", "4", "1"]);
    let scene = judge.hear("scene");
    send(&mut judge, &scene, ["4.5", "3.5", "1"]);
    wait_for(&mut desk, |day| day.contest().results()[0].total.is_some_and(|t| t.with_places(3) == "9.500"));
    // The program is ended; the same phone comes back to the same judge's sheet by its token alone.
    drop(judge);
    let mut desk = desk.restarted(UiLanguage::English);
    if desk.screen() != Screen::Home {
        desk.driver.key(KeyCode::Enter);
    }
    desk.open(Screen::Contests);
    desk.open(Screen::SpeechSetup);
    until(&mut desk, "the logs are listed", |desk| offers(desk, "speech-log-1"));
    assert!(desk.driver.press("speech-log-1"));
    assert!(desk.day().has_room());
    desk.driver.app.world_mut().write_message(here);
    desk.driver.settle();
    let mut judge = Phone::connect(desk.day().phones().unwrap().address());
    judge.hello("", Some(&token));
    assert_eq!(judge.hear("in")["seat"]["id"], 1);
    assert_eq!(judge.hear("scene")["sheet"]["given"]["marks"], json!(["4.5", "3.5", "1"]));
}

fn wait_for(desk: &mut Desk, is_there: impl Fn(&SpeechDay) -> bool) {
    for _ in 0..2_000 {
        if is_there(desk.day()) {
            return;
        }
        std::thread::sleep(Duration::from_millis(2));
        desk.driver.settle();
    }
    panic!("nothing came: {:?}", desk.day().step());
}

#[test]
fn a_mock_test_is_marked_by_taps_and_says_that_it_is_only_practice() {
    let mut desk = host(UiLanguage::English);
    desk.open(Screen::Speaking);
    desk.open(Screen::MockTest);
    assert!(desk.says("no official result"));
    desk.driver.key(KeyCode::Enter);
    for part in 0..4 {
        // Nothing can be read before the clock runs.
        assert!(!desk.driver.controls().iter().any(|control| control.starts_with("syllable-")));
        desk.driver.key(KeyCode::Enter);
        if part == 0 {
            assert!(desk.driver.press("syllable-0-0"));
            assert!(desk.driver.press("syllable-1-0"));
            assert!(desk.driver.press("syllable-1-0"));
        }
        desk.driver.key(KeyCode::F9);
        if part == 3 {
            assert!(desk.driver.press("more-grammar"));
        }
        desk.driver.key(KeyCode::F9);
    }
    // A wrong one, a flawed one; nothing is left of a talk of no length.
    assert!(desk.says("59.85 of 100"), "{:?}", desk.driver.texts());
    assert!(desk.says("The talk was too short: 40 taken off.") && desk.says("no official result"));
}
