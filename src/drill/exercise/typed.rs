//! A text to be typed: what is accepted, and what only looks like it.

use super::confusable;
use super::face::Face;
use crate::drill::lexicon::{Lexicon, LexiconEntry};
use crate::drill::own::are_same;
use crate::language::answer::{Marked, Script, Span, SpanKind, Verdict, mark_reading, mark_text_among};

/// The dotted circle that carries a vowel sign standing alone. It has no sound, so it is never compared.
pub(super) const DOTTED_CIRCLE: char = '\u{25CC}';

/// A text to be typed.
#[derive(Clone, Debug, PartialEq)]
pub struct TypedText {
    /// Every answer that the author of a question accepts, as it is shown; empty for a word or a sentence, which is
    /// shown whole.
    solution: Vec<Face>,
    /// Any of these is right; the first is what the item itself gives.
    accepted: Vec<Accepted>,
    /// How many of those, from the first on, are of the item itself and not of another that looks the same; 0 where
    /// there is no other.
    meant: usize,
    /// Right answers to other items that would pass for a slip in one of these, and are none.
    confusable: Vec<(Script, String)>,
    /// What the learner said was right before.
    own: Vec<String>,
}

/// An answer that is right when typed.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Accepted {
    /// How these hanzi are read.
    Reading { hanzi: String, pinyin: String },
    /// Any of these words.
    Words(Vec<(Script, String)>),
}

impl TypedText {
    /// Accepts what `answers` returns for the entries in `right`, the first of which is the item itself.
    pub(super) fn of(
        lexicon: &Lexicon,
        right: &[&LexiconEntry],
        answers: impl Fn(&LexiconEntry) -> Vec<Accepted>,
    ) -> Self {
        let meant = right.first().map_or(0, |entry| answers(entry).len());
        let accepted = right.iter().flat_map(|entry| answers(entry)).collect();
        Self { meant, ..Self::new(lexicon, right, accepted) }
    }

    /// Accepts `accepted`, which is what the entries in `right` say. A right answer to any other item is not taken for
    /// a slip in one of these.
    pub(super) fn new(lexicon: &Lexicon, right: &[&LexiconEntry], accepted: Vec<Accepted>) -> Self {
        let words = accepted.iter().flat_map(|accepted| match accepted {
            Accepted::Words(words) => words.as_slice(),
            Accepted::Reading { .. } => &[],
        });
        let confusable = confusable::with(lexicon, right, words);
        Self { solution: Vec::new(), accepted, meant: 0, confusable, own: Vec::new() }
    }

    /// Takes these for right too.
    pub(super) fn accept_own(&mut self, own: &[String]) {
        self.own.extend_from_slice(own);
    }

    /// Sets what is shown as right after the answer to a question.
    pub(super) fn with_solution(self, solution: Vec<Face>) -> Self {
        Self { solution, ..self }
    }

    /// Returns what is shown as right after the answer to a question.
    pub(super) fn solution(&self) -> &[Face] {
        &self.solution
    }

    /// Returns the first text that is accepted.
    pub(super) fn first(&self) -> Option<String> {
        self.accepted.iter().find_map(|accepted| match accepted {
            Accepted::Reading { pinyin, .. } => Some(pinyin.clone()),
            Accepted::Words(words) => words.first().map(|(_, text)| text.clone()),
        })
    }

    /// Marks a text against whatever is accepted and returns the kindest marking. Of several that are equally kind it
    /// is the one with the least to mend, then the first.
    pub(super) fn mark(&self, typed: &str) -> Option<Marked> {
        let typed = typed.replace(DOTTED_CIRCLE, "");
        if self.own.iter().any(|own| are_same(own, &typed)) {
            let whole = vec![Span { text: typed, kind: SpanKind::Same }];
            let (typed, expected) = (whole.clone(), whole);
            return Some(Marked {
                verdict: Verdict::Right,
                typed,
                expected,
                tones: Vec::new(),
                simplified: None,
            });
        }
        self.mark_against(&self.accepted, &typed)
    }

    fn mark_against(&self, accepted: &[Accepted], typed: &str) -> Option<Marked> {
        let marked = accepted.iter().map(|accepted| match accepted {
            Accepted::Reading { hanzi, pinyin } => mark_reading(hanzi, pinyin, typed),
            Accepted::Words(words) => mark_text_among(words, &self.confusable, typed),
        });
        marked.min_by_key(|marked| (marked.verdict, marked.to_mend()))
    }

    /// Returns whether a text is taken for right as an answer to another item that looks the same, and better than to
    /// the item itself.
    pub(super) fn is_of_another(&self, typed: &str) -> bool {
        let (meant, others) = self.accepted.split_at(self.meant.min(self.accepted.len()));
        let verdict = |accepted| self.mark_against(accepted, typed).map(|marked| marked.verdict);
        match (verdict(meant), verdict(others)) {
            (Some(meant), Some(other)) => {
                let passes = matches!(other, Verdict::Right | Verdict::Typo);
                passes && other < meant && !self.own.iter().any(|own| are_same(own, typed))
            }
            _ => false,
        }
    }
}
