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
//! Writing has no exercise.
//!
//! Once a card is no longer new, what comes is drawn among the kinds that can be built: beside those of the table,
//! matching and, of the script, spelling aloud (read), letters to lay and gaps to fill (recall), reading aloud (say).
//! Listening has only exercises by ear: meaning, word, typing, tones and minimal pairs. What of a printed exercise may be
//! heard before the answer is said by [`HeardFirst`]. Which kinds may ask for a card is
//! said in [`offered`].

mod aloud;
mod arranging;
mod building;
mod choosing;
mod confusable;
mod distractor;
mod face;
mod gap;
mod heard;
mod item;
mod listening;
mod marking;
mod matching;
mod minimal;
mod number;
mod offered;
mod order;
mod pairs;
mod placing;
mod question;
mod request;
mod sound;
mod spelling;
mod task;
mod tiles;
mod tones;
mod typed;
mod typing;

use rand::Rng;
use rand::seq::SliceRandom as _;

use super::lexicon::{Content, Lexicon};
use super::{CardKey, Hearing, Language};
use offered::Offered;
use request::Request;

pub use face::{Choice, Face, Gloss};
pub use heard::HeardFirst;
pub use item::ItemView;
pub use marking::{Answer, Details, Judgement, Marking};
pub use order::{Ordered, Placed};
pub use pairs::{Paired, Pairs};
pub use placing::{GivenTone, Syllables};
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

/// How a card is to be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    pub form: Form,
    /// Whether the memory is still young: then the prompt has its pinyin, and fewer strange tiles lie among those of a
    /// sentence.
    pub is_young: bool,
    /// Whether the kind is drawn among all that fit. What was just met, or just missed, is asked in the plainest one.
    pub is_varied: bool,
    pub hearing: Hearing,
}

impl Manner {
    /// Returns the plainest manner, without anything to be heard.
    #[must_use]
    pub fn plain(form: Form, is_young: bool) -> Self {
        Self { form, is_young, is_varied: false, hearing: Hearing::Off }
    }
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
    let request = Request { lexicon, entry, card, is_young: true, hearing: Hearing::Off };
    let prompt = Face::of(entry, card.target);
    let exercise = request.exercise(ExerciseKind::Meet, prompt, instruction, Task::Show);
    Some(Exercise { picture: exercise.item.picture.clone(), ..exercise })
}

/// Builds the exercise that asks for a card. Returns none if the item is not in the lexicon or cannot be practised in
/// this target and skill, as what is asked by ear cannot where nothing is heard.
///
/// The exercise is of one of the kinds that are [`offered`] and can be built: one with choices becomes another where the
/// library has nothing to put beside the right answer.
#[must_use]
pub fn ask(lexicon: &Lexicon, card: &CardKey, manner: Manner, rng: &mut impl Rng) -> Option<Exercise> {
    let (request, mut offered) = asked(lexicon, card, manner)?;
    if manner.is_varied {
        offered.drawn.shuffle(rng);
    }
    let kinds = offered.drawn.into_iter().chain(offered.instead);
    kinds.into_iter().find_map(|kind| finished(kind, &request, rng))
}

/// Builds every exercise that may ask for a card in this manner.
#[must_use]
pub fn every(lexicon: &Lexicon, card: &CardKey, manner: Manner, rng: &mut impl Rng) -> Vec<Exercise> {
    let Some((request, offered)) = asked(lexicon, card, manner) else { return Vec::new() };
    let mut built: Vec<Exercise> =
        offered.drawn.into_iter().filter_map(|kind| finished(kind, &request, rng)).collect();
    if built.is_empty() {
        built.extend(offered.instead.into_iter().find_map(|kind| finished(kind, &request, rng)));
    }
    built
}

fn asked<'a>(lexicon: &'a Lexicon, card: &'a CardKey, manner: Manner) -> Option<(Request<'a>, Offered)> {
    let Manner { form, is_young, hearing, .. } = manner;
    let entry = lexicon.entry(&card.item)?;
    let can_be_asked = entry.has_skill(card.target, card.skill, hearing);
    let request = Request { lexicon, entry, card, is_young, hearing };
    can_be_asked.then(|| (request, Offered::of(entry, card, form)))
}

fn finished(kind: ExerciseKind, request: &Request<'_>, rng: &mut impl Rng) -> Option<Exercise> {
    let exercise = build(kind, request, rng)?;
    Some(if request.is_young { exercise } else { exercise.without_pinyin() })
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
        ExerciseKind::ListenMeaning => listening::meaning(request, rng),
        ExerciseKind::ListenWord => listening::word(request, rng),
        ExerciseKind::TypeHeard => listening::typed(request),
        ExerciseKind::WhichTone => tones::which(request),
        ExerciseKind::TonePair => tones::pair(request, rng),
        ExerciseKind::PlaceTones => tones::place(request),
        ExerciseKind::MinimalPair => minimal::pair(request, rng),
        ExerciseKind::MatchPairs => matching::build(request, rng),
        ExerciseKind::FillGap => gap::build(request, rng),
        ExerciseKind::BuildSyllable => building::syllable(request, rng),
        ExerciseKind::SpellAloud => spelling::build(request, rng),
        ExerciseKind::ReadAloud => aloud::build(request),
    }
}

#[cfg(test)]
mod tests;
