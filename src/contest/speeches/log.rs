//! The log of a speech contest as text: JSON Lines. The first line says what the contest begins with, every further one
//! is an event. `docs/speech-contest-log.md` describes it for people who write or read one.

mod event;
mod fault;
mod head;
mod write;

pub use fault::{SpeechLineFault, SpeechLogFault};
pub use head::FORMAT;
pub use write::{event_line, head_line};

use super::event::SpeechRecorded;
use super::refusal::SpeechRefusal;
use super::setting::SpeechSetting;
use super::{SpeechContest, SpeechReplay};
use crate::contest::log::{LogFault, MAX_EVENTS, MAX_HEAD_BYTES, MAX_LINE_BYTES, MOST_FAULTS, parse};

/// What comes of a log.
#[derive(Debug, Clone)]
pub struct SpeechReplayed {
    /// Where the contest stands after all events that could be taken, if it could begin at all.
    pub contest: Option<SpeechContest>,
    /// What is wrong, by line. If anything is, the results are not to be trusted.
    pub faults: Vec<SpeechLineFault>,
    /// The line that was cut off and left out, if the last one was.
    pub cut_line: Option<usize>,
}

/// Returns whether a log is one of a speech contest, by its first line.
#[must_use]
pub fn is_speech_log(bytes: &[u8]) -> bool {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let first = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(first);
    let format =
        parse(first, MAX_HEAD_BYTES).ok().and_then(|head| Some(head.get("log")?.as_str()?.to_owned()));
    format.is_some_and(|format| format.starts_with(head::FAMILY))
}

/// Reads a log and takes its events. Every line that is wrong is told, but not what follows from it: after a wrong line
/// nothing is said of events that only do not fit the moment, until the next speaker is called.
#[must_use]
pub fn replay(bytes: &[u8]) -> SpeechReplayed {
    let Read { setting, events, mut faults, cut_line } = read(bytes);
    let Some(setting) = setting else { return SpeechReplayed { contest: None, faults, cut_line } };
    let fresh: Vec<bool> = events.iter().map(|event| begins_anew(event.as_ref())).collect();
    let SpeechReplay { contest, refused } = SpeechContest::replay(setting, events);
    let mut wrong: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
    wrong.dedup();
    for (number, refusal) in refused {
        let line = number as usize;
        let last_wrong = wrong.iter().copied().filter(|wrong| *wrong < line).max();
        let is_told =
            |wrong: usize| fresh.get(wrong - 1..line - 2).is_some_and(|between| between.contains(&true));
        if !follows(&refusal) || last_wrong.is_none_or(is_told) {
            faults.push(SpeechLineFault { line, fault: SpeechLogFault::Refused(refusal) });
        }
        wrong.push(line);
    }
    faults.sort_by_key(|fault| fault.line);
    faults.truncate(MOST_FAULTS);
    SpeechReplayed { contest: Some(contest), faults, cut_line }
}

/// Whether a refusal may only follow from a line before it that was wrong.
fn follows(refusal: &SpeechRefusal) -> bool {
    matches!(
        refusal,
        SpeechRefusal::NotNow { .. }
            | SpeechRefusal::NotCalled { .. }
            | SpeechRefusal::NotMarked { .. }
            | SpeechRefusal::StillToSpeak { .. }
            | SpeechRefusal::MarksMissing { .. }
    )
}

/// Whether what was wrong before an event has no say in what comes after it.
fn begins_anew(event: Option<&SpeechRecorded>) -> bool {
    use super::event::SpeechEventKind as K;
    event.is_some_and(|recorded| recorded.event.kind() == K::Call)
}

struct Read {
    setting: Option<SpeechSetting>,
    events: Vec<Option<SpeechRecorded>>,
    faults: Vec<SpeechLineFault>,
    cut_line: Option<usize>,
}

/// Reads a log, in time linear in its length.
fn read(bytes: &[u8]) -> Read {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let ends = bytes.last().is_none_or(|last| *last == b'\n');
    let end = bytes.iter().rposition(|byte| !byte.is_ascii_whitespace()).map_or(0, |last| last + 1);
    let mut lines: Vec<&[u8]> = bytes[..end].split(|byte| *byte == b'\n').take(MAX_EVENTS + 2).collect();
    let mut log = Read { setting: None, events: Vec::new(), faults: Vec::new(), cut_line: None };
    if lines.len() > MAX_EVENTS + 1 {
        lines.truncate(MAX_EVENTS + 1);
        log.fault(MAX_EVENTS + 2, LogFault::TooManyEvents { most: MAX_EVENTS }.into());
    }
    let is_cut = |line: &[u8]| {
        !ends && matches!(parse(line, MAX_LINE_BYTES), Err(LogFault::NotJson { .. } | LogFault::NotUtf8))
    };
    if lines.len() > 1 && lines.last().is_some_and(|line| is_cut(line)) {
        log.cut_line = Some(lines.len());
        lines.pop();
    }
    let Some((first, rest)) = lines.split_first() else { return log };
    match parse(first, MAX_HEAD_BYTES)
        .map_err(|fault| vec![fault.into()])
        .and_then(|value| head::read(&value))
    {
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
                    log.fault(index + 2, fault.into());
                }
            }
        }
    }
    log
}

impl Read {
    fn fault(&mut self, line: usize, fault: SpeechLogFault) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(SpeechLineFault { line, fault });
        }
    }
}

#[cfg(test)]
mod tests;
