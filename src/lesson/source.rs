//! From the tree of a `pack.ron` to the checked model, collecting every fault of its shape and asking `check` about
//! each text as it is read.
//!
//! What cannot be read is filled with nothing, so that the rest is still checked; a pack with an error is only handed
//! out as a [`Salvage`], for an import that replaces it.

mod draft;
mod field;
mod id;
mod item;
mod kind;
mod note;
mod question;
mod reader;
mod sense;

use std::path::Path;

use super::check::FileCheck;
use super::fault::Finding;
use super::syntax::{self, Node, SyntaxFault, Value};
use super::text::Text;
use super::written::Written;
use super::{Expected, FaultKind, Pack, Salvage, Section, Severity};
use crate::language::Language;
use field::{Fields, present};
use reader::PackReader;

pub use id::is_id;
pub(super) use id::mended as mended_id;

/// The format that this program reads and writes.
pub(super) const FORMAT: u64 = 1;

/// How many faults of one file are listed.
const MAX_LISTED: usize = 500;

const PACK: &[&str; 13] = &[
    "format",
    "id",
    "title",
    "authors",
    "licence",
    "level",
    "teaches",
    "notes",
    "words",
    "sentences",
    "stories",
    "speeches",
    "questions",
];

/// Reads the text of a `pack.ron` that lies in `folder`, whose id may not be among those that are `taken`.
pub(super) fn read_text(written: Written<'_>, folder: &Path, taken: &[String], files: FileCheck) -> Salvage {
    read_listing(written, folder, taken, files, MAX_LISTED)
}

/// Reads the text of a `pack.ron` as [`read_text`] does, and lists every fault that is found.
pub(super) fn read_all(written: Written<'_>, folder: &Path, files: FileCheck) -> Salvage {
    read_listing(written, folder, &[], files, usize::MAX)
}

fn read_listing(
    written: Written<'_>,
    folder: &Path,
    taken: &[String],
    files: FileCheck,
    most: usize,
) -> Salvage {
    let document = syntax::read(written.text);
    let mut reader = PackReader::new(written.text, folder, taken, files);
    let pack = reader.pack(document.root(), folder);
    let findings = listed(&document, reader.findings, most);
    let parts = reader.parts.into_iter().map(|(name, at)| (name, written.bytes(at))).collect();
    Salvage { pack, faults: written.faults(findings), parts }
}

/// Returns the faults of a document that are worth listing, by place.
fn listed(document: &syntax::Document<'_>, mut findings: Vec<Finding>, most: usize) -> Vec<Finding> {
    findings.retain(|finding| !document.guessed.iter().any(|guess| guess.contains(&finding.at.start)));
    findings.extend(document.faults.iter().map(|(at, fault)| Finding::error(at.clone(), syntax(fault))));
    let cut_short = document.faults.len() >= syntax::MAX_FAULTS;
    if findings.len() > most || cut_short {
        let worst = findings.iter().map(|finding| finding.severity).max();
        findings.sort_by_key(|finding| (std::cmp::Reverse(finding.severity), finding.at.start));
        findings.truncate(most);
        let end = findings.iter().map(|finding| finding.at.end).max().unwrap_or_default();
        let severity = worst.unwrap_or(Severity::Error);
        findings.push(Finding {
            at: end..end,
            severity,
            kind: FaultKind::TooMany { listed: findings.len() },
        });
    }
    findings
}

fn syntax(fault: &SyntaxFault) -> FaultKind {
    FaultKind::Syntax(fault.clone())
}

