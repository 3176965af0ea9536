//! What a sentence may also be, and be as right: what its author lists, and the orders that a rule gives.

use std::collections::HashSet;

use super::text::text_key;
use crate::drill::Language;
use crate::language::mandarin::wording;
use crate::language::tibetan::order;
use crate::lesson::Sentence;

/// Another wording of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wording {
    pub text: String,
    /// Of Chinese, where it is known.
    pub pinyin: Option<String>,
}

/// Returns the wordings in a language that are as right as the one that a sentence has, those of its author first.
pub(super) fn of_sentence(sentence: &Sentence, language: Language) -> Vec<Wording> {
    let (own, all) = match language {
        Language::Mandarin => (&sentence.zh, mandarin(sentence)),
        Language::Tibetan => (&sentence.bo, tibetan(sentence)),
    };
    let mut known = HashSet::from([text_key(language, own)]);
    all.into_iter().filter(|wording| known.insert(text_key(language, &wording.text))).collect()
}

fn mandarin(sentence: &Sentence) -> Vec<Wording> {
    let (zh, pinyin) = (&sentence.zh, &sentence.pinyin);
    let listed = sentence
        .zh_other
        .iter()
        .map(|text| Wording { text: text.clone(), pinyin: wording::pinyin_of(text, zh, pinyin) });
    let ruled =
        wording::with_time_moved(zh, pinyin).into_iter().chain(wording::with_other_places(zh, pinyin));
    listed.chain(ruled.map(|ruled| Wording { text: ruled.zh, pinyin: Some(ruled.pinyin) })).collect()
}

fn tibetan(sentence: &Sentence) -> Vec<Wording> {
    let ruled = order::with_time_moved(&sentence.bo);
    let all = sentence.bo_other.iter().cloned().chain(ruled);
    all.map(|text| Wording { text, pinyin: None }).collect()
}
