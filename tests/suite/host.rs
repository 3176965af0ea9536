//! A host holds contests at the console: by keyboard alone, with phones, over the end of the program, without a disk.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use bevy::prelude::KeyCode;
use serde_json::json;
use tempfile::TempDir;
use tsheg::app::evening::{Evening, Lobby};
use tsheg::app::phones::PhonesWanted;
use tsheg::app::screen::Screen;
use tsheg::app::surface::Surface;
use tsheg::contest::log::replay;
use tsheg::contest::{Phase, Step};
use tsheg::lesson::QuestionKind;
use tsheg::locale::UiLanguage;
use tsheg::progress::{EveningLog, evening_logs};

mod hall;
mod judges;
mod measures;
mod rows;
mod setup;

use crate::author::{offers, until};
use crate::buzzer::phone::Phone;
use crate::harness::Desk;

impl Desk {
    fn evening(&self) -> &Evening {
        self.driver.app.world().resource::<Evening>()
    }

    fn begin_contest(&mut self, rules: &str) {
        self.open(Screen::Contests);
        self.open(Screen::ContestSetup);
        assert!(self.driver.press(&format!("rules-{rules}")));
        assert!(self.driver.press("begin-contest"));
        assert_eq!(self.screen(), Screen::Contest, "{:?}", self.driver.texts());
    }

    /// Presses Enter until the host's next step is another one that is wanted.
    fn go_on_to(&mut self, wanted: impl Fn(&Step) -> bool) {
        for _ in 0..20 {
            if wanted(&self.evening().step()) {
                return;
            }
            self.driver.key(KeyCode::Enter);
        }
        panic!("the contest does not come there: {:?}", self.evening().step());
    }

    fn scores(&self) -> Vec<i64> {
        self.evening().contest().scores()
    }
}

fn host(lang: UiLanguage) -> Desk {
    Desk::with_learner(lang, "པདྨ")
}

#[test]
fn an_evening_is_held_by_keyboard_alone() {
    let mut desk = host(UiLanguage::Chinese);
    desk.begin_contest("buzzer");
    // Enter begins the round, asks, and ends the reading.
    desk.go_on_to(|step| *step == Step::Go);
    desk.driver.key(KeyCode::Enter);
    assert_eq!(desk.evening().contest().state().phase, Phase::Open);
    desk.driver.key(KeyCode::Digit2);
    assert_eq!(desk.evening().step(), Step::Rule(vec![1]));
    let before = desk.scores();
    desk.driver.key(KeyCode::KeyY);
    assert!(desk.scores()[1] > before[1]);
    // A change of the ruling, undone and done again.
    desk.driver.key(KeyCode::KeyX);
    let changed = desk.scores();
    assert!(changed[1] < before[1] + 1);
    desk.driver.key(KeyCode::KeyU);
    assert!(desk.scores()[1] > before[1]);
    desk.driver.key(KeyCode::KeyR);
    assert_eq!(desk.scores(), changed);
    // With the keys of a speech contest too.
    desk.driver.key(KeyCode::F3);
    assert!(desk.scores()[1] > before[1]);
    desk.driver.key(KeyCode::F10);
    assert_eq!(desk.scores(), changed);
    // Whatever was pressed, Enter does what comes next.
    desk.driver.key(KeyCode::KeyM);
    desk.driver.key(KeyCode::KeyM);
    desk.go_on_to(|step| *step == Step::ShowAnswer || *step == Step::Ask);
    // It is not put away unasked.
    desk.driver.key(KeyCode::Escape);
    assert_eq!(desk.screen(), Screen::Contest);
    desk.driver.key(KeyCode::Enter);
    assert!(!desk.driver.controls().iter().any(|control| control == "leave"));
    desk.driver.key(KeyCode::Escape);
    desk.driver.key(KeyCode::Escape);
    assert_eq!(desk.screen(), Screen::Contests);
}

#[test]
fn what_was_taken_back_after_the_time_was_up_can_be_played_again() {
    let mut desk = host(UiLanguage::English);
    desk.begin_contest("buzzer");
    desk.go_on_to(|step| *step == Step::Go);
    desk.driver.key(KeyCode::Enter);
    // Nobody presses, by mistake.
    desk.driver.key(KeyCode::Enter);
    assert_eq!(desk.evening().contest().state().phase, Phase::Unanswered);
    desk.driver.key(KeyCode::KeyU);
    assert_eq!(desk.evening().contest().state().phase, Phase::Open, "there is time left");
    desk.driver.key(KeyCode::Digit3);
    assert_eq!(desk.evening().step(), Step::Rule(vec![2]));
    // Enter that was meant for the buzzers rules on nobody.
    desk.driver.key(KeyCode::Enter);
    assert_eq!(desk.evening().step(), Step::Rule(vec![2]));
}

