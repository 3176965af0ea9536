//! See the meaning, type the word or the short sentence of the target language: Tibetan, or Mandarin in hanzi or, for
//! those without a Chinese keyboard, in pinyin.

use super::marking::{Accepted, Key, Typed};
use super::type_pinyin::readings;
use super::{Exercise, Face, Kind, plain};
use crate::drill::lexicon::{Entry, Lexicon, Section};
use crate::drill::{CardKey, Language};
use crate::language::answer::Script;

/// Everything in the library with the very same prompt is right.
pub(super) fn build(lexicon: &Lexicon, entry: &Entry, card: &CardKey) -> Exercise {
    let right = lexicon.alike(entry, card.target.other());
    let instruction = match (card.target, entry.section()) {
        (Language::Mandarin, Section::Sentences) => "drill-type-hanzi-sentence",
        (Language::Mandarin, _) => "drill-type-hanzi",
        (Language::Tibetan, Section::Sentences) => "drill-type-tibetan-sentence",
        (Language::Tibetan, _) => "drill-type-tibetan",
    };
    let prompt = Face::of(entry, card.target.other());
    let accepted = right.iter().flat_map(|entry| written(entry, card.target)).collect();
    let key = Key::Typed(Typed::among(lexicon, &right, accepted));
    let exercise = plain(Kind::TypeWord, entry, card, prompt, instruction, key);
    Exercise { picture: exercise.item.picture.clone(), ..exercise }
}

fn written(entry: &Entry, target: Language) -> Vec<Accepted> {
    match target {
        Language::Mandarin => {
            let hanzi = Accepted::Words(vec![(Script::Hanzi, entry.zh().to_owned())]);
            std::iter::once(hanzi).chain(readings(entry)).collect()
        }
        Language::Tibetan => vec![Accepted::Words(entry.tibetan_answers())],
    }
}
