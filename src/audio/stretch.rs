//! Slower and faster playback without a change of pitch: WSOLA, the overlap-add of similar waves.
//!
//! W. Verhelst and M. Roelands, "An overlap-add technique based on waveform similarity (WSOLA) for high quality
//! time-scale modification of speech", ICASSP 1993, pp. 554–557. The output is made of windows of the input. Each is
//! taken from near the place that the pace asks for, where it is most like what would have followed the window
//! before. Two things are our own: the search goes from coarse to fine, and where two windows are not alike, as in a
//! hiss, their cross-fade keeps the power.

use std::f64::consts::FRAC_PI_2;

/// The slowest and the fastest pace; beyond, nobody would understand a word.
pub const PACES: std::ops::RangeInclusive<f32> = 0.25..=4.0;

/// How long a window is, in seconds: two periods of the lowest voices.
const WINDOW: f64 = 0.030;

/// How far from its place a window is looked for, to either side, in seconds.
const SEARCH: f64 = 0.008;

/// About so many samples a second are enough for the coarse search.
const COARSE_RATE: u32 = 8_000;

/// Returns interleaved samples at another pace, `speed` times as fast (0.5 takes twice as long), with the same pitch.
/// A pace outside [`PACES`] is the nearest inside. What is shorter than two windows, 60 ms, stays as it is. Takes time
/// in proportion to the length.
#[must_use]
pub fn stretched(samples: &[f32], channels: u16, rate: u32, speed: f32) -> Vec<f32> {
    let channels = usize::from(channels.max(1));
    let frames = samples.len() / channels;
    // Even, so that two halves make a window.
    let hop = rounded(WINDOW / 2.0 * f64::from(rate)).max(1);
    let speed = if speed.is_finite() { f64::from(speed.clamp(*PACES.start(), *PACES.end())) } else { 1.0 };
    let length = rounded(as_f64(frames) / speed);
    if frames < 4 * hop || length == frames {
        return samples.to_vec();
    }
    // The last window ends where the input ends.
    let pace = as_f64(frames - hop) / as_f64(length.saturating_sub(hop).max(1));
    let search = Search::new(samples, channels, rate, hop);
    let mut out = Vec::with_capacity(length * channels);
    let mut follows = 0;
    while out.len() < length * channels {
        let place = rounded(as_f64(out.len() / channels) * pace).min(frames - hop);
        let (start, likeness) = if out.is_empty() { (0, 1.0) } else { search.near(place, follows) };
        let wanted = hop.min(length - out.len() / channels);
        cross_fade(&mut out, &Fade { samples, channels, hop, likeness }, follows, start, wanted);
        follows = start + hop;
    }
    out
}

/// What is cross-faded.
struct Fade<'s> {
    samples: &'s [f32],
    channels: usize,
    hop: usize,
    /// How alike the two windows are, 0 to 1.
    likeness: f64,
}

/// Adds so many frames that begin as those at `old` and end as those at `new`.
#[expect(clippy::cast_possible_truncation, reason = "gains of samples")]
fn cross_fade(out: &mut Vec<f32>, fade: &Fade, old: usize, new: usize, frames: usize) {
    let at = |frame: usize| fade.samples.get(frame * fade.channels..(frame + 1) * fade.channels);
    for step in 0..frames {
        let rises = (as_f64(step) / as_f64(fade.hop) * FRAC_PI_2).sin().powi(2);
        let falls = 1.0 - rises;
        // Waves that are alike add up by themselves; of others only the powers do.
        let power = falls * falls + rises * rises + 2.0 * falls * rises * fade.likeness;
        let (falls, rises) = ((falls / power.sqrt()) as f32, (rises / power.sqrt()) as f32);
        let (old, new) = (at(old + step), at(new + step));
        for channel in 0..fade.channels {
            let of = |frame: Option<&[f32]>| frame.and_then(|frame| frame.get(channel)).copied();
            out.push(falls * of(old).unwrap_or_default() + rises * of(new).unwrap_or_default());
        }
    }
}

/// Finds similar windows.
struct Search {
    /// All channels together.
    mono: Vec<f32>,
    /// Every `step` frames of them together.
    coarse: Vec<f32>,
    step: usize,
    hop: usize,
    reach: usize,
}

impl Search {
    fn new(samples: &[f32], channels: usize, rate: u32, hop: usize) -> Self {
        let mono: Vec<f32> = samples.chunks_exact(channels).map(|frame| frame.iter().sum()).collect();
        let step = (rate / COARSE_RATE).max(1) as usize;
        let coarse = mono.chunks(step).map(|frames| frames.iter().sum()).collect();
        Self { mono, coarse, step, hop, reach: rounded(SEARCH * f64::from(rate)) }
    }

    /// Returns where, near `place`, the window begins that is most like the one at `follows`, and how alike they are, 0
    /// to 1.
    fn near(&self, place: usize, follows: usize) -> (usize, f64) {
        let (step, reach) = (self.step, self.reach / self.step);
        let (like, middle) = (follows / step, place / step);
        let coarse = best(&self.coarse, like, 2 * self.hop / step, middle, reach);
        // The two places are `step` times as far apart as in the coarse wave.
        let guess = (follows + coarse * step).saturating_sub(like * step);
        let last = self.mono.len() - self.hop;
        let start = best(&self.mono, follows, 2 * self.hop, guess.min(last), step).min(last);
        (start, likeness(&self.mono, follows, start, 2 * self.hop).clamp(0.0, 1.0))
    }
}

/// Returns where, within `reach` of `middle`, a window is most like the one at `like`: the middle itself if all are
/// alike.
fn best(wave: &[f32], like: usize, window: usize, middle: usize, reach: usize) -> usize {
    let mut found = (likeness(wave, like, middle, window), middle);
    for place in middle.saturating_sub(reach)..=middle + reach {
        let alike = likeness(wave, like, place, window);
        if alike > found.0 {
            found = (alike, place);
        }
    }
    found.1
}

/// The normalised cross-correlation of two windows, -1 to 1; 0 where one of them is silent. Beyond the end all is silent.
fn likeness(wave: &[f32], one: usize, other: usize, window: usize) -> f64 {
    let from = |start: usize| wave.get(start..).unwrap_or_default().iter().take(window);
    let (mut product, mut of_one, mut of_other) = (0.0_f32, 0.0_f32, 0.0_f32);
    for (one, other) in from(one).zip(from(other)) {
        product += one * other;
        of_one += one * one;
        of_other += other * other;
    }
    let power = f64::from(of_one).sqrt() * f64::from(of_other).sqrt();
    // What is no number, as in a damaged file, is like nothing.
    if power > 0.0 && power.is_finite() { f64::from(product) / power } else { 0.0 }
}

#[expect(clippy::cast_precision_loss, reason = "counts of samples are far below 2^53")]
fn as_f64(count: usize) -> f64 {
    count as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of samples, never negative"
)]
fn rounded(value: f64) -> usize {
    value.round() as usize
}

#[cfg(test)]
mod tests;
