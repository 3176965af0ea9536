//! How far a speech has come while it is given, for a teleprompter that follows the voice.
//!
//! Every rise of loudness by [`RISE`] dB out of a dip is counted as a syllable (de Jong and Wempe, "Praat script to detect
//! syllable nuclei", 2009, without its pitch). Fluent speech shows fewer than it has, so a pause moves the place to the
//! sign or the end of a sentence that is nearest, and what was counted since the one before then tells how many of this
//! speaker's syllables are seen.

use super::delivery::Sentence;

/// Blocks a second that the loudness is looked at.
const BLOCKS: u32 = 50;
/// How far the loudness falls before another rise counts, and rises, in dB.
const RISE: f32 = 3.0;
/// What is so much quieter than the loudest of late is no speech, in dB.
const SILENCE: f32 = 26.0;
/// Below this nothing is speech, in dB.
const FLOOR: f32 = -55.0;
/// How fast the loudest is forgotten, in dB a block: 3 dB a second.
const FORGET: f32 = 0.06;
/// Blocks of silence that are a pause: 0.36 s.
const PAUSE: usize = 18;
/// The shares of syllables that may be seen.
const SEEN: std::ops::RangeInclusive<f64> = 0.5..=1.2;

/// A place in a speech that follows a voice.
#[derive(Clone, Debug)]
pub struct Follower {
    /// Where signs and ends of sentences stand, in syllables from the beginning, in order.
    stops: Vec<usize>,
    /// How many syllables each sentence ends after.
    ends: Vec<usize>,
    /// Syllables said, as far as is known.
    said: f64,
    /// The stop that the last pause was at, and what was counted since.
    since: usize,
    counted: u32,
    /// Which part of the syllables is seen.
    seen: f64,
    ear: Ear,
}

/// Hears syllables and pauses.
#[derive(Clone, Debug)]
struct Ear {
    block: usize,
    power: f32,
    samples: usize,
    smooth: f32,
    loudest: f32,
    low: f32,
    high: f32,
    is_rising: bool,
    quiet: usize,
    /// Blocks so far.
    blocks: usize,
    /// The block in which the first word was noticed.
    begun: Option<usize>,
}

/// What the ear noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Noticed {
    Syllable,
    Pause,
}

impl Follower {
    /// Begins at the first sentence; `rate` are the samples a second.
    #[must_use]
    pub fn new(script: &[Sentence], rate: u32) -> Self {
        let (mut stops, mut ends, mut before) = (Vec::new(), Vec::new(), 0);
        for sentence in script {
            stops.extend(sentence.signs.iter().map(|sign| before + sign));
            before += sentence.syllables;
            stops.push(before);
            ends.push(before);
        }
        Self { stops, ends, said: 0.0, since: 0, counted: 0, seen: 0.8, ear: Ear::new(rate) }
    }

    /// Takes in the next samples.
    pub fn hear(&mut self, samples: &[f32]) {
        for sample in samples {
            match self.ear.hear(*sample) {
                Some(Noticed::Syllable) => {
                    self.counted += 1;
                    self.said = self.from() + f64::from(self.counted) / self.seen;
                }
                Some(Noticed::Pause) => self.rest(),
                None => {}
            }
        }
    }

    /// Goes to a sentence, as the reader says.
    pub fn go_to(&mut self, sentence: usize) {
        let start = sentence.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.since = start;
        self.counted = 0;
        self.said = self.from();
    }

    /// Returns the sentence that is being said, from 0; the last one at the end.
    #[must_use]
    pub fn sentence(&self) -> usize {
        // Somebody is at the end of a sentence until the first syllable of the next.
        let at = self.ends.partition_point(|end| super::real(*end) <= self.said);
        at.min(self.ends.len().saturating_sub(1))
    }

    /// Returns after how many seconds the first word was heard, if it was.
    #[must_use]
    pub fn begun(&self) -> Option<f64> {
        self.ear.begun.map(|block| super::real(block) / f64::from(BLOCKS))
    }

    fn from(&self) -> f64 {
        super::real(self.since)
    }

    /// A pause: whoever speaks is at the stop that is nearest.
    fn rest(&mut self) {
        let off = |stop: usize| (super::real(stop) - self.said).abs();
        let ahead = self.stops.iter().copied().filter(|stop| *stop > self.since);
        let Some(nearest) = ahead.min_by(|one, other| off(*one).total_cmp(&off(*other))) else { return };
        let said = super::real(nearest) - self.from();
        // A breath in the middle of a long phrase is no sign.
        if off(nearest) > 0.4 * said.max(4.0) {
            return;
        }
        let seen = f64::from(self.counted) / said;
        self.seen = (0.7 * self.seen + 0.3 * seen).clamp(*SEEN.start(), *SEEN.end());
        (self.since, self.counted) = (nearest, 0);
        self.said = self.from();
    }
}

impl Ear {
    fn new(rate: u32) -> Self {
        Self {
            block: (rate / BLOCKS).max(1) as usize,
            power: 0.0,
            samples: 0,
            smooth: FLOOR,
            loudest: FLOOR,
            low: FLOOR,
            high: FLOOR,
            is_rising: false,
            quiet: 0,
            blocks: 0,
            begun: None,
        }
    }

    fn hear(&mut self, sample: f32) -> Option<Noticed> {
        self.power += sample * sample;
        self.samples += 1;
        if self.samples < self.block {
            return None;
        }
        #[expect(clippy::cast_precision_loss, reason = "a fiftieth of a second")]
        let level = 10.0 * (self.power / self.samples as f32).max(1e-9).log10();
        (self.power, self.samples) = (0.0, 0);
        self.blocks += 1;
        self.look(level)
    }

    fn look(&mut self, level: f32) -> Option<Noticed> {
        self.smooth += 0.6 * (level - self.smooth);
        self.loudest = (self.loudest - FORGET).max(self.smooth).max(FLOOR);
        let level = self.smooth;
        if level < (self.loudest - SILENCE).max(FLOOR) {
            self.quiet += 1;
            (self.low, self.is_rising) = (level, false);
            return (self.quiet == PAUSE && self.begun.is_some()).then_some(Noticed::Pause);
        }
        self.quiet = 0;
        if self.is_rising {
            self.high = self.high.max(level);
            if level < self.high - RISE {
                (self.is_rising, self.low) = (false, level);
            }
            return None;
        }
        self.low = self.low.min(level);
        if level < self.low + RISE {
            return None;
        }
        (self.is_rising, self.high) = (true, level);
        self.begun.get_or_insert(self.blocks - 1);
        Some(Noticed::Syllable)
    }
}

#[cfg(test)]
mod tests;
