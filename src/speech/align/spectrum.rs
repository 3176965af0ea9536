//! What kind of sound each frame of 10 ms is like: silence, hiss, breath, a nasal, a vowel.

use realfft::RealFftPlanner;

use super::super::pitch::{HOP, PitchTrack};
use super::super::real;
use super::super::sound::Decimated;

/// Seconds of sound around a moment.
const WINDOW: f64 = 0.025;

/// The edges of the bands, in Hz.
const BANDS: [f64; 13] =
    [0.0, 150.0, 300.0, 500.0, 750.0, 1_050.0, 1_400.0, 1_850.0, 2_400.0, 3_100.0, 4_000.0, 5_000.0, 5_900.0];

/// The bands from which on a hiss is heard, 3.1 kHz, and below which a voice has its strength.
const HISS: usize = 9;
const VOICE: std::ops::Range<usize> = 1..6;

/// How much seldomer a vowel creaks than not, as a logarithm.
const CREAK: f64 = 1.0;

/// How well each frame fits each kind of sound, as logarithms of likelihoods.
pub(super) struct Sounds {
    pub silence: Vec<f64>,
    pub hiss: Vec<f64>,
    pub breath: Vec<f64>,
    pub nasal: Vec<f64>,
    pub vowel: Vec<f64>,
    /// How much the spectrum changes, in dB, between the frames before and those from here on.
    pub change: Vec<f64>,
    /// Loudness in dB below the loudest frames.
    pub loudness: Vec<f64>,
}

impl Sounds {
    /// Looks at every frame of a sound; as many as the track has moments.
    pub fn of(sound: &Decimated, track: &PitchTrack) -> Self {
        let bands = bands(sound, track.moments.len());
        let level = |power: f64| 10.0 * (power + 1e-12).log10();
        let total: Vec<f64> = bands.iter().map(|bands| level(bands[1..].iter().sum())).collect();
        let mut sorted = total.clone();
        sorted.sort_by(f64::total_cmp);
        let top = mean(&sorted[sorted.len().saturating_sub(5)..]);
        let quietest = mean(&sorted[..(sorted.len() / 10).max(3).min(sorted.len())]);
        let floor = top + (quietest - top).max(-60.0) - 10.0;
        let levels: Vec<Vec<f64>> =
            bands.iter().map(|bands| bands.iter().map(|power| level(*power).max(floor)).collect()).collect();
        let mut sounds = Self {
            silence: Vec::new(),
            hiss: Vec::new(),
            breath: Vec::new(),
            nasal: Vec::new(),
            vowel: Vec::new(),
            change: (0..levels.len()).map(|at| change(&levels, at)).collect(),
            loudness: total.iter().map(|level| level - top).collect(),
        };
        for ((bands, loudness), moment) in bands.iter().zip(&sounds.loudness).zip(&track.moments) {
            let voiced = if moment.hz.is_some() { 1.0 } else { 0.0 };
            let loudness = loudness.max(-50.0);
            let hiss = bands[HISS..].iter().sum::<f64>() + 1e-12;
            let hissing = level(hiss / (bands[VOICE].iter().sum::<f64>() + 1e-12)).max(-30.0);
            sounds.silence.push(fit(voiced, 0.05, 0.25) + fit(loudness.min(-36.0), -36.0, 8.0));
            sounds
                .hiss
                .push(fit(voiced, 0.05, 0.3) + fit(loudness, -22.0, 9.0) + fit(hissing.min(8.0), 8.0, 8.0));
            sounds.breath.push(fit(voiced, 0.1, 0.35) + fit(loudness, -26.0, 9.0) + fit(hissing, -4.0, 9.0));
            sounds.nasal.push(
                fit(voiced, 0.95, 0.2) + fit(loudness, -11.0, 6.0) + fit(hissing.max(-24.0), -24.0, 9.0),
            );
            let colour = fit(hissing.max(-14.0), -14.0, 9.0);
            let vowel = fit(voiced, 0.95, 0.4) + fit(loudness.clamp(-40.0, -4.0), -4.0, 10.0) + colour;
            // A vowel that creaks has no pitch, but its colour and some of its loudness.
            let creak = fit(voiced, 0.05, 0.3) + fit(loudness.clamp(-40.0, -12.0), -12.0, 8.0) + colour;
            sounds.vowel.push(vowel.max(creak - CREAK));
        }
        sounds
    }
}

/// The logarithm of a normal density, but for its constant.
fn fit(value: f64, mean: f64, deviation: f64) -> f64 {
    -0.5 * ((value - mean) / deviation).powi(2)
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / real(values.len().max(1))
}

/// The power in each band of each frame.
fn bands(sound: &Decimated, frames: usize) -> Vec<[f64; BANDS.len() - 1]> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some hundred samples")]
    let half = ((WINDOW * sound.rate / 2.0) as usize).max(8);
    let window: Vec<f32> = hann(2 * half);
    let size = (2 * half).next_power_of_two().max(1024);
    let transform = RealFftPlanner::<f32>::new().plan_fft_forward(size);
    let mut time = transform.make_input_vec();
    let mut spectrum = transform.make_output_vec();
    let mut scratch = transform.make_scratch_vec();
    let width = sound.rate / real(size);
    let band_of: Vec<Option<usize>> = (0..spectrum.len())
        .map(|bin| BANDS.windows(2).position(|edges| (edges[0]..edges[1]).contains(&(real(bin) * width))))
        .collect();
    let frame = |at: usize| {
        let mut bands = [0.0; BANDS.len() - 1];
        time.fill(0.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in the sound")]
        let centre = (real(at) * HOP * sound.rate).round() as usize;
        let skipped = half.saturating_sub(centre);
        let from = centre.saturating_sub(half).min(sound.samples.len());
        let samples = &sound.samples[from..(centre + half).min(sound.samples.len())];
        for ((time, sample), window) in time.iter_mut().zip(samples).zip(&window[skipped..]) {
            *time = sample * window;
        }
        if transform.process_with_scratch(&mut time, &mut spectrum, &mut scratch).is_ok() {
            for (bin, band) in spectrum.iter().zip(&band_of) {
                if let Some(band) = band {
                    bands[*band] += f64::from(bin.norm_sqr());
                }
            }
        }
        bands
    };
    (0..frames).map(frame).collect()
}

fn hann(length: usize) -> Vec<f32> {
    let weight = |at: usize| 0.5 - 0.5 * (std::f64::consts::TAU * real(at) / real(length - 1)).cos();
    #[expect(clippy::cast_possible_truncation, reason = "a weight from 0 to 1")]
    (0..length).map(|at| weight(at) as f32).collect()
}

fn change(levels: &[Vec<f64>], at: usize) -> f64 {
    if at == 0 {
        return 0.0;
    }
    let before = &levels[at.saturating_sub(3)..at];
    let after = &levels[at..(at + 3).min(levels.len())];
    let mean = |frames: &[Vec<f64>], band: usize| {
        frames.iter().map(|frame| frame[band]).sum::<f64>() / real(frames.len().max(1))
    };
    let bands = BANDS.len() - 1;
    let sum: f64 = (0..bands).map(|band| (mean(before, band) - mean(after, band)).powi(2)).sum();
    (sum / real(bands)).sqrt()
}
