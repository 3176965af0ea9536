//! Glosses over several lines. Each line is a gloss, unless it goes on with the one before.

use crate::exchange::text::markup::{Sign, string, trimmed};

/// What begins a line that goes on with the one before.
const GOES_ON: [&str; 12] =
    ["and", "or", "etc", "of", "for", "with", "in", "as", "to the", "which", "that", "but"];

/// What became of the lines of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Lines {
    /// Whether two lines are two glosses.
    pub are_parted: bool,
    /// Whether two lines are one.
    pub are_joined: bool,
}

/// Joins the lines that are one gloss by a space.
pub(super) fn joined(signs: &[Sign]) -> (Vec<Sign>, Lines) {
    let mut lines = Lines::default();
    let mut joined: Vec<Sign> = Vec::with_capacity(signs.len());
    let mut depth = 0_usize;
    for line in signs.split(|sign| sign.c == '\n').map(trimmed).filter(|line| !line.is_empty()) {
        if let (Some(first), Some(last)) = (line.first(), joined.last().copied()) {
            let is_one = depth > 0 || goes_on(last.c, line);
            lines.are_joined |= is_one;
            lines.are_parted |= !is_one;
            joined.push(Sign { c: if is_one { ' ' } else { '\n' }, at: first.at, escaped: true });
            depth = if is_one { depth } else { 0 };
        }
        for sign in line {
            match sign.c {
                '(' | '（' | '[' => depth += 1,
                ')' | '）' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        joined.extend(line);
    }
    (joined, lines)
}

/// Returns whether a line goes on with one that ends so.
fn goes_on(last: char, line: &[Sign]) -> bool {
    let begins = string(line.get(..line.len().min(12)).unwrap_or_default()).to_lowercase();
    let is_word = |word: &&'static str| {
        begins.strip_prefix(*word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    };
    matches!(last, ',' | '，' | '、' | '-' | '&' | '/') || GOES_ON.iter().any(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::text::markup::signs;

    #[test]
    fn each_line_is_a_gloss_unless_it_goes_on() {
        for (text, read, are_parted, are_joined) in [
            ("water\nriver", "water\nriver", true, false),
            ("ཆུ།\nཆབ།", "ཆུ།\nཆབ།", true, false),
            ("red, white\nand blue", "red, white and blue", false, true),
            ("to look (at the sea\nor a hill)\nto see", "to look (at the sea or a hill)\nto see", true, true),
            ("bread,\nmeat", "bread, meat", false, true),
            ("often\n\noffice", "often\noffice", true, false),
            ("(open\nfor ever", "(open for ever", false, true),
            ("", "", false, false),
        ] {
            let (found, lines) = joined(&signs(text));
            assert_eq!(string(&found), read);
            assert_eq!(lines, Lines { are_parted, are_joined }, "{text}");
        }
    }
}
