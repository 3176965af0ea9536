//! A clock that cannot be right: said on the home screen in each language, and practice goes on.

use tsheg::app::storage::Clock;
use tsheg::app::surface::Surface;
use tsheg::app::tour::inspect::inspect;
use tsheg::drill::{Calendar, CardKey, Grade, Language, Moment, Review, Skill};
use tsheg::locale::{Locale, UiLanguage};
use tsheg::progress::{Settings, Store};
use uuid::Uuid;

use crate::harness::{Desk, MORNING};

const DAY_MS: i64 = 24 * 3_600_000;

fn set_clock(desk: &mut Desk, now: Moment) {
    desk.driver.app.insert_resource(Clock::Fixed(now));
    desk.driver.redraw();
    desk.driver.settle();
}

#[test]
fn a_clock_that_lost_its_battery_is_told_and_practice_goes_on() {
    for lang in UiLanguage::ALL {
        let mut desk = Desk::with_learner(lang, "Tashi");
        let notice = Locale::new(lang).format("home-clock-impossible", &[("date", "1970-01-01".into())]);
        assert!(!desk.says(&notice));
        set_clock(&mut desk, Moment(12 * 3_600_000));
        assert!(desk.says(&notice), "{:?}", desk.driver.texts());
        let picture = desk.driver.picture(Surface::Desk).unwrap();
        let (_, faults) = inspect(desk.driver.app.world_mut(), Surface::Desk, &picture);
        assert!(faults.is_empty(), "{faults:#?}");
        set_clock(&mut desk, MORNING);
        assert!(!desk.says(&notice));
    }
}

#[test]
fn answers_dated_years_ahead_are_told_on_the_home_screen() {
    for lang in UiLanguage::ALL {
        let mut desk = Desk::with_learner(lang, "Tashi").restarted_after(lang, |folder| {
            let store = Store::open(folder).unwrap();
            let id = store.profiles().wait().unwrap()[0].id;
            let ahead = Review {
                id: Uuid::now_v7(),
                card: CardKey::new("food-1", "tea", Language::Mandarin, Skill::Read),
                grade: Grade::Good,
                at: Moment(MORNING.0 + 3_650 * DAY_MS),
                calendar: Calendar::new(0),
                took_ms: 900,
            };
            store.record(id, vec![ahead], Vec::new()).wait().unwrap();
        });
        let notice = Locale::new(lang)
            .format("home-clock-answers", &[("latest", "2036-02-28".into()), ("date", "2026-03-02".into())]);
        assert!(desk.says(&notice), "{:?}", desk.driver.texts());
        let picture = desk.driver.picture(Surface::Desk).unwrap();
        let (_, faults) = inspect(desk.driver.app.world_mut(), Surface::Desk, &picture);
        assert!(faults.is_empty(), "{faults:#?}");
    }
}

#[test]
fn each_learner_says_when_a_day_begins() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.driver.press("settings");
    assert!(desk.says("4:00"));
    for _ in 0..5 {
        desk.driver.press("settings-later");
    }
    assert!(desk.says("6:00"));
    let mut desk = desk.restarted(UiLanguage::English);
    desk.driver.press("settings");
    assert!(desk.says("6:00"));
    let settings = Settings { day_start_hour: 6, ..Settings::default() };
    let dawn = Moment(MORNING.0 - 3 * 3_600_000);
    let day = |settings: &Settings| dawn.day(Clock::Fixed(dawn).calendar(settings));
    assert_eq!(day(&Settings::default()).since(day(&settings)), 1);
}
