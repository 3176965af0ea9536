//! The state of reading a pack, to which its faults are added.

use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;

use crate::lesson::check::{Checker, FileCheck};
use crate::lesson::fault::Finding;
use crate::lesson::syntax::{Items, Node};
use crate::lesson::text::Text;
use crate::lesson::{Draft, FaultKind, Trilingual};

/// What is known while a pack is read.
pub(super) struct PackReader<'t> {
    pub text: &'t str,
    /// Ids of packs that came with the program.
    pub taken: &'t [String],
    pub findings: Vec<Finding>,
    pub checker: Checker<'t>,
    /// Every id of an item, and where it stands first.
    pub ids: HashMap<&'t str, Node<'t>>,
    /// Every pair of a Chinese and a Tibetan word, and where the Chinese stands first.
    pub words: HashMap<(&'t str, &'t str), Node<'t>>,
    pub without_english: Tally,
    pub unreviewed: Tally,
    /// Items that are not finished, in the order of reading.
    pub drafts: Vec<Draft>,
    /// Where the first of them begins.
    pub unfinished: Option<Range<usize>>,
    /// Questions that stories name, to be looked up when all questions are known.
    pub named_questions: Vec<Text<'t>>,
    /// Answers to questions, to be looked at again when all words are known.
    pub answers: Answers<'t>,
    /// The value of each field of the pack itself.
    pub parts: Vec<(&'static str, Range<usize>)>,
    /// Where each line begins; made when a fault first names another line.
    line_starts: Option<Vec<usize>>,
}

/// How often something occurs, and where first.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    pub count: usize,
    pub first: Option<Range<usize>>,
}

impl Tally {
    pub fn add(&mut self, at: Range<usize>) {
        self.count += 1;
        self.first.get_or_insert(at);
    }
}

impl<'t> PackReader<'t> {
    pub fn new(text: &'t str, folder: &Path, taken: &'t [String], files: FileCheck) -> Self {
        Self {
            text,
            taken,
            findings: Vec::new(),
            checker: Checker::new(folder, files),
            ids: HashMap::new(),
            words: HashMap::new(),
            without_english: Tally::default(),
            unreviewed: Tally::default(),
            drafts: Vec::new(),
            unfinished: None,
            named_questions: Vec::new(),
            answers: Answers::default(),
            parts: Vec::new(),
            line_starts: None,
        }
    }

    pub fn error(&mut self, at: Range<usize>, kind: FaultKind) {
        self.findings.push(Finding::error(at, kind));
    }

    pub fn warning(&mut self, at: Range<usize>, kind: FaultKind) {
        self.findings.push(Finding::warning(at, kind));
    }

    /// Returns the line, from 1, of a byte.
    pub fn line(&mut self, at: usize) -> usize {
        let text = self.text;
        let starts = self
            .line_starts
            .get_or_insert_with(|| text.match_indices('\n').map(|(newline, _)| newline + 1).collect());
        starts.partition_point(|start| *start <= at) + 1
    }
}

/// The options of a choice, and which is right.
pub(super) struct Options<'t> {
    pub nodes: Items<'t>,
    pub texts: Vec<Trilingual>,
    pub right: usize,
}

/// Answers to look at again.
#[derive(Default)]
pub(super) struct Answers<'t> {
    pub choices: Vec<Options<'t>>,
    pub accepted: Vec<Vec<Text<'t>>>,
}
