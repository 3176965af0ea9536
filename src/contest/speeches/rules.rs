//! The rules of a speech contest, as data: the score sheet, how many marks are dropped, the time, what decides a tie.
//!
//! A rule file is RON (`assets/contest/speeches/*.ron`); the same shape as JSON may stand in the first line of a log.

use serde::{Deserialize, Serialize};

use super::points::Points;
use crate::lesson::Trilingual;
use crate::speech::limits::Limits;

mod check;
mod fault;
mod file;
mod preset;

pub use check::check;
pub use fault::{SheetFault, WrongSheet};
pub use file::{MAX_SHEET_BYTES, parse};
pub use preset::{SpeechPreset, speech_preset, speech_presets};

/// The rules of a speech contest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpeechRules {
    /// What the hall reads.
    pub name: Trilingual,
    /// The score sheet: what each judge gives marks for, in order; at least one.
    pub sheet: Vec<Criterion>,
    /// With at least so many judges who have marked a speech, the highest and the lowest of them are dropped; without it
    /// none is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drop_from: Option<u8>,
    /// How long a speech may take; without it as long as it likes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<Limits>,
    /// What decides between speakers with the same result, in order. Whom nothing tells apart share a place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<TieLaw>,
}

/// What a judge gives marks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// What a log calls it.
    pub id: String,
    /// What judges and the hall read.
    pub name: Trilingual,
    /// The least that can be given.
    #[serde(default)]
    pub least: Points,
    /// The most.
    pub most: Points,
    /// Marks go in steps of this, from the least on.
    pub step: Points,
}

/// What decides between speakers with the same result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TieLaw {
    /// The higher mean of a criterion, over all judges who marked it.
    Criterion(String),
    /// The higher mean of all judges, with none dropped.
    AllMarks,
    /// Who had less taken off.
    LessTakenOff,
    /// A draw by the seed.
    Draw,
}

impl SpeechRules {
    /// Returns the most that a judge can give in all.
    #[must_use]
    pub fn most(&self) -> Points {
        self.sheet.iter().map(|criterion| criterion.most).sum()
    }

    /// Returns where a criterion stands on the sheet.
    #[must_use]
    pub fn criterion(&self, id: &str) -> Option<usize> {
        self.sheet.iter().position(|criterion| criterion.id == id)
    }
}

impl Criterion {
    /// Returns whether a mark can be given.
    #[must_use]
    pub fn takes(&self, mark: Points) -> bool {
        (self.least..=self.most).contains(&mark) && (mark - self.least).is_multiple_of(self.step)
    }
}
