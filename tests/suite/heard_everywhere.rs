//! F4 on every page: it says what is there, or why that is not said yet.

use std::time::{Duration, Instant};

use bevy::prelude::{Entity, KeyCode, With};
use tsheg::app::notice::Notice;
use tsheg::app::practice::Practise;
use tsheg::drill::Hearing;
use tsheg::drill::exercise::{Answer, ExerciseKind, HeardFirst, Task};
use tsheg::lesson::{QuestionKind, Spoken, read_pack};
use tsheg::locale::{Locale, UiLanguage};

use crate::exercises::{LONGEST, answer, mandarin, tibetan, trying, until_kind};
use crate::harness::{Desk, home};
use crate::voice::has_models;

fn drop_notices(desk: &mut Desk) {
    let world = desk.driver.app.world_mut();
    let notices: Vec<Entity> = world.query_filtered::<Entity, With<Notice>>().iter(world).collect();
    for notice in notices {
        world.despawn(notice);
    }
}

/// Strikes F4 after the notices of before are gone, and returns whether this is then said.
fn tells(desk: &mut Desk, sentence: &str) -> bool {
    drop_notices(desk);
    desk.driver.key(KeyCode::F4);
    desk.says(sentence)
}

/// Waits until so many things have been said and the last one grows no more.
fn said(desk: &mut Desk, count: usize) -> Vec<Vec<f32>> {
    let (memory, start) = (desk.memory.clone(), Instant::now());
    let mut before = 0;
    loop {
        desk.driver.settle();
        std::thread::sleep(Duration::from_millis(100));
        let speech = memory.speech();
        let samples = speech.iter().map(Vec::len).sum();
        if speech.len() >= count && samples == before {
            return speech;
        }
        before = samples;
        assert!(start.elapsed() < Duration::from_secs(30), "heard {} of {count}", speech.len());
    }
}

/// Waits until of the things that were said this one, from 1, has lasted three seconds.
fn long_is_said(desk: &mut Desk, number: usize) {
    let (memory, start) = (desk.memory.clone(), Instant::now());
    while memory.speech().get(number - 1).is_none_or(|said| said.len() < 24_000 * 3) {
        assert!(start.elapsed() < Duration::from_mins(1), "{:?}", desk.driver.texts());
        std::thread::sleep(Duration::from_millis(20));
        desk.driver.settle();
    }
}

#[test]
fn f4_says_what_is_printed_or_that_it_is_heard_after_the_answer() {
    let english = Locale::new(UiLanguage::English);
    let later = english.text("hearing-after-answer");
    for pack in [mandarin(), tibetan()] {
        let mut desk = trying(pack, Hearing::Voice);
        let (mut now, mut afterwards) = (0, 0);
        for _ in 0..LONGEST {
            if desk.screen() != tsheg::app::screen::Screen::Drill {
                break;
            }
            let exercise = desk.exercise();
            if exercise.task == Task::Show {
                desk.driver.key(KeyCode::Enter);
                continue;
            }
            let kind = exercise.kind;
            match exercise.heard_first(UiLanguage::English) {
                _ if exercise.sound().is_some() || kind == ExerciseKind::MatchPairs => {}
                HeardFirst::Now(_) => {
                    assert!(!tells(&mut desk, &later), "{kind:?} is heard at once");
                    now += 1;
                }
                HeardFirst::AfterAnswer => {
                    assert!(tells(&mut desk, &later), "{kind:?}: {:?}", desk.driver.texts());
                    afterwards += 1;
                }
                HeardFirst::Nothing => {
                    assert!(tells(&mut desk, &english.text("hearing-nothing-here")), "{kind:?}");
                }
            }
            assert!(!desk.driver.controls().contains(&"continue".to_owned()), "hearing answers nothing");
            answer(&mut desk, &exercise, true);
            desk.driver.key(KeyCode::Enter);
        }
        assert!(now > 2 && afterwards > 2, "{now} heard at once, {afterwards} afterwards");
    }
}

