//! What can be wrong with rules, as data with a place.

use std::fmt;

use crate::explain::Explain;
use crate::lesson::data_file::{DataFile, Step};
use crate::lesson::{Fault, FaultKind, Hint};

/// More faults are not worth listing.
const MOST_FAULTS: usize = 100;

/// A fault of the rules of a contest.
pub type RulesFault = RuleFileFault<WrongRule>;

/// A fault of a rule file of whatever kind of contest, in which a `W` can be wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum RuleFileFault<W> {
    /// It cannot be read, or a value is of another type.
    Unreadable(Box<Fault>),
    /// A value makes no sense.
    Wrong {
        /// Line, from 1; 0 in rules that stand inside a log.
        line: usize,
        /// Column in characters, from 1; 0 in rules that stand inside a log.
        column: usize,
        /// Which value it is.
        place: Place,
        /// What is wrong.
        wrong: W,
    },
}

/// What makes no sense in a rule file.
pub trait Senseless: Explain {
    /// Returns what would be right, if that can be said.
    fn hint(&self) -> Option<Hint>;
}

/// What makes no sense in rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WrongRule {
    /// A number is too small or too large.
    OutOfRange { found: i64, least: i64, most: i64 },
    /// A list is too short.
    TooFew { found: usize, least: usize },
    /// A text is empty.
    EmptyText,
    /// What stands here asks for something that is not there.
    Needs {
        /// What asks for it, as it stands in the file, such as `kind: Cards`.
        what: &'static str,
        /// What is missing, as it would stand in the file.
        field: &'static str,
    },
    /// What stands here has no meaning beside something else.
    NotHere {
        /// What else, as it stands in the file.
        what: &'static str,
        /// What has no meaning.
        field: &'static str,
    },
}

/// The way from the whole of the rules to one value.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place(Vec<Step<'static>>);

impl<W: Senseless> RuleFileFault<W> {
    /// Makes it of a fault of reading.
    pub(in crate::contest) fn unreadable(fault: Fault) -> Self {
        Self::Unreadable(Box::new(fault))
    }

    /// Finds every place of what `check` has found, of the first hundred: more are not worth listing.
    pub(in crate::contest) fn located(found: Vec<(Place, W)>, written: DataFile<'_>) -> Vec<Self> {
        let at = |(place, wrong): (Place, W)| {
            let Fault { line, column, .. } = written.error_at(place.steps(), FaultKind::NothingInside);
            Self::Wrong { line, column, place, wrong }
        };
        found.into_iter().take(MOST_FAULTS).map(at).collect()
    }

    /// Returns line and column, both from 1, or zeros for rules that stand inside a log.
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
            Self::Wrong { wrong, .. } => wrong.hint(),
        }
    }
}

impl<W: Senseless> Explain for RuleFileFault<W> {
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
impl<W: Senseless> fmt::Display for RuleFileFault<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, column) = self.position();
        write!(f, "{line}:{column}: {}", self.message_id())?;
        self.message_args().iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
    }
}

impl WrongRule {
    pub(super) fn needs(what: &'static str, field: &'static str) -> Self {
        Self::Needs { what, field }
    }

    pub(super) fn not_here(what: &'static str, field: &'static str) -> Self {
        Self::NotHere { what, field }
    }
}

impl Senseless for WrongRule {
    fn hint(&self) -> Option<Hint> {
        let id = match self {
            Self::Needs { .. } => "contest-rule-needs-hint",
            Self::NotHere { .. } => "contest-rule-not-here-hint",
            Self::OutOfRange { .. } | Self::TooFew { .. } | Self::EmptyText => return None,
        };
        Some(Hint { id, args: self.message_args() })
    }
}

impl Explain for WrongRule {
    fn message_id(&self) -> &'static str {
        match self {
            Self::OutOfRange { .. } => "pack-out-of-range",
            Self::TooFew { .. } => "pack-too-few",
            Self::EmptyText => "pack-empty-text",
            Self::Needs { .. } => "contest-rule-needs",
            Self::NotHere { .. } => "contest-rule-not-here",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::OutOfRange { found, least, most } => {
                vec![("found", found.to_string()), ("least", least.to_string()), ("most", most.to_string())]
            }
            Self::TooFew { found, least } => vec![("found", found.to_string()), ("least", least.to_string())],
            Self::EmptyText => Vec::new(),
            Self::Needs { what, field } | Self::NotHere { what, field } => {
                vec![("what", (*what).to_owned()), ("field", (*field).to_owned())]
            }
        }
    }
}

impl Place {
    /// Returns the steps from the whole of the rules.
    #[must_use]
    pub fn steps(&self) -> &[Step<'static>] {
        &self.0
    }

    pub(in crate::contest) fn root() -> Self {
        Self::default()
    }

    pub(in crate::contest) fn field(&self, name: &'static str) -> Self {
        self.with(Step::Field(name))
    }

    pub(in crate::contest) fn item(&self, index: usize) -> Self {
        self.with(Step::Item(index))
    }

    fn with(&self, step: Step<'static>) -> Self {
        Self([self.0.as_slice(), &[step]].concat())
    }
}

/// Such as `rounds.2.points`; items are counted from 1.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.0.iter().enumerate() {
            let dot = if index == 0 { "" } else { "." };
            match step {
                Step::Field(name) => write!(f, "{dot}{name}")?,
                Step::Item(item) => write!(f, "{dot}{}", item + 1)?,
            }
        }
        Ok(())
    }
}
