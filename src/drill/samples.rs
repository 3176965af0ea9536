//! Packs for the tests of this room: small ones with the traps in them, and random ones.

use std::sync::Arc;

use proptest::prelude::*;

use crate::language::Language;
use crate::lesson::{Note, Pack, Part, Question, QuestionKind, Sentence, Trilingual, Word};

use super::lexicon::Lexicon;

pub(super) fn word(id: &str, zh: &str, pinyin: &str, bo: &[&str], en: &[&str], tag: &str) -> Word {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    Word {
        id: id.to_owned(),
        zh: zh.to_owned(),
        pinyin: pinyin.to_owned(),
        bo: owned(bo),
        en: owned(en),
        tags: owned(&[tag]),
        ..Word::default()
    }
}

pub(super) fn pack(id: &str, words: Vec<Word>) -> Arc<Pack> {
    Arc::new(Pack { id: id.to_owned(), words, ..Pack::default() })
}

/// Three packs. `home/mother` and `people/mum` share a Tibetan gloss, `people/mum` and `people/mom` an English one;
/// `nature/long` and `people/elder` are written alike and read differently.
pub(super) fn packs() -> Vec<Arc<Pack>> {
    vec![
        pack(
            "nature",
            vec![
                word("water", "水", "shuǐ", &["ཆུ"], &["water"], "nature"),
                word("fire", "火", "huǒ", &["མེ"], &["fire"], "nature"),
                word("sun", "太阳", "tàiyáng", &["ཉི་མ"], &["sun"], "nature"),
                word("moon", "月亮", "yuèliang", &["ཟླ་བ"], &["moon"], "nature"),
                word("mountain", "山", "shān", &["རི"], &["mountain", "hill"], "nature"),
                word("long", "长", "cháng", &["རིང་པོ"], &["long"], "describing"),
            ],
        ),
        pack(
            "people",
            vec![
                word("father", "爸爸", "bàba", &["ཨ་ཕ", "པ་ལགས"], &["father"], "people"),
                word("mum", "妈妈", "māma", &["ཨ་མ"], &["mum"], "people"),
                word("mom", "娘", "niáng", &["མ་ཡུམ"], &["the mum"], "people"),
                word("elder", "长", "zhǎng", &["གཙོ་བོ"], &["chief"], "people"),
            ],
        ),
        pack("home", vec![word("mother", "母亲", "mǔqīn", &["ཡུམ", "ཨ་མ"], &["mother"], "home")]),
    ]
}

pub(super) fn lexicon() -> Arc<Lexicon> {
    Arc::new(Lexicon::new(packs()))
}

/// Packs drawn from so few hanzi and glosses that many words clash.
pub(super) fn any_packs() -> impl Strategy<Value = Vec<Arc<Pack>>> {
    let hanzi = prop::sample::select(vec!["水", "火", "山", "长", "人", "大", "小", "多", "书", "马"]);
    let tibetan = prop::sample::select(vec!["ཆུ", "མེ", "རི", "མི", "དེབ", "རྟ", "ཁྱི", "ཤིང", "ས", "ཁ"]);
    let english =
        prop::sample::select(vec!["water", "fire", "hill", "man", "the man", "book", "horse", "dog"]);
    let any_word = (
        prop::collection::vec(hanzi, 1..3),
        prop::collection::vec(tibetan, 1..3),
        prop::collection::vec(english, 0..3),
    );
    prop::collection::vec(prop::collection::vec(any_word, 1..12), 1..4).prop_map(|drawn| {
        drawn
            .into_iter()
            .enumerate()
            .map(|(number, words)| {
                let words = words.into_iter().enumerate().map(|(id, (zh, bo, en))| {
                    let pinyin = "ma ".repeat(zh.len());
                    word(&format!("w{id}"), &zh.concat(), pinyin.trim(), &bo, &en, "topic")
                });
                pack(&format!("p{number}"), words.collect())
            })
            .collect()
    })
}

pub(super) fn sentence(id: &str, zh: &str, pinyin: &str, bo: &str, en: &str) -> Sentence {
    Sentence {
        id: id.to_owned(),
        zh: zh.to_owned(),
        pinyin: pinyin.to_owned(),
        bo: bo.to_owned(),
        en: en.to_owned(),
        ..Sentence::default()
    }
}

pub(super) fn pack_of_sentences(id: &str, sentences: Vec<Sentence>) -> Arc<Pack> {
    Arc::new(Pack { id: id.to_owned(), sentences, ..Pack::default() })
}

fn parts(pairs: &[(&str, &str)]) -> Vec<Part> {
    pairs.iter().map(|(zh, bo)| Part { zh: (*zh).to_owned(), bo: (*bo).to_owned() }).collect()
}

