//! How an item sounds, so that nothing that sounds alike is asked to be told apart by ear.

use crate::drill::lexicon::LexiconEntry;
use crate::language::mandarin::pinyin::{self, Syllable, Tone};
use crate::language::mandarin::sandhi;

/// Every way in which the Chinese of an entry may be said: the likeliest first, the tones of the dictionary last. Empty
/// where the pinyin cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sound {
    ways: Vec<Vec<Syllable>>,
}

impl Sound {
    pub(super) fn of(entry: &LexiconEntry) -> Self {
        let spoken = sandhi::ways(entry.zh(), entry.pinyin(), entry.surface()).unwrap_or_default();
        let syllables = |way: Vec<sandhi::Spoken>| way.into_iter().map(|said| said.syllable).collect();
        let mut ways: Vec<Vec<Syllable>> = spoken.into_iter().map(syllables).collect();
        ways.extend(pinyin::parse(entry.pinyin()).ok());
        Self { ways }
    }

    /// Returns whether the two can sound the same.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.ways.iter().any(|way| other.ways.contains(way))
    }

    /// Returns the likeliest way of saying it.
    pub(super) fn syllables(&self) -> &[Syllable] {
        self.ways.first().map_or(&[], Vec::as_slice)
    }

    /// Returns, for each syllable, every tone that is right: as it is said, and as the dictionary gives it.
    pub(super) fn tones(&self) -> Vec<Vec<Tone>> {
        let count = self.syllables().len();
        let same_length = || self.ways.iter().filter(move |way| way.len() == count);
        let at =
            |place: usize| same_length().filter_map(move |way| way.get(place)).map(|syllable| syllable.tone);
        (0..count)
            .map(|place| {
                let mut tones: Vec<Tone> = Vec::new();
                for tone in at(place) {
                    if !tones.contains(&tone) {
                        tones.push(tone);
                    }
                }
                tones
            })
            .collect()
    }

    /// Returns whether these tones, a syllable each, are a way of saying it.
    pub(super) fn has_tones(&self, tones: &[Tone]) -> bool {
        self.ways.iter().any(|way| way.iter().map(|syllable| syllable.tone).eq(tones.iter().copied()))
    }
}
