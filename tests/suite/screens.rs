//! What a learner notices on the screens: nothing is lost, the language follows, every way leads back.

use std::path::Path;

use bevy::prelude::KeyCode;
use tsheg::app::lessons::Lessons;
use tsheg::app::screen::Screen;
use tsheg::app::storage::CurrentSettings;
use tsheg::app::surface::Surface;
use tsheg::app::tour::inspect::inspect;
use tsheg::drill::Language;
use tsheg::drill::exercise::Task;
use tsheg::language::tibetan::ewts::from_tibetan;
use tsheg::lesson::library::Library;
use tsheg::locale::{Locale, UiLanguage};
use tsheg::progress::{Settings, Store, ThemeChoice};

use crate::harness::{Desk, home, right_choice};

#[test]
fn a_first_start_asks_only_for_a_nickname_and_leads_home() {
    let mut desk = Desk::first_start(UiLanguage::English);
    assert_eq!(desk.screen(), Screen::Profiles);
    desk.driver.key(KeyCode::Enter);
    assert_eq!(desk.screen(), Screen::Profiles, "a learner without a name was made");
    assert!(desk.says("nickname"));
    desk.driver.write("Tashi");
    desk.driver.key(KeyCode::Enter);
    assert_eq!(desk.screen(), Screen::Home);
    assert!(desk.says("Tashi"));
}

#[test]
fn home_names_the_stage_what_it_leads_to_and_the_next_lessons() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    for words in ["Stage 1 of 6", "The first week", "After this you can say hello", "0 of 5 lessons"] {
        assert!(desk.says(words), "{words:?} is not on the home screen");
    }
    // The first of the next lessons has the digit after those of the doors.
    desk.driver.key(KeyCode::Digit5);
    assert_eq!(desk.screen(), Screen::Pack);
    let lessons = Library::read(&home().join("lessons"), Path::new(""));
    let first = lessons.pack(&lessons.course.packs[0]).unwrap();
    assert!(desk.says(first.title.english()));
}

#[test]
fn a_long_page_begins_at_its_top_and_a_short_one_stands_in_the_middle() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.open(Screen::Packs);
    while desk.driver.scroll_on() {}
    assert!(seen(&mut desk).len() > 1, "a page ends in nothing");
    desk.driver.scroll_back();
    let texts = seen(&mut desk);
    assert!(texts.iter().any(|(text, _)| text == "The first week"), "not at the top of the page: {texts:?}");
    desk.driver.key(KeyCode::Escape);
    desk.open(Screen::About);
    let (top, bottom) = seen(&mut desk)
        .iter()
        .filter(|(_, place)| place[1] > BAR)
        .fold((f32::MAX, 0.0_f32), |(top, bottom), (_, [_, y, _, height])| {
            (top.min(*y), bottom.max(y + height))
        });
    let (above, below) = (top - BAR, 768.0 - bottom);
    assert!((above - below).abs() < 60.0, "{above} above, {below} below");
}

/// Height of the bar, in pixels.
const BAR: f32 = 76.0;

/// The texts that are in sight, with left, top, width and height.
fn seen(desk: &mut Desk) -> Vec<(String, [f32; 4])> {
    let picture = desk.driver.picture(Surface::Desk).unwrap();
    let (texts, _) = inspect(desk.driver.app.world_mut(), Surface::Desk, &picture);
    texts.into_iter().map(|text| (text.text, text.place)).collect()
}

#[test]
fn the_level_of_a_word_is_worked_out_and_shown() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.open_lesson("animals");
    // 鸟 is of level 2 in GF 0025-2021, and no author wrote a level into this lesson.
    assert!(desk.driver.texts().iter().any(|text| text == "bird · HSK 2"), "{:?}", desk.driver.texts());
    assert!(desk.says("HSK 2: "));
}

#[test]
fn an_answer_survives_the_next_start() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.driver.key(KeyCode::Enter);
    desk.answer_rightly();
    desk.answer_rightly();
    let desk = desk.restarted(UiLanguage::English);
    assert_eq!(desk.screen(), Screen::Home, "one learner alone is not asked who they are");
    let folder = desk.folder().to_owned();
    drop(desk.driver);
    let store = Store::open(&folder).unwrap();
    let learner = store.profiles().wait().unwrap().remove(0);
    assert_eq!(store.reviews(learner.id).wait().unwrap().len(), 2);
}