#[test]
fn a_key_that_is_pressed_early_costs_what_the_rules_say() {
    let mut desk = host(UiLanguage::English);
    desk.begin_contest("buzzer");
    desk.go_on_to(|step| *step == Step::Go);
    let before = desk.scores();
    desk.driver.key(KeyCode::Digit1);
    assert!(desk.scores()[0] < before[0], "{:?}", desk.evening().contest().state());
}

#[test]
fn the_hall_sees_the_answer_only_when_the_host_shows_it() {
    let mut desk = host(UiLanguage::English);
    desk.begin_contest("required");
    assert!(desk.driver.press("window"));
    assert!(desk.driver.shows(Surface::Audience));
    desk.go_on_to(|step| matches!(step, Step::Go | Step::Rule(_)));
    let why = {
        let evening = desk.evening();
        evening.question(evening.asked().unwrap()).unwrap().1.why.zh.clone()
    };
    let told =
        |desk: &mut Desk| desk.driver.texts_on(Surface::Audience).iter().any(|text| text.contains(&why));
    assert!(!told(&mut desk));
    // Not even by mistake.
    desk.driver.key(KeyCode::KeyH);
    assert!(!desk.driver.texts().iter().any(|text| text.contains(&why)), "the desk shows what the hall sees");
    desk.driver.key(KeyCode::KeyH);
    desk.go_on_to(|step| matches!(step, Step::Rule(_)));
    desk.driver.key(KeyCode::KeyY);
    assert!(!told(&mut desk), "decided, and not shown yet");
    assert_eq!(desk.evening().step(), Step::ShowAnswer);
    desk.driver.key(KeyCode::Enter);
    assert!(told(&mut desk));
}

#[test]
fn a_program_that_was_ended_goes_on_where_it_was_with_the_clock_at_rest() {
    let mut desk = host(UiLanguage::English);
    desk.begin_contest("required");
    desk.go_on_to(|step| matches!(step, Step::Rule(_)));
    desk.driver.key(KeyCode::KeyY);
    desk.go_on_to(|step| matches!(step, Step::Rule(_)));
    let (scores, log) = (desk.scores(), desk.evening().contest().log().to_vec());
    let mut desk = desk.restarted_after(UiLanguage::English, |folder| {
        // The machine was switched off while a line was written.
        let file = evening_logs(folder).unwrap().remove(0);
        let mut text = fs::read_to_string(&file).unwrap();
        text.push_str("{\"at\":99999,\"eve");
        fs::write(&file, text).unwrap();
    });
    desk.open(Screen::Contests);
    until(&mut desk, "the logs are listed", |desk| offers(desk, "log-1"));
    assert!(desk.driver.press("log-1"));
    assert_eq!(desk.screen(), Screen::Contest, "{:?}", desk.driver.texts());
    assert_eq!(desk.scores(), scores);
    assert_eq!(&desk.evening().contest().log()[..log.len()], log);
    assert!(desk.evening().contest().state().paused_since.is_some());
    assert!(desk.says("Nothing in its log was lost"));
    desk.driver.key(KeyCode::Enter);
    assert!(matches!(desk.evening().step(), Step::Rule(_)));
    let file = desk.evening().file().unwrap();
    let replayed = replay(&fs::read(file).unwrap());
    assert!(replayed.faults.is_empty() && replayed.cut_line.is_none(), "{:?}", replayed.faults);
}

#[test]
fn without_a_disk_the_contest_goes_on_and_says_so() {
    let mut desk = host(UiLanguage::English);
    let place = desk.folder().join("contests");
    fs::write(&place, "a file where the folder should be").unwrap();
    desk.begin_contest("required");
    assert!(desk.says("The log cannot be written"));
    desk.go_on_to(|step| matches!(step, Step::Rule(_)));
    fs::remove_file(&place).unwrap();
    assert!(desk.driver.press("retry"));
    wait_until(&mut desk, |evening| evening.fault().is_none());
    desk.driver.key(KeyCode::KeyY);
    assert!(!desk.says("The log cannot be written"));
    let file = desk.evening().file().unwrap();
    let contest = replay(&fs::read(file).unwrap()).contest.unwrap();
    assert_eq!(contest.scores(), desk.scores(), "everything was written after all");
}

