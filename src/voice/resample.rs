//! Resamples a signal that comes in pieces by a rational factor, with a windowed sinc.

use std::f64::consts::PI;

/// Samples to either side of a place that its value is made of.
const REACH: usize = 16;

/// Turns `from` samples into `to`.
pub(super) struct Resampler {
    from: usize,
    to: usize,
    /// The filter of each phase: `to` of them, `2 * REACH` taps each.
    filters: Vec<f32>,
    /// What has come in and is still needed; first so many zeros as the first place reaches back.
    input: Vec<f32>,
    /// The place of the next output sample, as a whole sample of `input` and a phase.
    next: (usize, usize),
}

impl Resampler {
    pub fn new(from: usize, to: usize) -> Self {
        let filters = (0..to).flat_map(|phase| filter(phase, from, to)).collect();
        Self { from, to, filters, input: vec![0.0; REACH - 1], next: (0, 0) }
    }

    /// Takes the next samples and returns those that they complete.
    pub fn push(&mut self, samples: &[f32]) -> Vec<f32> {
        if self.from == self.to {
            return samples.to_vec();
        }
        self.input.extend_from_slice(samples);
        let mut out = Vec::with_capacity(samples.len() * self.to / self.from + 1);
        let (mut whole, mut phase) = self.next;
        while let Some(input) = self.input.get(whole..whole + 2 * REACH) {
            let filter = self.filters.iter().skip(phase * 2 * REACH);
            out.push(input.iter().zip(filter).map(|(sample, tap)| sample * tap).sum());
            phase += self.from;
            whole += phase / self.to;
            phase %= self.to;
        }
        let used = whole.min(self.input.len());
        self.input.drain(..used);
        self.next = (whole - used, phase);
        out
    }

    /// Returns what is left at the end of the signal.
    pub fn finish(&mut self) -> Vec<f32> {
        if self.from == self.to { Vec::new() } else { self.push(&[0.0; REACH]) }
    }
}

/// The taps for a place that lies `phase / to` behind the sample at `REACH - 1`.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "small numbers, and a filter tap"
)]
fn filter(phase: usize, from: usize, to: usize) -> impl Iterator<Item = f32> {
    // A little below the lower of the two limits, since the filter is not steep.
    let cut_off = 0.95 * (to as f64 / from as f64).min(1.0);
    let place = (REACH - 1) as f64 + phase as f64 / to as f64;
    (0..2 * REACH).map(move |tap| {
        let distance = tap as f64 - place;
        let sinc =
            if distance == 0.0 { 1.0 } else { (PI * cut_off * distance).sin() / (PI * cut_off * distance) };
        let window = 0.5 + 0.5 * (PI * distance / REACH as f64).cos();
        (cut_off * sinc * window) as f32
    })
}

#[cfg(test)]
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a few thousand samples")]
mod tests {
    use super::*;

    fn tone(step: f64, length: usize) -> Vec<f32> {
        (0..length).map(|i| (i as f64 * step).sin() as f32).collect()
    }

    fn resampled(from: usize, to: usize, signal: &[f32], piece: usize) -> Vec<f32> {
        let mut resampler = Resampler::new(from, to);
        let mut out: Vec<f32> = signal.chunks(piece).flat_map(|piece| resampler.push(piece)).collect();
        out.extend(resampler.finish());
        out
    }

    #[test]
    fn a_tone_keeps_its_course_at_the_new_rate() {
        for (from, to) in [(17, 20), (28, 25)] {
            let ratio = from as f64 / to as f64;
            let out = resampled(from, to, &tone(0.3, 4_000), 4_000);
            assert!(out.len().abs_diff(4_000 * to / from) <= 1, "{}", out.len());
            let expected = tone(0.3 * ratio, out.len());
            let largest = out[50..out.len() - 50]
                .iter()
                .zip(&expected[50..])
                .map(|(a, b)| (a - b).abs())
                .fold(0.0f32, f32::max);
            assert!(largest < 5e-3, "{largest}");
        }
    }

    #[test]
    fn pieces_of_any_size_make_the_same_signal() {
        let signal = tone(0.7, 3_001);
        for (from, to) in [(17, 20), (28, 25), (1, 1)] {
            let whole = resampled(from, to, &signal, signal.len());
            for piece in [1, 7, 300, 2_999] {
                assert_eq!(resampled(from, to, &signal, piece), whole, "{from} {to} {piece}");
            }
        }
    }
}
