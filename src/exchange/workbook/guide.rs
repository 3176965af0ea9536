//! Explanations of the columns in Tibetan, Chinese and English, from `guide.tsv`, which are written into each
//! workbook. They belong to the file format and do not depend on the language of the program.
//!
//! A line of the file: key, label in Tibetan, label in Chinese, explanation in Tibetan, Chinese and English, example.
//! `column` explains a column of every sheet, `Sheet.column` one of that sheet, `rule.n` is a rule for all sheets.

const GUIDE: &str = include_str!("guide.tsv");

/// The name of the sheet that explains the others.
pub const SHEET: &str = "说明 Guide";

/// With this the sheet begins, and by this it is known when it is read.
pub const TITLE: &str = "Tsheg · 课程表格 · སློབ་ཚན";

/// One explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Line {
    pub bo: &'static str,
    pub zh: &'static str,
    pub en: &'static str,
    pub example: &'static str,
}

/// Returns the explanation of a column.
pub fn line(key: &str) -> Line {
    cells(key).map(explanation).unwrap_or_default()
}

/// Returns the explanation of a column in one sheet.
pub fn line_of(sheet: &str, column: &str) -> Line {
    cells(&format!("{sheet}.{column}")).or_else(|| cells(column)).map(explanation).unwrap_or_default()
}

/// Returns the rules for all sheets.
pub fn rules() -> impl Iterator<Item = Line> {
    lines().filter(|cells| cells[0].starts_with("rule.")).map(explanation)
}

/// Returns a column's name in Chinese and Tibetan.
pub fn label(column: &str) -> String {
    let [_, bo, zh, ..] = cells(column).unwrap_or_default();
    if bo.is_empty() { zh.to_owned() } else { format!("{zh}\n{bo}") }
}

type Cells = [&'static str; 7];

fn lines() -> impl Iterator<Item = Cells> {
    GUIDE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let mut cells = Cells::default();
        for (cell, text) in cells.iter_mut().zip(line.split('\t')) {
            *cell = text;
        }
        cells
    })
}

fn cells(key: &str) -> Option<Cells> {
    lines().find(|cells| cells[0] == key)
}

fn explanation([_, _, _, bo, zh, en, example]: Cells) -> Line {
    Line { bo, zh, en, example }
}

/// Returns all Tibetan of the sheet.
#[cfg(test)]
pub fn tibetan() -> impl Iterator<Item = &'static str> {
    lines().flat_map(|[_, label, _, bo, ..]| [label, bo]).filter(|text| !text.is_empty())
}
