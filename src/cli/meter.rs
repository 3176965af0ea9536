//! How far something long has come, on a terminal.

use std::io::{IsTerminal as _, Write as _};

use crate::locale::Locale;

/// A line that is written over; nothing where standard error is no terminal.
#[derive(Default)]
pub struct Meter {
    shown: Option<u64>,
}

impl Meter {
    /// Shows how much of how much is done.
    pub fn show(&mut self, done: u64, of: u64, locale: &Locale) {
        let percent = done.saturating_mul(100).checked_div(of).unwrap_or(0).min(100);
        if std::io::stderr().is_terminal() && self.shown != Some(percent) {
            self.shown = Some(percent);
            let line = locale.format("packs-cli-progress", &[("percent", percent.into())]);
            let _ = write!(std::io::stderr(), "\r{line}");
        }
    }

    /// Takes the line away.
    pub fn clear(&self) {
        if self.shown.is_some() {
            let _ = write!(std::io::stderr(), "\r\u{1b}[K");
        }
    }
}
