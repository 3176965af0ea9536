//! Blocks of texts as spreadsheets put them on the clipboard.

/// Reads a block: tabs between the cells of a row, a line break after each row. A cell with a tab, a line break or a
/// quotation mark in it stands between quotation marks, and each such mark in it is doubled, as Excel, `LibreOffice` and
/// WPS write it. A quotation mark that does not stand so is one of the text. Rows at the end in which nothing stands are
/// left out.
#[must_use]
pub fn read_block(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![Vec::new()];
    let mut rest = text.trim_start_matches('\u{feff}');
    loop {
        let (cell, after) = quoted(rest).unwrap_or_else(|| plain(rest));
        if let Some(row) = rows.last_mut() {
            row.push(cell);
        }
        rest = if let Some(next) = after.strip_prefix('\t') {
            next
        } else if let Some(next) = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r'])) {
            rows.push(Vec::new());
            next
        } else {
            break;
        };
    }
    let is_empty = |row: &Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
    while rows.last().is_some_and(is_empty) {
        rows.pop();
    }
    rows
}

/// Reads a cell between quotation marks, and returns it with what comes after; `None` if the marks belong to the text.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    let mut is_needed = false;
    loop {
        let (inside, after) = rest.split_once('"')?;
        is_needed |= inside.contains(['\t', '\n', '\r']);
        cell.push_str(inside);
        let Some(next) = after.strip_prefix('"') else {
            let ends = after.is_empty() || after.starts_with(['\t', '\n', '\r']);
            return (ends && is_needed).then_some((cell, after));
        };
        is_needed = true;
        cell.push('"');
        rest = next;
    }
}

fn plain(text: &str) -> (String, &str) {
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    let (cell, after) = text.split_at(end);
    (cell.to_owned(), after)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_block_is_read_as_spreadsheets_write_it() {
        for (text, rows) in [
            ("水\tཆུ\r\n火\tམེ\r\n", vec![vec!["水", "ཆུ"], vec!["火", "མེ"]]),
            ("a\t\"b\nc\"\td", vec![vec!["a", "b\nc", "d"]]),
            ("\"say \"\"hi\"\"\"\tx", vec![vec!["say \"hi\"", "x"]]),
            ("\"quoted\" word\n\"alone\"", vec![vec!["\"quoted\" word"], vec!["\"alone\""]]),
            ("\"open\tx", vec![vec!["\"open", "x"]]),
            ("a\n\n\t\nb\n\n\t\t\n", vec![vec!["a"], vec![""], vec!["", ""], vec!["b"]]),
            ("a\rb", vec![vec!["a"], vec!["b"]]),
            ("", vec![]),
        ] {
            assert_eq!(read_block(text), rows, "{text:?}");
        }
    }

    fn written(cell: &str) -> String {
        if cell.contains(['\t', '\n', '\r', '"']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    }

    proptest! {
        #[test]
        fn whatever_the_cells_are_they_come_back(
            rows in prop::collection::vec(prop::collection::vec("[a水ཀ\"\t\n\r ]{0,5}", 1..4), 1..4),
        ) {
            let line = |row: &Vec<String>| row.iter().map(|cell| written(cell)).collect::<Vec<_>>().join("\t");
            let text: String = rows.iter().map(|row| line(row) + "\r\n").collect();
            let mut expected = rows.clone();
            while expected.last().is_some_and(|row| row.iter().all(|cell| cell.trim().is_empty())) {
                expected.pop();
            }
            prop_assert_eq!(read_block(&text), expected);
        }
    }
}
