//! Reads text between quotes: plain, with escapes, raw, single-quoted, and text whose closing quote is missing.

use std::ops::Range;

use super::SyntaxFault;
use super::cursor::{Cursor, narrow};
use super::store::{Kind, Raw, place};

impl Cursor<'_> {
    /// Reads a text in double quotes, ASCII or Chinese ones.
    pub fn quoted(&mut self) -> Raw {
        if self.bytes.get(self.at) != Some(&b'"') {
            return self.quoted_wide();
        }
        let start = self.at;
        let content = start + 1;
        let Some(length) = plain_length(&self.bytes[content..]) else {
            return self.broken_text(start, self.bytes.len());
        };
        if self.bytes[content + length] == b'\\' {
            return self.quoted_with_escapes(start, content + length);
        }
        self.end_of_text(start, content + length, 1, stretch(content..content + length))
    }

    /// Returns how many `#` stand before the quote, if a raw string `r#"…"#` begins here.
    pub fn raw_string_ahead(&self) -> Option<usize> {
        let rest = self.bytes.get(self.at..)?.strip_prefix(b"r")?;
        let hashes = rest.iter().take_while(|byte| **byte == b'#').count();
        (rest.get(hashes) == Some(&b'"')).then_some(hashes)
    }

    pub fn raw_string(&mut self) -> Raw {
        let start = self.at;
        let hashes = self.raw_string_ahead().unwrap_or_default();
        let content = start + hashes + 2;
        let closing = format!("\"{}", "#".repeat(hashes));
        match self.text[content..].find(&closing) {
            Some(length) => {
                let text = stretch(content..content + length);
                self.end_of_text(start, content + length, closing.len(), text)
            }
            None => self.broken_text(start, self.bytes.len()),
        }
    }

    /// Reads `'c'`; a longer text in single quotes is reported.
    pub fn single_quoted(&mut self) -> Raw {
        let start = self.at;
        let mut characters = self.text[start + 1..].char_indices();
        match characters.next() {
            Some((_, '\\')) => {
                self.at += 1;
                if let Some(found) = self.escape(true)
                    && self.bytes.get(self.at) == Some(&b'\'')
                {
                    self.at += 1;
                    return Raw::new(start..self.at, Kind::Char(found));
                }
                self.at = start;
            }
            Some((_, found)) if characters.next().is_some_and(|(_, close)| close == '\'') => {
                self.at = start + 2 + found.len_utf8();
                return Raw::new(start..self.at, Kind::Char(found));
            }
            _ => {}
        }
        let line = &self.text[start + 1..self.line_end(start)];
        let Some(length) = line.find('\'') else { return self.broken_text(start, self.bytes.len()) };
        self.at = start + length + 2;
        self.report(start..self.at, SyntaxFault::SingleQuotes { found: line[..length].to_owned() });
        self.hole(start)
    }

    fn quoted_with_escapes(&mut self, start: usize, first_escape: usize) -> Raw {
        let mut text = self.text[start + 1..first_escape].to_owned();
        self.at = first_escape;
        loop {
            let rest = &self.bytes[self.at..];
            let Some(plain) = plain_length(rest) else {
                return self.broken_text(start, self.bytes.len());
            };
            text.push_str(&self.text[self.at..self.at + plain]);
            self.at += plain;
            if rest[plain] == b'"' {
                let text = self.store.keep_text(text);
                return self.end_of_text(start, self.at, 1, text);
            }
            if !self.continued_line() {
                text.extend(self.escape_or_report());
            }
        }
    }

    /// Returns what the escape here means; one that means nothing is reported and read as if there were no backslash.
    fn escape_or_report(&mut self) -> Option<char> {
        let start = self.at;
        let meant = self.escape(false);
        if meant.is_none() {
            let end = self.character(start + 1).end;
            let found = self.text[start..end].to_owned();
            self.report(start..end, SyntaxFault::BadEscape { found });
            self.at = start + 1;
        }
        meant
    }

    /// Reads a backslash at the end of a line: the text goes on at the next character that is no space.
    fn continued_line(&mut self) -> bool {
        let rest = &self.bytes[self.at + 1..];
        let Some(after) = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")) else {
            return false;
        };
        let spaces = after.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n')).count();
        self.at = self.bytes.len() - after.len() + spaces;
        true
    }

    /// Returns what an escape at the backslash here means; `None` if it means nothing. Moves behind it.
    fn escape(&mut self, single: bool) -> Option<char> {
        let meant = match self.bytes.get(self.at + 1)? {
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'0' => '\0',
            b'\\' => '\\',
            b'\'' => '\'',
            b'"' => '"',
            b'x' => return self.byte_escape(if single { 1 } else { 4 }),
            b'u' => {
                let digits = self.text.get(self.at + 2..)?.strip_prefix('{')?;
                let digits = &digits[..digits.find('}').filter(|length| (1..=6).contains(length))?];
                if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                    return None;
                }
                self.at += digits.len() + 4;
                return char::from_u32(u32::from_str_radix(digits, 16).ok()?);
            }
            _ => return None,
        };
        self.at += 2;
        Some(meant)
    }

    /// Reads `\x41`, or up to `most` such bytes that together are one character in UTF-8.
    fn byte_escape(&mut self, most: usize) -> Option<char> {
        let mut bytes = Vec::with_capacity(most);
        while bytes.len() < most {
            let digits = self.text.get(self.at..)?.strip_prefix("\\x")?.get(..2)?;
            if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                return None;
            }
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            self.at += 4;
            if let Ok(character) = std::str::from_utf8(&bytes) {
                return character.chars().next();
            }
        }
        None
    }

    /// Returns a text ends at `close`, with a closing quote of `quote` bytes; unless what follows shows that its own
    /// closing quote is missing and this one opens the next text.
    fn end_of_text(&mut self, start: usize, close: usize, quote: usize, text: Kind) -> Raw {
        self.at = close + quote;
        let plainly = matches!(self.bytes.get(self.at), None | Some(b',' | b')' | b']' | b'}' | b':'));
        if plainly || !self.swallowed_a_quote(start + 1, close) {
            return Raw::new(start..close + quote, text);
        }
        self.broken_text(start, close)
    }

    fn swallowed_a_quote(&mut self, content: usize, close: usize) -> bool {
        let before = self.text[content..close].trim_end();
        let opens_a_value = before.ends_with([':', '[', '(', ',']) && before.len() < close - content
            || before.ends_with(['[', '(', ',']);
        let here = self.at;
        match self.token_after(here) {
            None | Some(b',' | b')' | b']' | b'}' | b':' | b'/') => false,
            Some(b'"' | b'(' | b'[' | b'{') => opens_a_value,
            Some(_) if opens_a_value => true,
            Some(_) => {
                // A name with a colon: only the comma is missing. Anything else is the middle of the next text.
                while self.bytes.get(self.at).is_some_and(u8::is_ascii_whitespace) {
                    self.at += 1;
                }
                let named = self.field_ahead().is_some();
                self.at = here;
                !named
            }
        }
    }

    /// Reads a text without a closing quote of its own: guesses where it was meant to end, at the latest on its line.
    fn broken_text(&mut self, start: usize, close: usize) -> Raw {
        let line_end = self.line_end(start);
        let content = start + self.text[start..].chars().next().map_or(0, char::len_utf8);
        let rest = &self.text[content..close.clamp(content, line_end.max(content))];
        self.report(self.character(start), SyntaxFault::UnclosedText);
        if let Some(length) = self.next_field(content, rest) {
            self.at = content + length;
            self.guess(start..self.at);
            return self.hole(start);
        }
        let length = match rest.find('”') {
            Some(length) => length + '”'.len_utf8(),
            None => rest.trim_end().trim_end_matches([',', ')', ']', '}', '，', '）', '］', ' ']).len(),
        };
        self.at = content + length;
        self.guess(start..line_end);
        self.be_quiet_until(line_end);
        self.hole(start)
    }

    /// Returns where in a text that swallowed too much the comma before the next field's name stands, or the brackets
    /// before that comma.
    fn next_field(&mut self, content: usize, rest: &str) -> Option<usize> {
        let here = self.at;
        let found = rest.match_indices([',', '，']).find_map(|(comma, written)| {
            let after = comma + written.len();
            let spaces = rest[after..].len() - rest[after..].trim_start().len();
            self.at = content + after + spaces;
            self.field_ahead()?;
            Some(rest[..comma].trim_end_matches([')', ']', '}', ' ']).len())
        });
        self.at = here;
        found
    }

    /// Reads a text in Chinese quotes, closed by any double quote on the same line.
    fn quoted_wide(&mut self) -> Raw {
        let start = self.at;
        let found = self.char_here().unwrap_or_default();
        let content = start + found.len_utf8();
        let line = &self.text[content..self.line_end(content)];
        let closing = line.char_indices().find(|(_, c)| *c == '"' || narrow(*c) == Some(b'"'));
        let Some((length, quote)) = closing else {
            self.report(start..content, SyntaxFault::Wide { found, right: '"' });
            return self.broken_text(start, self.bytes.len());
        };
        self.at = content + length + quote.len_utf8();
        self.report(start..content, SyntaxFault::Wide { found, right: '"' });
        Raw::new(start..self.at, stretch(content..content + length))
    }
}

