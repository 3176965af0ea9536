//! Marks and points in thousandths of a mark, so that every sum is exact and every mean is rounded once.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The most marks that a number here may stand for; sums of a whole contest stay far below what 64 bits hold.
const MOST: i64 = 1_000_000;

/// Marks, exact to a thousandth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Points(i64);

impl Points {
    /// No marks.
    pub const ZERO: Self = Self(0);

    /// Takes thousandths of a mark.
    #[must_use]
    pub const fn of_thousandths(thousandths: i64) -> Self {
        Self(thousandths)
    }

    /// Returns the thousandths.
    #[must_use]
    pub const fn thousandths(self) -> i64 {
        self.0
    }

    /// Reads a decimal number with up to three places, such as `8.75`, `-0.5` or `9`. None for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (is_negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        let (whole, places) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_plain = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        // Noughts behind the third place change nothing.
        let places = places
            .get(..3)
            .filter(|_| places[3..].bytes().all(|byte| byte == b'0'))
            .or_else(|| (places.len() < 3).then_some(places))?;
        if !is_plain(whole) || !is_plain(places) {
            return None;
        }
        let whole = whole.parse::<i64>().ok().filter(|whole| *whole <= MOST)?;
        let part = format!("{places:0<3}").parse::<i64>().ok()?;
        let all = whole * 1_000 + part;
        Some(Self(if is_negative { -all } else { all }))
    }

    /// Returns the mean of marks, rounded half away from nothing to a thousandth; none of no marks.
    #[must_use]
    pub fn mean(marks: &[Self]) -> Option<Self> {
        let count = i64::try_from(marks.len()).ok().filter(|count| *count > 0)?;
        let sum: i64 = marks.iter().map(|mark| mark.0).sum();
        let half = if sum < 0 { -count } else { count };
        Some(Self((2 * sum + half) / (2 * count)))
    }

    /// Returns whether this is a whole number of steps.
    #[must_use]
    pub fn is_multiple_of(self, step: Self) -> bool {
        step.0 != 0 && self.0 % step.0 == 0
    }

    /// Returns the number with at least so many places, up to three.
    #[must_use]
    pub fn with_places(self, least: usize) -> String {
        let (sign, all) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        let places = format!("{:03}", all % 1_000);
        let least = least.min(places.len());
        let needed = places.trim_end_matches('0').len().max(least);
        let dot = if needed == 0 { "" } else { "." };
        format!("{sign}{}{dot}{}", all / 1_000, &places[..needed])
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.with_places(0))
    }
}

impl std::ops::Add for Points {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::ops::Sub for Points {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::iter::Sum for Points {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::ZERO, |sum, number| sum + number)
    }
}

/// A plain number, which JSON and RON write as it is said.
impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 1_000 == 0 {
            serializer.serialize_i64(self.0 / 1_000)
        } else {
            // The shortest number that is read as this one again: three places are far from where it would not be.
            let number: f64 = self.to_string().parse().unwrap_or_default();
            serializer.serialize_f64(number)
        }
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Number)
    }
}

struct Number;

impl Visitor<'_> for Number {
    type Value = Points;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number with up to three places")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Points, E> {
        Points::parse(&number.to_string()).ok_or_else(|| E::custom(number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Points, E> {
        Points::parse(&number.to_string()).ok_or_else(|| E::custom(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Points, E> {
        // The shortest text of a number is what was written.
        Points::parse(&number.to_string()).ok_or_else(|| E::custom(number))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn points(text: &str) -> Points {
        Points::parse(text).unwrap()
    }

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for (text, thousandths) in
            [("9", 9_000), ("8.75", 8_750), ("0.2", 200), ("-0.05", -50), ("1.0000", 1_000), ("100", 100_000)]
        {
            assert_eq!(points(text).thousandths(), thousandths, "{text}");
        }
        for text in ["", ".", "1.", ".5", "1,5", "1.2345", "1e3", "--1", "+1", "nine", "99999999999", "１"] {
            assert_eq!(Points::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_mean_is_rounded_half_up_to_three_places() {
        let mean = |marks: &[&str]| {
            let marks: Vec<Points> = marks.iter().map(|mark| points(mark)).collect();
            Points::mean(&marks).map(|mean| mean.with_places(3))
        };
        assert_eq!(mean(&["9.1", "9.2", "9.2"]).as_deref(), Some("9.167"));
        assert_eq!(mean(&["0.001", "0"]).as_deref(), Some("0.001"));
        assert_eq!(mean(&["-0.001", "0"]).as_deref(), Some("-0.001"));
        assert_eq!(mean(&[]), None);
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_again(thousandths in -900_000_000_i64..900_000_000) {
            let points = Points::of_thousandths(thousandths);
            prop_assert_eq!(Points::parse(&points.to_string()), Some(points));
            prop_assert_eq!(Points::parse(&points.with_places(3)), Some(points));
            let json = serde_json::to_string(&points).unwrap();
            prop_assert_eq!(serde_json::from_str::<Points>(&json).unwrap(), points);
            prop_assert_eq!(json, points.to_string());
            prop_assert_eq!(ron::from_str::<Points>(&points.to_string()).unwrap(), points);
        }

        #[test]
        fn a_mean_is_as_near_as_three_places_allow(marks in prop::collection::vec(0_i64..100_000, 1..12)) {
            let list: Vec<Points> = marks.iter().copied().map(Points::of_thousandths).collect();
            let mean = Points::mean(&list).unwrap().thousandths();
            let (sum, count) = (marks.iter().sum::<i64>(), i64::try_from(marks.len()).unwrap());
            prop_assert!(2 * (mean * count - sum).abs() <= count);
        }
    }
}
