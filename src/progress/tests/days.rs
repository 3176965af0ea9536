//! The study day of an answer: kept with it, and the same after every upgrade, journey and change of the clock.

use super::*;
use crate::progress::upgrade::UPGRADES;

fn row(store: &Store, sql: &'static str) {
    store.writer.ask(move |conn| Ok(conn.execute_batch(sql)?)).wait().unwrap();
}

#[test]
fn each_answer_keeps_the_calendar_under_which_it_was_given() {
    let folder = folder();
    let calendars = [
        Calendar::new(480),
        Calendar::new(-300),
        Calendar { utc_offset_minutes: 345, day_start_hour: 0 },
        Calendar { utc_offset_minutes: -1_560, day_start_hour: 6 },
    ];
    let given: Vec<Review> = (0..)
        .zip(calendars)
        .map(|(word, calendar)| Review { calendar, at: Moment(1_772_474_400_000), ..review(word, 0) })
        .collect();
    let id = {
        let store = open(&folder);
        let id = learner(&store, "Tashi").id;
        store.record(id, given.clone(), Vec::new()).wait().unwrap();
        id
    };
    let mut kept = open(&folder).reviews(id).wait().unwrap();
    kept.sort_by_key(|review| review.id);
    assert_eq!(kept, given);
    let days: Vec<Day> = kept.iter().map(Review::day).collect();
    assert_eq!(days, [Day(20_514), Day(20_514), Day(20_514), Day(20_513)]);
}

#[test]
fn answers_of_format_1_are_upgraded_with_the_offset_that_they_were_counted_with() {
    let folder = folder();
    let old = Store::open_with(folder.path(), &UPGRADES[..1]).unwrap();
    row(
        &old,
        "INSERT INTO profiles VALUES (x'00000000000000000000000000000001', 'Tashi', 3, 'zh', 1, 1);
         INSERT INTO reviews VALUES
            (x'0000000000000000000000000000000a', x'00000000000000000000000000000001', 'p/a', 'zh', 'read', 3,
             1772474400000, 900),
            (x'0000000000000000000000000000000b', x'00000000000000000000000000000001', 'p/b', 'zh', 'read', 1,
             -9000000000000000, 800),
            (x'0000000000000000000000000000000c', x'00000000000000000000000000000001', 'p/c', 'zh', 'read', 4,
             9000000000000000000, 700);
         INSERT INTO memories VALUES (x'00000000000000000000000000000001', 'p/a', 'zh', 'read', 1, 1, 1, 0, 1,
             1, 1, 1, 1);
         INSERT INTO memory_caches VALUES (x'00000000000000000000000000000001', 1)",
    );
    drop(old);

    let store = open(&folder);
    let id = store.profiles().wait().unwrap()[0].id;
    let reviews = store.reviews(id).wait().unwrap();
    assert_eq!(reviews.len(), 3);
    let zone = jiff::tz::TimeZone::system();
    let then = jiff::Timestamp::from_millisecond(1_772_474_400_000).unwrap();
    let offset = zone.to_offset(then).seconds() / 60;
    let middle = reviews.iter().find(|review| review.card.item == "p/a").unwrap();
    assert_eq!((middle.calendar, middle.took_ms), (Calendar::new(offset), 900));
    let memories = store.memories(id, middle.day()).wait().unwrap();
    assert_eq!(memories, Scheduler::default().rebuild(&reviews, middle.day()));
    assert!(folder.path().join("tsheg.format-1.sqlite3").exists(), "the old file is kept beside it");

    for forbidden in ["UPDATE reviews SET grade = 1", "DELETE FROM reviews"] {
        assert!(store.writer.ask(move |conn| Ok(conn.execute_batch(forbidden)?)).wait().is_err());
    }
    store.erase_profile(id).wait().unwrap();
    assert!(store.profiles().wait().unwrap().is_empty());
}

#[test]
fn memories_computed_under_a_wrong_clock_are_computed_anew_when_it_is_right() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    let reviews = [review(1, 0), review(1, 2), review(2, 2)];
    store.record(id, reviews.to_vec(), Vec::new()).wait().unwrap();
    let today = reviews[2].day();
    let right = store.memories(id, today).wait().unwrap();

    // The clock is set back by a month, and forward again.
    let month_ago = today.plus(-30);
    let meanwhile = store.memories(id, month_ago).wait().unwrap();
    assert!(meanwhile.values().all(|memory| memory.is_due(month_ago)), "nothing is hidden");
    assert_eq!(store.memories(id, today).wait().unwrap(), right);
}

#[test]
fn an_answer_dated_years_ahead_does_not_hide_its_word() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    // Recorded as the app does, with the memory it comes to under the wrong clock.
    let (first, ahead) = (review(1, 0), review(1, 3_650));
    let (_, before) = memory_after(&first, None);
    let memory = memory_after(&ahead, Some(&before));
    store.record(id, vec![first.clone(), ahead.clone()], vec![memory]).wait().unwrap();
    // The cache holds it already.
    store.memories(id, ahead.day()).wait().unwrap();

    let today = first.day().plus(5);
    let memories = store.memories(id, today).wait().unwrap();
    let memory = memories.values().next().unwrap();
    assert!(memory.due.since(today) < 30, "{memory:?}");
    assert_eq!((memory.reviews, memory.last), (2, first.day()));
}
