//! Exercises: what a screen shows, what may be answered, and how an answer is marked. One kind a file.
//!
//! An [`Exercise`] is plain data. It is built from an entry of the [`Lexicon`], the card that is asked, and a seed for
//! whatever is left to chance, and from then on it changes no more.
//!
//! A word:
//!
//! | Target | Skill | Chosen | Typed |
//! |---|---|---|---|
//! | Mandarin | read | hanzi, choose Tibetan | hanzi, type Tibetan or English |
//! | Mandarin | recall | Tibetan, choose hanzi | Tibetan, type hanzi or pinyin |
//! | Mandarin | say | | hanzi, type pinyin |
//! | Tibetan | read | Tibetan, choose hanzi | Tibetan, type hanzi, pinyin or English |
//! | Tibetan | recall | hanzi, choose Tibetan | hanzi, type Tibetan |
//!
//! A sentence is read by choosing what it means, recalled by laying its tiles in order or, if it is short, by typing
//! it, and, if it is short, said by typing its pinyin. A question is asked as its author wrote it, in the skill read.
//! Listening and writing have no exercise here yet.

mod arrange;
mod choose_hanzi;
mod choose_meaning;
mod choose_option;
mod choose_tibetan;
mod distractor;
mod face;
mod item;
mod lookalike;
mod marking;
mod meet;
mod number;
mod order;
mod put_in_order;
mod tiles;
mod true_false;
mod type_meaning;
mod type_number;
mod type_pinyin;
mod type_text;
mod type_word;

use crate::lesson::{Picture, Question, QuestionKind, Trilingual};

use super::lexicon::{Content, Entry, Lexicon};
use super::{CardKey, Language, Skill};

pub use face::{Choice, Face, Gloss};
pub use item::Item;
use marking::Key;
pub use marking::{Answer, Judgement, Marking};
pub use order::{Ordered, Placed};

/// The kinds of exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The first showing of a new word or sentence, or the showing again of one that will not stay. Nothing is asked.
    Meet,
    /// A word: choose its hanzi.
    ChooseHanzi,
    /// A word: choose its Tibetan.
    ChooseTibetan,
    /// Type how hanzi are read.
    TypePinyin,
    /// Type what a word means; a sentence too, where the library has no other to choose from.
    TypeMeaning,
    /// Type a word, or a short sentence, of the target language.
    TypeWord,
    /// A sentence: choose what it means.
    ChooseMeaning,
    /// A sentence: lay its tiles in order.
    Arrange,
    /// A question: choose one of its options.
    ChooseOption,
    /// A question: true or false.
    TrueFalse,
    /// A question: type a number.
    TypeNumber,
    /// A question: type a few words.
    TypeText,
    /// A question: put things in order.
    PutInOrder,
}

/// How hard an exercise should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// The right answer, or all of its tiles, are among those shown.
    Choose,
    /// The answer is typed, where it is short enough.
    Type,
}

/// One exercise, ready to be shown and answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    pub kind: Kind,
    pub card: CardKey,
    /// What is asked about, the largest thing on the screen.
    pub prompt: Face,
    /// The Fluent id of the line that says what to do.
    pub instruction: &'static str,
    /// What to choose from: 2 to 4, or as many as the author of a question gave; none if nothing is to be chosen.
    pub choices: Vec<Choice>,
    /// What to lay in order, shuffled; none if nothing is to be laid.
    pub tiles: Vec<Face>,
    /// What the number that is asked for counts, where the question says so.
    pub unit: Option<Trilingual>,
    /// A picture to show with the prompt, where it does not give the answer away.
    pub picture: Option<Picture>,
    /// The whole item, for after the answer.
    pub item: Item,
    /// What is right, for after the answer to a question: the option; the number; every text that is accepted, the
    /// author's first one first; or all things in their order. Empty for a word or a sentence, which is shown whole.
    pub solution: Vec<Face>,
    key: Key,
}

impl Exercise {
    /// Marks an answer. An answer that does not fit the kind, such as an empty text, counts as not known. For
    /// [`Kind::Meet`] there is nothing to mark.
    #[must_use]
    pub fn mark(&self, answer: &Answer) -> Option<Marking> {
        (self.kind != Kind::Meet).then(|| self.key.mark(answer))
    }

    /// An answer that is right; none for [`Kind::Meet`].
    #[must_use]
    pub fn right_answer(&self) -> Option<Answer> {
        self.key.right_answer()
    }

    /// Which choice is the right one, counted from 0; none if nothing is chosen.
    #[must_use]
    pub fn right_choice(&self) -> Option<usize> {
        match self.key {
            Key::Choice(index) => Some(index),
            Key::Nothing | Key::Typed(_) | Key::Number(_) | Key::Order(_) => None,
        }
    }
}

