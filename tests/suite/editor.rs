//! A lesson is written in the program by keys alone, kept by itself, and nothing that somebody wrote is lost.

mod speed;

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use bevy::prelude::KeyCode;
use tsheg::app::authoring::editor::{Editor, Kept, Shelf};
use tsheg::app::authoring::studio::{Ear, hum};
use tsheg::app::screen::Screen;
use tsheg::audio::microphone::Input;
use tsheg::lesson::manuscript::{Field, Section, Table};
use tsheg::lesson::{Pack, read_pack};
use tsheg::locale::UiLanguage;

use crate::author::{at_the_desk, begin_lesson, first_word, offers, open_water, until};
use crate::harness::Desk;

const CONTROL: &[KeyCode] = &[KeyCode::ControlLeft];

/// The lesson of one word, 水, in whose first cell one writes.
fn in_the_lesson_of_water(lang: UiLanguage) -> Desk {
    let mut desk = at_the_desk(lang);
    open_water(&mut desk);
    desk.driver.press("write-lesson");
    until(&mut desk, "it can be written", offers_a_cell);
    desk
}

fn in_an_empty_lesson(lang: UiLanguage) -> Desk {
    let mut desk = at_the_desk(lang);
    begin_lesson(&mut desk, "My words");
    desk
}

fn pack_file(desk: &Desk) -> PathBuf {
    desk.folder().join("lessons/my-words/pack.ron")
}

fn editing<T>(desk: &Desk, ask: impl FnOnce(&tsheg::app::authoring::editor::Editing) -> T) -> T {
    ask(desk.driver.app.world().resource::<Editor>().open().expect("a lesson is open"))
}

/// Waits until everything is on the disk, and reads it.
fn kept(desk: &mut Desk) -> Pack {
    until(desk, "it is kept", |desk| editing(desk, |editing| editing.kept() == Kept::All));
    let checked = read_pack(&desk.folder().join("lessons/my-words"));
    checked.pack.unwrap_or_else(|| panic!("{:?}", checked.faults))
}

/// Writes the cells of a row, beginning in its first.
fn write_row(desk: &mut Desk, zh: &str, bo: &str, en: &str) {
    desk.driver.write(zh);
    desk.driver.key(KeyCode::Tab);
    desk.driver.key(KeyCode::Tab);
    desk.driver.write(bo);
    desk.driver.key(KeyCode::Tab);
    desk.driver.write(en);
}

/// The text of a cell of the words: row from 0.
fn word(desk: &Desk, row: usize, field: Field) -> String {
    editing(desk, |editing| {
        let rows = editing.manuscript().rows(Table::Section(Section::Words));
        rows.get(row).map(|row| row.get(field).to_owned()).unwrap_or_default()
    })
}

fn rows(desk: &Desk) -> usize {
    editing(desk, |editing| editing.manuscript().rows(Table::Section(Section::Words)).len())
}

/// A lesson of so many words, open in the editor.
fn in_a_lesson_of(words: usize) -> Desk {
    let mut desk = at_the_desk(UiLanguage::English);
    let folder = desk.folder().join("lessons/my-words");
    fs::create_dir_all(&folder).unwrap();
    let mut text = String::from(
        "(format: 1, id: \"my-words\", title: (bo: \"ཆུ\", zh: \"水\", en: \"Water\"), authors: [\"A\"], \
         licence: \"CC0-1.0\", words: [\n",
    );
    for number in 0..words {
        let _ = writeln!(
            text,
            "(id: \"w{number}\", zh: \"水\", pinyin: \"shuǐ\", bo: [\"ཆུ\"], en: [\"water {number}\"], source: \"s\"),"
        );
    }
    text.push_str("])");
    fs::write(folder.join("pack.ron"), text).unwrap();
    desk.driver.drop_file(&folder);
    until(&mut desk, "the lesson is open", |desk| offers(desk, "write-lesson"));
    desk.driver.press("write-lesson");
    until(&mut desk, "it can be written", offers_a_cell);
    desk
}

fn offers_a_cell(desk: &mut Desk) -> bool {
    desk.driver.controls().iter().any(|name| name.starts_with("cell-"))
}

