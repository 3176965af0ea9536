//! Facts of the two languages, independent of lessons: how Tibetan is written and spelt, how Mandarin is spelt in
//! pinyin, and which answers count as the same. Pure: no files, no clock.
//!
//! The program has two types for languages: a [`Language`] is learnt, a [`UiLanguage`] is what the screen is written
//! in.

pub mod answer;
mod edit;
#[cfg(test)]
mod linear;
pub mod mandarin;
pub mod tibetan;

use std::fmt;
use std::str::FromStr;

/// A language that a learner sets out to learn. It is the target of a card, never the language of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Written and spoken Tibetan.
    Tibetan,
    /// Mandarin in simplified characters.
    Mandarin,
}

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UiLanguage {
    /// Written Tibetan, `bo`.
    Tibetan,
    /// Chinese in simplified characters, `zh-CN`.
    Chinese,
    /// English, `en`, also the fallback for keys that another language lacks.
    English,
}

/// The error for a code that names neither of the two languages.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown language: {0}")]
pub struct UnknownLanguage(pub String);

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Mandarin, Self::Tibetan];

    /// Returns the ISO 639-1 code, `bo` or `zh`, as lessons and stored reviews have it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Tibetan => "bo",
            Self::Mandarin => "zh",
        }
    }

    /// Returns the other one of the two.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Tibetan => Self::Mandarin,
            Self::Mandarin => Self::Tibetan,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, UnknownLanguage> {
        let known = Self::ALL.into_iter().find(|language| language.code() == code);
        known.ok_or_else(|| UnknownLanguage(code.to_owned()))
    }
}

impl UiLanguage {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Tibetan, Self::Chinese, Self::English];

    /// Returns the code that settings and the folders of strings use: `bo`, `zh-CN` or `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Tibetan => "bo",
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }

    /// Parses a language code in any of the usual forms: `bo`, `bo-CN`, `zh`, `zh_CN.UTF-8`, `en@euro`. Region and
    /// script are ignored: a reader of `zh-TW` is served better by Chinese than by English.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let language = code.split(['-', '_', '.', '@']).next()?;
        match language.to_ascii_lowercase().as_str() {
            "bo" | "bod" | "tib" => Some(Self::Tibetan),
            "zh" | "zho" | "chi" | "cmn" => Some(Self::Chinese),
            "en" | "eng" => Some(Self::English),
            _ => None,
        }
    }

    /// Returns the language's name in itself, as the language switch shows it.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Tibetan => "བོད་ཡིག",
            Self::Chinese => "中文",
            Self::English => "English",
        }
    }

    /// Returns the next language of [`ALL`](Self::ALL), wrapping around.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Tibetan => Self::Chinese,
            Self::Chinese => Self::English,
            Self::English => Self::Tibetan,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_in_every_usual_form() {
        for (code, language) in [
            ("bo", Some(UiLanguage::Tibetan)),
            ("bo-CN", Some(UiLanguage::Tibetan)),
            ("bo_IN.UTF-8", Some(UiLanguage::Tibetan)),
            ("zh", Some(UiLanguage::Chinese)),
            ("zh_CN.UTF-8", Some(UiLanguage::Chinese)),
            ("zh-Hans-CN", Some(UiLanguage::Chinese)),
            ("ZH-TW", Some(UiLanguage::Chinese)),
            ("en", Some(UiLanguage::English)),
            ("en_GB@euro", Some(UiLanguage::English)),
            ("C", None),
            ("", None),
            ("bos", None),
        ] {
            assert_eq!(UiLanguage::from_code(code), language, "{code}");
        }
        for language in UiLanguage::ALL {
            assert_eq!(UiLanguage::from_code(language.code()), Some(language));
        }
        for language in Language::ALL {
            assert_eq!(language.code().parse(), Ok(language));
            assert_eq!(language.other().other(), language);
        }
        assert!("zh-CN".parse::<Language>().is_err());
    }

    #[test]
    fn the_switch_goes_round_all_languages() {
        let round: Vec<UiLanguage> =
            std::iter::successors(Some(UiLanguage::Tibetan), |language| Some(language.next()))
                .take(4)
                .collect();
        let all = [UiLanguage::Tibetan, UiLanguage::Chinese, UiLanguage::English, UiLanguage::Tibetan];
        assert_eq!(round, all);
    }
}
