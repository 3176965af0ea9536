//! Typing without a keyboard for it, as a learner does it: letters become hanzi or Tibetan in the field of an answer,
//! and a syllable is put together with the mouse.

use std::os::unix::fs::symlink;

use accesskit::Live;
use bevy::a11y::AccessibilityNode;
use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use bevy::text::{EditableText, TextLayoutInfo};
use tempfile::TempDir;
use tsheg::app::driver::Driver;
use tsheg::app::lessons::Lessons;
use tsheg::app::practice::{Practice, Practise};
use tsheg::app::redraw::NeedsRedraw;
use tsheg::app::screen::Screen;
use tsheg::app::steps::FocusName;
use tsheg::app::storage::{self, Clock};
use tsheg::app::{Canvas, Setup};
use tsheg::audio::{Destination, Memory};
use tsheg::drill::Language;
use tsheg::drill::exercise::ExerciseKind;
use tsheg::locale::{Locale, UiLanguage};
use tsheg::progress::{Store, TypingMethod};

use crate::harness::{Desk, MORNING, home};

/// A learner at the question that has 你好 or བདེ་མོ typed. Who reads Chinese learns Tibetan.
fn asked_to_type(target: Language) -> Desk {
    let lang = if target == Language::Tibetan { UiLanguage::Chinese } else { UiLanguage::English };
    let desk = Desk::with_learner(lang, "Tashi");
    at_the_question(desk)
}

fn at_the_question(mut desk: Desk) -> Desk {
    let world = desk.driver.app.world_mut();
    let library = world.resource::<Lessons>().library.clone();
    let pack = library.packs().find(|pack| pack.words.iter().any(|word| word.zh == "你好")).unwrap().clone();
    world.write_message(Practise::TryOut(pack));
    desk.driver.settle();
    assert_eq!(desk.screen(), Screen::Drill);
    while desk.reads()
        || desk.exercise().kind != ExerciseKind::TypeWord
        || !desk.exercise().card.item.ends_with("/hello")
    {
        desk.driver.app.world_mut().resource_mut::<Practice>().advance();
    }
    desk.driver.app.world_mut().resource_mut::<NeedsRedraw>().turn_page();
    desk.driver.settle();
    desk
}

/// The text of the field on screen, and whether something is composed in it.
fn field(driver: &mut Driver) -> (String, bool) {
    let world = driver.app.world_mut();
    let mut fields = world.query::<&EditableText>();
    let field = fields.single(world).expect("there is one field");
    (field.value().to_string(), field.is_composing())
}

fn holds(desk: &mut Desk, text: &str) -> bool {
    field(&mut desk.driver) == (text.to_owned(), false)
}

fn offers(desk: &mut Desk, name: &str) -> bool {
    desk.driver.controls().iter().any(|control| control == name)
}

fn is_judged_right(desk: &mut Desk, lang: UiLanguage) -> bool {
    desk.says(&Locale::new(lang).text("drill-judged-right"))
}

#[test]
fn pinyin_becomes_hanzi_and_is_the_right_answer() {
    for keys in ["nihao ", "ni hao ", "nihao1"] {
        let mut desk = asked_to_type(Language::Mandarin);
        desk.driver.write(keys);
        assert!(holds(&mut desk, "你好"), "{keys}: {:?}", field(&mut desk.driver));
        desk.driver.key(KeyCode::Enter);
        assert!(is_judged_right(&mut desk, UiLanguage::English), "{keys}");
    }
}

#[test]
fn wylie_becomes_tibetan_and_is_the_right_answer() {
    let mut desk = asked_to_type(Language::Tibetan);
    desk.driver.write("bde mok");
    assert_eq!(field(&mut desk.driver), ("བདེ་".to_owned(), true));
    desk.driver.key(KeyCode::Backspace);
    desk.driver.key(KeyCode::Enter);
    assert!(holds(&mut desk, "བདེ་མོ"), "{:?}", field(&mut desk.driver));
    assert!(!offers(&mut desk, "continue"), "Enter ended the syllable and the answer at once");
    desk.driver.key(KeyCode::Enter);
    assert!(is_judged_right(&mut desk, UiLanguage::Chinese));
}

