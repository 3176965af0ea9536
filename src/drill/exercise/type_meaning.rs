//! See a word of the target language, type what it means: in the other language or in English.

use super::marking::{Accepted, Key, Typed};
use super::type_pinyin::reading;
use super::{Exercise, Face, Kind, first, plain};
use crate::drill::lexicon::{Entry, Lexicon};
use crate::drill::{CardKey, Language};
use crate::language::answer::Script;

/// The meanings of every word of the library with the very same prompt are right.
pub(super) fn build(lexicon: &Lexicon, entry: &Entry, card: &CardKey) -> Exercise {
    let word = entry.word();
    let (right, prompt, instruction) = match card.target {
        Language::Mandarin => {
            (first(entry, lexicon.written(&word.zh)), Face::hanzi(word), "drill-type-meaning-of-hanzi")
        }
        Language::Tibetan => {
            let prompt = word.bo.first().map_or("", String::as_str);
            (first(entry, lexicon.glossed(prompt)), Face::tibetan(word), "drill-type-meaning-of-tibetan")
        }
    };
    let accepted = right.iter().flat_map(|entry| meanings(entry, card.target)).collect();
    let key = Key::Typed(Typed::among(lexicon, &right, accepted));
    plain(Kind::TypeMeaning, entry, card, prompt, instruction, key)
}

fn meanings(entry: &Entry, target: Language) -> Vec<Accepted> {
    match target {
        Language::Mandarin => {
            vec![Accepted::Words([entry.tibetan_answers(), entry.english_answers()].concat())]
        }
        Language::Tibetan => {
            let hanzi = vec![(Script::Hanzi, entry.word().zh.clone())];
            vec![Accepted::Words([hanzi, entry.english_answers()].concat()), reading(entry)]
        }
    }
}
