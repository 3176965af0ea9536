//! Reads and writes cells that hold more than one text (several values, pairs), truth values and numbers.
//!
//! Several values stand in one cell with `;`, `；` or a line break between them. Such a sign inside a value is escaped
//! with a backslash, and a backslash is doubled, so that nothing is lost.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

use crate::exchange::text::glosses::{self, Of};

/// Writes several values into one cell.
pub fn join(values: &[String]) -> String {
    values.iter().map(|value| escape(value, false)).collect::<Vec<_>>().join("; ")
}

/// Writes glosses into one cell; signs that would part one of them are escaped.
pub fn join_glosses(glosses: &[String], of: Of) -> String {
    let gloss = |gloss: &String| {
        let plain = escape(gloss, false);
        if split_glosses(&plain, of) == (vec![gloss.clone()], Vec::new()) {
            return plain;
        }
        let parts = |c: &char| matches!(c, ',' | '，' | '、' | '/' | '／' | '།' | '༎');
        plain.chars().flat_map(|c| parts(&c).then_some('\\').into_iter().chain([c])).collect()
    };
    glosses.iter().map(gloss).collect::<Vec<_>>().join("; ")
}

/// Returns the glosses of a cell, and those that its author should look at again.
pub fn split_glosses(cell: &str, of: Of) -> (Vec<String>, Vec<String>) {
    let chars: Vec<char> = cell.chars().collect();
    let parted = glosses::parted(&chars, of);
    let plain = |ranges: Vec<Range<usize>>| {
        let pieces = ranges.into_iter().filter_map(|range| chars.get(range));
        let values = pieces.map(|piece| unescape(&piece.iter().collect::<String>()));
        values.filter(|value| !value.is_empty()).collect()
    };
    (plain(parted.glosses), plain(parted.unsure))
}

/// Writes pairs into one cell: `我 = ང་; 喝 = འཐུང`.
pub fn join_pairs<'p>(pairs: impl Iterator<Item = (&'p str, &'p str)>) -> String {
    let pair = |(left, right)| format!("{} = {}", escape(left, true), escape(right, true));
    pairs.map(pair).collect::<Vec<_>>().join("; ")
}

/// Returns the values of a cell, without spaces around them and without empty ones.
pub fn split(cell: &str) -> Vec<String> {
    cut(cell, &[';', '；', '\n'])
        .map(|piece| unescape(piece.trim()))
        .filter(|value| !value.is_empty())
        .collect()
}

/// Returns the pairs of a cell; `Err` with what is no pair.
pub fn split_pairs(cell: &str) -> Vec<Result<(String, String), String>> {
    cut(cell, &[';', '；', '\n'])
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
        .map(|piece| {
            let sides: Vec<&str> = cut(piece, &['=', '＝']).collect();
            match sides.as_slice() {
                [left, right] if !left.trim().is_empty() && !right.trim().is_empty() => {
                    Ok((unescape(left.trim()), unescape(right.trim())))
                }
                _ => Err(piece.to_owned()),
            }
        })
        .collect()
}

/// Returns the truth value that a text stands for.
pub fn truth(cell: &str) -> Option<bool> {
    let plain: String = cell.nfkc().flat_map(char::to_lowercase).collect();
    match plain.trim().trim_end_matches(['\u{0f0b}', '\u{0f0d}']) {
        "true"
        | "t"
        | "yes"
        | "y"
        | "1"
        | "对"
        | "正确"
        | "是"
        | "真"
        | "√"
        | "✓"
        | "✔"
        | "ཡིན"
        | "ཡང་དག་པ" => Some(true),
        "false" | "f" | "no" | "n" | "0" | "错" | "错误" | "否" | "假" | "不对" | "x" | "×" | "✗" | "✘"
        | "མིན" => Some(false),
        _ => None,
    }
}

/// Returns a number, in any width of digits.
pub fn number(cell: &str) -> Option<f64> {
    let plain: String = cell.nfkc().collect();
    let plain = plain.trim();
    if let Some(hundredths) = plain.strip_suffix('%') {
        return Some(number(hundredths).filter(|_| !hundredths.ends_with('%'))? / 100.0);
    }
    let is_numeric = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E');
    let number = plain.chars().all(is_numeric).then(|| plain.parse::<f64>().ok()).flatten()?;
    number.is_finite().then_some(number)
}

/// Returns a whole number from 0, in any width of digits.
pub fn whole(cell: &str) -> Option<u32> {
    let number = number(cell)?;
    let plain = format!("{number}");
    plain.parse().ok()
}

fn escape(value: &str, pairs: bool) -> String {
    let mut escaped = String::with_capacity(value.len());
    for c in value.chars() {
        if matches!(c, ';' | '；' | '\n' | '\\') || (pairs && matches!(c, '=' | '＝')) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

fn unescape(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut rest = value.chars().peekable();
    while let Some(c) = rest.next() {
        let meant = c == '\\' && rest.peek().is_some_and(|next| is_escaped_sign(*next));
        plain.extend(if meant { rest.next() } else { Some(c) });
    }
    plain
}

fn is_escaped_sign(c: char) -> bool {
    matches!(c, ';' | '；' | '\n' | '\\' | '=' | '＝' | ',' | '，' | '、' | '/' | '／' | '།' | '༎')
}

/// Cuts a text at signs that have no backslash before them.
fn cut<'t>(text: &'t str, at: &'static [char]) -> impl Iterator<Item = &'t str> {
    let mut escaped = false;
    text.split(move |c: char| {
        let cuts = !escaped && at.contains(&c);
        escaped = !escaped && c == '\\';
        cuts
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn values_stand_between_any_of_the_signs() {
        assert_eq!(split("water; river；flood\nsea ;"), ["water", "river", "flood", "sea"]);
        assert_eq!(split(r"a\;b; c\d"), ["a;b", r"c\d"]);
        assert_eq!(
            split_pairs("我 = ང་；喝=འཐུང"),
            [Ok(("我".to_owned(), "ང་".to_owned())), Ok(("喝".to_owned(), "འཐུང".to_owned()))]
        );
        assert_eq!(
            split_pairs("我；=ང་; a=b=c"),
            [Err("我".to_owned()), Err("=ང་".to_owned()), Err("a=b=c".to_owned())]
        );
    }

    #[test]
    fn truth_and_numbers_are_read_as_people_write_them() {
        assert_eq!(
            (truth("TRUE"), truth("错"), truth("Ｙ"), truth("maybe")),
            (Some(true), Some(false), Some(true), None)
        );
        assert_eq!(
            (number("３．５"), number("-2e3"), number("inf"), number("1,000")),
            (Some(3.5), Some(-2000.0), None, None)
        );
        assert_eq!(
            (whole("180"), whole("180.0"), whole("1.5"), whole("-1")),
            (Some(180), Some(180), None, None)
        );
    }

    proptest! {
        #[test]
        fn whatever_the_values_are_they_come_back(
            values in prop::collection::vec(r"[a;；=＝\\\n水ང་ ]{1,8}", 0..5),
        ) {
            let values: Vec<String> =
                values.iter().map(|value| value.trim().to_owned()).filter(|value| !value.is_empty()).collect();
            prop_assert_eq!(split(&join(&values)), values.clone());
            let pairs = values.iter().map(|value| (value.as_str(), value.as_str()));
            let found: Result<Vec<_>, _> = split_pairs(&join_pairs(pairs)).into_iter().collect();
            let expected: Vec<_> = values.iter().map(|value| (value.clone(), value.clone())).collect();
            prop_assert_eq!(found, Ok(expected));
        }
    }
}
