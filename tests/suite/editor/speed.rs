//! How many keys a lesson takes, and how long a key takes in a long one.

use std::time::{Duration, Instant};

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::prelude::{AccessibleLabel, Entity, KeyCode, With};
use bevy::window::PrimaryWindow;
use tsheg::app::authoring::editor::Kept;
use tsheg::app::steps::FocusName;
use tsheg::lesson::manuscript::Field;
use tsheg::locale::UiLanguage;

use super::{editing, in_a_lesson_of, in_an_empty_lesson, kept, rows, word};
use crate::author::until;
use crate::harness::Desk;

/// Twenty words as they are typed: the hanzi in pinyin, the Tibetan in Wylie.
const TWENTY: [(&str, &str, &str, &str, &str); 20] = [
    ("huo3", "火", "me", "མེ", "fire"),
    ("shu", "书", "deb", "དེབ", "book"),
    ("cha", "茶", "ja", "ཇ", "tea"),
    ("shan", "山", "ri", "རི", "mountain"),
    ("ren", "人", "mi", "མི", "person"),
    ("gou", "狗", "khyi", "ཁྱི", "dog"),
    ("mao", "猫", "zhi mi", "ཞི་མི", "cat"),
    ("yu", "鱼", "nya", "ཉ", "fish"),
    ("niao", "鸟", "bya", "བྱ", "bird"),
    ("shou", "手", "lag pa", "ལག་པ", "hand"),
    ("yan", "眼", "mig", "མིག", "eye"),
    ("tou", "头", "mgo", "མགོ", "head"),
    ("lu", "路", "lam", "ལམ", "road"),
    ("che", "车", "rlangs 'khor", "རླངས་འཁོར", "car"),
    ("men", "门", "sgo", "སྒོ", "door"),
    ("yue", "月", "zla ba", "ཟླ་བ", "moon"),
    ("hua", "花", "me tog", "མེ་ཏོག", "flower"),
    ("ma", "马", "rta", "རྟ", "horse"),
    ("niu", "牛", "ba glang", "བ་གླང", "ox"),
    ("mi", "米", "'bras", "འབྲས", "rice"),
];

#[test]
fn twenty_words_are_written_from_nothing_with_few_keys() {
    let mut desk = in_an_empty_lesson(UiLanguage::English);
    let mut keys = 0;
    for (letters, zh, wylie, bo, en) in TWENTY {
        desk.driver.key(KeyCode::Enter);
        let letters = letters.trim_end_matches(|c: char| c.is_ascii_digit());
        desk.driver.write(letters);
        let place = candidate(&mut desk, zh);
        desk.driver.write(&place.to_string());
        desk.driver.key(KeyCode::Tab);
        desk.driver.key(KeyCode::Tab);
        desk.driver.write(wylie);
        desk.driver.key(KeyCode::Tab);
        desk.driver.write(en);
        keys += 1 + letters.len() + 1 + 2 + wylie.len() + 1 + en.len();
        let row = rows(&desk) - 1;
        assert_eq!((word(&desk, row, Field::Zh).as_str(), word(&desk, row, Field::Bo).as_str()), (zh, bo));
    }
    println!("{keys} keys for twenty words");
    assert!(keys < 400, "{keys}");
    assert_eq!(kept(&mut desk).words.len(), 20);
}

/// The digit that takes a candidate.
fn candidate(desk: &mut Desk, zh: &str) -> usize {
    for _ in 0..8 {
        let texts = desk.driver.texts();
        if texts.iter().any(|text| text == zh) {
            break;
        }
        desk.driver.key(KeyCode::PageDown);
    }
    for place in 1..=9 {
        let name = format!("candidate-{place}");
        let world = desk.driver.app.world_mut();
        let mut controls = world.query::<(&FocusName, &AccessibleLabel)>();
        if controls.iter(world).any(|(focus, label)| focus.name == name && label.0 == zh) {
            return place;
        }
    }
    panic!("{zh} is not offered: {:?}", desk.driver.texts())
}

/// Not a test of what is right: how long a key takes with more and more rows, beside ten.
#[test]
#[ignore = "it measures, and says what it measured"]
fn a_key_takes_as_long_in_ten_thousand_rows_as_in_ten() {
    let mut times = Vec::new();
    for words in [10, 1_000, 10_000] {
        let mut desk = in_a_lesson_of(words);
        until(&mut desk, "it is reviewed", |desk| {
            editing(desk, |editing| editing.counts().1 > 0) && editing(desk, |it| it.kept() == Kept::All)
        });
        let mut typed = Vec::new();
        let mut moved = Vec::new();
        for _ in 0..15 {
            moved.push(time_of(&mut desk, KeyCode::ArrowDown, Key::ArrowDown, None));
            typed.push(time_of(&mut desk, KeyCode::F35, Key::Character("x".into()), Some("x")));
        }
        typed.sort_unstable();
        moved.sort_unstable();
        times.push((words, typed[7], moved[7]));
    }
    for (words, typed, moved) in &times {
        let of = |time: &Duration, first: &Duration| time.as_secs_f64() / first.as_secs_f64();
        println!(
            "{words} rows: a letter {typed:?} (×{:.2}), a row down {moved:?} (×{:.2})",
            of(typed, &times[0].1),
            of(moved, &times[0].2)
        );
    }
}

/// How long it takes until a key is done and shown: the frames in which it is taken, acted on and drawn.
fn time_of(desk: &mut Desk, key_code: KeyCode, logical_key: Key, text: Option<&str>) -> Duration {
    desk.driver.settle();
    let world = desk.driver.app.world_mut();
    let window = world.query_filtered::<Entity, With<PrimaryWindow>>().single(world).unwrap();
    for state in [ButtonState::Pressed, ButtonState::Released] {
        let text = text.filter(|_| state == ButtonState::Pressed).map(Into::into);
        let logical_key = logical_key.clone();
        world.write_message(KeyboardInput { key_code, logical_key, state, text, repeat: false, window });
    }
    let begun = Instant::now();
    for _ in 0..2 {
        desk.driver.app.update();
    }
    begun.elapsed()
}
