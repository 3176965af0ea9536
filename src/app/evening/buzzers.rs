//! Presses of keys and gamepads, and how all presses are gathered, put in order, and told to the rules.
//!
//! A key has no time of its own: it was pressed at some moment since the program last looked. While a frame is computed
//! and drawn it does not look; when it sleeps a key wakes it at once. So a press is as uncertain as the frame before it
//! was long, and presses that cannot be told apart are called a tie.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::prelude::*;
use bevy::render::{Render, RenderApp, RenderSystems};

use super::{Evening, GATHERING};
use crate::app::keys::Hotkey;
use crate::app::redraw::NeedsRedraw;
use crate::app::steps::StageSystems;
use crate::buzzer::gamepad::PadReport;
use crate::buzzer::{Look, PadButton, Press, Seat, Source};
use crate::contest::{Event, Phase};

/// How far a key can be off by itself: keyboards are asked every 8 ms over USB.
const KEYBOARD: Duration = Duration::from_millis(8);

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
        .add_systems(First, look)
        .add_systems(
            Update,
            (gather_keys, gather_pads, tell_gathered)
                .chain()
                .before(StageSystems::Act)
                .run_if(resource_exists::<Evening>),
        );
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
        if key.state != ButtonState::Pressed || key.repeat || !evening.listens() {
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
        evening.hear(press);
        // Frames have to follow, in which the presses are told.
        redraw.set_changed();
    }
}

fn gather_pads(mut evening: ResMut<Evening>, mut redraw: ResMut<NeedsRedraw>) {
    let evening = evening.bypass_change_detection();
    let Some(pads) = &evening.pads else { return };
    for report in pads.reports() {
        let PadReport::Pressed { button, at_ms, uncertainty_ms } = report else { continue };
        if let Some(seat) = evening.seat_of(button) {
            evening.hear(Press { seat, source: Source::Button(button), at_ms, uncertainty_ms });
            redraw.set_changed();
        }
    }
}

pub(super) fn tell_gathered(mut evening: ResMut<Evening>) {
    let evening = evening.bypass_change_detection();
    let Some(first) = evening.gathered.iter().map(|press| press.at_ms).min() else { return };
    if evening.now() >= first + GATHERING {
        evening.tell_presses();
    }
}

impl Evening {
    /// Whether presses are heard: they count, or are rehearsed.
    fn listens(&self) -> bool {
        self.rehearsal.is_some() || self.hears_presses()
    }

    /// Takes a press. When there is nothing to be first at it is nothing.
    pub(super) fn hear(&mut self, press: Press) {
        if let Some(rehearsal) = &mut self.rehearsal {
            rehearsal.press(press);
            self.owes_redraw = true;
        } else if self.hears_presses() {
            self.gathered.push(press);
        }
    }

    /// Returns whose button it is. In a rehearsal the first button that nobody has goes to the first team without one;
    /// else the first gamepad is the first team's.
    fn seat_of(&mut self, button: PadButton) -> Option<Seat> {
        let source = Source::Button(button);
        if let Some(seat) = self.wiring.seat_of(&source) {
            return Some(seat);
        }
        let teams = u16::try_from(self.contest.setting().teams().len()).unwrap_or(u16::MAX);
        if self.rehearsal.is_some() {
            let free = (0..teams).map(Seat).find(|seat| self.wiring.sources_of(*seat).next().is_none())?;
            self.wiring.give(source, free);
            return Some(free);
        }
        u16::try_from(button.pad).ok().filter(|pad| *pad < teams).map(Seat)
    }

    /// Whether a press can matter now.
    pub fn hears_presses(&self) -> bool {
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
}