#[test]
fn a_lesson_is_written_by_keys_alone_and_is_in_its_file() {
    let mut desk = in_the_lesson_of_water(UiLanguage::English);
    desk.driver.key(KeyCode::Enter);
    write_row(&mut desk, "火", "me", "fire");
    desk.driver.key(KeyCode::Enter);
    write_row(&mut desk, "书", "deb", "book; volume");
    let pack = kept(&mut desk);
    let words: Vec<(&str, &str, &str, &[String])> =
        pack.words.iter().map(|word| (&*word.zh, &*word.pinyin, &*word.bo[0], &*word.en)).collect();
    assert_eq!(words[1], ("火", "huǒ", "མེ", &["fire".to_owned()][..]));
    assert_eq!(words[2], ("书", "shū", "དེབ", &["book".to_owned(), "volume".to_owned()][..]));
    assert!(desk.says("Saved"));
    desk.driver.key(KeyCode::Escape);
    desk.driver.key(KeyCode::Escape);
    until(&mut desk, "back at the desk", |desk| desk.screen() == Screen::Author && offers(desk, "see"));
    // The desk follows the file, as it follows what any other program saves.
    until(&mut desk, "the desk shows what was written", |desk| desk.says("མེ"));
}

#[test]
fn pinyin_is_offered_with_a_word_until_it_is_accepted() {
    let mut desk = in_the_lesson_of_water(UiLanguage::English);
    desk.driver.key(KeyCode::Enter);
    desk.driver.write("火");
    assert_eq!(word(&desk, 1, Field::Pinyin), "huǒ");
    assert!(desk.says("offered") || desk.says("please check"), "{:?}", desk.driver.texts());
    desk.driver.key(KeyCode::Tab);
    desk.driver.key(KeyCode::Tab);
    assert!(!desk.says("offered") && !desk.says("please check"));
    assert_eq!(word(&desk, 1, Field::Pinyin), "huǒ");
}

#[test]
fn every_change_is_taken_back_and_made_again_also_from_within_a_field() {
    let mut desk = in_an_empty_lesson(UiLanguage::English);
    first_word(&mut desk);
    desk.driver.key(KeyCode::Enter);
    write_row(&mut desk, "火", "me", "fire");
    desk.driver.chord(CONTROL, KeyCode::KeyZ);
    assert_eq!(word(&desk, 1, Field::En), "");
    desk.driver.chord(CONTROL, KeyCode::KeyY);
    assert_eq!(word(&desk, 1, Field::En), "fire");
    for _ in 0..40 {
        desk.driver.chord(CONTROL, KeyCode::KeyZ);
    }
    assert_eq!(rows(&desk), 0, "every change of the session was taken back");
    assert_eq!(kept(&mut desk).words.len(), 0);
    for _ in 0..40 {
        desk.driver.chord(CONTROL, KeyCode::KeyY);
    }
    assert_eq!((rows(&desk), kept(&mut desk).words.len()), (2, 2));
}

#[test]
fn a_fault_stands_beside_its_field_and_is_put_right_by_one_key() {
    let mut desk = in_the_lesson_of_water(UiLanguage::English);
    desk.driver.key(KeyCode::Tab);
    for _ in 0..4 {
        desk.driver.key(KeyCode::Backspace);
    }
    desk.driver.write("shǔi");
    until(&mut desk, "what would be right is offered", |desk| offers(desk, "mend"));
    assert!(desk.says("Pinyin: "), "{:?}", desk.driver.texts());
    desk.driver.key(KeyCode::F6);
    assert_eq!(word(&desk, 0, Field::Pinyin), "shuǐ");
    until(&mut desk, "nothing is wrong any more", |desk| !offers(desk, "mend"));
}

#[test]
fn one_key_leads_to_the_next_row_that_is_not_right() {
    let mut desk = in_a_lesson_of(300);
    desk.driver.chord(CONTROL, KeyCode::End);
    for _ in 0..5 {
        desk.driver.key(KeyCode::Backspace);
    }
    desk.driver.chord(CONTROL, KeyCode::Home);
    // Rows with warnings are there from the first; the one with an error goes before them once it is known.
    until(&mut desk, "it is known that one is wrong", |desk| desk.says("not complete yet"));
    desk.driver.key(KeyCode::F3);
    assert!(desk.says("water 299"), "{:?}", desk.driver.texts());
    desk.driver.write("水");
    until(&mut desk, "it is right again", |desk| !desk.says("not complete yet"));
}

