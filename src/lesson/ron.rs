//! A fast reader of RON (Rusty Object Notation) that does not stop at the first fault.
//!
//! `serde` with the `ron` crate stops at the first fault and forgets where a value stood. This reader makes a tree
//! whose every node knows its bytes, mends what people get wrong (a missing quote, comma or bracket, Chinese
//! punctuation) well enough to go on, and reports each mistake once. What it reads without fault, `ron` 0.12 reads
//! to the same values; that is tested. It leaves out what no pack needs: byte strings, ranges, number suffixes and
//! names that are not ASCII. `#![enable(implicit_some)]` holds without being written.

mod brackets;
mod cursor;
mod fault;
mod number;
mod recover;
mod text;
mod value;
pub mod write;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::Range;

pub use fault::SyntaxFault;

/// How deep brackets may stand in brackets. `ron` allows 128.
pub const MAX_DEPTH: usize = 64;

/// How many syntax faults are listed before the reader only looks for the end.
pub const MAX_FAULTS: usize = 200;

/// Reads a whole RON document. Never fails: what cannot be read is a [`Value::Hole`] and a fault.
///
/// The text must be shorter than 4 GiB; what comes after is not read.
#[must_use]
pub fn read(text: &str) -> Document<'_> {
    cursor::Cursor::new(text).document()
}

/// What reading a document came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Document<'a> {
    /// The value of the document.
    pub root: Node<'a>,
    /// What could not be read, by place.
    pub faults: Vec<(Range<usize>, SyntaxFault)>,
    /// Stretches of the text that were guessed at after a fault; what looks wrong there is not worth reporting.
    pub guessed: Vec<Range<usize>>,
}

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'a> {
    start: u32,
    end: u32,
    /// The value.
    pub value: Value<'a>,
}

impl<'a> Node<'a> {
    #[expect(clippy::cast_possible_truncation, reason = "the cursor reads no more than 4 GiB")]
    pub(super) fn new(at: Range<usize>, value: Value<'a>) -> Self {
        Self { start: at.start as u32, end: at.end as u32, value }
    }

    /// The bytes of the text that it stands in, brackets and quotes included.
    #[must_use]
    pub fn at(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A RON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// Something that could not be read and has been reported.
    Hole,
    /// `()`
    Unit,
    /// `true` or `false`
    Bool(bool),
    /// A number, as written; see [`Value::as_f64`] and [`Value::as_u64`].
    Number(&'a str),
    /// `'c'`
    Char(char),
    /// A string, escapes resolved.
    Text(Cow<'a, str>),
    /// `None`
    None,
    /// `Some(…)`
    Some(Box<Node<'a>>),
    /// `[…]`
    List(Vec<Node<'a>>),
    /// `{key: value, …}`
    Map(Vec<(Node<'a>, Node<'a>)>),
    /// `(…)` or `Name(…)` without field names.
    Tuple(Option<&'a str>, Vec<Node<'a>>),
    /// `(name: …)` or `Name(name: …)`
    Struct(Box<Struct<'a>>),
    /// A bare name: a unit struct or a variant without fields.
    Name(&'a str),
}

impl Value<'_> {
    /// The number, if it is one; `0x`, `0o`, `0b` and `_` are understood.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Number(written) => number::to_f64(written),
            _ => None,
        }
    }

    /// The number, if it is a whole one that is not negative and fits.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Self::Number(written) => number::to_u64(written),
            _ => None,
        }
    }
}

/// A struct with named fields.
#[derive(Debug, Clone, PartialEq)]
pub struct Struct<'a> {
    /// The name before the bracket, if it has one.
    pub name: Option<&'a str>,
    /// The fields in the order of the text. A name may stand twice.
    pub fields: Vec<Field<'a>>,
    /// Whether all of it could be read; if not, a field that is missing may only have been lost.
    pub whole: bool,
}

/// A field of a struct.
#[derive(Debug, Clone, PartialEq)]
pub struct Field<'a> {
    /// Its name.
    pub name: &'a str,
    start: u32,
    /// Its value.
    pub value: Node<'a>,
}

impl<'a> Field<'a> {
    #[expect(clippy::cast_possible_truncation, reason = "the cursor reads no more than 4 GiB")]
    pub(super) fn new(name: &'a str, start: usize, value: Node<'a>) -> Self {
        Self { name, start: start as u32, value }
    }

    /// The bytes that the name stands in.
    #[must_use]
    pub fn name_at(&self) -> Range<usize> {
        self.start as usize..self.start as usize + self.name.len()
    }
}
