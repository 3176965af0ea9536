//! `tsheg sheet`: the word list of a lesson to print.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;

use super::PROBLEMS;
use crate::app::{fonts, hand_out};
use crate::exchange::results::{ListColumn, ListLook};
use crate::exchange::{Exported, save};
use crate::lesson::read_pack;
use crate::locale::Locale;

/// What is printed, and how.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The folder of the pack.
    pack: PathBuf,
    /// The PDF to write.
    file: PathBuf,
    /// The columns from left to right: zh (with pinyin), bo, en. Two are set at both sides of the middle, where the sheet
    /// is folded.
    #[arg(long, value_name = "LIST", value_delimiter = ',', default_value = "zh,bo,en", value_parser = column)]
    columns: Vec<ListColumn>,
    /// A column that is left empty, to be written in.
    #[arg(long, value_name = "COLUMN", value_parser = column)]
    blank: Option<ListColumn>,
}

/// Does it; 0 when all is well, else 1.
pub fn run(arguments: &Arguments, locale: &Locale) -> u8 {
    let mut columns = Vec::new();
    for column in &arguments.columns {
        if !columns.contains(column) {
            columns.push(*column);
        }
    }
    let look = ListLook { columns, blank: arguments.blank };
    match print(&arguments.pack, &arguments.file, &look, locale) {
        Ok(written) => {
            // A reader that has gone away is no fault.
            let _ = writeln!(std::io::stdout(), "{written}");
            0
        }
        Err(why) => {
            let _ = writeln!(std::io::stderr(), "{why}");
            PROBLEMS
        }
    }
}

/// Writes the word list of the pack in a folder, and returns what to say of it.
///
/// # Errors
/// Why it cannot be made, as a sentence.
pub(super) fn print(folder: &Path, file: &Path, look: &ListLook, locale: &Locale) -> Result<String, String> {
    // Nothing else is written over, least of all the lesson.
    if !file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf")) {
        return Err(locale.format("packs-cli-no-pdf", &[("file", file.display().to_string().into())]));
    }
    let Some(pack) = read_pack(folder).pack else {
        return Err(locale.format("packs-cli-broken", &[("pack", folder.display().to_string().into())]));
    };
    let bytes = hand_out::word_list(&pack, look, &fonts::home().join("assets/fonts"), locale)?;
    save(&Exported { bytes, left_out: Vec::new() }, file).map_err(|fault| locale.explain(&fault))?;
    Ok(locale.format("author-written", &[("file", file.display().to_string().into())]))
}

fn column(code: &str) -> Result<ListColumn, String> {
    ListColumn::from_code(code.trim()).ok_or_else(|| "zh, bo, en".to_owned())
}
