//! An item of practice as the screens show it whole: after the answer, in a summary, and when it is met.

use super::face::{Gloss, cells, glosses};
use crate::drill::Language;
use crate::drill::lexicon::{Content, ItemKind, LexiconEntry};
use crate::language::mandarin::hanzi::Cell;
use crate::language::mandarin::variant;
use crate::lesson::{Picture, Spoken, Trilingual};

/// A word, a sentence or a question. Of a question the texts are what is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemView {
    pub kind: ItemKind,
    /// The id of its pack.
    pub pack: String,
    /// The language that its pack teaches, if it teaches one alone.
    pub teaches: Option<Language>,
    /// In Chinese.
    pub zh: String,
    /// The Chinese with pinyin above; without, for a question.
    pub cells: Vec<Cell>,
    /// In Tibetan, the usual text first; at least one.
    pub bo: Vec<String>,
    /// In English, the usual text first; may be empty.
    pub en: Vec<String>,
    /// The pieces of a sentence with what each means, in Chinese order; empty where the author gave none.
    pub parts: Vec<Gloss>,
    /// How a word is also read.
    pub other_readings: Vec<String>,
    /// What a sentence may also be in Chinese, and be as right.
    pub zh_other: Vec<String>,
    /// What a sentence may also be in Tibetan.
    pub bo_other: Vec<String>,
    pub picture: Option<Picture>,
    /// A file under the pack's `audio/`.
    pub audio: Option<String>,
    /// What can be heard of it: the Chinese, then the Tibetan; of a question what its author lets hear, if anything.
    pub heard: Vec<Spoken>,
    /// Why the answer to a question is right.
    pub why: Option<Trilingual>,
    /// Where it is attested.
    pub source: Option<String>,
    reviewed: bool,
}

impl ItemView {
    /// Returns what can be heard of it in a language.
    #[must_use]
    pub fn heard_in(&self, language: Language) -> Option<&Spoken> {
        self.heard.iter().find(|spoken| spoken.language == language)
    }

    /// Returns whether a source attests it or a reader has approved it; otherwise it is marked "not yet reviewed".
    #[must_use]
    pub fn is_reviewed(&self) -> bool {
        self.reviewed
    }
}

impl From<&LexiconEntry> for ItemView {
    fn from(entry: &LexiconEntry) -> Self {
        let plain = Self {
            kind: entry.kind(),
            pack: entry.pack().id.clone(),
            teaches: entry.pack().teaches,
            zh: entry.zh().to_owned(),
            cells: cells(entry),
            bo: entry.bo().to_vec(),
            en: entry.en().to_vec(),
            parts: Vec::new(),
            other_readings: Vec::new(),
            zh_other: Vec::new(),
            bo_other: Vec::new(),
            picture: None,
            audio: None,
            heard: [Language::Mandarin, Language::Tibetan]
                .into_iter()
                .filter_map(|language| entry.heard(language))
                .collect(),
            why: None,
            source: None,
            reviewed: false,
        };
        match entry.content() {
            Content::Word(word) => Self {
                other_readings: variant::readings(&word.zh, &word.pinyin),
                picture: word.picture.clone(),
                audio: word.audio.clone(),
                source: word.source.clone(),
                reviewed: word.is_reviewed(),
                ..plain
            },
            Content::Sentence(sentence) => Self {
                parts: glosses(&plain.cells, &sentence.parts),
                zh_other: wordings(entry, Language::Mandarin),
                bo_other: wordings(entry, Language::Tibetan),
                audio: sentence.audio.clone(),
                source: sentence.source.clone(),
                reviewed: sentence.is_reviewed(),
                ..plain
            },
            Content::Question(question) => {
                let source = Some(question.source.clone()).filter(|source| !source.is_empty());
                Self {
                    why: Some(question.why.clone()),
                    reviewed: source.is_some() || question.reviewed_by.is_some(),
                    source,
                    ..plain
                }
            }
        }
    }
}

fn wordings(entry: &LexiconEntry, language: Language) -> Vec<String> {
    entry.other_wordings(language).into_iter().map(|wording| wording.text).collect()
}
