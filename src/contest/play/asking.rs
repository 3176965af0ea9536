//! Rounds and tie-breaks begin, teams choose, questions are shown.

use std::collections::VecDeque;

use rand::seq::SliceRandom as _;

use super::Play;
use crate::contest::event::EventKind;
use crate::contest::press::Window;
use crate::contest::refusal::Refusal;
use crate::contest::rules::{By, Kind, Order, Points};
use crate::contest::setting::{Chance, repeated, shown};
use crate::contest::standing;
use crate::contest::state::{Asked, AskedEnd, Chosen, Open, Phase, RoundPlace, RoundState, TieBreak};
use crate::contest::team::TeamId;

impl Play<'_> {
    /// Checks that the rules have such a round, and that it was not played.
    pub(super) fn is_round(&self, round: u32) -> Result<(), Refusal> {
        let rounds = &self.rules().rounds;
        match (round as usize).checked_sub(1).filter(|index| *index < rounds.len()) {
            None => Err(Refusal::UnknownRound { round, most: rounds.len() }),
            Some(index) if self.state.begun.contains(&index) && !self.fate.is_lenient => {
                Err(Refusal::RoundTwice { round })
            }
            Some(_) => Ok(()),
        }
    }

    pub(super) fn round(&mut self, round: u32) {
        let index = (round as usize).saturating_sub(1);
        let Some(rule) = self.rules().rounds.get(index) else { return };
        self.settle();
        self.state.begun.insert(index);
        let order = self.order(rule.order, index);
        self.begin(RoundPlace::Rule(index), order);
    }

    /// Says that no question of the round is left, or that no round has begun.
    pub(super) fn round_full(&self) -> Refusal {
        let teams = self.state.round.as_ref().map_or(0, |round| round.order.len());
        let questions = self.round_rules().map_or(0, |round| round.questions.total(teams));
        Refusal::RoundFull { questions }
    }

    pub(super) fn tie_break(&mut self, teams: &[TeamId]) -> Result<(), Refusal> {
        if let Some(team) = repeated(teams.iter()) {
            return Err(Refusal::TeamTwice { team: team.to_string() });
        }
        let seats: Vec<usize> = teams.iter().map(|team| self.seat(team)).collect::<Result<_, _>>()?;
        let standings = standing::of(self.setting, self.state);
        let place =
            |seat: usize| standings.iter().find(|standing| standing.team == seat).map(|found| found.place);
        let first = seats.first().copied().and_then(place);
        if let Some(seat) = seats.iter().copied().find(|seat| place(*seat) != first)
            && !self.fate.is_lenient
        {
            return Err(Refusal::NotTied { team: self.setting.id(seat).to_owned() });
        }
        self.settle();
        self.begin(RoundPlace::TieBreak, seats.clone());
        self.state.tie_breaks.push(TieBreak { teams: seats, out: Vec::new(), winner: None });
        Ok(())
    }

    fn begin(&mut self, place: RoundPlace, order: Vec<usize>) {
        let teams = self.setting.teams().len();
        self.state.round =
            Some(RoundState { place, order, counted: vec![0; teams], asked: 0, offences: vec![0; teams] });
        self.state.phase = Phase::Between;
        self.state.chosen = None;
        self.state.open = None;
    }

    fn order(&self, order: Order, round: usize) -> Vec<usize> {
        let mut seats: Vec<usize> = (0..self.setting.teams().len()).collect();
        let scores = self.state.scores(self.rules());
        let score = |seat: &usize| scores.get(*seat).copied().unwrap_or_default();
        match order {
            Order::Seat => {}
            Order::SeatBackwards => seats.reverse(),
            Order::HighestFirst => seats.sort_by_key(|seat| std::cmp::Reverse(score(seat))),
            Order::LowestFirst => seats.sort_by_key(score),
            Order::Drawn => seats.shuffle(&mut self.setting.chance(Chance::Order, round as u64)),
        }
        seats
    }

    pub(super) fn choose(
        &mut self,
        team: &TeamId,
        points: Option<u32>,
        player: Option<&str>,
    ) -> Result<(), Refusal> {
        let seat = self.seat(team)?;
        self.is_turn_of(seat)?;
        let Some(rule) = self.round_rules() else { return Ok(()) };
        if let Points::Chosen(known) = &rule.points {
            let points = points.ok_or(Refusal::NotChosen { what: "points" })?;
            if !known.contains(&points) {
                let known = known.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
                return Err(Refusal::UnknownPoints { points, known });
            }
        }
        if points.is_some() && !matches!(rule.points, Points::Chosen(_)) {
            return Err(Refusal::UnknownPoints { points: points.unwrap_or_default(), known: String::new() });
        }
        if rule.kind == Kind::Named {
            let player = player.ok_or(Refusal::NotChosen { what: "player" })?;
            self.plays(seat, player)?;
        }
        self.state.chosen = Some(Chosen { team: seat, points, player: player.map(str::to_owned) });
        Ok(())
    }

    pub(super) fn pass(&mut self, team: &TeamId) -> Result<(), Refusal> {
        let seat = self.seat(team)?;
        self.is_turn_of(seat)?;
        self.settle();
        self.decide(AskedEnd::Counted);
        self.state.chosen = None;
        if let Some(counted) = self.state.round.as_mut().and_then(|round| round.counted.get_mut(seat)) {
            *counted += 1;
        }
        Ok(())
    }

    /// Checks that a player sits at the team's table. Of a team that names none, any may.
    pub(super) fn plays(&self, seat: usize, player: &str) -> Result<(), Refusal> {
        let playing =
            self.state.lineups.get(seat).map(|lineup| lineup.playing.as_slice()).unwrap_or_default();
        if playing.is_empty() || playing.iter().any(|known| known == player) {
            return Ok(());
        }
        Err(Refusal::UnknownPlayer { player: shown(player), known: playing.join(", ") })
    }

    fn is_turn_of(&self, seat: usize) -> Result<(), Refusal> {
        let turn = self.state.turn().filter(|turn| *turn != seat && !self.fate.is_lenient);
        turn.map_or(Ok(()), |turn| {
            Err(Refusal::NotItsTurn {
                team: self.setting.id(seat).to_owned(),
                turn: self.setting.id(turn).to_owned(),
            })
        })
    }

    pub(super) fn question(
        &mut self,
        question: &str,
        team: Option<&TeamId>,
        bonus: &[String],
    ) -> Result<(), Refusal> {
        let Some(rule) = self.round_rules() else { return Ok(()) };
        let difficulty = self.setting.difficulty(question)?;
        for question in bonus {
            self.setting.difficulty(question)?;
        }
        let all: Vec<&str> = std::iter::once(question).chain(bonus.iter().map(String::as_str)).collect();
        let is_twice = |index: usize, question: &str| all[..index].contains(&question);
        let met = all
            .iter()
            .enumerate()
            .find(|(index, question)| self.state.was_asked(question) || is_twice(*index, question));
        if let Some((_, question)) = met {
            return Err(Refusal::QuestionTwice { question: shown(question) });
        }
        let by = rule.kind.by();
        let seat = match (by, team) {
            (By::Turn, Some(team)) => Some(self.seat(team)?),
            (By::Turn, None) => {
                return Err(Refusal::TeamNeeded { kind: EventKind::Question });
            }
            _ => None,
        };
        if let Some(seat) = seat {
            self.is_turn_of(seat)?;
        }
        let chosen = self.state.chosen.as_ref().filter(|chosen| Some(chosen.team) == seat);
        let points = rule.points.of(difficulty).or(chosen.and_then(|chosen| chosen.points));
        let value = points.ok_or(Refusal::NotChosen { what: "points" })?;
        let player = chosen.and_then(|chosen| chosen.player.clone());
        if rule.kind == Kind::Named && player.is_none() {
            return Err(Refusal::NotChosen { what: "player" });
        }
        self.settle();
        self.decide(AskedEnd::Counted);
        let index = self.state.asked.len();
        self.state.used.extend(all.into_iter().map(|question| (question.to_owned(), index)));
        self.state.chosen = None;
        let Some(round) = self.state.round.as_mut() else { return Ok(()) };
        round.asked += 1;
        if let Some(counted) = round.counted.get_mut(seat.unwrap_or_default()) {
            *counted += 1;
        }
        self.state.asked.push(Asked {
            question: question.to_owned(),
            event: self.number,
            round: round.place,
            team: seat,
            player,
            value,
            end: AskedEnd::Open,
            audience: None,
        });
        self.show(by, seat);
        Ok(())
    }

    fn show(&mut self, by: By, seat: Option<usize>) {
        let teams = self.setting.teams().len();
        let mut locked = vec![false; teams];
        if let Some(tie) = self.state.tie_breaks.last().filter(|_| self.is_tie_break()) {
            locked = (0..teams).map(|team| !tie.teams.contains(&team) || tie.out.contains(&team)).collect();
        }
        let may: Vec<bool> = locked.iter().map(|locked| !locked).collect();
        self.state.open = Some(Open {
            window: (by == By::Buzzer).then(|| Window::new(self.at, may)),
            locked,
            noted: vec![None; teams],
            ruled: Vec::new(),
            queue: VecDeque::new(),
            is_settled: by != By::Buzzer,
            is_thrown_out: self.fate.is_thrown_out,
            is_stealing: false,
            tried: 0,
            openings: 1,
        });
        self.state.phase = match by {
            By::Turn => Phase::Answering { teams: seat.into_iter().collect(), deadline: None },
            By::Buzzer => Phase::Reading,
            By::All => Phase::All { deadline: None },
            By::Audience => Phase::Unanswered,
        };
    }
}
