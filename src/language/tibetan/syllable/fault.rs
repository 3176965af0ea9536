//! Faults of a syllable.
use crate::explain::Explain;

/// Why a syllable is not a native one. Letters are given in their full form.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SyllableFault {
    #[error("nothing to read")]
    Empty,
    #[error("{found} is not a Tibetan letter")]
    NotALetter { found: char },
    #[error("{found} has no letter to stand on")]
    NoLetter { found: char },
    #[error("{prefix} may not stand before {before}")]
    Prefix { prefix: char, before: String },
    #[error("{found} may not stand over {over}")]
    Superscript { found: char, over: char },
    #[error("{found} may not stand under {under}")]
    Subscript { found: char, under: String },
    #[error("{found} has two vowels")]
    Vowels { found: String },
    /// `found` is none of the ten suffixes.
    #[error("{found} may not close a syllable")]
    Suffix { found: char },
    /// འ closes a syllable only after a prefix and a bare root, as in མདའ.
    #[error("འ may not close a syllable after {after}")]
    FinalA { after: String },
    #[error("{found} may not follow the suffix {after}")]
    SecondSuffix { found: char, after: char },
    /// A particle that is joined on without a tsheg follows an open syllable only.
    #[error("{affix} may not be joined to {after}")]
    Affix { affix: String, after: String },
    /// `rest` would be another syllable: a tsheg is missing, or a letter is too many.
    #[error("{rest} is too much for one syllable")]
    TooLong { rest: String },
    /// Not a native syllable, but a well-formed one of Sanskrit, Chinese or another language; `sign` shows it.
    #[error("{sign} is not native")]
    Loan { sign: String },
}

impl SyllableFault {
    /// Returns whether the syllable is a well-formed loan: worth a warning, not an error.
    #[must_use]
    pub fn is_loan(&self) -> bool {
        matches!(self, Self::Loan { .. })
    }
}

impl Explain for SyllableFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Empty => "syllable-empty",
            Self::NotALetter { .. } => "syllable-not-a-letter",
            Self::NoLetter { .. } => "syllable-no-letter",
            Self::Prefix { .. } => "syllable-prefix",
            Self::Superscript { .. } => "syllable-superscript",
            Self::Subscript { .. } => "syllable-subscript",
            Self::Vowels { .. } => "syllable-vowels",
            Self::Suffix { .. } => "syllable-suffix",
            Self::FinalA { .. } => "syllable-final-a",
            Self::SecondSuffix { .. } => "syllable-second-suffix",
            Self::Affix { .. } => "syllable-affix",
            Self::TooLong { .. } => "syllable-too-long",
            Self::Loan { .. } => "syllable-loan",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty => Vec::new(),
            Self::NotALetter { found } | Self::NoLetter { found } | Self::Suffix { found } => {
                vec![("found", found.to_string())]
            }
            Self::Prefix { prefix, before } => {
                vec![("found", prefix.to_string()), ("before", before.clone())]
            }
            Self::Superscript { found, over } => {
                vec![("found", found.to_string()), ("over", over.to_string())]
            }
            Self::Subscript { found, under } => vec![("found", found.to_string()), ("under", under.clone())],
            Self::Vowels { found } => vec![("found", found.clone())],
            Self::FinalA { after } => vec![("after", after.clone())],
            Self::SecondSuffix { found, after } => {
                vec![("found", found.to_string()), ("after", after.to_string())]
            }
            Self::Affix { affix, after } => vec![("found", affix.clone()), ("after", after.clone())],
            Self::TooLong { rest } => vec![("rest", rest.clone())],
            Self::Loan { sign } => vec![("sign", sign.clone())],
        }
    }
}
