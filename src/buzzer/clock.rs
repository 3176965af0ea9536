//! The one clock of an evening: every press of a key, a gamepad or a phone is told in its time.

use std::time::{Duration, Instant};

/// Counts the time of an evening from its start, in a clock that nobody can set. Copies are of the same clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    start: Instant,
    /// What had gone by before: a contest that goes on after a restart goes on in its own time.
    before: Duration,
}

impl Clock {
    /// Starts a clock at 0.
    pub fn start() -> Self {
        Self::resume(Duration::ZERO)
    }

    /// Starts a clock at what another one showed last.
    pub fn resume(before: Duration) -> Self {
        Self { start: Instant::now(), before }
    }

    /// Returns the time of a moment, in whole milliseconds. A moment before the start is at the start.
    pub fn ms_at(&self, moment: Instant) -> u64 {
        u64::try_from(self.time_at(moment).as_millis()).unwrap_or(u64::MAX)
    }

    /// Returns the time now, in whole milliseconds.
    pub fn now_ms(&self) -> u64 {
        self.ms_at(Instant::now())
    }

    /// Returns the time of a moment.
    pub(super) fn time_at(&self, moment: Instant) -> Duration {
        self.before + moment.saturating_duration_since(self.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_goes_on_where_another_stood() {
        let clock = Clock::resume(Duration::from_mins(1));
        assert_eq!(clock.ms_at(clock.start + Duration::from_micros(1_999)), 60_001);
        assert!(clock.now_ms() >= 60_000);
        assert_eq!(
            clock.ms_at(clock.start.checked_sub(Duration::from_secs(1)).unwrap()),
            60_000,
            "nothing is before the start"
        );
    }
}
