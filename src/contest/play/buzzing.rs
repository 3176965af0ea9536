//! Buzzers: the start, the presses, and what follows from the set of them.
//!
//! While presses of an opening may still arrive, nothing of them is settled: each one has the outcome computed anew from
//! all of them, so that neither their order nor a second copy matters. The next event that builds on the outcome, such as
//! a ruling, settles it; a press that arrives after that is too late to count.

use rand::RngExt as _;

use super::{Play, lost};
use crate::contest::press::{Outcome, PressLaw, Window};
use crate::contest::refusal::Refusal;
use crate::contest::rules::{AfterWrong, EarlyThen, Opens, PressTie};
use crate::contest::setting::Chance;
use crate::contest::state::{AskedEnd, Entry, Phase, Why};
use crate::contest::team::TeamId;

impl Play<'_> {
    /// The reading is over.
    pub(super) fn go(&mut self) {
        let answer = self.in_seconds(self.round_rules().and_then(|round| round.seconds));
        let press = self.in_seconds(self.buzzer().map(|buzzer| buzzer.seconds));
        match &mut self.state.phase {
            Phase::Answering { deadline, .. } | Phase::All { deadline } => *deadline = answer,
            Phase::Reading | Phase::Tied { .. } => {
                let again = match &self.state.phase {
                    Phase::Tied { teams } => Some(teams.clone()),
                    _ => None,
                };
                if again.is_some() || self.outcome().stopped == Some(EarlyThen::Restart) {
                    self.settle();
                    let only = again.unwrap_or_default();
                    self.open_window(None, |team| only.is_empty() || only.contains(&team));
                }
                let at = self.at;
                if let Some(window) = self.open_mut().and_then(|open| open.window.as_mut()) {
                    window.go_at = Some(at);
                    window.closes_at = press;
                }
                self.refresh();
            }
            _ => {}
        }
    }

    /// Takes a press. One that cannot matter is taken all the same: a buzz is never an error.
    pub(super) fn press(&mut self, team: &TeamId, at: u64) -> Result<(), Refusal> {
        let seat = self.seat(team)?;
        let rests = self.state.paused_since.is_some();
        let window =
            self.open_mut().filter(|open| !rests && !open.is_settled).and_then(|open| open.window.as_mut());
        if window.is_some_and(|window| window.press(seat, at)) {
            self.refresh();
        }
        Ok(())
    }

    /// Returns what comes of the presses that are not settled.
    fn outcome(&self) -> Outcome {
        let open = self.state.open.as_ref().filter(|open| !open.is_settled);
        let window = open.and_then(|open| open.window.as_ref());
        match (window, self.law()) {
            (Some(window), Some(law)) => window.outcome(law),
            _ => Outcome::default(),
        }
    }

    fn law(&self) -> Option<PressLaw<'_>> {
        let buzzer = self.buzzer()?;
        let round = self.state.round.as_ref()?;
        Some(PressLaw {
            opens: buzzer.opens,
            early: &buzzer.early,
            tie_ms: self.rules().tie_ms,
            offences: &round.offences,
        })
    }

    /// Computes from all presses what is going on.
    fn refresh(&mut self) {
        let outcome = self.outcome();
        self.state.pending = self.costs(&outcome);
        self.void(outcome.stopped == Some(EarlyThen::Void));
        let go_at = self.window().and_then(|window| window.go_at);
        self.state.phase = match outcome.stopped {
            Some(EarlyThen::Void) => Phase::Decided,
            Some(EarlyThen::Audience) => Phase::Unanswered,
            Some(_) => Phase::Reading,
            None => match outcome.order.first() {
                Some(first) => self.first(first.clone()),
                None if self.nobody_may(&outcome) => Phase::Unanswered,
                None if go_at.is_some() => Phase::Open,
                None => Phase::Reading,
            },
        };
    }

    /// What presses before the start cost.
    fn costs(&self, outcome: &Outcome) -> Vec<Entry> {
        let is_thrown_out = self.state.open.as_ref().is_some_and(|open| open.is_thrown_out);
        if is_thrown_out || self.is_tie_break() {
            return Vec::new();
        }
        let question = self.state.asked.len().checked_sub(1);
        let entry = |(team, rule): &(usize, crate::contest::rules::Early)| Entry {
            question,
            team: *team,
            points: lost(rule.lose),
            why: Why::Early,
        };
        outcome.early.iter().map(entry).collect()
    }

    /// Returns what follows from the teams that pressed first, or next.
    fn first(&self, teams: Vec<usize>) -> Phase {
        let law = match self.rules().press_tie {
            PressTie::Share if self.is_tie_break() => PressTie::Replay,
            law => law,
        };
        let openings = self.state.open.as_ref().map_or(0, |open| open.openings);
        let teams = match law {
            _ if teams.len() < 2 => teams,
            PressTie::Replay => return Phase::Tied { teams },
            PressTie::Share => teams,
            PressTie::Draw => {
                let draw = (u64::from(self.number_of_question()) << 16) ^ openings;
                let drawn = self.setting.chance(Chance::Press, draw).random_range(0..teams.len());
                vec![teams[drawn]]
            }
        };
        let seconds = self.round_rules().and_then(|round| round.seconds).map(u64::from);
        let pressed = teams.iter().filter_map(|team| self.pressed_at(*team)).max().unwrap_or(self.at);
        // Who comes next in the order has the full time from now.
        let from =
            if self.state.open.as_ref().is_some_and(|open| open.is_settled) { self.at } else { pressed };
        Phase::Answering { teams, deadline: seconds.map(|seconds| from.saturating_add(seconds * 1_000)) }
    }

    /// Returns the number of the open question in the evening. It seeds what is drawn at it, and unlike the number of a
    /// line does not depend on what was written between.
    fn number_of_question(&self) -> u32 {
        u32::try_from(self.state.asked.len()).unwrap_or(u32::MAX)
    }

    fn window(&self) -> Option<&Window> {
        self.state.open.as_ref().and_then(|open| open.window.as_ref())
    }

    fn pressed_at(&self, team: usize) -> Option<u64> {
        self.window()?.pressed_at(team, self.buzzer()?.opens)
    }

    /// Returns whether every team is locked out.
    fn nobody_may(&self, outcome: &Outcome) -> bool {
        let is_out = |team: usize| {
            outcome.early.iter().any(|(early, rule)| *early == team && rule.then == EarlyThen::LockedOut)
        };
        self.window()
            .is_some_and(|window| window.may.iter().enumerate().all(|(team, may)| !may || is_out(team)))
    }

    /// Makes what came of the presses final: what arrives from now on is too late.
    pub(super) fn settle(&mut self) {
        let outcome = self.outcome();
        let Some(open) = self.state.open.as_mut().filter(|open| !open.is_settled) else { return };
        open.is_settled = true;
        for (team, rule) in &outcome.early {
            open.locked[*team] |= rule.then == EarlyThen::LockedOut;
        }
        open.queue = outcome.order.iter().skip(1).cloned().collect();
        let rest = outcome.order.first().and_then(|first| rest_of(first, &self.state.phase));
        if let Some(rest) = rest {
            open.queue.push_front(rest);
        }
        if let Some(round) = self.state.round.as_mut() {
            outcome.early.iter().for_each(|(team, _)| round.offences[*team] += 1);
        }
        for entry in std::mem::take(&mut self.state.pending) {
            self.write(entry);
        }
    }

    /// Makes the open question void by a press before the start, or not void after all: one that arrives late may have
    /// been earlier and cost less.
    fn void(&mut self, is_void: bool) {
        let Some(asked) = self.state.asked.last_mut() else { return };
        let team = asked.team.unwrap_or_default();
        let counted = self.state.round.as_mut().and_then(|round| round.counted.get_mut(team));
        match (asked.end, is_void, counted) {
            (AskedEnd::Open, true, Some(counted)) => {
                asked.end = AskedEnd::Void;
                *counted = counted.saturating_sub(1);
            }
            (AskedEnd::Void, false, Some(counted)) => {
                asked.end = AskedEnd::Open;
                *counted += 1;
            }
            _ => {}
        }
    }

    /// Opens the buzzers anew for those that may still answer.
    pub(super) fn open_window(&mut self, go_at: Option<u64>, may: impl Fn(usize) -> bool) {
        let closes_at = go_at.and_then(|_| self.in_seconds(self.buzzer().map(|buzzer| buzzer.seconds)));
        let at = self.at;
        let Some(open) = self.open_mut() else { return };
        let may = open.locked.iter().enumerate().map(|(team, locked)| !locked && may(team)).collect();
        let mut window = Window::new(at, may);
        (window.go_at, window.closes_at) = (go_at, closes_at);
        open.window = Some(window);
        open.is_settled = false;
        open.openings += 1;
        self.refresh();
    }

    /// Goes on after a wrong answer in a round with buzzers.
    pub(super) fn after_wrong(&mut self) {
        let Some(buzzer) = self.buzzer() else { return };
        let tried = self.state.open.as_ref().map_or(0, |open| open.tried);
        let is_enough = buzzer.attempts.is_some_and(|attempts| tried >= u32::from(attempts));
        match buzzer.after_wrong {
            AfterWrong::Ends => self.close(Phase::Unanswered, AskedEnd::Counted),
            _ if is_enough => self.close(Phase::Unanswered, AskedEnd::Counted),
            AfterWrong::PressAgain => {
                let was_read = self.window().and_then(|window| window.go_at).map(|_| self.at);
                self.open_window(was_read, |_| true);
                self.unanswered();
            }
            AfterWrong::NextInOrder => {
                let next = self.open_mut().and_then(|open| open.queue.pop_front());
                match next {
                    Some(teams) => {
                        self.state.phase = self.first(teams.clone());
                        let rest = rest_of(&teams, &self.state.phase);
                        if let Some((open, rest)) = self.open_mut().zip(rest) {
                            open.queue.push_front(rest);
                        }
                    }
                    None => self.close(Phase::Unanswered, AskedEnd::Counted),
                }
            }
        }
    }

    /// Closes the question if nobody may answer any more.
    fn unanswered(&mut self) {
        if self.state.phase == Phase::Unanswered {
            self.close(Phase::Unanswered, AskedEnd::Counted);
        }
    }

    /// Returns whether the team's press interrupted the reading.
    pub(super) fn interrupted(&self, team: usize) -> bool {
        let Some(buzzer) = self.buzzer().filter(|buzzer| buzzer.opens == Opens::AtOnce) else { return false };
        let go_at = self.window().and_then(|window| window.go_at);
        let pressed = self.window().and_then(|window| window.pressed_at(team, buzzer.opens));
        pressed.is_some_and(|pressed| go_at.is_none_or(|go| pressed < go))
    }

    /// Returns whether a right answer of the team can have come early enough to bring more.
    pub(super) fn may_have_power(&self, team: usize) -> bool {
        self.buzzer().is_some_and(|buzzer| buzzer.power.is_some()) && self.interrupted(team)
    }
}

/// Returns those of a group that do not answer now, and so come next.
fn rest_of(group: &[usize], phase: &Phase) -> Option<Vec<usize>> {
    let Phase::Answering { teams, .. } = phase else { return None };
    let rest: Vec<usize> = group.iter().copied().filter(|team| !teams.contains(team)).collect();
    (!rest.is_empty()).then_some(rest)
}
