//! What the plain text formats have in common: places, markup, three languages in one text, and comments about the
//! pack.

pub(super) mod gloss;
pub(super) mod head;
pub(super) mod languages;
pub(super) mod markup;
pub(super) mod notation;
#[cfg(test)]
pub(super) mod samples;
pub(super) mod unseen;

use std::cell::Cell;

use super::decode::{Decoded, TextEncoding, decode};
use crate::exchange::place::Place;

/// Where the lines of a text begin, to tell the place of a byte.
#[derive(Debug)]
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
    /// The byte that was last asked for, and its column: those who ask go forward through a line, which would take
    /// quadratic time if each of them counted from its start.
    last: Cell<(usize, usize)>,
}

impl<'t> Lines<'t> {
    /// Counts the lines of a text, whatever ends them.
    pub fn of(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let ends = bytes.iter().enumerate().filter(|(index, byte)| match byte {
            b'\n' => true,
            b'\r' => bytes.get(index + 1) != Some(&b'\n'),
            _ => false,
        });
        let starts = std::iter::once(0).chain(ends.map(|(index, _)| index + 1)).collect();
        Self { text, starts, last: Cell::new((0, 0)) }
    }

    /// Returns the line and the column of a byte.
    pub fn place(&self, at: usize) -> Place {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let at = self.text.floor_char_boundary(at.min(self.text.len()));
        let (from, before) = match self.last.get() {
            (last, column) if (start..=at).contains(&last) => (last, column),
            _ => (start, 0),
        };
        let column = before + self.text.get(from..at).map_or(0, |between| between.chars().count());
        self.last.set((at, column));
        Place::Line { line, column: column + 1 }
    }
}

/// Decodes bytes of which every one must be readable; `None` if they are no text. An encoding that somebody asked for is
/// shown with what it comes to.
pub(super) fn decoded(bytes: &[u8], asked: Option<TextEncoding>) -> Option<Decoded> {
    let decoded = decode(bytes, asked)?;
    let is_read = !decoded.lossy && !decoded.text.contains('\0');
    (is_read || asked.is_some()).then_some(decoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_notepad_are_read_in_every_encoding_it_has() {
        let utf16: Vec<u8> =
            [0xff, 0xfe].into_iter().chain("水火".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let (gbk, _, _) = encoding_rs::GB18030.encode("水火");
        for bytes in ["水火".as_bytes(), "\u{feff}水火".as_bytes(), &utf16, &gbk] {
            assert_eq!(decoded(bytes, None).map(|it| it.text).as_deref(), Some("水火"));
        }
        assert_eq!(decoded(b"", None).map(|it| it.text).as_deref(), Some(""));
        assert_eq!(decoded(b"a\0b", None), None);
        assert_eq!(decoded(&[0xff, 0xff, 0xff], None), None);
    }

    #[test]
    fn places_are_counted_from_one_in_characters() {
        let lines = Lines::of("ཆུx\r\ny\rz\n");
        let at = |byte| match lines.place(byte) {
            Place::Line { line, column } => (line, column),
            _ => (0, 0),
        };
        assert_eq!((at(0), at(6), at(9)), ((1, 1), (1, 3), (2, 1)));
        assert_eq!((at(11), at(13), at(99)), ((3, 1), (4, 1), (4, 1)));
    }
}
