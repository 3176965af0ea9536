//! The reader held against the `ron` crate.

use std::collections::BTreeMap;

use proptest::prelude::*;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use crate::lesson::syntax::{Node, Value, read};

/// One of everything that `serde` and RON can say here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Any {
    Bare,
    Flag(bool),
    Whole(i64),
    Decimal(f64),
    Letter(char),
    Text(String),
    Maybe(Option<Box<Any>>),
    List(Vec<Any>),
    Pair(Box<Any>, String),
    Named { first: Box<Any>, second: String },
    Table(BTreeMap<String, Any>),
    Unit(()),
}

fn anything() -> impl Strategy<Value = Any> {
    let leaf = prop_oneof![
        Just(Any::Bare),
        Just(Any::Unit(())),
        any::<bool>().prop_map(Any::Flag),
        any::<i64>().prop_map(Any::Whole),
        any::<f64>().prop_filter("comparable", |value| !value.is_nan()).prop_map(Any::Decimal),
        any::<char>().prop_map(Any::Letter),
        any::<String>().prop_map(Any::Text),
        "[\"\\\\#\n ་水a]{0,12}".prop_map(Any::Text),
    ];
    leaf.prop_recursive(5, 40, 5, |inner| {
        prop_oneof![
            prop::option::of(inner.clone().prop_map(Box::new)).prop_map(Any::Maybe),
            prop::collection::vec(inner.clone(), 0..5).prop_map(Any::List),
            (inner.clone(), any::<String>()).prop_map(|(first, second)| Any::Pair(Box::new(first), second)),
            (inner.clone(), any::<String>())
                .prop_map(|(first, second)| Any::Named { first: Box::new(first), second }),
            prop::collection::btree_map(any::<String>(), inner, 0..4).prop_map(Any::Table),
        ]
    })
}

/// Our tree as the value that it stands for.
fn understood(node: Node<'_>) -> Option<Any> {
    let text = |node: Node<'_>| match node.value() {
        Value::Text(text) => Some(text.to_owned()),
        _ => None,
    };
    Some(match node.value() {
        Value::Name("Bare") => Any::Bare,
        Value::Struct(found) if found.name == Some("Named") => {
            let fields: Vec<_> = found.fields.iter().collect();
            let [first, second] = fields.as_slice() else { return None };
            assert_eq!((first.name, second.name), ("first", "second"));
            Any::Named { first: Box::new(understood(first.value)?), second: text(second.value)? }
        }
        Value::Tuple(Some("Pair"), items) => {
            let [first, second] = items.all()?;
            Any::Pair(Box::new(understood(first)?), text(second)?)
        }
        Value::Tuple(Some(name), items) => {
            let [only] = items.all()?;
            match (name, only.value()) {
                ("Flag", Value::Bool(flag)) => Any::Flag(flag),
                ("Whole", Value::Number(written)) => Any::Whole(written.parse().ok()?),
                ("Decimal", value) => Any::Decimal(value.as_f64()?),
                ("Letter", Value::Char(letter)) => Any::Letter(letter),
                ("Text", Value::Text(text)) => Any::Text(text.to_owned()),
                ("Maybe", Value::None) => Any::Maybe(None),
                ("Maybe", Value::Some(inner)) => Any::Maybe(Some(Box::new(understood(inner)?))),
                ("Maybe", _) => Any::Maybe(Some(Box::new(understood(only)?))),
                ("List", Value::List(items)) => {
                    Any::List(items.iter().map(understood).collect::<Option<_>>()?)
                }
                ("Unit", Value::Unit) => Any::Unit(()),
                ("Table", Value::Map(entries)) => {
                    let keys = entries.iter().step_by(2).map(text);
                    let values = entries.iter().skip(1).step_by(2).map(understood);
                    Any::Table(
                        keys.zip(values).map(|(key, value)| Some((key?, value?))).collect::<Option<_>>()?,
                    )
                }
                _ => return None,
            }
        }
        _ => return None,
    })
}

