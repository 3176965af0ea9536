//! Whatever a file holds, it is read without a panic, and every fault has a place in it.

use std::path::Path;

use proptest::prelude::*;

use super::demo;
use crate::lesson::{Checked, read_pack_text};

fn sections() -> String {
    demo(
        r#"    words: [
        (id: "water", zh: "水", pinyin: "shuǐ", bo: ["ཆུ"], en: ["water"], picture: "💧", source: "S"),
        (id: "child", zh: "孩子", pinyin: "háizi", bo: ["ཕྲུ་གུ"], en: ["child"], picture: "a.png", tags: ["x"]),
    ],
    sentences: [(id: "s", zh: "我喝水。", pinyin: "wǒ hē shuǐ", bo: "ང་ཆུ་འཐུང་།", parts: [("我", "ང་")])],
    stories: [(id: "t", title: (bo: "ཆུ", zh: "水"), lines: [(zh: "水", pinyin: "shuǐ", bo: "ཆུ")], questions: ["q"])],
    questions: [(id: "q", ask: (bo: "ཆུ", zh: "水"), kind: Choice(options: [(bo: "ཆུ", zh: "水")], answer: 1),
                 why: (bo: "ཆུ", zh: "水"), source: "S", difficulty: 2)],"#,
    )
}

proptest! {
    #[test]
    fn a_pack_with_slips_is_read_without_a_panic(
        edits in prop::collection::vec(
            (any::<prop::sample::Index>(), 0..20_usize, "[()\\[\\]{},:\"'/\\\\\na-z0-9水，“”་ིྱཀ\u{f77}ǐ.-]{0,4}"),
            1..6,
        )
    ) {
        let mut characters: Vec<char> = sections().chars().collect();
        for (place, removed, inserted) in edits {
            let start = place.index(characters.len());
            let end = (start + removed).min(characters.len());
            characters.splice(start..end, inserted.chars());
        }
        let text: String = characters.into_iter().collect();
        let Checked { pack, faults } = read_pack_text(&text, Path::new("demo"));
        let errors = faults.iter().filter(|fault| fault.severity.as_str() == "error").count();
        prop_assert_eq!(pack.is_none(), errors > 0, "{:?}", faults);
        let lines: Vec<&str> = text.split('\n').collect();
        for fault in &faults {
            let line = lines.get(fault.line - 1).copied().unwrap_or_default();
            prop_assert!(fault.line <= lines.len(), "{} in {}", fault, text);
            prop_assert!(fault.column <= line.chars().count() + 1, "{} in {}", fault, text);
            prop_assert!(text.get(fault.bytes.clone()).is_some(), "{} {:?} in {}", fault, fault.bytes, text);
        }
    }
}
