//! The Tibetan syllable: finds it in a text, takes it apart, and says which letter may not stand where.
//!
//! Legality is decided by rule, from the tables of the grammars, so that no list of words limits what a teacher can
//! write. A well-formed stack of Sanskrit, or a spelling of Chinese, is no native syllable, but it is only worth a
//! warning.
use super::normal;

mod fault;
mod stack;
pub(crate) mod table;

pub use fault::SyllableFault;
use stack::Stack;
pub(crate) use stack::full_form;

/// A native syllable taken apart. Letters are given in their full form (`ཡ`, not `ྱ`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyllableParts {
    pub prefix: Option<char>,
    pub superscript: Option<char>,
    pub root: char,
    /// From the top: at most two.
    pub subscripts: Vec<char>,
    /// One of ི ུ ེ ོ; none is the a that every letter has.
    pub vowel: Option<char>,
    /// After a vowel ར and ས may also be joined particles; the spelling does not tell.
    pub suffix: Option<char>,
    /// ས, or the ད (da-drag) of old spelling.
    pub second_suffix: Option<char>,
    /// What is joined on after an open syllable: the diminutive འུ and the particles འི འོ འང འམ, in this order.
    pub affix: Option<String>,
}

impl SyllableParts {
    /// Returns the letter that a following particle agrees with: the last one sounded, none after a vowel. A suffix འ
    /// counts as a vowel, as it does for every particle.
    #[must_use]
    pub fn final_letter(&self) -> Option<char> {
        match &self.affix {
            Some(affix) => affix.chars().next_back().filter(|c| table::is_suffix(*c)),
            None => self.second_suffix.or(self.suffix).filter(|c| *c != 'འ'),
        }
    }
}

/// Returns the syllables of a text, each with its byte offset: runs of Tibetan letters and their signs. Tshegs,
/// shads, digits and other scripts part them.
pub fn syllables(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text.get(rest..)?.find(is_letter_or_sign)?;
        let length = text[start..].find(|c| !is_letter_or_sign(c)).unwrap_or(text.len() - start);
        rest = start + length;
        Some((start, &text[start..rest]))
    })
}

/// Takes one syllable, without tsheg, apart.
///
/// # Errors
/// Says which letter may not stand where; [`SyllableFault::Loan`] for a well-formed syllable that is not native.
pub fn analyse(syllable: &str) -> Result<SyllableParts, SyllableFault> {
    analyse_normal(&normal::normalise(syllable))
}

/// As [`analyse`], for a syllable that is in normal form already.
pub(super) fn analyse_normal(normal: &str) -> Result<SyllableParts, SyllableFault> {
    let stacks = stack::read(normal)?;
    if let Some(crowded) = stacks.iter().find(|stack| stack.vowels() > 1) {
        return Err(SyllableFault::Vowels { found: crowded.to_string() });
    }
    if let Some(foreign) = stacks.iter().find(|stack| stack.is_foreign()) {
        return Err(SyllableFault::Loan { sign: foreign.to_string() });
    }
    if let Some(sanskrit) = stacks.get(1..).and_then(|later| later.iter().find(|stack| is_sanskrit(stack))) {
        return Err(SyllableFault::Loan { sign: sanskrit.letters_only() });
    }
    native(normal, &stacks)
}

/// Returns whether a stack is one that only Sanskrit has, such as the second of ལུམྦི and ལོཙྪ.
fn is_sanskrit(stack: &Stack) -> bool {
    stack.letters.len() > 1
        && table::head(&stack.letters).is_none()
        && !stack.letters.iter().any(|c| table::is_native_only(*c))
}

pub(crate) fn is_letter_or_sign(c: char) -> bool {
    matches!(c, '\u{0F00}' | '\u{0F35}' | '\u{0F37}' | '\u{0F39}' | '\u{0F40}'..='\u{0F84}' | '\u{0F86}'..='\u{0FBC}' | '\u{0FC6}')
}

fn native(normal: &str, stacks: &[Stack]) -> Result<SyllableParts, SyllableFault> {
    // The second half of a diphthong that Tibetan has not: ཐའེ for Thai, མའེ for mai.
    if let Some(foreign) = stacks.get(1).filter(|stack| stack.is_a_with('\u{0F7A}')) {
        return Err(SyllableFault::Loan { sign: foreign.to_string() });
    }
    // Only one or two stacks (prefix and root) can be open, so what is joined on begins at the second or third.
    let diphthong = table::DIPHTHONGS.iter().any(|stem| normal.starts_with(stem));
    let joined = (1..stacks.len()).find(|&k| stack::is_affix(stacks, k, diphthong && k == 1));
    let (core, affix) = stacks.split_at(joined.unwrap_or(stacks.len()));
    let main = main_stack(core, !affix.is_empty())?;
    let (Some(stack), closing) = (core.get(main), core.get(main + 1..).unwrap_or_default()) else {
        return Err(SyllableFault::Empty);
    };
    let head = head(stack)?;
    let prefix = core.first().filter(|_| main == 1).and_then(Stack::plain);
    if let Some(prefix) = prefix
        && !table::may_stand_before(prefix, &stack.letters)
    {
        let bare = stack.letters_only();
        // Sanskrit words put any letter before a stack (karma, kalpa), and most often one with ར on top.
        let sanskrit =
            head.superscript == Some('ར') || (stack.letters.len() > 1 && !table::is_prefix(prefix));
        return Err(if sanskrit {
            SyllableFault::Loan { sign: format!("{prefix}{bare}") }
        } else {
            SyllableFault::Prefix { prefix, before: bare }
        });
    }
    let vowel = stack.native_vowel();
    let (suffix, second_suffix) = closing_letters(closing)?;
    if !affix.is_empty() && suffix.is_some() {
        return Err(SyllableFault::Affix { affix: stack::write(affix), after: stack::write(core) });
    }
    let bare_root = prefix.is_some() && vowel.is_none() && stack.letters.len() == 1;
    if suffix == Some('འ') && !bare_root && !table::OLD_FINAL_A.contains(&normal) {
        return Err(SyllableFault::FinalA { after: stack::write(core.get(..=main).unwrap_or_default()) });
    }
    Ok(SyllableParts {
        prefix,
        superscript: head.superscript,
        root: head.root,
        subscripts: head.subscripts,
        vowel,
        suffix,
        second_suffix,
        affix: (!affix.is_empty()).then(|| stack::write(affix)),
    })
}

