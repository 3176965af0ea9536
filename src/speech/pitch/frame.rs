//! One frame of a pitch track: how periodic the sound is around a moment, and at which pitches.
//!
//! Boersma (1993), "Accurate short-term analysis of the fundamental frequency and the harmonics-to-noise ratio of a
//! sampled sound": the autocorrelation of the windowed signal, divided by that of the window.

use std::sync::Arc;

use realfft::num_complex::Complex;
use realfft::{ComplexToReal, RealFftPlanner, RealToComplex};

use super::{Costs, PitchRange};

/// Periods of the lowest pitch in a window.
const PERIODS: f64 = 3.0;

/// The most pitches that are kept of a frame.
const MOST_CANDIDATES: usize = 15;

/// The autocorrelation is computed at this many times the rate, so that a parabola finds its peaks exactly.
const FINER: usize = 2;

/// A pitch that a frame may have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// In Hz.
    pub hz: f32,
    /// The normalised autocorrelation at that period: 1 is perfectly periodic.
    pub strength: f32,
}

/// What is known of a moment before its neighbours are looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// The largest sample within half a period of the lowest pitch.
    pub peak: f32,
    /// The root mean square of the window, weighted by it.
    pub rms: f32,
    /// In order of falling pitch; empty where nothing repeats.
    pub candidates: Vec<Candidate>,
}

/// Makes frames of samples at one rate.
pub(super) struct Analyser {
    rate: f64,
    range: PitchRange,
    window: Vec<f32>,
    /// The reciprocal of the window's autocorrelation, at [`FINER`] times the rate.
    unwindow: Vec<f32>,
    /// Sum of the squared window.
    energy: f32,
    forward: Arc<dyn RealToComplex<f32>>,
    inverse: Arc<dyn ComplexToReal<f32>>,
    time: Vec<f32>,
    spectrum: Vec<Complex<f32>>,
    lags: Vec<f32>,
    scratch: Vec<Complex<f32>>,
    voicing: f32,
    octave: f32,
}

impl Analyser {
    /// Prepares the window of a range: three periods of its lowest pitch.
    pub fn new(rate: f64, range: PitchRange, costs: &Costs) -> Self {
        let half = whole(PERIODS / f64::from(range.floor()) * rate / 2.0).max(4);
        let length = 2 * half;
        // Room for the longest lag that is looked at, half a window, without wrapping round.
        let size = good_size(length + half);
        let mut planner = RealFftPlanner::new();
        let forward = planner.plan_fft_forward(size);
        let inverse = planner.plan_fft_inverse(size * FINER);
        let scratch = forward.get_scratch_len().max(inverse.get_scratch_len());
        let mut analyser = Self {
            rate,
            range,
            window: hann(length),
            unwindow: Vec::new(),
            energy: 1.0,
            spectrum: inverse.make_input_vec(),
            time: forward.make_input_vec(),
            lags: inverse.make_output_vec(),
            forward,
            inverse,
            scratch: vec![Complex::default(); scratch],
            voicing: costs.voicing,
            octave: costs.octave,
        };
        analyser.energy = analyser.window.iter().map(|w| w * w).sum();
        analyser.time[..length].copy_from_slice(&analyser.window);
        analyser.correlate();
        let whole = analyser.lags[0];
        analyser.unwindow = analyser.lags[..half * FINER].iter().map(|lag| whole / lag).collect();
        analyser
    }

    /// Samples to either side of a moment that its frame is made of.
    pub fn reach(&self) -> usize {
        self.window.len() / 2
    }

    /// Looks at the samples around the sample `centre`; beyond their ends all is silent.
    pub fn frame(&mut self, samples: &[f32], centre: usize) -> Frame {
        let half = self.reach();
        let from = (centre + 1).saturating_sub(half).min(samples.len());
        let to = (centre + 1 + half).min(samples.len());
        let heard = &samples[from..to];
        if heard.is_empty() {
            return Frame::default();
        }
        let skipped = half.saturating_sub(centre + 1);
        let mean = heard.iter().sum::<f32>() / count(heard.len());
        self.time.fill(0.0);
        for ((out, sample), window) in self.time[skipped..].iter_mut().zip(heard).zip(&self.window[skipped..])
        {
            *out = (sample - mean) * window;
        }
        let near = whole(self.rate / f64::from(self.range.floor()) / 2.0) + 1;
        let (near_from, near_to) = (centre.saturating_sub(near).max(from), (centre + near + 1).min(to));
        let around = samples.get(near_from..near_to).unwrap_or_default();
        let peak = around.iter().map(|sample| (sample - mean).abs()).fold(0.0, f32::max);
        let sum: f32 = self.time.iter().map(|sample| sample * sample).sum();
        let mut frame = Frame { peak, rms: (sum / self.energy).sqrt(), candidates: Vec::new() };
        // What is less than the last bit of a recording has no shape.
        if peak > 1e-5 && self.correlate() {
            frame.candidates = self.candidates();
        }
        frame
    }

