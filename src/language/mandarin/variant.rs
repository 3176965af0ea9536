//! Readings beside the one that is taught: words that people read in two ways, both of which a dictionary gives.
//!
//! Source: Xiandai Hanyu Cidian (7th edition, 2016), where an entry names a second reading (谁 shéi, also shuí; 血 xuè,
//! in speech xiě; 这 zhè, in speech zhèi), and for the words of [`LIGHT`] those syllables that it marks as light "as a
//! rule", so that their full tone is heard too.

use std::ops::Range;

use super::hanzi::syllables_over;

/// A syllable that may be read otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Its place in the pinyin, in bytes.
    pub at: Range<usize>,
    /// The other reading.
    pub other: &'static str,
}

/// More syllables of a text than this are not looked at.
const MOST: usize = 8;

/// Returns the syllables of `pinyin` that may be read otherwise, in their order. Empty where it does not fit the hanzi.
#[must_use]
pub fn variants(hanzi: &str, pinyin: &str) -> Vec<Variant> {
    if hanzi.is_empty() {
        return Vec::new();
    }
    let Ok(syllables) = syllables_over(hanzi, pinyin) else { return Vec::new() };
    let hanzi: Vec<Option<char>> = syllables.iter().map(|(hanzi, _)| *hanzi).collect();
    let found = syllables.iter().enumerate().filter_map(|(at, (_, piece))| {
        let is_written =
            |reading: &str| pinyin.get(piece.at.clone()).is_some_and(|own| own.to_lowercase() == reading);
        let other = other_reading(&hanzi, at, is_written)?;
        Some(Variant { at: piece.at.clone(), other })
    });
    found.take(MOST).collect()
}

/// Returns every other reading of a text in which one syllable differs.
#[must_use]
pub fn readings(hanzi: &str, pinyin: &str) -> Vec<String> {
    variants(hanzi, pinyin).iter().filter_map(|variant| replaced(pinyin, [variant])).collect()
}

/// Returns the pinyin with these syllables in their other reading. They are in their order.
pub(crate) fn replaced<'v>(
    pinyin: &str,
    variants: impl IntoIterator<Item = &'v Variant, IntoIter: DoubleEndedIterator>,
) -> Option<String> {
    let mut text = pinyin.to_owned();
    for variant in variants.into_iter().rev() {
        text.get(variant.at.clone())?;
        text.replace_range(variant.at.clone(), variant.other);
    }
    Some(text)
}

/// A hanzi of two readings, both ways, and where it has them: never before these hanzi.
const HANZI: [(char, &str, &str, &str); 5] = [
    ('谁', "shéi", "shuí", ""),
    ('血', "xuè", "xiě", ""),
    ('这', "zhè", "zhèi", "里儿么"),
    ('那', "nà", "nèi", "里儿么"),
    ('哪', "nǎ", "něi", "里儿怕"),
];

/// Words of one hanzi that are read in two ways.
const ALONE: [(char, &str, &str); 2] = [('熟', "shú", "shóu"), ('薄', "báo", "bó")];

/// Words with a syllable of two readings: the word, which of its syllables, and the two.
const WORDS: [(&str, usize, &str, &str); 3] =
    [("尾巴", 0, "wěi", "yǐ"), ("一会儿", 1, "huì", "huǐ"), ("一会儿", 1, "huìr", "huǐr")];

