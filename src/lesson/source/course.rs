//! `course.ron`: packs in the order in which a learner meets them, in chapters if the author likes.

use super::field::{Fields, Text, present};
use super::{Source, Written, listed};
use crate::lesson::fault::place;
use crate::lesson::syntax::{self, Node};
use crate::lesson::{Fault, FaultKind, Trilingual};

const COURSE: &[&str; 3] = &["title", "packs", "chapters"];
const CHAPTER: &[&str; 2] = &["title", "packs"];

/// An order of packs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Course {
    /// What learners read above the path.
    pub title: Trilingual,
    /// Ids of packs, each once, in order; those of the chapters, if there are chapters.
    pub packs: Vec<String>,
    /// Stretches of the path with a name each; none, or together all of `packs`.
    pub chapters: Vec<Chapter>,
}

/// A stretch of a course.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chapter {
    /// What learners read above it.
    pub title: Trilingual,
    /// Ids of packs, in order; at least one.
    pub packs: Vec<String>,
}

/// Reads a course. Ids of packs that `is_known` does not know are reported and left out; so is everything else that
/// is wrong, and the rest of the order holds.
pub(in crate::lesson) fn read_course(
    written: Written<'_>,
    is_known: impl Fn(&str) -> bool,
) -> (Course, Vec<Fault>) {
    let document = syntax::read(written.text);
    let mut source = Source::new(written.text, None, &[]);
    let course = source.course(document.root(), &is_known).unwrap_or_default();
    let findings = listed(&document, source.findings);
    (course, place(written.file, written.text, written.skipped, findings))
}

impl<'t> Source<'t> {
    fn course(&mut self, root: Node<'t>, is_known: &dyn Fn(&str) -> bool) -> Option<Course> {
        let item = self.fields(root, "Course", COURSE)?;
        let [title, packs, chapters] = item.slots;
        let title = self.required_trilingual(title, &item, "title");
        let mut course = Course { title, ..Course::default() };
        match (present(packs), present(chapters)) {
            (Some(packs), Some(chapters)) => {
                let first = self.line(packs.at().start);
                self.error(chapters.at(), FaultKind::PacksAndChapters { first });
                self.pack_ids(packs, is_known, &mut course.packs);
            }
            (Some(packs), None) => self.pack_ids(packs, is_known, &mut course.packs),
            (None, Some(chapters)) => {
                self.at_least(chapters, 1);
                for chapter in self.list(chapters) {
                    self.chapter(chapter, is_known, &mut course);
                }
            }
            (None, None) if item.is_sure() => drop(self.required(None, &item, "packs")),
            (None, None) => {}
        }
        Some(course)
    }

    fn chapter(&mut self, node: Node<'t>, is_known: &dyn Fn(&str) -> bool, course: &mut Course) {
        let Some(item): Option<Fields<'t, 2>> = self.fields(node, "Chapter", CHAPTER) else { return };
        let [title, packs] = item.slots;
        let title = self.required_trilingual(title, &item, "title");
        let begins = course.packs.len();
        if let Some(packs) = self.required(packs, &item, "packs") {
            self.at_least(packs, 1);
            self.pack_ids(packs, is_known, &mut course.packs);
        }
        let packs = course.packs.get(begins..).unwrap_or_default().to_vec();
        if !packs.is_empty() {
            course.chapters.push(Chapter { title, packs });
        }
    }

    /// Adds the packs of a list to those of the course.
    fn pack_ids(&mut self, node: Node<'t>, is_known: &dyn Fn(&str) -> bool, packs: &mut Vec<String>) {
        for id in self.texts(Some(node)) {
            if packs.iter().any(|before| before == id.text) {
                self.error(id.node.at(), FaultKind::PackTwice { id: id.owned() });
            } else if is_known(id.text) {
                packs.push(Text::owned(id));
            } else {
                self.error(id.node.at(), FaultKind::UnknownPack { id: id.owned() });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn read(text: &str) -> (Course, Vec<String>) {
        let file = Path::new("course.ron");
        let (course, faults) = read_course(Written { file, text, skipped: 0 }, |id| id.len() == 1);
        (course, faults.iter().map(|fault| fault.to_string().replace("course.ron:", "")).collect())
    }

    fn course(inside: &str) -> (Course, Vec<String>) {
        read(&format!("(title: (bo: \"ལམ།\", zh: \"路\", en: \"Path\"),\n{inside})"))
    }

    fn chapter(packs: &str) -> String {
        format!("(title: (bo: \"ཀ\", zh: \"一\", en: \"A\"), packs: {packs})")
    }

    #[test]
    fn a_course_is_a_list_of_packs_or_of_chapters() {
        let (flat, faults) = course("packs: [\"a\", \"b\"]");
        assert_eq!(
            (flat.packs, flat.chapters.len(), faults),
            (vec!["a".to_owned(), "b".to_owned()], 0, vec![])
        );
        let text = format!("chapters: [{}, {}]", chapter("[\"b\", \"a\"]"), chapter("[\"c\"]"));
        let (chapters, faults) = course(&text);
        assert_eq!(faults, [""; 0]);
        assert_eq!(chapters.packs, ["b", "a", "c"]);
        let packs: Vec<_> = chapters.chapters.iter().map(|chapter| chapter.packs.join(" ")).collect();
        assert_eq!(packs, ["b a", "c"]);
        assert_eq!(chapters.chapters[0].title.zh, "一");
    }

    #[test]
    fn slips_in_chapters_are_told_and_the_rest_holds() {
        let text = format!(
            "chapters: [\n{},\n{},\n(packs: [\"d\"]),\n{},\n\"e\"]",
            chapter("[\"a\", \"none\"]"),
            chapter("[\"a\", \"b\", 3]"),
            chapter("[]")
        );
        let (course_, faults) = course(&text);
        assert_eq!(
            faults,
            [
                "3:51: pack-course-unknown id=none",
                "4:46: pack-course-twice id=a",
                "4:56: pack-wrong-type expected=text found=number",
                "5:1: pack-missing-field name=title",
                "6:45: pack-too-few found=0 least=1",
                "7:1: pack-wrong-type expected=fields found=text",
            ]
        );
        assert_eq!(course_.packs, ["a", "b", "d"]);
        assert_eq!(course_.chapters.len(), 3);
    }

    #[test]
    fn packs_and_chapters_are_one_too_many_and_neither_is_too_few() {
        let (both, faults) = course(&format!("packs: [\"a\"],\nchapters: [{}]", chapter("[\"b\"]")));
        assert_eq!(faults, ["3:11: pack-course-both line=2"]);
        assert_eq!((both.packs, both.chapters), (vec!["a".to_owned()], vec![]));
        assert_eq!(course("").1, ["1:1: pack-missing-field name=packs"]);
        assert_eq!(course("chapter: []").1, ["2:1: pack-unknown-field found=chapter"]);
        assert_eq!(course("chapters: 3").1, ["2:11: pack-wrong-type expected=list found=number"]);
    }
}
