//! Any pack that the checker has no quarrel with.

use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::language::Language;
use crate::language::mandarin::traditional::usual;
use crate::lesson::{
    Example, Line, Note, Pack, Part, Picture, Question, QuestionKind, Sentence, Speech, Story, Trilingual,
    Word,
};

/// Chinese, pinyin, how it is said, and Tibetan.
const WORDS: [(&str, &str, Option<&str>, &str); 5] = [
    ("水", "shuǐ", None, "ཆུ"),
    ("你好", "nǐ hǎo", Some("ní hǎo"), "བདེ་མོ"),
    ("花儿", "hua1r", None, "མེ་ཏོག"),
    ("火", "huǒ", None, "མེ"),
    ("山", "shān", None, "རི"),
];

/// A pack with nothing to learn.
pub fn empty() -> Pack {
    Pack {
        id: "demo".to_owned(),
        title: Trilingual { bo: "དཔེ".to_owned(), zh: "例子".to_owned(), en: String::new() },
        authors: vec!["A; B".to_owned(), "C".to_owned()],
        licence: "CC0-1.0".to_owned(),
        ..Pack::default()
    }
}

/// A text with spaces around it taken off; with signs that mean something in tables.
fn text() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        4 => "[=+@'\"\\\\;；,\t\n\r 0-9a-cxTRUE/<&_水ཆུ་💧\u{a0}\u{feff}-]{1,12}",
        // Traditional characters are read as simplified ones.
        1 => "\\PC{1,12}".prop_map(|text| text.replace(|c| ('\u{f00}'..='\u{fff}').contains(&c) || usual(c) != c, "x")),
        1 => select(vec!["007", "3-4", "1/2", "TRUE", "=A1", "1e5", "_x0041_", "words", "id", "A", "2"]).prop_map(str::to_owned),
    ];
    // Tibetan is written without the signs, or the checker has its say.
    let text = text.prop_map(|text| text.replace("ུ་", "").replace("ཆུ", "").replace(['ཆ', 'ུ', '་'], ""));
    // A sign that stands for a letter that was lost is told in a table, and so is a text of question marks alone.
    let is_lost = |text: &str| {
        text.contains('\u{fffd}') || (text.contains('?') && !text.contains(char::is_alphanumeric))
    };
    text.prop_map(|text| text.trim().to_owned())
        .prop_filter("a text", move |text| !text.is_empty() && !is_lost(text))
}

fn maybe() -> impl Strategy<Value = Option<String>> {
    option::of(text())
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(text(), 0..3)
}

fn or_nothing() -> impl Strategy<Value = String> {
    maybe().prop_map(Option::unwrap_or_default)
}

fn trilingual() -> impl Strategy<Value = Trilingual> {
    (text(), text(), or_nothing()).prop_map(|(bo, zh, en)| Trilingual { bo, zh, en })
}

fn few<T: std::fmt::Debug>(item: impl Strategy<Value = T>) -> impl Strategy<Value = Vec<T>> {
    prop::collection::vec(item, 0..3)
}

prop_compose! {
    fn line()(by in maybe(), (zh, pinyin, spoken, bo) in select(&WORDS), en in or_nothing()) -> Line {
        Line { by, zh: zh.into(), pinyin: pinyin.into(), spoken: spoken.map(str::to_owned), bo: bo.into(), en, audio: None }
    }
}

prop_compose! {
    fn word()(
        (zh, pinyin, spoken, bo) in select(&WORDS), en in texts(), tags in texts(), source in maybe(),
        picture in option::of(select(&["💧", "☀️"])), reviewed_by in maybe(),
    ) -> Word {
        let picture = picture.map(|emoji| Picture::Emoji(emoji.to_owned()));
        let (zh, pinyin, spoken) = (zh.to_owned(), pinyin.to_owned(), spoken.map(str::to_owned));
        Word {
            id: String::new(), zh, pinyin, spoken, bo: vec![bo.into()], en, picture, audio: None, tags, source, reviewed_by,
        }
    }
}

prop_compose! {
    fn sentence()(chosen in prop::collection::vec(select(&WORDS), 1..3), others in any::<bool>(), en in or_nothing(), tags in texts()) -> Sentence {
        let joined = |pick: fn(&(&str, &str, Option<&str>, &str)) -> String, with: &str| {
            chosen.iter().map(pick).collect::<Vec<_>>().join(with)
        };
        let parts = chosen.iter().map(|(zh, _, _, bo)| Part { zh: (*zh).into(), bo: (*bo).into() });
        Sentence {
            zh: joined(|word| word.0.to_owned(), ""),
            pinyin: joined(|word| word.1.to_owned(), " "),
            bo: joined(|word| word.3.to_owned(), "་"),
            zh_other: if others { vec!["水；火".into(), "火, 水".into()] } else { Vec::new() },
            bo_other: if others { vec!["མེ་ཆུ།".into()] } else { Vec::new() },
            en, parts: parts.collect(), tags,
            id: String::new(), spoken: None, audio: None, source: None, reviewed_by: None,
        }
    }
}

