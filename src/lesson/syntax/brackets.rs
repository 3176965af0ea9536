//! Reads what stands in brackets: structs, tuples, lists, maps and `Some(…)`.

use super::cursor::{Cursor, Open};
use super::store::{Kind, Raw, RawField, place};
use super::value::plain_name;
use super::{MAX_DEPTH, SyntaxFault};

impl Cursor<'_> {
    /// Reads `(…)`, with or without field names; a name before the bracket has been read.
    pub fn group(&mut self, name: Option<(u32, u32)>, start: usize) -> Raw {
        if !self.enter(b'(', b')') {
            return self.too_deep(start);
        }
        self.group_inside(name, start)
    }

    /// Reads `[…]`.
    pub fn list(&mut self) -> Raw {
        let start = self.at;
        if !self.enter(b'[', b']') {
            return self.too_deep(start);
        }
        let base = self.store.open_nodes.len();
        loop {
            match self.peek() {
                None => break self.ran_out(),
                Some(token @ (b')' | b']' | b'}')) => {
                    if self.closes(token) {
                        break;
                    }
                }
                Some(b',') => self.extra_comma(),
                Some(token) => {
                    let name = if token == b'"' || token == b'(' { None } else { self.field_ahead() };
                    match name {
                        Some(end) if self.is_sibling(base, end) => {
                            self.report(self.character(self.at), SyntaxFault::MissingOpen { open: '(' });
                            let start = self.at;
                            self.push_open(b'(', b')', start);
                            let item = self.group_inside(None, start);
                            self.store.open_nodes.push(item);
                            self.ended = self.at;
                        }
                        Some(_) if self.is_within(b')') => break self.left_open(),
                        Some(end) => self.extra_name(end),
                        None => {
                            let item = self.value();
                            self.store.open_nodes.push(item);
                        }
                    }
                    self.separator(false);
                }
            }
        }
        self.open.pop();
        let run = self.store.close_nodes(base);
        Raw::new(start..self.at, Kind::List(run))
    }

    /// Reads `{key: value, …}`.
    pub fn map(&mut self) -> Raw {
        let start = self.at;
        if !self.enter(b'{', b'}') {
            return self.too_deep(start);
        }
        let base = self.store.open_nodes.len();
        loop {
            match self.peek() {
                None => break self.ran_out(),
                Some(token @ (b')' | b']' | b'}')) => {
                    if self.closes(token) {
                        break;
                    }
                }
                Some(b',') => self.extra_comma(),
                Some(_) => {
                    let key = self.value();
                    if self.peek() == Some(b':') {
                        self.take();
                        let value = self.value();
                        self.store.open_nodes.extend([key, value]);
                    } else {
                        let name = self.text[key.at()].to_owned();
                        self.report(self.ended..self.ended, SyntaxFault::MissingColon { name });
                    }
                    self.separator(false);
                }
            }
        }
        self.open.pop();
        let run = self.store.close_nodes(base);
        Raw::new(start..self.at, Kind::Map(run))
    }

    /// Reads `Some(value)`; the word has been read.
    pub fn some(&mut self, start: usize) -> Raw {
        self.ended = self.at;
        if self.peek() != Some(b'(') {
            self.report(self.ended..self.ended, SyntaxFault::MissingValue);
            return self.hole(start);
        }
        match self.group(None, start).kind {
            Kind::Tuple { run, named: false } if run.is_one() => Raw::new(start..self.at, Kind::Some(run)),
            // `(x: 1)` inside `Some` is a struct of its own only with its own brackets.
            Kind::Hole => self.hole(start),
            _ => {
                self.report(start..self.at, SyntaxFault::MissingValue);
                self.hole(start)
            }
        }
    }

    /// Reads on after the opening bracket, up to and with the closing one.
    fn group_inside(&mut self, name: Option<(u32, u32)>, start: usize) -> Raw {
        let (base, fields_base) = (self.store.open_nodes.len(), self.store.open_fields.len());
        self.open_name(name);
        let (items, fields) = (self.store.open_nodes.len(), self.store.open_fields.len());
        loop {
            let named = self.store.open_fields.len() > fields;
            match self.peek() {
                None => break self.ran_out(),
                Some(token @ (b')' | b']' | b'}')) => {
                    if self.closes(token) {
                        break;
                    }
                }
                Some(b',') => self.extra_comma(),
                Some(b'(') if named && self.is_within(b']') => break self.left_open(),
                Some(token) => {
                    if let Some(name) = self.field_name(token, named) {
                        if let Some(first) = self.store.open_nodes.get(items) {
                            self.report(first.at(), SyntaxFault::MissingName);
                        }
                        let value = self.value();
                        self.store.open_fields.push(RawField { name, value });
                        self.separator(true);
                    } else if named {
                        let value = self.value();
                        if value.kind != Kind::Hole {
                            self.report(value.at(), SyntaxFault::MissingName);
                        }
                        self.separator(true);
                    } else {
                        let value = self.value();
                        self.store.open_nodes.push(value);
                        self.separator(false);
                    }
                }
            }
        }
        self.open.pop();
        let has_fields = self.store.open_fields.len() > fields;
        let has_items = self.store.open_nodes.len() > items;
        let (run, fields_run) = (self.store.close_nodes(base), self.store.close_fields(fields_base));
        let named = name.is_some();
        let kind = match (has_fields, has_items || named) {
            (true, _) => Kind::Struct { run: fields_run, named, whole: self.whole },
            (false, true) => Kind::Tuple { run, named },
            (false, false) => Kind::Unit,
        };
        Raw::new(start..self.at, kind)
    }

    /// Puts the name of a group before what stands in it.
    fn open_name(&mut self, name: Option<(u32, u32)>) {
        let Some(name) = name else { return };
        let at = name.0 as usize..name.1 as usize;
        let value = Raw::new(at, Kind::Name(name.0, name.1));
        self.store.open_nodes.push(value);
        self.store.open_fields.push(RawField { name, value });
    }

    /// Returns the name of a field with its colon, if there is one here. Among `named` fields a word without a colon
    /// is a name too.
    fn field_name(&mut self, token: u8, named: bool) -> Option<(u32, u32)> {
        let start = self.at;
        let quick = start + self.name_length();
        if quick > start && self.bytes.get(quick) == Some(&b':') {
            self.at = quick + 1;
            return Some((place(start), place(quick)));
        }
        if token == b'"' {
            return self.quoted_name();
        }
        let first = self.char_here()?;
        if !(first == '_' || first.is_alphabetic()) || self.raw_string_ahead().is_some() {
            return None;
        }
        let end = self.word_end(start);
        let written = &self.text[start..end];
        let after = match self.bytes.get(end) {
            Some(b':') => Some(b':'),
            _ => self.token_after(end),
        };
        match after {
            Some(b':') => {
                self.at = end;
                self.peek();
                self.take();
            }
            Some(b'"') if first.is_ascii() => self.missing_colon(end, written),
            Some(b'[' | b'0'..=b'9') if named && first.is_ascii() => self.missing_colon(end, written),
            Some(b',' | b')') if named => {
                self.missing_colon(end, written);
                self.peek();
                self.be_quiet_until(self.at + 1);
            }
            _ => return None,
        }
        let name = plain_name(written);
        if name.is_none() {
            self.report(start..end, SyntaxFault::BadName { found: written.to_owned() });
        }
        Some((place(end - name.unwrap_or(written).len()), place(end)))
    }

    /// Returns how long the ASCII name here is; 0 if none begins here.
    fn name_length(&self) -> usize {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        if rest.first().is_none_or(u8::is_ascii_digit) {
            return 0;
        }
        rest.iter().position(|byte| !part(byte)).unwrap_or(rest.len())
    }

    fn missing_colon(&mut self, end: usize, written: &str) {
        self.at = end;
        self.ended = end;
        self.report(end..end, SyntaxFault::MissingColon { name: written.to_owned() });
    }

    /// Reads `"name":`, as JSON has it.
    fn quoted_name(&mut self) -> Option<(u32, u32)> {
        let rest = self.text.get(self.at + 1..)?;
        let name = &rest[..rest.find(['"', '\n', ' '])?];
        let (start, end) = (self.at, self.at + 1 + name.len());
        if name.is_empty() || self.bytes.get(end) != Some(&b'"') || plain_name(name).is_none() {
            return None;
        }
        if self.token_after(end + 1) != Some(b':') {
            return None;
        }
        self.report(start..end + 1, SyntaxFault::QuotedName { name: name.to_owned() });
        self.at = end + 1;
        self.peek();
        self.take();
        Some((place(start + 1), place(end)))
    }

    /// Returns whether the name up to `end` is what the struct before it in the list begins with, or the list has
    /// just begun.
    fn is_sibling(&self, base: usize, end: usize) -> bool {
        let before = self.store.open_nodes.get(base..).and_then(<[Raw]>::last);
        match before.map(|item| item.kind) {
            None => true,
            Some(Kind::Struct { run, named, .. }) => {
                let first = self.store.fields(run).get(usize::from(named));
                first.is_some_and(|field| {
                    self.text[field.name.0 as usize..field.name.1 as usize] == self.text[self.at..end]
                })
            }
            Some(_) => false,
        }
    }

    fn enter(&mut self, open: u8, close: u8) -> bool {
        let at = self.at;
        self.take();
        if self.open.len() >= MAX_DEPTH {
            return false;
        }
        self.push_open(open, close, at);
        true
    }

    fn push_open(&mut self, open: u8, close: u8, at: usize) {
        self.open.push(Open { open, close, at, troubles: self.troubles });
    }
}
