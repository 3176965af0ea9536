//! Reads and writes comments of text files: `name: value` about the pack, and in GIFT about a question, and Moodle's
//! `[name:value]`. A value is one line, in which `\n` and `\\` are escapes.

use std::fmt::Write as _;

use super::Lines;
use super::languages::{By, Piece, joined, parted};
use super::markup::Sign;
use crate::exchange::draft::{Field, list, text};
use crate::exchange::place::Place;
use crate::lesson::Pack;
use crate::lesson::syntax::write::{Branch, Tree};

/// Begins the first comment of a file of our own, in which each text is Tibetan, Chinese and English, a line each.
pub(in crate::exchange) const MARK: &str = "Tsheg 1";

const ID: &str = "id";
const TITLE: &str = "title";
const AUTHOR: &str = "author";
const LICENCE: &str = "licence";
const LEVEL: &str = "level";
const TEACHES: &str = "teaches";

/// Comments, taken apart.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Comments {
    named: Vec<(String, Piece)>,
    labels: Vec<(String, Piece)>,
    is_own: bool,
}

impl Comments {
    /// Reads comments, each with the byte of the file where it begins.
    pub fn read(comments: &[(usize, String)]) -> Self {
        let mut read = Self::default();
        for (at, comment) in comments {
            if comment.starts_with('[') {
                read.labels.extend(labels(*at, comment));
            } else if comment.starts_with(MARK) {
                read.is_own = true;
            } else if let Some((name, value)) = comment.split_once(':') {
                let value = value.trim();
                let at = at + comment.trim_end().len() - value.len();
                read.named.push((name.trim().to_owned(), Piece { text: unescaped(value), at }));
            }
        }
        read
    }

    /// Returns how the languages of a text are known.
    pub fn by(&self) -> By {
        if self.is_own { By::Order } else { By::Script }
    }

    /// Returns the value of this name, not empty; the next call gives the next one.
    pub fn value(&mut self, name: &str) -> Option<Piece> {
        let found = self.named.iter().position(|(known, piece)| known == name && !piece.text.is_empty())?;
        Some(self.named.remove(found).1)
    }

    /// Takes all values of this name that are not empty.
    fn values(&mut self, name: &str) -> Vec<Piece> {
        let named = self.named.iter_mut().filter(|(known, piece)| known == name && !piece.text.is_empty());
        named.map(|(_, piece)| Piece { text: std::mem::take(&mut piece.text), at: piece.at }).collect()
    }

    /// Returns the values in square brackets of this name.
    pub fn labels(&self, name: &str) -> Vec<Piece> {
        let found = self.labels.iter().filter(|(known, piece)| known == name && !piece.text.is_empty());
        found.map(|(_, piece)| piece.clone()).collect()
    }

    /// Returns the id of the pack that the file was exported from.
    pub fn pack_id(&mut self) -> Option<Piece> {
        if self.is_own { self.value(ID) } else { None }
    }

    /// Returns what is said of the pack.
    pub fn pack(&mut self, lines: &Lines<'_>) -> Vec<Field> {
        let mut head = Vec::new();
        if !self.is_own {
            return head;
        }
        let single = |piece: Piece| text(piece.text, lines.place(piece.at));
        if let Some(title) = self.value(TITLE) {
            head.push(("title", trilingual(&title, lines)));
        }
        let authors = self.values(AUTHOR);
        if let Some(first) = authors.first() {
            let place = lines.place(first.at);
            head.push(("authors", list(authors.into_iter().map(single).collect(), place)));
        }
        for (name, field) in [(LICENCE, "licence"), (LEVEL, "level"), (TEACHES, "teaches")] {
            head.extend(self.value(name).map(|piece| (field, single(piece))));
        }
        head
    }
}

/// Returns a value in three languages.
pub(in crate::exchange) fn trilingual(value: &Piece, lines: &Lines<'_>) -> Branch<Place> {
    let signs: Vec<Sign> = value.text.chars().map(|c| Sign { c, at: value.at, escaped: true }).collect();
    of_parts(parted(&signs, By::Order), value.at, lines)
}

