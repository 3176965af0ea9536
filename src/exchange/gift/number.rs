//! Reads the answers that are numbers: `{#…}`.

use unicode_normalization::UnicodeNormalization as _;

use super::answered::{Answer, Answered, MAX_ANSWERS};
use super::piece::{Piece, note_credit, note_remarks, pieces};
use crate::exchange::fault::GiftFault;
use crate::exchange::text::markup::{Sign, string, trimmed};
use crate::language::tibetan::digits;

/// A number, and how far off may still be right.
type Around = (f64, f64);

/// `3.14:0.01`, `1..2`, or several with `=` before each. What stands behind `~` is what is said of all others.
pub(super) fn number(answered: &mut Answered, inside: &[Sign], at: usize) -> Option<Answer> {
    let listed = pieces(trimmed(inside), true);
    if let Some(beyond) = listed.get(MAX_ANSWERS) {
        answered.faults.push((beyond.at, GiftFault::TooManyAnswers { limit: MAX_ANSWERS }));
        return None;
    }
    note_credit(answered, &listed);
    let right: Vec<usize> =
        (0..).zip(&listed).filter(|(_, it)| it.is_wholly_right()).map(|(at, _)| at).collect();
    note_remarks(answered, &listed, right.first().copied());
    if right.is_empty() {
        answered.faults.push((at, GiftFault::NoRight));
        return None;
    }
    let right: Vec<&Piece<'_>> = right.into_iter().filter_map(|index| listed.get(index)).collect();
    let mut ranges = Vec::with_capacity(right.len());
    for piece in &right {
        ranges.push(range(answered, piece.text, piece.at)?);
    }
    let (value, tolerance) = *ranges.first()?;
    if let Some((value, tolerance)) = around_all(&ranges) {
        return Some(Answer::Number { value, tolerance });
    }
    let numbers: Vec<String> = right.iter().map(|piece| string(piece.text)).collect();
    answered.faults.push((at, GiftFault::SeveralNumbers { numbers: numbers.join(", ") }));
    Some(Answer::Number { value, tolerance })
}

/// Returns the one range that all others lie in.
fn around_all(ranges: &[Around]) -> Option<Around> {
    let least = ranges.iter().map(|(value, off)| value - off).fold(f64::INFINITY, f64::min);
    let most = ranges.iter().map(|(value, off)| value + off).fold(f64::NEG_INFINITY, f64::max);
    let is_it = |range: &&Around| {
        let (value, off) = **range;
        let slack = (most - least).abs() * 1e-9;
        (value - off - least).abs() <= slack && (value + off - most).abs() <= slack
    };
    ranges.iter().find(is_it).copied()
}

fn range(answered: &mut Answered, signs: &[Sign], at: usize) -> Option<Around> {
    let written = string(trimmed(signs));
    let number = match (written.split_once(".."), written.split_once(':')) {
        (Some((least, most)), _) => parsed(least).zip(parsed(most)).and_then(|(least, most)| {
            let (value, tolerance) = (rounded(f64::midpoint(least, most)), rounded((most - least) / 2.0));
            (tolerance >= 0.0).then_some((value, tolerance))
        }),
        (None, Some((value, tolerance))) => parsed(value).zip(parsed(tolerance)),
        (None, None) => parsed(&written).map(|value| (value, 0.0)),
    };
    if number.is_none() {
        let at = signs.first().map_or(at, |first| first.at);
        answered.faults.push((at, GiftFault::NotANumber { found: written }));
    }
    number
}

/// Returns a number in the digits of any of the two languages.
fn parsed(text: &str) -> Option<f64> {
    let narrow: String =
        digits::to_latin(text.trim()).nfkc().map(|c| if c == '−' { '-' } else { c }).collect();
    // A comma stands before three digits of thousands, or is the point of half of Europe.
    let (before, after) = narrow.split_once(',').unwrap_or((&narrow, ""));
    let whole = after.split_once('.').map_or(after, |(whole, _)| whole);
    let written = match (whole.split(',').all(|group| group.len() == 3), narrow.matches(',').count()) {
        (_, 0) => narrow.clone(),
        (true, _) if before.trim_start_matches(['-', '+']).len() < 4 => narrow.replace(',', ""),
        (_, 1) if !narrow.contains('.') => format!("{before}.{after}"),
        _ => return None,
    };
    written.parse::<f64>().ok().filter(|number| number.is_finite())
}

/// Returns half of a sum of decimals, without the error of binary fractions: 0.1..0.3 is 0.2 and 0.1 to either side.
fn rounded(number: f64) -> f64 {
    format!("{number:.12e}").parse().unwrap_or(number)
}
