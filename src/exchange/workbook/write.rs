//! Writes a pack as an `.xlsx` that a teacher can edit: a sheet with explanations, a sheet about the pack, and one
//! for each section.
//!
//! Every cell is text, so that a spreadsheet makes no dates, numbers or formulas of it. The first row has the names
//! by which the columns are recognised, the second says them in Chinese and Tibetan; both stay visible when
//! scrolling.

use std::collections::HashSet;

use rust_xlsxwriter::{
    Color, DataValidation, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::guide;
use crate::exchange::csv::left_out;
use crate::exchange::draft::Section;
use crate::exchange::exported::{ExportError, Exported};
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::place::Place;
use crate::exchange::table::columns::{HEAD, PACK_SHEET, SHEETS, needed, of};
use crate::exchange::table::rows;
use crate::lesson::Pack;

/// The longest text of a cell, in UTF-16 units, as Excel counts.
const LONGEST: usize = 32_767;

/// The rows below the last in which a teacher may go on, formatted and with lists to choose from.
const ROWS_TO_GO_ON: u32 = 500;

/// The last row of a sheet.
const LAST_ROW: u32 = 1_048_575;

/// The first row with an item: the headers stand in two rows.
const FIRST_ROW: u32 = 2;

/// A font that every Windows has for Tibetan. Where it is missing, the spreadsheet takes another.
const TIBETAN_FONT: &str = "Microsoft Himalaya";

/// Writes a pack as a workbook. Its pictures and sounds are named, not contained.
///
/// # Errors
/// [`ExportError::CannotHold`] names each cell with a text that is too long or has a character that no workbook holds.
pub(in crate::exchange) fn export(pack: &Pack) -> Result<Exported, ExportError> {
    let faults = faults(pack);
    if !faults.is_empty() {
        return Err(ExportError::CannotHold(faults));
    }
    let bytes = workbook(pack).map_err(|error| ExportError::Failed { reason: error.to_string() })?;
    Ok(Exported { bytes, left_out: left_out(pack) })
}

/// Returns the texts that do not fit into a cell, at the cells in which they would stand.
fn faults(pack: &Pack) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut check = |sheet: &str, row: u32, column: u32, text: &str| {
        let length = text.encode_utf16().count();
        let bad = text.chars().find(|c| is_forbidden(*c));
        let place = || Place::Cell { sheet: sheet.to_owned(), row, column };
        if length > LONGEST {
            faults.push(Fault::error(place(), TableFault::TooLong { length, limit: LONGEST }));
        }
        if let Some(bad) = bad {
            let character = format!("U+{:04X}", u32::from(bad));
            faults.push(Fault::error(place(), TableFault::CannotHold { character }));
        }
    };
    for (row, (_, text)) in (1..).zip(rows::head(pack)) {
        check(PACK_SHEET[0], row, 1, &text);
    }
    for (section, names) in SHEETS {
        for (row, cells) in (FIRST_ROW..).zip(rows::of_section(pack, section)) {
            for (column, text) in (0..).zip(rows::in_order(&cells, of(section))) {
                check(names[0], row, column, text);
            }
        }
    }
    faults
}

/// Returns whether XML cannot hold a character. Control characters could be escaped as `_x0001_`, but programs other
/// than Excel show that as it is.
fn is_forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

struct Formats {
    plain: Format,
    tibetan: Format,
    header: Format,
    needed: Format,
    hint: Format,
    id: Format,
    title: Format,
}

impl Formats {
    fn new() -> Self {
        let text = || Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top);
        let header = || text().set_bold().set_border_bottom(FormatBorder::Thin);
        Self {
            plain: text(),
            tibetan: text().set_font_name(TIBETAN_FONT).set_font_size(18),
            header: header().set_background_color(Color::RGB(0x00EF_E6D2)),
            needed: header().set_background_color(Color::RGB(0x00E0_A526)),
            hint: text().set_font_color(Color::RGB(0x006B_5E50)).set_border_bottom(FormatBorder::Thin),
            id: text().set_font_color(Color::RGB(0x006B_5E50)),
            title: text().set_bold().set_font_size(16),
        }
    }

    fn of(&self, column: &str) -> &Format {
        match column {
            "id" => &self.id,
            "bo" | "parts" => &self.tibetan,
            column if column.ends_with("_bo") => &self.tibetan,
            _ => &self.plain,
        }
    }
}

fn workbook(pack: &Pack) -> Result<Vec<u8>, XlsxError> {
    let formats = Formats::new();
    let mut book = Workbook::new();
    let explanation = book.add_worksheet();
    explanation.set_name(guide::SHEET)?;
    explain(explanation, &formats)?;
    let sheet = book.add_worksheet();
    sheet.set_name(PACK_SHEET[0])?;
    head(sheet, pack, &formats)?;
    for (section, names) in SHEETS {
        let rows = rows::of_section(pack, section);
        let sheet = book.add_worksheet();
        sheet.set_name(names[0])?;
        items(sheet, section, &rows, &formats)?;
        if section == Section::Words {
            sheet.set_active(true);
        }
    }
    book.save_to_buffer()
}

