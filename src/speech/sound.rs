//! Samples of one channel, at a rate that suits the analysis of a voice.

use std::f64::consts::PI;

/// The lowest rate that sound is brought down to, in Hz: it keeps what tells a voice from a hiss.
const LEAST_RATE: u32 = 12_000;

/// Zeros of the filter to either side.
const REACH: usize = 8;

/// A sound of one channel.
#[derive(Clone, Debug, PartialEq)]
pub struct Sound {
    /// From -1 to 1.
    pub samples: Vec<f32>,
    /// Samples a second, more than 0.
    pub rate: u32,
}

impl Sound {
    /// Mixes interleaved samples to one channel. Rate and number of channels count as at least 1.
    #[must_use]
    pub fn mixed(samples: &[f32], channels: u16, rate: u32) -> Self {
        let channels = usize::from(channels.max(1));
        let share = 1.0 / f32::from(u16::try_from(channels).unwrap_or(u16::MAX));
        let mix = |frame: &[f32]| frame.iter().map(|sample| finite(*sample)).sum::<f32>() * share;
        Self { samples: samples.chunks_exact(channels).map(mix).collect(), rate: rate.max(1) }
    }

    /// Its length in seconds.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a sound has far fewer samples than an f64 tells apart")]
    pub fn seconds(&self) -> f64 {
        self.samples.len() as f64 / f64::from(self.rate)
    }

    /// Brings it down to the lowest whole fraction of its rate that is still enough for a voice.
    #[must_use]
    pub(super) fn decimated(&self) -> Decimated {
        let mut decimator = Decimator::new(self.rate);
        let mut samples = decimator.push(&self.samples);
        samples.extend(decimator.finish());
        Decimated { samples, rate: decimator.rate() }
    }
}

/// What is left of a sound after decimation; sample `i` stands at `i / rate` seconds.
pub(super) struct Decimated {
    pub samples: Vec<f32>,
    /// In Hz; not always a whole number.
    pub rate: f64,
}

/// Keeps one of so many samples, below half the new rate, of a sound that may come in pieces.
pub(super) struct Decimator {
    factor: usize,
    rate: f64,
    taps: Vec<f32>,
    /// What is still needed of the samples that came, first so many zeros as the first place reaches back.
    input: Vec<f32>,
}

impl Decimator {
    pub fn new(rate: u32) -> Self {
        let factor = (rate / LEAST_RATE).max(1);
        let taps = if factor == 1 { Vec::new() } else { low_pass(factor as usize) };
        let input = vec![0.0; taps.len() / 2];
        Self { factor: factor as usize, rate: f64::from(rate) / f64::from(factor), taps, input }
    }

    pub fn rate(&self) -> f64 {
        self.rate
    }

    /// Takes the next samples and returns those that they complete.
    pub fn push(&mut self, samples: &[f32]) -> Vec<f32> {
        if self.factor == 1 {
            return samples.iter().copied().map(finite).collect();
        }
        self.input.extend(samples.iter().copied().map(finite));
        let mut at = 0;
        let mut out = Vec::with_capacity(samples.len() / self.factor + 1);
        while let Some(input) = self.input.get(at..at + self.taps.len()) {
            out.push(dot(input, &self.taps));
            at += self.factor;
        }
        self.input.drain(..at.min(self.input.len()));
        out
    }

    /// Returns what is left at the end.
    pub fn finish(&mut self) -> Vec<f32> {
        if self.factor == 1 { Vec::new() } else { self.push(&vec![0.0; self.taps.len() / 2]) }
    }
}

/// Eight sums at once, which a processor computes side by side.
fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0.0f32; 8];
    let (a, b) = (a.chunks_exact(8), b.chunks_exact(8));
    let rest: f32 = a.remainder().iter().zip(b.remainder()).map(|(a, b)| a * b).sum();
    for (a, b) in a.zip(b) {
        for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
            *sum += a * b;
        }
    }
    sums.iter().sum::<f32>() + rest
}

/// A windowed sinc that keeps what is below 0.45 of the new rate.
fn low_pass(factor: usize) -> Vec<f32> {
    let half = i32::try_from(REACH * factor).unwrap_or(i32::MAX);
    let cut_off = 0.9 / f64::from(u32::try_from(factor).unwrap_or(1));
    let tap = |at: i32| {
        let place = f64::from(at);
        let sinc = if at == 0 { 1.0 } else { (PI * cut_off * place).sin() / (PI * cut_off * place) };
        sinc * cut_off * (0.5 + 0.5 * (PI * place / f64::from(half + 1)).cos())
    };
    #[expect(clippy::cast_possible_truncation, reason = "a tap of a filter")]
    (-half..=half).map(|at| tap(at) as f32).collect()
}

/// A damaged file may hold what is no number.
fn finite(sample: f32) -> f32 {
    if sample.is_finite() { sample.clamp(-8.0, 8.0) } else { 0.0 }
}
