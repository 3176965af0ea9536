//! Finds the numbers that dictionaries put before each gloss of a word: `1. water 2. river`, `①水 ②河`, `(1) … (2) …`.

use std::ops::Range;

/// A number before a gloss.
struct Mark {
    /// Where it stands, in characters, with the signs around it.
    at: Range<usize>,
    value: u32,
}

/// Returns the parts between the numbers of a text that counts its glosses from 1; `None` if it does not.
pub(super) fn numbered(text: &[char]) -> Option<Vec<Range<usize>>> {
    let start = text.iter().take_while(|c| c.is_whitespace()).count();
    let first = mark(text, start).filter(|mark| mark.value == 1)?;
    let is_circled = first.at.len() == 1;
    let mut marks = vec![first];
    let mut at = marks.first().map_or(start, |first| first.at.end);
    while at < text.len() {
        let is_free =
            is_circled || at.checked_sub(1).and_then(|before| text.get(before)).copied().is_some_and(parts);
        match mark(text, at).filter(|mark| is_free && u32::try_from(marks.len()) == Ok(mark.value - 1)) {
            // Circled numbers and others do not go on with one another.
            Some(mark) if (mark.at.len() == 1) == is_circled => {
                at = mark.at.end;
                marks.push(mark);
            }
            _ => at += if text.get(at) == Some(&'\\') { 2 } else { 1 },
        }
    }
    if marks.len() < 2 && !is_circled {
        return None;
    }
    let ends = marks.iter().skip(1).map(|mark| mark.at.start).chain([text.len()]);
    Some(marks.iter().zip(ends).map(|(mark, end)| mark.at.end..end).collect())
}

/// Returns whether a number may stand behind this sign.
fn parts(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, ';' | '；' | ',' | '，' | '、' | '。' | '.' | '|' | '｜' | '/' | '／')
        || matches!(c, '\u{0f0d}'..='\u{0f11}' | '\u{0f14}' | '\u{0f0b}')
}

/// Returns the number that begins at a place.
fn mark(text: &[char], at: usize) -> Option<Mark> {
    let first = *text.get(at)?;
    if let Some(value) = circled(first) {
        return Some(Mark { at: at..at + 1, value });
    }
    let is_open = matches!(first, '(' | '（' | '[' | '\u{0f3c}');
    let from = if is_open { at + 1 } else { at };
    let digits: Vec<u32> = text.iter().skip(from).take(3).map_while(|c| digit(*c)).collect();
    let end = from + digits.len();
    if digits.is_empty() || digits.len() > 2 {
        return None;
    }
    let value = digits.iter().fold(0, |all, digit| all * 10 + digit);
    let closes = match text.get(end)? {
        ')' | '）' | '\u{0f3d}' => true,
        ']' => is_open,
        // 1.5 is a number of its own.
        '.' | '．' | '、' => !is_open && text.get(end + 1).is_none_or(|c| digit(*c).is_none()),
        _ => false,
    };
    (closes && value > 0).then_some(Mark { at: at..end + 1, value })
}

fn circled(c: char) -> Option<u32> {
    let from = |first: char, value: u32| u32::from(c) - u32::from(first) + value;
    match c {
        '①'..='⑳' => Some(from('①', 1)),
        '⑴'..='⒇' => Some(from('⑴', 1)),
        '⒈'..='⒛' => Some(from('⒈', 1)),
        '❶'..='❿' => Some(from('❶', 1)),
        _ => None,
    }
}

fn digit(c: char) -> Option<u32> {
    match c {
        '\u{0f20}'..='\u{0f29}' => Some(u32::from(c) - 0x0f20),
        '０'..='９' => Some(u32::from(c) - 0xff10),
        c => c.to_digit(10),
    }
}

/// Returns whether a sign makes a number one that counts.
pub(super) fn is_of_mark(c: char) -> bool {
    circled(c).is_some() || matches!(c, '.' | '．' | '、' | ')' | '）' | ']' | '\u{0f3d}')
}
