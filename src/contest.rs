//! Contests: rounds, rules, events, scores.
//!
//! A contest is a log of events; where it stands is computed from it, always. So anything can be undone, an old ruling can
//! be corrected and everything after it is computed anew, and a contest that was cut off goes on from its log.
//!
//! - [`rules`]: what a rule file says; the rules that the program brings along.
//! - [`Setting`]: what a contest begins with: rules, teams, seed, questions.
//! - [`Event`]: what can happen. [`Contest::apply`] takes one, or says by a [`Refusal`] why it cannot be.
//! - [`State`]: where it stands. [`Contest::allowed`] says what may come next, [`next_step`] what does, [`Contest::card`] what the hall should know.
//! - [`Report`]: the scores after every question, and who stands where.
//! - [`draw`]: which questions are asked. [`evening`]: a whole evening is prepared, and what is asked next.
//! - [`log`]: the log as text, one JSON object a line.
//! - [`speeches`]: speech contests, which are held in the same way.
//!
//! The room is pure. The moment of an event is an argument, chance comes from the seed of the contest. A log is taken in
//! two passes: what is in force (undo, corrections), then what comes of it. Both are linear in its length.

mod allowed;
mod card;
pub mod draw;
mod effect;
pub mod evening;
mod event;
mod history;
pub mod log;
mod next;
mod play;
mod press;
mod refusal;
mod report;
pub mod rules;
mod setting;
pub mod speeches;
mod standing;
mod state;
mod team;

#[cfg(test)]
mod tests;

pub use card::{CardLine, of_evening as card_of_evening};
pub use effect::Effect;
pub use event::{Claim, Correction, Event, EventKind, Noted, Recorded, Ruling, TeamAnswer};
pub use history::{FIRST, number};
pub use next::{Step, bonus_of, next_round, next_step, ties_left};
pub use press::{Outcome, PressLaw, Window};
pub use refusal::Refusal;
pub use report::{Report, ReportRow, ReportTeam};
pub use setting::{MOST_QUESTIONS, Setting, SettingFault};
pub use standing::Standing;
pub use state::{
    Asked, AskedEnd, Chosen, Entry, Lineup, Open, Phase, Protest, RoundPlace, RoundState, State, TieBreak,
    Why,
};
pub use team::{QuestionRef, Team, TeamId};

use history::{Fate, History};
use rules::Rules;

/// A contest that is held.
#[derive(Debug, Clone)]
pub struct Contest {
    setting: Setting,
    log: Vec<Recorded>,
    state: State,
    left_out: Vec<(u32, Refusal)>,
}

/// What comes of a log from beginning to end.
#[derive(Debug, Clone)]
pub struct Replay {
    /// Where it stands after all events that could be taken.
    pub contest: Contest,
    /// The events that cannot have happened where they stand, by number.
    pub refused: Vec<(u32, Refusal)>,
}

impl Contest {
    /// Begins a contest.
    ///
    /// # Errors
    /// Everything that is wrong with what it begins with, at least one.
    pub fn new(
        rules: Rules,
        teams: Vec<Team>,
        seed: u64,
        questions: Vec<QuestionRef>,
    ) -> Result<Self, Vec<SettingFault>> {
        Ok(Self::begin(Setting::new(rules, teams, seed, questions)?))
    }

    /// Begins a contest with a setting that was checked.
    #[must_use]
    pub fn begin(setting: Setting) -> Self {
        let state = State::new(&setting);
        Self { setting, log: Vec::new(), state, left_out: Vec::new() }
    }

    /// Takes all events of a log, in time linear in their number. A line that could not be read is `None`; it keeps its
    /// number.
    #[must_use]
    pub fn replay(setting: Setting, log: Vec<Option<Recorded>>) -> Replay {
        let lines: Vec<Option<&Recorded>> = log.iter().map(Option::as_ref).collect();
        let told = tell(&setting, &lines);
        // A log with lines that could not be read is not gone on with; its numbers would be others.
        let log = log.into_iter().flatten().collect();
        Replay {
            contest: Self { setting, log, state: told.state, left_out: told.left_out },
            refused: told.refused,
        }
    }

    /// Takes an event at a moment, in milliseconds since the contest began, and returns its number: the line that it has
    /// in the log. An event that changes earlier ones (undo, redo, a correction, a thrown-out question, a protest) takes
    /// as long as the log; any other takes the same time always.
    ///
    /// # Errors
    /// Why it cannot happen now. The contest is then as it was before.
    pub fn apply(&mut self, event: Event, at: u64) -> Result<u32, Refusal> {
        let number = number(self.log.len());
        let last = self.log.last().map_or(0, |recorded| recorded.at);
        if at < last {
            return Err(Refusal::Backwards { at, last });
        }
        let recorded = Recorded { at, event };
        if !changes_earlier(&recorded.event) {
            let fate = Fate { is_in_force: true, ..Fate::default() };
            play::take(&self.setting, &mut self.state, &recorded, number, &fate)?;
            self.log.push(recorded);
            return Ok(number);
        }
        self.log.push(recorded);
        let lines: Vec<Option<&Recorded>> = self.log.iter().map(Some).collect();
        let mut told = tell(&self.setting, &lines);
        if let Some((_, refusal)) = told.refused.pop() {
            self.log.pop();
            return Err(refusal);
        }
        self.state = told.state;
        self.left_out = told.left_out;
        Ok(number)
    }

    /// Returns what the contest began with.
    #[must_use]
    pub fn setting(&self) -> &Setting {
        &self.setting
    }

    /// Returns every event so far.
    #[must_use]
    pub fn log(&self) -> &[Recorded] {
        &self.log
    }

