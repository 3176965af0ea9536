//! The word list of a lesson: what a teacher hands out. Hanzi with their pinyin above, Tibetan, English; two of the three
//! side by side to fold, one left empty to be written in, as it is wanted.

use super::canvas::{Align, GOLD, HAIR, INK, MAROON, Mark, QUIET};
use super::document;
use super::fault::ResultsFault;
use super::fonts::Fonts;
use super::ruby::Ruby;
use super::table::{Cell, Column, Flow, MARGIN, Table, WIDTH};
use super::typeset::{Line, Look, Typesetter};
use super::words::Words;
use crate::language::UiLanguage;
use crate::language::tibetan::listing::listing;
use crate::lesson::Pack;

const TITLE: Look = Look { size: 20.0, is_strong: true, colour: MAROON };
const HEADING: Look = Look { size: 13.0, is_strong: true, colour: MAROON };
const HEAD: Look = Look { size: 8.5, is_strong: true, colour: QUIET };
const BODY: Look = Look { size: 10.5, is_strong: false, colour: INK };
const FINE: Look = Look { size: 7.5, is_strong: false, colour: QUIET };

/// The hanzi of words and of sentences, in points of Latin beside them, and their pinyin.
const WORD: Ruby = Ruby { hanzi: 16.0, pinyin: 8.5 };
const SENTENCE: Ruby = Ruby { hanzi: 12.5, pinyin: 7.5 };

/// The column of numbers.
const NUMBERS: f32 = 26.0;
/// The least size of what must be cut, and the room for it.
const LEAST: f32 = 6.5;
/// The room above and below the baseline of a row that is written in.
const TO_WRITE: (f32, f32) = (22.0, 9.0);
/// How long the marks are at which a sheet is folded.
const FOLD: f32 = 12.0;

/// A language of a word list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ListColumn {
    /// Hanzi with their pinyin.
    Chinese,
    /// Tibetan.
    Tibetan,
    /// English.
    English,
}

impl ListColumn {
    /// Returns the column of a code: zh, bo or en.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "zh" => Some(Self::Chinese),
            "bo" => Some(Self::Tibetan),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Chinese => "profiles-learning-mandarin",
            Self::Tibetan => "profiles-learning-tibetan",
            Self::English => "wordlist-english",
        }
    }

    /// How much of the width it asks for among others.
    fn share(self) -> f32 {
        match self {
            Self::Chinese => 1.2,
            Self::Tibetan => 1.1,
            Self::English => 0.8,
        }
    }
}

/// What a word list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListLook {
    /// From left to right. Two are set at both sides of the middle, where the sheet is folded.
    pub columns: Vec<ListColumn>,
    /// One of them that is left empty.
    pub blank: Option<ListColumn>,
}

impl Default for ListLook {
    fn default() -> Self {
        Self { columns: vec![ListColumn::Chinese, ListColumn::Tibetan, ListColumn::English], blank: None }
    }
}

/// Writes the words and sentences of a lesson as PDF, A4: the title in three languages, a table over as many pages as it
/// takes, with the authors, the licence and the number of the page at the foot. All but the title is in the language of
/// `words`.
///
/// # Errors
/// [`ResultsFault::NothingToList`] if the lesson has neither words nor sentences; [`ResultsFault::Failed`] if the writer
/// fails.
pub fn word_list_pdf(
    pack: &Pack,
    look: &ListLook,
    words: &Words<'_>,
    fonts: &Fonts,
) -> Result<Vec<u8>, ResultsFault> {
    if pack.words.is_empty() && pack.sentences.is_empty() {
        return Err(ResultsFault::NothingToList);
    }
    let flow = lay_out(pack, look, words, fonts);
    document::write(&flow.canvas, fonts, pack.title.in_language(words.lang()), words.lang().code())
}

/// Lays the list out.
pub(super) fn lay_out(pack: &Pack, look: &ListLook, words: &Words<'_>, fonts: &Fonts) -> Flow {
    let mut list = List { setter: Typesetter::new(fonts), words, look, flow: Flow::new() };
    list.title(pack);
    let of_words = pack.words.iter().map(|word| Entry {
        zh: &word.zh,
        pinyin: &word.pinyin,
        bo: listing(&word.bo),
        en: word.en.join(", "),
    });
    list.entries("packpage-section-words", WORD, of_words.collect());
    let of_sentences = pack.sentences.iter().map(|sentence| Entry {
        zh: &sentence.zh,
        pinyin: &sentence.pinyin,
        bo: sentence.bo.clone(),
        en: sentence.en.clone(),
    });
    list.entries("packpage-section-sentences", SENTENCE, of_sentences.collect());
    list.feet(pack);
    list.flow
}

/// A word or a sentence.
struct Entry<'p> {
    zh: &'p str,
    pinyin: &'p str,
    bo: String,
    en: String,
}

struct List<'a> {
    setter: Typesetter<'a>,
    words: &'a Words<'a>,
    look: &'a ListLook,
    flow: Flow,
}

