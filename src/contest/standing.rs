//! Who stands where: by score, then by tie-breaks, then, if the rules say so, by a draw.

use rand::seq::SliceRandom as _;

use super::rules::FinalTie;
use super::setting::{Chance, Setting};
use super::state::{Phase, State, TieBreak};

/// The standing of a team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// From 1. Teams that nothing tells apart share a place, and the places after it are left out.
    pub place: usize,
    pub team: usize,
    pub score: i64,
}

/// Returns the standings, the first first; teams that share a place as they sit.
#[must_use]
pub fn of(setting: &Setting, state: &State) -> Vec<Standing> {
    let scores = state.scores(setting.rules());
    let mut ties = vec![Vec::new(); scores.len()];
    for tie_break in &state.tie_breaks {
        for (team, keys) in ties.iter_mut().enumerate() {
            keys.push(key(tie_break, team));
        }
    }
    let is_drawn = setting.rules().final_tie == FinalTie::Draw && state.phase == Phase::Ended;
    let mut drawn: Vec<usize> = (0..scores.len()).collect();
    if is_drawn {
        drawn.shuffle(&mut setting.chance(Chance::Final, 0));
    } else {
        drawn.fill(0);
    }
    let rank = |team: usize| (std::cmp::Reverse((scores[team], &ties[team])), drawn[team]);
    let mut teams: Vec<usize> = (0..scores.len()).collect();
    teams.sort_by(|one, other| rank(*one).cmp(&rank(*other)));
    let mut standings: Vec<Standing> = Vec::with_capacity(teams.len());
    for (index, team) in teams.into_iter().enumerate() {
        let place = match standings.last() {
            Some(last) if rank(last.team) == rank(team) => last.place,
            _ => index + 1,
        };
        standings.push(Standing { place, team, score: scores[team] });
    }
    standings
}

/// What a tie-break says of a team: more for the winner, less for those that are out, the least for the first of them.
fn key(tie_break: &TieBreak, team: usize) -> i64 {
    if tie_break.winner == Some(team) {
        return 1;
    }
    let out = tie_break.out.iter().position(|out| *out == team);
    let place = out.map(|place| tie_break.out.len() - place);
    -i64::try_from(place.unwrap_or_default()).unwrap_or_default()
}
