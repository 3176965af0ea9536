//! Profiles, reviews, memories and settings, as the screens use them.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;
use crate::drill::mark::{Mark, MarkKind};
use crate::language::UiLanguage;
use crate::progress::nickname::{NICKNAME_LIMIT, NicknameError, checked_nickname};
use crate::progress::{DigitsChoice, Settings, StoreError, ThemeChoice, TypingChoices, TypingMethod};

#[test]
fn everything_is_kept_across_restarts() {
    let folder = folder();
    let settings =
        Settings { theme: ThemeChoice::Dark, new_words_a_day: 12, day_start_hour: 0, ..Settings::default() };
    let review = review(1, 0);
    let dolma = {
        let store = open(&folder);
        let dolma = learner(&store, "སྒྲོལ་མ");
        answer(&store, dolma.id, &review);
        store.save_settings(Some(dolma.id), settings.clone()).wait().unwrap();
        store.set_last_profile(dolma.id).wait().unwrap();
        dolma
    };
    let store = open(&folder);
    assert_eq!(store.profiles().wait().unwrap(), std::slice::from_ref(&dolma));
    assert_eq!(store.last_profile().wait().unwrap(), Some(dolma.id));
    assert_eq!(store.settings(Some(dolma.id)).wait().unwrap(), settings);
    assert_eq!(store.reviews(dolma.id).wait().unwrap(), std::slice::from_ref(&review));
    let memories = store.memories(dolma.id, LATER).wait().unwrap();
    assert_eq!(memories.into_iter().collect::<Vec<_>>(), [memory_after(&review, None)]);
}

#[test]
fn a_profile_can_be_changed() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    store.set_target(id, Language::Tibetan).wait().unwrap();
    let changed = store.change_profile(id, " 扎西 ", Colour::new(7), Language::Tibetan).wait().unwrap();
    assert_eq!((changed.nickname.as_str(), changed.colour.number()), ("扎西", 7));
    assert_eq!(changed.target, Language::Tibetan);
    assert_eq!(store.profiles().wait().unwrap(), [changed]);
}

fn rename(store: &Store, profile: &Profile, nickname: &str) -> Result<Profile, StoreError> {
    store.change_profile(profile.id, nickname, profile.colour, profile.target).wait()
}

#[test]
fn a_nickname_that_nobody_could_tell_apart_is_refused() {
    let folder = folder();
    let store = open(&folder);
    let tashi = learner(&store, "བཀྲ་ཤིས");
    learner(&store, "Lhamo");
    for (typed, like) in [("བཀྲ་ཤིས་", "བཀྲ་ཤིས་"), (" LHAMO", "LHAMO"), ("Ｌｈａｍｏ", "Ｌｈａｍｏ")]
    {
        let refused = store.create_profile(typed, Colour::default(), Language::Tibetan).wait();
        let taken = NicknameError::Taken { nickname: like.to_owned() };
        assert_eq!(refused, Err(StoreError::Nickname(taken)));
    }
    assert!(rename(&store, &tashi, "lhamo").is_err());
    assert!(rename(&store, &tashi, "བཀྲ་ཤིས་").is_ok(), "one's own nickname is free");
    assert_eq!(store.profiles().wait().unwrap().len(), 2);
}

#[test]
fn a_nickname_is_short_and_can_be_seen() {
    let long = "བསྒྲུབས".repeat(9);
    for (typed, fault) in [
        ("", NicknameError::Empty),
        (" \u{3000} ", NicknameError::Empty),
        ("\u{200d}", NicknameError::Empty),
        ("a\nb", NicknameError::Unprintable),
        ("\u{202e}ihsaT", NicknameError::Unprintable),
        ("Tashi\u{0}", NicknameError::Unprintable),
        (&"a".repeat(NICKNAME_LIMIT + 1), NicknameError::TooLong),
        (&long, NicknameError::TooLong),
        (
            &"a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}".repeat(24),
            NicknameError::TooLong,
        ),
    ] {
        assert_eq!(checked_nickname(typed), Err(fault), "{typed:?}");
    }
    // 24 stacks are 24 characters to a reader, however many letters they are made of.
    let stacks = "སྒྲུ".repeat(NICKNAME_LIMIT);
    assert_eq!(checked_nickname(&stacks), Ok(stacks.clone()));
    assert_eq!(checked_nickname("👩‍👩‍👧‍👦").as_deref(), Ok("👩‍👩‍👧‍👦"));
}

