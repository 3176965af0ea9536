//! Reads pinyin letter by letter into one form, whatever the keyboard.
use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

use super::{Tone, mark};

/// One thing that was typed, never less than a grapheme cluster, and where (bytes).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    pub at: Range<usize>,
    pub kind: UnitKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum UnitKind {
    /// A letter in lower case (ü and ê among them) with the tone mark on it.
    Letter { letter: char, tone: Option<Tone>, is_capital: bool },
    /// A tone written as a number, or as a mark that stands by itself.
    Number(Tone),
    /// A space, an apostrophe, punctuation.
    Break,
    /// What has no place in pinyin.
    Foreign(char),
}

impl Unit {
    pub fn letter(&self) -> Option<char> {
        match self.kind {
            UnitKind::Letter { letter, .. } => Some(letter),
            _ => None,
        }
    }

    pub fn mark(&self) -> Option<Tone> {
        match self.kind {
            UnitKind::Letter { tone, .. } => tone,
            _ => None,
        }
    }

    pub fn is_break(&self) -> bool {
        matches!(self.kind, UnitKind::Break)
    }
}

/// Reads a text: marks or numbers, precomposed or combining, ü as v or u:, full-width letters, the one-storey a and g
/// of Chinese print, and the breve that many keyboards give for the caron.
pub(crate) fn lex(text: &str) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::with_capacity(text.len());
    let mut at = 0;
    let mut next = text.chars().next();
    while let Some(c) = next {
        let mut end = at + c.len_utf8();
        next = text[end..].chars().next();
        let (read, is_colon) = if is_cluster(c) && next.is_none_or(is_cluster) {
            (plain(c), c == ':')
        } else {
            let cluster = text[at..].graphemes(true).next().unwrap_or_default();
            end = at + cluster.len();
            next = text[end..].chars().next();
            (None, matches!(cluster, ":" | "："))
        };
        let here = at..end;
        at = end;
        if is_colon && ends_in_u(&units, here.start, &text[end..]) {
            if let Some(last) = units.last_mut() {
                last.at.end = end;
                if let UnitKind::Letter { letter, .. } = &mut last.kind {
                    *letter = 'ü';
                }
            }
            continue;
        }
        let kind = read.unwrap_or_else(|| kind(&text[here.clone()]));
        units.push(Unit { at: here, kind });
    }
    // After j, q, x and y an ü is written u.
    let mut before = None;
    for unit in &mut units {
        if let UnitKind::Letter { letter, .. } = &mut unit.kind {
            if *letter == 'ü' && matches!(before, Some('j' | 'q' | 'x' | 'y')) {
                *letter = 'u';
            }
            before = Some(*letter);
        } else {
            before = None;
        }
    }
    units
}

/// Returns whether a colon here makes an ü of the u before it (lu:4, nu:) rather than closing a phrase (mùlù: ...).
/// `rest` is what comes after.
fn ends_in_u(units: &[Unit], here: usize, rest: &str) -> bool {
    let Some((last, before)) = units.split_last().filter(|(last, _)| last.letter() == Some('u')) else {
        return false;
    };
    let after_n_or_l = before.last().is_some_and(|unit| matches!(unit.letter(), Some('n' | 'l')));
    let number = rest.starts_with(|c: char| c.is_ascii_digit());
    let goes_on = rest.starts_with(char::is_alphabetic);
    let unmarked_end = last.mark().is_none() && rest.is_empty();
    last.at.end == here && (number || (after_n_or_l && (goes_on || unmarked_end)))
}

/// Returns whether `c` is a grapheme cluster by itself between two others of this kind: the Latin letters and spacing
/// marks, but for the carriage return, and the quotation marks (UAX 29).
fn is_cluster(c: char) -> bool {
    matches!(c, '\u{0}'..='\u{C}' | '\u{E}'..='\u{2FF}' | '\u{2010}'..='\u{2027}')
}

