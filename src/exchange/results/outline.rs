//! What a sheet says, before it is set: who stands where, what each round brought, what came of every question.

use super::words::Words;
use crate::contest::rules::Trilingual;
use crate::contest::{AskedEnd, Contest, Report, RoundPlace};

/// What a contest is called, and when it was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Occasion {
    /// Its name. A language may be left empty.
    pub title: Trilingual,
    /// The date as it is to be printed; may be empty.
    pub date: String,
}

/// What is known of a question beside its `pack/id`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// What it asks.
    pub ask: Trilingual,
    /// What it is about; may be empty.
    pub topic: Trilingual,
}

/// What is said of a contest, in one language. Teams are seats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Outline {
    /// The names of the teams, by seat.
    pub teams: Vec<String>,
    /// Who stands where, the first first.
    pub ranking: Vec<Ranked>,
    /// The points that every team had before the first question of the first round.
    pub start: i64,
    /// What each round brought, with what the judges decided during it. A round that was played in two parts, with
    /// another between them, stands here twice.
    pub rounds: Vec<RoundGains>,
    /// Every question that was asked.
    pub questions: Vec<Row>,
    /// Whether the contest is over.
    pub is_over: bool,
}

/// A team in the ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ranked {
    pub place: usize,
    pub team: usize,
    pub score: i64,
    pub right: u32,
    pub wrong: u32,
}

/// What a round brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RoundGains {
    pub name: String,
    /// By seat.
    pub gains: Vec<i64>,
}

/// A question that was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// From 1.
    pub number: usize,
    /// The index of its round in [`Outline::rounds`].
    pub round: usize,
    /// `pack/id`.
    pub id: String,
    /// What it asks; empty if nobody knows any more.
    pub ask: String,
    /// What it is about; may be empty.
    pub topic: String,
    pub end: AskedEnd,
    /// What each team got or lost by it, of those that did: the team, the points. Nothing won is told as 0.
    pub changes: Vec<(usize, i64)>,
    /// The score of each team after it.
    pub scores: Vec<i64>,
}

impl Outline {
    /// Tells what came of a contest.
    pub(super) fn of(contest: &Contest, about: &dyn Fn(&str) -> Option<About>, words: &Words<'_>) -> Self {
        let (setting, report) = (contest.setting(), contest.report());
        let start = i64::from(setting.rules().start);
        let teams: Vec<String> =
            (0..setting.teams().len()).map(|seat| contest.name(seat).to_owned()).collect();
        let Report { rows, teams: ranked, is_over } = report;
        let mut rounds: Vec<RoundGains> = Vec::new();
        let mut questions = Vec::with_capacity(rows.len());
        let mut last: Option<RoundPlace> = None;
        let mut before = vec![start; teams.len()];
        for (index, row) in rows.into_iter().enumerate() {
            if last != Some(row.round) {
                let name = row.round.of(setting.rules()).map(|round| words.of_round(round));
                rounds.push(RoundGains { name: name.unwrap_or_default(), gains: vec![0; teams.len()] });
                last = Some(row.round);
            }
            if let Some(round) = rounds.last_mut() {
                for ((gain, before), after) in round.gains.iter_mut().zip(&before).zip(&row.scores) {
                    *gain += after - before;
                }
            }
            before.clone_from(&row.scores);
            let known = about(&row.question).unwrap_or_default();
            questions.push(Row {
                number: index + 1,
                round: rounds.len().saturating_sub(1),
                ask: words.of(&known.ask).to_owned(),
                topic: words.of(&known.topic).to_owned(),
                id: row.question,
                end: row.end,
                changes: summed(row.changes.iter().map(|(team, points, _)| (*team, *points))),
                scores: row.scores,
            });
        }
        let ranking = ranked.into_iter().map(|team| Ranked {
            place: team.place,
            team: team.team,
            score: team.score,
            right: team.right,
            wrong: team.wrong,
        });
        Self { ranking: ranking.collect(), teams, start, rounds, questions, is_over }
    }

    /// Returns the name of the team on a seat.
    pub(super) fn team(&self, seat: usize) -> &str {
        self.teams.get(seat).map_or("", String::as_str)
    }
}

/// Puts together what one team got several times by one question, such as a press too early and an answer.
fn summed(changes: impl Iterator<Item = (usize, i64)>) -> Vec<(usize, i64)> {
    let mut by_team = std::collections::BTreeMap::new();
    for (team, points) in changes {
        *by_team.entry(team).or_insert(0) += points;
    }
    by_team.into_iter().collect()
}

/// Returns the key of how a question ended, where that must be said.
pub(super) fn end_key(end: AskedEnd) -> Option<&'static str> {
    match end {
        AskedEnd::Counted => None,
        AskedEnd::Open => Some("results-end-open"),
        AskedEnd::Void => Some("results-end-void"),
        AskedEnd::ThrownOut => Some("results-end-thrown-out"),
    }
}
