//! Writing lessons in the program: what an author sees, and that nothing is imported in part or kept by accident.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use bevy::prelude::KeyCode;
use tsheg::app::authoring::Handed;
use tsheg::app::hand_out::FileManager;
use tsheg::app::screen::Screen;
use tsheg::lesson::read_pack;
use tsheg::locale::UiLanguage;
use tsheg::progress::Store;

use crate::harness::Desk;

const GOOD: &str = "zh,pinyin,bo,en,source\n水,shuǐ,ཆུ,water,Sun 1991 no. 13\n火,huǒ,མེ,fire,Sun 1991 no. 15\n";

pub fn at_the_desk(lang: UiLanguage) -> Desk {
    let mut desk = Desk::with_learner(lang, "Tashi");
    desk.driver.press("packs");
    desk.driver.press("write");
    assert_eq!(desk.screen(), Screen::Author);
    desk
}

fn file(desk: &Desk, name: &str, bytes: &[u8]) -> PathBuf {
    let file = desk.folder().join(name);
    std::fs::write(&file, bytes).unwrap();
    file
}

/// Begins a new lesson, which leads to where it is written.
pub fn begin_lesson(desk: &mut Desk, title: &str) {
    desk.driver.write(title);
    desk.driver.key(KeyCode::Enter);
    until(desk, "the lesson can be written", |desk| offers(desk, "first-row"));
    assert_eq!(desk.screen(), Screen::Editor);
}

/// Writes the first word of a new lesson, and stays in its first cell.
pub fn first_word(desk: &mut Desk) {
    desk.driver.key(KeyCode::Enter);
    desk.driver.write("水");
    for text in ["", "chu", "water"] {
        desk.driver.key(KeyCode::Tab);
        desk.driver.write(text);
    }
    desk.driver.key(KeyCode::F7);
    for _ in 0..3 {
        desk.driver.key(KeyCode::Tab);
    }
    desk.driver.write("Sun 1991 no. 13");
    desk.driver.key(KeyCode::F7);
}

/// Opens a lesson of one's own that is there already, `my-words`, with one word in it and nothing wrong.
pub fn open_water(desk: &mut Desk) {
    let folder = desk.folder().join("lessons/my-words");
    std::fs::create_dir_all(&folder).unwrap();
    let text = "(\n    format: 1,\n    id: \"my-words\",\n    title: (bo: \"ཐ་སྙད\", zh: \"词语\", en: \"My words\"),\n    \
                authors: [\"A\"],\n    licence: \"CC-BY-4.0\",\n    words: [\n        (id: \"water\", zh: \"水\", \
                pinyin: \"shuǐ\", bo: [\"ཆུ\"], en: [\"water\"], source: \"Sun 1991 no. 13\"),\n    ],\n)";
    std::fs::write(folder.join("pack.ron"), text).unwrap();
    desk.driver.drop_file(&folder);
    until(desk, "the lesson is open", |desk| offers(desk, "see"));
}

/// Waits for something that another thread brings about.
pub fn until(desk: &mut Desk, what: &str, mut is_so: impl FnMut(&mut Desk) -> bool) {
    let asked = Instant::now();
    while !is_so(desk) {
        assert!(asked.elapsed() < Duration::from_secs(30), "{what}: {:?}", desk.driver.texts());
        std::thread::sleep(Duration::from_millis(10));
        desk.driver.settle();
    }
}

pub fn offers(desk: &mut Desk, control: &str) -> bool {
    desk.driver.controls().iter().any(|name| name == control)
}

