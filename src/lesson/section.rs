//! The sections of a lesson.

/// A section of a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Words.
    Words,
    /// Sentences.
    Sentences,
    /// Pages to read before practice.
    Notes,
    /// Texts to read.
    Stories,
    /// Texts to give as a speech.
    Speeches,
    /// Questions.
    Questions,
}

impl Section {
    /// All sections, in the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::Words, Self::Sentences, Self::Notes, Self::Stories, Self::Speeches, Self::Questions];

    /// Returns its field in `pack.ron`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Sentences => "sentences",
            Self::Notes => "notes",
            Self::Stories => "stories",
            Self::Speeches => "speeches",
            Self::Questions => "questions",
        }
    }
}
