//! Pinyin input, played key by key.
use std::fmt::Write as _;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;

const FILE: &[u8] = include_bytes!("../../../../assets/input/mandarin.tsv");

static TABLE: LazyLock<InputTable> = LazyLock::new(|| {
    let lessons =
        [("西安", "xī'ān"), ("塔", "tǎ"), ("花儿", "huār"), ("卡拉OK", "kǎlā OK"), ("糌粑", "zānba")];
    InputTable::new(&CommonWords::read(FILE).unwrap(), lessons)
});

/// Types the characters and says what was committed; `|` shows where the composition goes on.
fn type_with(digits: Digits, keys: &str) -> String {
    let mut composition = Composition::new(digits);
    let mut field = String::new();
    for c in keys.chars() {
        let key = match c {
            '⏎' => Key::Enter,
            '⌫' => Key::Backspace,
            '⎋' => Key::Escape,
            '→' => Key::Next,
            '⇟' => Key::PageDown,
            _ => Key::Char(c),
        };
        let outcome = composition.press(key, &TABLE);
        field.push_str(&outcome.commit);
        if let (false, Key::Char(c)) = (outcome.taken, key) {
            field.push(c);
        }
    }
    if !composition.is_empty() {
        let _ = write!(field, "|{}", composition.keys());
    }
    field
}

fn typing(keys: &str) -> String {
    type_with(Digits::Choose, keys)
}

fn first(keys: &str) -> String {
    typing(&format!("{keys} "))
}

fn candidates(keys: &str) -> Vec<String> {
    let mut composition = Composition::default();
    for c in keys.chars() {
        composition.press(Key::Char(c), &TABLE);
    }
    composition.candidates().iter().map(|candidate| candidate.text.clone()).collect()
}

#[test]
fn words_and_short_sentences_come_first() {
    for (keys, hanzi) in [
        ("nihao", "你好"),
        ("wo", "我"),
        ("women", "我们"),
        ("xuesheng", "学生"),
        ("wojiaotashi", "我叫他是"),
        ("woshixuesheng", "我是学生"),
        ("womenyiqiquxuexiao", "我们一起去学校"),
        ("jintiantianqihenhao", "今天天气很好"),
        ("xian", "西安"),
        ("fangan", "方案"),
        ("nver", "女儿"),
        ("nü", "女"),
        ("lvse", "绿色"),
        ("lue", "略"),
        ("huar", "花儿"),
        ("huaer", "花儿"),
        ("wanr", "玩儿"),
        ("kala", "卡拉OK"),
        ("zanba", "糌粑"),
    ] {
        assert_eq!(first(keys), hanzi, "{keys}");
    }
}

#[test]
fn the_last_syllable_may_be_unfinished_and_initials_may_stand_for_words() {
    for (keys, hanzi) in [("n", "年"), ("nih", "你好"), ("xuesh", "学生"), ("whao", "我好")] {
        assert!(candidates(keys).contains(&hanzi.to_owned()), "{keys}: {:?}", candidates(keys));
    }
    assert!(first("womenx").starts_with("我们") && first("womenx").chars().count() == 3);
    assert!(candidates("nh").iter().take(9).any(|text| text == "你好"), "{:?}", candidates("nh"));
    assert!(candidates("xs").iter().take(9).any(|text| text == "学生"), "{:?}", candidates("xs"));
    // What is typed whole goes before what is only begun.
    let [ni, year] = ["你", "年"].map(|text| candidates("ni").iter().position(|found| found == text));
    assert!(ni < year || year.is_none());
}

#[test]
fn an_ambiguous_syllable_offers_both_and_an_apostrophe_decides() {
    let both = candidates("xian");
    for hanzi in ["西安", "先", "现", "线", "西"] {
        assert!(both.contains(&hanzi.to_owned()), "{hanzi}");
    }
    let apart = candidates("xi'an");
    assert_eq!(apart.first().map(String::as_str), Some("西安"));
    assert!(!apart.contains(&"先".to_owned()));
}

#[test]
fn tones_choose_among_homophones() {
    let tones = |keys: &str| type_with(Digits::Tones, &format!("{keys} "));
    for (keys, hanzi) in [
        ("ni3hao3", "你好"),
        ("ni3hao", "你好"),
        ("ma3", "马"),
        ("ma1", "妈"),
        ("lao3shi1", "老师"),
        ("dong1xi1", "东西"),
        ("bu2dui4", "不对"),
        ("bu4hui4", "不会"),
        ("bu2hui4", "不会"),
        ("xi1an1", "西安"),
        // No word has this tone: the letters are believed.
        ("ni5", "你"),
    ] {
        assert_eq!(tones(keys), hanzi, "{keys}");
    }
    // After a tone a digit chooses.
    assert_eq!(type_with(Digits::Tones, "ma31"), "马");
    assert_eq!(type_with(Digits::Tones, "ni3hao3"), "|ni3hao3");
    // Without the setting a tone has a key of its own.
    let mut composition = Composition::default();
    for key in [Key::Char('m'), Key::Char('a'), Key::Tone(3)] {
        composition.press(key, &TABLE);
    }
    assert_eq!((composition.keys(), &*composition.candidates()[0].text), ("ma3", "马"));
}

#[test]
fn a_word_of_a_lesson_goes_before_commoner_words() {
    assert_eq!(first("ta"), "塔");
    assert_eq!(InputTable::default().all(), 0..0);
    let without = InputTable::new(&CommonWords::read(FILE).unwrap(), []);
    let mut composition = Composition::default();
    for c in "ta".chars() {
        composition.press(Key::Char(c), &without);
    }
    assert_eq!(composition.candidates()[0].text, "他");
}

