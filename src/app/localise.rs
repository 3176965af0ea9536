//! The reader's language in the app: which it is, and the sentences.

use bevy::prelude::*;

use crate::lesson::Trilingual;
use crate::locale::{Digits, Locale, UiLanguage};

/// The sentences in force.
#[derive(Resource)]
pub struct Words(Locale);

impl Words {
    /// In a language, with a kind of digits.
    pub fn new(lang: UiLanguage, digits: Digits) -> Self {
        Self(Locale::with_digits(lang, digits))
    }

    /// Returns the sentences.
    pub fn locale(&self) -> &Locale {
        &self.0
    }

    /// Returns the language.
    pub fn lang(&self) -> UiLanguage {
        self.0.lang()
    }
}

/// Returns a title in a language, or in English where the author wrote none.
pub fn in_language(title: &Trilingual, lang: UiLanguage) -> String {
    title.in_language(lang).to_owned()
}
