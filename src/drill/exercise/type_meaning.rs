//! See a word of the target language, type what it means: in the other language or in English.

use super::marking::{Accepted, Key};
use super::type_pinyin::reading;
use super::{Exercise, Face, Kind, plain};
use crate::drill::lexicon::{Entry, Lexicon};
use crate::drill::{CardKey, Language};
use crate::language::answer::Script;

/// The meanings of every word of the library with the very same prompt are right.
pub(super) fn build(lexicon: &Lexicon, entry: &Entry, card: &CardKey) -> Exercise {
    let word = entry.word();
    match card.target {
        Language::Mandarin => {
            let others = lexicon.written(&word.zh).filter(|other| other.item != entry.item);
            let meanings = std::iter::once(entry).chain(others);
            let accepted = meanings
                .map(|entry| Accepted::Words([entry.tibetan_answers(), entry.english_answers()].concat()));
            let key = Key::Typed(accepted.collect());
            plain(Kind::TypeMeaning, entry, card, Face::hanzi(word), "drill-type-meaning-of-hanzi", key)
        }
        Language::Tibetan => {
            let prompt = word.bo.first().map_or("", String::as_str);
            let others = lexicon.glossed(prompt).filter(|other| other.item != entry.item);
            let accepted = std::iter::once(entry).chain(others).flat_map(|entry| {
                let hanzi = vec![(Script::Hanzi, entry.word().zh.clone())];
                [Accepted::Words([hanzi, entry.english_answers()].concat()), reading(entry)]
            });
            let key = Key::Typed(accepted.collect());
            plain(Kind::TypeMeaning, entry, card, Face::tibetan(word), "drill-type-meaning-of-tibetan", key)
        }
    }
}
