//! See hanzi, type the pinyin with its tones, by marks or by numbers.

use super::marking::{Accepted, Key, Typed};
use super::{Exercise, Face, Kind, plain};
use crate::drill::lexicon::{Entry, Lexicon};
use crate::drill::{CardKey, Language};

/// Another word of the library that is written alike may be read differently (长: cháng, zhǎng). Its reading is
/// right too, for the prompt does not say which is meant.
pub(super) fn build(lexicon: &Lexicon, entry: &Entry, card: &CardKey) -> Exercise {
    let prompt = Face::hanzi(entry).without_pinyin();
    let right = lexicon.alike(entry, Language::Mandarin);
    let accepted = right.iter().flat_map(|entry| readings(entry)).collect();
    let key = Key::Typed(Typed::among(lexicon, &right, accepted));
    plain(Kind::TypePinyin, entry, card, prompt, "drill-type-pinyin", key)
}

/// The citation pinyin, with whatever sandhi makes of it, and the pack's own surface tones where it gives them.
pub(super) fn readings(entry: &Entry) -> Vec<Accepted> {
    let citation = Accepted::Reading { hanzi: entry.zh().to_owned(), pinyin: entry.pinyin().to_owned() };
    let spoken =
        entry.spoken().map(|spoken| Accepted::Reading { hanzi: String::new(), pinyin: spoken.to_owned() });
    std::iter::once(citation).chain(spoken).collect()
}
