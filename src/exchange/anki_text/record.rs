//! Splits Anki's text into records of fields. A field that contains the separator, a quote or a line end is quoted,
//! with quotes doubled inside.

use std::ops::Range;

use crate::exchange::csv::quotes::{Quoted, meant, usual_width};
use crate::exchange::table::MAX_CELLS;
use crate::exchange::text::markup::Sign;
use crate::language::mandarin::hanzi::is_hanzi;

/// A note's fields, each with its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Record {
    /// Byte of the file where it begins.
    pub at: usize,
    /// At most [`MAX_CELLS`].
    pub fields: Vec<Span>,
    /// Byte of the first field beyond those.
    pub rest: Option<usize>,
}

/// A field: the bytes of the file that it is written in, without the quotes around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    pub at: Range<usize>,
    pub is_quoted: bool,
}

impl Span {
    /// Returns the characters of the field, doubled quotes read as one.
    pub fn signs(&self, text: &str) -> Vec<Sign> {
        let written = text.get(self.at.clone()).unwrap_or_default();
        let mut signs = Vec::with_capacity(written.len());
        let mut was_quote = false;
        for (at, c) in written.char_indices() {
            let is_second = self.is_quoted && c == '"' && was_quote;
            was_quote = self.is_quoted && c == '"' && !is_second;
            // What Pleco writes for bold, italics and colours; for the end of a line it writes the first of these.
            if matches!(c, '\u{eab2}'..='\u{eabb}') {
                continue;
            }
            let c = if c == '\u{eab1}' { ';' } else { c };
            if !is_second {
                signs.push(Sign { c, at: self.at.start + at, escaped: false });
            }
        }
        signs
    }

    pub fn text(&self, text: &str) -> String {
        self.signs(text).iter().map(|sign| sign.c).collect()
    }
}

/// What a text comes to.
#[derive(Debug, Default)]
pub(super) struct Records {
    pub notes: Vec<Record>,
    /// Lines that begin with `#` and have several fields: perhaps notes that were taken for remarks.
    pub remarks: Vec<usize>,
    /// The last part of each category that Pleco writes between its words, with the byte of its line.
    pub categories: Vec<(usize, String)>,
    /// Where a quote is opened that nothing closes.
    pub unclosed: Option<usize>,
}

/// Returns the records of a text from a byte on, remarks left out.
pub(super) fn records(text: &str, from: usize, separator: char) -> Records {
    let mut found = Records::default();
    let width = usual_width(text.get(from..).unwrap_or_default(), separator);
    let mut at = from;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let line = line_length(rest);
        let said = rest.get(..line).unwrap_or_default();
        if rest.starts_with('#') && !is_note(said, separator) {
            if said.contains(separator) {
                found.remarks.push(at);
            }
            at += line;
            continue;
        }
        if let Some(path) = said.strip_prefix("//").filter(|path| !path.contains(separator)) {
            let name = path.trim().rsplit('/').next().unwrap_or_default().trim();
            found.categories.push((at, name.to_owned()));
            at += line;
            continue;
        }
        let mut record = Record { at, fields: Vec::new(), rest: None };
        loop {
            let (span, next) = match field(text, at, separator, width) {
                Ok(found) => found,
                Err(quote) => {
                    found.unclosed = Some(quote);
                    return found;
                }
            };
            if record.fields.len() < MAX_CELLS {
                record.fields.push(span);
            } else {
                record.rest.get_or_insert(at);
            }
            let rest = text.get(next..).unwrap_or_default();
            if rest.starts_with(separator) {
                at = next + separator.len_utf8();
            } else {
                at = next + line_length(rest);
                break;
            }
        }
        if record.fields.iter().any(|span| !span.at.is_empty()) {
            found.notes.push(record);
        }
    }
    found
}

/// Returns whether a line that begins with `#` is a note all the same: it has cells, names nothing before a colon, and a
/// hanzi or a Tibetan letter stands right behind the sign, or both stand somewhere in it.
pub(super) fn is_note(line: &str, separator: char) -> bool {
    let said = line.trim_start_matches('#');
    let first = said.split(separator).next().unwrap_or_default();
    let names = first
        .split_once(':')
        .is_some_and(|(key, _)| key.chars().all(|c| c.is_ascii_alphabetic() || c == ' '));
    let has_both = || line.chars().any(is_hanzi) && line.chars().any(is_tibetan_letter);
    line.contains(separator) && !names && (said.starts_with(is_of_ours) || has_both())
}

fn is_tibetan_letter(c: char) -> bool {
    matches!(c, '\u{f40}'..='\u{fbc}')
}

fn is_of_ours(c: char) -> bool {
    is_hanzi(c) || is_tibetan_letter(c)
}

/// Returns a field and the byte after it: a separator, a line end or the end. An error is where its quote is opened.
fn field(text: &str, start: usize, separator: char, width: usize) -> Result<(Span, usize), usize> {
    let rest = text.get(start..).unwrap_or_default();
    let end = |from: usize| {
        let rest = rest.get(from..).unwrap_or_default();
        start + from + rest.find([separator, '\n', '\r']).unwrap_or(rest.len())
    };
    if rest.starts_with('"') {
        match meant(rest, separator, width) {
            Quoted::Closed(quote) => {
                return Ok((Span { at: start + 1..start + quote, is_quoted: true }, end(quote + 1)));
            }
            Quoted::Open => return Err(start),
            Quoted::Text => {}
        }
    }
    Ok((Span { at: start..end(0), is_quoted: false }, end(0)))
}

/// Returns the bytes of the first line with what ends it.
fn line_length(text: &str) -> usize {
    match text.find(['\n', '\r']) {
        Some(end) if text.get(end..).is_some_and(|rest| rest.starts_with("\r\n")) => end + 2,
        Some(end) => end + 1,
        None => text.len(),
    }
}

/// Writes a field so that it is read back as it is.
pub(super) fn quoted(field: &str, separator: char) -> String {
    if field.starts_with('#') || field.contains([separator, '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Vec<String>> {
        let Records { notes, unclosed, .. } = records(text, 0, '\t');
        assert_eq!(unclosed, None);
        notes.iter().map(|record| record.fields.iter().map(|span| span.text(text)).collect()).collect()
    }

    #[test]
    fn quotes_hold_separators_quotes_and_line_ends() {
        assert_eq!(
            read("a\t\"b\tc\nd\"\t\"say \"\"e\"\"\"\r\n\n#not\tthis\r\nf\t\n"),
            [vec!["a", "b\tc\nd", "say \"e\""], vec!["f", ""]]
        );
        assert_eq!(read("\"\"\t\"\"\"\"\n"), [["", "\""]]);
        assert_eq!(read("5\" disk\tx"), [["5\" disk", "x"]]);
    }

    #[test]
    fn a_quote_without_end_is_told() {
        assert_eq!(records("a\tb\nc\t\"d\ne", 0, '\t').unclosed, Some(6));
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_is_read(fields in proptest::collection::vec("[ab\"\t\n\r#水 ]{0,8}", 1..4)) {
            let line: Vec<String> = fields.iter().map(|field| quoted(field, '\t')).collect();
            let text = format!("{}\n", line.join("\t"));
            let found = read(&text);
            if fields.iter().any(|field| !field.is_empty()) {
                proptest::prop_assert_eq!(found, [fields]);
            }
        }

        #[test]
        fn nothing_makes_it_panic(text in "[a\"\t\n\r#;水]{0,40}") {
            for separator in ['\t', ';', '水'] {
                for record in records(&text, 0, separator).notes {
                    record.fields.iter().for_each(|span| drop(span.signs(&text)));
                }
            }
        }
    }
}
