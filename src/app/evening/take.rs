//! What the host does: each key of the console is one of these.

use bevy::input_focus::InputFocus;
use bevy::prelude::*;

use super::{Evening, Matter, Panel, Rehearsal};
use crate::app::stage::AppActions;
use crate::app::steps::StageSystems;
use crate::contest::evening::next_bonus;
use crate::contest::rules::{By, Kind};
use crate::contest::{
    Claim, Correction, Event, EventKind, Noted, Phase, Recorded, Ruling, Step, TeamAnswer, TeamId, number,
};
use crate::lesson::QuestionKind;

/// What the host does.
#[derive(Message, Clone, Debug)]
pub enum Play {
    /// What comes next: see [`Step`].
    Next,
    /// A round begins before all questions of the one that is played were asked; its number, from 1.
    Round(u32),
    /// The team whose turn it is chooses so many points.
    Points(u32),
    /// The team whose turn it is names the player on a chair, from 1.
    Player(String),
    /// Rules on the team that answers, or on the first of those that share.
    Rule(Ruling),
    /// Notes whether a team was right, where all answer.
    Note(usize, Option<bool>),
    /// The time is up.
    TimeUp,
    /// The audience was right or wrong.
    Audience(bool),
    /// A question does not count, whatever came of it.
    ThrowOut(String),
    /// An earlier ruling becomes another one.
    Correct(Correction),
    /// Points by decision of the judges.
    Adjust(usize, i32),
    /// A team protests against the ruling of an event.
    Protest(usize, Claim),
    /// The judges decide on a protest.
    Resolve(u32, bool),
    /// A player of a team goes out and a reserve comes in, each by its place.
    Substitute { team: usize, out: usize, comes: usize },
    /// A team is called otherwise.
    Rename(usize, String),
    /// Something else is decided about a team; none puts that away.
    Judge(Option<Matter>),
    /// A team lets its turn go by.
    Pass,
    /// The last event did not happen.
    Undo,
    /// What was undone last happened after all.
    Redo,
    /// The contest rests, or goes on.
    Pause,
    /// The contest is over before its end.
    End,
    /// Something of what the hall is shown, or of the console, is turned on or off.
    Turn(Switch),
    /// Tries again to write the log.
    Retry,
}

/// What can be turned on and off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// The languages of the hall.
    Languages,
    /// The answer.
    Answer,
    /// The rule card.
    Card,
    /// What the hall sees, in place of the console.
    Instead,
    /// The tools.
    Tools,
    /// What is decided about a team beside its answers.
    Judges,
    /// The rehearsal of the buzzers.
    Rehearsal,
    /// The question whether the contest is to be put away.
    Leaving,
}

/// Installs what the host does.
pub fn plugin(app: &mut App) {
    app.add_action::<Play>()
        .add_systems(Update, act.in_set(StageSystems::Act).run_if(resource_exists::<Evening>));
}

fn act(mut plays: MessageReader<Play>, mut evening: ResMut<Evening>, mut focus: ResMut<InputFocus>) {
    for play in plays.read() {
        evening.play(play.clone());
        // Whatever was pressed, Enter then does what comes next.
        focus.clear();
    }
}