    /// Returns where it stands.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Returns the score of each team, as they sit.
    #[must_use]
    pub fn scores(&self) -> Vec<i64> {
        self.state.scores(self.setting.rules())
    }

    /// Returns what the team on a seat is called by now; empty if there is none.
    #[must_use]
    pub fn name(&self, seat: usize) -> &str {
        self.state.names.get(seat).map_or("", String::as_str)
    }

    /// Returns whether the team on a seat was never given a name, so that its number stands for one.
    #[must_use]
    pub fn is_numbered(&self, seat: usize) -> bool {
        self.setting.teams().get(seat).is_some_and(|team| team.is_numbered && team.name == self.name(seat))
    }

    /// Returns who stands where, the first first.
    #[must_use]
    pub fn standings(&self) -> Vec<Standing> {
        standing::of(&self.setting, &self.state)
    }

    /// Returns what may happen next, what comes next by itself first.
    #[must_use]
    pub fn allowed(&self) -> Vec<EventKind> {
        allowed::allowed(&self.state, self.setting.rules())
    }

    /// Returns of every event of the log whether it was not undone. Takes as long as the log.
    #[must_use]
    pub fn in_force(&self) -> Vec<bool> {
        let lines: Vec<Option<&Recorded>> = self.log.iter().map(Some).collect();
        History::of(&lines).fates.iter().map(|fate| fate.is_in_force).collect()
    }

    /// Returns the events that fell away with an earlier one that was undone or corrected, and why.
    #[must_use]
    pub fn left_out(&self) -> &[(u32, Refusal)] {
        &self.left_out
    }

    /// Returns the rule card of the round that is played: what the hall should know, line by line.
    #[must_use]
    pub fn card(&self) -> Vec<CardLine> {
        let rules = self.setting.rules();
        self.state.rules_of_round(rules).map(|round| card::of_round(round, rules)).unwrap_or_default()
    }

    /// Returns the rule card of the whole evening.
    #[must_use]
    pub fn evening_card(&self) -> Vec<CardLine> {
        card::of_evening(self.setting.rules())
    }

    /// Returns the scores after every question, and who stands where.
    #[must_use]
    pub fn report(&self) -> Report {
        report::of(&self.setting, &self.state)
    }

    /// Computes what an upheld claim would change. Takes as long as the log.
    ///
    /// # Errors
    /// Why there can be no such claim.
    pub fn effect_of(&self, claim: &Claim) -> Result<Effect, Refusal> {
        let event = match claim {
            Claim::Ruling(correction) => Event::Correct(correction.clone()),
            Claim::ThrowOut { question } => Event::ThrowOut { question: question.clone() },
        };
        let at = self.log.last().map_or(0, |recorded| recorded.at);
        let claimed = Recorded { at, event };
        let lines: Vec<Option<&Recorded>> = self.log.iter().chain([&claimed]).map(Some).collect();
        let mut told = tell(&self.setting, &lines);
        match told.refused.pop() {
            Some((_, refusal)) => Err(refusal),
            None => Ok(effect::between(&self.setting, &self.state, &told.state)),
        }
    }
}

struct Told {
    state: State,
    refused: Vec<(u32, Refusal)>,
    left_out: Vec<(u32, Refusal)>,
}

/// Computes where a log leads: what of it is in force, then what comes of that.
fn tell(setting: &Setting, log: &[Option<&Recorded>]) -> Told {
    let History { fates, refused } = History::of(log);
    let mut refused: Vec<(u32, Refusal)> =
        refused.into_iter().map(|(index, refusal)| (number(index), refusal)).collect();
    let mut left_out = Vec::new();
    let mut state = State::new(setting);
    let mut is_gone: Vec<bool> = vec![false; log.len()];
    for (index, (recorded, fate)) in log.iter().zip(&fates).enumerate() {
        let Some(recorded) = recorded else { continue };
        is_gone[index] = !fate.is_in_force;
        if !fate.is_in_force {
            continue;
        }
        let gone_with = fate.belongs_to.filter(|owner| is_gone[*owner] && fate.is_lenient);
        let outcome = match gone_with {
            Some(owner) => Err(Refusal::Left { with: number(owner) }),
            None => play::take(setting, &mut state, recorded, number(index), fate),
        };
        let (at, refusal) = match outcome {
            Ok(None) => continue,
            Ok(Some(bad_correction)) => bad_correction,
            Err(refusal) => {
                is_gone[index] = true;
                (index, refusal)
            }
        };
        if fates[at].is_lenient {
            left_out.push((number(at), refusal));
        } else {
            refused.push((number(at), refusal));
        }
    }
    refused.sort_by_key(|(number, _)| *number);
    Told { state, refused, left_out }
}

/// Whether what an event says is settled in the pass over the whole log.
fn changes_earlier(event: &Event) -> bool {
    match event.kind() {
        EventKind::Undo
        | EventKind::Redo
        | EventKind::Correct
        | EventKind::ThrowOut
        | EventKind::Protest
        | EventKind::Resolve => true,
        EventKind::Round
        | EventKind::TieBreak
        | EventKind::Choose
        | EventKind::Pass
        | EventKind::Question
        | EventKind::Go
        | EventKind::Press
        | EventKind::Ruling
        | EventKind::TimeUp
        | EventKind::Answer
        | EventKind::Answers
        | EventKind::Cards
        | EventKind::Audience
        | EventKind::Substitution
        | EventKind::Rename
        | EventKind::Adjust
        | EventKind::Pause
        | EventKind::Resume
        | EventKind::End => false,
    }
}
