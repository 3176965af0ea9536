//! Parts a cell that holds several glosses: each is a right answer of its own. A comma may also belong to a gloss; where
//! that cannot be told, the gloss stays whole and its author is asked.

mod numbers;
mod phrase;

use std::ops::Range;

use crate::language::mandarin::hanzi::is_hanzi;

/// The languages that words are glossed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Tibetan.
    Tibetan,
    /// English.
    English,
}

impl Of {
    /// Returns the language of a field of words, if it is one that is glossed.
    #[must_use]
    pub fn field(name: &str) -> Option<Self> {
        match name {
            "bo" => Some(Self::Tibetan),
            "en" => Some(Self::English),
            _ => None,
        }
    }
}

/// The glosses of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parted {
    /// Where each stands, in characters.
    pub glosses: Vec<Range<usize>>,
    /// Those with commas or strokes that may part glosses or belong to one.
    pub unsure: Vec<Range<usize>>,
}

/// Names of characters in HTML, whose `;` parts nothing.
const ENTITIES: [&str; 6] = ["&amp", "&nbsp", "&lt", "&gt", "&quot", "&#39"];

/// What parts glosses in every language.
const ALWAYS: [char; 5] = [';', '；', '\n', '|', '｜'];

/// What parts Tibetan glosses: commas, strokes and every kind of shad.
const OF_TIBETAN: [char; 11] =
    [',', '，', '、', '/', '／', '\u{0f0d}', '\u{0f0e}', '\u{0f0f}', '\u{0f10}', '\u{0f11}', '\u{0f14}'];

/// Returns whether a sign may part glosses, so that one within a gloss is written with a backslash before it.
pub(super) fn may_part(c: char) -> bool {
    ALWAYS.contains(&c) || OF_TIBETAN.contains(&c) || numbers::is_of_mark(c)
}

/// Parts a text. A sign after a backslash, or in brackets, parts nothing.
#[must_use]
pub fn parted(text: &[char], of: Of) -> Parted {
    let mut parted = Parted::default();
    let counted = numbers::numbered(text);
    let parts = counted.unwrap_or_else(|| std::iter::once(0..text.len()).collect());
    for piece in parts.into_iter().flat_map(|part| cut(text, &ALWAYS, part)) {
        match of {
            Of::Tibetan => {
                let pieces = cut(text, &OF_TIBETAN, piece.clone());
                let is_fraction = pieces.len() > 1
                    && pieces.iter().all(|piece| {
                        text.get(piece.clone()).is_some_and(|it| it.iter().copied().all(is_number))
                    });
                // A shad at the end parts nothing.
                parted.glosses.extend(if pieces.len() > 1 && !is_fraction { pieces } else { vec![piece] });
            }
            Of::English => english(text, piece, &mut parted),
        }
    }
    parted
}

fn is_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '\u{0f20}'..='\u{0f29}')
}

fn english(text: &[char], piece: Range<usize>, parted: &mut Parted) {
    let by_commas = cut(text, &[',', '，', '、'], piece.clone());
    let said: Vec<String> = by_commas.iter().map(|piece| string(text, piece)).collect();
    let pieces = if by_commas.len() < 2 || phrase::are_glosses(&said) {
        by_commas
    } else {
        parted.unsure.push(piece.clone());
        vec![piece]
    };
    for piece in pieces {
        let by_strokes = cut(text, &['/', '／'], piece.clone());
        // "big/large" are two; "his/her hat", "9/10", "and/or" and "km/h" are one.
        let is_word = |piece: &Range<usize>| {
            let word = string(text, piece);
            word.chars().count() > 2 && word.chars().all(|c| c.is_alphabetic() || c == '-')
        };
        let is_spaced = string(text, &piece).contains(" / ");
        if by_strokes.len() < 2 || is_spaced || by_strokes.iter().all(is_word) {
            parted.glosses.extend(by_strokes);
        } else {
            let is_known = |piece: &Range<usize>| string(text, piece).chars().any(|c| c.is_ascii_digit());
            if !by_strokes.iter().any(is_known) && string(text, &piece).contains(' ') {
                parted.unsure.push(piece.clone());
            }
            parted.glosses.push(piece);
        }
    }
}

