//! Speech contests: speakers in a drawn order, judges with a score sheet, a clock, results.
//!
//! Like a knowledge contest, a speech contest is a log of events; where it stands is computed from it, always. So a mark
//! can be corrected, anything can be undone, and everything after it is computed anew.
//!
//! - [`rules`]: what a rule file says: the sheet, whose marks are dropped, the time, ties; those that come along.
//! - [`SpeechSetting`]: what a contest begins with: rules, speakers, judges, seed.
//! - [`SpeechEvent`]: what can happen. [`SpeechContest::apply`] takes one, or says by a [`SpeechRefusal`] why it cannot be.
//! - [`SpeechState`]: where it stands. [`SpeechContest::results`]: what comes of the marks.
//! - [`log`]: the log as text, one JSON object a line.
//! - [`Points`]: marks as whole thousandths, so that every sum is exact.

mod event;
mod history;
pub mod log;
mod points;
mod refusal;
mod result;
pub mod rules;
mod setting;
mod state;

#[cfg(test)]
mod tests;

pub use event::{SpeechEvent, SpeechEventKind, SpeechRecorded};
pub use points::Points;
pub use refusal::SpeechRefusal;
pub use result::{JudgeTotal, SpeechResult, SpeechStanding, stopwatch};
pub use setting::{MOST_JUDGES, MOST_SPEAKERS, Speaker, SpeechSetting, SpeechSettingFault};
pub use state::{Fate, SpeechPhase, SpeechState, Turn};

use history::SpeechHistory;

use super::history::number;

/// A speech contest that is held.
#[derive(Debug, Clone)]
pub struct SpeechContest {
    setting: SpeechSetting,
    log: Vec<SpeechRecorded>,
    state: SpeechState,
    left_out: Vec<(u32, SpeechRefusal)>,
}

/// What comes of a log from beginning to end.
#[derive(Debug, Clone)]
pub struct SpeechReplay {
    /// Where it stands after all events that could be taken.
    pub contest: SpeechContest,
    /// The events that cannot have happened where they stand, by number.
    pub refused: Vec<(u32, SpeechRefusal)>,
}

impl SpeechContest {
    /// Begins a contest.
    #[must_use]
    pub fn begin(setting: SpeechSetting) -> Self {
        let state = SpeechState::new(&setting);
        Self { setting, log: Vec::new(), state, left_out: Vec::new() }
    }

    /// Takes all events of a log, in time linear in their number. A line that could not be read is `None`; it keeps its
    /// number.
    #[must_use]
    pub fn replay(setting: SpeechSetting, log: Vec<Option<SpeechRecorded>>) -> SpeechReplay {
        let lines: Vec<Option<&SpeechRecorded>> = log.iter().map(Option::as_ref).collect();
        let told = tell(&setting, &lines);
        // A log with lines that could not be read is not gone on with; its numbers would be others.
        let log = log.into_iter().flatten().collect();
        let contest = Self { setting, log, state: told.state, left_out: told.left_out };
        SpeechReplay { contest, refused: told.refused }
    }

    /// Takes an event at a moment, in milliseconds since the contest began, and returns its number: the line that it has
    /// in the log. Undo and redo take as long as the log; any other takes the same time always.
    ///
    /// # Errors
    /// Why it cannot happen now. The contest is then as it was before.
    pub fn apply(&mut self, event: SpeechEvent, at: u64) -> Result<u32, SpeechRefusal> {
        let index = self.log.len();
        let last = self.log.last().map_or(0, |recorded| recorded.at);
        if at < last {
            return Err(SpeechRefusal::Backwards { at, last });
        }
        let recorded = SpeechRecorded { at, event };
        if !matches!(recorded.event, SpeechEvent::Undo { .. } | SpeechEvent::Redo { .. }) {
            self.state.take(&self.setting, &recorded, index)?;
            self.log.push(recorded);
            return Ok(number(index));
        }
        self.log.push(recorded);
        let lines: Vec<Option<&SpeechRecorded>> = self.log.iter().map(Some).collect();
        let mut told = tell(&self.setting, &lines);
        if let Some((_, refusal)) = told.refused.pop() {
            self.log.pop();
            return Err(refusal);
        }
        self.state = told.state;
        self.left_out = told.left_out;
        Ok(number(index))
    }

    /// Returns what the contest began with.
    #[must_use]
    pub fn setting(&self) -> &SpeechSetting {
        &self.setting
    }

    /// Returns every event so far.
    #[must_use]
    pub fn log(&self) -> &[SpeechRecorded] {
        &self.log
    }

    /// Returns where it stands.
    #[must_use]
    pub fn state(&self) -> &SpeechState {
        &self.state
    }

    /// Returns what came of every speaker: those with a place first, the first first, then the others in their order.
    #[must_use]
    pub fn results(&self) -> Vec<SpeechResult> {
        result::results(&self.setting, &self.state)
    }

    /// Returns the results that the hall has seen, the best of them first.
    #[must_use]
    pub fn revealed(&self) -> Vec<SpeechResult> {
        let mut placed: Vec<SpeechResult> =
            self.results().into_iter().filter(|result| result.place.is_some()).collect();
        let hidden = placed.len().saturating_sub(self.state.revealed);
        placed.split_off(hidden)
    }

    /// Returns whether all marks are given and all results shown.
    #[must_use]
    pub fn is_over(&self) -> bool {
        let placed = || self.results().iter().filter(|result| result.place.is_some()).count();
        self.state.phase == SpeechPhase::Closed && self.state.revealed >= placed()
    }

    /// Returns of every event of the log whether it was not undone. Takes as long as the log.
    #[must_use]
    pub fn in_force(&self) -> Vec<bool> {
        let lines: Vec<Option<&SpeechRecorded>> = self.log.iter().map(Some).collect();
        SpeechHistory::of(&lines).in_force
    }

    /// Returns the events that fell away with an earlier one that was undone, and why.
    #[must_use]
    pub fn left_out(&self) -> &[(u32, SpeechRefusal)] {
        &self.left_out
    }
}

struct Told {
    state: SpeechState,
    refused: Vec<(u32, SpeechRefusal)>,
    left_out: Vec<(u32, SpeechRefusal)>,
}

/// Computes where a log leads: what of it is in force, then what comes of that.
fn tell(setting: &SpeechSetting, log: &[Option<&SpeechRecorded>]) -> Told {
    let SpeechHistory { in_force, is_lenient, mut refused } = SpeechHistory::of(log);
    let mut left_out = Vec::new();
    let mut state = SpeechState::new(setting);
    for (index, recorded) in log.iter().enumerate().filter(|(index, _)| in_force[*index]) {
        let Some(recorded) = recorded else { continue };
        if let Err(refusal) = state.take(setting, recorded, index) {
            if is_lenient[index] {
                left_out.push((number(index), refusal));
            } else {
                refused.entry(number(index)).or_insert(refusal);
            }
        }
    }
    Told { state, refused: refused.into_iter().collect(), left_out }
}
