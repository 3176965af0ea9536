//! The referee: takes one event after the other and keeps the state, by the parameters of the rules.

use super::allowed::allowed;
use super::event::{Event, EventKind, Recorded, Ruling};
use super::history::{Corrected, Fate};
use super::refusal::Refusal;
use super::rules::{Buzzer, Kind, Round, Rules};
use super::setting::Setting;
use super::state::{AskedEnd, Entry, Open, Phase, State, Why, add};
use super::team::TeamId;

mod answering;
mod asking;
mod buzzing;
mod desk;
mod together;

/// A correction that cannot be: the index of its event, and why.
pub type BadCorrection = (usize, Refusal);

/// Takes an event. The state stays as it was if it is refused.
///
/// # Errors
/// Why the event cannot happen now. A correction of it that makes no sense is no error of the event: it is returned, and
/// the event counts as it was.
pub fn take(
    setting: &Setting,
    state: &mut State,
    recorded: &Recorded,
    number: u32,
    fate: &Fate,
) -> Result<Option<BadCorrection>, Refusal> {
    let mut play = Play { setting, state, at: recorded.at, number, fate, bad_correction: None };
    play.take(&recorded.event)?;
    Ok(play.bad_correction)
}

struct Play<'a> {
    setting: &'a Setting,
    state: &'a mut State,
    at: u64,
    number: u32,
    fate: &'a Fate,
    bad_correction: Option<BadCorrection>,
}

impl<'a> Play<'a> {
    fn take(&mut self, event: &Event) -> Result<(), Refusal> {
        if let Event::Round { round } = event {
            self.is_round(*round)?;
        }
        self.is_possible(event.kind())?;
        match event {
            Event::Round { round } => {
                self.round(*round);
                Ok(())
            }
            Event::TieBreak { teams } => self.tie_break(teams),
            Event::Choose { team, points, player } => self.choose(team, *points, player.as_deref()),
            Event::Pass { team } => self.pass(team),
            Event::Question { question, team, bonus } => self.question(question, team.as_ref(), bonus),
            Event::Go => {
                self.go();
                Ok(())
            }
            Event::Press { team, pressed } => self.press(team, pressed.unwrap_or(self.at)),
            Event::Ruling { team, ruling } => self.ruling(team, *ruling),
            Event::TimeUp => {
                self.time_up();
                Ok(())
            }
            Event::Answer { team, noted } => self.answer(team, *noted),
            Event::Answers { answers } => self.answers(answers),
            Event::Cards { answer, shown } => self.cards(*answer, shown),
            Event::Audience { is_right } => {
                self.audience(*is_right);
                Ok(())
            }
            Event::Substitution { team, out, comes } => self.substitution(team, out, comes),
            Event::Rename { team, name } => self.rename(team, name),
            Event::Adjust { team, points, reason } => self.adjust(team, *points, reason),
            Event::Protest { team, claim } => self.protest(team, claim),
            Event::Resolve { protest, is_upheld } => {
                self.resolve(*protest, *is_upheld);
                Ok(())
            }
            Event::ThrowOut { question } => {
                self.throw_out(question);
                Ok(())
            }
            Event::Pause => {
                self.state.paused_since = Some(self.at);
                Ok(())
            }
            Event::Resume => {
                self.resume();
                Ok(())
            }
            Event::End => self.end(),
            // What these change was settled before the first event was taken.
            Event::Correct(_) | Event::Undo { .. } | Event::Redo { .. } => Ok(()),
        }
    }

    /// Checks that an event of a kind may happen now. One that was written before something earlier was changed may close
    /// a question that the change has opened.
    fn is_possible(&mut self, kind: EventKind) -> Result<(), Refusal> {
        let kinds = allowed(self.state, self.setting.rules());
        if kinds.contains(&kind) {
            return Ok(());
        }
        let closes = matches!(
            kind,
            EventKind::Round
                | EventKind::TieBreak
                | EventKind::Choose
                | EventKind::Pass
                | EventKind::Question
                | EventKind::Substitution
                | EventKind::End
        );
        let is_playable = !matches!(kind, EventKind::Question | EventKind::Choose | EventKind::Pass)
            || self.state.round.is_some();
        let is_going = self.state.paused_since.is_none() && self.state.phase != Phase::Ended;
        if self.fate.is_lenient && closes && is_going && is_playable {
            self.settle();
            self.decide(AskedEnd::Counted);
            return Ok(());
        }
        if kind == EventKind::Question
            && is_going
            && self.state.round.is_some()
            && !self.state.is_open()
            && self.state.left(self.rules()) == 0
        {
            return Err(self.round_full());
        }
        Err(Refusal::NotNow { kind, allowed: kinds })
    }

