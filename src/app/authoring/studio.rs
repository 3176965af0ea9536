//! Recording the words and sentences of the open lesson: one after the other, each heard before it is kept.
//!
//! A take lies in the data folder until its author keeps it or throws it away. Keeping writes it under a name that is
//! still free among the lesson's sounds, and only then names it in `pack.ron`; the recording before it stays on the disk.

use std::f32::consts::TAU;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use bevy::prelude::*;

use super::{Notice, Workshop};
use crate::app::localise::Words;
use crate::app::power::Wake;
use crate::app::redraw::NeedsRedraw;
use crate::app::sound::Sounds;
use crate::app::stage::AppActions;
use crate::app::steps::StageSystems;
use crate::app::storage::Storage;
use crate::app::task::Task;
use crate::app::widgets::{AppLiveMeters, Measured};
use crate::audio::Start;
use crate::audio::microphone::{Input, MicrophoneFault, Monitor, Take, TakeFault, record};
use crate::exchange::{Exported, InstallError, save};
use crate::language::Language;
use crate::lesson::edit::with_recording;
use crate::lesson::{PACK_FILE, Pack, read_pack_text};
use crate::locale::Locale;

/// The longest recording.
pub const LONGEST: Duration = Duration::from_secs(30);

/// The file of the last take, in the data folder.
const TAKE: &str = "take.wav";

/// The microphone.
#[derive(Resource, Clone)]
pub struct Ear(pub Input);

/// How loud it is while something is recorded.
#[derive(Resource, Debug, Default, PartialEq)]
pub struct RecordingLevel(f32);

impl Measured for RecordingLevel {
    fn part(&self) -> f32 {
        self.0
    }
}

/// What an author wants in the studio.
#[derive(Message, Clone, Debug)]
pub enum Wish {
    /// To record this item, or else the first that has no recording.
    Open(Option<String>),
    /// Back to the lesson; what is being recorded or was not kept is thrown away first.
    Back,
    /// To the next item.
    Next,
    /// To the item before.
    Previous,
    /// To begin to record, or to stop.
    Record,
    /// To hear what was recorded.
    Hear,
    /// To hear the recording that the item has.
    HearKept,
    /// To keep what was recorded.
    Keep,
    /// To throw it away.
    Discard,
}

/// What is being recorded.
#[derive(Resource, Default)]
pub struct Studio(Option<Session>);

/// The recording of a lesson.
pub struct Session {
    /// The id of the item.
    pub item: String,
    /// How far it is.
    pub stage: RecordingStage,
    /// What was done last.
    pub notice: Option<Notice>,
}

/// How far the recording of an item is.
pub enum RecordingStage {
    /// Nothing is recorded.
    Ready,
    /// The microphone listens.
    Running(Running),
    /// Something was recorded.
    Taken(NewTake),
    /// It is being written into the lesson.
    Keeping(Task<Result<String, KeepError>>),
}

/// The microphone listens until this is dropped.
pub struct Running {
    monitor: Monitor,
    take: Task<Result<NewTake, TakeError>>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.monitor.stop();
    }
}

/// What was recorded and neither kept nor thrown away.
#[derive(Clone, Debug)]
pub struct NewTake {
    file: PathBuf,
    /// What is wrong with it.
    pub fault: Option<TakeFault>,
}

/// Why there is no take.
enum TakeError {
    Microphone(MicrophoneFault),
    Nothing,
    Disk(InstallError),
}

/// Why a take was not kept.
pub enum KeepError {
    /// The lesson has mistakes that must be mended first.
    Mistakes,
    /// The disk would not have it.
    Disk(InstallError),
}

/// Something that can be recorded: a word or a sentence.
pub struct Recordable<'p> {
    /// Its id.
    pub id: &'p str,
    /// In hanzi.
    pub zh: &'p str,
    /// Its pinyin.
    pub pinyin: &'p str,
    /// In Tibetan.
    pub bo: String,
    /// The recording that it has.
    pub audio: Option<&'p str>,
}

/// Returns what of a pack can be recorded: its words, then its sentences.
pub fn recordables(pack: &Pack) -> Vec<Recordable<'_>> {
    let words = pack.words.iter().map(|word| Recordable {
        id: &word.id,
        zh: &word.zh,
        pinyin: &word.pinyin,
        bo: word.bo.first().cloned().unwrap_or_default(),
        audio: word.audio.as_deref(),
    });
    let sentences = pack.sentences.iter().map(|sentence| Recordable {
        id: &sentence.id,
        zh: &sentence.zh,
        pinyin: &sentence.pinyin,
        bo: sentence.bo.clone(),
        audio: sentence.audio.as_deref(),
    });
    words.chain(sentences).collect()
}

/// Returns the language in which a pack's items are recorded.
pub fn recorded_language(pack: &Pack) -> Language {
    pack.teaches.unwrap_or(Language::Mandarin)
}

impl Studio {
    /// Returns the recording that is under way.
    pub fn session(&self) -> Option<&Session> {
        self.0.as_ref()
    }
}

