//! What the server's thread and the program share: the room behind a lock that nobody holds for long, and what the program
//! is told.

use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use super::clock::Clock;
use super::press::{DeviceId, Press};
use super::room::{Answer, Heard, Room};
use super::sheet::Marks;

/// What the program is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// Who is in is not what it was: see [`super::Buzzers::devices`].
    Changed,
    /// Somebody pressed.
    Press(Press),
    /// Somebody answered.
    Answer(Answer),
    /// A judge gave marks.
    Marks(Marks),
    /// The server has stopped by itself; the phones are cut off.
    Stopped,
}

pub(super) struct Shared {
    room: Mutex<Room>,
    clock: Clock,
    reports: Sender<Report>,
    wake: Box<dyn Fn() + Send + Sync>,
    has_changed: AtomicBool,
    lines: AtomicU64,
}

impl Shared {
    pub fn new(room: Room, clock: Clock, reports: Sender<Report>, wake: Box<dyn Fn() + Send + Sync>) -> Self {
        let (has_changed, lines) = (AtomicBool::new(false), AtomicU64::new(0));
        Self { room: Mutex::new(room), clock, reports, wake, has_changed, lines }
    }

    /// Does something with the room, and tells the program if that changed who is in.
    pub fn with_room<T>(&self, use_it: impl FnOnce(&mut Room) -> T) -> T {
        let mut room = self.room.lock().unwrap_or_else(PoisonError::into_inner);
        let outcome = use_it(&mut room);
        let has_changed = std::mem::take(&mut room.has_changed);
        drop(room);
        // Many changes are told as one, so that a crowd at the door is no crowd of reports.
        if has_changed && !self.has_changed.swap(true, Ordering::AcqRel) {
            (self.wake)();
        }
        outcome
    }

    /// Returns whether who is in has changed since the last call.
    pub fn take_change(&self) -> bool {
        self.has_changed.swap(false, Ordering::AcqRel)
    }

    pub fn next_line(&self) -> u64 {
        self.lines.fetch_add(1, Ordering::Relaxed)
    }

    pub fn press(&self, id: DeviceId, n: u32, ms: f64, arrival: Instant) -> Heard<()> {
        let heard = self.with_room(|room| room.press(id, n, ms, arrival, &self.clock));
        self.tell(heard, Report::Press)
    }

    pub fn answer(&self, id: DeviceId, n: u32, chosen: Vec<u8>, ms: f64, arrival: Instant) -> Heard<()> {
        let heard = self.with_room(|room| room.answer(id, n, chosen, ms, arrival, &self.clock));
        self.tell(heard, Report::Answer)
    }

    pub fn marks(&self, id: DeviceId, n: u32, speaker: u16, typed: Vec<String>) -> Heard<()> {
        let heard = self.with_room(|room| room.marks(id, n, speaker, typed));
        self.tell(heard, Report::Marks)
    }

    pub fn report(&self, report: Report) {
        // If nobody listens any more, the server is being stopped.
        if self.reports.send(report).is_ok() {
            (self.wake)();
        }
    }

    fn tell<T>(&self, heard: Heard<T>, report: impl Fn(T) -> Report) -> Heard<()> {
        match heard {
            Heard::New(what) => {
                self.report(report(what));
                Heard::New(())
            }
            Heard::Nothing => Heard::Nothing,
            Heard::Garbled => Heard::Garbled,
        }
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared").field("room", &self.room).finish_non_exhaustive()
    }
}