#[test]
fn what_is_chosen_goes_in_and_the_rest_goes_on() {
    let place = candidates("nihao").iter().position(|text| text == "你").unwrap();
    let mut composition = Composition::default();
    for c in "nihao".chars() {
        composition.press(Key::Char(c), &TABLE);
    }
    while composition.page_number() < place / PAGE {
        composition.press(Key::PageDown, &TABLE);
    }
    let outcome = composition.press(Key::Choose(place % PAGE), &TABLE);
    assert_eq!((&*outcome.commit, composition.keys()), ("你", "hao"));
    assert_eq!(composition.candidates()[0].text, "好");
    assert_eq!(typing("nihao1"), "你好");
    assert_eq!(
        typing("nihao9999").chars().next(),
        candidates("nihao").get(8).and_then(|text| text.chars().next())
    );
}

#[test]
fn the_keys_of_a_composition() {
    assert_eq!(typing("nihao⌫"), "|niha");
    assert_eq!(typing("ni⌫⌫"), "");
    assert_eq!(typing("nihao⎋"), "");
    assert_eq!(typing("nihao⏎"), "nihao");
    assert_eq!(typing("ma→ "), candidates("ma")[1]);
    assert_eq!(typing("shi⇟1"), candidates("shi")[9]);
    assert_eq!(typing("Nihao "), "N|ihao".replace("|ihao", &first("ihao")));
    assert_eq!(typing("nihaoOK"), "你好OK");
    assert_eq!(typing("7 a⎋"), "7 ");
    // With nothing composed the field has its keys.
    let mut idle = Composition::default();
    for key in [Key::Space, Key::Enter, Key::Backspace, Key::Escape, Key::Choose(0), Key::Tone(1)] {
        assert_eq!(idle.press(key, &TABLE), Outcome::default());
    }
}

#[test]
fn punctuation_after_chinese_is_chinese() {
    assert_eq!(typing("nihao,"), "你好，");
    assert_eq!(typing("nihao ."), "你好。");
    assert_eq!(typing("nihao!!"), "你好！！");
    assert_eq!(typing("nihao:\"hao\""), "你好：“好”");
    assert_eq!(typing("3.14, "), "3.14, ");
    assert_eq!(typing("ok⏎."), "ok.");
}

#[test]
fn a_damaged_table_is_refused() {
    assert_eq!(CommonWords::read(b"\xff\xfe").unwrap_err(), TableError::NotText);
    assert_eq!(CommonWords::read(b"").unwrap_err(), TableError::UnknownFormat);
    assert_eq!(CommonWords::read(b"tsheg-input\t2\t0\n").unwrap_err(), TableError::UnknownFormat);
    let bad = "tsheg-input\t1\t2\n好\thao3\t700\n好\thao\t700\n";
    assert_eq!(CommonWords::read(bad.as_bytes()).unwrap_err(), TableError::BadLine { line: 3 });
    let end = FILE.iter().rposition(|byte| *byte == b'\n').unwrap();
    let cut = FILE[..end].iter().rposition(|byte| *byte == b'\n').unwrap();
    assert!(matches!(CommonWords::read(&FILE[..=cut]), Err(TableError::Incomplete { .. })));
}

#[test]
fn two_thousand_letters_are_read() {
    let long = "woshixuesheng".repeat(154);
    let sentence = first(&long[..2000]);
    assert!(sentence.starts_with("我是学生我是学生"));
    assert!(first(&"x".repeat(2000)).chars().count() > 200);
}

fn keys() -> impl Strategy<Value = Vec<Key>> {
    let key = prop_oneof![
        20 => prop::char::range('a', 'z').prop_map(Key::Char),
        8 => prop::sample::select(vec!['n', 'i', 'h', 'a', 'o', 'g', 'x', 'ü', '\'', '1', '3', '9', '0', ' ', ',', 'A']).prop_map(Key::Char),
        1 => any::<char>().prop_map(Key::Char),
        1 => (0_u8..8).prop_map(Key::Tone),
        2 => (0_usize..12).prop_map(Key::Choose),
        2 => prop::sample::select(vec![Key::Space, Key::Enter, Key::Next, Key::Previous, Key::PageDown, Key::PageUp]),
    ];
    prop::collection::vec(key, 0..40)
}

proptest! {
    #[test]
    fn no_keys_panic_and_no_letter_is_lost(keys in keys(), tones in any::<bool>()) {
        let digits = if tones { Digits::Tones } else { Digits::Choose };
        let mut composition = Composition::new(digits);
        for key in keys {
            let before = composition.clone();
            let outcome = composition.press(key, &TABLE);
            let kept = composition.keys();
            // What is no longer composed was committed as a candidate or as it was.
            let is_typed = kept.strip_prefix(before.keys()).is_some();
            let is_chosen = before.candidates().iter().any(|candidate| {
                outcome.commit.starts_with(&candidate.text)
                    && before.keys().chars().skip(candidate.keys).eq(kept.chars())
            });
            let is_raw = kept.is_empty() && outcome.commit == before.keys();
            prop_assert!(is_typed || is_chosen || is_raw, "{before:?} {key:?} {outcome:?}");
            if let Key::Char('a'..='z') = key {
                prop_assert_eq!(kept.len(), before.keys().len() + 1);
            }
            let count = composition.keys().chars().count();
            prop_assert!(composition.is_empty() || composition.candidates()[0].keys == count);
            prop_assert!(composition.candidates().iter().all(|candidate| candidate.keys > 0 && !candidate.text.is_empty()));
        }
    }
}