/// Finds which stack holds the root: the one with a vowel sign or more than one letter, else by counting letters.
fn main_stack(core: &[Stack], is_open: bool) -> Result<usize, SyllableFault> {
    let mut marked = core.iter().enumerate().filter(|(_, stack)| stack.plain().is_none()).map(|(at, _)| at);
    if let Some(first) = marked.next() {
        // A second marked stack, or one too late to be the root, begins what would be another syllable.
        let (main, surplus) = if first > 1 { (0, Some(first)) } else { (first, marked.next()) };
        return match surplus {
            None => Ok(main),
            Some(at) => Err(match core.get(at).filter(|_| ends_a_loan(core.get(at..).unwrap_or_default())) {
                Some(stack) => SyllableFault::Loan { sign: stack.letters_only() },
                None => too_long(core, at),
            }),
        };
    }
    let letters: Vec<char> = core.iter().filter_map(Stack::plain).collect();
    match *letters {
        [_, _] if is_open => Ok(usize::from(may_be_open(&letters))),
        [] | [_] | [_, _] => Ok(0),
        [first, second, third] => Ok(table::ambiguous_root([first, second, third]).unwrap_or_else(|| {
            let prefixed = table::may_stand_before(first, &[second]);
            // Where neither reading is legal, take the one whose fault is the smaller.
            usize::from(prefixed || !table::is_suffix(second))
        })),
        [_, _, _, _] => Ok(1),
        _ => Err(too_long(core, 4)),
    }
}

/// Returns whether what follows the first syllable is the end of a loan rather than a syllable before which a tsheg is
/// missing. Loans end in an open stack (སྭསྟི, པུརྦུ, མུདྲ), in one with ཝ under it (ཨིཤྭར) or in a letter that closes no
/// native syllable (པུསྟཀ); where a tsheg is left out, the stack begins a syllable of its own (བོདསྐད), or is the suffix
/// པོ or མོ drawn under the letter before it (ལུསྤོ).
fn ends_a_loan(rest: &[Stack]) -> bool {
    let Some((stack, closing)) = rest.split_first() else { return false };
    let is_suffix_of_nouns =
        matches!(*stack.letters, [_, 'པ' | 'བ' | 'མ']) && stack.native_vowel() == Some('ོ');
    let is_open = match closing {
        [] => !is_suffix_of_nouns,
        [last] => last.plain().is_some_and(|c| !table::is_suffix(c)) || stack.letters.contains(&'ཝ'),
        _ => false,
    };
    stack.letters.len() > 1 && is_open
}

/// Returns whether two bare letters before a joined particle are prefix and root rather than root and suffix.
fn may_be_open(letters: &[char]) -> bool {
    match *letters {
        [first, second] => table::may_stand_before(first, &[second]) || !table::is_suffix(second),
        _ => false,
    }
}

fn head(stack: &Stack) -> Result<table::Head, SyllableFault> {
    if let Some(head) = table::head(&stack.letters) {
        return Ok(head);
    }
    // Stacks that only Sanskrit has are many and regular; a letter that Sanskrit lacks betrays a slip.
    if !stack.letters.iter().any(|c| table::is_native_only(*c)) {
        return Err(SyllableFault::Loan { sign: stack.letters_only() });
    }
    Err(match *stack.letters {
        [found @ ('ར' | 'ལ' | 'ས'), over, ..]
            if !table::may_stand_over(found, over) && !matches!(over, 'ཡ' | 'ར' | 'ལ' | 'ཝ') =>
        {
            SyllableFault::Superscript { found, over }
        }
        [ref above @ .., found] => SyllableFault::Subscript { found, under: Stack::of(above).letters_only() },
        [] => SyllableFault::Empty,
    })
}

/// Returns the suffixes among what follows the root.
fn closing_letters(closing: &[Stack]) -> Result<(Option<char>, Option<char>), SyllableFault> {
    let letters: Vec<char> = closing.iter().filter_map(Stack::plain).collect();
    if let Some(found) = letters.first().filter(|c| !table::is_suffix(**c)) {
        return Err(SyllableFault::Suffix { found: *found });
    }
    match *letters {
        [] => Ok((None, None)),
        [suffix] => Ok((Some(suffix), None)),
        [suffix, second] if table::may_follow(suffix, second) => Ok((Some(suffix), Some(second))),
        // The old spelling དབའས; that it stands alone is checked with the final འ.
        ['འ', 'ས'] => Ok((Some('འ'), Some('ས'))),
        [after, found] => Err(SyllableFault::SecondSuffix { found, after }),
        [_, _, ..] => Err(too_long(closing, 2)),
    }
}

fn too_long(stacks: &[Stack], at: usize) -> SyllableFault {
    SyllableFault::TooLong { rest: stack::write(stacks.get(at..).unwrap_or_default()) }
}

#[cfg(test)]
pub(super) mod tests;
