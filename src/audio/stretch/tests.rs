//! What a listener would notice: pitch, length, loudness, silence, clicks.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "samples and their places are small"
)]

use std::f32::consts::TAU;

use proptest::prelude::*;

use super::stretched;

const RATE: u32 = 16_000;
const PACES: [f32; 6] = [0.5, 0.7, 0.85, 1.3, 1.7, 2.0];

/// A voice of so many hertz: a buzz of ten harmonics, one second of it.
fn voice(hertz: f32, rate: u32) -> Vec<f32> {
    let at = |frame: u32, harmonic: u8| {
        let phase = TAU * hertz * f32::from(harmonic) * frame as f32 / rate as f32;
        phase.sin() / f32::from(harmonic)
    };
    (0..rate).map(|frame| 0.2 * (1..=10).map(|harmonic| at(frame, harmonic)).sum::<f32>()).collect()
}

/// The period in frames, by autocorrelation between 50 and 500 Hz, with a parabola between the frames.
fn period(wave: &[f32], rate: u32) -> f32 {
    let middle = &wave[wave.len() / 4..wave.len() * 3 / 4];
    let alike = |lag: usize| -> f32 {
        let pairs = middle.iter().zip(&middle[lag..]);
        let (mut product, mut one, mut other) = (0.0, 0.0, 0.0);
        for (a, b) in pairs {
            product += a * b;
            one += a * a;
            other += b * b;
        }
        product / (one * other).sqrt()
    };
    let lags = rate as usize / 500..rate as usize / 50;
    let best = lags.clone().map(alike).fold(f32::MIN, f32::max);
    // The first peak that is nearly the highest: its multiples are as high.
    let lag = lags.into_iter().find(|&lag| {
        alike(lag) > 0.98 * best && alike(lag) >= alike(lag - 1) && alike(lag) >= alike(lag + 1)
    });
    let lag = lag.expect("a period");
    let (before, here, after) = (alike(lag - 1), alike(lag), alike(lag + 1));
    lag as f32 + 0.5 * (before - after) / (before - 2.0 * here + after)
}

fn loudness(wave: &[f32]) -> f32 {
    (wave.iter().map(|sample| sample * sample).sum::<f32>() / wave.len() as f32).sqrt()
}

fn steepest(wave: &[f32]) -> f32 {
    wave.windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(0.0, f32::max)
}

#[test]
fn the_pitch_stays_and_the_length_is_as_asked() {
    for rate in [8_000, 16_000, 22_050, 48_000] {
        for hertz in [80, 143, 220, 371] {
            // A whole number of frames, so that the period is found exactly.
            let hertz = rate as f32 / (rate / hertz) as f32;
            let wave = voice(hertz, rate);
            for speed in PACES {
                let slow = stretched(&wave, 1, rate, speed);
                let (found, right) = (period(&slow, rate), rate as f32 / hertz);
                assert!((found / right - 1.0).abs() < 0.01, "{hertz} Hz at {speed}: {found} for {right}");
                let length = slow.len() as f32 * speed / wave.len() as f32;
                assert!((length - 1.0).abs() < 0.02, "{rate} Hz at {speed}: {length}");
            }
        }
    }
}

#[test]
fn it_is_as_loud_as_before() {
    let mut seed = 1_u32;
    let mut noise = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as f32 / (1 << 23) as f32 - 1.0
    };
    let hiss: Vec<f32> = (0..RATE).map(|_| 0.3 * noise()).collect();
    for wave in [voice(143.0, RATE), hiss] {
        for speed in PACES {
            let change = loudness(&stretched(&wave, 1, RATE, speed)) / loudness(&wave);
            assert!((0.93..1.07).contains(&change), "at {speed}: {change}");
        }
    }
}

#[test]
fn a_voice_has_no_clicks() {
    // A voice that glides up, as in a second tone, and swells and fades.
    let glide: Vec<f32> = (0..RATE)
        .map(|frame| {
            let time = frame as f32 / RATE as f32;
            (TAU * (150.0 * time + 60.0 * time * time)).sin() * (time * 3.1).sin().abs() * 0.5
        })
        .collect();
    for wave in [voice(220.0, RATE), glide] {
        for speed in PACES {
            let slow = stretched(&wave, 1, RATE, speed);
            let (before, after) = (steepest(&wave), steepest(&slow));
            assert!(after < 1.15 * before, "at {speed}: a step of {after}, before {before}");
        }
    }
}

#[test]
fn silence_stays_silence_and_nothing_stays_nothing() {
    assert!(stretched(&vec![0.0; 48_000], 1, RATE, 0.7).iter().all(|sample| *sample == 0.0));
    assert_eq!(stretched(&[], 2, RATE, 0.7), [0.0; 0]);
    let short = [0.1; 100];
    assert_eq!(stretched(&short, 1, RATE, 0.5), short, "too short to have a pitch");
    let wave = voice(143.0, RATE);
    assert_eq!(stretched(&wave, 1, RATE, 1.0), wave);
}

#[test]
fn what_is_before_and_after_a_word_stays_before_and_after() {
    let mut wave = vec![0.0; 8_000];
    wave.extend(voice(220.0, RATE));
    wave.extend(std::iter::repeat_n(0.0, 8_000));
    let slow = stretched(&wave, 1, RATE, 0.5);
    let is_heard = |sample: &&f32| sample.abs() > 0.05;
    let begins = slow.iter().position(|sample| is_heard(&sample)).unwrap();
    let ends = slow.len() - slow.iter().rev().position(|sample| is_heard(&sample)).unwrap();
    // A window and a search at the slow pace.
    let within = 800;
    assert!(begins.abs_diff(16_000) < within && ends.abs_diff(48_000) < within, "{begins} to {ends}");
}

#[test]
fn channels_stay_apart() {
    let (left, right) = (voice(143.0, RATE), voice(220.0, RATE));
    let both: Vec<f32> = left.iter().zip(&right).flat_map(|(left, right)| [*left, *right]).collect();
    let slow = stretched(&both, 2, RATE, 0.6);
    for (channel, hertz) in [(0, 143.0), (1, 220.0)] {
        let wave: Vec<f32> = slow.iter().skip(channel).step_by(2).copied().collect();
        // The two are not alike at once, so that one of them has a seam now and then; its pitch is still its own.
        let found = RATE as f32 / period(&wave, RATE);
        assert!((found / hertz - 1.0).abs() < 0.02, "{found} Hz for {hertz}");
    }
}

proptest! {
    #[test]
    fn whatever_comes_the_length_is_right(
        samples in prop::collection::vec(prop_oneof![Just(f32::NAN), Just(f32::INFINITY), -1.0_f32..1.0], 0..6_000),
        channels in 1_u16..4, speed in prop_oneof![Just(f32::NAN), 0.0_f32..9.0],
    ) {
        let slow = stretched(&samples, channels, 8_000, speed);
        let frames = samples.len() / usize::from(channels);
        if frames >= 480 {
            let speed = if speed.is_nan() { 1.0 } else { speed.clamp(0.25, 4.0) };
            let right = frames as f32 / speed;
            prop_assert!((slow.len() as f32 / f32::from(channels) - right).abs() <= 1.0 + right * 0.001);
        }
    }
}
