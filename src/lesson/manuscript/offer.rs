//! What the program fills in while the author types: pinyin for hanzi, and the parts of a sentence.

mod spelled;

use std::collections::HashMap;
use std::sync::Arc;

use super::{Field, Manuscript, Offer, Row, Section, Table};
use crate::language::mandarin::hanzi;
use crate::language::mandarin::reading::Readings;
use crate::lesson::cells::{join_pairs, split_glosses};
use crate::lesson::glosses::Of;

pub(super) use spelled::offered_pinyin;

/// The longest text that something is offered for, in characters; longer ones are no sentences.
const LONGEST: usize = 600;

/// Fills in what follows from a cell that was changed, where nobody has typed something there.
pub(super) fn fill(row: &mut Row, table: Table, changed: &[Field], readings: &Readings, words: &Words<'_>) {
    let columns = (table.columns(), table.more(row));
    let has = |field: Field| columns.0.contains(&field) || columns.1.contains(&field);
    let is_free = |row: &Row, field: Field| row.get(field).is_empty() || row.is_offered(field);
    if has(Field::Pinyin)
        && changed.contains(&Field::Zh)
        && !changed.contains(&Field::Pinyin)
        && is_free(row, Field::Pinyin)
    {
        match offered_pinyin(row.get(Field::Zh), readings) {
            Some((pinyin, offer)) => row.set(Field::Pinyin, &pinyin, Some(offer)),
            None => row.set(Field::Pinyin, "", None),
        }
    }
    let of_parts = [Field::Zh, Field::Pinyin, Field::Bo];
    if has(Field::Parts)
        && changed.iter().any(|field| of_parts.contains(field))
        && !changed.contains(&Field::Parts)
        && is_free(row, Field::Parts)
    {
        match offered_parts(row, words) {
            Some((parts, offer)) => row.set(Field::Parts, &parts, Some(offer)),
            None => row.set(Field::Parts, "", None),
        }
    }
}

/// Returns a sentence cut at the spaces of its pinyin, each part with the Tibetan of that word in this lesson, if it stands
/// in the sentence.
pub(super) fn offered_parts(row: &Row, words: &Words<'_>) -> Option<(String, Offer)> {
    let (zh, pinyin, bo) = (row.get(Field::Zh), row.get(Field::Pinyin), row.get(Field::Bo));
    if zh.chars().count() > LONGEST
        || pinyin.chars().count() > LONGEST * 8
        || bo.chars().count() > LONGEST * 8
    {
        return None;
    }
    let spelled = hanzi::words(zh, pinyin).ok()?;
    let cells = spelled.iter().map(|word| {
        let cells = word.iter().filter(|cell| cell.is_of_a_word());
        cells.map(|cell| cell.hanzi.as_str()).collect::<String>()
    });
    let parts: Vec<String> = cells.filter(|part| !part.is_empty()).collect();
    if parts.len() < 2 {
        return None;
    }
    let known = words.tibetan_of(&parts);
    let found: Vec<&str> = parts
        .iter()
        .map(|part| {
            let glosses = known.get(part.as_str()).into_iter().flatten();
            glosses
                .filter_map(|gloss| stands_in(bo, gloss))
                .max_by_key(|found| found.len())
                .unwrap_or_default()
        })
        .collect();
    let is_whole = found.iter().all(|bo| !bo.is_empty());
    let pairs = join_pairs(parts.iter().map(String::as_str).zip(found));
    Some((pairs, if is_whole { Offer::Sure } else { Offer::Unsure }))
}

/// The words of a lesson.
pub(super) enum Words<'m> {
    /// To be looked through for one sentence.
    Rows(&'m [Arc<Row>]),
    /// By their Chinese, for many.
    ByChinese(HashMap<&'m str, Vec<&'m Row>>),
}

impl<'m> Words<'m> {
    pub fn of(manuscript: &'m Manuscript) -> Self {
        Self::Rows(manuscript.rows(Table::Section(Section::Words)))
    }

    pub fn for_many(manuscript: &'m Manuscript) -> Self {
        let mut by_chinese: HashMap<&str, Vec<&Row>> = HashMap::new();
        for row in manuscript.rows(Table::Section(Section::Words)) {
            by_chinese.entry(row.get(Field::Zh)).or_default().push(row);
        }
        Self::ByChinese(by_chinese)
    }

    /// Returns the Tibetan of some of them.
    fn tibetan_of<'p>(&self, parts: &'p [String]) -> HashMap<&'p str, Vec<String>> {
        let mut known: HashMap<&str, Vec<String>> =
            parts.iter().map(|part| (part.as_str(), Vec::new())).collect();
        match self {
            Self::Rows(rows) => {
                for word in *rows {
                    if let Some(glosses) = known.get_mut(word.get(Field::Zh)) {
                        glosses.extend(split_glosses(word.get(Field::Bo), Of::Tibetan).0);
                    }
                }
            }
            Self::ByChinese(words) => {
                for (part, glosses) in &mut known {
                    let rows = words.get(part).into_iter().flatten();
                    glosses.extend(rows.flat_map(|row| split_glosses(row.get(Field::Bo), Of::Tibetan).0));
                }
            }
        }
        known
    }
}

/// Returns a word as it stands in a sentence, with the tsheg after it.
fn stands_in<'b>(bo: &'b str, word: &str) -> Option<&'b str> {
    let word = word.trim_end_matches('་');
    if word.is_empty() {
        return None;
    }
    bo.match_indices(word).find_map(|(at, _)| {
        let (before, after) = (bo.get(..at)?, bo.get(at + word.len()..)?);
        let begins = before.chars().next_back().is_none_or(|c| !is_of_a_syllable(c));
        let ends = after.chars().next().is_none_or(|c| !is_of_a_syllable(c));
        let tsheg = if after.starts_with('་') { '་'.len_utf8() } else { 0 };
        (begins && ends).then(|| bo.get(at..at + word.len() + tsheg)).flatten()
    })
}

/// Returns whether a character goes on with a syllable of Tibetan.
fn is_of_a_syllable(c: char) -> bool {
    matches!(c, '\u{f40}'..='\u{fbc}')
}
