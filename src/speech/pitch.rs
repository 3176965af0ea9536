//! The pitch of a voice: a value every 10 ms, or none where there is no voice.
//!
//! Boersma's method (1993) as Praat has it, over the range of the speaker, which is found in a first pass: floor ¾ of
//! the first quartile, ceiling 1.9 times the third (De Looze and Hirst, "Detecting changes in key and range for the
//! automatic modelling and coding of intonation", 2008). The range matters more than the method.

mod frame;
mod live;
mod path;

use super::sound::{Decimated, Sound};
use frame::{Analyser, Frame};
use path::Path;

pub use live::LivePitch;

/// Seconds from one value to the next.
pub const HOP: f64 = 0.01;

/// The pitches that are looked for, in Hz.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PitchRange {
    floor: f32,
    ceiling: f32,
}

impl PitchRange {
    /// What human voices speak in.
    pub const HUMAN: Self = Self { floor: 60.0, ceiling: 700.0 };

    /// Returns the range, where it is one: at least 40 Hz, at most 1,000 Hz and a third of an octave wide.
    #[must_use]
    pub fn new(floor: f32, ceiling: f32) -> Option<Self> {
        (floor >= 40.0 && ceiling <= 1_000.0 && ceiling >= 1.25 * floor).then_some(Self { floor, ceiling })
    }

    #[must_use]
    pub fn floor(self) -> f32 {
        self.floor
    }

    #[must_use]
    pub fn ceiling(self) -> f32 {
        self.ceiling
    }

    fn contains(self, hz: f32) -> bool {
        (self.floor..=self.ceiling).contains(&hz)
    }

    /// Returns the range to look in for a speaker of whom these pitches were found.
    fn around(pitches: impl Iterator<Item = f32>) -> Option<Self> {
        let mut pitches: Vec<f32> = pitches.collect();
        if pitches.len() < FEWEST {
            return None;
        }
        pitches.sort_by(f32::total_cmp);
        let (low, high) = (pitches[pitches.len() / 4], pitches[pitches.len() * 3 / 4]);
        // The quartiles of a word may be those of its high tones alone: the rest of the voice lies below.
        let lowest = if pitches.len() < ENOUGH { high / COMMON_SPAN } else { low };
        let floor = (0.75 * low).min(lowest).max(Self::HUMAN.floor);
        Some(Self { floor, ceiling: (1.9 * high).clamp(1.25 * floor, 1_000.0) })
    }
}

/// Fewer voiced frames of the first pass than this say nothing of a speaker, and from so many on, 2 s, their quartiles are
/// the speaker's.
const FEWEST: usize = 5;
const ENOUGH: usize = 100;

/// How many times its lowest pitch the highest of a voice is in talking: 17 semitones.
const COMMON_SPAN: f32 = 2.67;

/// What the choice between pitches, and between voice and none, costs: Praat's own values.
#[derive(Clone, Copy, Debug)]
struct Costs {
    silence: f32,
    voicing: f32,
    octave: f32,
    octave_jump: f32,
    voiced_unvoiced: f32,
}

const COSTS: Costs =
    Costs { silence: 0.03, voicing: 0.45, octave: 0.01, octave_jump: 0.35, voiced_unvoiced: 0.14 };

/// A moment of a sound.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moment {
    /// The pitch in Hz; none where there is no voice.
    pub hz: Option<f32>,
    /// How periodic the voice is, from 0 to 1; 0 where there is none.
    pub strength: f32,
    /// The root mean square of the samples around it.
    pub rms: f32,
}

/// The pitch of a whole sound.
#[derive(Clone, Debug, PartialEq)]
pub struct PitchTrack {
    /// Moment `i` is at `i` × [`HOP`] seconds.
    pub moments: Vec<Moment>,
    /// The range in which it was found.
    pub range: PitchRange,
}

impl PitchTrack {
    /// Follows the pitch of a sound, in the range of its speaker where that is known, else in the one that a first
    /// pass finds. Time grows with the length of the sound only.
    #[must_use]
    pub fn of(sound: &Sound, range: Option<PitchRange>) -> Self {
        let sound = sound.decimated();
        let range = range.or_else(|| range_of(&sound)).unwrap_or(PitchRange::HUMAN);
        let frames = frames(&sound, range, 1);
        let moment = |(frame, found): (&Frame, Option<frame::Candidate>)| Moment {
            hz: found.map(|found| found.hz),
            strength: found.map_or(0.0, |found| found.strength),
            rms: frame.rms,
        };
        let way = way(&frames, range);
        Self { moments: frames.iter().zip(way).map(moment).collect(), range }
    }
}

/// The first pass, at every second frame.
fn range_of(sound: &Decimated) -> Option<PitchRange> {
    let frames = frames(sound, PitchRange::HUMAN, 2);
    let loudest = frames.iter().map(|frame| frame.rms).fold(0.0, f32::max);
    let way = way(&frames, PitchRange::HUMAN);
    // What is 18 dB quieter may be echo or breath, whose pitch is not the speaker's.
    let loud = frames.iter().zip(way).filter(|(frame, _)| frame.rms > 0.126 * loudest);
    PitchRange::around(loud.filter_map(|(_, found)| Some(found?.hz)))
}

fn frames(sound: &Decimated, range: PitchRange, every: usize) -> Vec<Frame> {
    let mut analyser = Analyser::new(sound.rate, range, &COSTS);
    let centres = (0..).step_by(every).map(|index| centre(index, sound.rate));
    centres.take_while(|at| *at < sound.samples.len()).map(|at| analyser.frame(&sound.samples, at)).collect()
}

fn way(frames: &[Frame], range: PitchRange) -> Vec<Option<frame::Candidate>> {
    let loudest = frames.iter().map(|frame| frame.peak).fold(0.0, f32::max);
    let mut path = Path::new(range, COSTS);
    for frame in frames {
        path.push(frame, loudest);
    }
    path.read()
}

/// The sample at which a frame stands.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place in a sound"
)]
fn centre(index: usize, rate: f64) -> usize {
    (index as f64 * HOP * rate).round() as usize
}

#[cfg(test)]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "a few thousand samples, and what must be the same to the last bit"
)]
pub(super) mod tests;
