//! What a protest would change.

use super::setting::Setting;
use super::standing::{self, Standing};
use super::state::State;

/// What an upheld claim would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// Who stands where now.
    pub before: Vec<Standing>,
    /// Who would stand where.
    pub after: Vec<Standing>,
    /// Whether a score would change.
    pub changes_scores: bool,
    /// Whether a place would change.
    pub changes_places: bool,
    /// Whether the first place would change.
    pub changes_winner: bool,
}

/// Compares two states of one contest.
pub(super) fn between(setting: &Setting, before: &State, after: &State) -> Effect {
    let (before, after) = (standing::of(setting, before), standing::of(setting, after));
    Effect {
        changes_scores: by_team(&before, |standing| standing.score)
            != by_team(&after, |standing| standing.score),
        changes_places: by_team(&before, |standing| standing.place)
            != by_team(&after, |standing| standing.place),
        changes_winner: by_team(&before, |standing| standing.place == 1)
            != by_team(&after, |standing| standing.place == 1),
        before,
        after,
    }
}

fn by_team<T>(standings: &[Standing], what: impl Fn(&Standing) -> T) -> Vec<T> {
    let mut standings: Vec<&Standing> = standings.iter().collect();
    standings.sort_by_key(|standing| standing.team);
    standings.into_iter().map(what).collect()
}
