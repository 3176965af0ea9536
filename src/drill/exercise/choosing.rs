//! Words and sentences to choose among others of the library.

use rand::Rng;

use super::distractor;
use super::face::{Choice, Face};
use super::request::Request;
use super::sound::Sound;
use super::task::{Choices, Exercise, ExerciseKind, Task};
use crate::drill::Language;
use crate::drill::lexicon::LexiconEntry;

/// Builds a word to be chosen by its text in `shown`. Returns none if the library has no word that could stand beside
/// the right one.
pub(super) fn word(request: &Request<'_>, shown: Language, rng: &mut impl Rng) -> Option<Exercise> {
    let (kind, instruction) = match shown {
        Language::Mandarin => (ExerciseKind::ChooseHanzi, "drill-choose-hanzi"),
        Language::Tibetan => (ExerciseKind::ChooseTibetan, "drill-choose-tibetan"),
    };
    let task = choices(request, |entry| Face::of(entry, shown), rng)?;
    let prompt = Face::of(request.entry, shown.other());
    Some(Exercise { picture: request.picture(), ..request.exercise(kind, prompt, instruction, task) })
}

/// Builds a sentence of the target language whose meaning is chosen among sentences of the other. Returns none if the
/// library has no sentence that could stand beside the right one.
pub(super) fn meaning(request: &Request<'_>, rng: &mut impl Rng) -> Option<Exercise> {
    let target = request.card.target;
    // Pinyin is for those who are learning to read hanzi; these learners read them already.
    let task = choices(request, |entry| Face::of(entry, target.other()).without_pinyin(), rng)?;
    let prompt = Face::of(request.entry, target);
    Some(request.exercise(ExerciseKind::ChooseMeaning, prompt, "drill-choose-meaning", task))
}

fn choices(request: &Request<'_>, face: impl Fn(&LexiconEntry) -> Face, rng: &mut impl Rng) -> Option<Task> {
    among(request, face, |_, _| true, rng)
}

/// Returns what is heard among others that do not sound like it, nor like one another.
pub(super) fn choices_by_ear(
    request: &Request<'_>,
    face: impl Fn(&LexiconEntry) -> Face,
    rng: &mut impl Rng,
) -> Option<Task> {
    let sounds_apart = |one: &LexiconEntry, other: &LexiconEntry| !Sound::of(one).is_like(&Sound::of(other));
    match request.card.target {
        Language::Mandarin => among(request, face, sounds_apart, rng),
        // Tibetan that is written otherwise may sound the same, which no table says.
        Language::Tibetan => choices(request, face, rng),
    }
}

fn among(
    request: &Request<'_>,
    face: impl Fn(&LexiconEntry) -> Face,
    are_apart: impl Fn(&LexiconEntry, &LexiconEntry) -> bool,
    rng: &mut impl Rng,
) -> Option<Task> {
    let Request { lexicon, entry, card, .. } = *request;
    let (entries, right) = distractor::lined_up(lexicon, entry, card.target, are_apart, rng)?;
    let choice = |entry: &LexiconEntry| Choice { item: entry.item.clone(), face: face(entry) };
    Some(Task::Choose(Choices { shown: entries.into_iter().map(choice).collect(), right }))
}
