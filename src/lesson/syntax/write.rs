//! Writing RON in the house layout: one item a line, or wrapped at about 110 columns. It knows nothing of lessons, and
//! tells of each value that has an origin where in the text it stands.

use std::fmt::Write as _;
use std::ops::Range;

/// How wide a line may become, in columns; what cannot be parted may be wider.
const WIDTH: usize = 110;

/// What one pair of brackets more moves a line to the right.
const INDENT: usize = 4;

/// A value to be written. `P` is where values come from, such as a cell of a spreadsheet.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree<P> {
    /// Written between quotes, escaped.
    Text(String),
    /// A number, `true` or `false`, or what has been written before: written as it is.
    Bare(String),
    /// `[a, b]`
    List(Vec<Branch<P>>),
    /// `(a: 1, b: 2)` or `Tag(a: 1)`
    Fields(Option<&'static str>, Vec<(&'static str, Branch<P>)>),
    /// `Tag(1, 2)`
    Values(&'static str, Vec<Branch<P>>),
    /// `("我", "ང་")`
    Pair(Vec<Branch<P>>),
}

/// A value and where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Branch<P> {
    /// The value.
    pub tree: Tree<P>,
    /// Where it comes from, so that a fault in it can be shown there.
    pub from: Option<P>,
}

impl<P> From<Tree<P>> for Branch<P> {
    fn from(tree: Tree<P>) -> Self {
        Self { tree, from: None }
    }
}

/// A tree as text.
#[derive(Debug, Clone, PartialEq)]
pub struct WrittenTree<P> {
    /// The text, with a line break at its end.
    pub text: String,
    /// The bytes of `text` in which each branch with an origin stands, brackets and quotes included, in the order in
    /// which they begin; a branch stands before those inside it.
    pub places: Vec<(Range<usize>, P)>,
}

/// Writes a tree. The fields of the root stand on a line each, and so do the items of their lists; all else stands on
/// a line for as long as it fits.
pub fn write<P: Clone>(root: &Branch<P>) -> WrittenTree<P> {
    let mut writer = Writer { text: String::new(), places: Vec::new() };
    match &root.tree {
        Tree::Fields(tag, fields) if !fields.is_empty() => writer.placed(root, |writer| {
            writer.text.push_str(tag.unwrap_or_default());
            writer.text.push('(');
            for (name, value) in fields {
                writer.new_line(INDENT);
                writer.name(name);
                match &value.tree {
                    Tree::List(items) if is_block(items) => {
                        writer.placed(value, |writer| writer.block(items, INDENT));
                    }
                    _ => writer.branch(value, INDENT),
                }
                writer.text.push(',');
            }
            writer.new_line(0);
            writer.text.push(')');
        }),
        _ => writer.branch(root, 0),
    }
    writer.text.push('\n');
    WrittenTree { text: writer.text, places: writer.places }
}

struct Writer<P> {
    text: String,
    places: Vec<(Range<usize>, P)>,
}

impl<P: Clone> Writer<P> {
    /// Writes a branch and remembers where it came to stand.
    fn placed(&mut self, branch: &Branch<P>, write: impl FnOnce(&mut Self)) {
        let (start, index) = (self.text.len(), self.places.len());
        if let Some(from) = &branch.from {
            self.places.push((start..start, from.clone()));
        }
        write(self);
        let end = self.text.len();
        if branch.from.is_some()
            && let Some((place, _)) = self.places.get_mut(index)
        {
            place.end = end;
        }
    }

    /// Writes a branch on this line if it fits, else on several. `base` is the column where its field or it begins.
    fn branch(&mut self, branch: &Branch<P>, base: usize) {
        if !self.fits(|writer| writer.flat(branch)) {
            self.broken(branch, base);
        }
    }

    /// Writes something if the line does not become too wide by it; else leaves all as it was.
    fn fits(&mut self, write: impl FnOnce(&mut Self)) -> bool {
        let (text, places) = (self.text.len(), self.places.len());
        write(self);
        // A bracket or a comma follows.
        let fits = self.column() < WIDTH;
        if !fits {
            self.text.truncate(text);
            self.places.truncate(places);
        }
        fits
    }

