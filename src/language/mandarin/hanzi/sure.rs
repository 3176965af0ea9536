//! What is right at a glance, as nearly all pinyin of a lesson is: each hanzi in turn with a reading of its own.
use pinyin::{Pinyin, ToPinyinMulti as _};

use super::is_hanzi;
use crate::language::mandarin::pinyin::table;

/// Whether the pinyin spells the hanzi beyond doubt: under each hanzi one of its readings as a dictionary writes it, or
/// that reading without its tone, and no other way to part the syllables. If not, it may be right all the same.
///
/// Syllables that are written together are parted in one way only when none but the first begins with a vowel: a
/// vowel belongs to the syllable of the vowel before it unless it begins one, and of the consonants between two vowels
/// the last (zh, ch and sh are one) begins the second syllable.
pub(super) fn is_sure(hanzi: &str, pinyin: &str) -> bool {
    let mut rest = pinyin;
    let mut is_apart = true;
    for hanzi in hanzi.chars() {
        // 儿 may be an erhua, and 一 and 不 may bear the tone that is spoken.
        if matches!(hanzi, '儿' | '一' | '不') || !is_hanzi(hanzi) {
            return false;
        }
        let begins = |c: &u8| is_apart || matches!(c, b'b'..=b'z') && !matches!(c, b'e' | b'o');
        if !rest.as_bytes().first().is_some_and(begins) {
            return false;
        }
        let Some(readings) = hanzi.to_pinyin_multi() else { return false };
        let begins_with = |written: fn(Pinyin) -> &'static str| {
            let mut simple = readings.into_iter().filter(|found| is_simple(found.plain()));
            simple.find_map(|found| Some((found, rest.strip_prefix(written(found))?)))
        };
        let found = begins_with(Pinyin::with_tone).or_else(|| begins_with(Pinyin::plain));
        let Some((_, after)) = found.filter(|(found, _)| table::is_syllable(found.plain())) else {
            return false;
        };
        rest = after.strip_prefix([' ', '\'', '’']).unwrap_or(after);
        is_apart = rest.len() < after.len();
    }
    // No hanzi at all are for others to judge, and so is a space at the end.
    rest.is_empty() && !is_apart
}

/// Whether a reading has no letters that are written in more than one way, and a vowel: m, n and ng cannot stand in a
/// word with others.
fn is_simple(plain: &str) -> bool {
    plain.is_ascii() && plain.contains(['a', 'e', 'i', 'o', 'u'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{doubts_of_all, readings};
    use super::*;
    use crate::language::mandarin::pinyin::{Syllable, parse};

    fn is_right(hanzi: &str, pinyin: &str) -> bool {
        doubts_of_all(hanzi, pinyin).is_ok_and(|doubts| doubts.is_empty())
    }

    #[test]
    fn the_usual_is_sure_and_the_doubtful_is_not() {
        for (hanzi, pinyin) in [
            ("水", "shuǐ"),
            ("电话", "diànhuà"),
            ("西安", "xī'ān"),
            ("爱", "ài"),
            ("孩子", "háizi"),
            ("老师好", "lǎoshī hǎo"),
        ] {
            assert!(is_sure(hanzi, pinyin), "{hanzi} {pinyin}");
        }
        for (hanzi, pinyin) in [
            ("西安", "xīān"),
            ("西安", "xiān"),
            ("心安", "xīnān"),
            ("花儿", "huār"),
            ("不对", "búduì"),
            ("水", "shuí"),
            ("水", "shuǐ "),
            ("水", "shui3"),
            ("水", ""),
            ("", "shuǐ"),
            ("", ""),
            ("嗯哥", "ngē"),
            ("水。", "shuǐ"),
            ("水", "shuǐ huǒ"),
        ] {
            assert!(!is_sure(hanzi, pinyin), "{hanzi} {pinyin}");
        }
    }

    #[test]
    fn each_reading_alone_is_what_the_table_says() {
        for hanzi in ('\0'..=char::MAX).filter(|c| is_hanzi(*c)) {
            let of_it =
                hanzi.to_pinyin_multi().into_iter().flatten().filter(|found| is_simple(found.plain()));
            for found in of_it {
                for written in [found.with_tone(), found.plain()] {
                    if is_sure(&hanzi.to_string(), written) {
                        assert!(is_right(&hanzi.to_string(), written), "{hanzi} {written}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_syllable_that_begins_with_a_consonant_is_parted_from_what_is_before_it() {
        let mut all: Vec<Syllable> = ('\u{4E00}'..='\u{9FFF}').flat_map(readings).collect();
        all.retain(|syllable| is_simple(&syllable.letters));
        all.sort_by(|left, right| left.letters.cmp(&right.letters));
        all.dedup_by(|left, right| left.letters == right.letters);
        assert!(all.len() > 380, "{}", all.len());
        for first in &all {
            for second in all.iter().filter(|second| !second.letters.starts_with(['a', 'e', 'o'])) {
                let both = format!("{first}{second}");
                assert_eq!(parse(&both).as_deref(), Ok([first.clone(), second.clone()].as_slice()), "{both}");
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_sure_is_right(
            word in prop::collection::vec((
                prop::sample::select("西安女儿你好行长大东西子了吧小孩嗯呣哦欸二耳而不一绿略恩昂".chars().collect::<Vec<_>>()),
                any::<prop::sample::Index>(),
                prop::sample::select(vec!["", "", "", " ", "'", "’", "r", "n", "g", "5"]),
                any::<bool>(),
            ), 0..6)
        ) {
            let hanzi: String = word.iter().map(|(hanzi, ..)| *hanzi).collect();
            let mut pinyin = String::new();
            for (hanzi, which, after, toneless) in &word {
                let found: Vec<_> = hanzi.to_pinyin_multi().into_iter().flatten().collect();
                let found = found.get(which.index(found.len().max(1)));
                let written = if *toneless { Pinyin::plain } else { Pinyin::with_tone };
                pinyin.push_str(found.copied().map_or("", written));
                pinyin.push_str(after);
            }
            prop_assert!(!is_sure(&hanzi, &pinyin) || is_right(&hanzi, &pinyin), "{} {}", hanzi, pinyin);
        }
    }
}
