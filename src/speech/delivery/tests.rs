//! Speeches of a made-up speaker: what is found in them, and what is left open.

use std::f32::consts::TAU;

use super::*;

const RATE: u32 = 16_000;
/// Seconds of a syllable and of the dip after it.
const SYLLABLE: f64 = 0.17;
const DIP: f64 = 0.03;

/// A made-up speaker.
#[derive(Default)]
pub(crate) struct Speaker {
    pub samples: Vec<f32>,
    phase: f32,
    said: usize,
}

impl Speaker {
    /// Says so many syllables, somewhat up and down.
    pub fn say(&mut self, syllables: usize) -> &mut Self {
        self.say_at(syllables, 1.0, 0.3)
    }

    pub fn say_at(&mut self, syllables: usize, slower: f64, loudness: f32) -> &mut Self {
        for _ in 0..syllables {
            let pitch = [200.0, 230.0, 180.0, 210.0][self.said % 4];
            self.said += 1;
            let count = samples(SYLLABLE * slower);
            for index in 0..count {
                #[expect(clippy::cast_precision_loss, reason = "a share of a syllable")]
                let share = index as f32 / count as f32;
                self.phase = (self.phase + pitch * (1.0 - 0.1 * share) / 16_000.0).fract();
                let voice: f32 = (1..6_u8)
                    .map(|harmonic| (TAU * self.phase * f32::from(harmonic)).sin() / f32::from(harmonic))
                    .sum();
                self.samples.push(loudness * 0.5 * voice * (share * std::f32::consts::PI).sin().sqrt());
            }
            self.rest(DIP * slower);
        }
        self
    }

    pub fn rest(&mut self, seconds: f64) -> &mut Self {
        let silence = self.samples.len() + samples(seconds);
        self.samples.resize(silence, 0.0);
        self
    }

