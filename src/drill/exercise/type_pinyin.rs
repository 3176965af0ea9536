//! See hanzi, type the pinyin with its tones, by marks or by numbers.

use super::marking::{Accepted, Key, Typed};
use super::{Exercise, Face, Kind, first, plain};
use crate::drill::CardKey;
use crate::drill::lexicon::{Entry, Lexicon};

/// Another word of the library that is written alike may be read differently (长: cháng, zhǎng). Its reading is
/// right too, for the prompt does not say which is meant.
pub(super) fn build(lexicon: &Lexicon, entry: &Entry, card: &CardKey) -> Exercise {
    let prompt = Face::hanzi(entry.word()).without_pinyin();
    let right = first(entry, lexicon.written(&entry.word().zh));
    let accepted = right.iter().map(|entry| reading(entry)).collect();
    let key = Key::Typed(Typed::among(lexicon, &right, accepted));
    plain(Kind::TypePinyin, entry, card, prompt, "drill-type-pinyin", key)
}

pub(super) fn reading(entry: &Entry) -> Accepted {
    let word = entry.word();
    Accepted::Reading { hanzi: word.zh.clone(), pinyin: word.pinyin.clone() }
}
