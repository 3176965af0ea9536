//! Tests of reading and writing pinyin.
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use super::*;

fn read(text: &str) -> String {
    parse(text).unwrap().iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

#[test]
fn reads_every_way_of_typing() {
    for typed in [
        "nǐ hǎo",
        "nǐhǎo",
        "ni3hao3",
        "ni3 hao3",
        "NI3HAO3",
        "Nǐ Hǎo!",
        "n\u{1d0}h\u{103}o",
        "ｎｉ３ｈａｏ３",
    ] {
        assert_eq!(read(typed), "nǐ hǎo", "{typed}");
    }
    for typed in ["nǚ", "nü3", "nv3", "nu:3", "NV3", "Nǚ", "nu\u{0308}\u{030C}", "nu\u{030C}\u{0308}"] {
        assert_eq!(read(typed), "nǚ", "{typed}");
    }
    for typed in ["lüè", "lue4", "lve4", "lu:e4", "lu:è"] {
        assert_eq!(read(typed), "lüè", "{typed}");
    }
    assert_eq!(read("jü4 qv4 xu:1"), "jù qù xū");
}

#[test]
fn parts_syllables_without_a_space() {
    for (typed, syllables) in [
        ("xiān", "xiān"),
        ("xī'ān", "xī ān"),
        ("Xi’an1", "xi ān"),
        ("xīān", "xī ān"),
        ("fāngàn", "fān gàn"),
        ("fāng'àn", "fāng àn"),
        ("fang1an4", "fāng àn"),
        ("hǎiōu", "hǎi ōu"),
        ("zhōngguórén", "zhōng guó rén"),
        ("nǎinai", "nǎi nai"),
        ("tūrán", "tū rán"),
        ("èr", "èr"),
        ("érzi", "ér zi"),
        ("nǚ'ér", "nǚ ér"),
        ("ńg", "ńg"),
        ("hm", "hm"),
        ("ê̄", "ê̄"),
    ] {
        assert_eq!(read(typed), syllables, "{typed}");
    }
}

#[test]
fn erhua_adds_no_syllable() {
    for typed in ["huār", "hua1r", "huar1", "hua1r5", "hua1 r5", "huā r"] {
        assert_eq!(read(typed), "huār", "{typed}");
    }
    assert_eq!(read("yìdiǎnr shuǐ"), "yì diǎnr shuǐ");
}

#[test]
fn punctuation_is_left_out_and_a_colon_is_no_umlaut() {
    assert_eq!(read("Tā shuō: “hǎo.”"), "tā shuō hǎo");
    assert_eq!(read("Mùlù: yī"), "mù lù yī");
}

#[test]
fn says_what_is_wrong_and_where() {
    for (typed, fault) in [
        ("", PinyinFault::Empty),
        ("nǐ 好", PinyinFault::NotALetter { position: 3, found: '好' }),
        ("ni3hao7", PinyinFault::NotALetter { position: 6, found: '7' }),
        (
            "nǐ zhuong",
            PinyinFault::NotASyllable { position: 3, found: "zhuong".into(), hint: Some("zhuang".into()) },
        ),
        ("nihoama", PinyinFault::NotASyllable { position: 2, found: "hoa".into(), hint: Some("hao".into()) }),
        ("xúe", PinyinFault::MisplacedMark { position: 0, found: "xúe".into(), hint: "xué".into() }),
        ("hǎo4", PinyinFault::TwoTones { position: 0, found: "hǎo4".into() }),
    ] {
        assert_eq!(parse(typed).unwrap_err(), fault, "{typed}");
    }
}

#[test]
fn a_learner_may_leave_tones_out_and_misplace_marks() {
    let tones = |text| parse_loose(text).unwrap().iter().map(|s| s.tone).collect::<Vec<_>>();
    assert_eq!(tones("ni hao3"), [None, Some(Tone::Third)]);
    assert_eq!(tones("xúe"), [Some(Tone::Second)]);
}

#[test]
fn marks_go_where_the_rule_puts_them() {
    for (numbered, marked) in [
        ("gui4", "guì"),
        ("liu2", "liú"),
        ("gou3", "gǒu"),
        ("xiao3", "xiǎo"),
        ("yue4", "yuè"),
        ("guo2", "guó"),
        ("lü4", "lǜ"),
        ("ma5", "ma"),
        ("ng4", "ǹg"),
    ] {
        assert_eq!(read(numbered), marked);
    }
}

#[test]
fn a_long_word_is_read() {
    assert_eq!(parse(&"zhuang".repeat(100)).unwrap().len(), 100);
    assert!(parse(&"zhuanh".repeat(100)).is_err());
}

fn syllable() -> impl Strategy<Value = Syllable> {
    let letters: Vec<&str> =
        "a ai an ang ao e ei en er o ou bo pian mei fang diao teng nü nüe lüe lü gui kuang hao \
        jiong quan xue zhuang chi shuo rui zi cong sun yi yuan wu weng liu duo"
            .split_whitespace()
            .collect();
    let tone =
        prop::sample::select(vec![Tone::First, Tone::Second, Tone::Third, Tone::Fourth, Tone::Neutral]);
    (prop::sample::select(letters), tone, any::<bool>()).prop_map(|(letters, tone, erhua)| Syllable {
        letters: letters.to_owned(),
        tone,
        erhua: erhua && !letters.starts_with("er") && letters != "e",
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(syllables in prop::collection::vec(syllable(), 1..5), decomposed in any::<bool>()) {
        let written: Vec<String> = syllables.iter().map(ToString::to_string).collect();
        let written = written.join("'");
        let written: String = if decomposed { written.nfd().collect() } else { written };
        prop_assert_eq!(parse(&written).unwrap(), syllables);
    }

    #[test]
    fn numbers_part_syllables(syllables in prop::collection::vec(syllable(), 1..5)) {
        let typed: Vec<String> = syllables
            .iter()
            .map(|s| format!("{}{}{}", s.letters.replace('ü', "v"), if s.erhua { "r" } else { "" }, s.tone.number()))
            .collect();
        prop_assert_eq!(parse(&typed.concat()).unwrap(), syllables);
    }

    #[test]
    fn never_panics(text in "[a-zA-Zāǚ'0-9: ü儿\u{0304}\u{0308}]{0,24}") {
        let _ = parse(&text);
        let _ = parse_loose(&text);
    }
}
