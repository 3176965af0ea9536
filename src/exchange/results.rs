//! What is printed. Of a contest, when the hall is empty: a sheet of the results, certificates for the teams, and tables
//! for a spreadsheet. Of a lesson: its word list.
//!
//! - [`results_csv`]: the ranking and every question as a table; [`statistics_csv`]: how the questions did, over one
//!   contest or many; [`speech_results_csv`]: the marks of every speaker.
//! - [`results_pdf`]: the sheet to pin up, A4. [`certificates_pdf`]: a page for each team, A4 on its side.
//! - [`word_list_pdf`]: the words and sentences of a lesson, A4.
//!
//! Bytes come out; nothing is written to a disk. Words come in as [`Words`], fonts as [`Fonts`], the date as a text. A sheet
//! is laid out before a page of it is written: text → pieces that shaping and line breaks leave whole (`piece`) → lines
//! (`typeset`) → marks on pages (`canvas`) → PDF (`document`). So tests see where every mark stands.

mod canvas;
mod certificate;
mod document;
mod fault;
mod fonts;
mod outline;
mod piece;
mod ruby;
mod sheet;
mod speeches;
mod statistics;
mod table;
mod tables;
mod typeset;
mod word_list;
mod words;

#[cfg(test)]
mod tests;

pub use certificate::certificates_pdf;
pub use fault::{FontRole, ResultsFault};
pub use fonts::{FontFiles, Fonts};
pub use outline::{About, Occasion};
pub use sheet::results_pdf;
pub use speeches::{speech_certificates_pdf, speech_results_csv, speech_results_pdf};
pub use statistics::{QuestionRecord, statistics};
pub use tables::{results_csv, statistics_csv};
pub use word_list::{ListColumn, ListLook, word_list_pdf};
pub use words::Words;
