//! The voices of recordings in the app: read at the start, added and removed off the main thread.

use std::path::{Path, PathBuf};

use bevy::prelude::*;

use super::lessons::ReadLessons;
use super::power::Wake;
use super::redraw::NeedsRedraw;
use super::stage::AppActions;
use super::steps::StageSystems;
use super::storage::Storage;
use super::task::Task;
use super::trouble::AppError;
use super::widgets::{AppLiveMeters, Measured};
use crate::lesson::Fault;
use crate::locale::Locale;
use crate::recordings::add::{Added, Told, add, remove};
use crate::recordings::{Skipped, VoiceError, Voices};

/// Every voice of recordings, and what is being done with them.
#[derive(Resource, Default)]
pub struct RecordedVoices {
    /// Those that can be heard.
    pub voices: Voices,
    /// What is wrong with others.
    pub faults: Vec<Fault>,
    work: Option<Task<Done>>,
    is_adding: bool,
    /// The id of the voice of which is asked whether it is really to be removed.
    pub to_remove: Option<String>,
    /// What was done last.
    news: Option<News>,
}

/// What is told of the voices.
enum News {
    Added(Result<Added, VoiceError>),
    Removed(Result<String, VoiceError>),
    /// The program made a mistake.
    Died(AppError),
}

/// What came of it.
enum Done {
    Loaded(Voices, Vec<Fault>),
    Added(Result<Added, VoiceError>),
    Removed(Result<String, VoiceError>),
}

/// What is wanted of the voices.
#[derive(Message, Clone, Debug)]
pub enum VoiceWish {
    /// This folder becomes a voice.
    Add(PathBuf),
    /// The adding stops.
    Stop,
    /// Asks whether the voice of this id is to be removed.
    AskToRemove(String),
    /// It stays.
    KeepIt,
    /// It is removed.
    Remove(String),
}

/// How much of a folder has been copied.
#[derive(Resource, Debug, Default, PartialEq)]
pub struct CopyingProgress(f32);

impl Measured for CopyingProgress {
    fn part(&self) -> f32 {
        self.0
    }
}

/// Most files that are named with the reason why they were passed over.
const MOST_NAMED: usize = 12;

impl RecordedVoices {
    /// Returns whether a folder is being copied.
    pub fn is_adding(&self) -> bool {
        self.is_adding
    }

    /// Returns whether something is under way.
    pub fn is_busy(&self) -> bool {
        self.work.is_some()
    }

    /// Returns in words what was done last, each sentence with whether it went wrong.
    pub fn told(&self, words: &Locale) -> Vec<(String, bool)> {
        match &self.news {
            None => Vec::new(),
            Some(News::Added(added)) => tell_added(added, words),
            Some(News::Removed(Ok(id))) => {
                vec![(words.format("recordings-removed", &[("name", id.as_str().into())]), false)]
            }
            Some(News::Removed(Err(error))) => vec![(words.explain(error), true)],
            Some(News::Died(died)) => vec![(words.explain(died), true)],
        }
    }

    fn begin(&mut self, work: Task<Done>) {
        self.work = Some(work);
        self.news = None;
        self.to_remove = None;
    }
}

/// Installs the voices.
pub fn plugin(app: &mut App) {
    app.init_resource::<RecordedVoices>()
        .init_resource::<CopyingProgress>()
        .add_live_meter::<CopyingProgress>()
        .add_action::<VoiceWish>()
        .add_systems(Startup, load)
        .add_systems(PreUpdate, take_results)
        .add_systems(Update, act.after(StageSystems::Act).before(StageSystems::Show));
}

fn load(mut voices: ResMut<RecordedVoices>, storage: Res<Storage>, wake: Res<Wake>) {
    voices.work = Some(loading(storage.folder(), &wake));
}

fn loading(data: &Path, wake: &Wake) -> Task<Done> {
    let data = data.to_owned();
    Task::once(wake, move |_| {
        let (voices, faults) = Voices::load(&data);
        Done::Loaded(voices, faults)
    })
}

fn act(
    mut wishes: MessageReader<VoiceWish>,
    mut voices: ResMut<RecordedVoices>,
    storage: Res<Storage>,
    wake: Res<Wake>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    for wish in wishes.read() {
        redraw.mark();
        let data = storage.folder().to_owned();
        match wish.clone() {
            VoiceWish::Stop if voices.is_adding => {
                voices.work = Some(loading(&data, &wake));
                voices.is_adding = false;
            }
            // One thing after the other.
            _ if voices.is_busy() => {}
            VoiceWish::Add(folder) => {
                voices.begin(Task::once(&wake, move |worker| {
                    let mut progress = |done: usize, of: usize| {
                        let count = |files| u64::try_from(files).unwrap_or(u64::MAX);
                        worker.progress(count(done), count(of))
                    };
                    Done::Added(add(&folder, &data, &Told::default(), &mut progress))
                }));
                voices.is_adding = true;
            }
            VoiceWish::AskToRemove(id) => voices.to_remove = Some(id),
            VoiceWish::KeepIt => voices.to_remove = None,
            VoiceWish::Remove(id) => {
                voices.begin(Task::once(&wake, move |_| Done::Removed(remove(&data, &id))));
            }
            VoiceWish::Stop => {}
        }
    }
}

fn take_results(
    mut voices: ResMut<RecordedVoices>,
    mut progress: ResMut<CopyingProgress>,
    storage: Res<Storage>,
    wake: Res<Wake>,
    mut read_lessons: MessageWriter<ReadLessons>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let Some(work) = &voices.work else { return };
    progress.set_if_neq(CopyingProgress(work.part()));
    let Some(result) = work.result(storage.log()) else { return };
    voices.work = None;
    voices.is_adding = false;
    redraw.mark();
    let news = match result {
        Ok(Done::Loaded(found, faults)) => {
            for fault in &faults {
                storage.log().error("reading the voices of recordings", fault);
            }
            (voices.voices, voices.faults) = (found, faults);
            return;
        }
        Ok(Done::Added(added)) => News::Added(added),
        Ok(Done::Removed(removed)) => News::Removed(removed),
        Err(died) => News::Died(died),
    };
    voices.news = Some(news);
    // What a voice says can be asked by ear.
    read_lessons.write(ReadLessons);
    voices.work = Some(loading(storage.folder(), &wake));
}

fn tell_added(added: &Result<Added, VoiceError>, words: &Locale) -> Vec<(String, bool)> {
    let (mut told, skipped) = match added {
        Ok(added) => {
            let args = [("name", added.about.name.as_str().into()), ("count", added.taken.into())];
            (vec![(words.format("recordings-added", &args), false)], added.skipped.as_slice())
        }
        Err(error) => {
            let faults = error.faults().iter().map(|fault| (words.explain(fault), true));
            let told = std::iter::once((words.explain(error), true)).chain(faults).collect();
            (told, error.skipped())
        }
    };
    if !skipped.is_empty() {
        let count = [("count", skipped.len().into())];
        told.push((words.format("recordings-passed-over", &count), true));
        let named = |skipped: &Skipped| (format!("{}: {}", skipped.file, words.explain(skipped)), true);
        told.extend(skipped.iter().take(MOST_NAMED).map(named));
        if skipped.len() > MOST_NAMED {
            told.push(("…".to_owned(), true));
        }
    }
    told
}
