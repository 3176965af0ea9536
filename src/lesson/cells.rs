//! Reads and writes cells that hold more than one text (several values, pairs), truth values and numbers.
//!
//! Several values stand in one cell with `;`, `；` or a line break between them. Such a sign inside a value is escaped
//! with a backslash, and a backslash is doubled, so that nothing is lost.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

use super::glosses::{self, Of};

/// The kinds of question: as the pack names them, and what teachers write.
const KINDS: [(&str, &[&str]); 5] = [
    ("Choice", &["choice", "选择", "选择题", "单选", "单选题"]),
    ("TrueFalse", &["truefalse", "判断", "判断题", "对错", "是非", "是非题"]),
    ("Number", &["number", "数字", "数字题", "计算", "计算题"]),
    ("Order", &["order", "排序", "排序题", "顺序"]),
    ("Text", &["text", "填空", "填空题", "简答", "简答题", "问答"]),
];

/// Writes several values into one cell.
#[must_use]
pub fn join(values: &[String]) -> String {
    values.iter().map(|value| escape(value, false)).collect::<Vec<_>>().join("; ")
}

/// Writes glosses into one cell; signs that would part one of them are escaped.
#[must_use]
pub fn join_glosses(glosses: &[String], of: Of) -> String {
    let escaped = |gloss: &String| {
        let plain = escape(gloss, false);
        let parts = |c: &char| is_escaped_sign(*c) && !matches!(c, ';' | '；' | '\n' | '\\' | '=' | '＝');
        plain.chars().flat_map(|c| parts(&c).then_some('\\').into_iter().chain([c])).collect::<String>()
    };
    let gloss = |gloss: &String| {
        let plain = escape(gloss, false);
        let is_one = split_glosses(&plain, of) == (vec![gloss.clone()], Vec::new());
        if is_one && glosses::is_balanced(gloss) && !glosses::is_remark(gloss) {
            plain
        } else {
            escaped(gloss)
        }
    };
    let joined = glosses.iter().map(gloss).collect::<Vec<_>>().join("; ");
    // What is one gloss alone may be a number that counts among others.
    if split_glosses(&joined, of) == (glosses.to_vec(), Vec::new()) {
        return joined;
    }
    glosses.iter().map(escaped).collect::<Vec<_>>().join("; ")
}

/// Returns the glosses of a cell, and those that its author should look at again.
#[must_use]
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
#[must_use]
pub fn join_pairs<'p>(pairs: impl Iterator<Item = (&'p str, &'p str)>) -> String {
    let pair = |(left, right)| format!("{} = {}", escape(left, true), escape(right, true));
    pairs.map(pair).collect::<Vec<_>>().join("; ")
}

/// Returns the values of a cell, without spaces around them and without empty ones.
#[must_use]
pub fn split(cell: &str) -> Vec<String> {
    cut(cell, &[';', '；', '\n'])
        .map(|piece| unescape(piece.trim()))
        .filter(|value| !value.is_empty())
        .collect()
}

/// Returns the pairs of a cell; `Err` with what is no pair.
#[must_use]
pub fn split_pairs(cell: &str) -> Vec<Result<(String, String), String>> {
    let whole = |(left, right): &(String, String)| !left.is_empty() && !right.is_empty();
    split_pieces(cell).map(|piece| sides(piece).filter(whole).ok_or_else(|| piece.to_owned())).collect()
}

/// Returns the pieces of a cell as they are written, without spaces around them and without empty ones.
pub fn split_pieces(cell: &str) -> impl Iterator<Item = &str> {
    cut(cell, &[';', '；', '\n']).map(str::trim).filter(|piece| !piece.is_empty())
}

/// Returns the two sides of a piece of a cell, each of which may be empty; `None` if it has not just two.
#[must_use]
pub fn sides(piece: &str) -> Option<(String, String)> {
    let mut sides = cut(piece, &['=', '＝']);
    let (left, right) = (sides.next()?, sides.next()?);
    sides.next().is_none().then(|| (unescape(left.trim()), unescape(right.trim())))
}

/// Returns the truth value that a text stands for.
#[must_use]
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

/// Returns the kind of question that a name means, as a pack names it.
#[must_use]
pub fn kind_by_name(written: &str) -> Option<&'static str> {
    let plain: String = written.nfkc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect();
    KINDS.iter().find(|(_, names)| names.contains(&plain.as_str())).map(|(name, _)| *name)
}

/// Returns a number, in any width of digits.
#[must_use]
pub fn number(cell: &str) -> Option<f64> {
    let plain: String = cell.nfkc().collect();
    let plain = plain.trim();
    if let Some(hundredths) = plain.strip_suffix('%') {
        return Some(number(hundredths).filter(|_| !hundredths.ends_with('%'))? / 100.0);
    }
    let plain = &*ungrouped(plain);
    let is_numeric = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E');
    let number = plain.chars().all(is_numeric).then(|| plain.parse::<f64>().ok()).flatten()?;
    number.is_finite().then_some(number)
}

/// Returns a number without the commas between its thousands; as it is, if they do not stand there: `1,000` and not `1,5`.
fn ungrouped(number: &str) -> Cow<'_, str> {
    let whole = number.split('.').next().unwrap_or_default();
    let mut groups = whole.trim_start_matches(['-', '+']).split(',');
    let first = groups.next().unwrap_or_default();
    let are_digits = |group: &str| group.bytes().all(|c| c.is_ascii_digit());
    let is_grouped = (1..=3).contains(&first.len())
        && are_digits(first)
        && groups.all(|group| group.len() == 3 && are_digits(group));
    if is_grouped && number.contains(',') {
        Cow::Owned(number.replace(',', ""))
    } else {
        Cow::Borrowed(number)
    }
}

/// Returns a whole number from 0, in any width of digits.
#[must_use]
pub fn whole(cell: &str) -> Option<u32> {
    let number = number(cell)?;
    let plain = format!("{number}");
    plain.parse().ok()
}

/// Writes a value so that no sign in it parts it; with `pairs`, none parts the two sides either.
#[must_use]
pub fn escape(value: &str, pairs: bool) -> String {
    let mut escaped = String::with_capacity(value.len());
    for c in value.chars() {
        if matches!(c, ';' | '；' | '\n' | '\\') || (pairs && matches!(c, '=' | '＝')) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Returns a value that was escaped.
#[must_use]
pub fn unescape(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut rest = value.chars().peekable();
    while let Some(c) = rest.next() {
        let meant = c == '\\' && rest.peek().is_some_and(|next| is_escaped_sign(*next));
        plain.extend(if meant { rest.next() } else { Some(c) });
    }
    plain
}

fn is_escaped_sign(c: char) -> bool {
    glosses::may_part(c) || matches!(c, '\\' | '=' | '＝') || matches!(c, '(' | ')' | '（' | '）' | '[' | ']')
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
            (number("３．５"), number("-2e3"), number("inf"), number("1,5")),
            (Some(3.5), Some(-2000.0), None, None)
        );
        assert_eq!(
            (number("1,000"), number("-12,345.5"), number("1,0000"), number("1,000,5"), number(",000")),
            (Some(1000.0), Some(-12_345.5), None, None, None)
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
