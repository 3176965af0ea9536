//! Reading aloud: the learner's own voice is recorded beside the model, heard in turn with it, and kept nowhere.

use std::fs;
use std::path::Path;

use bevy::prelude::KeyCode;
use tsheg::app::authoring::studio::{Ear, hum};
use tsheg::audio::microphone::Input;
use tsheg::drill::Hearing;
use tsheg::drill::exercise::ExerciseKind;
use tsheg::locale::{Locale, UiLanguage};

use crate::author::{offers, until};
use crate::exercises::{mandarin, trying, until_kind};
use crate::harness::Desk;

fn reading_aloud(ear: Input) -> Desk {
    let mut desk = trying(mandarin(), Hearing::Voice);
    desk.driver.app.insert_resource(Ear(ear));
    until_kind(&mut desk, ExerciseKind::ReadAloud);
    desk
}

/// Every sound below a folder.
fn sounds(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            found.extend(sounds(&entry.path()));
        } else if entry.path().extension().is_some_and(|ending| ending == "wav") {
            found.push(entry.path().display().to_string());
        }
    }
    found
}

#[test]
fn who_reads_aloud_hears_the_own_voice_and_the_model_in_turn() {
    let mut desk = reading_aloud(Input::MadeUp(hum()));
    let heard = desk.memory.speech().len();
    assert_eq!(desk.focused().as_deref(), Some("record"), "first the learner reads");
    desk.driver.key(KeyCode::KeyR);
    assert!(desk.says("Read it aloud now."), "{:?}", desk.driver.texts());
    assert!(!offers(&mut desk, "mine") && !offers(&mut desk, "alike"));
    desk.driver.key(KeyCode::KeyR);
    until(&mut desk, "there is a take", |desk| offers(desk, "mine"));
    assert_eq!(desk.focused().as_deref(), Some("model"));
    desk.driver.key(KeyCode::KeyH);
    let memory = desk.memory.clone();
    until(&mut desk, "the own voice is heard", |_| memory.speech().len() > heard);
    let mine = memory.speech().pop().unwrap();
    assert!((16_000..22_400).contains(&mine.len()), "a second and its margins: {}", mine.len());
    assert!(mine.iter().any(|sample| sample.abs() > 0.2));
    desk.driver.key(KeyCode::F4);
    assert!(offers(&mut desk, "alike") && offers(&mut desk, "mine"), "the model does not end the own voice");
    desk.driver.key(KeyCode::KeyH);
    assert_eq!(sounds(desk.folder()), [""; 0], "nothing is kept on the disk");

    desk.driver.key(KeyCode::Digit1);
    assert!(desk.says(&Locale::new(UiLanguage::English).text("drill-said-alike")));
    assert!(!desk.says(&Locale::new(UiLanguage::English).text("drill-judged-right")));
    assert!(!offers(&mut desk, "mine"), "nor longer than the page");
}

#[test]
fn the_model_ends_the_recording_that_would_hear_it() {
    let mut desk = reading_aloud(Input::MadeUp(hum()));
    desk.driver.key(KeyCode::KeyR);
    desk.driver.key(KeyCode::F4);
    until(&mut desk, "the recording has ended", |desk| offers(desk, "mine"));
    assert!(offers(&mut desk, "alike"));
    desk.driver.key(KeyCode::KeyR);
    desk.driver.key(KeyCode::Escape);
    assert_ne!(desk.screen(), tsheg::app::screen::Screen::Drill, "Esc leaves while it records");
}

#[test]
fn without_a_microphone_the_exercise_goes_on() {
    let mut desk = reading_aloud(Input::Unplugged);
    desk.driver.key(KeyCode::KeyR);
    until(&mut desk, "it is said", |desk| desk.says("No microphone was found."));
    desk.driver.key(KeyCode::F2);
    assert!(desk.says("没有找到麦克风") || desk.says("མ་རྙེད"), "in the language that is chosen now");
    desk.driver.key(KeyCode::F4);
    desk.driver.key(KeyCode::Digit2);
    assert!(offers(&mut desk, "continue"));
}
