//! Pinyin: reads it in any way of typing, and writes it by the rules.
//!
//! Rules: 汉语拼音正词法基本规则 (GB/T 16159) and ISO 7098 for the apostrophe, the place of the tone mark and ü.
use crate::explain::Explain;
use std::fmt;

mod blame;
pub(crate) mod lex;
mod mark;
mod piece;
mod rewrite;
pub(crate) mod segment;
pub(crate) mod table;

pub(crate) use rewrite::replaced;
pub use rewrite::rewritten;

/// The four tones, and none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tone {
    First,
    Second,
    Third,
    Fourth,
    Neutral,
}

impl Tone {
    /// 1 to 4, and 5 for the neutral tone.
    #[must_use]
    pub fn number(self) -> u8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
            Self::Fourth => 4,
            Self::Neutral => 5,
        }
    }
}

/// A syllable with its tone. `Display` writes it with marks: nǚ, huār.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Syllable {
    /// Lower case, with `ü`, without the `r` of erhua.
    pub letters: String,
    pub tone: Tone,
    pub erhua: bool,
}

impl fmt::Display for Syllable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_syllable(f, &self.letters, self.tone, self.erhua)
    }
}

/// A syllable as a learner typed it: the tone may be missing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LooseSyllable {
    pub letters: String,
    pub tone: Option<Tone>,
    pub erhua: bool,
}

/// Why a text is not pinyin. `position` counts characters from 0.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PinyinFault {
    #[error("nothing to read")]
    Empty,
    #[error("{found} is not pinyin")]
    NotALetter { position: usize, found: char },
    /// `hint` is the syllable nearest to what was found, without tone.
    #[error("{found} is not a syllable")]
    NotASyllable { position: usize, found: String, hint: Option<String> },
    /// `hint` is the syllable as it should be written.
    #[error("the tone mark of {found} is on the wrong letter")]
    MisplacedMark { position: usize, found: String, hint: String },
    #[error("two tones on {found}")]
    TwoTones { position: usize, found: String },
}

impl PinyinFault {
    /// Returns where, in characters from 0.
    #[must_use]
    pub fn position(&self) -> usize {
        match self {
            Self::Empty => 0,
            Self::NotALetter { position, .. }
            | Self::NotASyllable { position, .. }
            | Self::MisplacedMark { position, .. }
            | Self::TwoTones { position, .. } => *position,
        }
    }
}

impl Explain for PinyinFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Empty => "pinyin-empty",
            Self::NotALetter { .. } => "pinyin-not-a-letter",
            Self::NotASyllable { hint: Some(_), .. } => "pinyin-not-a-syllable-but",
            Self::NotASyllable { hint: None, .. } => "pinyin-not-a-syllable",
            Self::MisplacedMark { .. } => "pinyin-misplaced-mark",
            Self::TwoTones { .. } => "pinyin-two-tones",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty => Vec::new(),
            Self::NotALetter { found, .. } => vec![("found", found.to_string())],
            Self::NotASyllable { found, hint, .. } => {
                let hint = hint.iter().map(|hint| ("hint", hint.clone()));
                std::iter::once(("found", found.clone())).chain(hint).collect()
            }
            Self::MisplacedMark { found, hint, .. } => vec![("found", found.clone()), ("hint", hint.clone())],
            Self::TwoTones { found, .. } => vec![("found", found.clone())],
        }
    }
}

/// Reads pinyin with marks (nǐ hǎo) or numbers (ni3hao3), with or without spaces and apostrophes, in any case, with ü,
/// v or u:. Punctuation parts words and is left out. A syllable without tone is neutral. Where nothing says otherwise
/// a syllable inside a word does not begin with a vowel: xian is one syllable, xi'an two.
///
/// # Errors
/// Says where, what was found and what would be near.
pub fn parse(text: &str) -> Result<Vec<Syllable>, PinyinFault> {
    let pieces = pieces(text, true, None)?;
    Ok(pieces.iter().map(segment::Piece::syllable).collect())
}

/// Reads pinyin as a learner types it: tones may be missing and marks misplaced.
///
/// # Errors
/// As [`parse`], but never for a misplaced mark.
pub fn parse_loose(text: &str) -> Result<Vec<LooseSyllable>, PinyinFault> {
    let pieces = pieces(text, false, None)?;
    Ok(pieces
        .into_iter()
        .map(|p| LooseSyllable { letters: p.letters.to_owned(), tone: p.tone, erhua: p.erhua })
        .collect())
}

/// Returns the syllables with their places in the text; exactly `count` of them where that is asked.
pub(crate) fn pieces(
    text: &str,
    strictly: bool,
    count: Option<usize>,
) -> Result<Vec<segment::Piece>, PinyinFault> {
    let pieces = segment::read(text, &lex::lex(text), count)?;
    match pieces.iter().find_map(|piece| piece.fault(text, strictly)) {
        Some(fault) => Err(fault),
        None => Ok(pieces),
    }
}

/// Returns the reading of a hanzi as a dictionary writes it, with a mark: the first syllable of what [`parse`] would
/// read.
pub(crate) fn reading(written: &str) -> Option<segment::Piece> {
    segment::Piece::alone(written).or_else(|| pieces(written, true, None).ok()?.into_iter().next())
}

/// Writes a syllable with its mark.
pub(crate) fn write_syllable(
    out: &mut impl fmt::Write,
    letters: &str,
    tone: Tone,
    erhua: bool,
) -> fmt::Result {
    let place = tone_mark_place(letters).filter(|_| tone != Tone::Neutral);
    for (index, letter) in letters.chars().enumerate() {
        let marked = if place == Some(index) { mark::marked(letter, tone) } else { None };
        match marked {
            Some(marked) => out.write_str(marked)?,
            None => out.write_char(letter)?,
        }
    }
    if erhua { out.write_char('r') } else { Ok(()) }
}

/// Returns which letter bears the mark, from 0: a, else e, else the o of ou, else the last vowel; in m, n and ng the
/// first.
pub(crate) fn tone_mark_place(letters: &str) -> Option<usize> {
    let place = |wanted: fn(char) -> bool| letters.chars().position(wanted);
    let last_vowel = || letters.chars().count().checked_sub(1 + letters.chars().rev().position(is_vowel)?);
    place(|c| c == 'a')
        .or_else(|| place(|c| matches!(c, 'e' | 'ê')))
        .or_else(|| letters.find("ou").map(|at| letters[..at].chars().count()))
        .or_else(last_vowel)
        .or_else(|| place(|c| matches!(c, 'm' | 'n')))
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'ü' | 'ê')
}

#[cfg(test)]
mod tests;
