//! Clocks that are wrong, and journeys: what a learner can rely on whatever the computer believes.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::drill::memory::{LONGEST_INTERVAL, Memories, Scheduler};
use crate::drill::plan::{self, PlanOptions};
use crate::drill::{CardKey, Grade, Language, Review, Skill, samples};

const LHASA: Calendar = Calendar::new(480);
const BUILT: Moment = Moment(1_767_225_600_000);
const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

#[test]
fn a_clock_before_the_program_is_wrong_and_time_goes_on_from_the_last_answer() {
    let dead = Moment(0);
    assert_eq!(judge(dead, LHASA, BUILT, None), Err(ClockError::BeforeProgram));
    assert_eq!(reckon(dead, BUILT, None), BUILT);
    let answered = Moment(BUILT.0 + 900 * HOUR_MS);
    assert_eq!(reckon(dead, BUILT, Some(answered)), Moment(answered.0 + 1));
    assert_eq!(reckon(dead, BUILT, Some(Moment(7))), BUILT);
}

#[test]
fn answers_from_a_later_day_are_told_and_a_journey_is_not() {
    let now = Moment(BUILT.0 + 100 * HOUR_MS);
    let today = now.day(LHASA);
    assert_eq!(judge(now, LHASA, BUILT, Some(today)), Ok(()));
    assert_eq!(judge(now, LHASA, BUILT, Some(today.plus(1))), Ok(()), "westward over the date line");
    let latest = today.plus(2);
    assert_eq!(judge(now, LHASA, BUILT, Some(latest)), Err(ClockError::BeforeAnswers { latest }));
    assert_eq!(reckon(now, BUILT, Some(Moment(i64::MAX))), now, "the answers may be what is wrong");
}

fn answer(number: u128, at: Moment, calendar: Calendar, grade: Grade) -> Review {
    let card = CardKey::new("nature", "water", Language::Mandarin, Skill::Read);
    Review { id: Uuid::from_u128(number), card, grade, at, calendar, took_ms: 1_000 }
}

#[test]
fn a_word_answered_under_a_clock_years_ahead_comes_back_as_if_it_had_been_right() {
    let start = Moment(BUILT.0 + 10 * DAY_MS);
    let ahead = Moment(start.0 + 3_650 * DAY_MS);
    let reviews = [
        answer(1, start, LHASA, Grade::Good),
        answer(2, ahead, LHASA, Grade::Good),
        answer(3, Moment(start.0 + 2 * DAY_MS), LHASA, Grade::Good),
    ];
    let today = reviews[2].day().plus(1);
    let memories = Scheduler::default().rebuild(&reviews, today);
    let memory = memories.values().next().unwrap();
    assert_eq!((memory.first, memory.last, memory.reviews), (reviews[0].day(), reviews[2].day(), 3));
    assert!(memory.due.since(today) < 60, "no gap of ten years is made up: {memory:?}");

    let only_ahead = Scheduler::default().rebuild(&reviews[1..2], today);
    let options = PlanOptions { new_a_day: 0, ..PlanOptions::new(Language::Mandarin, LHASA) };
    let found = plan::today(&samples::lexicon(), &only_ahead, &options, today.start(LHASA));
    assert_eq!(found.due.len(), 1, "it is asked at once, not in ten years");
    let coming = plan::forecast(&samples::lexicon(), &only_ahead, &options, today.start(LHASA), 3);
    assert_eq!(coming, [1, 0, 0]);
}

#[test]
fn a_wrong_clock_does_not_keep_the_next_skill_shut() {
    let today = Moment(BUILT.0 + 10 * DAY_MS).day(LHASA);
    let ahead = today.plus(4_000).start(LHASA);
    let reviews = [answer(1, ahead, LHASA, Grade::Good), answer(2, today.start(LHASA), LHASA, Grade::Again)];
    let memories = Scheduler::default().rebuild(&reviews, today);
    let options = PlanOptions { new_a_day: 0, ..PlanOptions::new(Language::Mandarin, LHASA) };
    let tomorrow = today.plus(1);
    let found = plan::today(&samples::lexicon(), &memories, &options, tomorrow.start(LHASA));
    assert_eq!(found.due.len(), 1);
    let again = answer(3, tomorrow.start(LHASA), LHASA, Grade::Good);
    let memories = Scheduler::default().rebuild(&[reviews.as_slice(), &[again]].concat(), tomorrow);
    let opening = (1..40).any(|days| {
        let now = tomorrow.plus(days).start(LHASA);
        !plan::today(&samples::lexicon(), &memories, &options, now).opening.is_empty()
    });
    assert!(opening);
}

