//! Hanzi and the pinyin that spells them: one syllable each, less the 儿 of erhua.
use pinyin::ToPinyinMulti as _;

use super::pinyin::segment::Piece;
use super::pinyin::{self as spelling, PinyinFault, Syllable, Tone};
use crate::language::edit::{self, Step};

/// Whether `c` is a hanzi: the unified and compatibility ideographs, and 〇.
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

impl Misfit {
    /// The Fluent message that says it to a reader.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Pinyin(fault) => fault.message_id(),
            Self::NoSyllable { .. } => "hanzi-no-syllable",
            Self::NoHanzi { .. } => "hanzi-no-hanzi",
            Self::NoEr { .. } => "hanzi-no-er",
        }
    }

    /// The arguments of that message.
    #[must_use]
    pub fn message_args(&self) -> Vec<(&'static str, String)> {
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
    let pairs = pairs(hanzi, pinyin)?;
    let cell = |pair: Pair| Cell { hanzi: pair.text, pinyin: written(&pair.pieces) };
    Ok(pairs.into_iter().map(cell).collect())
}

/// The readings that the table of the crate `pinyin` gives a hanzi, the usual one first; none when it has none.
#[must_use]
pub fn readings(hanzi: char) -> Vec<Syllable> {
    let multi = hanzi.to_pinyin_multi();
    multi
        .into_iter()
        .flatten()
        .filter_map(|reading| spelling::parse(reading.with_tone()).ok()?.into_iter().next())
        .collect()
}

/// A syllable that a dictionary does not give for its hanzi. An adviser, not an oracle: names and new words differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// No reading of the hanzi is written so.
    Reading { index: usize, hanzi: char, written: String, readings: Vec<String> },
    /// The tone as it is spoken (yí, bú, ní hǎo) where the citation tone belongs.
    Sandhi { index: usize, hanzi: char, written: String, citation: String },
}

impl Doubt {
    /// The Fluent message that says it to a reader.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Reading { .. } => "hanzi-doubtful-reading",
            Self::Sandhi { .. } => "hanzi-sandhi-written",
        }
    }

    /// The arguments of that message.
    #[must_use]
    pub fn message_args(&self) -> Vec<(&'static str, String)> {
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
    let pairs: Vec<Pair> = pairs(hanzi, pinyin)?.into_iter().filter(|pair| pair.hanzi.is_some()).collect();
    let syllables: Vec<Option<Syllable>> =
        pairs.iter().map(|pair| pair.pieces.first().map(Piece::syllable)).collect();
    let mut doubts = Vec::new();
    for (at, pair) in pairs.iter().enumerate() {
        let (Some(hanzi), Some(Some(syllable))) = (pair.hanzi, syllables.get(at)) else { continue };
        let next = syllables.get(at + 1).and_then(Option::as_ref);
        doubts.extend(doubt(pair.index, hanzi, syllable, next));
    }
    Ok(doubts)
}

fn doubt(index: usize, hanzi: char, syllable: &Syllable, next: Option<&Syllable>) -> Option<Doubt> {
    let plain = Syllable { erhua: false, ..syllable.clone() };
    let written = plain.to_string();
    let citation = match (hanzi, written.as_str()) {
        ('一', "yí" | "yì") => "yī",
        ('不', "bú") => "bù",
        _ => "",
    };
    if !citation.is_empty() {
        return Some(Doubt::Sandhi { index, hanzi, written, citation: citation.to_owned() });
    }
    let readings = readings(hanzi);
    let is_borne_out = |reading: &Syllable| {
        reading.letters == plain.letters && (reading.tone == plain.tone || plain.tone == Tone::Neutral)
    };
    if readings.is_empty() || readings.iter().any(is_borne_out) {
        return None;
    }
    let third = Syllable { tone: Tone::Third, ..plain.clone() };
    let before_third = next.is_some_and(|next| next.tone == Tone::Third);
    if plain.tone == Tone::Second && before_third && readings.contains(&third) {
        return Some(Doubt::Sandhi { index, hanzi, written, citation: third.to_string() });
    }
    let readings = readings.iter().map(ToString::to_string).collect();
    Some(Doubt::Reading { index, hanzi, written, readings })
}

