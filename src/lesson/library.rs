//! The packs on this machine: those that came with the program and the user's own, in the order of the course.
//!
//! A folder without a readable pack is listed with its faults; the other packs work.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use super::course::{Chapter, Course};

use super::check::FileCheck;
use super::course::read_course;
use super::folder::{read_pack_besides, read_utf8};
use super::{Checked, Fault, FaultKind, Pack, data_file};

/// The name of the file that puts packs in order.
pub const COURSE_FILE: &str = "course.ron";

/// The name of the file that says where the items of shipped packs were before: a map from `pack/id` to `pack/id`.
pub const MOVED_FILE: &str = "moved.ron";

/// Where a pack comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// It came with the program.
    Shipped,
    /// Somebody put it into the user's folder of packs.
    User,
}

/// A folder that holds, or should hold, a pack.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The folder's name.
    pub id: String,
    /// The folder.
    pub folder: PathBuf,
    /// Where it comes from.
    pub origin: Origin,
    /// The pack, unless one of the faults is an error.
    pub pack: Option<Arc<Pack>>,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
}

/// All packs, broken ones included.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// In the order of the course, then the rest by id; of two with one id the shipped one first.
    pub entries: Vec<Entry>,
    /// The course: the user's own if there is one, else the shipped one, else empty.
    pub course: Course,
    /// What was moved from one shipped pack to another: `pack/id` now, and the name under which learners remember it.
    pub moved: HashMap<String, String>,
    /// What is wrong with `course.ron` or `moved.ron`, or with the folders of packs themselves.
    pub faults: Vec<Fault>,
}

impl Library {
    /// Reads every pack of both folders and the course. A folder that is not there holds no packs. A pack of the user's
    /// with the id of a shipped one is listed with that error. Of the pictures and sounds only the existence is
    /// checked; [`read_pack`](super::read_pack) decodes them.
    #[must_use]
    pub fn read(shipped: &Path, user: &Path) -> Self {
        let read = |folder: &Path, taken: &[String]| read_pack_besides(folder, taken, FileCheck::Existence);
        let mut library = Self::default();
        for folder in library.folders(shipped) {
            library.entries.push(entry(read(&folder, &[]), folder, Origin::Shipped));
        }
        let taken: Vec<String> = library.entries.iter().map(|entry| entry.id.clone()).collect();
        for folder in library.folders(user) {
            library.entries.push(entry(read(&folder, &taken), folder, Origin::User));
        }
        library.moved = library.moved_in(shipped);
        let course = library.course_in(user).or_else(|| library.course_in(shipped));
        library.course = course.unwrap_or_default();
        library.put_in_order();
        library
    }

    /// Returns the pack of this id, if it has no errors.
    #[must_use]
    pub fn pack(&self, id: &str) -> Option<&Arc<Pack>> {
        self.entries.iter().filter(|entry| entry.id == id).find_map(|entry| entry.pack.as_ref())
    }

    /// Returns the packs that can be used, in order.
    pub fn packs(&self) -> impl Iterator<Item = &Arc<Pack>> {
        self.entries.iter().filter_map(|entry| entry.pack.as_ref())
    }

    /// Returns the folders inside a folder of packs, hidden ones aside.
    fn folders(&mut self, packs: &Path) -> Vec<PathBuf> {
        let listing = match std::fs::read_dir(packs) {
            Ok(listing) => listing,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Vec::new(),
            Err(error) => {
                self.faults.push(Fault::of_file(packs, FaultKind::Unreadable { reason: error.to_string() }));
                return Vec::new();
            }
        };
        let hidden = |path: &Path| name_of(path).starts_with('.');
        listing.flatten().map(|item| item.path()).filter(|path| path.is_dir() && !hidden(path)).collect()
    }

