//! How long a speech may take, as data: lights, bells and what going on for too long costs.
//!
//! A file of limits is RON (`assets/speech/limits/*.ron`). Time is taken as a stopwatch shows it, in whole seconds: what
//! is left of a second never costs a speaker anything.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::lesson::Trilingual;

mod check;
mod file;
mod preset;

pub use file::{MAX_LIMITS_BYTES, parse};
pub use preset::{Preset, preset, presets};

/// The limits of a speech. All times are seconds since the clock was started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// What the speaker reads.
    pub name: Trilingual,
    /// When the green light comes on.
    pub green: u32,
    /// When amber takes its place.
    pub amber: u32,
    /// When red takes its place, for good: the time of the speech is over.
    pub red: u32,
    /// The bells, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bells: Vec<Bell>,
    /// When the clock starts.
    #[serde(default)]
    pub starts: Starts,
    /// When it stops.
    #[serde(default)]
    pub stops: Stops,
    /// A shorter speech does not count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<u32>,
    /// A longer speech does not count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<u32>,
    /// What is taken off for going on after `red`, in order; the last that holds counts, not all together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub over: Vec<Over>,
}

/// A bell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bell {
    /// When it rings.
    pub at: u32,
    /// How often it is struck.
    #[serde(default = "once")]
    pub strokes: u8,
}

/// When the clock starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Starts {
    /// At the first word.
    #[default]
    FirstWord,
    /// When it is started by hand.
    ByHand,
}

/// When the clock stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Stops {
    /// At the last word.
    #[default]
    LastWord,
    /// At 谢谢.
    Thanks,
}

/// What is taken off from so many seconds after the end on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Over {
    /// Whole seconds after `red`.
    pub from: u32,
    /// In hundredths of a mark.
    pub hundredths: u32,
}

/// What shows at a moment of a speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Light {
    /// There is time.
    #[default]
    Off,
    /// The speech may end.
    Green,
    /// It has to come to an end.
    Amber,
    /// Its time is over.
    Red,
}

/// What the time of a whole speech means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// So many seconds below `least`: it does not count.
    TooShort(u32),
    /// So many seconds before the green light: it counts, but says less than the time allows.
    Early(u32),
    /// In time.
    InTime,
    /// So many whole seconds over the time.
    Over {
        seconds: u32,
        /// What is taken off, in hundredths of a mark; 0 where that is free.
        hundredths: u32,
    },
    /// So many seconds over the time and above `most`: it does not count.
    TooLong(u32),
}

impl Limits {
    /// Returns the light that shows after so much time.
    #[must_use]
    pub fn light(&self, time: Duration) -> Light {
        let seconds = whole(time);
        if seconds >= self.red {
            Light::Red
        } else if seconds >= self.amber {
            Light::Amber
        } else if seconds >= self.green {
            Light::Green
        } else {
            Light::Off
        }
    }

    /// Returns the last bell that became due after `since`, up to and with `now`; one that nobody could ring in time,
    /// because the clock was not looked at, is not rung beside a later one.
    #[must_use]
    pub fn bell(&self, since: Duration, now: Duration) -> Option<Bell> {
        let is_due = |bell: &&Bell| {
            let at = Duration::from_secs(bell.at.into());
            since < at && at <= now
        };
        self.bells.iter().rfind(is_due).copied()
    }

    /// Returns what the time of a speech that is over means.
    #[must_use]
    pub fn verdict(&self, time: Duration) -> Verdict {
        let seconds = whole(time);
        if let Some(least) = self.least.filter(|least| seconds < *least) {
            return Verdict::TooShort(least - seconds);
        }
        let over = seconds.saturating_sub(self.red);
        if self.most.is_some_and(|most| seconds > most) {
            Verdict::TooLong(over)
        } else if seconds < self.green {
            Verdict::Early(self.green - seconds)
        } else if over == 0 {
            Verdict::InTime
        } else {
            Verdict::Over { seconds: over, hundredths: self.deduction(time) }
        }
    }

    /// Returns what is taken off for the time of a speech, in hundredths of a mark.
    #[must_use]
    pub fn deduction(&self, time: Duration) -> u32 {
        let over = whole(time).saturating_sub(self.red);
        self.over.iter().rfind(|step| over >= step.from).map_or(0, |step| step.hundredths)
    }
}

fn whole(time: Duration) -> u32 {
    u32::try_from(time.as_secs()).unwrap_or(u32::MAX)
}

fn once() -> u8 {
    1
}

#[cfg(test)]
mod tests;
