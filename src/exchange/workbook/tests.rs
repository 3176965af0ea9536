//! Workbooks as spreadsheets make them: merged cells, formulas, dates, hidden things, 50,000 rows.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use rust_xlsxwriter::{Format as CellFormat, Formula, Note, Workbook};

use super::guide;
use crate::exchange::convert::export;
use crate::exchange::exported::ExportError;
use crate::exchange::format::Format;
use crate::exchange::import;
use crate::exchange::imported::Imported;
use crate::exchange::table::columns;
use crate::exchange::table::tests::{read, target, told};
use crate::explain::Explain;
use crate::language::tibetan::{normal, particle, syllable};
use crate::lesson::{Pack, Word};

/// A workbook with one sheet, whose first row is headers of words.
fn words(name: &str, fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Imported {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name).unwrap();
    for (column, header) in (0..).zip(["id", "zh", "pinyin", "bo", "en", "source"]) {
        sheet.write(0, column, header).unwrap();
    }
    for (column, text) in (0..).zip(["water", "水", "shuǐ", "ཆུ", "water", "S"]) {
        sheet.write(1, column, text).unwrap();
    }
    fill(sheet);
    read(&book.save_to_buffer().unwrap(), Format::Workbook)
}

#[test]
fn numbers_are_read_as_their_cells_show_them() {
    let imported = words("Words", |sheet| {
        let shown = [
            ("000", 7.0),
            ("0%", 0.5),
            ("0.00\"元\"", 12.5),
            ("General", 0.1 + 0.2),
            ("# ?/?", 1.5),
            ("[$€-2] 0.00", 3.5),
            ("0\"岁\"", 8.0),
            ("000-0000-0000", 13_812_345_678.0),
            ("#,##0", 1_234.0),
            ("[DBNum1]General", 123.0),
            ("[>=1000]0.0,\"k\";0", 2_500.0),
        ];
        for (row, (code, number)) in (2..).zip(shown) {
            sheet.write_row(row, 0, [code, "数", "shù", "གྲངས"]).unwrap();
            sheet.write(row, 0, format!("n-{row}")).unwrap();
            sheet.write_number_with_format(row, 4, number, &CellFormat::new().set_num_format(code)).unwrap();
        }
    });
    let pack = imported.pack.as_ref().unwrap_or_else(|| panic!("{:?}", told(&imported)));
    let english: Vec<_> = pack.words.iter().filter_map(|word| word.en.first()).collect();
    assert_eq!(
        english,
        [
            "water",
            "007",
            "50%",
            "12.50元",
            "0.3",
            "1 1/2",
            "€ 3.50",
            "8岁",
            "138-1234-5678",
            "1,234",
            "一百二十三",
            "2.5k"
        ]
    );
}

#[test]
fn what_a_teacher_does_not_see_is_said_at_its_cell() {
    let imported = words("Words", |sheet| {
        let date = CellFormat::new().set_num_format("yyyy-mm-dd");
        sheet.write_row(2, 0, ["fire", " 火\u{a0}", "huǒ", "མེ"]).unwrap();
        sheet.write_formula(2, 4, Formula::new("B2").set_result("fire")).unwrap();
        sheet.write_number_with_format(2, 5, 45_355.0, &date).unwrap();
        sheet.write_row(3, 0, ["seven", "七", "qī", "བདུན"]).unwrap();
        sheet.write_number(3, 4, 7.0).unwrap();
        sheet.write_formula(3, 5, Formula::new("Z9").set_result("#REF!")).unwrap();
        sheet.merge_range(5, 3, 7, 3, "རི", &CellFormat::new()).unwrap();
        sheet.write_row(5, 0, ["hill", "山", "shān"]).unwrap();
        sheet.write_row(6, 0, ["rock", "石", "shí"]).unwrap();
        sheet.set_row_hidden(6).unwrap();
        sheet.insert_note(1, 1, &Note::new("look")).unwrap();
        sheet.write(1, 9, "aside").unwrap();
    });
    let mut told = told(&imported);
    told.sort();
    assert_eq!(
        told,
        [
            "Words!B2: warning exchange-table-comments count=1",
            "Words!B3: warning exchange-table-trimmed count=1",
            "Words!D6: warning exchange-table-merged range=D6:D8",
            "Words!D7: error exchange-table-missing-value name=bo",
            "Words!E3: warning exchange-table-formula-read formula==B2",
            "Words!F3: warning exchange-table-date found=2024-03-04",
            "Words!F4: error exchange-table-error-value found=#REF!",
            "Words!A7: warning exchange-table-rows-hidden count=1",
            "Words!J2: warning exchange-table-without-header count=1",
        ]
        .into_iter()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect::<Vec<_>>()
    );
    assert!(imported.pack.is_none() && imported.text.is_none());
}

