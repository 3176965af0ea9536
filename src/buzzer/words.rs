//! The words of the page in the three languages. They come from the program's own strings; the page asks for nothing else.

use std::collections::BTreeMap;

use crate::language::UiLanguage;

/// The keys of the page's words among the program's strings. None has a value to fill in.
pub const PAGE_KEYS: [&str; 44] = [
    "buzzer-page-language",
    "buzzer-page-title",
    "buzzer-page-connecting",
    "buzzer-page-lost",
    "buzzer-page-code",
    "buzzer-page-code-hint",
    "buzzer-page-enter",
    "buzzer-page-name",
    "buzzer-page-choose-team",
    "buzzer-page-no-team",
    "buzzer-page-taken",
    "buzzer-page-change-team",
    "buzzer-page-waiting",
    "buzzer-page-open",
    "buzzer-page-pressed",
    "buzzer-page-first",
    "buzzer-page-other",
    "buzzer-page-locked-out",
    "buzzer-page-rehearsal",
    "buzzer-page-choose",
    "buzzer-page-choose-several",
    "buzzer-page-answered",
    "buzzer-page-send",
    "buzzer-page-right",
    "buzzer-page-wrong",
    "buzzer-page-team",
    "buzzer-page-marks-wait",
    "buzzer-page-marks-later",
    "buzzer-page-marks-send",
    "buzzer-page-marks-sent",
    "buzzer-page-marks-kept",
    "buzzer-page-marks-missing",
    "buzzer-page-marks-steps",
    "buzzer-page-marks-excused",
    "buzzer-page-again",
    "buzzer-no-code",
    "buzzer-no-wait",
    "buzzer-no-locked",
    "buzzer-no-taken",
    "buzzer-no-full",
    "buzzer-no-removed",
    "buzzer-no-elsewhere",
    "buzzer-no-flood",
    "buzzer-no-old",
];

/// What is left out of the keys on the page.
const ROOM: &str = "buzzer-";

/// The words of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageWords {
    first: UiLanguage,
    words: Vec<(UiLanguage, BTreeMap<&'static str, String>)>,
}

impl PageWords {
    /// Asks for every word in every language; `first` is what a phone shows until another language is chosen on it.
    pub fn gather(first: UiLanguage, text: impl Fn(UiLanguage, &str) -> String) -> Self {
        let of = |lang| (lang, PAGE_KEYS.map(|key| (key, text(lang, key))).into());
        Self { first, words: UiLanguage::ALL.map(of).into() }
    }

    /// Returns them as a script that sets `WORDS` and `FIRST`.
    pub(super) fn script(&self) -> String {
        let short = |key: &&'static str| key.strip_prefix(ROOM).unwrap_or(key);
        let of = |words: &BTreeMap<&'static str, String>| -> BTreeMap<&'static str, String> {
            words.iter().map(|(key, word)| (short(key), word.clone())).collect()
        };
        let words: BTreeMap<&str, _> =
            self.words.iter().map(|(lang, words)| (lang.code(), of(words))).collect();
        // Serialising text into memory cannot fail.
        let json = serde_json::to_string(&words).unwrap_or_default();
        // The two line ends of Unicode were none in JSON and were in scripts before 2019.
        let json = json.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
        format!("var WORDS={json};var FIRST=\"{}\";\n", self.first.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_reach_the_page_as_they_are() {
        let words =
            PageWords::gather(UiLanguage::Tibetan, |lang, key| format!("{key} \"{}\"\u{2028}", lang.code()));
        let script = words.script();
        assert!(script.ends_with("var FIRST=\"bo\";\n"));
        assert!(!script.contains('\u{2028}'));
        let json = script.strip_prefix("var WORDS=").unwrap().split_once(";var FIRST").unwrap().0;
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(value["zh-CN"]["no-code"], "buzzer-no-code \"zh-CN\"\u{2028}");
        for lang in UiLanguage::ALL {
            assert_eq!(value[lang.code()].as_object().unwrap().len(), PAGE_KEYS.len());
        }
    }
}
