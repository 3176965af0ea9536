//! Pages that explain something before it is practised.

use super::Trilingual;
use crate::language::Language;

/// A page to read before practice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Note {
    /// Unique in the pack, and never changed.
    pub id: String,
    /// What it is about.
    pub title: Trilingual,
    /// The page; a line break begins a paragraph.
    pub text: Trilingual,
    /// What the page shows; may be empty.
    pub examples: Vec<Example>,
    /// The one language whose learners read it; `None` for the learners of both.
    pub teaches: Option<Language>,
    /// Topics, in the author's words.
    pub tags: Vec<String>,
    /// Where what it says is attested.
    pub source: Option<String>,
    /// Who read and approved it.
    pub reviewed_by: Option<String>,
}

impl Note {
    /// Returns whether learners of a language read it.
    #[must_use]
    pub fn is_for(&self, target: Language) -> bool {
        self.teaches.is_none_or(|teaches| teaches == target)
    }

    /// Returns whether a source attests it or a reader has approved it.
    #[must_use]
    pub fn is_reviewed(&self) -> bool {
        self.source.is_some() || self.reviewed_by.is_some()
    }
}

/// An example on a page. Each text may be empty, but not the Chinese, the pinyin and the Tibetan all at once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Example {
    /// In Chinese.
    pub zh: String,
    /// The pinyin of the Chinese; or, without Chinese, any pinyin, initials and finals that are no syllable too.
    pub pinyin: String,
    /// In Tibetan, which may be a letter, a vowel sign or another fragment.
    pub bo: String,
    /// In English.
    pub en: String,
}