/// Words whose last syllable is light as a rule: with its light and its full reading.
const LIGHT: [(&str, &str, &str); 38] = [
    ("价钱", "qian", "qián"),
    ("帐篷", "peng", "péng"),
    ("漂亮", "liang", "liàng"),
    ("部分", "fen", "fèn"),
    ("态度", "du", "dù"),
    ("月亮", "liang", "liàng"),
    ("聪明", "ming", "míng"),
    ("粮食", "shi", "shí"),
    ("回来", "lai", "lái"),
    ("起来", "lai", "lái"),
    ("明白", "bai", "bái"),
    ("葡萄", "tao", "táo"),
    ("玻璃", "li", "lí"),
    ("早上", "shang", "shàng"),
    ("晚上", "shang", "shàng"),
    ("早晨", "chen", "chén"),
    ("丈夫", "fu", "fū"),
    ("女婿", "xu", "xù"),
    ("亲戚", "qi", "qī"),
    ("告诉", "su", "sù"),
    ("喜欢", "huan", "huān"),
    ("清楚", "chu", "chǔ"),
    ("任务", "wu", "wù"),
    ("窗户", "hu", "hù"),
    ("护士", "shi", "shì"),
    ("夜里", "li", "lǐ"),
    ("里边", "bian", "biān"),
    ("外边", "bian", "biān"),
    ("前边", "bian", "biān"),
    ("后边", "bian", "biān"),
    ("上边", "bian", "biān"),
    ("下边", "bian", "biān"),
    ("左边", "bian", "biān"),
    ("右边", "bian", "biān"),
    ("费用", "yong", "yòng"),
    ("网上", "shang", "shàng"),
    ("学生", "sheng", "shēng"),
    ("事情", "qing", "qíng"),
];

/// Returns the other reading of the syllable at a place, if what is written there is one of the two.
fn other_reading(
    hanzi: &[Option<char>],
    at: usize,
    is_written: impl Fn(&str) -> bool,
) -> Option<&'static str> {
    let own = (*hanzi.get(at)?)?;
    let other = |one, other| {
        if is_written(one) {
            Some(other)
        } else if is_written(other) {
            Some(one)
        } else {
            None
        }
    };
    let next = hanzi.get(at + 1).copied().flatten();
    let of_hanzi = HANZI
        .iter()
        .filter(|(known, .., not_before)| *known == own && next.is_none_or(|next| !not_before.contains(next)))
        .find_map(|(_, one, two, _)| other(*one, *two));
    let alone = ALONE.iter().filter(|(known, ..)| hanzi == [Some(*known)]);
    let alone = || alone.clone().find_map(|(_, one, two)| other(*one, *two));
    let stands = |word: &str, place: usize| {
        at.checked_sub(place).is_some_and(|start| {
            let here = hanzi.get(start..).unwrap_or_default();
            let mut here = here.iter();
            word.chars().all(|c| here.next() == Some(&Some(c)))
        })
    };
    let of_word = || {
        WORDS
            .iter()
            .filter(|(word, place, ..)| stands(word, *place))
            .find_map(|(.., one, two)| other(*one, *two))
    };
    let light = || {
        LIGHT
            .iter()
            .filter(|(word, ..)| stands(word, word.chars().count() - 1))
            .find_map(|(_, one, two)| other(*one, *two))
    };
    of_hanzi.or_else(alone).or_else(of_word).or_else(light)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_be_read_in_two_ways() {
        for (hanzi, pinyin, other) in [
            ("谁", "shéi", "shuí"),
            ("血", "xiě", "xuè"),
            ("那是谁？", "nà shì shéi?", "nèi shì shéi?"),
            ("尾巴", "wěiba", "yǐba"),
            ("学生", "xuésheng", "xuéshēng"),
            ("晚上", "wǎnshàng", "wǎnshang"),
            ("熟", "shú", "shóu"),
        ] {
            assert!(
                readings(hanzi, pinyin).contains(&other.to_owned()),
                "{hanzi}: {:?}",
                readings(hanzi, pinyin)
            );
        }
    }

    #[test]
    fn a_syllable_with_one_reading_keeps_it() {
        for (hanzi, pinyin) in [
            ("这里", "zhèlǐ"),
            ("哪儿", "nǎr"),
            ("那么", "nàme"),
            ("薄弱", "bóruò"),
            ("东西", "dōngxi"),
            ("妈妈", "māma"),
            ("", "shéi"),
            ("谁", "no pinyin"),
        ] {
            assert_eq!(variants(hanzi, pinyin), [], "{hanzi}");
        }
    }
}
