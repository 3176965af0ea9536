//! `course.ron`: packs in the order in which a learner meets them.

use super::field::Text;
use super::{Source, Written, listed};
use crate::lesson::fault::place;
use crate::lesson::ron::{self, Node};
use crate::lesson::{Fault, FaultKind, Trilingual};

const COURSE: &[&str; 2] = &["title", "packs"];

/// An order of packs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Course {
    /// What learners read above the path.
    pub title: Trilingual,
    /// Ids of packs, each once.
    pub packs: Vec<String>,
}

/// Reads a course. Ids of packs that `is_known` does not know are reported and left out; so is everything else that
/// is wrong, and the rest of the order holds.
pub(in crate::lesson) fn read_course(
    written: Written<'_>,
    is_known: impl Fn(&str) -> bool,
) -> (Course, Vec<Fault>) {
    let document = ron::read(written.text);
    let mut source = Source::new(written.text, None, &[]);
    let course = source.course(&document.root, is_known).unwrap_or_default();
    let findings = listed(&document, source.findings);
    (course, place(written.file, written.text, written.skipped, findings))
}

impl<'t> Source<'t> {
    fn course(&mut self, root: &'t Node<'t>, is_known: impl Fn(&str) -> bool) -> Option<Course> {
        let item = self.fields(root, "Course", COURSE)?;
        let [title, packs] = item.slots;
        let title = self.required_trilingual(title, &item, "title");
        let named = self.required(packs, &item, "packs");
        let mut packs: Vec<String> = Vec::new();
        for id in self.texts(named) {
            if packs.iter().any(|before| before == id.text) {
                self.error(id.node.at(), FaultKind::PackTwice { id: id.owned() });
            } else if is_known(id.text) {
                packs.push(Text::owned(id));
            } else {
                self.error(id.node.at(), FaultKind::UnknownPack { id: id.owned() });
            }
        }
        Some(Course { title, packs })
    }
}
