//! Phones: for the teams of a contest, or for a class in which everybody plays alone. What they are shown, what comes of
//! their presses and answers.

use std::collections::BTreeSet;
use std::net::SocketAddr;

use bevy::prelude::*;

use super::Evening;
use crate::app::localise::Words;
use crate::app::phones::{KeptRoom, PhonesWanted, listen};
use crate::app::power::Wake;
use crate::app::redraw::NeedsRedraw;
use crate::app::screen::Screen;
use crate::app::steps::StageSystems;
use crate::buzzer::{
    Answer, Buzzers, Clock, LONGEST_NAME, Look, MOST_SEATS, Press, Report, Scene, Seat, Seating, Team,
    clean_name,
};
use crate::contest::rules::{Kind, Opens};
use crate::contest::{Event, Noted, Phase, Ruling};
use crate::lesson::QuestionKind;

/// How many phones may press for a team.
const PHONES_A_TEAM: u8 = 4;

/// So long after the end an answer may still arrive, ms.
const LATE: u64 = 300;

/// The phones of a class before its contest begins: whoever is in plays.
#[derive(Resource, Default)]
pub struct Lobby {
    server: Option<(Buzzers, Clock)>,
    fault: Option<String>,
}

impl Lobby {
    /// Returns the server, if it is open.
    pub fn server(&self) -> Option<&Buzzers> {
        self.server.as_ref().map(|(server, _)| server)
    }

    /// Returns why the phones cannot be reached, as a sentence.
    pub fn fault(&self) -> Option<&str> {
        self.fault.as_deref()
    }

    /// Returns who is in: seats with the names that were typed, in the order in which they came.
    pub fn players(&self) -> Vec<(Seat, String)> {
        let devices = self.server().map(Buzzers::devices).unwrap_or_default();
        devices.into_iter().map(|device| (device.seat, device.name)).collect()
    }

    /// Hands the phones over to the contest that begins.
    pub(super) fn hand_over(&mut self) -> Option<(Buzzers, Clock)> {
        self.server.take()
    }

    /// Cuts the phones off.
    pub fn close(&mut self) {
        self.server = None;
    }
}

/// Installs the phones.
pub fn plugin(app: &mut App) {
    app.init_resource::<Lobby>()
        .add_systems(
            Update,
            (
                open_phones.run_if(resource_exists::<Evening>),
                open_lobby.run_if(in_state(Screen::ContestSetup)),
            )
                .before(StageSystems::Act),
        )
        .add_systems(Update, gather.before(super::buzzers::tell_gathered).run_if(resource_exists::<Evening>))
        .add_systems(Update, show.after(StageSystems::Act).run_if(resource_exists::<Evening>));
}

fn open_lobby(
    mut wanted: MessageReader<PhonesWanted>,
    mut lobby: ResMut<Lobby>,
    words: Res<Words>,
    wake: Res<Wake>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let lobby = lobby.bypass_change_detection();
    for wanted in wanted.read() {
        redraw.mark();
        lobby.fault = None;
        match (wanted, &lobby.server) {
            (PhonesWanted::On(address), _) => {
                let clock = Clock::start();
                match listen(*address, &Seating::Everyone(MOST_SEATS), clock, None, &words, &wake) {
                    Ok(server) => lobby.server = Some((server, clock)),
                    Err(sentence) => lobby.fault = Some(sentence),
                }
            }
            (PhonesWanted::Off, _) => lobby.server = None,
            (PhonesWanted::Lock(is_locked), Some((server, _))) => server.lock(*is_locked),
            (PhonesWanted::Remove(device), Some((server, _))) => server.remove(*device),
            (PhonesWanted::Lock(_) | PhonesWanted::Remove(_), None) => {}
        }
    }
    // Whoever comes is shown.
    if lobby.server().is_some_and(|server| !server.reports().is_empty()) {
        redraw.mark();
    }
}

fn open_phones(
    mut wanted: MessageReader<PhonesWanted>,
    mut evening: ResMut<Evening>,
    words: Res<Words>,
    wake: Res<Wake>,
) {
    for wanted in wanted.read() {
        let evening = evening.bypass_change_detection();
        evening.owes_redraw = true;
        evening.phones_fault = None;
        match (wanted, &evening.phones) {
            (PhonesWanted::On(address), _) => {
                let room = evening.room.take();
                match listen(*address, &evening.seating(), evening.clock, room.as_ref(), &words, &wake) {
                    Ok(phones) => evening.phones = Some(phones),
                    Err(sentence) => evening.phones_fault = Some(sentence),
                }
                evening.keep_room();
            }
            (PhonesWanted::Off, _) => {
                evening.phones = None;
                evening.forget_room();
            }
            (PhonesWanted::Lock(is_locked), Some(phones)) => phones.lock(*is_locked),
            (PhonesWanted::Remove(device), Some(phones)) => phones.remove(*device),
            (PhonesWanted::Lock(_) | PhonesWanted::Remove(_), None) => {}
        }
    }
}

fn gather(mut evening: ResMut<Evening>, mut redraw: ResMut<NeedsRedraw>) {
    let evening = evening.bypass_change_detection();
    let Some(phones) = &evening.phones else { return };
    for report in phones.reports() {
        match report {
            Report::Press(press) => {
                if let Some(team) = evening.team_of(press.seat) {
                    evening.hear(Press { seat: team, ..press });
                }
            }
            Report::Answer(answer) => evening.note_answer(&answer),
            // No sheet is shown in a knowledge contest.
            Report::Changed | Report::Marks(_) => {}
            Report::Stopped => {
                evening.phones = None;
                evening.owes_redraw = true;
                return;
            }
        }
        evening.owes_redraw = true;
        redraw.set_changed();
    }
}

