//! Pinyin for teachers who left it out: a draft from a dictionary, and said so.

use super::grid::{Headed, Row};
use crate::exchange::draft::{Found, Value, text};
use crate::exchange::fault::{Fault, FaultKind, TableFault};
use crate::language::mandarin::hanzi;

/// The pinyin of a row: as it is written, else from a dictionary. Where a hanzi has several readings the first is
/// taken, and the teacher is asked to look at it.
pub(super) fn pinyin(sheet: &Headed<'_>, row: &Row, found: &mut Found) -> Option<Value> {
    let place = sheet.place(row, "pinyin");
    if let Some(written) = sheet.cell(row, "pinyin") {
        return Some(text(written, place));
    }
    let has_column = sheet.columns.iter().any(|(_, name)| *name == "pinyin");
    let place = if has_column { place } else { sheet.place(row, "zh") };
    let (made, unsure) = make(sheet.cell(row, "zh")?)?;
    match unsure {
        Some((hanzi, readings)) => {
            let fault = TableFault::PinyinUnsure { hanzi: hanzi.to_string(), readings: readings.join(", ") };
            found.faults.push(Fault::warning(place.clone(), fault));
        }
        None => count_made(sheet, place.clone(), found),
    }
    Some(text(made, place))
}

/// One warning a sheet, at the first place.
fn count_made(sheet: &Headed<'_>, place: crate::exchange::Place, found: &mut Found) {
    let of_this_sheet = |fault: &&mut Fault| match &fault.place {
        crate::exchange::Place::Cell { sheet: name, .. } => *name == sheet.grid.name,
        _ => false,
    };
    let before = found.faults.iter_mut().rev().filter(of_this_sheet).find_map(|fault| match &mut fault.kind {
        FaultKind::Table(TableFault::PinyinMade { count }) => Some(count),
        _ => None,
    });
    match before {
        Some(count) => *count += 1,
        None => found.faults.push(Fault::warning(place, TableFault::PinyinMade { count: 1 })),
    }
}

/// Pinyin syllable by syllable, and the first hanzi that has several readings. `None` if a hanzi is not known, or
/// Latin letters or digits are among them.
fn make(zh: &str) -> Option<(String, Option<(char, Vec<String>)>)> {
    let mut syllables = Vec::new();
    let mut unsure = None;
    for c in zh.chars() {
        if !hanzi::is_hanzi(c) {
            if c.is_alphanumeric() {
                return None;
            }
            continue;
        }
        let readings: Vec<String> = hanzi::readings(c).iter().map(ToString::to_string).collect();
        syllables.push(readings.first()?.clone());
        if readings.len() > 1 {
            unsure.get_or_insert((c, readings));
        }
    }
    (!syllables.is_empty()).then(|| (syllables.join(" "), unsure))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pinyin_is_made_where_the_reading_is_known() {
        assert_eq!(make("水"), Some(("shuǐ".to_owned(), None)));
        let (made, unsure) = make("好人。").unwrap();
        assert_eq!(made, "hǎo rén");
        assert_eq!(unsure.map(|(hanzi, readings)| (hanzi, readings.len() > 1)), Some(('好', true)));
        assert_eq!(make("T恤"), None);
        assert_eq!(make("ཆུ"), None);
    }
}
