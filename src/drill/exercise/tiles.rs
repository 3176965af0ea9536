//! Cuts sentences into tiles: along the parts that the author gave, else by the words of the pinyin, by characters, or
//! by Tibetan syllables. Put in order again they are the sentence, punctuation aside.

use super::face::{Face, cells, dealt};
use crate::drill::Language;
use crate::drill::lexicon::{Content, LexiconEntry, syllables, text_key};
use crate::language::mandarin::hanzi::{self, Cell};

/// More tiles than this are too many to look through, so neighbours are joined.
const MOST: usize = 12;

/// Returns the tiles of a sentence in their order: at least two, or none if it cannot be cut.
pub(super) fn of(entry: &LexiconEntry, language: Language) -> Vec<Face> {
    let tiles = match language {
        Language::Mandarin => mandarin(entry).into_iter().map(Face::Hanzi).collect(),
        Language::Tibetan => tibetan(entry).into_iter().map(Face::Tibetan).collect::<Vec<_>>(),
    };
    if tiles.len() < 2 { Vec::new() } else { tiles }
}

/// Returns what is compared of a tile.
pub(super) fn key(face: &Face) -> String {
    match face {
        Face::Hanzi(cells) => {
            let hanzi: String = cells.iter().map(|cell| cell.hanzi.as_str()).collect();
            text_key(Language::Mandarin, &hanzi)
        }
        Face::Tibetan(text) => text_key(Language::Tibetan, text),
        Face::Latin(text) => text.clone(),
        Face::Text(text) => [text.bo.as_str(), &text.zh, &text.en].join("\n"),
        Face::Message(id) => (*id).to_owned(),
        Face::Sound(spoken) => [spoken.text.as_str(), &spoken.pinyin].join("\n"),
        Face::Tones(tones) => tones.iter().map(|tone| tone.number().to_string()).collect(),
    }
}

/// Returns what stands between two tiles of a language where they are joined.
pub(super) fn join(language: Language) -> &'static str {
    match language {
        Language::Mandarin => "",
        Language::Tibetan => "་",
    }
}

fn mandarin(entry: &LexiconEntry) -> Vec<Vec<Cell>> {
    let mut cells = cells(entry);
    // A capital would tell which tile comes first.
    if let Some(above) = cells.iter_mut().find_map(|cell| cell.pinyin.as_mut()) {
        *above = above.to_lowercase();
    }
    let parts: Vec<&str> = parts(entry).map(|(zh, _)| zh).collect();
    let by_parts = dealt(&cells, &parts).filter(|tiles| tiles.len() > 1);
    let tiles = by_parts.or_else(|| by_words(&cells, entry.pinyin()).filter(|tiles| tiles.len() > 1));
    let tiles = tiles.unwrap_or_else(|| {
        cells.iter().filter(|cell| cell.is_of_a_word()).map(|cell| vec![cell.clone()]).collect()
    });
    laid_together(tiles).into_iter().map(|tiles| tiles.concat()).collect()
}

/// Groups the cells by the words of the pinyin; what it does not spell comes last. Returns none where the two do not fit.
fn by_words(cells: &[Cell], pinyin: &str) -> Option<Vec<Vec<Cell>>> {
    let words = hanzi::in_words(cells, pinyin)?;
    let of_words =
        |cells: &[Cell]| -> Vec<Cell> { cells.iter().filter(|cell| cell.is_of_a_word()).cloned().collect() };
    let rest = words.last().map_or(0, |word| word.cells.end);
    let mut tiles: Vec<Vec<Cell>> =
        words.into_iter().filter_map(|word| cells.get(word.cells)).map(of_words).collect();
    tiles.push(of_words(cells.get(rest..)?));
    tiles.retain(|tile| !tile.is_empty());
    Some(tiles)
}

fn tibetan(entry: &LexiconEntry) -> Vec<String> {
    let text = entry.bo().first().map_or("", String::as_str);
    let whole: Vec<&str> = syllables(text).collect();
    let keys: Vec<String> = whole.iter().map(|syllable| text_key(Language::Tibetan, syllable)).collect();
    let parts: Vec<Vec<String>> = parts(entry)
        .map(|(_, bo)| syllables(bo).map(|syllable| text_key(Language::Tibetan, syllable)).collect())
        .filter(|part: &Vec<String>| !part.is_empty())
        .collect();
    let lengths = found(&keys, &parts).filter(|lengths| lengths.len() > 1);
    let mut rest = whole.as_slice();
    let tiles = lengths.unwrap_or_else(|| vec![1; whole.len()]).into_iter().map(|length| {
        let (tile, after) = rest.split_at(length.min(rest.len()));
        rest = after;
        tile.to_vec()
    });
    let tiles = laid_together(tiles.collect());
    tiles.into_iter().map(|tiles| tiles.concat().join("་")).collect()
}

/// Returns how many syllables each tile has if the parts are found in the sentence, in whatever order: the longest part
/// takes the first place where it fits. What no part names, such as a particle, stays with the part before it. Returns
/// none if a part is missing.
fn found(sentence: &[String], parts: &[Vec<String>]) -> Option<Vec<usize>> {
    let mut owner: Vec<Option<usize>> = vec![None; sentence.len()];
    let mut longest_first: Vec<usize> = (0..parts.len()).collect();
    longest_first.sort_by_key(|part| std::cmp::Reverse(parts.get(*part).map_or(0, Vec::len)));
    for number in longest_first {
        let part = parts.get(number)?;
        let fits = |start: &usize| {
            sentence[*start..].starts_with(part)
                && owner[*start..*start + part.len()].iter().all(Option::is_none)
        };
        let start = (0..sentence.len()).find(fits)?;
        owner[start..start + part.len()].fill(Some(number));
    }
    let mut lengths: Vec<usize> = Vec::new();
    let mut before = None;
    for owner in owner {
        match lengths.last_mut() {
            Some(length) if owner.is_none() || owner == before => *length += 1,
            _ => lengths.push(1),
        }
        before = owner.or(before);
    }
    Some(lengths)
}

/// Returns the pieces that the author gave, Chinese and Tibetan.
fn parts(entry: &LexiconEntry) -> impl Iterator<Item = (&str, &str)> {
    let parts = match entry.content() {
        Content::Sentence(sentence) => sentence.parts.as_slice(),
        Content::Word(_) | Content::Question(_) => &[],
    };
    parts.iter().map(|part| (part.zh.as_str(), part.bo.as_str()))
}

/// Joins neighbours, as many as it takes to have no more than [`MOST`] tiles.
fn laid_together<T>(tiles: Vec<Vec<T>>) -> Vec<Vec<Vec<T>>> {
    let size = tiles.len().div_ceil(MOST).max(1);
    let mut tiles = tiles.into_iter().peekable();
    let mut groups = Vec::new();
    while tiles.peek().is_some() {
        groups.push(tiles.by_ref().take(size).collect());
    }
    groups
}
