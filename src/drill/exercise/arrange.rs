//! See a sentence, lay the tiles of the other language's sentence in order.

use super::face::Face;
use super::marking::Key;
use super::order::Order;
use super::{Exercise, Kind, distractor, plain, tiles};
use crate::drill::lexicon::{Entry, Lexicon, text_key};
use crate::drill::random::Random;
use crate::drill::{CardKey, Language};

/// How many tiles of other sentences lie among those of a longer sentence, and of one of two or three tiles.
const EXTRAS: usize = 3;
const FEW_EXTRAS: usize = 2;

/// The tiles are in `language`, the prompt in the other one. `extras` says whether tiles of other sentences lie among
/// them. None if the sentence cannot be cut.
pub(super) fn build(
    lexicon: &Lexicon,
    entry: &Entry,
    card: &CardKey,
    language: Language,
    extras: bool,
    seed: u64,
) -> Option<Exercise> {
    let own = tiles::of(entry, language);
    if own.is_empty() {
        return None;
    }
    let mut random = Random::new(seed);
    let mut all: Vec<(Option<usize>, Face)> =
        own.iter().cloned().enumerate().map(|(place, face)| (Some(place), face)).collect();
    if extras {
        let others = strangers(lexicon, entry, card.target, language, &own, &mut random);
        all.extend(others.into_iter().map(|face| (None, face)));
    }
    random.shuffle(&mut all);
    let keys: Vec<String> = all.iter().map(|(_, face)| tiles::key(face)).collect();
    // Tiles that lie as they should leave nothing to do. Two tiles that never did would tell their order.
    if own.len() > 2 && all.len() == own.len() && own.iter().map(tiles::key).eq(keys.iter().cloned()) {
        all.rotate_left(1);
    }
    let tile_of = |place: usize| all.iter().position(|(own, _)| *own == Some(place));
    let right: Vec<usize> = (0..own.len()).filter_map(tile_of).collect();
    let order = Order {
        tiles: all.iter().map(|(_, face)| tiles::key(face)).collect(),
        right,
        join: tiles::join(language),
        others: same_meaning(lexicon, entry, language),
    };
    let (instruction, prompt) = match language {
        Language::Mandarin => ("drill-arrange-hanzi", Face::tibetan(entry)),
        Language::Tibetan => ("drill-arrange-tibetan", Face::hanzi(entry)),
    };
    let exercise = plain(Kind::Arrange, entry, card, prompt, instruction, Key::Order(order));
    Some(Exercise { tiles: all.into_iter().map(|(_, face)| face).collect(), ..exercise })
}

/// Every other sentence of the library with the very same prompt is right too.
fn same_meaning(lexicon: &Lexicon, entry: &Entry, language: Language) -> Vec<String> {
    let text = |entry: &&Entry| match language {
        Language::Mandarin => vec![text_key(language, entry.zh())],
        Language::Tibetan => entry.bo().iter().map(|text| text_key(language, text)).collect(),
    };
    lexicon.alike(entry, language.other()).iter().flat_map(text).collect()
}

/// Tiles of sentences of the same topic that are no tile of this one, nor a piece of one.
fn strangers(
    lexicon: &Lexicon,
    entry: &Entry,
    target: Language,
    language: Language,
    own: &[Face],
    random: &mut Random,
) -> Vec<Face> {
    let count = if own.len() > FEW_EXTRAS + 1 { EXTRAS } else { FEW_EXTRAS };
    let known: Vec<String> = own.iter().map(tiles::key).collect();
    let mut found: Vec<(String, Face)> = Vec::new();
    for other in distractor::company(lexicon, entry, target, random) {
        let mut candidates = tiles::of(other, language);
        random.shuffle(&mut candidates);
        for face in candidates {
            let key = tiles::key(&face);
            let is_strange = known.iter().chain(found.iter().map(|(key, _)| key));
            if is_strange.into_iter().all(|known| !known.contains(&key) && !key.contains(known.as_str())) {
                found.push((key, face));
                break;
            }
        }
        if found.len() == count {
            break;
        }
    }
    found.into_iter().map(|(_, face)| face).collect()
}
