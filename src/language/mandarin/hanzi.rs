//! Hanzi.
use super::pinyin::PinyinFault;

#[must_use]
pub fn is_hanzi(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

/// Hanzi with the pinyin that goes above it: one hanzi, or one with the 儿 of its erhua; anything else passes through
/// with none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub hanzi: String,
    pub pinyin: Option<String>,
}

/// How hanzi and pinyin do not fit. `index` counts hanzi from 0.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    #[error(transparent)]
    Pinyin(#[from] PinyinFault),
    #[error("no syllable for {hanzi}")]
    NoSyllable { index: usize, hanzi: char },
    #[error("no hanzi for {syllable}")]
    NoHanzi { syllable: String },
    #[error("{syllable} has an erhua and {hanzi} no 儿")]
    NoEr { index: usize, hanzi: char, syllable: String },
}

impl Misfit {
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        "hanzi-no-syllable"
    }

    #[must_use]
    pub fn message_args(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

/// # Errors
/// Says which hanzi or syllable is left over.
pub fn align(_hanzi: &str, _pinyin: &str) -> Result<Vec<Cell>, Misfit> {
    Err(Misfit::Pinyin(PinyinFault::Empty))
}

/// A syllable that a dictionary does not give for its hanzi.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// No reading of the hanzi is written so.
    Reading { index: usize, hanzi: char, written: String, readings: Vec<String> },
    /// The tone as spoken (yí, bú, ní hǎo) where the citation tone belongs.
    Sandhi { index: usize, hanzi: char, written: String, citation: String },
}

impl Doubt {
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        "hanzi-doubtful-reading"
    }

    #[must_use]
    pub fn message_args(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

/// # Errors
/// When they do not even fit.
pub fn doubtful(_hanzi: &str, _pinyin: &str) -> Result<Vec<Doubt>, Misfit> {
    Ok(Vec::new())
}
