//! Whether a recording can be judged at all: how loud it is, how noisy, and whether it is clipped.

use super::pitch::PitchTrack;
use super::real;
use super::sound::Sound;
use crate::explain::Explain;

/// A sound whose loudest sample is below this, -46 dB, was too quiet.
const QUIETEST_PEAK: f32 = 0.005;

/// How many of the loudest samples of speech may touch the limit.
const MOST_CLIPPED: f64 = 0.02;

/// The least distance in dB between voice and the rest that is scored.
const LEAST_SNR: f32 = 6.0;

/// The least harmonicity in dB of a voice that is scored.
const LEAST_HARMONICITY: f32 = 4.0;

/// The least voice, in frames of 10 ms.
const LEAST_VOICE: usize = 6;

/// The shortest and the longest time that a syllable may take on the average, in seconds.
const SYLLABLE: std::ops::Range<f64> = 0.07..1.3;

/// Silence of so many seconds parts what is counted as syllables.
const PARTING: usize = 45;

/// Voice of so many frames on either side of such a silence is a syllable of its own.
const OWN_SYLLABLE: usize = 12;

/// Why a recording is not judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unclear {
    #[error("too quiet")]
    TooQuiet,
    #[error("too noisy")]
    TooNoisy,
    #[error("clipped")]
    Clipped,
    #[error("too short")]
    TooShort,
    #[error("no voice")]
    NoVoice,
    #[error("another number of syllables")]
    WrongCount,
}

impl Unclear {
    /// Its name in files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TooQuiet => "too-quiet",
            Self::TooNoisy => "too-noisy",
            Self::Clipped => "clipped",
            Self::TooShort => "too-short",
            Self::NoVoice => "no-voice",
            Self::WrongCount => "wrong-count",
        }
    }
}

impl Explain for Unclear {
    fn message_id(&self) -> &'static str {
        match self {
            Self::TooQuiet => "speech-too-quiet",
            Self::TooNoisy => "speech-too-noisy",
            Self::Clipped => "speech-clipped",
            Self::TooShort => "speech-too-short",
            Self::NoVoice => "speech-no-voice",
            Self::WrongCount => "speech-wrong-count",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

/// What was measured of a recording.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quality {
    /// The largest sample.
    pub peak: f32,
    /// The share of the loud samples that lie at the limit: 0 in a good recording.
    pub clipped: f64,
    /// How far the voice stands above the quietest tenth of the recording, in dB; none where all of it is voice.
    pub snr_db: Option<f32>,
    /// How far the periodic part of the voice stands above the rest of it, in dB: the middle of all voiced moments.
    pub harmonicity_db: f32,
    /// Moments with voice.
    pub voiced: usize,
}

impl Quality {
    /// Measures a sound and its pitch.
    #[must_use]
    pub fn of(sound: &Sound, track: &PitchTrack) -> Self {
        let peak = sound.samples.iter().map(|sample| sample.abs()).fold(0.0, f32::max);
        let voiced: Vec<_> = track.moments.iter().filter(|moment| moment.hz.is_some()).collect();
        let level = |rms: f32| 20.0 * rms.max(1e-7).log10();
        let voice = middle(voiced.iter().map(|moment| level(moment.rms)));
        let mut silent: Vec<f32> = track
            .moments
            .iter()
            .filter(|moment| moment.hz.is_none())
            .map(|moment| level(moment.rms))
            .collect();
        silent.sort_by(f32::total_cmp);
        let silent = silent.get(silent.len() / 4).copied();
        let harmonicity = middle(voiced.iter().map(|moment| {
            let strength = moment.strength.clamp(0.01, 0.9999);
            10.0 * (strength / (1.0 - strength)).log10()
        }));
        Self {
            peak,
            clipped: clipped(&sound.samples, peak),
            snr_db: silent.map(|silent| voice - silent).filter(|_| !voiced.is_empty()),
            harmonicity_db: harmonicity,
            voiced: voiced.len(),
        }
    }

    /// Why so many syllables cannot be judged in it, if they cannot.
    pub(super) fn unclear(&self, track: &PitchTrack, syllables: usize) -> Option<Unclear> {
        let found = if self.peak < QUIETEST_PEAK {
            Unclear::TooQuiet
        } else if self.voiced == 0 {
            Unclear::NoVoice
        } else if self.clipped > MOST_CLIPPED {
            Unclear::Clipped
        } else if self.snr_db.is_some_and(|snr| snr < LEAST_SNR) && self.harmonicity_db < LEAST_HARMONICITY {
            Unclear::TooNoisy
        } else if self.voiced < LEAST_VOICE {
            Unclear::TooShort
        } else {
            return count_is_wrong(track, syllables).then_some(Unclear::WrongCount);
        };
        Some(found)
    }
}

/// Whether the voice cannot be of so many syllables: too many parts, or parts that are too long or too short.
fn count_is_wrong(track: &PitchTrack, syllables: usize) -> bool {
    let loudest = track.moments.iter().map(|moment| moment.rms).fold(0.0, f32::max);
    // What is 20 dB quieter is echo.
    let voiced = |at: &usize| track.moments[*at].hz.is_some() && track.moments[*at].rms > 0.1 * loudest;
    let (mut parts, mut length, mut last) = (0, 0, None::<usize>);
    let mut first = None;
    let mut total = 0;
    for at in (0..track.moments.len()).filter(voiced) {
        first.get_or_insert(at);
        total += 1;
        if last.is_some_and(|last| at - last > PARTING) {
            parts += usize::from(length >= OWN_SYLLABLE);
            length = 0;
        }
        length += 1;
        last = Some(at);
    }
    parts += usize::from(length >= OWN_SYLLABLE);
    let Some((first, last)) = first.zip(last) else { return false };
    let each = real(last + 1 - first) * 0.01 / real(syllables.max(1));
    let voice_each = real(total) * 0.01 / real(syllables.max(1));
    parts > syllables || each < SYLLABLE.start || voice_each > SYLLABLE.end
}

/// The share of loud samples in runs at the limit. A sound that only touches its peak once in a while is not clipped.
fn clipped(samples: &[f32], peak: f32) -> f64 {
    if peak < 0.1 {
        return 0.0;
    }
    let (mut at_limit, mut loud) = (0, 0);
    for three in samples.windows(3) {
        let is_at_limit = |sample: &f32| sample.abs() > 0.995 * peak;
        at_limit += usize::from(three.iter().all(is_at_limit));
        loud += usize::from(three[1].abs() > 0.5 * peak);
    }
    real(at_limit) / real(loud.max(1))
}

fn middle(values: impl Iterator<Item = f32>) -> f32 {
    let mut values: Vec<f32> = values.collect();
    values.sort_by(f32::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
