//! Detects the separator between cells: from the names of columns, else from what stands in all lines.

use std::borrow::Cow;
use std::cmp::Reverse;

use crate::exchange::table::{MAX_CELLS, columns};
use crate::language::mandarin::hanzi::is_hanzi;

/// The signs that are known, the likeliest first.
const SEPARATORS: [char; 5] = [',', '\t', ';', '|', ':'];

/// Signs that part cells now and then, and stand in texts more often: only where all lines agree do they part any.
const RARE: [char; 8] = ['~', '=', '→', '｜', '＝', '；', '：', '，'];

/// Of ten lines so many have to agree.
const OF_TEN: usize = 9;

/// How much of a text is looked at, in bytes.
const LOOKED_AT: usize = 16 * 1024;

/// How many lines are looked at.
const LINES: usize = 200;

/// In how many of them names of columns are looked for.
const HEADERS_WITHIN: usize = 20;

/// Stands for a separator that is no byte of its own.
const STAND_IN: char = '\u{1f}';

/// Returns the separator of a text, and how many bytes before the table say so (`sep=;`, as Excel writes it).
pub(in crate::exchange) fn find(text: &str) -> (char, usize) {
    let line = text.lines().next().unwrap_or_default();
    if let Some(sign) = line.strip_prefix("sep=") {
        let mut signs = sign.trim_end_matches('\r').chars();
        if let (Some(sign), None) = (signs.next(), signs.next())
            && (SEPARATORS.contains(&sign) || RARE.contains(&sign))
        {
            let rest = text.find('\n').map_or(text.len(), |end| end + 1);
            return (sign, rest);
        }
    }
    (likeliest(text, &SEPARATORS), 0)
}

/// Returns which of these signs parts the cells of a text, or a rare one that parts all lines where they part few; the
/// first of these if none does.
pub(in crate::exchange) fn likeliest(text: &str, signs: &[char]) -> char {
    let start = text.get(..text.floor_char_boundary(LOOKED_AT)).unwrap_or(text);
    let scored = signs.iter().enumerate().map(|(index, sign)| (score(start, *sign), Reverse(index), *sign));
    let Some(((headers, parted, _), _, best)) = scored.max() else { return ',' };
    let lines = start.lines().filter(|line| !line.trim().is_empty()).take(LINES).count();
    if headers > 0 || parted * 10 >= lines * OF_TEN {
        return best;
    }
    RARE.into_iter().find(|sign| parts_all(start, *sign)).unwrap_or(best)
}

/// Returns whether a sign parts nearly all lines, of which there are two at least, into as many cells, which differ in
/// their scripts or name columns.
fn parts_all(text: &str, sign: char) -> bool {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(LINES).collect();
    let known: Vec<&'static str> = columns::all().collect();
    let is_row = |line: &&&str| {
        let cells = || line.split(sign).map(str::trim).take(MAX_CELLS);
        let names = cells().filter(|cell| columns::meant(cell, &known).is_some()).count();
        let scripts: Vec<_> = cells().filter_map(script).collect();
        let differ = scripts.iter().any(|script| Some(script) != scripts.first());
        cells().all(|cell| !cell.is_empty()) && (names > 1 || differ)
    };
    let mut widths: Vec<usize> = lines.iter().filter(is_row).map(|line| line.matches(sign).count()).collect();
    widths.sort_unstable();
    let most = widths.chunk_by(|a, b| a == b).map(<[usize]>::len).max().unwrap_or_default();
    lines.len() > 1 && most * 10 >= lines.len() * OF_TEN
}

/// Returns the script of a cell that is in one of them alone: 0 hanzi, 1 Tibetan, 2 Latin.
pub(super) fn script(cell: &str) -> Option<usize> {
    let has = [
        cell.chars().any(is_hanzi),
        cell.chars().any(|c| matches!(c, '\u{f40}'..='\u{fbc}')),
        cell.chars().any(|c| c.is_alphabetic() && c < '\u{250}'),
    ];
    match has {
        [true, false, _] => Some(0),
        [false, true, _] => Some(1),
        [false, false, true] => Some(2),
        _ => None,
    }
}

/// Returns a text whose cells are parted by a byte, and that byte: another stands in for a sign of several.
pub(in crate::exchange) fn in_bytes(text: &str, sign: char) -> (Cow<'_, str>, u8) {
    match u8::try_from(sign) {
        Ok(byte) if byte.is_ascii() => (Cow::Borrowed(text), byte),
        _ => (Cow::Owned(text.replace(sign, "\u{1f}")), 0x1f),
    }
}

