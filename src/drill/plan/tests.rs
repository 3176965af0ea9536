//! What a day brings.

use uuid::Uuid;

use super::*;
use crate::drill::samples;
use crate::drill::{Grade, Review};

const LHASA: Calendar = Calendar::new(480);

fn options() -> PlanOptions {
    PlanOptions::new(Language::Mandarin, LHASA)
}

/// 10 a.m. in Lhasa on the `day`th study day.
fn morning(day: i32) -> Moment {
    Moment(Day(day).start(LHASA).0 + 6 * 3_600_000)
}

fn key(item: &str, skill: Skill) -> CardKey {
    CardKey { item: item.to_owned(), target: Language::Mandarin, skill }
}

fn review(day: i32, item: &str, skill: Skill, grade: Grade) -> Review {
    let at = morning(day);
    Review {
        id: Uuid::from_u128(at.0.unsigned_abs().into()),
        card: key(item, skill),
        grade,
        at,
        calendar: LHASA,
        took_ms: 4000,
    }
}

fn memories(reviews: &[Review]) -> Memories {
    let mut numbered = reviews.to_vec();
    for (number, review) in numbered.iter_mut().enumerate() {
        review.id = Uuid::from_u128(number as u128);
    }
    Scheduler::default().rebuild(&numbered, Day(10_000))
}

fn plan(reviews: &[Review], options: &PlanOptions, day: i32) -> Today {
    today(&samples::lexicon(), &memories(reviews), options, morning(day))
}

#[test]
fn a_beginner_gets_the_days_new_words_in_course_order() {
    let found = plan(&[], &PlanOptions { new_a_day: 3, ..options() }, 0);
    let expected = ["nature/water", "nature/fire", "nature/sun"].map(|item| key(item, Skill::Read));
    assert_eq!(found, Today { new: expected.to_vec(), ..Today::default() });
}

#[test]
fn questions_for_contests_come_back_once_they_were_practised_but_no_day_brings_new_ones() {
    let yes = || samples::question("yes", crate::lesson::QuestionKind::TrueFalse(true));
    let stock = crate::lesson::Pack { id: "quiz".to_owned(), questions: vec![yes()], ..Default::default() };
    let lexicon = Lexicon::new([std::sync::Arc::new(stock)]);
    let card = key("quiz/yes", Skill::Read);
    assert_eq!(today(&lexicon, &Memories::new(), &options(), morning(0)), Today::default());
    let opened = PlanOptions { pack: Some("quiz".to_owned()), ..options() };
    assert_eq!(today(&lexicon, &Memories::new(), &opened, morning(0)).new, std::slice::from_ref(&card));
    let met = memories(&[review(0, "quiz/yes", Skill::Read, Grade::Again)]);
    assert_eq!(today(&lexicon, &met, &options(), morning(1)).due, [card]);
}

#[test]
fn words_met_today_count_against_the_days_number_and_not_tomorrow() {
    let options = PlanOptions { new_a_day: 3, ..options() };
    let reviews = [review(0, "home/mother", Skill::Read, Grade::Good)];
    assert_eq!(plan(&reviews, &options, 0).new.len(), 2);
    assert_eq!(plan(&reviews, &options, 1).new.len(), 3);
}

#[test]
fn one_pack_alone_is_practised_whatever_the_day_holds() {
    let options = PlanOptions { new_a_day: 0, pack: Some("people".to_owned()), ..options() };
    let reviews = [review(0, "nature/water", Skill::Read, Grade::Good)];
    let found = plan(&reviews, &options, 5);
    assert_eq!((found.due.len(), found.new.len()), (0, 4));
}

#[test]
fn skills_open_one_after_the_other_on_later_days() {
    let read = review(0, "nature/water", Skill::Read, Grade::Good);
    let none = PlanOptions { new_a_day: 0, ..options() };
    assert!(plan(std::slice::from_ref(&read), &none, 0).is_done(), "not on the same day");
    let found = plan(std::slice::from_ref(&read), &none, 1);
    assert_eq!(found.opening, [key("nature/water", Skill::Recall)]);

    let recalled = [read, review(1, "nature/water", Skill::Recall, Grade::Good)];
    let later = (2..9).find_map(|day| plan(&recalled, &none, day).opening.first().cloned());
    // Reading falls due on day 2 and stays due, so nothing opens before it has been asked.
    assert_eq!(later, None);
    let asked = [recalled.as_slice(), &[review(2, "nature/water", Skill::Read, Grade::Good)]].concat();
    assert_eq!(plan(&asked, &none, 3).due, [key("nature/water", Skill::Recall)]);
    let asked = [asked.as_slice(), &[review(3, "nature/water", Skill::Recall, Grade::Good)]].concat();
    assert_eq!(plan(&asked, &none, 4).opening, [key("nature/water", Skill::Say)]);
}