fn items(
    sheet: &mut Worksheet,
    section: Section,
    rows: &[rows::Cells],
    formats: &Formats,
) -> Result<(), XlsxError> {
    let needed: HashSet<&str> = needed(section).iter().copied().collect();
    for (column, name) in (0..).zip(of(section)) {
        sheet.set_column_width(column, width(name))?;
        sheet.set_column_format(column, formats.of(name))?;
        let header = if needed.contains(name) { &formats.needed } else { &formats.header };
        sheet.write_string_with_format(0, column, *name, header)?;
        sheet.write_string_with_format(1, column, guide::label(name), &formats.hint)?;
    }
    sheet.set_freeze_panes(FIRST_ROW, 1)?;
    for (row, cells) in (FIRST_ROW..).zip(rows) {
        for ((column, name), text) in (0..).zip(of(section)).zip(rows::in_order(cells, of(section))) {
            if !text.is_empty() {
                sheet.write_string_with_format(row, column, text, formats.of(name))?;
            }
        }
    }
    let last =
        FIRST_ROW.saturating_add(u32::try_from(rows.len()).unwrap_or(LAST_ROW)).saturating_add(ROWS_TO_GO_ON);
    for (column, name) in (0..).zip(of(section)) {
        let choices: &[&str] = match *name {
            "kind" => &["Choice", "TrueFalse", "Number", "Order", "Text"],
            "difficulty" => &["1", "2", "3"],
            _ => continue,
        };
        // What is not on the list is said when the file is read; the list only helps.
        let list = DataValidation::new().allow_list_strings(choices)?.show_error_message(false);
        sheet.add_data_validation(FIRST_ROW, column, last.min(LAST_ROW), column, &list)?;
    }
    Ok(())
}

fn head(sheet: &mut Worksheet, pack: &Pack, formats: &Formats) -> Result<(), XlsxError> {
    for (column, (name, width)) in (0..).zip([("key", 14.0), ("value", 48.0), ("说明", 64.0)]) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(0, column, name, &formats.header)?;
    }
    for (row, (name, text)) in (1..).zip(rows::head(pack)) {
        sheet.write_string_with_format(row, 0, name, &formats.header)?;
        sheet.write_string_with_format(row, 1, text, formats.of(name))?;
        sheet.write_string_with_format(row, 2, guide::line_of(PACK_SHEET[0], name).zh, &formats.hint)?;
    }
    let teaches = HEAD.iter().position(|name| *name == "teaches");
    if let Some(row) = teaches.and_then(|row| u32::try_from(row + 1).ok()) {
        let list = DataValidation::new().allow_list_strings(&["zh", "bo"])?.show_error_message(false);
        sheet.add_data_validation(row, 1, row, 1, &list)?;
    }
    sheet.set_freeze_panes(1, 1)?;
    Ok(())
}

/// Writes the sheet that explains the others.
fn explain(sheet: &mut Worksheet, formats: &Formats) -> Result<(), XlsxError> {
    for (column, width) in (0..).zip([12.0, 14.0, 46.0, 46.0, 46.0, 26.0]) {
        sheet.set_column_width(column, width)?;
    }
    let title = guide::line("title");
    sheet.write_string_with_format(0, 0, guide::TITLE, &formats.title)?;
    let mut row = 1;
    let mut line = |first: &str, second: &str, line: &guide::Line, sheet: &mut Worksheet| {
        let cells = [
            (first, &formats.header),
            (second, &formats.header),
            (line.bo, &formats.tibetan),
            (line.zh, &formats.plain),
            (line.en, &formats.plain),
            (line.example, &formats.plain),
        ];
        for (column, (text, format)) in (0..).zip(cells) {
            sheet.write_string_with_format(row, column, text, format)?;
        }
        row += 1;
        Ok::<(), XlsxError>(())
    };
    line("", "", &title, sheet)?;
    for rule in guide::rules() {
        line("", "", &rule, sheet)?;
    }
    for name in HEAD {
        line(PACK_SHEET[0], name, &guide::line_of(PACK_SHEET[0], name), sheet)?;
    }
    for (section, names) in SHEETS {
        for name in of(section) {
            line(names[0], name, &guide::line_of(names[0], name), sheet)?;
        }
    }
    sheet.set_freeze_panes(2, 0)?;
    Ok(())
}

/// Returns the width of a column in characters.
fn width(name: &str) -> f64 {
    match name {
        "id" | "kind" | "answer" | "difficulty" | "tolerance" | "seconds" | "picture" => 14.0,
        "zh" | "bo" | "en" | "pinyin" | "parts" => 28.0,
        name if name.starts_with("text_") || name.starts_with("why_") || name.starts_with("ask_") => 40.0,
        name if name.starts_with("title_") || name.starts_with("option_") => 24.0,
        _ => 18.0,
    }
}