#[test]
fn tab_takes_what_is_composed_and_goes_on() {
    let mut desk = in_an_empty_lesson(UiLanguage::English);
    desk.driver.key(KeyCode::Enter);
    desk.driver.write("huoche");
    desk.driver.key(KeyCode::Tab);
    assert_eq!([Field::Zh, Field::Pinyin].map(|field| word(&desk, 0, field)), ["火车", "huǒchē"]);
    assert!(desk.focused().is_some_and(|name| name.ends_with("Pinyin")), "{:?}", desk.focused());
}

#[test]
fn rows_that_are_not_complete_are_kept_but_not_practised() {
    let mut desk = in_the_lesson_of_water(UiLanguage::English);
    desk.driver.key(KeyCode::Enter);
    desk.driver.write("火");
    let pack = kept(&mut desk);
    assert_eq!(pack.words.len(), 1, "only what is complete is practised");
    until(&mut desk, "it is said", |desk| desk.says("1 row is not complete yet"));
    let text = fs::read_to_string(pack_file(&desk)).unwrap();
    assert!(text.contains("火") && text.contains("draft: true"), "{text}");
}

#[test]
fn a_file_that_was_changed_elsewhere_is_never_overwritten() {
    for takes_theirs in [true, false] {
        let mut desk = in_the_lesson_of_water(UiLanguage::English);
        desk.driver.key(KeyCode::Enter);
        write_row(&mut desk, "火", "me", "fire");
        kept(&mut desk);
        let file = pack_file(&desk);
        let theirs = fs::read_to_string(&file).unwrap().replace("\"water\"]", "\"pure water\"]");
        fs::write(&file, &theirs).unwrap();
        desk.driver.write("s");
        until(&mut desk, "it is noticed", |desk| offers(desk, "take-theirs"));
        assert_eq!(fs::read_to_string(&file).unwrap(), theirs);
        if takes_theirs {
            desk.driver.key(KeyCode::F6);
            assert_eq!(word(&desk, 0, Field::En), "pure water");
        } else {
            desk.driver.key(KeyCode::F5);
            until(&mut desk, "one goes on", |desk| !offers(desk, "take-theirs"));
            let beside = read_pack(&desk.folder().join("lessons/my-words-2")).pack.unwrap();
            assert!(beside.words[1].en[0].starts_with("fire"));
        }
        assert_eq!(fs::read_to_string(&file).unwrap(), theirs);
    }
}

#[test]
fn neither_of_two_that_changed_a_lesson_loses_anything_when_the_window_is_closed_before_a_choice() {
    let mut desk = in_the_lesson_of_water(UiLanguage::English);
    kept(&mut desk);
    let file = pack_file(&desk);
    let theirs = fs::read_to_string(&file).unwrap().replace("\"water\"]", "\"pure water\"]");
    fs::write(&file, &theirs).unwrap();
    desk.driver.write("火");
    until(&mut desk, "it is noticed", |desk| offers(desk, "take-theirs"));
    desk.driver.key(KeyCode::Escape);
    assert!(offers(&mut desk, "take-theirs"), "there is no way round the choice");
    desk.driver.app.world_mut().write_message(bevy::app::AppExit::Success);
    desk.driver.app.update();
    assert_eq!(fs::read_to_string(&file).unwrap(), theirs);
    let mine = fs::read_to_string(desk.folder().join("lessons/my-words-2/pack.ron")).unwrap();
    assert!(mine.contains('火') && !mine.contains("pure"), "{mine}");
}

#[test]
fn nothing_is_lost_when_the_program_is_killed() {
    let mut desk = in_the_lesson_of_water(UiLanguage::English);
    desk.driver.key(KeyCode::Enter);
    write_row(&mut desk, "火", "me", "fire");
    kept(&mut desk);
    let mut desk = desk.restarted(UiLanguage::English);
    desk.driver.press("packs");
    desk.driver.press("write");
    until(&mut desk, "the lesson is listed", |desk| offers(desk, "own-1"));
    desk.driver.press("own-1");
    until(&mut desk, "the lesson is open", |desk| offers(desk, "write-lesson"));
    desk.driver.press("write-lesson");
    until(&mut desk, "it can be written", offers_a_cell);
    assert_eq!(word(&desk, 1, Field::En), "fire");
}

