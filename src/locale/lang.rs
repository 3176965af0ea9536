//! The three languages of the interface: codes, names, and which one the system asks for.

use unic_langid::LanguageIdentifier;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Written Tibetan, `bo`.
    Tibetan,
    /// Chinese in simplified characters, `zh-CN`.
    Chinese,
    /// English, `en`, which is also what a key is said in that another language lacks.
    English,
}

impl Lang {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Lang; 3] = [Lang::Tibetan, Lang::Chinese, Lang::English];

    /// The code by which the settings and the folders of strings name it: `bo`, `zh-CN` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Tibetan => "bo",
            Lang::Chinese => "zh-CN",
            Lang::English => "en",
        }
    }

    /// Reads a language code in any of the usual forms: `bo`, `bo-CN`, `zh`, `zh_CN.UTF-8`, `en@euro`. Only
    /// the language counts: a reader of `zh-TW` is served better by Chinese than by English.
    pub fn from_code(code: &str) -> Option<Lang> {
        let language = code.split(['-', '_', '.', '@']).next()?;
        match language.to_ascii_lowercase().as_str() {
            "bo" | "bod" | "tib" => Some(Lang::Tibetan),
            "zh" | "zho" | "chi" | "cmn" => Some(Lang::Chinese),
            "en" | "eng" => Some(Lang::English),
            _ => None,
        }
    }

    /// The first language of the system's list that this program speaks, else English: whoever has set up the
    /// computer in a fourth language, or in none, is likelier to find their way in English, and the language
    /// can be switched on every screen.
    pub fn system() -> Lang {
        Lang::first_of(sys_locale::get_locales())
    }

    /// The name of the language in itself, as the switch between languages shows it.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::Tibetan => "བོད་ཡིག",
            Lang::Chinese => "中文",
            Lang::English => "English",
        }
    }

    /// The language that follows in [`Lang::ALL`], going round.
    #[must_use]
    pub fn next(self) -> Lang {
        match self {
            Lang::Tibetan => Lang::Chinese,
            Lang::Chinese => Lang::English,
            Lang::English => Lang::Tibetan,
        }
    }

    /// What Fluent chooses the plural rules by.
    pub(super) fn identifier(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }

    fn first_of(codes: impl IntoIterator<Item = String>) -> Lang {
        codes.into_iter().find_map(|code| Lang::from_code(&code)).unwrap_or(Lang::English)
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn a_code_is_read_in_every_usual_form() {
        for (code, lang) in [
            ("bo", Some(Lang::Tibetan)),
            ("bo-CN", Some(Lang::Tibetan)),
            ("bo_IN.UTF-8", Some(Lang::Tibetan)),
            ("zh", Some(Lang::Chinese)),
            ("zh_CN.UTF-8", Some(Lang::Chinese)),
            ("zh-Hans-CN", Some(Lang::Chinese)),
            ("ZH-TW", Some(Lang::Chinese)),
            ("en", Some(Lang::English)),
            ("en_GB@euro", Some(Lang::English)),
            ("C", None),
            ("", None),
            ("bos", None),
        ] {
            assert_eq!(Lang::from_code(code), lang, "{code}");
        }
        for lang in Lang::ALL {
            assert_eq!(Lang::from_code(lang.code()), Some(lang));
        }
    }

    #[test]
    fn the_first_language_of_the_system_that_is_spoken_wins() {
        let first = |codes: &[&str]| Lang::first_of(codes.iter().map(ToString::to_string));
        assert_eq!(first(&["dz-BT", "bo-IN", "en-GB"]), Lang::Tibetan);
        assert_eq!(first(&["zh-CN", "en"]), Lang::Chinese);
        assert_eq!(first(&["fr-FR"]), Lang::English);
        assert_eq!(first(&[]), Lang::English);
    }

    #[test]
    fn the_switch_goes_round_all_languages() {
        let round: Vec<Lang> =
            std::iter::successors(Some(Lang::Tibetan), |lang| Some(lang.next())).take(4).collect();
        assert_eq!(round, [Lang::Tibetan, Lang::Chinese, Lang::English, Lang::Tibetan]);
    }
}
