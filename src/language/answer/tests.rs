//! Tests of marking: what a learner would call right must be right.
mod respelling;

use super::*;

fn text(script: Script, expected: &str, typed: &str) -> Verdict {
    mark_text(&[(script, expected.to_owned())], typed).verdict
}

fn shown(spans: &[Span]) -> String {
    let part = |span: &Span| match span.kind {
        SpanKind::Same => span.text.clone(),
        SpanKind::Letter => format!("[{}]", span.text),
        SpanKind::Tone => format!("<{}>", span.text),
    };
    spans.iter().map(part).collect()
}

#[test]
fn pinyin_is_right_however_it_is_typed() {
    for typed in
        ["nǚ'ér", "nǚér", "nv3er2", "Nü3 Er2", "nu:3er2", "nu\u{0308}\u{030C} ér", "NǙ ER2", "nǚ er2"]
    {
        assert_eq!(mark_pinyin("nǚ'ér", typed).verdict, Verdict::Right, "{typed}");
    }
    for (expected, typed) in [
        ("xiān", "xian1"),
        ("xī'ān", "xi1an1"),
        ("xī'ān", "Xīān"),
        ("fāng'àn", "fang1an4"),
        ("huār", "hua1r"),
        ("huār", "hua1 r5"),
        ("lüè", "lue4"),
        ("lüè", "lve4"),
        ("māma", "ma1ma"),
        ("māma", "ma1ma5"),
        ("Běijīng", "bei3 jing1"),
        ("Nǐ hǎo!", "ni3hao3"),
        ("xué", "xúe"),
        ("ê̄", "e1"),
        ("hǎo", "h ao3"),
    ] {
        assert_eq!(mark_pinyin(expected, typed).verdict, Verdict::Right, "{expected} {typed}");
    }
}

#[test]
fn tones_as_spoken_are_right() {
    for (hanzi, expected, typed) in [
        ("你好", "nǐ hǎo", "ní hǎo"),
        ("不是", "bù shì", "bú shì"),
        ("一个", "yī gè", "yí gè"),
        ("一个", "yī gè", "yí ge"),
        ("一起", "yīqǐ", "yìqǐ"),
        ("看一看", "kàn yī kàn", "kàn yi kàn"),
        ("好不好", "hǎo bù hǎo", "hǎobuhǎo"),
        ("我也想", "wǒ yě xiǎng", "wó yé xiǎng"),
        ("我也想", "wǒ yě xiǎng", "wǒ yé xiǎng"),
        ("来不及", "lái bù jí", "láibují"),
        ("不一样", "bù yīyàng", "bù yíyàng"),
    ] {
        assert_eq!(mark_reading(hanzi, expected, typed).verdict, Verdict::Right, "{typed}");
        assert_eq!(mark_pinyin(expected, typed).verdict, Verdict::Right, "{typed} without hanzi");
    }
    assert_eq!(mark_reading("三个人", "sān gè rén", "sān ge rén").verdict, Verdict::Right);
    assert_eq!(mark_reading("想想", "xiǎngxiang", "xiángxiang").verdict, Verdict::Right);
    assert_eq!(mark_reading("第一课", "dì-yī kè", "dì-yí kè").verdict, Verdict::WrongTone);
    assert_eq!(mark_reading("医院", "yīyuàn", "yíyuàn").verdict, Verdict::WrongTone);
    assert_eq!(mark_reading("部队", "bùduì", "búduì").verdict, Verdict::WrongTone);
    assert_eq!(mark_pinyin("nǐ shì", "ní shì").verdict, Verdict::WrongTone);
}

