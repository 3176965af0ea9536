//! Tests of the tones, on made-up voices and on the courses that the script of the weights made.

use super::*;
use crate::language::mandarin::sandhi;
use crate::speech::pitch::tests::voice;

const RATE: u32 = 16_000;

fn asked(pinyin: &str) -> Vec<Spoken> {
    sandhi::ways("", pinyin, None).unwrap().remove(0)
}

/// A sound of pieces of voice, given as seconds and pitches, with silence around each.
fn sound(pieces: &[&[(f64, f64, f64)]]) -> Sound {
    let mut samples = vec![0.0; 4_000];
    for piece in pieces {
        for (seconds, from, to) in *piece {
            samples.extend(voice(RATE, *seconds, *from, *to));
        }
        samples.extend(vec![0.0; 1_300]);
    }
    samples.extend(vec![0.0; 4_000]);
    Sound::mixed(&samples, 1, RATE)
}

fn heard(sound: &Sound, pinyin: &str) -> Vec<Option<Tone>> {
    let hearing = hear(sound, &asked(pinyin), None);
    assert_eq!(hearing.unclear, None);
    hearing.syllables.iter().map(|heard| heard.tone).collect()
}

/// The track of a case of the script, and the features that it has there.
fn case(line: &str) -> (Vec<Option<f32>>, Vec<f64>) {
    let (track, expected) = line.split_once('\t').unwrap();
    let expected = expected.split(' ').map(|feature| feature.parse().unwrap());
    (track.split(' ').map(|height| height.parse().ok()).collect(), expected.collect())
}

fn assert_same(features: &[f64], expected: &[f64]) {
    assert_eq!(features.len(), expected.len());
    for (at, (feature, expected)) in features.iter().zip(expected).enumerate() {
        assert!((feature - expected).abs() < 2e-3, "feature {at}: {feature} for {expected}");
    }
}

#[test]
fn features_are_those_of_the_script_that_fitted_the_weights() {
    let (lone, words) = include_str!("cases.tsv").split_once("within\n").unwrap();
    assert!(lone.lines().count() > 3 && words.lines().count() > 3);
    for line in lone.lines() {
        let (track, expected) = case(line.strip_prefix("lone\t").unwrap());
        let shape = Shape::of(&course::mended(&track, &vec![0.0; track.len()]), false).unwrap();
        assert_same(&features::lone(&shape, 0.0), &expected);
    }
    for word in words.split("within\n") {
        let (mut places, mut heights, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        for line in word.lines() {
            let (head, line) = line.split_once('\t').unwrap();
            let (is_sonorant, loudness) = head.split_once(' ').unwrap();
            let (track, expected) = case(line);
            let course = course::mended(&track, &vec![0.0; track.len()]);
            places.push(Place {
                shape: Shape::of(&course, true),
                frames: track.len(),
                is_sonorant: is_sonorant == "1",
                loudness: loudness.parse().unwrap(),
            });
            heights.extend(course.into_iter().flatten());
            rows.push(expected);
        }
        let features = features::within(&places, Span::of(heights.into_iter()).unwrap());
        assert_eq!(features.len(), rows.len());
        for (features, expected) in features.iter().zip(&rows) {
            assert_same(features.as_ref().unwrap(), expected);
        }
    }
}

#[test]
fn the_four_tones_are_heard_of_low_and_high_voices_whatever_was_asked() {
    for scale in [0.55, 1.0, 1.3] {
        let hz = |hz: f64| hz * scale;
        let tones: [(Tone, &[(f64, f64, f64)]); 4] = [
            (Tone::First, &[(0.35, hz(260.0), hz(262.0))]),
            (Tone::Second, &[(0.12, hz(185.0), hz(180.0)), (0.25, hz(180.0), hz(270.0))]),
            (
                Tone::Third,
                &[(0.2, hz(180.0), hz(140.0)), (0.1, hz(140.0), hz(140.0)), (0.2, hz(140.0), hz(190.0))],
            ),
            (Tone::Fourth, &[(0.28, hz(280.0), hz(150.0))]),
        ];
        for (tone, voice) in tones {
            for pinyin in ["mā", "má", "mǎ", "mà"] {
                assert_eq!(heard(&sound(&[voice]), pinyin), [Some(tone)], "{pinyin} at {scale}");
            }
        }
    }
}

#[test]
fn a_third_tone_that_creaks_is_a_third_tone() {
    let mut samples = sound(&[&[(0.2, 185.0, 130.0)]]).samples;
    samples.truncate(samples.len() - 5_300);
    // Creak: pulses that come too seldom to be a pitch.
    for at in 0..2_400 {
        samples.push(if at % 400 == 0 { 0.4 } else { 0.0 });
    }
    samples.extend(voice(RATE, 0.14, 145.0, 185.0));
    samples.extend(vec![0.0; 4_000]);
    assert_eq!(heard(&Sound::mixed(&samples, 1, RATE), "mǎ"), [Some(Tone::Third)]);
}

#[test]
fn two_syllables_are_parted_and_heard_against_each_other() {
    let high_low: &[&[(f64, f64, f64)]] = &[&[(0.25, 250.0, 250.0)], &[(0.3, 260.0, 140.0)]];
    let hearing = hear(&sound(high_low), &asked("bā bà"), None);
    let tones: Vec<_> = hearing.syllables.iter().map(|heard| heard.tone).collect();
    assert_eq!(tones, [Some(Tone::First), Some(Tone::Fourth)]);
    // Silence of 0.25 s, voice of 0.25 s, silence of 0.08 s in which the second b lies.
    let [first, second] = &hearing.syllables[..] else { panic!("two syllables") };
    assert!((first.end - 0.5).abs() < 0.03 && (0.47..0.61).contains(&second.start), "{first:?} {second:?}");
    assert!((second.end - 0.88).abs() < 0.04, "{second:?}");
}

#[test]
fn what_another_tone_needs_is_said() {
    let hearing = hear(&sound(&[&[(0.35, 240.0, 240.0)]]), &asked("má"), None);
    let heard = &hearing.syllables[0];
    assert_eq!((heard.tone, heard.advice), (Some(Tone::First), Some(Advice::EndHigher)));
    assert!(heard.distance.unwrap() > 1.0);
    let right = hear(&sound(&[&[(0.35, 240.0, 240.0)]]), &asked("mā"), None);
    assert_eq!(right.syllables[0].advice, None);
    assert!(right.syllables[0].distance < heard.distance);
}

#[test]
fn what_cannot_be_judged_is_not() {
    let quiet: Vec<f32> = voice(RATE, 0.4, 200.0, 200.0).iter().map(|sample| sample * 0.001).collect();
    let loud: Vec<f32> =
        voice(RATE, 0.4, 200.0, 200.0).iter().map(|sample| (sample * 8.0).clamp(-1.0, 1.0)).collect();
    // A generator of pseudo-random numbers is noise enough.
    let mut state = 1_u32;
    let noise: Vec<f32> = (0..RATE)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f32::from(u16::try_from(state >> 16).unwrap()) / 65_536.0 - 0.5
        })
        .collect();
    let cases = [
        (Sound::mixed(&quiet, 1, RATE), "mā", Unclear::TooQuiet),
        (Sound::mixed(&loud, 1, RATE), "mā", Unclear::Clipped),
        (Sound::mixed(&noise, 1, RATE), "mā", Unclear::NoVoice),
        (sound(&[&[(0.04, 200.0, 200.0)]]), "mā", Unclear::TooShort),
        (sound(&[&[(0.3, 200.0, 200.0)]]), "mā mā mā mā mā mā mā", Unclear::WrongCount),
    ];
    for (sound, pinyin, why) in cases {
        let hearing = hear(&sound, &asked(pinyin), None);
        assert_eq!((hearing.unclear, hearing.syllables.len()), (Some(why), 0), "{:?}", hearing.quality);
    }
    let parted =
        [sound(&[&[(0.3, 200.0, 200.0)]]).samples, sound(&[&[(0.3, 200.0, 200.0)]]).samples].concat();
    let hearing = hear(&Sound::mixed(&parted, 1, RATE), &asked("mā"), None);
    assert_eq!(hearing.unclear, Some(Unclear::WrongCount));
}

