//! Who pressed first: a set of presses, whatever the order in which they arrived and however often.

use std::collections::BTreeSet;

use super::rules::{Early, EarlyThen, Opens};

/// The presses of one opening of the buzzers. Teams are indices into the teams of the contest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// Presses before it are of another opening, ms.
    pub opened_at: u64,
    /// The start, or the end of the reading, ms.
    pub go_at: Option<u64>,
    /// The last moment that counts, ms.
    pub closes_at: Option<u64>,
    /// Which teams may press.
    pub may: Vec<bool>,
    presses: Vec<BTreeSet<u64>>,
}

/// What a rule file says of presses, and what is known of the teams that matters to it.
#[derive(Debug, Clone, Copy)]
pub struct PressLaw<'r> {
    /// From when on a press counts.
    pub opens: Opens,
    /// What a press before the start costs, by offence.
    pub early: &'r [Early],
    /// Presses no further apart are a tie, ms.
    pub tie_ms: u32,
    /// The earlier offences of each team.
    pub offences: &'r [u32],
}

/// What comes of the presses of a window.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcome {
    /// Teams that pressed before the start, with what that costs, in the order of their presses.
    pub early: Vec<(usize, Early)>,
    /// Whether a press before the start stops the question, and how.
    pub stopped: Option<EarlyThen>,
    /// Who pressed in time, first the first; teams that pressed as good as together stand together.
    pub order: Vec<Vec<usize>>,
}

impl Window {
    /// Opens the buzzers for the teams that may press.
    #[must_use]
    pub fn new(opened_at: u64, may: Vec<bool>) -> Self {
        let presses = vec![BTreeSet::new(); may.len()];
        Self { opened_at, go_at: None, closes_at: None, may, presses }
    }

    /// Takes a press; returns whether it could matter.
    pub fn press(&mut self, team: usize, at: u64) -> bool {
        let matters = at >= self.opened_at && self.may.get(team) == Some(&true);
        matters && self.presses.get_mut(team).is_some_and(|presses| presses.insert(at))
    }

    /// Moves the last moment by a pause.
    pub fn rest(&mut self, ms: u64) {
        self.closes_at = self.closes_at.map(|at| at.saturating_add(ms));
    }

    /// Returns what comes of the presses. Depends on nothing but the set of them.
    #[must_use]
    pub fn outcome(&self, law: PressLaw<'_>) -> Outcome {
        let mut outcome = Outcome::default();
        let waits = law.opens == Opens::AtStart;
        // Whoever is locked out or delayed has a moment before which presses do not count; `None` locks out.
        let mut counts_from: Vec<Option<u64>> = vec![Some(self.from(law.opens)); self.presses.len()];
        if waits {
            let go = self.go_at.unwrap_or(u64::MAX);
            let mut early: Vec<(u64, usize)> = Vec::new();
            for (team, presses) in self.presses.iter().enumerate() {
                early.extend(presses.first().filter(|at| **at < go).map(|at| (*at, team)));
            }
            early.sort_unstable();
            let mut stopped_at: Option<u64> = None;
            for (at, team) in early {
                if stopped_at.is_some_and(|stopped| at > stopped.saturating_add(law.tie_ms.into())) {
                    break;
                }
                let Some(rule) = rule_of(law, team) else { continue };
                outcome.early.push((team, rule));
                match rule.then {
                    EarlyThen::Void | EarlyThen::Audience | EarlyThen::Restart => {
                        stopped_at = stopped_at.or(Some(at));
                        // Of presses that are a tie, what ends the question outweighs what lets it begin again.
                        if outcome.stopped.is_none_or(|stopped| weight(rule.then) > weight(stopped)) {
                            outcome.stopped = Some(rule.then);
                        }
                    }
                    EarlyThen::LockedOut => counts_from[team] = None,
                    EarlyThen::Delay(ms) => {
                        let last = self.presses[team].range(..go).next_back().copied().unwrap_or_default();
                        let from = last.saturating_add(ms.into());
                        counts_from[team] = counts_from[team].map(|at| at.max(from));
                    }
                }
            }
        }
        if outcome.stopped.is_none() && (self.go_at.is_some() || !waits) {
            outcome.order = self.order(&counts_from, law.tie_ms);
        }
        outcome
    }

    /// Returns the earliest press of a team that counts, ms.
    #[must_use]
    pub fn pressed_at(&self, team: usize, opens: Opens) -> Option<u64> {
        self.presses.get(team)?.range(self.from(opens)..).next().copied()
    }

    /// The first moment at which a press is in time.
    fn from(&self, opens: Opens) -> u64 {
        match opens {
            Opens::AtStart => self.go_at.unwrap_or(u64::MAX),
            Opens::AtOnce => self.opened_at,
        }
    }

    fn order(&self, counts_from: &[Option<u64>], tie_ms: u32) -> Vec<Vec<usize>> {
        let last = self.closes_at.unwrap_or(u64::MAX);
        let mut firsts: Vec<(u64, usize)> = Vec::new();
        for (team, (presses, from)) in self.presses.iter().zip(counts_from).enumerate() {
            let Some(from) = from.filter(|from| *from <= last) else { continue };
            firsts.extend(presses.range(from..=last).next().map(|at| (*at, team)));
        }
        firsts.sort_unstable();
        let mut groups: Vec<(u64, Vec<usize>)> = Vec::new();
        for (at, team) in firsts {
            match groups.last_mut() {
                Some((first, teams)) if at - *first <= u64::from(tie_ms) => teams.push(team),
                _ => groups.push((at, vec![team])),
            }
        }
        let mut order: Vec<Vec<usize>> = groups.into_iter().map(|(_, teams)| teams).collect();
        // A seat, not a microsecond, orders those that stand together.
        for teams in &mut order {
            teams.sort_unstable();
        }
        order
    }
}

fn weight(then: EarlyThen) -> u8 {
    match then {
        EarlyThen::Void => 3,
        EarlyThen::Audience => 2,
        EarlyThen::Restart => 1,
        EarlyThen::LockedOut | EarlyThen::Delay(_) => 0,
    }
}

/// What a press before the start costs this team.
fn rule_of(law: PressLaw<'_>, team: usize) -> Option<Early> {
    let before = law.offences.get(team).copied().unwrap_or_default() as usize;
    law.early.get(before).or(law.early.last()).copied()
}

#[cfg(test)]
mod tests;
