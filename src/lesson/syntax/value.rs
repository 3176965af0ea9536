//! A value of any kind, by its first character.

use super::cursor::{Cursor, LETTER};
use super::store::{Kind, Raw, place};
use super::{SyntaxFault, number};

impl Cursor<'_> {
    /// Reads a value. Where there is none, reports it and gives a hole without moving.
    pub fn value(&mut self) -> Raw {
        let Some(token) = self.peek() else {
            let at = self.ended;
            if self.open.is_empty() {
                self.report(at..at, SyntaxFault::MissingValue);
            }
            return self.hole(self.at);
        };
        let start = self.at;
        let node = match token {
            b'"' => self.quoted(),
            b'\'' => self.single_quoted(),
            b'(' => self.group(None, start),
            b'[' => self.list(),
            b'{' => self.map(),
            b'0'..=b'9' | b'+' | b'-' | b'.' => self.number(),
            b'r' if self.raw_string_ahead().is_some() => self.raw_string(),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => self.word(),
            LETTER => self.bare_text(start),
            b')' | b']' | b'}' | b',' => {
                self.report(self.character(start), SyntaxFault::MissingValue);
                return self.hole(start);
            }
            _ => {
                let found = self.char_here().unwrap_or_default();
                self.report(start..start + found.len_utf8(), SyntaxFault::Unexpected { found });
                self.skip_junk();
                self.hole(start)
            }
        };
        self.ended = self.at;
        node
    }

    pub fn hole(&self, start: usize) -> Raw {
        Raw::new(start..self.at, Kind::Hole)
    }

    /// Returns the name of a field here, with a colon after it: where it ends. Does not move.
    pub fn field_ahead(&mut self) -> Option<usize> {
        let first = self.char_here()?;
        if !(first == '_' || first.is_alphabetic()) || self.raw_string_ahead().is_some() {
            return None;
        }
        let end = self.word_end(self.at);
        (self.token_after(end) == Some(b':')).then_some(end)
    }

    /// Returns where a run of letters, digits, `_`, `-`, `.` and `#` that begins here ends.
    pub fn word_end(&self, from: usize) -> usize {
        let ascii = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let rest = self.bytes.get(from..).unwrap_or_default();
        let quick = from + rest.iter().position(|byte| !ascii(byte)).unwrap_or(rest.len());
        match self.bytes.get(quick) {
            None | Some(b' ' | b':' | b',' | b'(' | b')' | b']' | b'"' | b'\n') => quick,
            _ => {
                let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '+' | '#');
                let rest = &self.text[quick..];
                quick + rest.find(|c| !part(c)).unwrap_or(rest.len())
            }
        }
    }

    /// Reads a name, or one of the words that mean a value.
    fn word(&mut self) -> Raw {
        let start = self.at;
        let end = self.word_end(start);
        let written = &self.text[start..end];
        let Some(name) = plain_name(written) else { return self.bare_text(start) };
        let name = (place(end - name.len()), place(end));
        self.at = end;
        let value = match written {
            "true" => Kind::Bool(true),
            "false" => Kind::Bool(false),
            "None" => Kind::None,
            "inf" | "NaN" => Kind::Number,
            "Some" => return self.some(start),
            _ => {
                self.ended = end;
                let node = match self.peek() {
                    Some(b'(') => return self.group(Some(name), start),
                    None | Some(b',' | b')' | b']' | b'}' | b':') => {
                        Raw::new(start..end, Kind::Name(name.0, name.1))
                    }
                    Some(_) if self.field_ahead().is_some() => {
                        Raw::new(start..end, Kind::Name(name.0, name.1))
                    }
                    Some(_) => return self.bare_text(start),
                };
                self.at = end;
                return node;
            }
        };
        Raw::new(start..end, value)
    }

    fn number(&mut self) -> Raw {
        let start = self.at;
        let rest = &self.text[start..];
        let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '+');
        let written = &rest[..rest.find(|c| !part(c)).unwrap_or(rest.len())];
        self.at += written.len();
        if number::is_number(written) {
            return Raw::new(start..self.at, Kind::Number);
        }
        match self.peek() {
            None | Some(b',' | b')' | b']' | b'}') => {
                let found = written.to_owned();
                self.report(start..start + written.len(), SyntaxFault::BadNumber { found });
                self.hole(start)
            }
            Some(_) => self.bare_text(start),
        }
    }
}

/// Returns the name itself if this is a name as RON has them, `r#` taken off.
pub(super) fn plain_name(written: &str) -> Option<&str> {
    if let Some(raw) = written.strip_prefix("r#") {
        let part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.' | b'+');
        return (!raw.is_empty() && raw.bytes().all(part)).then_some(raw);
    }
    let plain = written.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    let begins = written.bytes().next().is_some_and(|b| b == b'_' || b.is_ascii_alphabetic());
    (plain && begins).then_some(written)
}