/// Creates a text without escapes.
fn stretch(at: Range<usize>) -> Kind {
    Kind::Text(place(at.start), place(at.end))
}

/// Returns how many bytes stand before the next quote or backslash, if there is one.
fn plain_length(bytes: &[u8]) -> Option<usize> {
    const ONES: u64 = u64::MAX / 0xff;
    const HIGHS: u64 = ONES << 7;
    // The high bit of the lowest byte that is zero, and perhaps of some above it.
    let zeros = |word: u64| word.wrapping_sub(ONES) & !word & HIGHS;
    let (words, rest) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let found = zeros(word ^ (ONES * u64::from(b'"'))) | zeros(word ^ (ONES * u64::from(b'\\')));
        if found != 0 {
            return Some(index * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    let found = rest.iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
    Some(words.len() * 8 + found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_quote_or_backslash_is_found_wherever_it_stands() {
        for length in 0..40 {
            for other in ["a", "!", "#", "]", "[", "\u{a2}", "\u{dc}", "ཀ"] {
                let mut text = other.repeat(length);
                assert_eq!(plain_length(text.as_bytes()), None);
                let plain = text.len();
                text.push_str(if length % 2 == 0 { "\"\\ and more" } else { "\\\" and more" });
                assert_eq!(plain_length(text.as_bytes()), Some(plain), "{text}");
            }
        }
    }
}
