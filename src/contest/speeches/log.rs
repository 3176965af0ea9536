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
use super::{SpeechContest, SpeechReplay};
use crate::contest::log::lines::{self, Lines};
use crate::contest::log::{MAX_HEAD_BYTES, Replayed};

/// What comes of a log.
pub type SpeechReplayed = Replayed<SpeechContest, SpeechLogFault>;

/// Returns whether a log is one of a speech contest, by its first line.
#[must_use]
pub fn is_speech_log(bytes: &[u8]) -> bool {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let first = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(first);
    let format =
        lines::parse(first, MAX_HEAD_BYTES).ok().and_then(|head| Some(head.get("log")?.as_str()?.to_owned()));
    format.is_some_and(|format| format.starts_with(head::FAMILY))
}

/// Reads a log and takes its events. Every line that is wrong is told, but not what follows from it: after a wrong line
/// nothing is said of events that only do not fit the moment, until the next speaker is called.
#[must_use]
pub fn replay(bytes: &[u8]) -> SpeechReplayed {
    let Lines { setting, events, faults, cut_line } = lines::read(bytes, head::read, event::read);
    let Some(setting) = setting else { return SpeechReplayed { contest: None, faults, cut_line } };
    let fresh: Vec<bool> = events.iter().map(|event| begins_anew(event.as_ref())).collect();
    let SpeechReplay { contest, refused } = SpeechContest::replay(setting, events);
    lines::replayed(contest, faults, cut_line, refused, &fresh, follows)
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

#[cfg(test)]
mod tests;
