//! Where one syllable ends and the next begins, when neither space nor apostrophe says so.
use std::collections::BTreeMap;

use super::lex::{Kind, Unit};
pub(crate) use super::piece::Piece;
use super::piece::{Cost, each_from};
use super::{PinyinFault, Tone, blame};

/// Reads the whole text; into exactly `count` syllables where that is asked.
pub(crate) fn read(text: &str, units: &[Unit], count: Option<usize>) -> Result<Vec<Piece>, PinyinFault> {
    // Nearly every text can be read straight on. What cannot is read once more, with care: it has a fault, or an r that
    // may belong to the stretch before.
    match likeliest(units).filter(|pieces| count.is_none_or(|count| count == pieces.len())) {
        Some(pieces) => Ok(pieces),
        None => with_care(text, units, count),
    }
}

/// As [`read`], with every number of syllables that a stretch could have in mind.
fn with_care(text: &str, units: &[Unit], count: Option<usize>) -> Result<Vec<Piece>, PinyinFault> {
    let mut stretches: Vec<Readings> = Vec::new();
    for stretch in stretches_of(units) {
        match stretches.last_mut().filter(|before| is_lone_r(stretch, before)) {
            Some(before) => join_r(before, stretch),
            None => stretches.push(stretch_readings(text, stretch)?),
        }
    }
    if stretches.is_empty() {
        return Err(PinyinFault::Empty);
    }
    let likeliest =
        |readings: &Readings| readings.iter().min_by_key(|(_, (cost, _))| *cost).map(|(count, _)| *count);
    let counts: Option<Vec<usize>> = match count {
        None => stretches.iter().map(likeliest).collect(),
        Some(count) => counts_that_sum_to(count, &stretches),
    };
    // With a sum that cannot be met there is no fault of spelling: the caller compares the numbers.
    let counts = counts.ok_or(PinyinFault::Empty)?;
    let chosen =
        stretches.into_iter().zip(counts).filter_map(|(mut readings, count)| readings.remove(&count));
    Ok(chosen.flat_map(|(_, pieces)| pieces).collect())
}

/// The place of a byte, in characters from 0.
pub(super) fn position(text: &str, byte: usize) -> usize {
    text.get(..byte).unwrap_or_default().chars().count()
}

/// The likeliest way to read the first units of a stretch: the last syllable, and where it begins.
#[derive(Clone)]
struct Step {
    cost: Cost,
    start: usize,
    piece: Piece,
}

/// The likeliest reading of a text; none where there is a fault, or an r that stands alone. Of two readings of the same
/// stretch one is always the likelier, since the number of syllables tells; so the others need not be kept.
fn likeliest(units: &[Unit]) -> Option<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(units.len() / 2);
    let mut table: Vec<Option<Step>> = Vec::new();
    for stretch in stretches_of(units) {
        if stray(stretch).is_some() || (!pieces.is_empty() && is_r(stretch)) {
            return None;
        }
        let has_tones = has_tones(stretch);
        table.clear();
        table.resize(stretch.len() + 1, None);
        for start in 0..stretch.len() {
            let before = match (start, table.get(start)) {
                (0, _) => Cost::default(),
                (_, Some(Some(step))) => step.cost,
                _ => continue,
            };
            let after_letter = follows_letter(stretch, start);
            each_from(stretch, start, |end, piece| {
                let cost = before + Cost::of(&piece, after_letter, has_tones);
                if let Some(known) = table.get_mut(end)
                    && known.as_ref().is_none_or(|step| cost < step.cost)
                {
                    *known = Some(Step { cost, start, piece });
                }
            });
        }
        let (first, mut end) = (pieces.len(), stretch.len());
        while end > 0 {
            let step = table.get_mut(end).and_then(Option::take)?;
            pieces.push(step.piece);
            end = step.start;
        }
        pieces.get_mut(first..)?.reverse();
    }
    Some(pieces).filter(|pieces| !pieces.is_empty())
}

/// Every number of syllables that a stretch can be read as, with the likeliest reading for each.
type Readings = BTreeMap<usize, (Cost, Vec<Piece>)>;

/// For every number of units from the start, and every number of syllables, the likeliest way to read them.
type Table = Vec<BTreeMap<usize, Step>>;

fn stretches_of(units: &[Unit]) -> impl Iterator<Item = &[Unit]> {
    units.split(Unit::is_break).filter(|stretch| !stretch.is_empty())
}