/// Returns whether a gloss is a note of a dictionary and no meaning: `CL:個|个[ge4]`.
#[must_use]
pub fn is_note(gloss: &str) -> bool {
    ["CL:", "Taiwan pr.", "also pr.", "see also ", "abbr. for ", "variant of "]
        .iter()
        .any(|it| gloss.starts_with(it))
}

/// Returns whether all of a gloss stands in brackets: a remark on the gloss before it.
#[must_use]
pub fn is_remark(gloss: &str) -> bool {
    let inside = |(open, close): (char, char)| gloss.strip_prefix(open)?.strip_suffix(close);
    let mut pairs = [('(', ')'), ('（', '）'), ('[', ']')].into_iter();
    pairs.find_map(inside).is_some_and(|inside| is_balanced(inside) && !inside.trim().is_empty())
}

/// Returns a gloss with the remark that stands behind its shad.
#[must_use]
pub fn with_remark(gloss: &str, remark: &str) -> String {
    let shad = |c: char| matches!(c, '\u{0f0d}'..='\u{0f11}' | '\u{0f14}') || c.is_whitespace();
    format!("{} {remark}", gloss.trim_end_matches(shad))
}

/// Returns whether every bracket of a gloss is closed in it, so that it holds nothing together with the gloss after it.
pub(super) fn is_balanced(gloss: &str) -> bool {
    let mut depth = 0_usize;
    let closes = gloss.chars().all(|c| match c {
        '(' | '（' | '[' => {
            depth += 1;
            true
        }
        ')' | '）' | ']' => match depth.checked_sub(1) {
            Some(less) => {
                depth = less;
                true
            }
            None => false,
        },
        _ => true,
    });
    closes && depth == 0
}

fn string(text: &[char], range: &Range<usize>) -> String {
    text.get(range.clone()).unwrap_or_default().iter().collect()
}

/// Returns whether a `;` here ends the name of a character: `&amp;`.
fn ends_entity(text: &[char], before: Range<usize>) -> bool {
    let ends_with = |name: &str| {
        let start = before.end.checked_sub(name.len()).filter(|start| *start >= before.start);
        start.is_some_and(|start| string(text, &(start..before.end)) == name)
    };
    text.get(before.end) == Some(&';') && ENTITIES.iter().any(|name| ends_with(name))
}

fn is_digit(text: &[char], at: Option<usize>) -> bool {
    at.and_then(|at| text.get(at)).is_some_and(char::is_ascii_digit)
}