#[test]
fn one_line_stands_under_what_is_composed() {
    let mut desk = asked_to_type(Language::Tibetan);
    for keys in ["s", "g", "r", "u", "b"] {
        desk.driver.write(keys);
        let world = desk.driver.app.world_mut();
        let mut fields = world.query_filtered::<&TextLayoutInfo, With<EditableText>>();
        let lines = &fields.single(world).unwrap().preedit_underline_rects;
        assert_eq!(lines.len(), 1, "after {keys}: {lines:?}");
        assert!(lines[0].width() > 4.0 && lines[0].height() > 0.0);
    }
}

#[test]
fn a_screen_reader_is_told_of_the_candidates_the_first_one_first() {
    let mut desk = asked_to_type(Language::Mandarin);
    let told = |desk: &mut Desk| {
        let world = desk.driver.app.world_mut();
        let mut regions = world.query::<&AccessibilityNode>();
        let live = regions.iter(world).filter(|node| node.live() == Some(Live::Polite));
        live.filter_map(|node| node.label().map(str::to_owned)).collect::<Vec<_>>()
    };
    desk.driver.write("nihao");
    let first = told(&mut desk);
    assert!(first.len() == 1 && first[0].starts_with("1 你好"), "{first:?}");
    desk.driver.key(KeyCode::ArrowRight);
    let second = told(&mut desk);
    assert!(second[0].starts_with("2 ") && second[0].contains("1 你好"), "{second:?}");
    desk.driver.key(KeyCode::Escape);
    assert!(told(&mut desk).iter().all(String::is_empty), "nothing is left to choose");
}

#[test]
fn what_is_composed_belongs_to_the_answer_when_check_is_clicked() {
    let mut desk = asked_to_type(Language::Tibetan);
    desk.driver.write("bde mo");
    assert!(desk.driver.click("check"));
    assert!(is_judged_right(&mut desk, UiLanguage::Chinese));
}

#[test]
fn enter_takes_the_letters_as_they_are_and_answers_nothing() {
    let mut desk = asked_to_type(Language::Mandarin);
    desk.driver.write("nihao");
    assert_eq!(field(&mut desk.driver), (String::new(), true));
    desk.driver.key(KeyCode::Enter);
    assert!(holds(&mut desk, "nihao"));
    assert!(!offers(&mut desk, "continue"));
    desk.driver.key(KeyCode::Enter);
    assert!(offers(&mut desk, "continue"), "the second Enter is the field's again");
}

#[test]
fn escape_drops_what_is_composed_and_then_leaves() {
    let mut desk = asked_to_type(Language::Mandarin);
    desk.driver.write("nihao");
    desk.driver.key(KeyCode::Escape);
    assert_eq!(desk.screen(), Screen::Drill);
    assert!(holds(&mut desk, ""));
    desk.driver.key(KeyCode::Escape);
    assert_ne!(desk.screen(), Screen::Drill);
}

/// The text of a candidate on screen.
fn candidate(desk: &mut Desk, place: usize) -> String {
    let world = desk.driver.app.world_mut();
    let mut controls = world.query::<(&FocusName, &AccessibleLabel)>();
    let name = format!("candidate-{place}");
    let found = controls.iter(world).find(|(focus, _)| focus.name == name);
    found.unwrap_or_else(|| panic!("there is no {name}")).1.0.clone()
}

#[test]
fn a_candidate_is_chosen_by_digit_arrow_mouse_and_finger_on_any_page() {
    let mut desk = asked_to_type(Language::Mandarin);
    desk.driver.write("shi");
    let (second, third) = (candidate(&mut desk, 2), candidate(&mut desk, 3));
    desk.driver.write("2");
    let mut whole = second.clone();
    assert!(holds(&mut desk, &whole));
    desk.driver.write("shi");
    desk.driver.key(KeyCode::ArrowRight);
    desk.driver.key(KeyCode::ArrowDown);
    desk.driver.write(" ");
    whole += &third;
    assert!(holds(&mut desk, &whole));
    desk.driver.write("shi");
    assert!(desk.driver.click("candidate-3"));
    whole += &third;
    assert!(holds(&mut desk, &whole));
    desk.driver.write("shi");
    desk.driver.key(KeyCode::PageDown);
    let later = candidate(&mut desk, 1);
    assert!(desk.driver.touch("typing-back"));
    assert_eq!(candidate(&mut desk, 2), second);
    desk.driver.write("=");
    assert_eq!(candidate(&mut desk, 1), later);
    assert!(desk.driver.touch("candidate-1"));
    whole += &later;
    assert!(holds(&mut desk, &whole));
    assert!(!offers(&mut desk, "candidate-1"));
}

