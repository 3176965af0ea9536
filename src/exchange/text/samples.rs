//! For tests: a pack with anything in it that a checker lets pass.

use std::ops::ControlFlow;
use std::path::Path;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::exchange::imported::{Existing, Imported, Target};
use crate::exchange::text::head::MARK;
use crate::language::Language;
use crate::lesson::{Pack, Part, Picture, Question, QuestionKind, Sentence, Trilingual, Word};

/// Reads a text as a pack of the id `p`, for which nothing is there.
pub(in crate::exchange) fn import(
    text: &[u8],
    format: crate::exchange::Format,
    existing: Option<&Pack>,
) -> Imported {
    let title = Trilingual { bo: "དཔེ".into(), zh: "例".into(), en: "Example".into() };
    let target = Target {
        id: "p",
        folder: Path::new("/nowhere/p"),
        existing: existing.map_or(Existing::None, Existing::Sound),
        // What our own files say of themselves is not to be filled up.
        title: (!text.windows(MARK.len()).any(|part| part == MARK.as_bytes())).then_some(title),
        authors: vec!["A".into()],
        licence: Some("CC0-1.0".into()),
    };
    crate::exchange::import(text, format, &target, &mut |_| ControlFlow::Continue(())).unwrap()
}

/// A text with the signs that formats mean something by, trimmed.
pub(in crate::exchange) fn english() -> impl Strategy<Value = String> {
    "[a-z~=#{}:\\\\/%\\[\\]<>&;,.\"'|-][ -~]{0,12}".prop_map(|text| text.trim().to_owned())
}

fn tibetan() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec!["ཆུ", "མེ", "ས", "ཤིང", "རི", "ཁང་པ"]);
    (words, "( [#=~:{}\\\\&;<>\"'a-z0-9]{1,6})?")
        .prop_map(|(word, rest)| format!("{word}{rest}").trim().to_owned())
}

fn chinese() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec!["水", "火", "土", "木", "山", "房子"]);
    (words, "[#=~:{}\\\\&;<>\"'a-z0-9 ]{0,6}")
        .prop_map(|(word, rest)| format!("{word}{rest}").trim().to_owned())
}

/// Three texts; the English may be missing, or all may be the same.
pub(in crate::exchange) fn trilingual() -> impl Strategy<Value = Trilingual> {
    prop_oneof![
        4 => (tibetan(), chinese(), english()).prop_map(|(bo, zh, en)| Trilingual { bo, zh, en }),
        1 => (tibetan(), chinese()).prop_map(|(bo, zh)| Trilingual { bo, zh, en: String::new() }),
        1 => english().prop_map(|it| Trilingual { bo: it.clone(), zh: it.clone(), en: it }),
        1 => (tibetan(), tibetan(), chinese(), chinese(), english()).prop_map(|(a, b, c, d, en)| Trilingual {
            bo: format!("{a}\n{b}"),
            zh: format!("{c}\n{d}"),
            en,
        }),
    ]
}

fn several() -> impl Strategy<Value = Vec<Trilingual>> {
    let numbered = |texts: Vec<Trilingual>| {
        let number = |(number, text): (usize, Trilingual)| Trilingual {
            bo: format!("{} {number}", text.bo),
            zh: format!("{} {number}", text.zh),
            en: text.en,
        };
        texts.into_iter().enumerate().map(number).collect()
    };
    vec(trilingual(), 2..5).prop_map(numbered)
}

fn kind() -> impl Strategy<Value = QuestionKind> {
    prop_oneof![
        (several(), any::<prop::sample::Index>()).prop_map(|(options, index)| {
            let answer = index.index(options.len());
            QuestionKind::Choice { options, answer }
        }),
        any::<bool>().prop_map(QuestionKind::TrueFalse),
        (-1e6..1e6, 0.0..10.0, option::of(trilingual()))
            .prop_map(|(value, tolerance, unit)| QuestionKind::Number { value, tolerance, unit }),
        several().prop_map(|items| QuestionKind::Order { items }),
        vec(prop_oneof![english(), tibetan(), chinese()], 1..4)
            .prop_map(|accepted| QuestionKind::Text { accepted }),
    ]
}

fn question() -> impl Strategy<Value = Question> {
    let tags = || vec(english(), 0..3);
    let hear = option::of(prop::sample::select(vec!["mǎ".to_owned(), "nǐ hǎo".to_owned()]));
    (trilingual(), hear, kind(), trilingual(), english(), 1..4_u8, tags(), option::of(english())).prop_map(
        |(ask, hear, kind, why, source, difficulty, tags, reviewed_by)| Question {
            id: String::new(),
            ask,
            hear,
            kind,
            why,
            source,
            difficulty,
            tags,
            reviewed_by,
        },
    )
}

/// A pack of questions.
pub(in crate::exchange) fn questions() -> impl Strategy<Value = Pack> {
    (vec(question(), 1..4), trilingual(), vec(english(), 1..3), option::of(english())).prop_map(
        |(mut questions, title, authors, level)| {
            for (number, question) in questions.iter_mut().enumerate() {
                question.id = format!("q-{number}");
            }
            let licence = authors.first().cloned().unwrap_or_default();
            Pack { title, authors, licence, level, questions, ..head() }
        },
    )
}

fn word() -> impl Strategy<Value = Word> {
    let picture = option::of(prop::sample::select(vec!["💧", "🔥"]));
    (vec(tibetan(), 1..3), vec(english(), 0..3), picture, vec(english(), 0..3), option::of(english()))
        .prop_map(|(bo, en, picture, tags, source)| Word {
            zh: "水".into(),
            pinyin: "shuǐ".into(),
            bo,
            en,
            picture: picture.map(|emoji| Picture::Emoji(emoji.into())),
            tags,
            reviewed_by: source.clone(),
            source,
            id: String::new(),
            spoken: None,
            audio: None,
        })
}

fn sentence() -> impl Strategy<Value = Sentence> {
    (tibetan(), english(), any::<bool>(), option::of(english()), vec(english(), 0..2)).prop_map(
        |(bo, en, is_parted, source, tags)| {
            let part = |zh: &str| Part { zh: zh.into(), bo: bo.clone() };
            Sentence {
                zh: "你好。".into(),
                pinyin: "nǐ hǎo".into(),
                spoken: is_parted.then(|| "ní hǎo".into()),
                zh_other: if is_parted {
                    vec!["好，你。".into(), "好; 你！".into()]
                } else {
                    Vec::new()
                },
                bo_other: if is_parted { vec!["ཇ་ཡོད།".into()] } else { Vec::new() },
                en,
                parts: if is_parted { vec![part("你"), part("好")] } else { Vec::new() },
                source,
                tags,
                bo,
                id: String::new(),
                audio: None,
                reviewed_by: None,
            }
        },
    )
}

/// A pack of words and sentences.
pub(in crate::exchange) fn vocabulary() -> impl Strategy<Value = Pack> {
    (vec(word(), 0..4), vec(sentence(), 1..3), trilingual()).prop_map(|(mut words, mut sentences, title)| {
        for (number, word) in words.iter_mut().enumerate() {
            word.id = format!("w-{number}");
        }
        for (number, sentence) in sentences.iter_mut().enumerate() {
            sentence.id = format!("anki-{number}");
        }
        Pack { title, words, sentences, ..head() }
    })
}

fn head() -> Pack {
    Pack {
        id: "p".into(),
        authors: vec!["A: B".into()],
        licence: "CC-BY-4.0".into(),
        teaches: Some(Language::Mandarin),
        ..Pack::default()
    }
}
