//! The score sheet that the phones of judges show: what is asked, what the program has kept of what they sent.

use std::collections::BTreeMap;

use serde::Serialize;

use super::press::{DeviceId, Seat};
use crate::lesson::Trilingual;

/// The most lines that a sheet can have, so that the marks of all of them fit into one message of a phone.
pub const MOST_LINES: usize = 24;

/// The longest mark that a phone can send, in bytes.
pub(super) const LONGEST_MARK: usize = 12;

/// A score sheet, for all judges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Tells speakers apart: a phone keeps what is typed while it stays the same.
    pub speaker: u16,
    /// Who speaks.
    pub name: String,
    /// The title of the speech; may be empty.
    pub title: String,
    /// What is marked; at most [`MOST_LINES`].
    pub lines: Vec<SheetLine>,
    /// Whether marks can be sent. Before, they can be typed.
    pub is_open: bool,
    /// What has come of the marks of each judge.
    pub given: BTreeMap<Seat, Given>,
}

/// A line of a score sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetLine {
    /// What is marked.
    pub name: Trilingual,
    /// The least, the most and the step of a mark, as they are written.
    pub least: String,
    /// The most.
    pub most: String,
    /// The step from one mark to the next.
    pub step: String,
}

/// What has come of a judge's marks.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
pub struct Given {
    /// The marks that are kept, by line; empty where there is none.
    pub marks: Vec<String>,
    /// Whether this judge does not mark this speaker.
    pub excused: bool,
}

/// The marks that a judge sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    /// The judge.
    pub seat: Seat,
    /// On which phone.
    pub device: DeviceId,
    /// For whom: see [`Sheet::speaker`].
    pub speaker: u16,
    /// What was typed, by line of the sheet: short, but otherwise whatever it is.
    pub typed: Vec<String>,
}

/// What one judge's phone sees of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct SheetView {
    speaker: u16,
    name: String,
    title: String,
    lines: Vec<SheetLine>,
    open: bool,
    given: Given,
}

impl Sheet {
    /// Returns whether these are marks for this sheet, right or not.
    pub(super) fn takes(&self, speaker: u16, typed: &[String]) -> bool {
        self.is_open && self.speaker == speaker && self.lines.len() == typed.len()
    }

    pub(super) fn view(&self, seat: Seat) -> SheetView {
        let Self { speaker, name, title, lines, is_open, given } = self;
        SheetView {
            speaker: *speaker,
            name: name.clone(),
            title: title.clone(),
            lines: lines.clone(),
            open: *is_open,
            given: given.get(&seat).cloned().unwrap_or_default(),
        }
    }
}
