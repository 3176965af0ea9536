//! Rewrites pinyin by the rules in place of pinyin as it was typed.
use std::ops::Range;

use super::{PinyinFault, Syllable, pieces};

/// Writes pinyin as the rules ask, however it was typed: marks for numbers and on the right letter, ü for v, an
/// apostrophe before a syllable that begins with a, o or e inside a word. Spaces, punctuation and capitals stay.
///
/// # Errors
/// As [`super::parse_loose`].
pub fn rewritten(text: &str) -> Result<String, PinyinFault> {
    let pieces = pieces(text, false, None)?;
    Ok(replaced(text, pieces.iter().map(|piece| (piece.at.clone(), piece.syllable()))))
}

/// Returns the text with a syllable at each of the places, in bytes and in order, and all between them as it was.
pub(crate) fn replaced(text: &str, syllables: impl Iterator<Item = (Range<usize>, Syllable)>) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let mut from = 0;
    for (at, syllable) in syllables {
        out.push_str(text.get(from..at.start).unwrap_or_default());
        if from > 0 && from == at.start && syllable.letters.starts_with(['a', 'o', 'e', 'ê']) {
            out.push('\'');
        }
        let written = syllable.to_string();
        let mut letters = written.chars();
        let is_capital = text.get(at.clone()).is_some_and(|typed| typed.starts_with(char::is_uppercase));
        match letters.next().filter(|_| is_capital) {
            Some(first) => out.extend(first.to_uppercase().chain(letters)),
            None => out.push_str(&written),
        }
        from = at.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::mandarin::pinyin::{parse, parse_loose};
    use proptest::prelude::*;

    #[test]
    fn numbers_become_marks_and_all_else_stays() {
        for (typed, written) in [
            ("ni3 hao3", "nǐ hǎo"),
            ("Ni3hao3, Wang2 lao3shi1!", "Nǐhǎo, Wáng lǎoshī!"),
            ("xi1an1", "xī'ān"),
            ("nv3er2", "nǚ'ér"),
            ("lu:4se4", "lǜsè"),
            ("shǔi", "shuǐ"),
            ("hua1 r5", "huār"),
            ("hua1r", "huār"),
            ("nǚ'ér", "nǚ'ér"),
            ("ma1ma5 de", "māma de"),
            ("lue4", "lüè"),
            ("Er4shi2", "Èrshí"),
        ] {
            assert_eq!(rewritten(typed).as_deref(), Ok(written));
        }
        assert!(rewritten("nǐ 好").is_err());
    }

    fn typed() -> impl Strategy<Value = String> {
        let syllables =
            vec!["ni3", "hǎo", "an1", "er2", "nü4", "Xi1", "zhuang4", "e", "lüè", "dian3r", "ma5"];
        let gaps = prop::sample::select(vec!["", " ", "'", ", ", "-"]);
        prop::collection::vec((prop::sample::select(syllables), gaps), 1..7)
            .prop_map(|parts| parts.iter().fold(String::new(), |text, (syllable, gap)| text + syllable + gap))
    }

    proptest! {
        #[test]
        fn what_is_written_is_the_same_pinyin(typed in typed()) {
            if let (Ok(written), Ok(loose)) = (rewritten(&typed), parse_loose(&typed)) {
                prop_assert_eq!(rewritten(&written), Ok(written.clone()));
                let letters: Vec<String> = parse(&written).unwrap().into_iter().map(|s| s.letters).collect();
                prop_assert_eq!(letters, loose.into_iter().map(|s| s.letters).collect::<Vec<_>>());
            }
        }
    }
}
