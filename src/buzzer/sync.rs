//! The clock of a phone against ours, and the moment of its press.
//!
//! **Reading a phone's clock.** We ask for it and note when we asked and when the answer came (Cristian 1989,
//! "Probabilistic clock synchronization", Distributed Computing 3). What the phone read lies between the two, however
//! unlike the two ways are; half the round trip is the greatest error of the middle. Of the last answers the one with the
//! shortest round trip counts, as in the clock filter of NTP (RFC 5905, section 10), and an answer grows less sure
//! with its age, since two clocks never run quite alike.
//!
//! **The moment of a press.** A phone says when it was pressed. That is believed only so far as we can measure it
//! ourselves: never later than its arrival, never earlier than its arrival less the shortest round trip, never more than
//! [`MOST_BELIEVED`] before its arrival, and never before that phone was sent the opening which it answers. The
//! uncertainty that is told with the press reaches at least to its arrival. Since nothing is pressed after it arrived,
//! a phone gains at most that uncertainty, whatever it claims of its clock or its press, and presses within their
//! uncertainties are a tie. A phone that holds back its answers to lengthen its round trip only makes its own presses
//! less certain. An honest press that was not held up is found at half a round trip before its arrival.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// However long a round trip is, a press is not believed to be older than this at its arrival.
pub(super) const MOST_BELIEVED: Duration = Duration::from_millis(100);

/// How many answers are remembered: with one a second, a quarter of a minute.
const REMEMBERED: usize = 16;

/// How many questions may be open.
const OPEN: usize = 32;

/// How far two clocks drift apart: 1 part in so many. A quartz keeps 100 ppm, and a system that sets its clock slowly
/// speeds it by up to 500 ppm.
const DRIFT: u32 = 1_600;

/// What a browser may round its clock to.
const GRAIN: Duration = Duration::from_millis(1);

/// What is known of a phone's clock. Phone times are microseconds of a clock that begins anywhere.
#[derive(Debug, Default)]
pub(super) struct Sync {
    asked: VecDeque<(u32, Instant)>,
    next: u32,
    readings: VecDeque<Reading>,
}

/// The moment of a press, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pressed {
    pub at: Instant,
    pub uncertainty: Duration,
}

#[derive(Clone, Copy, Debug)]
struct Reading {
    /// The middle between question and answer, in our time.
    ours: Instant,
    /// What the phone's clock showed.
    theirs: i64,
    round_trip: Duration,
}

impl Sync {
    /// Notes that the phone is asked for its time now, and returns the number of the question.
    pub fn ask(&mut self, now: Instant) -> u32 {
        self.next = self.next.wrapping_add(1);
        if self.asked.len() == OPEN {
            self.asked.pop_front();
        }
        self.asked.push_back((self.next, now));
        self.next
    }

    /// Takes in the phone's time. An answer to no question says nothing.
    pub fn answer(&mut self, number: u32, theirs: i64, arrival: Instant) {
        let Some(place) = self.asked.iter().position(|(asked, _)| *asked == number) else { return };
        let Some((_, asked)) = self.asked.remove(place) else { return };
        let round_trip = arrival.saturating_duration_since(asked);
        let reading = Reading { ours: asked + round_trip / 2, theirs, round_trip };
        if self.best(arrival).is_some_and(|best| best.contradicts(&reading)) {
            // The phone slept, or its clock was set: what was read before is of another clock.
            self.readings.clear();
        }
        if self.readings.len() == REMEMBERED {
            self.readings.pop_front();
        }
        self.readings.push_back(reading);
    }

    /// Returns the shortest round trip that was measured lately; none before the first answer.
    pub fn round_trip(&self) -> Option<Duration> {
        self.readings.iter().map(|reading| reading.round_trip).min()
    }

    /// Returns when a press was made that arrives now. `claimed` is what the phone's clock is said to have shown, and
    /// `not_before` when the phone was sent what it answers.
    pub fn pressed(&self, claimed: i64, arrival: Instant, not_before: Option<Instant>) -> Pressed {
        let floor = |moment: Instant| not_before.map_or(moment, |floor| moment.max(floor.min(arrival)));
        let Some(best) = self.best(arrival) else {
            return Pressed { at: arrival, uncertainty: MOST_BELIEVED };
        };
        let claimed = best.ours_of(claimed).unwrap_or(arrival);
        let earliest = arrival.checked_sub(best.round_trip.min(MOST_BELIEVED)).unwrap_or(arrival);
        let at = floor(claimed.clamp(earliest, arrival));
        let uncertainty = best.error(arrival).max(arrival.saturating_duration_since(at)) + GRAIN;
        Pressed { at, uncertainty }
    }

    /// The surest reading by now.
    fn best(&self, now: Instant) -> Option<&Reading> {
        self.readings.iter().min_by_key(|reading| reading.error(now))
    }
}

impl Reading {
    /// How far the reading can be wrong by now.
    fn error(&self, now: Instant) -> Duration {
        self.round_trip / 2 + now.saturating_duration_since(self.ours) / DRIFT
    }

    /// A moment of the phone's clock in our time; none if there is no such moment.
    fn ours_of(&self, theirs: i64) -> Option<Instant> {
        let apart = theirs.checked_sub(self.theirs)?;
        let length = Duration::from_micros(apart.unsigned_abs());
        if apart < 0 { self.ours.checked_sub(length) } else { self.ours.checked_add(length) }
    }

    /// Whether the two cannot be readings of one clock that runs on.
    fn contradicts(&self, later: &Self) -> bool {
        let allowed = self.error(later.ours) + later.error(later.ours) + GRAIN * 2;
        self.ours_of(later.theirs).is_none_or(|ours| {
            let apart = ours.max(later.ours).saturating_duration_since(ours.min(later.ours));
            apart > allowed
        })
    }
}

#[cfg(test)]
mod tests;
