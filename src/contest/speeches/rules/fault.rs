//! What can be wrong with the rules of a speech contest, as data with a place.

use std::fmt;

use crate::contest::rules::{Place, WrongRule};
use crate::contest::speeches::points::Points;
use crate::explain::Explain;
use crate::lesson::{Fault, Hint};

/// A fault of a rule file.
#[derive(Debug, Clone, PartialEq)]
pub enum SheetFault {
    /// It cannot be read, or a value is of another type.
    Unreadable(Box<Fault>),
    /// A value makes no sense.
    Wrong {
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// Which value it is.
        place: Place,
        /// What is wrong.
        wrong: WrongSheet,
    },
}

/// What makes no sense in the rules of a speech contest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WrongSheet {
    /// What can be wrong with any rules.
    Rule(WrongRule),
    /// Marks are too few or too many.
    Marks { found: Points, least: Points, most: Points },
    /// The steps do not lead to the most.
    Step { step: Points, most: Points },
    /// Two criteria have one name in logs.
    SameId { id: String },
    /// A tie is decided by a criterion that is not on the sheet.
    UnknownCriterion { id: String, known: String },
    /// The lights do not come in their order.
    Lights,
}

impl From<WrongRule> for WrongSheet {
    fn from(wrong: WrongRule) -> Self {
        Self::Rule(wrong)
    }
}

impl SheetFault {
    /// Returns line and column, both from 1.
    #[must_use]
    pub fn position(&self) -> (usize, usize) {
        match self {
            Self::Unreadable(fault) => (fault.line, fault.column),
            Self::Wrong { line, column, .. } => (*line, *column),
        }
    }

    /// Returns what would be right, if that can be said.
    #[must_use]
    pub fn hint(&self) -> Option<Hint> {
        match self {
            Self::Unreadable(fault) => fault.hint(),
            Self::Wrong { wrong: WrongSheet::UnknownCriterion { known, .. }, .. } => {
                Some(Hint { id: "contest-known-hint", args: vec![("known", known.clone())] })
            }
            Self::Wrong { .. } => None,
        }
    }
}

impl Explain for SheetFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Unreadable(fault) => fault.message_id(),
            Self::Wrong { wrong, .. } => wrong.message_id(),
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable(fault) => fault.message_args(),
            Self::Wrong { wrong, .. } => wrong.message_args(),
        }
    }
}

/// For logs and tests: place and message id, without words.
impl fmt::Display for SheetFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, column) = self.position();
        write!(f, "{line}:{column}: {}", self.message_id())?;
        self.message_args().iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
    }
}

impl Explain for WrongSheet {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Rule(wrong) => wrong.message_id(),
            Self::Marks { .. } => "pack-out-of-range",
            Self::Step { .. } => "speeches-rule-step",
            Self::SameId { .. } => "speeches-rule-same-id",
            Self::UnknownCriterion { .. } => "speeches-rule-unknown-criterion",
            Self::Lights => "speeches-rule-lights",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Rule(wrong) => wrong.message_args(),
            Self::Marks { found, least, most } => {
                vec![("found", found.to_string()), ("least", least.to_string()), ("most", most.to_string())]
            }
            Self::Step { step, most } => vec![("step", step.to_string()), ("most", most.to_string())],
            Self::SameId { id } | Self::UnknownCriterion { id, .. } => vec![("found", id.clone())],
            Self::Lights => Vec::new(),
        }
    }
}
