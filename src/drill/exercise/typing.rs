//! Words and sentences whose reading, meaning or text is typed.

use super::face::Face;
use super::request::Request;
use super::task::{Exercise, ExerciseKind, Task};
use super::typed::{Accepted, TypedText};
use crate::drill::Language;
use crate::drill::lexicon::{ItemKind, LexiconEntry, Wording};
use crate::language::answer::Script;

/// Builds hanzi whose pinyin is typed with its tones, by marks or by numbers.
///
/// Another word of the library that is written alike may be read differently (长: cháng, zhǎng). Its reading is right
/// too, since the prompt does not say which is meant.
pub(super) fn pinyin(request: &Request<'_>) -> Exercise {
    let prompt = Face::hanzi(request.entry).without_pinyin();
    let task = typed(request, Language::Mandarin, readings);
    request.exercise(ExerciseKind::TypePinyin, prompt, "drill-type-pinyin", task)
}

/// Builds a word of the target language whose meaning is typed, in the other language or in English. The meanings of
/// every item with the very same prompt are right.
pub(super) fn meaning(request: &Request<'_>) -> Exercise {
    let target = request.card.target;
    let instruction = match target {
        Language::Mandarin => "drill-type-meaning-of-hanzi",
        Language::Tibetan => "drill-type-meaning-of-tibetan",
    };
    let task = typed(request, target, |entry| meanings(entry, target));
    request.exercise(ExerciseKind::TypeMeaning, Face::of(request.entry, target), instruction, task)
}

/// Builds a meaning for which the word or the short sentence of the target language is typed: Tibetan, or Mandarin in
/// hanzi or, for those without a Chinese keyboard, in pinyin. Every item with the very same prompt is right.
pub(super) fn word(request: &Request<'_>) -> Exercise {
    let target = request.card.target;
    let instruction = match (target, request.entry.kind()) {
        (Language::Mandarin, ItemKind::Sentence) => "drill-type-hanzi-sentence",
        (Language::Mandarin, ItemKind::Word | ItemKind::Question) => "drill-type-hanzi",
        (Language::Tibetan, ItemKind::Sentence) => "drill-type-tibetan-sentence",
        (Language::Tibetan, ItemKind::Word | ItemKind::Question) => "drill-type-tibetan",
    };
    let task = typed(request, target.other(), |entry| in_any_wording(entry, target));
    let prompt = Face::of(request.entry, target.other());
    Exercise {
        picture: request.picture(),
        ..request.exercise(ExerciseKind::TypeWord, prompt, instruction, task)
    }
}

/// Accepts the `answers` of every item that has the same text in the language of the prompt.
fn typed(request: &Request<'_>, prompt: Language, answers: impl Fn(&LexiconEntry) -> Vec<Accepted>) -> Task {
    let right = request.lexicon.alike(request.entry, prompt);
    Task::TypeText(TypedText::of(request.lexicon, &right, answers))
}

/// Returns the citation pinyin, which stands for whatever sandhi makes of it, and the pack's own surface tones where
/// it gives them.
fn readings(entry: &LexiconEntry) -> Vec<Accepted> {
    let citation = Accepted::Reading { hanzi: entry.zh().to_owned(), pinyin: entry.pinyin().to_owned() };
    let spoken =
        entry.surface().map(|spoken| Accepted::Reading { hanzi: String::new(), pinyin: spoken.to_owned() });
    std::iter::once(citation).chain(spoken).collect()
}

fn meanings(entry: &LexiconEntry, target: Language) -> Vec<Accepted> {
    let own = match target {
        Language::Mandarin => {
            vec![Accepted::Words([entry.tibetan_answers(), entry.english_answers()].concat())]
        }
        Language::Tibetan => {
            let hanzi = vec![(Script::Hanzi, entry.zh().to_owned())];
            let words = Accepted::Words([hanzi, entry.english_answers()].concat());
            std::iter::once(words).chain(readings(entry)).collect()
        }
    };
    own.into_iter().chain(reworded(entry, target.other())).collect()
}

/// Returns a word as it is written, or a sentence in any of its wordings.
fn in_any_wording(entry: &LexiconEntry, target: Language) -> Vec<Accepted> {
    written(entry, target).into_iter().chain(reworded(entry, target)).collect()
}

/// Returns what a sentence may also be.
fn reworded(entry: &LexiconEntry, language: Language) -> Vec<Accepted> {
    let script = match language {
        Language::Mandarin => Script::Hanzi,
        Language::Tibetan => Script::Tibetan,
    };
    let accepted = |wording: Wording| {
        let reading = wording.pinyin.map(|pinyin| Accepted::Reading { hanzi: wording.text.clone(), pinyin });
        std::iter::once(Accepted::Words(vec![(script, wording.text)])).chain(reading)
    };
    entry.other_wordings(language).into_iter().flat_map(accepted).collect()
}

/// Returns a word or a sentence as it is heard and written: Tibetan, or hanzi or pinyin.
pub(super) fn written(entry: &LexiconEntry, target: Language) -> Vec<Accepted> {
    match target {
        Language::Mandarin => {
            let hanzi = Accepted::Words(vec![(Script::Hanzi, entry.zh().to_owned())]);
            std::iter::once(hanzi).chain(readings(entry)).collect()
        }
        Language::Tibetan => vec![Accepted::Words(entry.tibetan_answers())],
    }
}