/// Sentences. `talk/hello` and `more/hello` are the same in Tibetan; `talk/where` and `talk/long` have no parts.
pub(super) fn talk() -> Arc<Lexicon> {
    let student = parts(&[("我", "ང་"), ("是", "ཡིན།"), ("学生", "སློབ་མ་")]);
    let tea = parts(&[("我", "ང་"), ("喝", "འཐུང་"), ("茶", "ཇ་")]);
    let talk = vec![
        Sentence {
            parts: student,
            ..sentence("student", "我是学生。", "Wǒ shì xuésheng.", "ང་སློབ་མ་ཡིན།", "I am a student.")
        },
        Sentence {
            parts: tea, ..sentence("tea", "我喝茶。", "Wǒ hē chá.", "ང་ཇ་འཐུང་གི་ཡོད།", "I drink tea.")
        },
        sentence("hello", "你好！", "Nǐ hǎo!", "བཀྲ་ཤིས་བདེ་ལེགས།", "Hello!"),
        sentence("where", "厕所在哪里？", "Cèsuǒ zài nǎlǐ?", "གསང་སྤྱོད་ག་པར་ཡོད།", "Where is the toilet?"),
        sentence(
            "long",
            "今天下午我们一起去学校看书。",
            "Jīntiān xiàwǔ wǒmen yìqǐ qù xuéxiào kàn shū.",
            "དེ་རིང་ཕྱི་དྲོ་ང་ཚོ་མཉམ་དུ་སློབ་གྲྭར་དཔེ་ཆ་ལྟ་བར་འགྲོ།",
            "This afternoon we are going to school together to read.",
        ),
    ];
    let more = vec![sentence("hello", "您好。", "Nín hǎo.", "བཀྲ་ཤིས་བདེ་ལེགས", "Good day.")];
    Arc::new(Lexicon::new([pack_of_sentences("talk", talk), pack_of_sentences("more", more)]))
}

/// Packs of sentences drawn from so few words that many clash, with parts that fit, that are in another order in
/// Tibetan, or that are not to be found.
pub(super) fn any_talk() -> impl Strategy<Value = Vec<Arc<Pack>>> {
    let words = prop::sample::select(vec![
        ("我", "wǒ", "ང་"),
        ("你", "nǐ", "ཁྱེད་རང་"),
        ("看", "kàn", "ལྟ་"),
        ("书", "shū", "དཔེ་ཆ་"),
        ("不", "bù", "མི་"),
        ("一", "yī", "གཅིག་"),
        ("3", "sān", "༣་"),
        ("花儿", "huār", "མེ་ཏོག་"),
        ("学校", "xuéxiào", "སློབ་གྲྭ་"),
    ]);
    let any_sentence = (prop::collection::vec(words, 1..9), 0usize..4, any::<bool>());
    prop::collection::vec(prop::collection::vec(any_sentence, 1..8), 1..3).prop_map(|drawn| {
        let sentence = |(id, (words, shift, has_parts)): (usize, (Vec<(&str, &str, &str)>, usize, bool))| {
            let zh: String = words.iter().map(|(zh, ..)| *zh).collect();
            let pinyin: Vec<&str> = words.iter().map(|(_, pinyin, _)| *pinyin).collect();
            let mut bo: Vec<&str> = words.iter().map(|(.., bo)| *bo).collect();
            bo.rotate_left(shift % words.len());
            let pairs: Vec<(&str, &str)> = words.iter().map(|(zh, _, bo)| (*zh, *bo)).collect();
            Sentence {
                parts: if has_parts { parts(&pairs) } else { Vec::new() },
                ..sentence(
                    &format!("s{id}"),
                    &format!("{zh}。"),
                    &pinyin.join(" "),
                    &format!("{}།", bo.concat()),
                    "",
                )
            }
        };
        let packs = drawn.into_iter().enumerate().map(|(number, sentences)| {
            pack_of_sentences(
                &format!("p{number}"),
                sentences.into_iter().enumerate().map(sentence).collect(),
            )
        });
        packs.collect()
    })
}

/// A text that is told apart in each language.
pub(super) fn trilingual(text: &str) -> Trilingual {
    Trilingual { bo: format!("བོད {text}"), zh: format!("汉 {text}"), en: text.to_owned() }
}

pub(super) fn question(id: &str, kind: QuestionKind) -> Question {
    Question {
        id: id.to_owned(),
        ask: trilingual("ask"),
        hear: None,
        kind,
        why: trilingual("why"),
        source: "a book".to_owned(),
        difficulty: 1,
        tags: Vec::new(),
        reviewed_by: None,
    }
}

/// Two packs: `mixed` with a word, a sentence and a question, `script` with a page and two questions for learners of
/// Tibetan.
pub(super) fn course() -> Arc<Lexicon> {
    let mixed = Pack {
        id: "mixed".to_owned(),
        questions: vec![question("true", QuestionKind::TrueFalse(true))],
        sentences: vec![sentence("drink", "我喝水。", "Wǒ hē shuǐ.", "ང་ཆུ་འཐུང་།", "I drink water.")],
        words: vec![word("water", "水", "shuǐ", &["ཆུ"], &["water"], "nature")],
        ..Pack::default()
    };
    let script = Pack {
        id: "script".to_owned(),
        teaches: Some(Language::Tibetan),
        notes: vec![Note { id: "page".to_owned(), ..Note::default() }],
        questions: vec![
            question("ka", QuestionKind::Text { accepted: vec!["ཀ".to_owned()] }),
            question("count", QuestionKind::Number { value: 30.0, tolerance: 0.0, unit: None }),
        ],
        ..Pack::default()
    };
    Arc::new(Lexicon::new([mixed, script].map(Arc::new)))
}
