//! Fills in missing pinyin from a dictionary, with a warning.

use super::grid::Headed;
use crate::exchange::draft::{Found, Value, text};
use crate::exchange::fault::{Fault, FaultKind, TableFault};
use crate::exchange::place::Place;
use crate::exchange::sheet::Row;
use crate::exchange::text::notation::{self, Noted};
use crate::language::mandarin::{hanzi, traditional, usual};

/// Returns the pinyin of a row: as it is written, else as it stands beside the hanzi, else from a dictionary. Where a
/// hanzi has several readings the first is taken, and the teacher is asked to look at it, once for each hanzi.
pub(super) fn pinyin(sheet: &Headed<'_>, row: &Row, zh: Option<&Noted>, found: &mut Found) -> Option<Value> {
    let place = sheet.place(row, "pinyin");
    if let Some(written) = sheet.cell(row, "pinyin") {
        let written = notation::filled_text(written);
        let own = notation::own_letters(&written);
        if let Some(taken) = own.clone() {
            let fault = TableFault::NotationRead { found: written.clone(), taken };
            found.faults.push(Fault::warning(place.clone(), fault));
        }
        return Some(text(own.unwrap_or(written), place));
    }
    if let Some(reading) = zh.and_then(|zh| zh.reading.as_deref()) {
        return Some(text(reading, sheet.place(row, "zh")));
    }
    let has_column = sheet.columns.iter().any(|(_, name)| *name == "pinyin");
    let place = if has_column { place } else { sheet.place(row, "zh") };
    let (made, unsure) = make(zh.map(|zh| zh.zh.as_str()).or_else(|| sheet.cell(row, "zh"))?)?;
    count_made(sheet, place.clone(), found);
    for (hanzi, readings) in unsure {
        let hanzi = hanzi.to_string();
        let told = |fault: &Fault| matches!(&fault.kind, FaultKind::Table(TableFault::PinyinUnsure { hanzi: told, .. }) if *told == hanzi);
        if !found.faults.iter().any(told) {
            let fault = TableFault::PinyinUnsure { hanzi, readings: readings.join(", ") };
            found.faults.push(Fault::warning(place.clone(), fault));
        }
    }
    Some(text(made, place))
}

/// One warning a sheet, at the first place.
fn count_made(sheet: &Headed<'_>, place: Place, found: &mut Found) {
    let of_this_sheet = |fault: &&mut Fault| matches!(&fault.place, Place::Cell { sheet: name, .. } if *name == sheet.grid.name);
    let before = found.faults.iter_mut().filter(of_this_sheet).find_map(|fault| match &mut fault.kind {
        FaultKind::Table(TableFault::PinyinMade { count }) => Some(count),
        _ => None,
    });
    match before {
        Some(count) => *count += 1,
        None => found.faults.push(Fault::warning(place, TableFault::PinyinMade { count: 1 })),
    }
}

/// Returns pinyin, of a common word as it is read and else syllable by syllable, and the hanzi that have several readings. `None` if a hanzi is not known, or
/// Latin letters or digits are among them.
pub(in crate::exchange) fn make(zh: &str) -> Option<(String, Vec<(char, Vec<String>)>)> {
    let mut syllables = Vec::new();
    let mut unsure = Vec::new();
    // Traditional characters are read as what they become.
    let simplified = traditional::has_traditional(zh).then(|| traditional::simplified(zh).text);
    let zh = simplified.as_deref().unwrap_or(zh);
    if let Some(reading) = usual::reading(zh.trim()) {
        return Some((reading, unsure));
    }
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
            unsure.push((c, readings));
        }
    }
    (!syllables.is_empty()).then(|| (syllables.join(" "), unsure))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pinyin_is_made_where_the_reading_is_known() {
        assert_eq!(make("水"), Some(("shuǐ".to_owned(), Vec::new())));
        let (made, unsure) = make("好人。").unwrap();
        assert_eq!(made, "hǎo rén");
        assert!(unsure.iter().any(|(hanzi, readings)| *hanzi == '好' && readings.len() > 1));
        assert_eq!(make("银行"), Some(("yín háng".to_owned(), Vec::new())));
        assert_eq!(make("T恤"), None);
        assert_eq!(make("ཆུ"), None);
    }
}