impl Session {
    fn at(item: &str) -> Self {
        Self { item: item.to_owned(), stage: RecordingStage::Ready, notice: None }
    }

    fn say(&mut self, sentence: String, is_trouble: bool) {
        self.notice = Some(Notice { sentence, is_trouble });
    }

    /// Goes on by so many items.
    fn step(&mut self, pack: &Pack, steps: isize) {
        let items = recordables(pack);
        let now = items.iter().position(|item| item.id == self.item).unwrap_or(0);
        if let Some(item) = now.checked_add_signed(steps).and_then(|next| items.get(next)) {
            *self = Self { notice: self.notice.take(), ..Self::at(item.id) };
        }
    }
}

/// Returns a second and a half in which a hum is heard, for whoever shows the studio without a microphone.
pub fn hum() -> Take {
    const RATE: u16 = 16_000;
    let wave = (0..RATE).map(|frame| (f32::from(frame) * TAU * 220.0 / f32::from(RATE)).sin() * 0.3);
    let silence = std::iter::repeat_n(0.0, usize::from(RATE / 4));
    Take { samples: silence.clone().chain(wave).chain(silence).collect(), rate: RATE.into() }
}

/// Installs the studio.
pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, forget_old_take)
        .init_resource::<Studio>()
        .init_resource::<RecordingLevel>()
        .add_live_meter::<RecordingLevel>()
        .add_action::<Wish>()
        .add_systems(PreUpdate, (take_results, follow_level))
        .add_systems(Update, act.before(StageSystems::Show).after(StageSystems::Act));
}

/// What was recorded and not kept when the program ended is thrown away.
fn forget_old_take(storage: Res<Storage>) {
    // Usually there is none; what cannot be removed the next take overwrites.
    let _ = fs::remove_file(storage.folder().join(TAKE));
}

fn act(
    mut wishes: MessageReader<Wish>,
    mut studio: ResMut<Studio>,
    workshop: Res<Workshop>,
    ear: Res<Ear>,
    sounds: Res<Sounds>,
    storage: Res<Storage>,
    wake: Res<Wake>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let (Some(pack), Some(folder)) = (workshop.pack(), workshop.folder()) else {
        if studio.0.is_some() {
            studio.0 = None;
        }
        return;
    };
    let take = storage.folder().join(TAKE);
    for wish in wishes.read() {
        redraw.mark();
        if let Wish::Open(id) = wish {
            studio.0 = first(pack, id.as_deref()).map(|id| Session::at(&id));
            redraw.turn_page();
            continue;
        }
        let Some(session) = &mut studio.0 else { continue };
        let is_free = matches!(session.stage, RecordingStage::Ready);
        match (wish, &session.stage) {
            (Wish::Next, _) if is_free => session.step(pack, 1),
            (Wish::Previous, _) if is_free => session.step(pack, -1),
            (Wish::Record, RecordingStage::Running(running)) => running.monitor.stop(),
            (Wish::Record, RecordingStage::Ready | RecordingStage::Taken(_)) => {
                sounds.player().hush();
                session.notice = None;
                session.stage = RecordingStage::Running(run(ear.0.clone(), take.clone(), &wake));
            }
            (Wish::Hear, RecordingStage::Taken(take)) => {
                sounds.player().play_recording(&take.file, Start::AtOnce);
            }
            (Wish::HearKept, _) if is_free => {
                let items = recordables(pack);
                let audio = items.iter().find(|item| item.id == session.item).and_then(|item| item.audio);
                if let Some(audio) = audio {
                    sounds.player().play_recording(&folder.join("audio").join(audio), Start::AtOnce);
                }
            }
            (Wish::Keep, RecordingStage::Taken(take)) => {
                let (folder, id, file) = (folder.to_owned(), session.item.clone(), take.file.clone());
                session.notice = None;
                session.stage =
                    RecordingStage::Keeping(Task::once(&wake, move |_| keep(&folder, &id, &file)));
            }
            (Wish::Back, RecordingStage::Ready) => {
                studio.0 = None;
                redraw.turn_page();
            }
            (Wish::Back | Wish::Discard, RecordingStage::Taken(take)) => {
                sounds.player().hush();
                // What cannot be removed now the next take overwrites.
                let _ = fs::remove_file(&take.file);
                session.stage = RecordingStage::Ready;
            }
            (Wish::Back | Wish::Discard, RecordingStage::Running(_)) => session.stage = RecordingStage::Ready,
            _ => {}
        }
    }
}

/// The item that is asked for, or else the first without a recording, or else the first.
fn first(pack: &Pack, id: Option<&str>) -> Option<String> {
    let items = recordables(pack);
    let asked = items.iter().find(|item| Some(item.id) == id);
    let item = asked.or_else(|| items.iter().find(|item| item.audio.is_none())).or(items.first());
    item.map(|item| item.id.to_owned())
}