#[test]
fn phones_press_for_their_teams_and_are_told_who_was_first() {
    let mut desk = host(UiLanguage::English);
    desk.begin_contest("buzzer");
    let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
    desk.driver.app.world_mut().write_message(PhonesWanted::On(Some(here)));
    desk.driver.settle();
    let mut phone = Phone::seated(desk.evening().phones().unwrap(), 2);
    phone.answer_pings(2);
    desk.go_on_to(|step| *step == Step::Go);
    desk.driver.key(KeyCode::Enter);
    let scene = phone.hear("scene");
    assert_eq!(scene["s"], "open", "{scene}");
    phone.press();
    wait_until(&mut desk, |evening| evening.step() == Step::Rule(vec![2]));
    assert_eq!(phone.hear("scene")["s"], "first");
    desk.driver.key(KeyCode::KeyY);
    desk.driver.app.world_mut().write_message(PhonesWanted::Off);
    desk.driver.settle();
    phone.hear_the_end();
}

fn wait_until(desk: &mut Desk, is_there: impl Fn(&Evening) -> bool) {
    for _ in 0..2_000 {
        if is_there(desk.evening()) {
            return;
        }
        std::thread::sleep(Duration::from_millis(2));
        desk.driver.settle();
    }
    panic!("nothing came: {:?}", desk.evening().step());
}

/// In how many runs the program is killed. More of them: see [`two_hundred_kills`].
const KILLS: u64 = 12;
/// Names the folder in which the process that is killed writes.
const CHILD: &str = "TSHEG_KILLED_LOG";

/// Not a test by itself: what the next ones kill. It writes down what it has been told is on the disk.
#[test]
#[ignore = "started by the tests that kill it"]
fn child_that_is_killed() {
    let Ok(folder) = std::env::var(CHILD) else { return };
    let log = EveningLog::begin(Path::new(&folder), "evening", "0".to_owned(), Arc::new(|| {})).unwrap();
    for number in 1_u64.. {
        log.append(number.to_string());
        while !log.is_kept() {
            std::hint::spin_loop();
        }
        println!("kept {number}");
    }
}

#[test]
fn what_was_shown_survives_a_kill_at_any_moment() {
    kill(KILLS);
}

#[test]
#[ignore = "a measure, to be run by hand"]
fn two_hundred_kills() {
    kill(200);
}

fn kill(times: u64) {
    for run in 0..times {
        let folder = TempDir::new().unwrap();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "host::child_that_is_killed", "--ignored", "--nocapture"])
            .env(CHILD, folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let wanted = 1 + run * 37 % 50;
        let mut kept = 0;
        while kept < wanted {
            let line = lines.next().unwrap().unwrap();
            kept = line.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(kept);
        }
        child.kill().unwrap();
        // What was told before the kill came through.
        for line in lines.map_while(Result::ok) {
            kept = line.strip_prefix("kept ").and_then(|number| number.parse().ok()).unwrap_or(kept);
        }
        child.wait().unwrap();
        let file = evening_logs(folder.path()).unwrap().remove(0);
        let text = fs::read_to_string(file).unwrap();
        let whole: Vec<u64> = text
            .split_inclusive('\n')
            .filter_map(|line| line.strip_suffix('\n'))
            .map(|line| line.parse().unwrap())
            .collect();
        assert!(whole.iter().copied().eq(0..whole.len() as u64), "{text}");
        assert!(whole.len() as u64 > kept, "{kept} were on the disk, {} are", whole.len());
    }
}

/// Begins a quick quiz for a class of so many phones, which are returned with their tokens.
fn class(desk: &mut Desk, phones: usize) -> Vec<(Phone, String)> {
    desk.open(Screen::Contests);
    desk.open(Screen::ContestSetup);
    assert!(desk.driver.press("rules-quick-quiz"));
    let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
    desk.driver.app.world_mut().write_message(PhonesWanted::On(Some(here)));
    desk.driver.settle();
    let phones = (0..phones).map(|number| {
        let lobby = desk.driver.app.world().resource::<Lobby>();
        let mut phone = Phone::inside(lobby.server().unwrap());
        phone.say(json!({"t": "take", "seat": null, "name": format!("学员{number}")}));
        let token = phone.hear("in")["token"].as_str().unwrap().to_owned();
        phone.hear("scene");
        (phone, token)
    });
    let phones = phones.collect();
    desk.driver.settle();
    assert!(desk.driver.press("begin-contest"));
    assert_eq!(desk.screen(), Screen::Contest, "{:?}", desk.driver.texts());
    phones
}

