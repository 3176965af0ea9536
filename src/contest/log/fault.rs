//! What can be wrong with a line of a log.

use crate::contest::refusal::Refusal;
use crate::contest::setting::SettingFault;
use crate::explain::Explain;
use crate::lesson::Hint;

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineFault<F = LogFault> {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub fault: F,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogFault {
    /// The file has no first line that says what the contest begins with.
    NoHead,
    /// The format is of another version of the program.
    UnknownFormat { found: String },
    /// No rules have this name.
    UnknownRules { found: String, known: String },
    /// The rules that stand in the log cannot be read.
    BadRules { reason: String },
    /// The contest cannot begin like this.
    Setting(SettingFault),
    /// It is no JSON from this byte of the line on.
    NotJson { column: usize },
    /// It is not UTF-8 text.
    NotUtf8,
    /// It is JSON, but no object.
    NotObject,
    /// It is empty.
    EmptyLine,
    /// It is longer than a line may be, in bytes.
    LineTooLong { most: usize },
    /// There are more events than a log may have.
    TooManyEvents { most: usize },
    /// A field is not known here.
    UnknownField { found: String, near: Option<String>, known: String },
    /// A field is missing.
    MissingField { name: String },
    /// A field has a value of another type.
    WrongType { name: String, expected: Looked },
    /// A name is not known here, such as that of an event.
    UnknownName { name: String, found: String, near: Option<String>, known: String },
    /// The event cannot have happened then.
    Refused(Refusal),
}

impl From<Refusal> for LogFault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// What belongs in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looked {
    Text,
    WholeNumber,
    Number,
    TrueOrFalse,
    List,
    Fields,
}

impl Looked {
    /// Returns its name as a Fluent selector.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::WholeNumber => "whole-number",
            Self::Number => "number",
            Self::TrueOrFalse => "true-or-false",
            Self::List => "list",
            Self::Fields => "fields",
        }
    }
}

impl LogFault {
    /// Returns what would be right, if that can be said.
    #[must_use]
    pub fn hint(&self) -> Option<Hint> {
        let hint = |id, args| Some(Hint { id, args });
        match self {
            Self::NoHead => hint("contest-log-no-head-hint", Vec::new()),
            Self::UnknownField { near: Some(near), .. } | Self::UnknownName { near: Some(near), .. } => {
                hint("pack-near-hint", vec![("near", near.clone())])
            }
            Self::UnknownRules { known, .. }
            | Self::UnknownField { known, .. }
            | Self::UnknownName { known, .. } => hint("contest-known-hint", vec![("known", known.clone())]),
            Self::NotJson { .. } | Self::NotObject => hint("contest-log-json-hint", Vec::new()),
            Self::Refused(refusal) => refusal.hint(),
            _ => None,
        }
    }
}

impl Explain for LogFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::NoHead => "contest-log-no-head",
            Self::UnknownFormat { .. } => "contest-log-format",
            Self::UnknownRules { .. } => "contest-log-unknown-rules",
            Self::BadRules { .. } => "contest-log-bad-rules",
            Self::Setting(SettingFault::Rule { .. }) => "contest-log-rule",
            Self::Setting(fault) => fault.message_id(),
            Self::NotJson { .. } => "contest-log-not-json",
            Self::NotUtf8 => "text-not-utf8",
            Self::NotObject => "contest-log-not-object",
            Self::EmptyLine => "contest-log-empty",
            Self::LineTooLong { .. } => "contest-log-line-too-long",
            Self::TooManyEvents { .. } => "contest-log-too-many",
            Self::UnknownField { .. } => "pack-unknown-field",
            Self::MissingField { .. } => "pack-missing-field",
            Self::WrongType { .. } => "contest-log-wrong-type",
            Self::UnknownName { .. } => "contest-log-unknown-name",
            Self::Refused(refusal) => refusal.message_id(),
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoHead | Self::NotUtf8 | Self::NotObject | Self::EmptyLine => Vec::new(),
            Self::UnknownFormat { found } | Self::UnknownRules { found, .. } => {
                vec![("found", found.clone())]
            }
            Self::BadRules { reason } => vec![("reason", reason.clone())],
            Self::Setting(SettingFault::Rule { place, wrong }) => {
                // The place is said in the sentence around it, since rules in a log have no lines of their own.
                let mut args = vec![("place", place.to_string()), ("rule", wrong.message_id().to_owned())];
                args.extend(wrong.message_args());
                args
            }
            Self::Setting(fault) => fault.message_args(),
            Self::NotJson { column } => vec![("column", column.to_string())],
            Self::LineTooLong { most } | Self::TooManyEvents { most } => vec![("most", most.to_string())],
            Self::UnknownField { found, .. } => vec![("found", found.clone())],
            Self::MissingField { name } => vec![("name", name.clone())],
            Self::WrongType { name, expected } => {
                vec![("name", name.clone()), ("expected", expected.as_str().to_owned())]
            }
            Self::UnknownName { name, found, .. } => vec![("name", name.clone()), ("found", found.clone())],
            Self::Refused(refusal) => refusal.message_args(),
        }
    }
}
