//! The words of running text, so that any of them can be looked up while a text is read.
//!
//! - Chinese is parted as its pinyin is, but the longest word that some pack teaches counts: 不客气 is one, though its
//!   pinyin has a space, and 三本 is two, though its pinyin may have none. What is written alike and read otherwise
//!   (长 cháng, zhǎng) is another word.
//! - Tibetan is parted by syllables, the longest run that some pack teaches first. A particle that is joined on (ངའི,
//!   སློབ་གྲྭར) and the nominal ending of a verb (འགྲོ་བ for འགྲོ) make no other word.
//! - What no pack teaches as a word may have a page: 吗, or གིས, by the title of a page of grammar.

use std::collections::HashMap;

use super::text::text_key;
use super::{ItemKind, Lexicon, LexiconEntry};
use crate::drill::Language;
use crate::language::mandarin::hanzi::{self, Cell};
use crate::language::mandarin::pinyin;
use crate::language::tibetan::{normal, particle, syllable};
use crate::lesson::{Line, Trilingual};

/// The longest words that are looked up: of more characters, or syllables, than any dictionary has.
const LONGEST: usize = 12;

/// The words of all packs, by how they are written.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    mandarin: HashMap<String, Vec<usize>>,
    tibetan: HashMap<String, Vec<usize>>,
    /// Tibetan words without their nominal ending.
    stems: HashMap<String, Vec<usize>>,
    /// The titles of pages by the words of the language taught that stand in them.
    pages: HashMap<String, Trilingual>,
}

/// A piece of a line: a word that can be looked up, or what stands between two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextPiece {
    pub text: String,
    /// The Chinese with pinyin above; empty for Tibetan.
    pub cells: Vec<Cell>,
    /// Whether it is a word at all, known or not.
    pub is_word: bool,
    /// Whether it is a Tibetan particle, which no pack teaches as a word.
    pub is_particle: bool,
    /// The items that teach it, the likeliest first, by the names under which they are remembered.
    pub items: Vec<String>,
    /// The title of the page that explains it, where no item teaches it.
    pub page: Option<Trilingual>,
}

impl Glossary {
    /// Takes in the words of a lexicon.
    #[must_use]
    pub fn of(lexicon: &Lexicon) -> Self {
        let mut glossary = Self::default();
        for (number, entry) in lexicon.entries().iter().enumerate() {
            if entry.kind != ItemKind::Word {
                continue;
            }
            glossary.mandarin.entry(entry.keys.hanzi.clone()).or_default().push(number);
            for key in &entry.keys.tibetan {
                glossary.tibetan.entry(key.clone()).or_default().push(number);
                if let Some(stem) = NOMINAL_ENDINGS.iter().find_map(|ending| key.strip_suffix(ending)) {
                    glossary.stems.entry(stem.to_owned()).or_default().push(number);
                }
            }
        }
        for pack in lexicon.packs() {
            for note in &pack.notes {
                for word in words_of_title(&note.title.zh, pack.teaches) {
                    glossary.pages.entry(word).or_insert_with(|| note.title.clone());
                }
            }
        }
        glossary
    }

    /// Returns the pieces with their pages, where no item teaches them.
    fn with_pages(&self, mut pieces: Vec<TextPiece>) -> Vec<TextPiece> {
        for piece in pieces.iter_mut().filter(|piece| piece.is_word && piece.items.is_empty()) {
            piece.page = self.pages.get(piece.text.trim_end_matches(normal::is_tsheg)).cloned();
        }
        pieces
    }

    /// Returns a line of a text in pieces, in the language that is learnt. `pack` is that of the text, whose own words
    /// go before others that are written alike.
    #[must_use]
    pub fn pieces(&self, lexicon: &Lexicon, line: &Line, target: Language, pack: &str) -> Vec<TextPiece> {
        let place = Place { lexicon, target, pack };
        self.with_pages(match target {
            Language::Mandarin => self.mandarin_pieces(place, &line.zh, &line.pinyin),
            Language::Tibetan => self.tibetan_pieces(place, &line.bo),
        })
    }

