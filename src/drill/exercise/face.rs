//! Texts as they are shown: with or without pinyin, in one language or in the three.

use crate::drill::Language;
use crate::drill::lexicon::{LexiconEntry, text_key};
use crate::language::mandarin::hanzi::{Cell, align};
use crate::language::mandarin::pinyin::Tone;
use crate::lesson::{Part, Spoken, Trilingual};

/// A text as it is shown to a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Face {
    /// Chinese; a cell has pinyin where it is to be shown above.
    Hanzi(Vec<Cell>),
    Tibetan(String),
    /// English or pinyin.
    Latin(String),
    /// The same in three languages, of which a screen shows the learner's own first. Some may be empty, and all may
    /// be the same, as an answer in pinyin is.
    Text(Trilingual),
    /// The sentence of this Fluent id.
    Message(&'static str),
    /// What is heard and not written.
    Sound(Spoken),
    /// The tones of syllables that follow one another.
    Tones(Vec<Tone>),
}

/// One of the answers to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The item that it shows, as `pack/id`; of a question, the question.
    pub item: String,
    pub face: Face,
}

/// A piece of a sentence and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gloss {
    /// The Chinese piece with pinyin above.
    pub cells: Vec<Cell>,
    /// The Tibetan piece.
    pub bo: String,
}

impl Face {
    pub(super) fn hanzi(entry: &LexiconEntry) -> Self {
        Self::Hanzi(cells(entry))
    }

    /// Returns the usual Tibetan text.
    pub(super) fn tibetan(entry: &LexiconEntry) -> Self {
        Self::Tibetan(entry.bo().first().cloned().unwrap_or_default())
    }

    /// Returns Chinese of which no pinyin is known.
    pub(super) fn plain_hanzi(text: &str) -> Self {
        Self::Hanzi(alone(text))
    }

    pub(super) fn of(entry: &LexiconEntry, language: Language) -> Self {
        match language {
            Language::Mandarin => Self::hanzi(entry),
            Language::Tibetan => Self::tibetan(entry),
        }
    }

    pub(super) fn without_pinyin(self) -> Self {
        match self {
            Self::Hanzi(cells) => {
                Self::Hanzi(cells.into_iter().map(|cell| Cell { pinyin: None, ..cell }).collect())
            }
            other => other,
        }
    }
}

/// Returns the Chinese of an entry with pinyin above. A checked pack has pinyin that fits; where there is none, each
/// character stands alone.
pub(super) fn cells(entry: &LexiconEntry) -> Vec<Cell> {
    align(entry.zh(), entry.pinyin()).unwrap_or_else(|_| alone(entry.zh()))
}

/// Returns the pieces of a sentence, each with its pinyin. `cells` are the sentence.
pub(super) fn glosses(cells: &[Cell], parts: &[Part]) -> Vec<Gloss> {
    let pieces: Vec<&str> = parts.iter().map(|part| part.zh.as_str()).collect();
    let dealt = dealt(cells, &pieces);
    let gloss = |(place, part): (usize, &Part)| Gloss {
        cells: dealt.as_ref().and_then(|dealt| dealt.get(place).cloned()).unwrap_or_else(|| alone(&part.zh)),
        bo: part.bo.clone(),
    };
    parts.iter().enumerate().map(gloss).collect()
}

/// Deals out the cells to the pieces that follow one another in them, leaving out punctuation. Returns none if the
/// pieces are not the whole, or one ends within a cell.
pub(super) fn dealt(cells: &[Cell], pieces: &[&str]) -> Option<Vec<Vec<Cell>>> {
    let mut rest = cells.iter().filter(|cell| cell.is_of_a_word()).peekable();
    let mut dealt = Vec::new();
    for piece in pieces {
        let wanted = text_key(Language::Mandarin, piece);
        let (mut taken, mut text) = (Vec::new(), String::new());
        while text.len() < wanted.len() {
            let cell = rest.next()?;
            text.push_str(&text_key(Language::Mandarin, &cell.hanzi));
            taken.push(cell.clone());
        }
        if text != wanted {
            return None;
        }
        dealt.push(taken);
    }
    rest.peek().is_none().then_some(dealt)
}

fn alone(hanzi: &str) -> Vec<Cell> {
    hanzi.chars().map(|hanzi| Cell { hanzi: hanzi.to_string(), pinyin: None }).collect()
}