#[test]
fn a_known_range_tells_a_high_level_voice_from_a_low_one() {
    let range = SpeakerRange::new(150.0, 300.0);
    let level = |hz: f64| sound(&[&[(0.3, hz, hz * 0.97)]]);
    let hearing = hear(&level(285.0), &asked("mā"), range);
    assert_eq!(hearing.syllables[0].tone, Some(Tone::First));
    let sure = |hz: f64| hear(&level(hz), &asked("mā"), range).syllables[0].clone();
    let low = sure(155.0);
    assert!(low.tone != Some(Tone::First) || low.confidence < hearing.syllables[0].confidence);
}

#[test]
fn syllables_are_heard_anew_where_a_listener_has_put_their_boundaries() {
    // High, then falling: 0.25 s of silence, 0.25 s, 0.08 s of silence, 0.3 s.
    let sound = sound(&[&[(0.25, 250.0, 250.0)], &[(0.3, 260.0, 140.0)]]);
    let tones = |bounds: &[(f64, f64)]| -> Vec<_> {
        let hearing = hear_within(&sound, &asked("mā mà"), bounds, None);
        hearing.syllables.iter().map(|heard| heard.tone).collect()
    };
    assert_eq!(tones(&[(0.25, 0.5), (0.58, 0.88)]), [Some(Tone::First), Some(Tone::Fourth)]);
    let found = hear(&sound, &asked("mā mà"), None);
    let same: Vec<_> = found.syllables.iter().map(|heard| (heard.start, heard.end)).collect();
    assert_eq!(tones(&same), [Some(Tone::First), Some(Tone::Fourth)]);
    // The fall is not in the second any more once it is given to the first.
    let moved = hear_within(&sound, &asked("mā mà"), &[(0.25, 0.8), (0.8, 0.88)], None);
    assert_ne!(moved.syllables[1].tone, None);
    assert!((moved.syllables[0].end - 0.8).abs() < 1e-9);
    for wrong in [&[(0.2, 0.5)][..], &[], &[(0.2, 0.5), (0.5, 0.51)]] {
        let hearing = hear_within(&sound, &asked("mā mà"), wrong, None);
        assert_eq!((hearing.unclear, hearing.syllables.len()), (Some(Unclear::WrongCount), 0));
    }
}
