//! Notes with their examples, whom a pack is for, and tones as they are spoken.

use super::{demo, read, told};
use crate::language::Language;
use crate::lesson::{Checked, read_pack_text};

fn note(fields: &str) -> Checked {
    read(demo(&format!(
        "    notes: [(id: \"n\", title: (bo: \"དབྱངས།\", zh: \"声调\", en: \"Tones\"), source: \"S\",\n\
         text: (bo: \"དབྱངས་བཞི་ཡོད།\\nཨིན།\", zh: \"有四声。\", en: \"Four.\\nTones.\"),\n{fields})],"
    )))
}

#[test]
fn a_note_has_its_text_and_its_examples() {
    let checked = note(
        "examples: [(zh: \"怕\", pinyin: \"pà\", bo: \"ཞེད\", en: \"to fear\"), (bo: \"ཀ\"), (pinyin: \"b p zh\")],\n\
         tags: [\"tones\"]",
    );
    assert_eq!(told(&checked), [""; 0]);
    let pack = checked.pack.expect("a pack");
    let note = &pack.notes[0];
    assert_eq!((note.id.as_str(), note.title.zh.as_str()), ("n", "声调"));
    assert_eq!(note.text.en.lines().collect::<Vec<_>>(), ["Four.", "Tones."]);
    assert_eq!((note.examples[0].pinyin.as_str(), note.examples[0].zh.as_str()), ("pà", "怕"));
    assert_eq!((note.examples[1].bo.as_str(), note.examples[1].en.as_str()), ("ཀ", ""));
    assert_eq!(note.tags, ["tones"]);
    assert_eq!((pack.teaches, pack.unreviewed()), (None, 0));
}

#[test]
fn slips_in_a_note_are_told_with_their_place() {
    for (fields, expected) in [
        ("examples: [()]", "8:12 error pack-wrong-type expected=fields found=nothing"),
        ("examples: [(en: \"a\")]", "8:12 error pack-example-empty"),
        (
            "examples: [(zh: \"怕\", pinyin: \"fù\")]",
            "8:18 warning hanzi-doubtful-reading hanzi=怕 found=fù expected=pà, bó",
        ),
        ("examples: [(zh: \"怕\", pinyin: \"pà pà\")]", "8:30 error hanzi-no-hanzi syllable=pà"),
        ("examples: [(pinyin: \"bqa\")]", "8:22 error pinyin-not-a-syllable-but found=bqa hint=ba"),
        ("examples: [(pinyin: \"水\")]", "8:22 error pinyin-not-a-letter found=水"),
        ("examples: [(bo: \"water\")]", "8:17 error pack-not-tibetan found=water"),
        ("examples: [(zh: \"water\")]", "8:17 error pack-not-chinese found=water"),
        ("examples: [(hanzi: \"怕\")]", "8:13 error pack-unknown-field found=hanzi → near=zh"),
        ("examples: \"怕\"", "8:11 error pack-wrong-type expected=list found=text"),
        ("examples: [\"怕\"]", "8:12 error pack-wrong-type expected=fields found=text"),
        ("example: []", "8:1 error pack-unknown-field found=example → near=examples"),
        ("tags: [\"a\"], lines: []", "8:14 error pack-unknown-field found=lines"),
    ] {
        let checked = note(fields);
        assert_eq!(told(&checked)[0], expected, "{fields}");
        assert_eq!(checked.pack.is_none(), expected.contains("error"), "{fields}");
    }
    let missing = told(&read(demo("    notes: [(id: \"n\")],")));
    assert!(missing.contains(&"6:13 error pack-missing-field name=title".to_owned()), "{missing:?}");
    assert!(missing.contains(&"6:13 error pack-missing-field name=text".to_owned()), "{missing:?}");
}

#[test]
fn a_note_without_a_witness_is_counted() {
    let checked = read(demo(
        "    notes: [(id: \"n\", title: (bo: \"ཀ\", zh: \"一\", en: \"a\"), text: (bo: \"ཀ\", zh: \"一\", en: \"a\"))],",
    ));
    assert_eq!(told(&checked), ["6:13 warning pack-unreviewed count=1"]);
    assert_eq!(checked.pack.expect("a pack").unreviewed(), 1);
}

#[test]
fn letters_and_fragments_may_be_shown_where_the_script_is_explained() {
    for bo in ["ཀ", "ི", "◌ི", "ཨི་ཨུ་ཨེ་ཨོ", "རྐ", "ས་ཀ་བཏགས་སྐ།", "ྱ", "ཀ ཁ ག ང"]
    {
        assert_eq!(told(&note(&format!("examples: [(bo: \"{bo}\")]"))), [""; 0], "{bo}");
    }
    // What is no syllable at all is still worth a word.
    assert_eq!(told(&note("examples: [(bo: \"བཞཀ\")]")), ["8:18 warning pack-illegal-syllable syllable=བཞཀ"]);
    let question = |teaches: &str| {
        told(&read(demo(&format!(
            "{teaches}\nquestions: [(id: \"q\", ask: (bo: \"བཞཀ ◌ི་\", zh: \"哪个？\", en: \"x\"), source: \"S\", \
             kind: TrueFalse(true), why: (bo: \"ཆུ\", zh: \"水\", en: \"w\"))],"
        ))))
    };
    assert_eq!(question("teaches: \"bo\","), ["7:34 warning pack-illegal-syllable syllable=བཞཀ"]);
    assert!(question("")[0].contains("error pack-illegal-syllable"));
}

