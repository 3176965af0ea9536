//! Phones near and far, honest and not, with clocks that begin anywhere and drift.

use proptest::prelude::*;

use super::*;

/// A phone behind a network: how its clock runs and how long messages take, in microseconds.
#[derive(Clone, Copy, Debug)]
struct Phone {
    offset: i64,
    drift_ppm: i64,
    down: u64,
    up: u64,
}

impl Phone {
    fn shows(self, start: Instant, moment: Instant) -> i64 {
        let since = i64::try_from(moment.saturating_duration_since(start).as_micros()).unwrap();
        self.offset + since + since * self.drift_ppm / 1_000_000
    }

    /// Asks the phone every second, `times` times; `late` is what it holds its answers back. Returns the moment after.
    fn asked(self, sync: &mut Sync, start: Instant, times: u64, late: u64) -> Instant {
        for second in 0..times {
            let now = start + Duration::from_secs(second);
            let number = sync.ask(now);
            let read = now + Duration::from_micros(self.down + late);
            sync.answer(number, self.shows(start, read), read + Duration::from_micros(self.up));
        }
        start + Duration::from_secs(times)
    }
}

fn apart(one: Instant, other: Instant) -> Duration {
    one.max(other).saturating_duration_since(one.min(other))
}

proptest! {
    #[test]
    fn an_honest_press_is_found_within_its_uncertainty(
        offset in -10_i64.pow(15)..10_i64.pow(15),
        drift_ppm in -200_i64..200,
        down in 0_u64..100_000,
        up in 0_u64..100_000,
        times in 1_u64..40,
    ) {
        let phone = Phone { offset, drift_ppm, down, up };
        let (mut sync, start) = (Sync::default(), Instant::now());
        let pressed = phone.asked(&mut sync, start, times, 0) + Duration::from_millis(300);
        let arrival = pressed + Duration::from_micros(up);
        let found = sync.pressed(phone.shows(start, pressed), arrival, None);
        prop_assert!(apart(found.at, pressed) <= found.uncertainty, "{:?}", apart(found.at, pressed));
        // It is no wider than the network: half the round trip, the drift of a second or so, the browser's rounding.
        prop_assert!(found.uncertainty <= Duration::from_micros(u64::midpoint(down, up) + 4_000));
    }

    #[test]
    fn no_claim_gains_more_than_the_uncertainty_that_is_told(
        offset in -10_i64.pow(15)..10_i64.pow(15),
        down in 0_u64..100_000,
        up in 0_u64..100_000,
        late in 0_u64..2_000_000,
        claimed in any::<i64>(),
        lies in proptest::collection::vec(any::<i64>(), 0..20),
    ) {
        let phone = Phone { offset, drift_ppm: 0, down, up };
        let (mut sync, start) = (Sync::default(), Instant::now());
        let mut now = phone.asked(&mut sync, start, 3, late);
        for lie in lies {
            let number = sync.ask(now);
            sync.answer(number, lie, now + Duration::from_micros(up));
            now += Duration::from_secs(1);
        }
        let arrival = now + Duration::from_micros(up);
        let found = sync.pressed(claimed, arrival, None);
        prop_assert!(found.at <= arrival);
        prop_assert!(found.at + MOST_BELIEVED >= arrival);
        prop_assert!(found.at + found.uncertainty >= arrival, "what was pressed just now is within it");
    }

    #[test]
    fn nothing_is_pressed_before_its_opening_was_sent(claimed in any::<i64>(), ago in 0_u64..90_000) {
        let phone = Phone { offset: 0, drift_ppm: 0, down: 60_000, up: 60_000 };
        let (mut sync, start) = (Sync::default(), Instant::now());
        let arrival = phone.asked(&mut sync, start, 5, 0);
        let sent = arrival.checked_sub(Duration::from_micros(ago)).unwrap();
        prop_assert!(sync.pressed(claimed, arrival, Some(sent)).at >= sent);
    }
}

#[test]
fn a_press_that_was_held_up_is_moved_back_by_a_round_trip_at_most() {
    let phone = Phone { offset: 7, drift_ppm: 0, down: 10_000, up: 10_000 };
    let (mut sync, start) = (Sync::default(), Instant::now());
    let pressed = phone.asked(&mut sync, start, 5, 0);
    let arrival = pressed + Duration::from_millis(15);
    assert_eq!(sync.pressed(phone.shows(start, pressed), arrival, None).at, pressed);
    let arrival = pressed + Duration::from_millis(500);
    assert_eq!(
        sync.pressed(phone.shows(start, pressed), arrival, None).at,
        arrival.checked_sub(Duration::from_millis(20)).unwrap()
    );
}

#[test]
fn the_quickest_answer_counts() {
    let (mut sync, start) = (Sync::default(), Instant::now());
    for (second, held_up) in [30, 0, 80, 45].into_iter().enumerate() {
        let now = start + Duration::from_secs(second as u64);
        let number = sync.ask(now);
        let read = now + Duration::from_millis(2 + held_up);
        let theirs = i64::try_from((read - start).as_micros()).unwrap();
        sync.answer(number, theirs, read + Duration::from_millis(2));
    }
    assert_eq!(sync.round_trip(), Some(Duration::from_millis(4)));
    let pressed = start + Duration::from_secs(5);
    let found = sync.pressed(5_000_000, pressed + Duration::from_millis(2), None);
    assert!(apart(found.at, pressed) <= Duration::from_micros(10));
    assert!(found.uncertainty < Duration::from_millis(6));
}

#[test]
fn a_clock_that_jumped_is_read_anew() {
    let (mut sync, start) = (Sync::default(), Instant::now());
    let phone = Phone { offset: 0, drift_ppm: 0, down: 3_000, up: 3_000 };
    let asleep = phone.asked(&mut sync, start, 10, 0) + Duration::from_mins(1);
    // The clock stood for a minute.
    let phone = Phone { offset: -60_000_000, down: 9_000, up: 9_000, ..phone };
    let number = sync.ask(asleep);
    let read = asleep + Duration::from_millis(9);
    sync.answer(number, phone.shows(start, read), read + Duration::from_millis(9));
    let pressed = asleep + Duration::from_secs(1);
    let found = sync.pressed(phone.shows(start, pressed), pressed + Duration::from_millis(9), None);
    assert!(apart(found.at, pressed) <= found.uncertainty);
    assert!(found.uncertainty < Duration::from_millis(12));
}

#[test]
fn what_was_not_asked_says_nothing() {
    let (mut sync, now) = (Sync::default(), Instant::now());
    sync.answer(1, 5, now);
    assert_eq!(sync.round_trip(), None);
    let number = sync.ask(now);
    sync.answer(number, 5, now + Duration::from_millis(8));
    sync.answer(number, 5, now + Duration::from_millis(8));
    assert_eq!(sync.readings.len(), 1, "an answer counts once");
    for _ in 0..1000 {
        sync.ask(now);
    }
    assert_eq!(sync.asked.len(), OPEN, "questions without answers are forgotten");
}

#[test]
fn a_phone_that_never_answered_is_taken_at_its_arrival() {
    let now = Instant::now();
    let found = Sync::default().pressed(12, now, None);
    assert_eq!(found, Pressed { at: now, uncertainty: MOST_BELIEVED });
}
