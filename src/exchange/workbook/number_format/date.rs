//! Dates and times as a section shows them.

use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use super::numerals::Numerals;
use super::section::{DatePart, Half, Part, Section};

/// The day after the last that there is.
const END: f64 = 2_958_466.0;

/// How many days later the years from 1904 begin.
const DAYS_TO_1904: i64 = 1462;

/// The day that spreadsheets believe was the 29th of February 1900.
const NO_DAY: i64 = 60;

/// The names of months, and the weekdays from Sunday.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const CHINESE_MONTHS: [&str; 12] =
    ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const CHINESE_WEEKDAYS: [&str; 7] = ["日", "一", "二", "三", "四", "五", "六"];

/// A moment in the parts of a calendar.
struct Moment {
    year: i16,
    /// From 1.
    month: usize,
    /// From 0: the day before the first of January 1900 has none.
    day: i8,
    /// From 0, which is Sunday.
    weekday: usize,
    /// Milliseconds since the beginning of the day, and of everything.
    of_day: i64,
    of_all: i64,
}

/// Returns what a section shows of a number of days; `None` if there is no such day.
pub fn shown(section: &Section, value: f64, is_1904: bool) -> Option<String> {
    if !(0.0..END).contains(&value) {
        return None;
    }
    let places = section.parts.iter().filter_map(|part| match part {
        Part::Date(DatePart::Fraction(places)) => Some(*places),
        _ => None,
    });
    let moment = moment(value, is_1904, places.max().unwrap_or_default())?;
    let has_half = section.parts.iter().any(|part| matches!(part, Part::Date(DatePart::Half(_))));
    let mut text = String::new();
    for (index, part) in section.parts.iter().enumerate() {
        match part {
            Part::Date(date) => text.push_str(&of_part(*date, &moment, section, has_half)),
            Part::Literal(literal) => text.push_str(literal),
            Part::Slash => text.push('/'),
            // The one before the parts of a second comes with them.
            Part::Point
                if !matches!(section.parts.get(index + 1), Some(Part::Date(DatePart::Fraction(_)))) =>
            {
                text.push('.');
            }
            Part::Comma => text.push(','),
            Part::Percent => text.push('%'),
            Part::Slot(digit @ '0') => text.push(*digit),
            _ => {}
        }
    }
    Some(text.trim().to_owned())
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a whole number of milliseconds in less than ten thousand years"
)]
fn moment(value: f64, is_1904: bool, places: usize) -> Option<Moment> {
    let step = match places {
        0 => 1000.0,
        1 => 100.0,
        2 => 10.0,
        _ => 1.0,
    };
    let all = ((value * 86_400_000.0 / step).round() * step) as i64;
    let (days, of_day) = (all.div_euclid(86_400_000), all.rem_euclid(86_400_000));
    let serial = if is_1904 { days + DAYS_TO_1904 } else { days };
    let at = |first: Date| first.checked_add(serial.days()).ok();
    let (year, month, day) = match serial {
        0 => (1900, 1, 0),
        NO_DAY => (1900, 2, 29),
        _ => {
            let first = if serial < NO_DAY { date(1899, 12, 31) } else { date(1899, 12, 30) };
            let day = at(first)?;
            (day.year(), day.month(), day.day())
        }
    };
    let weekday = usize::try_from((serial - 1).rem_euclid(7)).ok()?;
    Some(Moment { year, month: usize::try_from(month).ok()?, day, weekday, of_day, of_all: all })
}

fn of_part(part: DatePart, moment: &Moment, section: &Section, has_half: bool) -> String {
    let seconds = moment.of_day / 1000;
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let is_chinese = section.is_chinese;
    let number = |number: i64, width: usize| {
        let written = format!("{number:0width$}");
        section.numerals.map_or(written.clone(), |numerals| match numerals {
            Numerals::Wide => numerals.one_by_one(&written),
            _ => numerals.of_date(&written),
        })
    };
    let year = |year: i16, count: usize| {
        let year = i64::from(year);
        let written = if count < 3 { format!("{:02}", year % 100) } else { format!("{year:04}") };
        section.numerals.map_or(written.clone(), |numerals| numerals.one_by_one(&written))
    };
    let (month, weekday) = (moment.month.saturating_sub(1), moment.weekday);
    let name = |names: &[&'static str], at: usize| names.get(at).copied().unwrap_or_default();
    match part {
        DatePart::Year(count) => year(moment.year, count),
        DatePart::Buddhist(count) => year(moment.year + 543, count),
        DatePart::Month(count @ (1 | 2)) => number(i64::try_from(moment.month).unwrap_or_default(), count),
        DatePart::Month(3) if is_chinese => format!("{}月", moment.month),
        DatePart::Month(5) if is_chinese => name(&CHINESE_MONTHS, month).to_owned(),
        DatePart::Month(_) if is_chinese => format!("{}月", name(&CHINESE_MONTHS, month)),
        DatePart::Month(3) => name(&MONTHS, month).chars().take(3).collect(),
        DatePart::Month(5) => name(&MONTHS, month).chars().take(1).collect(),
        DatePart::Month(_) => name(&MONTHS, month).to_owned(),
        DatePart::Day(count @ (1 | 2)) => number(i64::from(moment.day), count),
        DatePart::Day(3) | DatePart::Weekday(3) if is_chinese || part == DatePart::Weekday(3) => {
            format!("周{}", name(&CHINESE_WEEKDAYS, weekday))
        }
        DatePart::Day(3) => name(&WEEKDAYS, weekday).chars().take(3).collect(),
        DatePart::Day(_) if !is_chinese => name(&WEEKDAYS, weekday).to_owned(),
        DatePart::Day(_) | DatePart::Weekday(_) => format!("星期{}", name(&CHINESE_WEEKDAYS, weekday)),
        DatePart::Hour(count) if has_half => number((hour + 11) % 12 + 1, count.min(2)),
        DatePart::Hour(count) => number(hour, count.min(2)),
        DatePart::Minute(count) => number(minute, count.min(2)),
        DatePart::Second(count) => number(second, count.min(2)),
        DatePart::Hours(count) => number(moment.of_all / 3_600_000, count),
        DatePart::Minutes(count) => number(moment.of_all / 60_000, count),
        DatePart::Seconds(count) => number(moment.of_all / 1000, count),
        DatePart::Fraction(places) => {
            let written = format!("{:03}", moment.of_day % 1000);
            format!(".{}", written.chars().chain(std::iter::repeat('0')).take(places).collect::<String>())
        }
        DatePart::Half(Half::Chinese) => if hour < 12 { "上午" } else { "下午" }.to_owned(),
        DatePart::Half(_) if is_chinese => if hour < 12 { "上午" } else { "下午" }.to_owned(),
        DatePart::Half(Half::Long) => if hour < 12 { "AM" } else { "PM" }.to_owned(),
        DatePart::Half(Half::Short) => if hour < 12 { "A" } else { "P" }.to_owned(),
    }
}
