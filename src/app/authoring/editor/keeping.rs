//! Keeps what is written: reviews it and writes it into its file, on a thread of its own, and never over what somebody else
//! has written there meanwhile.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::Reviewed;
use crate::app::log::Log;
use crate::app::power::Wake;
use crate::app::task::{Outcome, Task};
use crate::exchange::{Exported, Imported, InstallError, install, save};
use crate::language::mandarin::reading::Readings;
use crate::lesson::PACK_FILE;
use crate::lesson::manuscript::{Manuscript, Review};

/// What is written is on the disk after this time at the latest.
const SAVE_AFTER: Duration = Duration::from_secs(1);
/// A pause in typing after which the faults are looked for.
const REVIEW_AFTER: Duration = Duration::from_millis(250);
/// After this time a disk that would not have it is tried again.
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(5);
/// The copy of a file with notes of its author's, which an editor does not keep.
const BY_HAND: &str = "pack.by-hand.ron";

/// Whether what is written is on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// All of it.
    All,
    /// The last of it is not yet.
    NotYet,
    /// It is being written.
    BeingWritten,
    /// It could not be written; it will be tried again.
    Failed(InstallError),
    /// Somebody else has changed the file.
    Changed,
}

/// Where what is written is kept.
pub struct Keeping {
    folder: PathBuf,
    id: String,
    /// The file as it was read or written last.
    known: blake3::Hash,
    /// Whether the file has notes of its author's, until a copy of it has been kept.
    is_by_hand: bool,
    reviewed: Option<u64>,
    unsaved_since: Option<Instant>,
    changed_at: Option<Instant>,
    /// Whether it is to be written without waiting.
    pub is_urgent: bool,
    /// Whether the file may have been changed by somebody else.
    pub may_have_changed: bool,
    fault: Option<(InstallError, Instant)>,
    theirs: Option<Vec<u8>>,
    /// The words by which pinyin is mended.
    pub readings: Arc<Readings>,
    work: Option<Work>,
}

/// Work that is under way.
struct Work {
    saves: bool,
    revision: u64,
    task: Task<Worked>,
}

/// What came of it.
struct Worked {
    revision: u64,
    review: (Review, Manuscript),
    written: Written,
}

enum Written {
    Nothing,
    As(blake3::Hash),
    Not(InstallError),
    Theirs(Vec<u8>),
}

struct Order {
    manuscript: Manuscript,
    revision: u64,
    folder: PathBuf,
    id: String,
    readings: Arc<Readings>,
    known: blake3::Hash,
    keeps_by_hand: bool,
    saves: bool,
    looks: bool,
}

impl Keeping {
    /// Of a lesson whose file has these bytes.
    pub fn new(folder: &Path, id: &str, bytes: &[u8], is_by_hand: bool) -> Self {
        Self {
            folder: folder.to_owned(),
            id: id.to_owned(),
            known: blake3::hash(bytes),
            is_by_hand,
            reviewed: None,
            unsaved_since: None,
            changed_at: None,
            is_urgent: false,
            may_have_changed: false,
            fault: None,
            theirs: None,
            readings: Arc::default(),
            work: None,
        }
    }

    /// Returns the folder of the lesson.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns the id of the lesson.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Notes that something was changed.
    pub fn changed(&mut self) {
        let now = Instant::now();
        self.changed_at = Some(now);
        self.unsaved_since.get_or_insert(now);
    }

    /// Returns whether what is written is on the disk.
    pub fn kept(&self) -> Kept {
        if self.theirs.is_some() {
            Kept::Changed
        } else if let Some((fault, _)) = &self.fault {
            Kept::Failed(fault.clone())
        } else if self.work.as_ref().is_some_and(|work| work.saves) {
            Kept::BeingWritten
        } else if self.unsaved_since.is_some() {
            Kept::NotYet
        } else {
            Kept::All
        }
    }

    /// Returns the file as somebody else has written it.
    pub fn theirs(&self) -> Option<&[u8]> {
        self.theirs.as_deref()
    }

    /// Returns whether a thread is at work.
    pub fn is_at_work(&self) -> bool {
        self.work.is_some()
    }

    /// Returns whether anything is still to be done.
    pub fn is_waiting(&self, revision: u64) -> bool {
        self.theirs.is_none() && (self.unsaved_since.is_some() || self.reviewed != Some(revision))
    }

    /// Notes that the sound of an item was named in the file by somebody who is known.
    pub fn know(&mut self, bytes: &[u8]) {
        self.known = blake3::hash(bytes);
    }

    /// Begins what is due: `manuscript` gives what is written, with ids where it is to be saved.
    pub fn begin(&mut self, revision: u64, wake: &Wake, manuscript: impl FnOnce(bool) -> Manuscript) {
        if self.work.is_some() || self.theirs.is_some() {
            return;
        }
        let is_over =
            |since: Option<Instant>, wait: Duration| since.is_none_or(|since| since.elapsed() >= wait);
        let may_try =
            self.fault.as_ref().is_none_or(|(_, at)| self.is_urgent || at.elapsed() >= TRY_AGAIN_AFTER);
        let saves = self.unsaved_since.is_some()
            && may_try
            && (self.is_urgent || is_over(self.unsaved_since, SAVE_AFTER));
        let reviews = self.reviewed != Some(revision) && is_over(self.changed_at, REVIEW_AFTER);
        if !saves && !reviews && !self.may_have_changed {
            return;
        }
        let order = self.order(manuscript(saves), revision, saves);
        if saves {
            self.is_urgent = false;
            self.unsaved_since = None;
        }
        self.may_have_changed = false;
        self.work = Some(Work { saves, revision, task: Task::once(wake, move |_| order.work()) });
    }

