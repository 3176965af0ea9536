//! Splits Anki's text into records of fields. A field that contains the separator, a quote or a line end is quoted,
//! with quotes doubled inside.

use std::ops::Range;

use crate::exchange::table::MAX_CELLS;
use crate::exchange::text::markup::Sign;

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

/// Returns the records of a text from a byte on, comments left out; and where a quote is opened that nothing closes.
pub(super) fn records(text: &str, from: usize, separator: char) -> (Vec<Record>, Option<usize>) {
    let mut records = Vec::new();
    let mut at = from;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with('#') {
            at += line_length(rest);
            continue;
        }
        let mut record = Record { at, fields: Vec::new(), rest: None };
        loop {
            let (span, next) = match field(text, at, separator) {
                Ok(found) => found,
                Err(quote) => return (records, Some(quote)),
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
            records.push(record);
        }
    }
    (records, None)
}

/// Returns a field and the byte after it: a separator, a line end or the end. An error is where its quote is opened.
fn field(text: &str, start: usize, separator: char) -> Result<(Span, usize), usize> {
    let rest = text.get(start..).unwrap_or_default();
    let is_end = |c: char| c == separator || c == '\n' || c == '\r';
    if let Some(inside) = rest.strip_prefix('"') {
        let mut quotes = inside.match_indices('"').map(|(at, _)| at).peekable();
        while let Some(quote) = quotes.next() {
            if quotes.next_if_eq(&(quote + 1)).is_some() {
                continue;
            }
            let at = start + 1..start + 1 + quote;
            // What stands between the closing quote and the separator belongs to nothing.
            let after = text.get(at.end + 1..).unwrap_or_default();
            let end = at.end + 1 + after.find(is_end).unwrap_or(after.len());
            return Ok((Span { at, is_quoted: true }, end));
        }
        return Err(start);
    }
    let end = start + rest.find(is_end).unwrap_or(rest.len());
    Ok((Span { at: start..end, is_quoted: false }, end))
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
        let (records, unclosed) = records(text, 0, '\t');
        assert_eq!(unclosed, None);
        records.iter().map(|record| record.fields.iter().map(|span| span.text(text)).collect()).collect()
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
        assert_eq!(records("a\tb\nc\t\"d\ne", 0, '\t').1, Some(6));
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
                for record in records(&text, 0, separator).0 {
                    record.fields.iter().for_each(|span| drop(span.signs(&text)));
                }
            }
        }
    }
}
