//! The contest that is held: its log, its clock, what is gathered from the buzzers, and what the hall is shown.
//!
//! An event is taken by the rules (`contest`) at once; the screens are drawn anew only when it is on the disk, so that
//! nothing that was shown is ever lost. Presses are gathered for a moment first, since one that was earlier may arrive
//! later.

mod begin;
mod buzzers;
mod hall;
mod kept;
mod own_rules;
mod phones;
mod plan;
mod rehearsal;
mod sheets;
mod shown;
mod take;
mod turns;

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use bevy::prelude::*;

use super::phones::KeptRoom;
use super::power::Pace;
use super::redraw::NeedsRedraw;
use super::steps::StageSystems;
use super::surface::Surface;
use super::widgets::{AppCountdowns as _, Timed};
use crate::buzzer::gamepad::Gamepads;
use crate::buzzer::{Buzzers, Clock, Press, Seat, Wiring};
use crate::contest::draw::shape;
use crate::contest::evening::next_question;
use crate::contest::log::event_line;
use crate::contest::rules::Shape;
use crate::contest::{Contest, Event, Noted, Phase, QuestionRef, Refusal, Step, next_round, next_step};
use crate::lesson::library::Library;
use crate::lesson::{Pack, Question};
use crate::progress::{EveningLog, StoreError};

pub use begin::{Begin, Beginning, NotBegun};
pub use buzzers::{key_of, looks};
pub use hall::{
    Hall, HallAnswer, HallBody, HallOutcome, HallPress, HallTeam, Join, Place, answer, called, each, hall,
    names_of, options, pressed_after,
};
pub use kept::{Kept, KeptState, KeptTeam, SaveStatistics, Statistics, read_kept};
pub use own_rules::RulesFolder;
pub use phones::Lobby;
pub use plan::{Plan, PlannedTeam, candidates};
pub use rehearsal::Rehearsal;
pub use sheets::{SaveSheets, SheetPlaces, Sheets, read_fonts, write_sheets};
pub use shown::{HallLanguages, Matter, Panel, Shown};
pub use take::{Play, Switch};

/// How long presses are gathered before they are told in their order, ms. A phone on a busy network may be so much later
/// than a key that was pressed after it.
const GATHERING: u64 = 120;

/// How long after the start Enter does nothing, ms.
const GUARD: u64 = 1_000;

/// The contest that is held.
#[derive(Resource)]
pub struct Evening {
    contest: Contest,
    log: EveningLog,
    clock: Clock,
    /// The questions of the packs that are installed.
    library: Arc<Library>,
    /// What the hall is shown beside what the rules say.
    pub shown: Shown,
    /// What the host was last refused.
    refusal: Option<Refusal>,
    /// Why a key of the host has just done nothing, as a Fluent key.
    remark: Option<&'static str>,
    /// What is asked next, once somebody has wanted to know: a drawing asks many times.
    next: OnceLock<Option<QuestionRef>>,
    /// The seat of each team on the phones.
    seats: Vec<Seat>,
    /// Presses that may still be joined by an earlier one.
    gathered: Vec<Press>,
    /// The gamepads of this machine, if the system tells of them.
    pads: Option<Gamepads>,
    /// Which button of a gamepad belongs to whom.
    wiring: Wiring,
    /// What was pressed so far, while it does not count.
    rehearsal: Option<Rehearsal>,
    phones: Option<Buzzers>,
    /// What the phones could join when the program was ended in the middle.
    room: Option<KeptRoom>,
    phones_fault: Option<String>,
    /// Until when Enter does nothing, ms: after the start it would end the time to press, or to answer.
    guarded_until: u64,
    /// Why the log could not be written when that was looked at last.
    told_fault: Option<StoreError>,
    /// Since when the hall reads in languages in turn, ms: from the first one on at every question.
    turns_since: u64,
    /// Whether the screens show less than what has happened.
    owes_redraw: bool,
    /// Whether the program was ended in the middle of it before.
    was_reopened: bool,
}