#[test]
fn digits_are_tones_for_those_who_want_it() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    assert!(desk.driver.press("settings"));
    assert!(desk.driver.press("settings-typing-tones"));
    desk.driver.key(KeyCode::Escape);
    let mut desk = at_the_question(desk);
    desk.driver.write("ni3hao3 ");
    assert!(holds(&mut desk, "你好"), "{:?}", field(&mut desk.driver));
}

#[test]
fn who_has_an_input_method_of_the_system_is_left_alone() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    assert!(desk.driver.press("settings"));
    assert!(desk.driver.press("settings-typing-system"));
    desk.driver.key(KeyCode::Escape);
    let mut desk = at_the_question(desk);
    assert!(!offers(&mut desk, "typing-method"));
    desk.driver.write("nǐ hǎo");
    assert!(holds(&mut desk, "nǐ hǎo"));
    desk.driver.key(KeyCode::F8);
    desk.driver.write("n");
    assert!(holds(&mut desk, "nǐ hǎon"));
}

#[test]
fn the_method_goes_round_at_its_key_and_is_remembered_by_what_is_asked() {
    let mut desk = Desk::first_start(UiLanguage::English);
    desk.driver.write("bkra ");
    assert!(holds(&mut desk, "bkra "), "a nickname is typed as the keyboard types");
    desk.driver.key(KeyCode::F8);
    desk.driver.write("shui ");
    assert!(holds(&mut desk, "bkra 水"));
    assert!(desk.driver.click("typing-method"));
    desk.driver.write("bkra shis");
    desk.driver.key(KeyCode::F2);
    desk.driver.key(KeyCode::Enter);
    assert!(holds(&mut desk, "bkra 水བཀྲ་ཤིས"));
    assert_eq!(desk.screen(), Screen::Profiles);
    let mut desk = desk.restarted(UiLanguage::English);
    desk.driver.write("bod ");
    assert!(holds(&mut desk, "བོད་"), "{:?}", field(&mut desk.driver));
    desk.driver.key(KeyCode::F8);
    desk.driver.write("bod ");
    assert!(holds(&mut desk, "བོད་bod "));
    desk.driver.key(KeyCode::Enter);
    let folder = desk.folder().to_owned();
    let mut desk = at_the_question(desk);
    desk.driver.key(KeyCode::F8);
    desk.driver.write("chu ");
    assert!(holds(&mut desk, "ཆུ་"));
    drop(desk.driver);
    let store = Store::open(&folder).unwrap();
    let learner = store.profiles().wait().unwrap().remove(0);
    let typing = store.settings(Some(learner.id)).wait().unwrap().typing;
    assert_eq!(
        [typing.mandarin, typing.tibetan, typing.other].map(TypingMethod::as_str),
        ["wylie", "wylie", "keyboard"]
    );
}

#[test]
fn a_composition_goes_on_across_a_redraw_and_redraws_nothing_itself() {
    let mut desk = asked_to_type(Language::Mandarin);
    let instruction = Locale::new(UiLanguage::English).text(desk.exercise().instruction);
    let world = desk.driver.app.world_mut();
    let mut texts = world.query::<(Entity, &Text)>();
    let shown = texts.iter(world).find(|(_, text)| text.0 == instruction).unwrap().0;
    desk.driver.write("nih");
    assert!(desk.driver.app.world().get_entity(shown).is_ok(), "a key has drawn the screen anew");
    desk.driver.redraw();
    assert!(desk.driver.app.world().get_entity(shown).is_err());
    desk.driver.key(KeyCode::F2);
    assert!(offers(&mut desk, "candidate-1"));
    desk.driver.write("ao ");
    assert!(holds(&mut desk, "你好"));
}

#[test]
fn an_input_method_of_the_system_goes_before() {
    let mut desk = asked_to_type(Language::Mandarin);
    desk.driver.compose("shui");
    desk.driver.write("n");
    desk.driver.key(KeyCode::Enter);
    assert_eq!(field(&mut desk.driver), (String::new(), true));
    assert!(!offers(&mut desk, "candidate-1") && !offers(&mut desk, "continue"));
    desk.driver.commit("水");
    assert!(holds(&mut desk, "水"));
    desk.driver.write("ni");
    desk.driver.compose("hao");
    assert!(!offers(&mut desk, "candidate-1"), "both compose at once");
    desk.driver.commit("好");
    assert!(holds(&mut desk, "水ni好"), "{:?}", field(&mut desk.driver));
}

