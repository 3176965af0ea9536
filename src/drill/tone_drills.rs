//! The tone drills that come along (`assets/speech/tone_drills.ron`): groups of pairs of tones with a reason each, and
//! minimal sets, words of one syllable that differ in nothing but the tone. Every word of them is taught by some lesson.

use std::path::Path;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::lesson::{Trilingual, data_file};

const FILE: &str = include_str!("../../assets/speech/tone_drills.ron");

static DRILLS: LazyLock<ToneDrills> = LazyLock::new(|| {
    // There always are some: a test reads the file.
    data_file::parse(Path::new("tone_drills.ron"), FILE.as_bytes().to_vec()).unwrap_or_default()
});

/// Returns the tone drills.
#[must_use]
pub fn tone_drills() -> &'static ToneDrills {
    &DRILLS
}

/// Groups of pairs of tones, the easiest for speakers of Tibetan first, and minimal sets.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToneDrills {
    pub groups: Vec<DrillGroup>,
    pub sets: Vec<MinimalSet>,
}

/// Pairs of tones that are confused with one another.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrillGroup {
    pub id: String,
    pub title: Trilingual,
    /// What to listen for, and why.
    pub why: Trilingual,
    /// The citation tones of both syllables, 5 for the neutral one.
    pub pairs: Vec<(u8, u8)>,
    pub words: Vec<DrillWord>,
}

/// Words of one syllable that differ in their tones alone.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinimalSet {
    /// Without its tone.
    pub syllable: String,
    pub words: Vec<DrillWord>,
}

/// A word by hanzi and citation pinyin, which together name it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrillWord {
    pub zh: String,
    pub pinyin: String,
}