    pub fn sound(&self) -> Sound {
        Sound { samples: self.samples.clone(), rate: RATE }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a short time")]
fn samples(seconds: f64) -> usize {
    (seconds * f64::from(RATE)) as usize
}

/// A sentence without tones, as in Tibetan.
pub(crate) fn sentence(syllables: usize, signs: &[usize]) -> Sentence {
    Sentence { syllables, signs: signs.to_vec(), asked: Vec::new() }
}

fn near(found: f64, expected: f64, tolerance: f64) -> bool {
    (found - expected).abs() <= tolerance
}

#[test]
fn the_signs_of_a_sentence_are_counted_in_syllables() {
    let sentence = Sentence::mandarin("你好，我是扎西。", "nǐ hǎo, wǒ shì Zhāxī.", None).expect("a sentence");
    assert_eq!((sentence.syllables, &sentence.signs[..], sentence.asked.len()), (6, &[2][..], 6));
    let tibetan = Sentence::tibetan("བཀྲ་ཤིས་བདེ་ལེགས། ངའི་མིང་ལ་པདྨ་ཟེར།");
    assert_eq!((tibetan.syllables, &tibetan.signs[..]), (9, &[4][..]));
    assert!(Sentence::mandarin("你好", "nǐ", None).is_err());
}

#[test]
fn sentences_are_found_with_pace_and_pauses() {
    let script = [sentence(8, &[3]), sentence(12, &[]), sentence(5, &[])];
    let mut speaker = Speaker::default();
    speaker.rest(0.5).say(3).rest(0.4).say(5).rest(0.8).say_at(12, 1.5, 0.3).rest(0.7).say(5).rest(1.0);
    let delivery = judge(&speaker.sound(), &script);
    assert_eq!(delivery.unclear, None);
    assert!(near(delivery.starts, 0.5, 0.04), "{}", delivery.starts);
    assert!(
        near(delivery.seconds(), 8.0 * 0.2 + 12.0 * 0.3 + 5.0 * 0.2 + 1.9, 0.1),
        "{}",
        delivery.seconds()
    );
    let places: Vec<Place> = delivery.pauses.iter().map(|pause| pause.place).collect();
    assert_eq!(places, [Place::AtSign(0), Place::After(0), Place::After(1)]);
    assert!(delivery.pauses.iter().all(|pause| !pause.is_long()));
    let paces: Vec<f64> = delivery.sentences.iter().filter_map(|given| given.voice.pace).collect();
    assert_eq!(paces.len(), 3);
    assert!(near(paces[1], 200.0, 8.0) && near(paces[2], 300.0, 20.0), "{paces:?}");
    assert!(near(paces[0], 8.0 * 60.0 / 2.0, 15.0), "the pause at the comma counts: {paces:?}");
}

#[test]
fn a_long_pause_in_the_middle_of_a_sentence_is_named() {
    let script = [sentence(10, &[]), sentence(9, &[4]), sentence(10, &[])];
    let mut speaker = Speaker::default();
    speaker.rest(0.3).say(10).rest(0.6).say(4).rest(0.3).say(2).rest(1.6).say(3).rest(0.6).say(10).rest(0.3);
    let delivery = judge(&speaker.sound(), &script);
    let long: Vec<&Pause> = delivery.pauses.iter().filter(|pause| pause.is_long()).collect();
    assert_eq!(long.len(), 1, "{:?}", delivery.pauses);
    assert_eq!(long[0].place, Place::Inside { sentence: 1, after: None });
    assert!(near(long[0].seconds, 1.63, 0.08), "{}", long[0].seconds);
}

#[test]
fn who_runs_sentences_together_is_still_followed() {
    let script = [sentence(6, &[]), sentence(6, &[]), sentence(12, &[])];
    let mut speaker = Speaker::default();
    speaker.rest(0.3).say(12).rest(0.7).say(12).rest(0.3);
    let delivery = judge(&speaker.sound(), &script);
    let starts: Vec<f64> = delivery.sentences.iter().map(|given| given.starts).collect();
    assert!(near(starts[1], 1.5, 0.25) && near(starts[2], 3.4, 0.1), "{starts:?}");
}

#[test]
fn loudness_and_liveliness_are_told_by_sentence() {
    let script = [sentence(8, &[]), sentence(8, &[])];
    let mut speaker = Speaker::default();
    speaker.rest(0.3).say(8).rest(0.6).say_at(8, 1.0, 0.075).rest(0.3);
    let delivery = judge(&speaker.sound(), &script);
    let loudness: Vec<f64> = delivery.sentences.iter().filter_map(|given| given.voice.loudness).collect();
    assert!(near(loudness[0] - loudness[1], 12.0, 1.0), "a quarter of the pressure is 12 dB: {loudness:?}");
    assert!(delivery.loudest.expect("loud") > loudness[0] - 0.5);
    let lively = delivery.voice.liveliness.expect("a voice");
    assert!((1.0..3.0).contains(&lively), "between 180 and 230 Hz: {lively}");
}

#[test]
fn the_loudness_of_a_sine_is_as_the_standard_says() {
    // EBU Tech 3341, test 1, on one channel: a sine of 1 kHz at -23 dBFS is 3 LU less than on two.
    let amplitude = 10.0_f32.powf(-23.0 / 20.0);
    let wave = |index: u16| amplitude * (TAU * 1_000.0 * f32::from(index) / 48_000.0).sin();
    let samples = (0..20 * 48_000_u32).map(|index| wave(u16::try_from(index % 48_000).unwrap())).collect();
    let loudness = loudness::of(Sound { samples, rate: 48_000 }).expect("a loudness");
    assert!(near(loudness, -26.0, 0.1), "{loudness}");
}

#[test]
fn what_cannot_be_the_text_is_not_judged() {
    let script = [sentence(30, &[])];
    let silence = Sound { samples: vec![0.0; 32_000], rate: RATE };
    assert_eq!(judge(&silence, &script).unclear, Some(Unclear::TooQuiet));
    let empty = Sound { samples: Vec::new(), rate: RATE };
    assert!(judge(&empty, &script).unclear.is_some());
    let mut speaker = Speaker::default();
    speaker.say(3);
    let delivery = judge(&speaker.sound(), &script);
    assert_eq!(delivery.unclear, Some(Unclear::WrongCount), "three syllables are not thirty");
    assert!(delivery.sentences.is_empty() && delivery.pauses.is_empty());
    assert!(judge(&speaker.sound(), &[]).unclear.is_some(), "no text");
}

#[test]
fn a_sentence_that_was_left_out_is_doubtful_rather_than_judged() {
    let script = [10, 12, 14, 10, 12].map(|syllables| sentence(syllables, &[]));
    let mut speaker = Speaker::default();
    speaker
        .rest(0.3)
        .say(10)
        .rest(0.8)
        .say(12)
        .rest(0.8)
        .say(1)
        .rest(0.8)
        .say(10)
        .rest(0.8)
        .say(12)
        .rest(0.3);
    let delivery = judge(&speaker.sound(), &script);
    let doubtful: Vec<bool> = delivery.sentences.iter().map(|given| given.is_doubtful).collect();
    assert_eq!(doubtful, [false, false, true, false, false], "{:?}", delivery.sentences);
    assert_eq!(delivery.sentences[2].voice, Voice::default());
}

#[test]
fn a_speech_of_many_minutes_takes_time_in_proportion() {
    let script: Vec<Sentence> = (0..60).map(|_| sentence(12, &[5])).collect();
    let mut speaker = Speaker::default();
    for _ in &script {
        speaker.say(5).rest(0.3).say(7).rest(0.6);
    }
    let delivery = judge(&speaker.sound(), &script);
    assert_eq!(delivery.sentences.len(), 60);
    let starts = delivery.sentences.iter().map(|given| given.starts);
    for (index, starts) in (0_u32..).zip(starts) {
        let expected = f64::from(index) * (12.0 * 0.2 + 0.9);
        assert!(near(starts, expected, 0.15), "sentence {index}: {starts} instead of {expected}");
    }
}
