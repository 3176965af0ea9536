//! `assets/speech/tone_drills.ron`: every pair of tones has its words, every word is taught by some lesson, and words of
//! one set differ in their tones alone.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;

use tsheg::drill::tone_drills::{DrillWord, tone_drills};
use tsheg::language::mandarin::pinyin::{Syllable, parse};
use tsheg::lesson::library::Library;

use crate::harness::home;

/// The fewest words of a pair of tones.
const ENOUGH: usize = 3;

#[test]
fn every_pair_of_tones_has_words_and_a_reason() {
    let drills = tone_drills();
    assert!(!drills.groups.is_empty());
    let mut by_pair: BTreeMap<(u8, u8), usize> = BTreeMap::new();
    for group in &drills.groups {
        for text in [&group.title, &group.why] {
            assert!(![&text.bo, &text.zh, &text.en].iter().any(|text| text.is_empty()), "{}", group.id);
        }
        for word in &group.words {
            let tones: Vec<u8> = spoken(word).iter().map(|syllable| syllable.tone.number()).collect();
            let [first, second] = tones[..] else { panic!("{} has {} syllables", word.zh, tones.len()) };
            assert!(group.pairs.contains(&(first, second)), "{}: {} is not of its pairs", group.id, word.zh);
            *by_pair.entry((first, second)).or_default() += 1;
        }
    }
    let all = (1..=4).flat_map(|first| (1..=5).map(move |second| (first, second)));
    let few: Vec<_> = all.filter(|pair| by_pair.get(pair).is_none_or(|words| *words < ENOUGH)).collect();
    assert!(few.is_empty(), "fewer than {ENOUGH} words: {few:?}");
}

#[test]
fn words_of_a_set_differ_in_their_tones_alone() {
    let sets = &tone_drills().sets;
    assert!(sets.len() >= 20, "only {} sets", sets.len());
    for set in sets {
        let mut tones = BTreeSet::new();
        for word in &set.words {
            let [syllable] = &spoken(word)[..] else { panic!("{} is more than a syllable", word.zh) };
            assert_eq!(syllable.letters, set.syllable, "{}", word.zh);
            assert!(tones.insert(syllable.tone.number()), "{}: another word has this tone", word.zh);
        }
        assert!(tones.len() > 1, "{} stands alone", set.syllable);
    }
}

#[test]
fn every_word_is_taught_by_some_lesson() {
    let library = Library::read(&home().join("lessons"), Path::new("no/such/folder"));
    let words = library.packs().flat_map(|pack| &pack.words);
    let taught: HashSet<(&str, &str)> = words.map(|word| (word.zh.as_str(), word.pinyin.as_str())).collect();
    let drills = tone_drills();
    let of_groups = drills.groups.iter().flat_map(|group| &group.words);
    for word in of_groups.chain(drills.sets.iter().flat_map(|set| &set.words)) {
        assert!(taught.contains(&(word.zh.as_str(), word.pinyin.as_str())), "{} {}", word.zh, word.pinyin);
    }
}

fn spoken(word: &DrillWord) -> Vec<Syllable> {
    parse(&word.pinyin).unwrap_or_else(|fault| panic!("{}: {fault}", word.pinyin))
}
