//! Exercises: what a screen shows, what may be answered, and how an answer is marked.
//!
//! An [`Exercise`] is plain data. It is built from an entry of the [`Lexicon`], the card that is asked and a random
//! number generator, and never changes afterwards. Its [`ExerciseKind`] says what is asked, its [`Task`] how it is
//! answered. Many kinds share a task, so that a new kind is usually no more than a way to build one:
//!
//! - A new [`ExerciseKind`]: the compiler asks how it is built, in [`build`]; [`offered`] says of which cards.
//! - A new [`Task`] or [`Answer`]: the compiler asks how it is marked, which answer is right, and how the screens draw
//!   it, explain it and, in the tour, answer it.
//! - A new [`Face`], such as a sound: the compiler asks how a prompt, a choice or a tile of it is drawn and what its
//!   accessible name is.
//!
//! The exercises of a word:
//!
//! | Target | Skill | Chosen | Typed |
//! |---|---|---|---|
//! | Mandarin | read | hanzi, choose Tibetan | hanzi, type Tibetan or English |
//! | Mandarin | recall | Tibetan, choose hanzi | Tibetan, type hanzi or pinyin |
//! | Mandarin | say | | hanzi, type pinyin |
//! | Tibetan | read | Tibetan, choose hanzi | Tibetan, type hanzi, pinyin or English |
//! | Tibetan | recall | hanzi, choose Tibetan | hanzi, type Tibetan |
//!
//! A sentence is read by choosing what it means, recalled by putting its tiles in order or, if it is short, by typing
//! it, and, if it is short, said by typing its pinyin. A question is asked as its author wrote it, in the skill read.
//! Listening and writing have no exercise.

mod arranging;
mod choosing;
mod confusable;
mod distractor;
mod face;
mod item;
mod marking;
mod number;
mod order;
mod question;
mod request;
mod task;
mod tiles;
mod typed;
mod typing;

use rand::Rng;

use super::lexicon::{Content, Lexicon, LexiconEntry};
use super::{CardKey, Language, Skill};
use request::Request;

pub use face::{Choice, Face, Gloss};
pub use item::ItemView;
pub use marking::{Answer, Details, Judgement, Marking};
pub use order::{Ordered, Placed};
pub use task::{Choices, Exercise, ExerciseKind, Task, Tiles, TypedNumber};
pub use typed::TypedText;

/// How hard an exercise should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// The right answer, or all of its tiles, are among those shown.
    Choose,
    /// The answer is typed, where it is short enough.
    Type,
}

/// Builds the showing of a word or a sentence, as new or as one that is shown again: everything about it at once, and
/// nothing asked. Returns none if the item is not in the lexicon, or is a question: to show its answer first would be
/// to ask nothing.
#[must_use]
pub fn meet(lexicon: &Lexicon, card: &CardKey, is_new: bool) -> Option<Exercise> {
    let entry = lexicon.entry(&card.item)?;
    let instruction = match (entry.content(), is_new) {
        (Content::Word(_), true) => "drill-meet",
        (Content::Word(_), false) => "drill-word",
        (Content::Sentence(_), true) => "drill-meet-sentence",
        (Content::Sentence(_), false) => "drill-sentence",
        (Content::Question(_), _) => return None,
    };
    let request = Request { lexicon, entry, card, is_young: true };
    let prompt = Face::of(entry, card.target);
    let exercise = request.exercise(ExerciseKind::Meet, prompt, instruction, Task::Show);
    Some(Exercise { picture: exercise.item.picture.clone(), ..exercise })
}

/// Builds the exercise that asks for a card. Returns none if the item is not in the lexicon or cannot be practised in
/// this target and skill.
///
/// `is_young` says whether the memory is still young: then the prompt has its pinyin, and no tiles of other sentences
/// lie among those of a sentence. The exercise is of the first kind that is [`offered`] and can be built: one with
/// choices becomes another where the library has nothing to put beside the right answer.
#[must_use]
pub fn ask(
    lexicon: &Lexicon,
    card: &CardKey,
    form: Form,
    is_young: bool,
    rng: &mut impl Rng,
) -> Option<Exercise> {
    let entry = lexicon.entry(&card.item)?;
    if !entry.skills(card.target).contains(&card.skill) {
        return None;
    }
    let request = Request { lexicon, entry, card, is_young };
    let exercise = offered(entry, card, form).into_iter().find_map(|kind| build(kind, &request, rng))?;
    Some(if is_young { exercise } else { exercise.without_pinyin() })
}

/// Returns the kinds of exercise that may ask for a card, the preferred one first. Pinyin is always typed.
fn offered(entry: &LexiconEntry, card: &CardKey, form: Form) -> Vec<ExerciseKind> {
    use ExerciseKind::{Arrange, ChooseMeaning, TypeMeaning, TypePinyin, TypeWord};
    let choose = |language| match language {
        Language::Mandarin => ExerciseKind::ChooseHanzi,
        Language::Tibetan => ExerciseKind::ChooseTibetan,
    };
    match (entry.content(), card.skill, form) {
        (Content::Word(_), Skill::Read, Form::Choose) => vec![choose(card.target.other()), TypeMeaning],
        (Content::Word(_), Skill::Read, Form::Type) => vec![TypeMeaning],
        (Content::Word(_), Skill::Recall, Form::Choose) => vec![choose(card.target), TypeWord],
        (Content::Word(_), Skill::Recall, Form::Type) => vec![TypeWord],
        (Content::Sentence(_), Skill::Read, _) => vec![ChooseMeaning, Arrange, TypeMeaning],
        (Content::Sentence(_), Skill::Recall, Form::Type) if entry.is_short(card.target) => vec![TypeWord],
        (Content::Sentence(_), Skill::Recall, _) => vec![Arrange, TypeWord],
        (Content::Word(_) | Content::Sentence(_), Skill::Say, _) => vec![TypePinyin],
        (Content::Word(_) | Content::Sentence(_), Skill::Listen | Skill::Write, _) => Vec::new(),
        (Content::Question(question), ..) => vec![question::kind(question)],
    }
}

/// Builds an exercise of a kind, if the library has what it takes.
fn build(kind: ExerciseKind, request: &Request<'_>, rng: &mut impl Rng) -> Option<Exercise> {
    match kind {
        ExerciseKind::Meet => meet(request.lexicon, request.card, true),
        ExerciseKind::ChooseHanzi => choosing::word(request, Language::Mandarin, rng),
        ExerciseKind::ChooseTibetan => choosing::word(request, Language::Tibetan, rng),
        ExerciseKind::ChooseMeaning => choosing::meaning(request, rng),
        ExerciseKind::TypePinyin => Some(typing::pinyin(request)),
        ExerciseKind::TypeMeaning => Some(typing::meaning(request)),
        ExerciseKind::TypeWord => Some(typing::word(request)),
        ExerciseKind::Arrange => arranging::build(request, rng),
        ExerciseKind::ChooseOption
        | ExerciseKind::TrueFalse
        | ExerciseKind::TypeNumber
        | ExerciseKind::TypeText
        | ExerciseKind::PutInOrder => question::build(request, rng),
    }
}

#[cfg(test)]
mod tests;
