//! The checked model of a lesson pack: what the other rooms may rely on once a pack has been read.
//!
//! Every id is unique within its pack, across all sections, so that `pack/id` names one item for ever. Texts are
//! as the author wrote them, trimmed of nothing; the checker has made sure that they are in normal form and not
//! empty.

mod note;
mod question;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::Section;
use crate::language::{Language, UiLanguage};

pub use note::{Example, Note};
pub use question::{Question, QuestionKind};

/// The same text in Tibetan, Chinese and English.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trilingual {
    /// Tibetan.
    pub bo: String,
    /// Chinese.
    pub zh: String,
    /// English; empty if the author wrote none. See [`Trilingual::english`].
    #[serde(default)]
    pub en: String,
}

impl Trilingual {
    /// Returns the text in a language of the interface; see [`Trilingual::english`].
    #[must_use]
    pub fn in_language(&self, lang: UiLanguage) -> &str {
        match lang {
            UiLanguage::Tibetan => &self.bo,
            UiLanguage::Chinese => &self.zh,
            UiLanguage::English => self.english(),
        }
    }

    /// Returns the English text, or the Chinese one where the author wrote no English.
    #[must_use]
    pub fn english(&self) -> &str {
        if self.en.is_empty() { &self.zh } else { &self.en }
    }
}

/// One lesson pack, without faults that are errors.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pack {
    /// The same as the name of the pack's folder: lower-case letters, digits and `-`.
    pub id: String,
    /// The name that learners see.
    pub title: Trilingual,
    /// Who wrote it; at least one.
    pub authors: Vec<String>,
    /// An SPDX identifier or a sentence.
    pub licence: String,
    /// For whom it is, in the author's words, such as "HSK 1".
    pub level: Option<String>,
    /// The one language whose learners are asked its items; `None` asks the learners of both.
    pub teaches: Option<Language>,
    /// Pages to read before practice.
    pub notes: Vec<Note>,
    /// Words to learn.
    pub words: Vec<Word>,
    /// Sentences to learn.
    pub sentences: Vec<Sentence>,
    /// Texts to read, with questions.
    pub stories: Vec<Story>,
    /// Texts to give as a speech.
    pub speeches: Vec<Speech>,
    /// Questions for contests and for readers.
    pub questions: Vec<Question>,
    /// Items that their author has not finished. Nobody is asked them; they are kept so that nothing is lost when the pack is
    /// written anew.
    pub drafts: Vec<Draft>,
}

/// An item that is not finished (`draft: true`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its section.
    pub section: Section,
    /// Its id, which no other item may have; empty if it has none.
    pub id: String,
    /// What stands in `pack.ron`, brackets included.
    pub text: String,
}

impl Pack {
    /// Returns the ids of what can be practised: words, then sentences, then questions.
    pub fn items(&self) -> impl Iterator<Item = &str> {
        let words = self.words.iter().map(|word| word.id.as_str());
        let sentences = self.sentences.iter().map(|sentence| sentence.id.as_str());
        words.chain(sentences).chain(self.questions.iter().map(|question| question.id.as_str()))
    }

    /// Returns the ids of what is practised and remembered: all items but the questions of its texts, which are asked when a
    /// text was read.
    pub fn remembered(&self) -> impl Iterator<Item = &str> {
        let of_texts: HashSet<&str> =
            self.stories.iter().flat_map(|story| &story.questions).map(String::as_str).collect();
        self.items().filter(move |item| !of_texts.contains(item))
    }

    /// Returns whether it holds only questions. Such packs are stock for contests: a learner practises one by opening
    /// it, but no day brings anything new of it.
    #[must_use]
    pub fn is_for_contests(&self) -> bool {
        let Self { notes, words, sentences, stories, speeches, questions, .. } = self;
        let has_more = !notes.is_empty()
            || !words.is_empty()
            || !sentences.is_empty()
            || !stories.is_empty()
            || !speeches.is_empty();
        !questions.is_empty() && !has_more
    }

    /// Returns how many items of all sections no reader has reviewed and no source attests.
    #[must_use]
    pub fn unreviewed(&self) -> usize {
        let notes = self.notes.iter().filter(|note| !note.is_reviewed()).count();
        let words = self.words.iter().filter(|word| !word.is_reviewed()).count();
        let sentences = self.sentences.iter().filter(|sentence| !sentence.is_reviewed()).count();
        let stories = self.stories.iter().filter(|story| !story.is_reviewed()).count();
        let speeches = self.speeches.iter().filter(|speech| !speech.is_reviewed()).count();
        notes + words + sentences + stories + speeches
    }
}

