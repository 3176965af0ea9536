//! Marks tones as a learner gave them to syllables.

use crate::language::mandarin::pinyin::Tone;

/// The tones of syllables, to be given one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Syllables {
    /// The letters of each, without a tone.
    pub letters: Vec<String>,
    /// The tones that are right in each, that which is heard first.
    pub(super) tones: Vec<Vec<Tone>>,
}

/// A syllable whose tone was given, or should have been.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenTone {
    pub letters: String,
    pub given: Option<Tone>,
    /// The tone that is heard.
    pub right: Tone,
    /// Whether the one given is right: the one that is heard, or the one of the dictionary.
    pub is_right: bool,
}

impl Syllables {
    /// Marks the tones that were given, from the first syllable on.
    pub(super) fn mark(&self, given: &[Tone]) -> Vec<GivenTone> {
        let of = |(place, letters): (usize, &String)| {
            let right = self.tones.get(place).map_or(&[][..], Vec::as_slice);
            let given = given.get(place).copied();
            GivenTone {
                letters: letters.clone(),
                given,
                right: right.first().copied().unwrap_or(Tone::Neutral),
                is_right: given.is_some_and(|given| right.contains(&given)),
            }
        };
        self.letters.iter().enumerate().map(of).collect()
    }

    /// Returns the tones that are heard.
    pub(super) fn right(&self) -> Vec<Tone> {
        self.tones.iter().filter_map(|tones| tones.first().copied()).collect()
    }
}
