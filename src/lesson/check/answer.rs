//! Answers to questions: finds those that are the same, written in two ways or in two words, and those that cannot
//! both be right.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization as _;

use super::tibetan::has_tibetan;
use crate::language::mandarin::hanzi::is_hanzi;
use crate::language::mandarin::pinyin::{self, Syllable};
use crate::language::tibetan::{digits, normal};
use crate::lesson::{Trilingual, Word};

/// Returns the text of `right` that is the same answer as that of `left` in the same language, if there is one: case,
/// width, spaces, an article, a sign at the end, digits and the way of writing pinyin aside.
pub(in crate::lesson) fn same_answer<'r>(left: &Trilingual, right: &'r Trilingual) -> Option<&'r str> {
    let languages = [(&left.zh, &right.zh), (&left.bo, &right.bo), (&left.en, &right.en)];
    let is_same = |(left, right): &(&String, &'r String)| !right.is_empty() && key(left) == key(right);
    languages.into_iter().find(is_same).map(|(_, right)| right.as_str())
}

/// Returns what [`same_answer`] compares: the Chinese, the Tibetan and the English, each without the ways of writing it.
pub(in crate::lesson) fn keys(text: &Trilingual) -> [Option<String>; 3] {
    [&text.zh, &text.bo, &text.en].map(|text| Some(key(text)).filter(|key| !key.is_empty()))
}

/// What the words of a pack say about answers.
pub(in crate::lesson) struct Words {
    zh: HashSet<String>,
    bo: HashSet<String>,
    pairs: HashSet<(String, String)>,
}

impl Words {
    pub fn new(words: &[Word]) -> Self {
        let pairs: HashSet<(String, String)> =
            words.iter().flat_map(|word| word.bo.iter().map(|bo| (key(&word.zh), key(bo)))).collect();
        let (zh, bo) = pairs.iter().cloned().unzip();
        Self { zh, bo, pairs }
    }

    /// Returns whether two answers are synonyms: the pack has a word with the Chinese of one and the Tibetan of the
    /// other.
    pub fn are_synonyms(&self, left: &Trilingual, right: &Trilingual) -> bool {
        self.is_word(&left.zh, &right.bo) || self.is_word(&right.zh, &left.bo)
    }

    /// Returns whether two accepted answers cannot both be right: two numbers, two tones of one pinyin, or a Chinese
    /// and a Tibetan word of the pack that are not each other's.
    pub fn contradict(&self, left: &str, right: &str) -> bool {
        if let (Some(left), Some(right)) = (number(left), number(right)) {
            return (left - right).abs() > f64::EPSILON * left.abs().max(right.abs());
        }
        if let (Some(left), Some(right)) = (toned(left), toned(right)) {
            let letters = |syllables: &[Syllable]| -> Vec<(String, bool)> {
                syllables.iter().map(|syllable| (syllable.letters.clone(), syllable.erhua)).collect()
            };
            return left != right && letters(&left) == letters(&right);
        }
        let (zh, bo) = if has_tibetan(left) { (right, left) } else { (left, right) };
        has_tibetan(bo)
            && zh.chars().any(is_hanzi)
            && self.zh.contains(&key(zh))
            && self.bo.contains(&key(bo))
            && !self.is_word(zh, bo)
    }

    fn is_word(&self, zh: &str, bo: &str) -> bool {
        self.pairs.contains(&(key(zh), key(bo)))
    }
}

/// Returns what two ways of writing one answer have in common.
fn key(text: &str) -> String {
    if has_tibetan(text) {
        return digits::to_latin(&normal::headword_key(text)).split_whitespace().collect();
    }
    // Marks are left as they stand: a question may be about where they belong.
    if text.contains(is_tone_number)
        && let Some(syllables) = toned(text)
    {
        return syllables.iter().map(ToString::to_string).collect();
    }
    let folded = digits::to_latin(text).nfkc().collect::<String>().to_lowercase();
    let folded = folded.trim().trim_end_matches(['.', '。', ',', '、', ';', ' ']);
    let without_article = ["a ", "an ", "the ", "to "].iter().find_map(|head| folded.strip_prefix(head));
    let key: String = without_article.unwrap_or(folded).split_whitespace().collect();
    // Where signs alone are asked about, they are the answer.
    if key.is_empty() { text.to_owned() } else { key }
}

/// Parses pinyin that bears tones, in marks or in numbers.
fn toned(text: &str) -> Option<Vec<Syllable>> {
    let is_tone = |c: char| is_tone_number(c) || matches!(c, '\u{300}' | '\u{301}' | '\u{304}' | '\u{30c}');
    text.nfd().any(is_tone).then(|| pinyin::parse(text).ok()).flatten()
}

fn is_tone_number(c: char) -> bool {
    matches!(c, '1'..='5')
}

fn number(text: &str) -> Option<f64> {
    let plain: String = digits::to_latin(text).nfkc().filter(|c| !matches!(c, ' ' | ',')).collect();
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(left: &str, right: &str) -> bool {
        let text = |en: &str| Trilingual { en: en.to_owned(), ..Trilingual::default() };
        same_answer(&text(left), &text(right)).is_some()
    }

    #[test]
    fn one_answer_may_be_written_in_many_ways() {
        for (left, right) in [
            ("ཆུ", "ཆུ་"),
            ("ཆུ", "ཆུ།"),
            ("Water", "water"),
            ("ＷＡＴＥＲ", "water"),
            ("the water", "water."),
            ("shuǐ", "shui3"),
            ("nǐ hǎo", "ni3hao3"),
            ("你 好", "你好。"),
            ("༡༢", "12"),
        ] {
            assert!(same(left, right), "{left} {right}");
        }
        for (left, right) in [
            ("mā", "má"),
            ("ma", "mā"),
            ("yuè", "yüè"),
            ("pèiǒu", "pèi'ǒu"),
            ("shǔi", "shuǐ"),
            ("ཆུ", "ཆུས"),
            ("1.5", "15"),
            ("-5", "5"),
            ("你好？", "你好！"),
            ("，", "。"),
            ("", ""),
            ("a", "the"),
            ("水", "睡"),
        ] {
            assert!(!same(left, right), "{left} {right}");
        }
    }

    #[test]
    fn answers_that_cannot_both_be_right_are_found() {
        let word = |zh: &str, bo: &[&str]| Word {
            zh: zh.to_owned(),
            bo: bo.iter().map(|bo| (*bo).to_owned()).collect(),
            ..Word::default()
        };
        let words = Words::new(&[word("水", &["ཆུ"]), word("火", &["མེ"]), word("说", &["བཤད", "ལབ"])]);
        for (left, right) in [("8848", "8849"), ("༡༠", "12"), ("shuǐ", "shuì"), ("水", "མེ་"), ("མེ", "水")]
        {
            assert!(words.contradict(left, right), "{left} {right}");
        }
        for (left, right) in [
            ("8848", "8,848"),
            ("8848", "རྒྱ་མཚོ"),
            ("shuǐ", "shui3"),
            ("shuǐ", "water"),
            ("水", "ཆུ"),
            ("说", "ལབ"),
            ("水", "རྩྭ"),
            ("water", "མེ"),
            ("水", "火"),
        ] {
            assert!(!words.contradict(left, right), "{left} {right}");
        }
        let text = |zh: &str, bo: &str| Trilingual { zh: zh.into(), bo: bo.into(), en: String::new() };
        assert!(words.are_synonyms(&text("说", "བཤད"), &text("讲", "ལབ")));
        assert!(!words.are_synonyms(&text("水", "ཆུ"), &text("火", "མེ")));
    }
}