/// A stretch of the hanzi text and the syllables over it.
struct Pair {
    /// In characters from 0.
    index: usize,
    text: String,
    /// None when it is punctuation or Latin.
    hanzi: Option<char>,
    /// Whether it is a Latin word or a number, which the pinyin may spell out.
    is_word: bool,
    pieces: Vec<Piece>,
}

fn pairs(hanzi: &str, pinyin: &str) -> Result<Vec<Pair>, Misfit> {
    let stretches = stretches(hanzi);
    let pinyin = without_words(pinyin, &stretches);
    let count = stretches.iter().filter(|pair| pair.hanzi.is_some()).count();
    let has_letters = pinyin.chars().any(char::is_alphanumeric);
    if count == 0 && !has_letters {
        return Ok(stretches);
    }
    let pieces = spelling::pieces(&pinyin, true, None)?;
    let likeliest = fits(&stretches, &pieces);
    if likeliest && bears_out(&stretches, &pieces) {
        return fit(stretches, pieces);
    }
    // The likeliest way to part the syllables is not what the hanzi say; perhaps another is (西安 xian, 女儿 nüer).
    let ers = stretches.iter().filter(|pair| pair.hanzi == Some('儿')).count();
    for wanted in (count.saturating_sub(ers)..=count).rev() {
        if let Ok(pieces) = spelling::pieces(&pinyin, true, Some(wanted))
            && fits(&stretches, &pieces)
            && bears_out(&stretches, &pieces)
        {
            return fit(stretches, pieces);
        }
    }
    if likeliest { fit(stretches, pieces) } else { Err(misfit(&stretches, &pieces)) }
}

/// Whether every syllable is, tone aside, a reading of the hanzi it would stand over.
fn bears_out(stretches: &[Pair], pieces: &[Piece]) -> bool {
    let mut hanzi = stretches.iter().filter_map(|pair| pair.hanzi);
    stretches.iter().all(|pair| !pair.is_word)
        && pieces.iter().all(|piece| {
            let over = hanzi.next();
            let er = !piece.erhua || hanzi.next() == Some('儿');
            er && over.is_some_and(|over| {
                let readings = readings(over);
                readings.is_empty() || readings.iter().any(|reading| reading.letters == piece.letters)
            })
        })
}

fn stretches(hanzi: &str) -> Vec<Pair> {
    let mut stretches: Vec<Pair> = Vec::new();
    for (index, c) in hanzi.chars().enumerate() {
        let is_han = is_hanzi(c);
        let is_word = !is_han && c.is_alphanumeric();
        match stretches.last_mut() {
            Some(last) if !is_han && last.hanzi.is_none() && last.is_word == is_word => last.text.push(c),
            _ => stretches.push(Pair {
                index,
                text: c.to_string(),
                hanzi: is_han.then_some(c),
                is_word,
                pieces: Vec::new(),
            }),
        }
    }
    stretches
}

/// The syllables of `pinyin` with the hanzi under each (none under those of a Latin word or number), as
/// [`align`] deals them out. Their places are the bytes of `pinyin`.
pub(crate) fn syllables_over(hanzi: &str, pinyin: &str) -> Result<Vec<(Option<char>, Piece)>, Misfit> {
    let pairs = pairs(hanzi, pinyin)?;
    Ok(pairs
        .into_iter()
        .flat_map(|pair| pair.pieces.into_iter().map(move |piece| (pair.hanzi, piece)))
        .collect())
}

/// The pinyin with every Latin word and number of the hanzi blanked out, byte by byte. A dictionary may have put
/// spaces between its letters (U S B) or changed their case.
fn without_words(pinyin: &str, stretches: &[Pair]) -> String {
    let letters: Vec<char> = pinyin.chars().collect();
    let mut blank = vec![false; letters.len()];
    let mut from = 0;
    for word in stretches.iter().filter(|pair| pair.is_word) {
        if let Some((at, end)) =
            (from..letters.len()).find_map(|at| Some((at, word_end(&letters, at, &word.text)?)))
        {
            blank.iter_mut().take(end).skip(at).for_each(|blank| *blank = true);
            from = end;
        }
    }
    let shown = |(c, blank): (&char, bool)| if blank { " ".repeat(c.len_utf8()) } else { c.to_string() };
    letters.iter().zip(blank).map(shown).collect()
}

