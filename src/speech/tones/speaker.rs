//! The range of a speaker: found from a few words, and used to place a melody in it.

use super::SpeakerRange;
use crate::speech::pitch::{PitchRange, PitchTrack};

/// Less voice than this, in frames of 10 ms, tells no range.
const FEWEST: usize = 60;

/// Frames that are this much quieter than the loudest are breath or echo.
const QUIET: f32 = 0.126;

/// The narrowest range that is believed: half an octave. Who talks more evenly than that has not used all of it.
const NARROWEST: f32 = 1.42;

/// The highest of Chao's levels, counted from 0.
const TOP: f64 = 4.0;

impl SpeakerRange {
    /// A voice in the middle of what grown-up people have, as long as nothing is known.
    pub const COMMON: Self = Self { low: 130.0, high: 250.0 };

    /// Returns the lowest pitch in Hz.
    #[must_use]
    pub fn low(self) -> f32 {
        self.low
    }

    /// Returns the highest pitch in Hz.
    #[must_use]
    pub fn high(self) -> f32 {
        self.high
    }

    /// Returns the range in which somebody talks: from the fifth to the ninety-fifth hundredth of the pitches of a few
    /// words. None where there is too little voice.
    #[must_use]
    pub fn of(track: &PitchTrack) -> Option<Self> {
        let loudest = track.moments.iter().map(|moment| moment.rms).fold(0.0, f32::max);
        let loud = track.moments.iter().filter(|moment| moment.rms > QUIET * loudest);
        let mut pitches: Vec<f32> = loud.filter_map(|moment| moment.hz).collect();
        if pitches.len() < FEWEST {
            return None;
        }
        pitches.sort_by(f32::total_cmp);
        let (low, high) = (pitches[pitches.len() / 20], pitches[pitches.len() - 1 - pitches.len() / 20]);
        let widening = (NARROWEST * low / high).max(1.0).sqrt();
        Self::new(low / widening, high * widening)
    }

    /// Returns the pitches to look for in this voice.
    #[must_use]
    pub fn pitches(self) -> PitchRange {
        self.searched().unwrap_or(PitchRange::HUMAN)
    }

    /// Returns the pitch in Hz of one of Chao's levels, from 0 (lowest) to 4.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "a pitch")]
    pub fn hz(self, level: f64) -> f32 {
        let (low, high) = (f64::from(self.low), f64::from(self.high));
        (low * (high / low).powf(level / TOP)) as f32
    }

    /// Returns the level of a pitch: 0 at the lowest, 4 at the highest, beyond them less or more.
    #[must_use]
    pub fn level(self, hz: f32) -> f64 {
        TOP * f64::from(hz / self.low).ln() / f64::from(self.high / self.low).ln()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::Sound;
    use crate::speech::pitch::tests::voice;

    #[test]
    fn a_few_words_tell_the_range() {
        let mut samples = vec![0.0; 4_000];
        for (from, to) in [(300.0, 300.0), (200.0, 290.0), (290.0, 190.0), (190.0, 185.0)] {
            samples.extend(voice(16_000, 0.4, from, to));
            samples.extend(vec![0.0; 2_000]);
        }
        let track = PitchTrack::of(&Sound::mixed(&samples, 1, 16_000), None);
        let range = SpeakerRange::of(&track).unwrap();
        assert!((range.low() - 188.0).abs() < 6.0 && (range.high() - 300.0).abs() < 6.0, "{range:?}");
        for level in [0.0, 1.5, 4.0] {
            assert!((range.level(range.hz(level)) - level).abs() < 1e-4);
        }
    }

    #[test]
    fn in_the_range_of_a_speaker_the_line_is_at_most_25_ms_behind_the_sound() {
        use crate::speech::pitch::{HOP, LivePitch};
        let range = SpeakerRange::new(90.0, 170.0).unwrap();
        let samples = voice(48_000, 1.0, 120.0, 150.0);
        let mut live = LivePitch::new(48_000, range.pitches());
        let mut heard = 0.0;
        for piece in samples.chunks(480) {
            live.push(piece);
            heard += 0.01;
            let shown = f64::from(u32::try_from(live.moments().len()).unwrap()) * HOP;
            assert!(heard - shown <= 0.025, "{shown} s of {heard} s");
        }
        assert!(live.moments().iter().filter(|moment| moment.hz.is_some()).count() > 90);
    }

    #[test]
    fn an_even_voice_has_half_an_octave_and_a_cough_has_no_range() {
        let even = voice(16_000, 1.2, 200.0, 204.0);
        let range = SpeakerRange::of(&PitchTrack::of(&Sound::mixed(&even, 1, 16_000), None)).unwrap();
        assert!(
            range.high() / range.low() > 1.41 && range.low() < 180.0 && range.high() > 225.0,
            "{range:?}"
        );
        let cough = voice(16_000, 0.2, 200.0, 240.0);
        assert_eq!(SpeakerRange::of(&PitchTrack::of(&Sound::mixed(&cough, 1, 16_000), None)), None);
    }
}