#[test]
fn listening_opens_after_reading_where_there_is_something_to_hear() {
    let read = [review(0, "nature/water", Skill::Read, Grade::Good)];
    let opening = |reviews: &[Review], hearing, day| {
        plan(reviews, &PlanOptions { new_a_day: 0, hearing, ..options() }, day).opening
    };
    assert_eq!(opening(&read, Hearing::Voice, 1), [key("nature/water", Skill::Listen)]);
    assert_eq!(opening(&read, Hearing::Off, 1), [key("nature/water", Skill::Recall)]);
    assert_eq!(opening(&read, Hearing::Recordings, 1), [key("nature/water", Skill::Recall)]);
    let heard = [
        read[0].clone(),
        review(1, "nature/water", Skill::Listen, Grade::Good),
        review(2, "nature/water", Skill::Read, Grade::Good),
    ];
    assert_eq!(opening(&heard, Hearing::Off, 3), [key("nature/water", Skill::Recall)]);
    let due = plan(&heard, &PlanOptions { new_a_day: 0, hearing: Hearing::Off, ..options() }, 30).due;
    assert_eq!(due, [key("nature/water", Skill::Read)], "what is not heard is not due");
}

#[test]
fn who_learnt_in_silence_is_not_buried_under_listening() {
    let mut reviews = [reviews_of_all(Skill::Read, 0), reviews_of_all(Skill::Recall, 1)].concat();
    let options = PlanOptions { new_a_day: 0, hearing: Hearing::Voice, ..options() };
    // On the second day after, none of them is due; what comes next opens as it did before.
    let found = plan(&reviews, &options, 2);
    assert!(found.opening.iter().all(|card| card.skill == Skill::Say));
    reviews.extend(reviews_of_all(Skill::Say, 2));
    let late = plan(&reviews, &options, 3).opening;
    assert_eq!(late.len(), LATE_A_DAY);
    assert!(late.iter().all(|card| card.skill == Skill::Listen));
    reviews.push(review(3, &late[0].item, Skill::Listen, Grade::Good));
    assert_eq!(plan(&reviews, &options, 3).opening.len(), LATE_A_DAY - 1, "one was asked today");
    assert_eq!(plan(&reviews, &options, 4).opening.len(), LATE_A_DAY);
}

#[test]
fn a_skill_stays_shut_while_the_one_before_it_was_never_passed() {
    let reviews = [review(0, "nature/water", Skill::Read, Grade::Again)];
    let found = plan(&reviews, &PlanOptions { new_a_day: 0, ..options() }, 1);
    assert_eq!((found.due, found.opening), (vec![key("nature/water", Skill::Read)], vec![]));
}

#[test]
fn siblings_are_not_asked_on_one_day() {
    let reviews = [
        review(0, "nature/water", Skill::Read, Grade::Good),
        review(1, "nature/water", Skill::Recall, Grade::Again),
        review(9, "nature/water", Skill::Read, Grade::Good),
    ];
    let none = PlanOptions { new_a_day: 0, ..options() };
    assert_eq!(plan(&reviews[..2], &none, 9).due.len(), 1, "both are due, one is asked");
    assert!(plan(&reviews, &none, 9).is_done(), "the other waits, though overdue");
    assert_eq!(plan(&reviews, &none, 10).due, [key("nature/water", Skill::Recall)]);
}

#[test]
fn what_was_met_and_heard_today_may_be_asked_again_today_in_either_skill() {
    let met = |grade| {
        [review(0, "nature/water", Skill::Read, Grade::Good), review(0, "nature/water", Skill::Listen, grade)]
    };
    let options = PlanOptions { new_a_day: 0, hearing: Hearing::Voice, ..options() };
    assert_eq!(plan(&met(Grade::Again), &options, 0).due, [key("nature/water", Skill::Listen)]);
    assert!(plan(&met(Grade::Good), &options, 0).is_done());
    assert_eq!(plan(&met(Grade::Good), &options, 1).opening, [key("nature/water", Skill::Recall)]);
    let late = reviews_of_all(Skill::Read, 0).into_iter().chain(reviews_of_all(Skill::Recall, 1));
    let late: Vec<Review> = late.chain(reviews_of_all(Skill::Say, 2)).collect();
    let today = [
        late.as_slice(),
        &[
            review(3, "nature/new", Skill::Read, Grade::Good),
            review(3, "nature/new", Skill::Listen, Grade::Good),
        ],
    ]
    .concat();
    assert_eq!(plan(&today, &options, 3).opening.len(), LATE_A_DAY, "a new word takes no old one's place");
}

