//! Exercises: what a screen shows, what may be answered, and how an answer is marked. One kind a file.
//!
//! An [`Exercise`] is plain data. It is built from a word of the [`Lexicon`], the card that is asked, and a seed for
//! whatever is left to chance, and from then on it changes no more.
//!
//! | Target | Skill | Chosen | Typed |
//! |---|---|---|---|
//! | Mandarin | read | hanzi, choose Tibetan | hanzi, type Tibetan or English |
//! | Mandarin | recall | Tibetan, choose hanzi | Tibetan, type hanzi or pinyin |
//! | Mandarin | say | | hanzi, type pinyin |
//! | Tibetan | read | Tibetan, choose hanzi | Tibetan, type hanzi, pinyin or English |
//! | Tibetan | recall | hanzi, choose Tibetan | hanzi, type Tibetan |
//!
//! Listening and writing have no exercise here yet.

mod choose_hanzi;
mod choose_tibetan;
mod distractor;
mod lookalike;
mod marking;
mod meet;
mod type_meaning;
mod type_pinyin;
mod type_word;

use crate::language::mandarin::hanzi::{Cell, align};
use crate::lesson::{Picture, Word};

use super::lexicon::{Entry, Lexicon};
use super::{CardKey, Language, Skill};

use marking::Key;
pub use marking::{Answer, Judgement, Marking};

/// The kinds of exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The first showing of a new word, or the showing again of one that will not stay. Nothing is asked.
    Meet,
    ChooseHanzi,
    ChooseTibetan,
    TypePinyin,
    TypeMeaning,
    TypeWord,
}

/// How hard an exercise should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// The right answer is among those shown.
    Choose,
    /// The answer is typed.
    Type,
}

/// A word as it is shown to a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Face {
    /// Hanzi; a cell has pinyin where it is to be shown above.
    Hanzi(Vec<Cell>),
    Tibetan(String),
}

/// One of the answers to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word that it shows, as `pack/word`.
    pub item: String,
    pub face: Face,
}

/// One exercise, ready to be shown and answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    pub kind: Kind,
    pub card: CardKey,
    /// The word to be asked about, the largest thing on the screen.
    pub prompt: Face,
    /// The Fluent id of the line that says what to do.
    pub instruction: &'static str,
    /// What to choose from: 2 to 4, or none if the answer is typed.
    pub choices: Vec<Choice>,
    /// A picture to show with the prompt, where it does not give the answer away.
    pub picture: Option<Picture>,
    /// The whole word, for after the answer: its Tibetan, hanzi, English, picture and whether it was reviewed.
    pub word: Word,
    /// The hanzi of the word with pinyin above.
    pub cells: Vec<Cell>,
    key: Key,
}

impl Exercise {
    /// Marks an answer. An answer that does not fit the kind, such as an empty text, counts as not known. For
    /// [`Kind::Meet`] there is nothing to mark.
    #[must_use]
    pub fn mark(&self, answer: &Answer) -> Option<Marking> {
        (self.kind != Kind::Meet).then(|| self.key.mark(answer))
    }

    /// Which choice is the right one, counted from 0; none if the answer is typed.
    #[must_use]
    pub fn right_choice(&self) -> Option<usize> {
        match self.key {
            Key::Choice(index) => Some(index),
            Key::Nothing | Key::Typed(_) => None,
        }
    }
}

impl Kind {
    /// The kind that asks for a skill in a form; none for a skill that has no exercise yet. Pinyin is always typed.
    #[must_use]
    pub fn of(target: Language, skill: Skill, form: Form) -> Option<Self> {
        use Language::{Mandarin, Tibetan};
        match (target, skill, form) {
            (Mandarin, Skill::Read, Form::Choose) | (Tibetan, Skill::Recall, Form::Choose) => {
                Some(Self::ChooseTibetan)
            }
            (Mandarin, Skill::Recall, Form::Choose) | (Tibetan, Skill::Read, Form::Choose) => {
                Some(Self::ChooseHanzi)
            }
            (Mandarin, Skill::Say, _) => Some(Self::TypePinyin),
            (_, Skill::Read, Form::Type) => Some(Self::TypeMeaning),
            (_, Skill::Recall, Form::Type) => Some(Self::TypeWord),
            (Tibetan, Skill::Say, _) | (_, Skill::Listen | Skill::Write, _) => None,
        }
    }
}

