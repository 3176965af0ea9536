//! Packs for the tests of this room: small ones with the traps in them, and random ones.

use std::sync::Arc;

use proptest::prelude::*;

use crate::lesson::{Pack, Word};

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
