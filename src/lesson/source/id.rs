//! Ids: checks their form and that they are unique, and that the questions which stories name exist.

use std::collections::HashSet;
use std::collections::hash_map::Entry;
use std::path::Path;

use super::field::Fields;
use super::reader::PackReader;
use crate::lesson::nearest::nearest;
use crate::lesson::syntax::Node;
use crate::lesson::text::Text;
use crate::lesson::{FaultKind, Pack, Section};

/// The longest id, in characters.
const MAX_ID: usize = 64;

impl<'t> PackReader<'t> {
    /// Reads the id of the pack, which must be the name of its folder.
    pub(super) fn pack_id<const N: usize>(
        &mut self,
        slot: Option<Node<'t>>,
        item: &Fields<'t, N>,
        folder: &Path,
    ) -> String {
        let Some(id) = self.required_text(slot, item, "id") else { return String::new() };
        let folder = folder.file_name().map(|name| name.to_string_lossy().into_owned());
        if self.is_id(id)
            && let Some(folder) = folder
            && folder != id.text
        {
            self.error(id.node.at(), FaultKind::IdNotFolder { id: id.owned(), folder });
        }
        if self.taken.iter().any(|taken| taken == id.text) {
            self.error(id.node.at(), FaultKind::IdTaken { id: id.owned() });
        }
        id.owned()
    }

    /// Reads the id of an item, which must be unique in the pack.
    pub(super) fn item_id<const N: usize>(&mut self, slot: Option<Node<'t>>, item: &Fields<'t, N>) -> String {
        let Some(id) = self.required_text(slot, item, "id") else { return String::new() };
        if self.is_id(id) {
            match self.ids.entry(id.text) {
                Entry::Vacant(vacant) => {
                    vacant.insert(id.node);
                }
                Entry::Occupied(occupied) => {
                    let first = occupied.get().at().start;
                    let first = self.line(first);
                    self.error(id.node.at(), FaultKind::DuplicateId { id: id.owned(), first });
                }
            }
        }
        id.owned()
    }

    /// Reports questions that stories name and that are not in the pack. Those that are not finished are left out.
    pub(super) fn check_named_questions(&mut self, pack: &mut Pack) {
        let finished = pack.questions.iter().map(|question| question.id.as_str());
        let drafts = pack.drafts.iter().filter(|draft| draft.section == Section::Questions);
        let drafts: HashSet<&str> = drafts.map(|draft| draft.id.as_str()).collect();
        let known: HashSet<&str> = finished.chain(drafts.iter().copied()).collect();
        for named in std::mem::take(&mut self.named_questions) {
            if !known.contains(named.text) {
                let questions = pack.questions.iter().map(|question| question.id.as_str());
                let near = nearest(named.text, questions).map(str::to_owned);
                self.error(named.node.at(), FaultKind::UnknownQuestion { id: named.owned(), near });
            }
        }
        if !drafts.is_empty() {
            for story in &mut pack.stories {
                story.questions.retain(|id| !drafts.contains(id.as_str()));
            }
        }
    }

    fn is_id(&mut self, id: Text<'t>) -> bool {
        let right = is_id(id.text);
        if !right {
            let mended = mended(id.text);
            self.error(id.node.at(), FaultKind::BadId { found: id.owned(), mended });
        }
        right
    }
}

/// Returns whether a text is an id: lower-case ASCII letters, digits and `-`, at most 64 of them.
pub fn is_id(text: &str) -> bool {
    let part = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !text.is_empty() && text.len() <= MAX_ID && text.bytes().all(part)
}

/// Returns an id made of a text that is none, if enough of it is left.
pub(in crate::lesson) fn mended(text: &str) -> Option<String> {
    let mut id = String::with_capacity(text.len());
    for character in text.to_lowercase().chars() {
        match character {
            'a'..='z' | '0'..='9' => id.push(character),
            ' ' | '_' | '-' | '.' | '/' if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    let id = id.trim_end_matches('-');
    is_id(id).then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_mended_where_something_is_left_of_it() {
        assert_eq!(mended("My Word_1").as_deref(), Some("my-word-1"));
        assert_eq!(mended("水"), None);
        assert!(is_id("everyday-1") && !is_id("Every") && !is_id("a b") && !is_id(""));
    }
}
