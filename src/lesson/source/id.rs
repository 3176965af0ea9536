//! Ids: which are right, which are taken, and which known name is meant by an unknown one.

use std::path::Path;

use super::Source;
use super::field::{Fields, Text};
use crate::lesson::quick::Repeat;
use crate::lesson::syntax::Node;
use crate::lesson::{FaultKind, Pack};

/// The longest id, in characters.
const MAX_ID: usize = 64;

/// What authors call a field, and its name.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("hanzi", "zh"),
    ("chinese", "zh"),
    ("tibetan", "bo"),
    ("english", "en"),
    ("image", "picture"),
    ("emoji", "picture"),
    ("sound", "audio"),
    ("name", "title"),
    ("reviewer", "reviewed_by"),
    ("explanation", "why"),
    ("question", "ask"),
];

impl<'t> Source<'t> {
    /// The id of the pack: that of its folder.
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

    /// The id of an item, unique in the pack.
    pub(super) fn item_id<const N: usize>(&mut self, slot: Option<Node<'t>>, item: &Fields<'t, N>) -> String {
        let Some(id) = self.required_text(slot, item, "id") else { return String::new() };
        if self.is_id(id) {
            self.ids.push(id.text, id.node);
        }
        id.owned()
    }

    /// Says which ids stand twice.
    pub(super) fn check_ids(&mut self) {
        for Repeat { thing: id, place, first } in std::mem::take(&mut self.ids).repeats() {
            let first = self.line(first.at().start);
            self.error(place.at(), FaultKind::DuplicateId { id: id.to_owned(), first });
        }
    }

    /// Says which questions that stories name are not in the pack.
    pub(super) fn check_named_questions(&mut self, pack: &Pack) {
        let known = || pack.questions.iter().map(|question| question.id.as_str());
        for named in std::mem::take(&mut self.named_questions) {
            if !known().any(|id| id == named.text) {
                let near = nearest(named.text, known()).map(str::to_owned);
                self.error(named.node.at(), FaultKind::UnknownQuestion { id: named.owned(), near });
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

/// Whether a text is an id: lower-case ASCII letters, digits and `-`, at most 64 of them.
fn is_id(text: &str) -> bool {
    let part = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !text.is_empty() && text.len() <= MAX_ID && text.bytes().all(part)
}

/// The known name that an unknown one was probably meant to be.
pub(super) fn nearest<'n>(found: &str, known: impl Iterator<Item = &'n str> + Clone) -> Option<&'n str> {
    let found = found.to_lowercase();
    if let Some((_, meant)) = OTHER_NAMES.iter().find(|(other, _)| *other == found)
        && let Some(name) = known.clone().find(|name| name == meant)
    {
        return Some(name);
    }
    let few = (found.chars().count() / 3).max(1);
    known
        .map(|name| (edits(&found, &name.to_lowercase()), name))
        .filter(|(edits, name)| *edits <= few && *edits < name.chars().count())
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, name)| name)
}

/// Levenshtein distance in characters.
fn edits(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.chars().count()).collect();
    for (i, l) in left.chars().enumerate() {
        let mut diagonal = i;
        let mut before = i + 1;
        for (r, cell) in right.chars().zip(row.iter_mut().skip(1)) {
            let changed = diagonal + usize::from(l != r);
            diagonal = *cell;
            *cell = changed.min(before + 1).min(diagonal + 1);
            before = *cell;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

/// An id made of a text that is none, if enough of it is left.
fn mended(text: &str) -> Option<String> {
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
    fn a_slip_finds_the_name_that_was_meant() {
        let known = ["id", "zh", "pinyin", "bo", "picture", "licence", "reviewed_by"];
        for (found, meant) in [
            ("pinin", Some("pinyin")),
            ("license", Some("licence")),
            ("hanzi", Some("zh")),
            ("Image", Some("picture")),
            ("ID", Some("id")),
            ("weather", None),
            ("x", None),
        ] {
            assert_eq!(nearest(found, known.into_iter()), meant, "{found}");
        }
        assert_eq!((edits("", "abc"), edits("kitten", "sitting"), edits("水", "水")), (3, 3, 0));
    }

    #[test]
    fn an_id_is_mended_where_something_is_left_of_it() {
        assert_eq!(mended("My Word_1").as_deref(), Some("my-word-1"));
        assert_eq!(mended("水"), None);
        assert!(is_id("everyday-1") && !is_id("Every") && !is_id("a b") && !is_id(""));
    }
}
