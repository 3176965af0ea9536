//! Lines with far more cells than a lesson has, and cells with far longer texts: told at their place.

use rust_xlsxwriter::Workbook;

use super::{csv, read, told};
use crate::exchange::{Format, Imported};

/// What is told of the shape of a file, without what the checker says of its words.
fn bounds(imported: &Imported) -> Vec<String> {
    assert!(imported.pack.is_none());
    let about_bounds = |fault: &String| fault.contains("too-many") || fault.contains("too-long");
    told(imported).into_iter().filter(about_bounds).collect()
}

#[test]
fn a_line_of_a_csv_has_at_most_256_cells() {
    let wide = vec!["x"; 40_000].join(",");
    let imported = csv(&format!("zh,bo\n水,ཆུ\n{wide}\n火,མེ\n"));
    assert_eq!(bounds(&imported), ["IW3: error exchange-table-too-many-cells limit=256"]);
    let imported = csv(&format!("{wide}\n水,ཆུ\n"));
    assert_eq!(bounds(&imported), ["IW1: error exchange-table-too-many-cells limit=256"]);
    // Empty cells are no cells: spreadsheets write many of them.
    let imported = csv(&format!("zh,pinyin,bo{0}\n水,shuǐ,ཆུ{0}\n", ",".repeat(5_000)));
    assert!(imported.pack.is_some(), "{:?}", told(&imported));
}

#[test]
fn a_row_of_a_sheet_has_at_most_256_cells() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, header) in (0..).zip(["zh", "bo"]) {
        sheet.write(0, column, header).unwrap();
    }
    for column in 0..10_000 {
        sheet.write(1, column, "水").unwrap();
    }
    let imported = read(&book.save_to_buffer().unwrap(), Format::Workbook);
    assert_eq!(bounds(&imported), ["Sheet1!IW2: error exchange-table-too-many-cells limit=256"]);
}

#[test]
fn a_line_of_ankis_text_has_at_most_256_fields() {
    let wide = vec!["水"; 40_000].join("\t");
    let imported = read(format!("#columns:Chinese\tTibetan\n水\tཆུ\n{wide}\n").as_bytes(), Format::AnkiText);
    assert_eq!(bounds(&imported), ["3:513: error exchange-table-too-many-cells limit=256"]);
    // Names of columns beyond those that the notes have are of no use, and do no harm.
    let imported = read(format!("#columns:{wide}\n水\tཆུ\n").as_bytes(), Format::AnkiText);
    assert!(imported.pack.is_some(), "{:?}", told(&imported));
}

#[test]
fn a_question_has_at_most_256_answers() {
    let wide = "~x".repeat(10_000);
    let imported = read(format!("What? {{=a {wide}}}\n").as_bytes(), Format::Gift);
    assert_eq!(bounds(&imported), ["1:521: error exchange-gift-too-many-answers limit=256"]);
    let wide = "~x".repeat(40_000);
    let imported = read(format!("What? {{=a {wide}}}\n").as_bytes(), Format::Gift);
    assert_eq!(bounds(&imported), ["1:1: error exchange-gift-too-long length=80009 limit=32767"]);
}

#[test]
fn a_text_is_as_long_as_a_cell_of_a_spreadsheet() {
    let long = "a".repeat(80_000);
    let fault = "error exchange-table-too-long length=80000 limit=32767";
    let imported = csv(&format!("zh,pinyin,bo\n水,{long},ཆུ\n"));
    assert_eq!(bounds(&imported), [format!("B2: {fault}")]);
    let text = format!("#columns:Chinese\tPinyin\tTibetan\n水\t{long}\tཆུ\n");
    assert_eq!(bounds(&read(text.as_bytes(), Format::AnkiText)), [format!("2:3: {fault}")]);
}
