//! What was found in the place of what belongs there: values of a pack, and whole files.

use crate::lesson::syntax::Value;

/// What may stand at a place of a pack, and what was found there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Text between quotes.
    Text,
    /// A whole number.
    WholeNumber,
    /// A number.
    Number,
    /// `true` or `false`.
    TrueOrFalse,
    /// A list in square brackets.
    List,
    /// A list of texts in square brackets.
    Texts,
    /// Named fields in round brackets.
    Fields,
    /// The text in three languages: `(bo: "…", zh: "…", en: "…")`.
    Trilingual,
    /// Two texts in round brackets.
    Pair,
    /// A kind of question, such as `TrueFalse(true)`.
    Kind,
    /// Values in round brackets without names.
    Values,
    /// A map in curly brackets.
    Map,
    /// A bare word without quotes.
    Word,
    /// A single character in single quotes.
    Character,
    /// Nothing: `()` or `None`.
    Nothing,
}

impl Expected {
    /// Returns what a value is; `None` for one that could not be read.
    pub(in crate::lesson) fn of(value: &Value<'_>) -> Option<Self> {
        Some(match value {
            Value::Hole => return None,
            Value::Unit | Value::None => Self::Nothing,
            Value::Bool(_) => Self::TrueOrFalse,
            Value::Number(_) => Self::Number,
            Value::Char(_) => Self::Character,
            Value::Text(_) => Self::Text,
            Value::List(_) => Self::List,
            Value::Map(_) => Self::Map,
            Value::Some(_) | Value::Tuple(..) => Self::Values,
            Value::Struct(_) => Self::Fields,
            Value::Name(_) => Self::Word,
        })
    }

    /// Returns the name as a Fluent selector.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::WholeNumber => "whole-number",
            Self::Number => "number",
            Self::TrueOrFalse => "true-or-false",
            Self::List => "list",
            Self::Texts => "texts",
            Self::Fields => "fields",
            Self::Trilingual => "trilingual",
            Self::Pair => "pair",
            Self::Kind => "kind",
            Self::Values => "values",
            Self::Map => "map",
            Self::Word => "word",
            Self::Character => "character",
            Self::Nothing => "nothing",
        }
    }
}

/// What a file that is not UTF-8 text looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LooksLike {
    /// Text in GB18030, GBK or GB2312: the old encoding of Chinese Windows.
    Gb18030,
    /// Text in UTF-16, "Unicode" in Notepad.
    Utf16,
    /// A workbook or a document of an office program, or another zip.
    Zip,
    /// An old office document (.xls, .doc).
    OldOffice,
    /// Nothing known.
    Binary,
}

impl LooksLike {
    /// Returns the name as a Fluent selector.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Gb18030 => "gb18030",
            Self::Utf16 => "utf-16",
            Self::Zip => "zip",
            Self::OldOffice => "old-office",
            Self::Binary => "binary",
        }
    }
}
