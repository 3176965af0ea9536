//! The rules of a contest, as data: what a rule file says and the engine reads, round by round.
//!
//! A rule file is RON (`assets/contest/rules/*.ron`); the same shape as JSON may stand in the first line of a log. A round
//! has a [`Kind`], which says who answers, and parameters, which say everything else. [`check`] finds what serde cannot:
//! numbers out of bounds and combinations that make no sense.

use serde::{Deserialize, Serialize};

pub use crate::lesson::Trilingual;

mod buzzer;
mod check;
mod fault;
mod file;
mod preset;

pub use buzzer::{AfterWrong, Buzzer, Early, EarlyThen, Opens};
pub use check::check;
pub use fault::{Place, RuleFileFault, RulesFault, Senseless, WrongRule};
pub use file::{MAX_RULES_BYTES, parse};
pub use preset::{Preset, preset, presets};

/// The rules of a whole evening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// What the hall reads.
    pub name: Trilingual,
    /// The points that every team begins with.
    #[serde(default)]
    pub start: i32,
    /// No score falls below this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<i32>,
    /// How many teams may take part.
    #[serde(default)]
    pub teams: Teams,
    /// Presses no further apart than this, in milliseconds, are a tie: no device tells them apart.
    #[serde(default = "default_tie_ms")]
    pub tie_ms: u32,
    /// Who answers when presses are a tie.
    #[serde(default)]
    pub press_tie: PressTie,
    /// What decides between teams with the same score at the end.
    #[serde(default)]
    pub final_tie: FinalTie,
    /// How many places, from the first, may not be shared; 1 by default.
    #[serde(default = "default_places")]
    pub places: u8,
    /// Whether and when players are exchanged; without it they are not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub substitution: Option<Substitution>,
    /// The rounds, in order; at least one.
    pub rounds: Vec<Round>,
    /// The round that decides between teams of the same score, for [`FinalTie::TieBreak`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tie_break: Option<Round>,
}

/// How many teams may take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Teams {
    /// The fewest.
    pub least: u8,
    /// The most.
    pub most: u8,
}

impl Default for Teams {
    fn default() -> Self {
        Self { least: 2, most: 8 }
    }
}

/// Who answers when several teams pressed within [`Rules::tie_ms`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum PressTie {
    /// One of them, drawn by the seed.
    #[default]
    Draw,
    /// All of them; those that are right share the points. A tie-break cannot be shared: there it is [`PressTie::Replay`].
    Share,
    /// They press again.
    Replay,
}

/// What decides between teams with the same score at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum FinalTie {
    /// Nothing: they share the place.
    #[default]
    Shared,
    /// The round [`Rules::tie_break`].
    TieBreak,
    /// A draw by the seed.
    Draw,
}

/// Whether and when players are exchanged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Substitution {
    /// How many a team may have in the evening.
    pub most: u32,
    /// When.
    #[serde(default)]
    pub when: SubstitutionTime,
}

/// When players may be exchanged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum SubstitutionTime {
    /// Before the first question of a round.
    #[default]
    BetweenRounds,
    /// Whenever no question is open.
    BetweenQuestions,
}

/// One round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Who answers.
    pub kind: Kind,
    /// The round's own name; without it the name of its kind is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Trilingual>,
    /// How many questions.
    pub questions: Count,
    /// What a right answer brings.
    pub points: Points,
    /// What a wrong answer costs.
    #[serde(default)]
    pub wrong: Penalty,
    /// What no answer in time costs; as a wrong one if it is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late: Option<Penalty>,
    /// What follows if somebody in the hall prompts the team that answers.
    #[serde(default)]
    pub prompting: Prompting,
    /// Seconds to answer; without it the host decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u32>,
    /// In which order the teams have their turns.
    #[serde(default)]
    pub order: Order,
    /// Which shapes of questions are drawn; all if the list is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shapes: Vec<Shape>,
    /// How the buzzers work, in a round with buzzers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub buzzer: Option<Buzzer>,
    /// How many players of a team hold up cards, all of which must be right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub players: Option<u8>,
    /// Whether a quick answer brings more, where all answer.
    #[serde(default)]
    pub speed: Speed,
    /// Who may answer after the team whose turn it is was wrong.
    #[serde(default)]
    pub steal: Steal,
    /// What the team gets that was right, in quizbowl.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bonus: Option<Bonus>,
    /// Whether a team may let its turn go by.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub may_pass: bool,
    /// Whether a wrong answer puts a team out of the tie-break.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub out_when_wrong: bool,
}

/// Who answers in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// 必答: the teams in turn.
    Required,
    /// 指定: the teams in turn, each by one player who is named.
    Named,
    /// 风险: the teams in turn, for points that they choose.
    Risk,
    /// 抢答: the team that presses first.
    Buzzer,
    /// Quizbowl: as [`Kind::Buzzer`], with a bonus for the team that was right.
    Tossup,
    /// 共答: all teams at once.
    Everyone,
    /// 举牌判断: all teams at once, true or false, by cards of several players.
    Cards,
    /// 观众: the audience, for no points.
    Audience,
    /// 加赛: by buzzer, among teams of the same score.
    TieBreak,
}

