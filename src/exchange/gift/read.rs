//! Splits a GIFT file into blocks between blank lines, and each block into comments, title, format, text and answer.
//!
//! Every character keeps its place in the file, through escapes and line ends, so that a fault found later in a text
//! can be reported at its line and column.

use crate::exchange::fault::GiftFault;
use crate::exchange::text::markup::{Sign, trimmed};

/// How the author marked a text up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Markup {
    /// HTML, or Moodle's own format, which is nearly that and the one that stands for none.
    Html,
    /// Nothing but text: `[plain]` and `[markdown]`.
    Plain,
}

/// A question as it stands in the file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Block {
    /// Byte of the file where it begins.
    pub at: usize,
    /// What stands after `//`, with the byte where it begins.
    pub comments: Vec<(usize, String)>,
    /// What stands between `::` and `::`.
    pub title: Option<Vec<Sign>>,
    pub markup: Markup,
    /// The question; where the answer stood inside it, a gap.
    pub text: Vec<Sign>,
    /// What stands between `{` and `}`.
    pub answer: Option<Vec<Sign>>,
    /// Byte of the `{`, or of the end.
    pub answer_at: usize,
    /// The last part of the category that it is in, with its byte.
    pub category: Option<(usize, String)>,
}

/// What a file comes to.
#[derive(Debug, Default)]
pub(super) struct Shape {
    pub blocks: Vec<Block>,
    /// What could not be read, with the byte of the file.
    pub faults: Vec<(usize, GiftFault)>,
    /// The blocks that could not be read, each with the byte where it begins.
    pub loose: Vec<(usize, String)>,
    /// Comments that stand alone, before any question: what the file says of itself.
    pub head: Vec<(usize, String)>,
}

/// What a gap looks like to whoever is asked.
const GAP: &str = "_____";

/// Reads the text of a file.
pub(super) fn read(text: &str) -> Shape {
    let mut shape = Shape::default();
    let mut category: Option<(usize, String)> = None;
    let mut block: Vec<(usize, &str)> = Vec::new();
    let mut comments: Vec<(usize, String)> = Vec::new();
    for (at, line) in lines(text).chain(std::iter::once((text.len(), ""))) {
        let trimmed = line.trim_start();
        let indent = line.len() - trimmed.len();
        if let Some(comment) = trimmed.strip_prefix("//") {
            let space = comment.len() - comment.trim_start().len();
            comments.push((at + indent + 2 + space, comment.trim().to_owned()));
        } else if let Some(path) = trimmed.strip_prefix("$CATEGORY:").filter(|_| block.is_empty()) {
            category = last_part(path).map(|name| (at + indent, name));
        } else if !trimmed.is_empty() {
            block.push((at, line));
        } else if block.is_empty() {
            if shape.blocks.is_empty() {
                shape.head.append(&mut comments);
            }
            comments.clear();
        } else {
            let signs = signs(&block);
            let begins = block.first().map_or(at, |(at, _)| *at);
            let lines = std::mem::take(&mut block);
            let read = one(signs, std::mem::take(&mut comments), category.clone());
            match read {
                Ok(block) => shape.blocks.push(block),
                Err((at, fault)) => {
                    let lines: Vec<&str> = lines.into_iter().map(|(_, line)| line).collect();
                    shape.loose.push((begins, lines.join("\n")));
                    shape.faults.push((at, fault));
                }
            }
        }
    }
    shape
}

/// Returns the lines of a text with the byte where each begins, whatever ends them.
pub(super) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let start = at;
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        // Windows ends a line with both.
        let end = if rest[length..].starts_with("\r\n") { 2 } else { usize::from(length < rest.len()) };
        at += length + end;
        Some((start, &rest[..length]))
    })
}

/// `$course$/top/Geography/Rivers` is about rivers; Moodle's own top and default categories are about nothing.
fn last_part(path: &str) -> Option<String> {
    let name = path.trim().rsplit('/').next().unwrap_or_default().trim();
    let is_own = name.is_empty()
        || name == "top"
        || name.starts_with('$')
        || name.to_ascii_lowercase().starts_with("default");
    (!is_own).then(|| name.to_owned())
}

/// Returns the characters of some lines, escapes read.
fn signs(lines: &[(usize, &str)]) -> Vec<Sign> {
    let mut signs = Vec::new();
    for (number, (start, line)) in lines.iter().enumerate() {
        if number > 0 {
            signs.push(Sign { c: '\n', at: *start, escaped: false });
        }
        let mut rest = line.char_indices().map(|(at, c)| (start + at, c)).peekable();
        while let Some((at, c)) = rest.next() {
            let escape = if c == '\\' { rest.peek().map(|(_, next)| *next) } else { None };
            let meant = match escape {
                Some('n') => Some('\n'),
                Some(next @ ('\\' | '~' | '=' | '#' | '{' | '}' | ':')) => Some(next),
                // Anything else after a backslash is a backslash and that.
                _ => None,
            };
            if meant.is_some() {
                rest.next();
            }
            signs.push(Sign { c: meant.unwrap_or(c), at, escaped: meant.is_some() });
        }
    }
    signs
}

type Faulty = (usize, GiftFault);

