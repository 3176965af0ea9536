//! The melody that an utterance should have, to be drawn and hummed: Chao's levels over the time of each syllable.

use crate::language::mandarin::sandhi::{Contour, Spoken};

/// Seconds of a syllable that is said at ease among others.
const SECONDS: f64 = 0.3;

/// From which level to which a second tone sinks, and until when.
const SINK: (f64, f64) = (2.0, 1.6);
const BEND: f64 = 0.35;

/// How far a neutral tone sinks, in levels.
const LIGHT_FALL: f64 = 1.0;

/// From which level a third tone at the end falls, and the parts of its time at which it is down and rises again.
const FALL: f64 = 1.0;
const DOWN: f64 = 0.3;
const UP: f64 = 0.7;

/// The level at which it ends by itself, and after another syllable.
const RISE_ALONE: f64 = 2.2;
const RISE: f64 = 0.8;

/// The course that one syllable should have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Note {
    contour: Contour,
    /// The level at which a third tone ends.
    rise: f64,
    /// How long it takes, in seconds.
    pub seconds: f64,
}

impl Note {
    /// Returns whether it is a neutral tone, which has a height and no course.
    #[must_use]
    pub fn is_light(self) -> bool {
        matches!(self.contour, Contour::Neutral(_))
    }

    /// Returns the level, from 0 (lowest) to 4, at a part of its time from 0 to 1. Between Chao's heights the voice goes
    /// straight, but a second tone sinks a little before it rises, a neutral one sinks as it goes, and a third tone at the
    /// end stays down for a while: Chao writes 214, but most people rise less, and hardly at all after another syllable.
    #[must_use]
    pub fn level(self, at: f64) -> f64 {
        let at = at.clamp(0.0, 1.0);
        if self.contour == Contour::Dipping {
            return if at <= DOWN {
                FALL - FALL * at / DOWN
            } else {
                self.rise * ((at - UP) / (1.0 - UP)).max(0.0)
            };
        }
        if self.contour == Contour::Rising {
            return if at <= BEND {
                SINK.0 - (SINK.0 - SINK.1) * at / BEND
            } else {
                SINK.1 + (4.0 - SINK.1) * (at - BEND) / (1.0 - BEND)
            };
        }
        let heights = self.contour.heights();
        let (first, last) = (heights.first().copied(), heights.last().copied());
        let (from, to) = (f64::from(first.unwrap_or(3)), f64::from(last.unwrap_or(3)));
        let sinking = if self.is_light() { LIGHT_FALL * at } else { 0.0 };
        from - 1.0 + (to - from) * at - sinking
    }
}

/// Returns the melody of an utterance, a note a syllable. A lone syllable takes its time, a third tone at the end needs
/// more, and a neutral tone is short.
#[must_use]
pub fn melody(spoken: &[Spoken]) -> Vec<Note> {
    let (alone, rise) = if spoken.len() == 1 { (1.4, RISE_ALONE) } else { (1.0, RISE) };
    let note = |spoken: &Spoken| {
        let length = match spoken.contour {
            Contour::Dipping => 1.4,
            Contour::Rising => 1.1,
            Contour::Neutral(_) => 0.5,
            Contour::High | Contour::Low | Contour::Falling => 1.0,
        };
        Note { contour: spoken.contour, rise, seconds: SECONDS * length * alone }
    };
    spoken.iter().map(note).collect()
}

/// Returns how long a melody takes, in seconds.
#[must_use]
pub fn seconds(melody: &[Note]) -> f64 {
    melody.iter().map(|note| note.seconds).sum()
}
