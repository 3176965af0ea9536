//! A pack that is written is read back as the same pack.

use std::path::Path;

use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::language::Language;
use crate::lesson::write::pack_text;
use crate::lesson::{
    Draft, Example, Line, Note, Pack, Part, Picture, Question, QuestionKind, Section, Sentence, Severity,
    Speech, Story, Trilingual, Word, read_pack, read_pack_text,
};

/// Chinese, pinyin, how it is said, and Tibetan that the checker has no quarrel with.
const WORDS: [(&str, &str, Option<&str>, &str); 8] = [
    ("水", "shuǐ", None, "ཆུ"),
    ("你好", "nǐ hǎo", Some("ní hǎo"), "བདེ་མོ"),
    ("老师", "lǎoshī", None, "དགེ་རྒན"),
    ("一个", "yī gè", Some("yí gè"), "གཅིག"),
    ("西藏", "Xīzàng", None, "བོད"),
    ("花儿", "huār", None, "མེ་ཏོག"),
    ("火", "huǒ", None, "མེ"),
    ("山", "shān", None, "རི"),
];

type Chosen = (&'static str, &'static str, Option<&'static str>, &'static str);

fn any_words() -> impl Strategy<Value = Chosen> {
    select(&WORDS)
}

/// Any text that is not empty and has no spaces around it.
fn any_text() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        any::<String>().prop_map(|text| text.replace(|c| ('\u{f00}'..='\u{fff}').contains(&c), "x")),
        "[\"\\\\'#:,\\[\\](){}\n\r\t“”水 a👩💧\u{2028}\u{feff}-]{1,20}",
        "([a-z]{1,9} ){1,30}",
        Just("བོད་ཡིག་ཡག་པོ་འདུག།".to_owned()),
    ];
    text.prop_map(|text| text.trim().to_owned()).prop_filter("a text", |text| !text.is_empty())
}

fn maybe() -> impl Strategy<Value = Option<String>> {
    option::of(any_text())
}

fn any_texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(any_text(), 0..3)
}

fn or_nothing() -> impl Strategy<Value = String> {
    maybe().prop_map(Option::unwrap_or_default)
}

fn trilingual() -> impl Strategy<Value = Trilingual> {
    (any_text(), any_text(), or_nothing()).prop_map(|(bo, zh, en)| Trilingual { bo, zh, en })
}

fn few<T: std::fmt::Debug>(item: impl Strategy<Value = T>) -> impl Strategy<Value = Vec<T>> {
    prop::collection::vec(item, 0..4)
}

prop_compose! {
    fn line()(by in maybe(), (zh, pinyin, spoken, bo) in any_words(), en in or_nothing()) -> Line {
        Line { by, zh: zh.into(), pinyin: pinyin.into(), spoken: spoken.map(str::to_owned), bo: bo.into(), en, audio: None }
    }
}

prop_compose! {
    fn word()(
        (zh, pinyin, spoken, bo) in any_words(), en in any_texts(), tags in any_texts(), source in maybe(),
        picture in option::of(select(&["💧", "👩‍👩‍👧", "☀️"])), reviewed_by in maybe(),
    ) -> Word {
        Word {
            zh: zh.into(), pinyin: pinyin.into(), spoken: spoken.map(str::to_owned), bo: vec![bo.into()], en, tags,
            picture: picture.map(|emoji| Picture::Emoji(emoji.to_owned())), source, reviewed_by,
            id: String::new(), audio: None,
        }
    }
}

prop_compose! {
    fn sentence()(
        (zh, pinyin, spoken, bo) in any_words(), en in or_nothing(), in_parts in any::<bool>(),
        others in few(select(&["茶，我喝。", "我，茶喝！"])), bo_others in few(select(&["ཇ་ངས་འཐུང་།", "ངས་ཇ་འཐུང་།"])),
        tags in any_texts(), source in maybe(), reviewed_by in maybe(),
    ) -> Sentence {
        let parts = if in_parts { vec![Part { zh: zh.into(), bo: bo.into() }] } else { Vec::new() };
        Sentence {
            zh: zh.into(), pinyin: pinyin.into(), spoken: spoken.map(str::to_owned), bo: bo.into(), en, parts, tags,
            zh_other: others.into_iter().map(str::to_owned).collect(),
            bo_other: bo_others.into_iter().map(str::to_owned).collect(),
            source, reviewed_by, id: String::new(), audio: None,
        }
    }
}

prop_compose! {
    fn note()(
        title in trilingual(), text in trilingual(), tags in any_texts(), source in maybe(), reviewed_by in maybe(),
        examples in few((any_words(), 1..8_u8, or_nothing())), teaches in option::of(select(&Language::ALL)),
    ) -> Note {
        let examples = examples.into_iter().map(|((zh, pinyin, _, bo), there, en)| {
            let where_there = |bit: u8, text: &str| if there & bit == 0 { String::new() } else { text.to_owned() };
            Example { zh: where_there(1, zh), pinyin: where_there(2, pinyin), bo: where_there(4, bo), en }
        });
        Note { id: String::new(), title, text, examples: examples.collect(), teaches, tags, source, reviewed_by }
    }
}

prop_compose! {
    fn story()(
        title in trilingual(), lines in prop::collection::vec(line(), 1..4), tags in any_texts(), source in maybe(),
        reviewed_by in maybe(), seconds in 1..=3600_u32,
    ) -> (Story, Speech) {
        let speech = Speech {
            id: String::new(), title: title.clone(), seconds, lines: lines.clone(), tags: tags.clone(),
            source: source.clone(), reviewed_by: reviewed_by.clone(),
        };
        (Story { id: String::new(), title, lines, questions: Vec::new(), tags, source, reviewed_by }, speech)
    }
}