#[test]
fn letters_and_tones_are_judged_apart() {
    let marked = mark_pinyin("zhōngguó", "zhong1guo3");
    assert_eq!(marked.verdict, Verdict::WrongTone);
    assert_eq!(shown(&marked.typed), "zhong1guo<3>");
    assert_eq!(shown(&marked.expected), "zhōnggu<ó>");
    assert_eq!(marked.tones, [ToneSlip { syllable: 1, typed: Some(Tone::Third), expected: Tone::Second }]);

    let marked = mark_pinyin("zhōngguó", "zōngguō");
    assert_eq!(marked.verdict, Verdict::Wrong);
    assert_eq!(shown(&marked.typed), "zōnggu<ō>");
    assert_eq!(shown(&marked.expected), "z[h]ōnggu<ó>");

    let marked = mark_pinyin("nǐ hǎo", "ni hao");
    assert_eq!(marked.verdict, Verdict::WrongTone);
    assert_eq!(shown(&marked.typed), "n<i> h<a>o");
    assert_eq!(marked.tones.iter().map(|slip| slip.typed).collect::<Vec<_>>(), [None, None]);
}

#[test]
fn another_reading_is_not_the_same() {
    for (expected, typed) in [
        ("xiān", "xī'ān"),
        ("xiān", "xi1an1"),
        ("xiān", "xi an"),
        ("nǚ", "nu3"),
        ("hǎo", "好"),
        ("hǎo", ""),
        ("hǎo", "3hao3"),
    ] {
        assert_eq!(mark_pinyin(expected, typed).verdict, Verdict::Wrong, "{expected} {typed}");
    }
    assert_eq!(mark_pinyin("Xī'ān", "xian").verdict, Verdict::WrongTone);
}

#[test]
fn english_is_right_however_it_is_put() {
    for (expected, typed) in [
        ("to eat", "eat"),
        ("eat", "to eat"),
        ("to drink", "TO DRINK."),
        ("an apple", "the apple"),
        ("colour", "color"),
        ("organize", "organise"),
        ("ice cream", "ice-cream"),
        ("older brother (polite)", "older brother"),
        ("older brother (polite)", "older brother, polite"),
        ("older brother (polite)", "older brother (polite)"),
        ("book(s)", "books"),
        ("book(s)", "book"),
        ("he/she", "she"),
        ("I don't know.", "i do not know"),
        ("I don't know.", "I dont know"),
        ("It’s cold", "it's cold"),
        ("café", "cafe"),
        ("water", "ｗａｔｅｒ"),
        ("cold; chilly", "chilly"),
        ("the", "the"),
    ] {
        assert_eq!(text(Script::Latin, expected, typed), Verdict::Right, "{expected} / {typed}");
    }
}

#[test]
fn tibetan_is_right_whatever_ends_it() {
    for typed in ["བོད་ཡིག", "བོད་ཡིག་", "བོད་ཡིག །", "བོད་ཡིག།", "བོད\u{0F0C}ཡིག་", " བོད་ཡིག"]
    {
        assert_eq!(text(Script::Tibetan, "བོད་ཡིག", typed), Verdict::Right, "{typed}");
    }
    assert_eq!(text(Script::Tibetan, "ཟླ་བ་༣", "ཟླ་བ་3"), Verdict::Right);
    assert_eq!(text(Script::Tibetan, "སྒྲོལ", "སོྒྲལ"), Verdict::Right);
    assert_eq!(text(Script::Tibetan, "ཨ་མ་(ཞེ་ས)", "ཨ་མ"), Verdict::Right);
    assert_eq!(text(Script::Tibetan, "བོད་ཡིག", "བོདཡིག"), Verdict::Wrong);
}

#[test]
fn hanzi_is_right_or_wrong() {
    assert_eq!(text(Script::Hanzi, "你好！", "你好"), Verdict::Right);
    assert_eq!(text(Script::Hanzi, "卡拉OK", "卡拉ＯＫ"), Verdict::Right);
    assert_eq!(text(Script::Hanzi, "图书馆", "图书官"), Verdict::Wrong);
    let marked = mark_text(&[(Script::Hanzi, "图书馆".to_owned())], "图官");
    assert_eq!((shown(&marked.typed), shown(&marked.expected)), ("图[官]".into(), "图[书馆]".into()));
}

