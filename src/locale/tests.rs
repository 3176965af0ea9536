//! What a reader sees of [`Locale`].

use super::{Arg, Digits, Locale, UiLanguage, files};
use crate::contest::rules::{Early, EarlyThen, preset};
use crate::contest::{Contest, Event, Team};

#[test]
fn a_plural_follows_the_number() {
    let english = Locale::new(UiLanguage::English);
    assert_eq!(english.due_in(2), "in 2 days");
    assert_eq!(english.format("time-in-days", &[("days", 1.into())]), "in 1 day");
    assert_eq!(english.message("time-in-days", &[("days", "1".to_owned())]), "in 1 day");
}

#[test]
fn time_is_told_in_the_unit_that_a_person_would_use() {
    let english = Locale::new(UiLanguage::English);
    for (days, words) in [
        (-400, "today"),
        (0, "today"),
        (1, "tomorrow"),
        (29, "in 29 days"),
        (30, "in 1 month"),
        (50, "in 2 months"),
        (364, "in 12 months"),
        (365, "in 1 year"),
        (800, "in 2 years"),
    ] {
        assert_eq!(english.due_in(days), words, "{days}");
    }
}

#[test]
fn tibetan_digits_are_written_in_every_language_and_only_in_numbers() {
    for lang in UiLanguage::ALL {
        let locale = Locale::with_digits(lang, Digits::Tibetan);
        let days = locale.due_in(12);
        assert!(days.contains("༡༢") && !days.contains(|c: char| c.is_ascii_digit()), "{lang:?}: {days}");
        assert_eq!(locale.number(1.5), "༡.༥");
        assert_eq!(locale.in_digits("2026-11"), "༢༠༢༦-༡༡");
        let fault = locale.message("audio-damaged", &[("file", "take 7.wav".to_owned())]);
        assert!(fault.contains("take 7.wav"), "{lang:?}: {fault}");
    }
    assert_eq!(Locale::new(UiLanguage::Tibetan).number(12), "12");
}

#[test]
fn a_missing_key_is_shown_in_brackets() {
    for lang in UiLanguage::ALL {
        assert_eq!(Locale::new(lang).text("no-such-key"), "[no-such-key]");
        assert_eq!(Locale::new(lang).text(""), "[]");
    }
}

#[test]
fn no_value_stops_a_sentence() {
    let locale = Locale::with_digits(UiLanguage::English, Digits::Tibetan);
    let values =
        [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE, -0.0, 1e300, 0.1 + 0.2];
    for value in values {
        for key in ["time-in-days", "time-today", "audio-damaged"] {
            assert!(!locale.format(key, &[("days", value.into())]).is_empty(), "{key} with {value}");
        }
    }
    assert_eq!(Locale::new(UiLanguage::English).number(0.1 + 0.2), "0.3");
    assert_eq!(Locale::new(UiLanguage::English).number(f64::NAN), "–");
    assert_eq!(Locale::new(UiLanguage::English).format("time-in-days", &[]), "in {$days} days");
}

#[test]
fn only_a_plain_whole_number_of_an_error_counts_as_a_number() {
    for (value, arg) in [
        ("12", Arg::Number(12.0)),
        ("-3", Arg::Number(-3.0)),
        ("007", Arg::Text("007".into())),
        ("1.0", Arg::Text("1.0".into())),
        ("1e3", Arg::Text("1e3".into())),
        ("NaN", Arg::Text("NaN".into())),
        ("99999999999", Arg::Text("99999999999".into())),
        ("", Arg::Text("".into())),
    ] {
        assert_eq!(Arg::read(value), arg, "{value}");
    }
}

#[test]
fn a_value_is_not_wrapped_in_invisible_marks() {
    let fault = Locale::new(UiLanguage::English).message("audio-damaged", &[("file", "a.wav".to_owned())]);
    assert!(!fault.contains(['\u{2068}', '\u{2069}']), "{fault:?}");
}

#[test]
fn a_language_can_be_shared_between_threads() {
    fn is_shared<T: Send + Sync + 'static>() {}
    is_shared::<Locale>();
}

#[test]
fn every_language_has_the_same_files() {
    let names = |lang| files(lang).iter().map(|(name, _)| *name).collect::<Vec<_>>();
    for lang in UiLanguage::ALL {
        assert_eq!(names(lang), names(UiLanguage::English), "{lang:?}");
    }
}

#[test]
fn a_rule_card_says_what_a_press_that_was_too_early_costs() {
    let mut preset = preset("buzzer").expect("rules");
    let mut said = |lang, early: &[(u32, EarlyThen)]| {
        let buzzer = preset.rounds[0].buzzer.as_mut().expect("buzzers");
        buzzer.early = early.iter().map(|(lose, then)| Early { lose: *lose, then: *then }).collect();
        let locale = Locale::new(lang);
        let teams = vec![Team::new("a"), Team::new("b")];
        let mut contest = Contest::new(preset.clone(), teams, 1, Vec::new()).expect("a contest");
        contest.apply(Event::Round { round: 1 }, 0).expect("a round");
        contest.card().iter().map(|line| locale.explain(line)).collect::<Vec<_>>().join("\n")
    };
    let free = said(UiLanguage::English, &[(0, EarlyThen::Delay(1_000))]);
    assert!(free.contains("Who presses too early has to wait 1 second."), "{free}");
    let short = said(UiLanguage::English, &[(1, EarlyThen::Delay(250))]);
    assert!(short.contains("Who presses too early loses 1 point and has to wait 0.25 seconds."), "{short}");
    let twice = [(0, EarlyThen::Restart), (20, EarlyThen::LockedOut)];
    let english = said(UiLanguage::English, &twice);
    assert!(english.contains("too early for the first time loses nothing, and the host says"), "{english}");
    assert!(english.contains("for the second time loses 20 points, and may not answer"), "{english}");
    let chinese = said(UiLanguage::Chinese, &twice);
    assert!(
        chinese.contains("第 1 次提前按不扣分，重新开始抢答。\n第 2 次提前按扣 20 分，该队不能答本题。"),
        "{chinese}"
    );
    assert!(
        said(UiLanguage::Tibetan, &[(0, EarlyThen::Delay(1_000))]).contains("གནོན་ན། སྐར་ཆ་ 1 བར་གནོན་མི་ཐུབ།")
    );
}
