//! A value that is put into a sentence.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

/// A value in a sentence. Only a number chooses a plural and takes the reader's digits; a text is shown as it
/// is, so that a file name or what someone typed is never rewritten.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    /// Shown as it is.
    Text(Cow<'a, str>),
    /// Shown with at most six decimals; infinities and "not a number" as a dash.
    Number(f64),
}

/// Above this size a float is no longer exact to six decimals, and Fluent's plural rules give up not much later.
const LARGEST: f64 = 1e9;

/// Sentences show at most six decimals; Fluent's plural rules cannot count the decimals of a very small number.
const STEPS: f64 = 1e6;

impl<'a> Arg<'a> {
    /// Reads a value that an error carries as text: a whole number in its plain form becomes a number.
    pub(super) fn read(value: &'a str) -> Self {
        match value.parse::<i32>() {
            Ok(number) if number.to_string() == value => Arg::from(number),
            _ => Arg::from(value),
        }
    }

    pub(super) fn into_fluent(self) -> FluentValue<'a> {
        match self {
            Arg::Text(text) => FluentValue::from(text),
            // Fluent panics on what has no plural: infinities, "not a number" and the very large.
            Arg::Number(number) if !number.is_finite() => FluentValue::from("–"),
            Arg::Number(number) if number.abs() > LARGEST => FluentValue::from(format!("{number:.0}")),
            Arg::Number(number) => FluentValue::from((number * STEPS).round() / STEPS),
        }
    }

    pub(super) fn into_text(self) -> String {
        match self.into_fluent() {
            FluentValue::String(text) => text.into_owned(),
            FluentValue::Number(number) => number.as_string().into_owned(),
            _ => String::new(),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Text(Cow::Owned(text))
    }
}

macro_rules! from_number {
    ($($exact:ty),+) => {
        $(impl From<$exact> for Arg<'_> {
            fn from(number: $exact) -> Self {
                Arg::Number(f64::from(number))
            }
        })+
    };
}
from_number!(i32, u8, u16, u32, f32, f64);

macro_rules! from_count {
    ($($wide:ty),+) => {
        $(impl From<$wide> for Arg<'_> {
            #[allow(clippy::cast_precision_loss, reason = "counts of words, days and bytes stay far below 2^53")]
            fn from(number: $wide) -> Self {
                Arg::Number(number as f64)
            }
        })+
    };
}
from_count!(i64, u64, usize);
