//! Extended Wylie (EWTS): Tibetan typed and read in Latin letters, both ways.
//!
//! The scheme is the THL Extended Wylie Transliteration Scheme, version 2.0 of 7 January 2004
//! (<https://www.thlib.org/reference/transliteration/#!essay=/thl/ewts/rules/>); "rule" and a number here mean the
//! rules of that page. In short: the letters of a native stack follow one another, in others `+` joins them (4), and
//! it may join the native ones too (6); `.` parts a prefix from a root that it would otherwise stack with (3); `+`
//! joins several vowels of one stack from bottom to top (5) and the ཨ under another letter (11); capitals are the
//! retroflex letters and the long vowels of Sanskrit (12) and the fixed forms of ར, ཡ and ཝ (13, 15). A space is a
//! tsheg, `_` a space, `*` U+0F0C, `/` a shad; `[...]`, which may be nested, encloses what is not Wylie (9), and
//! `\u0f01` names a letter by its code (8).
//!
//! **Nothing is lost.** Every character that is typed either has a meaning in the scheme, and is in the Tibetan as that,
//! or stays as it was typed and is reported, with its like neighbours, once. White space has a meaning: a tsheg, a space
//! or, beside another gap, nothing; so do U+200B and U+FEFF, which cannot be seen and are left out. Where the rules
//! leave open what letters without `+` mean (rya), the reading is that of the converters that follow the scheme, and
//! it is reported.
use crate::explain::Explain;
use std::ops::Range;

mod lex;
mod read;
mod table;
mod write;

/// What Wylie was read as. The text is as good as it can be made and in normal form; without faults it is certain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Converted {
    pub text: String,
    /// In the order of the text.
    pub faults: Vec<EwtsFault>,
}

/// What of a text is not EWTS. `at` is in bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EwtsFault {
    /// Signs that the scheme does not have; they are kept as they are.
    #[error("{found} means nothing here")]
    Unknown { at: Range<usize>, found: String },
    /// Signs of the scheme with nothing to join, to part, to mark, to follow or to close; they are kept as they are.
    #[error("{found} stands alone")]
    Stray { at: Range<usize>, found: String },
    #[error("{found} has no vowel")]
    NoVowel { at: Range<usize>, found: String },
    /// Letters before a vowel that are neither a native stack nor a prefix and one; read as they most likely were meant.
    #[error("{found} is no stack")]
    NoStack { at: Range<usize>, found: String },
    /// Letters that are Tibetan, but of which Tibetan usage has another as the root: `found` is not what is read.
    #[error("{found} is read {expected}")]
    OtherRoot { at: Range<usize>, found: String, tibetan: String, expected: String },
    #[error("the bracket is not closed")]
    Unclosed { at: Range<usize> },
    #[error("{found} is no code of a letter")]
    BadEscape { at: Range<usize>, found: String },
}

impl EwtsFault {
    /// Returns where in the text, in bytes.
    #[must_use]
    pub fn at(&self) -> Range<usize> {
        match self {
            Self::Unknown { at, .. }
            | Self::Stray { at, .. }
            | Self::NoVowel { at, .. }
            | Self::NoStack { at, .. }
            | Self::OtherRoot { at, .. }
            | Self::Unclosed { at }
            | Self::BadEscape { at, .. } => at.clone(),
        }
    }
}

impl Explain for EwtsFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => "ewts-unknown",
            Self::Stray { .. } => "ewts-stray",
            Self::NoVowel { .. } => "ewts-no-vowel",
            Self::NoStack { .. } => "ewts-no-stack",
            Self::OtherRoot { .. } => "ewts-other-root",
            Self::Unclosed { .. } => "ewts-unclosed",
            Self::BadEscape { .. } => "ewts-bad-escape",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unknown { found, .. }
            | Self::Stray { found, .. }
            | Self::NoVowel { found, .. }
            | Self::NoStack { found, .. }
            | Self::BadEscape { found, .. } => vec![("found", found.clone())],
            Self::OtherRoot { found, tibetan, expected, .. } => {
                vec![("found", found.clone()), ("tibetan", tibetan.clone()), ("expected", expected.clone())]
            }
            Self::Unclosed { .. } => Vec::new(),
        }
    }
}

/// Reads EWTS. Lenient where only one thing can be meant: any apostrophe is འ, capitals that the scheme has no use for
/// are small letters, `gh` is `g+h`, and after a shad a space is a space.
#[must_use]
pub fn to_tibetan(wylie: &str) -> Converted {
    let mut converted = read::read(wylie);
    for fault in &mut converted.faults {
        if let EwtsFault::OtherRoot { tibetan, expected, .. } = fault {
            *expected = write::write(tibetan);
        }
    }
    converted
}

/// Writes a text in EWTS. What is not Tibetan stands in brackets. Read again it gives the same text in normal form.
#[must_use]
pub fn from_tibetan(text: &str) -> String {
    write::write(text)
}

#[cfg(test)]
mod tests;