/// Returns a cell of such a text as it was written: within quotes the sign is no separator.
pub(super) fn as_written(cell: &str, sign: char) -> Cow<'_, str> {
    if sign.is_ascii() || !cell.contains(STAND_IN) {
        return Cow::Borrowed(cell);
    }
    Cow::Owned(cell.replace(STAND_IN, sign.encode_utf8(&mut [0; 4])))
}

/// Returns how many names of columns stand in one of the first lines, in how many lines Chinese and Tibetan stand in
/// cells of their own, and in how many the most common number of cells (two or more) stands.
fn score(text: &str, separator: char) -> (usize, usize, usize) {
    let known: Vec<&'static str> = columns::all().collect();
    let (text, separator) = in_bytes(text, separator);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        // A quote that is opened and never closed would hide all that follows.
        .quoting(!text.lines().any(|line| line.matches('"').count() % 2 == 1))
        .from_reader(text.as_bytes());
    let (mut headers, mut parted) = (0, 0);
    let mut widths = Vec::new();
    for (line, record) in reader.records().take(LINES).filter_map(Result::ok).enumerate() {
        if line < HEADERS_WITHIN {
            let cells = record.iter().take(MAX_CELLS);
            headers = headers.max(cells.filter(|cell| columns::meant(cell, &known).is_some()).count());
        }
        if record.len() > 1 {
            widths.push(record.len());
            parted += usize::from(is_parted(&record));
        }
    }
    widths.sort_unstable();
    let most = widths.chunk_by(|a, b| a == b).map(<[usize]>::len).max();
    // One header is found with any separator if the others stand in its cell.
    (if headers > 1 { headers } else { 0 }, parted, most.unwrap_or_default())
}

/// Returns whether Chinese stands in a cell without Tibetan, and Tibetan in one without Chinese.
fn is_parted(record: &csv::StringRecord) -> bool {
    let is_tibetan = |c: char| matches!(c, '\u{f40}'..='\u{fbc}');
    let scripts = |cell: &str| (cell.chars().any(is_hanzi), cell.chars().any(is_tibetan));
    let mut cells = record.iter().take(MAX_CELLS).map(scripts);
    let found = cells.clone();
    cells.any(|cell| cell == (true, false)) && found.into_iter().any(|cell| cell == (false, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_seen_from_the_headers_or_from_all_lines() {
        for (text, found) in [
            ("汉字,藏文\n水,ཆུ; ཆབ\n", (',', 0)),
            ("汉字;藏文\n水;ཆུ, ཆབ\n", (';', 0)),
            ("汉字\t藏文\n水\tཆུ\n", ('\t', 0)),
            ("水\tཆུ; ཆབ\n火\tམེ\n人\tམི\n", ('\t', 0)),
            ("sep=;\r\n水;ཆུ\r\n", (';', 7)),
            ("汉字|拼音|藏文|英文\n水|shuǐ|ཆུ|water\n", ('|', 0)),
            ("水:shuǐ:ཆུ:water\n火:huǒ:མེ:fire\n", (':', 0)),
            ("九点,jiǔ diǎn,ཆུ་ཚོད་དགུ,9:00\n十点,shí diǎn,ཆུ་ཚོད་བཅུ,10:00\n", (',', 0)),
            ("水,shuǐ,ཆུ; ཆབ,water\n火,huǒ,མེ,fire\n", (',', 0)),
            ("水|shuǐ|ཆུ|\"water\n火|huǒ|མེ|fire, flame\n", ('|', 0)),
            ("水\n", (',', 0)),
            ("水~shuǐ~ཆུ\n火~huǒ~མེ\n", ('~', 0)),
            ("水=ཆུ\n火=མེ, མེ་ལྕེ\n", ('=', 0)),
            ("水，shuǐ，ཆུ\n火，huǒ，མེ\n", ('，', 0)),
            ("水：ཆུ\n火：མེ\n", ('：', 0)),
            ("汉字；藏文\n水；ཆུ\n", ('；', 0)),
            ("水｜ཆུ\n火｜མེ\n", ('｜', 0)),
            ("水＝ཆུ\n火＝མེ\n", ('＝', 0)),
            ("水→ཆུ\n火→མེ\n", ('→', 0)),
            ("sep=；\n水；ཆུ\n", ('；', 8)),
            ("水,ཆུ\n火=x,མེ\n", (',', 0)),
            ("你好，再见\n水，火\n", (',', 0)),
            ("水\tཆུ\n火,མེ\n山\tརི\n", ('\t', 0)),
        ] {
            assert_eq!(find(text), found, "{text}");
        }
    }
}
