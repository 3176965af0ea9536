//! What a learner leaves beside answers: which texts were read, and which words are wished for practice.
//!
//! Marks are kept like reviews: only added to, each under an id of its own, so that two machines' lists are merged by
//! putting them together.

use std::collections::HashMap;

use uuid::Uuid;

use super::{Language, Moment, Review};

/// A mark of a learner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// A UUID v7.
    pub id: Uuid,
    pub kind: MarkKind,
    /// `pack/id` of a text, or the name under which a word is remembered.
    pub item: String,
    /// What the learner was learning.
    pub target: Language,
    pub at: Moment,
}

/// What a mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A text was read to its end.
    Read,
    /// The questions after a text were answered, so many of them rightly.
    Answered { right: u16, asked: u16 },
    /// A word that was met in a text is wished for practice.
    Wished,
}

impl MarkKind {
    /// Returns the name under which it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Answered { .. } => "answered",
            Self::Wished => "wished",
        }
    }
}

/// Returns how often a text was read to its end by a learner of `target`.
#[must_use]
pub fn times_read(marks: &[Mark], text: &str, target: Language) -> usize {
    marks.iter().filter(|mark| mark.kind == MarkKind::Read && mark.is_of(text, target)).count()
}

/// Returns how the questions after a text were answered the last time: how many rightly, and of how many.
#[must_use]
pub fn last_answers(marks: &[Mark], text: &str, target: Language) -> Option<(u16, u16)> {
    let answers = marks.iter().filter(|mark| mark.is_of(text, target));
    let answers = answers.filter_map(|mark| match mark.kind {
        MarkKind::Answered { right, asked } => Some((mark.at, mark.id, (right, asked))),
        MarkKind::Read | MarkKind::Wished => None,
    });
    answers.max_by_key(|(at, id, _)| (*at, *id)).map(|(_, _, answers)| answers)
}

/// Returns the words that are wished and have not been asked since, in the order in which they were wished, each once.
#[must_use]
pub fn open_wishes(marks: &[Mark], reviews: &[Review], target: Language) -> Vec<String> {
    let wishes = marks.iter().filter(|mark| mark.kind == MarkKind::Wished && mark.target == target);
    let mut wished: HashMap<&str, Moment> = HashMap::new();
    for mark in wishes.clone() {
        let latest = wished.entry(&mark.item).or_insert(mark.at);
        *latest = mark.at.max(*latest);
    }
    for review in reviews.iter().filter(|review| review.card.target == target) {
        if wished.get(review.card.item.as_str()).is_some_and(|at| review.at >= *at) {
            wished.remove(review.card.item.as_str());
        }
    }
    let mut open: Vec<&Mark> = wishes.collect();
    open.sort_by_key(|mark| (mark.at, mark.id));
    let first_time = |mark: &&Mark| wished.remove(mark.item.as_str()).is_some();
    open.into_iter().filter(first_time).map(|mark| mark.item.clone()).collect()
}

impl Mark {
    fn is_of(&self, item: &str, target: Language) -> bool {
        self.item == item && self.target == target
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drill::{Calendar, CardKey, Grade, Skill};

    fn mark(kind: MarkKind, item: &str, at: i64) -> Mark {
        let id = Uuid::from_u128(u128::try_from(at).unwrap());
        Mark { id, kind, item: item.to_owned(), target: Language::Mandarin, at: Moment(at) }
    }

    fn review(item: &str, target: Language, at: i64) -> Review {
        Review {
            id: Uuid::from_u128(1),
            card: CardKey { item: item.to_owned(), target, skill: Skill::Read },
            grade: Grade::Again,
            at: Moment(at),
            calendar: Calendar::new(0),
            took_ms: 1,
        }
    }

    #[test]
    fn a_wish_stands_until_the_word_is_asked() {
        let marks = [
            mark(MarkKind::Wished, "p/b", 30),
            mark(MarkKind::Wished, "p/a", 10),
            mark(MarkKind::Read, "p/text", 20),
            mark(MarkKind::Wished, "p/a", 40),
        ];
        let open = |reviews: &[Review]| open_wishes(&marks, reviews, Language::Mandarin);
        assert_eq!(open(&[]), ["p/a", "p/b"]);
        assert_eq!(open(&[review("p/a", Language::Mandarin, 35)]), ["p/a", "p/b"], "wished again since");
        assert_eq!(open(&[review("p/a", Language::Mandarin, 40)]), ["p/b"]);
        assert_eq!(open(&[review("p/a", Language::Tibetan, 90)]), ["p/a", "p/b"], "the other language");
        assert!(open_wishes(&marks, &[], Language::Tibetan).is_empty());
    }

    #[test]
    fn marks_may_come_in_any_order() {
        let answered = |right, at| mark(MarkKind::Answered { right, asked: 3 }, "p/text", at);
        let marks = [answered(3, 20), mark(MarkKind::Read, "p/text", 5), answered(1, 10)];
        assert_eq!(last_answers(&marks, "p/text", Language::Mandarin), Some((3, 3)));
        assert_eq!(last_answers(&marks, "p/other", Language::Mandarin), None);
        assert_eq!(times_read(&marks, "p/text", Language::Mandarin), 1);
        assert_eq!(times_read(&marks, "p/text", Language::Tibetan), 0);
    }
}