prop_compose! {
    fn note()(title in trilingual(), text in trilingual(), examples in few((select(&WORDS), or_nothing())), source in maybe(), teaches in option::of(select(&[Language::Tibetan, Language::Mandarin]))) -> Note {
        let example = |((zh, pinyin, _, bo), en): ((&str, &str, _, &str), String)| {
            Example { zh: zh.into(), pinyin: pinyin.into(), bo: bo.into(), en }
        };
        let examples = examples.into_iter().map(example).collect();
        Note { id: String::new(), title, text, examples, teaches, tags: Vec::new(), source, reviewed_by: None }
    }
}

prop_compose! {
    fn story()(title in trilingual(), lines in prop::collection::vec(line(), 1..4), tags in texts()) -> Story {
        Story { id: String::new(), title, lines, questions: Vec::new(), tags, source: None, reviewed_by: None }
    }
}

prop_compose! {
    fn speech()(title in trilingual(), seconds in 1_u32..=3600, lines in prop::collection::vec(line(), 1..4), source in maybe()) -> Speech {
        Speech { id: String::new(), title, seconds, lines, tags: Vec::new(), source, reviewed_by: None }
    }
}

fn kind() -> impl Strategy<Value = QuestionKind> {
    let different = || {
        prop::collection::vec((text(), text(), or_nothing()), 2..30).prop_map(|texts| {
            let option = |(index, (bo, zh, en)): (usize, (String, String, String))| Trilingual {
                bo: format!("{bo}{index}"),
                zh: format!("{zh}{index}"),
                en,
            };
            texts.into_iter().enumerate().map(option).collect::<Vec<_>>()
        })
    };
    let number = (-1e9_f64..1e9, 0.0..10.0_f64, option::of(trilingual()));
    prop_oneof![
        (different(), any::<prop::sample::Index>()).prop_map(|(options, answer)| {
            let answer = answer.index(options.len());
            QuestionKind::Choice { options, answer }
        }),
        any::<bool>().prop_map(QuestionKind::TrueFalse),
        number.prop_map(|(value, tolerance, unit)| QuestionKind::Number { value, tolerance, unit }),
        different().prop_map(|items| QuestionKind::Order { items }),
        prop::collection::vec(text(), 1..4).prop_map(|accepted| QuestionKind::Text { accepted }),
    ]
}

prop_compose! {
    fn question()(ask in trilingual(), hear in option::of(select(vec!["mǎ".to_owned(), "nǐ hǎo".to_owned()])), kind in kind(), why in trilingual(), source in text(), difficulty in 1_u8..=3, tags in texts(), reviewed_by in maybe()) -> Question {
        Question { id: String::new(), ask, hear, kind, why, source, difficulty, tags, reviewed_by }
    }
}

prop_compose! {
    pub fn pack()(
        title in trilingual(), authors in prop::collection::vec(text(), 1..3), licence in text(), level in maybe(),
        teaches in option::of(select(&[Language::Tibetan, Language::Mandarin])),
        words in few(word()), sentences in few(sentence()), notes in few(note()), stories in few(story()),
        speeches in few(speech()), questions in few(question()),
    ) -> Pack {
        let mut pack = Pack {
            id: "demo".to_owned(), title, authors, licence, level, teaches, words, sentences, notes, stories,
            speeches, questions,
            // No table holds them.
            drafts: Vec::new(),
        };
        let mut number = 0;
        let mut give = |id: &mut String| {
            number += 1;
            *id = format!("{number}");
        };
        pack.words.iter_mut().for_each(|item| give(&mut item.id));
        pack.sentences.iter_mut().for_each(|item| give(&mut item.id));
        pack.notes.iter_mut().for_each(|item| give(&mut item.id));
        pack.stories.iter_mut().for_each(|item| give(&mut item.id));
        pack.speeches.iter_mut().for_each(|item| give(&mut item.id));
        pack.questions.iter_mut().for_each(|item| give(&mut item.id));
        let named: Vec<String> = pack.questions.iter().map(|question| question.id.clone()).collect();
        for story in &mut pack.stories {
            story.questions.clone_from(&named);
        }
        pack
    }
}
