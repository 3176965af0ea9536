//! The stacks of a syllable: a letter, the letters below it, and their signs.
use std::fmt;

use super::{SyllableFault, table};

/// A letter with what is stacked under it, all in full form, and the signs above and below.
#[derive(Clone, Debug)]
pub(super) struct Stack {
    pub letters: Vec<char>,
    signs: Vec<char>,
}

impl Stack {
    pub fn of(letters: &[char]) -> Self {
        Self { letters: letters.to_vec(), signs: Vec::new() }
    }

    /// Returns the letter, when there is nothing under it and no sign on it.
    pub fn plain(&self) -> Option<char> {
        match *self.letters {
            [letter] if self.signs.is_empty() => Some(letter),
            _ => None,
        }
    }

    /// Returns the stack without its signs.
    pub fn letters_only(&self) -> String {
        Self::of(&self.letters).to_string()
    }

    pub fn native_vowel(&self) -> Option<char> {
        self.signs.iter().copied().find(|c| is_native_vowel(*c))
    }

    /// Returns whether it is the letter འ with this vowel, as joined particles are.
    pub fn is_a_with(&self, vowel: char) -> bool {
        *self.letters == ['འ'] && *self.signs == [vowel]
    }

    /// Returns how many vowels it bears; a long one counts once.
    pub fn vowels(&self) -> usize {
        self.signs
            .iter()
            .filter(|c| matches!(c, '\u{0F72}' | '\u{0F74}' | '\u{0F7A}'..='\u{0F7D}' | '\u{0F80}'))
            .count()
    }

    /// Returns whether a letter or sign is one that only loans have, or the stack one that writes a foreign sound.
    pub fn is_foreign(&self) -> bool {
        self.signs.iter().any(|c| !is_native_vowel(*c))
            || self.letters.iter().any(|c| !table::is_native(*c))
            || matches!(*self.letters, [_, .., 'ཧ'] if *self.letters != ['ལ', 'ཧ'])
            || *self.letters == ['ཧ', 'ཕ']
    }
}

impl fmt::Display for Stack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = self.letters.iter();
        if let Some(first) = letters.next() {
            write!(f, "{first}")?;
        }
        for letter in letters {
            write!(f, "{}", char::from_u32(u32::from(*letter) + SUBJOINED).unwrap_or(*letter))?;
        }
        self.signs.iter().try_for_each(|sign| write!(f, "{sign}"))
    }
}

/// Reads the stacks of a syllable in normal form.
pub(super) fn read(normal: &str) -> Result<Vec<Stack>, SyllableFault> {
    let mut stacks: Vec<Stack> = Vec::new();
    for c in normal.chars() {
        match c {
            '\u{0F00}' | '\u{0F40}'..='\u{0F6C}' | '\u{0F88}'..='\u{0F8C}' => stacks.push(Stack::of(&[c])),
            // Marks of emphasis under a syllable say nothing of how it is spelt.
            '\u{0F35}' | '\u{0F37}' | '\u{0FC6}' => {}
            '\u{0F90}'..='\u{0FBC}' | '\u{0F39}' | '\u{0F71}'..='\u{0F84}' | '\u{0F86}' | '\u{0F87}' => {
                let stack = stacks.last_mut().ok_or(SyllableFault::NoLetter { found: c })?;
                match full_form(c) {
                    Some(letter) => stack.letters.push(letter),
                    None => stack.signs.push(c),
                }
            }
            _ => return Err(SyllableFault::NotALetter { found: c }),
        }
    }
    if stacks.is_empty() { Err(SyllableFault::Empty) } else { Ok(stacks) }
}

/// Returns whether the stacks from `start` on are what may be joined to an open syllable: འུ, འི, འོ and one of འང
/// and འམ, each at most once and in this order; after འུ also ར and ས. In a `diphthong` the first stack counts as འུ
/// does.
pub(super) fn is_affix(stacks: &[Stack], start: usize, diphthong: bool) -> bool {
    /// A stem, two particles with a vowel and the two letters of another.
    const LONGEST: usize = 5;
    let mut rest = stacks.get(start..).filter(|rest| rest.len() <= LONGEST).unwrap_or_default();
    let mut stem = false;
    if let [first, others @ ..] = rest
        && (diphthong || first.is_a_with('\u{0F74}'))
    {
        stem = true;
        rest = others;
    }
    let mut particles = 0;
    for vowel in ['\u{0F72}', '\u{0F7C}'] {
        if let [first, others @ ..] = rest
            && first.is_a_with(vowel)
        {
            particles += 1;
            rest = others;
        }
    }
    let plain: Vec<Option<char>> = rest.iter().map(Stack::plain).collect();
    match *plain {
        [] => stem || particles > 0,
        [Some('ར' | 'ས')] => stem && particles == 0,
        [Some('འ'), Some('ང' | 'མ')] => true,
        _ => false,
    }
}

pub(super) fn write(stacks: &[Stack]) -> String {
    stacks.iter().map(ToString::to_string).collect()
}

/// How far a subjoined letter lies from its full form.
const SUBJOINED: u32 = 0x50;

fn is_native_vowel(c: char) -> bool {
    matches!(c, '\u{0F72}' | '\u{0F74}' | '\u{0F7A}' | '\u{0F7C}')
}

/// Returns the full form of a subjoined letter. The fixed forms of ཝ, ཡ and ར, which only Sanskrit uses, stay as they
/// are.
pub(crate) fn full_form(c: char) -> Option<char> {
    match c {
        '\u{0F90}'..='\u{0FB9}' => char::from_u32(u32::from(c) - SUBJOINED),
        '\u{0FBA}'..='\u{0FBC}' => Some(c),
        _ => None,
    }
}
