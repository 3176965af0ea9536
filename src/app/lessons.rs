//! The lesson packs in the app: read off the main thread, shipped ones and the learner's own.

#[cfg(test)]
pub(super) mod tests;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::*;

use super::log::Log;
use super::power::Wake;
use super::redraw::NeedsRedraw;
use super::stage::AppActions;
use super::storage::Storage;
use super::task::{Outcome, Task};
use crate::drill::Language;
use crate::drill::lexicon::{Glossary, Lexicon};
use crate::drill::memory::Memories;
use crate::drill::plan::{self, PackKnown};
use crate::exchange::recover;
use crate::language::mandarin::input::CommonWords;
use crate::language::mandarin::reading::Readings;
use crate::lesson::library::Library;
use crate::recordings::Voices;

/// Where packs are.
#[derive(Resource, Clone, Debug)]
pub struct LessonFolders {
    /// Those that came with the program.
    pub shipped: PathBuf,
    /// The learner's or teacher's own.
    pub own: PathBuf,
    /// The learner's data, which has the voices of recordings.
    data: PathBuf,
    /// The table of common words.
    pub common_words: PathBuf,
}

impl LessonFolders {
    /// `lessons` of the program, and `lessons` beside the learner's data.
    pub fn new(home: &Path, data: &Path) -> Self {
        Self {
            shipped: home.join("lessons"),
            own: data.join("lessons"),
            data: data.to_owned(),
            common_words: home.join("assets").join(CommonWords::FILE),
        }
    }

    /// Returns the folder for files that are made of lessons.
    pub fn exports(&self) -> PathBuf {
        self.data.join("exports")
    }

    /// Returns the folder for lessons that were removed.
    pub fn removed(&self) -> PathBuf {
        self.data.join("removed")
    }
}

/// Every pack, once it has been read.
#[derive(Resource, Clone, Default)]
pub struct Lessons {
    /// Every pack, the broken ones too.
    pub library: Arc<Library>,
    /// The words of those that can be used.
    pub lexicon: Arc<Lexicon>,
    /// The words of those, by how they are written, to be looked up in running text.
    pub glossary: Arc<Glossary>,
    /// How their words and sentences are read.
    pub readings: Arc<Readings>,
    /// Whether the last reading died of a fault of the program, so that packs may be missing.
    pub are_incomplete: bool,
}

impl Lessons {
    /// Prepares what was read. `voices` may say some of the items.
    fn new(library: Library, voices: &Voices) -> Self {
        let mut lexicon = Lexicon::from(&library);
        if !voices.is_empty() {
            lexicon.note_voices(|spoken| voices.find(spoken, None).is_some());
        }
        let mut readings = Readings::default();
        for pack in library.entries.iter().filter_map(|entry| entry.pack.as_deref()) {
            for word in &pack.words {
                readings.add(&word.zh, &word.pinyin);
            }
            for sentence in &pack.sentences {
                readings.add(&sentence.zh, &sentence.pinyin);
            }
        }
        Self {
            glossary: Arc::new(Glossary::of(&lexicon)),
            lexicon: Arc::new(lexicon),
            readings: Arc::new(readings),
            library: Arc::new(library),
            are_incomplete: false,
        }
    }

    /// Returns how far a learner is with each lesson that has something to practise, in the order of the course: what
    /// counts as a lesson wherever lessons are counted. Sets of questions for contests are none.
    pub fn steps(&self, memories: &Memories, target: Language) -> Vec<PackKnown> {
        let mut packs = plan::known(&self.lexicon, memories, target);
        let is_for_contests = |id: &str| self.library.pack(id).is_some_and(|pack| pack.is_for_contests());
        packs.retain(|known| known.items > 0 && !is_for_contests(&known.pack));
        packs
    }

    /// Returns how many lessons of a chapter of the course are done, and of how many.
    pub fn done_of_chapter(&self, chapter: usize, steps: &[PackKnown]) -> (usize, usize) {
        let chapter = self.library.course.chapters.get(chapter);
        let its = |step: &&PackKnown| chapter.is_some_and(|chapter| chapter.packs.contains(&step.pack));
        let is_done = |step: &&PackKnown| step.met == step.items;
        let its = steps.iter().filter(its);
        (its.clone().filter(is_done).count(), its.count())
    }
}

/// The folder of the pack that the page of one pack shows.
#[derive(Resource, Clone, Debug, Default)]
pub struct ShownPack(pub PathBuf);

/// The packs are being read.
#[derive(Resource)]
pub(super) struct Reading(Task<Lessons>);

/// The packs are to be read again: a lesson was written or put in its place.
#[derive(Message, Clone, Copy, Debug)]
pub struct ReadLessons;

/// Installs the packs.
pub fn plugin(app: &mut App) {
    app.init_resource::<ShownPack>()
        .add_action::<ReadLessons>()
        .add_systems(Startup, begin_reading)
        .add_systems(PreUpdate, take_lessons.run_if(resource_exists::<Reading>))
        .add_systems(Last, begin_reading.run_if(on_message::<ReadLessons>));
}

/// Run condition: the packs have been read.
pub fn are_read(lessons: Option<Res<Lessons>>) -> bool {
    lessons.is_some()
}

fn begin_reading(
    mut commands: Commands,
    folders: Res<LessonFolders>,
    storage: Res<Storage>,
    wake: Res<Wake>,
) {
    let (folders, log) = (folders.clone(), storage.log().clone());
    commands.insert_resource(Reading(Task::once(&wake, move |_| folders.read(&log))));
}

impl LessonFolders {
    /// Reads every pack. Pictures and sounds are decoded when they are shown or played, and by those who author packs.
    fn read(&self, log: &Log) -> Lessons {
        // What a killed install left is no pack; what cannot be put right now is left for the next start.
        if let Err(error) = recover(&self.own) {
            log.error("putting an interrupted import right", &error);
        }
        // What is wrong with a voice is told by the list of voices.
        let (voices, _) = Voices::load(&self.data);
        Lessons::new(Library::read(&self.shipped, &self.own), &voices)
    }
}

fn take_lessons(
    mut commands: Commands,
    reading: Res<Reading>,
    lessons: Option<Res<Lessons>>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    match reading.0.take() {
        Outcome::Pending => return,
        Outcome::Ready(lessons) => commands.insert_resource(lessons),
        // Those that were read before stay.
        Outcome::Over => {
            let before = lessons.as_deref().cloned().unwrap_or_default();
            commands.insert_resource(Lessons { are_incomplete: true, ..before });
        }
    }
    commands.remove_resource::<Reading>();
    redraw.mark();
}
