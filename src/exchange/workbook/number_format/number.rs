//! Numbers as a section shows them: with fixed digits, as a fraction, or with a power of ten.

use std::fmt::Write as _;

use super::decimal::Decimal;
use super::section::{Part, Section};

/// The most digits before the point that a number without a format shows: as many as a spreadsheet knows.
const MOST_WHOLE: i32 = 15;

/// How many digits a number without a format shows, the point among them.
const MOST_SHOWN: i32 = 11;

/// The most digits of a denominator.
const MOST_OF_DENOMINATOR: usize = 7;

/// Returns a number as a cell without a format shows it. A whole number keeps all digits that the spreadsheet knows, where
/// a narrow column would show a power of ten.
pub fn general(value: f64) -> String {
    if !value.is_finite() {
        return value.to_string();
    }
    let number = Decimal::of(value);
    let sign = if value < 0.0 { "-" } else { "" };
    let places = (MOST_SHOWN - 1 - number.point().max(1)).max(0);
    let shown = match number.point() {
        _ if number.is_zero() => return "0".to_owned(),
        point if number.is_whole() && point > MOST_WHOLE => power(&number),
        _ if number.is_whole() => number.plain(),
        point if point > MOST_WHOLE => power(&number),
        point if point < -3 && number.length() - point > places => power(&number),
        _ => number.rounded(places).plain(),
    };
    format!("{sign}{shown}")
}

/// Returns a number with six digits and a power of ten.
fn power(number: &Decimal) -> String {
    let rounded = number.rounded(6 - number.point());
    let exponent = rounded.point() - 1;
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{}E{sign}{:02}", rounded.shifted(-exponent).plain(), exponent.abs())
}

/// Returns what a section shows of a number; of one below zero with a sign, if the section does not say itself that it is.
pub fn shown(section: &Section, value: f64, is_signed: bool) -> String {
    let has_slots = section.parts.iter().any(|part| matches!(part, Part::Slot(_)));
    if section.is_general() || (!has_slots && section.parts.contains(&Part::General)) {
        let number = general(if is_signed { value } else { value.abs() });
        return general_within(section, &number);
    }
    let number = Decimal::of(value).shifted(shift(&section.parts));
    let parts = section.parts.as_slice();
    let exponent = parts.iter().position(|part| matches!(part, Part::Exponent(_)));
    let text = match exponent {
        _ if section.parts.contains(&Part::Text) => section.with_text(&general(value)),
        Some(at) => with_power(parts, at, &number),
        None => fraction(parts, &number).unwrap_or_else(|| fixed(parts, &number)),
    };
    let text = section.numerals.map_or(text.clone(), |numerals| numerals.one_by_one(&text));
    // What is rounded to nothing has no sign.
    let is_something =
        !has_slots || text.chars().any(|c| c.is_numeric() && !matches!(c, '0' | '〇' | '零' | '０'));
    let is_negative = value < 0.0 && is_signed && is_something && !section.parts.contains(&Part::Text);
    if is_negative { format!("-{text}") } else { text }
}

/// Returns a number without digits of its own within what stands around it.
fn general_within(section: &Section, number: &str) -> String {
    let number = section.numerals.map_or(number.to_owned(), |numerals| numerals.with_units(number));
    if section.parts.is_empty() {
        return number;
    }
    let shown = section.parts.iter().map(|part| match part {
        Part::General => number.as_str(),
        Part::Literal(literal) => literal,
        part => sign_of(part),
    });
    shown.collect()
}

/// Returns by which power of ten a number is shown greater: two for each `%`, three less for each comma behind the digits.
fn shift(parts: &[Part]) -> i32 {
    let percents = parts.iter().filter(|part| **part == Part::Percent).count();
    let end = parts.iter().position(|part| matches!(part, Part::Point)).unwrap_or(parts.len());
    let last = |parts: &[Part]| parts.iter().rposition(|part| matches!(part, Part::Slot(_)));
    let commas = |from: Option<usize>| {
        let rest = from.and_then(|from| parts.get(from + 1..)).unwrap_or_default();
        rest.iter().take_while(|part| **part == Part::Comma).count()
    };
    let whole = last(parts.get(..end).unwrap_or_default());
    let all = last(parts);
    let scales = commas(whole) + if all == whole { 0 } else { commas(all) };
    let of = |count: usize| i32::try_from(count).unwrap_or_default();
    of(percents) * 2 - of(scales) * 3
}