impl Kind {
    /// The kind that asks for a skill of a word in a form; none for a skill that has no exercise yet. Pinyin is always
    /// typed.
    fn of_word(target: Language, skill: Skill, form: Form) -> Option<Self> {
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

/// The skills in which a word can be practised for a target, in the order in which they open. A sentence or a question
/// may have fewer; see [`Entry::skills`].
#[must_use]
pub fn skills(target: Language) -> &'static [Skill] {
    match target {
        Language::Mandarin => &[Skill::Read, Skill::Recall, Skill::Say],
        Language::Tibetan => &[Skill::Read, Skill::Recall],
    }
}

/// Builds the showing of a word or a sentence, as new or as one that is shown again. None if the item is not in the
/// lexicon, or is a question, which is asked at once.
#[must_use]
pub fn meet(lexicon: &Lexicon, card: &CardKey, is_new: bool) -> Option<Exercise> {
    lexicon.entry(&card.item).and_then(|entry| meet::build(entry, card, is_new))
}

/// Builds the exercise that asks for a card. None if the item is not in the lexicon or cannot be practised in this
/// target and skill.
///
/// `is_young` says whether the memory is still young: then the prompt has its pinyin, and no tiles of other sentences
/// lie among those of a sentence. An exercise with choices becomes another kind where the library has nothing to put
/// beside the right answer.
#[must_use]
pub fn ask(lexicon: &Lexicon, card: &CardKey, form: Form, is_young: bool, seed: u64) -> Option<Exercise> {
    let entry = lexicon.entry(&card.item)?;
    if !entry.skills(card.target).contains(&card.skill) {
        return None;
    }
    let mut exercise = match entry.content() {
        Content::Word(_) => word(lexicon, entry, card, form, seed)?,
        Content::Sentence(_) => sentence(lexicon, entry, card, form, is_young, seed)?,
        Content::Question(asked) => question(lexicon, entry, card, asked, seed)?,
    };
    if !is_young {
        exercise.prompt = exercise.prompt.without_pinyin();
        exercise.tiles = exercise.tiles.into_iter().map(Face::without_pinyin).collect();
    }
    Some(exercise)
}

fn word(lexicon: &Lexicon, entry: &Entry, card: &CardKey, form: Form, seed: u64) -> Option<Exercise> {
    let chosen = match Kind::of_word(card.target, card.skill, form)? {
        Kind::ChooseHanzi => choose_hanzi::build(lexicon, entry, card, seed),
        Kind::ChooseTibetan => choose_tibetan::build(lexicon, entry, card, seed),
        _ => None,
    };
    chosen.or_else(|| typed(lexicon, entry, card))
}

fn sentence(
    lexicon: &Lexicon,
    entry: &Entry,
    card: &CardKey,
    form: Form,
    is_young: bool,
    seed: u64,
) -> Option<Exercise> {
    let arranged = |language| arrange::build(lexicon, entry, card, language, !is_young, seed);
    let asked = match card.skill {
        Skill::Read => {
            choose_meaning::build(lexicon, entry, card, seed).or_else(|| arranged(card.target.other()))
        }
        Skill::Recall if form == Form::Type && entry.is_short(card.target) => None,
        Skill::Recall => arranged(card.target),
        Skill::Say | Skill::Listen | Skill::Write => None,
    };
    asked.or_else(|| typed(lexicon, entry, card))
}

fn question(
    lexicon: &Lexicon,
    entry: &Entry,
    card: &CardKey,
    asked: &Question,
    seed: u64,
) -> Option<Exercise> {
    let ask = &asked.ask;
    match &asked.kind {
        QuestionKind::Choice { options, answer } => {
            choose_option::build(entry, card, ask, options, *answer, seed)
        }
        QuestionKind::TrueFalse(is_true) => Some(true_false::build(entry, card, ask, *is_true)),
        QuestionKind::Number { value, tolerance, unit } => {
            Some(type_number::build(entry, card, ask, (*value, *tolerance), unit.as_ref()))
        }
        QuestionKind::Order { items } => Some(put_in_order::build(entry, card, ask, items, seed)),
        QuestionKind::Text { accepted } => Some(type_text::build(lexicon, entry, card, ask, accepted)),
    }
}

fn typed(lexicon: &Lexicon, entry: &Entry, card: &CardKey) -> Option<Exercise> {
    match card.skill {
        Skill::Read => Some(type_meaning::build(lexicon, entry, card)),
        Skill::Recall => Some(type_word::build(lexicon, entry, card)),
        Skill::Say => Some(type_pinyin::build(lexicon, entry, card)),
        Skill::Listen | Skill::Write => None,
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
    let item = Item::from(entry);
    Exercise {
        kind,
        card: card.clone(),
        prompt,
        instruction,
        choices: Vec::new(),
        tiles: Vec::new(),
        unit: None,
        picture: None,
        item,
        solution: Vec::new(),
        key,
    }
}

#[cfg(test)]
mod tests;