#[test]
fn a_syllable_is_built_with_mouse_and_finger() {
    let mut desk = asked_to_type(Language::Tibetan);
    assert!(desk.driver.click("typing-build"));
    assert!(desk.driver.click("build-root-ད"));
    assert!(
        !offers(&mut desk, "build-superscript-ཀ") && !offers(&mut desk, "build-subscript-ལ"),
        "དླ is no stack"
    );
    assert!(desk.driver.touch("build-prefix-བ"));
    assert!(desk.driver.click("build-vowel-ེ"));
    assert!(desk.says("བདེ"));
    assert!(desk.driver.click("build-tsheg"));
    assert!(holds(&mut desk, "བདེ་"), "{:?}", field(&mut desk.driver));
    for letter in ["build-root-མ", "build-vowel-ོ", "build-suffix-ང", "build-back", "build-bare"] {
        assert!(desk.driver.click(letter), "{letter}");
    }
    assert!(holds(&mut desk, "བདེ་མོ"), "{:?}", field(&mut desk.driver));
    desk.driver.key(KeyCode::Escape);
    assert_eq!(desk.screen(), Screen::Drill, "Escape closes the builder first");
    assert!(!offers(&mut desk, "build-bare"));
    desk.driver.key(KeyCode::Enter);
    assert!(is_judged_right(&mut desk, UiLanguage::Chinese));
}

#[test]
fn a_syllable_is_built_by_keyboard_and_a_stack_of_any_letters() {
    let mut desk = asked_to_type(Language::Tibetan);
    desk.driver.key(KeyCode::F9);
    desk.driver.key(KeyCode::Tab);
    let world = desk.driver.app.world_mut();
    let focused = world.resource::<InputFocus>().get().unwrap();
    assert!(world.get::<FocusName>(focused).unwrap().name.starts_with("build-"));
    assert!(desk.driver.press("build-root-ཀ"));
    let world = desk.driver.app.world_mut();
    let focused = world.resource::<InputFocus>().get().unwrap();
    assert_eq!(world.get::<FocusName>(focused).unwrap().name, "build-root-ཀ", "the focus was lost");
    assert!(desk.driver.press("build-root-ཀ"), "what is chosen is taken back by the same key");
    assert!(desk.driver.press("build-stacks"));
    for letter in ["stack-པ", "stack-ད", "stack-\u{0F7C}"] {
        assert!(desk.driver.press(letter), "{letter}");
    }
    assert!(desk.driver.press("build-tsheg"));
    assert!(holds(&mut desk, "པྡོ་"), "{:?}", field(&mut desk.driver));
    desk.driver.key(KeyCode::F9);
    assert!(!offers(&mut desk, "build-tsheg"));
    desk.driver.write("ma ");
    assert!(holds(&mut desk, "པྡོ་མ་"), "the focus is in the field again");
}

#[test]
fn a_missing_table_is_said_and_letters_stay_letters() {
    let (house, data) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    std::fs::create_dir_all(house.path().join("assets/input")).unwrap();
    for part in ["assets/fonts", "assets/sounds", "lessons"] {
        symlink(home().join(part), house.path().join(part)).unwrap();
    }
    std::fs::write(house.path().join("assets/input/mandarin.tsv"), "tsheg-input\t1\t2\n好\thao3\t700\n")
        .unwrap();
    let mut driver = Driver::start(Setup {
        canvas: Canvas::Picture(UVec2::new(1366, 768)),
        lang: Some(UiLanguage::English),
        home: house.path().to_owned(),
        store: storage::open(data.path()),
        clock: Clock::Fixed(MORNING),
        sound: Destination::Memory(Memory::default()),
    })
    .unwrap();
    driver.key(KeyCode::F8);
    assert!(
        driver.texts().iter().any(|text| text.contains('2') && text.contains("damaged")),
        "{:?}",
        driver.texts()
    );
    driver.write("hao ");
    assert_eq!(field(&mut driver), ("hao ".to_owned(), false));
}

#[test]
fn a_key_that_is_held_down_ends_in_the_field() {
    for target in [Language::Mandarin, Language::Tibetan] {
        let mut desk = asked_to_type(target);
        desk.driver.write(&"x".repeat(100));
        let (text, composes) = field(&mut desk.driver);
        assert!(composes && text.chars().count() >= 30, "{target}: {text}");
        desk.driver.key(KeyCode::Enter);
        assert!(!field(&mut desk.driver).1);
    }
}
