//! Finds the boundaries between syllables where neither a space nor an apostrophe marks them.
use std::collections::BTreeMap;

use super::lex::{Unit, UnitKind, position};
pub(crate) use super::piece::Piece;
use super::piece::{Cost, each_from};
use super::{PinyinFault, Tone, blame};

/// The longest text, in letters and signs, for which every number of syllables is tried. The time for that grows with the
/// square of the length; longer texts are read in the likeliest way only, in linear time.
const LONGEST_TRIED: usize = 500;

/// Reads the whole text; into exactly `count` syllables where that is asked.
pub(crate) fn read(text: &str, units: &[Unit], count: Option<usize>) -> Result<Vec<Piece>, PinyinFault> {
    let pieces = likeliest(text, units)?;
    match count.filter(|count| *count != pieces.len()) {
        None => Ok(pieces),
        // With a sum that cannot be met there is no fault of spelling: the caller compares the numbers.
        Some(_) if units.len() > LONGEST_TRIED => Err(PinyinFault::Empty),
        Some(count) => exactly(units, count).ok_or(PinyinFault::Empty),
    }
}

/// Returns the likeliest reading with this number of syllables.
fn exactly(units: &[Unit], count: usize) -> Option<Vec<Piece>> {
    let mut stretches: Vec<Readings> = Vec::new();
    for stretch in stretches_of(units) {
        match stretches.last_mut().filter(|before| is_lone_r(stretch, before)) {
            Some(before) => join_r(before, stretch),
            None => stretches.push(stretch_readings(stretch)),
        }
    }
    let counts = counts_that_sum_to(count, &stretches)?;
    let chosen =
        stretches.into_iter().zip(counts).filter_map(|(mut readings, count)| readings.remove(&count));
    Some(chosen.flat_map(|(_, pieces)| pieces).collect())
}

/// The likeliest way to read the first units of a stretch: the last syllable, and where it begins.
#[derive(Clone)]
struct LastSyllable {
    cost: Cost,
    start: usize,
    piece: Piece,
}

/// Returns the likeliest reading of a text. Of two readings of the same stretch one is always the likelier, since the
/// number of syllables tells; so the others need not be kept.
fn likeliest(text: &str, units: &[Unit]) -> Result<Vec<Piece>, PinyinFault> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(units.len() / 2);
    let mut table: Vec<Option<LastSyllable>> = Vec::new();
    for stretch in stretches_of(units) {
        if let Some(unit) = stray(stretch) {
            let found = text.get(unit.at.clone()).and_then(|found| found.chars().next()).unwrap_or_default();
            return Err(PinyinFault::NotALetter { position: position(text, unit.at.start), found });
        }
        if is_r(stretch)
            && let Some(before) = pieces.last_mut().filter(|before| may_take_r(before))
        {
            take_r(before, stretch);
            continue;
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
                    *known = Some(LastSyllable { cost, start, piece });
                }
            });
        }
        if table.last().is_none_or(Option::is_none) {
            return Err(blame::not_a_syllable(text, stretch, |end| {
                table.get(end).is_some_and(Option::is_some)
            }));
        }
        let (first, mut end) = (pieces.len(), stretch.len());
        while let Some(step) = table.get_mut(end).and_then(Option::take) {
            pieces.push(step.piece);
            end = step.start;
        }
        pieces.get_mut(first..).unwrap_or_default().reverse();
    }
    if pieces.is_empty() { Err(PinyinFault::Empty) } else { Ok(pieces) }
}

/// Every number of syllables that a stretch can be read as, with the likeliest reading for each.
type Readings = BTreeMap<usize, (Cost, Vec<Piece>)>;

/// For every number of units from the start, and every number of syllables, the likeliest way to read them.
type Table = Vec<BTreeMap<usize, LastSyllable>>;

fn stretches_of(units: &[Unit]) -> impl Iterator<Item = &[Unit]> {
    units.split(Unit::is_break).filter(|stretch| !stretch.is_empty())
}

/// Returns how many syllables to read each stretch as, so that all together are `count`, at the least cost.
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

/// Returns whether a stretch is an r by itself, as dictionaries write erhua (hua1 r5).
fn is_lone_r(stretch: &[Unit], before: &Readings) -> bool {
    is_r(stretch) && before.values().any(|(_, pieces)| pieces.last().is_some_and(may_take_r))
}

fn may_take_r(piece: &Piece) -> bool {
    !piece.erhua && piece.letters != "e" && !piece.letters.ends_with('r')
}

fn is_r(stretch: &[Unit]) -> bool {
    match stretch {
        [r] => r.letter() == Some('r'),
        [r, number] => r.letter() == Some('r') && number.kind == UnitKind::Number(Tone::Neutral),
        _ => false,
    }
}

fn take_r(piece: &mut Piece, r: &[Unit]) {
    piece.erhua = true;
    piece.at.end = r.last().map_or(piece.at.end, |end| end.at.end);
}

fn join_r(before: &mut Readings, stretch: &[Unit]) {
    before.values_mut().filter_map(|(_, pieces)| pieces.last_mut()).for_each(|last| take_r(last, stretch));
}

/// Returns every reading of a stretch that can be read.
fn stretch_readings(stretch: &[Unit]) -> Readings {
    let table = reading_table(stretch);
    let readings = table.last().into_iter().flatten();
    readings.map(|(count, step)| (*count, (step.cost, traced(&table, stretch.len(), *count)))).collect()
}

/// Returns what has no place in a stretch. A number is a tone only after a letter.
fn stray(stretch: &[Unit]) -> Option<&Unit> {
    stretch.iter().enumerate().find_map(|(index, unit)| match unit.kind {
        UnitKind::Foreign(_) => Some(unit),
        UnitKind::Number(_) if index == 0 => Some(unit),
        _ => None,
    })
}

fn has_tones(stretch: &[Unit]) -> bool {
    stretch.iter().any(|unit| unit.mark().is_some() || matches!(unit.kind, UnitKind::Number(_)))
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
                    known.insert(count + 1, LastSyllable { cost, start, piece: piece.clone() });
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
        fn the_likeliest_reading_is_the_likeliest_of_its_length(text in "(xi|an|a|na|n|g|ā|nǎr|r|huā|er|e|hm|lue|2|5|ng|'| |ou){0,9}") {
            let units = lex(&text);
            if let Ok(pieces) = likeliest(&text, &units) {
                prop_assert_eq!(exactly(&units, pieces.len()), Some(pieces));
            }
        }
    }
}
