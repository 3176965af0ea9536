//! `tsheg voice`, as whoever has a folder of recordings meets it.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "samples and their places are small"
)]

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use bevy::prelude::KeyCode;
use tempfile::TempDir;
use tsheg::app::screen::Screen;
use tsheg::lesson::Spoken;
use tsheg::lesson::library::Library;
use tsheg::locale::{Locale, UiLanguage};
use tsheg::recordings::Voices;

use crate::author::until;
use crate::checks;
use crate::harness::{Desk, home};

fn voice(data: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tsheg"))
        .args(["voice", "--lang", "en", "--data-dir"])
        .arg(data)
        .args(arguments)
        .output()
        .unwrap()
}

/// A hum of so many seconds.
fn wav(seconds: f32) -> Vec<u8> {
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: 8_000,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut writer = hound::WavWriter::new(&mut bytes, spec).unwrap();
    for frame in 0..(seconds * 8_000.0) as u32 {
        writer.write_sample(if frame % 40 < 20 { 9_000_i16 } else { -9_000 }).unwrap();
    }
    writer.finalize().unwrap();
    bytes.into_inner()
}

/// The exit code and what was said, to standard output and to standard error.
fn told(output: Output) -> (Option<i32>, String, String) {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_folder_is_added_listed_and_removed() {
    let (data, folder) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    for name in ["cmn-shuǐ.wav", "bo-chu.wav"] {
        fs::write(folder.path().join(name), wav(0.2)).unwrap();
    }
    let path = folder.path().to_str().unwrap();
    let (code, ..) = told(voice(data.path(), &["list"]));
    assert_eq!(code, Some(0));
    let words =
        ["--name", "Dolma", "--speaker", "a teacher", "--licence", "CC0-1.0", "--origin", "our school"];
    let added = told(voice(data.path(), &[&["add", path], &words[..]].concat()));
    assert_eq!(added, (Some(0), "Dolma: 2 recordings were added.\n".to_owned(), String::new()));
    let (code, list, _) = told(voice(data.path(), &["list"]));
    assert_eq!(code, Some(0));
    let lines: Vec<&str> = list.lines().map(str::trim).collect();
    assert_eq!(lines, ["Dolma · 2 recordings", "Speaker: a teacher", "Licence: CC0-1.0", "From: our school"]);
    let (code, _, error) = told(voice(data.path(), &["add", path, "--name", "Dolma"]));
    assert!(code == Some(1) && error.contains("There is a voice Dolma already"), "{error}");
    let removed = told(voice(data.path(), &["remove", "Dolma"]));
    assert_eq!(removed, (Some(0), "Dolma was removed.\n".to_owned(), String::new()));
    assert_eq!(told(voice(data.path(), &["remove", "Dolma"])).0, Some(1));
    assert!(Voices::load(data.path()).0.is_empty());
}

#[test]
fn files_that_cannot_be_used_are_told_with_their_reasons() {
    let (data, folder) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    for name in ["cmn-shuǐ.wav", "cmn-长.wav", "water.wav"] {
        fs::write(folder.path().join(name), wav(0.2)).unwrap();
    }
    fs::write(folder.path().join("cmn-chá.mp3"), "nothing").unwrap();
    let (code, said, error) = told(voice(data.path(), &["add", folder.path().to_str().unwrap()]));
    assert_eq!((code, said.lines().count()), (Some(1), 1));
    let names: Vec<&str> =
        error.lines().filter_map(|line| line.split_once(": ")).map(|(name, _)| name).collect();
    assert_eq!(names, ["cmn-chá.mp3", "cmn-长.wav", "water.wav"], "{error}");
    assert!(error.contains("cmn-长-pinyin") && error.contains("must begin with cmn- or bo-"), "{error}");
}

/// A data folder of a learner that has voices: files of the given lengths in seconds, by the name of the voice.
fn give_voices(data: &Path, voices: &[(&str, &[(&str, f32)])]) {
    for (name, files) in voices {
        let folder = TempDir::new().unwrap();
        for (file, seconds) in *files {
            fs::write(folder.path().join(file), wav(*seconds)).unwrap();
        }
        let added = voice(data, &["add", folder.path().to_str().unwrap(), "--name", name]);
        assert_eq!(added.status.code(), Some(0), "{added:?}");
    }
}

/// Presses a control that says something, and returns how many samples were heard.
fn heard(desk: &mut Desk, control: &str) -> usize {
    let before = desk.memory.speech().len();
    assert!(desk.driver.press(control), "{control}");
    let memory = desk.memory.clone();
    until(desk, "something is heard", |_| memory.speech().len() > before);
    memory.speech().last().unwrap().len()
}

#[test]
fn a_person_is_heard_before_the_computer_voice_and_slowly_at_the_second_press() {
    let desk = Desk::with_learner(UiLanguage::English, "Dolma");
    let mut desk = desk.restarted_after(UiLanguage::English, |data| {
        give_voices(
            data,
            &[("Anna", &[("cmn-māo.wav", 0.5), ("cmn-狗.wav", 0.6)]), ("Berta", &[("cmn-mao1.wav", 0.7)])],
        );
    });
    desk.open(Screen::Settings);
    assert!(desk.driver.press("voices"));
    until(&mut desk, "the voices are read", |desk| desk.says("Anna") && desk.says("Berta"));
    assert!(desk.driver.press("voice-2"), "Berta is chosen");
    desk.driver.key(KeyCode::Escape);
    desk.driver.key(KeyCode::Escape);
    desk.open_lesson("animals");
    assert_eq!(heard(&mut desk, "hear-cat"), 5_600, "the chosen voice");
    assert!(desk.says("Recording of a person"));
    let slowly = heard(&mut desk, "hear-cat");
    assert!(slowly.abs_diff(5_600 * 100 / 65) < 20, "{slowly}");
    assert_eq!(heard(&mut desk, "hear-dog"), 4_800, "what the chosen voice lacks, of another");

    let mut desk = desk.restarted_after(UiLanguage::English, |data| {
        assert_eq!(voice(data, &["remove", "Berta"]).status.code(), Some(0));
    });
    desk.open_lesson("animals");
    assert_eq!(heard(&mut desk, "hear-cat"), 4_000, "a chosen voice that is gone is no trouble");
}

#[test]
fn a_folder_is_added_chosen_and_removed_in_the_program() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("cmn-māo.wav"), wav(0.5)).unwrap();
    fs::write(folder.path().join("cat.wav"), wav(0.5)).unwrap();
    fs::write(folder.path().join("voice.ron"), "(name: \"Pema\", licence: \"CC0-1.0\")").unwrap();
    let mut desk = Desk::with_learner(UiLanguage::English, "Dolma");
    desk.open(Screen::Settings);
    assert!(desk.driver.press("voices"));
    assert_eq!(desk.screen(), Screen::Voices);
    assert!(desk.says("There are no voices of recordings yet."));
    desk.driver.write(&folder.path().display().to_string());
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "it is added", |desk| desk.says("Pema: 1 recording was added.") && desk.says("CC0-1.0"));
    assert!(desk.says("cat.wav: The name must begin with cmn- or bo-."));
    desk.driver.drop_file(folder.path());
    until(&mut desk, "it is refused", |desk| desk.says("There is a voice Pema already."));
    let refused =
        Locale::new(UiLanguage::Chinese).format("recordings-name-taken", &[("name", "Pema".into())]);
    assert!(desk.driver.click("zh-CN") && desk.says(&refused), "{:?}", desk.driver.texts());
    assert!(desk.driver.click("en"));
    desk.driver.drop_file(&folder.path().join("nowhere"));
    until(&mut desk, "in our words", |desk| desk.says("There is no folder "));
    assert!(!desk.says("os error"), "{:?}", desk.driver.texts());
    assert_eq!(desk.screen(), Screen::Voices);
    assert!(desk.driver.press("remove-1"));
    assert!(desk.says("It is removed from this computer."));
    assert!(desk.driver.press("keep-1") && desk.says("Pema"));
    assert!(desk.driver.press("remove-1") && desk.driver.press("remove-really-1"));
    until(&mut desk, "it is removed", |desk| desk.says("There are no voices of recordings yet."));
    assert!(folder.path().join("cmn-māo.wav").is_file());
}