proptest! {
    #[test]
    fn a_checked_nickname_is_checked_once_and_for_all(typed in "\\PC{0,40}") {
        if let Ok(nickname) = checked_nickname(&typed) {
            prop_assert_eq!(checked_nickname(&nickname), Ok(nickname.clone()));
            prop_assert!(!nickname.is_empty() && nickname.trim() == nickname);
        }
    }
}

#[test]
fn a_review_recorded_again_is_not_counted_again() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    let review = review(1, 0);
    answer(&store, id, &review);
    answer(&store, id, &review);
    let changed = Review { grade: Grade::Again, ..review.clone() };
    store.record(id, vec![changed], Vec::new()).wait().unwrap();
    assert_eq!(store.reviews(id).wait().unwrap(), [review]);
}

#[test]
fn a_review_without_a_profile_is_refused_and_spoils_nothing_else() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    let nobody = ProfileId(Uuid::now_v7());
    let (kept, lost) = (review(1, 0), review(2, 0));
    let replies = [
        store.record(id, vec![kept.clone()], Vec::new()),
        store.record(nobody, vec![lost], Vec::new()),
        store.set_last_profile(id),
    ];
    let answers = replies.map(super::super::Reply::wait);
    assert_eq!(answers, [Ok(()), Err(StoreError::NoProfile), Ok(())]);
    assert_eq!(store.reviews(id).wait().unwrap(), [kept]);
}

#[test]
fn reviews_come_back_in_the_order_of_their_moments() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    let days = [5, 1, 3, 2, 4];
    store.record(id, days.map(|day| review(1, day)).to_vec(), Vec::new()).wait().unwrap();
    let moments = store.reviews(id).wait().unwrap().into_iter().map(|review| review.at);
    assert!(moments.is_sorted());
}

#[test]
fn memories_that_do_not_tally_are_computed_from_the_reviews() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    let days = [review(1, 0), review(1, 1), review(2, 1), review(1, 9)];
    let expected = Scheduler::default().rebuild(&days, LATER);
    // Reviews that came without their memories, as when two machines are merged.
    store.record(id, days.to_vec(), Vec::new()).wait().unwrap();
    assert_eq!(store.memories(id, LATER).wait().unwrap(), expected);
    // And a cache from another version of the program.
    store
        .writer
        .ask(|conn| {
            Ok(conn
                .execute_batch("UPDATE memories SET stability = 1; UPDATE memory_caches SET version = 0")?)
        })
        .wait()
        .unwrap();
    assert_eq!(store.memories(id, LATER).wait().unwrap(), expected);
}

#[test]
fn memories_answered_one_by_one_are_those_computed_anew() {
    let folder = folder();
    let store = open(&folder);
    let id = learner(&store, "Tashi").id;
    let mut memory = None;
    for day in [0, 2, 11, 46] {
        let review = review(1, day);
        let (card, after) = memory_after(&review, memory.as_ref());
        store.record(id, vec![review], vec![(card, after)]).wait().unwrap();
        memory = Some(after);
    }
    let kept = store.memories(id, LATER).wait().unwrap();
    assert_eq!(kept.into_values().collect::<Vec<_>>(), [memory.unwrap()]);
}

#[test]
fn a_profile_has_its_own_settings_over_those_of_the_machine() {
    let folder = folder();
    let store = open(&folder);
    let (tashi, lhamo) = (learner(&store, "Tashi").id, learner(&store, "Lhamo").id);
    let machine = Settings {
        language: Some(UiLanguage::Tibetan),
        text_scale: 1.5,
        digits: DigitsChoice::Tibetan,
        ..Settings::default()
    };
    let own = Settings {
        language: None,
        sound: false,
        typed_meanings: false,
        motion: false,
        typing: TypingChoices {
            own: false,
            tone_digits: true,
            mandarin: TypingMethod::Keyboard,
            tibetan: TypingMethod::Pinyin,
            other: TypingMethod::Wylie,
        },
        ..Settings::default()
    };
    store.save_settings(None, machine.clone()).wait().unwrap();
    store.save_settings(Some(tashi), own.clone()).wait().unwrap();
    assert_eq!(store.settings(Some(tashi)).wait().unwrap(), own);
    assert_eq!(store.settings(Some(lhamo)).wait().unwrap(), machine);
    assert_eq!(store.settings(None).wait().unwrap(), machine);
}

