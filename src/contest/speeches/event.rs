//! What can happen in a speech contest.

use super::points::Points;

/// An event with its moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeechRecorded {
    /// Milliseconds since the contest began.
    pub at: u64,
    /// What happened.
    pub event: SpeechEvent,
}

/// What can happen. Speakers are called by their ids, judges by their number, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpeechEvent {
    /// A speaker comes to the front.
    Call { speaker: String },
    /// The clock starts.
    Start,
    /// The clock goes on: said every few seconds, so that little of a time is lost when the machine stops.
    Tick,
    /// The clock rests.
    Pause,
    /// The clock goes on after a rest.
    Resume,
    /// The speech is over.
    Stop,
    /// The time of a speech becomes another one, in milliseconds.
    Time { speaker: String, ms: u64 },
    /// A judge gives marks: by the name of the criterion.
    Mark { speaker: String, judge: u8, marks: Vec<(String, Points)> },
    /// A mark that was given becomes another one.
    Correct { speaker: String, judge: u8, criterion: String, mark: Points },
    /// A judge does not mark a speaker, such as a pupil of their own.
    Excuse { speaker: String, judge: u8 },
    /// The judges take something off.
    Deduct { speaker: String, points: Points, reason: String },
    /// A speaker is not there when called.
    Absent { speaker: String },
    /// A speaker does not take part any more.
    Withdraw { speaker: String },
    /// All marks are given: from now on none is changed.
    Close,
    /// The hall sees the result of one speaker more, from the last place to the first.
    Reveal,
    /// The event of this number, or the last one that holds, did not happen.
    Undo { of: Option<u32> },
    /// What was undone happened after all.
    Redo { of: Option<u32> },
}

/// Which event it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpeechEventKind {
    Call,
    Start,
    Tick,
    Pause,
    Resume,
    Stop,
    Time,
    Mark,
    Correct,
    Excuse,
    Deduct,
    Absent,
    Withdraw,
    Close,
    Reveal,
    Undo,
    Redo,
}

impl SpeechEvent {
    /// Returns which event it is.
    #[must_use]
    pub fn kind(&self) -> SpeechEventKind {
        use SpeechEventKind as K;
        match self {
            Self::Call { .. } => K::Call,
            Self::Start => K::Start,
            Self::Tick => K::Tick,
            Self::Pause => K::Pause,
            Self::Resume => K::Resume,
            Self::Stop => K::Stop,
            Self::Time { .. } => K::Time,
            Self::Mark { .. } => K::Mark,
            Self::Correct { .. } => K::Correct,
            Self::Excuse { .. } => K::Excuse,
            Self::Deduct { .. } => K::Deduct,
            Self::Absent { .. } => K::Absent,
            Self::Withdraw { .. } => K::Withdraw,
            Self::Close => K::Close,
            Self::Reveal => K::Reveal,
            Self::Undo { .. } => K::Undo,
            Self::Redo { .. } => K::Redo,
        }
    }
}

impl SpeechEventKind {
    /// Every kind.
    pub const ALL: [Self; 17] = [
        Self::Call,
        Self::Start,
        Self::Tick,
        Self::Pause,
        Self::Resume,
        Self::Stop,
        Self::Time,
        Self::Mark,
        Self::Correct,
        Self::Excuse,
        Self::Deduct,
        Self::Absent,
        Self::Withdraw,
        Self::Close,
        Self::Reveal,
        Self::Undo,
        Self::Redo,
    ];

    /// Returns its name in a log.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Start => "start",
            Self::Tick => "tick",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::Stop => "stop",
            Self::Time => "time",
            Self::Mark => "mark",
            Self::Correct => "correct",
            Self::Excuse => "excuse",
            Self::Deduct => "deduct",
            Self::Absent => "absent",
            Self::Withdraw => "withdraw",
            Self::Close => "close",
            Self::Reveal => "reveal",
            Self::Undo => "undo",
            Self::Redo => "redo",
        }
    }

    /// Returns the kind of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}
