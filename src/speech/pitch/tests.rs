//! Tests of the pitch, on voices made of a pulse and its overtones.

use super::*;
use crate::speech::real;

const RATE: u32 = 16_000;

/// A voice whose pitch goes straight from one value to another.
pub(in crate::speech) fn voice(rate: u32, seconds: f64, from: f64, to: f64) -> Vec<f32> {
    let count = (seconds * f64::from(rate)) as usize;
    let mut phase = 0.0;
    let sample = |at: usize| {
        phase += (from + (to - from) * real(at) / real(count)) / f64::from(rate);
        let overtone = |n: f64| (std::f64::consts::TAU * n * phase).sin() / n;
        (0.2 * (1..=12).map(|n| overtone(f64::from(n))).sum::<f64>()) as f32
    };
    (0..count).map(sample).collect()
}

fn silence(seconds: f64) -> Vec<f32> {
    vec![0.0; (seconds * f64::from(RATE)) as usize]
}

fn hz_at(track: &PitchTrack, seconds: f64) -> Option<f32> {
    track.moments[(seconds / HOP).round() as usize].hz
}

#[test]
fn a_voice_has_its_pitch_and_silence_has_none() {
    let samples = [silence(0.3), voice(RATE, 0.5, 200.0, 200.0), silence(0.3)].concat();
    let track = PitchTrack::of(&Sound::mixed(&samples, 1, RATE), None);
    assert_eq!(track.moments.len(), 110);
    for at in [0.35, 0.5, 0.75] {
        let hz = hz_at(&track, at).unwrap();
        assert!((hz - 200.0).abs() < 0.5, "{hz} at {at}");
    }
    assert_eq!((hz_at(&track, 0.1), hz_at(&track, 1.0)), (None, None));
}

#[test]
fn a_glide_is_followed_at_every_rate_and_with_every_number_of_channels() {
    for (rate, channels) in [(8_000, 1), (11_025, 2), (16_000, 1), (22_050, 1), (44_100, 2), (48_000, 6)] {
        let one = voice(rate, 0.6, 320.0, 160.0);
        let samples: Vec<f32> = one.iter().flat_map(|sample| vec![*sample; usize::from(channels)]).collect();
        let track = PitchTrack::of(&Sound::mixed(&samples, channels, rate), None);
        for (at, expected) in [(0.15, 280.0), (0.3, 240.0), (0.45, 200.0)] {
            let hz = hz_at(&track, at).unwrap_or_default();
            assert!((hz / expected - 1.0).abs() < 0.01, "{hz} for {expected} at {rate} Hz");
        }
    }
}

#[test]
fn low_and_high_speakers_are_found_without_being_told() {
    for hz in [75.0, 110.0, 240.0, 420.0] {
        let track = PitchTrack::of(&Sound::mixed(&voice(RATE, 0.6, hz, hz * 1.05), 1, RATE), None);
        let found = f64::from(hz_at(&track, 0.3).unwrap());
        assert!((found / (hz * 1.025) - 1.0).abs() < 0.01, "{found} for {hz}");
    }
}

#[test]
fn the_low_tone_of_a_word_is_found_beside_a_high_one() {
    let samples = [voice(RATE, 0.45, 380.0, 385.0), silence(0.1), voice(RATE, 0.15, 200.0, 185.0)].concat();
    let track = PitchTrack::of(&Sound::mixed(&samples, 1, RATE), None);
    let hz = hz_at(&track, 0.625).unwrap_or_default();
    assert!((hz / 192.5 - 1.0).abs() < 0.02, "{hz} in {:?}", track.range);
}

#[test]
fn noise_10_db_below_a_voice_leaves_it_its_pitch() {
    let voices = [voice(RATE, 1.5, 120.0, 180.0), voice(RATE, 1.5, 180.0, 110.0)];
    let samples = [silence(0.5), voices.concat(), silence(0.5)].concat();
    let power = voices.concat().iter().map(|sample| f64::from(sample * sample)).sum::<f64>() / 48_000.0;
    // Even noise from -a to a has the power a² / 3.
    let most = (0.3 * power).sqrt() as f32;
    let mut state = 1_u32;
    let mut noise = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        most * ((state >> 8) as f32 / (1 << 23) as f32 - 1.0)
    };
    let noisy: Vec<f32> = samples.iter().map(|sample| sample + noise()).collect();
    let track = PitchTrack::of(&Sound::mixed(&noisy, 1, RATE), None);
    let (mut missed, mut wrong) = (0, 0);
    for (at, moment) in track.moments.iter().enumerate() {
        let time = real(at) * HOP - 0.5;
        let known = match time {
            0.0..1.5 => Some(120.0 + 60.0 * time / 1.5),
            1.5..3.0 => Some(180.0 - 70.0 * (time - 1.5) / 1.5),
            _ => None,
        };
        missed += usize::from(known.is_some() != moment.hz.is_some());
        let off = known.zip(moment.hz).is_some_and(|(known, hz)| (f64::from(hz) / known - 1.0).abs() > 0.03);
        wrong += usize::from(off);
    }
    assert!(missed <= 8 && wrong == 0, "{missed} missed, {wrong} wrong of {}", track.moments.len());
}

#[test]
fn nothing_is_heard_in_nothing() {
    for samples in [vec![], vec![0.0; 1], vec![0.3; 9_000], vec![f32::NAN; 9_000], vec![1e-9; 9_000]] {
        let track = PitchTrack::of(&Sound::mixed(&samples, 1, RATE), None);
        assert!(track.moments.iter().all(|moment| moment.hz.is_none()));
    }
}

#[test]
fn the_live_line_is_that_of_the_whole() {
    let samples =
        [silence(0.2), voice(RATE, 0.4, 180.0, 260.0), silence(0.2), voice(RATE, 0.4, 250.0, 150.0)].concat();
    let range = PitchRange::new(100.0, 400.0).unwrap();
    let whole = PitchTrack::of(&Sound::mixed(&samples, 1, RATE), Some(range));
    for piece in [37, 160, 4_096] {
        let mut live = LivePitch::new(RATE, range);
        for piece in samples.chunks(piece) {
            let before = live.moments().len();
            assert!(live.push(piece) <= before);
        }
        let moments = live.moments();
        // Only what needs samples beyond the end is missing.
        assert!(whole.moments.len() - moments.len() <= 3);
        for (live, whole) in moments.iter().zip(&whole.moments) {
            assert_eq!(live.rms, whole.rms);
            assert_eq!(live.hz.is_some(), whole.hz.is_some());
            let (Some(live), Some(whole)) = (live.hz, whole.hz) else { continue };
            assert!((live - whole).abs() < 1e-3);
        }
    }
}