    /// Turns `time` into `lags`, the autocorrelation, not yet normalised.
    fn correlate(&mut self) -> bool {
        let bins = self.time.len() / 2 + 1;
        self.spectrum.fill(Complex::default());
        let forward = &mut self.spectrum[..bins];
        let forward = self.forward.process_with_scratch(&mut self.time, forward, &mut self.scratch);
        for bin in &mut self.spectrum[..bins] {
            *bin = Complex::new(bin.norm_sqr(), 0.0);
        }
        let inverse =
            self.inverse.process_with_scratch(&mut self.spectrum, &mut self.lags, &mut self.scratch);
        forward.is_ok() && inverse.is_ok() && self.lags[0] > 0.0
    }

    fn candidates(&mut self) -> Vec<Candidate> {
        let norm = 1.0 / self.lags[0];
        for (lag, unwindow) in self.lags.iter_mut().zip(&self.unwindow) {
            *lag *= norm * unwindow;
        }
        let rate = self.rate * f64::from(u8::try_from(FINER).unwrap_or(1));
        let least = whole(rate / f64::from(self.range.ceiling())).max(2);
        let most =
            (whole(rate / f64::from(self.range.floor())) + 2).min(self.unwindow.len().saturating_sub(1));
        let mut found: Vec<Candidate> = Vec::with_capacity(MOST_CANDIDATES);
        for lag in least..most {
            let (before, here, after) = (self.lags[lag - 1], self.lags[lag], self.lags[lag + 1]);
            if here < 0.5 * self.voicing || here <= before || here < after {
                continue;
            }
            let (slope, bend) = (0.5 * (after - before), 2.0 * here - before - after);
            let offset = if bend > 0.0 { slope / bend } else { 0.0 };
            let strength = here + 0.5 * slope * offset;
            #[expect(clippy::cast_possible_truncation, reason = "a pitch")]
            let hz = (rate / (f64::from(count(lag)) + f64::from(offset))) as f32;
            if !self.range.contains(hz) {
                continue;
            }
            // Division by the window's own can lift a peak above 1: it is as likely as far below.
            let strength = if strength > 1.0 { 1.0 / strength } else { strength };
            self.keep(&mut found, Candidate { hz, strength });
        }
        found
    }

    /// Adds a candidate, in the place of the weakest if there are too many.
    fn keep(&self, found: &mut Vec<Candidate>, candidate: Candidate) {
        if found.len() < MOST_CANDIDATES {
            found.push(candidate);
            return;
        }
        let worth = |candidate: &Candidate| {
            candidate.strength - self.octave * (self.range.floor() / candidate.hz).log2()
        };
        let weakest = (0..found.len()).min_by(|a, b| worth(&found[*a]).total_cmp(&worth(&found[*b])));
        if let Some(weakest) = weakest.filter(|weakest| worth(&found[*weakest]) < worth(&candidate)) {
            found.remove(weakest);
            found.push(candidate);
        }
    }
}

fn hann(length: usize) -> Vec<f32> {
    let step = std::f64::consts::TAU / (f64::from(count(length)) + 1.0);
    #[expect(clippy::cast_possible_truncation, reason = "a weight from 0 to 1")]
    let weight = |index: usize| (0.5 - 0.5 * (f64::from(count(index + 1)) * step).cos()) as f32;
    (0..length).map(weight).collect()
}

/// Returns the next size of which a transform is fast: a product of twos and threes, even.
fn good_size(least: usize) -> usize {
    let mut best = least.next_power_of_two();
    for threes in [3, 9, 27] {
        let mut size = threes * 2;
        while size < least {
            size *= 2;
        }
        best = best.min(size);
    }
    best
}

#[expect(clippy::cast_precision_loss, reason = "fewer than the samples of a window")]
fn count(samples: usize) -> f32 {
    samples as f32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand samples")]
fn whole(samples: f64) -> usize {
    samples.max(0.0) as usize
}
