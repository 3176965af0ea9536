//! The reader by itself: that it reads what RON has, and that a mistake costs one fault at the right place.

mod peer;

use super::*;
use crate::explain::Explain;

/// Returns the faults of a text, each as `line:column message-id`.
fn faults(text: &str) -> Vec<String> {
    let place = |at: usize| {
        let before = &text[..at];
        let line = before.rsplit('\n').next().unwrap_or_default();
        format!("{}:{}", before.matches('\n').count() + 1, line.chars().count() + 1)
    };
    let named = |fault: &SyntaxFault| fault.message_id().split_at("pack-syntax".len() + 1).1.to_owned();
    read(text).faults.iter().map(|(at, fault)| format!("{} {}", place(at.start), named(fault))).collect()
}

fn field<'n>(document: &'n Document<'_>, name: &str) -> Value<'n> {
    match document.root().value() {
        Value::Struct(found) => {
            let found = found.fields.iter().find(|field| field.name == name);
            found.map_or(Value::Hole, |field| field.value.value())
        }
        _ => Value::Hole,
    }
}

fn text(value: Value<'_>) -> &str {
    match value {
        Value::Text(text) => text,
        _ => "(no text)",
    }
}

#[test]
fn everything_that_a_pack_may_hold_is_read() {
    let source = "\u{2029}#![enable(implicit_some)] // a header\n/* a /* nested */ comment */ Pack(\n  \
        plain: \"水\", escaped: \"a\\tb\\u{6c34}\\xe6\\xb0\\xb4\\\n     c\", raw: r#\"a \"b\" \\\"#, \
        letter: 'ཀ', quote: '\\'', no: (), number: -10.5e1, hex: 0x10,\n  some: Some(\"x\"), none: None, \
        kind: Choice(options: [], answer: 1), flag: TrueFalse(true), bare: Text, pair: (\"我\", \"ང་\",),\n  \
        map: {\"a\": 1, 2: [3,],}, r#type: false,\n)\n";
    let document = read(source);
    assert_eq!(document.faults, []);
    let root = &document;
    assert_eq!(text(field(root, "plain")), "水");
    assert_eq!(text(field(root, "escaped")), "a\tb水水c");
    assert_eq!(text(field(root, "raw")), "a \"b\" \\");
    assert!(matches!(field(root, "letter"), Value::Char('ཀ')));
    assert!(matches!(field(root, "quote"), Value::Char('\'')));
    assert!(matches!(field(root, "no"), Value::Unit));
    assert_eq!(field(root, "number").as_f64(), Some(-105.0));
    assert_eq!(field(root, "hex").as_u64(), Some(16));
    assert!(matches!(field(root, "some"), Value::Some(inner) if text(inner.value()) == "x"));
    assert!(matches!(field(root, "none"), Value::None));
    assert!(matches!(field(root, "kind"), Value::Struct(kind) if kind.name == Some("Choice")));
    assert!(matches!(field(root, "flag"), Value::Tuple(Some("TrueFalse"), items) if items.len() == 1));
    assert!(matches!(field(root, "bare"), Value::Name("Text")));
    assert!(matches!(field(root, "pair"), Value::Tuple(None, items) if items.len() == 2));
    assert!(matches!(field(root, "map"), Value::Map(entries) if entries.len() == 4));
    assert!(matches!(field(root, "type"), Value::Bool(false)));
}

#[test]
fn a_value_knows_its_place() {
    let source = "(id: \"水\", list: [1, 22])";
    let document = read(source);
    let Value::Struct(root) = document.root().value() else { unreachable!("it is a struct") };
    let fields: Vec<_> = root.fields.iter().collect();
    assert_eq!(&source[fields[0].name_at()], "id");
    assert_eq!(&source[fields[0].value.at()], "\"水\"");
    let last = fields[1].value.items().get(1).expect("the list has two");
    assert_eq!(&source[last.at()], "22");
}

