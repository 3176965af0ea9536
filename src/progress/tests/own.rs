//! Answers that were right after all, as the learner says.

use super::*;
use crate::drill::own::{OwnAnswer, holding};

fn statement(review: &Review, at: i64, is_right: bool) -> OwnAnswer {
    OwnAnswer {
        id: Uuid::now_v7(),
        card: review.card.clone(),
        answer: "ཇ་འཐུང".to_owned(),
        review: review.id,
        is_right,
        at: Moment(review.at.0 + at),
    }
}

fn missed(day: i64) -> Review {
    Review { grade: Grade::Again, ..review(1, day) }
}

#[test]
fn a_review_that_was_right_after_all_counts_as_right_and_stays_as_it_was_given() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    let missed = missed(0);
    answer(&store, id, &missed);
    let (card, right) = memory_after(&Review { grade: Grade::Good, ..missed.clone() }, None);
    let own = statement(&missed, 1_000, true);
    for _ in 0..2 {
        store.record_own_answer(id, own.clone(), right).wait().unwrap();
    }
    drop(store);
    let store = open(&folder);
    assert_eq!(store.own_answers(id).wait().unwrap(), [own], "it is there once");
    assert_eq!(store.memories(id, LATER).wait().unwrap()[&card], right);
    assert_eq!(store.reviews(id).wait().unwrap(), [missed], "a review is never changed");
}

#[test]
fn what_another_machine_says_of_an_answer_counts_too_and_can_be_taken_back() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    let missed = missed(0);
    answer(&store, id, &missed);
    let (card, wrong) = memory_after(&missed, None);
    assert_eq!(store.memories(id, LATER).wait().unwrap()[&card], wrong);
    // As a merge does: the row alone, without a memory.
    let add = |own: OwnAnswer| {
        let added = store.writer.ask(move |conn| {
            conn.execute(
                include_str!("../sql/record_own_answer.sql"),
                rusqlite::params![
                    own.id.as_bytes(),
                    id.0.as_bytes(),
                    own.card.item,
                    own.card.target.code(),
                    own.card.skill.as_str(),
                    own.answer,
                    own.review.as_bytes(),
                    own.is_right,
                    own.at.0
                ],
            )?;
            Ok(())
        });
        added.wait().unwrap();
    };
    add(statement(&missed, 1_000, true));
    let (_, right) = memory_after(&Review { grade: Grade::Good, ..missed.clone() }, None);
    assert_eq!(store.memories(id, LATER).wait().unwrap()[&card], right);
    add(statement(&missed, 2_000, false));
    assert_eq!(store.memories(id, LATER).wait().unwrap()[&card], wrong);
    assert!(holding(&store.own_answers(id).wait().unwrap()).is_empty());
    let changed = store.writer.ask(|conn| Ok(conn.execute("UPDATE own_answers SET answer = 'x'", [])?));
    assert!(changed.wait().is_err(), "what was said is never changed");
}
