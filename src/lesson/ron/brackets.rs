//! What stands in brackets: structs, tuples, lists, maps and `Some(…)`.

use super::cursor::{Cursor, Open};
use super::value::plain_name;
use super::{Field, MAX_DEPTH, Node, Struct, SyntaxFault, Value};

/// How many fields a struct has room for from the start: those of a word.
const USUAL_FIELDS: usize = 8;

impl<'a> Cursor<'a> {
    /// `(…)`, with or without field names; a name before the bracket has been read.
    pub fn group(&mut self, name: Option<&'a str>, start: usize) -> Node<'a> {
        if !self.enter(b'(', b')') {
            return self.too_deep(start);
        }
        self.group_inside(name, start)
    }

    /// `[…]`
    pub fn list(&mut self) -> Node<'a> {
        let start = self.at;
        if !self.enter(b'[', b']') {
            return self.too_deep(start);
        }
        let mut items: Vec<Node<'a>> = Vec::new();
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
                        Some(end) if self.is_sibling(&items, end) => {
                            self.report(self.character(self.at), SyntaxFault::MissingOpen { open: '(' });
                            let start = self.at;
                            self.push_open(b'(', b')', start);
                            items.push(self.group_inside(None, start));
                            self.ended = self.at;
                        }
                        Some(_) if self.is_within(b')') => break self.left_open(),
                        Some(end) => self.extra_name(end),
                        None => items.push(self.value()),
                    }
                    self.separator(false);
                }
            }
        }
        self.open.pop();
        Node::new(start..self.at, Value::List(items))
    }

    /// `{key: value, …}`
    pub fn map(&mut self) -> Node<'a> {
        let start = self.at;
        if !self.enter(b'{', b'}') {
            return self.too_deep(start);
        }
        let mut entries = Vec::new();
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
                        entries.push((key, value));
                    } else {
                        let name = self.text[key.at()].to_owned();
                        self.report(self.ended..self.ended, SyntaxFault::MissingColon { name });
                    }
                    self.separator(false);
                }
            }
        }
        self.open.pop();
        Node::new(start..self.at, Value::Map(entries))
    }

    /// `Some(value)`; the word has been read.
    pub fn some(&mut self, start: usize) -> Node<'a> {
        self.ended = self.at;
        if self.peek() != Some(b'(') {
            self.report(self.ended..self.ended, SyntaxFault::MissingValue);
            return self.hole(start);
        }
        match self.group(None, start).value {
            Value::Tuple(_, mut items) if items.len() == 1 => match items.pop() {
                Some(inner) => Node::new(start..self.at, Value::Some(Box::new(inner))),
                None => self.hole(start),
            },
            // `(x: 1)` inside `Some` is a struct of its own only with its own brackets.
            Value::Hole => self.hole(start),
            _ => {
                self.report(start..self.at, SyntaxFault::MissingValue);
                self.hole(start)
            }
        }
    }

    /// After the opening bracket, up to and with the closing one.
    fn group_inside(&mut self, name: Option<&'a str>, start: usize) -> Node<'a> {
        let mut items: Vec<Node<'a>> = Vec::new();
        let mut fields: Vec<Field<'a>> = Vec::new();
        loop {
            match self.peek() {
                None => break self.ran_out(),
                Some(token @ (b')' | b']' | b'}')) => {
                    if self.closes(token) {
                        break;
                    }
                }
                Some(b',') => self.extra_comma(),
                Some(b'(') if !fields.is_empty() && self.is_within(b']') => break self.left_open(),
                Some(token) => {
                    if let Some((name, name_at)) = self.field_name(token, !fields.is_empty()) {
                        if let Some(first) = items.first() {
                            self.report(first.at(), SyntaxFault::MissingName);
                        }
                        if fields.is_empty() {
                            fields.reserve(USUAL_FIELDS);
                        }
                        fields.push(Field::new(name, name_at, self.value()));
                    } else if fields.is_empty() {
                        items.push(self.value());
                    } else {
                        let value = self.value();
                        if value.value != Value::Hole {
                            self.report(value.at(), SyntaxFault::MissingName);
                        }
                    }
                    self.separator(!fields.is_empty());
                }
            }
        }
        self.open.pop();
        let whole = self.whole;
        let value = match (fields.is_empty(), items.is_empty(), name) {
            (false, ..) => Value::Struct(Box::new(Struct { name, fields, whole })),
            (true, true, None) => Value::Unit,
            _ => Value::Tuple(name, items),
        };
        Node::new(start..self.at, value)
    }

    /// The name of a field with its colon, if there is one here. Among `named` fields a word without a colon is a
    /// name too.
    fn field_name(&mut self, token: u8, named: bool) -> Option<(&'a str, usize)> {
        let start = self.at;
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
        if let Some(name) = plain_name(written) {
            return Some((name, start + written.len() - name.len()));
        }
        self.report(start..end, SyntaxFault::BadName { found: written.to_owned() });
        Some((written, start))
    }

    fn missing_colon(&mut self, end: usize, written: &str) {
        self.at = end;
        self.ended = end;
        self.report(end..end, SyntaxFault::MissingColon { name: written.to_owned() });
    }

    /// `"name":`, as JSON has it.
    fn quoted_name(&mut self) -> Option<(&'a str, usize)> {
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
        Some((name, start + 1))
    }

    /// Whether the name up to `end` is what the struct before it in the list begins with, or the list has just begun.
    fn is_sibling(&self, items: &[Node<'a>], end: usize) -> bool {
        match items.last().map(|item| &item.value) {
            None => true,
            Some(Value::Struct(before)) => {
                before.fields.first().is_some_and(|field| field.name == &self.text[self.at..end])
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
