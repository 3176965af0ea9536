//! Practice: what is asked, how an answer is marked, what a learner remembers and when it comes back.
//!
//! The room is pure. It holds no clock, no store and no global randomness: the moment, the past reviews and a random
//! number generator are arguments, so every rule can be tested without a window.
//!
//! - [`lexicon`]: what can be practised of the packs: words, sentences and questions.
//! - [`clock`]: whether a computer's clock can be right.
//! - [`memory`]: how well a card is remembered, and when it is due (FSRS-6).
//! - [`exercise`]: the exercises and their marking.
//! - [`own`]: answers that were right after all, as the learner says.
//! - [`Hearing`]: what can be heard, and so be asked by ear.
//! - [`plan`]: what is due and new today, and the figures that the home and progress screens show.
//! - [`session`]: one sitting, from the first step to the summary.
//! - [`mark`]: which texts were read, and which words are wished for practice.
//! - [`story_quiz`]: the questions after a text.
//! - [`tone_drills`]: words for the tones that are confused with one another.
//! - [`tone_practice`]: what the tones are practised with.
//! - [`tryout`]: every item of a pack in every exercise it can come in, for its author.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

pub use crate::language::Language;

pub mod clock;
mod day;
pub mod exercise;
mod hearing;
pub mod lexicon;
pub mod mark;
pub mod memory;
pub mod own;
pub mod plan;
pub mod session;
pub mod story_quiz;
pub mod tone_drills;
pub mod tone_practice;
pub mod tryout;

#[cfg(test)]
mod samples;

pub use day::{Calendar, Day, Moment};
pub use hearing::Hearing;

/// What a card asks of the learner. An item has one memory for each skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Skill {
    /// From the written word of the target language to its meaning.
    Read,
    /// From the meaning to the written word of the target language.
    Recall,
    /// From the sound to the word.
    Listen,
    /// From the meaning to the word written by hand.
    Write,
    /// From the written word to its sound.
    Say,
}

/// How well a card was answered, in the four grades of FSRS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    Again = 1,
    Hard = 2,
    Good = 3,
    Easy = 4,
}

/// One thing to remember: a word, a sentence or a question, in one direction, by one skill.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CardKey {
    /// `pack/id`: the id of the pack and the id of the item in it. Both are stable.
    pub item: String,
    pub target: Language,
    pub skill: Skill,
}

/// One answer to one card. The list of reviews is the truth about a learner; everything else is computed from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    pub id: Uuid,
    pub card: CardKey,
    pub grade: Grade,
    pub at: Moment,
    /// The calendar under which it was given, which fixes its day for good.
    pub calendar: Calendar,
    /// Milliseconds from the prompt to the answer, as the screen measured them.
    pub took_ms: u32,
}

/// The error for a word that names no [`Skill`] or [`Grade`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown {what}: {found}")]
pub struct UnknownName {
    /// `skill` or `grade`.
    pub what: &'static str,
    pub found: String,
}

impl Skill {
    /// Every skill, in the order in which they are taught.
    pub const ALL: [Self; 5] = [Self::Read, Self::Recall, Self::Listen, Self::Write, Self::Say];

    /// Returns the skills in which a word of a language can be practised, in the order in which they open. What cannot be
    /// heard is not listened to, and a sentence or a question may have fewer.
    #[must_use]
    pub fn of_words(target: Language) -> &'static [Self] {
        match target {
            Language::Mandarin => &[Self::Read, Self::Listen, Self::Recall, Self::Say],
            Language::Tibetan => &[Self::Read, Self::Listen, Self::Recall],
        }
    }

    /// Returns the name under which it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Recall => "recall",
            Self::Listen => "listen",
            Self::Write => "write",
            Self::Say => "say",
        }
    }
}

impl Grade {
    /// Returns 1 (again) to 4 (easy), as FSRS counts and as it is stored.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8
    }

    /// Returns the grade of a stored number.
    ///
    /// # Errors
    /// [`UnknownName`] if the number is not 1 to 4.
    pub fn from_number(number: u8) -> Result<Self, UnknownName> {
        match number {
            1 => Ok(Self::Again),
            2 => Ok(Self::Hard),
            3 => Ok(Self::Good),
            4 => Ok(Self::Easy),
            _ => Err(UnknownName { what: "grade", found: number.to_string() }),
        }
    }

    /// Returns whether the card was remembered.
    #[must_use]
    pub fn passed(self) -> bool {
        self != Self::Again
    }
}

impl CardKey {
    /// Returns the card of an item of a pack.
    #[must_use]
    pub fn new(pack: &str, id: &str, target: Language, skill: Skill) -> Self {
        Self { item: item(pack, id), target, skill }
    }

    /// Returns a number that stays the same for this card on every machine and in every version: FNV-1a, 64 bits, over
    /// the stored names. It seeds whatever has to differ from card to card.
    #[must_use]
    pub fn seed(&self) -> u64 {
        let bytes = [self.item.as_str(), "\0", self.target.code(), "\0", self.skill.as_str()];
        bytes
            .iter()
            .flat_map(|part| part.bytes())
            .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }
}

impl Review {
    /// Returns the study day on which it was given.
    #[must_use]
    pub fn day(&self) -> Day {
        self.at.day(self.calendar)
    }
}

impl fmt::Display for Skill {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Skill {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::ALL
            .into_iter()
            .find(|skill| skill.as_str() == name)
            .ok_or_else(|| UnknownName { what: "skill", found: name.to_owned() })
    }
}

/// Returns the name of an item that is unique in the library: `pack/id`.
#[must_use]
pub fn item(pack: &str, id: &str) -> String {
    format!("{pack}/{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_survive_being_stored() {
        for skill in Skill::ALL {
            assert_eq!(skill.as_str().parse(), Ok(skill));
        }
        for number in 1..=4 {
            assert_eq!(Grade::from_number(number).map(Grade::number), Ok(number));
        }
        assert!(Grade::from_number(0).is_err() && Grade::from_number(5).is_err());
        assert!("reading".parse::<Skill>().is_err());
    }
}