    fn mandarin_pieces(&self, place: Place, zh: &str, pinyin: &str) -> Vec<TextPiece> {
        let words = hanzi::words(zh, pinyin).unwrap_or_else(|_| {
            zh.chars().map(|c| vec![Cell { hanzi: c.to_string(), pinyin: None }]).collect()
        });
        // For each cell, where its word ends: the number of the cell after it.
        let ends = words.iter().scan(0, |end, word| {
            *end += word.len();
            Some(vec![*end; word.len()])
        });
        let ends: Vec<usize> = ends.flatten().collect();
        let cells: Vec<Cell> = words.into_iter().flatten().collect();
        let mut pieces: Vec<TextPiece> = Vec::new();
        let mut from = 0;
        // Where the word ends that the piece before is an unknown part of.
        let mut unknown_until = 0;
        while let (Some(cell), Some(end)) = (cells.get(from), ends.get(from)) {
            let starts_word = from == 0 || ends.get(from - 1).is_some_and(|before| *before == from);
            let is_part = |to: &usize| *to <= *end || (starts_word && ends.get(to - 1) == Some(to));
            let longest = cells.len().min(from + LONGEST);
            // Of a name that is not taught no part is looked up: 扎西 is not "west".
            let is_name = starts_word && cell.pinyin.as_deref().is_some_and(is_capital);
            let is_whole = |to: &usize| !is_name || to >= end;
            let found = (from + 1..=longest).rev().filter(is_part).filter(is_whole).find_map(|to| {
                let run = cells.get(from..to)?;
                let items = self.mandarin_items(place, run);
                (!items.is_empty()).then_some((to, run, items))
            });
            if let Some((to, run, items)) = found {
                pieces.push(TextPiece { is_word: true, items, ..of_cells(run) });
                from = to;
                continue;
            }
            let is_word = cell.pinyin.is_some() || cell.hanzi.chars().any(char::is_alphanumeric);
            match pieces.last_mut() {
                Some(before) if is_word && from < unknown_until => {
                    before.text.push_str(&cell.hanzi);
                    before.cells.push(cell.clone());
                }
                _ => pieces.push(TextPiece { is_word, ..of_cells(std::slice::from_ref(cell)) }),
            }
            unknown_until = if is_word { *end } else { 0 };
            from += 1;
            if is_name {
                if let Some(piece) = pieces.last_mut() {
                    for part in cells.get(from..*end).unwrap_or_default() {
                        piece.text.push_str(&part.hanzi);
                        piece.cells.push(part.clone());
                    }
                }
                from = *end;
            } else if self.mandarin_begins(place, &cells, from, *end) {
                unknown_until = 0;
            }
        }
        pieces
    }

    /// Returns whether a known word begins at a cell and ends before `end`.
    fn mandarin_begins(&self, place: Place, cells: &[Cell], from: usize, end: usize) -> bool {
        (from + 1..=end.min(from + LONGEST))
            .filter_map(|to| cells.get(from..to))
            .any(|run| !self.mandarin_items(place, run).is_empty())
    }

    /// Returns the items that some cells are the word of, those that are read just so first.
    fn mandarin_items(&self, place: Place, cells: &[Cell]) -> Vec<String> {
        let text: String = cells.iter().map(|cell| cell.hanzi.as_str()).collect();
        let Some(numbers) = self.mandarin.get(&text) else { return Vec::new() };
        let written: Vec<&str> = cells.iter().filter_map(|cell| cell.pinyin.as_deref()).collect();
        let read = pinyin::parse(&written.join(" ")).unwrap_or_default();
        let sounds = |syllables: &[pinyin::Syllable]| -> Vec<String> {
            syllables.iter().map(|syllable| syllable.letters.clone()).collect()
        };
        place.items(numbers, |entry| {
            let own = pinyin::parse(entry.pinyin()).unwrap_or_default();
            (read.is_empty() || sounds(&own) == sounds(&read)).then_some(usize::from(own != read))
        })
    }

    fn tibetan_pieces(&self, place: Place, text: &str) -> Vec<TextPiece> {
        let syllables: Vec<(usize, &str)> = syllable::syllables(text).collect();
        let after = |index: usize| syllables.get(index).map_or(text.len(), |(start, _)| *start);
        let mut pieces: Vec<TextPiece> = Vec::new();
        let gap = |pieces: &mut Vec<TextPiece>, gap: &str| {
            if !gap.is_empty() {
                pieces.push(TextPiece { text: gap.to_owned(), ..TextPiece::default() });
            }
        };
        gap(&mut pieces, &text[..after(0)]);
        let mut from = 0;
        while let Some((start, first)) = syllables.get(from) {
            // A word goes no further than a tsheg leads.
            let mut end = start + first.len();
            let mut runs = vec![end];
            for (next, syllable) in syllables.iter().skip(from + 1).take(LONGEST - 1) {
                if !text[end..*next].chars().all(normal::is_tsheg) {
                    break;
                }
                end = next + syllable.len();
                runs.push(end);
            }
            let found = runs.iter().enumerate().rev().find_map(|(more, end)| {
                let items = self.tibetan_items(place, &text[*start..*end]);
                (!items.is_empty()).then_some((more + 1, *end, items))
            });
            let is_known = found.is_some();
            let (count, end, items) = found.unwrap_or((1, start + first.len(), Vec::new()));
            from += count;
            // The tsheg behind a word stays with it.
            let rest = &text[end..after(from)];
            let tsheg = rest.len() - rest.trim_start_matches(normal::is_tsheg).len();
            pieces.push(TextPiece {
                text: text[*start..end + tsheg].to_owned(),
                cells: Vec::new(),
                is_word: true,
                is_particle: !is_known && is_lone_particle(first),
                items,
                page: None,
            });
            gap(&mut pieces, &rest[tsheg..]);
        }
        pieces
    }

