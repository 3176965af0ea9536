//! The teams of a contest.

use std::fmt;

/// The short name by which the log calls a team, such as `red`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TeamId(String);

impl TeamId {
    /// Wraps a name.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// Returns the name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TeamId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for TeamId {
    fn from(id: &str) -> Self {
        Self::new(id)
    }
}

/// A team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// How the log calls it.
    pub id: TeamId,
    /// How the hall calls it.
    pub name: String,
    /// Whether it was given no name: what stands there is only its number, in the language in which the contest began.
    pub is_numbered: bool,
    /// Who sits at the table; may be empty if nobody is to be named.
    pub players: Vec<String>,
    /// Who may take a player's place.
    pub reserves: Vec<String>,
}

impl Team {
    /// Creates a team that is called by its id and names no players.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self {
            id: id.into(),
            name: id.to_owned(),
            is_numbered: false,
            players: Vec::new(),
            reserves: Vec::new(),
        }
    }
}

/// A question of the evening, by reference: the engine never needs its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionRef {
    /// `pack/id`.
    pub id: String,
    /// From 1, easy, to 3, hard.
    pub difficulty: u8,
}