#[test]
fn a_block_of_a_spreadsheet_becomes_rows() {
    let mut desk = in_the_lesson_of_water(UiLanguage::English);
    let block = "火\thuǒ\tམེ\tfire\n书\tshū\tདེབ\tbook\n茶\tchá\tཇ\ttea\n";
    desk.driver.app.insert_resource(Shelf(Some(block.to_owned())));
    desk.driver.key(KeyCode::Enter);
    desk.driver.chord(CONTROL, KeyCode::KeyV);
    assert_eq!(rows(&desk), 4);
    let pack = kept(&mut desk);
    assert_eq!(pack.words[3].bo, ["ཇ"]);
    desk.driver.chord(CONTROL, KeyCode::KeyZ);
    assert!(rows(&desk) <= 2, "one step takes the whole block back");
    // With a header, which says where its columns belong.
    let block = "英文\t汉字\t藏文\nfire\t火\tམེ\n";
    desk.driver.app.insert_resource(Shelf(Some(block.to_owned())));
    let row = rows(&desk) - 1;
    desk.driver.chord(CONTROL, KeyCode::KeyV);
    let fields = [Field::Zh, Field::Pinyin, Field::Bo, Field::En];
    assert_eq!(fields.map(|field| word(&desk, row, field)), ["火", "huǒ", "མེ", "fire"]);
    desk.driver.chord(CONTROL, KeyCode::KeyZ);
    desk.driver.app.insert_resource(Shelf(Some(String::new())));
    for _ in 0..3 {
        desk.driver.chord(CONTROL, KeyCode::KeyZ);
    }
    // And out again.
    for _ in 0..3 {
        desk.driver.chord(CONTROL, KeyCode::KeyY);
    }
    desk.driver.key(KeyCode::ArrowUp);
    desk.driver.chord(&[KeyCode::ShiftLeft], KeyCode::ArrowDown);
    desk.driver.chord(CONTROL, KeyCode::KeyC);
    let copied = desk.driver.app.world().resource::<Shelf>().0.clone().unwrap();
    assert_eq!(copied.lines().count(), 2, "{copied}");
}

#[test]
fn rows_are_doubled_moved_and_removed() {
    let mut desk = in_the_lesson_of_water(UiLanguage::English);
    desk.driver.key(KeyCode::Enter);
    write_row(&mut desk, "火", "me", "fire");
    desk.driver.chord(CONTROL, KeyCode::KeyD);
    assert_eq!(rows(&desk), 3);
    desk.driver.chord(CONTROL, KeyCode::Minus);
    assert_eq!(rows(&desk), 2);
    desk.driver.chord(&[KeyCode::AltLeft], KeyCode::ArrowUp);
    assert_eq!(word(&desk, 0, Field::En), "fire");
    desk.driver.chord(CONTROL, KeyCode::Enter);
    assert_eq!((rows(&desk), word(&desk, 1, Field::Zh).as_str()), (3, ""));
}

#[test]
fn a_picture_is_found_by_what_the_word_means() {
    let mut desk = in_the_lesson_of_water(UiLanguage::English);
    for _ in 0..4 {
        desk.driver.key(KeyCode::Tab);
    }
    assert!(offers(&mut desk, "picture-1"), "{:?}", desk.driver.controls());
    desk.driver.write("1");
    assert_eq!(word(&desk, 0, Field::Picture), "💧");
    // Another one by its name.
    desk.driver.key(KeyCode::Backspace);
    desk.driver.write("umbrella");
    desk.driver.key(KeyCode::Tab);
    assert!(
        word(&desk, 0, Field::Picture).starts_with(['☂', '☔', '🌂', '⛱']),
        "{}",
        word(&desk, 0, Field::Picture)
    );
}

