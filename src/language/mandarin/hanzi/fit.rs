//! Assigns the syllables of pinyin to the hanzi, and says what is left over when they do not fit.
use std::borrow::Cow;
use std::ops::Range;

use super::super::pinyin::segment::Piece;
use super::super::pinyin::{self as spelling, PinyinFault};
use super::{Misfit, is_hanzi, known, written};
use crate::language::edit::{self, Step};

/// A hanzi text in stretches, and the syllables over them, both in the order of the text.
pub(super) struct Fitted {
    pub stretches: Vec<Stretch>,
    pub pieces: Vec<Piece>,
}

/// A stretch of the hanzi text: one hanzi, with the 儿 of its erhua, or a run of what is none.
pub(super) struct Stretch {
    /// In characters from 0.
    pub index: usize,
    /// In bytes.
    at: Range<usize>,
    /// None when it is punctuation or Latin.
    pub hanzi: Option<char>,
    /// Whether it is a Latin word or a number, which the pinyin may spell out.
    is_word: bool,
    /// Which syllables stand over it.
    pub pieces: Range<usize>,
}

impl Fitted {
    /// Returns each stretch of `hanzi` as written, with the syllables over it.
    pub fn pairs<'f>(&'f self, hanzi: &'f str) -> impl Iterator<Item = (&'f str, &'f [Piece])> {
        self.stretches.iter().map(|stretch| {
            let text = hanzi.get(stretch.at.clone()).unwrap_or_default();
            (text, over(stretch, &self.pieces))
        })
    }
}

/// How many numbers of syllables are tried: a 儿 more or less is one each, and nobody writes more of them in a line.
const MOST_TRIED: usize = 16;

/// Fits the syllables of `pinyin` to `hanzi`.
pub(super) fn fitted(hanzi: &str, pinyin: &str) -> Result<Fitted, Misfit> {
    let stretches = stretches(hanzi);
    let pinyin = without_words(hanzi, pinyin, &stretches);
    let count = stretches.iter().filter(|stretch| stretch.hanzi.is_some()).count();
    if count == 0 && !pinyin.chars().any(char::is_alphanumeric) {
        return Ok(Fitted { stretches, pieces: Vec::new() });
    }
    let pieces = spelling::pieces(&pinyin, true, None)?;
    let likeliest = fits(&stretches, &pieces);
    if likeliest && bears_out(&stretches, &pieces) {
        return fit(stretches, pieces);
    }
    // The likeliest way to part the syllables is not what the hanzi say; perhaps another is (西安 xian, 女儿 nüer).
    let ers = stretches.iter().filter(|stretch| stretch.hanzi == Some('儿')).count();
    let others = (count.saturating_sub(ers)..=count).rev().filter(|wanted| *wanted != pieces.len());
    for wanted in others.take(MOST_TRIED) {
        if let Ok(pieces) = spelling::pieces(&pinyin, true, Some(wanted))
            && fits(&stretches, &pieces)
            && bears_out(&stretches, &pieces)
        {
            return fit(stretches, pieces);
        }
    }
    if likeliest { fit(stretches, pieces) } else { Err(misfit(&stretches, &pieces)) }
}

/// Returns whether every syllable is, tone aside, a reading of the hanzi it would stand over.
fn bears_out(stretches: &[Stretch], pieces: &[Piece]) -> bool {
    let mut hanzi = stretches.iter().filter_map(|stretch| stretch.hanzi);
    stretches.iter().all(|stretch| !stretch.is_word)
        && pieces.iter().all(|piece| {
            let over = hanzi.next();
            let er = !piece.erhua || hanzi.next() == Some('儿');
            er && over.is_some_and(|over| {
                let mut readings = known(over).peekable();
                readings.peek().is_none() || readings.any(|reading| reading.letters == piece.letters)
            })
        })
}

fn stretches(hanzi: &str) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::with_capacity(hanzi.len() / 3);
    for (index, (start, c)) in hanzi.char_indices().enumerate() {
        let end = start + c.len_utf8();
        let is_han = is_hanzi(c);
        let is_word = !is_han && c.is_alphanumeric();
        match stretches.last_mut() {
            Some(last) if !is_han && last.hanzi.is_none() && last.is_word == is_word => last.at.end = end,
            _ => stretches.push(Stretch {
                index,
                at: start..end,
                hanzi: is_han.then_some(c),
                is_word,
                pieces: 0..0,
            }),
        }
    }
    stretches
}

/// Returns the pinyin with every Latin word and number of the hanzi blanked out, byte by byte. A dictionary may have
/// put spaces between its letters (U S B) or changed their case.
fn without_words<'p>(hanzi: &str, pinyin: &'p str, stretches: &[Stretch]) -> Cow<'p, str> {
    if stretches.iter().all(|stretch| !stretch.is_word) {
        return Cow::Borrowed(pinyin);
    }
    let letters: Vec<char> = pinyin.chars().collect();
    let mut blank = vec![false; letters.len()];
    let mut from = 0;
    for word in stretches.iter().filter(|stretch| stretch.is_word) {
        let word = hanzi.get(word.at.clone()).unwrap_or_default();
        let places = from..letters.len().min(from + FARTHEST);
        if let Some((at, end)) = places.into_iter().find_map(|at| Some((at, word_end(&letters, at, word)?))) {
            blank.iter_mut().take(end).skip(at).for_each(|blank| *blank = true);
            from = end;
        }
    }
    let shown = |(c, blank): (&char, bool)| if blank { " ".repeat(c.len_utf8()) } else { c.to_string() };
    letters.iter().zip(blank).map(shown).collect()
}

