//! Hanzi and the pinyin that spells them: one syllable each, except for the 儿 of erhua.
use std::ops::Range;

use pinyin::ToPinyinMulti as _;

use super::pinyin::segment::Piece;
use super::pinyin::{self as spelling, PinyinFault, Syllable, Tone};
use crate::explain::Explain;
use fit::{Fitted, fitted};

mod fit;

/// Returns whether `c` is a hanzi: the unified and compatibility ideographs, and 〇.
#[must_use]
pub fn is_hanzi(c: char) -> bool {
    matches!(c,
        '\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{323AF}')
}

/// Hanzi with the pinyin that goes above: one hanzi, or one with the 儿 of its erhua (花儿 huār). Punctuation passes
/// through with none; so do Latin letters and digits, unless the pinyin has syllables for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub hanzi: String,
    pub pinyin: Option<String>,
}

impl Cell {
    /// Returns whether it is more than punctuation.
    #[must_use]
    pub fn is_of_a_word(&self) -> bool {
        self.hanzi.chars().any(char::is_alphanumeric)
    }
}

/// A word of a text: its cells and how it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordCells<'p> {
    pub cells: Range<usize>,
    /// With the punctuation that stands at it.
    pub pinyin: &'p str,
}

/// How hanzi and pinyin do not fit. `index` counts the characters of the hanzi from 0.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    #[error(transparent)]
    Pinyin(#[from] PinyinFault),
    #[error("no syllable for {hanzi}")]
    NoSyllable { index: usize, hanzi: char },
    #[error("no hanzi for {syllable}")]
    NoHanzi { syllable: String },
    #[error("{syllable} has erhua but no 儿 after {hanzi}")]
    NoEr { index: usize, hanzi: char, syllable: String },
}

impl Explain for Misfit {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Pinyin(fault) => fault.message_id(),
            Self::NoSyllable { .. } => "hanzi-no-syllable",
            Self::NoHanzi { .. } => "hanzi-no-hanzi",
            Self::NoEr { .. } => "hanzi-no-er",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Pinyin(fault) => fault.message_args(),
            Self::NoSyllable { hanzi, .. } => vec![("hanzi", hanzi.to_string())],
            Self::NoHanzi { syllable } => vec![("syllable", syllable.clone())],
            Self::NoEr { hanzi, syllable, .. } => {
                vec![("hanzi", hanzi.to_string()), ("syllable", syllable.clone())]
            }
        }
    }
}

/// Sets each hanzi under its syllable. What in `hanzi` is no hanzi passes through; the pinyin may repeat it (kǎlā OK)
/// or not.
///
/// # Errors
/// Says what is wrong with the pinyin, or which hanzi or syllable is left over.
pub fn align(hanzi: &str, pinyin: &str) -> Result<Vec<Cell>, Misfit> {
    let fitted = fitted(hanzi, pinyin)?;
    let cell = |(text, pieces): (&str, &[Piece])| Cell { hanzi: text.to_owned(), pinyin: written(pieces) };
    Ok(fitted.pairs(hanzi).map(cell).collect())
}

/// Returns the cells of [`align`] word by word, as the spaces of the pinyin part them. What has no pinyin stands alone.
///
/// # Errors
/// As [`align`].
pub fn words(hanzi: &str, pinyin: &str) -> Result<Vec<Vec<Cell>>, Misfit> {
    let fitted = fitted(hanzi, pinyin)?;
    let mut words: Vec<Vec<Cell>> = Vec::new();
    let mut end = None;
    for (text, pieces) in fitted.pairs(hanzi) {
        let cell = Cell { hanzi: text.to_owned(), pinyin: written(pieces) };
        let is_joined = match (end, pieces.first()) {
            (Some(end), Some(first)) => {
                pinyin.get(end..first.at.start).is_some_and(|between| between.chars().all(is_apostrophe))
            }
            _ => false,
        };
        end = pieces.last().map(|last| last.at.end);
        match words.last_mut() {
            Some(word) if is_joined => word.push(cell),
            _ => words.push(vec![cell]),
        }
    }
    Ok(words)
}

/// The sign between two syllables of one word (Xī'ān), in either shape.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Groups cells by the words of the pinyin: as many as the word has syllables, with the Latin letters and digits that
/// the pinyin does not spell before the word that follows them. What the pinyin spells no more is left out. Returns none
/// where the two do not fit.
#[must_use]
pub fn in_words<'p>(cells: &[Cell], pinyin: &'p str) -> Option<Vec<WordCells<'p>>> {
    let mut rest = cells.iter().enumerate().filter(|(_, cell)| cell.is_of_a_word());
    let mut found = Vec::new();
    for word in pinyin.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)) {
        let mut count = spelling::parse(word).ok()?.len();
        let mut taken: Option<Range<usize>> = None;
        while count > 0 {
            let (at, cell) = rest.next()?;
            let spelled =
                cell.pinyin.as_deref().map_or(Ok(0), |above| spelling::parse(above).map(|read| read.len()));
            count = count.checked_sub(spelled.ok()?)?;
            taken = Some(taken.map_or(at, |taken| taken.start)..at + 1);
        }
        found.push(WordCells { cells: taken?, pinyin: word });
    }
    Some(found)
}

