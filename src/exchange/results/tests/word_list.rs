//! Word lists: every mark on its page and beside the others, whatever a lesson has in it, and the choices of columns.

use super::pages::{assert_apart, assert_inside, marks, text};
use super::*;
use crate::exchange::results::canvas::{Canvas, Mark};
use crate::exchange::results::word_list::lay_out;
use crate::exchange::results::{ListColumn, ListLook, word_list_pdf};
use crate::lesson::{Pack, read_pack};

fn shipped(id: &str) -> Pack {
    let folder = format!("{}/lessons/{id}", env!("CARGO_MANIFEST_DIR"));
    read_pack(std::path::Path::new(&folder)).pack.expect("a shipped lesson")
}

/// A lesson with 300 words, some of them far longer than a column, and a sentence of a whole page.
fn long() -> Pack {
    let mut pack = shipped("everyday-1");
    let first = pack.words[0].clone();
    let mut words = Vec::new();
    for number in 0..300 {
        let mut word = pack.words[number % pack.words.len()].clone();
        if number % 50 == 7 {
            word.bo = vec!["བསྒྲུབས་".repeat(40).trim_end_matches('་').to_owned(), "ཀ".repeat(90)];
            word.en = vec!["Donaudampfschifffahrtsgesellschaft".repeat(4), "water".to_owned()];
            word.zh = first.zh.repeat(20);
            word.pinyin = format!("{} ", first.pinyin).repeat(20);
        }
        words.push(word);
    }
    pack.words = words;
    pack.authors = vec!["སློབ་དཔོན་བསོད་ནམས་".repeat(12), "Author".to_owned()];
    let mut sentence =
        pack.sentences.first().cloned().unwrap_or_else(|| shipped("say-greetings").sentences[0].clone());
    sentence.bo = "ཆུ་འདི་འཐུང་རོགས། ".repeat(150);
    pack.sentences.push(sentence);
    pack
}

fn looks() -> [ListLook; 4] {
    use ListColumn::{Chinese, English, Tibetan};
    [
        ListLook::default(),
        ListLook { columns: vec![Chinese, Tibetan], blank: None },
        ListLook { columns: vec![Tibetan, Chinese], blank: Some(Chinese) },
        ListLook { columns: vec![Chinese, Tibetan, English], blank: Some(Tibetan) },
    ]
}

fn said(canvas: &Canvas) -> String {
    let lines = canvas.pages.iter().flatten().filter_map(|mark| match mark {
        Mark::Text { line, .. } => Some(line.clone()),
        Mark::Surface { .. } | Mark::Frame { .. } => None,
    });
    text(&lines.collect::<Vec<_>>()).join("\n")
}

#[test]
fn every_mark_of_a_list_has_a_place_of_its_own() {
    let fonts = fonts();
    for pack in [shipped("say-greetings"), long()] {
        for look in looks() {
            for words in [tibetan(), chinese(), english()] {
                let canvas = lay_out(&pack, &look, &words, &fonts).canvas;
                assert_inside(&canvas);
                assert_apart(&canvas);
                assert!(marks(&canvas) > pack.words.len());
            }
        }
    }
}

#[test]
fn a_list_says_all_of_its_words_and_who_wrote_them_on_every_page() {
    let fonts = fonts();
    let pack = shipped("everyday-1");
    let canvas = lay_out(&pack, &ListLook::default(), &english(), &fonts).canvas;
    let said = said(&canvas);
    let together: String = said.chars().filter(|c| !c.is_whitespace()).collect();
    for word in &pack.words {
        assert!(word.bo.iter().all(|bo| together.contains(bo.as_str())), "{}", word.id);
    }
    assert_eq!(said.matches(&format!("By {}", pack.authors.join(", "))).count(), canvas.pages.len());
    assert!(said.contains(&format!("1 / {}", canvas.pages.len())));
}

#[test]
fn a_column_that_is_left_empty_is_there_to_be_written_in() {
    let fonts = fonts();
    let pack = shipped("everyday-1");
    let blank = ListLook { blank: Some(ListColumn::Tibetan), ..ListLook::default() };
    let said = said(&lay_out(&pack, &blank, &english(), &fonts).canvas);
    let long = pack.words.iter().flat_map(|word| &word.bo).filter(|bo| bo.chars().count() > 8);
    assert!(long.into_iter().all(|bo| !said.contains(bo.as_str())));
    assert!(said.contains("Tibetan"), "its head stays");
}

#[test]
fn a_lesson_without_words_and_sentences_has_no_list() {
    let mut pack = shipped("everyday-1");
    pack.words.clear();
    pack.sentences.clear();
    let made = word_list_pdf(&pack, &ListLook::default(), &english(), &fonts());
    assert_eq!(made, Err(ResultsFault::NothingToList));
}

/// `SHEETS=/some/folder cargo test lists_to_look_at`.
#[test]
fn lists_to_look_at() {
    let Some(folder) = std::env::var_os("SHEETS").map(std::path::PathBuf::from) else { return };
    let fonts = fonts();
    let keep = |name: &str, pack: &Pack, look: &ListLook, words: &Words<'_>| {
        let made = word_list_pdf(pack, look, words, &fonts).expect("a PDF");
        std::fs::write(folder.join(name), made).expect("a file");
    };
    let [all, fold, blank, _] = looks();
    for (name, words) in [("bo", tibetan()), ("zh", chinese()), ("en", english())] {
        keep(&format!("list-{name}.pdf"), &shipped("everyday-1"), &all, &words);
        keep(&format!("list-sentences-{name}.pdf"), &shipped("say-greetings"), &all, &words);
    }
    keep("list-fold.pdf", &shipped("everyday-1"), &fold, &tibetan());
    keep("list-blank.pdf", &shipped("everyday-1"), &blank, &tibetan());
    keep("list-long.pdf", &long(), &all, &english());
}
