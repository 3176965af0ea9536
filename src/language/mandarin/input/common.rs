//! The table of common hanzi and words that comes with the program (`assets/input/mandarin.tsv`).
use crate::explain::Explain;

/// Common hanzi and words with their readings. Where they come from stands beside the file.
#[derive(Clone, Debug, Default)]
pub struct CommonWords {
    text: String,
}

/// A hanzi or word of the table.
pub(super) struct CommonWord<'a> {
    pub text: &'a str,
    /// Syllables with tone numbers, parted by spaces.
    pub reading: &'a str,
    /// Hundredths of a nat: the lower, the more common.
    pub cost: u16,
}

/// Why a file is not the table, or not all of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    #[error("the table of words is not UTF-8 text")]
    NotText,
    #[error("this is not a table of words of a known format")]
    UnknownFormat,
    /// `line` counts from 1.
    #[error("line {line} of the table of words cannot be read")]
    BadLine { line: usize },
    #[error("the table of words has {found} entries instead of {expected}")]
    Incomplete { expected: usize, found: usize },
}

impl Explain for TableError {
    fn message_id(&self) -> &'static str {
        match self {
            Self::NotText => "input-not-text",
            Self::UnknownFormat => "input-unknown-format",
            Self::BadLine { .. } => "input-bad-line",
            Self::Incomplete { .. } => "input-incomplete",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotText | Self::UnknownFormat => Vec::new(),
            Self::BadLine { line } => vec![("line", line.to_string())],
            Self::Incomplete { expected, found } => {
                vec![("expected", expected.to_string()), ("found", found.to_string())]
            }
        }
    }
}

impl CommonWords {
    /// The file of the table, under the program's `assets`.
    pub const FILE: &str = "input/mandarin.tsv";

    /// Reads the file.
    ///
    /// # Errors
    /// When it is damaged: all of it is looked at.
    pub fn read(bytes: &[u8]) -> Result<Self, TableError> {
        let text = str::from_utf8(bytes).map_err(|_| TableError::NotText)?;
        let (header, body) = text.split_once('\n').ok_or(TableError::UnknownFormat)?;
        let expected: usize = header
            .strip_prefix("tsheg-input\t1\t")
            .and_then(|count| count.parse().ok())
            .ok_or(TableError::UnknownFormat)?;
        let mut found = 0;
        for line in body.lines() {
            found += 1;
            entry(line).ok_or(TableError::BadLine { line: found + 1 })?;
        }
        if found != expected {
            return Err(TableError::Incomplete { expected, found });
        }
        Ok(Self { text: body.to_owned() })
    }

    /// Returns the hanzi and words with their readings in tone numbers, the more common ones first.
    pub(in crate::language::mandarin) fn readings(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries().map(|entry| (entry.text, entry.reading))
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = CommonWord<'_>> {
        self.text.lines().filter_map(entry)
    }
}

fn entry(line: &str) -> Option<CommonWord<'_>> {
    let mut fields = line.split('\t');
    let (text, reading, cost) = (fields.next()?, fields.next()?, fields.next()?.parse().ok()?);
    let is_syllable = |syllable: &str| {
        syllable.strip_suffix(|tone| matches!(tone, '1'..='5')).is_some_and(|letters| {
            !letters.is_empty() && letters.chars().all(|c| matches!(c, 'a'..='z' | 'ü'))
        })
    };
    let is_right = fields.next().is_none() && !text.is_empty() && reading.split(' ').all(is_syllable);
    is_right.then_some(CommonWord { text, reading, cost })
}