    fn rules(&self) -> &'a Rules {
        self.setting.rules()
    }

    fn round_rules(&self) -> Option<&'a Round> {
        self.state.rules_of_round(self.rules())
    }

    fn buzzer(&self) -> Option<&'a Buzzer> {
        self.round_rules().and_then(|round| round.buzzer.as_ref())
    }

    fn is_tie_break(&self) -> bool {
        self.round_rules().is_some_and(|round| round.kind == Kind::TieBreak)
    }

    fn seat(&self, team: &TeamId) -> Result<usize, Refusal> {
        self.setting.seat(team)
    }

    /// Returns what a right answer to the open question brings.
    fn value(&self) -> u32 {
        self.state.asked.last().map_or(0, |asked| asked.value)
    }

    fn open_mut(&mut self) -> Option<&mut Open> {
        self.state.open.as_mut()
    }

    /// Returns what was ruled on a team, or the correction that holds instead.
    fn corrected(&self, team: usize) -> Option<&'a Corrected> {
        self.fate.corrections.iter().rev().find(|corrected| match &corrected.correction.team {
            Some(named) => self.setting.seat(named) == Ok(team),
            None => true,
        })
    }

    /// Returns the ruling that holds: the correction, if there is one that makes sense.
    fn holding(&mut self, team: usize, ruling: Ruling, most: u32) -> Result<Ruling, Refusal> {
        if let Some(Corrected { by, correction }) = self.corrected(team) {
            match self.is_ruling(correction.ruling, team, most) {
                Ok(()) => return Ok(correction.ruling),
                Err(refusal) => self.bad_correction = Some((*by, refusal)),
            }
        }
        self.is_ruling(ruling, team, most)?;
        Ok(ruling)
    }

    fn is_ruling(&self, ruling: Ruling, team: usize, most: u32) -> Result<(), Refusal> {
        match ruling {
            Ruling::Partial(points) if points > most => Err(Refusal::TooManyPoints { points, most }),
            Ruling::Power if !self.may_have_power(team) => Err(Refusal::NoPower),
            _ => Ok(()),
        }
    }

    /// Writes down what changes a score. What belongs to a question that was thrown out changes none.
    fn enter(&mut self, team: usize, points: i64, why: Why) {
        let question = self.state.asked.len().checked_sub(1);
        let is_thrown_out = self.state.open.as_ref().is_some_and(|open| open.is_thrown_out);
        if is_thrown_out || self.is_tie_break() {
            return;
        }
        self.write(Entry { question, team, points, why });
    }

    fn write(&mut self, entry: Entry) {
        let floor = self.rules().floor;
        add(&mut self.state.settled, &entry, floor);
        self.state.entries.push(entry);
    }

    /// Ends the open question.
    fn decide(&mut self, end: AskedEnd) {
        self.close(Phase::Decided, end);
    }

    fn close(&mut self, phase: Phase, end: AskedEnd) {
        if let Some(asked) = self.state.asked.last_mut().filter(|asked| asked.end == AskedEnd::Open) {
            asked.end = end;
            if end == AskedEnd::Void {
                let team = asked.team;
                self.uncount(team);
            }
        }
        if !matches!(self.state.phase, Phase::Ready | Phase::Between | Phase::Ended) {
            self.state.phase = phase;
        }
    }

    /// Takes a question of a team, or of all, from those that count, so that another is asked in its place.
    fn uncount(&mut self, team: Option<usize>) {
        if let Some(counted) =
            self.state.round.as_mut().and_then(|round| round.counted.get_mut(team.unwrap_or_default()))
        {
            *counted = counted.saturating_sub(1);
        }
    }

    /// Returns the moment so many seconds from now, if there is a limit.
    fn in_seconds(&self, seconds: Option<u32>) -> Option<u64> {
        seconds.map(|seconds| self.at.saturating_add(u64::from(seconds) * 1_000))
    }
}

/// Points that are lost, as a score counts them.
fn lost(points: u32) -> i64 {
    -i64::from(points)
}
