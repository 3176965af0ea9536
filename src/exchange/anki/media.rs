//! The files that come with notes, found however their names are written: notes made on one system and media packed on
//! another differ in how letters with marks are put together, and in `%20` for a space.

use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization as _;

/// Files by name.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Media {
    names: HashSet<String>,
    by_key: HashMap<String, String>,
}

impl Media {
    pub fn of(names: impl Iterator<Item = String>) -> Self {
        let names: HashSet<String> = names.collect();
        // The first in order, so that the same deck always gives the same.
        let mut sorted: Vec<&String> = names.iter().collect();
        sorted.sort_by(|a, b| b.cmp(a));
        let by_key = sorted.into_iter().map(|name| (key(name), name.clone())).collect();
        Self { names, by_key }
    }

    /// Returns the name of a file as it is packed.
    pub fn find(&self, name: &str) -> Option<&str> {
        let exact = self.names.get(name);
        exact.or_else(|| self.by_key.get(&key(name))).map(String::as_str)
    }
}

/// Returns what all spellings of a name have in common.
fn key(name: &str) -> String {
    let spaced = unescaped(name).replace('\u{a0}', " ");
    spaced.nfc().flat_map(char::to_lowercase).collect()
}

/// Reads `%20` and the like; what is none of that stays.
fn unescaped(name: &str) -> String {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let code = code.filter(|_| *first == b'%').and_then(|two| u8::from_str_radix(two, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_in_any_spelling_of_its_name() {
        let media = Media::of(["shui\u{30c} 1.wav", "100%.png", "火.mp3"].map(str::to_owned).into_iter());
        for name in ["shu\u{1d0}\u{a0}1.wav", "shui\u{30c}%201.wav", "shu%C7%90%201.WAV", "shui\u{30c} 1.wav"]
        {
            assert_eq!(media.find(name), Some("shui\u{30c} 1.wav"), "{name}");
        }
        assert_eq!(media.find("100%.png"), Some("100%.png"));
        assert_eq!(media.find("100%25.png"), Some("100%.png"));
        assert_eq!(media.find("%E7%81%AB.mp3"), Some("火.mp3"));
        assert_eq!(media.find("水.mp3"), None);
    }
}