/// Three texts, those that are there, as `pack.ron` has them.
pub(in crate::exchange) fn of_parts(
    parts: [Option<Piece>; 3],
    at: usize,
    lines: &Lines<'_>,
) -> Branch<Place> {
    let fields = ["bo", "zh", "en"].into_iter().zip(parts);
    let fields = fields.filter_map(|(name, piece)| piece.map(|it| (name, text(it.text, lines.place(it.at)))));
    Branch { tree: Tree::Fields(None, fields.collect()), from: Some(lines.place(at)) }
}

/// Writes what there is to say of a pack, each line beginning with the format's sign for a comment.
pub(in crate::exchange) fn write_pack(out: &mut String, sign: &str, pack: &Pack) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{sign}{MARK}");
    write_value(out, sign, ID, &pack.id);
    write_value(out, sign, TITLE, &joined(&pack.title));
    for author in &pack.authors {
        write_value(out, sign, AUTHOR, author);
    }
    write_value(out, sign, LICENCE, &pack.licence);
    if let Some(level) = &pack.level {
        write_value(out, sign, LEVEL, level);
    }
    if let Some(teaches) = pack.teaches {
        write_value(out, sign, TEACHES, teaches.code());
    }
}

/// Writes `name: value` as a comment.
pub(in crate::exchange) fn write_value(out: &mut String, sign: &str, name: &str, value: &str) {
    let _ = writeln!(out, "{sign}{name}: {}", escaped(value));
}

/// Returns a value between square brackets.
pub(in crate::exchange) fn label(name: &str, value: &str) -> String {
    format!("[{name}:{}]", escaped(value).replace(']', "\\]"))
}

fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace("\r\n", "\\n").replace(['\n', '\r'], "\\n")
}

/// `[id:x] [tag:y]`, a `]` inside written `\]`.
fn labels(at: usize, comment: &str) -> Vec<(String, Piece)> {
    let mut labels = Vec::new();
    let mut open: Option<usize> = None;
    let mut escaped = false;
    for (index, c) in comment.char_indices() {
        match (c, open) {
            ('[', None) => open = Some(index + 1),
            (']', Some(start)) if !escaped => {
                let inside = comment.get(start..index).unwrap_or_default();
                if let Some((name, value)) = inside.split_once(':') {
                    let at = at + start + name.len() + 1;
                    let piece = Piece { text: unescaped(value).trim().to_owned(), at };
                    labels.push((name.trim().to_owned(), piece));
                }
                open = None;
            }
            _ => {}
        }
        escaped = c == '\\' && !escaped;
    }
    labels
}

/// `\n`, `\\` and `\]` as they are meant.
fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut rest = value.chars();
    while let Some(c) = rest.next() {
        match (c, rest.clone().next()) {
            ('\\', Some('n')) => text.push('\n'),
            ('\\', Some(next @ ('\\' | ']'))) => text.push(next),
            _ => {
                text.push(c);
                continue;
            }
        }
        rest.next();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn values_come_back(value in "[a-z\\]\\[n\\\\: \n水]{0,12}") {
            let value = value.trim();
            let mut out = String::new();
            write_value(&mut out, "// ", "source", value);
            let line = out.strip_prefix("// ").unwrap().trim().to_owned();
            let found = Comments::read(&[(0, line)]).value("source").map(|piece| piece.text);
            proptest::prop_assert_eq!(found.unwrap_or_default(), value);
            let comment = format!("[id:a] {} [tag:b]", label("tag", value));
            let tags: Vec<_> = Comments::read(&[(0, comment)]).labels("tag").into_iter().map(|it| it.text).collect();
            let expected: Vec<_> = [value, "b"].into_iter().filter(|tag| !tag.is_empty()).map(str::to_owned).collect();
            proptest::prop_assert_eq!(tags, expected);
        }
    }
}
