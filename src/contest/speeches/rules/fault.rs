//! What can be wrong with the rules of a speech contest, as data with a place.

use crate::contest::rules::{RuleFileFault, Senseless, WrongRule};
use crate::contest::speeches::points::Points;
use crate::explain::Explain;
use crate::lesson::Hint;

/// A fault of the rules of a speech contest.
pub type SheetFault = RuleFileFault<WrongSheet>;

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

impl Senseless for WrongSheet {
    fn hint(&self) -> Option<Hint> {
        match self {
            Self::UnknownCriterion { known, .. } => {
                Some(Hint { id: "contest-known-hint", args: vec![("known", known.clone())] })
            }
            _ => None,
        }
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
