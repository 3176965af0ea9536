//! See the meaning, type the word of the target language: Tibetan, or Mandarin in hanzi or, for those without a
//! Chinese keyboard, in pinyin.

use super::marking::{Accepted, Key};
use super::type_pinyin::reading;
use super::{Exercise, Face, Kind, plain};
use crate::drill::lexicon::{Entry, Lexicon};
use crate::drill::{CardKey, Language};
use crate::language::answer::Script;

/// Every word of the library with the very same prompt is right.
pub(super) fn build(lexicon: &Lexicon, entry: &Entry, card: &CardKey) -> Exercise {
    let word = entry.word();
    match card.target {
        Language::Mandarin => {
            let prompt = word.bo.first().map_or("", String::as_str);
            let others = lexicon.glossed(prompt).filter(|other| other.item != entry.item);
            let accepted = std::iter::once(entry).chain(others).flat_map(|entry| {
                [Accepted::Words(vec![(Script::Hanzi, entry.word().zh.clone())]), reading(entry)]
            });
            let key = Key::Typed(accepted.collect());
            let exercise = plain(Kind::TypeWord, entry, card, Face::tibetan(word), "drill-type-hanzi", key);
            Exercise { picture: word.picture.clone(), ..exercise }
        }
        Language::Tibetan => {
            let others = lexicon.written(&word.zh).filter(|other| other.item != entry.item);
            let accepted =
                std::iter::once(entry).chain(others).map(|entry| Accepted::Words(entry.tibetan_answers()));
            let key = Key::Typed(accepted.collect());
            let exercise = plain(Kind::TypeWord, entry, card, Face::hanzi(word), "drill-type-tibetan", key);
            Exercise { picture: word.picture.clone(), ..exercise }
        }
    }
}
