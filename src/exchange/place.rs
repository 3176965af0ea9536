//! Places in imported files.

use std::fmt;

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A line of a text file.
    Line {
        /// From 1.
        line: usize,
        /// In characters (Unicode scalar values), from 1.
        column: usize,
    },
    /// A cell of a table. Shown as spreadsheets do: `Words!C17`.
    Cell {
        /// The name of the sheet; empty for a file that has no sheets.
        sheet: String,
        /// From 0.
        row: u32,
        /// From 0.
        column: u32,
    },
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => Ok(()),
            Self::Line { line, column } => write!(f, "{line}:{column}"),
            Self::Cell { sheet, row, column } => {
                if !sheet.is_empty() {
                    write!(f, "{sheet}!")?;
                }
                write!(f, "{}{}", letters(*column), u64::from(*row) + 1)
            }
        }
    }
}

/// Returns the name of a column as spreadsheets write it: A to Z, AA, AB and so on. `column` counts from 0.
pub(super) fn letters(column: u32) -> String {
    let mut rest = u64::from(column) + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        let cell =
            |sheet: &str, row, column| Place::Cell { sheet: sheet.to_owned(), row, column }.to_string();
        assert_eq!(cell("Words", 16, 2), "Words!C17");
        assert_eq!(cell("", 0, 25), "Z1");
        assert_eq!(cell("", 0, 26), "AA1");
        assert_eq!(cell("", 0, 701), "ZZ1");
        assert_eq!(cell("", 0, 702), "AAA1");
        assert_eq!(cell("", u32::MAX, u32::MAX), "MWLQKWV4294967296");
        assert_eq!(Place::Line { line: 3, column: 7 }.to_string(), "3:7");
    }
}
