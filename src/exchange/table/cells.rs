//! Reads and writes cells with several glosses; other cells as [`crate::lesson::cells`] has them.

use std::ops::Range;

use crate::exchange::text::glosses::{self, Of};
use crate::lesson::cells::{escape, unescape};

pub use crate::lesson::cells::{join, join_pairs, number, split, split_pairs, truth, whole};

/// Writes glosses into one cell; signs that would part one of them are escaped.
pub fn join_glosses(glosses: &[String], of: Of) -> String {
    let gloss = |gloss: &String| {
        let plain = escape(gloss, false);
        if split_glosses(&plain, of) == (vec![gloss.clone()], Vec::new()) {
            return plain;
        }
        let parts = |c: &char| matches!(c, ',' | '，' | '、' | '/' | '／' | '།' | '༎');
        plain.chars().flat_map(|c| parts(&c).then_some('\\').into_iter().chain([c])).collect()
    };
    glosses.iter().map(gloss).collect::<Vec<_>>().join("; ")
}

/// Returns the glosses of a cell, and those that its author should look at again.
pub fn split_glosses(cell: &str, of: Of) -> (Vec<String>, Vec<String>) {
    let chars: Vec<char> = cell.chars().collect();
    let parted = glosses::parted(&chars, of);
    let plain = |ranges: Vec<Range<usize>>| {
        let pieces = ranges.into_iter().filter_map(|range| chars.get(range));
        let values = pieces.map(|piece| unescape(&piece.iter().collect::<String>()));
        values.filter(|value| !value.is_empty()).collect()
    };
    (plain(parted.glosses), plain(parted.unsure))
}
