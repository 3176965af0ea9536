//! Builds a single stack of any letters and signs.
use crate::language::tibetan::normal;

/// A stack in the making: letters from the top, then signs. Any letter may stand under any, as in loans from Sanskrit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StackBuilder {
    letters: Vec<char>,
    signs: Vec<char>,
}

/// The letters that a stack can be made of, in the order of the alphabet: the thirty, and those for Sanskrit.
pub const LETTERS: [char; 38] = [
    'ཀ', 'ཁ', 'ག', 'ང', 'ཅ', 'ཆ', 'ཇ', 'ཉ', 'ཊ', 'ཋ', 'ཌ', 'ཎ', 'ཏ', 'ཐ', 'ད', 'ན', 'པ', 'ཕ', 'བ', 'མ', 'ཙ',
    'ཚ', 'ཛ', 'ཝ', 'ཞ', 'ཟ', 'འ', 'ཡ', 'ར', 'ལ', 'ཤ', 'ཥ', 'ས', 'ཧ', 'ཨ', WA, YA, RA,
];

/// The signs that stand on a stack: vowels, the long mark, anusvara and the like.
pub const SIGNS: [char; 17] = [
    '\u{0F71}', '\u{0F72}', '\u{0F74}', '\u{0F7A}', '\u{0F7B}', '\u{0F7C}', '\u{0F7D}', '\u{0F80}',
    '\u{0F7E}', '\u{0F82}', '\u{0F83}', '\u{0F7F}', '\u{0F84}', '\u{0F39}', '\u{0F35}', '\u{0F37}',
    '\u{0F86}',
];

/// The fixed forms of ཝ, ཡ and ར, which keep their full shape under another letter.
const WA: char = '\u{0FBA}';
const YA: char = '\u{0FBB}';
const RA: char = '\u{0FBC}';

impl StackBuilder {
    /// The most letters of a stack; the tallest in use (the Kalachakra's) have seven.
    pub const TALLEST: usize = 8;

    pub fn letters(&self) -> &[char] {
        &self.letters
    }

    pub fn signs(&self) -> &[char] {
        &self.signs
    }

    /// Adds a letter at the bottom, in full form. Returns whether it may stand there: the fixed forms stand under
    /// another letter only.
    pub fn push_letter(&mut self, letter: char) -> bool {
        let is_fixed = matches!(letter, WA | YA | RA);
        let may_stand = LETTERS.contains(&letter)
            && self.letters.len() < Self::TALLEST
            && !(is_fixed && self.letters.is_empty());
        if may_stand {
            self.letters.push(letter);
        }
        may_stand
    }

    /// Adds a sign. Returns whether it may stand there: each once, and on a letter.
    pub fn push_sign(&mut self, sign: char) -> bool {
        let may_stand = SIGNS.contains(&sign) && !self.letters.is_empty() && !self.signs.contains(&sign);
        if may_stand {
            self.signs.push(sign);
        }
        may_stand
    }

    /// Takes away the last sign, or else the lowest letter.
    pub fn pop(&mut self) {
        if self.signs.pop().is_none() {
            self.letters.pop();
        }
    }

    /// Returns the stack in normal form.
    pub fn text(&self) -> String {
        let mut text = String::new();
        push_stack(&mut text, self.letters.iter().copied());
        text.extend(&self.signs);
        normal::normalise(&text)
    }
}

/// Writes letters in full form as one stack.
pub(super) fn push_stack(text: &mut String, letters: impl Iterator<Item = char>) {
    /// How far a subjoined letter lies from its full form.
    const SUBJOINED: u32 = 0x50;
    for (depth, letter) in letters.enumerate() {
        let is_subjoined = depth > 0 && !matches!(letter, WA | YA | RA);
        text.push(if is_subjoined {
            char::from_u32(u32::from(letter) + SUBJOINED).unwrap_or(letter)
        } else {
            letter
        });
    }
}
