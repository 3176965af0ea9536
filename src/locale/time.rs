//! When something is due, in words.

use super::Locale;

/// The mean month and year of the Gregorian calendar, in days.
const MONTH: f64 = 30.436_875;
const YEAR: f64 = 365.2425;

impl Locale {
    /// Says when something is due, seen from today: "today" (also for what is overdue), "tomorrow", "in 12 days",
    /// from 30 days on in months and from a year on in years, both rounded.
    pub fn due_in(&self, days: i32) -> String {
        match days {
            ..=0 => self.text("time-today"),
            1 => self.text("time-tomorrow"),
            2..30 => self.format("time-in-days", &[("days", days.into())]),
            30..365 => self.format("time-in-months", &[("months", (f64::from(days) / MONTH).round().into())]),
            365.. => self.format("time-in-years", &[("years", (f64::from(days) / YEAR).round().into())]),
        }
    }
}
