//! The rules that the program brings along, built into it so that a contest can begin when the assets are missing.

use std::path::Path;

use super::{Rules, file};

/// Rules that the program brings along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preset {
    /// The name by which a log and the command line call them.
    pub id: &'static str,
    /// The rule file.
    pub text: &'static str,
}

macro_rules! presets {
    ($($id:literal),+ $(,)?) => {
        &[$(Preset { id: $id, text: include_str!(concat!("../../../assets/contest/rules/", $id, ".ron")) }),+]
    };
}

const PRESETS: &[Preset] = presets![
    "class",
    "school",
    "prefecture",
    "quizbowl",
    "required",
    "buzzer",
    "buzzer-interrupt",
    "risk",
    "everyone",
    "named",
    "cards",
    "audience",
    "quick-quiz",
];

/// Returns all of them: whole evenings first, then single rounds.
#[must_use]
pub fn presets() -> &'static [Preset] {
    PRESETS
}

/// Returns the rules of a name, if there are such.
#[must_use]
pub fn preset(id: &str) -> Option<Rules> {
    PRESETS.iter().find(|preset| preset.id == id)?.rules()
}

impl Preset {
    /// Returns the rules. There always are some: a test reads every file.
    #[must_use]
    pub fn rules(&self) -> Option<Rules> {
        file::parse(Path::new(self.id), self.text.as_bytes().to_vec()).ok()
    }
}