/// The skills that can be practised for a target, in the order in which they open.
#[must_use]
pub fn skills(target: Language) -> &'static [Skill] {
    match target {
        Language::Mandarin => &[Skill::Read, Skill::Recall, Skill::Say],
        Language::Tibetan => &[Skill::Read, Skill::Recall],
    }
}

/// Builds the showing of a word, as new or as one that is shown again. None if the word is not in the lexicon.
#[must_use]
pub fn meet(lexicon: &Lexicon, card: &CardKey, is_new: bool) -> Option<Exercise> {
    lexicon.entry(&card.item).map(|entry| meet::build(entry, card, is_new))
}

/// Builds the exercise that asks for a card. None if the word is not in the lexicon or the skill has no exercise.
///
/// If `pinyin` is false, the prompt shows hanzi alone. Where there is nothing to choose from, the answer is typed.
#[must_use]
pub fn ask(lexicon: &Lexicon, card: &CardKey, form: Form, pinyin: bool, seed: u64) -> Option<Exercise> {
    let entry = lexicon.entry(&card.item)?;
    let mut exercise = match Kind::of(card.target, card.skill, form)? {
        Kind::ChooseHanzi => choose_hanzi::build(lexicon, entry, card, seed),
        Kind::ChooseTibetan => choose_tibetan::build(lexicon, entry, card, seed),
        Kind::Meet | Kind::TypePinyin | Kind::TypeMeaning | Kind::TypeWord => None,
    }
    .or_else(|| match Kind::of(card.target, card.skill, Form::Type)? {
        Kind::TypePinyin => Some(type_pinyin::build(lexicon, entry, card)),
        Kind::TypeMeaning => Some(type_meaning::build(lexicon, entry, card)),
        Kind::TypeWord => Some(type_word::build(lexicon, entry, card)),
        Kind::Meet | Kind::ChooseHanzi | Kind::ChooseTibetan => None,
    })?;
    if !pinyin {
        exercise.prompt = exercise.prompt.without_pinyin();
    }
    Some(exercise)
}

impl Face {
    fn hanzi(word: &Word) -> Self {
        Self::Hanzi(cells(word))
    }

    /// The usual Tibetan word for it.
    fn tibetan(word: &Word) -> Self {
        Self::Tibetan(word.bo.first().cloned().unwrap_or_default())
    }

    fn without_pinyin(self) -> Self {
        match self {
            Self::Hanzi(cells) => {
                Self::Hanzi(cells.into_iter().map(|cell| Cell { pinyin: None, ..cell }).collect())
            }
            Self::Tibetan(text) => Self::Tibetan(text),
        }
    }
}

/// What all kinds have in common; the kinds fill in the rest.
fn plain(
    kind: Kind,
    entry: &Entry,
    card: &CardKey,
    prompt: Face,
    instruction: &'static str,
    key: Key,
) -> Exercise {
    Exercise {
        kind,
        card: card.clone(),
        prompt,
        instruction,
        choices: Vec::new(),
        picture: None,
        word: entry.word().clone(),
        cells: cells(entry.word()),
        key,
    }
}

/// The word that is asked before all others that have the same prompt.
fn first<'a>(entry: &'a Entry, alike: impl Iterator<Item = &'a Entry>) -> Vec<&'a Entry> {
    std::iter::once(entry).chain(alike.filter(|other| other.item != entry.item)).collect()
}

/// Hanzi with pinyin above. A checked pack has pinyin that fits; if it does not, the hanzi stand alone.
fn cells(word: &Word) -> Vec<Cell> {
    align(&word.zh, &word.pinyin).unwrap_or_else(|_| {
        word.zh.chars().map(|hanzi| Cell { hanzi: hanzi.to_string(), pinyin: None }).collect()
    })
}

#[cfg(test)]
mod tests;
