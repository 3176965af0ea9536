//! Sentences to be put together from tiles.

use rand::Rng;
use rand::seq::SliceRandom as _;

use super::face::Face;
use super::order::TileOrder;
use super::request::Request;
use super::task::{Exercise, ExerciseKind, Task, Tiles};
use super::{distractor, tiles};
use crate::drill::lexicon::{Lexicon, LexiconEntry, text_key};
use crate::drill::{Language, Skill};

/// How many tiles of other sentences lie among those of a longer sentence, and of one of two or three tiles.
const EXTRAS: usize = 3;
const FEW_EXTRAS: usize = 2;

/// Builds a sentence in one language with the tiles of the other: of the target where it is to be recalled, else of
/// the learner's own. Once the memory is no longer young, tiles of other sentences lie among them. Returns none if the
/// sentence cannot be cut.
pub(super) fn build(request: &Request<'_>, rng: &mut impl Rng) -> Option<Exercise> {
    let Request { lexicon, entry, card, is_young, .. } = *request;
    let language = if card.skill == Skill::Recall { card.target } else { card.target.other() };
    let own = tiles::of(entry, language);
    if own.is_empty() {
        return None;
    }
    let mut all: Vec<(Option<usize>, Face)> =
        own.iter().cloned().enumerate().map(|(place, face)| (Some(place), face)).collect();
    if !is_young {
        let others = strangers(request, language, &own, rng);
        all.extend(others.into_iter().map(|face| (None, face)));
    }
    all.shuffle(rng);
    // Tiles that already lie in order leave nothing to do. Of two tiles, the order would give itself away if they
    // never did.
    let is_in_order = || own.iter().map(tiles::key).eq(all.iter().map(|(_, face)| tiles::key(face)));
    if own.len() > 2 && all.len() == own.len() && is_in_order() {
        all.rotate_left(1);
    }
    let tile_of = |place: usize| all.iter().position(|(own, _)| *own == Some(place));
    let order = TileOrder {
        tiles: all.iter().map(|(_, face)| tiles::key(face)).collect(),
        right: (0..own.len()).filter_map(tile_of).collect(),
        join: tiles::join(language),
        others: same_meaning(lexicon, entry, language),
    };
    let (instruction, prompt) = match language {
        Language::Mandarin => ("drill-arrange-hanzi", Face::tibetan(entry)),
        Language::Tibetan => ("drill-arrange-tibetan", Face::hanzi(entry)),
    };
    let shown = all.into_iter().map(|(_, face)| face).collect();
    Some(request.exercise(ExerciseKind::Arrange, prompt, instruction, Task::Arrange(Tiles { shown, order })))
}

/// Returns every sentence of the library with the very same prompt, in every wording, as it is compared: all of them are
/// right.
fn same_meaning(lexicon: &Lexicon, entry: &LexiconEntry, language: Language) -> Vec<String> {
    let texts = |entry: &&LexiconEntry| {
        let own = match language {
            Language::Mandarin => entry.zh().to_owned(),
            Language::Tibetan => entry.bo().first().cloned().unwrap_or_default(),
        };
        let others = entry.other_wordings(language).into_iter().map(|wording| wording.text);
        std::iter::once(own).chain(others).map(|text| text_key(language, &text)).collect::<Vec<_>>()
    };
    lexicon.alike(entry, language.other()).iter().flat_map(texts).collect()
}

/// Picks tiles of sentences of the same topic that are no tile of this one, nor a piece of one.
fn strangers(request: &Request<'_>, language: Language, own: &[Face], rng: &mut impl Rng) -> Vec<Face> {
    let count = if own.len() > FEW_EXTRAS + 1 { EXTRAS } else { FEW_EXTRAS };
    let known: Vec<String> = own.iter().map(tiles::key).collect();
    let mut found: Vec<(String, Face)> = Vec::new();
    for other in distractor::company(request.lexicon, request.entry, request.card.target, rng) {
        let mut candidates = tiles::of(other, language);
        candidates.shuffle(rng);
        for face in candidates {
            let key = tiles::key(&face);
            let mut taken = known.iter().chain(found.iter().map(|(key, _)| key));
            if taken.all(|known| !known.contains(&key) && !key.contains(known.as_str())) {
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
