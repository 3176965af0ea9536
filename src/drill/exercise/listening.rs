//! Words and sentences that are heard: what they mean, which they are, how they are written.

use rand::Rng;

use super::choosing::choices_by_ear;
use super::face::Face;
use super::request::Request;
use super::sound::Sound;
use super::task::{Exercise, ExerciseKind, Task};
use super::typed::TypedText;
use super::typing::written;
use crate::drill::Language;
use crate::drill::lexicon::{ItemKind, LexiconEntry};

/// Builds what is heard with meanings to choose from. Returns none if it cannot be heard, or nothing could stand beside
/// the right meaning.
pub(super) fn meaning(request: &Request<'_>, rng: &mut impl Rng) -> Option<Exercise> {
    let spoken = request.heard()?;
    let target = request.card.target;
    let face = |entry: &LexiconEntry| Face::of(entry, target.other()).without_pinyin();
    let task = choices_by_ear(request, face, rng)?;
    let instruction = match request.entry.kind() {
        ItemKind::Sentence => "drill-listen-meaning-sentence",
        ItemKind::Word | ItemKind::Question => "drill-listen-meaning",
    };
    Some(request.by_ear(ExerciseKind::ListenMeaning, spoken, instruction, task))
}

/// Builds what is heard with words of the target language to choose from. Returns none as [`meaning`] does.
pub(super) fn word(request: &Request<'_>, rng: &mut impl Rng) -> Option<Exercise> {
    let spoken = request.heard()?;
    let (target, is_young) = (request.card.target, request.is_young);
    let face = |entry: &LexiconEntry| {
        let face = Face::of(entry, target);
        if is_young { face } else { face.without_pinyin() }
    };
    let task = choices_by_ear(request, face, rng)?;
    let instruction = match target {
        Language::Mandarin => "drill-listen-hanzi",
        Language::Tibetan => "drill-listen-tibetan",
    };
    Some(request.by_ear(ExerciseKind::ListenWord, spoken, instruction, task))
}

/// Builds what is heard to be typed: Tibetan, or Mandarin in hanzi or in pinyin, in the tones of the dictionary or as
/// they are said. Every word of the library that sounds the same is right, since nothing says which is meant.
pub(super) fn typed(request: &Request<'_>) -> Option<Exercise> {
    let spoken = request.heard()?;
    let Request { lexicon, entry, card, .. } = *request;
    let right = match card.target {
        Language::Mandarin => homophones(request),
        Language::Tibetan => vec![entry],
    };
    let task = Task::TypeText(TypedText::of(lexicon, &right, |entry| written(entry, card.target)));
    let instruction = match card.target {
        Language::Mandarin => "drill-type-heard",
        Language::Tibetan => "drill-type-heard-tibetan",
    };
    Some(request.by_ear(ExerciseKind::TypeHeard, spoken, instruction, task))
}

/// Returns the entry, and every word that sounds as it does.
fn homophones<'a>(request: &Request<'a>) -> Vec<&'a LexiconEntry> {
    let Request { lexicon, entry, .. } = *request;
    let sound = Sound::of(entry);
    let letters: String = sound.syllables().iter().map(|syllable| syllable.letters.as_str()).collect();
    let others = lexicon.sounding(&letters).filter(|other| other.item != entry.item);
    std::iter::once(entry).chain(others.filter(|other| sound.is_like(&Sound::of(other)))).collect()
}
