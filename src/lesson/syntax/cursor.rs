//! The state of the reader: spaces and comments, the next token, brackets that are open, and the list of faults.

use std::ops::Range;

use super::store::{Kind, Raw, Store};
use super::tree::Document;
use super::{MAX_FAULTS, SyntaxFault};

/// What [`Cursor::peek`] gives for a character that is not ASCII and does not stand for one.
pub(super) const LETTER: u8 = 0xff;

/// A bracket that has been opened.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    pub open: u8,
    pub close: u8,
    pub at: usize,
    /// How much trouble there had been before it.
    pub troubles: usize,
}

pub(super) struct Cursor<'a> {
    pub text: &'a str,
    pub bytes: &'a [u8],
    pub at: usize,
    /// Where the last value ended: the place of a missing comma.
    pub ended: usize,
    pub open: Vec<Open>,
    /// A place where a missing comma is not worth a word, since something bigger was reported there.
    pub forgiven: usize,
    /// Whether the brackets that ended last could be read in full.
    pub whole: bool,
    /// Faults met in the brackets that are open, reported or not.
    pub troubles: usize,
    /// The tree so far.
    pub store: Store,
    faults: Vec<(Range<usize>, SyntaxFault)>,
    guessed: Vec<Range<usize>>,
    quiet_until: usize,
    given_up: bool,
}

impl<'a> Cursor<'a> {
    pub fn new(text: &'a str) -> Self {
        let text = &text[..text.floor_char_boundary(u32::MAX as usize)];
        Self {
            text,
            bytes: text.as_bytes(),
            at: 0,
            ended: 0,
            open: Vec::new(),
            forgiven: usize::MAX,
            whole: true,
            troubles: 0,
            store: Store::new(text.len()),
            faults: Vec::new(),
            guessed: Vec::new(),
            quiet_until: 0,
            given_up: false,
        }
    }

