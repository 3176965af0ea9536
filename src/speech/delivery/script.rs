//! What is to be said, as far as a recording is held against it.

use crate::language::mandarin::hanzi;
use crate::language::mandarin::sandhi::{self, SandhiFault, Spoken};
use crate::language::tibetan::syllable::syllables;

/// A sentence of a speech.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// How many syllables it has.
    pub syllables: usize,
    /// After how many syllables a sign stands inside it, in order.
    pub signs: Vec<usize>,
    /// How its syllables are said; empty where no tones are asked, as in Tibetan.
    pub asked: Vec<Spoken>,
}

impl Sentence {
    /// Returns a sentence in Chinese; `spoken` are the author's own surface tones.
    ///
    /// # Errors
    /// The pinyin does not fit the hanzi.
    pub fn mandarin(hanzi: &str, pinyin: &str, spoken: Option<&str>) -> Result<Self, SandhiFault> {
        let asked = sandhi::ways(hanzi, pinyin, spoken)?.into_iter().next().unwrap_or_default();
        let (mut said, mut signs) = (0, Vec::new());
        for cell in hanzi::align(hanzi, pinyin)? {
            if cell.pinyin.is_some() {
                said += 1;
            } else if !cell.is_of_a_word() && !cell.hanzi.trim().is_empty() {
                signs.push(said);
            }
        }
        Ok(Self { syllables: asked.len(), signs: inner(signs, asked.len()), asked })
    }

    /// Returns a sentence in Tibetan.
    #[must_use]
    pub fn tibetan(text: &str) -> Self {
        let (mut said, mut before, mut signs) = (0, 0, Vec::new());
        for (at, syllable) in syllables(text) {
            if text[before..at].contains('།') {
                signs.push(said);
            }
            said += 1;
            before = at + syllable.len();
        }
        Self { syllables: said, signs: inner(signs, said), asked: Vec::new() }
    }

    /// Returns the numbers of syllables of its phrases, the pieces between signs.
    pub(super) fn phrases(&self) -> impl Iterator<Item = usize> {
        let ends = self.signs.iter().copied().chain([self.syllables]);
        let starts = [0].into_iter().chain(self.signs.iter().copied());
        starts.zip(ends).map(|(start, end)| end - start)
    }
}

/// Keeps what lies inside, each once.
fn inner(mut signs: Vec<usize>, syllables: usize) -> Vec<usize> {
    signs.retain(|sign| (1..syllables).contains(sign));
    signs.dedup();
    signs
}