fn run(ear: Input, file: PathBuf, wake: &Wake) -> Running {
    let monitor = Monitor::default();
    let heard = monitor.clone();
    let take = Task::once(wake, move |worker| {
        let take = record(&ear, LONGEST, &heard).map_err(TakeError::Microphone)?;
        let fault = take.fault();
        if fault == Some(TakeFault::Nothing) {
            return Err(TakeError::Nothing);
        }
        // Half a minute always fits into a file.
        let bytes = take.trimmed().to_wav().map_err(|_| TakeError::Nothing)?;
        // What was thrown away while it was recorded is not kept.
        if worker.is_cancelled() {
            return Err(TakeError::Nothing);
        }
        write(&file, bytes).map_err(TakeError::Disk)?;
        Ok(NewTake { file, fault })
    });
    Running { monitor, take }
}

fn write(file: &Path, bytes: Vec<u8>) -> Result<(), InstallError> {
    save(&Exported { bytes, left_out: Vec::new() }, file)
}

/// Writes a take into a pack as the recording of an item, and returns its name there.
fn keep(pack: &Path, id: &str, take: &Path) -> Result<String, KeepError> {
    let other = |path: &Path, error: &io::Error| {
        KeepError::Disk(InstallError::Other { path: path.to_owned(), reason: error.to_string() })
    };
    let bytes = fs::read(take).map_err(|error| other(take, &error))?;
    let (audio, list) = (pack.join("audio"), pack.join(PACK_FILE));
    fs::create_dir_all(&audio).map_err(|error| other(&audio, &error))?;
    let more = (2..10_000).map(|number| format!("{id}-{number}.wav"));
    let is_free = |name: &String| fs::symlink_metadata(audio.join(name)).is_err();
    let name = std::iter::once(format!("{id}.wav")).chain(more).find(is_free).ok_or(KeepError::Mistakes)?;
    let text = fs::read_to_string(&list).map_err(|error| other(&list, &error))?;
    let text = with_recording(&text, id, &name).ok_or(KeepError::Mistakes)?;
    let place = audio.join(&name);
    write(&place, bytes).map_err(KeepError::Disk)?;
    let written = match read_pack_text(&text, pack).pack {
        Some(_) => write(&list, text.into_bytes()).map_err(KeepError::Disk),
        None => Err(KeepError::Mistakes),
    };
    match written {
        Ok(()) => {
            // It is in the lesson now; what cannot be removed the next take overwrites.
            let _ = fs::remove_file(take);
            Ok(name)
        }
        Err(error) => {
            // Nothing names it.
            let _ = fs::remove_file(&place);
            Err(error)
        }
    }
}

fn take_results(
    mut studio: ResMut<Studio>,
    workshop: Res<Workshop>,
    words: Res<Words>,
    storage: Res<Storage>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let Some(session) = &mut studio.bypass_change_detection().0 else { return };
    let words = words.locale();
    match &session.stage {
        RecordingStage::Running(running) => {
            let Some(result) = running.take.result(storage.log()) else { return };
            let (stage, trouble) = match result {
                Ok(Ok(take)) => (RecordingStage::Taken(take), None),
                Ok(Err(error)) => (RecordingStage::Ready, Some(why_not(&error, words))),
                Err(died) => (RecordingStage::Ready, Some(words.explain(&died))),
            };
            session.stage = stage;
            if let Some(sentence) = trouble {
                session.say(sentence, true);
            }
        }
        RecordingStage::Keeping(keeping) => {
            let Some(result) = keeping.result(storage.log()) else { return };
            let (sentence, is_kept) = match result {
                Ok(Ok(file)) => (words.format("studio-kept", &[("file", file.into())]), true),
                Ok(Err(KeepError::Disk(error))) => (words.explain(&error), false),
                Ok(Err(KeepError::Mistakes)) => (words.text("studio-mistakes"), false),
                Err(died) => (words.explain(&died), false),
            };
            let file = storage.folder().join(TAKE);
            // What could not be kept is still there, for another try.
            session.stage = if !is_kept && file.is_file() {
                RecordingStage::Taken(NewTake { file, fault: None })
            } else {
                RecordingStage::Ready
            };
            session.say(sentence, !is_kept);
            if let Some(pack) = workshop.pack().filter(|_| is_kept) {
                session.step(pack, 1);
            }
        }
        RecordingStage::Ready | RecordingStage::Taken(_) => return,
    }
    redraw.mark();
}

fn why_not(error: &TakeError, words: &Locale) -> String {
    match error {
        TakeError::Microphone(fault) => words.explain(fault),
        TakeError::Nothing => words.explain(&TakeFault::Nothing),
        TakeError::Disk(fault) => words.explain(fault),
    }
}

fn follow_level(studio: Res<Studio>, mut level: ResMut<RecordingLevel>) {
    let now = match studio.0.as_ref().map(|session| &session.stage) {
        Some(RecordingStage::Running(running)) => running.monitor.level(),
        _ => 0.0,
    };
    level.set_if_neq(RecordingLevel(now));
}