#[test]
fn an_answer_shown_as_marked_is_already_on_the_disk() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.driver.key(KeyCode::Enter);
    let right = right_choice(&desk.until_asked());
    desk.driver.click(&format!("choice-{}", right + 1));
    assert!(desk.says(&Locale::new(UiLanguage::English).text("drill-judged-right")));
    // As after a power cut: what the files hold at this moment, without any farewell.
    let copy = tempfile::TempDir::new().unwrap();
    for file in ["tsheg.sqlite3", "tsheg.sqlite3-wal"] {
        std::fs::copy(desk.folder().join(file), copy.path().join(file)).unwrap();
    }
    let store = Store::open(copy.path()).unwrap();
    let learner = store.profiles().wait().unwrap().remove(0);
    assert_eq!(store.reviews(learner.id).wait().unwrap().len(), 1);
}

#[test]
fn the_language_is_switched_in_the_middle_of_a_question_and_the_question_stays() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.driver.key(KeyCode::Enter);
    let asked = desk.until_asked();
    for lang in [UiLanguage::Tibetan, UiLanguage::Chinese, UiLanguage::English] {
        desk.driver.key(KeyCode::F2);
        assert_eq!(desk.screen(), Screen::Drill);
        assert_eq!(desk.exercise(), asked);
        assert!(desk.says(&Locale::new(lang).text(asked.instruction)), "{lang:?} was not spoken");
    }
    assert!(desk.driver.click("bo"));
    assert!(desk.says(&Locale::new(UiLanguage::Tibetan).text(asked.instruction)));
    let mut desk = desk.restarted(UiLanguage::Tibetan);
    assert!(desk.says(&Locale::new(UiLanguage::Tibetan).text("home-packs")));
}

#[test]
fn what_was_typed_stays_when_the_language_is_switched() {
    let mut desk = Desk::first_start(UiLanguage::English);
    desk.driver.write("བཀྲ་ཤིས");
    desk.driver.key(KeyCode::F2);
    assert!(desk.driver.texts().iter().any(|text| text == "བཀྲ་ཤིས"));
    desk.driver.key(KeyCode::Enter);
    assert!(desk.says("བཀྲ་ཤིས"));
}

#[test]
fn escape_leads_back_from_everywhere() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    let doors = [
        ("packs", Screen::Packs),
        ("progress", Screen::Progress),
        ("learners", Screen::Profiles),
        ("about", Screen::About),
        ("settings", Screen::Settings),
    ];
    for (door, screen) in doors {
        assert!(desk.driver.press(door), "{door}");
        assert_eq!(desk.screen(), screen);
        desk.driver.key(KeyCode::Escape);
        assert_eq!(desk.screen(), Screen::Home, "from {door}");
    }
    desk.driver.key(KeyCode::Enter);
    assert_eq!(desk.screen(), Screen::Drill);
    desk.driver.key(KeyCode::Escape);
    assert_eq!(desk.screen(), Screen::Home, "nothing was asked, so there is nothing to sum up");
    desk.driver.key(KeyCode::Enter);
    desk.answer_rightly();
    desk.driver.key(KeyCode::Escape);
    assert_eq!(desk.screen(), Screen::Summary, "what was practised is summed up even when leaving early");
}

#[test]
fn a_wrong_answer_shows_the_right_one_and_comes_again() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.driver.key(KeyCode::Enter);
    let asked = desk.until_asked();
    let right = right_choice(&asked);
    let wrong = usize::from(right == 0);
    desk.driver.touch(&format!("choice-{}", wrong + 1));
    assert!(desk.says(&asked.item.bo[0]), "the Tibetan of the word is shown");
    assert!(desk.says(&asked.item.en[0]), "the English of the word is shown");
    assert!(desk.says(&Locale::new(UiLanguage::English).text("drill-again-soon")));
    desk.driver.key(KeyCode::Enter);
    let mut asked_again = false;
    while desk.screen() == Screen::Drill {
        asked_again |= desk.until_asked().card == asked.card;
        desk.answer_rightly();
    }
    assert!(asked_again);
    assert_eq!(desk.screen(), Screen::Summary);
}

#[test]
fn a_stray_enter_answers_nothing() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.driver.key(KeyCode::Enter);
    let asked = desk.until_asked();
    desk.driver.key(KeyCode::Enter);
    assert_eq!(desk.exercise(), asked);
    assert!(!desk.driver.controls().contains(&"continue".to_owned()));
}

