//! Finds the part of a text that is no syllable, and the syllable nearest to it.
use super::lex::{Unit, position};
use super::piece::each_from;
use super::{PinyinFault, table};

/// Finds the piece to blame: what is left when all before it and all after it can be read, and of such pieces the one
/// that a syllable is nearest to. `is_read` says up to which units the stretch can be read.
pub(super) fn not_a_syllable(text: &str, stretch: &[Unit], is_read: impl Fn(usize) -> bool) -> PinyinFault {
    let mut reads_to_end = vec![false; stretch.len() + 1];
    if let Some(end) = reads_to_end.last_mut() {
        *end = true;
    }
    for start in (0..stretch.len()).rev() {
        let mut reads = false;
        each_from(stretch, start, |end, _| reads |= reads_to_end.get(end) == Some(&true));
        if let Some(slot) = reads_to_end.get_mut(start) {
            *slot = reads;
        }
    }
    let starts = (0..stretch.len()).filter(|&at| at == 0 || is_read(at));
    let blamed = starts
        .flat_map(|start| {
            (start + 1..=stretch.len().min(start + 2 * table::LONGEST)).map(move |end| (start, end))
        })
        .filter(|(_, end)| reads_to_end.get(*end) == Some(&true))
        .filter_map(|(start, end)| {
            let middle = stretch.get(start..end)?;
            let letters: String = middle.iter().map_while(Unit::letter).collect();
            let ends_with_number = middle.last()?.letter().is_none();
            let is_whole = letters.chars().count() + usize::from(ends_with_number) == middle.len();
            let next = stretch.get(end).and_then(Unit::letter);
            if !is_whole
                || letters.is_empty()
                || (next.is_some_and(|c| "aoeê".contains(c)) && !ends_with_number)
            {
                return None;
            }
            let (slips, hint) =
                table::nearest(&letters).map_or((usize::MAX, None), |(slips, hint)| (slips, Some(hint)));
            // A whole syllable of the table is at fault only through its neighbours.
            let blame = if slips == 0 { usize::MAX } else { slips };
            Some((blame, start, std::cmp::Reverse(end), letters, hint))
        })
        .min();
    let (start, letters, hint) = match blamed {
        Some((_, start, _, letters, hint)) => (start, letters, hint),
        None => (0, stretch.iter().map_while(Unit::letter).collect(), None),
    };
    let units = stretch.get(start..start + letters.chars().count()).unwrap_or_default();
    let place = units.first().map_or(0, |unit| unit.at.start);
    let end = units.last().map_or(place, |unit| unit.at.end);
    PinyinFault::NotASyllable {
        position: position(text, place),
        found: text.get(place..end).unwrap_or_default().to_owned(),
        hint: hint.map(str::to_owned),
    }
}
