//! How texts are written: format, separator, quotes, remarks, markup, letters that were lost.

use super::*;

const WATER_AND_FIRE: [[&str; 4]; 2] = [["水", "shuǐ", "ཆུ", "water"], ["火", "huǒ", "མེ", "fire"]];

#[test]
fn a_format_is_known_by_what_stands_in_a_file_whatever_it_is_called() {
    let moodle = "$CATEGORY: $course$/top\n\n// [id:q1]\n// source: Textbook\n::Q1::ཆུ་ཅི་རེད།\\n水是什么？\\nWhat is 水?{\n\
        \t=ཆུ\\n水\\nwater\n\t~མེ\\n火\\nfire\n\t####ཡིན།\\n因为是这样。\\nBecause it is so.\n}\n";
    for name in ["a.txt", "a.gift", "a.csv"] {
        assert_eq!(imported(name, moodle).pack.unwrap().questions.len(), 1, "{name}");
    }
    let aiken = "// source: Textbook\nཆུ་ཅི་རེད།\n水是什么？\nWhat is 水?\nA. 火\nB. 水\nANSWER: B\n";
    assert_eq!(imported("a.txt", aiken).counts.questions, 1);
    let table = "汉字\t拼音\t藏文\t英文\r\n水\tshuǐ\tཆུ\twater\r\n火\thuǒ\tམེ\tfire\r\n";
    let utf_16: Vec<u8> = table.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [b"\xff\xfe".as_slice(), &utf_16].concat();
    for name in ["a.txt", "a.csv", "a.xlsx", "a.gift"] {
        for bytes in [table.as_bytes(), &utf_16, &marked] {
            assert_eq!(words(name, bytes), WATER_AND_FIRE, "{name}");
        }
    }
    let anki = "#separator:Comma,,,\n#html:true,,,\n#columns:Chinese,Pinyin,Tibetan,English\n水,shuǐ,ཆུ,water\n火,huǒ,མེ,fire\n";
    for name in ["a.txt", "a.csv"] {
        assert_eq!(words(name, anki), WATER_AND_FIRE, "{name}");
    }
}

#[test]
fn the_separator_is_seen_from_all_lines() {
    for sign in ['|', ':', ';', ',', '\t'] {
        let plain = "水|shuǐ|ཆུ|water\n火|huǒ|མེ|fire\n".replace('|', &sign.to_string());
        for name in ["a.txt", "a.csv"] {
            assert_eq!(words(name, &plain), WATER_AND_FIRE, "{name} {sign}");
        }
    }
    let first = "水,shuǐ,ཆུ; ཆབ,water\n火,huǒ,མེ,fire\n";
    assert_eq!(words("a.txt", first)[0], ["水", "shuǐ", "ཆུ | ཆབ", "water"]);
    for named in ["Comma", "comma,,,", "COMMA ", ",", "tab"] {
        assert_eq!(words("a.txt", format!("#separator:{named}\n{first}"))[1], WATER_AND_FIRE[1], "{named}");
    }
}

#[test]
fn a_first_line_that_is_shorter_hides_nothing_of_the_others() {
    let found = words("a.txt", "人\trén\tམི\n水\tshuǐ\tཆུ\twater\n火\thuǒ\tམེ\tfire\n");
    assert_eq!(found.get(1..), Some(WATER_AND_FIRE.map(|word| word.map(str::to_owned)).as_slice()));
    // Each note type has fields of its own.
    let types = "#separator:tab\n#notetype column:1\nBasic\t人\tམི\nBasic\t山\tརི\nFull\tཆུ\t水\tshuǐ\twater\nFull\tམེ\t火\thuǒ\tfire\n\
        Cards\tone\ttwo\n";
    let imported = imported("a.txt", types);
    let found: Vec<_> = imported.pack.as_ref().unwrap().words.iter().map(shown).collect();
    assert_eq!(found.get(2..), Some(WATER_AND_FIRE.map(|word| word.map(str::to_owned)).as_slice()));
    assert_eq!(
        told_of(&imported, "exchange-anki-kind-left-out"),
        [": warning exchange-anki-kind-left-out kind=Cards count=1"]
    );
}

#[test]
fn quotes_that_belong_to_a_text_are_kept() {
    for (written, read) in [
        ("\"Water\" (the element)", "\"Water\" (the element)"),
        ("\"water", "\"water"),
        ("5\" of water", "5\" of water"),
        ("\"water \"\"H2O\"\"\"", "water \"H2O\""),
    ] {
        for (name, sign) in [("a.csv", ','), ("a.txt", '\t')] {
            let text = format!("水,shuǐ,ཆུ,{written}\n火,huǒ,མེ,fire\n山,shān,རི,mountain\n")
                .replace(',', &sign.to_string());
            let found = words(name, text);
            assert_eq!((found.len(), found[0][3].as_str()), (3, read), "{name}");
        }
    }
}

#[test]
fn lines_that_begin_with_a_number_sign_are_told_or_kept() {
    let text = "水\tshuǐ\tཆུ\twater\n#1 word\tx\ty\tz\n#标签\tbiāoqiān\tཁ་བྱང\tlabel\n火\thuǒ\tམེ\tfire\n";
    let imported = imported("a.txt", text);
    assert_eq!(told_of(&imported, "exchange-anki-remarks"), ["2:1: warning exchange-anki-remarks count=1"]);
    let pack = imported.pack.unwrap();
    assert_eq!(pack.words.iter().map(|word| word.zh.as_str()).collect::<Vec<_>>(), ["水", "#标签", "火"]);
}

#[test]
fn text_between_angle_brackets_is_kept_unless_the_file_is_html() {
    let cells = "给\tgěi\tསྤྲད\tto give <something> to <someone>\n小于\txiǎoyú\tཆུང་བ\ta<b and c>d\n和\thé\tདང\tA &amp; B\n";
    let kept = ["to give <something> to <someone>", "a<b and c>d", "A &amp; B"];
    let english =
        |text: String| words("a.txt", text).into_iter().map(|word| word[3].clone()).collect::<Vec<_>>();
    assert_eq!(english(format!("#html:false\n{cells}")), kept);
    let unnamed = cells.replace("&amp;", "and");
    assert_eq!(english(unnamed), [kept[0], kept[1], "A and B"]);
    let html = "#html:true\n水\tshuǐ\tཆུ\t<b>water</b> &amp; <i>more</i>\n";
    assert_eq!(english(html.to_owned()), ["water & more"]);
    let imported = imported("a.csv", "汉字,拼音,藏文,英文\n水,shuǐ,ཆུ,<b>water</b>\n火,huǒ,མེ,fire\n");
    assert_eq!(
        told_of(&imported, "exchange-table-html-left"),
        ["D2: warning exchange-table-html-left count=1"]
    );
}

#[test]
fn letters_that_were_lost_before_are_told_in_one_sentence() {
    let csv = "汉字,拼音,藏文,英文\n水,shuǐ,??,water\n火,huǒ,??,fire\n老师,lǎoshī,???????,teacher\n";
    let (gbk, _, _) = encoding_rs::GBK.encode(csv);
    for bytes in [csv.as_bytes(), &gbk] {
        let imported = imported("a.csv", bytes);
        let errors: Vec<_> = told(&imported).into_iter().filter(|fault| fault.contains(" error ")).collect();
        assert_eq!(errors, ["C2: error exchange-table-letters-lost name=bo count=3"]);
    }
}
