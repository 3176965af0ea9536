//! The shipped speeches and passages, as a learner who gives them meets them: as long as they say, with an end, and in
//! their own words in three languages.

use std::path::Path;

use tsheg::language::mandarin::pinyin::parse;
use tsheg::lesson::Line;
use tsheg::lesson::library::Library;

use crate::harness::home;

/// Syllables a minute of an unhurried and of a lively speaker.
const PACE: (usize, usize) = (180, 220);

/// As many syllables as the national test of Mandarin has read aloud.
const PASSAGE: usize = 400;

#[test]
fn a_speech_takes_as_long_as_it_says() {
    let library = library();
    let mut longest = 0;
    for speech in library.packs().flat_map(|pack| &pack.speeches) {
        let seconds = usize::try_from(speech.seconds).unwrap();
        let syllables = syllables(&speech.lines);
        let fits = (syllables * 60 / PACE.1..=syllables * 60 / PACE.0).contains(&seconds);
        assert!(fits, "{}: {syllables} syllables in {seconds} seconds", speech.id);
        longest = longest.max(seconds);
    }
    assert!(longest >= 240, "the longest speech takes {longest} seconds");
}

#[test]
fn a_speech_greets_and_thanks_and_is_there_in_three_languages() {
    let library = library();
    let speeches: Vec<_> = library.packs().flat_map(|pack| &pack.speeches).collect();
    assert!(speeches.len() >= 8, "only {} speeches", speeches.len());
    for speech in speeches {
        let (first, last) = (speech.lines.first().unwrap(), speech.lines.last().unwrap());
        assert!(first.zh.contains("大家好"), "{}: {}", speech.id, first.zh);
        assert!(last.zh.contains("谢谢大家"), "{}: {}", speech.id, last.zh);
        assert!(speech.lines.iter().all(|line| !line.en.is_empty()), "{} lacks English", speech.id);
    }
}

#[test]
fn two_passages_are_as_long_as_in_the_mandarin_test() {
    let library = library();
    let stories = library.packs().flat_map(|pack| &pack.stories);
    let whole = stories.filter(|story| syllables(&story.lines) == PASSAGE).count();
    assert!(whole >= 2, "{whole} passages of {PASSAGE} syllables");
}

fn library() -> Library {
    Library::read(&home().join("lessons"), Path::new("no/such/folder"))
}

fn syllables(lines: &[Line]) -> usize {
    lines.iter().map(|line| parse(&line.pinyin).unwrap().len()).sum()
}
