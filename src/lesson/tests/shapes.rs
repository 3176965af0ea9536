//! One fault of shape at a time.

use super::{demo, read, told};
use crate::explain::Explain;

fn word(fields: &str) -> String {
    demo(&format!(
        "    words: [\n(id: \"a\", zh: \"水\", pinyin: \"shuǐ\", bo: [\"ཆུ\"], en: [\"x\"], source: \"S\", {fields})],"
    ))
}

#[test]
fn wrong_types_say_what_belongs_there_and_what_was_found() {
    for (fields, expected) in [
        ("tags: \"a\"", "7:78 error pack-wrong-type expected=texts found=text"),
        ("tags: [1]", "7:79 error pack-wrong-type expected=text found=number"),
        ("picture: Water", "7:81 error pack-wrong-type expected=text found=word"),
        ("reviewed_by: true", "7:85 error pack-wrong-type expected=text found=true-or-false"),
        ("audio: ()", "7:79 error pack-wrong-type expected=text found=nothing"),
        ("tags: (\"a\")", "7:78 error pack-wrong-type expected=texts found=values"),
        ("tags: {\"a\": 1}", "7:78 error pack-wrong-type expected=texts found=map"),
    ] {
        assert_eq!(told(&read(word(fields))), [expected], "{fields}");
    }
}

#[test]
fn optional_fields_may_be_none_or_some() {
    let checked = read(word("audio: None, reviewed_by: Some(\"B\"), tags: Some([\"t\"])"));
    assert_eq!(told(&checked), [""; 0]);
    let pack = checked.pack.expect("a pack");
    assert_eq!(pack.words[0].reviewed_by.as_deref(), Some("B"));
    assert_eq!(pack.words[0].tags, ["t"]);
}

#[test]
fn a_duplicate_field_names_the_line_where_it_stood_first() {
    let checked = read(word("\nid: \"b\""));
    assert_eq!(told(&checked), ["8:1 error pack-duplicate-field name=id line=7"]);
}

#[test]
fn fields_of_the_pack_are_asked_for_by_name() {
    let checked = read("(format: 1, id: \"demo\")");
    let missing =
        ["title", "authors", "licence"].map(|name| format!("1:1 error pack-missing-field name={name}"));
    assert_eq!(told(&checked)[..3], missing);
    assert_eq!(told(&read("()")), ["1:1 error pack-wrong-type expected=fields found=nothing"]);
    assert_eq!(told(&read("[]")), ["1:1 error pack-wrong-type expected=fields found=list"]);
}

#[test]
fn another_format_is_the_only_fault_told() {
    let checked = read("(format: 2, id: \"demo\", chapters: [])");
    assert_eq!(told(&checked), ["1:10 error pack-format found=2"]);
    assert!(checked.pack.is_none());
}

#[test]
fn the_id_is_that_of_the_folder() {
    let text = demo("    words: [],").replacen("\"demo\"", "\"other\"", 1);
    assert_eq!(told(&read(text))[1], "3:9 error pack-id-not-folder id=other folder=demo → mended=demo");
}

#[test]
fn a_missing_field_is_not_told_where_it_may_have_been_lost() {
    let checked =
        read(demo("    words: [(id: \"a\", zh: \"水\", pinyin: \"shuǐ\", bo: [\"ཆུ\", en: [\"x\"]), ],"));
    assert_eq!(told(&checked), ["6:52 error pack-syntax-unclosed open=[ close=]"]);
}

#[test]
fn questions_are_told_what_is_missing() {
    let question = |kind: &str| {
        demo(&format!(
            "    questions: [(id: \"q\", ask: (bo: \"ཆུ\", zh: \"水\", en: \"w\"), source: \"S\", \
             why: (bo: \"ཆུ\", zh: \"水\", en: \"w\"),\nkind: {kind})],"
        ))
    };
    for (kind, expected) in [
        ("TrueFalse(1)", "7:17 error pack-wrong-type expected=true-or-false found=number"),
        ("TrueFalse", "7:7 error pack-wrong-type expected=kind found=word"),
        ("\"x\"", "7:7 error pack-wrong-type expected=kind found=text"),
        ("Number(tolerance: 1)", "7:7 error pack-missing-field name=value"),
        ("Number(value: 1, tolerance: -1)", "7:35 error pack-negative found=-1"),
        ("Number(value: inf)", "7:21 error pack-syntax-bad-number found=inf"),
        ("Order(items: [])", "7:20 error pack-too-few found=0 least=2"),
        ("Text(accepted: [])", "7:22 error pack-too-few found=0 least=1"),
        ("Text(acepted: [\"a\"])", "7:12 error pack-unknown-field found=acepted → near=accepted"),
        ("Guess(a: 1)", "7:7 error pack-unknown-kind found=Guess"),
    ] {
        let checked = read(question(kind));
        assert_eq!(told(&checked)[0], expected, "{kind}");
        assert!(checked.pack.is_none(), "{kind}");
    }
}