fn one(
    signs: Vec<Sign>,
    comments: Vec<(usize, String)>,
    category: Option<(usize, String)>,
) -> Result<Block, Faulty> {
    let at = signs.iter().find(|sign| !sign.c.is_whitespace()).map(|sign| sign.at).unwrap_or_default();
    let end = signs.last().map(|sign| sign.at).unwrap_or_default();
    let (title, rest) = titled(trimmed(&signs), at)?;
    let (markup, rest) = marked(trimmed(rest));
    let is_open = |sign: &Sign| sign.is('{');
    let is_close = |sign: &Sign| sign.is('}');
    let Some(open) = rest.iter().position(is_open) else {
        if let Some(close) = rest.iter().find(|sign| is_close(sign)) {
            return Err((close.at, GiftFault::NotOpened));
        }
        let text = rest.to_vec();
        return Ok(Block { at, comments, title, markup, text, answer: None, answer_at: end, category });
    };
    let answer_at = rest.get(open).map_or(end, |sign| sign.at);
    let (before, from) = rest.split_at(open);
    if let Some(stray) = before.iter().find(|sign| is_close(sign)) {
        return Err((stray.at, GiftFault::NotOpened));
    }
    let inside = from.get(1..).unwrap_or_default();
    let Some(close) = inside.iter().position(is_close) else { return Err((answer_at, GiftFault::NotClosed)) };
    let (answer, after) = inside.split_at(close);
    if let Some(inner) = answer.iter().find(|sign| is_open(sign)) {
        return Err((inner.at, GiftFault::OpenedTwice));
    }
    let after = after.get(1..).unwrap_or_default();
    if let Some(second) = after.iter().find(|sign| is_open(sign) || is_close(sign)) {
        return Err((second.at, GiftFault::TwoAnswers));
    }
    let mut text = before.to_vec();
    if !trimmed(after).is_empty() {
        text.extend(GAP.chars().map(|c| Sign { c, at: answer_at, escaped: true }));
        text.extend(after);
    }
    let answer = Some(answer.to_vec());
    Ok(Block { at, comments, title, markup, text, answer, answer_at, category })
}

/// Returns the title between `::` and `::`, and what comes after it.
fn titled(signs: &[Sign], at: usize) -> Result<(Option<Vec<Sign>>, &[Sign]), Faulty> {
    let is_mark = |pair: &[Sign]| pair.iter().all(|sign| sign.is(':'));
    if signs.len() < 2 || !signs.get(..2).is_some_and(is_mark) {
        return Ok((None, signs));
    }
    let rest = signs.get(2..).unwrap_or_default();
    let Some(end) = rest.windows(2).position(is_mark) else { return Err((at, GiftFault::TitleNotClosed)) };
    let (title, rest) = rest.split_at(end);
    Ok((Some(trimmed(title).to_vec()), rest.get(2..).unwrap_or_default()))
}

/// Returns the format before a text, such as `[html]`, and the text.
pub(super) fn marked(signs: &[Sign]) -> (Markup, &[Sign]) {
    let formats = [
        ("[html]", Markup::Html),
        ("[moodle]", Markup::Html),
        ("[plain]", Markup::Plain),
        ("[markdown]", Markup::Plain),
    ];
    for (name, markup) in formats {
        let is_it = signs.len() >= name.len()
            && name.chars().zip(signs).all(|(c, sign)| sign.c.eq_ignore_ascii_case(&c) && !sign.escaped);
        if is_it {
            return (markup, signs.get(name.len()..).unwrap_or_default());
        }
    }
    (Markup::Html, signs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::text::markup::string;

    #[test]
    fn blocks_are_parted_by_blank_lines_and_comments_belong_to_what_follows() {
        let shape = read(
            "// the file\n\n// [id:a]\n::A::Is it?{T}\r\n\r\n$CATEGORY: top/Rivers\n\nTwo\nlines {F}\n  \n",
        );
        assert_eq!(shape.head, [(3, "the file".to_owned())]);
        let [a, b] = &shape.blocks[..] else { panic!("{shape:?}") };
        assert_eq!((a.comments.len(), string(&a.text).as_str()), (1, "Is it?"));
        assert_eq!(a.title.as_deref().map(string).as_deref(), Some("A"));
        assert_eq!(string(&b.text).trim(), "Two\nlines");
        assert_eq!(b.category.as_ref().map(|(_, name)| name.as_str()), Some("Rivers"));
    }

    #[test]
    fn escapes_are_themselves() {
        let shape = read(r"1 \= 1 \{x\} \\ \n \q \: {=\~\#}");
        let block = &shape.blocks[0];
        assert_eq!(string(&block.text), "1 = 1 {x} \\ \n \\q : ");
        assert_eq!(block.answer.as_deref().map(string).as_deref(), Some("=~#"));
    }

    #[test]
    fn a_word_that_is_missing_leaves_a_gap() {
        let shape = read("The sky is {=blue} today.");
        assert_eq!(string(&shape.blocks[0].text), "The sky is _____ today.");
    }

    #[test]
    fn brackets_that_do_not_fit_are_told_with_their_place() {
        for (text, at, fault) in [
            ("a {=b", 2, GiftFault::NotClosed),
            ("a }", 2, GiftFault::NotOpened),
            ("a {b {c}", 5, GiftFault::OpenedTwice),
            ("a {=b} c {=d}", 9, GiftFault::TwoAnswers),
            ("::a {=b}", 0, GiftFault::TitleNotClosed),
        ] {
            assert_eq!(read(text).faults, [(at, fault)], "{text}");
        }
    }
}