    /// Returns the items that a run of syllables is a word of: as it stands, as the stem of one, or without what is joined
    /// on to its last syllable.
    fn tibetan_items(&self, place: Place, run: &str) -> Vec<String> {
        let key = text_key(Language::Tibetan, run);
        let bare = without_joined(&key);
        let keys = std::iter::once(key).chain(bare);
        let numbers = keys.into_iter().find_map(|key| {
            let stem = || self.stems.get(&key);
            self.tibetan.get(&key).or_else(stem)
        });
        numbers.map(|numbers| place.items(numbers, |_| Some(0))).unwrap_or_default()
    }
}

/// Where a word stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    lexicon: &'a Lexicon,
    target: Language,
    pack: &'a str,
}

impl Place<'_> {
    /// Returns the names of entries that fit, the best first: those that `rank` puts lower, that this learner can
    /// practise, that the same pack teaches, and that come earlier in the course.
    fn items(self, numbers: &[usize], rank: impl Fn(&LexiconEntry) -> Option<usize>) -> Vec<String> {
        let entries = numbers.iter().filter_map(|number| self.lexicon.entries().get(*number));
        let mut ranked: Vec<_> = entries
            .filter_map(|entry| {
                let rank = rank(entry)?;
                Some(((!entry.is_for(self.target), rank, entry.pack.id != self.pack), entry))
            })
            .collect();
        // Stable, so what comes earlier in the course stays before what comes later.
        ranked.sort_by_key(|(rank, _)| *rank);
        ranked.into_iter().map(|(_, entry)| entry.item.clone()).collect()
    }
}

/// Returns the words of the language that a pack teaches in the title of one of its pages: 吗, 呢 and 吧 of 吗、呢、吧.
fn words_of_title(title: &str, teaches: Option<Language>) -> Vec<String> {
    match teaches {
        Some(Language::Mandarin) => {
            let parts = title.split(|c: char| !hanzi::is_hanzi(c) || c == '和');
            parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
        }
        Some(Language::Tibetan) => {
            let parts = title.split(|c: char| !syllable::is_letter_or_sign(c) && !normal::is_tsheg(c));
            let parts = parts.map(|part| part.trim_matches(normal::is_tsheg));
            parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
        }
        None => Vec::new(),
    }
}

/// Returns whether pinyin is written as a name is.
fn is_capital(pinyin: &str) -> bool {
    pinyin.chars().next().is_some_and(char::is_uppercase)
}

fn of_cells(cells: &[Cell]) -> TextPiece {
    let text = cells.iter().map(|cell| cell.hanzi.as_str()).collect();
    TextPiece { text, cells: cells.to_vec(), ..TextPiece::default() }
}

/// The endings with which verbs and adjectives stand in a dictionary.
const NOMINAL_ENDINGS: [&str; 2] = ["་པ", "་བ"];

/// Returns a Tibetan text without what may be joined on to its last syllable, the likeliest first: འི འོ འང འམ after a
/// vowel, with or without the འ that gave way to them, and ས and ར as particles after a vowel.
fn without_joined(text: &str) -> Vec<String> {
    let both = |base: &str| vec![base.to_owned(), format!("{base}འ")];
    if let Some(base) = ["འིས", "འི", "འོ", "འང", "འམ"].iter().find_map(|joined| text.strip_suffix(joined))
    {
        return both(base);
    }
    let Some(base) = text.strip_suffix(['ས', 'ར']) else { return Vec::new() };
    let last = base.rsplit('་').next().unwrap_or(base);
    let is_open = syllable::analyse(last).is_ok_and(|parts| parts.final_letter().is_none());
    if is_open { both(base) } else { Vec::new() }
}

/// Returns whether a syllable that no pack teaches is a particle by itself.
fn is_lone_particle(syllable: &str) -> bool {
    particle::is_particle(syllable)
        || ["ལ", "ན", "ནས", "ལས", "དང", "ར", "རུ", "སུ", "ཡང", "ནི"].contains(&syllable)
}

#[cfg(test)]
mod tests;