/// Returns what a sign shows that stands for itself.
fn sign_of(part: &Part) -> &'static str {
    match part {
        Part::Percent => "%",
        Part::Slash => "/",
        _ => "",
    }
}

/// Returns a number with the digits that the slots ask for.
fn fixed(parts: &[Part], number: &Decimal) -> String {
    let point = parts.iter().position(|part| *part == Part::Point).unwrap_or(parts.len());
    let (before, after) = parts.split_at(point);
    let slots = |parts: &[Part]| -> Vec<char> {
        let slots = parts.iter().filter_map(|part| match part {
            Part::Slot(slot) => Some(*slot),
            _ => None,
        });
        slots.collect()
    };
    let (of_whole, of_rest) = (slots(before), slots(after));
    let number = number.rounded(i32::try_from(of_rest.len()).unwrap_or(i32::MAX));
    let whole = number.whole();
    let mut text = String::new();
    write_whole(&mut text, before, of_whole.len(), &whole);
    if of_whole.is_empty() && !of_rest.is_empty() {
        text.push_str(&whole);
    }
    let places: String = (0..of_rest.len()).map(|index| number.after_point(index)).collect();
    // Places up to the last that has a digit, or must have one.
    let last_digit = places.rfind(|c| c != '0').map_or(0, |last| last + 1);
    let last_zero = of_rest.iter().rposition(|slot| *slot == '0').map_or(0, |last| last + 1);
    let shown = last_digit.max(last_zero);
    let mut index = 0;
    for part in after {
        match part {
            Part::Point if shown > 0 && index == 0 && !text.ends_with('.') => text.push('.'),
            Part::Slot(_) => {
                text.extend(places.get(index..=index).filter(|_| index < shown));
                index += 1;
            }
            Part::Literal(literal) => text.push_str(literal),
            part => text.push_str(sign_of(part)),
        }
    }
    text
}

/// Writes the digits before the point into their slots; the first takes all that have no slot of their own.
fn write_whole(text: &mut String, parts: &[Part], slots: usize, whole: &str) {
    let is_slot = |part: &Part| matches!(part, Part::Slot(_));
    let (first, last) = (parts.iter().position(is_slot), parts.iter().rposition(is_slot));
    let between = first.zip(last).and_then(|(first, last)| parts.get(first..last)).unwrap_or_default();
    let is_grouped = between.contains(&Part::Comma);
    let digits: Vec<char> = whole.chars().collect();
    let mut left = slots;
    for part in parts {
        match part {
            Part::Slot(slot) => {
                let top = if left == slots { digits.len().max(left) } else { left };
                left -= 1;
                for place in (left..top).rev() {
                    let digit = digits.len().checked_sub(place + 1).and_then(|at| digits.get(at)).copied();
                    let Some(digit) = digit.or((*slot == '0').then_some('0')) else { continue };
                    text.push(digit);
                    if is_grouped && place > 0 && place % 3 == 0 {
                        text.push(',');
                    }
                }
            }
            Part::Literal(literal) => text.push_str(literal),
            part => text.push_str(sign_of(part)),
        }
    }
}