#[test]
fn a_learner_of_tibetan_is_asked_in_tibetan() {
    let mut desk = Desk::first_start(UiLanguage::Chinese);
    desk.driver.write("小月");
    desk.driver.key(KeyCode::Enter);
    desk.driver.key(KeyCode::Enter);
    assert_eq!(desk.until_asked().card.target, Language::Tibetan, "who reads Chinese comes to learn Tibetan");
}

#[test]
fn erasing_a_learner_asks_first_and_leaves_nothing_of_them() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.driver.press("learners");
    desk.driver.press("change-0");
    desk.driver.press("erase");
    assert!(desk.says("Tashi"));
    desk.driver.key(KeyCode::Enter);
    assert_eq!(desk.driver.controls().iter().filter(|name| name.starts_with("learner-")).count(), 1);
    desk.driver.press("change-0");
    desk.driver.press("erase");
    desk.driver.press("erase-yes");
    assert_eq!(desk.screen(), Screen::Profiles);
    assert!(!desk.says("Tashi"));
    let folder = desk.folder().to_owned();
    let kept: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .filter_map(|file| std::fs::read(file.unwrap().path()).ok())
        .filter(|bytes| bytes.windows(5).any(|five| five == b"Tashi"))
        .collect();
    assert!(kept.is_empty(), "the nickname is still in a file");
}

#[test]
fn settings_are_kept_for_each_learner() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.driver.press("settings");
    desk.driver.press("settings-larger");
    assert!(desk.says("110 %"));
    desk.driver.key(KeyCode::Escape);
    desk.driver.press("learners");
    desk.driver.press("new");
    desk.driver.write("Lhamo");
    desk.driver.key(KeyCode::Enter);
    assert_eq!(desk.screen(), Screen::Home);
    desk.driver.press("settings");
    assert!(desk.says("110 %"), "to a new learner the screen stays as it is");
    desk.driver.press("settings-smaller");
    desk.driver.press("settings-smaller");

    let mut desk = desk.restarted(UiLanguage::English);
    let mut met = Vec::new();
    for learner in ["learner-0", "learner-1"] {
        assert_eq!(desk.screen(), Screen::Profiles);
        desk.driver.press(learner);
        assert_eq!(desk.screen(), Screen::Home);
        let name = if desk.says("Tashi") { "Tashi" } else { "Lhamo" };
        desk.driver.press("settings");
        assert!(desk.says(if name == "Tashi" { "110 %" } else { "90 %" }), "{name}");
        met.push(name);
        desk.driver.key(KeyCode::Escape);
        desk.driver.press("learners");
    }
    met.sort_unstable();
    assert_eq!(met, ["Lhamo", "Tashi"]);
}

#[test]
fn a_broken_pack_is_listed_with_its_faults_and_the_rest_work() {
    let desk = Desk::with_learner(UiLanguage::English, "Tashi");
    let own = desk.folder().join("lessons/mine");
    std::fs::create_dir_all(&own).unwrap();
    std::fs::write(own.join("pack.ron"), "(format: 1, id: \"mine\", words: [(id: \"a\", zh: 水)])").unwrap();
    let mut desk = desk.restarted(UiLanguage::English);
    desk.driver.press("packs");
    assert!(desk.says("mine"));
    desk.driver.press("pack-mine");
    assert!(desk.says("Line 1, column"));
    desk.driver.key(KeyCode::Escape);
    desk.driver.press("pack-people");
    desk.driver.key(KeyCode::Enter);
    assert_eq!(desk.screen(), Screen::Drill);
}

#[test]
fn a_new_learner_keeps_the_colours_on_screen_and_nothing_else_of_another() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.driver.press("settings");
    desk.driver.press("settings-theme-dark");
    desk.driver.press("settings-more");
    desk.driver.key(KeyCode::Escape);
    desk.driver.press("learners");
    desk.driver.press("new");
    desk.driver.write("Lhamo");
    desk.driver.key(KeyCode::Enter);
    let settings = &desk.driver.app.world().resource::<CurrentSettings>().settings;
    let usual = Settings::default();
    assert_eq!((settings.theme, settings.new_words_a_day), (ThemeChoice::Dark, usual.new_words_a_day));
}