#[test]
fn a_question_is_written_with_its_options() {
    let mut desk = in_the_lesson_of_water(UiLanguage::English);
    for _ in 0..5 {
        desk.driver.chord(CONTROL, KeyCode::PageDown);
    }
    assert!(desk.says("Choose how the question is answered"), "{:?}", desk.driver.texts());
    desk.driver.key(KeyCode::Enter);
    desk.driver.write("1");
    desk.driver.key(KeyCode::Tab);
    desk.driver.write("水是什么颜色？");
    desk.driver.key(KeyCode::F10);
    assert!(desk.says("Write one option a row."));
    desk.driver.key(KeyCode::Enter);
    desk.driver.write("白");
    desk.driver.key(KeyCode::Enter);
    desk.driver.write("黑");
    desk.driver.key(KeyCode::ArrowUp);
    desk.driver.key(KeyCode::F10);
    let question = editing(&desk, |editing| {
        let question = &editing.manuscript().rows(Table::Section(Section::Questions))[0];
        let options: Vec<String> = question.rows.iter().map(|row| row.get(Field::Zh).to_owned()).collect();
        (question.get(Field::Kind).to_owned(), question.get(Field::Answer).to_owned(), options)
    });
    assert_eq!(question, ("Choice".into(), "1".into(), vec!["白".into(), "黑".into()]));
    desk.driver.key(KeyCode::Escape);
    desk.driver.key(KeyCode::Escape);
    assert!(desk.says("水是什么颜色？"));
}

#[test]
fn something_is_found_and_everything_can_be_reached_in_a_long_lesson() {
    let mut desk = in_a_lesson_of(1_000);
    desk.driver.chord(CONTROL, KeyCode::KeyF);
    desk.driver.write("water 777");
    desk.driver.key(KeyCode::Enter);
    assert!(desk.says("water 777"), "{:?}", desk.driver.texts());
    desk.driver.key(KeyCode::Escape);
    desk.driver.chord(CONTROL, KeyCode::End);
    assert!(desk.says("water 999"));
    desk.driver.chord(CONTROL, KeyCode::Home);
    assert!(desk.says("water 0") && !desk.says("water 999"));
}

#[test]
fn of_a_thousand_rows_only_those_in_sight_are_there() {
    let mut desk = in_a_lesson_of(1_000);
    let cells = desk.driver.controls().iter().filter(|name| name.starts_with("cell-")).count();
    assert!((10..150).contains(&cells), "{cells} cells");
    for _ in 0..3 {
        desk.driver.key(KeyCode::PageDown);
    }
    assert!(!desk.says("water 0") || desk.driver.texts().iter().all(|text| text != "water 0"));
}

#[test]
fn what_a_picture_is_dropped_on_has_it() {
    let mut desk = in_the_lesson_of_water(UiLanguage::English);
    let picture = desk.folder().join("drop.png");
    image::RgbaImage::new(8, 8).save(&picture).unwrap();
    desk.driver.drop_file(&picture);
    assert_eq!(word(&desk, 0, Field::Picture), "drop.png");
    assert!(desk.folder().join("lessons/my-words/pictures/drop.png").is_file());
}

#[test]
fn a_row_is_recorded_and_its_author_is_back_in_it() {
    let mut desk = in_the_lesson_of_water(UiLanguage::English);
    desk.driver.app.insert_resource(Ear(Input::MadeUp(hum())));
    kept(&mut desk);
    desk.driver.key(KeyCode::F7);
    desk.driver.key(KeyCode::Tab);
    desk.driver.key(KeyCode::F12);
    until(&mut desk, "the studio", |desk| offers(desk, "record"));
    desk.driver.key(KeyCode::KeyR);
    desk.driver.key(KeyCode::KeyR);
    until(&mut desk, "there is a take", |desk| offers(desk, "keep"));
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "it is kept", |desk| desk.says("Learners hear water.wav."));
    desk.driver.key(KeyCode::Escape);
    until(&mut desk, "back in the lesson", |desk| desk.screen() == Screen::Editor && offers_a_cell(desk));
    assert_eq!(word(&desk, 0, Field::Audio), "water.wav");
    assert_eq!(kept(&mut desk).words[0].audio.as_deref(), Some("water.wav"));
}

#[test]
fn a_lesson_that_would_lose_something_is_not_opened() {
    let mut desk = at_the_desk(UiLanguage::English);
    let folder = desk.folder().join("lessons/broken");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("pack.ron"), "(format: 1, id: \"broken\", words: [(id: \"a\", zh: \"水\" ]")
        .unwrap();
    desk.driver.drop_file(&folder);
    until(&mut desk, "it is open", |desk| offers(desk, "write-lesson"));
    let before = fs::read(folder.join("pack.ron")).unwrap();
    desk.driver.press("write-lesson");
    until(&mut desk, "it is said", |desk| desk.says("cannot be written here"));
    desk.driver.key(KeyCode::Escape);
    assert_eq!(desk.screen(), Screen::Author);
    assert_eq!(fs::read(folder.join("pack.ron")).unwrap(), before);
}
