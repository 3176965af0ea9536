//! Result sheets and certificates with the program's own words and fonts, in every language.

use tsheg::contest::{Contest, log};
use tsheg::exchange::results::{
    About, FontFiles, Fonts, Occasion, Words, certificates_pdf, results_csv, results_pdf, statistics,
    statistics_csv,
};
use tsheg::lesson::Trilingual;
use tsheg::locale::{Locale, UiLanguage};

use crate::source;

/// The contest of the guide to logs.
fn contest() -> Contest {
    let guide = source::read("docs/contest-log.md");
    let log = guide.split("```jsonl\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a log");
    let replayed = log::replay(log.as_bytes());
    assert!(replayed.faults.is_empty(), "{:?}", replayed.faults);
    replayed.contest.expect("a contest")
}

fn fonts() -> Fonts {
    let read = |name: &str| std::fs::read(source::root().join("assets/fonts").join(name)).expect(name);
    Fonts::new(FontFiles {
        latin: read("SourceSans3-Regular.ttf"),
        strong: read("SourceSans3-SemiBold.ttf"),
        tibetan: read("Jomolhari-Regular.ttf"),
        hanzi: read("LXGWWenKai-Regular.ttf"),
        pictures: read("NotoEmoji-Regular.ttf"),
    })
    .expect("the fonts")
}

fn occasion() -> Occasion {
    let title = Trilingual {
        bo: "འགྲན་བསྡུར".to_owned(), zh: "知识竞赛".to_owned(), en: "Quiz".to_owned()
    };
    Occasion { title, date: "2026-11-26".to_owned() }
}

#[test]
fn every_language_has_its_sheets() {
    let (contest, fonts, occasion) = (contest(), fonts(), occasion());
    let about = |_: &str| None::<About>;
    let locales = UiLanguage::ALL.map(Locale::new);
    let says: Vec<Box<dyn Fn(&str, &[(&'static str, String)]) -> String + '_>> = locales
        .iter()
        .map(|locale| {
            Box::new(move |key: &str, args: &[(&'static str, String)]| locale.message(key, args)) as Box<_>
        })
        .collect();
    let words: Vec<Words<'_>> =
        locales.iter().zip(&says).map(|(locale, say)| Words::new(locale.lang(), say.as_ref())).collect();
    for words in &words {
        let sheet = results_pdf(&contest, &occasion, &UiLanguage::ALL, &about, words, &fonts);
        assert!(sheet.expect("a sheet").starts_with(b"%PDF-"));
        let tables = [
            results_csv(&contest, &occasion, &about, words).expect("a table"),
            statistics_csv(&statistics([&contest]), &about, words).expect("a table"),
        ];
        for table in tables {
            let text = String::from_utf8(table).expect("UTF-8");
            // A key that nobody has stands in brackets, a value that is missing in braces.
            assert!(!text.contains(['[', '{']), "{text}");
        }
    }
    let certificates = certificates_pdf(&contest, &occasion, &words, &fonts).expect("certificates");
    assert!(certificates.starts_with(b"%PDF-"));
}

#[test]
fn a_place_is_said_in_words() {
    let said = |lang, place: &str| Locale::new(lang).message("results-place", &[("place", place.to_owned())]);
    let first = UiLanguage::ALL.map(|lang| said(lang, "1"));
    assert_eq!(first, ["ཨང་དང་པོ", "第一名", "First place"]);
    let fourth = UiLanguage::ALL.map(|lang| said(lang, "4"));
    assert_eq!(fourth, ["ཨང་ 4", "第 4 名", "Place 4"]);
}