/// Recordings of people by others, under the names that a voice has: how many are taken, and how many of the shipped words
/// are then heard from a person.
#[test]
fn a_collection_of_recordings_is_heard_in_the_shipped_lessons() {
    let Some(checks) = checks::folder() else { return };
    let (data, folder) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let collection = checks.join("human-cmn");
    let manifest = fs::read_to_string(collection.join("manifest.tsv")).unwrap();
    let mut files = 0;
    for line in manifest.lines().filter(|line| !line.starts_with('#')) {
        let [file, _, _, text, _] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        fs::copy(collection.join(file), folder.path().join(format!("cmn-{text}.mp3"))).unwrap();
        files += 1;
    }
    let words = ["--name", "audio-cmn", "--licence", "CC-BY-SA", "--speaker", "Chen Wang, Yue Tan"];
    let path = folder.path().to_str().unwrap();
    let (_, said, error) = told(voice(data.path(), &[&["add", path], &words[..]].concat()));
    let (voices, faults) = Voices::load(data.path());
    let taken = voices.iter().next().unwrap().recordings();
    println!("{taken} of {files} recordings are taken: {said}{error}");
    assert_eq!(faults, []);
    assert!(taken * 100 >= files * 99, "{error}");

    let library = Library::read(&home().join("lessons"), Path::new("nowhere"));
    let packs = library.entries.iter().filter_map(|entry| entry.pack.as_deref());
    let (mut shipped, mut heard) = (0, HashSet::new());
    for word in packs.flat_map(|pack| &pack.words) {
        shipped += 1;
        if let Some(recording) = voices.find(&Spoken::of_word(word), Some("audio-cmn")) {
            assert!(recording.path.is_file());
            heard.insert((word.zh.clone(), word.pinyin.clone(), recording.path));
        }
    }
    println!("{} of {shipped} shipped words are heard from a person", heard.len());
    assert!(heard.len() >= 50, "{heard:?}");
}
