//! Questions, for contests and about stories.

use super::Trilingual;

/// A question with one right answer, for a contest or about a story.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Unique in the pack, and never changed.
    pub id: String,
    /// The question.
    pub ask: Trilingual,
    /// What is heard with the question, in pinyin as it is said. Where it can be heard, it is not printed in the question
    /// itself.
    pub hear: Option<String>,
    /// How it is answered, and the right answer.
    pub kind: QuestionKind,
    /// Why the answer is right: shown after every answer.
    pub why: Trilingual,
    /// Where the fact is attested.
    pub source: String,
    /// From 1, easy, to 3, hard: the three faces of a contest's cards (10, 20 and 30 points).
    pub difficulty: u8,
    /// Topics, in the author's words.
    pub tags: Vec<String>,
    /// Who read and approved it.
    pub reviewed_by: Option<String>,
}

impl Question {
    /// Returns what is asked without the pinyin that is heard, where it stands between quotation marks.
    #[must_use]
    pub fn ask_by_ear(&self) -> Trilingual {
        let Some(hear) = &self.hear else { return self.ask.clone() };
        let hidden = |text: &str| text.replace(&format!("“{hear}”"), "“…”");
        let Trilingual { bo, zh, en } = &self.ask;
        Trilingual { bo: hidden(bo), zh: hidden(zh), en: hidden(en) }
    }
}

/// How a question is answered, with the right answer.
#[derive(Debug, Clone, PartialEq)]
pub enum QuestionKind {
    /// One of several options.
    Choice {
        /// What may be chosen; at least two, all different.
        options: Vec<Trilingual>,
        /// Index of the right one, from 0. In `pack.ron` the author counts from 1.
        answer: usize,
    },
    /// True or false.
    TrueFalse(bool),
    /// A number.
    Number {
        /// The right number.
        value: f64,
        /// How far off still counts as right; 0 or more.
        tolerance: f64,
        /// What is counted, such as metres.
        unit: Option<Trilingual>,
    },
    /// Things to put in order.
    Order {
        /// In the right order; at least two, all different.
        items: Vec<Trilingual>,
    },
    /// A few words, typed.
    Text {
        /// Every answer that is right, in any of the three languages; at least one.
        accepted: Vec<String>,
    },
}
