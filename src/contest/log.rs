//! The log of a contest as text: JSON Lines. The first line says what the contest begins with, every further one is an
//! event. `docs/contest-log.md` describes it for people who write or read one.
//!
//! A line that cannot be read keeps its number and does not hide the faults of the others. The last line of a log may be
//! cut off, as it is when the machine is switched off while it is written: it is left out, and that is said.

mod event;
mod fault;
pub(super) mod fields;
mod head;
pub(super) mod lines;
mod write;

pub use fault::{LineFault, LogFault, Looked};
pub use head::FORMAT;
pub use write::{event_line, head_line};

use super::event::{EventKind, Recorded};
use super::refusal::Refusal;
use super::{Contest, Replay};
use lines::Lines;

/// The longest line of an event, in bytes.
pub const MAX_LINE_BYTES: usize = 64 * 1024;

/// The longest first line, in bytes: rules in full and a hundred thousand questions.
pub const MAX_HEAD_BYTES: usize = 8 * 1024 * 1024;

/// The most events of a log. An evening has some thousand.
pub const MAX_EVENTS: usize = 1_000_000;

/// More faults are not worth listing.
const MOST_FAULTS: usize = 1_000;

/// What comes of a log.
#[derive(Debug, Clone)]
pub struct Replayed<C = Contest, F = LogFault> {
    /// Where the contest stands after all events that could be taken, if it could begin at all.
    pub contest: Option<C>,
    /// What is wrong, by line. If anything is, the scores are not to be trusted.
    pub faults: Vec<LineFault<F>>,
    /// The line that was cut off and left out, if the last one was.
    pub cut_line: Option<usize>,
}

/// Reads a log and takes its events. Every line that is wrong is told, but not what follows from it: after a wrong line
/// nothing is said of events that only do not fit the moment, until the next question or round.
#[must_use]
pub fn replay(bytes: &[u8]) -> Replayed {
    let Lines { setting, events, faults, cut_line } = lines::read(bytes, head::read, event::read);
    let Some(setting) = setting else { return Replayed { contest: None, faults, cut_line } };
    let fresh: Vec<bool> = events.iter().map(|event| begins_anew(event.as_ref())).collect();
    let Replay { contest, refused } = Contest::replay(setting, events);
    let follows =
        |refusal: &Refusal| matches!(refusal, Refusal::NotNow { .. } | Refusal::NotAnswering { .. });
    lines::replayed(contest, faults, cut_line, refused, &fresh, follows)
}

/// Whether what was wrong before an event has no say in what comes after it.
fn begins_anew(event: Option<&Recorded>) -> bool {
    let kind = event.map(|recorded| recorded.event.kind());
    matches!(kind, Some(EventKind::Question | EventKind::Round))
}

#[cfg(test)]
mod tests;
