//! An answer, and what is said of it once it is marked.

use super::order::Ordered;
use super::pairs::Paired;
use super::placing::GivenTone;
use crate::drill::Grade;
use crate::language::answer::{Marked, Verdict};
use crate::language::mandarin::pinyin::Tone;

/// What a learner did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The choice of this index.
    Chosen(usize),
    Typed(String),
    /// Tiles by their indices, in the order in which they were laid. Tiles may be left over.
    Ordered(Vec<usize>),
    /// The tones of syllables, from the first one on. Some may be left out at the end.
    Tones(Vec<Tone>),
    /// For each word the meaning that was given to it, by its index.
    Paired(Vec<Option<usize>>),
    /// Whether what the learner said was like the model, as the learner judges it.
    Compared(bool),
    DontKnow,
}

/// How an answer is judged, as the learner is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Judgement {
    Right,
    /// Right but for a slip of a letter. It counts as right and is pointed out.
    Typo,
    /// The letters are right and a tone is not.
    WrongTone,
    Wrong,
    /// The learner did not know, and said so.
    NotKnown,
}

/// An answer, marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marking {
    pub judgement: Judgement,
    pub details: Details,
}

impl Marking {
    /// Returns what was typed in simplified characters, where some of it was in traditional ones.
    #[must_use]
    pub fn simplified(&self) -> Option<&str> {
        match &self.details {
            Details::Text(Some(marked)) => marked.simplified.as_deref(),
            _ => None,
        }
    }
}

/// What the feedback shows of an answer, by the way in which it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Details {
    /// The index of the choice that was made, if one was.
    Choice(Option<usize>),
    /// What was typed and what was expected, letter by letter, with the tones; none if nothing was typed.
    Text(Option<Marked>),
    /// How tiles were laid, if they were, and how they should lie.
    Order(Ordered),
    /// The tones that were given, and those that are right.
    Tones(Vec<GivenTone>),
    /// The meanings that were given to the words, and those that are right.
    Pairs(Vec<Paired>),
    /// The learner judged it.
    Own,
}

impl Judgement {
    /// Returns the Fluent message that says it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Right => "drill-judged-right",
            Self::Typo => "drill-judged-typo",
            Self::WrongTone => "drill-judged-wrong-tone",
            Self::Wrong => "drill-judged-wrong",
            Self::NotKnown => "drill-judged-not-known",
        }
    }
}

impl Marking {
    /// Returns the grade that the scheduler is given.
    #[must_use]
    pub fn grade(&self) -> Grade {
        match self.judgement {
            Judgement::Right | Judgement::Typo => Grade::Good,
            Judgement::WrongTone | Judgement::Wrong | Judgement::NotKnown => Grade::Again,
        }
    }

    /// Returns whether the answer counts as remembered.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.grade().passed()
    }
}

impl From<Verdict> for Judgement {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Right => Self::Right,
            Verdict::Typo => Self::Typo,
            Verdict::WrongTone => Self::WrongTone,
            Verdict::Wrong => Self::Wrong,
        }
    }
}
