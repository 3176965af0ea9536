//! What is heard, on the real screens and through the real path of sound.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use bevy::prelude::KeyCode;
use tsheg::app::screen::Screen;
use tsheg::audio::computer_voice;
use tsheg::drill::exercise::Task;
use tsheg::locale::UiLanguage;
use tsheg::voice::{RATE, Speaking, Utterance};

use crate::harness::{Desk, home};
use crate::voice::has_models;

/// Waits until so many things were said and the last one has not grown for a while.
pub fn said(desk: &mut Desk, count: usize) -> Vec<Vec<f32>> {
    let memory = desk.memory.clone();
    let start = Instant::now();
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

/// Seconds of what is said.
fn seconds(samples: &[f32]) -> f64 {
    f64::from(u32::try_from(samples.len()).unwrap()) / f64::from(RATE)
}

#[test]
fn a_word_of_a_lesson_is_heard_at_a_press_and_slowly_at_the_second() {
    if !has_models() {
        return;
    }
    let mut desk = Desk::with_learner(UiLanguage::English, "Dolma");
    desk.open_lesson("animals");
    let control = desk.driver.controls().into_iter().find(|name| name.starts_with("hear-")).unwrap();
    assert!(desk.driver.click(&control));
    let once = said(&mut desk, 1);
    assert!((0.2..2.5).contains(&seconds(&once[0])), "{}", seconds(&once[0]));
    assert!(once[0].iter().any(|sample| sample.abs() > 0.1));
    assert!(desk.says("Computer voice"));

    assert!(desk.driver.press(&control), "by the keyboard alone");
    let twice = said(&mut desk, 2);
    assert!(twice[1].len() > once[0].len() * 5 / 4, "{} after {}", twice[1].len(), once[0].len());
    assert!(desk.says("Computer voice, slowly"));

    desk.driver.key(KeyCode::F4);
    let thrice = said(&mut desk, 3);
    assert!(thrice[2] == once[0], "F4 hears what has the focus, the third time as the first");
}

#[test]
fn without_a_sound_device_a_press_says_why_nothing_is_heard() {
    let mut desk = Desk::deaf(UiLanguage::English, "Dolma");
    desk.open_lesson("animals");
    let control = desk.driver.controls().into_iter().find(|name| name.starts_with("hear-")).unwrap();
    assert!(desk.driver.click(&control));
    let start = Instant::now();
    while !desk.says("No sound device was found.") {
        assert!(start.elapsed() < Duration::from_secs(10));
        std::thread::sleep(Duration::from_millis(20));
        desk.driver.settle();
    }
}

#[test]
fn the_settings_change_the_voice_and_let_it_be_heard() {
    if !has_models() {
        return;
    }
    let mut desk = Desk::with_learner(UiLanguage::English, "Dolma");
    desk.open(Screen::Settings);
    assert!(desk.driver.press("try-voice"));
    let usual = said(&mut desk, 1);
    assert!(desk.driver.press("settings-timbre-low"));
    said(&mut desk, 2);
    assert!(desk.driver.press("settings-pace-natural"));
    let all = said(&mut desk, 3);
    assert!(all[1] != usual[0] && all[2].len() < all[1].len());
    let mut desk = desk.restarted(UiLanguage::English);
    desk.open(Screen::Settings);
    assert!(desk.driver.press("try-voice"));
    assert!(said(&mut desk, 1)[0] == all[2], "the choice is kept");
}

/// Writes the description of a sound device that puts what is played into `out`: 16 bit, 48 kHz, two channels. The real
/// library plays on it. It has no clock and takes sound as fast as it comes.
fn device_of_a_file(folder: &Path, out: &Path) -> PathBuf {
    let config = folder.join("asoundrc");
    let text = format!(
        r#"pcm.!default {{
            type plug
            slave {{
                pcm {{ type file slave.pcm "null" file "{}" format "raw" }}
                format S16_LE rate 48000 channels 2
            }}
        }}
        ctl.!default {{ type null }}
        "#,
        out.display()
    );
    std::fs::write(&config, text).unwrap();
    config
}

