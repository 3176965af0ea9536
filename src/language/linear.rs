//! Tests that no text costs more than linear time: each function takes texts that a slip or a broken file could bring, as
//! long as a cell may be. With the square of the length any of them would run for minutes.
use super::answer::{self, Script};
use super::mandarin::{hanzi, pinyin, sandhi};
use super::tibetan::{collation, digits, ewts, listing, normal, particle, syllable};

/// Letters of a long cell.
const LENGTH: usize = 80_000;

fn long(part: &str) -> String {
    part.repeat(LENGTH / part.chars().count())
}

/// Returns a shorter text of a repeated part: an answer is shown letter by letter, so that it costs more.
fn long_answer(part: &str) -> String {
    part.repeat(LENGTH / 4 / part.chars().count())
}

#[test]
fn pinyin_and_hanzi() {
    let pinyins: Vec<String> =
        ["xian", "xi'an ", "xianq", "q", "a", "er r5 ", "hua1r", "nǐ", "hm", "n", "u:", "a b c ", "1", "r "]
            .map(long)
            .to_vec();
    for text in &pinyins {
        let _ = pinyin::parse(text);
        let _ = pinyin::parse_loose(text);
        let _ = pinyin::rewritten(text);
    }
    let hanzi = ["西安", "花儿", "儿", "你", "A。", "OK", "水ab ", "。", "一不"].map(long);
    for (index, text) in hanzi.iter().enumerate() {
        // Each with some of the pinyin.
        for pinyin in pinyins.iter().skip(index % 3).step_by(3) {
            let _ = hanzi::align(text, pinyin);
            let _ = hanzi::doubtful(text, pinyin);
            let _ = sandhi::ways(text, pinyin, None);
            let _ = sandhi::written(text, pinyin, Some(pinyin));
        }
    }
    let _ = sandhi::ways("", &long("nǐ hǎo shì "), None);
}

#[test]
fn answers() {
    let pinyins = ["xian", "nǐ hǎo ", "ni3", "a", "q", "a ", "lüe4", "n:"].map(long_answer);
    for expected in &pinyins {
        let _ = answer::mark_reading("你", "nǐ", expected);
        for typed in &pinyins {
            let _ = answer::mark_pinyin(expected, typed);
        }
    }
    let texts =
        ["a;", "a/b ", "(a)", "water ", "colour", "བོད་", "ཀ", "水", "to the ", "ka "].map(long_answer);
    // Each against itself and against one of another kind.
    for (expected, other) in texts.iter().zip(texts.iter().cycle().skip(3)) {
        let accepted = [(Script::Latin, expected.clone()), (Script::Tibetan, expected.clone())];
        for typed in [expected, other] {
            let _ = answer::mark_text_among(&accepted, &[(Script::Hanzi, typed.clone())], typed);
        }
    }
}

#[test]
fn tibetan() {
    let texts =
        ["ཀ", "བོད་", "ཀྱ", "ྱ", "ི", "ུ\u{0F71}\u{0F39}", "འི", "བསྒྲུབས།", "་", "ཨ", "\u{0F77}", "水a", "གི་"]
            .map(long);
    for text in &texts {
        let _ = normal::normalise(text);
        let _ = normal::faults(text);
        let _ = normal::headword_key(text);
        let _ = syllable::analyse(text);
        let _ = syllable::syllables(text).count();
        let _ = particle::disagreements(text);
        let _ = collation::key(text);
        let _ = ewts::from_tibetan(text);
        let _ = digits::to_latin(text);
    }
    let _ = listing::listing(&texts);
    for wylie in [
        "k", "k+", "ka", "y", "+", "^", ".", "?", "[", "]", "\\\\", "\\u0f40", "qx", "k+a", "M", "gr", "a",
        " ", "1/",
    ]
    .map(long)
    {
        let _ = ewts::to_tibetan(&wylie);
        let _ = ewts::to_tibetan(&(wylie + "a"));
    }
}
