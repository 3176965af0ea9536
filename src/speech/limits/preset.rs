//! The limits that the program brings along, built into it so that a speech can be rehearsed when the assets are missing.

use std::path::Path;

use super::{Limits, file};

/// Limits that the program brings along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preset {
    /// The name by which they are kept.
    pub id: &'static str,
    /// The file.
    pub text: &'static str,
}

macro_rules! presets {
    ($($id:literal),+ $(,)?) => {
        &[$(Preset { id: $id, text: include_str!(concat!("../../../assets/speech/limits/", $id, ".ron")) }),+]
    };
}

const PRESETS: &[Preset] = presets![
    "contest-3",
    "contest-5",
    "contest-8",
    "toastmasters-1-2",
    "toastmasters-2-3",
    "toastmasters-5-7",
];

/// Returns all of them: those of a Chinese contest first, the shorter before the longer.
#[must_use]
pub fn presets() -> &'static [Preset] {
    PRESETS
}

/// Returns the limits of a name, if there are such.
#[must_use]
pub fn preset(id: &str) -> Option<Limits> {
    PRESETS.iter().find(|preset| preset.id == id)?.limits()
}

impl Preset {
    /// Returns the limits. There always are some: a test reads every file.
    #[must_use]
    pub fn limits(&self) -> Option<Limits> {
        file::parse(Path::new(self.id), self.text.as_bytes().to_vec()).ok()
    }
}
