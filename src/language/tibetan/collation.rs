//! Dictionary order: by root letter; under it what has no head, a prefix, a superscript, then both; then the
//! subscript, the vowel and the suffixes.
//!
//! The order is that of བོད་རྒྱ་ཚིག་མཛོད་ཆེན་མོ (1985), which CLDR's collation for `bo` writes down as a list of
//! beginnings. Here the root is found by rule instead ([`super::syllable`]), so that a spelling that the list lacks is
//! not filed under its prefix. As there, a letter of Sanskrit comes after all of the letter that it is a variant of, a
//! long vowel after the short one, shads and tshegs before every letter, marks count only between words that are
//! otherwise the same, digits come before Tibetan and other scripts after it.
use std::cmp::Ordering;

use unicode_normalization::UnicodeNormalization as _;

use super::normal;
use super::syllable::{self, table};

/// Returns a collation key, whose bytes compare as the texts do: the letters, then the marks, then the variants of letters, then the
/// normal form itself, so that two texts have one key only when their normal forms are the same.
#[must_use]
pub fn key(text: &str) -> Vec<u8> {
    let normal = normal::normalise(text);
    let mut key = Key::default();
    let mut from = 0;
    for (at, syllable) in syllable::syllables(&normal) {
        normal.get(from..at).unwrap_or_default().nfd().for_each(|c| key.push_other(c));
        key.push_syllable(syllable);
        from = at + syllable.len();
    }
    normal.get(from..).unwrap_or_default().nfd().for_each(|c| key.push_other(c));
    key.into_bytes(&normal)
}

/// Compares two texts by dictionary order. To sort many, sort them by their [`key`].
#[must_use]
pub fn compare(left: &str, right: &str) -> Ordering {
    key(left).cmp(&key(right))
}

/// The thirty letters in their order.
const LETTERS: &str = "ཀཁགངཅཆཇཉཏཐདནཔཕབམཙཚཛཝཞཟའཡརལཤསཧཨ";

/// The order of heads over one root.
const HEADS: [(Option<char>, Option<char>); 12] = [
    (None, None),
    (Some('ག'), None),
    (Some('ད'), None),
    (Some('བ'), None),
    (Some('མ'), None),
    (Some('འ'), None),
    (None, Some('ར')),
    (None, Some('ལ')),
    (None, Some('ས')),
    (Some('བ'), Some('ར')),
    (Some('བ'), Some('ལ')),
    (Some('བ'), Some('ས')),
];

/// The vowels in their order.
const VOWELS: [&str; 11] = [
    "\u{0F71}",
    "\u{0F72}",
    "\u{0F71}\u{0F72}",
    "\u{0F80}",
    "\u{0F71}\u{0F80}",
    "\u{0F74}",
    "\u{0F71}\u{0F74}",
    "\u{0F7A}",
    "\u{0F7B}",
    "\u{0F7C}",
    "\u{0F7D}",
];

/// Marks that count only when the letters are the same, in their order.
const MARKS: &str = "\u{0F39}\u{0F84}\u{0F7F}\u{0F85}\u{0F88}\u{0F89}\u{0F8A}\u{0F8B}\u{0F8C}";

/// The signs that end a phrase; among themselves they count as marks do.
const SHADS: &str = "།༎༏༐༑༔༴";

// First bytes of what a text is made of, in order. None is 0, which parts the levels.
const SPACE: u8 = 1;
const SIGN: u8 = 2;
const DIGIT: u8 = 3;
const SHAD: u8 = 4;
const TSHEG: u8 = 5;
const LETTER: u8 = 0x10;
const VOWEL: u8 = 0x40;
const SUBJOINED: u8 = 0x50;
const FOREIGN: u8 = 0x80;
const HANZI: u8 = 0x81;

/// The weight of an element that is as plain as can be, in the levels after the first.
const PLAIN: u8 = 1;

#[derive(Default)]
struct Key {
    letters: Vec<u8>,
    marks: Vec<u8>,
    variants: Vec<u8>,
}

