//! The results as tables for a spreadsheet. Numbers are plain ones, so that they can be computed with.

use super::fault::ResultsFault;
use super::outline::{About, Occasion, Outline, end_key};
use super::statistics::QuestionRecord;
use super::words::Words;
use crate::contest::Contest;
use crate::exchange::guard::{BYTE_ORDER_MARK, guarded};

/// Writes a contest as CSV in UTF-8 with a byte order mark: its name and date, the ranking with what each round brought,
/// then every question with what each team got or lost by it and the scores after it. No cell is taken for a formula.
///
/// # Errors
/// [`ResultsFault::Failed`] if the writer fails.
pub fn results_csv(
    contest: &Contest,
    occasion: &Occasion,
    about: &dyn Fn(&str) -> Option<About>,
    words: &Words<'_>,
) -> Result<Vec<u8>, ResultsFault> {
    let outline = Outline::of(contest, about, words);
    let mut rows = vec![vec![text(words.of(&occasion.title)), text(&occasion.date)]];
    if !outline.is_over {
        rows.push(vec![words.text("contest-going")]);
    }
    rows.push(Vec::new());
    rows.extend(ranking(&outline, words));
    rows.push(Vec::new());
    rows.extend(questions(&outline, words));
    written(&rows)
}

/// Writes how questions did as CSV, the `pack/id` first.
///
/// # Errors
/// [`ResultsFault::Failed`] if the writer fails.
pub fn statistics_csv<'r>(
    records: impl IntoIterator<Item = (&'r String, &'r QuestionRecord)>,
    about: &dyn Fn(&str) -> Option<About>,
    words: &Words<'_>,
) -> Result<Vec<u8>, ResultsFault> {
    let head = [
        "results-column-id",
        "contest-column-question",
        "results-column-topic",
        "results-column-asked",
        "results-column-solved",
        "results-column-right",
        "results-column-wrong",
        "results-column-unanswered",
        "results-column-void",
    ];
    let mut rows = vec![head.map(|key| text(&words.label(key))).to_vec()];
    for (id, record) in records {
        let known = about(id).unwrap_or_default();
        let counts =
            [record.asked, record.solved, record.right, record.wrong, record.unanswered, record.void];
        let mut row = vec![text(id), text(words.of(&known.ask)), text(words.of(&known.topic))];
        row.extend(counts.map(|count| count.to_string()));
        rows.push(row);
    }
    written(&rows)
}

fn ranking(outline: &Outline, words: &Words<'_>) -> Vec<Vec<String>> {
    let head = [
        "contest-column-place",
        "contest-column-team",
        "contest-column-score",
        "contest-column-right",
        "contest-column-wrong",
        "results-column-start",
    ];
    let mut head = head.map(|key| text(&words.label(key))).to_vec();
    head.extend(outline.rounds.iter().map(|round| text(&round.name)));
    let rows = outline.ranking.iter().map(|team| {
        let mut row = vec![
            team.place.to_string(),
            text(outline.team(team.team)),
            team.score.to_string(),
            team.right.to_string(),
            team.wrong.to_string(),
            outline.start.to_string(),
        ];
        let gains = outline.rounds.iter().map(|round| round.gains.get(team.team).copied());
        row.extend(gains.map(|gain| gain.unwrap_or_default().to_string()));
        row
    });
    std::iter::once(head).chain(rows).collect()
}

fn questions(outline: &Outline, words: &Words<'_>) -> Vec<Vec<String>> {
    let head = [
        "results-column-number",
        "results-column-round",
        "results-column-id",
        "contest-column-question",
        "results-column-topic",
        "results-column-end",
    ];
    let mut head = head.map(|key| text(&words.label(key))).to_vec();
    for key in ["results-column-change", "results-column-after"] {
        let columns = outline.teams.iter().map(|team| words.format(key, &[("team", team.clone())]));
        head.extend(columns.map(|column| text(&column)));
    }
    let rows = outline.questions.iter().map(|question| {
        let round = outline.rounds.get(question.round).map_or("", |round| round.name.as_str());
        let mut row = vec![
            question.number.to_string(),
            text(round),
            text(&question.id),
            text(&question.ask),
            text(&question.topic),
            text(&words.text(end_key(question.end).unwrap_or("results-end-counted"))),
        ];
        let mut changes = vec![String::new(); outline.teams.len()];
        for (team, points) in &question.changes {
            if let Some(cell) = changes.get_mut(*team) {
                *cell = points.to_string();
            }
        }
        row.extend(changes);
        row.extend(question.scores.iter().map(i64::to_string));
        row
    });
    std::iter::once(head).chain(rows).collect()
}

/// Returns a text as one line that no spreadsheet takes for a formula. Line ends within a cell, and what stands before the
/// sign of a formula, would let some take it for one all the same.
pub(super) fn text(text: &str) -> String {
    guarded(text.split_whitespace().collect::<Vec<_>>().join(" ").as_str())
}

pub(super) fn written(rows: &[Vec<String>]) -> Result<Vec<u8>, ResultsFault> {
    let failed = |reason: String| ResultsFault::Failed { reason };
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    for row in rows {
        let empty = [String::new()];
        let cells = if row.is_empty() { empty.as_slice() } else { row };
        writer.write_record(cells).map_err(|error| failed(error.to_string()))?;
    }
    writer.into_inner().map_err(|error| failed(error.to_string()))
}