#[test]
fn a_slip_in_a_long_word_is_a_typo() {
    for (expected, typed) in
        [("teacher", "teachar"), ("to understand", "understnd"), ("older brother", "older borther")]
    {
        assert_eq!(text(Script::Latin, expected, typed), Verdict::Typo, "{typed}");
    }
    for (expected, typed) in [("book", "boot"), ("teacher", "techar"), ("red flower", "rid flower")] {
        assert_eq!(text(Script::Latin, expected, typed), Verdict::Wrong, "{typed}");
    }
    let hello = "བཀྲ་ཤིས་བདེ་ལེགས།";
    assert_eq!(text(Script::Tibetan, hello, "བཀྲ་ཤིས་བདེ་ལེག"), Verdict::Typo);
    assert_eq!(text(Script::Tibetan, "ལས་ཀ", "ལས་ག"), Verdict::Wrong);
    let marked = mark_text(&[(Script::Tibetan, hello.to_owned())], "བཀྲ་ཤིས་བད་ལེགས།");
    assert_eq!(shown(&marked.typed), "བཀྲ་ཤིས་བ[ད]་ལེགས།");
    assert_eq!(shown(&marked.expected), "བཀྲ་ཤིས་བ[དེ]་ལེགས།");
}

#[test]
fn another_word_is_no_typo() {
    let latin =
        |words: &[&str]| words.iter().map(|word| (Script::Latin, (*word).to_owned())).collect::<Vec<_>>();
    assert_eq!(mark_text(&latin(&["mouth"]), "month").verdict, Verdict::Typo);
    assert_eq!(mark_text_among(&latin(&["mouth"]), &latin(&["month"]), "month").verdict, Verdict::Wrong);
    assert_eq!(mark_text(&latin(&["mouth", "month"]), "month").verdict, Verdict::Right);
}

#[test]
fn the_nearest_answer_in_the_script_typed_is_shown() {
    let accepted = [
        (Script::Hanzi, "水".to_owned()),
        (Script::Latin, "beverage".to_owned()),
        (Script::Latin, "water".to_owned()),
        (Script::Tibetan, "ཆུ".to_owned()),
    ];
    let marked = mark_text(&accepted, "wader");
    assert_eq!((marked.verdict, shown(&marked.expected)), (Verdict::Typo, "wa[t]er".to_owned()));
    assert_eq!(mark_text(&accepted, "水。").verdict, Verdict::Right);
    assert_eq!(shown(&mark_text(&accepted, "ཆ").expected), "[ཆུ]");
    assert_eq!(mark_text(&accepted[..1], "water").verdict, Verdict::Wrong);
    assert_eq!(mark_text(&[], "water").verdict, Verdict::Wrong);
}

#[test]
fn what_may_be_left_out_is_not_shown_as_missing() {
    let marked = mark_text(&[(Script::Latin, "to eat (food)".to_owned())], "ear");
    assert_eq!(shown(&marked.expected), "to ea[t] (food)");
}

#[test]
fn tibetan_may_be_typed_in_wylie() {
    let hello = "བཀྲ་ཤིས་བདེ་ལེགས།";
    for typed in [
        "bkra shis bde legs",
        "bkra shis bde legs/",
        "bkra shis bde legs!",
        " Bkra shis  bde legs.",
        "BKRA SHIS BDE LEGS",
        "bkra-shis bde-legs",
    ] {
        assert_eq!(text(Script::Tibetan, hello, typed), Verdict::Right, "{typed}");
    }
    for (expected, typed) in [
        ("མེ་ཏོག", "me tog"),
        ("བཀའ", "bka’"),
        ("གཡག", "g.yag"),
        ("པདྨ", "pad+ma"),
        ("ཟླ་བ་༣", "zla ba 3"),
        ("དགས", "dags"),
    ] {
        assert_eq!(text(Script::Tibetan, expected, typed), Verdict::Right, "{typed}");
    }
}

