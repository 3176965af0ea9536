//! What the lexicon holds of a pack: its words, sentences and questions.

use crate::lesson::{Pack, Question, Sentence, Word};

/// What an entry is, with its data in the pack.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Content<'a> {
    Word(&'a Word),
    Sentence(&'a Sentence),
    Question(&'a Question),
}

/// The kinds of item that are practised, in the order in which a pack is learnt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ItemKind {
    Word,
    Sentence,
    Question,
}

impl ItemKind {
    /// Returns the item of this kind and index in a pack.
    pub(super) fn content(self, pack: &Pack, index: usize) -> Content<'_> {
        // The index was counted from this very pack, which cannot change behind its Arc.
        match self {
            Self::Word => Content::Word(&pack.words[index]),
            Self::Sentence => Content::Sentence(&pack.sentences[index]),
            Self::Question => Content::Question(&pack.questions[index]),
        }
    }
}

impl<'a> Content<'a> {
    /// Returns its id in the pack.
    #[must_use]
    pub fn id(self) -> &'a str {
        match self {
            Self::Word(word) => &word.id,
            Self::Sentence(sentence) => &sentence.id,
            Self::Question(question) => &question.id,
        }
    }
}
