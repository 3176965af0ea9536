//! Reading a dialogue: line by line, a language hidden, words looked up and practised, a part played, questions after.

use std::path::Path;
use std::time::{Duration, Instant};

use bevy::prelude::KeyCode;
use tsheg::app::screen::Screen;
use tsheg::drill::exercise::Task;
use tsheg::drill::mark::MarkKind;
use tsheg::locale::{Locale, UiLanguage};
use tsheg::progress::Store;

use crate::harness::{Desk, right_choice};
use crate::hearing::said;
use crate::voice::has_models;

const DIALOGUE: &str = r#"(
    format: 1, id: "tea", title: (bo: "ཇ", zh: "茶", en: "Tea"), authors: ["A teacher"], licence: "CC-BY-4.0",
    words: [
        (id: "tea", zh: "茶", pinyin: "chá", bo: ["ཇ"], en: ["tea"], source: "S"),
        (id: "drink", zh: "喝", pinyin: "hē", bo: ["འཐུང་བ"], en: ["drink"], source: "S"),
    ],
    stories: [(id: "talk", title: (bo: "ཇ་འཐུང་བ", zh: "喝茶", en: "Drinking tea"), lines: [
        (by: "A", zh: "你喝茶吗？", pinyin: "nǐ hē chá ma?", bo: "ཁྱེད་རང་ཇ་འཐུང་གི་ཡིན་པས།", en: "Do you drink tea?"),
        (by: "B", zh: "我喝麒麟茶。", pinyin: "wǒ hē qílín chá.", bo: "ང་ཇ་འཐུང་གི་ཡིན།", en: "I drink unicorn tea."),
        (by: "A", zh: "请。", pinyin: "qǐng.", bo: "འཐུང་རོགས།", en: "Please."),
    ], questions: ["q-what", "q-who"], source: "S"),
    (id: "echo", title: (bo: "འཐུང་རོགས།", zh: "请", en: "Please"), lines: [
        (by: "A", zh: "请。", pinyin: "qǐng.", bo: "འཐུང་རོགས།", en: "Please."),
        (by: "B", zh: "请。", pinyin: "qǐng.", bo: "འཐུང་རོགས།", en: "Please."),
    ], source: "S")],
    questions: [
        (id: "q-what", ask: (bo: "ཇ", zh: "喝什么？", en: "What is drunk?"), kind: Choice(options: [
            (bo: "ཇ", zh: "茶", en: "Tea"), (bo: "ཆུ", zh: "水", en: "Water"), (bo: "འོ་མ", zh: "牛奶", en: "Milk"),
        ], answer: 1), why: (bo: "ཇ", zh: "他们喝茶。", en: "They talk of tea."), source: "S"),
        (id: "q-who", ask: (bo: "ཇ", zh: "B 喝茶。", en: "B drinks tea."), kind: TrueFalse(true),
         why: (bo: "ཇ", zh: "B 说他喝茶。", en: "B says so."), source: "S"),
    ],
)"#;

/// A learner of Chinese at the dialogue of a teacher's own lesson.
fn at_dialogue(lang: UiLanguage) -> Desk {
    let desk = Desk::with_learner(UiLanguage::English, "Dolma");
    let mut desk = desk.restarted_after(lang, write_dialogue);
    open_dialogue(&mut desk);
    desk
}

fn write_dialogue(data: &Path) {
    let folder = data.join("lessons/tea");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("pack.ron"), DIALOGUE).unwrap();
}

/// Goes from the home screen through the lesson to its dialogue.
fn open_dialogue(desk: &mut Desk) {
    desk.open_lesson("tea");
    assert!(desk.driver.press("read-talk"));
    assert_eq!(desk.screen(), Screen::Reading);
}

/// Whether a text stands alone on the screen, as a hanzi with its pinyin above does.
fn shows(desk: &mut Desk, text: &str) -> bool {
    desk.driver.texts().iter().any(|shown| shown == text)
}

