//! Why an event cannot be: data, which becomes a sentence at the edge.

use super::event::EventKind;
use crate::explain::Explain;
use crate::lesson::Hint;

/// Why an event cannot happen now. The contest stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message_id())]
pub enum Refusal {
    /// Something else comes next.
    NotNow { kind: EventKind, allowed: Vec<EventKind> },
    /// The clock does not run backwards.
    Backwards { at: u64, last: u64 },
    /// No team of the contest.
    UnknownTeam { team: String, near: Option<String>, known: String },
    /// A team is missing that must be named.
    TeamNeeded { kind: EventKind },
    /// A team stands twice in one event.
    TeamTwice { team: String },
    /// The rules have fewer rounds.
    UnknownRound { round: u32, most: usize },
    /// The round was played.
    RoundTwice { round: u32 },
    /// All questions of the round were asked.
    RoundFull { questions: usize },
    /// It is another team's turn.
    NotItsTurn { team: String, turn: String },
    /// Another team answers.
    NotAnswering { team: String, answering: String },
    /// Not among the questions of the evening.
    UnknownQuestion { question: String, near: Option<String> },
    /// The question was asked.
    QuestionTwice { question: String },
    /// The question was not asked, or it was thrown out.
    NotAsked { question: String },
    /// The team has yet to choose points, or to name a player.
    NotChosen { what: &'static str },
    /// The rules have no such points.
    UnknownPoints { points: u32, known: String },
    /// More points than the question has.
    TooManyPoints { points: u32, most: u32 },
    /// No such player sits at the team's table.
    UnknownPlayer { player: String, known: String },
    /// The rules know no such ruling here.
    NoPower,
    /// All substitutions were made, or the rules have none.
    NoSubstitution { most: u32 },
    /// Teams of a tie-break do not have the same score.
    NotTied { team: String },
    /// A place that may not be shared is shared.
    TieLeft { teams: String },
    /// No event has this number.
    NoSuchEvent { of: u32 },
    /// The event was undone before.
    AlreadyUndone { of: u32 },
    /// The event was not undone.
    NotUndone { of: u32 },
    /// Nothing is left to undo, or to redo.
    NothingLeft { kind: EventKind },
    /// The event is none that can be corrected in this way.
    NotRuled { of: u32 },
    /// The event is no protest that is still open.
    NoProtest { of: u32 },
    /// A text is too long.
    TooLong { most: usize },
    /// A name is empty or too long.
    BadName { found: String, most: usize },
    /// Another team has this name.
    NameTaken { name: String },
    /// It belongs to something that was undone since.
    Left { with: u32 },
}

impl Refusal {
    /// Returns what would be right, if that can be said.
    #[must_use]
    pub fn hint(&self) -> Option<Hint> {
        let hint = |id, args| Some(Hint { id, args });
        match self {
            Self::NotNow { allowed, .. } if !allowed.is_empty() => {
                hint("contest-not-now-hint", vec![("allowed", names(allowed))])
            }
            Self::UnknownTeam { near: Some(near), .. } | Self::UnknownQuestion { near: Some(near), .. } => {
                hint("pack-near-hint", vec![("near", near.clone())])
            }
            Self::UnknownTeam { known, .. }
            | Self::UnknownPoints { known, .. }
            | Self::UnknownPlayer { known, .. }
                if !known.is_empty() =>
            {
                hint("contest-known-hint", vec![("known", known.clone())])
            }
            Self::NotItsTurn { turn: right, .. } | Self::NotAnswering { answering: right, .. } => {
                hint("contest-known-hint", vec![("known", right.clone())])
            }
            _ => None,
        }
    }
}

impl Explain for Refusal {
    fn message_id(&self) -> &'static str {
        match self {
            Self::NotNow { .. } => "contest-not-now",
            Self::Backwards { .. } => "contest-backwards",
            Self::UnknownTeam { .. } => "contest-unknown-team",
            Self::TeamNeeded { .. } => "contest-team-needed",
            Self::TeamTwice { .. } => "contest-team-twice",
            Self::UnknownRound { .. } => "contest-unknown-round",
            Self::RoundTwice { .. } => "contest-round-twice",
            Self::RoundFull { .. } => "contest-round-full",
            Self::NotItsTurn { .. } => "contest-not-its-turn",
            Self::NotAnswering { .. } => "contest-not-answering",
            Self::UnknownQuestion { .. } => "contest-unknown-question",
            Self::QuestionTwice { .. } => "contest-question-twice",
            Self::NotAsked { .. } => "contest-not-asked",
            Self::NotChosen { .. } => "contest-not-chosen",
            Self::UnknownPoints { .. } => "contest-unknown-points",
            Self::TooManyPoints { .. } => "contest-too-many-points",
            Self::UnknownPlayer { .. } => "contest-unknown-player",
            Self::NoPower => "contest-no-power",
            Self::NoSubstitution { .. } => "contest-no-substitution",
            Self::NotTied { .. } => "contest-not-tied",
            Self::TieLeft { .. } => "contest-tie-left",
            Self::NoSuchEvent { .. } => "contest-no-such-event",
            Self::AlreadyUndone { .. } => "contest-already-undone",
            Self::NotUndone { .. } => "contest-not-undone",
            Self::NothingLeft { .. } => "contest-nothing-left",
            Self::NotRuled { .. } => "contest-not-ruled",
            Self::NoProtest { .. } => "contest-no-protest",
            Self::TooLong { .. } => "contest-too-long",
            Self::BadName { .. } => "contest-bad-name",
            Self::NameTaken { .. } => "contest-name-taken",
            Self::Left { .. } => "contest-left",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotNow { kind, .. } | Self::TeamNeeded { kind } | Self::NothingLeft { kind } => {
                vec![("event", kind.as_str().to_owned())]
            }
            Self::Backwards { at, last } => vec![("at", at.to_string()), ("last", last.to_string())],
            Self::UnknownTeam { team, .. }
            | Self::TeamTwice { team }
            | Self::NotItsTurn { team, .. }
            | Self::NotAnswering { team, .. }
            | Self::NotTied { team } => vec![("team", team.clone())],
            Self::UnknownRound { round, most } => {
                vec![("round", round.to_string()), ("most", most.to_string())]
            }
            Self::RoundTwice { round } => vec![("round", round.to_string())],
            Self::RoundFull { questions } => vec![("questions", questions.to_string())],
            Self::UnknownQuestion { question, .. }
            | Self::QuestionTwice { question }
            | Self::NotAsked { question } => vec![("question", question.clone())],
            Self::NotChosen { what } => vec![("what", (*what).to_owned())],
            Self::UnknownPoints { points, .. } => vec![("points", points.to_string())],
            Self::TooManyPoints { points, most } => {
                vec![("points", points.to_string()), ("most", most.to_string())]
            }
            Self::UnknownPlayer { player, .. } => vec![("player", player.clone())],
            Self::NoPower => Vec::new(),
            Self::NoSubstitution { most } => vec![("most", most.to_string())],
            Self::TieLeft { teams } => vec![("teams", teams.clone())],
            Self::NoSuchEvent { of }
            | Self::AlreadyUndone { of }
            | Self::NotUndone { of }
            | Self::NotRuled { of }
            | Self::NoProtest { of } => vec![("line", of.to_string())],
            Self::TooLong { most } => vec![("most", most.to_string())],
            Self::BadName { found, most } => vec![("found", found.clone()), ("most", most.to_string())],
            Self::NameTaken { name } => vec![("name", name.clone())],
            Self::Left { with } => vec![("line", with.to_string())],
        }
    }
}

fn names(kinds: &[EventKind]) -> String {
    kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(", ")
}
