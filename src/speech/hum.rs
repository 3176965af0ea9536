//! A melody as a hum: what the tones of an utterance sound like in the learner's own voice, without its words.

use std::f64::consts::{PI, TAU};

use super::melody::Note;
use super::tones::SpeakerRange;

/// Samples a second.
pub const RATE: u32 = 24_000;

/// The highest overtone, in Hz: a closed mouth lets little through above.
const HIGHEST: f64 = 3_500.0;

/// How much quieter an overtone is than the one before, as a power of its number.
const FALL: f64 = 1.3;

/// Seconds in which a syllable swells and dies away, and the silence between two.
const FADE: f64 = 0.035;
const GAP: f64 = 0.05;

/// How loud a neutral tone is beside the others.
const LIGHT: f64 = 0.5;

/// The loudest sample.
const PEAK: f64 = 0.5;

/// Returns a melody hummed in a range, one channel at [`RATE`], from -1 to 1.
#[must_use]
pub fn hum(melody: &[Note], range: SpeakerRange) -> Vec<f32> {
    let rate = f64::from(RATE);
    let mut hum: Vec<f64> = Vec::new();
    let overtones = overtones();
    let mut phase = 0.0;
    for note in melody {
        let time = count(note.seconds, rate);
        let loudness = if note.is_light() { LIGHT } else { 1.0 };
        for at in 0..time {
            let hz = f64::from(range.hz(note.level(f64::from(at) / f64::from(time))));
            phase = (phase + hz / rate).fract();
            let (since, left) = (f64::from(at) / rate, f64::from(time - at) / rate);
            hum.push(loudness * tone(phase, hz, &overtones) * swell(since) * swell(left));
        }
        hum.extend((0..count(GAP, rate)).map(|_| 0.0));
    }
    let loudest = hum.iter().fold(1e-9_f64, |most, sample| most.max(sample.abs()));
    #[expect(clippy::cast_possible_truncation, reason = "a sample")]
    hum.into_iter().map(|sample| (PEAK * sample / loudest) as f32).collect()
}

/// How loud each overtone is, from the voice itself on.
fn overtones() -> Vec<f64> {
    (1..=40).map(|number| f64::from(number).powf(-FALL)).collect()
}

/// The wave at a part of its period: overtones that grow quieter, as far as a closed mouth lets them through. The sine of
/// each follows from the two before it, so that a long sentence is hummed at once.
fn tone(phase: f64, hz: f64, overtones: &[f64]) -> f64 {
    let (sine, twice_cosine) = ((TAU * phase).sin(), 2.0 * (TAU * phase).cos());
    let (mut before, mut here, mut sum, mut highest) = (0.0, sine, 0.0, hz);
    for loudness in overtones {
        if highest > HIGHEST {
            break;
        }
        sum += loudness * here;
        (before, here) = (here, twice_cosine * here - before);
        highest += hz;
    }
    sum
}

/// How loud a syllable is, so many seconds from its nearer end.
fn swell(seconds: f64) -> f64 {
    if seconds >= FADE { 1.0 } else { 0.5 - 0.5 * (PI * seconds / FADE).cos() }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few seconds of samples")]
fn count(seconds: f64, rate: f64) -> u32 {
    (seconds * rate).round().max(1.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::mandarin::pinyin::Tone;
    use crate::language::mandarin::sandhi;
    use crate::speech::Sound;
    use crate::speech::melody::{melody, seconds};
    use crate::speech::pitch::PitchTrack;
    use crate::speech::tones::hear;

    const RANGES: [(f32, f32); 3] = [(95.0, 170.0), (130.0, 250.0), (190.0, 340.0)];

    /// A hum with silence around it.
    fn sound(pinyin: &str, range: SpeakerRange) -> Sound {
        let asked = sandhi::ways("", pinyin, None).unwrap().remove(0);
        let silence = vec![0.0; 6_000];
        let samples = [silence.clone(), hum(&melody(&asked), range), silence].concat();
        Sound::mixed(&samples, 1, RATE)
    }

    #[test]
    fn the_four_tones_and_their_pairs_are_heard_as_they_were_meant_in_every_range() {
        let tones = ["mā", "má", "mǎ", "mà", "ma"];
        let mut wrong = Vec::new();
        let pairs = tones[..4].iter().flat_map(|first| tones.map(|second| format!("{first} {second}")));
        for pinyin in tones[..4].iter().map(|tone| (*tone).to_owned()).chain(pairs) {
            for (low, high) in RANGES {
                let range = SpeakerRange::new(low, high).unwrap();
                let asked = sandhi::ways("", &pinyin, None).unwrap().remove(0);
                let hearing = hear(&sound(&pinyin, range), &asked, Some(range));
                let heard: Vec<Option<Tone>> = hearing.syllables.iter().map(|heard| heard.tone).collect();
                let meant: Vec<Option<Tone>> =
                    asked.iter().map(|spoken| Some(spoken.syllable.tone)).collect();
                if heard != meant {
                    wrong.push(format!("{pinyin} in {range:?}: {heard:?}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn a_hum_keeps_to_its_range_and_its_time_and_is_never_cut_off() {
        for (low, high) in RANGES {
            let range = SpeakerRange::new(low, high).unwrap();
            let sound = sound("nǐ hǎo ma", range);
            let pitches = PitchTrack::of(&sound, Some(range.pitches()));
            let found: Vec<f32> = pitches.moments.iter().filter_map(|moment| moment.hz).collect();
            assert!(found.iter().all(|hz| (0.97 * low..1.03 * high).contains(hz)), "{found:?}");
            let asked = sandhi::ways("", "nǐ hǎo ma", None).unwrap().remove(0);
            let time = seconds(&melody(&asked)) + 3.0 * GAP + 0.5;
            assert!((sound.seconds() - time).abs() < 0.01);
            assert!(sound.samples.iter().all(|sample| sample.abs() <= 0.5001));
        }
    }
}