/// Where `word` ends when it stands at `at`, free on both sides.
fn word_end(letters: &[char], at: usize, word: &str) -> Option<usize> {
    let is_free = |at: usize| letters.get(at).is_none_or(|c| !c.is_alphanumeric());
    let mut end = at;
    for c in word.chars() {
        while end > at && letters.get(end) == Some(&' ') {
            end += 1;
        }
        letters.get(end).filter(|found| found.eq_ignore_ascii_case(&c))?;
        end += 1;
    }
    (at.checked_sub(1).is_none_or(is_free) && is_free(end)).then_some(end)
}

/// How many syllables a Latin word or a number takes: what the hanzi leave over, when there is just one word.
fn surplus(stretches: &[Pair], pieces: &[Piece]) -> Option<usize> {
    let hanzi = stretches.iter().filter(|pair| pair.hanzi.is_some()).count();
    let erhua = pieces.iter().filter(|piece| piece.erhua).count();
    (pieces.len() + erhua).checked_sub(hanzi)
}

fn fits(stretches: &[Pair], pieces: &[Piece]) -> bool {
    let words = stretches.iter().filter(|pair| pair.is_word).count();
    match surplus(stretches, pieces) {
        Some(0) => true,
        Some(_) => words == 1,
        None => false,
    }
}

/// Deals the syllables out. The numbers agree already; only an erhua can be in the wrong place.
fn fit(stretches: Vec<Pair>, pieces: Vec<Piece>) -> Result<Vec<Pair>, Misfit> {
    let surplus = surplus(&stretches, &pieces).unwrap_or_default();
    let mut pieces = pieces.into_iter();
    let mut pairs: Vec<Pair> = Vec::with_capacity(stretches.len());
    let mut awaits_er = false;
    for mut pair in stretches {
        if awaits_er {
            let before = pairs.last_mut();
            match (pair.hanzi, before) {
                (Some('儿'), Some(before)) => before.text.push('儿'),
                (_, before) => return Err(no_er(before)),
            }
            awaits_er = false;
            continue;
        }
        if pair.is_word {
            pair.pieces.extend(pieces.by_ref().take(surplus));
        } else if let Some(hanzi) = pair.hanzi {
            let Some(piece) = pieces.next() else {
                return Err(Misfit::NoSyllable { index: pair.index, hanzi });
            };
            awaits_er = piece.erhua;
            pair.pieces.push(piece);
        }
        pairs.push(pair);
    }
    if awaits_er { Err(no_er(pairs.last_mut())) } else { Ok(pairs) }
}

fn no_er(before: Option<&mut Pair>) -> Misfit {
    let (index, hanzi) = before.as_ref().map_or((0, '儿'), |pair| (pair.index, pair.hanzi.unwrap_or('儿')));
    let syllable = before.and_then(|pair| written(&pair.pieces)).unwrap_or_default();
    Misfit::NoEr { index, hanzi, syllable }
}

/// Finds what is left over by matching hanzi with syllables that are readings of theirs.
fn misfit(stretches: &[Pair], pieces: &[Piece]) -> Misfit {
    let hanzi: Vec<(usize, char)> =
        stretches.iter().filter_map(|pair| Some((pair.index, pair.hanzi?))).collect();
    let reads = |(_, hanzi): &(usize, char), piece: &Piece| {
        readings(*hanzi).iter().any(|reading| reading.letters == piece.letters)
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

fn written(pieces: &[Piece]) -> Option<String> {
    let syllables: Vec<String> = pieces.iter().map(capitalised).collect();
    (!syllables.is_empty()).then(|| syllables.join(" "))
}

fn capitalised(piece: &Piece) -> String {
    let written = piece.syllable().to_string();
    let mut letters = written.chars();
    match letters.next() {
        Some(first) if piece.is_capital => first.to_uppercase().chain(letters).collect(),
        _ => written,
    }
}

#[cfg(test)]
mod tests;