/// A word, with its meaning in each language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Word {
    /// Unique in the pack, and never changed: a learner's memory hangs on it.
    pub id: String,
    /// The word in hanzi.
    pub zh: String,
    /// Citation pinyin with marks or numbers.
    pub pinyin: String,
    /// How it is said, in surface tones, where that is not what the rules of sandhi make of `pinyin`.
    pub spoken: Option<String>,
    /// Tibetan words for it, the usual one first; at least one, without a final tsheg.
    pub bo: Vec<String>,
    /// English words for it, the usual one first; may be empty.
    pub en: Vec<String>,
    /// A picture, where one is natural.
    pub picture: Option<Picture>,
    /// A file under the pack's `audio/`.
    pub audio: Option<String>,
    /// Topics, in the author's words.
    pub tags: Vec<String>,
    /// Where the gloss is attested.
    pub source: Option<String>,
    /// Who read and approved it.
    pub reviewed_by: Option<String>,
}

impl Word {
    /// Returns whether a source attests it or a reader has approved it; otherwise it is marked "not yet reviewed".
    #[must_use]
    pub fn is_reviewed(&self) -> bool {
        self.source.is_some() || self.reviewed_by.is_some()
    }
}

/// A picture of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picture {
    /// An emoji, to be set in the emoji font.
    Emoji(String),
    /// A file under the pack's `pictures/`.
    File(String),
}

/// A sentence that a learner would say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sentence {
    /// Unique in the pack, and never changed.
    pub id: String,
    /// In Chinese.
    pub zh: String,
    /// Citation pinyin of the Chinese.
    pub pinyin: String,
    /// How it is said, in surface tones, where that is not what the rules of sandhi make of `pinyin`.
    pub spoken: Option<String>,
    /// In Tibetan.
    pub bo: String,
    /// In English; may be empty.
    pub en: String,
    /// Other Chinese wordings of it that are as right, such as another order; may be empty.
    pub zh_other: Vec<String>,
    /// Other Tibetan wordings of it that are as right; may be empty.
    pub bo_other: Vec<String>,
    /// The sentence cut into pieces that correspond, in Chinese order; may be empty.
    pub parts: Vec<Part>,
    /// A file under the pack's `audio/`.
    pub audio: Option<String>,
    /// Topics, in the author's words.
    pub tags: Vec<String>,
    /// Where the translation is attested.
    pub source: Option<String>,
    /// Who read and approved it.
    pub reviewed_by: Option<String>,
}

impl Sentence {
    /// Returns whether a source attests it or a reader has approved it.
    #[must_use]
    pub fn is_reviewed(&self) -> bool {
        self.source.is_some() || self.reviewed_by.is_some()
    }
}

/// A piece of a sentence and what it corresponds to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// The Chinese piece. All of them together are the sentence, punctuation and spaces aside.
    pub zh: String,
    /// The Tibetan piece.
    pub bo: String,
}

/// A text to read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Story {
    /// Unique in the pack, and never changed.
    pub id: String,
    /// The name of the story.
    pub title: Trilingual,
    /// The text, a sentence or so a line; at least one.
    pub lines: Vec<Line>,
    /// Ids of questions of the same pack.
    pub questions: Vec<String>,
    /// Topics, in the author's words.
    pub tags: Vec<String>,
    /// Where the text comes from.
    pub source: Option<String>,
    /// Who read and approved it.
    pub reviewed_by: Option<String>,
}

impl Story {
    /// Returns whether a source attests it or a reader has approved it.
    #[must_use]
    pub fn is_reviewed(&self) -> bool {
        self.source.is_some() || self.reviewed_by.is_some()
    }
}

/// A line of a story or of a speech.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Who says it, in a dialogue: a letter or a name, the same in every line of the speaker.
    pub by: Option<String>,
    /// In Chinese.
    pub zh: String,
    /// Citation pinyin of the Chinese.
    pub pinyin: String,
    /// How it is said, in surface tones, where that is not what the rules of sandhi make of `pinyin`.
    pub spoken: Option<String>,
    /// In Tibetan.
    pub bo: String,
    /// In English; may be empty.
    pub en: String,
    /// A file under the pack's `audio/`.
    pub audio: Option<String>,
}

/// A text to give as a speech.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Speech {
    /// Unique in the pack, and never changed.
    pub id: String,
    /// The name of the speech.
    pub title: Trilingual,
    /// How long it should take, in seconds; at least one.
    pub seconds: u32,
    /// The text; at least one line.
    pub lines: Vec<Line>,
    /// Topics, in the author's words.
    pub tags: Vec<String>,
    /// Where the text comes from.
    pub source: Option<String>,
    /// Who read and approved it.
    pub reviewed_by: Option<String>,
}

impl Speech {
    /// Returns whether a source attests it or a reader has approved it.
    #[must_use]
    pub fn is_reviewed(&self) -> bool {
        self.source.is_some() || self.reviewed_by.is_some()
    }
}
