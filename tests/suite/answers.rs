//! Right answers on the real screen: other orders, the learner's own, and what becomes of them.

use bevy::prelude::KeyCode;
use tsheg::app::practice::Practise;
use tsheg::app::screen::Screen;
use tsheg::drill::exercise::{Exercise, ExerciseKind, Face, Task};
use tsheg::drill::memory::Scheduler;
use tsheg::drill::own::holding;
use tsheg::drill::{Calendar, CardKey, Grade, Language, Moment, Review, Skill};
use tsheg::locale::{Locale, UiLanguage};
use tsheg::progress::Store;
use uuid::Uuid;

use crate::harness::{Desk, MORNING};

const LHASA: Calendar = Calendar::new(480);
const DIGITS: [KeyCode; 4] = [KeyCode::Digit1, KeyCode::Digit2, KeyCode::Digit3, KeyCode::Digit4];
const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

fn busy() -> CardKey {
    CardKey::new("say-greetings", "i-am-busy-today", Language::Mandarin, Skill::Recall)
}

/// A learner who has to lay 我今天很忙 today: it was right once, some days ago.
fn desk() -> Desk {
    let desk = Desk::with_learner(UiLanguage::English, "Tashi");
    let mut desk = desk.restarted_after(UiLanguage::English, |folder| {
        let store = Store::open(folder).unwrap();
        let learner = store.profiles().wait().unwrap().remove(0);
        let at = Moment(MORNING.0 - 20 * DAY_MS);
        let review =
            Review { id: Uuid::now_v7(), card: busy(), grade: Grade::Good, at, calendar: LHASA, took_ms: 1 };
        let memory = Scheduler::default().next(&busy(), None, Grade::Good, review.day());
        store.record(learner.id, vec![review], vec![(busy(), memory)]).wait().unwrap();
    });
    desk.driver.app.world_mut().write_message(Practise::Pack("say-greetings".to_owned()));
    desk.driver.settle();
    while desk.reads() || desk.exercise().card != busy() {
        assert_eq!(desk.screen(), Screen::Drill);
        if desk.reads() || desk.exercise().task == Task::Show {
            desk.driver.key(KeyCode::Enter);
        } else {
            desk.answer_rightly();
        }
    }
    assert_eq!(desk.exercise().kind, ExerciseKind::Arrange);
    desk
}

/// Lays the tiles with these hanzi and checks them.
fn lay(desk: &mut Desk, words: &[&str]) {
    let tile = |exercise: &Exercise, word: &str| {
        let Task::Arrange(tiles) = &exercise.task else { panic!("tiles are laid") };
        let is_it = |face: &Face| match face {
            Face::Hanzi(cells) => cells.iter().map(|cell| cell.hanzi.as_str()).collect::<String>() == word,
            _ => false,
        };
        tiles.shown.iter().position(is_it).unwrap()
    };
    for word in words {
        let at = tile(&desk.exercise(), word);
        desk.driver.key(DIGITS[at]);
    }
    desk.driver.key(KeyCode::Enter);
}

fn english(key: &str) -> String {
    Locale::new(UiLanguage::English).text(key)
}

#[test]
fn a_time_word_may_stand_before_the_subject() {
    let mut desk = desk();
    lay(&mut desk, &["今天", "我", "很", "忙"]);
    assert!(desk.says(&english("drill-judged-right")), "{:?}", desk.driver.texts());
    assert!(!desk.says(&english("drill-also-right")), "there is no third order");
}

#[test]
fn a_wrong_order_shows_every_right_one() {
    let mut desk = desk();
    lay(&mut desk, &["忙", "很", "我", "今天"]);
    assert!(desk.says(&english("drill-judged-wrong")));
    assert!(
        desk.says(&english("drill-also-right")) && desk.says("今天我很忙。"),
        "{:?}",
        desk.driver.texts()
    );
}

#[test]
fn my_answer_was_right_is_kept_counts_and_can_be_taken_back() {
    let mut desk = desk();
    lay(&mut desk, &["很", "忙", "我", "今天"]);
    assert!(desk.says(&english("drill-judged-wrong")));
    desk.driver.key(KeyCode::KeyR);
    assert!(desk.says(&english("drill-judged-own")), "{:?}", desk.driver.texts());
    assert!(desk.says("很忙我今天"), "it is said what was kept");
    assert!(!desk.driver.controls().contains(&"was-right".to_owned()), "it is said once");
    assert!(!desk.says(&english("drill-again-soon")));

    let mut desk = desk.restarted(UiLanguage::English);
    desk.open_lesson("say-greetings");
    assert!(desk.says(&english("packpage-own")) && desk.says("很忙我今天"));
    let take_back = |desk: &mut Desk| {
        let controls = desk.driver.controls();
        controls.into_iter().find(|name| name.starts_with("take-back-")).unwrap()
    };
    let control = take_back(&mut desk);
    let folder = desk.folder().to_owned();
    let grades = |folder: &std::path::Path| {
        let store = Store::open(folder).unwrap();
        let learner = store.profiles().wait().unwrap().remove(0);
        let today = Moment(MORNING.0).day(LHASA);
        let memory = store.memories(learner.id, today).wait().unwrap()[&busy()];
        let own = store.own_answers(learner.id).wait().unwrap();
        (memory.is_held(), memory.lapses, holding(&own).len(), own.len())
    };
    let mut counted = None;
    let mut desk = desk.restarted_after(UiLanguage::English, |folder| counted = Some(grades(folder)));
    assert_eq!(counted, Some((true, 0, 1, 1)), "the review counts as right");

    desk.open_lesson("say-greetings");
    assert!(desk.driver.press(&control));
    assert!(!desk.says("很忙我今天"), "{:?}", desk.driver.texts());
    drop(desk.driver);
    assert_eq!(grades(&folder), (false, 1, 0, 2), "it counts as it was given, and nothing was removed");
}