/// Shows the phones what the screens show, once that is on the disk.
fn show(evening: Res<Evening>, mut last: Local<Option<(SocketAddr, Scene)>>) {
    let Some(phones) = &evening.phones else {
        *last = None;
        return;
    };
    if !evening.may_be_shown() {
        return;
    }
    let now = (phones.address(), evening.scene());
    if last.as_ref() != Some(&now) {
        phones.show(now.1.clone());
        *last = Some(now);
    }
}

impl Evening {
    /// Returns the team of a seat of the phones, as a seat in the order of the teams.
    fn team_of(&self, seat: Seat) -> Option<Seat> {
        let place = self.seats.iter().position(|known| *known == seat)?;
        u16::try_from(place).ok().map(Seat)
    }

    /// Returns what the phones of teams are offered.
    pub(super) fn seating(&self) -> Seating {
        let seats = self.seats.iter().zip(self.contest.setting().teams()).enumerate();
        let team = |(number, (seat, _)): (usize, (&Seat, &crate::contest::Team))| Team {
            seat: *seat,
            name: clean_name(self.contest.name(number)).chars().take(LONGEST_NAME).collect(),
            look: Look::of(number),
            phones: PHONES_A_TEAM,
        };
        Seating::Teams(seats.map(team).collect())
    }

    /// Notes what a phone answered, where all answer.
    fn note_answer(&mut self, answer: &Answer) {
        let Phase::All { deadline } = self.contest.state().phase else { return };
        if deadline.is_some_and(|deadline| answer.at_ms.saturating_sub(answer.uncertainty_ms) > deadline) {
            return;
        }
        let question = self.asked().and_then(|id| self.question(id)).map(|(_, question)| &question.kind);
        let right = match question {
            Some(QuestionKind::Choice { answer, .. }) => *answer,
            Some(QuestionKind::TrueFalse(is_true)) => usize::from(!is_true),
            _ => return,
        };
        let is_right = answer.chosen.iter().map(|choice| usize::from(*choice)).eq([right]);
        let round = self.contest.state().rules_of_round(self.contest.setting().rules());
        let all = round.and_then(|round| round.seconds).map(|seconds| u64::from(seconds) * 1_000);
        let started = deadline.zip(all).map(|(deadline, all)| deadline.saturating_sub(all));
        let took_ms = started.map(|started| answer.at_ms.saturating_sub(started));
        let seat = self.team_of(answer.seat).map(|team| usize::from(team.0));
        let team = seat.and_then(|seat| self.contest.setting().teams().get(seat)).map(|team| team.id.clone());
        if let Some(team) = team {
            let ruling = if is_right { Ruling::Right } else { Ruling::Wrong };
            self.take(Event::Answer { team, noted: Some(Noted { ruling, took_ms }) });
        }
    }

    /// What the phones are shown.
    fn scene(&self) -> Scene {
        let state = self.contest.state();
        let seats = |teams: &[usize]| -> BTreeSet<Seat> {
            teams.iter().filter_map(|team| self.seats.get(*team).copied()).collect()
        };
        let window = state.open.as_ref().and_then(|open| open.window.as_ref());
        let locked_out = || {
            let may = window.map(|window| window.may.as_slice()).unwrap_or_default();
            let locked = (0..may.len()).filter(|team| !may[*team]);
            Scene::Buzz { locked_out: seats(&locked.collect::<Vec<_>>()) }
        };
        let round = state.rules_of_round(self.contest.setting().rules());
        let opens = round.and_then(|round| round.buzzer.as_ref()).map(|buzzer| buzzer.opens);
        match &state.phase {
            _ if self.rehearsal.is_some() => Scene::Rehearsal,
            _ if state.paused_since.is_some() => Scene::Waiting,
            Phase::Reading if opens == Some(Opens::AtOnce) => locked_out(),
            Phase::Open => locked_out(),
            Phase::Answering { teams, .. } if window.is_some() => Scene::Taken { first: seats(teams) },
            Phase::All { deadline } if round.is_some_and(|round| round.kind != Kind::Cards) => {
                // What is under way at the end still arrives.
                let is_over = deadline.is_some_and(|deadline| self.now() > deadline + LATE);
                let is_running =
                    deadline.is_some() && !is_over || round.is_none_or(|round| round.seconds.is_none());
                match self.choices().filter(|choices| is_running && (2..=8).contains(choices)) {
                    Some(choices) => Scene::Choose { choices, several: false },
                    None => Scene::Waiting,
                }
            }
            Phase::Decided => {
                let last = state.asked.len().checked_sub(1);
                let right = state.entries.iter().filter(|entry| entry.question == last && entry.points > 0);
                Scene::Marked { right: seats(&right.map(|entry| entry.team).collect::<Vec<_>>()) }
            }
            _ => Scene::Waiting,
        }
    }

    /// How many things can be chosen from in the question that was asked last.
    fn choices(&self) -> Option<u8> {
        match self.asked().and_then(|id| self.question(id)).map(|(_, question)| &question.kind) {
            Some(QuestionKind::Choice { options, .. }) => u8::try_from(options.len()).ok(),
            Some(QuestionKind::TrueFalse(_)) => Some(2),
            _ => None,
        }
    }

    /// Keeps what lets the phones come back.
    pub(super) fn keep_room(&self) {
        if let Some(text) = self.phones.as_ref().and_then(|phones| KeptRoom::text(phones, &self.seats)) {
            self.log.keep_room(Some(text));
        }
    }

    /// Takes it away: the phones have no room to come back to.
    pub(super) fn forget_room(&self) {
        self.log.keep_room(None);
    }
}
