//! The answer of a question as it was read, its texts still with their places.

use crate::exchange::fault::GiftFault;
use crate::exchange::text::markup::Sign;

/// The most answers of one question.
pub(super) const MAX_ANSWERS: usize = 256;

/// What is right, its texts still with their places.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Answer {
    /// Which is right; `None` if that is still to be said.
    Choice {
        options: Vec<Vec<Sign>>,
        answer: Option<usize>,
    },
    TrueFalse(bool),
    Number {
        value: f64,
        tolerance: f64,
    },
    Text {
        accepted: Vec<Vec<Sign>>,
    },
    Order {
        items: Vec<Vec<Sign>>,
    },
    Pairs {
        pairs: Vec<Pair>,
    },
}

/// What belongs together in a matching question.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pair {
    /// Byte of the `=`.
    pub at: usize,
    /// What is asked; empty if the other half is only there to be wrong.
    pub item: Vec<Sign>,
    pub partner: Vec<Sign>,
}

/// An answer with what is said about it.
#[derive(Debug, Default)]
pub(super) struct Answered {
    pub answer: Option<Answer>,
    /// What is said after every answer; failing that, after the right one.
    pub why: Option<Vec<Sign>>,
    /// What is wrong, with the byte of the file.
    pub faults: Vec<(usize, GiftFault)>,
}