    fn flat(&mut self, branch: &Branch<P>) {
        self.placed(branch, |writer| match &branch.tree {
            Tree::Text(text) => writer.quoted(text),
            Tree::Bare(bare) => writer.text.push_str(bare),
            Tree::List(items) => writer.flat_values("[", items, ']'),
            Tree::Pair(items) => writer.flat_values("(", items, ')'),
            Tree::Values(tag, items) => {
                writer.text.push_str(tag);
                writer.flat_values("(", items, ')');
            }
            Tree::Fields(tag, fields) => {
                writer.text.push_str(tag.unwrap_or_default());
                writer.text.push('(');
                for (index, (name, value)) in fields.iter().enumerate() {
                    writer.comma(index);
                    writer.name(name);
                    writer.flat(value);
                }
                writer.text.push(')');
            }
        });
    }

    fn flat_values(&mut self, open: &str, items: &[Branch<P>], close: char) {
        self.text.push_str(open);
        for (index, item) in items.iter().enumerate() {
            self.comma(index);
            self.flat(item);
        }
        self.text.push(close);
    }

    fn broken(&mut self, branch: &Branch<P>, base: usize) {
        self.placed(branch, |writer| match &branch.tree {
            Tree::Text(text) => writer.quoted(text),
            Tree::Bare(bare) => writer.text.push_str(bare),
            Tree::List(items) if is_block(items) => writer.block(items, base),
            Tree::List(items) => writer.filled("[", items.iter().map(|item| (None, item)), ']'),
            Tree::Pair(items) => writer.filled("(", items.iter().map(|item| (None, item)), ')'),
            Tree::Values(tag, items) => {
                writer.text.push_str(tag);
                writer.filled("(", items.iter().map(|item| (None, item)), ')');
            }
            Tree::Fields(tag, fields) => {
                writer.text.push_str(tag.unwrap_or_default());
                writer.filled("(", fields.iter().map(|(name, value)| (Some(*name), value)), ')');
            }
        });
    }

    /// Writes every item on a line of its own.
    fn block(&mut self, items: &[Branch<P>], base: usize) {
        self.text.push('[');
        for item in items {
            self.new_line(base + INDENT);
            self.branch(item, base + INDENT);
            self.text.push(',');
        }
        self.new_line(base);
        self.text.push(']');
    }

    /// As many items on a line as fit, all lines beginning where the first item does.
    fn filled<'b>(
        &mut self,
        open: &str,
        items: impl Iterator<Item = (Option<&'static str>, &'b Branch<P>)>,
        close: char,
    ) where
        P: 'b,
    {
        self.text.push_str(open);
        let column = self.column();
        for (index, (name, item)) in items.enumerate() {
            let on_this_line = self.fits(|writer| {
                writer.comma(index);
                writer.name(name.unwrap_or_default());
                writer.flat(item);
            });
            if !on_this_line {
                if index > 0 {
                    self.text.push(',');
                    self.new_line(column);
                }
                self.name(name.unwrap_or_default());
                self.branch(item, column);
            }
        }
        self.text.push(close);
    }

    fn quoted(&mut self, text: &str) {
        self.text.push('"');
        for character in text.chars() {
            match character {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                '\r' => self.text.push_str("\\r"),
                '\t' => self.text.push_str("\\t"),
                _ if is_treacherous(character) => {
                    // Writing to a text does not fail.
                    let _ = write!(self.text, "\\u{{{:x}}}", u32::from(character));
                }
                _ => self.text.push(character),
            }
        }
        self.text.push('"');
    }

    fn name(&mut self, name: &str) {
        if !name.is_empty() {
            self.text.push_str(name);
            self.text.push_str(": ");
        }
    }

    fn comma(&mut self, index: usize) {
        if index > 0 {
            self.text.push_str(", ");
        }
    }

    fn new_line(&mut self, indent: usize) {
        self.text.push('\n');
        self.text.extend(std::iter::repeat_n(' ', indent));
    }

    /// Returns how wide the last line is.
    fn column(&self) -> usize {
        let line = self.text.rsplit('\n').next().unwrap_or_default();
        line.chars().map(columns).sum()
    }
}

/// Returns whether the items of a list are better read on a line each.
fn is_block<P>(items: &[Branch<P>]) -> bool {
    items.first().is_some_and(|item| match &item.tree {
        Tree::Fields(..) => true,
        Tree::Bare(written) => written.starts_with('('),
        _ => false,
    })
}

/// Returns what an editor would not show, or show as something else: controls, line breaks that are none, marks that
/// turn the direction of writing.
fn is_treacherous(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Returns how many columns a character takes in a fixed-width font: none for a mark above or below, two for a hanzi.
fn columns(character: char) -> usize {
    match character {
        '\u{300}'..='\u{36f}' | '\u{f71}'..='\u{f84}' | '\u{f8d}'..='\u{fbc}' | '\u{200b}'..='\u{200f}' => 0,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{ffdc}' | '\u{1f300}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests;
