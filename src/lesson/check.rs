//! Checks the language of a pack, and that the files it names are there. Findings are added to a list with the exact
//! place inside the text; the shape of the file is checked by `source`.

pub(super) mod answer;
mod file;
mod mandarin;
mod tibetan;

use std::collections::HashMap;
use std::path::Path;

use super::fault::Finding;
pub(super) use file::FileCheck;
pub(super) use tibetan::without_final;

use crate::language::tibetan::syllable::SyllableFault;

/// What is remembered while the texts of one pack are checked.
pub(super) struct Checker<'t> {
    /// Every syllable met so far.
    syllables: HashMap<&'t str, Known>,
    files: file::Files,
    /// Whether Tibetan letters and signs that are no syllable may stand alone here.
    fragments: bool,
}

impl Checker<'_> {
    /// Starts checking a pack that lies in this folder.
    pub fn new(folder: &Path, depth: FileCheck) -> Self {
        Self { syllables: HashMap::new(), files: file::Files::new(folder, depth), fragments: false }
    }

    /// Sets whether the Tibetan that follows may be about letters, so that what is not a syllable is at most a warning.
    pub fn allow_fragments(&mut self, allowed: bool) {
        self.fragments = allowed;
    }
}

/// What is known of a syllable of Tibetan.
struct Known {
    /// Which rule it breaks.
    why: Option<Box<SyllableFault>>,
    /// Whether it may have to agree with the syllable before it.
    is_particle: bool,
}

/// A list that findings are added to.
type Findings = Vec<Finding>;