/// How loud sound is, a value every 10 ms, without the silence around it.
fn loudness(samples: &[f32], rate: usize) -> Vec<f32> {
    let loud = |sample: &f32| sample.abs() > 0.01;
    let start = samples.iter().position(loud).expect("something is heard");
    let end = samples.iter().rposition(loud).unwrap();
    let step = rate / 100;
    let level = |part: &[f32]| (part.iter().map(|sample| sample * sample).sum::<f32>() / 480.0).sqrt();
    samples[start..=end].chunks(step).map(level).collect()
}

#[test]
fn what_is_said_goes_through_the_sound_device_as_it_was_computed() {
    if !has_models() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("played.raw");
    let config = device_of_a_file(folder.path(), &out);
    let output = Command::new(env!("CARGO_BIN_EXE_tsheg"))
        .args(["say", "--lang", "en", "--pinyin", "nǐ hǎo"])
        .env("ALSA_CONFIG_PATH", format!("/usr/share/alsa/alsa.conf:{}", config.display()))
        .output()
        .unwrap();
    assert_eq!((String::from_utf8(output.stderr).unwrap().as_str(), output.status.code()), ("", Some(0)));

    let bytes = std::fs::read(&out).unwrap();
    let (frames, _) = bytes.as_chunks::<4>();
    let left = |frame: &[u8; 4]| f32::from(i16::from_le_bytes([frame[0], frame[1]])) / f32::from(i16::MAX);
    // A device without a clock runs out between two pieces, which one with a clock does not.
    let played: Vec<f32> = frames.iter().map(left).filter(|sample| *sample != 0.0).collect();
    let voice = computer_voice::load(&home()).unwrap();
    let utterance = Utterance::from_citation("", "nǐ hǎo", None).unwrap();
    let computed: Vec<f32> = voice.say(&utterance, Speaking::default()).flatten().collect();

    let (played, computed) = (loudness(&played, 48_000), loudness(&computed, 24_000));
    assert!(played.len().abs_diff(computed.len()) <= 3, "{} and {} hundredths", played.len(), computed.len());
    let pairs = || played.iter().zip(&computed);
    let sum = |of: &dyn Fn(f32, f32) -> f32| pairs().map(|(a, b)| of(*a, *b)).sum::<f32>();
    let likeness = sum(&|a, b| a * b) / (sum(&|a, _| a * a) * sum(&|_, b| b * b)).sqrt();
    assert!(likeness > 0.98, "{likeness}");
}

#[test]
fn new_words_and_right_answers_are_said_unless_the_learner_does_not_want_it() {
    if !has_models() {
        return;
    }
    let mut desk = Desk::with_learner(UiLanguage::English, "Dolma");
    desk.driver.key(KeyCode::Enter);
    while desk.reads() {
        desk.driver.key(KeyCode::Enter);
    }
    assert_eq!(desk.exercise().task, Task::Show);
    let new = said(&mut desk, 1);
    desk.driver.key(KeyCode::F4);
    let again = said(&mut desk, 2);
    assert!(again[1] == new[0], "F4 hears it once more");
    desk.until_asked();
    let before = desk.memory.speech().len();
    desk.answer_rightly_and_stay();
    assert!(said(&mut desk, before + 1).len() > before, "the right answer is said");

    let mut desk = desk.restarted(UiLanguage::English);
    desk.open(Screen::Settings);
    assert!(desk.driver.press("says-by-itself-off"));
    desk.driver.key(KeyCode::Escape);
    desk.driver.key(KeyCode::Enter);
    desk.until_asked();
    desk.answer_rightly_and_stay();
    std::thread::sleep(Duration::from_millis(300));
    assert!(desk.memory.speech().is_empty(), "nothing was asked for");
}

#[test]
fn home_says_why_nothing_is_asked_by_ear() {
    let mut desk = Desk::deaf(UiLanguage::English, "Dolma");
    assert!(desk.says("There are no exercises by ear now. No sound device was found."));
    let mut desk = desk.restarted(UiLanguage::English);
    assert!(!desk.says("There are no exercises by ear now."), "another start finds a device");
}
