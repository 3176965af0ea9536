//! CSV: one table of all sections, whose names stand in the first column. A plain list of words is read too, with any
//! separator and in any encoding of Chinese Windows.
//!
//! Written files are UTF-8 with a byte order mark, because Excel takes a file without one for GBK. A text that begins
//! with `=`, `+`, `-`, `@`, a tab or a line end gets an apostrophe before it, so that no spreadsheet runs it as a
//! formula; so does one that begins with apostrophes and then such a sign. Reading removes one apostrophe.

mod answers;
pub(super) mod quotes;
pub(super) mod separator;

#[cfg(test)]
mod tests;

pub use answers::export_own_answers;

use super::decode::{Decoded, decode};
use super::draft::Section;
use super::finish::tell;
use super::sheet::{Grid, Row};
use super::table::columns::{HEAD, needed};
use super::table::grid::Trimmed;
use super::table::{MAX_CELL_LENGTH, MAX_CELLS, MAX_ROWS, MAX_TEXT, SECTION, Tables, rows, too_long};
use super::understood::{Corrections, Understood};
use crate::exchange::exported::{ExportError, Exported, LeftOut};
use crate::exchange::fault::{Fault, TableFault};
use crate::exchange::guard::{BYTE_ORDER_MARK, guarded, unguarded};
use crate::exchange::imported::{ImportProgress, OnProgress, Stopped};
use crate::exchange::place::Place;
use crate::lesson::Pack;

/// Stands behind the text when it is read: if it is found inside a cell, a quote is not closed.
const END: &str = "\u{1}end of the text\u{1}";

/// How many rows are read between two calls of the watcher.
const ROWS_A_CALL: usize = 256;

/// Reads a CSV file.
///
/// # Errors
/// [`Stopped`] if `on_progress` says so.
pub(super) fn read(
    bytes: &[u8],
    corrections: &Corrections,
    on_progress: OnProgress<'_>,
) -> Result<Tables, Stopped> {
    if bytes.len() > MAX_TEXT {
        let limit = u64::try_from(MAX_TEXT >> 20).unwrap_or_default();
        return Ok(Tables::refused(TableFault::TooLarge { limit }));
    }
    let Some(decoded) = decode(bytes, corrections.encoding) else {
        return Ok(Tables::refused(TableFault::NotText));
    };
    let (found, skipped) = separator::find(&decoded.text);
    let separator = corrections.separator.unwrap_or(found);
    let understood =
        Understood { encoding: Some(decoded.encoding), separator: Some(separator), ..Understood::default() };
    let mut faults = Vec::new();
    Ok(match grid(&decoded, separator, skipped, on_progress, &mut faults)? {
        Some(grid) => Tables { sheets: Ok(vec![grid]), faults, understood },
        None => Tables::refused(TableFault::TooManyRows { limit: MAX_ROWS }),
    })
}

/// Writes a pack as CSV. The pack's pictures and sounds are named, not contained.
///
/// # Errors
/// [`ExportError::CannotHold`] names each cell with a text that is too long to be read again, by us or by a spreadsheet;
/// [`ExportError::Failed`] if the writer fails.
pub(super) fn export(pack: &Pack) -> Result<Exported, ExportError> {
    let failed = |reason: String| ExportError::Failed { reason };
    let mut table = vec![("pack", rows::head(pack))];
    let mut present = Vec::new();
    for section in Section::ALL {
        let rows = rows::of_section(pack, section);
        if !rows.is_empty() {
            present.push(section);
        }
        table.extend(rows.into_iter().map(|row| (section.name(), row)));
    }
    let mut columns = rows::mixed_columns();
    // What no row has only stands in the way; but that the pack has no level, say, must be said.
    columns.retain(|column| {
        *column == SECTION
            || HEAD.contains(column)
            || present.iter().any(|section| needed(*section).contains(column))
            || table
                .iter()
                .any(|(_, cells)| cells.iter().any(|(name, text)| name == column && !text.is_empty()))
    });
    let table: Vec<Vec<String>> = table
        .iter()
        .map(|(section, cells)| {
            let cells = rows::in_order(cells, &columns[1..]).map(guarded);
            std::iter::once((*section).to_owned()).chain(cells).collect()
        })
        .collect();
    let faults = faults(&table);
    if !faults.is_empty() {
        return Err(ExportError::CannotHold(faults));
    }
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BYTE_ORDER_MARK.to_vec());
    let written: Result<(), csv::Error> = (|| {
        writer.write_record(&columns)?;
        for cells in &table {
            writer.write_record(cells)?;
        }
        Ok(())
    })();
    written.map_err(|error| failed(error.to_string()))?;
    let bytes = writer.into_inner().map_err(|error| failed(error.to_string()))?;
    Ok(Exported { bytes, left_out: left_out(pack) })
}

