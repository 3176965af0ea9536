//! Tables that programs have damaged or joined, and separators and signs that few programs write.

use super::*;
use crate::exchange::understood::{ColumnAt, ColumnCorrection};

/// Returns what is said of the table and not of the lesson in it.
fn told_of_tables(imported: &Imported) -> Vec<String> {
    told(imported).into_iter().filter(|told| told.contains("exchange-table")).collect()
}

#[test]
fn letters_of_pinyin_that_were_lost_are_told_at_their_cells_and_once_for_the_file() {
    let csv = "汉字,拼音,藏文,英文\n水,shu?,ཆུ,water\n你,n?,ཁྱོད,you?\n火,huǒ,མེ,really?\n你好吗?,nǐ hǎo ma?,བདེ་མོ་ཡིན་ནམ,How are you?\n";
    let found = imported("a.csv", csv);
    assert_eq!(
        told_of_tables(&found),
        [
            "warning exchange-table-letters-lost-of-file count=2",
            "B2: error exchange-table-letter-lost found=shu?",
            "B3: error exchange-table-letter-lost found=n?",
        ]
        .map(|told| if told.starts_with('w') { format!(": {told}") } else { told.to_owned() })
    );
    let sound = found.taken(Take::OnlySound).unwrap();
    assert_eq!(sound.pack.as_ref().map(|pack| pack.words.len()), Some(2));
}

#[test]
fn names_of_columns_that_were_lost_are_no_word() {
    let found = imported("a.csv", "??,??,??\n水,shuǐ,ཆུ\n火,huǒ,མེ\n");
    assert_eq!(told_of(&found, "exchange-table-headers-lost").len(), 1, "{:?}", told(&found));
    assert_eq!(found.pack.map(|pack| pack.words.len()), Some(2));
    let found = imported("a.csv", "??,??,??\n?,shu?,??\n?,hu?,??\n");
    assert_eq!(told_of(&found, "exchange-table-headers-lost").len(), 1, "{:?}", told(&found));
    assert!(found.pack.is_none() && told_of(&found, "exchange-table-nothing-read").is_empty());
}

#[test]
fn damaged_letters_are_told_once_and_no_damaged_word_is_taken() {
    let csv = "汉字,拼音,藏文,英文\n水,shuǐ,ཆུ,wat\u{fffd}r\n火,huǒ,མེ,fire\n山,shān,རི,\u{fffd}ill\n";
    let found = imported("a.csv", csv);
    assert_eq!(
        told_of(&found, "exchange-table-undecodable"),
        ["D2: error exchange-table-undecodable found=wat\u{fffd}r count=2"]
    );
    let sound = found.taken(Take::OnlySound).unwrap();
    assert_eq!(sound.pack.as_ref().map(|pack| pack.words.len()), Some(1));
}

#[test]
fn lists_with_rare_separators_are_read() {
    let expected = [["水", "shuǐ", "ཆུ", ""], ["火", "huǒ", "མེ", ""]];
    for sign in ["~", "=", "，", "：", "；", "｜", "＝", "→", "  ", "   "] {
        let text = format!("水{sign}shuǐ{sign}ཆུ\n火{sign}huǒ{sign}མེ\n");
        assert_eq!(words("a.txt", &text), expected, "{sign}");
        if sign.trim() == sign {
            assert_eq!(words("a.csv", &text), expected, "{sign}");
        }
    }
    let said = Corrections { separator: Some('＃'), ..Corrections::default() };
    for name in ["a.csv", "a.txt"] {
        let found = corrected(name, "水＃shuǐ＃ཆུ\n火＃huǒ＃མེ\n", &said);
        let pack = found.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&found)));
        assert_eq!(pack.words.iter().map(shown).collect::<Vec<_>>(), expected);
    }
}

