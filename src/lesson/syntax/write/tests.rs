//! What is written is read back, looks as the packs that are shipped do, and is found at its place.

use proptest::prelude::*;

use super::*;
use crate::lesson::syntax::{Items, Node, Value, read};

type Numbered = Branch<u32>;

fn text(text: &str) -> Numbered {
    Tree::Text(text.to_owned()).into()
}

fn texts(texts: &[&str]) -> Numbered {
    Tree::List(texts.iter().map(|item| text(item)).collect()).into()
}

fn fields(fields: Vec<(&'static str, Numbered)>) -> Numbered {
    Tree::Fields(None, fields).into()
}

#[test]
fn the_layout_is_that_of_the_shipped_packs() {
    let title = || fields(vec![("bo", text("སྲོག་ཆགས")), ("zh", text("动物")), ("en", text("Animals"))]);
    let dog = fields(vec![
        ("id", text("dog")),
        ("zh", text("狗")),
        ("pinyin", text("gǒu")),
        ("bo", texts(&["ཁྱི"])),
        ("en", texts(&["dog"])),
        ("picture", text("🐕")),
        ("tags", texts(&["animals", "home-animal"])),
        ("source", text("Sun 1991 no. 119; GATITOS “dog”")),
    ]);
    let line = || fields(vec![("zh", text("水。")), ("pinyin", text("shuǐ")), ("bo", text("ཆུ།"))]);
    let story = fields(vec![
        ("id", text("story")),
        ("title", title()),
        ("lines", Tree::List(vec![line(), line(), line()]).into()),
        ("questions", texts(&["how-many"])),
    ]);
    let root = fields(vec![
        ("format", Tree::Bare("1".to_owned()).into()),
        ("title", title()),
        ("words", Tree::List(vec![dog]).into()),
        ("stories", Tree::List(vec![story]).into()),
        ("questions", Tree::List(Vec::new()).into()),
    ]);
    let expected = r#"(
    format: 1,
    title: (bo: "སྲོག་ཆགས", zh: "动物", en: "Animals"),
    words: [
        (id: "dog", zh: "狗", pinyin: "gǒu", bo: ["ཁྱི"], en: ["dog"], picture: "🐕",
         tags: ["animals", "home-animal"], source: "Sun 1991 no. 119; GATITOS “dog”"),
    ],
    stories: [
        (id: "story", title: (bo: "སྲོག་ཆགས", zh: "动物", en: "Animals"),
         lines: [
             (zh: "水。", pinyin: "shuǐ", bo: "ཆུ།"),
             (zh: "水。", pinyin: "shuǐ", bo: "ཆུ།"),
             (zh: "水。", pinyin: "shuǐ", bo: "ཆུ།"),
         ], questions: ["how-many"]),
    ],
    questions: [],
)
"#;
    assert_eq!(write(&root).text, expected);
}

#[test]
fn what_is_long_is_wrapped_inside_its_brackets() {
    let long = "abcdefghi ".repeat(6);
    let root = fields(vec![(
        "notes",
        Tree::List(vec![fields(vec![
            ("id", text("n")),
            ("text", fields(vec![("bo", text(&long)), ("zh", text(&long)), ("en", text(&long))])),
            ("kind", Tree::Values("TrueFalse", vec![Tree::Bare("true".to_owned()).into()]).into()),
        ])])
        .into(),
    )]);
    let expected = [
        "(".to_owned(),
        "    notes: [".to_owned(),
        "        (id: \"n\",".to_owned(),
        format!("         text: (bo: \"{long}\","),
        format!("                zh: \"{long}\","),
        format!("                en: \"{long}\"), kind: TrueFalse(true)),"),
        "    ],".to_owned(),
        ")\n".to_owned(),
    ]
    .join("\n");
    assert_eq!(write(&root).text, expected);
}

#[test]
fn what_an_editor_would_not_show_is_escaped() {
    let odd = "a\"b\\c\nd\te\r\u{0}\u{2028}\u{202e}\u{feff}é👩‍👩‍👧 བོད་ ྃ";
    let written = write(&text(odd)).text;
    assert_eq!(written, "\"a\\\"b\\\\c\\nd\\te\\r\\u{0}\\u{2028}\\u{202e}\\u{feff}é👩‍👩‍👧 བོད་ ྃ\"\n");
    assert!(matches!(read(&written).root().value(), Value::Text(text) if text == odd));
    assert_eq!(ron::from_str::<String>(&written).expect("RON"), odd);
}