#[test]
fn f4_hears_the_next_word_to_be_matched() {
    if !has_models() {
        return;
    }
    let mut desk = trying(mandarin(), Hearing::Voice);
    let exercise = until_kind(&mut desk, ExerciseKind::MatchPairs);
    let Some(Answer::Paired(meanings)) = exercise.right_answer() else { panic!("words are matched") };
    let before = said(&mut desk, 0).len();
    desk.driver.key(KeyCode::F4);
    let first = said(&mut desk, before + 1).pop().unwrap();
    assert!(desk.driver.click(&format!("meaning-{}", meanings[0].unwrap() + 1)));
    desk.driver.key(KeyCode::F4);
    let second = said(&mut desk, before + 2).pop().unwrap();
    assert!(first != second, "the word that was matched is not said again");
    // The first word, by the focus on it, is what was said first.
    assert!(desk.driver.click("matched-word-1"));
    assert!(desk.driver.click(&format!("meaning-{}", meanings[0].unwrap() + 1)));
    let exercise = desk.exercise();
    assert_eq!(exercise.kind, ExerciseKind::MatchPairs);
}

#[test]
fn the_chinese_of_a_page_and_of_an_explanation_is_heard() {
    if !has_models() {
        return;
    }
    let mut desk = Desk::with_learner(UiLanguage::Chinese, "Tashi");
    desk.open_lesson("script-6-suffixes");
    let line = desk.driver.controls().into_iter().find(|name| name.ends_with("-line-0"));
    let line = line.expect("a line of the page has a loudspeaker");
    assert!(desk.driver.click(&line));
    // A sentence comes piece by piece: it is more than a word.
    long_is_said(&mut desk, 1);

    let mut pack = read_pack(&home().join("lessons/script-6-suffixes")).pack.unwrap();
    pack.words.clear();
    pack.sentences.clear();
    let is_chosen =
        |kind: &QuestionKind| matches!(kind, QuestionKind::TrueFalse(_) | QuestionKind::Choice { .. });
    pack.questions
        .retain(|question| is_chosen(&question.kind) && Spoken::of_prose(&question.why.zh).is_some());
    desk.driver.app.world_mut().write_message(Practise::TryOut(pack.into()));
    desk.driver.settle();
    assert!(desk.reads());
    let before = said(&mut desk, 0).len();
    desk.driver.key(KeyCode::F4);
    long_is_said(&mut desk, before + 1);
    while desk.reads() {
        desk.driver.key(KeyCode::Enter);
    }
    let exercise = desk.exercise();
    answer(&mut desk, &exercise, true);
    let before = said(&mut desk, 0).len();
    desk.driver.key(KeyCode::F4);
    assert!(said(&mut desk, before + 1).len() > before, "F4 says why");
}

#[test]
fn the_missing_sound_device_is_told_once_and_at_a_press() {
    let mut desk = Desk::deaf(UiLanguage::English, "Dolma");
    let none = "No sound device was found. Everything else works without sound.";
    let shows = |desk: &mut Desk| {
        let asked = Instant::now();
        while asked.elapsed() < Duration::from_millis(400) {
            desk.driver.settle();
            if desk.driver.texts().iter().any(|text| text == none) {
                return true;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        false
    };
    desk.driver.key(KeyCode::Enter);
    while desk.reads() {
        desk.driver.key(KeyCode::Enter);
    }
    assert_eq!(desk.exercise().task, Task::Show);
    let until = Instant::now();
    while !shows(&mut desk) {
        assert!(until.elapsed() < Duration::from_secs(10), "the first word says why it is not heard");
    }
    drop_notices(&mut desk);
    desk.driver.key(KeyCode::Enter);
    assert_eq!(desk.exercise().task, Task::Show, "the second word");
    assert!(!shows(&mut desk), "it is not said with every word");
    desk.driver.key(KeyCode::F4);
    assert!(shows(&mut desk), "who presses is told");
}
