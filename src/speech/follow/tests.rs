//! A made-up speaker is followed from sentence to sentence.

use super::super::delivery::tests::{Speaker, sentence};
use super::*;

const RATE: u32 = 16_000;

fn heard(script: &[Sentence], speaker: &Speaker) -> Follower {
    let mut follower = Follower::new(script, RATE);
    for piece in speaker.samples.chunks(333) {
        follower.hear(piece);
    }
    follower
}

#[test]
fn the_place_follows_the_voice_from_sentence_to_sentence() {
    let script = [sentence(9, &[4]), sentence(12, &[]), sentence(8, &[])];
    let mut speaker = Speaker::default();
    speaker.rest(1.0);
    assert_eq!(heard(&script, &speaker).begun(), None, "silence is no word");
    speaker.say(4).rest(0.5).say(5).rest(0.5);
    let follower = heard(&script, &speaker);
    assert!((0.98..1.1).contains(&follower.begun().expect("a word")), "{:?}", follower.begun());
    assert_eq!(follower.sentence(), 1, "{follower:?}");
    speaker.say(6);
    assert_eq!(heard(&script, &speaker).sentence(), 1);
    speaker.say(6).rest(0.5).say(2);
    assert_eq!(heard(&script, &speaker).sentence(), 2);
    speaker.say(30).rest(1.0);
    assert_eq!(heard(&script, &speaker).sentence(), 2, "there is no more");
}

#[test]
fn nobody_is_led_on_by_noise_or_by_a_long_silence() {
    let script = [sentence(9, &[]), sentence(12, &[])];
    let mut follower = Follower::new(&script, RATE);
    follower.hear(&vec![0.0005; 160_000]);
    assert_eq!(follower.begun(), None);
    let mut speaker = Speaker::default();
    speaker.say(3).rest(20.0);
    let follower = heard(&script, &speaker);
    assert_eq!(follower.sentence(), 0, "three of nine syllables");
}

#[test]
fn the_reader_can_go_to_a_sentence() {
    let script = [sentence(9, &[]), sentence(12, &[]), sentence(8, &[])];
    let mut follower = Follower::new(&script, RATE);
    follower.go_to(2);
    assert_eq!(follower.sentence(), 2);
    follower.go_to(0);
    assert_eq!(follower.sentence(), 0);
    assert_eq!(Follower::new(&[], RATE).sentence(), 0);
}