fn lessons_in(folder: &Path) -> Vec<String> {
    let listed = std::fs::read_dir(folder.join("lessons"));
    listed
        .into_iter()
        .flatten()
        .map(|item| item.unwrap().file_name().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn every_save_of_a_lesson_is_seen_with_its_faults() {
    let mut desk = at_the_desk(UiLanguage::English);
    open_water(&mut desk);
    assert!(desk.says("My words") && desk.says("ཆུ") && desk.says("Nothing is wrong."));
    let pack = desk.folder().join("lessons/my-words/pack.ron");
    let right = std::fs::read_to_string(&pack).unwrap();
    std::fs::write(&pack, right.replace("shuǐ", "huǒ").replace("id: \"water\"", "id: 水")).unwrap();
    until(&mut desk, "the mistake is seen", |desk| desk.says("to fix."));
    assert!(desk.says("Line "), "the place of the mistake");
    assert!(desk.says("ཆུ"), "the lesson as it was is still seen");
    std::fs::write(&pack, right.replace("en: [\"water\"]", "en: [\"pure water\"]")).unwrap();
    until(&mut desk, "the mending is seen", |desk| desk.says("pure water"));
    assert!(desk.says("Nothing is wrong."));
    desk.driver.key(KeyCode::Escape);
    assert_eq!(desk.screen(), Screen::Author);
    assert!(offers(&mut desk, "own-1"), "it is among the author's lessons");
}

#[test]
fn an_author_tries_the_lesson_and_nothing_is_kept_of_it() {
    let mut desk = at_the_desk(UiLanguage::English);
    let words = file(&desk, "week.csv", GOOD.as_bytes());
    desk.driver.drop_file(&words);
    until(&mut desk, "the file is read", |desk| offers(desk, "keep"));
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "the lesson is open", |desk| offers(desk, "see"));
    desk.driver.key(KeyCode::KeyS);
    assert_eq!(desk.screen(), Screen::Drill);
    desk.answer_rightly();
    desk.driver.key(KeyCode::Escape);
    assert_eq!(desk.screen(), Screen::Author, "back to the lesson, not to a summary");
    let folder = desk.folder().to_owned();
    drop(desk.driver);
    let store = Store::open(&folder).unwrap();
    let learner = store.profiles().wait().unwrap().remove(0);
    assert!(store.reviews(learner.id).wait().unwrap().is_empty());
}

#[test]
fn a_spreadsheet_with_faults_is_told_cell_by_cell_and_leaves_nothing_behind() {
    let mut desk = at_the_desk(UiLanguage::English);
    let faulty = "zh,pinyin,bo,en,extra\n水,shǔi,ཆུ,water,\n火,huǒ,གཀམེ,fire,!\n书,shū,,book,\n";
    let words = file(&desk, "week.csv", faulty.as_bytes());
    desk.driver.drop_file(&words);
    until(&mut desk, "the faults are shown", |desk| offers(desk, "keep-drafts"));
    assert!(desk.says("Some of this file has errors."));
    for cell in ["B2", "C3", "C4", "E1"] {
        assert!(desk.driver.texts().iter().any(|text| text == cell), "{cell}: {:?}", desk.driver.texts());
    }
    assert!(!offers(&mut desk, "keep"));
    assert_eq!(lessons_in(desk.folder()), [""; 0]);
}

#[test]
fn what_was_brought_in_is_practised_and_keeps_its_ids_when_it_comes_again() {
    let mut desk = at_the_desk(UiLanguage::English);
    let words = file(&desk, "week.csv", GOOD.as_bytes());
    desk.driver.drop_file(&words);
    until(&mut desk, "the file is read", |desk| offers(desk, "keep"));
    assert_eq!(lessons_in(desk.folder()), [""; 0], "not before the author's word");
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "the lesson is open", |desk| offers(desk, "see"));
    let ids = |desk: &Desk| -> Vec<(String, String)> {
        let pack = read_pack(&desk.folder().join("lessons/week")).pack.unwrap();
        pack.words.into_iter().map(|word| (word.id, word.zh)).collect()
    };
    let first = ids(&desk);
    let turned: Vec<&str> = GOOD.lines().collect();
    let again = [turned[0], turned[2], turned[1], "茶,chá,ཇ,tea,GATITOS"].join("\n");
    std::fs::write(&words, again).unwrap();
    desk.driver.drop_file(&words);
    until(&mut desk, "the file is read again", |desk| offers(desk, "keep"));
    assert!(desk.says("It replaces your lesson"));
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "tea is there", |desk| desk.says("ཇ"));
    let second = ids(&desk);
    assert_eq!(second.len(), 3);
    assert!(first.iter().all(|word| second.contains(word)), "{first:?} {second:?}");
    desk.driver.key(KeyCode::Escape);
    desk.driver.key(KeyCode::Escape);
    assert_eq!(desk.screen(), Screen::Packs);
    assert!(desk.says("week"), "the lessons were read again");
}

#[test]
fn a_file_that_is_not_there_or_no_lesson_is_said_in_words() {
    let mut desk = at_the_desk(UiLanguage::English);
    let missing = desk.folder().join("gone.xlsx");
    desk.driver.drop_file(&missing);
    until(&mut desk, "it is said", |desk| desk.says("gone.xlsx"));
    let photo = file(&desk, "photo.jpg", b"no lesson");
    desk.driver.drop_file(&photo);
    until(&mut desk, "it is said", |desk| desk.says("photo.jpg"));
    let damaged = file(&desk, "cut.xlsx", b"PK\x03\x04 and no more");
    desk.driver.drop_file(&damaged);
    until(&mut desk, "it is said", |desk| desk.says("Nothing was imported."));
    desk.driver.key(KeyCode::Escape);
    assert!(offers(&mut desk, "begin"));
}

