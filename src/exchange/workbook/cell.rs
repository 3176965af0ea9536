//! Reads the text of one cell, and what its teacher should know about it.

use calamine::{Data, ExcelDateTime};

use super::shape::{Shape, rounded};
use crate::exchange::fault::TableFault;

/// A cell as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// Its text, spaces included; empty if it has none.
    pub text: String,
    /// What is to be said about it.
    pub told: Option<Told>,
}

/// A fault of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    Error(TableFault),
    Warning(TableFault),
}

/// Reads a cell. A formula stands for what it last came to, and a number for what its `shape` shows.
pub fn read(value: Data, formula: Option<String>, shape: Option<&Shape>) -> Read {
    let (text, mut told) = match value {
        Data::Empty => (String::new(), None),
        Data::String(text) => (text, None),
        Data::Int(number) => (number.to_string(), None),
        Data::Float(number) => {
            (shape.map_or_else(|| rounded(number).to_string(), |shape| shape.show(number)), None)
        }
        Data::Bool(answer) => (if answer { "TRUE" } else { "FALSE" }.to_owned(), None),
        Data::DateTime(date) => date_told(shown(date)),
        Data::DateTimeIso(found) | Data::DurationIso(found) => date_told(found),
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
    Read { text, told }
}

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
        for (number, text) in [(7.0, "7"), (3.5, "3.5"), (-0.25, "-0.25"), (1e15, "1000000000000000")] {
            assert_eq!(read(Data::Float(number), None, None), Read { text: text.to_owned(), told: None });
        }
        assert_eq!(read(Data::Bool(true), None, None).text, "TRUE");
    }

    #[test]
    fn dates_errors_and_formulas_are_told() {
        let date = ExcelDateTime::new(45_355.0, ExcelDateTimeType::DateTime, false);
        let told = read(Data::DateTime(date), None, None).told;
        assert_eq!(told, Some(Told::Error(TableFault::DateRead { found: "2024-03-04".to_owned() })));
        let told = read(Data::Error(CellErrorType::Ref), Some("A1".to_owned()), None).told;
        assert_eq!(told, Some(Told::Error(TableFault::ErrorValue { found: "#REF!".to_owned() })));
        let read = read(Data::String("水".to_owned()), Some("B2".to_owned()), None);
        assert_eq!(read.text, "水");
        assert_eq!(read.told, Some(Told::Warning(TableFault::FormulaRead { formula: "=B2".to_owned() })));
    }
}