fn says_key(desk: &mut Desk, key: &str) -> bool {
    desk.says(&Locale::new(UiLanguage::English).text(key))
}

#[test]
fn lines_come_one_by_one_and_those_that_were_read_stay() {
    let mut desk = at_dialogue(UiLanguage::English);
    assert!(shows(&mut desk, "吗") && !shows(&mut desk, "我"));
    desk.driver.key(KeyCode::ArrowDown);
    assert!(shows(&mut desk, "吗") && shows(&mut desk, "我"));
    desk.driver.key(KeyCode::ArrowUp);
    desk.driver.key(KeyCode::Enter);
    assert!(shows(&mut desk, "2 / 3"));
    desk.driver.key(KeyCode::Enter);
    assert!(!says_key(&mut desk, "reading-finished"));
    desk.driver.key(KeyCode::ArrowDown);
    assert!(says_key(&mut desk, "reading-finished"));
    desk.driver.key(KeyCode::Escape);
    assert_eq!(desk.screen(), Screen::Pack, "back to where it was opened");
}

#[test]
fn either_language_and_the_pinyin_are_hidden_until_they_are_wanted_and_it_is_kept() {
    const TIBETAN: &str = "ཁྱེད་རང་ཇ་འཐུང་གི་ཡིན་པས།";
    let mut desk = at_dialogue(UiLanguage::English);
    assert!(shows(&mut desk, "chá") && shows(&mut desk, TIBETAN) && desk.says("Do you drink tea?"));
    desk.driver.key(KeyCode::KeyP);
    assert!(!shows(&mut desk, "chá") && shows(&mut desk, "茶"));
    desk.driver.key(KeyCode::KeyT);
    assert!(!shows(&mut desk, TIBETAN) && !desk.says("Do you drink tea?"), "English would give it away");
    assert!(desk.driver.click("mandarin"));
    assert!(!shows(&mut desk, "茶"));
    desk.driver.key(KeyCode::KeyS);
    assert!(shows(&mut desk, "茶") && shows(&mut desk, TIBETAN), "a look at the line");
    desk.driver.key(KeyCode::Enter);
    assert!(!shows(&mut desk, "我"), "the next line is hidden again");
    let mut desk = desk.restarted(UiLanguage::English);
    open_dialogue(&mut desk);
    assert!(!shows(&mut desk, "茶") && !shows(&mut desk, TIBETAN), "the choice is the learner's own");
}

#[test]
fn a_word_shows_what_it_means_by_finger_and_by_key() {
    let mut desk = at_dialogue(UiLanguage::English);
    desk.driver.key(KeyCode::KeyT);
    assert!(!desk.says("ཇ"));
    assert!(desk.driver.touch("word-2"));
    assert!(desk.says("ཇ") && shows(&mut desk, "tea") && says_key(&mut desk, "packpage-word-new"));
    desk.driver.key(KeyCode::ArrowLeft);
    assert!(desk.says("འཐུང་བ") && desk.says("drink"));
    desk.driver.key(KeyCode::Enter);
    assert!(!desk.says("འཐུང་བ"), "another line, no word");
    for _ in 0..3 {
        desk.driver.key(KeyCode::ArrowRight);
    }
    assert!(shows(&mut desk, "麒") && says_key(&mut desk, "reading-no-entry"));
    assert!(!desk.driver.controls().contains(&"wish".to_owned()), "there is nothing to practise");
}

#[test]
fn in_a_tibetan_interface_there_is_no_english() {
    let mut desk = at_dialogue(UiLanguage::Tibetan);
    desk.driver.key(KeyCode::ArrowRight);
    desk.driver.key(KeyCode::ArrowRight);
    assert!(!desk.says("drink"));
}

