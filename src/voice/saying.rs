//! One phrase being said: its spectrogram is made at once, its sound piece by piece.

use super::acoustic::{Acoustic, MELS, Prosody, Spectrogram};
use super::layer::Scratch;
use super::level;
use super::resample::Resampler;
use super::utterance::{LEAD, Phrase, Rest, TAIL};
use super::vocoder::Vocoder;
use super::{Speaking, Timbre};

/// Frames of the first piece, half a second: soon there, and long enough for the next to be made meanwhile.
const FIRST_PIECE: usize = 40;

/// Frames of the longest piece. Larger pieces cost less, since every piece is computed with its neighbours' edges.
const LONGEST_PIECE: usize = 160;

/// Frames of silence that are kept before the first syllable.
const KEPT_LEAD: usize = 4;

/// The shortest durations at which the acoustic model keeps all tones; what is to be faster has its frames closed up.
const SHORTEST: f32 = 0.7;

/// The longest durations that are still speech and no drawl.
const LONGEST: f32 = 2.5;

/// A phrase that is being said.
pub(super) struct Saying {
    mel: Vec<f32>,
    /// The frame that is next.
    at: usize,
    /// Frames of the piece that is next.
    length: usize,
    gain: f32,
    resampler: Option<Resampler>,
    pub rest: Rest,
}

impl Saying {
    pub fn new(acoustic: &Acoustic, phrase: &Phrase, speaking: Speaking, scratch: &mut Scratch) -> Self {
        let (from, to) = speaking.timbre.played();
        let stretch = ratio(from, to) / speaking.speed.0 * phrase.stretch();
        let prosody = Prosody { stretch: stretch.clamp(SHORTEST, LONGEST), shift: speaking.timbre.shift() };
        let spectrogram = acoustic.run(&phrase.segments(), prosody, scratch);
        let mel = closed_up(&trimmed(spectrogram), (stretch / SHORTEST).min(1.0));
        let gain = level::gain(&mel);
        let resampler = (speaking.timbre != Timbre::Normal).then(|| Resampler::new(from, to));
        Self { mel, at: 0, length: FIRST_PIECE, gain, resampler, rest: phrase.rest }
    }

    /// The same, to be had in a single piece.
    #[cfg(test)]
    pub fn in_one_piece(
        acoustic: &Acoustic,
        phrase: &Phrase,
        speaking: Speaking,
        scratch: &mut Scratch,
    ) -> Self {
        Self { length: usize::MAX / MELS, ..Self::new(acoustic, phrase, speaking, scratch) }
    }

    /// Returns the next piece, or none at the end.
    pub fn piece(&mut self, vocoder: &Vocoder, scratch: &mut Scratch) -> Option<Vec<f32>> {
        let frames = self.mel.len() / MELS;
        if self.at >= frames {
            // Once only: what the resampler still holds.
            return self.resampler.take().map(|mut resampler| self.levelled(resampler.finish()));
        }
        let end = self.at.saturating_add(self.length).min(frames);
        let samples = vocoder.piece(&self.mel, (self.at, end), scratch);
        self.at = end;
        self.length = self.length.saturating_mul(2).min(LONGEST_PIECE);
        let samples = match &mut self.resampler {
            Some(resampler) => resampler.push(&samples),
            None => samples,
        };
        Some(self.levelled(samples))
    }

    fn levelled(&self, mut samples: Vec<f32>) -> Vec<f32> {
        for sample in &mut samples {
            *sample = level::limited(*sample * self.gain);
        }
        samples
    }
}

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn ratio(from: usize, to: usize) -> f32 {
    from as f32 / to as f32
}

/// Leaves out most of the silence that the symbols at both ends hold.
fn trimmed(spectrogram: Spectrogram) -> Vec<f32> {
    let Spectrogram { mut mel, frames } = spectrogram;
    let lead: usize = frames.iter().take(LEAD).sum();
    let tail: usize = frames.iter().rev().take(TAIL).sum();
    mel.truncate(mel.len() - tail * MELS);
    mel.drain(..lead.saturating_sub(KEPT_LEAD) * MELS);
    mel
}

/// Makes a spectrogram shorter by a factor, so that it is said faster at the same pitch.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "frames"
)]
fn closed_up(mel: &[f32], factor: f32) -> Vec<f32> {
    let frames = mel.len() / MELS;
    if factor >= 1.0 || frames == 0 {
        return mel.to_vec();
    }
    let shorter = ((frames as f32 * factor).round() as usize).max(1);
    let mut out = Vec::with_capacity(shorter * MELS);
    for frame in 0..shorter {
        let place = ((frame as f32 + 0.5) / factor - 0.5).clamp(0.0, (frames - 1) as f32);
        let left = place as usize;
        let right = (left + 1).min(frames - 1);
        let weight = place - left as f32;
        let (left, right) = (&mel[left * MELS..(left + 1) * MELS], &mel[right * MELS..(right + 1) * MELS]);
        out.extend(left.iter().zip(right).map(|(left, right)| left + (right - left) * weight));
    }
    out
}

/// The silence of a rest, in samples, beside what the phrases have at their ends.
pub(super) fn rest_samples(rest: Rest) -> usize {
    match rest {
        Rest::None => 0,
        Rest::Short => 2_400,
        Rest::Long => 7_200,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spectrogram_is_trimmed_at_both_ends() {
        let mel: Vec<f32> = (0..30u8).flat_map(|frame| [f32::from(frame); MELS]).collect();
        let trimmed = trimmed(Spectrogram { mel, frames: vec![6, 4, 5, 8, 3, 2, 2] });
        assert_eq!((trimmed.len(), trimmed[0], trimmed.last()), (20 * MELS, 6.0, Some(&25.0)));
    }

    #[test]
    fn closing_up_keeps_the_order_and_the_ends_of_frames() {
        let mel: Vec<f32> = (0..30u8).flat_map(|frame| [f32::from(frame); MELS]).collect();
        let shorter = closed_up(&mel, 0.5);
        assert_eq!((shorter.len(), shorter[0], shorter[MELS]), (15 * MELS, 0.5, 2.5));
        assert_eq!(closed_up(&mel, 1.0), mel);
        assert_eq!(closed_up(&[], 0.5), [0.0; 0]);
    }
}