/// Returns what a single character is, where that needs no decomposing; so for nearly all pinyin.
pub(super) fn plain(c: char) -> Option<UnitKind> {
    let letter = |letter, tone, is_capital| UnitKind::Letter { letter, tone, is_capital };
    Some(match c {
        'v' => letter('ü', None, false),
        'a'..='z' => letter(c, None, false),
        'V' => letter('ü', None, true),
        'A'..='Z' => letter(c.to_ascii_lowercase(), None, true),
        'ü' => letter('ü', None, false),
        '1' => UnitKind::Number(Tone::First),
        '2' => UnitKind::Number(Tone::Second),
        '3' => UnitKind::Number(Tone::Third),
        '4' => UnitKind::Number(Tone::Fourth),
        '0' | '5' => UnitKind::Number(Tone::Neutral),
        '6'..='9' => UnitKind::Foreign(c),
        _ if c.is_ascii() => UnitKind::Break,
        _ => mark::unmarked(c).map(|(vowel, tone)| letter(vowel, Some(tone), false))?,
    })
}

fn kind(cluster: &str) -> UnitKind {
    let mut parts = cluster.nfkd();
    let Some(first) = parts.next() else { return UnitKind::Break };
    if let Some(tone) = spacing_mark(first) {
        return UnitKind::Number(tone);
    }
    let is_capital = first.is_uppercase();
    let mut letter = match first.to_lowercase().next().unwrap_or(first) {
        'v' => 'ü',
        '\u{0251}' => 'a',
        '\u{0261}' => 'g',
        other => other,
    };
    let mut tone = None;
    let mut strange = false;
    for mark in parts {
        match mark {
            '\u{0308}' if matches!(letter, 'u' | 'ü') => letter = 'ü',
            '\u{0302}' if letter == 'e' => letter = 'ê',
            _ => match combining_mark(mark) {
                Some(mark) if tone.is_none() => tone = Some(mark),
                _ => strange = true,
            },
        }
    }
    let plain = tone.is_none() && !strange;
    match letter {
        'a'..='z' | 'ü' | 'ê' if !strange => UnitKind::Letter { letter, tone, is_capital },
        '1' if plain => UnitKind::Number(Tone::First),
        '2' if plain => UnitKind::Number(Tone::Second),
        '3' if plain => UnitKind::Number(Tone::Third),
        '4' if plain => UnitKind::Number(Tone::Fourth),
        '0' | '5' if plain => UnitKind::Number(Tone::Neutral),
        _ if first.is_alphanumeric() => UnitKind::Foreign(cluster.chars().next().unwrap_or(first)),
        _ => UnitKind::Break,
    }
}

fn combining_mark(c: char) -> Option<Tone> {
    match c {
        '\u{0304}' => Some(Tone::First),
        '\u{0301}' => Some(Tone::Second),
        '\u{030C}' | '\u{0306}' => Some(Tone::Third),
        '\u{0300}' => Some(Tone::Fourth),
        _ => None,
    }
}

/// Returns the tone marks of Zhuyin, which stand after the syllable.
fn spacing_mark(c: char) -> Option<Tone> {
    match c {
        '\u{02C9}' => Some(Tone::First),
        '\u{02CA}' => Some(Tone::Second),
        '\u{02C7}' => Some(Tone::Third),
        '\u{02CB}' => Some(Tone::Fourth),
        _ => None,
    }
}

/// Returns the place of a byte, in characters from 0.
pub(super) fn position(text: &str, byte: usize) -> usize {
    text.get(..byte).unwrap_or_default().chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_at_a_glance_is_what_decomposing_reads() {
        for c in '\0'..=char::MAX {
            if let Some(glance) = plain(c) {
                assert_eq!(glance, kind(&c.to_string()), "{c:?}");
            }
        }
    }

    #[test]
    fn simple_characters_are_clusters() {
        let simple: Vec<char> = ('\0'..='\u{2027}').filter(|c| is_cluster(*c)).collect();
        for pair in simple.windows(2).chain(simple.chunks(1)) {
            for text in
                [pair.iter().collect::<String>(), pair.iter().rev().collect(), format!("{0}\n{0}", pair[0])]
            {
                assert_eq!(text.graphemes(true).count(), text.chars().count(), "{text:?}");
            }
        }
    }
}
