//! The log of a contest as text: JSON Lines. The first line says what the contest begins with, every further one is an
//! event. `docs/contest-log.md` describes it for people who write or read one.
//!
//! A line that cannot be read keeps its number and does not hide the faults of the others. The last line of a log may be
//! cut off, as it is when the machine is switched off while it is written: it is left out, and that is said.

mod event;
mod fault;
pub(super) mod fields;
mod head;
mod write;

pub use fault::{LineFault, LogFault, Looked};
pub use head::FORMAT;
pub use write::{event_line, head_line};

use serde_json::Value;

use super::event::{EventKind, Recorded};
use super::refusal::Refusal;
use super::setting::Setting;
use super::{Contest, Replay};

/// The longest line of an event, in bytes.
pub const MAX_LINE_BYTES: usize = 64 * 1024;

/// The longest first line, in bytes: rules in full and a hundred thousand questions.
pub const MAX_HEAD_BYTES: usize = 8 * 1024 * 1024;

/// The most events of a log. An evening has some thousand.
pub const MAX_EVENTS: usize = 1_000_000;

/// More faults are not worth listing.
pub(super) const MOST_FAULTS: usize = 1_000;

/// What is read of a log.
#[derive(Debug, Clone)]
pub struct ReadLog {
    /// What the contest begins with, if the first line says so.
    pub setting: Option<Setting>,
    /// The events; `None` for a line that could not be read.
    pub events: Vec<Option<Recorded>>,
    /// What is wrong, by line.
    pub faults: Vec<LineFault>,
    /// The line that was cut off and left out, if the last one was.
    pub cut_line: Option<usize>,
}

/// What comes of a log.
#[derive(Debug, Clone)]
pub struct Replayed {
    /// Where the contest stands after all events that could be taken, if it could begin at all.
    pub contest: Option<Contest>,
    /// What is wrong, by line. If anything is, the scores are not to be trusted.
    pub faults: Vec<LineFault>,
    /// The line that was cut off and left out, if the last one was.
    pub cut_line: Option<usize>,
}

/// Reads a log, in time linear in its length.
#[must_use]
pub fn read(bytes: &[u8]) -> ReadLog {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let ends = bytes.last().is_none_or(|last| *last == b'\n');
    let end = bytes.iter().rposition(|byte| !byte.is_ascii_whitespace()).map_or(0, |last| last + 1);
    let mut lines: Vec<&[u8]> = bytes[..end].split(|byte| *byte == b'\n').take(MAX_EVENTS + 2).collect();
    let mut log = ReadLog { setting: None, events: Vec::new(), faults: Vec::new(), cut_line: None };
    if lines.len() > MAX_EVENTS + 1 {
        lines.truncate(MAX_EVENTS + 1);
        log.fault(MAX_EVENTS + 2, LogFault::TooManyEvents { most: MAX_EVENTS });
    }
    let is_cut = |line: &[u8]| {
        !ends && matches!(parse(line, MAX_LINE_BYTES), Err(LogFault::NotJson { .. } | LogFault::NotUtf8))
    };
    if lines.len() > 1 && lines.last().is_some_and(|line| is_cut(line)) {
        log.cut_line = Some(lines.len());
        lines.pop();
    }
    let Some((first, rest)) = lines.split_first() else { return log };
    match parse(first, MAX_HEAD_BYTES).map_err(|fault| vec![fault]).and_then(|value| head::read(&value)) {
        Ok(setting) => log.setting = Some(setting),
        Err(faults) => {
            for fault in faults {
                log.fault(1, fault);
            }
        }
    }
    for (index, line) in rest.iter().enumerate() {
        match parse(line, MAX_LINE_BYTES).map_err(|fault| vec![fault]).and_then(|value| event::read(&value)) {
            Ok(recorded) => log.events.push(Some(recorded)),
            Err(faults) => {
                log.events.push(None);
                for fault in faults {
                    log.fault(index + 2, fault);
                }
            }
        }
    }
    log
}

/// Reads a log and takes its events. Every line that is wrong is told, but not what follows from it: after a wrong line
/// nothing is said of events that only do not fit the moment, until the next question or round.
#[must_use]
pub fn replay(bytes: &[u8]) -> Replayed {
    let ReadLog { setting, events, mut faults, cut_line } = read(bytes);
    let Some(setting) = setting else { return Replayed { contest: None, faults, cut_line } };
    let fresh: Vec<bool> = events.iter().map(|event| begins_anew(event.as_ref())).collect();
    let Replay { contest, refused } = Contest::replay(setting, events);
    let mut wrong: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
    wrong.dedup();
    for (number, refusal) in refused {
        let line = number as usize;
        let follows = matches!(refusal, Refusal::NotNow { .. } | Refusal::NotAnswering { .. });
        let last_wrong =
            wrong.partition_point(|wrong| *wrong < line).checked_sub(1).map(|place| wrong[place]);
        let is_told =
            |wrong: usize| fresh.get(wrong - 1..line - 2).is_some_and(|between| between.contains(&true));
        if !follows || last_wrong.is_none_or(is_told) {
            faults.push(LineFault { line, fault: LogFault::Refused(refusal) });
        }
        let place = wrong.partition_point(|wrong| *wrong < line);
        if wrong.get(place) != Some(&line) {
            wrong.insert(place, line);
        }
    }
    faults.sort_by_key(|fault| fault.line);
    faults.truncate(MOST_FAULTS);
    Replayed { contest: Some(contest), faults, cut_line }
}

/// Whether what was wrong before an event has no say in what comes after it.
fn begins_anew(event: Option<&Recorded>) -> bool {
    let kind = event.map(|recorded| recorded.event.kind());
    matches!(kind, Some(EventKind::Question | EventKind::Round))
}

pub(super) fn parse(line: &[u8], most: usize) -> Result<Value, LogFault> {
    if line.len() > most {
        return Err(LogFault::LineTooLong { most });
    }
    let text = std::str::from_utf8(line).map_err(|_| LogFault::NotUtf8)?;
    if text.trim().is_empty() {
        return Err(LogFault::EmptyLine);
    }
    serde_json::from_str(text).map_err(|error| LogFault::NotJson { column: error.column() })
}

impl ReadLog {
    fn fault(&mut self, line: usize, fault: LogFault) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(LineFault { line, fault });
        }
    }
}

#[cfg(test)]
mod tests;
