//! `tsheg say`, as a script meets it.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::harness::home;

fn say(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tsheg"))
        .args(["say", "--lang", "en"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that stops reading early shows in its output.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

/// Whether the models are there; says that a test is skipped when they are not, which in CI is a fault.
pub fn has_models() -> bool {
    let there = tsheg::audio::computer_voice::is_there(&home());
    assert!(
        there || std::env::var_os("CI").is_none(),
        "the models of the voice are missing: run scripts/voice"
    );
    if !there {
        println!("skipped: scripts/voice has not fetched the models of the voice");
    }
    there
}

/// The samples of a WAV file of the voice.
fn samples(path: &Path) -> Vec<i16> {
    let mut reader = hound::WavReader::open(path).unwrap();
    let spec = reader.spec();
    assert_eq!((spec.channels, spec.sample_rate, spec.bits_per_sample), (1, 24_000, 16));
    reader.samples().collect::<Result<_, _>>().unwrap()
}

#[test]
fn a_word_is_said_into_a_file() {
    if !has_models() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let out = |name: &str| folder.path().join(name);
    let said = |arguments: &[&str], name: &str| {
        let output = say(&[arguments, &["--out", out(name).to_str().unwrap()]].concat(), "");
        assert_eq!((String::from_utf8(output.stderr).unwrap().as_str(), output.status.code()), ("", Some(0)));
        samples(&out(name))
    };
    let plain = said(&["--pinyin", "nǐ hǎo"], "plain.wav");
    assert!((12_000..36_000).contains(&plain.len()), "{}", plain.len());
    assert!(plain.iter().any(|sample| sample.abs() > 3_000));
    // Said as it is spoken, however it is written.
    assert!(said(&["--pinyin", "ni2 hao3"], "spoken.wav") == plain);
    assert!(said(&["--pinyin", "nǐ hǎo", "--voice", "low"], "low.wav") != plain);
    let slow = said(&["--pinyin", "nǐ hǎo", "--speed", "0.5"], "slow.wav");
    assert!(slow.len() > plain.len() * 3 / 2, "{} {}", slow.len(), plain.len());
    // With the characters, 一 changes its tone.
    let one = said(&["--pinyin", "yī gè", "--hanzi", "一个"], "one.wav");
    assert!(one == said(&["--pinyin", "yí gè"], "surface.wav"));
}

#[test]
fn lines_are_said_into_a_folder_and_faults_are_told_with_their_number() {
    if !has_models() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("said");
    let output = say(&["--out", out.to_str().unwrap()], "nǐ hǎo\r\n\nqq\n一个\tyī gè\n");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("line 3: "));
    let mut names: Vec<_> =
        out.read_dir().unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["0001.wav", "0004.wav"]);
    assert!(!samples(&out.join("0004.wav")).is_empty());
}

#[test]
fn a_wrong_call_and_wrong_pinyin_are_told_apart() {
    for arguments in [
        &[][..],
        &["--pinyin", "hǎo", "--out", "x.wav", "--speed", "3"],
        &["--pinyin", "hǎo", "--out", "x.wav", "--speed", "fast"],
        &["--pinyin", "hǎo", "--out", "x.wav", "--voice", "robot"],
        &["--hanzi", "好", "--out", "x.wav"],
    ] {
        assert_eq!(say(arguments, "").status.code(), Some(2), "{arguments:?}");
    }
    let output = say(&["--pinyin", "qq", "--out", "x.wav"], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("qq"));
    assert!(!Path::new("x.wav").exists());
}

#[test]
fn a_voice_that_was_not_fetched_is_told_with_the_way_to_get_it() {
    let empty = tempfile::tempdir().unwrap();
    // The fonts make it the folder of the program's files.
    std::fs::create_dir_all(empty.path().join("assets/fonts")).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_tsheg"))
        .args(["say", "--lang", "en", "--pinyin", "hǎo", "--out", "x.wav"])
        .env("TSHEG_HOME", empty.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("scripts/voice"));
}
