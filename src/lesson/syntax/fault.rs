//! What can be wrong with the writing of a RON document.
use crate::explain::Explain;

/// A mistake of writing: brackets, commas, quotes, names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyntaxFault {
    /// There is nothing in the document.
    NothingThere,
    /// A bracket that is never closed, at the bracket.
    Unclosed {
        /// The bracket.
        open: char,
        /// The bracket that would close it.
        close: char,
    },
    /// A closing bracket that closes nothing.
    Stray {
        /// The bracket.
        found: char,
    },
    /// An opening bracket is missing before this place.
    MissingOpen {
        /// The bracket.
        open: char,
    },
    /// No comma between two values, where the comma should be.
    MissingComma,
    /// A comma where no value came before it.
    ExtraComma,
    /// No colon after the name of a field.
    MissingColon {
        /// The name.
        name: String,
    },
    /// Nothing stands where a value belongs.
    MissingValue,
    /// A value without a field name among named ones.
    MissingName,
    /// A named field among values without names.
    ExtraName {
        /// The name.
        name: String,
    },
    /// The name of a field stands in quotes.
    QuotedName {
        /// The name, without quotes.
        name: String,
    },
    /// A name with characters that no name has.
    BadName {
        /// The name.
        found: String,
    },
    /// A text that has no closing quote, at its opening quote.
    UnclosedText,
    /// A text without quotes.
    BareText {
        /// The text.
        found: String,
    },
    /// A text in single quotes.
    SingleQuotes {
        /// The text.
        found: String,
    },
    /// A backslash before something that means nothing.
    BadEscape {
        /// The backslash and what follows.
        found: String,
    },
    /// Something that begins like a number but is none.
    BadNumber {
        /// What was found.
        found: String,
    },
    /// Chinese punctuation where ASCII belongs.
    Wide {
        /// The character.
        found: char,
        /// The ASCII character that belongs here.
        right: char,
    },
    /// A comment that is never closed, at its beginning.
    UnclosedComment,
    /// A `#![…]` line that this reader does not know.
    BadHeader,
    /// A character that means nothing here.
    Unexpected {
        /// The character.
        found: char,
    },
    /// Brackets stand deeper in brackets than [`super::MAX_DEPTH`].
    TooDeep,
    /// Something stands after the end.
    Trailing,
}

impl SyntaxFault {
    /// Returns the Fluent key of the sentence that says what would be right.
    #[must_use]
    pub fn hint_id(&self) -> Option<&'static str> {
        self.keys().1
    }

    fn keys(&self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::NothingThere => ("pack-syntax-nothing", Some("pack-syntax-nothing-hint")),
            Self::Unclosed { .. } => ("pack-syntax-unclosed", Some("pack-syntax-unclosed-hint")),
            Self::Stray { .. } => ("pack-syntax-stray", Some("pack-syntax-stray-hint")),
            Self::MissingOpen { .. } => ("pack-syntax-missing-open", None),
            Self::MissingComma => ("pack-syntax-missing-comma", None),
            Self::ExtraComma => ("pack-syntax-extra-comma", None),
            Self::MissingColon { .. } => {
                ("pack-syntax-missing-colon", Some("pack-syntax-missing-colon-hint"))
            }
            Self::MissingValue => ("pack-syntax-missing-value", None),
            Self::MissingName => ("pack-syntax-missing-name", Some("pack-syntax-missing-name-hint")),
            Self::ExtraName { .. } => ("pack-syntax-extra-name", None),
            Self::QuotedName { .. } => ("pack-syntax-quoted-name", Some("pack-syntax-quoted-name-hint")),
            Self::BadName { .. } => ("pack-syntax-bad-name", Some("pack-syntax-bad-name-hint")),
            Self::UnclosedText => ("pack-syntax-unclosed-text", Some("pack-syntax-unclosed-text-hint")),
            Self::BareText { .. } => ("pack-syntax-bare-text", Some("pack-syntax-bare-text-hint")),
            Self::SingleQuotes { .. } => {
                ("pack-syntax-single-quotes", Some("pack-syntax-single-quotes-hint"))
            }
            Self::BadEscape { .. } => ("pack-syntax-bad-escape", Some("pack-syntax-bad-escape-hint")),
            Self::BadNumber { .. } => ("pack-syntax-bad-number", Some("pack-syntax-bad-number-hint")),
            Self::Wide { .. } => ("pack-syntax-wide", Some("pack-syntax-wide-hint")),
            Self::UnclosedComment => {
                ("pack-syntax-unclosed-comment", Some("pack-syntax-unclosed-comment-hint"))
            }
            Self::BadHeader => ("pack-syntax-bad-header", Some("pack-syntax-bad-header-hint")),
            Self::Unexpected { .. } => ("pack-syntax-unexpected", None),
            Self::TooDeep => ("pack-syntax-too-deep", None),
            Self::Trailing => ("pack-syntax-trailing", None),
        }
    }
}

impl Explain for SyntaxFault {
    fn message_id(&self) -> &'static str {
        self.keys().0
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unclosed { open, close } => vec![("open", open.to_string()), ("close", close.to_string())],
            Self::Stray { found } | Self::Unexpected { found } => vec![("found", found.to_string())],
            Self::MissingOpen { open } => vec![("open", open.to_string())],
            Self::MissingColon { name } | Self::ExtraName { name } | Self::QuotedName { name } => {
                vec![("name", name.clone())]
            }
            Self::BadName { found }
            | Self::BareText { found }
            | Self::SingleQuotes { found }
            | Self::BadEscape { found }
            | Self::BadNumber { found } => vec![("found", found.clone())],
            Self::Wide { found, right } => vec![("found", found.to_string()), ("right", right.to_string())],
            _ => Vec::new(),
        }
    }
}
