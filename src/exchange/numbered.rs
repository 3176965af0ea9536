//! Finds ids that only count the rows of a file: 1, 2, 3 under any header. A row more at the top would give every item
//! the id of another, and with it what learners remember of that. Such numbers are left out; the items are found again
//! by what they say.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization as _;

use super::changed::{Known, known, says_the_same};
use super::draft::{Draft, Section, written};
use super::moved::are_named;
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::place::Place;
use crate::lesson::Pack;

/// The shortest list of numbers that begins elsewhere than at 1 and still counts.
const SHORTEST: usize = 3;

/// What stands before or after a number that counts.
const SIGNS: [char; 9] = ['#', '.', '、', '。', ')', '(', '号', '第', '题'];

/// Takes the ids away that only count, and says so once for each section. Of a file that is only a part of a list, any
/// numbers may count the rows of the whole list.
pub(super) fn forget(draft: &mut Draft, existing: Option<&Pack>, is_part: bool) -> Vec<Fault> {
    let known = existing.map(known).unwrap_or_default();
    let all: Vec<Section> =
        Section::ALL.into_iter().filter(|section| is_taken(draft, *section, &known).is_none()).collect();
    let together = counts(&all.iter().flat_map(|section| numbers(draft, *section)).collect::<Vec<_>>());
    let mut faults = Vec::new();
    for section in all {
        let numbers = numbers(draft, section);
        let is_unknown = || ids(draft, section).all(|id| !known.contains_key(&(section, id)));
        if numbers.is_empty() || !(together || counts(&numbers) || is_part && is_unknown()) {
            continue;
        }
        let mut at = None;
        for item in draft.items_mut(section) {
            if let Some(id) = item.id.take() {
                at.get_or_insert(id.from.unwrap_or(Place::File));
            }
        }
        faults.extend(at.map(|at| Fault::warning(at, TableFault::OnlyCounts { count: numbers.len() })));
    }
    faults
}

fn ids(draft: &Draft, section: Section) -> impl Iterator<Item = &str> {
    draft.items(section).iter().filter_map(|item| item.id.as_ref().and_then(written))
}

/// Returns `Some` if the numbers of a section have to stay: others refer to them, or they have always been the ids of
/// just these items.
fn is_taken(draft: &Draft, section: Section, known: &HashMap<(Section, &str), Known<'_>>) -> Option<()> {
    if are_named(draft, section) {
        return Some(());
    }
    let mut shared = draft.items(section).iter().filter_map(|item| {
        let id = item.id.as_ref().and_then(written)?;
        Some(says_the_same(item, known.get(&(section, id))?))
    });
    (shared.next()? && shared.all(|same| same)).then_some(())
}

/// Returns the ids of a section as numbers; nothing if one of them is none.
fn numbers(draft: &Draft, section: Section) -> Vec<u64> {
    let ids = draft.items(section).iter().filter_map(|item| item.id.as_ref());
    let numbers: Option<Vec<u64>> = ids.map(|id| number(written(id)?)).collect();
    numbers.unwrap_or_default()
}

/// Returns the number that stands in a cell: `7`, `007`, `7.`, `第7`, `No. 7`, `⑦`, `༧`.
fn number(written: &str) -> Option<u64> {
    let plain: String = written.nfkc().flat_map(char::to_lowercase).filter(|c| !c.is_whitespace()).collect();
    let plain = plain.strip_prefix("no").or_else(|| plain.strip_prefix("nr")).unwrap_or(&plain);
    let plain = plain.strip_suffix(".0").unwrap_or(plain).trim_matches(SIGNS);
    let digit = |c: char| match c {
        '\u{0f20}'..='\u{0f29}' => char::from_digit(u32::from(c) - 0x0f20, 10),
        c => Some(c).filter(char::is_ascii_digit),
    };
    let digits: Option<String> = plain.chars().map(digit).collect();
    digits.filter(|digits| digits.len() < 10)?.parse().ok()
}

/// Returns whether numbers count rows: from 1 (or 0) with hardly a gap, in any order and perhaps anew in each part, or
/// one by one from anywhere.
fn counts(numbers: &[u64]) -> bool {
    let (Some(least), Some(most)) = (numbers.iter().min(), numbers.iter().max()) else { return false };
    let length = u64::try_from(numbers.len()).unwrap_or(u64::MAX);
    let one_by_one = numbers.windows(2).all(|two| matches!(two, [a, b] if a + 1 == *b));
    *least <= 1 && *most <= length + length / 4 + 1 || one_by_one && numbers.len() >= SHORTEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_counts_rows_is_told_from_ids() {
        for list in [
            "1",
            "1 2 3",
            "001 002 003",
            "3 1 2",
            "1 2 4 5",
            "1. 2. 3.",
            "① ② ③",
            "༡ ༢",
            "第1 第2",
            "21 22 23",
        ] {
            let numbers: Option<Vec<u64>> = list.split(' ').map(number).collect();
            assert!(numbers.is_some_and(|numbers| counts(&numbers)), "{list}");
        }
        for list in ["101 205 309", "7", "1001 1010 2001", "1 900"] {
            let numbers: Option<Vec<u64>> = list.split(' ').map(number).collect();
            assert!(numbers.is_some_and(|numbers| !counts(&numbers)), "{list}");
        }
        assert_eq!(["w1", "water", "1a", "", "1-2"].map(number), [None; 5]);
    }
}
