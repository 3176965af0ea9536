//! The reader's language in the app: which it is, and the sentences.

use bevy::prelude::*;

use crate::lesson::Trilingual;
use crate::locale::{Digits, Lang, Locale};
use crate::progress::LanguageChoice;

/// The sentences in force.
#[derive(Resource)]
pub struct Words(Locale);

impl Words {
    /// In a language, with a kind of digits.
    pub fn new(lang: Lang, digits: Digits) -> Self {
        Self(Locale::with_digits(lang, digits))
    }

    /// The sentences.
    pub fn locale(&self) -> &Locale {
        &self.0
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.0.lang()
    }
}

/// The language of a stored choice.
pub fn lang_of(choice: LanguageChoice) -> Lang {
    match choice {
        LanguageChoice::Tibetan => Lang::Tibetan,
        LanguageChoice::Chinese => Lang::Chinese,
        LanguageChoice::English => Lang::English,
    }
}

/// The choice to be stored for a language.
pub fn choice_of(lang: Lang) -> LanguageChoice {
    match lang {
        Lang::Tibetan => LanguageChoice::Tibetan,
        Lang::Chinese => LanguageChoice::Chinese,
        Lang::English => LanguageChoice::English,
    }
}

/// A title in a language, or in English where the author wrote none.
pub fn in_language(title: &Trilingual, lang: Lang) -> String {
    let own = match lang {
        Lang::Tibetan => &title.bo,
        Lang::Chinese => &title.zh,
        Lang::English => title.english(),
    };
    own.to_owned()
}
