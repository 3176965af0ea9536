//! Whether a computer's clock can be right, and which moment to count with when it cannot.
//!
//! Old laptops lose their battery and start in 1970 or in the year of their making; somebody sets the wrong year.
//! Nothing here reads a clock: what it shows is an argument.

use super::{Calendar, Day, Moment};

/// Why a clock cannot be right, or was not when some answers were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockError {
    /// It shows a moment before the program was built.
    BeforeProgram,
    /// There are answers from a later day than it shows.
    BeforeAnswers {
        /// The latest day of an answer.
        latest: Day,
    },
}

/// Judges a clock that shows `now`, for a program that was built at `built` or later and a learner whose latest answer
/// is of the day `latest`.
///
/// # Errors
/// [`ClockError`] if the clock cannot be right, or was not before.
pub fn judge(now: Moment, calendar: Calendar, built: Moment, latest: Option<Day>) -> Result<(), ClockError> {
    if now < built {
        return Err(ClockError::BeforeProgram);
    }
    match latest.filter(|latest| latest.is_impossible_on(now.day(calendar))) {
        Some(latest) => Err(ClockError::BeforeAnswers { latest }),
        None => Ok(()),
    }
}

/// Returns the moment to count with while the clock shows `now`.
///
/// That is `now`, unless it lies before the program was built: then it is the latest moment that is known to have
/// passed, so that answers given meanwhile do not seem to be decades older than those before them.
#[must_use]
pub fn reckon(now: Moment, built: Moment, latest: Option<Moment>) -> Moment {
    if now >= built {
        return now;
    }
    let after = |latest: Moment| Moment(latest.0.saturating_add(1));
    latest.map_or(built, after).max(built)
}

#[cfg(test)]
mod tests;