#[test]
fn a_word_that_is_wished_for_is_met_first_in_the_next_session() {
    let mut desk = at_dialogue(UiLanguage::English);
    assert!(desk.driver.click("word-2"));
    desk.driver.key(KeyCode::KeyW);
    assert!(says_key(&mut desk, "reading-wished"));
    let mut desk = desk.restarted(UiLanguage::English);
    desk.driver.key(KeyCode::Enter);
    assert_eq!(desk.screen(), Screen::Drill);
    while desk.reads() {
        desk.driver.key(KeyCode::Enter);
    }
    let met = desk.exercise();
    assert_eq!((met.task, met.card.item.as_str()), (Task::Show, "tea/tea"));
}

#[test]
fn in_a_part_the_learners_own_lines_are_hidden_until_they_were_said() {
    let mut desk = at_dialogue(UiLanguage::English);
    desk.driver.key(KeyCode::KeyR);
    assert!(says_key(&mut desk, "reading-part-choose"));
    desk.driver.key(KeyCode::Digit2);
    assert!(shows(&mut desk, "吗"), "the other one's line is there");
    desk.driver.key(KeyCode::Enter);
    assert!(says_key(&mut desk, "reading-your-turn") && !shows(&mut desk, "我"));
    assert!(desk.says("I drink unicorn tea."), "what is to be said");
    desk.driver.key(KeyCode::Enter);
    assert!(shows(&mut desk, "我") && !says_key(&mut desk, "reading-your-turn"));
    desk.driver.key(KeyCode::Enter);
    assert!(shows(&mut desk, "请"));
    desk.driver.key(KeyCode::KeyR);
    assert!(shows(&mut desk, "1 / 3"), "all parts again, from the beginning");
}

#[test]
fn questions_are_marked_and_what_was_read_is_kept() {
    let mut desk = at_dialogue(UiLanguage::English);
    for _ in 0..3 {
        desk.driver.key(KeyCode::Enter);
    }
    desk.driver.key(KeyCode::Enter);
    assert_eq!(desk.screen(), Screen::Drill, "the questions are what comes next");
    let asked = desk.exercise();
    assert!(desk.says("What is drunk?"));
    let wrong = (right_choice(&asked) + 1) % 3;
    assert!(desk.driver.click(&format!("choice-{}", wrong + 1)));
    assert!(desk.says("They talk of tea."), "why it is so");
    desk.driver.key(KeyCode::Enter);
    desk.answer_rightly();
    assert_eq!(desk.screen(), Screen::Reading);
    assert!(desk.says("1 of 2 right"));
    assert_eq!(desk.focused().as_deref(), Some("next-text"), "the ring is on what Enter does");

    let mut desk = desk.restarted(UiLanguage::English);
    desk.open_lesson("tea");
    assert!(shows(&mut desk, "read"));
    desk.driver.key(KeyCode::Escape);
    desk.driver.key(KeyCode::KeyT);
    assert_eq!(desk.screen(), Screen::Texts);
    assert!(shows(&mut desk, "read"));
    let folder = desk.folder().to_owned();
    drop(desk.driver);
    let store = Store::open(&folder).unwrap();
    let learner = store.profiles().wait().unwrap().remove(0).id;
    let marks = store.marks(learner).wait().unwrap();
    let kinds: Vec<MarkKind> = marks.iter().map(|mark| mark.kind).collect();
    assert_eq!(kinds, [MarkKind::Read, MarkKind::Answered { right: 1, asked: 2 }]);
    assert!(store.reviews(learner).wait().unwrap().is_empty(), "they are about the text, not for memory");
}

#[test]
fn who_answered_all_rightly_may_answer_again() {
    let mut desk = at_dialogue(UiLanguage::English);
    for _ in 0..4 {
        desk.driver.key(KeyCode::Enter);
    }
    desk.answer_rightly();
    desk.answer_rightly();
    assert!(says_key(&mut desk, "reading-questions-again"));
    desk.driver.key(KeyCode::KeyQ);
    assert_eq!(desk.screen(), Screen::Drill);
}