/// Returns the texts that are too long for a cell, at the cells in which they would stand below the names of the columns.
fn faults(table: &[Vec<String>]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (row, cells) in (1..).zip(table) {
        for (column, text) in (0..).zip(cells) {
            let length = if text.len() > MAX_CELL_LENGTH { text.encode_utf16().count() } else { 0 };
            if length > MAX_CELL_LENGTH {
                let place = Place::Cell { sheet: String::new(), row, column };
                let fault = TableFault::TooLong { length, limit: MAX_CELL_LENGTH };
                faults.push(Fault::error(place, fault));
            }
        }
    }
    faults
}

/// Returns the files of a pack, which a table names and does not contain.
pub(super) fn left_out(pack: &Pack) -> Vec<LeftOut> {
    use super::What;
    use crate::lesson::Picture;
    let is_file = |picture: &Option<Picture>| matches!(picture, Some(Picture::File(_)));
    let pictures = pack.words.iter().filter(|word| is_file(&word.picture)).count();
    let words = pack.words.iter().filter(|word| word.audio.is_some()).count();
    let sentences = pack.sentences.iter().filter(|sentence| sentence.audio.is_some()).count();
    let stories = pack.stories.iter().flat_map(|story| &story.lines);
    let lines = stories.chain(pack.speeches.iter().flat_map(|speech| &speech.lines));
    let sounds = words + sentences + lines.filter(|line| line.audio.is_some()).count();
    let all = [(What::Pictures, pictures), (What::Sounds, sounds)];
    let some = all.into_iter().filter(|(_, count)| *count > 0);
    some.map(|(what, count)| LeftOut::counted(what, count)).collect()
}

/// Reads the rows of a file, with faults for what is no text. Returns `None` if there are too many.
fn grid(
    decoded: &Decoded,
    separator: char,
    skipped: usize,
    on_progress: OnProgress<'_>,
    faults: &mut Vec<Fault>,
) -> Result<Option<Grid>, Stopped> {
    let text = decoded.text.get(skipped..).unwrap_or_default();
    let mut index = u32::from(skipped > 0);
    let text = quotes::mended(text, separator);
    let (text, byte) = separator::in_bytes(&text, separator);
    let whole = format!("{text}\r\n{END}");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(byte)
        .from_reader(whole.as_bytes());
    let of = u64::try_from(whole.len()).unwrap_or(u64::MAX);
    let mut grid = Grid::default();
    let mut trimmed = Trimmed::default();
    let mut record = csv::StringRecord::new();
    let mut before = 0;
    loop {
        if grid.rows.len().is_multiple_of(ROWS_A_CALL) {
            tell(on_progress, ImportProgress { done: u64::try_from(before).unwrap_or_default(), of })?;
        }
        if !matches!(reader.read_record(&mut record), Ok(true)) {
            break;
        }
        let after = usize::try_from(reader.position().byte()).unwrap_or(whole.len());
        let half = whole.get(..before).is_some_and(|text| text.ends_with('\r'));
        index += blank_lines(whole.get(before..after).unwrap_or_default(), half);
        before = after;
        if record.len() == 1 && record.get(0) == Some(END) {
            break;
        }
        if grid.rows.len() >= MAX_ROWS {
            return Ok(None);
        }
        let mut row = Row { index, cells: Vec::new() };
        for (column, cell) in (0..).zip(&record) {
            let place = || Place::Cell { sheet: String::new(), row: index, column };
            if row.cells.len() >= MAX_CELLS && !cell.trim().is_empty() {
                faults.push(Fault::error(place(), TableFault::TooManyCells { limit: MAX_CELLS }));
                break;
            }
            let cell = if let Some((cell, _)) = cell.split_once(END) {
                faults.push(Fault::error(place(), TableFault::UnclosedQuote));
                cell
            } else {
                cell
            };
            let cell = &*separator::as_written(cell, separator);
            if let Some(fault) = too_long(cell) {
                faults.push(Fault::error(place(), fault));
                continue;
            }
            if let Some(text) = trimmed.trim(cell, place) {
                row.cells.push((column, unguarded(text).to_owned()));
            }
        }
        if !row.cells.is_empty() {
            grid.rows.push(row);
        }
        index += 1;
    }
    faults.extend(trimmed.faults());
    Ok(Some(grid))
}

/// Returns how many empty lines the reader passed over before a record. `half` says that the line end of the record
/// before is here in part: the reader stops between `\r` and `\n`.
fn blank_lines(record: &str, half: bool) -> u32 {
    let mut rest = if half { record.strip_prefix('\n').unwrap_or(record) } else { record };
    let mut lines = 0;
    while let Some(after) = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r'])) {
        rest = after;
        lines += 1;
    }
    lines
}
