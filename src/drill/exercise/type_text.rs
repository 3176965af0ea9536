//! A question whose answer is typed: a few words, in any script that the author accepts, or the pinyin of something.

use super::face::Face;
use super::marking::{Accepted, CIRCLE, Key, Typed};
use super::{Exercise, Kind, plain};
use crate::drill::CardKey;
use crate::drill::lexicon::{Entry, Lexicon};
use crate::language::answer::Script;
use crate::language::mandarin::pinyin::{self, Tone};
use crate::lesson::Trilingual;

pub(super) fn build(
    lexicon: &Lexicon,
    entry: &Entry,
    card: &CardKey,
    ask: &Trilingual,
    accepted: &[String],
) -> Exercise {
    let key = Key::Typed(Typed::among(lexicon, &[], answers(accepted)));
    let prompt = Face::Text(ask.clone());
    let exercise = plain(Kind::TypeText, entry, card, prompt, "drill-type-text", key);
    Exercise { solution: accepted.iter().map(|text| face(text)).collect(), ..exercise }
}

/// Where the author writes a tone, tones are asked for: whatever of the answers is pinyin is marked as a reading.
fn answers(accepted: &[String]) -> Vec<Accepted> {
    let asks_for_tones = accepted.iter().any(|text| has_tone(text));
    let is_reading = |text: &&String| asks_for_tones && is_pinyin(text);
    let readings = accepted
        .iter()
        .filter(is_reading)
        .map(|text| Accepted::Reading { hanzi: String::new(), pinyin: text.clone() });
    let words: Vec<(Script, String)> =
        accepted.iter().filter(|text| !is_reading(text)).flat_map(|text| words(text)).collect();
    let words = Some(words).filter(|words| !words.is_empty()).map(Accepted::Words);
    readings.chain(words).collect()
}

/// An answer in the script that it is written in. What has no letters, such as a number, is right in every script.
fn words(text: &str) -> Vec<(Script, String)> {
    let bare = text.replace(CIRCLE, "");
    let Some(script) = Script::of(text) else {
        return [Script::Latin, Script::Tibetan, Script::Hanzi]
            .map(|script| (script, text.to_owned()))
            .to_vec();
    };
    let mut words = vec![(script, bare.clone())];
    // A vowel sign alone is typed on the letter that has no sound of its own.
    if bare.starts_with(|c| matches!(c, '\u{0F71}'..='\u{0F84}')) {
        words.push((script, format!("ཨ{bare}")));
    }
    words
}

fn face(text: &str) -> Face {
    match Script::of(text) {
        Some(Script::Tibetan) => Face::Tibetan(text.to_owned()),
        Some(Script::Hanzi) => Face::plain_hanzi(text),
        Some(Script::Latin) | None => Face::Latin(text.to_owned()),
    }
}

fn has_tone(text: &str) -> bool {
    Script::of(text) == Some(Script::Latin)
        && pinyin::parse(text).is_ok_and(|read| read.iter().any(|syllable| syllable.tone != Tone::Neutral))
}

fn is_pinyin(text: &str) -> bool {
    Script::of(text) == Some(Script::Latin) && pinyin::parse(text).is_ok()
}