#[test]
fn a_pack_may_be_for_those_who_learn_one_language() {
    let pack = |teaches: &str| {
        read(demo(&format!(
            "    {teaches}\n    words: [(id: \"a\", zh: \"水\", pinyin: \"shuǐ\", bo: [\"ཆུ\"], en: [\"w\"], source: \"S\")],"
        )))
    };
    for (written, teaches) in [
        ("teaches: \"zh\",", Some(Language::Mandarin)),
        ("teaches: \"bo\",", Some(Language::Tibetan)),
        ("teaches: None,", None),
        ("", None),
    ] {
        let checked = pack(written);
        assert_eq!(told(&checked), [""; 0], "{written}");
        assert_eq!(checked.pack.expect("a pack").teaches, teaches);
    }
    assert_eq!(told(&pack("teaches: \"en\",")), ["6:14 error pack-unknown-language found=en"]);
    assert_eq!(told(&pack("teaches: zh,")), ["6:14 error pack-wrong-type expected=text found=word"]);
    assert_eq!(told(&pack("teachs: \"zh\",")), ["6:5 error pack-unknown-field found=teachs → near=teaches"]);
}

#[test]
fn what_is_spoken_differs_in_tones_only() {
    let word = |zh: &str, pinyin: &str, spoken: &str| {
        read(demo(&format!(
            "    words: [(id: \"a\", zh: \"{zh}\", pinyin: \"{pinyin}\", bo: [\"ཆུ\"], en: [\"w\"], source: \"S\",\nspoken: {spoken})],"
        )))
    };
    let right = word("你好", "nǐ hǎo", "\"ní hǎo\"");
    assert_eq!(told(&right), [""; 0]);
    assert_eq!(right.pack.expect("a pack").words[0].spoken.as_deref(), Some("ní hǎo"));
    for (spoken, expected) in [
        ("\"ní hǎo ma\"", "7:9 error sandhi-other-syllables found=ní hǎo ma expected=nǐ hǎo"),
        ("\"lí hǎo\"", "7:9 error sandhi-other-syllables found=lí hǎo expected=nǐ hǎo"),
        ("\"ní hxo\"", "7:13 error pinyin-not-a-syllable-but found=hxo hint=hao"),
        ("true", "7:9 error pack-wrong-type expected=text found=true-or-false"),
        ("\"\"", "7:9 error pack-empty-text"),
    ] {
        assert_eq!(told(&word("你好", "nǐ hǎo", spoken)), [expected], "{spoken}");
    }
}

#[test]
fn tones_as_spoken_are_told_where_citation_belongs_and_not_where_speech_does() {
    let checked = read(demo(
        r#"    sentences: [
(id: "a", zh: "你好。", pinyin: "ní hǎo", bo: "བདེ་མོ།", en: "x", source: "S"),
(id: "b", zh: "一个。", pinyin: "yí gè", bo: "གཅིག", en: "x", source: "S"),
(id: "c", zh: "一个。", pinyin: "yī gè", spoken: "yí gè", bo: "གཅིག", en: "x", source: "S"),
    ],
    stories: [(id: "t", title: (bo: "ཆུ", zh: "水", en: "w"), source: "S", lines: [
(zh: "不是。", pinyin: "bú shì", bo: "མ་རེད།", en: "x"),
(zh: "不是。", pinyin: "bù shì", spoken: "bú shì", bo: "མ་རེད།", en: "x"),
    ])],"#,
    ));
    assert_eq!(
        told(&checked),
        [
            "7:16 warning hanzi-sandhi-written hanzi=你 found=ní expected=nǐ",
            "8:16 warning hanzi-sandhi-written hanzi=一 found=yí expected=yī",
            "12:7 warning hanzi-sandhi-written hanzi=不 found=bú expected=bù",
        ]
    );
    let pack = checked.pack.expect("warnings only");
    assert_eq!(pack.sentences[2].spoken.as_deref(), Some("yí gè"));
    assert_eq!(pack.stories[0].lines[1].spoken.as_deref(), Some("bú shì"));
}

#[test]
fn a_text_is_checked_before_it_is_on_the_disk() {
    let parent = tempfile::tempdir().expect("a folder");
    let folder = parent.path().join("demo");
    let text = demo(
        "    words: [(id: \"a\", zh: \"水\", pinyin: \"shuǐ\", bo: [\"ཆུ\"], en: [\"w\"], source: \"S\", picture: \"a.png\")],",
    );
    let checked = read_pack_text(&text, &folder);
    assert_eq!(told(&checked), ["6:93 error pack-no-such-file path=pictures/a.png"]);
    assert_eq!(checked.faults[0].file, folder.join("pack.ron"));
    assert_eq!(&text[checked.faults[0].bytes.clone()], "\"a.png\"");
    let other = read_pack_text(&text.replace(", picture: \"a.png\"", ""), &parent.path().join("other"));
    assert_eq!(told(&other), ["3:9 error pack-id-not-folder id=demo folder=other → mended=other"]);
}
