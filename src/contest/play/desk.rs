//! What the judges' desk does: substitutions, points by decision, protests, thrown-out questions, rests, the end.

use super::Play;
use crate::contest::event::{Claim, EventKind};
use crate::contest::refusal::Refusal;
use crate::contest::rules::{FinalTie, SubstitutionTime};
use crate::contest::setting::{MOST_CHARACTERS, is_name, same_name, shown};
use crate::contest::standing;
use crate::contest::state::{AskedEnd, Entry, Phase, Protest, Why};
use crate::contest::team::TeamId;

/// The most points that the judges give or take at once.
pub const MOST_ADJUSTMENT: u32 = 1_000_000;

impl Play<'_> {
    pub(super) fn substitution(&mut self, team: &TeamId, out: &str, comes: &str) -> Result<(), Refusal> {
        let seat = self.seat(team)?;
        let Some(rule) = self.rules().substitution else { return Err(Refusal::NoSubstitution { most: 0 }) };
        let is_between_rounds =
            matches!(self.state.phase, Phase::Ready | Phase::Between) || self.state.left(self.rules()) == 0;
        if rule.when == SubstitutionTime::BetweenRounds && !is_between_rounds && !self.fate.is_lenient {
            return Err(Refusal::NotNow { kind: EventKind::Substitution, allowed: Vec::new() });
        }
        let Some(lineup) = self.state.lineups.get_mut(seat) else { return Ok(()) };
        if lineup.made >= rule.most {
            return Err(Refusal::NoSubstitution { most: rule.most });
        }
        let find = |players: &[String], player: &str| {
            let place = players.iter().position(|known| known == player);
            place.ok_or_else(|| Refusal::UnknownPlayer { player: shown(player), known: players.join(", ") })
        };
        let (from, to) = (find(&lineup.playing, out)?, find(&lineup.reserves, comes)?);
        std::mem::swap(&mut lineup.playing[from], &mut lineup.reserves[to]);
        lineup.made += 1;
        Ok(())
    }

    pub(super) fn rename(&mut self, team: &TeamId, name: &str) -> Result<(), Refusal> {
        let seat = self.seat(team)?;
        let name = name.trim();
        if !is_name(name) {
            return Err(Refusal::BadName { found: shown(name), most: MOST_CHARACTERS });
        }
        let names = &self.state.names;
        if names.iter().enumerate().any(|(other, taken)| other != seat && same_name(taken, name)) {
            return Err(Refusal::NameTaken { name: shown(name) });
        }
        name.clone_into(&mut self.state.names[seat]);
        Ok(())
    }

    pub(super) fn adjust(&mut self, team: &TeamId, points: i32, reason: &str) -> Result<(), Refusal> {
        let seat = self.seat(team)?;
        if points.unsigned_abs() > MOST_ADJUSTMENT {
            return Err(Refusal::TooManyPoints { points: points.unsigned_abs(), most: MOST_ADJUSTMENT });
        }
        if reason.chars().count() > MOST_CHARACTERS {
            return Err(Refusal::TooLong { most: MOST_CHARACTERS });
        }
        self.write(Entry { question: None, team: seat, points: points.into(), why: Why::Judges });
        Ok(())
    }

    pub(super) fn protest(&mut self, team: &TeamId, claim: &Claim) -> Result<(), Refusal> {
        let team = self.seat(team)?;
        let claim = claim.clone();
        self.state.protests.push(Protest { event: self.number, team, claim, is_upheld: None });
        Ok(())
    }

    /// What an upheld protest changes was settled before the first event was taken.
    pub(super) fn resolve(&mut self, protest: u32, is_upheld: bool) {
        // Protests stand in the order of their numbers.
        if let Ok(place) = self.state.protests.binary_search_by_key(&protest, |protest| protest.event) {
            self.state.protests[place].is_upheld = Some(is_upheld);
        }
    }

    /// The points of the question never counted: that was settled before the first event was taken. Here it is made up
    /// for, from this moment on, so that earlier turns stay as they were.
    pub(super) fn throw_out(&mut self, question: &str) {
        let Some(place) = self.state.used.get(question).copied() else { return };
        let is_last = place + 1 == self.state.asked.len();
        if is_last {
            self.settle();
        }
        let asked = &mut self.state.asked[place];
        let counted = !matches!(asked.end, AskedEnd::Void | AskedEnd::ThrownOut);
        asked.end = AskedEnd::ThrownOut;
        let (round, team) = (asked.round, asked.team);
        let is_this_round = self.state.round.as_ref().is_some_and(|now| now.place == round);
        if counted && is_this_round {
            self.uncount(team);
        }
        if is_last && self.state.is_open() {
            self.state.phase = Phase::Decided;
        }
    }

    pub(super) fn resume(&mut self) {
        let Some(since) = self.state.paused_since.take() else { return };
        let rest = self.at.saturating_sub(since);
        if let Some(window) = self.open_mut().and_then(|open| open.window.as_mut()) {
            window.rest(rest);
        }
        if let Phase::Answering { deadline, .. } | Phase::All { deadline } = &mut self.state.phase {
            *deadline = deadline.map(|deadline| deadline.saturating_add(rest));
        }
    }

    pub(super) fn end(&mut self) -> Result<(), Refusal> {
        if self.rules().final_tie == FinalTie::TieBreak && !self.fate.is_lenient {
            let standings = standing::of(self.setting, self.state);
            let tied = standings.chunk_by(|one, other| one.place == other.place).find(|tied| {
                tied.len() > 1 && tied.iter().all(|standing| standing.place <= self.rules().places.into())
            });
            if let Some(tied) = tied {
                let seats: Vec<usize> = tied.iter().map(|standing| standing.team).collect();
                return Err(Refusal::TieLeft { teams: self.setting.ids(&seats) });
            }
        }
        self.settle();
        self.decide(AskedEnd::Counted);
        self.state.phase = Phase::Ended;
        Ok(())
    }
}
