//! Whether what a pack says is right as language, and whether the files it names are there. Findings are added to a
//! list with the exact place inside the text; the shape is `source`'s business.

pub(super) mod answer;
mod file;
mod mandarin;
mod tibetan;

use std::collections::HashMap;
use std::path::Path;

use super::fault::Finding;
use super::quick::Quick;
use super::source::Text;
use crate::language::tibetan::syllable::SyllableFault;

/// What is remembered while the texts of one pack are checked.
pub(super) struct Checker<'t> {
    /// Every syllable met so far, and what is wrong with it.
    syllables: HashMap<&'t str, Option<Box<SyllableFault>>, Quick>,
    /// Where each pair of a Chinese and a Tibetan word stood first.
    words: HashMap<(&'t str, &'t str), usize, Quick>,
    files: file::Files,
    /// Whether Tibetan letters and signs that are no syllable may stand alone here.
    fragments: bool,
}

impl<'t> Checker<'t> {
    /// For a pack in this folder; without a folder, files are not looked for.
    pub fn new(folder: Option<&Path>) -> Self {
        Self {
            syllables: HashMap::default(),
            words: HashMap::default(),
            files: file::Files::new(folder),
            fragments: false,
        }
    }

    /// From here on Tibetan may be about letters: what is no syllable is worth a warning at most.
    pub fn allow_fragments(&mut self, allowed: bool) {
        self.fragments = allowed;
    }

    /// Makes room for so many words more.
    pub fn expect_words(&mut self, count: usize) {
        self.words.reserve(count);
    }

    /// Remembers a word. If the pack had it before, with the same Chinese and one Tibetan word in common: where that
    /// began, and the Tibetan word.
    pub fn word_before(&mut self, zh: Text<'t>, bo: &[Text<'t>]) -> Option<(usize, &'t str)> {
        let start = zh.node.at().start;
        let mut same = None;
        for word in bo {
            let word = tibetan::without_final(word.text);
            let first = *self.words.entry((zh.text, word)).or_insert(start);
            if first != start && same.is_none() {
                same = Some((first, word));
            }
        }
        same
    }
}

/// A list that findings are added to.
type Findings = Vec<Finding>;
