//! What of a file could not be taken in, as a table to mend: the cells as they were, and what is wrong behind them.

use std::collections::HashSet;

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::exchange::exported::{ExportError, Exported};
use crate::exchange::fault::Fault;
use crate::exchange::sheet::for_the_author;

/// The longest name of a sheet, in characters, and what it may not have in it.
const LONGEST_NAME: usize = 31;
const NOT_IN_NAMES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
/// The longest text of a cell, in UTF-16 units, as Excel counts.
const LONGEST: usize = 32_767;

/// What could not be taken in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rest {
    /// The id of the lesson that it belongs to.
    pub lesson: String,
    /// A table for each sheet, or for each kind of item.
    pub sheets: Vec<RestSheet>,
}

/// Items of one sheet that could not be taken in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RestSheet {
    /// The name of the sheet; may be empty.
    pub name: String,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows with what is wrong with the item that begins there.
    pub rows: Vec<(Vec<String>, Vec<Fault>)>,
}

impl Rest {
    /// Returns whether everything was taken in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sheets.is_empty()
    }

    /// Returns a workbook of it. `heading` stands above what is wrong, and `explain` says it.
    ///
    /// # Errors
    /// [`ExportError::Failed`] if the writer fails.
    pub fn workbook(
        &self,
        heading: &str,
        explain: &dyn Fn(&Fault) -> String,
    ) -> Result<Exported, ExportError> {
        let bytes = self
            .written(heading, explain)
            .map_err(|error| ExportError::Failed { reason: error.to_string() })?;
        Ok(Exported { bytes, left_out: Vec::new() })
    }

    fn written(&self, heading: &str, explain: &dyn Fn(&Fault) -> String) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let wrapped = Format::new().set_text_wrap().set_num_format("@");
        let mut names = HashSet::new();
        for (number, sheet) in (1..).zip(&self.sheets) {
            let page = book.add_worksheet();
            page.set_name(name_of(&sheet.name, number, &mut names))?;
            page.set_freeze_panes(1, 0)?;
            let said = u16::try_from(sheet.header.len()).unwrap_or(u16::MAX);
            let told = for_the_author(heading, &self.lesson);
            for (column, name) in (0..).zip(sheet.header.iter().chain([&told])) {
                page.write_string(0, column, name)?;
                page.set_column_width(column, if column == said { 60 } else { 20 })?;
            }
            for (row, (cells, faults)) in (1..).zip(&sheet.rows) {
                for (column, text) in (0..).zip(cells).filter(|(_, text)| !text.is_empty()) {
                    page.write_string_with_format(row, column, holdable(text), &wrapped)?;
                }
                let sentences: Vec<String> = faults.iter().map(explain).collect();
                page.write_string_with_format(row, said, holdable(&sentences.join("\n")), &wrapped)?;
            }
        }
        book.save_to_buffer()
    }
}

/// Returns a name that a sheet can have: its own, which says what its rows are, unless another has it.
fn name_of(name: &str, number: usize, taken: &mut HashSet<String>) -> String {
    let plain: String = name.chars().filter(|c| !NOT_IN_NAMES.contains(c) && !c.is_control()).collect();
    let short = |room: usize| {
        let mut units = 0;
        let fits = |c: &char| {
            units += c.len_utf16();
            units <= room
        };
        plain.trim_matches('\'').chars().take_while(fits).collect::<String>().trim().to_owned()
    };
    let own = short(LONGEST_NAME);
    if !own.is_empty() && taken.insert(own.to_lowercase()) {
        return own;
    }
    let end = format!(" {number}");
    let numbered = format!("{}{end}", short(LONGEST_NAME - end.len())).trim().to_owned();
    taken.insert(numbered.to_lowercase());
    numbered
}

/// Returns as much of a text as a cell holds.
fn holdable(text: &str) -> String {
    let mut taken = 0;
    let allowed =
        |c: &char| matches!(c, '\t' | '\n' | '\r') || !c.is_control() && *c < '\u{fffe}' || *c > '\u{ffff}';
    let holds = text.chars().filter(allowed).take_while(|c| {
        taken += c.len_utf16();
        taken <= LONGEST
    });
    holds.collect()
}
