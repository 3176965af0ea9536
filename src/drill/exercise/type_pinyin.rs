//! See hanzi, type the pinyin with its tones, by marks or by numbers.

use super::marking::{Accepted, Key};
use super::{Exercise, Face, Kind, plain};
use crate::drill::CardKey;
use crate::drill::lexicon::{Entry, Lexicon};

/// Another word of the library that is written alike may be read differently (长: cháng, zhǎng). Its reading is
/// right too, for the prompt does not say which is meant.
pub(super) fn build(lexicon: &Lexicon, entry: &Entry, card: &CardKey) -> Exercise {
    let prompt = Face::hanzi(entry.word()).without_pinyin();
    let others = lexicon.written(&entry.word().zh).filter(|other| other.item != entry.item);
    let readings = std::iter::once(entry).chain(others).map(reading).collect();
    plain(Kind::TypePinyin, entry, card, prompt, "drill-type-pinyin", Key::Typed(readings))
}

pub(super) fn reading(entry: &Entry) -> Accepted {
    let word = entry.word();
    Accepted::Reading { hanzi: word.zh.clone(), pinyin: word.pinyin.clone() }
}
