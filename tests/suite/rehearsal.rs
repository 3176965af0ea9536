//! The rehearsal room by keyboard alone: a speech is given, judged, heard again, exported and deleted, and no trouble with
//! the microphone loses a take.

use std::fs;
use std::path::{Path, PathBuf};

use bevy::prelude::KeyCode;
use tsheg::app::authoring::studio::Ear;
use tsheg::app::rehearsal::murmur;
use tsheg::app::screen::Screen;
use tsheg::audio::microphone::{Input, Take};
use tsheg::locale::UiLanguage;
use tsheg::progress::Store;

use crate::author::{offers, until};
use crate::harness::Desk;

/// A speech of four sentences and 6, 7, 7 and 4 syllables; the first two have a comma.
const PACK: &str = r#"(
    format: 1,
    id: "speech-test",
    title: (bo: "གཏམ་བཤད", zh: "演讲", en: "A speech"),
    authors: ["A teacher"], licence: "CC-BY-4.0",
    speeches: [(
        id: "hello", title: (bo: "བཀྲ་ཤིས་བདེ་ལེགས", zh: "大家好", en: "Hello everybody"), seconds: 20,
        lines: [
            (zh: "大家好，我叫扎西。", pinyin: "dàjiā hǎo, wǒ jiào Zhāxī.", bo: "བཀྲ་ཤིས་བདེ་ལེགས། ངའི་མིང་ལ་བཀྲ་ཤིས་ཟེར།"),
            (zh: "我每天学习中文。", pinyin: "wǒ měi tiān xuéxí Zhōngwén.", bo: "ང་ཉིན་ལྟར་རྒྱ་ཡིག་སྦྱོང་གི་ཡོད།"),
            (zh: "我喜欢喝酥油茶。", pinyin: "wǒ xǐhuan hē sūyóuchá.", bo: "ང་བོད་ཇ་ལ་དགའ་པོ་ཡོད།"),
            (zh: "谢谢大家。", pinyin: "xièxie dàjiā.", bo: "ཐུགས་རྗེ་ཆེ།"),
        ],
    )],
)"#;

/// What is said: the syllables of each phrase, and the silence after it in tenths of a second.
const SAID: [(usize, usize); 5] = [(3, 3), (4, 6), (7, 6), (7, 6), (4, 5)];
/// The same with a pause of 1.6 s in the middle of the second sentence, after 我每天.
const HALTING: [(usize, usize); 6] = [(3, 3), (4, 6), (3, 16), (4, 6), (7, 6), (4, 5)];

/// The text of the speech, before it is given.
fn before_the_speech(ear: Input) -> Desk {
    let desk =
        Desk::with_learner(UiLanguage::English, "Tashi").restarted_after(UiLanguage::English, |folder| {
            let pack = folder.join("lessons/speech-test");
            fs::create_dir_all(&pack).unwrap();
            fs::write(pack.join("pack.ron"), PACK).unwrap();
        });
    in_the_room(desk, ear)
}

fn in_the_room(mut desk: Desk, ear: Input) -> Desk {
    if desk.screen() == Screen::Profiles {
        desk.driver.key(KeyCode::Enter);
    }
    assert_eq!(desk.screen(), Screen::Home);
    desk.driver.app.insert_resource(Ear(ear));
    desk.open(Screen::Speaking);
    desk.open(Screen::Rehearsal);
    assert!(desk.driver.press("speech-speech-test-hello"), "{:?}", desk.driver.controls());
    assert!(offers(&mut desk, "record"));
    desk
}

/// Gives the speech, from its page to its report.
fn give(desk: &mut Desk) {
    desk.driver.key(KeyCode::Enter);
    // A take that is ended before the microphone has heard anything is none.
    until(desk, "the teleprompter", |desk| offers(desk, "stop") && !desk.says("0:00"));
    desk.driver.key(KeyCode::Enter);
    until(desk, "the report", |desk| offers(desk, "delete"));
}

/// The sound files of takes below a folder.
fn takes(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for profile in fs::read_dir(folder.join("takes")).into_iter().flatten().flatten() {
        found.extend(fs::read_dir(profile.path()).unwrap().flatten().map(|file| file.path()));
    }
    found
}

fn heard(phrases: &[(usize, usize)]) -> Input {
    Input::MadeUp(murmur(phrases))
}