impl List<'_> {
    fn title(&mut self, pack: &Pack) {
        let own = self.words.lang();
        let others = UiLanguage::ALL.into_iter().filter(|lang| *lang != own);
        let mut names: Vec<&str> =
            std::iter::once(own).chain(others).map(|lang| pack.title.in_language(lang)).collect();
        names.retain(|name| !name.is_empty());
        names.dedup();
        for (index, name) in names.into_iter().enumerate() {
            let size = if index == 0 { TITLE.size } else { 12.0 };
            let lines = self.setter.fit(name, Look { size, ..TITLE }, (WIDTH, 120.0), 10.0);
            self.flow.lines(lines, Align::Left);
        }
        if let Some(level) = &pack.level {
            let lines = self.setter.fit(level, Look { colour: QUIET, ..BODY }, (WIDTH, 60.0), LEAST);
            self.flow.lines(lines, Align::Left);
        }
        self.flow.skip(6.0, 0.0);
        self.flow.stroke(1.5, GOLD);
    }

    fn entries(&mut self, heading: &str, ruby: Ruby, entries: Vec<Entry>) {
        if entries.is_empty() {
            return;
        }
        self.flow.skip(14.0, 80.0);
        let heading = self.words.format(heading, &[("count", entries.len().to_string())]);
        let lines = self.setter.set(&heading, HEADING, WIDTH);
        self.flow.lines(lines, Align::Left);
        self.flow.skip(3.0, 0.0);
        let columns = self.columns();
        let table = self.table(&columns);
        for (index, entry) in entries.iter().enumerate() {
            let number = self.words.number(i64::try_from(index + 1).unwrap_or(i64::MAX));
            let mut cells = vec![self.setter.fit(&number, FINE, (columns[0].inside(), 14.0), 4.0)];
            for (of, column) in self.look.columns.iter().zip(columns.iter().skip(1)) {
                cells.push(self.cell(*of, entry, ruby, column.inside()));
            }
            self.flow.row(&table, cells);
        }
    }

    fn cell(&self, of: ListColumn, entry: &Entry, ruby: Ruby, width: f32) -> Cell {
        if self.look.blank == Some(of) {
            return vec![Line { room: TO_WRITE, ..Line::default() }];
        }
        match of {
            ListColumn::Chinese => ruby.set(&self.setter, entry.zh, entry.pinyin, width),
            ListColumn::Tibetan => self.setter.set(&entry.bo, BODY, width),
            ListColumn::English => self.setter.set(&entry.en, BODY, width),
        }
    }

    /// The numbers, then the languages: two of them so that they meet in the middle of the page.
    fn columns(&self) -> Vec<Column> {
        let mut columns = vec![Column::new(NUMBERS, Align::Left)];
        let asked = &self.look.columns;
        if let [_, _] = asked.as_slice() {
            columns.extend([WIDTH / 2.0 - NUMBERS, WIDTH / 2.0].map(|width| Column::new(width, Align::Left)));
        } else {
            let all: f32 = asked.iter().map(|column| column.share()).sum();
            let width = |column: &ListColumn| (WIDTH - NUMBERS) * column.share() / all;
            columns.extend(asked.iter().map(|column| Column::new(width(column), Align::Left)));
        }
        columns
    }

    fn table(&mut self, columns: &[Column]) -> Table {
        let heads = self.look.columns.iter().map(|column| self.words.label(column.key()));
        let heads = std::iter::once(String::new()).chain(heads).zip(columns);
        let head = heads.map(|(text, column)| self.setter.fit(&text, HEAD, (column.inside(), 30.0), LEAST));
        let head = head.collect();
        self.flow.table(columns.to_vec(), head)
    }

    /// Puts the authors, the licence and the number under every page, and the marks at which it is folded.
    fn feet(&mut self, pack: &Pack) {
        let args = [("authors", pack.authors.join(", ")), ("licence", pack.licence.clone())];
        let by = self.words.format("packpage-by", &args);
        let all = self.words.number(i64::try_from(self.flow.canvas.pages.len()).unwrap_or(i64::MAX));
        let (wide, high) = self.flow.canvas.size;
        let is_folded = self.look.columns.len() == 2;
        for (index, page) in self.flow.canvas.pages.iter_mut().enumerate() {
            let number = self.words.number(i64::try_from(index + 1).unwrap_or(i64::MAX));
            let mut left = WIDTH;
            for line in self.setter.set(&format!("{number} / {all}"), FINE, WIDTH) {
                let x = MARGIN + WIDTH - line.width;
                left = WIDTH - line.width - 12.0;
                page.push(Mark::Text { line, x, y: high - 32.0 });
            }
            // One line: who wrote a lesson may be many.
            for line in self.setter.fit(&by, FINE, (left, 14.0), LEAST).into_iter().take(1) {
                page.push(Mark::Text { line, x: MARGIN, y: high - 32.0 });
            }
            if is_folded {
                for top in [10.0, high - 10.0 - FOLD] {
                    let (x, end) = (wide / 2.0, top + FOLD);
                    let corners = vec![(x - 0.4, top), (x + 0.4, top), (x + 0.4, end), (x - 0.4, end)];
                    page.push(Mark::Surface { corners, colour: HAIR });
                }
            }
        }
    }
}