    fn moved_in(&mut self, packs: &Path) -> HashMap<String, String> {
        let file = packs.join(MOVED_FILE);
        let read = match std::fs::read(&file) {
            Ok(bytes) => data_file::parse(&file, bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return HashMap::new(),
            Err(error) => {
                Err(vec![Fault::of_file(&file, FaultKind::Unreadable { reason: error.to_string() })])
            }
        };
        read.unwrap_or_else(|faults| {
            self.faults.extend(faults);
            HashMap::new()
        })
    }

    fn course_in(&mut self, packs: &Path) -> Option<Course> {
        let file = packs.join(COURSE_FILE);
        let text = match read_utf8(&file) {
            Ok(text) => text,
            Err(FaultKind::NoPackFile) => return None,
            Err(kind) => {
                self.faults.push(Fault::of_file(&file, kind));
                return None;
            }
        };
        let is_known = |id: &str| self.entries.iter().any(|entry| entry.id == id);
        let (course, faults) = read_course(&file, &text, is_known);
        self.faults.extend(faults);
        Some(course)
    }

    fn put_in_order(&mut self) {
        let order = &self.course.packs;
        let place = |entry: &Entry| order.iter().position(|id| *id == entry.id).unwrap_or(order.len());
        self.entries.sort_by(|left, right| {
            (place(left), &left.id, left.origin).cmp(&(place(right), &right.id, right.origin))
        });
    }
}

fn entry(checked: Checked, folder: PathBuf, origin: Origin) -> Entry {
    Entry { id: name_of(&folder), pack: checked.pack.map(Arc::new), faults: checked.faults, folder, origin }
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::folder::{PACK_FILE, read_pack};
    use super::*;
    use crate::explain::Explain;

    fn write_pack(packs: &Path, id: &str, inside: &str) {
        let folder = packs.join(id);
        std::fs::create_dir_all(&folder).expect("a folder");
        let text = format!(
            "(format: 1, id: \"{id}\", title: (bo: \"ཆུ\", zh: \"水\", en: \"Water\"), authors: [\"A\"], \
             licence: \"CC0-1.0\", {inside})"
        );
        std::fs::write(folder.join(PACK_FILE), text).expect("a pack");
    }

    fn ids(library: &Library) -> Vec<(&str, Origin, bool)> {
        library.entries.iter().map(|entry| (entry.id.as_str(), entry.origin, entry.pack.is_some())).collect()
    }

    #[test]
    fn packs_are_listed_in_the_order_of_the_course_and_broken_ones_stay_listed() {
        let shipped = tempfile::tempdir().expect("a folder");
        let user = tempfile::tempdir().expect("a folder");
        for id in ["b", "a", "c"] {
            write_pack(shipped.path(), id, "");
        }
        write_pack(shipped.path(), "broken", "words: 3");
        std::fs::create_dir_all(user.path().join("empty")).expect("a folder");
        std::fs::create_dir_all(user.path().join(".git")).expect("a folder");
        write_pack(user.path(), "mine", "");
        write_pack(user.path(), "a", "");
        let course =
            "(title: (bo: \"ལམ།\", zh: \"路\", en: \"Path\"),\n packs: [\"c\", \"b\", \"x\", \"c\"])";
        std::fs::write(shipped.path().join(COURSE_FILE), course).expect("a course");

        let library = Library::read(shipped.path(), user.path());
        assert_eq!(
            ids(&library),
            [
                ("c", Origin::Shipped, true),
                ("b", Origin::Shipped, true),
                ("a", Origin::Shipped, true),
                ("a", Origin::User, false),
                ("broken", Origin::Shipped, false),
                ("empty", Origin::User, false),
                ("mine", Origin::User, true),
            ]
        );
        let kinds: Vec<_> = library.faults.iter().map(|f| (f.line, f.column, f.message_id())).collect();
        assert_eq!(kinds, [(2, 20, "pack-course-unknown"), (2, 25, "pack-course-twice")]);
        assert_eq!(library.course.title.en, "Path");
        let taken = &library.entries[3].faults;
        assert!(taken.iter().any(|fault| fault.message_id() == "pack-id-taken"), "{taken:?}");
        assert!(library.pack("a").is_some() && library.pack("broken").is_none());
        assert_eq!(library.packs().count(), 4);
    }

    #[test]
    fn what_was_moved_is_read_from_the_shipped_packs_with_its_faults() {
        let shipped = tempfile::tempdir().expect("a folder");
        let read = |text: &str| {
            std::fs::write(shipped.path().join(MOVED_FILE), text).expect("a file");
            let library = Library::read(shipped.path(), Path::new("no/such/folder"));
            let faults: Vec<_> = library.faults.iter().map(|f| (f.line, f.message_id())).collect();
            (library.moved, faults)
        };
        let (moved, faults) = read("{\n\"start-1/wo\": \"people/wo\",\n}");
        assert_eq!((moved.get("start-1/wo").map(String::as_str), faults), (Some("people/wo"), vec![]));
        let (moved, faults) = read("{\"start-1/wo\": 3}");
        assert_eq!((moved.len(), faults), (0, vec![(1, "pack-wrong-type")]));
    }

    #[test]
    fn a_start_looks_for_files_and_a_check_decodes_them() {
        let user = tempfile::tempdir().expect("a folder");
        write_pack(
            user.path(),
            "a",
            "words: [(id: \"w\", zh: \"水\", pinyin: \"shuǐ\", bo: [\"ཆུ\"], en: [\"x\"], source: \"S\", \
             picture: \"w.png\")]",
        );
        let pictures = user.path().join("a/pictures");
        let faults = || {
            let library = Library::read(Path::new("no/such/folder"), user.path());
            let told = |faults: &[Fault]| faults.iter().map(Fault::message_id).collect::<Vec<_>>();
            (told(&library.entries[0].faults), told(&read_pack(&user.path().join("a")).faults))
        };
        assert_eq!(faults(), (vec!["pack-no-such-file"], vec!["pack-no-such-file"]));
        std::fs::create_dir(&pictures).expect("a folder");
        std::fs::write(pictures.join("w.png"), "this is no picture").expect("a file");
        assert_eq!(faults(), (vec![], vec!["pack-not-a-picture"]));
    }

    #[test]
    fn no_folder_is_no_packs_and_a_course_of_the_user_goes_first() {
        let none = Path::new("no/such/folder");
        let library = Library::read(none, none);
        assert!(library.entries.is_empty() && library.faults.is_empty());

        let user = tempfile::tempdir().expect("a folder");
        write_pack(user.path(), "a", "");
        write_pack(user.path(), "b", "");
        std::fs::write(
            user.path().join(COURSE_FILE),
            "(title: (bo: \"ང\", zh: \"我\", en: \"I\"), packs: [\"b\"])",
        )
        .expect("a course");
        let library = Library::read(none, user.path());
        let order: Vec<_> = library.entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(order, ["b", "a"]);
    }
}