#[test]
fn tab_leads_from_field_to_field_and_a_path_is_understood_in_either() {
    let mut desk = at_the_desk(UiLanguage::English);
    let words = file(&desk, "week.csv", GOOD.as_bytes()).display().to_string();
    desk.driver.key(KeyCode::Tab);
    desk.driver.write(&words);
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "the file is read", |desk| offers(desk, "keep"));
    desk.driver.key(KeyCode::Escape);
    desk.driver.write(&words);
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "the file is read from the other field", |desk| offers(desk, "keep"));
}

#[test]
fn a_lesson_is_taken_out_as_a_spreadsheet_and_as_one_file() {
    let mut desk = at_the_desk(UiLanguage::English);
    open_water(&mut desk);
    for (control, name) in [("sheet", "my-words.xlsx"), ("bundle", "my-words.tsheg")] {
        desk.driver.press(control);
        until(&mut desk, name, |desk| desk.says(name));
        assert!(desk.folder().join("exports").join(name).metadata().unwrap().len() > 200);
    }
}

#[test]
fn a_file_that_the_program_is_started_with_waits_for_a_learner_and_is_shown_before_it_is_installed() {
    let mut desk = Desk::first_start(UiLanguage::English);
    let file = file(&desk, "words.csv", GOOD.as_bytes());
    desk.driver.app.insert_resource(Handed(Some(file)));
    desk.driver.settle();
    assert_eq!(desk.screen(), Screen::Profiles);
    desk.driver.write("Tashi");
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "the file is read", |desk| offers(desk, "keep"));
    assert_eq!(desk.screen(), Screen::Author);
    assert_eq!(lessons_in(desk.folder()), Vec::<String>::new(), "nothing is installed unasked");
}

#[test]
fn a_lesson_is_handed_out_from_its_page_and_it_is_said_where_the_file_lies() {
    let mut desk = Desk::with_learner(UiLanguage::Tibetan, "Tashi");
    desk.open_lesson("everyday-1");
    for (control, name) in
        [("word-list", "everyday-1.pdf"), ("sheet", "everyday-1.xlsx"), ("bundle", "everyday-1.tsheg")]
    {
        assert!(desk.driver.press(control), "{control}");
        let file = desk.folder().join("exports").join(name);
        until(&mut desk, name, |desk| desk.says(name));
        assert!(std::fs::metadata(&file).unwrap().len() > 1000, "{name}");
    }
}

/// Folders that were shown.
static SHOWN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

#[test]
fn the_folder_of_what_was_handed_out_is_shown_and_if_that_cannot_be_it_is_said_where_it_is() {
    let mut desk = Desk::with_learner(UiLanguage::English, "Tashi");
    desk.driver.app.insert_resource(FileManager(|folder| {
        SHOWN.lock().unwrap().push(folder.to_owned());
        Ok(())
    }));
    desk.open_lesson("everyday-1");
    desk.driver.press("bundle");
    until(&mut desk, "it is there", |desk| offers(desk, "show-folder"));
    desk.driver.key(KeyCode::KeyO);
    assert_eq!(*SHOWN.lock().unwrap(), [desk.folder().join("exports")]);
    desk.driver.app.insert_resource(FileManager(|_| Err(std::io::Error::from(std::io::ErrorKind::NotFound))));
    desk.driver.key(KeyCode::KeyO);
    assert!(desk.says("The folder cannot be shown from here. It is "), "{:?}", desk.driver.texts());
}

#[test]
fn a_lesson_of_ones_own_is_removed_only_after_a_question_and_can_be_brought_back() {
    let mut desk = at_the_desk(UiLanguage::English);
    open_water(&mut desk);
    while desk.screen() != Screen::Home {
        desk.driver.key(KeyCode::Escape);
    }
    desk.open_lesson("my-words");
    let folder = desk.folder().join("lessons/my-words");
    let pack = std::fs::read(folder.join("pack.ron")).unwrap();
    desk.driver.press("remove");
    assert!(desk.says("from where it can be brought back"), "{:?}", desk.driver.texts());
    desk.driver.press("remove-not");
    assert!(folder.is_dir() && !offers(&mut desk, "remove-really"));
    desk.driver.press("remove");
    desk.driver.press("remove-really");
    until(&mut desk, "it is not among the lessons", |desk| {
        desk.screen() == Screen::Packs && !offers(desk, "pack-my-words")
    });
    assert!(!folder.exists());
    assert_eq!(std::fs::read(desk.folder().join("removed/my-words/pack.ron")).unwrap(), pack);
    desk.driver.key(KeyCode::Escape);
    desk.open_lesson("everyday-1");
    assert!(!offers(&mut desk, "remove"), "those that came with the program stay");
}
