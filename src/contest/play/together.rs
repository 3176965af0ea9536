//! Rounds in which all teams answer at once, by writing, by phone or by cards.

use std::collections::BTreeMap;

use super::{Play, lost};
use crate::contest::event::{Noted, Ruling, TeamAnswer};
use crate::contest::refusal::Refusal;
use crate::contest::rules::Speed;
use crate::contest::setting::repeated;
use crate::contest::state::{AskedEnd, Why};
use crate::contest::team::TeamId;

impl Play<'_> {
    /// Notes an answer. What it brings is settled when all answers are in.
    pub(super) fn answer(&mut self, team: &TeamId, noted: Option<Noted>) -> Result<(), Refusal> {
        let seat = self.seat(team)?;
        match noted.map(|noted| noted.ruling) {
            Some(Ruling::Power | Ruling::Prompted | Ruling::Void) => return Err(Refusal::NoPower),
            Some(ruling) => self.is_ruling(ruling, seat, self.value())?,
            None => {}
        }
        if let Some(place) = self.open_mut().and_then(|open| open.noted.get_mut(seat)) {
            *place = noted;
        }
        Ok(())
    }

    pub(super) fn answers(&mut self, answers: &[TeamAnswer]) -> Result<(), Refusal> {
        if let Some(team) = repeated(answers.iter().map(|answer| &answer.team)) {
            return Err(Refusal::TeamTwice { team: team.to_string() });
        }
        let mut rulings = BTreeMap::new();
        for answer in answers {
            let seat = self.seat(&answer.team)?;
            // What ends a question for one team alone has no meaning for all of them.
            if let Ruling::Power | Ruling::Prompted | Ruling::Void = answer.ruling {
                return Err(Refusal::NoPower);
            }
            rulings.insert(seat, (self.holding(seat, answer.ruling, self.value())?, answer.took_ms));
        }
        self.all(&rulings);
        Ok(())
    }

    /// All cards of a team must be there, and right.
    pub(super) fn cards(&mut self, answer: bool, shown: &BTreeMap<TeamId, Vec<bool>>) -> Result<(), Refusal> {
        let players = usize::from(self.round_rules().and_then(|round| round.players).unwrap_or(1));
        let mut rulings = BTreeMap::new();
        for (team, cards) in shown {
            let seat = self.seat(team)?;
            let is_right = cards.len() == players && cards.iter().all(|card| *card == answer);
            let ruling = if is_right { Ruling::Right } else { Ruling::Wrong };
            rulings.insert(seat, (self.holding(seat, ruling, self.value())?, None));
        }
        self.all(&rulings);
        Ok(())
    }

    fn all(&mut self, rulings: &BTreeMap<usize, (Ruling, Option<u64>)>) {
        for seat in 0..self.setting.teams().len() {
            let value = self.value();
            let Some(round) = self.round_rules() else { return };
            // A team without an answer may still be given one by a correction.
            let given = rulings.get(&seat).copied();
            let given = given.or_else(|| self.given_later(seat, value));
            match given {
                Some((Ruling::Right, took_ms)) => {
                    self.enter(seat, quick(round.speed, value, took_ms, round.seconds).into(), Why::Right);
                }
                Some((Ruling::Partial(points), _)) => self.enter(seat, points.into(), Why::Partial),
                Some(_) => self.enter(seat, lost(round.wrong.points(value)), Why::Wrong),
                None => {
                    let late = round.late.unwrap_or(round.wrong);
                    self.enter(seat, lost(late.points(value)), Why::Late);
                }
            }
        }
        self.decide(AskedEnd::Counted);
    }

    fn given_later(&mut self, seat: usize, value: u32) -> Option<(Ruling, Option<u64>)> {
        self.corrected(seat)?;
        let ruling = self.holding(seat, Ruling::Wrong, value).ok()?;
        self.bad_correction.is_none().then_some((ruling, None))
    }
}

/// Returns the points of a right answer that took `took_ms` of `seconds`: Kahoot's 1000·(1 − t/2T) or `ClassQuiz`'s
/// 1000·(T − t)/T, with the question's points in place of 1000, rounded half up. Without a time it is the last moment's.
fn quick(speed: Speed, value: u32, took_ms: Option<u64>, seconds: Option<u32>) -> u32 {
    let full = u64::from(seconds.unwrap_or(1).max(1)) * 1_000;
    let took = took_ms.unwrap_or(full).min(full);
    let points = u64::from(value);
    let (of, all) = match speed {
        Speed::Ignored => return value,
        Speed::Half => (2 * full - took, 2 * full),
        Speed::Full => (full - took, full),
    };
    u32::try_from((points * of + all / 2) / all).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quick_answers_bring_what_the_two_programs_give() {
        for (speed, took_ms, points) in [
            (Speed::Half, 0, 1000),
            (Speed::Half, 5_000, 875),
            (Speed::Half, 20_000, 500),
            (Speed::Half, 99_000, 500),
            (Speed::Full, 0, 1000),
            (Speed::Full, 5_000, 750),
            (Speed::Full, 20_000, 0),
            (Speed::Ignored, 5_000, 1000),
        ] {
            assert_eq!(quick(speed, 1000, Some(took_ms), Some(20)), points, "{speed:?} {took_ms}");
        }
        assert_eq!(quick(Speed::Half, 1000, None, Some(20)), 500);
    }
}
