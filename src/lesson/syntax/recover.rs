//! Recovers from a mistake: which bracket was meant, where the next value begins, and which further faults to
//! suppress.

use super::SyntaxFault;
use super::cursor::{Cursor, narrow};
use super::store::Raw;

impl Cursor<'_> {
    /// Steps over what stands between two values, or two `named` fields: a comma, or the end of the brackets.
    pub fn separator(&mut self, named: bool) {
        match self.peek() {
            Some(b',') => self.take(),
            None | Some(b')' | b']' | b'}') => {}
            // The bracket before is left open; that is said there.
            Some(b'(') if named && self.is_within(b']') => {}
            Some(b':') => {
                self.report(self.character(self.at), SyntaxFault::Unexpected { found: ':' });
                self.take();
            }
            Some(_) if self.at == self.forgiven => {}
            Some(_) => self.report(self.ended..self.ended, SyntaxFault::MissingComma),
        }
    }

    /// Returns whether the closing bracket here ends the innermost brackets; if so it has been dealt with.
    pub fn closes(&mut self, found: u8) -> bool {
        let Some((inner, outer)) = self.open.split_last() else { return true };
        if inner.close == found {
            let before = inner.troubles;
            self.take();
            self.whole = self.troubles == before;
            self.troubles = before;
            return true;
        }
        let meant_outside = outer.iter().any(|open| open.close == found);
        if meant_outside && !self.looks_doubled(found) {
            self.left_open();
            return true;
        }
        self.report(self.character(self.at), SyntaxFault::Stray { found: char::from(found) });
        self.at += self.char_here().map_or(1, char::len_utf8);
        if self.peek() == Some(b',') {
            self.take();
        }
        false
    }

    /// Says that the innermost bracket is never closed, and goes on as if it were closed here.
    pub fn left_open(&mut self) {
        self.whole = false;
        if let Some(open) = self.open.last().copied() {
            let (at, close) = (open.at, char::from(open.close));
            self.report(self.character(at), SyntaxFault::Unclosed { open: char::from(open.open), close });
            self.peek();
            self.forgiven = self.at;
        }
    }

    /// Reports that the text ended inside brackets. Only the innermost are reported.
    pub fn ran_out(&mut self) {
        self.left_open();
        self.be_quiet_until(usize::MAX);
    }

    pub fn extra_comma(&mut self) {
        self.report(self.character(self.at), SyntaxFault::ExtraComma);
        self.at += self.char_here().map_or(1, char::len_utf8);
    }

    /// Reports a named field where none belongs, reads it and drops it.
    pub fn extra_name(&mut self, end: usize) {
        let name = self.text[self.at..end].to_owned();
        self.report(self.at..end, SyntaxFault::ExtraName { name });
        self.at = end;
        if self.peek() == Some(b':') {
            self.take();
        }
        self.value();
    }

    /// Returns whether the brackets around the innermost ones are closed by this character.
    pub fn is_within(&self, close: u8) -> bool {
        self.open.iter().rev().nth(1).is_some_and(|open| open.close == close)
    }

    /// Reads a text without quotes, from `start` to the next comma, bracket, quote or end of line.
    pub fn bare_text(&mut self, start: usize) -> Raw {
        let rest = &self.text[start..];
        let stop = |c: char| matches!(c, ',' | ')' | ']' | '}' | '\n' | '"') || narrow(c).is_some();
        let length = rest.find(stop).unwrap_or(rest.len());
        let found = rest[..length].trim_end();
        self.at = start + length;
        // A quote that only ends the text belongs to it.
        if rest[length..].starts_with('"')
            && matches!(self.peek_after(), None | Some(b',' | b')' | b']' | b'}'))
        {
            self.at += 1;
        }
        self.report(start..start + found.len(), SyntaxFault::BareText { found: found.to_owned() });
        self.ended = start + found.len();
        self.hole(start)
    }

    /// Brackets that stand too deep: says so once and steps over them.
    pub fn too_deep(&mut self, start: usize) -> Raw {
        self.report(self.character(start), SyntaxFault::TooDeep);
        let mut depth = 1_usize;
        while depth > 0 {
            match self.peek() {
                None => break,
                Some(b'(' | b'[' | b'{') => depth += 1,
                Some(b')' | b']' | b'}') => depth -= 1,
                Some(b'"') => {
                    self.skip_quoted();
                    continue;
                }
                Some(_) => {}
            }
            self.at += self.char_here().map_or(1, char::len_utf8);
        }
        self.guess(start..self.at);
        self.hole(start)
    }

    /// Steps over what means nothing, to the next comma or closing bracket of the same depth.
    pub fn skip_junk(&mut self) {
        let start = self.at;
        let mut depth = 0_usize;
        loop {
            match self.peek() {
                None => break,
                Some(b',' | b')' | b']' | b'}') if depth == 0 => break,
                Some(b'(' | b'[' | b'{') => depth += 1,
                Some(b')' | b']' | b'}') => depth -= 1,
                Some(b'"') => {
                    self.skip_quoted();
                    continue;
                }
                Some(_) => {}
            }
            self.at += self.char_here().map_or(1, char::len_utf8);
        }
        self.guess(start..self.at);
        self.be_quiet_until(self.at);
    }

    /// Steps over a quoted text, or over the quote alone if nothing closes it on its line.
    fn skip_quoted(&mut self) {
        let line = &self.bytes[self.at + 1..self.line_end(self.at)];
        let mut escaped = false;
        let close = line.iter().position(|byte| {
            let closes = *byte == b'"' && !escaped;
            escaped = *byte == b'\\' && !escaped;
            closes
        });
        self.at += close.map_or(self.char_here().map_or(1, char::len_utf8), |close| close + 2);
    }

    /// Recognises `))` where one was meant: the value before ended with the same bracket and the list goes on
    /// afterwards.
    fn looks_doubled(&mut self, found: u8) -> bool {
        let before = self.ended.checked_sub(1).and_then(|last| self.bytes.get(last).copied());
        if before != Some(found) || self.open.last().is_none_or(|open| open.close != b']') {
            return false;
        }
        match self.peek_after() {
            Some(b']') => true,
            Some(b',') => {
                let at = self.at;
                self.at += 1;
                self.peek();
                let next = self.peek_after();
                self.at = at;
                matches!(next, Some(b'(' | b']'))
            }
            _ => false,
        }
    }
}
