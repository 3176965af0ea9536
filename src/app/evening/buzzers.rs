//! Presses of keys, phones and gamepads: gathered, put in order, and told to the rules. What the phones are shown.
//!
//! A key has no time of its own: it was pressed at some moment since the program last looked. While a frame is computed
//! and drawn it does not look; when it sleeps a key wakes it at once. So a press is as uncertain as the frame before it
//! was long, and presses that cannot be told apart are called a tie.

use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::prelude::*;
use bevy::render::{Render, RenderApp, RenderSystems};

use super::{Evening, GATHERING};
use crate::app::keys::Hotkey;
use crate::app::localise::Words;
use crate::app::power::Wake;
use crate::app::redraw::NeedsRedraw;
use crate::app::stage::AppActions;
use crate::app::steps::StageSystems;
use crate::buzzer::{
    Answer, Buzzers, DeviceId, LONGEST_NAME, Look, PORT, PageWords, Press, Report, Scene, Seat, Seating,
    Source, Team, clean_name, local_addresses,
};
use crate::contest::rules::{Kind, Opens};
use crate::contest::{Event, Phase};
use crate::lesson::QuestionKind;
use crate::locale::Locale;

/// How far a key can be off by itself: keyboards are asked every 8 ms over USB.
const KEYBOARD: Duration = Duration::from_millis(8);
/// How many phones may press for a team.
const PHONES_A_TEAM: u8 = 4;

/// What the host wants of the phones.
#[derive(Message, Clone, Debug)]
pub enum PhonesWanted {
    /// Listens on the first address of a local network, or on this one.
    On(Option<IpAddr>),
    /// Stops listening.
    Off,
    /// Lets no other phone in, or lets them in again.
    Lock(bool),
    /// Sends a phone out.
    Remove(DeviceId),
}

/// Since when the program has not looked at its keys.
#[derive(Resource, Clone)]
struct LookedAway {
    frame: Instant,
    frame_before: Instant,
    drawn: Arc<Mutex<Instant>>,
}

/// When the last picture was drawn, for the world that draws.
#[derive(Resource, Clone)]
struct Drawn(Arc<Mutex<Instant>>);

impl LookedAway {
    /// Returns how long a key can have waited until this frame looked at it.
    fn wait(&self) -> Duration {
        /// Whoever sleeps longer than this between two frames was woken by the key.
        const AWAKE: Duration = Duration::from_millis(2);
        let drawn = *self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        let slept = self.frame.saturating_duration_since(drawn.max(self.frame_before)) > AWAKE;
        if slept && drawn > self.frame_before {
            Duration::ZERO
        } else {
            self.frame.saturating_duration_since(self.frame_before).min(Duration::from_millis(250))
        }
    }
}

/// Installs the buzzers.
pub fn plugin(app: &mut App) {
    let drawn = Arc::new(Mutex::new(Instant::now()));
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render.insert_resource(Drawn(Arc::clone(&drawn))).add_systems(
            Render,
            (|drawn: Res<Drawn>| *drawn.0.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now())
                .in_set(RenderSystems::PostCleanup),
        );
    }
    app.insert_resource(LookedAway { frame: Instant::now(), frame_before: Instant::now(), drawn })
        .add_action::<PhonesWanted>()
        .add_systems(First, look)
        .add_systems(
            Update,
            (open_phones, gather_keys, gather_phones, tell_gathered)
                .chain()
                .before(StageSystems::Act)
                .run_if(resource_exists::<Evening>),
        )
        .add_systems(Update, show_phones.after(StageSystems::Act).run_if(resource_exists::<Evening>));
}

fn look(mut away: ResMut<LookedAway>) {
    away.frame_before = std::mem::replace(&mut away.frame, Instant::now());
}

/// Returns the key of a team on the keyboard of this machine: its number, on the main row or on the number pad.
pub fn key_of(seat: usize) -> Option<Hotkey> {
    u8::try_from(seat + 1).ok().filter(|number| *number <= 9).map(Hotkey::Digit)
}

/// Returns colour and shape of so many teams.
pub fn looks(teams: usize) -> impl Iterator<Item = Look> {
    (0..teams).map(Look::of)
}

fn gather_keys(
    mut keys: MessageReader<KeyboardInput>,
    mut evening: ResMut<Evening>,
    away: Res<LookedAway>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let teams = evening.contest.setting().teams().len();
    for key in keys.read() {
        if key.state != ButtonState::Pressed || key.repeat || !evening.hears_presses() {
            continue;
        }
        let Some(Hotkey::Digit(number)) = Hotkey::of(key.key_code) else { continue };
        let Some(seat) = usize::from(number).checked_sub(1).filter(|seat| *seat < teams) else { continue };
        let wait = away.wait();
        let moment = away.frame.checked_sub(wait / 2).unwrap_or(away.frame);
        let source = Source::Key(format!("{:?}", key.key_code));
        let uncertainty = KEYBOARD + wait / 2;
        let seat = Seat(u16::try_from(seat).unwrap_or(u16::MAX));
        let press = Press::of_machine(seat, source, moment, uncertainty, &evening.clock);
        evening.gathered.push(press);
        // Frames have to follow, in which the presses are told.
        redraw.set_changed();
    }
}