    pub fn document(mut self) -> Document<'a> {
        self.headers();
        let root = if self.peek().is_none() {
            self.report(self.at..self.at, SyntaxFault::NothingThere);
            Raw::new(0..0, Kind::Hole)
        } else {
            self.value()
        };
        if let Some(token) = self.peek() {
            let found = char::from(token);
            let fault =
                if b")]}".contains(&token) { SyntaxFault::Stray { found } } else { SyntaxFault::Trailing };
            self.report(self.character(self.at), fault);
        }
        Document { faults: self.faults, guessed: self.guessed, text: self.text, root, store: self.store }
    }

    /// Looks at the next token's first byte after spaces and comments: Chinese punctuation as the ASCII character that
    /// it stands for, any other character beyond ASCII as [`LETTER`]. `None` at the end.
    pub fn peek(&mut self) -> Option<u8> {
        match self.bytes.get(self.at) {
            // So it is nearly always.
            Some(byte @ (b'!'..=b'.' | b'0'..=b'~')) if !self.given_up => Some(*byte),
            _ => self.peek_further(),
        }
    }

    fn peek_further(&mut self) -> Option<u8> {
        if self.given_up {
            return None;
        }
        self.skip_space();
        let byte = *self.bytes.get(self.at)?;
        if byte.is_ascii() { Some(byte) } else { Some(self.char_here().and_then(narrow).unwrap_or(LETTER)) }
    }

    /// Looks at the token after the one here, without moving and without a report.
    pub fn peek_after(&mut self) -> Option<u8> {
        self.token_after(self.at + self.char_here().map_or(0, char::len_utf8))
    }

    /// Looks at the first token after a byte, without moving and without a report.
    pub fn token_after(&mut self, from: usize) -> Option<u8> {
        let before = (self.at, self.quiet_until, self.troubles, self.given_up);
        let faults = self.faults.len();
        self.at = from;
        let token = self.peek();
        (self.at, self.quiet_until, self.troubles, self.given_up) = before;
        self.faults.truncate(faults);
        token
    }

    /// Steps over the token here; reports it if it is Chinese punctuation that stands for an ASCII character.
    pub fn take(&mut self) {
        if self.bytes.get(self.at).is_some_and(u8::is_ascii) {
            self.at += 1;
            return;
        }
        let Some(found) = self.char_here() else { return };
        let here = self.at..self.at + found.len_utf8();
        self.at = here.end;
        if let Some(right) = narrow(found) {
            self.report(here, SyntaxFault::Wide { found, right: char::from(right) });
        }
    }

    /// Returns the bytes of the character that begins at a byte.
    pub fn character(&self, at: usize) -> Range<usize> {
        let found = self.text.get(at..).and_then(|rest| rest.chars().next());
        at..at + found.map_or(0, char::len_utf8)
    }

    pub fn char_here(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    /// Notes a fault, unless something was reported there already.
    pub fn report(&mut self, at: Range<usize>, fault: SyntaxFault) {
        self.troubles += 1;
        let repeated = self.faults.last().is_some_and(|(last, _)| last.start == at.start);
        if self.given_up || repeated || at.start < self.quiet_until {
            return;
        }
        self.faults.push((at, fault));
        self.given_up = self.faults.len() >= MAX_FAULTS;
    }

    /// Notes that this stretch was guessed at.
    pub fn guess(&mut self, at: Range<usize>) {
        self.guessed.push(at);
    }

    /// Reports nothing that begins before this place.
    pub fn be_quiet_until(&mut self, end: usize) {
        self.quiet_until = self.quiet_until.max(end);
    }

    /// Returns the end of the line that a byte is on.
    pub fn line_end(&self, at: usize) -> usize {
        let rest = self.bytes.get(at..).unwrap_or_default();
        at + rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len())
    }

    fn skip_space(&mut self) {
        while let Some(byte) = self.bytes.get(self.at) {
            match byte {
                b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => self.at += 1,
                b'/' => match self.bytes.get(self.at + 1) {
                    Some(b'/') => self.at = self.line_end(self.at),
                    Some(b'*') => self.skip_block_comment(),
                    _ => return,
                },
                byte if byte.is_ascii() => return,
                _ => match self.char_here() {
                    Some(found @ ('\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}')) => {
                        self.at += found.len_utf8();
                    }
                    Some(found @ ('\u{3000}' | '\u{a0}')) => {
                        let here = self.at..self.at + found.len_utf8();
                        self.at = here.end;
                        self.report(here, SyntaxFault::Wide { found, right: ' ' });
                    }
                    _ => return,
                },
            }
        }
    }

    fn skip_block_comment(&mut self) {
        let start = self.at;
        let mut depth = 0_usize;
        loop {
            match self.bytes.get(self.at..self.at + 2) {
                Some(b"/*") => (depth, self.at) = (depth + 1, self.at + 2),
                Some(b"*/") => (depth, self.at) = (depth - 1, self.at + 2),
                Some(_) => self.at += 1,
                None => {
                    self.at = self.bytes.len();
                    self.report(start..start + 2, SyntaxFault::UnclosedComment);
                    self.be_quiet_until(usize::MAX);
                    return;
                }
            }
            if depth == 0 {
                return;
            }
        }
    }

    /// Reads `#![enable(implicit_some)]`, `#![type = "…"]` and `#![schema = "…"]`, any number of them.
    fn headers(&mut self) {
        while self.peek() == Some(b'#') {
            let start = self.at;
            let line = &self.text[start..self.line_end(start)];
            let Some(end) = line.find(']') else {
                self.at += line.len();
                self.report(start..self.at, SyntaxFault::BadHeader);
                continue;
            };
            self.at += end + 1;
            let squeezed = squeeze(&line[..end]);
            let known = match squeezed.strip_prefix("#![") {
                Some("enable(implicit_some)" | "enable(implicit_some,)") => true,
                Some(other) => is_string_attribute(other),
                None => false,
            };
            if !known {
                self.report(start..self.at, SyntaxFault::BadHeader);
            }
        }
    }
}

/// Returns the ASCII character that a piece of Chinese punctuation stands for, where RON has one.
pub(super) fn narrow(wide: char) -> Option<u8> {
    match wide {
        '，' | '、' | '；' | '﹐' | '､' => Some(b','),
        '：' | '﹕' | '︰' => Some(b':'),
        '（' => Some(b'('),
        '）' => Some(b')'),
        '［' | '【' | '〔' => Some(b'['),
        '］' | '】' | '〕' => Some(b']'),
        '｛' => Some(b'{'),
        '｝' => Some(b'}'),
        '“' | '”' | '„' | '＂' | '〝' | '〞' => Some(b'"'),
        _ => None,
    }
}

/// Takes the spaces out, but for one between two words.
fn squeeze(line: &str) -> String {
    let mut squeezed = String::with_capacity(line.len());
    for part in line.split([' ', '\t']).filter(|part| !part.is_empty()) {
        let in_word = |c: char| c.is_alphanumeric() || c == '_';
        if squeezed.ends_with(in_word) && part.starts_with(in_word) {
            squeezed.push(' ');
        }
        squeezed.push_str(part);
    }
    squeezed
}

fn is_string_attribute(squeezed: &str) -> bool {
    let value = squeezed.strip_prefix("type=").or_else(|| squeezed.strip_prefix("schema="));
    let inner = value.and_then(|value| value.strip_prefix('"')?.strip_suffix('"'));
    inner.is_some_and(|inner| !inner.contains(['"', '\\']))
}
