//! What the phones are shown: where the contest is.

use std::collections::BTreeSet;

use super::message::{SceneView, State};
use super::press::Seat;
use super::sheet::Sheet;

/// What the phones are shown. The rules of the contest decide it; the phones only obey.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Scene {
    /// Nothing is open. A press is told all the same: it came too early, and the rules say what becomes of it.
    #[default]
    Waiting,
    /// Every press is told, as often as the button is pressed.
    Rehearsal,
    /// The button is open.
    Buzz {
        /// Whose button stays shut.
        locked_out: BTreeSet<Seat>,
    },
    /// Somebody was first. A press that was under way meanwhile is still told: it may have been earlier.
    Taken {
        /// Who may answer: one, or several that cannot be told apart.
        first: BTreeSet<Seat>,
    },
    /// A question with choices is open for everyone, each may answer once.
    Choose {
        /// How many choices there are, from 2 to 8.
        choices: u8,
        /// Whether several may be chosen.
        several: bool,
    },
    /// The answers are marked.
    Marked {
        /// Who was right; whoever else answered was not.
        right: BTreeSet<Seat>,
    },
    /// The score sheet of the judges; none while nobody is to be marked.
    Marks(Option<Box<Sheet>>),
}

impl Scene {
    /// Whether a press of this seat is one.
    pub(super) fn hears(&self, seat: Seat) -> bool {
        match self {
            Self::Waiting | Self::Rehearsal | Self::Taken { .. } => true,
            Self::Buzz { locked_out } => !locked_out.contains(&seat),
            Self::Choose { .. } | Self::Marked { .. } | Self::Marks(_) => false,
        }
    }

    /// Whether something is to be done quickly, so that phones are kept awake by asking them often.
    pub(super) fn is_lively(&self) -> bool {
        matches!(self, Self::Rehearsal | Self::Buzz { .. } | Self::Choose { .. })
    }

    /// What the phone of a seat sees of it.
    pub(super) fn view(&self, n: u32, seat: Seat, has_answered: bool) -> SceneView {
        let s = match self {
            Self::Waiting => State::Waiting,
            Self::Rehearsal => State::Rehearsal,
            Self::Buzz { locked_out } if locked_out.contains(&seat) => State::Locked,
            Self::Buzz { .. } => State::Open,
            Self::Taken { first } if first.contains(&seat) => State::First,
            Self::Taken { .. } => State::Other,
            Self::Choose { .. } => State::Choose,
            Self::Marked { right } if right.contains(&seat) => State::Right,
            Self::Marked { .. } if has_answered => State::Wrong,
            Self::Marked { .. } => State::Waiting,
            Self::Marks(_) => State::Marks,
        };
        let (choices, several) = match self {
            Self::Choose { choices, several } => (Some(*choices), Some(*several)),
            _ => (None, None),
        };
        let sheet = match self {
            Self::Marks(Some(sheet)) => Some(sheet.view(seat)),
            _ => None,
        };
        SceneView { n, s, choices, several, sheet }
    }
}
