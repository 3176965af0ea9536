//! Answers of a learner's own: what was marked wrong and was right all the same, as the learner says.
//!
//! Such a statement is a record like a review, with an id of its own, and is never changed: taking it back is another
//! one. Of the statements about one review the last one holds. So the lists of two machines can be joined in any order.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization as _;
use uuid::Uuid;

use super::lexicon::text_key;
use super::{CardKey, Grade, Language, Moment, Review};
use crate::language::answer::Script;

/// A statement about the answer of one review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnAnswer {
    pub id: Uuid,
    /// The card that was asked: the answer is right for it from then on.
    pub card: CardKey,
    /// What was typed or laid.
    pub answer: String,
    /// The review that it puts right.
    pub review: Uuid,
    /// Whether the answer is right; false takes that back.
    pub is_right: bool,
    pub at: Moment,
}

/// The answers that hold now, by their card.
pub type OwnAnswers = HashMap<CardKey, Vec<String>>;

/// The grade of a review whose answer was right after all.
pub const GRADE: Grade = Grade::Good;

/// Returns the statements that hold: of each review the last one, if it does not take the answer back. The oldest comes
/// first.
#[must_use]
pub fn holding(all: &[OwnAnswer]) -> Vec<&OwnAnswer> {
    let mut last: HashMap<Uuid, &OwnAnswer> = HashMap::new();
    for own in all {
        let known = last.entry(own.review).or_insert(own);
        if (own.at, own.id) > (known.at, known.id) {
            *known = own;
        }
    }
    let mut holding: Vec<&OwnAnswer> = last.into_values().filter(|own| own.is_right).collect();
    holding.sort_by_key(|own| (own.at, own.id));
    holding
}

/// Returns the answers that hold, by their card.
#[must_use]
pub fn by_card(all: &[OwnAnswer]) -> OwnAnswers {
    let mut answers = OwnAnswers::new();
    for own in holding(all) {
        answers.entry(own.card.clone()).or_default().push(own.answer.clone());
    }
    answers
}

/// Sets the grades of reviews whose answer was right after all.
pub fn put_right(reviews: &mut [Review], all: &[OwnAnswer]) {
    let right: HashMap<Uuid, &OwnAnswer> = holding(all).into_iter().map(|own| (own.review, own)).collect();
    for review in reviews.iter_mut().filter(|review| review.grade == Grade::Again) {
        if right.get(&review.id).is_some_and(|own| own.card == review.card) {
            review.grade = GRADE;
        }
    }
}

/// Returns whether two answers are the same: spaces, punctuation, case and width aside, but not the tones of pinyin.
pub(super) fn are_same(one: &str, other: &str) -> bool {
    let key = |text: &str| match Script::of(text) {
        Some(Script::Tibetan) => text_key(Language::Tibetan, text),
        Some(Script::Hanzi) => text_key(Language::Mandarin, text),
        Some(Script::Latin) | None => {
            text.nfkc().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
        }
    };
    key(one) == key(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drill::{Calendar, Skill};

    fn card() -> CardKey {
        CardKey::new("p", "tea", Language::Mandarin, Skill::Recall)
    }

    fn own(id: u128, review: u128, at: i64, is_right: bool) -> OwnAnswer {
        OwnAnswer {
            id: Uuid::from_u128(id),
            card: card(),
            answer: format!("茶{review}"),
            review: Uuid::from_u128(review),
            is_right,
            at: Moment(at),
        }
    }

    fn review(id: u128, grade: Grade) -> Review {
        let calendar = Calendar { utc_offset_minutes: 0, day_start_hour: 4 };
        Review { id: Uuid::from_u128(id), card: card(), grade, at: Moment(0), calendar, took_ms: 0 }
    }

    #[test]
    fn the_last_statement_about_a_review_holds_in_whatever_order_they_come() {
        let mut all =
            vec![own(1, 7, 10, true), own(2, 7, 20, false), own(3, 8, 15, true), own(4, 7, 30, true)];
        for _ in 0..all.len() {
            let held: Vec<&str> = holding(&all).iter().map(|own| own.answer.as_str()).collect();
            assert_eq!(held, ["茶8", "茶7"]);
            all.rotate_left(1);
        }
        all.push(own(5, 8, 40, false));
        assert_eq!(by_card(&all), OwnAnswers::from([(card(), vec!["茶7".to_owned()])]));
    }

    #[test]
    fn only_a_missed_review_of_the_same_card_is_put_right() {
        let other = CardKey::new("p", "water", Language::Mandarin, Skill::Recall);
        let mut reviews = vec![review(1, Grade::Again), review(2, Grade::Easy), review(3, Grade::Again)];
        let all =
            [own(10, 1, 1, true), own(11, 2, 1, true), OwnAnswer { card: other, ..own(12, 3, 1, true) }];
        put_right(&mut reviews, &all);
        let grades: Vec<Grade> = reviews.iter().map(|review| review.grade).collect();
        assert_eq!(grades, [Grade::Good, Grade::Easy, Grade::Again]);
    }

    #[test]
    fn tones_of_an_own_answer_count() {
        assert!(
            are_same("Ní hǎo", "níhǎo") && are_same("今天，我忙。", "今天我忙") && are_same("ང་ཡིན།", "ང་ཡིན")
        );
        assert!(!are_same("ni hao", "nǐ hǎo") && !are_same("", "a"));
    }
}
