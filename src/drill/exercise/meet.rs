//! The showing of a word, when it is new or will not stay: everything about it at once, and nothing asked.

use super::marking::Key;
use super::{Exercise, Face, Kind, plain};
use crate::drill::lexicon::Entry;
use crate::drill::{CardKey, Language};

pub(super) fn build(entry: &Entry, card: &CardKey, is_new: bool) -> Exercise {
    let prompt = match card.target {
        Language::Mandarin => Face::hanzi(entry.word()),
        Language::Tibetan => Face::tibetan(entry.word()),
    };
    let instruction = if is_new { "drill-meet" } else { "drill-word" };
    let exercise = plain(Kind::Meet, entry, card, prompt, instruction, Key::Nothing);
    Exercise { picture: entry.word().picture.clone(), ..exercise }
}
