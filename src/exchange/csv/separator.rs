//! Detects the separator between cells: from the names of columns, else from what stands in all lines.

use std::cmp::Reverse;

use crate::exchange::table::{MAX_CELLS, columns};
use crate::language::mandarin::hanzi::is_hanzi;

/// The signs that are known, the likeliest first.
const SEPARATORS: [u8; 5] = [b',', b'\t', b';', b'|', b':'];

/// How much of a text is looked at, in bytes.
const LOOKED_AT: usize = 16 * 1024;

/// How many lines are looked at.
const LINES: usize = 200;

/// In how many of them names of columns are looked for.
const HEADERS_WITHIN: usize = 20;

/// Returns the separator of a text, and how many bytes before the table say so (`sep=;`, as Excel writes it).
pub(in crate::exchange) fn find(text: &str) -> (u8, usize) {
    let line = text.lines().next().unwrap_or_default();
    if let Some(sign) = line.strip_prefix("sep=")
        && let [sign @ (b',' | b';' | b'\t' | b'|' | b':')] = sign.trim_end_matches('\r').as_bytes()
    {
        let rest = text.find('\n').map_or(text.len(), |end| end + 1);
        return (*sign, rest);
    }
    (likeliest(text, &SEPARATORS), 0)
}

/// Returns which of these signs parts the cells of a text; the first if none does.
pub(in crate::exchange) fn likeliest(text: &str, signs: &[u8]) -> u8 {
    let start = text.get(..text.floor_char_boundary(LOOKED_AT)).unwrap_or(text);
    let best = signs.iter().enumerate().max_by_key(|(index, sign)| (score(start, **sign), Reverse(*index)));
    best.map_or(b',', |(_, sign)| *sign)
}

/// Returns how many names of columns stand in one of the first lines, in how many lines Chinese and Tibetan stand in
/// cells of their own, and in how many the most common number of cells (two or more) stands.
fn score(text: &str, separator: u8) -> (usize, usize, usize) {
    let known: Vec<&'static str> = columns::all().collect();
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
            ("汉字,藏文\n水,ཆུ; ཆབ\n", (b',', 0)),
            ("汉字;藏文\n水;ཆུ, ཆབ\n", (b';', 0)),
            ("汉字\t藏文\n水\tཆུ\n", (b'\t', 0)),
            ("水\tཆུ; ཆབ\n火\tམེ\n人\tམི\n", (b'\t', 0)),
            ("sep=;\r\n水;ཆུ\r\n", (b';', 7)),
            ("汉字|拼音|藏文|英文\n水|shuǐ|ཆུ|water\n", (b'|', 0)),
            ("水:shuǐ:ཆུ:water\n火:huǒ:མེ:fire\n", (b':', 0)),
            ("九点,jiǔ diǎn,ཆུ་ཚོད་དགུ,9:00\n十点,shí diǎn,ཆུ་ཚོད་བཅུ,10:00\n", (b',', 0)),
            ("水,shuǐ,ཆུ; ཆབ,water\n火,huǒ,མེ,fire\n", (b',', 0)),
            ("水|shuǐ|ཆུ|\"water\n火|huǒ|མེ|fire, flame\n", (b'|', 0)),
            ("水\n", (b',', 0)),
        ] {
            assert_eq!(find(text), found, "{text}");
        }
    }
}