/// A review of every sample word on a day.
fn reviews_of_all(skill: Skill, day: i32) -> Vec<Review> {
    samples::lexicon().entries().iter().map(|entry| review(day, &entry.item, skill, Grade::Easy)).collect()
}

#[test]
fn a_word_asked_in_the_other_direction_waits_too() {
    let mut other = review(3, "nature/water", Skill::Read, Grade::Good);
    other.card.target = Language::Tibetan;
    let found = plan(&[other], &PlanOptions { new_a_day: 1, ..options() }, 3);
    assert_eq!(found.new, [key("nature/fire", Skill::Read)]);
}

#[test]
fn a_missed_card_is_due_again_on_the_same_day() {
    let reviews = [review(0, "nature/water", Skill::Read, Grade::Again)];
    let found = plan(&reviews, &PlanOptions { new_a_day: 0, ..options() }, 0);
    assert_eq!(found.due, [key("nature/water", Skill::Read)]);
}

#[test]
fn the_likeliest_to_be_forgotten_comes_first() {
    let reviews = [
        review(0, "nature/water", Skill::Read, Grade::Easy),
        review(0, "nature/fire", Skill::Read, Grade::Good),
        review(0, "nature/sun", Skill::Read, Grade::Again),
    ];
    let found = plan(&reviews, &PlanOptions { new_a_day: 0, ..options() }, 30);
    let expected = ["nature/sun", "nature/fire", "nature/water"].map(|item| key(item, Skill::Read));
    assert_eq!(found.due, expected);
}

#[test]
fn when_all_is_done_there_is_practice_ahead() {
    let reviews = [
        review(0, "nature/water", Skill::Read, Grade::Easy),
        review(0, "nature/fire", Skill::Read, Grade::Good),
    ];
    let found = plan(&reviews, &PlanOptions { new_a_day: 0, ..options() }, 0);
    assert!(found.is_done());
    assert_eq!(found.ahead.len(), 2);
}

#[test]
fn cards_of_packs_that_are_gone_are_left_alone() {
    let reviews = [review(0, "gone/word", Skill::Read, Grade::Good)];
    let found = plan(&reviews, &PlanOptions { new_a_day: 0, ..options() }, 30);
    assert_eq!(found, Today::default());
    let all = memories(&reviews);
    assert_eq!(forecast(&samples::lexicon(), &all, &options(), morning(30), 7), [0; 7]);
}

#[test]
fn counts_say_how_long_it_takes() {
    assert_eq!(counts(&Today::default(), &[]), DayCounts::default());
    let found = plan(&[], &PlanOptions { new_a_day: 5, ..options() }, 0);
    assert_eq!(counts(&found, &[]), DayCounts { due: 0, new: 5, minutes: 3 });
    let slow: Vec<Review> = (0..9)
        .map(|_| Review { took_ms: 600_000, ..review(0, "nature/water", Skill::Read, Grade::Good) })
        .collect();
    assert_eq!(counts(&found, &slow).minutes, 11, "a pause of ten minutes counts as one");
}

#[test]
fn a_word_is_known_after_three_weeks_of_stability() {
    let days = [0, 2, 13, 60].map(|day| review(day, "nature/water", Skill::Read, Grade::Good));
    let lexicon = samples::lexicon();
    let of = |count: usize| known(&lexicon, &memories(&days[..count]), Language::Mandarin)[0].clone();
    assert_eq!(of(0), PackKnown { pack: "nature".to_owned(), items: 6, met: 0, known: 0 });
    assert_eq!((of(2).met, of(2).known), (1, 0));
    assert_eq!((of(4).met, of(4).known), (1, 1));
}

#[test]
fn a_pack_is_only_for_those_who_learn_what_it_teaches() {
    let lexicon = samples::course();
    let new = |target| -> Vec<String> {
        let found = today(&lexicon, &Memories::new(), &PlanOptions::new(target, LHASA), morning(0));
        found.new.into_iter().map(|card| card.item).collect()
    };
    assert_eq!(new(Language::Mandarin), ["mixed/water", "mixed/drink", "mixed/true"]);
    assert_eq!(new(Language::Tibetan).len(), 5);
    let items = |target| -> Vec<usize> {
        known(&lexicon, &Memories::new(), target).iter().map(|pack| pack.items).collect()
    };
    assert_eq!((items(Language::Mandarin), items(Language::Tibetan)), (vec![3, 0], vec![3, 2]));
}

