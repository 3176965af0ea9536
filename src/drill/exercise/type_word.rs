//! See the meaning, type the word of the target language: Tibetan, or Mandarin in hanzi or, for those without a
//! Chinese keyboard, in pinyin.

use super::marking::{Accepted, Key, Typed};
use super::type_pinyin::reading;
use super::{Exercise, Face, Kind, first, plain};
use crate::drill::lexicon::{Entry, Lexicon};
use crate::drill::{CardKey, Language};
use crate::language::answer::Script;

/// Every word of the library with the very same prompt is right.
pub(super) fn build(lexicon: &Lexicon, entry: &Entry, card: &CardKey) -> Exercise {
    let word = entry.word();
    let (right, prompt, instruction) = match card.target {
        Language::Mandarin => {
            let prompt = word.bo.first().map_or("", String::as_str);
            (first(entry, lexicon.glossed(prompt)), Face::tibetan(word), "drill-type-hanzi")
        }
        Language::Tibetan => {
            (first(entry, lexicon.written(&word.zh)), Face::hanzi(word), "drill-type-tibetan")
        }
    };
    let accepted = right.iter().flat_map(|entry| written(entry, card.target)).collect();
    let key = Key::Typed(Typed::among(lexicon, &right, accepted));
    let exercise = plain(Kind::TypeWord, entry, card, prompt, instruction, key);
    Exercise { picture: word.picture.clone(), ..exercise }
}

fn written(entry: &Entry, target: Language) -> Vec<Accepted> {
    match target {
        Language::Mandarin => {
            vec![Accepted::Words(vec![(Script::Hanzi, entry.word().zh.clone())]), reading(entry)]
        }
        Language::Tibetan => vec![Accepted::Words(entry.tibetan_answers())],
    }
}
