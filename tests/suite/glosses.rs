//! What the shipped words mean, held against one another: no gloss stands for two meanings that it has not, and what an
//! author called a word in English is among its answers.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use tsheg::lesson::Word;
use tsheg::lesson::library::Library;

use crate::harness::home;

/// Tibetan words that do mean two things for which Chinese has two words.
const OF_TWO_MEANINGS: [&str; 30] = [
    "གནམ་གཤིས",
    "གྱོན་ཆས",
    "ཆུ་ཚོད",
    "དགའ་རོགས",
    "དྲན་པ",
    "ནང",
    "ནས",
    "ཕན་ཐོགས",
    "ཕོར་པ",
    "བུ",
    "བུ་མོ",
    "མི",
    "ཞིམ་པོ",
    "ཟུར",
    "ཟླ་བ",
    "འཁྱེར་བ",
    "འཁྲབ་སྟོན",
    "འཇལ་བ",
    "འཕེན་པ",
    "འབུད་པ",
    "ཡོད",
    "རྐང་པ",
    "རྒྱ་མ",
    "རྒྱུག་པ",
    "ཤེས་པ",
    "སེམས་ཁྲལ",
    "སྐར་མ",
    "སྒ",
    "སྒོར་སྒོར",
    "སྡོད་པ",
];

#[test]
fn words_with_one_gloss_share_a_meaning() {
    let words = shipped();
    let mut by_gloss: HashMap<&str, Vec<&Word>> = HashMap::new();
    for (_, word) in &words {
        by_gloss.entry(word.bo[0].as_str()).or_default().push(word);
    }
    let mut confused = Vec::new();
    for (gloss, words) in by_gloss {
        if OF_TWO_MEANINGS.contains(&gloss) {
            continue;
        }
        for (index, word) in words.iter().enumerate() {
            for other in &words[..index] {
                if word.zh != other.zh && meanings(word).is_disjoint(&meanings(other)) {
                    confused.push(format!("{gloss}: {} and {}", other.zh, word.zh));
                }
            }
        }
    }
    assert!(confused.is_empty(), "one gloss for two meanings:\n{}", confused.join("\n"));
}

#[test]
fn every_word_accepts_in_english_what_its_id_says() {
    for (pack, word) in shipped() {
        // The ids of the course of pinyin begin with the pinyin.
        let mut parts = word.id.split('-').skip(usize::from(pack.starts_with("pinyin-")));
        let english = word.en.join(" ").to_lowercase();
        assert!(parts.any(|part| english.contains(part)), "{pack}/{}: {:?}", word.id, word.en);
    }
}

fn meanings(word: &Word) -> HashSet<String> {
    word.en.iter().map(|english| english.to_lowercase()).collect()
}

/// Every shipped word with the id of its pack.
fn shipped() -> Vec<(String, Word)> {
    let library = Library::read(&home().join("lessons"), Path::new("no/such/folder"));
    let words = library.packs().flat_map(|pack| {
        let id = pack.id.clone();
        pack.words.iter().map(move |word| (id.clone(), word.clone())).collect::<Vec<_>>()
    });
    words.collect()
}
