//! How Chinese of which nobody wrote the pinyin is read: by the longest words that are known.

use std::collections::HashMap;

use super::input::CommonWords;

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

#[cfg(test)]
mod tests {
    use super::*;

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
    fn what_is_not_known_is_not_guessed() {
        for text in ["我去西藏", "我 abc", "", "。。。", "ཇ"] {
            assert_eq!(readings().pinyin(text), None, "{text}");
        }
    }
}