/// How far from the word before a Latin word is looked for in the pinyin, in characters: no line of a lesson is longer.
const FARTHEST: usize = 2000;

/// Returns where `word` ends when it stands at `at`, free on both sides.
fn word_end(letters: &[char], at: usize, word: &str) -> Option<usize> {
    let is_free = |at: usize| letters.get(at).is_none_or(|c| !c.is_alphanumeric());
    if !at.checked_sub(1).is_none_or(is_free) {
        return None;
    }
    let mut end = at;
    for c in word.chars() {
        while end > at && letters.get(end) == Some(&' ') {
            end += 1;
        }
        letters.get(end).filter(|found| found.eq_ignore_ascii_case(&c))?;
        end += 1;
    }
    is_free(end).then_some(end)
}

/// Returns how many syllables a Latin word or a number takes: what the hanzi leave over, when there is just one word.
fn surplus(stretches: &[Stretch], pieces: &[Piece]) -> Option<usize> {
    let hanzi = stretches.iter().filter(|stretch| stretch.hanzi.is_some()).count();
    let erhua = pieces.iter().filter(|piece| piece.erhua).count();
    (pieces.len() + erhua).checked_sub(hanzi)
}

fn fits(stretches: &[Stretch], pieces: &[Piece]) -> bool {
    let words = stretches.iter().filter(|stretch| stretch.is_word).count();
    match surplus(stretches, pieces) {
        Some(0) => true,
        Some(_) => words == 1,
        None => false,
    }
}

/// Deals the syllables out. The numbers agree already; only an erhua can be in the wrong place.
fn fit(stretches: Vec<Stretch>, pieces: Vec<Piece>) -> Result<Fitted, Misfit> {
    let surplus = surplus(&stretches, &pieces).unwrap_or_default();
    let mut dealt = 0;
    let mut fitted: Vec<Stretch> = Vec::with_capacity(stretches.len());
    let mut awaits_er = false;
    for mut stretch in stretches {
        if awaits_er {
            match (stretch.hanzi, fitted.last_mut()) {
                (Some('儿'), Some(before)) => before.at.end = stretch.at.end,
                (_, before) => return Err(no_er(before.as_deref(), &pieces)),
            }
            awaits_er = false;
            continue;
        }
        let own = match stretch.hanzi {
            Some(_) => 1,
            None if stretch.is_word => surplus,
            None => 0,
        };
        stretch.pieces = dealt..pieces.len().min(dealt + own);
        dealt = stretch.pieces.end;
        if let Some(hanzi) = stretch.hanzi {
            let Some(piece) = over(&stretch, &pieces).first() else {
                return Err(Misfit::NoSyllable { index: stretch.index, hanzi });
            };
            awaits_er = piece.erhua;
        }
        fitted.push(stretch);
    }
    if awaits_er { Err(no_er(fitted.last(), &pieces)) } else { Ok(Fitted { stretches: fitted, pieces }) }
}

fn over<'f>(stretch: &Stretch, pieces: &'f [Piece]) -> &'f [Piece] {
    pieces.get(stretch.pieces.clone()).unwrap_or_default()
}

fn no_er(before: Option<&Stretch>, pieces: &[Piece]) -> Misfit {
    let (index, hanzi) = before.map_or((0, '儿'), |stretch| (stretch.index, stretch.hanzi.unwrap_or('儿')));
    let syllable = before.and_then(|stretch| written(over(stretch, pieces))).unwrap_or_default();
    Misfit::NoEr { index, hanzi, syllable }
}

/// Finds what is left over by matching hanzi with syllables that are readings of theirs.
fn misfit(stretches: &[Stretch], pieces: &[Piece]) -> Misfit {
    let hanzi: Vec<(usize, char)> =
        stretches.iter().filter_map(|stretch| Some((stretch.index, stretch.hanzi?))).collect();
    let reads = |(_, hanzi): &(usize, char), piece: &Piece| {
        known(*hanzi).any(|reading| reading.letters == piece.letters)
    };
    let left_over = |step: Step| match step {
        Step::Extra(at) => hanzi.get(at).map(|&(index, hanzi)| Misfit::NoSyllable { index, hanzi }),
        Step::Missing(at) => {
            pieces.get(at).map(|piece| Misfit::NoHanzi { syllable: piece.syllable().to_string() })
        }
        Step::Same(..) | Step::Replaced(..) => None,
    };
    let erhua = || {
        let at = pieces.iter().position(|piece| piece.erhua)?;
        let &(index, hanzi) = hanzi.get(at)?;
        Some(Misfit::NoEr { index, hanzi, syllable: pieces.get(at)?.syllable().to_string() })
    };
    edit::steps_by(&hanzi, pieces, reads)
        .into_iter()
        .find_map(left_over)
        .or_else(erhua)
        .unwrap_or(Misfit::Pinyin(PinyinFault::Empty))
}
