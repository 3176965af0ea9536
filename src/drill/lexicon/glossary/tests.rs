//! Tests of the words of running text.

use std::collections::BTreeSet;
use std::path::Path;

use super::*;
use crate::drill::samples::{pack, word};
use crate::lesson::library::Library;

fn lexicon() -> Lexicon {
    Lexicon::new([
        pack(
            "first",
            vec![
                word("not-at-all", "不客气", "bù kèqi", &["ཚིག་གི་བཀུར་སྟི་མི་དགོས"], &[], ""),
                word("not", "不", "bù", &["མི"], &[], ""),
                word("three", "三", "sān", &["གསུམ"], &[], ""),
                word("volume", "本", "běn", &["དེབ"], &[], ""),
                word("long", "长", "cháng", &["རིང་པོ"], &[], ""),
                word("i", "我", "wǒ", &["ང"], &[], ""),
                word("mother", "妈妈", "māma", &["ཨ་མ"], &[], ""),
                word("school", "学校", "xuéxiào", &["སློབ་གྲྭ"], &[], ""),
            ],
        ),
        pack(
            "second",
            vec![
                word("grow", "长", "zhǎng", &["སྐྱེ་བ"], &[], ""),
                word("go", "去", "qù", &["འགྲོ་བ"], &[], ""),
                word("do", "做", "zuò", &["བྱེད་པ"], &[], ""),
                word("book", "书", "shū", &["དེབ"], &[], ""),
            ],
        ),
    ])
}

/// A line in pieces: each with its first item, `?` for a word of no pack, nothing for what is no word.
fn parted(line: &Line, target: Language, pack: &str) -> Vec<String> {
    let lexicon = lexicon();
    let pieces = Glossary::of(&lexicon).pieces(&lexicon, line, target, pack);
    let whole: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
    assert_eq!(whole, if target == Language::Mandarin { line.zh.as_str() } else { line.bo.as_str() });
    let shown = |piece: &TextPiece| match (piece.items.first(), piece.is_word) {
        (Some(item), _) => format!("{}={item}", piece.text),
        (None, true) => format!("{}?", piece.text),
        (None, false) => piece.text.clone(),
    };
    pieces.iter().map(shown).collect()
}

fn chinese(zh: &str, pinyin: &str) -> Vec<String> {
    let line = Line { zh: zh.to_owned(), pinyin: pinyin.to_owned(), ..Line::default() };
    parted(&line, Language::Mandarin, "first")
}

fn tibetan(bo: &str) -> Vec<String> {
    parted(&Line { bo: bo.to_owned(), ..Line::default() }, Language::Tibetan, "first")
}

#[test]
fn the_longest_word_that_is_taught_counts_whatever_the_pinyin_has_for_spaces() {
    assert_eq!(chinese("不客气。", "bù kèqi."), ["不客气=first/not-at-all", "。"]);
    assert_eq!(chinese("我不去", "wǒ bù qù"), ["我=first/i", "不=first/not", "去=second/go"]);
    assert_eq!(chinese("三本书", "sānběn shū"), ["三=first/three", "本=first/volume", "书=second/book"]);
}

#[test]
fn what_is_read_otherwise_is_another_word() {
    assert_eq!(chinese("很长", "hěn cháng"), ["很?", "长=first/long"]);
    assert_eq!(chinese("长大", "zhǎngdà"), ["长=second/grow", "大?"]);
    assert_eq!(chinese("妈妈", "māmā"), ["妈妈=first/mother"], "a neutral tone may be written or not");
}

#[test]
fn a_word_of_no_pack_stays_in_one_piece() {
    assert_eq!(
        chinese("我看电影，三本。", "wǒ kàn diànyǐng, sān běn."),
        ["我=first/i", "看?", "电影?", "，", "三=first/three", "本=first/volume", "。",]
    );
}

