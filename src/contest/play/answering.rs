//! Rulings on the answer of one team, or of those that share; the end of the time.

use super::{Play, lost};
use crate::contest::event::Ruling;
use crate::contest::refusal::Refusal;
use crate::contest::rules::{By, Penalty, Prompting, Steal};
use crate::contest::state::{AskedEnd, Phase, Why};
use crate::contest::team::TeamId;

impl Play<'_> {
    pub(super) fn ruling(&mut self, team: &TeamId, ruling: Ruling) -> Result<(), Refusal> {
        let seat = self.seat(team)?;
        match self.state.phase.clone() {
            Phase::Answering { teams, deadline } => {
                let is_ruled = self.is_ruled(seat);
                if !teams.contains(&seat) || is_ruled {
                    return Err(self.not_answering(seat, &teams));
                }
                let ruling = self.holding(seat, ruling, self.value())?;
                self.settle();
                if teams.len() > 1 {
                    self.shared(&teams, deadline, seat, Some(ruling));
                } else {
                    self.resolve_answer(seat, ruling);
                }
            }
            Phase::Bonus { team, part, is_stealing } => {
                if (seat == team) == is_stealing {
                    return Err(self.not_answering(seat, &self.bonus_teams(team, is_stealing)));
                }
                let most = self.round_rules().and_then(|round| round.bonus).map_or(0, |bonus| bonus.points);
                let ruling = self.holding(seat, ruling, most)?;
                self.bonus_part(seat, team, part, is_stealing, ruling);
            }
            _ => {}
        }
        Ok(())
    }

    pub(super) fn time_up(&mut self) {
        match self.state.phase.clone() {
            Phase::Open => {
                self.settle();
                self.close(Phase::Unanswered, AskedEnd::Counted);
            }
            Phase::Answering { teams, deadline } => {
                self.settle();
                if let [team] = teams[..] {
                    self.wrong(team, Why::Late);
                } else {
                    for team in teams.iter().copied().filter(|team| !self.is_ruled(*team)).collect::<Vec<_>>()
                    {
                        self.shared(&teams, deadline, team, None);
                    }
                }
            }
            Phase::Bonus { team, part, is_stealing } => {
                self.bonus_part(team, team, part, is_stealing, Ruling::Wrong);
            }
            _ => {}
        }
    }

    fn is_ruled(&self, seat: usize) -> bool {
        self.state.open.as_ref().is_some_and(|open| open.ruled.iter().any(|(team, _)| *team == seat))
    }

    fn not_answering(&self, seat: usize, answering: &[usize]) -> Refusal {
        Refusal::NotAnswering {
            team: self.setting.id(seat).to_owned(),
            answering: self.setting.ids(answering),
        }
    }

    fn bonus_teams(&self, team: usize, is_stealing: bool) -> Vec<usize> {
        (0..self.setting.teams().len()).filter(|seat| (*seat == team) != is_stealing).collect()
    }

    fn resolve_answer(&mut self, team: usize, ruling: Ruling) {
        match ruling {
            Ruling::Right => {
                self.enter(team, self.value().into(), Why::Right);
                self.after_right(team);
            }
            Ruling::Power => {
                let power = self.buzzer().and_then(|buzzer| buzzer.power).unwrap_or_else(|| self.value());
                self.enter(team, power.into(), Why::Power);
                self.after_right(team);
            }
            Ruling::Partial(points) => {
                self.enter(team, points.into(), Why::Partial);
                self.decide(AskedEnd::Counted);
            }
            Ruling::Wrong => self.wrong(team, Why::Wrong),
            Ruling::Prompted => self.prompted(team),
            Ruling::Void => self.decide(AskedEnd::Void),
        }
    }

    fn prompted(&mut self, team: usize) {
        match self.round_rules().map(|round| round.prompting).unwrap_or_default() {
            Prompting::Void => self.decide(AskedEnd::Void),
            Prompting::Lose(points) => {
                self.enter(team, lost(points), Why::Prompted);
                self.decide(AskedEnd::Counted);
            }
        }
    }

    fn after_right(&mut self, team: usize) {
        if self.is_tie_break() {
            self.win(team);
            return;
        }
        if self.round_rules().is_some_and(|round| round.bonus.is_some()) {
            self.state.phase = Phase::Bonus { team, part: 1, is_stealing: false };
        } else {
            self.decide(AskedEnd::Counted);
        }
    }

    fn wrong(&mut self, team: usize, why: Why) {
        let Some(round) = self.round_rules() else { return };
        let (tried, is_stealing) =
            self.state.open.as_ref().map_or((0, false), |open| (open.tried, open.is_stealing));
        let usual = if why == Why::Late { round.late.unwrap_or(round.wrong) } else { round.wrong };
        let penalty = match round.buzzer.as_ref().and_then(|buzzer| buzzer.interrupt_wrong) {
            _ if is_stealing => Penalty::Nothing,
            Some(penalty) if tried == 0 && self.interrupted(team) => penalty,
            _ => usual,
        };
        self.enter(team, lost(penalty.points(self.value())), why);
        if let Some(open) = self.open_mut() {
            open.tried += 1;
            open.locked[team] = true;
        }
        match round.kind.by() {
            By::Turn if is_stealing => self.decide(AskedEnd::Counted),
            By::Turn => self.steal(round.steal, team),
            _ if self.is_out(team) => {}
            _ => self.after_wrong(),
        }
    }

    fn steal(&mut self, steal: Steal, team: usize) {
        let next = self.state.round.as_ref().and_then(|round| {
            let place = round.order.iter().position(|seat| *seat == team)?;
            round.order.iter().cycle().nth(place + 1).copied().filter(|next| *next != team)
        });
        match (steal, next) {
            (Steal::Nobody, _) | (_, None) => self.decide(AskedEnd::Counted),
            (Steal::Next, Some(next)) => {
                let deadline = self.in_seconds(self.round_rules().and_then(|round| round.seconds));
                self.state.phase = Phase::Answering { teams: vec![next], deadline };
                self.open_mut().into_iter().for_each(|open| open.is_stealing = true);
            }
            (Steal::Press, Some(_)) => {
                self.open_mut().into_iter().for_each(|open| open.is_stealing = true);
                self.open_window(Some(self.at), |_| true);
            }
        }
    }

    /// Puts a team that was wrong out of a tie-break, if that is the rule; returns whether that ended it.
    fn is_out(&mut self, team: usize) -> bool {
        if !self.round_rules().is_some_and(|round| round.out_when_wrong) {
            return false;
        }
        let Some(tie) = self.state.tie_breaks.last_mut() else { return false };
        tie.out.push(team);
        let left: Vec<usize> = tie.teams.iter().copied().filter(|team| !tie.out.contains(team)).collect();
        if let [winner] = left[..] {
            self.win(winner);
            return true;
        }
        false
    }

    fn win(&mut self, team: usize) {
        let is_thrown_out = self.state.open.as_ref().is_some_and(|open| open.is_thrown_out);
        if let Some(tie) = self.state.tie_breaks.last_mut().filter(|_| !is_thrown_out) {
            tie.winner = Some(team);
        }
        self.decide(AskedEnd::Counted);
    }

    /// Takes the ruling on one of the teams that share; `None` is no answer in time. Once all are ruled on, those that
    /// were right share the points, a remainder falling away.
    fn shared(&mut self, teams: &[usize], deadline: Option<u64>, team: usize, ruling: Option<Ruling>) {
        if let Some(Ruling::Void | Ruling::Prompted) = ruling {
            self.decide(AskedEnd::Void);
            return;
        }
        let is_right = matches!(ruling, Some(Ruling::Right | Ruling::Power | Ruling::Partial(_)));
        let Some(open) = self.state.open.as_mut() else { return };
        open.ruled.push((team, is_right));
        if open.ruled.len() < teams.len() {
            self.state.phase = Phase::Answering { teams: teams.to_vec(), deadline };
            return;
        }
        let ruled = std::mem::take(&mut open.ruled);
        let right: Vec<usize> =
            ruled.iter().filter(|(_, is_right)| *is_right).map(|(team, _)| *team).collect();
        let share = self.value().checked_div(u32::try_from(right.len()).unwrap_or(u32::MAX));
        for team in &right {
            self.enter(*team, share.unwrap_or_default().into(), Why::Right);
        }
        let wrong = self.round_rules().map(|round| round.wrong.points(self.value())).unwrap_or_default();
        for (team, _) in ruled.iter().filter(|(_, is_right)| !is_right) {
            self.enter(*team, lost(wrong), Why::Wrong);
            self.open_mut().into_iter().for_each(|open| open.locked[*team] = true);
        }
        if right.is_empty() {
            let tried = u32::try_from(teams.len()).unwrap_or(u32::MAX);
            self.open_mut().into_iter().for_each(|open| open.tried += tried);
            self.after_wrong();
        } else {
            self.decide(AskedEnd::Counted);
        }
    }

    fn bonus_part(&mut self, seat: usize, team: usize, part: u8, is_stealing: bool, ruling: Ruling) {
        let Some(bonus) = self.round_rules().and_then(|round| round.bonus) else { return };
        match ruling {
            Ruling::Right | Ruling::Power => self.enter(seat, bonus.points.into(), Why::Bonus),
            Ruling::Partial(points) => self.enter(seat, points.into(), Why::Bonus),
            Ruling::Wrong if bonus.steal && !is_stealing => {
                self.state.phase = Phase::Bonus { team, part, is_stealing: true };
                return;
            }
            Ruling::Wrong | Ruling::Prompted | Ruling::Void => {}
        }
        if part < bonus.parts {
            self.state.phase = Phase::Bonus { team, part: part + 1, is_stealing: false };
        } else {
            self.decide(AskedEnd::Counted);
        }
    }

    pub(super) fn audience(&mut self, is_right: Option<bool>) {
        self.settle();
        if let Some(asked) = self.state.asked.last_mut() {
            asked.audience = is_right;
        }
        self.decide(AskedEnd::Counted);
    }
}