/// Which of the three ways of answering a kind of round has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// One team after the other.
    Turn,
    /// Who presses first.
    Buzzer,
    /// All at once.
    All,
    /// Not the teams.
    Audience,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Required,
        Self::Named,
        Self::Risk,
        Self::Buzzer,
        Self::Tossup,
        Self::Everyone,
        Self::Cards,
        Self::Audience,
        Self::TieBreak,
    ];

    /// Returns how questions are answered.
    #[must_use]
    pub fn by(self) -> By {
        match self {
            Self::Required | Self::Named | Self::Risk => By::Turn,
            Self::Buzzer | Self::Tossup | Self::TieBreak => By::Buzzer,
            Self::Everyone | Self::Cards => By::All,
            Self::Audience => By::Audience,
        }
    }

    /// Returns the Fluent key of its name.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Required => "contest-kind-required",
            Self::Named => "contest-kind-named",
            Self::Risk => "contest-kind-risk",
            Self::Buzzer => "contest-kind-buzzer",
            Self::Tossup => "contest-kind-tossup",
            Self::Everyone => "contest-kind-everyone",
            Self::Cards => "contest-kind-cards",
            Self::Audience => "contest-kind-audience",
            Self::TieBreak => "contest-kind-tie-break",
        }
    }
}

/// How many questions a round has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Count {
    /// So many for each team.
    Each(u32),
    /// So many for all together.
    Total(u32),
}

impl Count {
    /// Returns the number of questions with so many teams.
    #[must_use]
    pub fn total(self, teams: usize) -> usize {
        match self {
            Self::Each(each) => teams.saturating_mul(each as usize),
            Self::Total(total) => total as usize,
        }
    }
}

/// What a right answer brings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Points {
    /// Always the same.
    Flat(u32),
    /// By the difficulty of the question: easy, middling, hard.
    ByDifficulty(Vec<u32>),
    /// One of these, as is chosen for the team or by it; the first belongs to easy questions, the last to hard ones.
    Chosen(Vec<u32>),
}

impl Points {
    /// Returns the points of a question of a difficulty from 1 to 3, unless the team chooses them.
    #[must_use]
    pub fn of(&self, difficulty: u8) -> Option<u32> {
        match self {
            Self::Flat(points) => Some(*points),
            Self::ByDifficulty(points) => {
                points.get(usize::from(difficulty.saturating_sub(1))).or(points.last()).copied()
            }
            Self::Chosen(_) => None,
        }
    }
}

/// What a mistake costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Penalty {
    /// Nothing.
    #[default]
    Nothing,
    /// So many points.
    Lose(u32),
    /// As many points as a right answer would have brought.
    Value,
}

impl Penalty {
    /// Returns the points that are lost where a right answer would have brought `value`.
    #[must_use]
    pub fn points(self, value: u32) -> u32 {
        match self {
            Self::Nothing => 0,
            Self::Lose(points) => points,
            Self::Value => value,
        }
    }
}

/// What follows if somebody in the hall prompts the team that answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Prompting {
    /// The question is void; another one is asked in its place.
    #[default]
    Void,
    /// The team loses so many points, and the question is over.
    Lose(u32),
}

/// In which order the teams have their turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Order {
    /// As they sit.
    #[default]
    Seat,
    /// The last seat first.
    SeatBackwards,
    /// The highest score at the beginning of the round first, then as they sit.
    HighestFirst,
    /// The lowest score at the beginning of the round first, then as they sit.
    LowestFirst,
    /// Drawn by the seed at the beginning of the round.
    Drawn,
}

/// A shape of questions, as [`QuestionKind`](crate::lesson::QuestionKind) has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Shape {
    Choice,
    TrueFalse,
    Number,
    Order,
    Text,
}

/// Whether a quick answer brings more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Speed {
    /// No.
    #[default]
    Ignored,
    /// Points · (1 − t/2T) of the time T, as Kahoot counts: the last moment still brings half.
    Half,
    /// Points · (T − t)/T, as `ClassQuiz` counts: the last moment brings nothing.
    Full,
}

/// Who may answer after the team whose turn it is was wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Steal {
    /// Nobody.
    #[default]
    Nobody,
    /// The next team in the order. A mistake then costs nothing.
    Next,
    /// Who of the others presses first. A mistake then costs nothing.
    Press,
}

/// What the team gets that was right, in quizbowl.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bonus {
    /// How many questions.
    pub parts: u8,
    /// What each brings.
    pub points: u32,
    /// Seconds to answer each.
    pub seconds: u32,
    /// Whether the others may answer a part that was missed.
    #[serde(default)]
    pub steal: bool,
}

/// max(8 ms, a frame), rounded to what presses are measured in; a frame is 16.7 ms.
fn default_tie_ms() -> u32 {
    17
}

fn default_places() -> u8 {
    1
}
