//! The melody that an utterance should have, to be drawn and hummed: Chao's levels over the time of each syllable.

use crate::language::mandarin::sandhi::{Contour, Spoken};

/// Seconds of a syllable that is said at ease among others.
const SECONDS: f64 = 0.3;

/// The course that one syllable should have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Note {
    contour: Contour,
    /// How long it takes, in seconds.
    pub seconds: f64,
}

impl Note {
    /// Returns whether it is a neutral tone, which has a height and no course.
    #[must_use]
    pub fn is_light(self) -> bool {
        matches!(self.contour, Contour::Neutral(_))
    }

    /// Returns the level, from 0 (lowest) to 4, at a part of its time from 0 to 1: between Chao's heights the voice
    /// goes straight. Only a third tone at the end stays down for a while, as people say it.
    #[must_use]
    pub fn level(self, at: f64) -> f64 {
        let at = at.clamp(0.0, 1.0);
        if self.contour == Contour::Dipping {
            let way =
                |from: (f64, f64), to: (f64, f64)| from.1 + (to.1 - from.1) * (at - from.0) / (to.0 - from.0);
            let [start, down, up, end] = DIPPING;
            return if at <= down.0 {
                way(start, down)
            } else if at <= up.0 {
                down.1
            } else {
                way(up, end)
            };
        }
        let heights = self.contour.heights();
        let (first, last) = (heights.first().copied(), heights.last().copied());
        let (from, to) = (f64::from(first.unwrap_or(3)), f64::from(last.unwrap_or(3)));
        from - 1.0 + (to - from) * at
    }
}

/// A third tone at the end: the parts of its time and the levels there. Chao writes 214; most rise less.
const DIPPING: [(f64, f64); 4] = [(0.0, 1.0), (0.35, 0.0), (0.65, 0.0), (1.0, 2.5)];

/// Returns the melody of an utterance, a note a syllable. A lone syllable takes its time, a third tone at the end needs
/// more, and a neutral tone is short.
#[must_use]
pub fn melody(spoken: &[Spoken]) -> Vec<Note> {
    let alone = if spoken.len() == 1 { 1.4 } else { 1.0 };
    let note = |spoken: &Spoken| {
        let length = match spoken.contour {
            Contour::Dipping => 1.4,
            Contour::Rising => 1.1,
            Contour::Neutral(_) => 0.6,
            Contour::High | Contour::Low | Contour::Falling => 1.0,
        };
        Note { contour: spoken.contour, seconds: SECONDS * length * alone }
    };
    spoken.iter().map(note).collect()
}

/// Returns how long a melody takes, in seconds.
#[must_use]
pub fn seconds(melody: &[Note]) -> f64 {
    melody.iter().map(|note| note.seconds).sum()
}
