//! `tsheg check`: every fault of lesson packs, for people and for machines.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::PROBLEMS;
use crate::explain::Explain;
use crate::lesson::{Fault, Severity, read_pack};
use crate::locale::Locale;

/// What to check, and how to tell.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Folders of lesson packs.
    #[arg(required = true, value_name = "PACK")]
    packs: Vec<PathBuf>,
    /// For people or for machines.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A line a fault, and a line with what would be right.
    Text,
    /// One JSON array of faults.
    Json,
}

/// A fault as JSON.
#[derive(Serialize)]
struct Row {
    path: String,
    line: usize,
    column: usize,
    severity: &'static str,
    kind: &'static str,
    message: String,
    hint: Option<String>,
}

/// Checks the packs; 0 when no fault is an error, else 1.
pub fn run(arguments: &Arguments, locale: &Locale) -> u8 {
    let checked: Vec<_> = arguments.packs.iter().map(|folder| read_pack(folder)).collect();
    let faults: Vec<&Fault> = checked.iter().flat_map(|pack| &pack.faults).collect();
    let errors = faults.iter().filter(|fault| fault.severity == Severity::Error).count();
    let rows: Vec<Row> = faults.iter().map(|fault| row(fault, locale)).collect();
    let text = match arguments.format {
        Format::Text => {
            let mut lines = in_lines(&rows, locale);
            lines.push(summary(&arguments.packs, errors, rows.len(), locale));
            lines.join("\n")
        }
        Format::Json => serde_json::to_string_pretty(&rows).unwrap_or_default(),
    };
    // A reader that has gone away (`tsheg check … | head`) is no fault.
    let _ = writeln!(std::io::stdout(), "{text}");
    if errors == 0 { 0 } else { PROBLEMS }
}

fn row(fault: &Fault, locale: &Locale) -> Row {
    Row {
        path: fault.file.display().to_string(),
        line: fault.line,
        column: fault.column,
        severity: fault.severity.as_str(),
        kind: fault.message_id(),
        message: locale.explain(fault),
        hint: fault.hint().map(|hint| locale.message(hint.id, &hint.args)),
    }
}

fn in_lines(rows: &[Row], locale: &Locale) -> Vec<String> {
    let mut lines = Vec::new();
    for row in rows {
        let severity = locale.text(match row.severity {
            "warning" => "check-warning",
            _ => "check-error",
        });
        lines.push(format!("{}:{}:{}: {severity}: {}", row.path, row.line, row.column, row.message));
        lines.extend(row.hint.as_ref().map(|hint| format!("    {hint}")));
    }
    lines
}

fn summary(packs: &[PathBuf], errors: usize, all: usize, locale: &Locale) -> String {
    let counts =
        [("packs", count(packs.len())), ("errors", count(errors)), ("warnings", count(all - errors))];
    let args: Vec<_> = counts.iter().map(|(name, count)| (*name, (*count).into())).collect();
    locale.format("check-summary", &args)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
