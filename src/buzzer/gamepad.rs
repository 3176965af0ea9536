//! Buttons of gamepads, with the moment at which the kernel saw them.
//!
//! A thread of its own waits for them, so that a press keeps its moment however long a screen is drawn. On Linux the moment is
//! the kernel's (the time of the `evdev` event); elsewhere it is when the library was told.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant, SystemTime};

use gilrs::{Event, EventType, Gilrs, GilrsBuilder};

use super::clock::Clock;
use super::fault::BuzzerFault;
use super::press::{PadButton, whole_ms};

/// How far before the kernel's moment a button can have been pressed: simple gamepads are asked every 8 ms over USB.
pub const UNCERTAINTY: Duration = Duration::from_millis(8);

/// The thread looks so often whether it is still wanted.
const PATIENCE: Duration = Duration::from_millis(250);

/// A moment that lies farther back is taken as now: the system's clock was set in between.
const OLDEST: Duration = Duration::from_secs(1);

/// What happened to gamepads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PadReport {
    /// A gamepad is there.
    Found {
        /// Its number.
        pad: usize,
        /// What it calls itself.
        name: String,
    },
    /// It is gone.
    Lost {
        /// Its number.
        pad: usize,
    },
    /// A button was pressed.
    Pressed {
        /// Which.
        button: PadButton,
        /// When, in milliseconds of the evening's clock.
        at_ms: u64,
        /// How far from it the true moment can lie, in milliseconds.
        uncertainty_ms: u64,
    },
}

/// Listens to gamepads until it is dropped.
pub struct Gamepads {
    /// Only the program reads it, from whatever thread it is on.
    reports: Mutex<Receiver<PadReport>>,
    is_over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Gamepads {
    /// Begins to listen. `wake` is called from the thread whenever there is something in [`Gamepads::reports`].
    ///
    /// # Errors
    /// If the system has no gamepads that this program may read. That there are none now is no error.
    pub fn listen(clock: Clock, wake: impl Fn() + Send + 'static) -> Result<Self, BuzzerFault> {
        let (reporting, reports) = channel();
        let (opened, is_open) = channel();
        let is_over = Arc::new(AtomicBool::new(false));
        let over = is_over.clone();
        // The library's handle belongs to the thread that made it.
        let work = move || match open() {
            Ok(pads) => {
                // If whoever asked has gone, `over` says so too.
                let _ = opened.send(Ok(()));
                serve(pads, &clock, &reporting, &wake, &over);
            }
            Err(fault) => {
                let _ = opened.send(Err(fault));
            }
        };
        let thread = thread::Builder::new().name("gamepads".to_owned()).spawn(work);
        let thread = thread.map_err(|error| BuzzerFault::Gamepads { reason: error.to_string() })?;
        is_open.recv().map_err(|error| BuzzerFault::Gamepads { reason: error.to_string() })??;
        Ok(Self { reports: Mutex::new(reports), is_over, thread: Some(thread) })
    }

    /// Returns what has happened since the last call.
    pub fn reports(&self) -> Vec<PadReport> {
        self.reports.lock().unwrap_or_else(PoisonError::into_inner).try_iter().collect()
    }
}

impl Drop for Gamepads {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            // If it has panicked, it is over all the same.
            let _ = thread.join();
        }
    }
}

impl fmt::Debug for Gamepads {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gamepads").finish_non_exhaustive()
    }
}

fn open() -> Result<Gilrs, BuzzerFault> {
    // Sticks and triggers are no buzzers, and nothing is to shake.
    let builder = GilrsBuilder::new().with_default_filters(false).with_force_feedback(false);
    builder.build().map_err(|error| BuzzerFault::Gamepads { reason: error.to_string() })
}

fn serve(mut pads: Gilrs, clock: &Clock, reports: &Sender<PadReport>, wake: &dyn Fn(), over: &AtomicBool) {
    let there =
        pads.gamepads().map(|(id, pad)| PadReport::Found { pad: id.into(), name: pad.name().to_owned() });
    for report in there.collect::<Vec<_>>() {
        if reports.send(report).is_err() {
            return;
        }
    }
    wake();
    while !over.load(Ordering::Relaxed) {
        let Some(Event { id, event, time, .. }) = pads.next_event_blocking(Some(PATIENCE)) else { continue };
        let pad: usize = id.into();
        let report = match event {
            EventType::Connected => PadReport::Found { pad, name: pads.gamepad(id).name().to_owned() },
            EventType::Disconnected => PadReport::Lost { pad },
            EventType::ButtonPressed(_, code) => {
                let moment = instant_of(time, SystemTime::now(), Instant::now());
                PadReport::Pressed {
                    button: PadButton { pad, button: code.into_u32() },
                    at_ms: clock.ms_at(moment),
                    uncertainty_ms: whole_ms(UNCERTAINTY),
                }
            }
            _ => continue,
        };
        if reports.send(report).is_err() {
            return;
        }
        wake();
    }
}

/// The moment of the kernel's clock, which can be set, in the one that cannot.
fn instant_of(time: SystemTime, now: SystemTime, instant: Instant) -> Instant {
    let ago = now.duration_since(time).ok().filter(|ago| *ago <= OLDEST).unwrap_or_default();
    instant.checked_sub(ago).unwrap_or(instant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_moment_of_the_kernel_is_kept_unless_the_clock_was_set() {
        let (now, instant) = (SystemTime::now(), Instant::now());
        let ago = |ms| instant_of(now - Duration::from_millis(ms), now, instant);
        assert_eq!(ago(37), instant.checked_sub(Duration::from_millis(37)).unwrap());
        assert_eq!(ago(3_600_000), instant, "the clock was set on");
        assert_eq!(instant_of(now + Duration::from_secs(5), now, instant), instant, "the clock was set back");
    }

    #[test]
    fn a_machine_without_gamepads_is_no_trouble() {
        match Gamepads::listen(Clock::start(), || ()) {
            Ok(pads) => assert!(
                pads.reports().iter().all(|report| matches!(report, PadReport::Found { .. })),
                "nobody pressed"
            ),
            Err(fault) => assert!(matches!(fault, BuzzerFault::Gamepads { .. })),
        }
    }
}
