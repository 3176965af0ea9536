//! Authoring: the pack that an author has open, read again whenever it is saved, and the file of another program that
//! is being read. No file of the author's is changed without their command.

mod arrived;
pub mod editor;
mod emoji;
mod inbox;
mod job;
pub mod said;
pub mod studio;
#[cfg(test)]
mod tests;
mod watch;
mod write_error;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::window::FileDragAndDrop;

pub use self::arrived::{Arrived, save_rest};
pub use self::inbox::{Inbox, usual_places};
use self::job::{Done, Job, ToMend};
use self::watch::watch;
pub use self::write_error::WriteError;
use super::learner::Learner;
use super::lessons::{LessonFolders, ReadLessons};
use super::localise::Words;
use super::power::Wake;
use super::redraw::NeedsRedraw;
use super::screen::Screen;
use super::steps::StageSystems;
use super::storage::Storage;
use super::task::{Outcome, Task};
use super::trouble::AppError;
use super::widgets::{AppLiveMeters, Measured};
use crate::exchange::{Corrections, Defaults, Fresh, Take, fresh, id_of, title_of};
use crate::lesson::{Checked, PACK_FILE, Pack, Trilingual};
use crate::locale::{Locale, UiLanguage};

/// What an author is busy with.
#[derive(Resource, Default)]
pub struct Workshop {
    job: Option<Job>,
    arrived: Option<Arrived>,
    open: Option<OpenPack>,
    notice: Option<Notice>,
    /// Whether the lesson that is being made is to be written as soon as it is there.
    writes_next: bool,
}

/// What was done last, or why it could not be, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub sentence: String,
    /// Whether something went wrong.
    pub is_trouble: bool,
}

/// A pack that its author has open.
pub struct OpenPack {
    /// Its folder.
    pub folder: PathBuf,
    /// What it was at the last save; `None` until it has been read.
    pub checked: Option<Checked>,
    /// The last pack that had no error, to be seen while a mistake is being mended.
    pub last_good: Option<Arc<Pack>>,
    /// Reads the folder; `None` when the reader has died of a fault of the program.
    reader: Option<Task<Checked>>,
}

impl OpenPack {
    /// Returns whether saves are still noticed.
    pub fn is_followed(&self) -> bool {
        self.reader.is_some()
    }
}

