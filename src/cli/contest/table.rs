//! A contest as tables for the terminal.

use crate::contest::rules::{Round, Trilingual};
use crate::contest::{AskedEnd, Contest, Report, ReportRow, RoundPlace};
use crate::language::UiLanguage;
use crate::locale::Locale;

/// Returns the scores after every question and who stands where.
pub fn report(contest: &Contest, locale: &Locale) -> String {
    let report = contest.report();
    let mut parts = Vec::new();
    if report.rows.is_empty() {
        parts.push(locale.text("contest-nothing-asked"));
    } else {
        parts.push(questions(contest, &report, locale));
    }
    parts.push(ranking(contest, &report, locale));
    if !report.is_over {
        parts.push(locale.text("contest-going"));
    }
    parts.join("\n\n")
}

/// Returns rows with their columns one under the other, the numbers at the right. `left` columns at the beginning are
/// texts, and so is the last one if there are more than these.
pub fn aligned(rows: &[Vec<String>], left: usize) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cells(cell)).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or_default()).collect();
    let lines = rows.iter().map(|row| {
        let padded = row.iter().enumerate().map(|(column, cell)| {
            let gap = " ".repeat(widths[column].saturating_sub(cells(cell)));
            if column < left || column + 1 == columns {
                format!("{cell}{gap}")
            } else {
                format!("{gap}{cell}")
            }
        });
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns a text in the language of the reader.
pub fn in_language(text: &Trilingual, locale: &Locale) -> String {
    match locale.lang() {
        UiLanguage::Tibetan => text.bo.clone(),
        UiLanguage::Chinese => text.zh.clone(),
        UiLanguage::English => text.english().to_owned(),
    }
}

/// Returns the name of a round.
pub fn name_of(round: &Round, locale: &Locale) -> String {
    round
        .title
        .as_ref()
        .map_or_else(|| locale.text(round.kind.message_id()), |title| in_language(title, locale))
}

fn questions(contest: &Contest, report: &Report, locale: &Locale) -> String {
    let setting = contest.setting();
    let mut head = vec![locale.text("contest-column-line")];
    head.extend((0..setting.teams().len()).map(|seat| contest.name(seat).to_owned()));
    head.push(locale.text("contest-column-question"));
    let rules = setting.rules();
    let mut rows = vec![head];
    let mut last: Option<RoundPlace> = None;
    for row in &report.rows {
        let mut cells = vec![row.event.to_string()];
        cells.extend(row.scores.iter().map(i64::to_string));
        let mut question = marked(row, locale);
        if last != Some(row.round) {
            let name = row.round.of(rules).map(|round| name_of(round, locale)).unwrap_or_default();
            question = format!("{question}  ({name})");
            last = Some(row.round);
        }
        cells.push(question);
        rows.push(cells);
    }
    aligned(&rows, 0)
}

fn marked(row: &ReportRow, locale: &Locale) -> String {
    let args = [("question", row.question.as_str().into())];
    match row.end {
        AskedEnd::Counted => row.question.clone(),
        AskedEnd::Open => locale.format("contest-mark-open", &args),
        AskedEnd::Void => locale.format("contest-mark-void", &args),
        AskedEnd::ThrownOut => locale.format("contest-mark-thrown-out", &args),
    }
}

fn ranking(contest: &Contest, report: &Report, locale: &Locale) -> String {
    let head = [
        "contest-column-place",
        "contest-column-score",
        "contest-column-right",
        "contest-column-wrong",
        "contest-column-team",
    ];
    let mut rows = vec![head.map(|key| locale.text(key)).to_vec()];
    for team in &report.teams {
        rows.push(vec![
            team.place.to_string(),
            team.score.to_string(),
            team.right.to_string(),
            team.wrong.to_string(),
            contest.name(team.team).to_owned(),
        ]);
    }
    aligned(&rows, 0)
}

/// Returns how many cells of a terminal a text takes: hanzi two, what is written above or below a Tibetan letter none.
fn cells(text: &str) -> usize {
    text.chars()
        .map(|character| match u32::from(character) {
            0x0f18..=0x0f19 | 0x0f35 | 0x0f37 | 0x0f39 | 0x0f71..=0x0f7e | 0x0f80..=0x0fbc => 0,
            0x2e80..=0x9fff | 0xf900..=0xfaff | 0xff01..=0xff60 | 0x20000..=0x3ffff => 2,
            _ => 1,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_one_under_the_other_in_every_script() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let table = aligned(&[row(["1", "红队", "བརྒྱད"]), row(["12", "-5", "x"])], 0);
        assert_eq!(table, " 1  红队  བརྒྱད\n12    -5  x");
        assert_eq!(cells("བརྒྱད"), 3);
    }
}
