//! The score sheets that the program brings along, built into it.

use std::path::Path;

use super::{SpeechRules, file};

/// Rules that the program brings along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpeechPreset {
    /// The name by which a log calls them.
    pub id: &'static str,
    /// The rule file.
    pub text: &'static str,
}

macro_rules! presets {
    ($($id:literal),+ $(,)?) => {
        &[$(SpeechPreset {
            id: $id,
            text: include_str!(concat!("../../../../assets/contest/speeches/", $id, ".ron")),
        }),+]
    };
}

const PRESETS: &[SpeechPreset] = presets!["class", "ten-541", "ten-3241", "toastmasters"];

/// Returns all of them, the plainest first.
#[must_use]
pub fn speech_presets() -> &'static [SpeechPreset] {
    PRESETS
}

/// Returns the rules of a name, if there are such.
#[must_use]
pub fn speech_preset(id: &str) -> Option<SpeechRules> {
    PRESETS.iter().find(|preset| preset.id == id)?.rules()
}

impl SpeechPreset {
    /// Returns the rules. There always are some: a test reads every file.
    #[must_use]
    pub fn rules(&self) -> Option<SpeechRules> {
        file::parse(Path::new(self.id), self.text.as_bytes().to_vec()).ok()
    }
}
