//! Marking: what an answer is worth, and what a screen shows of it.

use super::lookalike;
use super::number::Number;
use super::order::{Order, Ordered};
use crate::drill::Grade;
use crate::drill::lexicon::{Entry, Lexicon};
use crate::language::answer::{Marked, Script, SpanKind, Verdict, mark_reading, mark_text_among};

/// Carries a vowel sign that stands alone. It says nothing itself, so it is never compared.
pub(super) const CIRCLE: char = '\u{25CC}';

/// What a learner did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The choice of this index, from 0.
    Chosen(usize),
    Typed(String),
    /// Tiles in the order in which they were laid, by their numbers in [`super::Exercise::tiles`], from 0. Tiles may be
    /// left over.
    Ordered(Vec<usize>),
    DontKnow,
}

/// What came of an answer, as it is said to the learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Judgement {
    Right,
    /// Right but for a slip of a letter. It counts as right and is pointed out.
    Typo,
    /// The letters are right and a tone is not.
    WrongTone,
    Wrong,
    /// The learner did not know, and said so.
    NotKnown,
}

/// An answer, marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marking {
    pub judgement: Judgement,
    /// What the scheduler hears.
    pub grade: Grade,
    /// For a typed answer: what was typed and what was expected, letter by letter, and the tones.
    pub diff: Option<Marked>,
    /// For a choice: what was chosen.
    pub chosen: Option<usize>,
    /// For a choice: the right one.
    pub right: Option<usize>,
    /// For tiles: how they were laid, if they were, and how they should lie.
    pub order: Option<Ordered>,
}

impl Judgement {
    /// The Fluent message that says it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Right => "drill-judged-right",
            Self::Typo => "drill-judged-typo",
            Self::WrongTone => "drill-judged-wrong-tone",
            Self::Wrong => "drill-judged-wrong",
            Self::NotKnown => "drill-judged-not-known",
        }
    }

    fn grade(self) -> Grade {
        match self {
            Self::Right | Self::Typo => Grade::Good,
            Self::WrongTone | Self::Wrong | Self::NotKnown => Grade::Again,
        }
    }
}

impl Marking {
    /// Whether it is worth asking again in this session.
    #[must_use]
    pub fn is_to_repeat(&self) -> bool {
        !self.grade.passed()
    }
}

/// What is right: the answer key of an exercise.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Key {
    /// Nothing is asked.
    Nothing,
    /// The choice of this index.
    Choice(usize),
    Typed(Typed),
    Number(Number),
    Order(Order),
}

/// What is right when typed, and what only looks so.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Typed {
    /// Any of these; the first is what the word itself gives.
    accepted: Vec<Accepted>,
    /// Right answers to other words that would pass for a slip in one of these, and are none.
    others: Vec<(Script, String)>,
}

/// An answer that is right when typed.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Accepted {
    /// How these hanzi are read.
    Reading { hanzi: String, pinyin: String },
    /// Any of these words.
    Words(Vec<(Script, String)>),
}

impl Key {
    pub(super) fn mark(&self, answer: &Answer) -> Marking {
        let right = if let Self::Choice(right) = self { Some(*right) } else { None };
        let mut order = if let Self::Order(order) = self { Some(order.mark(&[]).1) } else { None };
        let (judgement, diff) = match (self, answer) {
            (Self::Choice(right), Answer::Chosen(chosen)) if chosen == right => (Judgement::Right, None),
            (Self::Choice(_), Answer::Chosen(_)) => (Judgement::Wrong, None),
            (Self::Typed(right), Answer::Typed(typed)) if !typed.trim().is_empty() => {
                let marked = right.nearest(typed);
                (marked.as_ref().map_or(Judgement::Wrong, |marked| marked.verdict.into()), marked)
            }
            (Self::Number(number), Answer::Typed(typed)) if !typed.trim().is_empty() => {
                let marked = number.mark(typed);
                (marked.verdict.into(), Some(marked))
            }
            (Self::Order(tiles), Answer::Ordered(laid)) if !laid.is_empty() => {
                let (is_right, marked) = tiles.mark(laid);
                order = Some(marked);
                (if is_right { Judgement::Right } else { Judgement::Wrong }, None)
            }
            _ => (Judgement::NotKnown, None),
        };
        let chosen = match answer {
            Answer::Chosen(chosen) => right.and(Some(*chosen)),
            Answer::Typed(_) | Answer::Ordered(_) | Answer::DontKnow => None,
        };
        Marking { judgement, grade: judgement.grade(), diff, chosen, right, order }
    }

    /// An answer that is right; none where nothing is asked.
    pub(super) fn right_answer(&self) -> Option<Answer> {
        match self {
            Self::Nothing => None,
            Self::Choice(right) => Some(Answer::Chosen(*right)),
            Self::Typed(typed) => typed.first().map(Answer::Typed),
            Self::Number(number) => Some(Answer::Typed(number.written())),
            Self::Order(order) => Some(Answer::Ordered(order.right.clone())),
        }
    }
}

impl From<Verdict> for Judgement {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Right => Self::Right,
            Verdict::Typo => Self::Typo,
            Verdict::WrongTone => Self::WrongTone,
            Verdict::Wrong => Self::Wrong,
        }
    }
}

impl Typed {
    /// What is `accepted` for the words that are `right`, among all words.
    pub(super) fn among(lexicon: &Lexicon, right: &[&Entry], accepted: Vec<Accepted>) -> Self {
        let others = lookalike::others(lexicon, right, &accepted);
        Self { accepted, others }
    }

    fn first(&self) -> Option<String> {
        self.accepted.iter().find_map(|accepted| match accepted {
            Accepted::Reading { pinyin, .. } => Some(pinyin.clone()),
            Accepted::Words(words) => words.first().map(|(_, text)| text.clone()),
        })
    }

    /// The kindest marking. Of several that are equally good, the one with the least to mend, then the first.
    fn nearest(&self, typed: &str) -> Option<Marked> {
        let typed = typed.replace(CIRCLE, "");
        self.accepted
            .iter()
            .map(|accepted| match accepted {
                Accepted::Reading { hanzi, pinyin } => mark_reading(hanzi, pinyin, &typed),
                Accepted::Words(words) => mark_text_among(words, &self.others, &typed),
            })
            .min_by_key(|marked| (marked.verdict, to_mend(marked)))
    }
}

/// How many letters and tones stand wrong, in what was typed and in what was expected.
fn to_mend(marked: &Marked) -> usize {
    let spans = marked.typed.iter().chain(&marked.expected);
    spans.filter(|span| span.kind != SpanKind::Same).map(|span| span.text.chars().count()).sum()
}
