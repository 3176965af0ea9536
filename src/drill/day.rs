//! Moments, study days, and the rule that says which day a moment belongs to.

/// A point in time: milliseconds since 1970-01-01 00:00 UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

/// A study day: days since 1970-01-01 by the learner's own clock. By default it runs from 4 a.m. to 4 a.m., so that
/// practice after midnight still belongs to the evening before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// Which study day a moment belongs to, by the clock and the habits of one learner.
///
/// Each review keeps the calendar under which it was given. A journey, a clock that is set, or another start of the day
/// change the days to come and never the day of an answer in the past.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Calendar {
    /// Minutes that the learner's clock is ahead of UTC: 480 in Lhasa and Beijing.
    pub utc_offset_minutes: i32,
    /// The hour at which a study day begins.
    pub day_start_hour: u8,
}

impl Calendar {
    /// The hour at which a day begins for somebody who has not chosen another.
    pub const USUAL_DAY_START: u8 = 4;

    /// Returns the calendar of a clock, with the usual start of the day.
    #[must_use]
    pub const fn new(utc_offset_minutes: i32) -> Self {
        Self { utc_offset_minutes, day_start_hour: Self::USUAL_DAY_START }
    }

    /// Returns the milliseconds from the start of a day in UTC to the start of the same study day.
    fn start_ms(self) -> i64 {
        i64::from(self.day_start_hour) * 60 * MINUTE_MS - i64::from(self.utc_offset_minutes) * MINUTE_MS
    }
}

impl Moment {
    /// Returns the study day of this moment.
    #[must_use]
    pub fn day(self, calendar: Calendar) -> Day {
        let day = self.0.saturating_sub(calendar.start_ms()).div_euclid(DAY_MS);
        Day(i32::try_from(day).unwrap_or(if day < 0 { i32::MIN } else { i32::MAX }))
    }
}

impl Day {
    /// Returns the first moment of the day.
    #[must_use]
    pub fn start(self, calendar: Calendar) -> Moment {
        Moment(i64::from(self.0) * DAY_MS + calendar.start_ms())
    }

    /// Returns the day that many days later, or earlier if negative.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Returns the days from `earlier` to this day; 0 if `earlier` is in fact later, as after a clock was set back.
    #[must_use]
    pub fn since(self, earlier: Self) -> u32 {
        u32::try_from(i64::from(self.0) - i64::from(earlier.0)).unwrap_or(0)
    }

    /// Returns whether this day cannot have come yet if today is `today`: a clock was wrong when it was noted, or is
    /// wrong now. One day is no proof: whoever travels west can see a day twice.
    #[must_use]
    pub fn is_impossible_on(self, today: Self) -> bool {
        self > today.plus(1)
    }
}

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LHASA: Calendar = Calendar::new(480);
    const GREENWICH: Calendar = Calendar::new(0);

    #[test]
    fn a_day_runs_from_four_to_four_by_the_learners_clock() {
        // 2025-03-02 03:59:59.999 in Lhasa is still 1 March, and one millisecond later it is not.
        let before = Moment(1_740_859_199_999);
        let after = Moment(1_740_859_200_000);
        assert_eq!(after.day(LHASA).since(before.day(LHASA)), 1);
        assert_eq!(after.day(LHASA).start(LHASA), after);
        assert_eq!(before.day(LHASA).plus(1), after.day(LHASA));
        assert_eq!(before.day(GREENWICH), after.day(GREENWICH));
    }

    #[test]
    fn a_day_can_begin_at_midnight_or_at_six() {
        // 2025-03-02 00:30 and 05:30 in Lhasa.
        let (midnight, dawn) = (Moment(1_740_846_600_000), Moment(1_740_864_600_000));
        let from = |hour| Calendar { day_start_hour: hour, ..LHASA };
        assert_eq!(midnight.day(from(0)), dawn.day(from(0)));
        assert_eq!(midnight.day(from(6)), dawn.day(from(6)));
        assert_eq!(dawn.day(from(0)).since(dawn.day(from(6))), 1);
        assert_eq!(dawn.day(from(4)).since(midnight.day(from(4))), 1);
    }

    #[test]
    fn a_day_before_1970_is_still_a_day() {
        assert_eq!(Moment(0).day(GREENWICH), Day(-1));
        assert_eq!(Moment(4 * 60 * MINUTE_MS).day(GREENWICH), Day(0));
    }

    proptest! {
        #[test]
        fn every_moment_has_a_day_that_contains_it(at: i64, offset in -1560i32..=1560, hour in 0u8..=6) {
            let calendar = Calendar { utc_offset_minutes: offset, day_start_hour: hour };
            let day = Moment(at).day(calendar);
            if day.0.unsigned_abs() < 1_000_000 {
                prop_assert!(day.start(calendar).0 <= at && at < day.plus(1).start(calendar).0);
            }
        }
    }
}
