//! `tsheg check`, as a teacher meets it.

use std::process::{Command, Output};

use tempfile::TempDir;

use crate::harness::home;

const FAULTY: &str = r#"(
    format: 1,
    id: "faulty",
    title: (bo: "ཐ་སྙད", zh: "词语", en: "Words"),
    authors: ["A teacher"], licence: "CC-BY-4.0",
    words: [
        (id: "water", zh: "水", pinyin: "shǔi", bo: ["ཆུ"], en: ["water"], source: "x"),
        (id: "water", zh: "火", pinyin: "huǒ", bo: ["མེ"], meaning: "fire", source: "x"),
        (id: "house", zh: "房子", pinyin: "fáng", bo: ["ཁང་པ"], en: 5, source: "x"),
        (id: "book", zh: "书", pinyin: "shū", bo: ["གཀེབ"], en: ["book"], source: "x"),
        (id: "one", zh: "一个", pinyin: "yígè", bo: ["གཅིག"], en: ["one"], source: "x", picture: "../one.png"),
        (id: "tea", zh: "茶" pinyin: "chá", bo: ["ཇ"], en: ["tea"], source: "x"),
    ],
)
"#;

fn check(arguments: &[&str]) -> (Output, TempDir) {
    let folder = TempDir::new().unwrap();
    let pack = folder.path().join("faulty");
    std::fs::create_dir(&pack).unwrap();
    std::fs::write(pack.join("pack.ron"), FAULTY).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_tsheg"))
        .current_dir(folder.path())
        .args(["check", "faulty"])
        .args(arguments)
        .output()
        .unwrap();
    (output, folder)
}

#[test]
fn every_fault_is_told_with_its_place_and_what_would_be_right() {
    let (output, _folder) = check(&["--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!(String::from_utf8(output.stdout).unwrap());
}

#[test]
fn machines_get_the_same_faults() {
    let (output, _folder) = check(&["--lang", "zh", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let faults: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    let lines: Vec<u64> = faults.iter().map(|fault| fault["line"].as_u64().unwrap()).collect();
    for line in 7..=12 {
        assert!(lines.contains(&line), "nothing is said of line {line}: {faults:#?}");
    }
    assert!(
        faults.iter().all(|fault| fault["column"].as_u64() >= Some(1) && fault["path"] == "faulty/pack.ron")
    );
}

#[test]
fn the_shipped_packs_are_without_a_fault_but_that_some_sentences_wait_for_a_reader() {
    let packs = std::fs::read_dir(home().join("lessons")).unwrap();
    let packs = packs.map(|pack| pack.unwrap().path()).filter(|path| path.is_dir());
    let output = Command::new(env!("CARGO_BIN_EXE_tsheg"))
        .arg("check")
        .args(packs)
        .args(["--format", "json"])
        .output();
    let output = output.unwrap();
    let faults: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    let other: Vec<_> = faults.iter().filter(|fault| fault["kind"] != "pack-unreviewed").collect();
    assert!(other.is_empty(), "{other:#?}");
    let unread = faults.iter().filter_map(|fault| fault["path"].as_str());
    let waits = |path: &str| {
        ["/say-", "/start-", "/grammar-", "/everyday-", "/speech-", "/passages-"]
            .iter()
            .any(|kind| path.contains(kind))
    };
    assert!(unread.clone().all(waits), "{:?}", unread.collect::<Vec<_>>());
    assert_eq!(output.status.code(), Some(0));
}
