//! Splits one text of a file into the three languages of a pack, a line each, and joins them again.

use super::markup::{Sign, trimmed};
use crate::language::mandarin::hanzi::is_hanzi;
use crate::lesson::Trilingual;

/// Begins a line that belongs to the language of the line before it. An em space: a reader sees an indent.
const FURTHER: char = '\u{2003}';

/// How the language of a line is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::exchange) enum By {
    /// By its place: the file is our own.
    Order,
    /// By its script: the file is anybody's.
    Script,
}

/// A text in one language and the byte of the file where it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::exchange) struct Piece {
    pub text: String,
    pub at: usize,
}

/// Parts a text: Tibetan, Chinese, English.
pub(in crate::exchange) fn parted(signs: &[Sign], by: By) -> [Option<Piece>; 3] {
    let mut lines: Vec<Piece> = Vec::new();
    for line in signs.split(|sign| sign.c == '\n' || sign.c == '\r') {
        let goes_on = line.first().is_some_and(|first| first.c == FURTHER) && by == By::Order;
        let inner = if goes_on { line.get(1..).unwrap_or_default() } else { trimmed(line) };
        match (inner.first(), lines.last_mut()) {
            (_, Some(last)) if goes_on => {
                last.text.push('\n');
                last.text.extend(inner.iter().map(|sign| sign.c));
            }
            (Some(first), _) => {
                let text = inner.iter().map(|sign| sign.c).collect();
                lines.push(Piece { text, at: first.at });
            }
            (None, _) => {}
        }
    }
    match (by, &lines[..]) {
        // One line that says the same in every language: a number, a name.
        (By::Order, [only]) => [Some(only.clone()), Some(only.clone()), Some(only.clone())],
        (By::Order, [_, _] | [_, _, _]) => in_turn(lines),
        _ => by_script(lines),
    }
}

/// Writes the three as one, a line each; those that say the same in all three as one line.
pub(in crate::exchange) fn joined(text: &Trilingual) -> String {
    if text.bo == text.zh && text.zh == text.en {
        return further(&text.bo);
    }
    let lines = [&text.bo, &text.zh, &text.en];
    let lines: Vec<String> =
        lines.into_iter().filter(|line| !line.is_empty()).map(|line| further(line)).collect();
    lines.join("\n")
}

fn further(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', &format!("\n{FURTHER}"))
}

fn in_turn(lines: Vec<Piece>) -> [Option<Piece>; 3] {
    let mut lines = lines.into_iter();
    [lines.next(), lines.next(), lines.next()]
}

fn by_script(lines: Vec<Piece>) -> [Option<Piece>; 3] {
    let scripts: Vec<Option<usize>> = lines.iter().map(|line| script(&line.text)).collect();
    if let [only] = &lines[..]
        && scripts == [None]
    {
        return [Some(only.clone()), Some(only.clone()), Some(only.clone())];
    }
    let is_in_turn = (0..).zip(&scripts).all(|(place, script)| script.is_none_or(|script| script == place));
    if lines.len() == 3 && is_in_turn {
        return in_turn(lines);
    }
    let mut parted: [Option<Piece>; 3] = [None, None, None];
    let mut current = scripts.iter().flatten().next().copied().unwrap_or_default();
    for (line, script) in lines.into_iter().zip(scripts) {
        current = script.unwrap_or(current);
        match parted.get_mut(current) {
            Some(Some(before)) => {
                before.text.push('\n');
                before.text.push_str(&line.text);
            }
            Some(empty) => *empty = Some(line),
            None => {}
        }
    }
    parted
}

/// Returns the script that most of a line is in: 0 Tibetan, 1 Chinese, 2 Latin; `None` if it has no letters. A
/// sentence may name a word of another language.
pub(in crate::exchange) fn script(line: &str) -> Option<usize> {
    let mut counts = [0_usize; 3];
    for c in line.chars() {
        // A hanzi is a syllable; so are about two letters of Tibetan, and three of English.
        let (script, weight) = match c {
            '\u{f00}' | '\u{f20}'..='\u{f33}' | '\u{f40}'..='\u{fbc}' => (0, 3),
            _ if is_hanzi(c) => (1, 6),
            _ if c.is_alphabetic() => (2, 2),
            _ => continue,
        };
        if let Some(count) = counts.get_mut(script) {
            *count += weight;
        }
    }
    let most = counts.into_iter().max().filter(|most| *most > 0)?;
    counts.into_iter().position(|count| count == most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::text::markup::signs;

    fn texts(text: &str, by: By) -> [Option<String>; 3] {
        parted(&signs(text), by).map(|piece| piece.map(|piece| piece.text))
    }

    fn all(bo: &str, zh: &str, en: &str) -> [Option<String>; 3] {
        [bo, zh, en].map(|text| (!text.is_empty()).then(|| text.to_owned()))
    }

    #[test]
    fn scripts_are_told_apart() {
        for (text, parts) in [
            ("ཆུ་ཅི་ཡིན།\n水是什么？\nWhat is water?", all("ཆུ་ཅི་ཡིན།", "水是什么？", "What is water?")),
            ("What is water?\n水是什么？", all("", "水是什么？", "What is water?")),
            ("“水”བོད་སྐད་དུ་ཅི་ཟེར།\n“ཆུ”用汉语怎么说？", all("“水”བོད་སྐད་དུ་ཅི་ཟེར།", "“ཆུ”用汉语怎么说？", "")),
            ("How is 水 read?", all("", "", "How is 水 read?")),
            ("3", all("3", "3", "3")),
            ("༣\n3\n3", all("༣", "3", "3")),
            ("One line.\n\nAnother.", all("", "", "One line.\nAnother.")),
            ("", all("", "", "")),
        ] {
            assert_eq!(texts(text, By::Script), parts, "{text}");
        }
    }

    #[test]
    fn our_own_lines_are_known_by_their_place() {
        assert_eq!(texts("abc\n123\nཆུ", By::Order), all("abc", "123", "ཆུ"));
        assert_eq!(texts("HSK 1", By::Order), all("HSK 1", "HSK 1", "HSK 1"));
        assert_eq!(texts("水\n水", By::Order), all("水", "水", ""));
    }

    proptest::proptest! {
        #[test]
        fn what_is_joined_is_parted_again(
            bo in "[ཀཆ་ a\u{2003}]{0,6}[ཀb]\n?[ཀ1]?[ཀ水]", zh in "[水x]\n?[ \u{2003}]?水", en in "([a-z ]{0,5}[a-z])?",
        ) {
            let text = Trilingual { bo: bo.trim().to_owned(), zh, en: en.trim().to_owned() };
            let parts = parted(&signs(&joined(&text)), By::Order);
            let parts = parts.map(|piece| piece.map(|piece| piece.text).unwrap_or_default());
            proptest::prop_assert_eq!(parts, [text.bo, text.zh, text.en]);
        }
    }
}