#[test]
fn what_a_number_format_hides_is_read_and_said_once() {
    let imported = words("Words", |sheet| {
        let hidden = CellFormat::new().set_num_format(";;;");
        for (row, id) in (2..).zip(["a", "b"]) {
            sheet.write_row(row, 0, [id, "数", "shù", "གྲངས"]).unwrap();
            sheet.write_number_with_format(row, 4, 5.0, &hidden).unwrap();
        }
        sheet.write_string_with_format(3, 5, "S", &hidden).unwrap();
    });
    assert!(told(&imported).contains(&"Words!E3: warning exchange-table-cells-hidden count=3".to_owned()));
    let pack = imported.pack.unwrap();
    assert_eq!((pack.words[1].en[0].as_str(), pack.words[2].source.as_deref()), ("5", Some("S")));
}

#[test]
fn an_ods_is_read_as_its_cells_show_it() {
    use std::io::Write as _;
    let cell = |kind: &str, value: &str, shown: &str| {
        format!(
            r#"<table:table-cell office:value-type="{kind}" {value}><text:p>{shown}</text:p></table:table-cell>"#
        )
    };
    let texts = |texts: &[&str]| texts.iter().map(|text| cell("string", "", text)).collect::<String>();
    let row = |cells: String| format!("<table:table-row>{cells}</table:table-row>");
    let rows = [
        row(texts(&["zh", "pinyin", "bo", "en"])),
        row(texts(&["半", "bàn", "ཕྱེད་ཀ"]) + &cell("percentage", r#"office:value="0.5""#, "50%")),
        row(texts(&["八点", "bā diǎn", "ཆུ་ཚོད་བརྒྱད་པ"])
            + &cell("time", r#"office:time-value="PT08H00M00S""#, "8:00")),
        row(texts(&["千", "qiān", "སྟོང"]) + &cell("float", r#"office:value="1000""#, "1,000")),
    ];
    let content = format!(
        r#"<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Words">{}</table:table></office:spreadsheet></office:body></office:document-content>"#,
        rows.concat()
    );
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default();
    for (name, text) in
        [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)]
    {
        zip.start_file(name, stored).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.start_file("META-INF/manifest.xml", stored).unwrap();
    zip.write_all(
        br#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#,
    )
    .unwrap();
    let imported = read(&zip.finish().unwrap().into_inner(), Format::Workbook);
    assert_eq!(told(&imported), ["Words!D3: warning exchange-table-date found=8:00"]);
    let pack = imported.pack.unwrap();
    assert_eq!(
        pack.words.iter().map(|word| word.en[0].as_str()).collect::<Vec<_>>(),
        ["50%", "8:00", "1,000"]
    );
}

#[test]
fn a_number_in_a_cell_is_the_text_that_was_typed() {
    let imported = words("Words", |sheet| {
        sheet.write_row(2, 0, ["seven", "七", "qī", "བདུན"]).unwrap();
        sheet.write_number(2, 4, 7.0).unwrap();
        sheet.write_boolean(2, 5, true).unwrap();
    });
    assert_eq!(told(&imported), Vec::<String>::new());
    let pack = imported.pack.expect("a pack");
    assert_eq!(
        (pack.words[1].en.as_slice(), pack.words[1].source.as_deref()),
        (&["7".to_owned()][..], Some("TRUE"))
    );
}

#[test]
fn sheets_of_other_names_are_read_or_said_not_to_be() {
    let mut book = Workbook::new();
    let lesson = book.add_worksheet();
    lesson.set_name("第一课").unwrap();
    lesson.write_row_matrix(0, 0, [["汉字", "拼音", "藏文"], ["水", "shuǐ", "ཆུ"]]).unwrap();
    let hidden = book.add_worksheet();
    hidden.set_name("第二课").unwrap();
    hidden.write_row_matrix(0, 0, [["汉字", "拼音", "藏文"], ["火", "huǒ", "མེ"]]).unwrap();
    hidden.set_hidden(true);
    let other = book.add_worksheet();
    other.set_name("成绩").unwrap();
    other.write_row_matrix(0, 0, [["name", "mark"], ["a", "5"]]).unwrap();
    book.add_worksheet();
    let imported = read(&book.save_to_buffer().unwrap(), Format::Csv);
    let mut told = told(&imported);
    told.sort();
    assert_eq!(
        told,
        [
            "成绩!A1: warning exchange-table-sheet-not-read",
            "第一课!A1: warning exchange-table-sheet-read-as sheet=Words",
            "第二课!A1: warning exchange-table-sheet-hidden",
            "第二课!A1: warning exchange-table-sheet-read-as sheet=Words",
        ]
    );
    assert_eq!(imported.pack.map(|pack| pack.words.len()), Some(2));
}

#[test]
fn a_file_that_is_no_workbook_is_said_so() {
    for bytes in [b"".as_slice(), b"PK\x03\x04 nothing", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"hello"] {
        let imported = read(bytes, Format::Workbook);
        assert_eq!(imported.faults.len(), 1, "{bytes:?}");
        assert_eq!(imported.faults[0].message_id(), "exchange-table-unreadable");
    }
}

#[test]
fn a_zip_that_unpacks_to_more_than_a_lesson_is_not_unpacked() {
    use std::io::Write as _;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let nothing = vec![b' '; 1024 * 1024];
    for index in 0..130 {
        zip.start_file(format!("xl/{index}.xml"), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(&nothing).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 1024 * 1024);
    let imported = read(&bytes, Format::Workbook);
    assert_eq!(imported.faults[0].message_id(), "exchange-table-too-large");
}

#[test]
fn a_text_that_no_cell_holds_is_said_and_not_cut() {
    let word = |source: &str| Word { source: Some(source.to_owned()), id: "w".to_owned(), ..Word::default() };
    let pack = Pack { words: vec![word(&"x".repeat(32_768)), word("a\u{1}b")], ..Pack::default() };
    let Err(ExportError::CannotHold(faults)) = export(&pack, std::path::Path::new("demo"), Format::Workbook)
    else {
        panic!("a workbook was made");
    };
    let told: Vec<_> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "Words!J3: error exchange-table-too-long length=32768 limit=32767",
            "Words!J4: error exchange-table-cannot-hold character=U+0001",
        ]
    );
}

#[test]
fn fifty_thousand_rows_are_read_and_the_watcher_is_asked() {
    let imported = {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.set_name("Words").unwrap();
        sheet.write_row(0, 0, ["zh", "pinyin", "bo", "tags"]).unwrap();
        for row in 1..=50_000 {
            sheet.write_row(row, 0, ["水", "shuǐ", "ཆུ", &format!("t{row}")]).unwrap();
        }
        let bytes = book.save_to_buffer().unwrap();
        let mut calls = 0;
        let start = std::time::Instant::now();
        let imported = import(&bytes, Format::Workbook, &target(None), &mut |_| {
            calls += 1;
            ControlFlow::Continue(())
        });
        println!("50,000 rows in {:?}, {calls} calls", start.elapsed());
        assert!(calls > 50);
        imported.unwrap()
    };
    assert_eq!((imported.counts.rows, imported.counts.ids_given), (50_000, 50_000));
    assert!(imported.faults.len() <= 501);
}

#[test]
fn every_column_is_explained_in_three_languages_and_the_tibetan_is_right() {
    for (section, names) in columns::SHEETS {
        for name in columns::of(section).iter().chain(columns::HEAD) {
            let line = guide::line_of(names[0], name);
            assert!(!line.zh.is_empty() && !line.en.is_empty(), "{name}");
            assert!(
                columns::meant(&guide::label(name), columns::of(section)) == Some(name)
                    || columns::HEAD.contains(name),
                "{name}"
            );
        }
    }
    for line in guide::rules() {
        assert!(!line.zh.is_empty() && !line.en.is_empty(), "{line:?}");
    }
    for text in guide::tibetan() {
        assert_eq!(normal::faults(text), Vec::new(), "{text}");
        assert_eq!(particle::disagreements(text), Vec::new(), "{text}");
        for (_, found) in syllable::syllables(text) {
            assert!(syllable::analyse(found).is_ok(), "{found} in {text}");
        }
    }
}

#[test]
fn what_is_exported_is_read_without_a_word_about_its_shape() {
    let word = Word {
        id: "water".to_owned(),
        zh: "水".to_owned(),
        pinyin: "shuǐ".to_owned(),
        bo: vec!["ཆུ".to_owned()],
        en: vec!["water".to_owned()],
        source: Some("S".to_owned()),
        ..Word::default()
    };
    let pack = Pack { words: vec![word], ..crate::exchange::table::tests::empty() };
    let exported = export(&pack, std::path::Path::new("demo"), Format::Workbook).unwrap();
    let imported = read(&exported.bytes, Format::Workbook);
    assert_eq!(told(&imported), Vec::<String>::new());
    assert_eq!(imported.pack, Some(pack));
}