#[test]
fn what_was_typed_in_wylie_is_shown_in_tibetan() {
    let marked = mark_text(&[(Script::Tibetan, "མེ་ཏོག".to_owned())], "ma tog");
    assert_eq!((marked.verdict, shown(&marked.typed)), (Verdict::Wrong, "[མ]་ཏོག".to_owned()));
    assert_eq!(shown(&marked.expected), "[མེ]་ཏོག");
    let hello = [(Script::Tibetan, "བཀྲ་ཤིས་བདེ་ལེགས".to_owned())];
    for typed in ["bkra shis bde leg", "bkra shis bde lgs", "bkra shsi bde legs"] {
        assert_eq!(mark_text(&hello, typed).verdict, Verdict::Typo, "{typed}");
    }
    // What is no Wylie is shown as it was typed.
    let marked = mark_text(&[(Script::Tibetan, "མེ་ཏོག".to_owned())], "flowxer");
    assert_eq!((marked.verdict, shown(&marked.typed)), (Verdict::Wrong, "[flowxer]".to_owned()));
}

#[test]
fn english_is_not_mistaken_for_wylie() {
    let accepted = [(Script::Tibetan, "ཆུ".to_owned()), (Script::Latin, "water".to_owned())];
    assert_eq!(mark_text(&accepted, "chu").verdict, Verdict::Right);
    assert_eq!(mark_text(&accepted, "Water").verdict, Verdict::Right);
    let typo = mark_text(&accepted, "wader");
    assert_eq!((typo.verdict, shown(&typo.expected)), (Verdict::Typo, "wa[t]er".to_owned()));
    // Wrong both ways (མོཐེར): it is English that was meant.
    let wrong = mark_text(&accepted, "mother");
    assert_eq!((wrong.verdict, shown(&wrong.typed).contains('m')), (Verdict::Wrong, true));
    // Another word is no typo in Wylie either.
    let (wanted, other) = ("ལྷ་ས་རུ་འགྲོ", "ལྷ་ས་ར་འགྲོ");
    let tibetan = |text: &str| [(Script::Tibetan, text.to_owned())];
    assert_eq!(mark_text(&tibetan(wanted), "lha sa ra 'gro").verdict, Verdict::Typo);
    assert_eq!(mark_text_among(&tibetan(wanted), &tibetan(other), "lha sa ra 'gro").verdict, Verdict::Wrong);
}

#[test]
fn traditional_characters_are_right_with_a_word_about_it() {
    let accepted = [(Script::Hanzi, "学生".to_owned()), (Script::Latin, "student".to_owned())];
    let marked = mark_text(&accepted, "學生");
    assert_eq!(marked.verdict, Verdict::Right);
    assert_eq!(marked.simplified.as_deref(), Some("学生"));
    assert_eq!(marked.typed.iter().map(|span| span.text.as_str()).collect::<String>(), "學生");
    // What is wrong stays wrong, and only that stands out.
    let marked = mark_text(&accepted, "學校");
    assert_eq!(marked.verdict, Verdict::Wrong);
    let shown: Vec<_> = marked.typed.iter().map(|span| (span.text.as_str(), span.kind)).collect();
    assert_eq!(shown, [("學", SpanKind::Same), ("校", SpanKind::Letter)]);
    for (expected, typed, simplified) in [
        ("看着", "看著", Some("看着")),
        ("著名", "著名", None),
        ("饼干", "餅乾", Some("饼干")),
        ("计划", "計畫", Some("计划")),
        ("我们去图书馆。", "我們去圖書館", Some("我们去图书馆")),
        ("皇后", "皇后", None),
        ("学生", "学生", None),
    ] {
        let marked = mark_text(&[(Script::Hanzi, expected.to_owned())], typed);
        assert_eq!((marked.verdict, marked.simplified.as_deref()), (Verdict::Right, simplified), "{typed}");
    }
    // 发 is also 髮, but 法 is no form of it.
    let hair = [(Script::Hanzi, "头发".to_owned())];
    assert_eq!(mark_text(&hair, "頭髮").verdict, Verdict::Right);
    assert_eq!(mark_text(&hair, "頭法").verdict, Verdict::Wrong);
    // Another simplified character for a sound that is alike is not made right.
    assert_eq!(mark_text(&[(Script::Hanzi, "着".to_owned())], "这").verdict, Verdict::Wrong);
}
