//! How Chinese of which nobody wrote the pinyin is read: by the longest words that are known.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization as _;

use super::hanzi::is_hanzi;
use super::input::CommonWords;
use super::pinyin;

/// Between two characters: no line breaks here. It is not seen.
pub const WORD_JOINER: char = '\u{2060}';

/// Words with their citation pinyin.
#[derive(Clone, Debug, Default)]
pub struct Readings {
    words: HashMap<Box<str>, Box<str>>,
    /// Characters of the longest word.
    longest: usize,
}

impl Readings {
    /// Adds a word, unless it is known already.
    pub fn add(&mut self, text: &str, pinyin: &str) {
        if text.is_empty() || pinyin.is_empty() || self.words.contains_key(text) {
            return;
        }
        self.longest = self.longest.max(text.chars().count());
        self.words.insert(text.into(), pinyin.into());
    }

    /// Adds the words of the table of common ones, each with its most common reading.
    pub fn add_common(&mut self, common: &CommonWords) {
        for (text, reading) in common.readings() {
            self.add(text, reading);
        }
    }

    /// Returns the citation pinyin of a text that was added as a whole.
    #[must_use]
    pub fn entry(&self, text: &str) -> Option<&str> {
        self.words.get(text).map(AsRef::as_ref)
    }

    /// Cuts a text at the longest words that are known, each with its reading; a character of none stands alone, without
    /// one.
    pub fn pieces<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (&'t str, Option<&'t str>)> {
        let mut rest = text;
        std::iter::from_fn(move || {
            let first = rest.chars().next()?;
            let (piece, reading) = match self.longest_word(rest) {
                Some((word, reading)) => (word, Some(reading)),
                None => (&rest[..first.len_utf8()], None),
            };
            rest = &rest[piece.len()..];
            Some((piece, reading))
        })
    }

    /// Returns the citation pinyin of a text with its punctuation, word by word; none if it has a character that is
    /// not known. At each place the longest word that is known counts.
    #[must_use]
    pub fn pinyin(&self, text: &str) -> Option<String> {
        let mut pinyin = String::new();
        let mut rest = text;
        let mut is_spelled = false;
        while let Some(first) = rest.chars().next() {
            if let Some((word, reading)) = self.longest_word(rest) {
                if is_spelled {
                    pinyin.push(' ');
                }
                pinyin.push_str(reading);
                rest = &rest[word.len()..];
                is_spelled = true;
                continue;
            }
            if first.is_alphanumeric() {
                return None;
            }
            pinyin.push(first);
            rest = &rest[first.len_utf8()..];
            is_spelled = false;
        }
        pinyin.chars().any(char::is_alphabetic).then_some(pinyin)
    }

    /// Returns what can be said of a paragraph of Chinese, with its citation pinyin: a syllable of pinyin in it is said, and
    /// at other letters and digits, of which nobody knows how they are read here, the voice rests. None if a hanzi is not
    /// known, or nothing is left to say.
    #[must_use]
    pub fn prose(&self, text: &str) -> Option<(String, String)> {
        let (mut said, mut pinyin) = (String::new(), String::new());
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            if let Some((word, reading)) = self.longest_word(rest) {
                push_word(&mut pinyin, reading);
                said.push_str(word);
                rest = &rest[word.len()..];
            } else if is_hanzi(first) {
                return None;
            } else if first.is_alphanumeric() {
                let end = rest.find(|c: char| !is_of_foreign_word(c)).unwrap_or(rest.len());
                let word = &rest[..end];
                if is_toned_pinyin(word) {
                    push_word(&mut pinyin, word);
                    push_word(&mut said, word);
                } else {
                    for out in [&mut said, &mut pinyin] {
                        out.push('，');
                    }
                }
                rest = &rest[end..];
            } else {
                for out in [&mut said, &mut pinyin] {
                    out.push(first);
                }
                rest = &rest[first.len_utf8()..];
            }
        }
        pinyin.chars().any(char::is_alphabetic).then_some((said, pinyin))
    }

    /// Returns a text whose lines do not break within a word: within one that is known, nor within what stands between
    /// two of those. A single character that is known may be a part of any word.
    #[must_use]
    pub fn unbroken(&self, text: &str) -> String {
        let mut unbroken = String::new();
        let mut rest = text;
        let mut is_within = false;
        while let Some(first) = rest.chars().next() {
            let word = self.longest_word(rest).map(|(word, _)| word).filter(|word| word.chars().count() > 1);
            let may_go_on = word.is_none() && is_hanzi(first);
            if may_go_on && is_within {
                unbroken.push(WORD_JOINER);
            }
            let run = word.unwrap_or(&rest[..first.len_utf8()]);
            for (place, c) in run.chars().enumerate() {
                if place > 0 {
                    unbroken.push(WORD_JOINER);
                }
                unbroken.push(c);
            }
            is_within = may_go_on;
            rest = &rest[run.len()..];
        }
        unbroken
    }

    fn longest_word<'t>(&self, text: &'t str) -> Option<(&'t str, &str)> {
        let ends = text.char_indices().map(|(start, c)| start + c.len_utf8()).take(self.longest);
        let mut found = None;
        for end in ends {
            let word = &text[..end];
            if let Some(reading) = self.words.get(word) {
                found = Some((word, reading.as_ref()));
            }
        }
        found
    }
}

