//! The formats of files that packs are read from and written to.

use std::path::Path;

/// A kind of file that packs are read from and written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// A workbook of Excel or WPS: `.xlsx`. Also read: `.xlsm`, `.xls` and `.ods`.
    Workbook,
    /// Text with separators: `.csv`, `.tsv`.
    Csv,
    /// The text that Anki imports and exports: `.txt`.
    AnkiText,
    /// A deck of Anki: `.apkg`.
    AnkiPackage,
    /// Questions in Moodle's GIFT: `.gift`, or `.txt`.
    Gift,
    /// A pack with its pictures and sounds in one file: `.tsheg`.
    Bundle,
}

impl Format {
    /// Returns the format of a file to be written, by the end of its name, in any case. `.txt` is taken for Anki's
    /// text.
    #[must_use]
    pub fn of_path(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Some(match ending.as_str() {
            "xlsx" | "xlsm" | "xls" | "ods" => Self::Workbook,
            "csv" | "tsv" | "tab" => Self::Csv,
            "txt" => Self::AnkiText,
            "apkg" | "colpkg" => Self::AnkiPackage,
            "gift" => Self::Gift,
            "tsheg" => Self::Bundle,
            _ => return None,
        })
    }

    /// Returns the extension of files of this format, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Workbook => "xlsx",
            Self::Csv => "csv",
            Self::AnkiText => "txt",
            Self::AnkiPackage => "apkg",
            Self::Gift => "gift",
            Self::Bundle => "tsheg",
        }
    }
}