/// What there is to see.
pub enum Seen<'a> {
    /// Nothing is open.
    Nothing,
    /// A file is being read.
    Reading(&'a Path),
    /// A file was read and waits for a word; it may be read anew, as its author corrected.
    Arrived(&'a Arrived, bool),
    /// A pack is open.
    Open(&'a OpenPack),
}

/// How much of the file that is being read has been read.
#[derive(Resource, Debug, Default, PartialEq)]
pub struct ReadingProgress(f32);

impl Measured for ReadingProgress {
    fn part(&self) -> f32 {
        self.0
    }
}

/// A file that the program was handed before a learner was chosen: at its start, or dropped on the window. It is opened as
/// soon as one is.
#[derive(Resource, Debug, Default)]
pub struct Handed(pub Option<PathBuf>);

/// What an author wants.
#[derive(Message, Clone, Debug)]
pub enum Author {
    /// A new lesson of this title.
    New(String),
    /// This folder of a pack, or this file of another program.
    Open(PathBuf),
    /// The file that was read is read anew, understood like this.
    Correct(Corrections),
    /// The file that was read becomes a lesson, or this much of it.
    Keep(Take),
    /// The open pack is read and followed again, after its reader has died.
    ReadAgain,
    /// What is open or being read is put away.
    Close,
}

impl Workshop {
    /// Returns what there is to see.
    pub fn seen(&self) -> Seen<'_> {
        let reading = self.job.as_ref().and_then(|job| job.reads.as_deref());
        match (reading, &self.arrived, &self.open) {
            (Some(file), Some(arrived), _) if arrived.file == file => Seen::Arrived(arrived, true),
            (Some(file), ..) => Seen::Reading(file),
            (None, Some(arrived), _) => Seen::Arrived(arrived, false),
            (None, None, Some(open)) => Seen::Open(open),
            (None, None, None) => Seen::Nothing,
        }
    }

    /// Returns what was done last.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Returns whether something is under way that will change what there is to see.
    pub fn is_waiting(&self) -> bool {
        let is_unread = |open: &OpenPack| open.checked.is_none() && open.is_followed();
        self.job.is_some() || self.open.as_ref().is_some_and(is_unread)
    }

    /// Returns the folder of the pack that is open.
    pub fn folder(&self) -> Option<&Path> {
        self.open.as_ref().map(|open| open.folder.as_path())
    }

    /// Returns how many faults of the open pack are shown.
    pub fn faults(&self) -> usize {
        let checked = self.open.as_ref().and_then(|open| open.checked.as_ref());
        checked.map_or(0, |checked| checked.faults.len())
    }

    /// Returns the pack that is open, at its last save without an error.
    pub fn pack(&self) -> Option<&Arc<Pack>> {
        self.open.as_ref().and_then(|open| open.last_good.as_ref())
    }

    fn say(&mut self, sentence: String, is_trouble: bool) {
        self.notice = Some(Notice { sentence, is_trouble });
    }

    fn put_away(&mut self) {
        self.job = None;
        self.arrived = None;
        self.open = None;
    }

    fn open_pack(&mut self, folder: &Path, wake: &Wake) {
        self.put_away();
        let reader = Some(watch(folder, wake));
        self.open = Some(OpenPack { folder: folder.to_owned(), checked: None, last_good: None, reader });
    }
}

/// Returns what a lesson is given that its file does not say.
pub fn defaults(words: &Locale) -> Defaults {
    let say = |lang| Locale::new(lang).text("author-new-title");
    Defaults {
        title: Trilingual {
            bo: say(UiLanguage::Tibetan),
            zh: say(UiLanguage::Chinese),
            en: say(UiLanguage::English),
        },
        author: words.text("author-unnamed"),
        licence: LICENCE.to_owned(),
    }
}

/// The licence of a fresh lesson, which its author may change.
const LICENCE: &str = "CC-BY-4.0";

/// Installs the workshop.
pub fn plugin(app: &mut App) {
    app.init_resource::<Workshop>()
        .init_resource::<Handed>()
        .init_resource::<ReadingProgress>()
        .add_live_meter::<ReadingProgress>()
        .add_message::<Author>()
        .add_plugins((studio::plugin, editor::plugin))
        .add_systems(PreUpdate, (take_results, inbox::look))
        .add_systems(Update, (take_dropped, open_handed, act).chain().before(StageSystems::Show));
}

/// A file or folder dropped on the window is opened, on whatever screen it was dropped but in the middle of practice, among
/// the voices and while a lesson is written.
fn take_dropped(
    mut dropped: MessageReader<FileDragAndDrop>,
    screen: Res<State<Screen>>,
    mut handed: ResMut<Handed>,
) {
    for drop in dropped.read() {
        if let FileDragAndDrop::DroppedFile { path_buf, .. } = drop
            // The voices take folders of their own, and a lesson that is written takes pictures.
            && !matches!(screen.get(), Screen::Drill | Screen::Voices | Screen::Editor)
        {
            handed.0 = Some(path_buf.clone());
        }
    }
}

/// Opens what was handed over once a learner is chosen, whose page has been reached.
fn open_handed(
    mut handed: ResMut<Handed>,
    screen: Res<State<Screen>>,
    learner: Option<Res<Learner>>,
    mut next: ResMut<NextState<Screen>>,
    mut author: MessageWriter<Author>,
) {
    if learner.is_none() || *screen.get() == Screen::Profiles {
        return;
    }
    if let Some(path) = handed.bypass_change_detection().0.take() {
        author.write(Author::Open(path));
        Screen::Author.open(&mut next);
    }
}

/// Where lessons are, how they are spoken of, and how a thread reports.
#[derive(SystemParam)]
struct Place<'w> {
    folders: Res<'w, LessonFolders>,
    words: Res<'w, Words>,
    wake: Res<'w, Wake>,
}