#[test]
fn a_speech_is_given_and_a_long_pause_in_the_middle_of_a_sentence_is_named() {
    let mut desk = before_the_speech(heard(&HALTING));
    assert!(desk.says("Speech contest, 3 minutes"));
    give(&mut desk);
    assert!(desk.says("before the green light"), "{:?}", desk.driver.texts());
    assert!(desk.says("A pause of 1.6 seconds"), "{:?}", desk.driver.texts());
    assert!(desk.says("where there is no sign"));
    assert!(desk.says("syllables a minute"));
    let played = desk.memory.speech().len();
    desk.driver.key(KeyCode::ArrowDown);
    desk.driver.key(KeyCode::KeyH);
    let memory = desk.memory.clone();
    until(&mut desk, "the sentence is heard", |_| memory.speech().len() > played);
    let sentence = memory.speech().pop().unwrap().len();
    assert!((44_800..64_000).contains(&sentence), "seven syllables, the pause and the margins: {sentence}");
    assert!(!offers(&mut desk, "before"), "there is no take before");
}

#[test]
fn a_second_take_stands_beside_the_first_and_both_are_listed() {
    let mut desk = before_the_speech(heard(&SAID));
    give(&mut desk);
    desk.driver.app.insert_resource(Ear(heard(&HALTING)));
    give(&mut desk);
    assert!(desk.says("The take before:"), "{:?}", desk.driver.texts());
    let played = desk.memory.speech().len();
    desk.driver.key(KeyCode::KeyB);
    let memory = desk.memory.clone();
    until(&mut desk, "the take before is heard", |_| memory.speech().len() > played);
    desk.driver.key(KeyCode::KeyL);
    assert!(
        desk.says("Take 1") && desk.says("Take 2") && desk.says("0 long pauses"),
        "{:?}",
        desk.driver.texts()
    );
    assert!(desk.says("1 long pause"));
    assert_eq!(takes(desk.folder()).len(), 2);
}

#[test]
fn an_exported_take_is_a_file_that_other_programs_read() {
    let mut desk = before_the_speech(heard(&SAID));
    give(&mut desk);
    desk.driver.key(KeyCode::KeyE);
    assert!(desk.says("Saved:"), "{:?}", desk.driver.texts());
    let file = fs::read_dir(desk.folder().join("sheets")).unwrap().next().unwrap().unwrap().path();
    assert!(file.file_name().unwrap().to_string_lossy().starts_with("Hello-everybody"), "{}", file.display());
    let wav = hound::WavReader::open(&file).unwrap();
    assert_eq!((wav.spec().sample_rate, wav.spec().channels), (16_000, 1));
    assert_eq!(wav.len() as usize, murmur(&SAID).samples.len(), "all of it");
    let loudest = wav.into_samples::<i16>().map(|sample| sample.unwrap().unsigned_abs()).max();
    assert!(loudest > Some(3_000));
}

#[test]
fn a_take_is_deleted_with_its_sound_but_not_without_a_word() {
    let mut desk = before_the_speech(heard(&SAID));
    give(&mut desk);
    desk.driver.key(KeyCode::KeyX);
    assert!(desk.says("Delete this take?"));
    desk.driver.key(KeyCode::Enter);
    assert_eq!(takes(desk.folder()).len(), 1, "it was kept");
    desk.driver.key(KeyCode::KeyX);
    desk.driver.key(KeyCode::KeyY);
    assert!(desk.says("The take is deleted."));
    assert_eq!(takes(desk.folder()), [""; 0].map(PathBuf::from));
}

#[test]
fn a_take_that_was_cut_off_is_there_after_the_next_start() {
    let mut desk = before_the_speech(heard(&SAID));
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "the teleprompter", |desk| offers(desk, "stop"));
    let folder = desk.folder().to_owned();
    until(&mut desk, "something is on the disk", |_| {
        takes(&folder).first().is_some_and(|file| fs::metadata(file).unwrap().len() > 100_000)
    });
    // As a sudden end leaves it: the head tells nothing, and nobody has noted its length.
    let desk = desk.restarted_after(UiLanguage::English, |folder| {
        let file = &takes(folder)[0];
        let mut bytes = fs::read(file).unwrap();
        bytes[40..44].fill(0);
        fs::write(file, bytes).unwrap();
    });
    let mut desk = in_the_room(desk, Input::Unplugged);
    assert!(desk.says("1 take"), "{:?}", desk.driver.texts());
    desk.driver.key(KeyCode::KeyL);
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "its report", |desk| offers(desk, "mine"));
    assert_eq!(
        hound::WavReader::open(&takes(&folder)[0]).unwrap().len() as usize,
        murmur(&SAID).samples.len()
    );
}

