//! Why an event of a speech contest cannot be: data, which becomes a sentence at the edge.

use super::event::SpeechEventKind;
use super::points::Points;
use crate::explain::Explain;
use crate::lesson::Hint;

/// Why an event cannot happen now. The contest stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message_id())]
pub enum SpeechRefusal {
    /// Something else comes next.
    NotNow { kind: SpeechEventKind },
    /// The clock does not run backwards.
    Backwards { at: u64, last: u64 },
    /// Nobody of this id speaks.
    UnknownSpeaker { speaker: String, near: Option<String> },
    /// There are not so many judges.
    UnknownJudge { judge: u8, most: u8 },
    /// The sheet has no such line.
    UnknownCriterion { criterion: String, known: String },
    /// The sheet has no such mark.
    NoSuchMark { mark: Points, least: Points, most: Points, step: Points },
    /// The judge has given this mark.
    AlreadyMarked { judge: u8, criterion: String },
    /// The judge has not given this mark.
    NotMarked { judge: u8, criterion: String },
    /// The judge does not mark this speaker.
    Excused { judge: u8 },
    /// The speaker has spoken.
    HasSpoken { speaker: String },
    /// The speaker has not come to the front yet.
    NotCalled { speaker: String },
    /// The speaker does not take part any more.
    Withdrawn { speaker: String },
    /// Nothing is taken off, or too much.
    BadDeduction { points: Points },
    /// A text is too long.
    TooLong { most: usize },
    /// Somebody has yet to speak.
    StillToSpeak { speaker: String },
    /// Marks are missing.
    MarksMissing { speaker: String, judge: usize },
    /// No event has this number.
    NoSuchEvent { of: u32 },
    /// The event was undone before.
    AlreadyUndone { of: u32 },
    /// The event was not undone.
    NotUndone { of: u32 },
    /// Nothing is left to undo, or to redo.
    NothingLeft { kind: SpeechEventKind },
}

impl SpeechRefusal {
    /// Returns what would be right, if that can be said.
    #[must_use]
    pub fn hint(&self) -> Option<Hint> {
        let hint = |id, args| Some(Hint { id, args });
        match self {
            Self::UnknownSpeaker { near: Some(near), .. } => {
                hint("pack-near-hint", vec![("near", near.clone())])
            }
            Self::UnknownCriterion { known, .. } => {
                hint("contest-known-hint", vec![("known", known.clone())])
            }
            Self::AlreadyMarked { .. } => hint("speeches-already-marked-hint", Vec::new()),
            Self::MarksMissing { .. } => hint("speeches-marks-missing-hint", Vec::new()),
            _ => None,
        }
    }
}

impl Explain for SpeechRefusal {
    fn message_id(&self) -> &'static str {
        match self {
            Self::NotNow { .. } => "speeches-not-now",
            Self::Backwards { .. } => "contest-backwards",
            Self::UnknownSpeaker { .. } => "speeches-unknown-speaker",
            Self::UnknownJudge { .. } => "speeches-unknown-judge",
            Self::UnknownCriterion { .. } => "speeches-unknown-criterion",
            Self::NoSuchMark { .. } => "speeches-no-such-mark",
            Self::AlreadyMarked { .. } => "speeches-already-marked",
            Self::NotMarked { .. } => "speeches-not-marked",
            Self::Excused { .. } => "speeches-excused",
            Self::HasSpoken { .. } => "speeches-has-spoken",
            Self::NotCalled { .. } => "speeches-not-called",
            Self::Withdrawn { .. } => "speeches-withdrawn",
            Self::BadDeduction { .. } => "speeches-bad-deduction",
            Self::TooLong { .. } => "contest-too-long",
            Self::StillToSpeak { .. } => "speeches-still-to-speak",
            Self::MarksMissing { .. } => "speeches-marks-missing",
            Self::NoSuchEvent { .. } => "contest-no-such-event",
            Self::AlreadyUndone { .. } => "contest-already-undone",
            Self::NotUndone { .. } => "contest-not-undone",
            Self::NothingLeft { .. } => "contest-nothing-left",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotNow { kind } | Self::NothingLeft { kind } => vec![("event", kind.as_str().to_owned())],
            Self::Backwards { at, last } => vec![("at", at.to_string()), ("last", last.to_string())],
            Self::UnknownSpeaker { speaker, .. }
            | Self::HasSpoken { speaker }
            | Self::NotCalled { speaker }
            | Self::Withdrawn { speaker }
            | Self::StillToSpeak { speaker } => vec![("speaker", speaker.clone())],
            Self::UnknownJudge { judge, most } => {
                vec![("judge", judge.to_string()), ("most", most.to_string())]
            }
            Self::UnknownCriterion { criterion, .. } => vec![("criterion", criterion.clone())],
            Self::NoSuchMark { mark, least, most, step } => vec![
                ("mark", mark.to_string()),
                ("least", least.to_string()),
                ("most", most.to_string()),
                ("step", step.to_string()),
            ],
            Self::AlreadyMarked { judge, criterion } | Self::NotMarked { judge, criterion } => {
                vec![("judge", judge.to_string()), ("criterion", criterion.clone())]
            }
            Self::Excused { judge } => vec![("judge", judge.to_string())],
            Self::BadDeduction { points } => vec![("points", points.to_string())],
            Self::TooLong { most } => vec![("most", most.to_string())],
            Self::MarksMissing { speaker, judge } => {
                vec![("speaker", speaker.clone()), ("judge", judge.to_string())]
            }
            Self::NoSuchEvent { of } | Self::AlreadyUndone { of } | Self::NotUndone { of } => {
                vec![("line", of.to_string())]
            }
        }
    }
}
