//! The scores after every question, and who stands where: what is printed and kept.

use super::rules::Kind;
use super::setting::Setting;
use super::standing;
use super::state::{AskedEnd, RoundPlace, State, Why, add};

/// What a contest came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Every question, in order.
    pub rows: Vec<ReportRow>,
    /// The teams, the first first.
    pub teams: Vec<ReportTeam>,
    /// Whether the contest is over.
    pub is_over: bool,
}

/// A question, with what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRow {
    /// `pack/id`.
    pub question: String,
    /// The number of its event.
    pub event: u32,
    /// In which round.
    pub round: RoundPlace,
    /// The kind of that round.
    pub kind: Option<Kind>,
    /// How it ended.
    pub end: AskedEnd,
    /// Who got or lost points by it: the team, the points, why.
    pub changes: Vec<(usize, i64, Why)>,
    /// The score of each team after it, and after what the judges decided before the next one.
    pub scores: Vec<i64>,
}

/// A team at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportTeam {
    /// From 1; teams that nothing tells apart share a place.
    pub place: usize,
    /// Its seat.
    pub team: usize,
    pub score: i64,
    /// How many answers were right, in whole or in part.
    pub right: u32,
    /// How many were wrong, late or prompted.
    pub wrong: u32,
}

pub(super) fn of(setting: &Setting, state: &State) -> Report {
    let rules = setting.rules();
    let mut scores = vec![i64::from(rules.start); setting.teams().len()];
    let mut entries = state.entries.iter().chain(&state.pending).peekable();
    // What the judges decided before the first question.
    while let Some(entry) = entries.next_if(|entry| entry.question.is_none()) {
        add(&mut scores, entry, rules.floor);
    }
    let mut rows = Vec::with_capacity(state.asked.len());
    for (index, asked) in state.asked.iter().enumerate() {
        let mut changes = Vec::new();
        while let Some(entry) =
            entries.next_if(|entry| entry.question.is_none_or(|question| question <= index))
        {
            add(&mut scores, entry, rules.floor);
            if entry.question.is_some() {
                changes.push((entry.team, entry.points, entry.why));
            }
        }
        rows.push(ReportRow {
            question: asked.question.clone(),
            event: asked.event,
            round: asked.round,
            kind: asked.round.of(rules).map(|round| round.kind),
            end: asked.end,
            changes,
            scores: scores.clone(),
        });
    }
    let mut answers = vec![(0, 0); setting.teams().len()];
    for entry in state.entries.iter().chain(&state.pending) {
        match (entry.why, answers.get_mut(entry.team)) {
            (Why::Right | Why::Power | Why::Partial | Why::Bonus, Some((right, _))) => *right += 1,
            (Why::Wrong | Why::Late | Why::Prompted, Some((_, wrong))) => *wrong += 1,
            _ => {}
        }
    }
    let teams = standing::of(setting, state).into_iter().map(|standing| {
        let (right, wrong) = answers.get(standing.team).copied().unwrap_or_default();
        ReportTeam { place: standing.place, team: standing.team, score: standing.score, right, wrong }
    });
    Report { rows, teams: teams.collect(), is_over: state.phase == super::state::Phase::Ended }
}
