//! See a word of the target language, type what it means: in the other language or in English. A sentence too, where
//! the library has no other to choose from.

use super::marking::{Accepted, Key, Typed};
use super::type_pinyin::readings;
use super::{Exercise, Face, Kind, plain};
use crate::drill::lexicon::{Entry, Lexicon};
use crate::drill::{CardKey, Language};
use crate::language::answer::Script;

/// The meanings of everything in the library with the very same prompt are right.
pub(super) fn build(lexicon: &Lexicon, entry: &Entry, card: &CardKey) -> Exercise {
    let right = lexicon.alike(entry, card.target);
    let instruction = match card.target {
        Language::Mandarin => "drill-type-meaning-of-hanzi",
        Language::Tibetan => "drill-type-meaning-of-tibetan",
    };
    let accepted = right.iter().flat_map(|entry| meanings(entry, card.target)).collect();
    let key = Key::Typed(Typed::among(lexicon, &right, accepted));
    plain(Kind::TypeMeaning, entry, card, Face::of(entry, card.target), instruction, key)
}

fn meanings(entry: &Entry, target: Language) -> Vec<Accepted> {
    match target {
        Language::Mandarin => {
            vec![Accepted::Words([entry.tibetan_answers(), entry.english_answers()].concat())]
        }
        Language::Tibetan => {
            let hanzi = vec![(Script::Hanzi, entry.zh().to_owned())];
            let words = Accepted::Words([hanzi, entry.english_answers()].concat());
            std::iter::once(words).chain(readings(entry)).collect()
        }
    }
}
