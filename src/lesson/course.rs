//! `course.ron`: packs in the order in which a learner meets them, in chapters if the author likes.

use std::path::Path;

use serde::Deserialize;

use super::data_file::{DataFile, Step};
use super::{Fault, FaultKind, Trilingual};

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
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// What learners read above it.
    pub title: Trilingual,
    /// What a learner can do after it, where the author says so.
    #[serde(default)]
    pub aim: Option<Trilingual>,
    /// Ids of packs, in order; at least one.
    pub packs: Vec<String>,
}

/// `course.ron` as it is written: either packs or chapters.
#[derive(Deserialize)]
#[serde(rename = "Course", deny_unknown_fields)]
struct CourseFile {
    title: Trilingual,
    packs: Option<Vec<String>>,
    chapters: Option<Vec<Chapter>>,
}

/// Reads a course. A file that cannot be read at all is an empty course. Otherwise the rest of the order holds: packs
/// that are unknown or repeated are reported and left out, and so are chapters without packs.
pub(super) fn read_course(file: &Path, text: &str, is_known: impl Fn(&str) -> bool) -> (Course, Vec<Fault>) {
    let file = DataFile::new(file, text);
    let CourseFile { title, packs, chapters } = match file.parse() {
        Ok(course) => course,
        Err(faults) => return (Course::default(), faults),
    };
    let mut reader = Reader { file, is_known, course: Course::default(), faults: Vec::new() };
    reader.trilingual(&title, &[], "title");
    reader.course.title = title;
    match (packs, chapters) {
        (Some(packs), None) => reader.packs(packs, &[Step::Field("packs")]),
        (None, Some(chapters)) => reader.chapters(chapters),
        (Some(packs), Some(_)) => {
            let first = file.line_of(&[Step::Field("packs")]);
            reader.fault(&[Step::Field("chapters")], FaultKind::PacksAndChapters { first });
            reader.packs(packs, &[Step::Field("packs")]);
        }
        (None, None) => reader.fault(&[], FaultKind::MissingField { name: "packs" }),
    }
    (reader.course, reader.faults)
}

struct Reader<'t, K> {
    file: DataFile<'t>,
    is_known: K,
    course: Course,
    faults: Vec<Fault>,
}

impl<K: Fn(&str) -> bool> Reader<'_, K> {
    fn chapters(&mut self, chapters: Vec<Chapter>) {
        if chapters.is_empty() {
            self.fault(&[Step::Field("chapters")], FaultKind::TooFew { found: 0, least: 1 });
        }
        for (index, Chapter { title, aim, packs }) in chapters.into_iter().enumerate() {
            let place = [Step::Field("chapters"), Step::Item(index), Step::Field("packs")];
            self.trilingual(&title, &place[..2], "title");
            if let Some(aim) = &aim {
                self.trilingual(aim, &place[..2], "aim");
            }
            if packs.is_empty() {
                self.fault(&place, FaultKind::TooFew { found: 0, least: 1 });
            }
            let begins = self.course.packs.len();
            self.packs(packs, &place);
            let packs = self.course.packs.get(begins..).unwrap_or_default().to_vec();
            if !packs.is_empty() {
                self.course.chapters.push(Chapter { title, aim, packs });
            }
        }
    }

    /// Reports what is empty in a text of the course, or of the chapter that stands at `place`.
    fn trilingual(&mut self, text: &Trilingual, place: &[Step<'_>], field: &'static str) {
        for (language, text) in [("bo", &text.bo), ("zh", &text.zh)] {
            if text.trim().is_empty() {
                let place = [place, &[Step::Field(field), Step::Field(language)]].concat();
                self.fault(&place, FaultKind::EmptyText);
            }
        }
    }

    /// Adds the packs of a list, which stands at `place`, to those of the course.
    fn packs(&mut self, ids: Vec<String>, place: &[Step<'_>]) {
        for (index, id) in ids.into_iter().enumerate() {
            let place = [place, &[Step::Item(index)]].concat();
            if self.course.packs.contains(&id) {
                self.fault(&place, FaultKind::PackTwice { id });
            } else if (self.is_known)(&id) {
                self.course.packs.push(id);
            } else {
                self.fault(&place, FaultKind::UnknownPack { id });
            }
        }
    }

    fn fault(&mut self, place: &[Step<'_>], kind: FaultKind) {
        self.faults.push(self.file.error_at(place, kind));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Course, Vec<String>) {
        let file = Path::new("course.ron");
        let (course, faults) = read_course(file, text, |id| id.len() == 1);
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
        assert_eq!((chapters.chapters[0].title.zh.as_str(), &chapters.chapters[0].aim), ("一", &None));
        let aim =
            "chapters: [(title: (bo: \"ཀ\", zh: \"一\"), aim: (bo: \"ཇ་ཉོ།\", zh: \"\"), packs: [\"a\"])]";
        let (aimed, faults) = course(aim);
        assert_eq!(aimed.chapters[0].aim.as_ref().map(|aim| aim.bo.as_str()), Some("ཇ་ཉོ།"));
        assert_eq!(faults, ["2:63: pack-empty-text"]);
    }

    #[test]
    fn packs_that_are_unknown_or_repeated_are_told_and_the_rest_holds() {
        let text = format!(
            "chapters: [\n{},\n{},\n{}]",
            chapter("[\"a\", \"none\"]"),
            chapter("[\"a\", \"b\"]"),
            chapter("[]")
        );
        let (course_, faults) = course(&text);
        assert_eq!(
            faults,
            [
                "3:51: pack-course-unknown id=none",
                "4:46: pack-course-twice id=a",
                "5:45: pack-too-few found=0 least=1",
            ]
        );
        assert_eq!(course_.packs, ["a", "b"]);
        assert_eq!(course_.chapters.len(), 2);
    }

    #[test]
    fn a_course_of_another_shape_is_told_with_its_place() {
        for (inside, expected) in [
            (
                format!("chapters: [{},\n(packs: [\"d\"])]", chapter("[\"a\"]")),
                "3:1: pack-missing-field name=title",
            ),
            (
                format!("chapters: [{}]", chapter("[\"a\", 3]")),
                "2:62: pack-wrong-type expected=text found=number",
            ),
            ("chapters: [\"e\"]".to_owned(), "2:12: pack-wrong-type expected=fields found=text"),
        ] {
            let (nothing, faults) = course(&inside);
            assert_eq!((nothing, faults), (Course::default(), vec![expected.to_owned()]), "{inside}");
        }
    }

    #[test]
    fn packs_and_chapters_are_one_too_many_and_neither_is_too_few() {
        let (both, faults) = course(&format!("packs: [\"a\"],\nchapters: [{}]", chapter("[\"b\"]")));
        assert_eq!(faults, ["3:11: pack-course-both line=2"]);
        assert_eq!((both.packs, both.chapters), (vec!["a".to_owned()], vec![]));
        assert_eq!(course("").1, ["1:1: pack-missing-field name=packs"]);
        let (_, faults) = read("(title: (bo: \"\", zh: \"路\"), packs: [\"a\"])");
        assert_eq!(faults, ["1:14: pack-empty-text"]);
        assert_eq!(course("chapter: []").1, ["2:1: pack-unknown-field found=chapter"]);
        assert_eq!(course("chapters: 3").1, ["2:11: pack-wrong-type expected=list found=number"]);
    }
}
