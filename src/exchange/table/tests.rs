//! Tables as teachers write them, and packs that go out and come back.

mod any;
pub(in crate::exchange) use any::empty;
mod guess;
mod torn;
mod wide;

use std::ops::ControlFlow;
use std::path::Path;

use proptest::prelude::*;

use crate::exchange::convert::export;
use crate::exchange::format::Format;
use crate::exchange::import;
use crate::exchange::imported::{Existing, Imported, Target};
use crate::explain::Explain;
use crate::lesson::{Pack, Question, QuestionKind, Trilingual, Word};

pub(in crate::exchange) fn target(existing: Option<&Pack>) -> Target<'_> {
    let text = |text: &str| text.to_owned();
    Target {
        id: "demo",
        folder: Path::new("/nowhere/demo"),
        existing: existing.map_or(Existing::None, Existing::Sound),
        title: Some(Trilingual { bo: text("དཔེ"), zh: text("例子"), en: text("Demo") }),
        authors: vec![text("A. Teacher")],
        licence: Some(text("CC0-1.0")),
    }
}

pub(in crate::exchange) fn read(bytes: &[u8], format: Format) -> Imported {
    import(bytes, format, &target(None), &mut |_| ControlFlow::Continue(())).expect("not stopped")
}

/// Every fault but those about reviewing and English, as it is logged.
pub(in crate::exchange) fn told(imported: &Imported) -> Vec<String> {
    let quiet = ["pack-unreviewed", "pack-without-english"];
    let loud = imported.faults.iter().filter(|fault| !quiet.contains(&fault.message_id()));
    loud.map(ToString::to_string).collect()
}

pub(in crate::exchange) fn csv(text: &str) -> Imported {
    read(text.as_bytes(), Format::Csv)
}

fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect::<Vec<_>>().join("\n")
}

fn zh_of(imported: &Imported) -> Vec<&str> {
    imported.pack.iter().flat_map(|pack| &pack.words).map(|word| word.zh.as_str()).collect()
}

fn comes_back(pack: &Pack, format: Format) -> Result<(), TestCaseError> {
    let exported = match export(pack, Path::new("/nowhere/demo"), format) {
        Ok(exported) => exported,
        Err(error) => return Err(TestCaseError::fail(error.to_string())),
    };
    let imported = read(&exported.bytes, format);
    prop_assert_eq!(imported.pack.as_ref(), Some(pack), "{:?}", told(&imported));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_pack_comes_back_from_csv_as_it_was(pack in any::pack()) {
        comes_back(&pack, Format::Csv)?;
    }

    #[test]
    fn a_pack_comes_back_from_a_workbook_as_it_was(pack in any::pack()) {
        comes_back(&pack, Format::Workbook)?;
    }

    #[test]
    fn any_table_is_read_without_a_panic(text in "[\"',;\t\r\n=+@a水ཆ0-9x汉字藏文zhbosectionwords\u{1}]{0,80}") {
        let imported = csv(&text);
        let errors = imported.faults.iter().any(|fault| fault.severity == crate::lesson::Severity::Error);
        prop_assert_eq!(imported.pack.is_none(), errors);
    }
}

#[test]
fn texts_that_spreadsheets_spoil_come_back() {
    let spoilt = [
        "=1+1", "+49", "-5", "@name", "'quoted", "'=1", "''+", "007", "3-4", "1/2", "TRUE", "1e5", "a\"b",
        "a,b", "a;b", "a；b", "a\nb", "a\r\nb", "\"", "\\", "\\;", "=", "x=y", "_x000D_", "_x0041_",
        "<b>&amp;",
    ];
    let word = |(index, text): (usize, &str)| Word {
        id: format!("w{index}"),
        zh: "水".to_owned(),
        pinyin: "shuǐ".to_owned(),
        bo: vec!["ཆུ".to_owned(), "ཆབ".to_owned()],
        en: vec![text.to_owned(), "x".to_owned()],
        tags: vec![text.to_owned()],
        source: Some(text.to_owned()),
        reviewed_by: Some("x".repeat(30_000)),
        ..Word::default()
    };
    let pack = Pack {
        words: spoilt.into_iter().enumerate().map(word).collect(),
        level: Some("1/2".to_owned()),
        ..any::empty()
    };
    for format in [Format::Csv, Format::Workbook] {
        if let Err(error) = comes_back(&pack, format) {
            panic!("{format:?}: {error}");
        }
    }
}

