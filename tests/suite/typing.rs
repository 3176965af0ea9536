//! Typing hanzi in pinyin, measured on every word that the shipped lessons teach.

use std::collections::HashMap;
use std::path::Path;

use tsheg::language::mandarin::hanzi::is_hanzi;
use tsheg::language::mandarin::input::{CommonWords, Composition, InputTable, Key, PAGE};
use tsheg::language::mandarin::pinyin;
use tsheg::lesson::library::Library;

/// What is typed for a word: its letters, with v for ü, and neither tones nor apostrophes nor spaces.
fn keys(reading: &str) -> Option<String> {
    let syllables = pinyin::parse(reading).ok()?;
    let letters = syllables
        .into_iter()
        .map(|syllable| syllable.letters.replace('ü', "v") + if syllable.erhua { "r" } else { "" });
    Some(letters.collect())
}

fn first_candidate(keys: &str, table: &InputTable) -> String {
    let mut composition = Composition::default();
    for key in keys.chars() {
        composition.press(Key::Char(key), table);
    }
    composition.candidates().first().map(|first| first.text.clone()).unwrap_or_default()
}

#[test]
fn the_first_candidate_is_right_for_nine_words_in_ten() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let common = CommonWords::read(&std::fs::read(root.join("assets/input/mandarin.tsv")).unwrap()).unwrap();
    let library = Library::read(&root.join("lessons"), Path::new(""));
    let mut words: Vec<(&str, &str)> = library
        .packs()
        .flat_map(|pack| &pack.words)
        .map(|word| (&*word.zh, &*word.pinyin))
        .filter(|(zh, _)| zh.chars().all(is_hanzi))
        .collect();
    words.sort_unstable();
    words.dedup();
    let typed: Vec<(&str, String)> =
        words.iter().filter_map(|(zh, reading)| Some((*zh, keys(reading)?))).collect();
    assert!(typed.len() > 1500 && typed.len() == words.len());

    // Of words that are typed alike only one can be first, so what is typed is counted, each with its words.
    let mut alike: HashMap<&str, Vec<&str>> = HashMap::new();
    for (zh, keys) in &typed {
        let words = alike.entry(keys).or_default();
        if !words.contains(zh) {
            words.push(zh);
        }
    }
    let score = |table: &InputTable| -> usize {
        alike.iter().filter(|(keys, words)| words.contains(&&*first_candidate(keys, table))).count()
    };
    let table = InputTable::new(&common, words.iter().copied());
    let (right, alone) = (score(&table), score(&InputTable::new(&common, [])));
    let count: usize = alike.values().map(Vec::len).sum();
    println!("{count} words, {} ways of typing them: {right} right, {alone} without lessons", alike.len());
    assert!(right * 10 >= alike.len() * 9, "{right} of {}", alike.len());
    assert!(alone * 10 >= alike.len() * 7, "{alone} of {} without the words of lessons", alike.len());

    // A word of two syllables or more seldom shares its letters, and is itself the first.
    let long: Vec<_> = typed.iter().filter(|(zh, _)| zh.chars().nth(1).is_some()).collect();
    let first = long.iter().filter(|(zh, keys)| first_candidate(keys, &table) == *zh).count();
    println!("{} words of more than one hanzi: {first} right", long.len());
    assert!(first * 100 >= long.len() * 95, "{first} of {}", long.len());
}

#[test]
fn every_shipped_word_can_be_chosen() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let common = CommonWords::read(&std::fs::read(root.join("assets/input/mandarin.tsv")).unwrap()).unwrap();
    let library = Library::read(&root.join("lessons"), Path::new(""));
    let words = || library.packs().flat_map(|pack| &pack.words);
    let table = InputTable::new(&common, words().map(|word| (&*word.zh, &*word.pinyin)));
    let mut all = 0;
    for word in words().filter(|word| word.zh.chars().all(is_hanzi)) {
        let mut composition = Composition::default();
        for key in keys(&word.pinyin).unwrap().chars() {
            composition.press(Key::Char(key), &table);
        }
        let place = composition.candidates().iter().position(|candidate| candidate.text == word.zh);
        let is_near = place.is_some_and(|place| place < PAGE);
        assert!(is_near, "{} is not on the first page: {place:?}", word.zh);
        all += 1;
    }
    assert!(all > 1500);
}
