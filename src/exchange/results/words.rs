//! The words of a sheet, which another room has: this one names their keys.

use crate::contest::rules::{Round, Trilingual};
use crate::language::UiLanguage;

/// One language ready to speak: `Words::new(locale.lang(), &|key, args| locale.message(key, args))`.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    lang: UiLanguage,
    message: &'a dyn Fn(&str, &[(&'static str, String)]) -> String,
}

impl<'a> Words<'a> {
    /// Takes the language and what says a key with its values in it.
    pub fn new(lang: UiLanguage, message: &'a dyn Fn(&str, &[(&'static str, String)]) -> String) -> Self {
        Self { lang, message }
    }

    /// Returns the language.
    #[must_use]
    pub fn lang(&self) -> UiLanguage {
        self.lang
    }

    pub(super) fn text(&self, key: &str) -> String {
        (self.message)(key, &[])
    }

    /// Returns a text as it heads a column, where no sentence is ended by a shad.
    pub(super) fn label(&self, key: &str) -> String {
        self.text(key).trim_end_matches('།').to_owned()
    }

    pub(super) fn format(&self, key: &str, args: &[(&'static str, String)]) -> String {
        (self.message)(key, args)
    }

    /// Returns a number in the reader's digits.
    pub(super) fn number(&self, number: i64) -> String {
        self.format("results-number", &[("number", number.to_string())]).replace('-', "\u{2212}")
    }

    /// Returns what a score went up or down by, with its sign.
    pub(super) fn change(&self, points: i64) -> String {
        let number = self.number(points);
        if points > 0 { format!("+{number}") } else { number }
    }

    /// Returns a text in this language.
    pub(super) fn of<'t>(&self, text: &'t Trilingual) -> &'t str {
        text.in_language(self.lang)
    }

    /// Returns the name of a round: its own, or that of its kind.
    pub(super) fn of_round(&self, round: &Round) -> String {
        let title = round.title.as_ref().map(|title| self.of(title).to_owned());
        title.unwrap_or_else(|| self.label(round.kind.message_id()))
    }
}

impl std::fmt::Debug for Words<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}