fn act(
    mut wanted: MessageReader<Author>,
    mut workshop: ResMut<Workshop>,
    place: Place,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let packs = &place.folders.own;
    for want in wanted.read() {
        redraw.mark();
        // One thing after the other; what is being read can still be put away.
        if workshop.job.is_some() && !matches!(want, Author::Close) {
            continue;
        }
        workshop.notice = None;
        workshop.writes_next = false;
        match want {
            Author::New(title) => {
                workshop.job = new_lesson(title, packs, place.words.locale(), &place.wake);
                workshop.writes_next = true;
            }
            Author::Open(path) if path.is_dir() => workshop.open_pack(path, &place.wake),
            Author::Open(path) if path.file_name().is_some_and(|name| name == PACK_FILE) => {
                workshop.open_pack(path.parent().unwrap_or(path), &place.wake);
            }
            Author::Open(path) => {
                workshop.put_away();
                let defaults = defaults(place.words.locale());
                workshop.job = Some(Job::read(path, packs, defaults, Corrections::default(), &place.wake));
            }
            Author::Correct(corrections) => {
                if let Some(Arrived { file, .. }) = &workshop.arrived {
                    let defaults = defaults(place.words.locale());
                    workshop.job = Some(Job::read(file, packs, defaults, corrections.clone(), &place.wake));
                }
            }
            Author::Keep(take) => {
                workshop.job = workshop.arrived.as_ref().and_then(|arrived| {
                    let imported = &arrived.preview.imported;
                    let rest = imported.rest(*take).map(|rest| ToMend {
                        rest: rest.clone(),
                        file: arrived.file.clone(),
                        otherwise: place.folders.exports(),
                        lang: place.words.locale().lang(),
                    });
                    let taken = imported.taken(*take)?.clone();
                    Some(Job::install(taken, rest, &arrived.preview.folder, &place.wake))
                });
            }
            Author::ReadAgain => {
                if let Some(open) = &mut workshop.open {
                    open.reader = Some(watch(&open.folder, &place.wake));
                }
            }
            Author::Close => workshop.put_away(),
        }
    }
}

/// Makes a new lesson, in a folder that is not there yet.
fn new_lesson(title: &str, packs: &Path, words: &Locale, wake: &Wake) -> Option<Job> {
    let first = id_of(title);
    let more = (2..1000).map(|number| format!("{first}-{number}"));
    let id = std::iter::once(first.clone()).chain(more).find(|id| !packs.join(id).exists())?;
    let defaults = defaults(words);
    let new = Fresh {
        id: &id,
        title: title_of(title, &defaults.title),
        author: &defaults.author,
        licence: &defaults.licence,
        help: None,
    };
    Some(Job::install(fresh(new), None, &packs.join(&id), wake))
}

fn take_results(
    mut workshop: ResMut<Workshop>,
    mut progress: ResMut<ReadingProgress>,
    words: Res<Words>,
    wake: Res<Wake>,
    storage: Res<Storage>,
    screen: Res<State<Screen>>,
    mut next: ResMut<NextState<Screen>>,
    mut read_lessons: MessageWriter<ReadLessons>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let words = words.locale();
    take_saves(&mut workshop, words, &storage, &mut read_lessons, &mut redraw);
    let Some(job) = &workshop.job else { return };
    progress.set_if_neq(ReadingProgress(job.task.part()));
    let Some(result) = job.task.result(storage.log()) else { return };
    workshop.job = None;
    redraw.mark();
    let done = match result {
        Ok(done) => done,
        Err(died) => return workshop.say(words.explain(&died), true),
    };
    match done {
        Done::Read(Ok(arrived)) => workshop.arrived = Some(arrived),
        Done::Read(Err(fault)) => {
            workshop.say(words.explain(&fault), true);
        }
        Done::Installed(folder, Ok(rest)) => {
            workshop.open_pack(&folder, &wake);
            if std::mem::take(&mut workshop.writes_next) && *screen.get() == Screen::Author {
                Screen::Editor.open(&mut next);
            }
            let args = [("folder", folder.display().to_string().into())];
            let rest = rest.map(|file| {
                words.format("author-rest-saved", &[("file", file.display().to_string().into())])
            });
            let kept = words.format("author-kept", &args);
            workshop.say(std::iter::once(kept).chain(rest).collect::<Vec<_>>().join(" "), false);
        }
        Done::Installed(_, Err(fault)) => {
            workshop.say(words.explain(&fault), true);
        }
    }
}

/// Takes up what the open pack was at its last save, or that its reader has died.
fn take_saves(
    workshop: &mut ResMut<Workshop>,
    words: &Locale,
    storage: &Storage,
    read_lessons: &mut MessageWriter<ReadLessons>,
    redraw: &mut ResMut<NeedsRedraw>,
) {
    let reader = workshop.open.as_ref().and_then(|open| open.reader.as_ref());
    let outcome = reader.map_or(Outcome::Pending, Task::take_last);
    if matches!(outcome, Outcome::Pending) {
        return;
    }
    redraw.mark();
    let Some(open) = &mut workshop.open else { return };
    let Outcome::Ready(mut checked) = outcome else {
        open.reader = None;
        let died = AppError::Panic(storage.log().file());
        workshop.say(words.explain(&died), true);
        return;
    };
    if let Some(pack) = checked.pack.take() {
        open.last_good = Some(Arc::new(pack));
    }
    open.checked = Some(checked);
    read_lessons.write(ReadLessons);
}
