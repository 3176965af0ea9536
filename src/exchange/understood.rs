//! How a file was understood, for whoever brings it to see, and what they say of it that is better known.

use std::collections::HashSet;

use crate::exchange::decode::TextEncoding;
use crate::exchange::format::Format;

/// How many rows of a table are shown.
pub(super) const SHOWN_ROWS: usize = 8;

/// The most columns of a table that are shown.
pub(super) const SHOWN_COLUMNS: usize = 64;

/// The most tables that are shown.
const SHOWN_TABLES: usize = 20;

/// The longest part of a cell that is shown, in characters.
const SHOWN_LENGTH: usize = 120;

/// How a file was understood.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Understood {
    /// What kind of file it is; `None` if nothing of it could be read.
    pub format: Option<Format>,
    /// What else it could be read as.
    pub formats: Vec<Format>,
    /// How its letters are written; `None` for a file that is no plain text.
    pub encoding: Option<TextEncoding>,
    /// What parts its cells; `None` for a file whose cells are parted by other means.
    pub separator: Option<char>,
    /// Whether its first line names the columns; `None` where that is no question.
    pub has_header: Option<bool>,
    /// Its sheets, or the kinds of its notes.
    pub tables: Vec<SeenTable>,
}

/// A sheet, or the notes of one kind.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SeenTable {
    /// Its name; empty for a file without sheets.
    pub name: String,
    /// What its columns are.
    pub columns: Vec<SeenColumn>,
    /// What a column can be taken for.
    pub choices: Vec<&'static str>,
    /// The first rows.
    pub rows: Vec<SeenRow>,
    /// How many rows follow these.
    pub more: usize,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenColumn {
    /// Which one it is, from 0.
    pub column: u32,
    /// What stands above it; may be empty.
    pub header: String,
    /// What it was taken for; `None` if it is left out.
    pub role: Option<&'static str>,
}

/// A row as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenRow {
    /// Which one it is, from 1, as the file's own program counts.
    pub number: usize,
    /// Its cells, one for each of the columns.
    pub cells: Vec<String>,
}

impl Understood {
    /// Adds a table, unless there are too many to be shown.
    pub(super) fn add(&mut self, table: SeenTable) {
        if self.tables.len() < SHOWN_TABLES {
            self.tables.push(table);
        }
    }
}

/// Returns as much of a cell as is shown.
pub(super) fn shown(cell: &str) -> String {
    let short: String = cell.chars().take(SHOWN_LENGTH).collect();
    if short.len() < cell.len() { short + "…" } else { short }
}

/// What somebody says of a file against how it was understood. What they do not say is guessed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Corrections {
    /// What kind of file it is.
    pub format: Option<Format>,
    /// How its letters are written.
    pub encoding: Option<TextEncoding>,
    /// What parts its cells.
    pub separator: Option<char>,
    /// Whether its first line names the columns.
    pub has_header: Option<bool>,
    /// What single columns are to be taken for; the last word on a column holds.
    pub columns: Vec<ColumnCorrection>,
}

/// What a column is to be taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnCorrection {
    /// The column.
    pub at: ColumnAt,
    /// One of the choices of its table; `None` leaves it out.
    pub role: Option<&'static str>,
}

/// A column, by where it stands or by what stands above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnAt {
    /// Of one table.
    Place {
        /// The name of its table.
        table: String,
        /// From 0.
        column: u32,
    },
    /// By its header, or by its number from 1 or its letter where it has none, in every table.
    Named(String),
}

impl ColumnAt {
    /// Returns whether a column is the one that is meant.
    fn is(&self, table: &str, column: u32, header: &str) -> bool {
        match self {
            Self::Place { table: of, column: index } => of == table && *index == column,
            Self::Named(name) => {
                let is_header = !header.is_empty() && shown(name.trim()) == header.trim();
                let letters = super::place::letters(column);
                is_header || letters.eq_ignore_ascii_case(name) || name.parse() == Ok(u64::from(column) + 1)
            }
        }
    }
}

impl Corrections {
    /// Returns whether nothing is corrected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Takes a column for something; in place of what was said of it before.
    pub fn set_column(&mut self, table: &str, column: u32, role: Option<&'static str>) {
        let at = ColumnAt::Place { table: table.to_owned(), column };
        self.columns.retain(|known| known.at != at);
        self.columns.push(ColumnCorrection { at, role });
    }

    /// Returns what is said of a column, if anything is.
    pub(super) fn of_column(&self, table: &str, column: u32, header: &str) -> Option<&ColumnCorrection> {
        self.columns.iter().rev().find(|known| known.at.is(table, column, header))
    }

    /// Returns the names that no column of these tables has.
    pub(super) fn nowhere(&self, tables: &[SeenTable]) -> Vec<String> {
        // Of very large files not all is known here.
        let is_cut =
            tables.len() >= SHOWN_TABLES || tables.iter().any(|it| it.columns.len() >= SHOWN_COLUMNS);
        let is_there = |at: &ColumnAt| {
            tables.iter().any(|of| of.columns.iter().any(|it| at.is(&of.name, it.column, &it.header)))
        };
        let names = self.columns.iter().filter_map(|known| match &known.at {
            ColumnAt::Named(name) if !is_cut && !is_there(&known.at) => Some(name.clone()),
            _ => None,
        });
        names.collect()
    }

    /// Returns what the columns of a table are, by what is said of them and else by `guess`: what somebody says of one
    /// column goes before a guess that another is the same.
    pub(super) fn roles<'h>(
        &self,
        table: &str,
        columns: impl Iterator<Item = (u32, &'h str)>,
        guess: impl Fn(u32) -> Option<&'static str>,
    ) -> Vec<(u32, Option<&'static str>)> {
        let said: Vec<_> =
            columns.map(|(column, header)| (column, self.of_column(table, column, header))).collect();
        let taken: HashSet<&str> =
            said.iter().filter_map(|(_, said)| said.and_then(|said| said.role)).collect();
        let role = |(column, said): &(u32, Option<&ColumnCorrection>)| match said {
            Some(said) => said.role,
            None => guess(*column).filter(|role| !taken.contains(role)),
        };
        said.iter().map(|column| (column.0, role(column))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_column_goes_before_what_is_guessed_of_another() {
        let mut said = Corrections::default();
        said.set_column("", 1, Some("zh"));
        said.set_column("", 1, Some("bo"));
        said.columns.push(ColumnCorrection { at: ColumnAt::Named("Notes".into()), role: None });
        let columns = [(0, "Word"), (1, "Meaning"), (2, "Notes"), (3, "Other")];
        let guess = |column: u32| ["bo", "en", "zh", "zh"].get(column as usize).copied();
        let roles = said.roles("", columns.into_iter(), guess);
        assert_eq!(roles, [(0, None), (1, Some("bo")), (2, None), (3, Some("zh"))]);
        assert!(!said.is_empty());
        for name in ["D", "d", "4", "Other"] {
            let named = ColumnCorrection { at: ColumnAt::Named(name.into()), role: Some("en") };
            let said = Corrections { columns: vec![named], ..Corrections::default() };
            assert_eq!(said.of_column("any", 3, "Other").map(|said| said.role), Some(Some("en")), "{name}");
            assert_eq!(said.of_column("any", 0, "Word"), None, "{name}");
        }
    }

    #[test]
    fn a_long_cell_is_shown_in_part() {
        assert_eq!(shown("水"), "水");
        assert_eq!(shown(&"水".repeat(500)).chars().count(), SHOWN_LENGTH + 1);
    }
}