/// Cuts a part of a text, without spaces around the pieces and without empty ones.
fn cut(text: &[char], at: &[char], within: Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let (mut start, mut depth, mut is_escaped) = (within.start, 0_usize, false);
    // Brackets that nothing closes hold nothing together.
    let last_close =
        (within.start..within.end).rev().find(|at| matches!(text.get(*at), Some(')' | '）' | ']')));
    let before = |index: usize| text.get(index.checked_sub(1)?).copied();
    for index in within.clone() {
        let Some(c) = text.get(index) else { break };
        match c {
            _ if is_escaped => {}
            '(' | '（' | '[' if last_close.is_some_and(|last| last > index) => depth += 1,
            ')' | '）' | ']' => depth = depth.saturating_sub(1),
            // Dictionaries write both forms of a word so: 個|个.
            '|' | '｜' if before(index).is_some_and(is_hanzi) => {}
            // 3,000 is one number.
            ',' if is_digit(text, index.checked_sub(1)) && is_digit(text, Some(index + 1)) => {}
            c if at.contains(c) && depth == 0 && !ends_entity(text, start..index) => {
                pieces.push(start..index);
                start = index + 1;
            }
            _ => {}
        }
        is_escaped = *c == '\\' && !is_escaped;
    }
    pieces.push(start..within.end);
    let trimmed = pieces.into_iter().map(|piece| {
        let inside = text.get(piece.clone()).unwrap_or_default();
        let before = inside.iter().take_while(|c| c.is_whitespace()).count();
        let after = inside.iter().rev().take_while(|c| c.is_whitespace()).count();
        piece.start + before..piece.end.saturating_sub(after).max(piece.start + before)
    });
    trimmed.filter(|piece| !piece.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, of: Of) -> (Vec<String>, bool) {
        let text: Vec<char> = text.chars().collect();
        let parted = parted(&text, of);
        (parted.glosses.iter().map(|range| string(&text, range)).collect(), !parted.unsure.is_empty())
    }

    #[test]
    fn each_gloss_is_an_answer() {
        for (text, glosses, is_unsure) in [
            ("love, like, be fond of", vec!["love", "like", "be fond of"], false),
            ("big/large", vec!["big", "large"], false),
            ("to look; to see", vec!["to look", "to see"], false),
            ("father, dad (informal, at home)", vec!["father", "dad (informal, at home)"], false),
            ("a tool for cutting bread, meat", vec!["a tool for cutting bread, meat"], true),
            ("red, white and blue", vec!["red, white and blue"], true),
            ("salt, of the sea", vec!["salt, of the sea"], true),
            ("his/her hat", vec!["his/her hat"], true),
            ("9/10", vec!["9/10"], false),
            ("and/or", vec!["and/or"], false),
            ("A &amp; B; C", vec!["A &amp; B", "C"], false),
            ("water (H2O", vec!["water (H2O"], false),
            ("big|large", vec!["big", "large"], false),
            ("1. water 2. river", vec!["water", "river"], false),
            ("(1) to look; (2) to see", vec!["to look", "to see"], false),
            ("1) big, large 2) old", vec!["big", "large", "old"], false),
            ("①water②river", vec!["water", "river"], false),
            ("1. water\n2. river", vec!["water", "river"], false),
            ("1.5 litres", vec!["1.5 litres"], false),
            ("1. October", vec!["1. October"], false),
            ("Excuse me, please", vec!["Excuse me, please"], true),
            ("yes, sir", vec!["yes, sir"], true),
            ("well, good", vec!["well, good"], true),
            ("no, thank you", vec!["no, thank you"], true),
            ("Come in, sit down", vec!["Come in, sit down"], true),
            ("see you, then", vec!["see you, then"], true),
            ("I see, good", vec!["I see, good"], true),
            ("Wait, I forgot!", vec!["Wait, I forgot!"], true),
            ("thank you, thanks", vec!["thank you", "thanks"], false),
            ("hello, hi", vec!["hello", "hi"], false),
            ("I, me", vec!["I", "me"], false),
            ("also, too", vec!["also", "too"], false),
            ("so, therefore", vec!["so", "therefore"], false),
            ("well, good, fine", vec!["well", "good", "fine"], false),
            ("instructor, teacher", vec!["instructor", "teacher"], false),
            ("sorry, excuse me", vec!["sorry", "excuse me"], false),
            ("to invite, please", vec!["to invite", "please"], false),
            ("Beijing, China", vec!["Beijing, China"], true),
            ("although, ... but", vec!["although, ... but"], true),
            ("Water, fresh water", vec!["Water", "fresh water"], false),
        ] {
            let glosses = glosses.into_iter().map(str::to_owned).collect();
            assert_eq!(read(text, Of::English), (glosses, is_unsure), "{text}");
        }
        for text in [
            "དགའ་བ, བརྩེ་བ",
            "དགའ་བ、བརྩེ་བ",
            "དགའ་བ／བརྩེ་བ",
            "དགའ་བ། བརྩེ་བ།",
            "དགའ་བ;བརྩེ་བ",
            "དགའ་བ༎བརྩེ་བ༎",
            "དགའ་བ༑བརྩེ་བ",
            "དགའ་བ༏བརྩེ་བ",
            "དགའ་བ༔བརྩེ་བ༔",
            "དགའ་བ｜བརྩེ་བ",
            "༡.དགའ་བ ༢.བརྩེ་བ",
            "①དགའ་བ②བརྩེ་བ",
            "༡༽ དགའ་བ ༢༽ བརྩེ་བ",
            "དགའ་བ\nབརྩེ་བ",
        ] {
            assert_eq!(read(text, Of::Tibetan), (vec!["དགའ་བ".into(), "བརྩེ་བ".into()], false), "{text}");
        }
    }
}