#[test]
fn one_mistake_costs_one_fault() {
    for (text, expected) in [
        // Brackets.
        ("(words: [(id: \"a\"), (id: \"b\"])", "1:21 unclosed"),
        ("(words: [(id: \"a\", bo: [\"x\"], (id: \"b\")])", "1:10 unclosed"),
        ("(words: [\n(id: \"a\",\n(id: \"b\"),\n])", "2:1 unclosed"),
        ("(words: [(id: \"a\", bo: [\"x\", en: [\"y\"]), (id: \"b\")])", "1:24 unclosed"),
        ("(words: [(id: \"a\")), (id: \"b\")])", "1:19 stray"),
        ("(words: [(id: \"a\"), id: \"b\", zh: \"c\"), (id: \"d\")], title: 1)", "1:21 missing-open"),
        ("(words: [(id: \"a\"), (id: \"b\")", "1:9 unclosed"),
        ("(words: [(id: \"a\"", "1:10 unclosed"),
        ("(a: 1))", "1:7 stray"),
        ("(a: 1) (b: 2)", "1:8 trailing"),
        // Commas, colons, names.
        ("(a: 1 b: 2)", "1:6 missing-comma"),
        ("(a: \"x\"\n b: [\"y\" \"z\"])", "1:8 missing-comma,2:9 missing-comma"),
        ("(a: \"x\" b: \"y\")", "1:8 missing-comma"),
        ("(a: Foo b: \"y\")", "1:8 missing-comma"),
        ("(a: [1,, 2])", "1:8 extra-comma"),
        ("(a \"x\", b: 2)", "1:3 missing-colon"),
        ("(a: 1, b [2], c: 3)", "1:9 missing-colon"),
        ("(a: 1, b, c: 3)", "1:9 missing-colon"),
        ("(a: , b: 2)", "1:5 missing-value"),
        ("(a: 1, \"x\", b: 2)", "1:8 missing-name"),
        ("(\"a\": 1, \"b\": 2)", "1:2 quoted-name,1:10 quoted-name"),
        ("(拼音: \"x\", b: 2)", "1:2 bad-name"),
        ("(reviewed-by: \"x\", b: 2)", "1:2 bad-name"),
        // Text.
        ("(zh: \"水, pinyin: \"shuǐ\", bo: [\"ཆུ\"])", "1:6 unclosed-text"),
        ("(bo: [\"ཆུ], en: [\"water\"], id: \"a\")", "1:7 unclosed-text"),
        ("(bo: [\"a, \"b\"], en: [\"water\"], id: \"a\")", "1:7 unclosed-text"),
        ("(words: [\n(id: \"a\", zh: \"水),\n(id: \"b\", zh: \"火\"),\n])", "2:15 unclosed-text"),
        ("(zh: \"水, pinyin: \"\", bo: [\"x\"])", "1:6 unclosed-text"),
        ("(zh: \"水”, pinyin: \"shuǐ\")", "1:6 unclosed-text"),
        ("(zh: 水\", pinyin: \"shuǐ\")", "1:6 bare-text"),
        ("(zh: 水, en: [to drink, water], b: 1)", "1:6 bare-text,1:14 bare-text"),
        ("(zh: '水水', b: 1)", "1:6 single-quotes"),
        ("(zh: \"a\\qb\", b: 1)", "1:8 bad-escape"),
        ("(zh: \"水)", "1:6 unclosed-text"),
        // Chinese punctuation.
        ("(zh：“水”，b: 1）", "1:4 wide,1:5 wide,1:8 wide,1:13 wide"),
        ("(a: 1,\u{3000}b: 2)", "1:7 wide"),
        // Others.
        ("(a: 12x, b: 1)", "1:5 bad-number"),
        ("(a: *, b: 1)", "1:5 unexpected"),
        ("(a: 1 /* x", "1:7 unclosed-comment"),
        ("#![enable(unwrap_newtypes)]\n(a: 1)", "1:1 bad-header"),
        ("", "1:1 nothing"),
        ("// only a comment", "1:18 nothing"),
    ] {
        assert_eq!(faults(text).join(","), expected, "{text}");
    }
}

#[test]
fn values_after_a_mistake_are_read() {
    let document = read("(zh: \"水, pinyin: \"shuǐ\", bo: [\"ཆུ\"], n: 3)");
    assert_eq!(text(field(&document, "pinyin")), "shuǐ");
    assert!(matches!(field(&document, "n"), Value::Number("3")));
    let document = read("(words: [(id: \"a\"), id: \"b\"), (id: \"c\")], n: 3)");
    assert!(matches!(field(&document, "words"), Value::List(words) if words.len() == 3));
    let document = read("(zh：“水”，n：3)");
    assert_eq!(text(field(&document, "zh")), "水");
    assert!(matches!(field(&document, "n"), Value::Number("3")));
}

#[test]
fn depth_is_bounded() {
    for brackets in ["(", "[", "{", "Some(", "(a: ", "[a: "] {
        let text = brackets.repeat(200_000);
        assert!(!read(&text).faults.is_empty());
    }
    let deep = format!("{}{}", "[".repeat(70), "]".repeat(70));
    assert_eq!(faults(&deep), ["1:65 too-deep"]);
}

#[test]
fn the_list_of_faults_is_bounded() {
    let text = format!("[{}]", "(a:1,,),".repeat(10_000));
    assert_eq!(read(&text).faults.len(), MAX_FAULTS);
}
