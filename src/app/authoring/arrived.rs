//! A file of another program that was read and waits for its author's word, and what they have corrected of it.

use std::path::{Path, PathBuf};

use crate::exchange::{Corrections, ExportError, ImportPreview, Rest, save};
use crate::locale::{Locale, UiLanguage};

use super::write_error::WriteError;

/// A file that was read.
pub struct Arrived {
    /// The file.
    pub file: PathBuf,
    /// What was read.
    pub preview: Box<ImportPreview>,
    /// How its author says it is to be understood.
    pub corrections: Corrections,
}

/// Most tables to mend that one file leaves beside it.
const MOST: usize = 1_000;

/// Writes what could not be taken in as a table beside the file, or into another folder where nothing may be written
/// there. A table that is there already is left alone: somebody may be mending it.
///
/// # Errors
/// The table cannot be made, or neither folder can be written to.
pub fn save_rest(
    rest: &Rest,
    file: &Path,
    otherwise: Option<&Path>,
    lang: UiLanguage,
) -> Result<PathBuf, WriteError> {
    let words = Locale::new(lang);
    let exported = rest
        .workbook(&words.text("author-rest-heading"), &|fault| match fault.hint() {
            Some(hint) => format!("{} {}", words.explain(fault), words.message(hint.id, &hint.args)),
            None => words.explain(fault),
        })
        .map_err(|fault: ExportError| WriteError::Export(fault))?;
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let name = words.format("author-rest-name", &[("name", without_rest_name(&stem).into())]);
    let beside = file.parent().unwrap_or(Path::new("."));
    let place = free(beside, &name);
    match (save(&exported, &place), otherwise) {
        (Ok(()), _) => Ok(place),
        (Err(_), Some(folder)) => {
            let place = free(folder, &name);
            // If it cannot be made, saving says why.
            let _ = std::fs::create_dir_all(folder);
            save(&exported, &place).map_err(WriteError::Disk)?;
            Ok(place)
        }
        (Err(fault), None) => Err(WriteError::Disk(fault)),
    }
}

/// Returns the name of a file without what tables to mend have after it, in whichever language: what is still to be mended
/// of such a table is called like it.
fn without_rest_name(stem: &str) -> &str {
    let after = |lang| Locale::new(lang).format("author-rest-name", &[("name", "".into())]);
    let bare = stem.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    let found = UiLanguage::ALL.into_iter().find_map(|lang| bare.strip_suffix(after(lang).trim_start()));
    found.map(str::trim_end).filter(|name| !name.is_empty()).unwrap_or(stem)
}

/// Returns a file of this name that is not there yet.
fn free(folder: &Path, name: &str) -> PathBuf {
    let first = folder.join(format!("{name}.xlsx"));
    let more = (2..MOST).map(|number| folder.join(format!("{name} {number}.xlsx")));
    std::iter::once(first.clone()).chain(more).find(|file| !file.exists()).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_of_a_table_to_mend_is_called_like_the_first() {
        for lang in UiLanguage::ALL {
            let name = |of: &str| Locale::new(lang).format("author-rest-name", &[("name", of.into())]);
            assert_eq!(without_rest_name(&name("week")), "week");
            assert_eq!(without_rest_name(&format!("{} 2", name("week 3"))), "week 3");
        }
        assert_eq!(without_rest_name("week 3"), "week 3");
    }
}
