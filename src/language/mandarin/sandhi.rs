//! From citation tones to tones as they are spoken: 一 and 不, third tones in a row, neutral tones.
//!
//! Rules: Chao, A Grammar of Spoken Chinese (1968), 1.3.4; 现代汉语词典, 凡例 3.8. How a run of third tones is phrased
//! is the speaker's choice, so several ways of saying a phrase are right. Erhua adds nothing of its own: the syllable
//! keeps its tone, and 儿 is no neighbour.
use std::ops::Range;

use super::hanzi::{self, Misfit};
use super::pinyin::{self, Syllable, Tone};
use crate::explain::Explain;

mod phrase;
mod rule;

/// How a syllable is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// With the tone as it is spoken.
    pub syllable: Syllable,
    /// The tone of the dictionary.
    pub citation: Tone,
    pub contour: Contour,
}

/// The course of the voice in a syllable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Contour {
    High,
    Rising,
    /// A third tone before another syllable: low, without the rise.
    Low,
    /// A third tone at the end.
    Dipping,
    Falling,
    /// A neutral tone, with the height that the syllable before gives it: 1 (low) to 5 (high).
    Neutral(u8),
}

impl Contour {
    /// Chao's tone letters: the heights from 1 (low) to 5 (high) that the voice goes through.
    #[must_use]
    pub fn heights(self) -> &'static [u8] {
        match self {
            Self::High => &[5, 5],
            Self::Rising => &[3, 5],
            Self::Low => &[2, 1],
            Self::Dipping => &[2, 1, 4],
            Self::Falling => &[5, 1],
            Self::Neutral(1) => &[1],
            Self::Neutral(2) => &[2],
            Self::Neutral(3) => &[3],
            Self::Neutral(_) => &[4],
        }
    }
}

/// Why it cannot be told how something is said.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SandhiFault {
    #[error(transparent)]
    Misfit(#[from] Misfit),
    /// What a pack gives as spoken has other syllables than what it gives as citation.
    #[error("{given} has other syllables than {citation}")]
    OtherSyllables { given: String, citation: String },
}

impl Explain for SandhiFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Misfit(fault) => fault.message_id(),
            Self::OtherSyllables { .. } => "sandhi-other-syllables",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Misfit(fault) => fault.message_args(),
            Self::OtherSyllables { given, citation } => {
                vec![("found", given.clone()), ("expected", citation.clone())]
            }
        }
    }
}

/// Returns the ways of saying a word or phrase, the likeliest first and at most sixteen. `pinyin` is in citation
/// tones; spaces part its words, which are phrased first, and punctuation its phrases. What is `given` as spoken, for
/// words that the rules do not know, is the only way. 一 and 不 change only where the hanzi are there.
///
/// # Errors
/// As [`hanzi::align`], and where `given` differs in more than tones.
pub fn ways(hanzi: &str, pinyin: &str, given: Option<&str>) -> Result<Vec<Vec<Spoken>>, SandhiFault> {
    let items = items(hanzi, pinyin)?;
    let citation: Vec<Cited> = items.iter().map(|(_, cited)| cited.clone()).collect();
    let spoken = match given.map(str::trim).filter(|given| !given.is_empty()) {
        Some(given) => vec![given_tones(&citation, pinyin, given)?],
        None => phrase::ways(&items, pinyin),
    };
    Ok(spoken.into_iter().map(|tones| said(&citation, &tones)).collect())
}

/// Returns the likeliest way of saying a word or phrase, written as `pinyin` is: bù shì is bú shì.
///
/// # Errors
/// As [`ways`].
pub fn written(hanzi: &str, pinyin: &str, given: Option<&str>) -> Result<String, SandhiFault> {
    let items = items(hanzi, pinyin)?;
    let spoken = ways(hanzi, pinyin, given)?.into_iter().next().unwrap_or_default();
    let places = items.into_iter().map(|(at, _)| at);
    Ok(pinyin::replaced(pinyin, places.zip(spoken.into_iter().map(|spoken| spoken.syllable))))
}

/// For each syllable the tones that count as right, the citation tone first. A hanzi is none where it is not known;
/// then the spelling decides, so that yí and yì pass for any yī.
pub(crate) fn accepted(syllables: &[Cited]) -> Vec<Vec<Tone>> {
    (0..syllables.len()).map(|at| rule::accepted(syllables, at)).collect()
}

/// A syllable in its citation tone, with its hanzi where that is known.
pub(crate) type Cited = (Option<char>, Syllable);

/// Returns the syllables, each with its place in the pinyin.
fn items(hanzi: &str, pinyin: &str) -> Result<Vec<(Range<usize>, Cited)>, Misfit> {
    if !hanzi.chars().any(hanzi::is_hanzi) {
        let pieces = pinyin::pieces(pinyin, false, None)?;
        return Ok(pieces.iter().map(|piece| (piece.at.clone(), (None, piece.syllable()))).collect());
    }
    let pieces = hanzi::syllables_over(hanzi, pinyin)?;
    Ok(pieces.iter().map(|(hanzi, piece)| (piece.at.clone(), (*hanzi, piece.syllable()))).collect())
}

fn given_tones(citation: &[Cited], pinyin: &str, given: &str) -> Result<Vec<Tone>, SandhiFault> {
    let spoken =
        pinyin::pieces(given, false, Some(citation.len())).or_else(|_| pinyin::pieces(given, false, None));
    let spoken: Vec<Syllable> =
        spoken.map_err(Misfit::from)?.iter().map(pinyin::segment::Piece::syllable).collect();
    let is_same = |(cited, spoken): (&Cited, &Syllable)| {
        cited.1.letters == spoken.letters && cited.1.erhua == spoken.erhua
    };
    if spoken.len() == citation.len() && citation.iter().zip(&spoken).all(is_same) {
        return Ok(spoken.iter().map(|syllable| syllable.tone).collect());
    }
    Err(SandhiFault::OtherSyllables { given: given.to_owned(), citation: pinyin.to_owned() })
}

/// Gives every syllable its tone and the course of the voice.
fn said(citation: &[Cited], tones: &[Tone]) -> Vec<Spoken> {
    let mut said: Vec<Spoken> = Vec::with_capacity(citation.len());
    for (at, ((_, cited), tone)) in citation.iter().zip(tones).enumerate() {
        let contour = match tone {
            Tone::First => Contour::High,
            Tone::Second => Contour::Rising,
            Tone::Third if at + 1 < citation.len() => Contour::Low,
            Tone::Third => Contour::Dipping,
            Tone::Fourth => Contour::Falling,
            Tone::Neutral => Contour::Neutral(neutral_height(said.last().map(|before| before.contour))),
        };
        let syllable = Syllable { tone: *tone, ..cited.clone() };
        said.push(Spoken { syllable, citation: cited.tone, contour });
    }
    said
}

/// Returns the height of a neutral tone after another syllable: half-low after a first tone, middle after a second,
/// half-high after a third, low after a fourth; after a neutral one it goes on falling.
fn neutral_height(before: Option<Contour>) -> u8 {
    match before {
        Some(Contour::High) => 2,
        Some(Contour::Rising) | None => 3,
        Some(Contour::Low | Contour::Dipping) => 4,
        Some(Contour::Falling) => 1,
        Some(Contour::Neutral(height)) => height.saturating_sub(1).max(1),
    }
}

#[cfg(test)]
mod tests;