/// Returns the readings that the table of the crate `pinyin` gives a hanzi, the usual one first; none when it has
/// none.
#[must_use]
pub fn readings(hanzi: char) -> Vec<Syllable> {
    known(hanzi).map(|reading| reading.syllable()).collect()
}

fn known(hanzi: char) -> impl Iterator<Item = Piece> {
    let multi = hanzi.to_pinyin_multi();
    multi.into_iter().flatten().filter_map(|reading| spelling::reading(reading.with_tone()))
}

/// A syllable that a dictionary does not give for its hanzi. An adviser, not an oracle: names and new words differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// No reading of the hanzi is written so.
    Reading { index: usize, hanzi: char, written: String, readings: Vec<String> },
    /// The tone as it is spoken (yí, bú, ní hǎo) where the citation tone belongs.
    Sandhi { index: usize, hanzi: char, written: String, citation: String },
}

impl Explain for Doubt {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Reading { .. } => "hanzi-doubtful-reading",
            Self::Sandhi { .. } => "hanzi-sandhi-written",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        let (hanzi, written, better) = match self {
            Self::Reading { hanzi, written, readings, .. } => (hanzi, written, readings.join(", ")),
            Self::Sandhi { hanzi, written, citation, .. } => (hanzi, written, citation.clone()),
        };
        vec![("hanzi", hanzi.to_string()), ("found", written.clone()), ("expected", better)]
    }
}

/// Lists the syllables that no reading of their hanzi bears out. A neutral tone is always allowed, and so is any
/// syllable for a hanzi of which no reading is known.
///
/// # Errors
/// As [`align`].
pub fn doubtful(hanzi: &str, pinyin: &str) -> Result<Vec<Doubt>, Misfit> {
    let Fitted { stretches, pieces } = fitted(hanzi, pinyin)?;
    let mut doubts = Vec::new();
    let mut over = stretches
        .iter()
        .filter_map(|stretch| {
            Some((stretch.index, stretch.hanzi?, pieces.get(stretch.pieces.clone())?.first()))
        })
        .peekable();
    while let Some((index, hanzi, piece)) = over.next() {
        let next = over.peek().and_then(|(_, _, next)| *next);
        doubts.extend(piece.and_then(|piece| doubt(index, hanzi, piece, next)));
    }
    Ok(doubts)
}

/// Returns the syllables of `pinyin` with the hanzi under each (none under those of a Latin word or number), as
/// [`align`] deals them out. Their places are the bytes of `pinyin`.
pub(crate) fn syllables_over(hanzi: &str, pinyin: &str) -> Result<Vec<(Option<char>, Piece)>, Misfit> {
    let Fitted { stretches, pieces } = fitted(hanzi, pinyin)?;
    let mut pieces = pieces.into_iter();
    let dealt = stretches.iter().flat_map(|stretch| {
        let own = pieces.by_ref().take(stretch.pieces.len());
        own.map(|piece| (stretch.hanzi, piece)).collect::<Vec<_>>()
    });
    Ok(dealt.collect())
}

fn doubt(index: usize, hanzi: char, piece: &Piece, next: Option<&Piece>) -> Option<Doubt> {
    let (letters, tone) = (piece.letters, piece.cited_tone());
    let plain =
        |letters: &str, tone| Syllable { letters: letters.to_owned(), tone, erhua: false }.to_string();
    let citation = match (hanzi, letters, tone) {
        ('一', "yi", Tone::Second | Tone::Fourth) => Some("yī"),
        ('不', "bu", Tone::Second) => Some("bù"),
        _ => None,
    };
    if let Some(citation) = citation {
        let (written, citation) = (plain(letters, tone), citation.to_owned());
        return Some(Doubt::Sandhi { index, hanzi, written, citation });
    }
    let is_borne_out = |reading: Piece| {
        reading.letters == letters && (reading.cited_tone() == tone || tone == Tone::Neutral)
    };
    if known(hanzi).next().is_none() || known(hanzi).any(is_borne_out) {
        return None;
    }
    let written = plain(letters, tone);
    let readings = readings(hanzi);
    let third = Syllable { letters: letters.to_owned(), tone: Tone::Third, erhua: false };
    let before_third = next.is_some_and(|next| next.cited_tone() == Tone::Third);
    if tone == Tone::Second && before_third && readings.contains(&third) {
        return Some(Doubt::Sandhi { index, hanzi, written, citation: third.to_string() });
    }
    let readings = readings.iter().map(ToString::to_string).collect();
    Some(Doubt::Reading { index, hanzi, written, readings })
}

/// Returns the syllables as they are set above a cell; none where there are none.
fn written(pieces: &[Piece]) -> Option<String> {
    if pieces.is_empty() {
        return None;
    }
    let mut written = String::with_capacity(pieces.len() * 8);
    for piece in pieces {
        if !written.is_empty() {
            written.push(' ');
        }
        let start = written.len();
        // Writing to a text does not fail.
        let _ = spelling::write_syllable(&mut written, piece.letters, piece.cited_tone(), piece.erhua);
        if piece.is_capital {
            let syllable = written.split_off(start);
            let mut letters = syllable.chars();
            written.extend(letters.next().into_iter().flat_map(char::to_uppercase));
            written.push_str(letters.as_str());
        }
    }
    Some(written)
}

#[cfg(test)]
mod tests;