#[test]
fn a_stored_setting_that_makes_no_sense_falls_back_to_the_default() {
    let folder = folder();
    let store = open(&folder);
    for (key, value) in [
        ("language", "fr"),
        ("text-scale", "40"),
        ("theme", "sepia"),
        ("digits", "roman"),
        ("new-words-a-day", "51"),
        ("day-start-hour", "7"),
        ("motion", "perhaps"),
        ("sound", ""),
        ("typing-mandarin", "zhuyin"),
        ("tomorrow", "on"),
    ] {
        let set = format!("INSERT INTO settings VALUES ('{key}', '{value}')");
        store.writer.ask(move |conn| Ok(conn.execute_batch(&set)?)).wait().unwrap();
    }
    assert_eq!(store.settings(None).wait().unwrap(), Settings::default());
}

#[test]
fn settings_go_in_steps_and_no_further() {
    let mut settings = Settings::default();
    let scales: BTreeSet<String> = (0..40)
        .map(|step| {
            settings.step_text_scale(if step < 20 { 1 } else { -1 });
            settings.step_new_words(if step < 20 { 5 } else { -5 });
            settings.step_day_start(if step < 20 { 1 } else { -1 });
            assert!((0.8..=2.0).contains(&settings.text_scale) && settings.new_words_a_day <= 50);
            assert!(settings.day_start_hour <= 6);
            format!("{:.3}", settings.text_scale)
        })
        .collect();
    assert_eq!(scales.len(), 13, "{scales:?}");
    assert_eq!((settings.new_words_a_day, settings.day_start_hour), (0, 0));
}

#[test]
fn a_frame_never_waits_and_is_woken_when_a_reply_is_ready() {
    let folder = folder();
    let store = open(&folder);
    let woken = Arc::new(AtomicUsize::new(0));
    store.set_wake({
        let woken = Arc::clone(&woken);
        Arc::new(move || {
            woken.fetch_add(1, Ordering::SeqCst);
        })
    });
    let (release, slow) = hold(&store);
    let reply = store.profiles();
    assert!(reply.try_take().is_none() && slow.try_take().is_none());
    assert_eq!(woken.load(Ordering::SeqCst), 0);
    drop(release);
    // As the app does: after each wake it looks at what it is waiting for, and sleeps again if there is nothing.
    let until = Instant::now() + Duration::from_secs(10);
    let (mut seen, mut profiles) = (0, None);
    while profiles.is_none() && Instant::now() < until {
        if woken.load(Ordering::SeqCst) > seen {
            seen += 1;
            profiles = reply.try_take();
        }
    }
    assert_eq!(profiles, Some(Ok(Vec::new())));
    assert_eq!(slow.try_take(), Some(Ok(())));
    assert!(reply.try_take().is_none(), "a reply is taken once");
}

#[test]
fn marks_are_kept_once_each_and_go_with_their_learner() {
    let folder = folder();
    let mark = |kind, item: &str, at| Mark {
        id: Uuid::now_v7(),
        kind,
        item: item.to_owned(),
        target: Language::Mandarin,
        at: Moment(at),
    };
    let marks = [
        mark(MarkKind::Wished, "food-1/tea", 1),
        mark(MarkKind::Read, "food-1/at-the-tea-house", 2),
        mark(MarkKind::Answered { right: 2, asked: 3 }, "food-1/at-the-tea-house", 3),
    ];
    let (dolma, tashi) = {
        let store = open(&folder);
        let (dolma, tashi) = (learner(&store, "Dolma").id, learner(&store, "Tashi").id);
        for mark in marks.iter().rev().chain(&marks) {
            store.record_mark(dolma, mark.clone()).wait().unwrap();
        }
        (dolma, tashi)
    };
    let store = open(&folder);
    assert_eq!(store.marks(dolma).wait().unwrap(), marks, "the oldest first, whatever order they came in");
    assert!(store.marks(tashi).wait().unwrap().is_empty());
    store.erase_profile(dolma).wait().unwrap();
    let gone = Err(StoreError::NoProfile);
    assert_eq!(store.marks(dolma).wait(), gone);
    drop(store);
    let kept = contents(folder.path());
    assert!(kept.iter().all(|(_, bytes)| !holds(bytes, b"at-the-tea-house")), "a mark is left in a file");
}
