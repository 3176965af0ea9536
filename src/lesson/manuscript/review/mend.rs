//! What a cell with a fault would say if it were put right.

use std::cell::OnceCell;

use crate::language::mandarin::hanzi::{self, Doubt};
use crate::language::mandarin::pinyin::{self, Syllable};
use crate::language::mandarin::reading::Readings;
use crate::language::tibetan::normal::{self, NormalFault};
use crate::language::tibetan::particle;
use crate::lesson::FaultKind;
use crate::lesson::cells::{join, join_glosses, split, split_glosses};
use crate::lesson::check::without_final;
use crate::lesson::manuscript::offer::{Words, offered_parts, offered_pinyin};
use crate::lesson::manuscript::schema::Shape;
use crate::lesson::manuscript::tree::are_pairs;
use crate::lesson::manuscript::{CellId, Field, Manuscript, Row};

/// What cells are mended by.
pub(super) struct Mender<'m> {
    pub manuscript: &'m Manuscript,
    pub readings: &'m Readings,
    /// The words of the lesson, looked up when they are first wanted.
    pub words: OnceCell<Words<'m>>,
}

impl Mender<'_> {
    /// Returns the whole of a cell as it would be right, if the fault says so or a dictionary does.
    pub fn mend(&self, cell: CellId, fault: &FaultKind) -> Option<String> {
        let Self { manuscript, readings, words } = self;
        let row = manuscript.row(cell.table, cell.row)?;
        let found = row.get(cell.field);
        let mended = match fault {
            FaultKind::LooseSpaces { .. } => found.trim().to_owned(),
            FaultKind::FinalTsheg { .. } => without_tshegs(found, cell),
            FaultKind::Normal(fault) => normal_form(found, fault),
            FaultKind::Particle(_) => agreeing(found),
            FaultKind::Doubt(doubt) => undoubted(row, doubt, readings)?,
            FaultKind::UnusualReading(unusual) => read_as(row, unusual.index, unusual.right.clone())?,
            FaultKind::Pinyin(_) | FaultKind::Misfit(_) if cell.field == Field::Pinyin => {
                fitting(row, readings)?
            }
            FaultKind::MissingField { name: "pinyin" } => offered_pinyin(row.get(Field::Zh), readings)?.0,
            FaultKind::UnknownQuestion { id, near: Some(near) } => {
                let ids =
                    split(found).into_iter().map(|named| if named == *id { near.clone() } else { named });
                join(&ids.collect::<Vec<_>>())
            }
            FaultKind::PartsDiffer { .. } => {
                offered_parts(row, words.get_or_init(|| Words::for_many(manuscript)))
                    .filter(|(parts, _)| are_pairs(parts))?
                    .0
            }
            _ => return None,
        };
        (mended != found).then_some(mended)
    }
}

/// Returns headwords without a tsheg at their ends.
fn without_tshegs(found: &str, cell: CellId) -> String {
    let shape = cell.table.schema().iter().map(|(_, shape)| *shape).find(|shape| shape.holds(cell.field));
    let Some(Shape::Glosses(_, of)) = shape else { return without_final(found.trim()).to_owned() };
    let glosses = split_glosses(found, of).0;
    let glosses: Vec<String> = glosses.iter().map(|gloss| without_final(gloss).to_owned()).collect();
    join_glosses(&glosses, of)
}

fn normal_form(found: &str, fault: &NormalFault) -> String {
    match fault {
        NormalFault::Deprecated { .. } | NormalFault::NotNormal { .. } => normal::normalise(found),
        NormalFault::NonBreakingTsheg { .. } => found.replace('\u{f0c}', "\u{f0b}"),
        NormalFault::DoubledTsheg { .. } => {
            let mut single = String::with_capacity(found.len());
            for c in found.chars() {
                if !(normal::is_tsheg(c) && single.ends_with(normal::is_tsheg)) {
                    single.push(c);
                }
            }
            single
        }
    }
}

/// Returns a text whose particles agree, each in its usual form.
fn agreeing(found: &str) -> String {
    let mut text = String::with_capacity(found.len());
    let mut from = 0;
    for fault in particle::disagreements(found) {
        let Some(form) = fault.expected.first() else { continue };
        let before = found.get(from..fault.at.start).unwrap_or_default();
        if let Some(joined) = form.strip_prefix('-') {
            // It is joined on, and takes the place of a final འ.
            let word = before.trim_end_matches(normal::is_tsheg);
            text.push_str(word.strip_suffix('འ').unwrap_or(word));
            text.push_str(joined);
        } else {
            text.push_str(before);
            text.push_str(form);
        }
        from = fault.at.end;
    }
    text.push_str(found.get(from..).unwrap_or_default());
    text
}

/// Returns pinyin that fits the hanzi: as it is written, by the rules; else that of the dictionary.
fn fitting(row: &Row, readings: &Readings) -> Option<String> {
    let zh = row.get(Field::Zh);
    let written = pinyin::rewritten(row.get(Field::Pinyin)).ok();
    let written = written.filter(|pinyin| hanzi::doubtful(zh, pinyin).is_ok_and(|doubts| doubts.is_empty()));
    written.or_else(|| offered_pinyin(zh, readings).map(|(pinyin, _)| pinyin))
}

/// Returns pinyin with a reading of the dictionary in place of the one that is doubted.
fn undoubted(row: &Row, doubt: &Doubt, readings: &Readings) -> Option<String> {
    let (zh, written) = (row.get(Field::Zh), row.get(Field::Pinyin));
    let (index, right) = match doubt {
        Doubt::Sandhi { index, citation, .. } => (*index, pinyin::parse(citation).ok()?.into_iter().next()?),
        Doubt::Reading { index, hanzi, .. } => {
            let known = hanzi::readings(*hanzi);
            let in_context = offered_pinyin(zh, readings)
                .and_then(|(pinyin, _)| Some(nth(zh, &pinyin, *index)?.1))
                .filter(|syllable| known.contains(syllable));
            let same_letters = nth(zh, written, *index).and_then(|(_, typed)| {
                known.iter().find(|reading| reading.letters == typed.letters).cloned()
            });
            (*index, in_context.or(same_letters).or_else(|| known.first().cloned())?)
        }
    };
    read_as(row, index, right)
}

/// Returns pinyin with another syllable over a hanzi.
fn read_as(row: &Row, index: usize, right: Syllable) -> Option<String> {
    let written = row.get(Field::Pinyin);
    let (at, typed) = nth(row.get(Field::Zh), written, index)?;
    let right = Syllable { erhua: typed.erhua, ..right };
    Some(pinyin::replaced(written, std::iter::once((at, right))))
}

/// Returns the syllable of a hanzi, counted from 0, and where it stands.
fn nth(zh: &str, written: &str, index: usize) -> Option<(std::ops::Range<usize>, Syllable)> {
    let over = hanzi::syllables_over(zh.trim(), written).ok()?;
    let hanzi = over.into_iter().filter(|(hanzi, _)| hanzi.is_some());
    hanzi.map(|(_, piece)| (piece.at.clone(), piece.syllable())).nth(index)
}
