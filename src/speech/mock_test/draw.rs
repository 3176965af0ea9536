//! What is read in a mock test: drawn by a seed from what is taught.

use std::collections::BTreeSet;

use rand::SeedableRng as _;
use rand::rngs::Xoshiro256PlusPlus;
use rand::seq::SliceRandom as _;

use super::rules::{MockRules, Part, PartKind};
use crate::language::mandarin::hanzi::is_hanzi;
use crate::lesson::Trilingual;

/// What stands together: a word, a line of a text, a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Its syllables in hanzi, each with the punctuation behind it; none of a topic.
    pub syllables: Vec<String>,
    /// The topic of a talk.
    pub topic: Option<Trilingual>,
}

/// What can be read.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// Words in hanzi.
    pub words: Vec<String>,
    /// Texts in hanzi, line by line.
    pub texts: Vec<Vec<String>>,
}

/// A text may be this part of its length too long to be read whole.
const SPARE: usize = 50;

/// Draws what is read in each part. Nothing is read twice; a part for which there is too little is shorter.
#[must_use]
pub fn draw(rules: &MockRules, sources: &Sources, seed: u64) -> Vec<Vec<Reading>> {
    let mut chance = Xoshiro256PlusPlus::seed_from_u64(seed);
    // The order of the sources, which may be that of a disk, is no part of the chance.
    let words: BTreeSet<&str> = sources.words.iter().map(String::as_str).collect();
    let mut words: Vec<Reading> = words.into_iter().map(reading).collect();
    words.retain(|word| !word.syllables.is_empty());
    words.shuffle(&mut chance);
    let mut texts = sources.texts.clone();
    texts.sort();
    texts.shuffle(&mut chance);
    let mut parts = Vec::with_capacity(rules.parts.len());
    for part in &rules.parts {
        parts.push(match part.kind {
            PartKind::Syllables => single(part, &words),
            PartKind::Words => of_length(part, words.iter().filter(|word| word.syllables.len() > 1).cloned()),
            PartKind::Passage => {
                // A text of this length is read as it is; others are strung together.
                let syllables =
                    |text: &[String]| text.iter().map(|line| reading(line).syllables.len()).sum::<usize>();
                let fits = part.count..=part.count + part.count / SPARE;
                texts.sort_by_key(|text| !fits.contains(&syllables(text)));
                of_length(part, texts.iter().flatten().map(|line| reading(line)))
            }
            PartKind::Talk => {
                let mut topics = part.topics.clone();
                topics.shuffle(&mut chance);
                let topic = topics.into_iter().next();
                vec![Reading { syllables: Vec::new(), topic }]
            }
        });
    }
    parts
}

/// Single syllables, each once: words of one first, then syllables of longer ones.
fn single(part: &Part, words: &[Reading]) -> Vec<Reading> {
    let short = words.iter().filter(|word| word.syllables.len() == 1);
    let long = words.iter().filter(|word| word.syllables.len() > 1);
    let mut met = BTreeSet::new();
    let syllables = short.chain(long).flat_map(|word| &word.syllables);
    let fresh = syllables.filter(|syllable| met.insert(syllable.as_str()));
    let one = |syllable: &String| Reading { syllables: vec![syllable.clone()], topic: None };
    fresh.take(part.count).map(one).collect()
}

/// Readings one after the other, to the number of syllables; the last one is cut where it is full.
fn of_length(part: &Part, readings: impl Iterator<Item = Reading>) -> Vec<Reading> {
    let mut left = part.count;
    let mut taken = Vec::new();
    for mut reading in readings.filter(|reading| !reading.syllables.is_empty()) {
        if left == 0 {
            break;
        }
        // Words stay whole.
        if reading.syllables.len() > left && part.kind == PartKind::Words {
            continue;
        }
        reading.syllables.truncate(left);
        left -= reading.syllables.len();
        taken.push(reading);
    }
    taken
}

/// Parts a text into hanzi, each with what stands behind it up to the next.
fn reading(text: &str) -> Reading {
    let mut syllables: Vec<String> = Vec::new();
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        match syllables.last_mut() {
            _ if is_hanzi(c) => syllables.push(c.to_string()),
            Some(last) => last.push(c),
            None => {}
        }
    }
    Reading { syllables, topic: None }
}
