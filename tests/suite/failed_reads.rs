//! Reads and writes of the learner's data that fail: said on screen or logged, and never taken for "nobody is there".

use std::fs;
use std::path::Path;

use bevy::prelude::{KeyCode, UVec2};
use tsheg::app::learner::Learner;
use tsheg::app::log::Log;
use tsheg::app::screen::Screen;
use tsheg::app::storage::CurrentSettings;
use tsheg::app::surface::Surface;
use tsheg::app::tour::inspect::inspect;
use tsheg::drill::Language;
use tsheg::locale::{Locale, UiLanguage};
use tsheg::progress::{Colour, Store};

use crate::harness::{Desk, start_at};

/// A text that is none, so that whoever reads the row fails.
const BROKEN: &str = "UPDATE profiles SET nickname = CAST(x'ff' AS TEXT)";

/// Changes the closed database, so that it fails when and where a test wants it to.
fn spoil(folder: &Path, sql: &str) {
    let data = rusqlite::Connection::open(folder.join("tsheg.sqlite3")).unwrap();
    data.execute_batch(sql).unwrap();
}

/// Two learners, of whom nobody has sat down since the start.
fn two_learners(sql: &str) -> Desk {
    let desk =
        Desk::with_learner(UiLanguage::English, "Tashi").restarted_after(UiLanguage::English, |folder| {
            let store = Store::open(folder).unwrap();
            store.create_profile("Lhamo", Colour::new(1), Language::Tibetan).wait().unwrap();
            drop(store);
            spoil(folder, sql);
        });
    assert_eq!(desk.screen(), Screen::Profiles);
    desk
}

/// What a sentence begins with, before what is filled in.
fn begins(lang: UiLanguage, key: &str) -> String {
    let sentence = Locale::new(lang).format(key, &[("why", "|".into()), ("file", "|".into())]);
    sentence.split('|').next().unwrap().trim().to_owned()
}

fn log_of(desk: &Desk) -> String {
    fs::read_to_string(Log::of(desk.folder()).file()).unwrap()
}

#[test]
fn a_list_that_cannot_be_read_again_is_not_an_empty_one_and_nobody_is_signed_out() {
    let mut desk =
        two_learners(&format!("CREATE TRIGGER spoil AFTER DELETE ON profiles BEGIN {BROKEN}; END"));
    desk.driver.press("learner-0");
    assert_eq!(desk.screen(), Screen::Home);
    desk.driver.press("learners");
    desk.driver.press("change-1");
    desk.driver.press("erase");
    desk.driver.press("erase-yes");
    assert_eq!(desk.screen(), Screen::Profiles);
    assert!(desk.says(&begins(UiLanguage::English, "profiles-not-read")), "{:?}", desk.driver.texts());
    assert!(!desk.says(&Locale::new(UiLanguage::English).text("profiles-first")), "no welcome");
    assert!(desk.says("Tashi"));
    assert!(desk.driver.app.world().contains_resource::<Learner>(), "Tashi still sits there");
    let log = log_of(&desk);
    assert!(
        log.contains("reading the learners") && !log.contains("Tashi") && !log.contains("Lhamo"),
        "{log}"
    );
}

#[test]
fn a_first_read_that_fails_is_told_in_each_language_with_the_place_of_the_log() {
    for lang in UiLanguage::ALL {
        let mut desk =
            Desk::with_learner(lang, "Tashi").restarted_after(lang, |folder| spoil(folder, BROKEN));
        assert_eq!(desk.screen(), Screen::Trouble);
        let file = Log::of(desk.folder()).file().display().to_string();
        let place = Locale::new(lang).format("trouble-log", &[("file", file.into())]);
        assert!(desk.says(&place), "{:?}", desk.driver.texts());
        assert!(!desk.says(&Locale::new(lang).text("profiles-first")));
        assert!(log_of(&desk).contains("reading the data"));
    }
}

#[test]
fn a_learner_who_cannot_be_read_is_told_so_and_not_sent_back_to_the_list() {
    let mut desk =
        two_learners(&format!("CREATE TRIGGER spoil AFTER INSERT ON settings BEGIN {BROKEN}; END"));
    desk.driver.press("learner-0");
    assert_eq!(desk.screen(), Screen::Home);
    desk.driver.press("learners");
    desk.driver.press("learner-1");
    assert_eq!(desk.screen(), Screen::Trouble);
}