const NAMES: [&str; 4] = ["id", "zh", "bo", "reviewed_by"];

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[\"\\\\'#:,\\[\\](){}\n\r\t“” a水བོ་👩\u{2028}\u{feff}]{0,40}",
        "[a-z ]{60,140}"
    ]
}

fn any_branch() -> impl Strategy<Value = Numbered> {
    let leaf = prop_oneof![
        any_text().prop_map(Tree::Text),
        any::<i64>().prop_map(|number| Tree::Bare(number.to_string())),
        any::<bool>().prop_map(|flag| Tree::Bare(flag.to_string())),
    ];
    let from = prop::option::of(any::<u32>());
    let leaf = (leaf, from.clone()).prop_map(|(tree, from)| Branch { tree, from });
    leaf.prop_recursive(4, 60, 6, move |inner| {
        let some = prop::collection::vec(inner.clone(), 1..6);
        let named = prop::collection::vec((prop::sample::select(&NAMES), inner.clone()), 1..6);
        let tree = prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(Tree::List),
            named.clone().prop_map(|fields| Tree::Fields(None, fields)),
            named.prop_map(|fields| Tree::Fields(Some("Choice"), fields)),
            some.clone().prop_map(|items| Tree::Values("TrueFalse", items)),
            some.prop_map(Tree::Pair),
        ];
        (tree, from.clone()).prop_map(|(tree, from)| Branch { tree, from })
    })
}

/// Returns whether a node is what the branch says.
fn is_same(branch: &Numbered, node: Node<'_>) -> bool {
    let all = |branches: &[Numbered], nodes: Items<'_>| {
        branches.len() == nodes.len() && branches.iter().zip(nodes.iter()).all(|(b, n)| is_same(b, n))
    };
    match (&branch.tree, node.value()) {
        (Tree::Text(text), Value::Text(found)) => text == found,
        (Tree::Bare(bare), Value::Number(found)) => bare == found,
        (Tree::Bare(bare), Value::Bool(found)) => *bare == found.to_string(),
        (Tree::List(items), Value::List(found)) => all(items, found),
        (Tree::Pair(items), Value::Tuple(None, found)) => all(items, found),
        (Tree::Values(tag, items), Value::Tuple(Some(name), found)) => *tag == name && all(items, found),
        (Tree::Fields(tag, fields), Value::Struct(found)) => {
            *tag == found.name
                && fields.len() == found.fields.iter().len()
                && fields
                    .iter()
                    .zip(found.fields.iter())
                    .all(|((name, value), field)| *name == field.name && is_same(value, field.value))
        }
        _ => false,
    }
}

/// The branches with an origin, as they come in the text.
fn with_origin<'b>(branch: &'b Numbered, found: &mut Vec<&'b Numbered>) {
    if branch.from.is_some() {
        found.push(branch);
    }
    match &branch.tree {
        Tree::Text(_) | Tree::Bare(_) => {}
        Tree::List(items) | Tree::Pair(items) | Tree::Values(_, items) => {
            for item in items {
                with_origin(item, found);
            }
        }
        Tree::Fields(_, fields) => {
            for (_, value) in fields {
                with_origin(value, found);
            }
        }
    }
}

proptest! {
    #[test]
    fn a_tree_is_read_back_and_each_branch_found_at_its_place(root in any_branch()) {
        let written = write(&root);
        let document = read(&written.text);
        prop_assert_eq!(&document.faults, &[], "{}", written.text);
        prop_assert!(is_same(&root, document.root()), "{}", written.text);
        let mut expected = Vec::new();
        with_origin(&root, &mut expected);
        prop_assert_eq!(expected.len(), written.places.len());
        for (branch, (place, from)) in expected.into_iter().zip(&written.places) {
            prop_assert_eq!(branch.from, Some(*from));
            let part = read(&written.text[place.clone()]);
            prop_assert_eq!(&part.faults, &[]);
            prop_assert_eq!(part.root.at(), 0..place.len());
            prop_assert!(is_same(branch, part.root()), "{:?} in {}", place, written.text);
        }
    }

    #[test]
    fn what_is_no_value_is_written_all_the_same(bare in "[^\"]{0,12}", from in any::<u32>()) {
        let slip = Branch { tree: Tree::Bare(bare.clone()), from: Some(from) };
        let written = write(&fields(vec![("seconds", slip), ("zh", text("水"))]));
        let (place, whose) = &written.places[0];
        prop_assert_eq!((&written.text[place.clone()], *whose), (bare.as_str(), from));
    }
}
