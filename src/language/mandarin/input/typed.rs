//! Splits the keys of a composition into letters and what is said between them.
use crate::language::mandarin::pinyin::table;

/// Letters with the tones and apostrophes between them.
pub(super) struct Typed {
    /// In lower case, with v for ü.
    letters: Vec<u8>,
    /// For every number of letters from the start, what follows them.
    after: Vec<After>,
}

#[derive(Clone, Copy, Default)]
struct After {
    /// 1 to 5; 0 for none.
    tone: u8,
    /// Whether a syllable ends here, as a tone or an apostrophe says.
    is_end: bool,
    /// How many keys the letters and what follows them are.
    keys: usize,
    /// How many ends there are so far.
    ends: usize,
}

impl Typed {
    /// Reads the keys. A tone or an apostrophe before any letter counts as part of the first letter.
    pub fn new(keys: &str) -> Self {
        let mut letters = Vec::with_capacity(keys.len());
        let mut after = vec![After::default()];
        for (index, key) in keys.chars().enumerate() {
            let before = after.last().copied().unwrap_or_default();
            let mut next = After { keys: index + 1, ..before };
            match key {
                'a'..='z' | 'ü' => {
                    letters.push(u8::try_from(key).ok().filter(u8::is_ascii).unwrap_or(b'v'));
                    after.push(After { tone: 0, is_end: false, ..next });
                    continue;
                }
                '1'..='5' => next.tone = u8::try_from(key).unwrap_or_default() - b'0',
                _ => {}
            }
            if letters.is_empty() {
                continue;
            }
            next.ends += usize::from(!before.is_end);
            next.is_end = true;
            if let Some(last) = after.last_mut() {
                *last = next;
            }
        }
        Self { letters, after }
    }

    /// Creates the same letters with the ends of syllables but without their tones.
    pub fn without_tones(&self) -> Self {
        let after = self.after.iter().map(|after| After { tone: 0, ..*after }).collect();
        Self { letters: self.letters.clone(), after }
    }

    pub fn has_tones(&self) -> bool {
        self.after.iter().any(|after| after.tone != 0)
    }

    pub fn letters(&self) -> &[u8] {
        &self.letters
    }

    /// Returns how many keys the first letters are, with what follows them.
    pub fn keys(&self, letters: usize) -> usize {
        self.after.get(letters).map_or(0, |after| after.keys)
    }

    /// Returns whether the user said that a syllable ends after these letters.
    pub fn is_end(&self, letters: usize) -> bool {
        self.after.get(letters).is_some_and(|after| after.is_end)
    }

    /// Returns the tone of the syllable that ends after these letters, 1 to 5; 0 for none said.
    pub fn tone(&self, letters: usize) -> u8 {
        self.after.get(letters).map_or(0, |after| after.tone)
    }

    /// Returns whether a syllable was said to end after more letters than `start` and no more than `end`.
    pub fn has_ends(&self, start: usize, end: usize) -> bool {
        let ends = |at: usize| self.after.get(at).map_or(0, |after| after.ends);
        ends(end) > ends(start)
    }

    pub fn ends_in_a_toneless_syllable(&self) -> bool {
        const LONGEST: usize = 6;
        let count = self.letters.len();
        let is_syllable = |length: usize| {
            let letters = self.letters.get(count - length..).unwrap_or_default();
            let spelt: String = letters
                .iter()
                .map(|letter| if *letter == b'v' { 'ü' } else { char::from(*letter) })
                .collect();
            table::is_syllable(&spelt) || spelt.strip_suffix('r').is_some_and(table::is_syllable)
        };
        !self.is_end(count) && (1..=count.min(LONGEST + 1)).any(is_syllable)
    }
}
