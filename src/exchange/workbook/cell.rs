//! Reads the text of one cell, and what its teacher should know about it.

use calamine::{Data, DataType as _, ExcelDateTime};

use super::number_format::{NumberFormat, general};
use crate::exchange::fault::TableFault;

/// A cell as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// Its text, spaces included; empty if it has none.
    pub text: String,
    /// What is to be said about it.
    pub told: Option<Told>,
    /// Whether the spreadsheet shows nothing of it.
    pub is_hidden: bool,
}

/// How the spreadsheet shows a cell.
#[derive(Debug, Clone, Copy)]
pub enum Look<'l> {
    /// By a number format; whether the days of the workbook count from 1904.
    Format(&'l NumberFormat, bool),
    /// As this text, which the file has.
    Text(&'l str),
    /// In no way of its own, or the file does not say.
    Unknown,
}

/// A fault of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    Error(TableFault),
    Warning(TableFault),
}

/// Reads a cell. A formula stands for what it last came to, and everything for what the spreadsheet shows of it.
pub fn read(value: Data, formula: Option<String>, look: Look<'_>) -> Read {
    let mut is_hidden = false;
    let (text, mut told) = match value {
        Data::Empty => (String::new(), None),
        Data::String(text) => match look {
            Look::Format(format, _) if !text.is_empty() => {
                let shown = format.text(&text);
                is_hidden = shown.is_hidden;
                (shown.text, None)
            }
            _ => (text, None),
        },
        // A number that calamine knows to be whole is exact.
        Data::Int(number) if matches!(look, Look::Unknown) => (number.to_string(), None),
        Data::Int(_) | Data::Float(_) => number(value.as_f64().unwrap_or_default(), look, &mut is_hidden),
        Data::Bool(answer) => (if answer { "TRUE" } else { "FALSE" }.to_owned(), None),
        Data::DateTime(date) => match look {
            Look::Unknown => date_told(shown(date)),
            look => number(date.as_f64(), look, &mut is_hidden),
        },
        Data::DateTimeIso(found) | Data::DurationIso(found) => match look {
            Look::Text(seen) if !seen.is_empty() => date_seen(seen.to_owned()),
            _ => date_told(found),
        },
        Data::Error(error) => {
            let found = error.to_string();
            (found.clone(), Some(Told::Error(TableFault::ErrorValue { found })))
        }
    };
    if let Some(formula) = formula.filter(|formula| !formula.is_empty()) {
        let formula = format!("={}", formula.trim_start_matches('='));
        let new = if text.is_empty() {
            Told::Error(TableFault::FormulaEmpty { formula })
        } else {
            Told::Warning(TableFault::FormulaRead { formula })
        };
        told = told.or(Some(new));
    }
    Read { text, told, is_hidden }
}

/// Returns a number as it is shown.
fn number(value: f64, look: Look<'_>, is_hidden: &mut bool) -> (String, Option<Told>) {
    match look {
        Look::Format(format, is_1904) => {
            let shown = format.number(value, is_1904);
            *is_hidden = shown.is_hidden;
            if shown.is_date { date_seen(shown.text) } else { (shown.text, None) }
        }
        Look::Text("") => {
            *is_hidden = true;
            (general(value), None)
        }
        Look::Text(seen) => (seen.to_owned(), None),
        Look::Unknown => (general(value), None),
    }
}

/// A date that is read as it is shown: its author has seen it so.
fn date_seen(found: String) -> (String, Option<Told>) {
    (found.clone(), Some(Told::Warning(TableFault::DateRead { found })))
}

/// A date of which it is not known how it is shown: nobody may have seen it so.
fn date_told(found: String) -> (String, Option<Told>) {
    (found.clone(), Some(Told::Error(TableFault::DateRead { found })))
}

/// Returns a date as year-month-day, with the time if there is one.
fn shown(date: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    let number = date.as_f64();
    match () {
        () if date.is_duration() || number < 1.0 => time,
        () if number.fract() == 0.0 => format!("{year}-{month:02}-{day:02}"),
        () => format!("{year}-{month:02}-{day:02} {time}"),
    }
}

#[cfg(test)]
mod tests {
    use calamine::{CellErrorType, ExcelDateTimeType};

    use super::*;

    #[test]
    fn numbers_are_the_texts_that_a_teacher_typed() {
        for (number, text) in [(7.0, "7"), (3.5, "3.5"), (-0.25, "-0.25"), (1e14, "100000000000000")] {
            let expected = Read { text: text.to_owned(), told: None, is_hidden: false };
            assert_eq!(read(Data::Float(number), None, Look::Unknown), expected);
        }
        assert_eq!(read(Data::Bool(true), None, Look::Unknown).text, "TRUE");
    }

    #[test]
    fn dates_errors_and_formulas_are_told() {
        let date = ExcelDateTime::new(45_355.0, ExcelDateTimeType::DateTime, false);
        let told = read(Data::DateTime(date), None, Look::Unknown).told;
        assert_eq!(told, Some(Told::Error(TableFault::DateRead { found: "2024-03-04".to_owned() })));
        let format = NumberFormat::of_code("m/d/yy").unwrap();
        let told = read(Data::DateTime(date), None, Look::Format(&format, false)).told;
        assert_eq!(told, Some(Told::Warning(TableFault::DateRead { found: "3/4/24".to_owned() })));
        let told = read(Data::Error(CellErrorType::Ref), Some("A1".to_owned()), Look::Unknown).told;
        assert_eq!(told, Some(Told::Error(TableFault::ErrorValue { found: "#REF!".to_owned() })));
        let read = read(Data::String("水".to_owned()), Some("B2".to_owned()), Look::Unknown);
        assert_eq!(read.text, "水");
        assert_eq!(read.told, Some(Told::Warning(TableFault::FormulaRead { formula: "=B2".to_owned() })));
    }
}