#[test]
fn lines_with_another_separator_are_told_and_the_others_read() {
    for name in ["a.csv", "a.txt"] {
        let found = imported(name, "水\tshuǐ\tཆུ\n火,huǒ,མེ\n山\tshān\tརི\n人\trén\tམི\n");
        let sound = found.taken(Take::OnlySound).unwrap();
        assert_eq!(sound.pack.as_ref().map(|pack| pack.words.len()), Some(3), "{name}");
        let second = |place: &str| {
            place.starts_with("A2")
                || place.starts_with("B2")
                || place.starts_with("C2")
                || place.starts_with("2:")
        };
        assert!(told(&found).iter().any(|told| second(told)), "{name}: {:?}", told(&found));
    }
}

#[test]
fn questions_are_known_with_tabs_and_lists_with_brackets() {
    let format = |text: &str| imported("a.txt", text).understood.format;
    for text in [
        "::q1::ཆུ་ཅི་རེད།\t水是什么？{=ཆུ ~མེ}\n",
        "\t水是什么？\tཆུ་ཅི་རེད།{\n\t=ཆུ\n\t~མེ\n}\n",
        "水是什么？\tཆུ།\nA.\tཆུ\nB.\tམེ\nANSWER:\tA\n",
    ] {
        assert_eq!(format(text), Some(Format::Gift), "{text}");
    }
    for text in ["水\tshuǐ\tཆུ {=x}\n火\thuǒ\tམེ\n", "水\tshuǐ\tཆུ {\n", "水;shuǐ;ཆུ {~x}\n火;huǒ;མེ\n山;shān;རི\n"]
    {
        assert_ne!(format(text), Some(Format::Gift), "{text}");
    }
}

#[test]
fn what_merely_looks_like_a_tag_stays() {
    let text = "水\tshuǐ\tཆུ\t<b>water</b>\n斜\txié\tགསེག\t<i>\n火\thuǒ\tམེ\t<fire>\n用\tyòng\tསྤྱོད\tuse <i> here\n空\tkōng\tསྟོང\t<b></b>\n";
    let english: Vec<_> = words("a.txt", text).into_iter().map(|[.., english]| english).collect();
    assert_eq!(english, ["water", "<i>", "<fire>", "use <i> here", "<b></b>"]);
}

#[test]
fn a_header_that_stands_twice_is_no_word() {
    let csv = "汉字,拼音,藏文\n水,shuǐ,ཆུ\n汉字,拼音,藏文\n火,huǒ,མེ\n中文,Pinyin,Tibetan\n山,shān,རི\n中文,Zhōngwén,རྒྱ་ཡིག\n";
    let found = imported("a.csv", csv);
    assert_eq!(
        told_of_tables(&found),
        ["A3: warning exchange-table-header-again", "A5: warning exchange-table-header-again"]
    );
    assert_eq!(found.pack.map(|pack| pack.words.len()), Some(4));
}

#[test]
fn a_column_that_is_not_there_is_told_and_one_without_a_name_is_read() {
    let said = |name: &str| {
        let column = ColumnCorrection { at: ColumnAt::Named(name.to_owned()), role: Some("en") };
        let corrections = Corrections { columns: vec![column], ..Corrections::default() };
        corrected("a.csv", "汉字,藏文,\n水,ཆུ,water\n", &corrections)
    };
    let found = said("3");
    assert!(
        told(&found).iter().all(|told| !told.contains("column") && !told.contains("header")),
        "{:?}",
        told(&found)
    );
    assert_eq!(found.pack.unwrap().words[0].en, ["water"]);
    for name in ["9", "Z", "English"] {
        assert_eq!(told_of(&said(name), "exchange-table-no-such-column").len(), 1, "{name}");
    }
}

#[test]
fn why_a_file_cannot_be_read_is_said_in_our_words() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("b.csv")).unwrap();
    let title = Trilingual { bo: "དཔེ".into(), zh: "例".into(), en: "Example".into() };
    let defaults = Defaults { title, author: "A".into(), licence: "CC0-1.0".into() };
    for (name, key) in [("a.csv", "exchange-file-not-there"), ("b.csv", "exchange-file-is-folder")] {
        let file = folder.path().join(name);
        let found = preview(&file, folder.path(), None, &defaults, &Corrections::default(), &mut |_| {
            ControlFlow::Continue(())
        });
        assert_eq!(found.unwrap_err().message_id(), key);
    }
}
