//! Packs with errors, as far as they can be read. An import that replaces one needs their ids: learners' memories hang
//! on them.

use std::ops::Range;

use super::{Checked, Fault, FaultKind, Pack, Severity};

/// A pack that may have errors.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Salvage {
    /// What could be read; `None` if nothing could. Texts that could not be read are empty, and items that could not are
    /// missing, so this must not be used as a pack.
    pub pack: Option<Pack>,
    /// Every fault, errors and warnings, in the order of the file.
    pub faults: Vec<Fault>,
    /// The value of each field of the pack itself, in bytes of the file.
    pub(super) parts: Vec<(&'static str, Range<usize>)>,
}

/// The fields of a pack that are no sections.
const HEAD: [&str; 7] = ["format", "id", "title", "authors", "licence", "level", "teaches"];

impl Salvage {
    /// Returns whether the pack has an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }

    /// Returns whether every error lies within what the pack says of itself (its title and so on) or within one of these
    /// sections, so that nothing is lost of the others. A slip in brackets or quotes can hide whole sections.
    #[must_use]
    pub fn is_sound_outside(&self, sections: &[&str]) -> bool {
        let hides_more = |kind: &FaultKind| matches!(kind, FaultKind::Syntax(_) | FaultKind::TooMany { .. });
        let is_within =
            |fault: &Fault| match self.parts.iter().find(|(_, at)| at.contains(&fault.bytes.start)) {
                Some((name, _)) => HEAD.contains(name) || sections.contains(name),
                None => matches!(fault.kind, FaultKind::MissingField { .. }),
            };
        self.pack.is_some() && self.errors().all(|fault| !hides_more(&fault.kind) && is_within(fault))
    }

    fn errors(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter().filter(|fault| fault.severity == Severity::Error)
    }
}

impl From<Salvage> for Checked {
    fn from(salvage: Salvage) -> Self {
        let has_errors = salvage.has_errors();
        Self { pack: salvage.pack.filter(|_| !has_errors), faults: salvage.faults }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::{PACK_FILE, salvage_pack};

    const HEAD: &str = "format: 1, id: \"p\", title: (bo: \"ཆུ\", zh: \"水\", en: \"Water\"), authors: [\"A\"], \
                        licence: \"CC0-1.0\"";
    const SENTENCES: &str = "sentences: [(id: \"s\", zh: \"水。\", pinyin: \"shuǐ.\", bo: \"ཆུ།\", en: \"Water.\", source: \"S\")]";

    fn salvaged(text: &str) -> Salvage {
        let packs = tempfile::tempdir().unwrap();
        let folder = packs.path().join("p");
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join(PACK_FILE), text).unwrap();
        salvage_pack(&folder)
    }

    fn ids(salvage: &Salvage) -> Vec<&str> {
        salvage.pack.iter().flat_map(|pack| &pack.words).map(|word| word.id.as_str()).collect()
    }

    #[test]
    fn ids_are_read_in_spite_of_errors() {
        let text = format!(
            "({HEAD}, words: [(id: \"w-7\", zh: \"水\", pinyin: \"huǒ\", bo: [\"ཆུ\"], source: \"S\"), 3, \
             (id: \"w-8\", zh: \"火\", pinyin: \"huǒ\", bo: [\"མེ\"], source: \"S\")], {SENTENCES})"
        );
        let salvage = salvaged(&text);
        assert!(salvage.has_errors());
        assert_eq!(ids(&salvage), ["w-7", "w-8"]);
        assert!(salvage.is_sound_outside(&["words"]), "{:?}", salvage.faults);
        assert!(!salvage.is_sound_outside(&["sentences"]));
        assert!(!salvage.is_sound_outside(&[]));
    }

    #[test]
    fn an_error_that_may_hide_a_section_is_outside_of_all() {
        for text in [
            format!("({HEAD}, words: [(id: \"w-7\", zh: \"水)], {SENTENCES})"),
            format!("({HEAD}, words: [], sentenses: {})", SENTENCES.trim_start_matches("sentences: ")),
            "(format: 2)".to_owned(),
            "not a pack".to_owned(),
        ] {
            let salvage = salvaged(&text);
            let all = ["notes", "words", "sentences", "stories", "speeches", "questions"];
            assert!(salvage.has_errors() && !salvage.is_sound_outside(&all), "{text}");
        }
    }

    #[test]
    fn what_is_empty_or_not_there_holds_nothing_that_could_be_lost() {
        for text in ["", " \r\n"] {
            assert_eq!(salvaged(text), Salvage::default(), "{text:?}");
        }
        assert_eq!(salvage_pack(std::path::Path::new("no/such/folder")), Salvage::default());
    }

    #[test]
    fn a_title_with_errors_loses_no_section() {
        for head in [HEAD.replace("\"水\"", "3"), HEAD.replace("authors: [\"A\"], ", "")] {
            let salvage = salvaged(&format!("({head}, {SENTENCES})"));
            assert!(salvage.has_errors() && salvage.is_sound_outside(&[]), "{head}");
        }
    }
}