impl Evening {
    /// Does what the host wants.
    pub fn play(&mut self, play: Play) {
        self.owes_redraw = true;
        if !matches!(play, Play::Turn(_) | Play::Judge(_) | Play::Retry) {
            self.rehearsal = None;
            if self.shown.panel == Panel::Leaving {
                self.shown.panel = Panel::None;
            }
        }
        self.refusal = None;
        self.remark = None;
        // What was pressed before counts before.
        self.tell_presses();
        match play {
            // A second press of the same key was meant for what came before.
            Play::Next if self.is_too_soon() => {}
            Play::Next => self.next(),
            Play::Round(round) => self.begin_round(round),
            Play::Points(points) => self.choose(Some(points), None),
            Play::Player(player) => self.choose(None, Some(player)),
            Play::Rule(ruling) => self.rule(ruling),
            Play::Note(team, note) => {
                let ruling = |is_right| if is_right { Ruling::Right } else { Ruling::Wrong };
                let noted = note.map(|is_right| Noted { ruling: ruling(is_right), took_ms: None });
                if let Some(team) = self.team(team) {
                    self.take(Event::Answer { team, noted });
                }
            }
            Play::TimeUp => {
                self.take(Event::TimeUp);
            }
            Play::Audience(is_right) => {
                if self.take(Event::Audience { is_right: Some(is_right) }) {
                    self.shown.answer = true;
                }
            }
            Play::ThrowOut(question) => {
                self.take(Event::ThrowOut { question });
            }
            Play::Correct(correction) => {
                self.take(Event::Correct(correction));
            }
            Play::Adjust(team, points) => {
                if let Some(team) = self.team(team) {
                    self.take(Event::Adjust { team, points, reason: String::new() });
                }
            }
            Play::Protest(team, claim) => {
                if let Some(team) = self.team(team)
                    && self.take(Event::Protest { team, claim })
                {
                    self.shown.panel = Panel::Judges(Matter::Whom);
                }
            }
            Play::Substitute { team, out, comes } => self.substitute(team, out, comes),
            Play::Rename(team, name) => {
                if let Some(team) = self.team(team)
                    && self.take(Event::Rename { team, name: name.trim().to_owned() })
                {
                    self.shown.panel = Panel::None;
                    if let Some(phones) = &self.phones {
                        phones.offer(self.seating());
                    }
                }
            }
            Play::Judge(matter) => self.shown.panel = matter.map_or(Panel::None, Panel::Judges),
            Play::Resolve(protest, is_upheld) => {
                self.take(Event::Resolve { protest, is_upheld });
            }
            Play::Pass => {
                if let Some(team) = self.contest.state().turn().and_then(|seat| self.team(seat)) {
                    self.take(Event::Pass { team });
                }
            }
            Play::Undo => {
                if self.take(Event::Undo { of: self.last_step() }) {
                    self.shown.answer = false;
                    // Buzzers whose time is up would shut again at once: the start is taken back too.
                    if self.is_open_too_long() {
                        self.take(Event::Undo { of: None });
                    }
                }
            }
            Play::Redo => {
                self.take(Event::Redo { of: None });
            }
            Play::Pause => {
                let rests = self.contest.state().paused_since.is_some();
                self.take(if rests { Event::Resume } else { Event::Pause });
                self.was_reopened = false;
            }
            Play::End => {
                self.take(Event::End);
            }
            Play::Turn(switch) => self.turn(switch),
            Play::Retry => self.log.retry(),
        }
    }

    fn next(&mut self) {
        match self.step() {
            Step::Resume => {
                self.was_reopened = false;
                self.take(Event::Resume);
            }
            Step::Round(round) => self.begin_round(round),
            Step::TieBreak(teams) => {
                if self.take(Event::TieBreak { teams }) {
                    self.shown.card = true;
                    self.shown.answer = false;
                }
            }
            Step::Ask => self.ask(),
            Step::Go => {
                self.take(Event::Go);
            }
            Step::Wait => {
                self.take(Event::TimeUp);
            }
            Step::Collect => self.collect(),
            Step::ShowAnswer => self.shown.answer = true,
            Step::End => {
                self.take(Event::End);
            }
            // These have keys of their own: which points, which ruling.
            Step::ChoosePoints(_) | Step::ChoosePlayer(_) | Step::Rule(_) | Step::Over => {}
        }
    }

    /// Returns the number of the last event that a host would take back. The note of an answer is none: it is changed where
    /// it stands, and the phones of a class leave dozens of them.
    fn last_step(&self) -> Option<u32> {
        let in_force = self.contest.in_force();
        let log = self.contest.log().iter().zip(in_force);
        let is_step =
            |(recorded, counts): (&Recorded, bool)| counts && recorded.event.kind() != EventKind::Answer;
        let back = log.rev().position(is_step)?;
        Some(number(self.contest.log().len() - 1 - back))
    }

    fn is_open_too_long(&self) -> bool {
        let state = self.contest.state();
        let closes = state.open.as_ref().and_then(|open| open.window.as_ref()?.closes_at);
        state.phase == Phase::Open && closes.is_some_and(|closes| closes <= self.now())
    }