impl Key {
    fn push(&mut self, weight: &[u8], mark: u8, variant: u8) {
        self.letters.extend_from_slice(weight);
        self.marks.push(mark);
        self.variants.push(variant);
    }

    fn push_syllable(&mut self, syllable: &str) {
        let prefix = prefix(syllable);
        let mut chars = syllable.chars().skip(usize::from(prefix.is_some())).peekable();
        // Only the root has a head: in a word of Sanskrit a later stack is a letter with letters under it.
        let over = superscript(chars.clone());
        if over.is_some() {
            chars.next();
        }
        let mut head = Some((prefix, over));
        while let Some(c) = chars.next() {
            let letter = if over.is_some() && head.is_some() { subjoined_letter(c) } else { full_letter(c) };
            if let Some(letter) = letter {
                self.push_letter(head.take().unwrap_or_default(), letter);
            } else {
                let long = chars.next_if(|next| c == '\u{0F71}' && is_lengthened(*next));
                self.push_sign(c, long);
            }
        }
    }

    fn push_letter(&mut self, head: (Option<char>, Option<char>), letter: Ranked) {
        let place = place(LETTERS, letter.root).unwrap_or_default();
        let head = HEADS.iter().position(|known| *known == head).unwrap_or_default();
        // The variant of Sanskrit comes after the bare letter and before the letter with a head.
        let head = if letter.is_foreign { 2 } else { 1 + narrow(head) + u8::from(head > 0) };
        self.push(&[LETTER + place, head], PLAIN, letter.variant);
    }

    /// A subjoined letter, a vowel (with the one that the sign of length goes with) or a mark.
    fn push_sign(&mut self, c: char, long: Option<char>) {
        let sign: String = [Some(c), long].into_iter().flatten().collect();
        if let Some(letter) = subjoined_letter(c) {
            let place = place(LETTERS, letter.root).unwrap_or_default();
            self.push(&[SUBJOINED, 2 * place + 1 + u8::from(letter.is_foreign)], PLAIN, letter.variant);
        } else if let Some(place) = VOWELS.iter().position(|vowel| *vowel == sign) {
            self.push(&[VOWEL + narrow(place)], PLAIN, PLAIN);
        } else {
            match c {
                '\u{0F7E}' => self
                    .push_letter((None, None), Ranked { root: 'མ', variant: PLAIN + 1, is_foreign: false }),
                '\u{0F82}' | '\u{0F83}' => {
                    let variant = PLAIN + 1 + u8::from(c == '\u{0F83}');
                    self.push_letter((None, None), Ranked { root: 'ང', variant, is_foreign: false });
                }
                // A syllable that is written as one letter.
                '\u{0F00}' => self.push_syllable("ཨོཾ"),
                _ => self.push_mark(c),
            }
        }
    }

    fn push_mark(&mut self, c: char) {
        self.marks.push(PLAIN + 1 + place(MARKS, c).unwrap_or(u8::MAX - PLAIN - 1));
        self.variants.push(PLAIN);
    }

    fn push_other(&mut self, c: char) {
        let lower = c.to_lowercase().next().unwrap_or(c);
        let [_, code @ ..] = u32::from(lower).to_be_bytes();
        let of = |class: u8| [[class].as_slice(), &code].concat();
        if normal::is_tsheg(c) {
            self.push(&[TSHEG], PLAIN, PLAIN);
        } else if let Some(place) = place(SHADS, c) {
            self.push(&[SHAD], PLAIN + place, PLAIN);
        } else if let Some(digit) = digit(c) {
            self.push(&[DIGIT, digit], PLAIN, PLAIN + u8::from(!c.is_ascii()));
        } else if MARKS.contains(c) || unicode_normalization::char::is_combining_mark(c) {
            self.push_mark(c);
        } else if c.is_whitespace() {
            self.push(&of(SPACE), PLAIN, PLAIN);
        } else if crate::language::mandarin::hanzi::is_hanzi(c) {
            self.push(&of(HANZI), PLAIN, PLAIN);
        } else if c.is_alphanumeric() {
            self.push(&of(FOREIGN), PLAIN, PLAIN + u8::from(lower != c));
        } else {
            self.push(&of(SIGN), PLAIN, PLAIN);
        }
    }

