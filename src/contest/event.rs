//! What happens in a contest. The log of these is the truth; everything else is computed from it.

use std::collections::BTreeMap;

use super::team::TeamId;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A round begins; its number in the rules, from 1.
    Round { round: u32 },
    /// A tie-break among teams of the same score begins.
    TieBreak { teams: Vec<TeamId> },
    /// The team whose turn it is chose the points, or named the player who answers.
    Choose { team: TeamId, points: Option<u32>, player: Option<String> },
    /// The team lets its turn go by.
    Pass { team: TeamId },
    /// A question is shown, and the reading begins. In rounds in turn with the team that is asked.
    Question { question: String, team: Option<TeamId>, bonus: Vec<String> },
    /// The reading is over: 开始.
    Go,
    /// A team pressed, at a moment of the contest's clock in milliseconds; without it, when the line was written.
    Press { team: TeamId, pressed: Option<u64> },
    /// The host rules on the answer of a team.
    Ruling { team: TeamId, ruling: Ruling },
    /// The time to press or to answer is up.
    TimeUp,
    /// An answer was noted while others may still answer, or its note was taken back. It changes no score: `Answers` does.
    Answer { team: TeamId, noted: Option<Noted> },
    /// All teams answered. A team that is not named gave no answer.
    Answers { answers: Vec<TeamAnswer> },
    /// All teams held up cards: what is right, and what each player showed.
    Cards { answer: bool, shown: BTreeMap<TeamId, Vec<bool>> },
    /// The audience answered a question that is open to it.
    Audience { is_right: Option<bool> },
    /// A player goes out and another comes in.
    Substitution { team: TeamId, out: String, comes: String },
    /// A team is called otherwise from now on, on every screen and sheet.
    Rename { team: TeamId, name: String },
    /// Points by decision of the judges.
    Adjust { team: TeamId, points: i32, reason: String },
    /// A team says that a ruling was wrong.
    Protest { team: TeamId, claim: Claim },
    /// The judges decide on a protest, which is named by its number.
    Resolve { protest: u32, is_upheld: bool },
    /// A question does not count, whatever came of it.
    ThrowOut { question: String },
    /// An earlier ruling becomes another one; everything after it is computed anew.
    Correct(Correction),
    /// An event, or the last one, did not happen.
    Undo { of: Option<u32> },
    /// An event that was undone, or the one that was undone last, happened after all.
    Redo { of: Option<u32> },
    /// The contest rests.
    Pause,
    /// It goes on.
    Resume,
    /// It is over.
    End,
}

/// A ruling on an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ruling {
    /// Right.
    Right,
    /// Right so early in the reading that it brings more.
    Power,
    /// Wrong.
    Wrong,
    /// Right in part, for so many points.
    Partial(u32),
    /// Somebody in the hall prompted.
    Prompted,
    /// The question does not count, and another is asked in its place.
    Void,
}

/// What was noted of an answer, where all answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noted {
    /// What the host, or the marking, says of it.
    pub ruling: Ruling,
    /// Milliseconds from the start, if that was measured.
    pub took_ms: Option<u64>,
}

/// The answer of one team where all answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamAnswer {
    /// Whose it is.
    pub team: TeamId,
    /// What the host, or the marking, says of it.
    pub ruling: Ruling,
    /// Milliseconds from the start, where a quick answer brings more.
    pub took_ms: Option<u64>,
}

/// What an earlier ruling should have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The number of the event that ruled.
    pub of: u32,
    /// The team, where that event ruled on several.
    pub team: Option<TeamId>,
    /// The ruling that holds instead.
    pub ruling: Ruling,
}

/// What a protest asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// Another ruling.
    Ruling(Correction),
    /// That a question does not count.
    ThrowOut { question: String },
}

/// An event of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Milliseconds since the contest began.
    pub at: u64,
    /// What happened.
    pub event: Event,
}

/// The kinds of events, by the names that a log has for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventKind {
    Round,
    TieBreak,
    Choose,
    Pass,
    Question,
    Go,
    Press,
    Ruling,
    TimeUp,
    Answer,
    Answers,
    Cards,
    Audience,
    Substitution,
    Rename,
    Adjust,
    Protest,
    Resolve,
    ThrowOut,
    Correct,
    Undo,
    Redo,
    Pause,
    Resume,
    End,
}

impl EventKind {
    /// Every kind, in the order of an evening.
    pub const ALL: [Self; 25] = [
        Self::Round,
        Self::TieBreak,
        Self::Choose,
        Self::Pass,
        Self::Question,
        Self::Go,
        Self::Press,
        Self::Ruling,
        Self::TimeUp,
        Self::Answer,
        Self::Answers,
        Self::Cards,
        Self::Audience,
        Self::Substitution,
        Self::Rename,
        Self::Adjust,
        Self::Protest,
        Self::Resolve,
        Self::ThrowOut,
        Self::Correct,
        Self::Undo,
        Self::Redo,
        Self::Pause,
        Self::Resume,
        Self::End,
    ];

    /// Returns the name in a log.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Round => "round",
            Self::TieBreak => "tie-break",
            Self::Choose => "choose",
            Self::Pass => "pass",
            Self::Question => "question",
            Self::Go => "go",
            Self::Press => "press",
            Self::Ruling => "ruling",
            Self::TimeUp => "time-up",
            Self::Answer => "answer",
            Self::Answers => "answers",
            Self::Cards => "cards",
            Self::Audience => "audience",
            Self::Substitution => "substitution",
            Self::Rename => "rename",
            Self::Adjust => "adjust",
            Self::Protest => "protest",
            Self::Resolve => "resolve",
            Self::ThrowOut => "throw-out",
            Self::Correct => "correct",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::End => "end",
        }
    }

    /// Returns the kind of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

impl Event {
    /// Returns its kind.
    #[must_use]
    pub fn kind(&self) -> EventKind {
        match self {
            Self::Round { .. } => EventKind::Round,
            Self::TieBreak { .. } => EventKind::TieBreak,
            Self::Choose { .. } => EventKind::Choose,
            Self::Pass { .. } => EventKind::Pass,
            Self::Question { .. } => EventKind::Question,
            Self::Go => EventKind::Go,
            Self::Press { .. } => EventKind::Press,
            Self::Ruling { .. } => EventKind::Ruling,
            Self::TimeUp => EventKind::TimeUp,
            Self::Answer { .. } => EventKind::Answer,
            Self::Answers { .. } => EventKind::Answers,
            Self::Cards { .. } => EventKind::Cards,
            Self::Audience { .. } => EventKind::Audience,
            Self::Substitution { .. } => EventKind::Substitution,
            Self::Rename { .. } => EventKind::Rename,
            Self::Adjust { .. } => EventKind::Adjust,
            Self::Protest { .. } => EventKind::Protest,
            Self::Resolve { .. } => EventKind::Resolve,
            Self::ThrowOut { .. } => EventKind::ThrowOut,
            Self::Correct(_) => EventKind::Correct,
            Self::Undo { .. } => EventKind::Undo,
            Self::Redo { .. } => EventKind::Redo,
            Self::Pause => EventKind::Pause,
            Self::Resume => EventKind::Resume,
            Self::End => EventKind::End,
        }
    }
}

impl Ruling {
    /// Returns the name in a log. Of a partial one the points stand beside it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Power => "power",
            Self::Wrong => "wrong",
            Self::Partial(_) => "partial",
            Self::Prompted => "prompted",
            Self::Void => "void",
        }
    }
}
