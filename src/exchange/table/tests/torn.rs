//! Rows that their separators, a program or a name of a sheet have spoilt: each is told, and the others come in.

use rust_xlsxwriter::Workbook;

use super::{csv, read, told, zh_of};
use crate::exchange::imported::Take;
use crate::exchange::{Format, Imported};

/// A workbook of sheets by their names.
fn book(sheets: &[(&str, &[&[&str]])]) -> Imported {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            sheet.write_row(row, 0, cells.iter().copied()).unwrap();
        }
    }
    read(&book.save_to_buffer().unwrap(), Format::Workbook)
}

const HEADER: &[&str] = &["汉字", "拼音", "藏文", "English"];

#[test]
fn a_header_of_words_decides_whatever_the_sheet_is_called() {
    let imported = book(&[
        ("Words", &[HEADER, &["水", "shuǐ", "ཆུ", "water"]]),
        ("问题", &[HEADER, &["火", "huǒ", "མེ", "fire"]]),
        ("Notes", &[&["金", "jīn", "གསེར", "gold"]]),
        ("课文", &[HEADER, &["他来了。", "tā lái le", "ཁོ་ཡོང་སོང་།", "He came."]]),
    ]);
    assert_eq!(zh_of(&imported), ["水", "火", "金"], "{:?}", told(&imported));
    assert_eq!(imported.counts.sentences, 1);
    for expected in [
        "问题!A1: warning exchange-table-sheet-read-as sheet=Words",
        "Notes!A1: warning exchange-table-sheet-read-as sheet=Words",
        "课文!A1: warning exchange-table-sheet-read-as sheet=Sentences",
    ] {
        assert!(told(&imported).iter().any(|fault| fault == expected), "{:?}", told(&imported));
    }
    assert!(!told(&imported).iter().any(|fault| fault.contains("read-as") && fault.starts_with("Words!")));
}

#[test]
fn a_sheet_that_has_columns_of_its_own_kind_stays_what_it_is_called() {
    let asks: &[&str] = &["题目", "答案", "汉字", "藏文"];
    let notes: &[&str] = &["title_zh", "zh", "bo"];
    let imported =
        book(&[("Questions", &[asks, &["几？", "3", "水", "ཆུ"]]), ("Notes", &[notes, &["水", "水", "ཆུ"]])]);
    let told = told(&imported);
    assert!(!told.iter().any(|fault| fault.contains("read-as")), "{told:?}");
    assert!(
        told.iter().any(|fault| fault == "Questions!A1: error exchange-table-missing-column name=ask_bo")
    );
    assert!(told.iter().any(|fault| fault == "Notes!A1: error exchange-table-missing-column name=title_bo"));
    let words: &[&str] = &["title_zh", "title_bo", "zh", "pinyin", "bo", "en"];
    let imported = book(&[("Words", &[words, &["一", "ཀ", "水", "shuǐ", "ཆུ", "water"]])]);
    assert_eq!(zh_of(&imported), ["水"]);
}

#[test]
fn a_text_that_commas_tear_is_an_error_of_its_row() {
    let imported =
        csv("汉字,拼音,藏文,English\n水,shuǐ,ཆུ,water, liquid\n火,huǒ,མེ,fire, flame, blaze\n山,shān,རི,hill\n");
    let told_of_it: Vec<_> = told(&imported).into_iter().filter(|it| it.contains("error")).collect();
    assert_eq!(
        told_of_it,
        [
            "E2: error exchange-table-without-header count=1",
            "E3: error exchange-table-without-header count=2",
        ]
    );
    let sound = imported.taken(Take::OnlySound).expect("what is sound");
    assert_eq!(zh_of(sound), ["山"]);
    let rest = imported.rest(Take::OnlySound).expect("a table to mend");
    assert_eq!(rest.sheets[0].rows[1].0, ["火", "huǒ", "མེ", "fire", "flame", "blaze"]);
    let imported = csv("汉字,拼音,藏文\n水,shuǐ,ཆུ,a\n火,huǒ,མེ,b\n山,shān,རི\n");
    assert_eq!(told(&imported), ["D2: warning exchange-table-without-header count=2"]);
    assert_eq!(zh_of(&imported), ["水", "火", "山"]);
}

#[test]
fn one_lost_cell_is_a_fault_of_its_row_and_a_lost_column_one_of_the_file() {
    let imported = book(&[
        ("Words", &[HEADER, &["水", "shuǐ", "ཆུ", "water"], &["火", "huǒ", "མེ", "fire"]]),
        ("L2", &[HEADER, &["金", "jīn", "??", "gold"]]),
    ]);
    for take in [Take::OnlySound, Take::WithDrafts] {
        let taken = imported.taken(take).unwrap_or_else(|| panic!("{:?}", told(&imported)));
        assert_eq!(zh_of(taken), ["水", "火"]);
        assert_eq!(imported.rest(take).expect("a table to mend").sheets[0].name, "L2");
    }
    let imported = csv("汉字,拼音,藏文\n水,shuǐ,??\n火,huǒ,??\n");
    assert!(told(&imported).contains(&"C2: error exchange-table-letters-lost name=bo count=2".to_owned()));
    assert!(imported.taken(Take::WithDrafts).is_none());
}