    fn begin_round(&mut self, round: u32) {
        if self.take(Event::Round { round }) {
            self.shown.card = true;
            self.shown.answer = false;
        }
    }

    fn ask(&mut self) {
        let Some(question) = self.next_question().map(|question| question.id.clone()) else { return };
        let state = self.contest.state();
        let by = state.rules_of_round(self.contest.setting().rules()).map(|round| round.kind.by());
        let turn = state.turn().filter(|_| by == Some(By::Turn)).and_then(|seat| self.team(seat));
        let bonus = next_bonus(&self.contest).into_iter().filter(|id| *id != question).collect();
        if self.take(Event::Question { question, team: turn, bonus }) {
            self.shown.card = false;
            self.shown.answer = false;
            self.begin_turns();
        }
    }

    fn choose(&mut self, points: Option<u32>, player: Option<String>) {
        let Some(team) = self.contest.state().turn().and_then(|seat| self.team(seat)) else { return };
        if self.take(Event::Choose { team, points, player }) {
            self.shown.card = false;
        }
    }

    fn rule(&mut self, ruling: Ruling) {
        let Step::Rule(teams) = self.step() else { return };
        if let Some(team) = teams.first().and_then(|seat| self.team(*seat)) {
            self.take(Event::Ruling { team, ruling });
        }
    }

    fn substitute(&mut self, seat: usize, out: usize, comes: usize) {
        let lineup = self.contest.state().lineups.get(seat);
        let players = lineup
            .and_then(|lineup| Some((lineup.playing.get(out)?.clone(), lineup.reserves.get(comes)?.clone())));
        let (Some((out, comes)), Some(team)) = (players, self.team(seat)) else { return };
        self.take(Event::Substitution { team, out, comes });
        self.shown.panel = Panel::None;
    }

    /// Rules on the answers of all, as they were noted; who has no note gave none.
    fn collect(&mut self) {
        let setting = self.contest.setting();
        let Some(round) = self.contest.state().rules_of_round(setting.rules()) else { return };
        let players = usize::from(round.players.unwrap_or(1));
        let notes =
            || setting.teams().iter().zip(self.noted()).filter_map(|(team, note)| Some((team, (*note)?)));
        let event = if round.kind == Kind::Cards {
            let answer = self.asked().and_then(|id| self.question(id)).map(|(_, question)| &question.kind);
            let answer = !matches!(answer, Some(QuestionKind::TrueFalse(false)));
            // Only whether all cards of a team were right is noted.
            let shown = notes().map(|(team, note)| {
                let is_right = note.ruling == Ruling::Right;
                (team.id.clone(), vec![is_right == answer; players])
            });
            Event::Cards { answer, shown: shown.collect() }
        } else {
            let ruled = |(team, note): (&crate::contest::Team, Noted)| TeamAnswer {
                team: team.id.clone(),
                ruling: note.ruling,
                took_ms: note.took_ms,
            };
            Event::Answers { answers: notes().map(ruled).collect() }
        };
        self.take(event);
    }

    fn turn(&mut self, switch: Switch) {
        let is_open = self.contest.state().is_open();
        let shown = &mut self.shown;
        match switch {
            Switch::Languages => {
                shown.languages = shown.languages.next();
                self.begin_turns();
            }
            // While a question is open the hall never sees its answer.
            Switch::Answer => shown.answer = !shown.answer && !is_open,
            // Nor is the question hidden by a card.
            Switch::Card if is_open => self.remark = Some("host-card-later"),
            Switch::Card => shown.card = !shown.card,
            Switch::Instead => shown.instead = !shown.instead,
            Switch::Tools => shown.panel.turn(Panel::Tools),
            Switch::Leaving => shown.panel.turn(Panel::Leaving),
            Switch::Judges => shown.panel.turn(Panel::Judges(Matter::Whom)),
            Switch::Rehearsal => {
                self.rehearsal = if self.rehearsal.is_some() { None } else { Some(Rehearsal::default()) };
            }
        }
    }

    fn team(&self, seat: usize) -> Option<TeamId> {
        self.contest.setting().teams().get(seat).map(|team| team.id.clone())
    }
}