    fn order(&self, manuscript: Manuscript, revision: u64, saves: bool) -> Order {
        Order {
            manuscript,
            revision,
            folder: self.folder.clone(),
            id: self.id.clone(),
            readings: Arc::clone(&self.readings),
            known: self.known,
            keeps_by_hand: self.is_by_hand,
            saves,
            looks: self.may_have_changed,
        }
    }

    /// Writes at once, and waits for it: when the program ends. What cannot be written then is lost, which was said.
    pub fn save_now(&mut self, manuscript: Manuscript, revision: u64) {
        if self.theirs.is_none() && (self.unsaved_since.is_some() || self.work.is_some()) {
            // A thread that is writing comes first, so that its older text is not the last.
            while let Some(work) = &self.work {
                match work.task.take() {
                    Outcome::Pending => std::thread::sleep(Duration::from_millis(2)),
                    Outcome::Ready(worked) => {
                        self.work = None;
                        self.take_up(worked);
                    }
                    Outcome::Over => self.work = None,
                }
            }
            let worked = self.order(manuscript, revision, true).work();
            self.unsaved_since = None;
            self.take_up(worked);
        }
    }

    /// Takes up what a thread has done, once it has. Returns the new review, and whether anything has changed.
    pub fn take(&mut self, log: &Log) -> (Option<Reviewed>, bool) {
        let Some(work) = &self.work else { return (None, false) };
        let Some(result) = work.task.result(log) else { return (None, false) };
        let (saves, revision) = (work.saves, work.revision);
        self.work = None;
        match result {
            Ok(worked) => (Some(self.take_up(worked)), true),
            Err(died) => {
                // Of a thread that has died the log tells.
                let reason = died.to_string();
                if saves {
                    self.fail(InstallError::Other { path: self.folder.join(PACK_FILE), reason });
                }
                self.reviewed = Some(revision);
                (None, true)
            }
        }
    }

    fn take_up(&mut self, worked: Worked) -> Reviewed {
        match worked.written {
            Written::Nothing => {}
            Written::As(known) => {
                self.known = known;
                self.fault = None;
                self.is_by_hand = false;
            }
            Written::Not(fault) => self.fail(fault),
            Written::Theirs(bytes) => {
                self.theirs = Some(bytes);
                self.unsaved_since.get_or_insert_with(Instant::now);
            }
        }
        self.reviewed = Some(worked.revision);
        Reviewed::new(worked.review.0, worked.review.1)
    }

    fn fail(&mut self, fault: InstallError) {
        self.fault = Some((fault, Instant::now()));
        self.unsaved_since.get_or_insert_with(Instant::now);
    }
}

impl Order {
    fn work(self) -> Worked {
        let file = self.folder.join(PACK_FILE);
        let now = (self.saves || self.looks).then(|| fs::read(&file));
        let written = match now {
            Some(Ok(bytes)) if blake3::hash(&bytes) != self.known => Some(Written::Theirs(bytes)),
            // A file that is gone is written anew, if its folder is there.
            Some(Err(error)) if error.kind() != ErrorKind::NotFound && self.saves => {
                Some(Written::Not(InstallError::Other { path: file.clone(), reason: error.to_string() }))
            }
            Some(Ok(bytes)) if self.saves && self.keeps_by_hand => keep_by_hand(&self.folder, bytes),
            _ => None,
        };
        let review = Review::of(&self.manuscript, &self.folder, &self.id, &self.readings);
        let written = written.unwrap_or_else(|| {
            if !self.saves {
                return Written::Nothing;
            }
            let bytes = self.manuscript.text(&review, &self.id).into_bytes();
            let hash = blake3::hash(&bytes);
            if hash == self.known && file.is_file() {
                return Written::As(hash);
            }
            match save(&Exported { bytes, left_out: Vec::new() }, &file) {
                Ok(()) => Written::As(hash),
                Err(fault) => Written::Not(fault),
            }
        });
        Worked { revision: self.revision, review: (review, self.manuscript), written }
    }
}

/// Keeps a copy of a file that has notes of its author's. Returns why nothing may be written if that cannot be done.
fn keep_by_hand(folder: &Path, bytes: Vec<u8>) -> Option<Written> {
    let copy = folder.join(BY_HAND);
    if copy.exists() {
        return None;
    }
    save(&Exported { bytes, left_out: Vec::new() }, &copy).err().map(Written::Not)
}

/// Puts a lesson beside another one, with the sounds and pictures of that one. Returns its folder and its bytes.
pub fn put_beside(
    folder: &Path,
    id: &str,
    manuscript: &Manuscript,
) -> Result<(PathBuf, Vec<u8>), InstallError> {
    let free =
        (2..1000).map(|number| format!("{id}-{number}")).find(|id| !folder.with_file_name(id).exists());
    let Some(id) = free else { return Err(InstallError::NotAFolder { path: folder.to_owned() }) };
    let beside = folder.with_file_name(&id);
    let text = manuscript.text(&Review::of(manuscript, folder, &id, &Readings::default()), &id);
    let mut files = Vec::new();
    for part in ["audio", "pictures"] {
        for entry in fs::read_dir(folder.join(part)).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if let Ok(bytes) = fs::read(entry.path()) {
                files.push((format!("{part}/{name}"), bytes));
            }
        }
    }
    let bytes = text.clone().into_bytes();
    install(&Imported { text: Some(text), files, ..Imported::default() }, &beside)?;
    Ok((beside, bytes))
}
