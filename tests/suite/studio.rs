//! Recording the words of a lesson at the author's desk, by keyboard alone, with a made-up microphone.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "samples and their places are small"
)]

use std::f32::consts::TAU;
use std::fs;

use bevy::prelude::KeyCode;
use tsheg::app::authoring::studio::Ear;
use tsheg::audio::microphone::{Input, Take};
use tsheg::lesson::read_pack;
use tsheg::locale::UiLanguage;

use crate::author::{at_the_desk, offers, open_water, until};
use crate::harness::Desk;

const RATE: u32 = 16_000;

/// A microphone that hears half a second of silence, a second of a hum as loud as this, and silence again.
fn hum(loudness: f32) -> Input {
    let wave = |frame: u32| {
        let is_heard = (RATE / 2..RATE * 3 / 2).contains(&frame);
        let sample = loudness * (frame as f32 * TAU * 220.0 / RATE as f32).sin();
        if is_heard { sample.clamp(-1.0, 1.0) } else { 0.0 }
    };
    Input::MadeUp(Take { samples: (0..2 * RATE).map(wave).collect(), rate: RATE })
}

/// The studio of a new lesson, whose only word is 水.
fn in_the_studio(ear: Input) -> Desk {
    let mut desk = at_the_desk(UiLanguage::English);
    desk.driver.app.insert_resource(Ear(ear));
    open_water(&mut desk);
    until(&mut desk, "the lesson can be recorded", |desk| offers(desk, "record-words"));
    desk.driver.key(KeyCode::KeyR);
    until(&mut desk, "the studio", |desk| offers(desk, "record"));
    desk
}

/// Records, and stops again.
fn take(desk: &mut Desk) {
    desk.driver.key(KeyCode::KeyR);
    assert!(desk.says("Read it aloud now."));
    desk.driver.key(KeyCode::KeyR);
    until(desk, "there is a take", |desk| offers(desk, "keep"));
}

/// The lengths, in samples, of what was heard.
fn heard(desk: &mut Desk, count: usize) -> Vec<usize> {
    let memory = desk.memory.clone();
    until(desk, "it is heard", |_| memory.speech().len() >= count);
    memory.speech().iter().map(Vec::len).collect()
}

#[test]
fn a_word_is_recorded_heard_and_kept_and_the_file_stays_as_its_author_wrote_it() {
    let mut desk = in_the_studio(hum(0.3));
    assert!(desk.says("There is no recording yet.") && desk.says("水"));
    let folder = desk.folder().join("lessons/my-words");
    let before = fs::read_to_string(folder.join("pack.ron")).unwrap();
    take(&mut desk);
    desk.driver.key(KeyCode::KeyH);
    let samples = heard(&mut desk, 1);
    assert!((16_000..22_400).contains(&samples[0]), "trimmed at both ends: {samples:?}");
    assert!(!folder.join("audio").exists(), "nothing is kept before the author's word");

    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "it is kept", |desk| desk.says("Learners hear water.wav."));
    let after = fs::read_to_string(folder.join("pack.ron")).unwrap();
    assert_eq!(
        after.replace(", audio: \"water.wav\"", ""),
        before,
        "only the name of the recording was added"
    );
    let checked = read_pack(&folder);
    assert_eq!(checked.faults, []);
    assert_eq!(checked.pack.unwrap().words[0].audio.as_deref(), Some("water.wav"));
    desk.driver.key(KeyCode::KeyH);
    assert_eq!(heard(&mut desk, 2)[1], samples[0], "what is heard of the lesson is what was recorded");
    assert!(!desk.folder().join("take.wav").exists());
}

#[test]
fn a_recording_is_only_replaced_when_that_is_asked_and_its_file_stays() {
    let mut desk = in_the_studio(hum(0.3));
    let audio = desk.folder().join("lessons/my-words/audio");
    take(&mut desk);
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "it is kept", |desk| desk.says("Learners hear water.wav."));
    let first = fs::read(audio.join("water.wav")).unwrap();
    desk.driver.app.insert_resource(Ear(hum(0.5)));

    take(&mut desk);
    assert!(desk.says("in place of water.wav"));
    desk.driver.key(KeyCode::KeyX);
    assert!(desk.says("Learners hear water.wav."), "thrown away");
    take(&mut desk);
    desk.driver.key(KeyCode::Escape);
    assert!(desk.says("Learners hear water.wav."), "Esc throws the take away, and no more");
    assert_eq!(fs::read_dir(&audio).unwrap().count(), 1);

    take(&mut desk);
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "it is replaced", |desk| desk.says("Learners hear water-2.wav."));
    assert_eq!(fs::read(audio.join("water.wav")).unwrap(), first, "the first is still there");
    assert!(fs::read(audio.join("water-2.wav")).unwrap() != first);
    desk.driver.key(KeyCode::Escape);
    until(&mut desk, "back at the lesson", |desk| offers(desk, "see"));
}

#[test]
fn what_goes_wrong_with_a_recording_is_said() {
    for (ear, sentence, is_take) in [
        (Input::Unplugged, "No microphone was found.", false),
        (hum(0.0), "Nothing was heard.", false),
        (hum(0.01), "This is very quiet.", true),
        (hum(1.8), "This is too loud", true),
    ] {
        let mut desk = in_the_studio(ear);
        desk.driver.key(KeyCode::KeyR);
        if desk.says("Read it aloud now.") {
            desk.driver.key(KeyCode::KeyR);
        }
        until(&mut desk, sentence, |desk| desk.says(sentence));
        assert_eq!(offers(&mut desk, "keep"), is_take, "{sentence}");
    }
}

#[test]
fn a_lesson_that_was_spoilt_meanwhile_keeps_its_text_and_the_take_waits() {
    let mut desk = in_the_studio(hum(0.3));
    let file = desk.folder().join("lessons/my-words/pack.ron");
    let right = fs::read_to_string(&file).unwrap();
    take(&mut desk);
    let spoilt = right.replace("shuǐ", "shǔi");
    fs::write(&file, &spoilt).unwrap();
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "it is told", |desk| desk.says("The lesson has errors now."));
    assert_eq!(fs::read_to_string(&file).unwrap(), spoilt);
    fs::write(&file, &right).unwrap();
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "it is kept", |desk| desk.says("Learners hear water.wav."));
}