#[test]
fn a_language_that_is_asked_for_by_name_holds_for_that_run_and_is_not_kept() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    assert!(desk.driver.click("bo"));
    let mut desk = desk.restarted(UiLanguage::Chinese);
    assert!(desk.says(&Locale::new(UiLanguage::Chinese).text("home-packs")), "asked for by name");
    desk.driver.press("settings");
    desk.driver.press("settings-larger");
    let kept = |desk: &Desk| desk.driver.app.world().resource::<CurrentSettings>().settings.language;
    assert_eq!(kept(&desk), Some(UiLanguage::Tibetan), "what was chosen before stays chosen");
    assert!(desk.driver.click("en"));
    assert!(desk.says(&Locale::new(UiLanguage::English).text("settings-title")), "until another is chosen");
    assert_eq!(kept(&desk), Some(UiLanguage::English));
}

#[test]
fn home_and_the_list_count_the_same_lessons() {
    for lang in UiLanguage::ALL {
        let mut desk = Desk::with_learner(lang, "Tashi");
        let words = Locale::new(lang);
        let lessons = desk.driver.app.world().resource::<Lessons>().library.clone();
        let first = lessons.course.chapters.first().unwrap().packs.len();
        let count = words.format("home-lessons-done", &[("done", 0.into()), ("total", first.into())]);
        assert!(desk.says(&count), "{:?}", desk.driver.texts());
        desk.open(Screen::Packs);
        assert!(desk.says(&count), "{:?}", desk.driver.texts());
    }
}

#[test]
fn a_lesson_is_found_in_a_long_list_by_keys_and_by_its_title() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.open(Screen::Packs);
    let first = desk.focused();
    desk.driver.key(KeyCode::PageDown);
    let page = desk.focused();
    desk.driver.key(KeyCode::End);
    let last = desk.focused();
    assert!(page != first && last != page && last != first, "{first:?} {page:?} {last:?}");
    desk.driver.key(KeyCode::Home);
    assert_eq!(desk.focused(), first);
    desk.driver.key(KeyCode::KeyF);
    assert_eq!(desk.focused().as_deref(), Some("find"));
    desk.driver.write("ANIMALS");
    let cards: Vec<String> =
        desk.driver.controls().into_iter().filter(|name| name.starts_with("pack-")).collect();
    assert!(cards.contains(&"pack-animals".to_owned()) && cards.len() < 9, "{cards:?}");
    desk.driver.key(KeyCode::Enter);
    assert_eq!(desk.screen(), Screen::Pack);
    desk.driver.key(KeyCode::Escape);
    assert!(desk.driver.controls().contains(&"pack-food".to_owned()), "the whole list again");
}

#[test]
fn tibetan_is_shown_in_wylie_to_learners_who_wish_for_it() {
    let mut desk = Desk::with_learner(UiLanguage::Chinese, "Wang");
    let wylie = |desk: &mut Desk| {
        while desk.reads() {
            desk.driver.key(KeyCode::Enter);
        }
        let bo = desk.exercise().item.bo.first().cloned().unwrap();
        desk.says(from_tibetan(&bo).trim())
    };
    desk.driver.key(KeyCode::Enter);
    assert!(!wylie(&mut desk), "it is off at first");
    desk.driver.key(KeyCode::Escape);
    desk.driver.press("settings");
    assert!(desk.driver.press("wylie-on"));
    desk.driver.key(KeyCode::Escape);
    desk.driver.key(KeyCode::Enter);
    assert!(wylie(&mut desk), "{:?}", desk.driver.texts());
}

#[test]
fn home_says_how_many_new_words_come_now_and_how_many_later() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    let new = usize::from(Settings::default().new_words_a_day);
    assert!(new > 5);
    assert!(desk.says(&format!("{new} new to learn today, 5 of them in this sitting")));
    desk.driver.key(KeyCode::Enter);
    let mut met = std::collections::BTreeSet::new();
    while desk.screen() == Screen::Drill {
        if desk.reads() || desk.exercise().task == Task::Show {
            desk.driver.key(KeyCode::Enter);
            continue;
        }
        met.insert(desk.exercise().card.item);
        desk.answer_rightly();
    }
    assert_eq!(met.len(), 5, "as home said");
}

#[test]
fn why_a_nickname_was_refused_follows_a_switch_of_language() {
    let mut desk = Desk::first_start(UiLanguage::English);
    desk.driver.key(KeyCode::Enter);
    let before = desk.driver.texts();
    let english: Vec<&String> = before.iter().filter(|text| text.contains("nickname")).collect();
    assert!(!english.is_empty());
    assert!(desk.driver.click("zh-CN"));
    let after = desk.driver.texts();
    assert!(english.iter().all(|text| !after.contains(text)), "{after:?}");
}