impl<'t> PackReader<'t> {
    fn pack(&mut self, root: Node<'t>, folder: &Path) -> Option<Pack> {
        let item = self.fields(root, "Pack", PACK)?;
        let named = PACK.iter().zip(&item.slots);
        self.parts = named.filter_map(|(name, slot)| Some((*name, (*slot)?.at()))).collect();
        let [
            format,
            id,
            title,
            authors,
            licence,
            level,
            teaches,
            notes,
            words,
            sentences,
            stories,
            speeches,
            questions,
        ] = item.slots;
        self.format(format, &item)?;
        let id = self.pack_id(id, &item, folder);
        let title = self.required_trilingual(title, &item, "title");
        let authors = self.required_texts(authors, &item, "authors");
        let licence = self.required_text(licence, &item, "licence").map(Text::owned);
        let level = self.text(level);
        let teaches = self.teaches(teaches);
        if let Some(Value::List(nodes)) = present(words).map(Node::value) {
            self.words.reserve(nodes.len());
        }
        // Questions first: stories name them.
        if teaches == Some(Language::Tibetan) {
            self.checker.allow_fragments(true);
        }
        let questions = self.items(questions, Section::Questions, Self::question);
        self.checker.allow_fragments(true);
        let notes = self.items(notes, Section::Notes, Self::note);
        self.checker.allow_fragments(false);
        let mut pack = Pack {
            id,
            title,
            authors,
            licence: licence.unwrap_or_default(),
            level,
            teaches,
            notes,
            words: self.items(words, Section::Words, Self::word),
            sentences: self.items(sentences, Section::Sentences, Self::sentence),
            stories: self.items(stories, Section::Stories, Self::story),
            speeches: self.items(speeches, Section::Speeches, Self::speech),
            questions,
            drafts: Vec::new(),
        };
        pack.drafts = std::mem::take(&mut self.drafts);
        pack.drafts.sort_by_key(|draft| draft.section);
        self.check_named_questions(&mut pack);
        self.check_answers(&pack);
        self.sum_up(&item, &pack);
        Some(pack)
    }

    /// Returns `None` if the pack has a format that this program does not know; nothing else is reported then.
    fn format<const N: usize>(&mut self, slot: Option<Node<'t>>, item: &Fields<'t, N>) -> Option<()> {
        let Some(node) = self.required(slot, item, "format") else { return Some(()) };
        match node.value() {
            value @ Value::Number(_) if value.as_u64() == Some(FORMAT) => Some(()),
            Value::Number(written) => {
                self.findings.clear();
                self.error(node.at(), FaultKind::UnsupportedFormat { found: written.to_owned() });
                None
            }
            _ => {
                self.wrong_type(node, Expected::WholeNumber);
                Some(())
            }
        }
    }

    /// Reads which language the pack teaches, where it teaches only one.
    fn teaches(&mut self, slot: Option<Node<'t>>) -> Option<Language> {
        let written = present(slot).and_then(|node| self.any_text(node))?;
        let known = written.text.parse().ok();
        if known.is_none() {
            self.error(written.node.at(), FaultKind::UnknownLanguage { found: written.owned() });
        }
        known
    }

    /// Reads the items of a section that may be left out.
    fn items<T>(
        &mut self,
        slot: Option<Node<'t>>,
        section: Section,
        read: impl Fn(&mut Self, Node<'t>) -> Option<T>,
    ) -> Vec<T> {
        let Some(node) = present(slot) else { return Vec::new() };
        let nodes = self.list(node);
        self.ids.reserve(nodes.len());
        let mut items = Vec::with_capacity(nodes.len());
        for node in nodes {
            if self.is_draft(node) {
                self.draft(node, section, &read);
            } else {
                items.extend(read(self, node));
            }
        }
        items
    }

    fn sum_up<const N: usize>(&mut self, item: &Fields<'t, N>, pack: &Pack) {
        let sections = [
            pack.notes.len(),
            pack.words.len(),
            pack.sentences.len(),
            pack.stories.len(),
            pack.speeches.len(),
            pack.questions.len(),
            pack.drafts.len(),
        ];
        if sections.iter().all(|count| *count == 0) && item.whole {
            self.warning(item.at.clone(), FaultKind::NothingInside);
        }
        if let Some(first) = self.unfinished.take() {
            let count = pack.drafts.len();
            self.warning(first, FaultKind::Drafts { count });
        }
        if let Some(first) = self.unreviewed.first.take() {
            let count = self.unreviewed.count;
            self.warning(first, FaultKind::Unreviewed { count });
        }
        if let Some(first) = self.without_english.first.take() {
            let count = self.without_english.count;
            self.warning(first, FaultKind::WithoutEnglish { count });
        }
    }
}
