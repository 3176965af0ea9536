//! Reads the rows of one item as fields of a draft.

use super::fill;
use super::grid::Headed;
use super::head::language_of;
use crate::exchange::draft::{Field, Found, Section, Value, list, made, text};
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::place::Place;
use crate::exchange::sheet::Row;
use crate::exchange::text::gloss;
use crate::exchange::text::notation::{self, Noted};
use crate::lesson::cells::{split, split_glosses, split_pairs, truth, whole};
use crate::lesson::glosses::Of;
use crate::lesson::syntax::write::{Branch, Tree};

/// The rows that make one item: the first, and those that go on with it.
pub(super) struct Block<'s> {
    pub sheet: &'s Headed<'s>,
    pub rows: Vec<&'s Row>,
    pub section: Section,
}

impl<'s> Block<'s> {
    /// Returns where it begins.
    pub fn at(&self) -> Place {
        self.first().map_or(Place::File, |row| self.sheet.place(row, "id"))
    }

    fn first(&self) -> Option<&'s Row> {
        self.rows.first().copied()
    }

    /// Returns the text of its first row under a column.
    pub fn cell(&self, name: &str) -> Option<&'s str> {
        self.sheet.cell(self.first()?, name)
    }

    pub fn place(&self, name: &str) -> Place {
        self.first().map_or(Place::File, |row| self.sheet.place(row, name))
    }

    /// Returns a text of the first row.
    pub fn value(&self, name: &str) -> Option<Value> {
        self.cell(name).map(|found| text(found, self.place(name)))
    }

    pub fn field(&self, name: &'static str) -> Option<Field> {
        self.value(name).map(|value| (name, value))
    }

    /// Returns several values of one cell.
    pub fn values(&self, name: &'static str) -> Option<Field> {
        let cell = self.cell(name)?;
        let place = self.place(name);
        let values = split(cell).into_iter().map(|value| text(value, place.clone())).collect();
        Some((name, list(values, place)))
    }

    /// Returns a text in three languages, from the columns `<name>_bo` and so on.
    pub fn trilingual(&self, name: &'static str) -> Option<Field> {
        let row = self.first()?;
        self.trilingual_in(row, name).map(|value| (name, value))
    }

    pub fn trilingual_in(&self, row: &Row, name: &str) -> Option<Value> {
        let mut from = None;
        let mut fields = Vec::new();
        for language in ["bo", "zh", "en"] {
            let column = format!("{name}_{language}");
            if let Some(found) = self.sheet.cell(row, &column) {
                let place = self.sheet.place(row, &column);
                fields.push((language, text(found, place.clone())));
                from.get_or_insert(place);
            }
        }
        from.map(|from| Branch { tree: Tree::Fields(None, fields), from: Some(from) })
    }

    /// Returns what every item may have.
    fn tail(&self) -> impl Iterator<Item = Field> {
        [self.values("tags"), self.field("source"), self.field("reviewed_by")].into_iter().flatten()
    }

    /// Returns the glosses of a word, each of which is an answer.
    fn glosses(&self, name: &'static str, found: &mut Found) -> Option<Field> {
        let cell = notation::filled_text(self.cell(name)?);
        let place = self.place(name);
        let of = Of::field(name)?;
        let (glosses, unsure) = split_glosses(&cell, of);
        let unsure = unsure.into_iter().map(|found| TableFault::GlossUnsure { found });
        found.faults.extend(unsure.map(|fault| Fault::warning(place.clone(), fault)));
        let glosses: Vec<(String, Place)> = glosses.into_iter().map(|gloss| (gloss, place.clone())).collect();
        // Who writes a backslash says just what is meant.
        let (glosses, told) =
            if cell.contains('\\') { (glosses, Vec::new()) } else { gloss::meant(glosses, of) };
        found.faults.extend(told.into_iter().map(|fault| Fault::warning(place.clone(), fault)));
        let values = glosses.into_iter().map(|(gloss, place)| text(gloss, place)).collect();
        Some((name, list(values, place)))
    }

    /// Returns the text of a cell with the gaps of Anki filled.
    fn filled(&self, name: &'static str) -> Option<Field> {
        let cell = notation::filled_text(self.cell(name)?);
        Some((name, text(cell, self.place(name))))
    }

    /// Says that the Chinese is not just what stands in its cell.
    fn tell_notation(&self, zh: Option<&Noted>, found: &mut Found) {
        if let (Some(zh), Some(cell)) = (zh.filter(|zh| zh.is_told), self.cell("zh")) {
            let fault = TableFault::NotationRead { found: cell.to_owned(), taken: zh.zh.clone() };
            found.faults.push(Fault::warning(self.place("zh"), fault));
        }
    }

    /// Says that a row has several words: as many in Chinese as readings and meanings, of which none is a form of another.
    fn tell_several(&self, found: &mut Found) {
        let cells = [self.cell("zh"), self.cell("pinyin"), self.cell("bo")];
        if let [Some(zh), Some(pinyin), Some(bo)] = cells
            && notation::are_several(zh, pinyin, split_glosses(bo, Of::Tibetan).0.len())
        {
            let fault = TableFault::SeveralWords { found: zh.to_owned() };
            found.faults.push(Fault::error(self.place("zh"), fault));
        }
    }

    pub fn word(&self, found: &mut Found) -> Vec<Field> {
        self.tell_several(found);
        let mut zh = self.cell("zh").map(|cell| notation::word(&notation::filled_text(cell)));
        let mut pinyin = self.first().and_then(|row| fill::pinyin(self.sheet, row, zh.as_ref(), found));
        if let Some(Branch { tree: Tree::Text(written), .. }) = &mut pinyin {
            let before = written.clone();
            let mut nothing = Noted::default();
            let zh = zh.as_mut().unwrap_or(&mut nothing);
            if notation::settle(zh, written) && !zh.is_told {
                let fault = TableFault::NotationRead { found: before, taken: written.clone() };
                found.faults.push(Fault::warning(self.place("pinyin"), fault));
            }
        }
        self.tell_notation(zh.as_ref(), found);
        let fields = [
            zh.map(|zh| ("zh", text(zh.zh, self.place("zh")))),
            pinyin.map(|value| ("pinyin", value)),
            self.field("spoken"),
            self.glosses("bo", found),
            self.glosses("en", found),
            self.field("picture"),
            self.field("audio"),
        ];
        fields.into_iter().flatten().chain(self.tail()).collect()
    }

    pub fn sentence(&self, found: &mut Found) -> Vec<Field> {
        let zh = self.cell("zh").map(|cell| notation::readings(&notation::filled_text(cell)));
        let pinyin = self.first().and_then(|row| fill::pinyin(self.sheet, row, zh.as_ref(), found));
        self.tell_notation(zh.as_ref(), found);
        let fields = [
            zh.map(|zh| ("zh", text(zh.zh, self.place("zh")))),
            pinyin.map(|value| ("pinyin", value)),
            self.field("spoken"),
            self.filled("bo"),
            self.filled("en"),
            self.values("zh_other"),
            self.values("bo_other"),
            self.parts(found),
            self.field("audio"),
        ];
        fields.into_iter().flatten().chain(self.tail()).collect()
    }

    fn parts(&self, found: &mut Found) -> Option<Field> {
        let cell = self.cell("parts")?;
        let place = self.place("parts");
        let mut pairs = Vec::new();
        for pair in split_pairs(cell) {
            match pair {
                Ok((zh, bo)) => {
                    let pair = vec![text(zh, place.clone()), text(bo, place.clone())];
                    pairs.push(Branch { tree: Tree::Pair(pair), from: Some(place.clone()) });
                }
                Err(piece) => {
                    let fault = TableFault::NotAPair { found: piece };
                    found.faults.push(Fault::error(place.clone(), fault));
                }
            }
        }
        Some(("parts", list(pairs, place)))
    }

    pub fn note(&self) -> Vec<Field> {
        let examples = self.repeated(&["zh", "pinyin", "bo", "en"], None);
        let examples = (!examples.is_empty()).then(|| ("examples", made(Tree::List(examples))));
        let teaches =
            self.cell("teaches").map(|cell| ("teaches", text(language_of(cell), self.place("teaches"))));
        let fields = [self.trilingual("title"), self.trilingual("text"), examples, teaches];
        fields.into_iter().flatten().chain(self.tail()).collect()
    }

    pub fn story(&self, found: &mut Found) -> Vec<Field> {
        let fields = [self.trilingual("title"), Some(self.lines(found)), self.values("questions")];
        fields.into_iter().flatten().chain(self.tail()).collect()
    }

    pub fn speech(&self, found: &mut Found) -> Vec<Field> {
        let seconds = self.whole("seconds", found);
        let fields = [self.trilingual("title"), seconds, Some(self.lines(found))];
        fields.into_iter().flatten().chain(self.tail()).collect()
    }

    fn lines(&self, found: &mut Found) -> Field {
        let lines = self.repeated(&["by", "zh", "pinyin", "spoken", "bo", "en", "audio"], Some(found));
        ("lines", list(lines, self.place("zh")))
    }

    /// Returns one value for each row that has something under these columns. With `fill`, pinyin that is missing is
    /// made.
    fn repeated(&self, names: &[&'static str], mut fill: Option<&mut Found>) -> Vec<Value> {
        let mut values = Vec::new();
        for row in &self.rows {
            let mut fields: Vec<Field> = Vec::new();
            for name in names {
                let made = match &mut fill {
                    Some(found) if *name == "pinyin" => fill::pinyin(self.sheet, row, None, found),
                    _ => self.sheet.cell(row, name).map(|found| text(found, self.sheet.place(row, name))),
                };
                fields.extend(made.map(|value| (*name, value)));
            }
            if !fields.is_empty() {
                let from = self.sheet.place(row, "id");
                values.push(Branch { tree: Tree::Fields(None, fields), from: Some(from) });
            }
        }
        values
    }

    /// Returns a whole number of the first row.
    pub fn whole(&self, name: &'static str, found: &mut Found) -> Option<Field> {
        let cell = self.cell(name)?;
        let number = whole(cell);
        if number.is_none() {
            let fault = TableFault::NotWhole { found: cell.to_owned() };
            found.faults.push(Fault::error(self.place(name), fault));
        }
        let tree = Tree::Bare(number.unwrap_or(1).to_string());
        Some((name, Branch { tree, from: Some(self.place(name)) }))
    }

    /// True or false of the first row.
    pub fn truth(&self, name: &str, found: &mut Found) -> Option<Value> {
        let cell = self.cell(name)?;
        let answer = truth(cell);
        if answer.is_none() {
            let fault = TableFault::NotTruth { found: cell.to_owned() };
            found.faults.push(Fault::error(self.place(name), fault));
        }
        let tree = Tree::Bare(answer.unwrap_or_default().to_string());
        Some(Branch { tree, from: Some(self.place(name)) })
    }
}
