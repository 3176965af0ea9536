//! Detects the separator between cells.

use crate::exchange::table::{MAX_CELLS, columns};

/// The signs that are known.
const SEPARATORS: [u8; 3] = [b',', b'\t', b';'];

/// How much of a text is looked at, in bytes.
const LOOKED_AT: usize = 16 * 1024;

/// Returns the separator of a text, and how many bytes before the table say so (`sep=;`, as Excel writes it).
pub fn find(text: &str) -> (u8, usize) {
    let line = text.lines().next().unwrap_or_default();
    if let Some(sign) = line.strip_prefix("sep=")
        && let [sign @ (b',' | b';' | b'\t' | b'|')] = sign.trim_end_matches('\r').as_bytes()
    {
        let rest = text.find('\n').map_or(text.len(), |end| end + 1);
        return (*sign, rest);
    }
    let start = text.get(..text.floor_char_boundary(LOOKED_AT)).unwrap_or(text);
    let best = SEPARATORS.into_iter().enumerate().max_by_key(|(index, separator)| {
        let (headers, even) = score(start, *separator);
        (headers, even, std::cmp::Reverse(*index))
    });
    (best.map_or(b',', |(_, separator)| separator), 0)
}

/// Returns how many headers of the first rows are known, and in how many rows the most common number of cells (two or
/// more) stands.
fn score(text: &str, separator: u8) -> (usize, usize) {
    let known: Vec<&'static str> = columns::all().collect();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut headers = 0;
    let mut widths = Vec::new();
    for record in reader.records().take(20).filter_map(Result::ok) {
        headers = headers
            .max(record.iter().take(MAX_CELLS).filter(|cell| columns::meant(cell, &known).is_some()).count());
        if record.len() > 1 {
            widths.push(record.len());
        }
    }
    let most = widths.iter().map(|width| widths.iter().filter(|other| *other == width).count()).max();
    // One header is found with any separator if the others stand in its cell.
    (if headers > 1 { headers } else { 0 }, most.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_seen_from_the_headers_or_from_even_rows() {
        assert_eq!(find("汉字,藏文\n水,ཆུ; ཆབ\n"), (b',', 0));
        assert_eq!(find("汉字;藏文\n水;ཆུ, ཆབ\n"), (b';', 0));
        assert_eq!(find("汉字\t藏文\n水\tཆུ\n"), (b'\t', 0));
        assert_eq!(find("水\tཆུ; ཆབ\n火\tམེ\n人\tམི\n"), (b'\t', 0));
        assert_eq!(find("sep=;\r\n水;ཆུ\r\n"), (b';', 7));
        assert_eq!(find("水\n"), (b',', 0));
    }
}
