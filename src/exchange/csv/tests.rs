//! CSV as Excel, WPS and text editors write it.

use encoding_rs::GB18030;

use super::*;
use crate::exchange::format::Format;
use crate::exchange::table::tests::{csv, read, told};

#[test]
fn what_chinese_excel_saves_is_read() {
    let (bytes, _, lost) = GB18030.encode("汉字,拼音,藏文,来源\r\n水,shui3,ཆུ,\"《词典》, 第3页\"\r\n");
    assert!(!lost);
    let imported = read(&bytes, Format::Csv);
    assert_eq!(told(&imported), Vec::<String>::new());
    let pack = imported.pack.expect("a pack");
    assert_eq!(
        (pack.words[0].bo[0].as_str(), pack.words[0].source.as_deref()),
        ("ཆུ", Some("《词典》, 第3页"))
    );
}

#[test]
fn bytes_that_are_no_text_are_told_at_their_cell() {
    let (bytes, _, _) = GB18030.encode("汉字,拼音,藏文\r\n水,shui3,ཆུ\r\n火,huo3,མེ");
    let mut bytes = bytes.into_owned();
    bytes.push(0xff);
    let imported = read(&bytes, Format::Csv);
    assert!(
        told(&imported)[0].starts_with("C3: error exchange-table-undecodable found=མེ"),
        "{:?}",
        told(&imported)
    );
}

#[test]
fn rows_are_counted_as_a_spreadsheet_counts_them() {
    let imported = csv("zh,pinyin,bo,source\r\n\r\n水,shuǐ,ཆུ,\"a\r\nb\"\r\n\r\n\r\n火,huǒ,,S\r\n");
    assert_eq!(told(&imported), ["C6: error exchange-table-missing-value name=bo"]);
    let imported = csv("\n\nzh,pinyin,bo\n\n火,huǒ,\n");
    assert_eq!(told(&imported), ["C5: error exchange-table-missing-value name=bo"]);
}

#[test]
fn a_quote_that_is_never_closed_is_told_where_it_stands() {
    let imported = csv("zh,pinyin,bo\n水,shuǐ,ཆུ\n火,huǒ,\"མེ\n山\n");
    assert!(
        told(&imported).contains(&"C3: error exchange-table-unclosed-quote".to_owned()),
        "{:?}",
        told(&imported)
    );
}

#[test]
fn formulas_do_not_run_and_come_back_as_they_were() {
    for (text, cell) in
        [("=1", "'=1"), ("'=1", "''=1"), ("a=1", "a=1"), ("'a", "'a"), ("-5", "'-5"), ("'", "'")]
    {
        assert_eq!(guarded(text), cell);
        assert_eq!(unguarded(cell), text);
    }
}

#[test]
fn a_file_begins_with_a_mark_and_has_only_columns_that_are_used() {
    let exported = export(&crate::exchange::table::tests::empty()).expect("a file");
    assert!(exported.bytes.starts_with(BYTE_ORDER_MARK));
    let text = String::from_utf8_lossy(&exported.bytes);
    assert_eq!(
        text.lines().next(),
        Some("\u{feff}section,id,title_bo,title_zh,title_en,teaches,format,authors,licence,level")
    );
}

#[test]
fn a_text_that_no_cell_holds_is_told_on_export() {
    let word =
        crate::lesson::Word { source: Some("x".repeat(32_768)), id: "w".to_owned(), ..Default::default() };
    let pack = crate::lesson::Pack { words: vec![word], ..Default::default() };
    let exported = crate::exchange::export(&pack, std::path::Path::new("demo"), Format::Csv);
    let Err(crate::exchange::ExportError::CannotHold(faults)) = exported else { panic!("a table was made") };
    assert_eq!(faults.len(), 1);
    assert!(
        faults[0].to_string().contains("error exchange-table-too-long length=32768 limit=32767"),
        "{}",
        faults[0]
    );
}
