//! The speech contest that is held: its log, its clock, the marks that are being entered here or on the phones of judges.
//!
//! As in a knowledge contest (`evening.rs`) an event is taken by the rules at once, and the screens are drawn anew only
//! when it is on the disk.

mod begin;
mod phones;
mod sheets;
mod take;

use std::path::PathBuf;
use std::time::Duration;

use bevy::prelude::*;

use super::phones::KeptRoom;
use super::power::Pace;
use super::redraw::NeedsRedraw;
use super::sound::Sounded;
use super::steps::StageSystems;
use super::surface::Surface;
use super::widgets::{AppStopwatches as _, Elapsed};
use crate::audio::Sound;
use crate::buzzer::{Buzzers, Clock};
use crate::contest::speeches::log::event_line;
use crate::contest::speeches::{SpeechContest, SpeechEvent, SpeechPhase, SpeechRefusal};
use crate::progress::{EveningLog, StoreError};
use crate::speech::limits::Light;

pub use begin::{
    BeginSpeeches, KeptSpeeches, SpeechPlan, SpeechesBeginning, SpeechesNotBegun, names_in,
    read_kept_speeches,
};
pub use sheets::{SaveSpeechSheets, SpeechSheets};
pub use take::{Entry, Host};

/// How often the log says that the clock goes on, ms: no more than this of a time is lost when the machine stops.
const TICK: u64 = 5_000;

/// The speech contest that is held.
#[derive(Resource)]
pub struct SpeechDay {
    contest: SpeechContest,
    log: EveningLog,
    clock: Clock,
    /// The marks that are being typed.
    entry: Option<Entry>,
    /// Whose marks are looked at, if not those of the speaker at the front.
    looked_at: Option<usize>,
    refusal: Option<SpeechRefusal>,
    /// The phones of the judges.
    phones: Option<Buzzers>,
    /// The room that they were in when the program was ended.
    room: Option<KeptRoom>,
    phones_fault: Option<String>,
    panel: Panel,
    /// The light that was drawn last.
    light: Light,
    /// Up to which time of the speech bells were looked for, ms.
    rung_to: u64,
    told_fault: Option<StoreError>,
    owes_redraw: bool,
    was_reopened: bool,
    asks_to_leave: bool,
}

/// What stands below the clock on the console.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Panel {
    /// The marks.
    #[default]
    Marks,
    /// How the judges' phones come in.
    Phones,
}

/// What the host does next; Enter does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpeechStep {
    /// The next speaker comes to the front.
    Call(usize),
    /// The clock starts.
    Start,
    /// The speech is over.
    Stop,
    /// The clock goes on.
    Resume,
    /// The marks of a judge, from 0, are entered for a speaker.
    Mark(usize, usize),
    /// All marks are given.
    Close,
    /// One result more is shown.
    Reveal,
    /// All is shown.
    Over,
}

impl SpeechDay {
    /// Returns the contest.
    pub fn contest(&self) -> &SpeechContest {
        &self.contest
    }

    /// Returns the time of the contest, in milliseconds.
    pub fn now(&self) -> u64 {
        self.clock.now_ms().max(self.contest.log().last().map_or(0, |last| last.at))
    }

    /// Returns how long the speaker at the front has spoken, ms.
    pub fn spoken_ms(&self) -> Option<u64> {
        self.contest.state().spoken_ms(self.now())
    }

    /// Returns the light that shows.
    pub fn light(&self) -> Option<Light> {
        let limits = self.contest.setting().rules().limits.as_ref()?;
        let spoken = self.spoken_ms().unwrap_or_default();
        Some(limits.light(Duration::from_millis(spoken)))
    }

    /// Returns whether all that has happened is on the disk, or cannot be written, which the console tells.
    pub fn may_be_shown(&self) -> bool {
        self.log.is_kept() || self.log.fault().is_some()
    }

    /// Returns why the log cannot be written, if so.
    pub fn fault(&self) -> Option<StoreError> {
        self.log.fault()
    }

    /// Returns the file of the log, once there is one.
    pub fn file(&self) -> Option<PathBuf> {
        self.log.file()
    }

    /// Returns why the last thing that the host did was refused, if so.
    pub fn refusal(&self) -> Option<&SpeechRefusal> {
        self.refusal.as_ref()
    }

    /// Returns the phones of the judges, if they may join.
    pub fn phones(&self) -> Option<&Buzzers> {
        self.phones.as_ref()
    }

    /// Returns whether there is a room that the judges' phones can come back to.
    pub fn has_room(&self) -> bool {
        self.phones.is_none() && self.room.is_some()
    }

    /// Returns why the phones cannot be reached, as a sentence.
    pub fn phones_fault(&self) -> Option<&str> {
        self.phones_fault.as_deref()
    }

    /// Returns whether the console shows how the judges' phones come in.
    pub fn shows_phones(&self) -> bool {
        self.panel == Panel::Phones
    }

    /// Returns the marks that are being typed.
    pub fn entry(&self) -> Option<&Entry> {
        self.entry.as_ref()
    }