/// Texts of which no two are the same, in no language.
fn different() -> impl Strategy<Value = Vec<Trilingual>> {
    prop::sample::subsequence(WORDS.to_vec(), 2..5).prop_map(|words| {
        let text =
            |(zh, pinyin, _, bo): Chosen| Trilingual { bo: bo.into(), zh: zh.into(), en: pinyin.into() };
        words.into_iter().map(text).collect()
    })
}

fn kind() -> impl Strategy<Value = QuestionKind> {
    let finite = || any::<f64>().prop_filter("a number", |number| number.is_finite());
    prop_oneof![
        (different(), any::<prop::sample::Index>()).prop_map(|(options, index)| QuestionKind::Choice {
            answer: index.index(options.len()),
            options
        }),
        any::<bool>().prop_map(QuestionKind::TrueFalse),
        (finite(), finite(), option::of(trilingual())).prop_map(|(value, tolerance, unit)| {
            QuestionKind::Number { value, tolerance: tolerance.abs(), unit }
        }),
        different().prop_map(|items| QuestionKind::Order { items }),
        any_text().prop_map(|text| QuestionKind::Text { accepted: vec![text] }),
    ]
}

prop_compose! {
    fn question()(
        ask in trilingual(), hear in option::of(prop::sample::select(vec!["mǎ".to_owned(), "nǐ hǎo".to_owned()])),
        kind in kind(), why in trilingual(), source in any_text(), difficulty in 1..=3_u8,
        tags in any_texts(), reviewed_by in maybe(),
    ) -> Question {
        Question { id: String::new(), ask, hear, kind, why, source, difficulty, tags, reviewed_by }
    }
}

/// An item that is not finished, with or without a part of what it should have.
fn draft() -> impl Strategy<Value = Draft> {
    let section = select(&Section::ALL);
    let rest =
        select(&["", ", zh: \"水\"", ", title: (bo: \"\"),\n  bo: [\"ཆུ\"]", ", kind: Choice(options: [])"]);
    (section, rest).prop_map(|(section, text)| Draft { section, id: String::new(), text: text.to_owned() })
}

prop_compose! {
    pub(in crate::lesson) fn pack()(
        title in trilingual(), authors in prop::collection::vec(any_text(), 1..3), licence in any_text(),
        level in maybe(), teaches in option::of(select(&Language::ALL)), notes in few(note()), words in few(word()),
        sentences in few(sentence()), stories in few(story()), questions in few(question()),
        mut drafts in few(draft()),
    ) -> Pack {
        let (stories, speeches) = stories.into_iter().unzip();
        let id = "demo".to_owned();
        let mut pack = Pack {
            id, title, authors, licence, level, teaches, notes, words, sentences, stories, speeches, questions,
            drafts: Vec::new(),
        };
        drafts.sort_by_key(|draft| draft.section);
        for (number, draft) in drafts.iter_mut().enumerate() {
            draft.id = format!("draft-{number}");
            draft.text = format!("(id: \"{}\"{}, draft: true)", draft.id, draft.text);
        }
        pack.drafts = drafts;
        let ids = pack.notes.iter_mut().map(|item| &mut item.id)
            .chain(pack.words.iter_mut().map(|item| &mut item.id))
            .chain(pack.sentences.iter_mut().map(|item| &mut item.id))
            .chain(pack.stories.iter_mut().map(|item| &mut item.id))
            .chain(pack.speeches.iter_mut().map(|item| &mut item.id))
            .chain(pack.questions.iter_mut().map(|item| &mut item.id));
        ids.enumerate().for_each(|(number, id)| *id = format!("item-{number}"));
        let questions: Vec<String> = pack.questions.iter().map(|question| question.id.clone()).collect();
        pack.stories.iter_mut().for_each(|story| story.questions.clone_from(&questions));
        pack
    }
}

proptest! {
    #[test]
    fn a_pack_is_read_back_as_it_was(pack in pack()) {
        let text = pack_text(&pack);
        let checked = read_pack_text(&text, Path::new("demo"));
        let errors = checked.faults.iter().filter(|fault| fault.severity == Severity::Error);
        prop_assert_eq!(errors.map(ToString::to_string).collect::<Vec<_>>(), Vec::<String>::new(), "{}", text);
        prop_assert_eq!(checked.pack.as_ref(), Some(&pack), "{}", text);
    }
}

#[test]
fn every_pack_that_is_shipped_is_read_back_as_it_was() {
    let folders = std::fs::read_dir("lessons").expect("the shipped packs").flatten();
    let mut packs = 0;
    for folder in folders.map(|entry| entry.path()) {
        let Some(pack) = read_pack(&folder).pack else { continue };
        let again = read_pack_text(&pack_text(&pack), &folder);
        assert_eq!(again.pack.as_ref(), Some(&pack), "{}", folder.display());
        packs += 1;
    }
    assert!(packs > 10, "only {packs} packs");
}

#[test]
fn files_are_named_as_they_were() {
    let file = |name: &str| Pack {
        words: vec![Word {
            picture: Some(Picture::File(name.to_owned())),
            audio: Some(name.to_owned()),
            ..Word::default()
        }],
        ..Pack::default()
    };
    assert!(pack_text(&file("yak.png")).contains("picture: \"yak.png\", audio: \"yak.png\""));
    // A folder in the folder of the same name.
    assert!(pack_text(&file("pictures/yak.png")).contains("picture: \"pictures/pictures/yak.png\""));
    assert!(pack_text(&file("audio/yak.wav")).contains("audio: \"audio/audio/yak.wav\""));
}
