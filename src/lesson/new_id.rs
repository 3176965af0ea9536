//! Makes ids for items without one: of their English, else of their pinyin, else a number. The same items in the same
//! order always get the same ids.

use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization as _;

use super::Section;

/// The longest id that is made, in characters. Ids may be longer, but nobody likes them.
const LONGEST: usize = 40;

/// Ids that are taken, to make others.
#[derive(Debug, Clone, Default)]
pub struct NewIds {
    taken: HashSet<String>,
    /// How far each beginning of an id has been counted.
    numbers: HashMap<String, u32>,
}

impl NewIds {
    /// Starts with ids that are not given again.
    #[must_use]
    pub fn besides(taken: HashSet<String>) -> Self {
        Self { taken, numbers: HashMap::new() }
    }

    /// Returns an id that was never given before, made of the first English or the pinyin of an item.
    pub fn give(&mut self, english: Option<&str>, pinyin: Option<&str>, section: Section) -> String {
        let stem = english.and_then(slug).or_else(|| pinyin.and_then(slug));
        if let Some(stem) = &stem
            && self.taken.insert(stem.clone())
        {
            return stem.clone();
        }
        let numbered = stem.is_none();
        let stem = stem.unwrap_or_else(|| section.name().chars().take(1).collect());
        let number = self.numbers.entry(stem.clone()).or_insert(u32::from(!numbered));
        loop {
            *number += 1;
            let id = if numbered { format!("{stem}-{number:03}") } else { format!("{stem}-{number}") };
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// Returns an id made of Latin letters, with marks and brackets taken off; `None` if other letters are among them.
fn slug(found: &str) -> Option<String> {
    let plain = found.split(['(', '（', '[', ';', '/']).next().unwrap_or_default();
    let plain = plain.trim();
    let plain = plain.strip_prefix("to ").unwrap_or(plain);
    let mut id = String::new();
    for c in plain.nfd().filter(|c| !matches!(c, '\u{300}'..='\u{36f}' | '\'' | '’')) {
        match c.to_ascii_lowercase() {
            c @ ('a'..='z' | '0'..='9') => id.push(c),
            c if c.is_alphabetic() => return None,
            _ if id.is_empty() || id.ends_with('-') => {}
            _ => id.push('-'),
        }
    }
    if id.len() > LONGEST {
        let whole = id[..=LONGEST].rfind('-').filter(|end| *end > 0).unwrap_or(LONGEST);
        id.truncate(whole);
    }
    let id = id.trim_end_matches('-');
    (!id.is_empty()).then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_of_what_is_there_and_never_given_twice() {
        let mut ids = NewIds::besides(HashSet::from(["w-001".to_owned()]));
        let mut give = |english: &str, pinyin: &str| ids.give(Some(english), Some(pinyin), Section::Words);
        assert_eq!(give("to drink (water)", "hē"), "drink");
        assert_eq!(give("", "shuǐ"), "shui");
        assert_eq!((give("", "shuí"), give("", "")), ("shui-2".to_owned(), "w-002".to_owned()));
    }
}
