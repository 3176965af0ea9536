//! How the buzzers of a round work.

use serde::{Deserialize, Serialize};

use super::Penalty;

/// How the buzzers work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Buzzer {
    /// From when on a press counts.
    pub opens: Opens,
    /// What a press before the start costs, by a team's first, second … offence in the round; the last holds for all
    /// further ones. If the list is empty, such a press does not count and costs nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub early: Vec<Early>,
    /// Seconds to press, from the start or from the end of the reading.
    pub seconds: u32,
    /// Who answers after a wrong answer.
    #[serde(default)]
    pub after_wrong: AfterWrong,
    /// How many teams may try a question, each in its turn; all of them if it is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempts: Option<u8>,
    /// What a wrong answer costs that interrupted the reading, if nobody was wrong before; as any wrong answer if it is
    /// not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interrupt_wrong: Option<Penalty>,
    /// What a right answer brings that came early enough in the reading, as the host rules.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub power: Option<u32>,
}

/// From when on a press counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Opens {
    /// From the host's 开始, after the reading.
    AtStart,
    /// From the first word: the reading stops at a press.
    AtOnce,
}

/// What a press before the start costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Early {
    /// Points that are lost.
    #[serde(default)]
    pub lose: u32,
    /// How it goes on.
    pub then: EarlyThen,
}

/// How it goes on after a press before the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EarlyThen {
    /// The question is void, and another is asked in its place.
    Void,
    /// The question is over for the teams: it goes to the audience.
    Audience,
    /// The host says 开始 again, for all.
    Restart,
    /// The team may not press at this question any more.
    LockedOut,
    /// The team's presses do not count for so many milliseconds.
    Delay(u32),
}

/// Who answers after a wrong answer in a round with buzzers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum AfterWrong {
    /// Nobody.
    #[default]
    Ends,
    /// The others press again.
    PressAgain,
    /// Who pressed next.
    NextInOrder,
}