impl Evening {
    /// Returns the contest.
    pub fn contest(&self) -> &Contest {
        &self.contest
    }

    /// Returns the time of the contest, in milliseconds.
    pub fn now(&self) -> u64 {
        self.clock.now_ms().max(self.contest.log().last().map_or(0, |last| last.at))
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
    pub fn refusal(&self) -> Option<&Refusal> {
        self.refusal.as_ref()
    }

    /// Returns why the host's last key did nothing, as a Fluent key.
    pub fn remark(&self) -> Option<&'static str> {
        self.remark
    }

    /// Returns what was noted of the answer of each team.
    pub fn noted(&self) -> &[Option<Noted>] {
        self.contest.state().open.as_ref().map(|open| open.noted.as_slice()).unwrap_or_default()
    }

    /// Returns whether the program was ended in the middle of this contest before.
    pub fn was_reopened(&self) -> bool {
        self.was_reopened
    }

    /// Returns whether something will follow by itself in a moment: presses are gathered, or the disk writes.
    pub fn is_at_work(&self) -> bool {
        !self.gathered.is_empty() || !self.may_be_shown() || self.is_too_soon()
    }

    /// Returns what was pressed in the rehearsal, while there is one.
    pub fn rehearsal(&self) -> Option<&Rehearsal> {
        self.rehearsal.as_ref()
    }

    /// Returns the server of the phones, if it is open.
    pub fn phones(&self) -> Option<&Buzzers> {
        self.phones.as_ref()
    }

    /// Returns whether phones could join when the program was ended in the middle, and cannot yet again.
    pub fn had_phones(&self) -> bool {
        self.room.is_some() && self.phones.is_none()
    }

    /// Returns why the phones cannot be reached, as a sentence.
    pub fn phones_fault(&self) -> Option<&str> {
        self.phones_fault.as_deref()
    }

    /// Returns the question of a reference, with its pack, if that is installed.
    pub fn question(&self, id: &str) -> Option<(&Arc<Pack>, &Question)> {
        question(&self.library, id)
    }

    /// Returns the last question that was asked: in a bonus, its part.
    pub fn asked(&self) -> Option<&str> {
        let state = self.contest.state();
        let main = state.asked.last().map(|asked| asked.question.as_str())?;
        match state.phase {
            Phase::Bonus { part, .. } => {
                let parts = crate::contest::bonus_of(&self.contest);
                Some(parts.get(usize::from(part).saturating_sub(1)).map_or(main, String::as_str))
            }
            _ => Some(main),
        }
    }

    /// Returns what is asked next in this round.
    pub fn next_question(&self) -> Option<&QuestionRef> {
        self.next.get_or_init(|| next_question(&self.contest, |id| self.shape_of(id)).cloned()).as_ref()
    }

    /// Returns what the host does next.
    pub fn step(&self) -> Step {
        next_step(&self.contest, self.shown.answer, self.next_question().is_some())
    }

    /// Returns the number of the next round that was not played, if a round is played and there is one.
    pub fn next_round(&self) -> Option<u32> {
        self.contest.state().round.as_ref()?;
        next_round(&self.contest)
    }

    /// Returns whether Enter would be a second press of the key that has just started something.
    fn is_too_soon(&self) -> bool {
        self.clock.now_ms() < self.guarded_until && matches!(self.step(), Step::Wait | Step::Collect)
    }

    fn shape_of(&self, id: &str) -> Option<Shape> {
        self.question(id).map(|(_, question)| shape(&question.kind))
    }

    /// Takes an event now, and writes it down. What is refused is told on the console.
    fn take(&mut self, event: Event) -> bool {
        let at = self.now();
        self.take_at(event, at)
    }