/// How many syllables to read each stretch as, so that all together are `count`, at the least cost.
fn counts_that_sum_to(count: usize, stretches: &[Readings]) -> Option<Vec<usize>> {
    let mut sums: Vec<BTreeMap<usize, (Cost, usize)>> = vec![BTreeMap::from([(0, (Cost::default(), 0))])];
    for readings in stretches {
        let mut next: BTreeMap<usize, (Cost, usize)> = BTreeMap::new();
        for (total, (known, _)) in sums.last()? {
            for (here, (cost, _)) in readings {
                let candidate = (*known + *cost, *here);
                let slot = next.entry(total + here).or_insert(candidate);
                *slot = (*slot).min(candidate);
            }
        }
        sums.push(next);
    }
    let mut rest = count;
    let mut counts: Vec<usize> = Vec::with_capacity(stretches.len());
    for sums in sums.iter().skip(1).rev() {
        let (_, here) = sums.get(&rest)?;
        counts.push(*here);
        rest -= here;
    }
    counts.reverse();
    Some(counts)
}

/// Whether a stretch is an r by itself, as dictionaries write erhua (hua1 r5).
fn is_lone_r(stretch: &[Unit], before: &Readings) -> bool {
    let may_take_r = |piece: &Piece| !piece.erhua && piece.letters != "e" && !piece.letters.ends_with('r');
    is_r(stretch) && before.values().any(|(_, pieces)| pieces.last().is_some_and(may_take_r))
}

fn is_r(stretch: &[Unit]) -> bool {
    match stretch {
        [r] => r.letter() == Some('r'),
        [r, number] => r.letter() == Some('r') && number.kind == Kind::Number(Tone::Neutral),
        _ => false,
    }
}

fn join_r(before: &mut Readings, stretch: &[Unit]) {
    for (_, pieces) in before.values_mut() {
        if let (Some(last), Some(end)) = (pieces.last_mut(), stretch.last()) {
            last.erhua = true;
            last.at.end = end.at.end;
        }
    }
}

fn stretch_readings(text: &str, stretch: &[Unit]) -> Result<Readings, PinyinFault> {
    if let Some(unit) = stray(stretch) {
        let found = text.get(unit.at.clone()).and_then(|found| found.chars().next()).unwrap_or_default();
        return Err(PinyinFault::NotALetter { position: position(text, unit.at.start), found });
    }
    let table = reading_table(stretch);
    let readings: Readings = table
        .last()
        .into_iter()
        .flatten()
        .map(|(count, step)| (*count, (step.cost, traced(&table, stretch.len(), *count))))
        .collect();
    if readings.is_empty() {
        let is_read = |end: usize| table.get(end).is_some_and(|readings| !readings.is_empty());
        return Err(blame::not_a_syllable(text, stretch, is_read));
    }
    Ok(readings)
}

/// What has no place in a stretch. A number is a tone only after a letter.
fn stray(stretch: &[Unit]) -> Option<&Unit> {
    stretch.iter().enumerate().find_map(|(index, unit)| match unit.kind {
        Kind::Foreign(_) => Some(unit),
        Kind::Number(_) if index == 0 => Some(unit),
        _ => None,
    })
}

fn has_tones(stretch: &[Unit]) -> bool {
    stretch.iter().any(|unit| unit.mark().is_some() || matches!(unit.kind, Kind::Number(_)))
}

fn follows_letter(stretch: &[Unit], start: usize) -> bool {
    start.checked_sub(1).and_then(|before| stretch.get(before)).and_then(Unit::letter).is_some()
}

fn reading_table(stretch: &[Unit]) -> Table {
    let has_tones = has_tones(stretch);
    let mut table: Table = (0..=stretch.len()).map(|_| BTreeMap::new()).collect();
    for start in 0..stretch.len() {
        let before: Vec<(usize, Cost)> = match start {
            0 => vec![(0, Cost::default())],
            _ => table.get(start).into_iter().flatten().map(|(count, step)| (*count, step.cost)).collect(),
        };
        if before.is_empty() {
            continue;
        }
        let after_letter = follows_letter(stretch, start);
        each_from(stretch, start, |end, piece| {
            let own = Cost::of(&piece, after_letter, has_tones);
            let Some(known) = table.get_mut(end) else { return };
            for (count, cost) in &before {
                let cost = *cost + own;
                if known.get(&(count + 1)).is_none_or(|step| cost < step.cost) {
                    known.insert(count + 1, Step { cost, start, piece: piece.clone() });
                }
            }
        });
    }
    table
}

fn traced(table: &Table, mut end: usize, mut count: usize) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(count);
    while let Some(step) = table.get(end).and_then(|readings| readings.get(&count)) {
        pieces.push(step.piece.clone());
        end = step.start;
        count -= 1;
    }
    pieces.reverse();
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::lex::lex;
    use super::*;

    proptest! {
        #[test]
        fn reading_straight_on_ends_as_reading_with_care(text in "(xi|an|a|na|n|g|ā|nǎr|r|huā|er|e|hm|lue|2|5|ng|'| |ou|7){0,9}") {
            let units = lex(&text);
            if let Some(pieces) = likeliest(&units) {
                for count in [None, Some(pieces.len())] {
                    prop_assert_eq!(with_care(&text, &units, count), Ok(pieces.clone()));
                }
            }
        }
    }
}