#[test]
fn after_a_part_the_main_action_has_the_focus() {
    let mut desk = at_dialogue(UiLanguage::English);
    assert!(desk.driver.press("part"));
    assert!(
        !desk.driver.controls().contains(&"word-after".to_owned()),
        "the parts stand in the place of words"
    );
    assert!(desk.driver.press("part-2"));
    assert_eq!(desk.focused().as_deref(), Some("forward"));
    assert!(desk.driver.click("pinyin"));
    for _ in 0..4 {
        desk.driver.key(KeyCode::ArrowDown);
    }
    assert!(says_key(&mut desk, "reading-finished"));
    assert_eq!(desk.focused().as_deref(), Some("questions"));
}

#[test]
fn questions_that_were_left_early_count_for_nothing() {
    let mut desk = at_dialogue(UiLanguage::English);
    for _ in 0..4 {
        desk.driver.key(KeyCode::Enter);
    }
    desk.answer_rightly();
    desk.driver.key(KeyCode::Escape);
    assert_eq!(desk.screen(), Screen::Reading);
    assert!(says_key(&mut desk, "reading-finished") && !desk.says("1 of 2 right"));
}

#[test]
fn a_text_goes_on_by_itself_until_a_key_is_struck() {
    if !has_models() {
        return;
    }
    let mut desk = at_dialogue(UiLanguage::English);
    desk.driver.key(KeyCode::KeyA);
    wait_for(&mut desk, "2 / 3");
    desk.driver.key(KeyCode::ArrowUp);
    assert!(shows(&mut desk, "2 / 3"), "the key does nothing else");
    let said = desk.memory.speech().len();
    std::thread::sleep(Duration::from_millis(900));
    desk.driver.settle();
    assert!(shows(&mut desk, "2 / 3") && desk.memory.speech().len() == said);
    desk.driver.key(KeyCode::KeyA);
    let finished = Locale::new(UiLanguage::English).text("reading-finished");
    wait_for(&mut desk, &finished);
}

#[test]
fn two_who_talk_have_two_voices() {
    if !has_models() {
        return;
    }
    let desk = Desk::with_learner(UiLanguage::English, "Dolma");
    let mut desk = desk.restarted_after(UiLanguage::English, write_dialogue);
    desk.open_lesson("tea");
    assert!(desk.driver.press("read-echo"));
    said(&mut desk, 1);
    desk.driver.key(KeyCode::ArrowDown);
    said(&mut desk, 2);
    desk.driver.key(KeyCode::F4);
    let speech = said(&mut desk, 3);
    // On a slow machine the end of one may still be on its way.
    let alike = |one: usize, other: usize| {
        let mut pairs = speech[one].iter().zip(&speech[other]).peekable();
        pairs.peek().is_some() && pairs.all(|(one, other): (&f32, &f32)| one.to_bits() == other.to_bits())
    };
    assert!(!alike(0, 1), "the same words of two speakers sound alike");
    assert!(alike(1, 2), "heard again, it is the speaker's own voice");
}

fn wait_for(desk: &mut Desk, text: &str) {
    let start = Instant::now();
    while !shows(desk, text) {
        assert!(start.elapsed() < Duration::from_mins(1), "{text}: {:?}", desk.driver.texts());
        std::thread::sleep(Duration::from_millis(20));
        desk.driver.settle();
    }
}

#[test]
fn a_lesson_of_texts_alone_says_what_it_holds_and_offers_its_texts() {
    let desk = Desk::with_learner(UiLanguage::English, "Dolma");
    let mut desk = desk.restarted_after(UiLanguage::English, write_dialogue);
    desk.open(Screen::Packs);
    // Nothing of it is ever known, so there is no bar that stands at 0. The questions of a text are not learnt like words.
    assert!(shows(&mut desk, "5 dialogues and texts") && shows(&mut desk, "0 of 2 known"));
    assert!(desk.driver.press("pack-passages-1"));
    assert!(!desk.driver.controls().contains(&"practise".to_owned()));
    desk.driver.key(KeyCode::KeyR);
    assert_eq!(desk.screen(), Screen::Reading);
}
