//! What a session came to, for its last screen.

use crate::drill::memory::Memory;
use crate::drill::{CardKey, Day};
use crate::lesson::Word;

/// What was done in a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Every word that was asked, in the order of the session's plan.
    pub words: Vec<WordResult>,
    /// Time from the first step to the last answer, without long pauses.
    pub spent_ms: u64,
}

/// How it went with a word.
#[derive(Clone, Debug, PartialEq)]
pub struct WordResult {
    pub card: CardKey,
    pub word: Word,
    /// Whether it was met in this session.
    pub is_new: bool,
    /// How often it was asked, at least once.
    pub asked: u32,
    pub missed: u32,
    /// The memory that came of it.
    pub memory: Memory,
}

impl Summary {
    /// Words met in this session.
    pub fn met(&self) -> impl Iterator<Item = &WordResult> {
        self.words.iter().filter(|word| word.is_new)
    }

    /// Words that were never missed.
    pub fn right_at_first_try(&self) -> impl Iterator<Item = &WordResult> {
        self.words.iter().filter(|word| word.missed == 0)
    }

    /// Words that were missed, the most often missed first.
    #[must_use]
    pub fn to_look_at_again(&self) -> Vec<&WordResult> {
        let mut words: Vec<&WordResult> = self.words.iter().filter(|word| word.missed > 0).collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.missed));
        words
    }

    /// How many words come back on which day, the soonest first.
    #[must_use]
    pub fn coming_back(&self) -> Vec<(Day, usize)> {
        let mut days = std::collections::BTreeMap::new();
        for word in &self.words {
            *days.entry(word.comes_back()).or_insert(0) += 1;
        }
        days.into_iter().collect()
    }
}

impl WordResult {
    /// The day on which this card is due again: today, if it was left unlearnt.
    #[must_use]
    pub fn comes_back(&self) -> Day {
        self.memory.due
    }
}
