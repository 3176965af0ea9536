//! Aiken, the plainest format of choices: the question, an option a line with its letter, and `ANSWER:` with the letter
//! of the right one. It is read as the same question in GIFT.
//! <https://docs.moodle.org/en/Aiken_format>

use super::read::{Block, Markup, Shape};
use crate::exchange::text::markup::{Sign, signs_at};

/// Returns whether a text is Aiken: it has options with letters and a line that names the right one.
pub(super) fn looks_like_it(text: &str) -> bool {
    let lines = || text.lines().map(str::trim);
    lines().any(|line| right(line).is_some())
        && lines().filter(|line| option(line).is_some()).count() > 1
        && !lines().any(|line| line.starts_with("::") || line.ends_with('{'))
}

/// Reads the questions of a text.
pub(super) fn read(text: &str) -> Shape {
    let mut shape = Shape::default();
    let mut open = Open::default();
    let mut at = 0;
    for whole in text.split_inclusive('\n') {
        let line = whole.trim();
        let start = at + whole.len() - whole.trim_start().len();
        at += whole.len();
        match (option(line), right(line)) {
            (_, Some(letters)) => shape.blocks.extend(std::mem::take(&mut open).close(&letters, start)),
            (Some((letter, said)), None) if !open.text.is_empty() => {
                let from = start + line.len() - said.len();
                open.options.push((letter, from, signs_at(said, from)));
            }
            _ if line.is_empty() => {}
            _ => {
                // What goes on below a line is in the next language.
                let signs = match open.options.last_mut() {
                    Some((_, _, signs)) => signs,
                    None => &mut open.text,
                };
                if !signs.is_empty() {
                    signs.push(Sign { c: '\n', at: start, escaped: true });
                }
                signs.extend(signs_at(line, start));
            }
        }
    }
    shape.blocks.extend(open.close("", at));
    shape
}

/// A question that is being read.
#[derive(Default)]
struct Open {
    text: Vec<Sign>,
    /// Letter, byte and text.
    options: Vec<(char, usize, Vec<Sign>)>,
}

impl Open {
    fn close(self, right: &str, answer_at: usize) -> Option<Block> {
        let at = self.text.first()?.at;
        let mut answer = Vec::new();
        for (letter, at, signs) in self.options {
            let mark = if right.contains(letter) { '=' } else { '~' };
            answer.push(Sign { c: mark, at, escaped: false });
            answer.extend(signs);
        }
        let answer = (!answer.is_empty()).then_some(answer);
        let comments = Vec::new();
        Some(Block {
            at,
            comments,
            title: None,
            markup: Markup::Plain,
            text: self.text,
            answer,
            answer_at,
            category: None,
        })
    }
}

/// Returns the letter and the text of an option: `A. water`, `B) fire`, `C、山`.
fn option(line: &str) -> Option<(char, &str)> {
    let letter = line.chars().next().filter(char::is_ascii_uppercase)?;
    let rest = line.get(1..)?;
    let said = rest.strip_prefix(['.', ')', '、', '．', '）'])?.trim_start();
    (!said.is_empty()).then_some((letter, said))
}

/// Returns the letters of the right options.
fn right(line: &str) -> Option<String> {
    let (key, letters) = line.split_once([':', '：'])?;
    let is_key = key.trim().eq_ignore_ascii_case("answer") || matches!(key.trim(), "答案" | "ལན");
    let letters: String = letters.chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
    let is_right = !letters.is_empty() && letters.chars().all(|c| c.is_ascii_alphabetic());
    (is_key && is_right).then(|| letters.to_ascii_uppercase())
}