#[test]
fn the_lights_and_the_time_follow_the_clock_of_the_speech() {
    // 2:31 of a speech of three minutes.
    let mut desk = before_the_speech(heard(&[(7, 1_500), (7, 0)]));
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "the amber light", |desk| desk.says("Amber"));
    assert!(desk.says("2:32") || desk.says("2:33"), "{:?}", desk.driver.texts());
    let memory = desk.memory.clone();
    assert!(memory.speech().iter().any(|sound| sound.len() == 11_025), "one stroke of the bell");
    let mut desk = before_the_speech(heard(&[(7, 1_920), (7, 0)]));
    give(&mut desk);
    assert!(desk.says("0.20 is taken off the mark."), "{:?}", desk.driver.texts());
}

#[test]
fn the_text_follows_the_voice_where_that_is_wished() {
    let mut desk = before_the_speech(heard(&SAID[..2]));
    desk.driver.key(KeyCode::KeyV);
    assert!(desk.says("Text follows your voice"));
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "the second sentence", |desk| desk.says("2 of 4"));
    desk.driver.key(KeyCode::ArrowDown);
    assert!(desk.says("3 of 4"), "by hand: {:?}", desk.driver.texts());
}

#[test]
fn trouble_with_the_microphone_is_said_and_loses_no_take() {
    let silent = Take { samples: vec![0.0; 32_000], rate: 16_000 };
    let loud = Take {
        samples: murmur(&SAID).samples.iter().map(|sample| (sample * 20.0).clamp(-1.0, 1.0)).collect(),
        rate: 16_000,
    };
    for (ear, sentence, kept) in [
        (Input::Unplugged, "No microphone was found.", 0),
        (Input::PulledOut(murmur(&SAID)), "The microphone went away. What was said before is kept.", 1),
        (Input::MadeUp(silent), "This is too quiet.", 1),
        (Input::MadeUp(loud), "This is too loud", 1),
    ] {
        let mut desk = before_the_speech(ear);
        desk.driver.key(KeyCode::Enter);
        until(&mut desk, "it goes on or is over", |desk| {
            offers(desk, "stop") || offers(desk, "delete") || desk.says(sentence)
        });
        if offers(&mut desk, "stop") {
            desk.driver.key(KeyCode::Enter);
        }
        until(&mut desk, sentence, |desk| desk.says(sentence) && !offers(desk, "stop"));
        assert_eq!(takes(desk.folder()).len(), kept, "{sentence}");
    }
}

#[test]
fn a_text_of_ones_own_is_read_by_the_words_that_are_known() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.open(Screen::Speaking);
    desk.open(Screen::Rehearsal);
    desk.driver.key(KeyCode::KeyN);
    desk.driver.key(KeyCode::Enter);
    assert!(desk.says("There is no Chinese or Tibetan text here yet."));
    desk.driver.write("你好！谢谢。");
    desk.driver.key(KeyCode::Enter);
    assert!(offers(&mut desk, "record") && desk.says("nǐ") && desk.says("xiè"), "{:?}", desk.driver.texts());
    desk.driver.key(KeyCode::KeyX);
    assert!(desk.says("Delete this text with all its takes?"));
    desk.driver.key(KeyCode::Enter);
    assert!(offers(&mut desk, "record"), "it stays");
    let folder = desk.folder().to_owned();
    drop(desk.driver);
    let store = Store::open(&folder).unwrap();
    let profile = store.profiles().wait().unwrap()[0].id;
    assert_eq!(store.own_speeches(profile).wait().unwrap()[0].text, "你好！谢谢。");
}

#[test]
fn a_sentence_is_heard_at_three_speeds_said_and_heard_beside_its_model() {
    let mut desk = before_the_speech(heard(&SAID[..2]));
    desk.driver.key(KeyCode::F4);
    assert_eq!(desk.screen(), Screen::Shadowing);
    assert!(desk.says("1 of 4"), "{:?}", desk.driver.texts());
    desk.driver.key(KeyCode::KeyR);
    assert!(desk.says("Read it aloud now."), "{:?}", desk.driver.texts());
    desk.driver.key(KeyCode::KeyR);
    until(&mut desk, "there is a take", |desk| offers(desk, "both"));
    let played = desk.memory.speech().len();
    desk.driver.key(KeyCode::KeyH);
    let memory = desk.memory.clone();
    until(&mut desk, "the own voice", |_| memory.speech().len() > played);
    desk.driver.key(KeyCode::ArrowDown);
    assert!(desk.says("2 of 4") && !offers(&mut desk, "both"), "the next sentence begins anew");
    for speed in [KeyCode::Digit1, KeyCode::Digit2, KeyCode::Digit3] {
        desk.driver.key(speed);
    }
    desk.driver.key(KeyCode::Escape);
    assert_eq!(desk.screen(), Screen::Rehearsal);
    assert!(offers(&mut desk, "shadowing"), "back at the text");
}