#[test]
fn an_answer_that_is_a_number_is_not_taken_for_another_option() {
    let text = |zh: &str, bo: &str| Trilingual { bo: bo.to_owned(), zh: zh.to_owned(), en: String::new() };
    let options = [text("2", "ཀ"), text("B", "ཁ"), text("1", "ག"), text("A", "ང")];
    let questions = (0..4).map(|answer| Question {
        id: format!("q{answer}"),
        ask: text("几", "ཨང"),
        hear: None,
        kind: QuestionKind::Choice { options: options.to_vec(), answer },
        why: text("因为", "ཨང"),
        source: "S".to_owned(),
        difficulty: 1,
        tags: Vec::new(),
        reviewed_by: None,
    });
    let pack = Pack { questions: questions.collect(), ..any::empty() };
    for format in [Format::Csv, Format::Workbook] {
        if let Err(error) = comes_back(&pack, format) {
            panic!("{format:?}: {error}");
        }
    }
}

#[test]
fn every_fault_is_told_at_its_cell_and_nothing_is_half_imported() {
    let imported = csv("编号,汉字,拼音,藏文,英文,备注\n\
                        a,水,shuǐ,ཆུ,water,good\n\
                        a,火,shuǐ,མེ,fire,\n\
                        ,人,rén,,person,\n\
                        b b,山,shān,རི,mountain,,extra\n");
    assert_eq!(
        told(&imported),
        [
            "F1: warning exchange-table-unknown-column found=备注 count=1",
            "A3: error pack-duplicate-id id=a line=2",
            "B3: warning hanzi-doubtful-reading hanzi=火 found=shuǐ expected=huǒ, huō",
            "D4: error exchange-table-missing-value name=bo",
            "A5: error pack-bad-id found=b b",
            "G5: error exchange-table-without-header count=1",
        ]
    );
    assert_eq!((imported.pack, imported.text), (None, None));
    assert_eq!((imported.counts.rows, imported.counts.words, imported.counts.ids_given), (4, 4, 1));
}

#[test]
fn what_the_file_does_not_say_is_taken_from_the_existing_pack_and_ids_stay() {
    let first = csv("汉字,拼音,藏文,英文\n水,shuǐ,ཆུ,water\n火,huǒ,མེ,fire\n");
    let mut old = first.pack.expect("a pack");
    old.words[0].id = "river-1".to_owned();
    old.level = Some("HSK 1".to_owned());
    let bytes = "汉字,拼音,藏文,英文\n山,shān,རི,\n水,shuǐ,ཆུ,water; river\n";
    let mut go_on = |_| ControlFlow::Continue(());
    let again = import(bytes.as_bytes(), Format::Csv, &target(Some(&old)), &mut go_on).expect("not stopped");
    let pack = again.pack.expect("a pack");
    let ids: Vec<_> = pack.words.iter().map(|word| word.id.as_str()).collect();
    assert_eq!(ids, ["shan", "river-1"]);
    assert_eq!(pack.level.as_deref(), Some("HSK 1"));
    assert_eq!((again.counts.ids_given, again.counts.ids_kept), (1, 1));
    assert_eq!(again.counts.removed, ["fire"]);
}

#[test]
fn the_faults_that_are_listed_end_with_how_many_more_there_are() {
    let rows = lines(700, |row| format!("w{row},水,shuǐ,x{row}"));
    let imported = csv(&format!("id,zh,pinyin,bo\n{rows}"));
    assert_eq!(imported.faults.len(), 501);
    assert!(imported.faults.last().is_some_and(|fault| fault.message_id() == "exchange-too-many"));
    let rows = lines(700, |row| format!(",x{row},,"));
    let imported = csv(&format!("id,kind,ask_zh,ask_bo,answer,why_bo,why_zh,source\n{rows}"));
    assert!(imported.faults.len() <= 501, "{}", imported.faults.len());
}

#[test]
fn the_watcher_can_stop_it() {
    let rows = lines(2000, |row| format!("w{row},水,shuǐ,ཆུ"));
    let text = format!("id,zh,pinyin,bo\n{rows}");
    let mut calls = 0;
    let mut stop = |_| {
        calls += 1;
        if calls > 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    assert!(import(text.as_bytes(), Format::Csv, &target(None), &mut stop).is_err());
    assert_eq!(calls, 4);
}