fn gather_phones(mut evening: ResMut<Evening>, mut redraw: ResMut<NeedsRedraw>) {
    let evening = evening.bypass_change_detection();
    let Some(phones) = &evening.phones else { return };
    for report in phones.reports() {
        match report {
            Report::Press(press) if evening.hears_presses() => evening.gathered.push(press),
            // Before or after there is nothing to be first at.
            Report::Press(_) => {}
            Report::Answer(answer) => evening.note_answer(&answer),
            Report::Changed => {}
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

fn tell_gathered(mut evening: ResMut<Evening>) {
    let evening = evening.bypass_change_detection();
    let Some(first) = evening.gathered.iter().map(|press| press.at_ms).min() else { return };
    if evening.now() >= first + GATHERING {
        evening.tell_presses();
    }
}

impl Evening {
    /// Whether a press can matter now.
    fn hears_presses(&self) -> bool {
        let state = self.contest.state();
        let has_window = state.open.as_ref().is_some_and(|open| open.window.is_some());
        let may = matches!(state.phase, Phase::Reading | Phase::Open | Phase::Answering { .. });
        has_window && may && state.paused_since.is_none()
    }

    /// Tells the rules what was gathered, the earliest first. Presses that cannot be told apart are told as one moment.
    pub(super) fn tell_presses(&mut self) {
        let mut presses = std::mem::take(&mut self.gathered);
        presses.sort_by_key(|press| (press.at_ms, press.seat));
        let go = self.contest.state().open.as_ref().and_then(|open| open.window.as_ref()?.go_at);
        let mut leader: Option<Press> = None;
        for press in presses {
            let mut moment = press.at_ms;
            match &leader {
                Some(first) if press.earliest_ms() <= first.latest_ms() => moment = first.at_ms,
                _ => leader = Some(press.clone()),
            }
            // Who may have been in time was.
            if let Some(go) = go.filter(|go| moment < *go && press.latest_ms() >= *go) {
                moment = go;
            }
            let seat = usize::from(press.seat.0);
            let Some(team) = self.contest.setting().teams().get(seat).map(|team| team.id.clone()) else {
                continue;
            };
            self.take(Event::Press { team, pressed: Some(moment) });
        }
    }

    /// Notes what a phone answered, where all answer.
    fn note_answer(&mut self, answer: &Answer) {
        let is_open = matches!(self.contest.state().phase, Phase::All { .. });
        let question = self.asked().and_then(|id| self.question(id)).map(|(_, question)| &question.kind);
        let right = match question {
            Some(QuestionKind::Choice { answer, .. }) => *answer,
            Some(QuestionKind::TrueFalse(is_true)) => usize::from(!is_true),
            _ => return,
        };
        let is_right = answer.chosen.iter().map(|choice| usize::from(*choice)).eq([right]);
        if let Some(noted) = self.noted.get_mut(usize::from(answer.seat.0)).filter(|_| is_open) {
            *noted = Some(is_right);
        }
    }

    /// What the phones are shown.
    fn scene(&self) -> Scene {
        let state = self.contest.state();
        let seats = |teams: &[usize]| -> BTreeSet<Seat> {
            teams.iter().filter_map(|team| u16::try_from(*team).ok()).map(Seat).collect()
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
            _ if state.paused_since.is_some() => Scene::Waiting,
            Phase::Reading if opens == Some(Opens::AtOnce) => locked_out(),
            Phase::Open => locked_out(),
            Phase::Answering { teams, .. } if window.is_some() => Scene::Taken { first: seats(teams) },
            Phase::All { deadline } if round.is_some_and(|round| round.kind != Kind::Cards) => {
                let question =
                    self.asked().and_then(|id| self.question(id)).map(|(_, question)| &question.kind);
                let choices = match question {
                    Some(QuestionKind::Choice { options, .. }) => u8::try_from(options.len()).ok(),
                    Some(QuestionKind::TrueFalse(_)) => Some(2),
                    _ => None,
                };
                let is_running = deadline.is_some() || round.is_none_or(|round| round.seconds.is_none());
                match choices.filter(|choices| is_running && (2..=8).contains(choices)) {
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
}

/// Shows the phones what the screens show, once that is on the disk.
fn show_phones(evening: Res<Evening>, mut last: Local<Option<(SocketAddr, Scene)>>) {
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
        match wanted {
            PhonesWanted::On(address) => match evening.listen(*address, &words, &wake) {
                Ok(phones) => evening.phones = Some(phones),
                Err(sentence) => evening.phones_fault = Some(sentence),
            },
            PhonesWanted::Off => evening.phones = None,
            PhonesWanted::Lock(is_locked) => {
                if let Some(phones) = &evening.phones {
                    phones.lock(*is_locked);
                }
            }
            PhonesWanted::Remove(device) => {
                if let Some(phones) = &evening.phones {
                    phones.remove(*device);
                }
            }
        }
    }
}

impl Evening {
    /// Serves the phones. What goes wrong is told as a sentence.
    fn listen(&self, address: Option<IpAddr>, words: &Words, wake: &Wake) -> Result<Buzzers, String> {
        let told = |fault| words.locale().explain(&fault);
        let address = match address {
            Some(address) => address,
            None => {
                let local = local_addresses().map_err(told)?.into_iter().next();
                local.ok_or_else(|| words.locale().text("host-no-network"))?.address
            }
        };
        let teams = self.contest.setting().teams();
        let seats = (0..).map(Seat).zip(teams).zip(looks(teams.len()));
        let seating = seats.map(|((seat, team), look)| Team {
            seat,
            name: clean_name(&team.name).chars().take(LONGEST_NAME).collect(),
            look,
            phones: PHONES_A_TEAM,
        });
        let seating = Seating::Teams(seating.collect());
        let page = PageWords::gather(words.lang(), |lang, key| Locale::new(lang).text(key));
        let open = |port| {
            let wake = Arc::clone(&wake.0);
            let address = SocketAddr::new(address, port);
            Buzzers::open(address, seating.clone(), &page, self.clock, move || wake())
        };
        // Where the usual port is taken the system names another: the phones read it off the screen.
        open(PORT).or_else(|_| open(0)).map_err(told)
    }
}