#[test]
fn a_setting_that_cannot_be_kept_is_told_and_logged() {
    let refuse =
        "CREATE TRIGGER spoil BEFORE INSERT ON profile_settings BEGIN SELECT raise(ABORT, 'no'); END";
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi")
        .restarted_after(UiLanguage::English, |folder| spoil(folder, refuse));
    desk.driver.press("settings");
    assert!(!desk.says(&begins(UiLanguage::English, "settings-not-kept")));
    desk.driver.press("settings-larger");
    assert!(desk.says(&begins(UiLanguage::English, "settings-not-kept")), "{:?}", desk.driver.texts());
    assert!(desk.says("110 %"), "it holds until the program ends");
    assert!(log_of(&desk).contains("keeping the settings"));
}

#[test]
fn what_is_learnt_stays_as_it_was_if_the_change_cannot_be_kept() {
    let refuse = "CREATE TRIGGER spoil BEFORE UPDATE ON profiles BEGIN SELECT raise(ABORT, 'no'); END";
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi")
        .restarted_after(UiLanguage::English, |folder| spoil(folder, refuse));
    desk.driver.press("settings");
    desk.driver.press("profiles-learning-tibetan");
    assert!(desk.says(&begins(UiLanguage::English, "settings-not-kept")), "{:?}", desk.driver.texts());
    let target = desk.driver.app.world().resource::<Learner>().profile().target;
    assert_eq!(target, Language::Mandarin);
}

#[test]
fn who_learnt_last_is_offered_first() {
    let mut desk = two_learners("");
    desk.driver.press("learner-1");
    assert!(desk.says("Lhamo"));
    let mut desk = desk.restarted(UiLanguage::English);
    assert_eq!(desk.screen(), Screen::Profiles);
    desk.driver.key(KeyCode::Enter);
    assert_eq!(desk.screen(), Screen::Home);
    assert!(desk.says("Lhamo"), "{:?}", desk.driver.texts());
}

#[test]
fn the_screen_of_errors_can_be_read_in_a_small_window_and_with_large_text() {
    for lang in UiLanguage::ALL {
        for scale in [1.0, 1.5] {
            let desk = Desk::with_learner(lang, "Tashi");
            let folder = desk.folder().to_owned();
            // The first one keeps the folder open, so the second is turned away.
            let mut driver = start_at(UVec2::new(800, 600), &folder, lang);
            driver.app.world_mut().resource_mut::<CurrentSettings>().settings.text_scale = scale;
            driver.redraw();
            driver.settle();
            let mut faults = Vec::new();
            loop {
                let picture = driver.picture(Surface::Desk).unwrap();
                let (_, found) = inspect(driver.app.world_mut(), Surface::Desk, &picture);
                faults.extend(found);
                if !driver.scroll_on() {
                    break;
                }
            }
            assert!(faults.is_empty(), "{lang:?} at {scale}: {faults:#?}");
            assert!(driver.texts().contains(&Locale::new(lang).text("trouble-title")));
        }
    }
}

#[test]
fn the_log_is_bounded_and_names_no_folder_of_the_reader() {
    let data = tempfile::tempdir().unwrap();
    let log = Log::of(data.path());
    let error = format!("{} is damaged: {}", data.path().join("tsheg.sqlite3").display(), "x".repeat(20_000));
    for _ in 0..120 {
        log.write("testing", &error).unwrap();
    }
    let written = fs::read_to_string(log.file()).unwrap();
    assert!(written.len() as u64 <= Log::MOST_BYTES && written.contains(" testing: <data>/tsheg.sqlite3"));
    assert!(!written.contains(&data.path().display().to_string()));
    assert!(written.lines().all(|line| line.get(10..11) == Some("T") && line.get(19..20) == Some("Z")));
    let mut names: Vec<_> =
        fs::read_dir(data.path().join("log")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["tsheg.log", "tsheg.old.log"]);
}