    fn into_bytes(self, normal: &str) -> Vec<u8> {
        let mut bytes = self.letters;
        for mut level in [self.marks, self.variants] {
            // Plain elements at the end say nothing; a longer text has shown itself in the letters.
            let end = level.iter().rposition(|weight| *weight != PLAIN).map_or(0, |last| last + 1);
            level.truncate(end);
            bytes.push(0);
            bytes.extend(level);
        }
        bytes.push(0);
        bytes.extend_from_slice(normal.as_bytes());
        bytes
    }
}

/// Returns the prefix of a native syllable.
fn prefix(syllable: &str) -> Option<char> {
    let mut letters = syllable.chars();
    let may_be_one = table::is_prefix(letters.next()?) && full_letter(letters.next()?).is_some();
    if !may_be_one {
        return None;
    }
    // གནཾ is short for གནམ.
    let written_out = syllable.contains('\u{0F7E}').then(|| syllable.replace('\u{0F7E}', "མ"));
    syllable::analyse_normal(written_out.as_deref().unwrap_or(syllable)).ok()?.prefix
}

/// Returns what stands on top of the root, where a syllable begins with the root's stack.
fn superscript(mut stack: impl Iterator<Item = char>) -> Option<char> {
    let (over, root) = (stack.next()?, subjoined_letter(stack.next()?)?);
    // ཪ stands for a ར that keeps its form.
    let over = if over == '\u{0F6A}' { 'ར' } else { over };
    (!root.is_foreign && table::may_stand_over(over, root.root)).then_some(over)
}

/// Returns whether the sign of length makes one vowel with this one.
fn is_lengthened(vowel: char) -> bool {
    matches!(vowel, '\u{0F72}' | '\u{0F74}' | '\u{0F80}')
}

/// One of the thirty letters, or another that has its place by one of them.
#[derive(Clone, Copy)]
struct Ranked {
    root: char,
    variant: u8,
    /// Whether it is a letter of its own, after all words of the root that have no head.
    is_foreign: bool,
}

fn full_letter(c: char) -> Option<Ranked> {
    let foreign = |root| Ranked { root, variant: PLAIN, is_foreign: true };
    Some(match c {
        'ཊ' => foreign('ཏ'),
        'ཋ' => foreign('ཐ'),
        'ཌ' => foreign('ད'),
        'ཎ' => foreign('ན'),
        'ཥ' => foreign('ཤ'),
        '\u{0F6B}' => foreign('ཀ'),
        '\u{0F6C}' => foreign('ར'),
        '\u{0F6A}' => Ranked { root: 'ར', variant: PLAIN + 1, is_foreign: false },
        _ if table::is_native(c) => Ranked { root: c, variant: PLAIN, is_foreign: false },
        _ => return None,
    })
}

fn subjoined_letter(c: char) -> Option<Ranked> {
    let fixed = |root| Ranked { root, variant: PLAIN + 1, is_foreign: false };
    match c {
        '\u{0FBA}' => Some(fixed('ཝ')),
        '\u{0FBB}' => Some(fixed('ཡ')),
        '\u{0FBC}' => Some(fixed('ར')),
        _ => syllable::full_form(c).and_then(full_letter),
    }
}

/// Returns the value of a Latin or Tibetan digit, from 1 for 0.
fn digit(c: char) -> Option<u8> {
    let from = match c {
        '0'..='9' => '0',
        '༠'..='༩' => '༠',
        _ => return None,
    };
    u8::try_from(u32::from(c) - u32::from(from) + 1).ok()
}

fn place(order: &str, c: char) -> Option<u8> {
    order.chars().position(|known| known == c).map(narrow)
}

fn narrow(place: usize) -> u8 {
    u8::try_from(place).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests;
