//! The text of a file as its author wrote it, and the conversion from a byte of it to a line and a column.

use std::cmp::Reverse;
use std::ops::Range;
use std::path::Path;

use super::fault::{Fault, Finding};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The text of a file, without a byte order mark.
#[derive(Clone, Copy)]
pub(super) struct Written<'t> {
    pub file: &'t Path,
    pub text: &'t str,
    /// The length of the byte order mark before the text, in bytes.
    skipped: usize,
}

impl<'t> Written<'t> {
    pub fn new(file: &'t Path, text: &'t str) -> Self {
        match text.strip_prefix(BYTE_ORDER_MARK) {
            Some(rest) => Self { file, text: rest, skipped: BYTE_ORDER_MARK.len() },
            None => Self { file, text, skipped: 0 },
        }
    }

    /// Gives every finding its line and column, in the order of the text.
    pub fn faults(self, mut findings: Vec<Finding>) -> Vec<Fault> {
        findings.sort_by_key(|finding| (finding.at.start, Reverse(finding.severity)));
        let (mut line, mut column, mut counted) = (1, 1, 0);
        findings
            .into_iter()
            .map(|finding| {
                let start = self.text.floor_char_boundary(finding.at.start);
                for character in self.text[counted..start].chars() {
                    if character == '\n' {
                        line += 1;
                        column = 1;
                    } else {
                        column += 1;
                    }
                }
                counted = start;
                Fault {
                    file: self.file.to_owned(),
                    line,
                    column,
                    bytes: self.bytes(finding.at),
                    severity: finding.severity,
                    kind: finding.kind,
                }
            })
            .collect()
    }

    /// Returns bytes of the text as bytes of the file.
    pub fn bytes(self, at: Range<usize>) -> Range<usize> {
        at.start + self.skipped..at.end + self.skipped
    }

    /// Returns the byte at which a line and a column begin, both counted from 1, the column in characters.
    pub fn byte(self, line: usize, column: usize) -> usize {
        let before = line.saturating_sub(1);
        let start = match before.checked_sub(1) {
            None => 0,
            Some(nth) => self.text.match_indices('\n').nth(nth).map_or(self.text.len(), |(at, _)| at + 1),
        };
        let rest = self.text.get(start..).unwrap_or_default();
        let inside = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at);
        start + inside
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::FaultKind;

    #[test]
    fn columns_are_counted_in_characters_and_lines_from_one() {
        let text = "\u{feff}a\nཆུ b\n水x";
        let written = Written::new(Path::new("pack.ron"), text);
        let at = |found: usize| Finding::error(found..found + 1, FaultKind::NoPackFile);
        let b = written.text.find('b').unwrap_or_default();
        let x = written.text.find('x').unwrap_or_default();
        let faults = written.faults(vec![at(x), at(0), at(b)]);
        let places: Vec<_> = faults.iter().map(|fault| (fault.line, fault.column)).collect();
        assert_eq!(places, [(1, 1), (2, 4), (3, 2)]);
        assert_eq!(faults[1].bytes.start, b + 3);
        for (fault, byte) in faults.iter().zip([0, b, x]) {
            assert_eq!(written.byte(fault.line, fault.column), byte);
        }
        assert_eq!(written.byte(9, 9), written.text.len());
    }
}