/// Returns a number with a power of ten. With several slots before the point the power is a multiple of their number.
fn with_power(parts: &[Part], at: usize, number: &Decimal) -> String {
    let (mantissa, rest) = parts.split_at(at);
    let point = mantissa.iter().position(|part| *part == Part::Point).unwrap_or(mantissa.len());
    let count = |parts: &[Part]| parts.iter().filter(|part| matches!(part, Part::Slot(_))).count();
    let of = |count: usize| i32::try_from(count).unwrap_or(i32::MAX);
    let (whole, places) = mantissa.split_at(point);
    let step = of(count(whole)).max(1);
    let places = of(count(places));
    let power =
        |number: &Decimal| if number.is_zero() { 0 } else { (number.point() - 1).div_euclid(step) * step };
    // 9.99 may be rounded to 10.
    let first = power(number);
    let rounded = number.shifted(-first).rounded(places).shifted(first);
    let exponent = power(&rounded);
    let is_plus = matches!(rest.first(), Some(Part::Exponent(true)));
    let sign = match exponent {
        ..0 => "-",
        _ if is_plus => "+",
        _ => "",
    };
    let width = count(rest);
    let after = rest.iter().filter_map(|part| match part {
        Part::Literal(literal) => Some(literal.as_str()),
        Part::Percent => Some("%"),
        _ => None,
    });
    let after: String = after.collect();
    format!("{}E{sign}{:0width$}{after}", fixed(mantissa, &rounded.shifted(-exponent)), exponent.abs())
}

/// Returns a number as a fraction, if the section asks for one.
fn fraction(parts: &[Part], number: &Decimal) -> Option<String> {
    let slash = parts.iter().position(|part| *part == Part::Slash)?;
    let is_slot = |part: &Part| matches!(part, Part::Slot(_));
    let (before, below) = (parts.get(..slash)?, parts.get(slash + 1..)?);
    let length = below.iter().take_while(|part| is_slot(part)).count();
    let given = match below.first()? {
        Part::Denominator(given) => Some(*given),
        _ if length > 0 => None,
        _ => return None,
    };
    let numerator = before.iter().rposition(|part| !is_slot(part)).map_or(0, |last| last + 1);
    let (before, over) = before.split_at(numerator);
    if over.is_empty() {
        return None;
    }
    let whole_slots = before.iter().filter(|part| is_slot(part)).count();
    let value: f64 = number.plain().parse().ok()?;
    let whole = if whole_slots > 0 { value.trunc() } else { 0.0 };
    let most = 10_u32.pow(u32::try_from(length.clamp(1, MOST_OF_DENOMINATOR)).unwrap_or(1)) - 1;
    let (mut top, bottom) = match given {
        Some(given) => (((value - whole) * f64::from(given)).round(), f64::from(given)),
        None => nearest(value - whole, f64::from(most)),
    };
    let mut whole = whole;
    if whole_slots > 0 && top >= bottom {
        (whole, top) = (whole + 1.0, 0.0);
    }
    let mut text = String::new();
    let needs_whole = whole > 0.0 || top == 0.0 || before.contains(&Part::Slot('0'));
    if whole_slots > 0 && needs_whole {
        let digits = if whole > 0.0 { format!("{whole:.0}") } else { "0".to_owned() };
        write_whole(&mut text, before, whole_slots, &digits);
    } else {
        let literals = before.iter().take_while(|part| !is_slot(part));
        text.extend(literals.filter_map(|part| match part {
            Part::Literal(literal) => Some(literal.as_str()),
            _ => None,
        }));
    }
    let is_alone = whole_slots > 0 && top == 0.0;
    if is_alone {
        text.truncate(text.trim_end().len());
    } else {
        // A String takes whatever is written.
        let _ = write!(text, "{top:.0}/{bottom:.0}");
    }
    let after = below.get(if given.is_some() { 1 } else { length }..)?;
    text.extend(after.iter().map(|part| match part {
        Part::Literal(literal) => literal.as_str(),
        part => sign_of(part),
    }));
    Some(text)
}

/// Returns the last convergent of a number from 0 whose denominator is no greater than `most`, as spreadsheets do.
fn nearest(value: f64, most: f64) -> (f64, f64) {
    let (mut before, mut last) = ((0.0, 1.0), (1.0, 0.0));
    let mut rest = value;
    loop {
        let step = rest.floor();
        let next: (f64, f64) = (step * last.0 + before.0, step * last.1 + before.1);
        if next.1 > most {
            return last;
        }
        (before, last) = (last, next);
        let left = rest - step;
        if left < 1e-9 {
            return last;
        }
        rest = 1.0 / left;
    }
}
