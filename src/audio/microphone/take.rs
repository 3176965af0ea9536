//! What was recorded: its ends cut, whether it is of use, and as a file.

use std::io::Cursor;

use hound::{SampleFormat, WavSpec, WavWriter};
use thiserror::Error;

use crate::explain::Explain;

/// One channel of sound, as a microphone heard it.
#[derive(Clone, Debug, PartialEq)]
pub struct Take {
    /// From -1 to 1.
    pub samples: Vec<f32>,
    /// Samples a second.
    pub rate: u32,
}

/// What is wrong with a take. It can be kept all the same, but for one in which nothing is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TakeFault {
    /// Nothing is heard.
    #[error("nothing is heard")]
    Nothing,
    /// What is heard is hard to understand.
    #[error("too quiet")]
    TooQuiet,
    /// Its loudest parts are cut off.
    #[error("too loud")]
    TooLoud,
}

impl Explain for TakeFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Nothing => "microphone-nothing",
            Self::TooQuiet => "microphone-too-quiet",
            Self::TooLoud => "microphone-too-loud",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

/// Parts of a second that are looked at together.
const PARTS: u32 = 100;

/// Below this no part of a take is anything but noise of the device: -55 dB.
const SILENCE: f32 = 0.0018;

/// A take whose loudest part is below this is too quiet: -36 dB.
const QUIET: f32 = 0.016;

/// So near to the loudest value a sample counts as cut off.
const CUT_OFF: f32 = 0.985;

/// So many samples cut off in a row are heard.
const CUT_OFF_RUN: usize = 3;

/// How much of the noise before and after stays, in parts: soft consonants are no louder than noise.
const MARGIN: usize = 12;

impl Take {
    /// Returns it without the silence at both ends. Silence is what is no louder than twice the room's noise, or 30 dB below
    /// the loudest part. A take in which nothing is heard stays as it is.
    #[must_use]
    pub fn trimmed(&self) -> Self {
        let levels = self.levels();
        let loudest = levels.iter().copied().fold(0.0, f32::max);
        let mut sorted = levels.clone();
        sorted.sort_by(f32::total_cmp);
        // The quietest tenth is the room; where somebody speaks all the time it is no more than a tenth of the loudest.
        let room = sorted.get(sorted.len() / 10).copied().unwrap_or_default().min(loudest / 10.0);
        let limit = (room * 2.0).max(loudest * 0.03).max(SILENCE);
        let is_heard = |level: &f32| *level > limit;
        let (Some(first), Some(last)) = (levels.iter().position(is_heard), levels.iter().rposition(is_heard))
        else {
            return self.clone();
        };
        let part = self.part();
        let begin = first.saturating_sub(MARGIN) * part;
        let end = ((last + 1 + MARGIN) * part).min(self.samples.len());
        Self { samples: self.samples.get(begin..end).unwrap_or_default().to_vec(), rate: self.rate }
    }

    /// Returns what is wrong with it, the worst first.
    #[must_use]
    pub fn fault(&self) -> Option<TakeFault> {
        let loudest = self.levels().into_iter().fold(0.0, f32::max);
        let runs = self.samples.chunk_by(|one, next| one.abs() >= CUT_OFF && next.abs() >= CUT_OFF);
        let mut cut_off = runs.filter(|run| run.len() >= CUT_OFF_RUN);
        if loudest <= SILENCE {
            Some(TakeFault::Nothing)
        } else if cut_off.next().is_some() {
            Some(TakeFault::TooLoud)
        } else {
            (loudest < QUIET).then_some(TakeFault::TooQuiet)
        }
    }

    /// Returns it as a WAV file of 16 bits.
    ///
    /// # Errors
    /// It is longer than a WAV file may be.
    pub fn to_wav(&self) -> Result<Vec<u8>, hound::Error> {
        let spec = WavSpec {
            channels: 1,
            sample_rate: self.rate,
            bits_per_sample: 16,
            sample_format: SampleFormat::Int,
        };
        let mut file = Cursor::new(Vec::new());
        let mut writer = WavWriter::new(&mut file, spec)?;
        for sample in &self.samples {
            #[expect(clippy::cast_possible_truncation, reason = "clamped to the range of 16 bits")]
            let sample = (sample.clamp(-1.0, 1.0) * f32::from(i16::MAX)).round() as i16;
            writer.write_sample(sample)?;
        }
        writer.finalize()?;
        Ok(file.into_inner())
    }

    /// The level of each part, as the root of the mean square around its mean: a device may have an offset.
    fn levels(&self) -> Vec<f32> {
        self.samples.chunks(self.part()).map(level).collect()
    }

    fn part(&self) -> usize {
        (self.rate / PARTS).max(1) as usize
    }
}

#[expect(clippy::cast_precision_loss, reason = "a hundredth of a second")]
fn level(samples: &[f32]) -> f32 {
    let count = samples.len() as f32;
    let mean = samples.iter().sum::<f32>() / count;
    (samples.iter().map(|sample| (sample - mean).powi(2)).sum::<f32>() / count).sqrt()
}
