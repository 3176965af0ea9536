//! Pinyin input: hanzi typed in Latin letters, for machines without a Chinese keyboard.
//!
//! [`InputTable`] is what can be typed; [`Composition`] is what is being typed, with the hanzi it could become. Both are
//! plain data: a screen draws a composition and hands keys to it, and a test does the same.
use punctuation::Punctuation;

mod common;
mod index;
mod lookup;
mod punctuation;
mod spelling;
mod typed;

pub use common::{CommonWords, TableError};
pub use index::InputTable;
use typed::Typed;

/// How many candidates are shown at once: one for each of the digits 1 to 9.
pub const PAGE: usize = 9;

/// A key as the input sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Char(char),
    /// The tone of the last syllable, 1 to 5, whatever [`Digits`] says.
    Tone(u8),
    /// Takes the candidate with this place on the page, from 0, as a click on it does.
    Choose(usize),
    /// Takes the highlighted candidate: the first one unless the arrow keys moved on.
    Space,
    /// Takes the letters as they are.
    Enter,
    Backspace,
    /// Drops the composition.
    Escape,
    /// Highlights the next candidate.
    Next,
    Previous,
    PageDown,
    PageUp,
}

/// What the digits 1 to 5 mean after a syllable that has no tone yet. All other digits choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Digits {
    /// They choose a candidate, as in the input methods of most systems.
    #[default]
    Choose,
    /// They are its tone: ni3hao3.
    Tones,
}

/// What a key led to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What goes into the field.
    pub commit: String,
    /// Whether the key is dealt with. If not, the field takes it as any other key, after what is committed.
    pub taken: bool,
}

/// What the letters could become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub text: String,
    /// How many of the keys it stands for, from the first; the rest goes on being composed.
    pub keys: usize,
}

/// The letters typed so far and what they could become.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Composition {
    pub digits: Digits,
    keys: String,
    candidates: Vec<Candidate>,
    highlighted: usize,
    punctuation: Punctuation,
}

impl Composition {
    pub fn new(digits: Digits) -> Self {
        Self { digits, ..Self::default() }
    }

    /// Returns whether nothing is being composed.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Returns the letters, tones and apostrophes typed so far.
    pub fn keys(&self) -> &str {
        &self.keys
    }

    /// Returns all candidates, the likeliest first. The first one stands for all keys.
    pub fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    /// Returns the candidates on the page of the highlighted one.
    pub fn page(&self) -> &[Candidate] {
        self.candidates.chunks(PAGE).nth(self.page_number()).unwrap_or_default()
    }

    /// Returns which page is shown, from 0.
    pub fn page_number(&self) -> usize {
        self.highlighted / PAGE
    }

    pub fn pages(&self) -> usize {
        self.candidates.len().div_ceil(PAGE)
    }

    /// Returns which candidate of the page Space takes, from 0.
    pub fn highlighted(&self) -> usize {
        self.highlighted % PAGE
    }

    /// Takes a key.
    pub fn press(&mut self, key: Key, table: &InputTable) -> Outcome {
        match key {
            Key::Char(c) => self.press_char(c, table),
            _ if self.is_empty() => Outcome::default(),
            Key::Tone(tone) => self.press_tone(tone, table),
            Key::Choose(place) => self.choose(self.page_number() * PAGE + place, table),
            Key::Space => self.choose(self.highlighted, table),
            Key::Enter => {
                let commit = std::mem::take(&mut self.keys);
                self.recompute(table);
                self.punctuation.after(&commit);
                Outcome { commit, taken: true }
            }
            Key::Backspace => {
                self.keys.pop();
                self.recompute(table);
                taken()
            }
            Key::Escape => {
                self.keys.clear();
                self.recompute(table);
                taken()
            }
            Key::Next => self.highlight(self.highlighted + 1),
            Key::Previous => self.highlight(self.highlighted.saturating_sub(1)),
            Key::PageDown if self.page_number() + 1 < self.pages() => {
                self.highlight((self.page_number() + 1) * PAGE)
            }
            Key::PageUp => self.highlight(self.page_number().saturating_sub(1) * PAGE),
            Key::PageDown => taken(),
        }
    }

    fn press_char(&mut self, c: char, table: &InputTable) -> Outcome {
        match c {
            'a'..='z' | 'ü' => self.type_key(c, table),
            '\'' if !self.is_empty() => {
                if !self.keys.ends_with('\'') {
                    self.keys.push(c);
                    self.recompute(table);
                }
                taken()
            }
            ' ' if !self.is_empty() => self.choose(self.highlighted, table),
            '1'..='9' if !self.is_empty() => {
                match c.to_digit(10).and_then(|digit| u8::try_from(digit).ok()) {
                    Some(tone @ 1..=5)
                        if self.digits == Digits::Tones && self.ends_in_a_toneless_syllable() =>
                    {
                        self.press_tone(tone, table)
                    }
                    Some(digit) => self.choose(self.page_number() * PAGE + usize::from(digit) - 1, table),
                    None => taken(),
                }
            }
            _ => {
                let mut commit = self.commit_all();
                self.recompute(table);
                let mark = self.punctuation.mark(c);
                commit.push_str(mark.unwrap_or_default());
                Outcome { commit, taken: mark.is_some() }
            }
        }
    }

    fn press_tone(&mut self, tone: u8, table: &InputTable) -> Outcome {
        if self.ends_in_a_toneless_syllable()
            && let Some(digit @ '1'..='5') = char::from_digit(u32::from(tone), 10)
        {
            return self.type_key(digit, table);
        }
        taken()
    }

    fn ends_in_a_toneless_syllable(&self) -> bool {
        Typed::new(&self.keys).ends_in_a_toneless_syllable()
    }

    fn type_key(&mut self, key: char, table: &InputTable) -> Outcome {
        self.keys.push(key);
        self.recompute(table);
        taken()
    }

    fn choose(&mut self, index: usize, table: &InputTable) -> Outcome {
        let Some(candidate) = self.candidates.get(index) else { return taken() };
        let commit = candidate.text.clone();
        self.keys = self.keys.chars().skip(candidate.keys).collect();
        self.recompute(table);
        self.punctuation.after(&commit);
        Outcome { commit, taken: true }
    }

    /// Ends the composition with its first candidate.
    fn commit_all(&mut self) -> String {
        let commit = self.candidates.first().map(|first| first.text.clone()).unwrap_or_default();
        self.keys.clear();
        self.punctuation.after(&commit);
        commit
    }

    fn highlight(&mut self, index: usize) -> Outcome {
        self.highlighted = index.min(self.candidates.len().saturating_sub(1));
        taken()
    }

    fn recompute(&mut self, table: &InputTable) {
        self.candidates = lookup::candidates(table, &Typed::new(&self.keys));
        self.highlighted = 0;
    }
}

fn taken() -> Outcome {
    Outcome { commit: String::new(), taken: true }
}

#[cfg(test)]
mod tests;
