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
mod limits;
mod number;
mod recover;
mod store;
mod text;
mod tree;
mod value;
pub mod write;

#[cfg(test)]
mod tests;

pub use fault::SyntaxFault;
pub use limits::{MAX_DEPTH, MAX_FAULTS};
pub use tree::{Document, Field, Fields, Items, Node, Nodes, Struct, Value};

/// Reads a whole RON document. Never fails: what cannot be read is a [`Value::Hole`] and a fault.
///
/// The text must be shorter than 4 GiB; what comes after is not read.
#[must_use]
pub fn read(text: &str) -> Document<'_> {
    cursor::Cursor::new(text).document()
}