#[test]
fn a_question_has_no_skill_to_open_and_a_sentence_has() {
    let lexicon = samples::course();
    let options = PlanOptions { new_a_day: 0, ..options() };
    let reviews = [
        review(0, "mixed/drink", Skill::Read, Grade::Good),
        review(0, "mixed/true", Skill::Read, Grade::Good),
    ];
    let found = today(&lexicon, &memories(&reviews), &options, morning(1));
    assert_eq!(found.opening, [key("mixed/drink", Skill::Recall)]);
}

#[test]
fn the_forecast_begins_with_what_is_overdue() {
    let reviews = [
        review(0, "nature/water", Skill::Read, Grade::Good),
        review(9, "nature/fire", Skill::Read, Grade::Good),
    ];
    let due = forecast(&samples::lexicon(), &memories(&reviews), &options(), morning(9), 7);
    assert_eq!(due, [1, 0, 1, 0, 0, 0, 0]);
}

#[test]
fn history_counts_first_tries_apart_from_repeats() {
    let mut reviews = vec![
        review(3, "nature/water", Skill::Read, Grade::Again),
        review(3, "nature/water", Skill::Read, Grade::Good),
        review(3, "nature/fire", Skill::Read, Grade::Good),
        review(1, "nature/fire", Skill::Read, Grade::Good),
        review(0, "nature/fire", Skill::Read, Grade::Good),
    ];
    reviews[1].at = Moment(reviews[1].at.0 + 60_000);
    let practice = history(&reviews, Day(3), 3);
    let row = |day, cards, right| DayActivity { day: Day(day), cards, right };
    assert_eq!(practice, [row(1, 1, 1), row(2, 0, 0), row(3, 2, 1)]);
}

#[test]
fn the_next_day_is_the_first_with_something_to_do() {
    let lexicon = samples::lexicon();
    let none = PlanOptions { new_a_day: 0, ..options() };
    let next = |reviews: &[Review], options: &PlanOptions, day| {
        next_day(&lexicon, &memories(reviews), options, morning(day))
    };
    assert_eq!(next(&[], &options(), 0), Some(Day(0)), "new words");
    assert_eq!(next(&[], &none, 0), None);
    let read = [review(0, "nature/water", Skill::Read, Grade::Good)];
    assert_eq!(next(&read, &none, 0), Some(Day(1)), "recalling opens");
    let mut mandarin_done = read.to_vec();
    mandarin_done.extend([
        review(1, "nature/water", Skill::Recall, Grade::Easy),
        review(2, "nature/water", Skill::Read, Grade::Easy),
        review(3, "nature/water", Skill::Say, Grade::Easy),
    ]);
    let due = memories(&mandarin_done).values().map(|memory| memory.due).min();
    assert_eq!(next(&mandarin_done, &none, 3), due);
}

#[test]
fn what_was_wished_for_comes_first_and_whatever_the_days_number() {
    let wished = vec!["people/mum".to_owned(), "nature/moon".to_owned()];
    let found = plan(&[], &PlanOptions { new_a_day: 0, wished: wished.clone(), ..options() }, 0);
    assert_eq!(found.new, ["people/mum", "nature/moon"].map(|item| key(item, Skill::Read)));
    assert_eq!(found.wished_new, 2);
    let found = plan(&[], &PlanOptions { new_a_day: 3, wished, ..options() }, 0);
    let expected = ["people/mum", "nature/moon", "nature/water"].map(|item| key(item, Skill::Read));
    assert_eq!(found.new, expected, "they are among the day's");
}

#[test]
fn a_known_word_that_was_wished_for_is_due_before_the_others() {
    let read = |item| review(0, item, Skill::Read, Grade::Good);
    let reviews = [read("nature/water"), read("nature/fire")];
    let wish = |item: &str| PlanOptions { new_a_day: 0, wished: vec![item.to_owned()], ..options() };
    let found = plan(&reviews, &wish("nature/fire"), 30);
    assert_eq!(found.due.first(), Some(&key("nature/fire", Skill::Read)));
    assert_eq!(found.due.len(), 2, "the other is due by itself");
    let found = plan(&reviews, &wish("nature/fire"), 0);
    assert_eq!(found.due, [key("nature/fire", Skill::Read)], "on the same day in the same skill");
    let found = plan(&reviews, &wish("nowhere/gone"), 0);
    assert!(found.due.is_empty(), "a wish for what no pack has any more is left alone");
}