/// What a computer shows while somebody learns: where its clock jumps to, and the offset and the start of the day that
/// hold then.
fn jumps() -> impl Strategy<Value = Vec<(i64, i32, u8, u8)>> {
    let anywhere = prop_oneof![
        3 => 0i64..400 * DAY_MS,
        1 => -60_000 * DAY_MS..60_000 * DAY_MS,
        1 => Just(-BUILT.0),
    ];
    proptest::collection::vec((anywhere, -1_560i32..=1_560, 0u8..=6, 1u8..=4), 1..30)
}

/// Answers as the app records them: at the moment that counts, under the calendar in force.
fn answers(jumps: &[(i64, i32, u8, u8)]) -> Vec<Review> {
    let mut reviews: Vec<Review> = Vec::new();
    for (number, (jump, offset, hour, grade)) in jumps.iter().enumerate() {
        let calendar = Calendar { utc_offset_minutes: *offset, day_start_hour: *hour };
        let latest = reviews.iter().map(|review| review.at).max();
        let at = reckon(Moment(BUILT.0 + jump), BUILT, latest);
        reviews.push(answer(number as u128 + 1, at, calendar, Grade::from_number(*grade).unwrap()));
    }
    reviews
}

fn asked(memories: &Memories, day: Day, calendar: Calendar) -> bool {
    let options = PlanOptions { new_a_day: 0, ..PlanOptions::new(Language::Mandarin, calendar) };
    let found = plan::today(&samples::lexicon(), memories, &options, day.start(calendar));
    !found.due.is_empty()
}

proptest! {
    #[test]
    fn no_past_answer_changes_its_day(jumps in jumps()) {
        let mut known: Vec<(Uuid, Day)> = Vec::new();
        for count in 1..=jumps.len() {
            let reviews = answers(&jumps[..count]);
            for (id, day) in &known {
                let review = reviews.iter().find(|review| review.id == *id).unwrap();
                prop_assert_eq!(review.day(), *day);
                let counted = plan::history(&reviews, *day, 1)[0];
                prop_assert_eq!((counted.day, counted.cards), (*day, 1));
            }
            known = reviews.iter().map(|review| (review.id, review.day())).collect();
        }
    }

    #[test]
    fn every_card_comes_back_within_its_interval(jumps in jumps(), now in 0i64..800, offset in -720i32..=720) {
        let calendar = Calendar::new(offset);
        let today = Moment(BUILT.0 + now * DAY_MS).day(calendar);
        let memories = Scheduler::default().rebuild(&answers(&jumps), today);
        let memory = memories.values().next().unwrap();
        prop_assert!(memory.interval <= LONGEST_INTERVAL);
        let latest = today.plus(i32::try_from(memory.interval).unwrap() + 1);
        prop_assert!(asked(&memories, latest, calendar), "{:?} on {:?}", memory, latest);
        if memory.last.is_impossible_on(today) {
            prop_assert!(asked(&memories, today, calendar));
        }
    }

    #[test]
    fn answering_goes_on_whatever_the_clock_did(jumps in jumps(), now in 0i64..800) {
        let reviews = answers(&jumps);
        let today = Moment(BUILT.0 + now * DAY_MS).day(LHASA);
        let scheduler = Scheduler::default();
        let before = scheduler.rebuild(&reviews, today);
        let card = &reviews[0].card;
        let after = scheduler.next(card, before.get(card), Grade::Good, today);
        prop_assert_eq!(after.last, today);
        prop_assert!(after.due > today && after.stability.is_finite());
    }
}