    fn take_at(&mut self, event: Event, at: u64) -> bool {
        self.owes_redraw = true;
        let is_start = event == Event::Go;
        match self.contest.apply(event, at) {
            Ok(_) => {
                self.refusal = None;
                self.next = OnceLock::new();
                if is_start {
                    self.guarded_until = at + GUARD;
                }
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

/// Finds a question by its reference, `pack/id`.
fn question<'l>(library: &'l Library, id: &str) -> Option<(&'l Arc<Pack>, &'l Question)> {
    let (pack, id) = id.split_once('/')?;
    let pack = library.pack(pack)?;
    pack.questions.iter().find(|question| question.id == id).map(|question| (pack, question))
}

/// What keeps the clock of the contest going on screen.
#[derive(Component)]
struct Ticking;

/// How often the clock of the contest is looked at.
const TICK: std::time::Duration = std::time::Duration::from_millis(100);

/// Installs the contest.
pub fn plugin(app: &mut App) {
    app.add_countdown::<Evening>()
        .add_plugins((
            begin::plugin,
            take::plugin,
            turns::plugin,
            kept::plugin,
            own_rules::plugin,
            buzzers::plugin,
            phones::plugin,
            sheets::plugin,
        ))
        .add_systems(
            Update,
            (tick, show_what_is_kept)
                .chain()
                .after(StageSystems::Act)
                .before(StageSystems::Show)
                .run_if(resource_exists::<Evening>),
        );
}

/// Ends the time to press by itself, and keeps frames coming while a clock runs.
fn tick(mut evening: ResMut<Evening>, ticking: Query<Entity, With<Ticking>>, mut commands: Commands) {
    /// After the last moment to press, so long is waited for presses that are under way, ms.
    const LATE: u64 = 500;
    let evening = evening.bypass_change_detection();
    let closes = evening.contest.state().open.as_ref().and_then(|open| open.window.as_ref()?.closes_at);
    let is_open = evening.contest.state().phase == Phase::Open
        && evening.contest.state().paused_since.is_none()
        && evening.gathered.is_empty();
    if is_open && closes.is_some_and(|closes| evening.now() > closes + LATE) {
        evening.take(Event::TimeUp);
    }
    let runs = evening.deadline().is_some() || !evening.gathered.is_empty();
    match (runs, ticking.iter().next()) {
        (true, None) => {
            commands.spawn((Ticking, Pace::Every(TICK)));
        }
        (false, Some(entity)) => commands.entity(entity).despawn(),
        _ => {}
    }
}

impl Evening {
    /// Returns when the time that runs is up, and how long it was in all, ms; none while the contest rests.
    pub fn deadline(&self) -> Option<(u64, u64)> {
        let state = self.contest.state();
        if state.paused_since.is_some() {
            return None;
        }
        let round = state.rules_of_round(self.contest.setting().rules())?;
        let all = |seconds: Option<u32>| u64::from(seconds.unwrap_or_default()) * 1_000;
        match &state.phase {
            Phase::Answering { deadline, .. } | Phase::All { deadline } => {
                deadline.map(|deadline| (deadline, all(round.seconds)))
            }
            Phase::Open => {
                let closes = state.open.as_ref()?.window.as_ref()?.closes_at?;
                Some((closes, all(round.buzzer.as_ref().map(|buzzer| buzzer.seconds))))
            }
            _ => None,
        }
    }
}

impl Timed for Evening {
    fn left(&self) -> Option<(u64, u64)> {
        self.deadline().map(|(deadline, all)| (deadline.saturating_sub(self.now()), all))
    }
}

/// Draws the screens anew when what has happened is on the disk.
fn show_what_is_kept(mut evening: ResMut<Evening>, mut redraw: ResMut<NeedsRedraw>) {
    let evening = evening.bypass_change_detection();
    let fault = evening.log.fault();
    if evening.told_fault != fault {
        evening.told_fault = fault;
        evening.owes_redraw = true;
    }
    if evening.owes_redraw && evening.may_be_shown() {
        evening.owes_redraw = false;
        for surface in Surface::ALL {
            redraw.mark_on(surface);
        }
    }
}

/// Run condition: nothing has happened in the contest that is not on the disk yet.
pub fn evening_is_kept(evening: Option<Res<Evening>>) -> bool {
    evening.is_some_and(|evening| evening.may_be_shown())
}

#[cfg(test)]
mod tests;