#[test]
fn of_a_name_that_is_not_taught_no_part_is_looked_up() {
    assert_eq!(
        chinese("三长去。", "Sān Cháng qù."),
        ["三=first/three", "长=first/long", "去=second/go", "。"]
    );
    assert_eq!(chinese("我去三长", "wǒ qù Sāncháng"), ["我=first/i", "去=second/go", "三长?"]);
}

#[test]
fn what_a_page_explains_names_it() {
    let note = |zh: &str| crate::lesson::Note {
        title: Trilingual { zh: zh.to_owned(), ..Trilingual::default() },
        ..crate::lesson::Note::default()
    };
    let pack = |id: &str, teaches, title| crate::lesson::Pack {
        id: id.to_owned(),
        teaches: Some(teaches),
        notes: vec![note(title)],
        ..crate::lesson::Pack::default()
    };
    let packs = [pack("g", Language::Mandarin, "吗、呢和吧"), pack("b", Language::Tibetan, "施事格 གིས")];
    let lexicon = Lexicon::new(packs.map(std::sync::Arc::new));
    let glossary = Glossary::of(&lexicon);
    let titles = |line: Line, target| -> Vec<String> {
        let pieces = glossary.pieces(&lexicon, &line, target, "g");
        pieces.into_iter().filter_map(|piece| piece.page).map(|title| title.zh).collect()
    };
    let chinese = Line { zh: "你呢？".into(), pinyin: "nǐ ne?".into(), ..Line::default() };
    assert_eq!(titles(chinese, Language::Mandarin), ["吗、呢和吧"]);
    let tibetan = Line { bo: "ཁོང་གིས་".into(), ..Line::default() };
    assert_eq!(titles(tibetan, Language::Tibetan), ["施事格 གིས"]);
}

#[test]
fn chinese_whose_pinyin_does_not_fit_is_still_looked_up() {
    assert_eq!(chinese("我去学校", ""), ["我=first/i", "去=second/go", "学校=first/school"]);
}

#[test]
fn tibetan_is_found_without_what_is_joined_on() {
    assert_eq!(
        tibetan("ངའི་ཨ་མ་སློབ་གྲྭར་འགྲོ།"),
        ["ངའི་=first/i", "ཨ་མ་=first/mother", "སློབ་གྲྭར་=first/school", "འགྲོ=second/go", "།"]
    );
    assert_eq!(tibetan("ངས་བྱེད། ཁོང་གི་"), ["ངས་=first/i", "བྱེད=second/do", "། ", "ཁོང་?", "གི་?"]);
}

#[test]
fn a_word_of_the_same_pack_goes_before_one_that_is_written_alike() {
    let line = Line { bo: "དེབ".to_owned(), ..Line::default() };
    assert_eq!(parted(&line, Language::Tibetan, "first"), ["དེབ=first/volume"]);
    assert_eq!(parted(&line, Language::Tibetan, "second"), ["དེབ=second/book"]);
}

#[test]
fn nearly_every_word_of_the_shipped_texts_is_found() {
    let library = Library::read(Path::new("lessons"), Path::new("no such folder"));
    let lexicon = Lexicon::from(&library);
    let glossary = Glossary::of(&lexicon);
    for (target, least) in [(Language::Mandarin, 80), (Language::Tibetan, 70)] {
        let (mut known, mut all) = (0, 0);
        let mut unknown = BTreeSet::new();
        for pack in lexicon.packs() {
            for line in pack.stories.iter().flat_map(|story| &story.lines) {
                for piece in glossary.pieces(&lexicon, line, target, &pack.id) {
                    if piece.is_word && !piece.is_particle {
                        all += 1;
                        let is_known = !piece.items.is_empty() || piece.page.is_some();
                        known += usize::from(is_known);
                        if !is_known {
                            unknown.insert(piece.text);
                        }
                    }
                }
            }
        }
        assert!(all > 300, "{target:?}: only {all} words");
        assert!(known * 100 >= all * least, "{target:?}: {known} of {all}; not {unknown:?}");
    }
}