/// Adds a word of pinyin, parted from the one before.
fn push_word(text: &mut String, word: &str) {
    if text.ends_with(char::is_alphanumeric) {
        text.push(' ');
    }
    text.push_str(word);
}

/// Whether a character goes on with a word of another script than Chinese. A tsheg does: a rest for each syllable of
/// Tibetan would be a stammer.
fn is_of_foreign_word(c: char) -> bool {
    !is_hanzi(c)
        && (c.is_alphanumeric()
            || matches!(c, '\'' | '’' | '\u{0300}'..='\u{036F}' | '\u{0F00}'..='\u{0FFF}'))
}

fn is_toned_pinyin(word: &str) -> bool {
    let has_mark = word.nfd().any(|c| matches!(c, '\u{300}' | '\u{301}' | '\u{304}' | '\u{30c}'));
    has_mark && pinyin::parse(word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::mandarin::hanzi::align;

    fn readings() -> Readings {
        let mut readings = Readings::default();
        for (text, pinyin) in
            [("银行", "yínháng"), ("行", "xíng"), ("银", "yín"), ("我", "wǒ"), ("去", "qù"), ("我", "é")]
        {
            readings.add(text, pinyin);
        }
        readings
    }

    #[test]
    fn the_longest_word_counts_and_what_was_added_first() {
        let readings = readings();
        assert_eq!(readings.pinyin("我去银行。").as_deref(), Some("wǒ qù yínháng。"));
        assert_eq!(readings.pinyin("行，去银！").as_deref(), Some("xíng，qù yín！"));
    }

    #[test]
    fn a_text_is_cut_at_its_words() {
        let readings = readings();
        let pieces: Vec<_> = readings.pieces("我去西银行。").collect();
        let expected =
            [("我", Some("wǒ")), ("去", Some("qù")), ("西", None), ("银行", Some("yínháng")), ("。", None)];
        assert_eq!(pieces, expected);
    }

    #[test]
    fn lines_break_between_words_alone() {
        let parts = |text: &str| -> Vec<String> {
            // Where two characters have no joiner between them a line may break.
            let unbroken = readings().unbroken(text);
            let mut parts = vec![String::new()];
            let mut is_joined = true;
            for c in unbroken.chars() {
                match (c, parts.last_mut()) {
                    (WORD_JOINER, _) => is_joined = true,
                    (c, Some(part)) if is_joined => {
                        part.push(c);
                        is_joined = false;
                    }
                    (c, _) => parts.push(c.to_string()),
                }
            }
            parts
        };
        assert_eq!(parts("我去银行"), ["我去", "银行"]);
        assert_eq!(parts("银行：银行"), ["银行", "：", "银行"]);
        assert_eq!(parts("竞赛，行"), ["竞赛", "，", "行"]);
        assert_eq!(readings().unbroken("ཇ tea"), "ཇ tea");
    }

    #[test]
    fn what_is_not_known_is_not_guessed() {
        for text in ["我去西藏", "我 abc", "", "。。。", "ཇ"] {
            assert_eq!(readings().pinyin(text), None, "{text}");
        }
    }

    #[test]
    fn of_a_paragraph_the_chinese_and_its_pinyin_are_said() {
        let prose = |text: &str| readings().prose(text).map(|(_, pinyin)| pinyin);
        assert_eq!(prose("我去银行。").as_deref(), Some("wǒ qù yínháng。"));
        assert_eq!(prose("“行”：xíng，我去。").as_deref(), Some("“xíng”：xíng，wǒ qù。"));
        assert_eq!(prose("我 ཁང་པ 去 b、12。").as_deref(), Some("wǒ ， qù ，、，。"));
        for text in ["我去西藏。", "abc", "ཇ།", ""] {
            assert_eq!(prose(text), None, "{text}");
        }
        let (said, pinyin) = readings().prose("我 abc 去 xíng 银行").unwrap();
        assert!(align(&said, &pinyin).is_ok(), "{said}: {pinyin}");
    }
}
