//! A contest as one JSON object.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::contest::log::{LineFault, Replayed};
use crate::contest::{AskedEnd, Contest, RoundPlace};
use crate::explain::Explain;
use crate::lesson::Hint;
use crate::locale::Locale;

#[derive(Serialize)]
struct Told {
    seed: Option<u64>,
    is_over: bool,
    questions: Vec<Question>,
    ranking: Vec<Rank>,
    faults: Vec<Line>,
    left_out: Vec<Line>,
    cut_line: Option<usize>,
}

#[derive(Serialize)]
struct Question {
    line: u32,
    question: String,
    /// From 1; none in a tie-break.
    round: Option<usize>,
    kind: Option<String>,
    end: &'static str,
    changes: Vec<Change>,
    scores: BTreeMap<String, i64>,
}

#[derive(Serialize)]
struct Change {
    team: String,
    points: i64,
    why: &'static str,
}

#[derive(Serialize)]
struct Rank {
    place: usize,
    team: String,
    name: String,
    score: i64,
    right: u32,
    wrong: u32,
}

/// What is wrong with a line of a log, or why it was left out.
#[derive(Serialize)]
pub(super) struct Line {
    line: usize,
    kind: &'static str,
    message: String,
    hint: Option<String>,
}

impl Line {
    pub(super) fn new(line: usize, told: &impl Explain, hint: Option<Hint>, locale: &Locale) -> Self {
        Self {
            line,
            kind: told.message_id(),
            message: locale.explain(told),
            hint: hint.map(|hint| locale.message(hint.id, &hint.args)),
        }
    }
}

/// Returns what came of a log.
pub fn text(replayed: &Replayed, locale: &Locale) -> String {
    let contest = replayed.contest.as_ref();
    let left_out = contest
        .iter()
        .flat_map(|contest| contest.left_out())
        .map(|(line, refusal)| Line::new(*line as usize, refusal, refusal.hint(), locale));
    let faults = replayed.faults.iter();
    let faults = faults.map(|LineFault { line, fault }| Line::new(*line, fault, fault.hint(), locale));
    let told = Told {
        seed: contest.map(|contest| contest.setting().seed()),
        is_over: contest.is_some_and(|contest| contest.report().is_over),
        questions: contest.map(questions).unwrap_or_default(),
        ranking: contest.map(ranking).unwrap_or_default(),
        faults: faults.collect(),
        left_out: left_out.collect(),
        cut_line: replayed.cut_line,
    };
    serde_json::to_string_pretty(&told).unwrap_or_default()
}

fn questions(contest: &Contest) -> Vec<Question> {
    let setting = contest.setting();
    let rows = contest.report().rows.into_iter().map(|row| Question {
        line: row.event,
        question: row.question,
        round: match row.round {
            RoundPlace::Rule(index) => Some(index + 1),
            RoundPlace::TieBreak => None,
        },
        kind: row.kind.map(|kind| format!("{kind:?}")),
        end: match row.end {
            AskedEnd::Open => "open",
            AskedEnd::Counted => "counted",
            AskedEnd::Void => "void",
            AskedEnd::ThrownOut => "thrown-out",
        },
        changes: row
            .changes
            .into_iter()
            .map(|(team, points, why)| Change {
                team: setting.id(team).to_owned(),
                points,
                why: why.as_str(),
            })
            .collect(),
        scores: (0..).zip(row.scores).map(|(team, score)| (setting.id(team).to_owned(), score)).collect(),
    });
    rows.collect()
}

fn ranking(contest: &Contest) -> Vec<Rank> {
    let setting = contest.setting();
    let ranks = contest.report().teams.into_iter().map(|team| Rank {
        place: team.place,
        team: setting.id(team.team).to_owned(),
        name: contest.name(team.team).to_owned(),
        score: team.score,
        right: team.right,
        wrong: team.wrong,
    });
    ranks.collect()
}
