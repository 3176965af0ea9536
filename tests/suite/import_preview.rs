//! A file is shown as it was understood before anything of it is taken in, and each guess can be corrected.

use bevy::prelude::KeyCode;
use tsheg::lesson::read_pack;
use tsheg::locale::UiLanguage;

use crate::author::{at_the_desk, offers, until};
use crate::harness::Desk;

const MIXED: &str =
    "汉字,拼音,藏文,英文,来源\n水,shuǐ,ཆུ,water,S\n火,huo9,མེ,fire,S\n书,shū,,book,S\n山,shān,རི,mountain,S\n";

fn drop(desk: &mut Desk, name: &str, text: &str, wanted: &str) {
    let file = desk.folder().join(name);
    std::fs::write(&file, text).unwrap();
    desk.driver.drop_file(&file);
    until(desk, wanted, |desk| offers(desk, wanted));
}

fn words(desk: &Desk, id: &str) -> Vec<(String, String)> {
    let pack = read_pack(&desk.folder().join("lessons").join(id)).pack.unwrap();
    pack.words.into_iter().map(|word| (word.zh, word.bo.join("; "))).collect()
}

#[test]
fn a_column_that_was_taken_for_something_else_is_put_right_by_keys() {
    let mut desk = at_the_desk(UiLanguage::English);
    let text = "汉字,藏文,别名\n水,ཆུ,ཆབ\n火,མེ,མེ་ལྕེ\n";
    drop(&mut desk, "week.csv", text, "keep");
    assert!(desk.says("the first line names the columns") && desk.says("comma") && desk.says("ཆབ"));
    assert!(desk.says("New (2): 水 ཆུ · 火 མེ"), "{:?}", desk.driver.texts());
    // From the main action the guesses are reached by Tab; Enter opens what a column may be, and chooses it.
    for _ in 0..40 {
        if desk.focused().as_deref() == Some("column-1-3") {
            break;
        }
        desk.driver.key(KeyCode::Tab);
    }
    assert_eq!(desk.focused().as_deref(), Some("column-1-3"));
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "the choices are there", |desk| offers(desk, "choice-1"));
    assert!(desk.says("What is in the column “别名”?"));
    let tibetan = desk.driver.controls().iter().filter(|name| name.starts_with("choice-")).count();
    assert!(tibetan > 5);
    desk.driver.press("choice-5");
    until(&mut desk, "it is read anew", |desk| desk.says("New (2): 水 ཆབ · 火 མེ་ལྕེ"));
    assert!(!offers(&mut desk, "choice-1"));
    assert_eq!(desk.focused().as_deref(), Some("column-1-3"), "the focus is where the choice was opened");
    desk.driver.press("keep");
    until(&mut desk, "the lesson is open", |desk| offers(desk, "see"));
    assert_eq!(words(&desk, "week")[0], ("水".to_owned(), "ཆབ".to_owned()));
}

#[test]
fn another_separator_is_chosen() {
    let mut desk = at_the_desk(UiLanguage::English);
    drop(&mut desk, "week.csv", "汉字:藏文\n水:ཆུ\n", "keep");
    desk.driver.press("guess-separator");
    until(&mut desk, "the choices are there", |desk| offers(desk, "choice-3"));
    desk.driver.press("choice-3");
    until(&mut desk, "nothing is understood", |desk| !offers(desk, "keep"));
    desk.driver.press("guess-separator");
    until(&mut desk, "the choices are there", |desk| offers(desk, "choice-5"));
    desk.driver.press("choice-5");
    until(&mut desk, "it is understood again", |desk| offers(desk, "keep"));
}

#[test]
fn what_can_be_read_is_kept_and_the_rest_lies_beside_the_file() {
    let mut desk = at_the_desk(UiLanguage::English);
    drop(&mut desk, "week.csv", MIXED, "keep-sound");
    assert!(!offers(&mut desk, "keep"));
    assert!(desk.says("Left out (2): 火 མེ (B3) · 书 (C4)"), "{:?}", desk.driver.texts());
    desk.driver.key(KeyCode::Enter);
    until(&mut desk, "the lesson is open", |desk| offers(desk, "see"));
    assert!(desk.says("week to mend.xlsx"), "{:?}", desk.driver.texts());
    assert!(desk.folder().join("week to mend.xlsx").is_file());
    let zh: Vec<String> = words(&desk, "week").into_iter().map(|(zh, _)| zh).collect();
    assert_eq!(zh, ["水", "山"]);
}

#[test]
fn what_has_errors_is_kept_to_be_completed() {
    let mut desk = at_the_desk(UiLanguage::English);
    drop(&mut desk, "week.csv", MIXED, "keep-drafts");
    desk.driver.key(KeyCode::KeyD);
    until(&mut desk, "the lesson is open", |desk| offers(desk, "see"));
    let pack = read_pack(&desk.folder().join("lessons/week")).pack.unwrap();
    assert_eq!((pack.words.len(), pack.drafts.len()), (2, 2));
}
