//! What the formats that are plain text have in common: places, markup, three languages in one text, and what a file
//! says of the pack in its comments.

pub(super) mod head;
pub(super) mod languages;
pub(super) mod markup;
#[cfg(test)]
pub(super) mod samples;

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, UTF_8};

use super::draft::Section;
use super::{Format, Imported, Place, Stopped, Target, Watch, anki_text, gift, import, rest};
use crate::lesson::{FaultKind as PackFault, LooksLike};

/// Reads a file of one of the formats that are plain text.
pub(super) fn read(
    bytes: &[u8],
    format: Format,
    target: &Target<'_>,
    watch: Watch<'_>,
) -> Result<Imported, Stopped> {
    let Some(text) = decoded(bytes) else {
        return Ok(import::refused(PackFault::NotText(LooksLike::Binary)));
    };
    let (found, held) = if format == Format::Gift {
        (gift::read(&text, watch)?, [Section::Questions].as_slice())
    } else {
        (anki_text::read(&text, target, watch)?, [Section::Words, Section::Sentences].as_slice())
    };
    Ok(rest::kept(import::finish(found, target, watch)?, target, held))
}

/// Where the lines of a text begin, to tell the place of a byte.
#[derive(Debug)]
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
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
        Self { text, starts }
    }

    /// The line and the column of a byte.
    pub fn place(&self, at: usize) -> Place {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let at = self.text.floor_char_boundary(at.min(self.text.len()));
        let column = self.text.get(start..at).map_or(0, |before| before.chars().count()) + 1;
        Place::Line { line, column }
    }
}

/// UTF-8 or UTF-16, as its mark says; else UTF-8 if it is that, else what Chinese Windows writes. `None` if it is no
/// text.
pub(super) fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let (encoding, marked) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, bytes.get(length..).unwrap_or_default()),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, bytes),
        None => (GB18030, bytes),
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(marked)?;
    (!text.contains('\0')).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_notepad_are_read_in_every_encoding_it_has() {
        let utf16: Vec<u8> =
            [0xff, 0xfe].into_iter().chain("水火".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let (gbk, _, _) = GB18030.encode("水火");
        for bytes in ["水火".as_bytes(), "\u{feff}水火".as_bytes(), &utf16, &gbk] {
            assert_eq!(decoded(bytes).as_deref(), Some("水火"));
        }
        assert_eq!(decoded(b""), Some(Cow::Borrowed("")));
        assert_eq!(decoded(b"a\0b"), None);
        assert_eq!(decoded(&[0xff, 0xff, 0xff]), None);
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
