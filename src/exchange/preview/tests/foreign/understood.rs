//! What is shown of how a file was understood, and what becomes of it when somebody knows better.

use super::*;
use crate::exchange::decode::TextEncoding;
use crate::exchange::understood::{ColumnAt, ColumnCorrection, Understood};

fn roles(understood: &Understood) -> Vec<Vec<(String, Option<&'static str>)>> {
    let of = |table: &crate::exchange::SeenTable| {
        table.columns.iter().map(|column| (column.header.clone(), column.role)).collect()
    };
    understood.tables.iter().map(of).collect()
}

fn named(at: &str, role: Option<&'static str>) -> ColumnCorrection {
    ColumnCorrection { at: ColumnAt::Named(at.into()), role }
}

#[test]
fn a_table_is_shown_with_its_first_rows_and_what_each_column_is() {
    let mut text = "汉字;拼音;藏文;备注\n".to_owned();
    for number in 1..=12 {
        text += &["水", &"火".repeat(number), ";shuǐ;ཆུ;", &number.to_string(), "\n"].concat();
    }
    let (bytes, _, _) = encoding_rs::GB18030.encode(&text);
    let Imported { understood, .. } = imported("a.csv", bytes);
    assert_eq!(understood.format, Some(Format::Csv));
    assert_eq!(understood.formats, [Format::Csv, Format::AnkiText, Format::Gift]);
    assert_eq!(understood.encoding, Some(TextEncoding::Gb18030));
    assert_eq!((understood.separator, understood.has_header), (Some(';'), Some(true)));
    let expected = [("汉字", Some("zh")), ("拼音", Some("pinyin")), ("藏文", Some("bo")), ("备注", None)];
    assert_eq!(roles(&understood), [expected.map(|(header, role)| (header.to_owned(), role)).to_vec()]);
    let table = understood.tables.first().unwrap();
    assert_eq!((table.rows.len(), table.more), (8, 4));
    let first = table.rows.first().unwrap();
    assert_eq!((first.number, first.cells.join("|")), (2, "水火|shuǐ|ཆུ|1".to_owned()));
    assert!(table.choices.contains(&"source"));
}

#[test]
fn a_guess_that_is_wrong_is_corrected() {
    // Words and their meanings under names that say nothing, the Tibetan first.
    let text = "A,B,C\nཆུ,水,water\nམེ,火,fire\n";
    let said = Corrections { has_header: Some(true), ..Corrections::default() };
    let found = corrected("a.csv", text, &said);
    assert_eq!(found.understood.has_header, Some(true));
    let said = Corrections {
        has_header: Some(true),
        columns: vec![named("A", Some("bo")), named("B", Some("zh")), named("C", None)],
        ..Corrections::default()
    };
    let found = corrected("a.csv", text, &said);
    let words: Vec<_> = found.pack.iter().flat_map(|pack| &pack.words).map(shown).collect();
    assert_eq!(words, [["水", "shuǐ", "ཆུ", ""], ["火", "huǒ", "མེ", ""]], "{:?}", told(&found));
    // A column that was taken for the same gives way, and no fault is told of it.
    let text = "词语,例句,藏文\n水,喝水。,ཆུ\n";
    let said = Corrections { columns: vec![named("例句", Some("zh"))], ..Corrections::default() };
    let found = corrected("a.csv", text, &said);
    assert_eq!(found.pack.as_ref().unwrap().words.first().unwrap().zh, "喝水。", "{:?}", told(&found));
}

#[test]
fn another_encoding_separator_and_kind_are_taken_when_they_are_asked_for() {
    let (big5, _, _) = encoding_rs::BIG5.encode("山,mountain\n水,water\n");
    let said = Corrections { encoding: Some(TextEncoding::Gb18030), ..Corrections::default() };
    assert_eq!(corrected("a.csv", &big5, &said).understood.encoding, Some(TextEncoding::Gb18030));
    assert_eq!(imported("a.csv", &big5).understood.encoding, Some(TextEncoding::Big5));
    let text = "水#ཆུ#water\n火#མེ#fire\n";
    let said = Corrections { separator: Some('#'), ..Corrections::default() };
    for name in ["a.csv", "a.tsv"] {
        let found = corrected(name, text, &said);
        assert_eq!(found.pack.as_ref().map(|pack| pack.words.len()), Some(2), "{:?}", told(&found));
    }
    let text = "水\tshuǐ\tཆུ\n火\thuǒ\tམེ\n";
    for format in [Format::Csv, Format::AnkiText] {
        let said = Corrections { format: Some(format), ..Corrections::default() };
        let found = corrected("a.txt", text, &said);
        assert_eq!(found.understood.format, Some(format));
        assert_eq!(found.pack.as_ref().map(|pack| pack.words.len()), Some(2), "{:?}", told(&found));
    }
    // What a workbook is, nobody can say better.
    let said = Corrections { format: Some(Format::Gift), ..Corrections::default() };
    let found = corrected("a.xlsx", b"PK\x03\x04", &said);
    assert_eq!(found.understood.formats, [Format::Workbook]);
}

#[test]
fn notes_are_shown_by_their_kind_and_their_fields_can_be_mapped() {
    let text = "#separator:tab\n#columns:Kind\tA\tB\tC\n#notetype column:1\n\
        Words\t水\tཆུ\twater\nVerbs\tto drink\tཟ་\t吃\nVerbs\tto look\tལྟ་\t看\n";
    let found = imported("a.txt", text);
    let names: Vec<&str> = found.understood.tables.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(names, ["Words", "Verbs"]);
    let mut said = Corrections::default();
    said.set_column("Verbs", 1, Some("source"));
    let found = corrected("a.txt", text, &said);
    let pack = found.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&found)));
    let of = |zh: &str| pack.words.iter().find(|word| word.zh == zh).and_then(|word| word.source.clone());
    assert_eq!((of("水"), of("吃")), (None, Some("to drink".to_owned())));
}

#[test]
fn first_lines_of_notes_can_be_names() {
    let text = "Frage\tAntwort\n水\tཆུ\n火\tམེ\n";
    let said = Corrections { has_header: Some(true), ..Corrections::default() };
    let found = corrected("a.txt", text, &said);
    assert_eq!(found.pack.as_ref().map(|pack| pack.words.len()), Some(2), "{:?}", told(&found));
    assert_eq!(roles(&found.understood)[0][0], ("Frage".to_owned(), Some("zh")));
}

#[test]
fn a_wide_line_and_a_long_cell_are_shown_in_part() {
    let wide = format!("{}\n", vec!["水"; 40_000].join(","));
    let found = imported("a.csv", wide);
    assert!(found.understood.tables.iter().all(|table| table.columns.len() <= 64));
    let long = format!("汉字,藏文\n{},ཆུ\n", "水".repeat(80_000));
    let found = imported("a.csv", long);
    let cells = found.understood.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells);
    assert!(cells.into_iter().all(|cell| cell.chars().count() < 200));
}
