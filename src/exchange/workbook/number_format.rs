//! Number formats of cells: how a spreadsheet shows a number or a text, which is what its author saw. 7 may be 007, 0.5
//! may be 50% or 1/2, and 45355 may be a day. ECMA-376 part 1, §18.8.30 (`numFmt`) and §18.8.31 (`numFmts`).
//!
//! Only what is read is shown: colours, spaces for alignment and signs that fill a cell are left out.

mod built_in;
mod date;
mod decimal;
mod number;
mod numerals;
mod section;

#[cfg(test)]
mod tests;

pub use built_in::built_in;
pub use number::general;

use section::{Part, Section};

/// The longest code of a format that is read, in bytes; a spreadsheet takes 255 characters.
const LONGEST_CODE: usize = 1024;

/// The most sections of a format: of positive numbers, of negative ones, of zero and of texts.
const MOST_SECTIONS: usize = 4;

/// How a cell shows what is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberFormat {
    /// One at least.
    sections: Vec<Section>,
}

/// What a cell shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The text that is seen; where nothing is seen, what is in the cell.
    pub text: String,
    /// Whether it is a date or a time.
    pub is_date: bool,
    /// Whether the format shows nothing of what is in the cell.
    pub is_hidden: bool,
}

impl NumberFormat {
    /// Reads the code of a format; `None` if it shows everything as it is, or is longer than any.
    pub fn of_code(code: &str) -> Option<Self> {
        if code.len() > LONGEST_CODE {
            return None;
        }
        let sections = section::sections(code, MOST_SECTIONS);
        let is_plain = |section: &Section| {
            matches!(section.parts.as_slice(), [] | [Part::General | Part::Text])
                && section.condition.is_none()
                && section.numerals.is_none()
        };
        let is_general = matches!(sections.as_slice(), [] | [_]) && sections.iter().all(is_plain);
        (!is_general).then_some(Self { sections })
    }

    /// Returns what a number looks like. In a workbook whose days count from 1904 a date is another one.
    pub fn number(&self, value: f64, is_1904: bool) -> Shown {
        let plain = general(value);
        let Some((index, section)) = self.of_number(value) else {
            return Shown { text: plain, is_date: false, is_hidden: false };
        };
        if section.is_date() {
            let shown = date::shown(section, value, is_1904);
            return Shown { is_date: shown.is_some(), text: shown.unwrap_or(plain), is_hidden: false };
        }
        let is_signed = !self.says_negative(index);
        let shown = number::shown(section, value, is_signed);
        visible(&shown, plain)
    }

    /// Returns what a text looks like.
    pub fn text(&self, text: &str) -> Shown {
        let is_of_text = |section: &&Section| section.parts.contains(&Part::Text);
        let section = match self.sections.as_slice() {
            [.., last] if self.sections.len() == MOST_SECTIONS => Some(last),
            sections => sections.last().filter(is_of_text),
        };
        let Some(section) = section.filter(|section| !section.is_general()) else {
            return Shown { text: text.to_owned(), is_date: false, is_hidden: false };
        };
        // A section that shows something else in place of any text hides it.
        let shown = if is_of_text(&section) { section.with_text(text) } else { String::new() };
        visible(&shown, text.to_owned())
    }

    /// Returns the section that shows a number, and which one it is.
    fn of_number(&self, value: f64) -> Option<(usize, &Section)> {
        let of_text = self.sections.iter().position(|section| section.parts.contains(&Part::Text));
        // The last section may be that of texts alone, whichever it is.
        let numbers = match of_text {
            Some(at) if at > 0 && at + 1 == self.sections.len() => at,
            _ => self.sections.len().min(MOST_SECTIONS - 1),
        };
        let sections = self.sections.get(..numbers)?;
        let has_conditions = sections.iter().any(|section| section.condition.is_some());
        let index = if has_conditions {
            let holds = |section: &Section| section.condition.is_none_or(|condition| condition.holds(value));
            sections.iter().position(holds)?
        } else {
            match sections.len() {
                2.. if value < 0.0 => 1,
                3.. if value == 0.0 => 2,
                _ => 0,
            }
        };
        sections.get(index).map(|section| (index, section))
    }

    /// Returns whether a section is that of negative numbers, which shows a sign only if it has one itself.
    fn says_negative(&self, index: usize) -> bool {
        let condition = |index: usize| self.sections.get(index).and_then(|section| section.condition);
        match (condition(index), condition(0)) {
            (Some(own), _) => own.is_of_negative(),
            (None, None) => index == 1,
            (None, Some(first)) => index == 1 && first.is_of_others(),
        }
    }
}

/// Returns what is seen; if that is nothing, what is hidden.
fn visible(shown: &str, plain: String) -> Shown {
    let is_hidden = shown.trim().is_empty() && !plain.trim().is_empty();
    Shown { text: if is_hidden { plain } else { shown.trim().to_owned() }, is_date: false, is_hidden }
}