/// Shows the next question that can be chosen from, starts its clock, and returns the right choice.
fn ask_to_choose(desk: &mut Desk) -> usize {
    desk.go_on_to(|step| *step == Step::Go);
    let right = loop {
        let evening = desk.evening();
        let (_, question) = evening.question(evening.asked().unwrap()).unwrap();
        match &question.kind {
            QuestionKind::Choice { answer, .. } => break *answer,
            QuestionKind::TrueFalse(is_true) => break usize::from(!is_true),
            _ => {
                desk.driver.key(KeyCode::Enter);
                desk.driver.key(KeyCode::Enter);
                desk.driver.key(KeyCode::Enter);
                desk.go_on_to(|step| *step == Step::Go);
            }
        }
    };
    desk.driver.key(KeyCode::Enter);
    right
}

fn answer(phone: &mut Phone, chosen: usize) {
    while phone.hear("scene")["s"] != "choose" {}
    let (n, c) = (phone.n, phone.now_ms());
    phone.say(json!({"t": "answer", "n": n, "a": [chosen], "c": c}));
}

#[test]
fn a_class_goes_on_with_its_phones_and_their_answers_after_the_program_was_ended() {
    let mut desk = host(UiLanguage::English);
    let mut phones = class(&mut desk, 3);
    let right = ask_to_choose(&mut desk);
    answer(&mut phones[1].0, right);
    wait_until(&mut desk, |evening| evening.noted().iter().flatten().count() == 1 && evening.may_be_shown());
    let beside = desk.evening().file().unwrap().with_extension("room");
    let kept = fs::read_to_string(&beside).unwrap();
    assert!(!kept.contains("学员") && !kept.contains(&phones[1].1), "something of a phone is kept: {kept}");
    let mut desk = desk.restarted_after(UiLanguage::English, |_| {});
    desk.open(Screen::Contests);
    until(&mut desk, "the logs are listed", |desk| offers(desk, "log-1"));
    assert!(desk.driver.press("log-1"));
    assert_eq!(desk.evening().noted().iter().map(Option::is_some).collect::<Vec<_>>(), [false, true, false]);
    // The network is off until the host turns it on.
    assert!(desk.evening().phones().is_none());
    assert!(desk.driver.press("phones-again"));
    let address = desk.evening().phones().unwrap().address();
    let token = &phones[2].1;
    let mut phone = Phone::connect(address);
    phone.hello("", Some(token));
    phone.hear("in");
    desk.driver.key(KeyCode::Enter);
    answer(&mut phone, right);
    wait_until(&mut desk, |evening| evening.noted().iter().flatten().count() == 2);
    // Taking back is for what the host did, not for the answers of a class.
    desk.driver.key(KeyCode::Enter);
    assert_eq!(desk.evening().contest().state().phase, Phase::Decided);
    desk.driver.key(KeyCode::KeyU);
    assert!(matches!(desk.evening().contest().state().phase, Phase::All { .. }));
    assert_eq!(desk.evening().noted().iter().flatten().count(), 2);
    desk.driver.key(KeyCode::Enter);
    let scores = desk.scores();
    assert!(scores[0] == 0 && scores[1] > 0 && scores[2] > 0, "{scores:?}");
    // Nothing of the evening's network stays when it is put away.
    assert!(desk.driver.press("back") && desk.driver.press("leave"));
    assert!(!beside.exists());
}

#[test]
fn a_class_plays_by_phone_and_whoever_is_quicker_gets_more() {
    let mut desk = host(UiLanguage::English);
    let mut phones: Vec<Phone> = class(&mut desk, 10).into_iter().map(|(phone, _)| phone).collect();
    assert_eq!(desk.evening().contest().setting().teams().len(), 10);
    let right = ask_to_choose(&mut desk);
    answer(&mut phones[0], right);
    wait_until(&mut desk, |evening| evening.noted().iter().flatten().count() == 1);
    std::thread::sleep(Duration::from_millis(300));
    answer(&mut phones[1], right);
    answer(&mut phones[2], (right + 1) % 2);
    wait_until(&mut desk, |evening| evening.noted().iter().flatten().count() == 3);
    desk.driver.key(KeyCode::Enter);
    let scores = desk.scores();
    assert!(scores[0] > scores[1] && scores[1] > 0, "{scores:?}");
    assert!(scores[2..].iter().all(|score| *score == 0), "{scores:?}");
    while phones[0].hear("scene")["s"] != "right" {}
    while phones[2].hear("scene")["s"] != "wrong" {}
}