    /// Returns whether the program was ended in the middle of it before, and the clock rests since.
    pub fn rests_since_the_end(&self) -> bool {
        self.was_reopened && matches!(self.contest.state().phase, SpeechPhase::Resting { .. })
    }

    /// Returns whether it is asked if the contest is to be put away.
    pub fn asks_to_leave(&self) -> bool {
        self.asks_to_leave
    }

    /// Returns whether something will follow by itself in a moment.
    pub fn is_at_work(&self) -> bool {
        !self.may_be_shown()
    }

    /// Returns whose marks are looked at: those of the speaker at the front, unless others were asked for.
    pub fn looked_at(&self) -> Option<usize> {
        self.looked_at.or_else(|| self.contest.state().phase.speaker())
    }

    /// Returns what the host does next.
    pub fn step(&self) -> SpeechStep {
        let state = self.contest.state();
        match state.phase {
            SpeechPhase::Called { .. } => return SpeechStep::Start,
            SpeechPhase::Speaking { .. } => return SpeechStep::Stop,
            SpeechPhase::Resting { .. } => return SpeechStep::Resume,
            SpeechPhase::Closed if self.contest.is_over() => return SpeechStep::Over,
            SpeechPhase::Closed => return SpeechStep::Reveal,
            SpeechPhase::Waiting | SpeechPhase::Spoken { .. } => {}
        }
        if let Some(entry) = &self.entry {
            return SpeechStep::Mark(entry.speaker, entry.judge);
        }
        if let Some(speaker) = state.next_speaker(self.contest.setting()) {
            return SpeechStep::Call(speaker);
        }
        SpeechStep::Close
    }

    /// Takes an event now, and writes it down. What is refused is told on the console.
    fn take(&mut self, event: SpeechEvent) -> bool {
        let at = self.now();
        self.take_at(event, at)
    }

    fn take_at(&mut self, event: SpeechEvent, at: u64) -> bool {
        self.owes_redraw = true;
        match self.contest.apply(event, at) {
            Ok(_) => {
                self.refusal = None;
                if let Some(recorded) = self.contest.log().last() {
                    self.log.append(event_line(recorded));
                }
                true
            }
            Err(refusal) => {
                self.refusal = Some(refusal);
                false
            }
        }
    }
}

impl Elapsed for SpeechDay {
    fn elapsed(&self) -> u64 {
        self.spoken_ms().unwrap_or_default()
    }
}

/// What keeps the clock of a speech going on screen.
#[derive(Component)]
struct Ticking;

/// How often the clock of a speech is looked at.
const PACE: Duration = Duration::from_millis(100);

/// Installs the speech contest.
pub fn plugin(app: &mut App) {
    app.add_stopwatch::<SpeechDay>()
        .add_plugins((begin::plugin, take::plugin, phones::plugin, sheets::plugin))
        .add_systems(
            Update,
            (tick, show_what_is_kept)
                .chain()
                .after(StageSystems::Act)
                .before(StageSystems::Show)
                .run_if(resource_exists::<SpeechDay>),
        );
}

/// Rings the bells, turns the lights, says in the log that the clock goes on, and keeps frames coming while it does.
fn tick(
    mut day: ResMut<SpeechDay>,
    ticking: Query<Entity, With<Ticking>>,
    mut sounds: MessageWriter<Sounded>,
    mut commands: Commands,
) {
    let day = day.bypass_change_detection();
    let runs = matches!(day.contest.state().phase, SpeechPhase::Speaking { .. });
    if runs {
        let last = day.contest.log().last().map_or(0, |last| last.at);
        if day.now() >= last + TICK && day.take(SpeechEvent::Tick) {
            // Nothing is to be seen of it.
            day.owes_redraw = false;
        }
        let spoken = day.spoken_ms().unwrap_or_default();
        let limits = day.contest.setting().rules().limits.as_ref();
        let since = Duration::from_millis(day.rung_to.min(spoken));
        if limits.is_some_and(|limits| limits.bell(since, Duration::from_millis(spoken)).is_some()) {
            sounds.write(Sounded(Sound::Done));
        }
        day.rung_to = spoken;
    }
    let light = day.light().unwrap_or_default();
    if day.light != light {
        day.light = light;
        day.owes_redraw = true;
    }
    match (runs, ticking.iter().next()) {
        (true, None) => {
            commands.spawn((Ticking, Pace::Every(PACE)));
        }
        (false, Some(entity)) => commands.entity(entity).despawn(),
        _ => {}
    }
}

/// Draws the screens anew when what has happened is on the disk.
fn show_what_is_kept(mut day: ResMut<SpeechDay>, mut redraw: ResMut<NeedsRedraw>) {
    let day = day.bypass_change_detection();
    let fault = day.log.fault();
    if day.told_fault != fault {
        day.told_fault = fault;
        day.owes_redraw = true;
    }
    if day.owes_redraw && day.may_be_shown() {
        day.owes_redraw = false;
        for surface in Surface::ALL {
            redraw.mark_on(surface);
        }
    }
}

/// Run condition: nothing has happened in the speech contest that is not on the disk yet.
pub fn speech_day_is_kept(day: Option<Res<SpeechDay>>) -> bool {
    day.is_some_and(|day| day.may_be_shown())
}
