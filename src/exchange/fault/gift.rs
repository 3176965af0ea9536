//! Faults of GIFT files, and what they hold that a pack cannot.

use crate::explain::Explain;
use crate::lesson::{Hint, Severity};

/// What is wrong with a question, besides what the checker of packs says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GiftFault {
    /// A `{` without its `}` before the next blank line.
    NotClosed,
    /// A `}` without its `{`.
    NotOpened,
    /// A `{` inside of an answer.
    OpenedTwice,
    /// A second `{…}` in one question.
    TwoAnswers,
    /// A `::` that begins a title and no second one.
    TitleNotClosed,
    /// A text without `{…}`, a description, was left out.
    NoAnswer {
        /// Its title, or how it begins.
        name: String,
    },
    /// `{}`, an essay, was left out.
    Essay {
        /// Its title, or how it begins.
        name: String,
    },
    /// Pairs to match of which no choices can be made were left out.
    Matching {
        /// The title of the question, or how it begins.
        name: String,
    },
    /// Pairs to match became a question each.
    Pairs {
        /// The title of the question, or how it begins.
        name: String,
        /// How many questions.
        count: usize,
    },
    /// No question of the file is in this language.
    WithoutLanguage {
        /// `bo` or `zh`.
        language: &'static str,
        /// How many questions there are.
        count: usize,
    },
    /// An answer that begins with neither `=` nor `~`.
    NoMark,
    /// No answer, or none that is wholly right.
    NoRight,
    /// Several choices that are right together: all are kept, and which is right has to be said.
    RightTogether {
        /// How many.
        count: usize,
        /// What they are.
        names: String,
    },
    /// More than one right choice; the first was taken, and the other right ones are no options.
    SeveralRight {
        /// How many.
        count: usize,
        /// The others.
        names: String,
    },
    /// More than one right number; the first stands, and the question has to be completed.
    SeveralNumbers {
        /// All of them, as they are written.
        numbers: String,
    },
    /// Not a number where one belongs.
    NotANumber {
        /// What stands there.
        found: String,
    },
    /// No line says which option is right, in Aiken. The place is that line, or the last option if there is none.
    NoAnswerLine,
    /// There is no question in the file.
    NoQuestions,

    // Warnings.
    /// Points for an answer that is half right, or taken off for a wrong one.
    PartCredit {
        /// The weight as it was written, in hundredths.
        weight: String,
    },
    /// A remark on one answer.
    Remark,
    /// A question has more answers than are read.
    TooManyAnswers {
        /// The limit.
        limit: usize,
    },
    /// The text of a question, with its answers, is longer than is read.
    TooLong {
        /// Its length, in characters.
        length: usize,
        /// The limit.
        limit: usize,
    },
    /// A picture inside a text.
    Picture {
        /// Its name.
        name: String,
    },
}

impl GiftFault {
    /// Returns how bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::NoAnswer { .. }
            | Self::Essay { .. }
            | Self::Matching { .. }
            | Self::Pairs { .. }
            | Self::NoMark
            | Self::SeveralRight { .. }
            | Self::PartCredit { .. }
            | Self::Remark
            | Self::Picture { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Returns what would be right, if that can be said.
    #[must_use]
    pub fn hint(&self) -> Option<Hint> {
        let id = match self {
            Self::NotClosed | Self::NotOpened | Self::OpenedTwice | Self::TwoAnswers => {
                "exchange-gift-brackets-hint"
            }
            Self::TitleNotClosed => "exchange-gift-title-hint",
            Self::NoAnswer { .. } | Self::Essay { .. } => "exchange-gift-take-out-hint",
            Self::WithoutLanguage { .. } => "exchange-gift-without-language-hint",
            Self::Matching { .. } => "exchange-gift-matching-hint",
            Self::NoMark | Self::NoRight | Self::RightTogether { .. } | Self::SeveralRight { .. } => {
                "exchange-gift-marks-hint"
            }
            Self::SeveralNumbers { .. } | Self::NotANumber { .. } => "exchange-gift-number-hint",
            Self::NoAnswerLine => "exchange-gift-no-answer-line-hint",
            Self::NoQuestions => "exchange-gift-no-questions-hint",
            Self::Pairs { .. }
            | Self::PartCredit { .. }
            | Self::Remark
            | Self::Picture { .. }
            | Self::TooManyAnswers { .. }
            | Self::TooLong { .. } => return None,
        };
        Some(Hint { id, args: Vec::new() })
    }
}

impl Explain for GiftFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::NotClosed => "exchange-gift-not-closed",
            Self::NotOpened => "exchange-gift-not-opened",
            Self::OpenedTwice => "exchange-gift-opened-twice",
            Self::TwoAnswers => "exchange-gift-two-answers",
            Self::TitleNotClosed => "exchange-gift-title",
            Self::NoAnswer { .. } => "exchange-gift-no-answer",
            Self::Essay { .. } => "exchange-gift-essay",
            Self::WithoutLanguage { .. } => "exchange-gift-without-language",
            Self::Matching { .. } => "exchange-gift-matching",
            Self::NoMark => "exchange-gift-no-mark",
            Self::NoRight => "exchange-gift-no-right",
            Self::Pairs { .. } => "exchange-gift-pairs",
            Self::RightTogether { .. } => "exchange-gift-right-together",
            Self::SeveralRight { .. } => "exchange-gift-several-right",
            Self::SeveralNumbers { .. } => "exchange-gift-several-numbers",
            Self::NotANumber { .. } => "exchange-gift-not-a-number",
            Self::NoAnswerLine => "exchange-gift-no-answer-line",
            Self::NoQuestions => "exchange-gift-no-questions",
            Self::PartCredit { .. } => "exchange-gift-part-credit",
            Self::Remark => "exchange-gift-remark",
            Self::TooManyAnswers { .. } => "exchange-gift-too-many-answers",
            Self::TooLong { .. } => "exchange-gift-too-long",
            Self::Picture { .. } => "exchange-gift-picture",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::SeveralRight { count, names } | Self::RightTogether { count, names } => {
                vec![("count", count.to_string()), ("names", names.clone())]
            }
            Self::SeveralNumbers { numbers } => vec![("numbers", numbers.clone())],
            Self::Pairs { name, count } => vec![("name", name.clone()), ("count", count.to_string())],
            Self::NotANumber { found } => vec![("found", found.clone())],
            Self::PartCredit { weight } => vec![("weight", weight.clone())],
            Self::Picture { name }
            | Self::NoAnswer { name }
            | Self::Essay { name }
            | Self::Matching { name } => vec![("name", name.clone())],
            Self::WithoutLanguage { language, count } => {
                vec![("language", (*language).to_owned()), ("count", count.to_string())]
            }
            Self::TooManyAnswers { limit } => vec![("limit", limit.to_string())],
            Self::TooLong { length, limit } => {
                vec![("length", length.to_string()), ("limit", limit.to_string())]
            }
            _ => Vec::new(),
        }
    }
}
