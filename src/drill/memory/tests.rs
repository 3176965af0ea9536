//! The memory against what other schedulers come to, and the rules around it.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::drill::{Calendar, Language, Moment, Skill};

const LHASA: Calendar = Calendar::new(480);

/// A day after all others.
const LATER: Day = Day(40_000);

fn card() -> CardKey {
    CardKey::new("nature", "water", Language::Mandarin, Skill::Read)
}

fn play(grades: &[(i32, Grade)]) -> Memory {
    let scheduler = Scheduler::default();
    let mut memory = None;
    for (day, grade) in grades {
        memory = Some(scheduler.next_with_fuzz(memory.as_ref(), *grade, Day(*day), None));
    }
    memory.unwrap()
}

#[test]
fn the_first_review_sets_the_difficulty_as_fsrs_6_does() {
    for (grade, difficulty) in
        [(Grade::Again, 6.4133), (Grade::Hard, 5.11217), (Grade::Good, 2.11810), (Grade::Easy, 1.0)]
    {
        assert!((play(&[(0, grade)]).difficulty - difficulty).abs() < 1e-4);
    }
}

#[test]
fn stability_and_difficulty_are_those_of_the_other_implementations() {
    use Grade::{Again, Good};
    // The gaps are 0, 0, 1, 3, 8 and 21 days.
    let memory = play(&[(0, Again), (0, Good), (1, Good), (4, Good), (12, Good), (33, Good)]);
    assert!((memory.stability - 53.62691).abs() < 1e-3, "{}", memory.stability);
    assert!((memory.difficulty - 6.357_486_7).abs() < 1e-4, "{}", memory.difficulty);
}

#[test]
fn intervals_are_those_of_the_other_implementations() {
    use Grade::{Again, Good};
    let scheduler = Scheduler::default();
    let grades = [Good, Good, Good, Good, Good, Good, Again, Again, Good, Good, Good, Good, Good];
    let mut memory: Option<Memory> = None;
    let mut day = 0;
    let mut intervals = Vec::new();
    for grade in grades {
        let after = scheduler.next_with_fuzz(memory.as_ref(), grade, Day(day), None);
        intervals.push(after.interval);
        // The peers hold a new card for minutes, so that its second review falls on the same day.
        day += if memory.is_none() { 0 } else { i32::try_from(after.interval).unwrap() };
        memory = Some(after);
    }
    assert_eq!(intervals[1..], [2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
}

#[test]
fn nine_in_ten_are_remembered_after_the_stability() {
    let memory = play(&[(0, Grade::Good), (2, Grade::Good), (13, Grade::Good)]);
    let scheduler = Scheduler::default();
    #[expect(clippy::cast_possible_truncation, reason = "days of a few years fit")]
    let later = 13 + memory.stability.round() as i32;
    assert!((scheduler.retrievability(&memory, Day(later)) - 0.9).abs() < 0.01);
    assert!((scheduler.retrievability(&memory, Day(13)) - 1.0).abs() < 1e-6);
}

#[test]
fn a_miss_is_due_on_the_same_day_and_a_pass_is_not() {
    let missed = play(&[(0, Grade::Good), (2, Grade::Again)]);
    assert_eq!((missed.due, missed.lapses, missed.is_held()), (Day(2), 1, false));
    let passed = play(&[(0, Grade::Good), (2, Grade::Again), (2, Grade::Good)]);
    assert!(passed.due > Day(2) && passed.is_held());
}

#[test]
fn practice_after_midnight_is_still_the_same_day() {
    let scheduler = Scheduler::default();
    let evening = Moment(Day(1).start(LHASA).0 - 5 * 3_600_000);
    let after_midnight = Moment(Day(1).start(LHASA).0 - 3_600_000);
    let first = scheduler.next(&card(), None, Grade::Good, evening.day(LHASA));
    let second = scheduler.next(&card(), Some(&first), Grade::Again, after_midnight.day(LHASA));
    assert_eq!((second.lapses, second.due), (0, Day(0)), "a miss on the same day is no lapse");
}

#[test]
fn a_leech_is_named_at_the_eighth_lapse_and_at_every_fourth_after_it() {
    let mut grades = Vec::new();
    let mut named = Vec::new();
    for lapse in 0..17 {
        grades.push((lapse * 3, Grade::Good));
        grades.push((lapse * 3 + 1, Grade::Again));
        let memory = play(&grades);
        if memory.is_leech_to_name() {
            named.push(memory.lapses);
        }
    }
    assert_eq!(named, [8, 12, 16]);
}

#[test]
fn a_cache_that_is_no_number_does_no_harm() {
    let broken = Memory { stability: f32::NAN, difficulty: f32::NAN, ..play(&[(0, Grade::Good)]) };
    let after = Scheduler::default().next(&card(), Some(&broken), Grade::Good, Day(3));
    assert!(after.stability.is_finite() && after.difficulty.is_finite() && after.due > Day(3));
}

fn history() -> impl Strategy<Value = Vec<Review>> {
    let review = (0u8..3, 1u8..=4, 0i64..4_000_000_000).prop_map(|(word, grade, at)| Review {
        id: Uuid::nil(),
        card: CardKey::new("p", ["a", "b", "c"][usize::from(word)], Language::Tibetan, Skill::Read),
        grade: Grade::from_number(grade).unwrap(),
        at: Moment(at),
        calendar: LHASA,
        took_ms: 1000,
    });
    proptest::collection::vec(review, 1..40).prop_map(|mut reviews| {
        for (number, review) in reviews.iter_mut().enumerate() {
            review.id = Uuid::from_u128(number as u128 + 1);
        }
        reviews
    })
}

proptest! {
    #[test]
    fn the_same_memories_come_from_any_order_and_from_doubled_lists(reviews in history(), turn in 0usize..40) {
        let scheduler = Scheduler::default();
        let mut other = reviews.clone();
        other.rotate_left(turn % reviews.len());
        other.extend(reviews.iter().take(5).cloned());
        prop_assert_eq!(scheduler.rebuild(&reviews, LATER), scheduler.rebuild(&other, LATER));
    }

    #[test]
    fn better_grades_come_back_later(reviews in history(), gap in 0u32..400, fuzz in 0.0f32..1.0) {
        let scheduler = Scheduler::default();
        for memory in scheduler.rebuild(&reviews, LATER).values() {
            let days = scheduler.intervals(Some(memory), gap, Some(fuzz));
            prop_assert!(days.hard < days.good && days.good < days.easy, "{:?}", days);
        }
    }

    #[test]
    fn retrievability_is_a_chance_that_only_falls(reviews in history(), gap in 0i32..400) {
        let scheduler = Scheduler::default();
        for memory in scheduler.rebuild(&reviews, LATER).values() {
            let day = memory.last.plus(gap);
            let now = scheduler.retrievability(memory, day);
            let later = scheduler.retrievability(memory, day.plus(1));
            prop_assert!(0.0 < later && later < now && now <= 1.0);
        }
    }
}