/// Returns whether `ron` reads it as well.
fn peer_reads(text: &str) -> Result<IgnoredAny, ron::error::SpannedError> {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).from_str::<IgnoredAny>(text)
}

const PACK: &str = "#![enable(implicit_some)]\n(\n    format: 1, // the format\n    id: \"a-1\",\n    \
    title: (bo: \"ཉིན།\", zh: \"日（一）\", en: \"Day \\\"1\\\"\"),\n    words: [\n        \
    (id: \"water\", zh: \"水\", pinyin: \"shuǐ\", bo: [\"ཆུ\", \"ཆབ\"], picture: \"💧\", source: Some(\"x\")),\n        \
    (id: \"fire\", zh: r#\"火\"#, bo: [], kind: Number(value: 3.5, unit: None), flag: TrueFalse(true)),\n    ],\n    \
    /* more */ parts: [(\"我\", \"ང་\"), ('x', -0x1f), (), {\"a\": 1}],\n)\n";

proptest! {
    #[test]
    fn what_ron_writes_is_read_to_the_same_values(value in anything(), style in 0..6_u8) {
        let pretty = PrettyConfig::new();
        let written = match style {
            0 => ron::to_string(&value),
            1 => ron::ser::to_string_pretty(&value, pretty),
            2 => ron::ser::to_string_pretty(&value, pretty.struct_names(true).compact_arrays(true)),
            3 => ron::ser::to_string_pretty(&value, pretty.escape_strings(false).enumerate_arrays(true)),
            4 => ron::ser::to_string_pretty(&value, pretty.separate_tuple_members(true).new_line("\r\n")),
            _ => ron::ser::to_string_pretty(&value, pretty.extensions(Extensions::IMPLICIT_SOME)),
        };
        let written = written.map_err(|error| TestCaseError::reject(error.to_string()))?;
        let document = read(&written);
        prop_assert_eq!(&document.faults, &[], "{}", written);
        // With implicit `Some`, `Some(None)` and `None` are written alike.
        if style < 5 {
            prop_assert_eq!(understood(document.root()), Some(value), "{}", written);
        }
    }

    #[test]
    fn what_is_read_without_fault_ron_reads_too(
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0..8_usize, "[()\\[\\]{},:\"'/*# \n\\\\a-zA-Z0-9._r+水，ཀ-]{0,3}"), 1..4)
    ) {
        let mut characters: Vec<char> = PACK.chars().collect();
        for (place, removed, inserted) in edits {
            let start = place.index(characters.len());
            let end = (start + removed).min(characters.len());
            characters.splice(start..end, inserted.chars());
        }
        let text: String = characters.into_iter().collect();
        if read(&text).faults.is_empty() {
            prop_assert!(peer_reads(&text).is_ok(), "{:?}\n{}", peer_reads(&text).err(), text);
        }
    }

    #[test]
    fn tokens_in_any_order_do_not_panic_and_agree_with_ron(
        tokens in prop::collection::vec(prop::sample::select(vec![
            "(", ")", "[", "]", "{", "}", ",", ":", "a", "b:", "\"x\"", "\"", "'c'", "1", "-2.5", "0x1F", "Some(", "Some",
            "None", "true", "r#\"y\"#", "r#\"", "r#id", "//\n", "/*", "*/", "/", "\\", " ", "\n", "水", "，", "“", "”", "()",
            "Foo", "inf", "NaN", ".", "..", "#![enable(implicit_some)]", "\u{3000}", "\u{85}", "_", "1_0", "+", "b\"", "é",
        ]), 0..24)
    ) {
        let text = tokens.concat();
        if read(&text).faults.is_empty() {
            prop_assert!(peer_reads(&text).is_ok(), "{:?}\n{}", peer_reads(&text).err(), text);
        }
    }

    #[test]
    fn any_text_is_read_with_faults_inside_it(text in any::<String>(), bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for text in [text, String::from_utf8_lossy(&bytes).into_owned()] {
            for (at, fault) in read(&text).faults {
                prop_assert!(text.get(at.clone()).is_some(), "{at:?} {fault:?} {text}");
            }
        }
    }
}