#[test]
fn a_question_has_one_answer() {
    let question = |kind: &str| {
        let checked = read(demo(&format!(
            "    words: [(id: \"a\", zh: \"说\", pinyin: \"shuō\", bo: [\"བཤད\", \"ལབ\"], en: [\"x\"], source: \"S\")],\n\
             questions: [(id: \"q\", ask: (bo: \"ཆུ\", zh: \"水\", en: \"w\"), source: \"S\", \
             why: (bo: \"ཆུ\", zh: \"水\", en: \"w\"), kind:\n{kind})],"
        )));
        assert_eq!(checked.pack.is_some(), checked.errors() == 0);
        told(&checked)
    };
    let choice = |second: &str| {
        question(&format!("Choice(options: [(bo: \"ལབ\", zh: \"讲\", en: \"Tell\"),\n{second}], answer: 1)"))
    };
    assert_eq!(choice("(bo: \"ཆུ\", zh: \"水\", en: \"water\")"), [""; 0]);
    assert_eq!(
        choice("(bo: \"ལབ་\", zh: \"水\", en: \"water\")"),
        ["9:1 warning pack-same-answer text=ལབ་ line=8"]
    );
    assert_eq!(
        choice("(bo: \"ཆུ\", zh: \"水\", en: \"to tell\")"),
        ["9:1 warning pack-same-answer text=to tell line=8"]
    );
    assert_eq!(
        choice("(bo: \"བཤད\", zh: \"说\", en: \"say\")"),
        ["9:1 warning pack-also-right text=说 answer=讲"]
    );
    assert_eq!(choice("(bo: \"ལབ\", zh: \"水\", en: \"x\")"), ["9:1 error pack-same-twice text=水 line=8"]);
    assert_eq!(
        question("Text(accepted: [\"说\", \"8848\",\n\"8849\", \"说\"])"),
        [
            "9:1 warning pack-accepted-differ left=8848 right=8849",
            "9:9 warning pack-same-twice text=说 line=8",
        ]
    );
    assert_eq!(question("Text(accepted: [\"说\", \"བཤད\", \"ལབ\", \"shuō\", \"say\"])"), [""; 0]);
}

#[test]
fn parts_of_a_sentence_are_the_sentence() {
    let sentence = |parts: &str| {
        demo(&format!(
            "    sentences: [(id: \"s\", zh: \"我，喝水。\", pinyin: \"wǒ, hē shuǐ\", bo: \"ཆུ།\", en: \"x\", \
             source: \"S\",\nparts: {parts})],"
        ))
    };
    assert_eq!(told(&read(sentence("[(\"我\", \"ང་\"), (\"喝水\", \"ཆུ་\")]"))), [""; 0]);
    assert_eq!(
        told(&read(sentence("[(\"我\", \"ང་\"), (\"水\", \"ཆུ་\")]"))),
        ["7:8 error pack-parts-differ parts=我水 sentence=我，喝水。"]
    );
    assert_eq!(
        told(&read(sentence("[(\"我\", \"ང་\", \"x\")]"))),
        ["7:9 error pack-wrong-type expected=pair found=values"]
    );
}

#[test]
fn a_file_that_is_nearly_all_wrong_lists_a_bounded_number_of_faults() {
    let words = "(id: \"A\", zh: 1, pinyin: 1, bo: 1, en: 1),\n".repeat(2000);
    let checked = read(demo(&format!("words: [{words}]")));
    assert_eq!(checked.faults.len(), 501);
    assert_eq!(checked.faults[500].message_id(), "pack-too-many");
}

#[test]
fn what_is_heard_with_a_question_has_tones_and_is_the_right_answer() {
    let question = |hear: &str, kind: &str| {
        let text = format!(
            "    questions: [\n(id: \"a\", ask: (bo: \"གང་།\", zh: \"哪个？\", en: \"Which?\"),\nhear: \"{hear}\", \
             kind: {kind},\n why: (bo: \"ཆུ།\", zh: \"水\", en: \"Water\"), source: \"a book\")],"
        );
        told(&read(demo(&text)))
    };
    let choice = |answer: usize| {
        let same = |text| format!("(bo: \"{text}\", zh: \"{text}\", en: \"{text}\")");
        format!("Choice(options: [{}, {}], answer: {answer})", same("bā"), same("pā"))
    };
    assert_eq!(question("bā", &choice(1)), [""; 0]);
    assert_eq!(question("bā", &choice(2)), ["8:7 warning pack-heard-otherwise found=bā expected=pā"]);
    assert_eq!(question("bà", &choice(1)), ["8:7 warning pack-heard-otherwise found=bà expected=bā"]);
    assert_eq!(question("ba", &choice(1)), ["8:7 warning pack-heard-without-tones found=ba"]);
    let typed = |accepted: &str| format!("Text(accepted: [{accepted}])");
    // As it is said, as it is written, or a part of it; a letter or a word that is asked about has no tone.
    for accepted in
        ["\"nǐ hǎo\"", "\"ní hǎo\"", "\"mā\", \"hǎo\"", "\"n\"", "\"ni\"", "\"hello\"", "\"你好\""]
    {
        assert_eq!(question("ní hǎo", &typed(accepted)), [""; 0], "{accepted}");
    }
    assert_eq!(
        question("ní hǎo", &typed("\"mā\", \"pà\"")),
        ["8:7 warning pack-heard-otherwise found=ní hǎo expected=mā"]
    );
    assert_eq!(question("ní hǎo", "TrueFalse(true)"), [""; 0]);
}
