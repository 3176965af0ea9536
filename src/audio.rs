//! The soft sounds of feedback and the recordings of lesson packs, played on a thread of their own.
//!
//! No frame waits for a sound: [`Player::play`] only leaves a note for the thread, which opens the device at the
//! first sound and closes it when it has been quiet for a while, so that a resting program uses no power. A
//! machine without sound is no trouble: the player remembers why ([`Player::fault`]) and stays silent, and a
//! device that comes back is found again.
//!
//! - [`computer_voice`]: the models of the computer voice, from the disk.
//! - `wave`: reading a file into memory.
//! - `speaker`: when the device is opened, given up and tried again. Pure but for the device, which tests replace.
//! - `device`: the sound library. Nothing else in the program names it.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

pub mod computer_voice;
mod device;
mod fault;
mod speaker;
mod wave;

pub use fault::AudioFault;

use speaker::{Output, Speaker};
use wave::Wave;

/// A sound of feedback. Each only repeats what the screen says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sound {
    /// An answer was right.
    Right,
    /// An answer was not right.
    Wrong,
    /// A session is finished.
    Done,
    /// The next card; barely audible.
    Turn,
}

impl Sound {
    /// Every sound.
    pub const ALL: [Sound; 4] = [Sound::Right, Sound::Wrong, Sound::Done, Sound::Turn];

    /// The file of the sound, in the folder that the player was given.
    pub fn file_name(self) -> &'static str {
        match self {
            Sound::Right => "right.wav",
            Sound::Wrong => "wrong.wav",
            Sound::Done => "done.wav",
            Sound::Turn => "turn.wav",
        }
    }
}

/// Plays sounds. Dropping the last clone ends the thread, and with it what still sounds.
#[derive(Clone, Debug)]
pub struct Player {
    notes: SyncSender<Note>,
    fault: SharedFault,
}

impl Player {
    /// Starts a silent player for the sounds in `folder`. Neither the folder nor the device is touched before
    /// the first sound.
    pub fn start(folder: impl Into<PathBuf>) -> Self {
        Self::start_on(device::Device, folder.into())
    }

    /// Asks for a sound and returns at once. When many are asked for together the last ones are left out: late
    /// feedback would only confuse.
    pub fn play(&self, sound: Sound) {
        self.ask(What::Sound(sound));
    }

    /// Asks for a recording of a pack, of any of the kinds that a pack may have, and returns at once. It takes the
    /// place of the one that is being heard.
    pub fn play_recording(&self, file: &Path) {
        self.ask(What::Recording(file.to_owned()));
    }

    /// Why the last sound was not heard, as far as that is known by now.
    pub fn fault(&self) -> Option<AudioFault> {
        self.fault.get()
    }

    fn ask(&self, what: What) {
        match self.notes.try_send(Note { what, asked: Instant::now() }) {
            Ok(()) | Err(TrySendError::Full(_)) => {}
            Err(TrySendError::Disconnected(_)) => self.fault.set(Some(AudioFault::Stopped)),
        }
    }

    fn start_on<O: Output + Send + 'static>(output: O, folder: PathBuf) -> Self {
        let (notes, inbox) = sync_channel(WAITING);
        let fault = SharedFault::default();
        let mine = fault.clone();
        let spawned = thread::Builder::new()
            .name("sound".to_owned())
            .spawn(move || serve(&inbox, Speaker::new(output), &folder, &mine));
        if spawned.is_err() {
            fault.set(Some(AudioFault::Stopped));
        }
        Self { notes, fault }
    }
}

/// How many sounds may wait while the device opens.
const WAITING: usize = 4;

/// A sound that could not start within this time after it was asked for is left out.
const STALE: Duration = Duration::from_millis(1500);

#[derive(Clone, Debug)]
struct Note {
    what: What,
    asked: Instant,
}

#[derive(Clone, Debug)]
enum What {
    Sound(Sound),
    Recording(PathBuf),
}

#[derive(Clone, Debug, Default)]
struct SharedFault(Arc<Mutex<Option<AudioFault>>>);

impl SharedFault {
    fn get(&self) -> Option<AudioFault> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set(&self, fault: Option<AudioFault>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = fault;
    }
}

fn serve<O: Output>(inbox: &Receiver<Note>, mut speaker: Speaker<O>, folder: &Path, fault: &SharedFault) {
    let mut waves: HashMap<Sound, Wave> = HashMap::new();
    loop {
        let note = match speaker.rests_at() {
            Some(moment) => inbox.recv_timeout(moment.saturating_duration_since(Instant::now())),
            None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        match note {
            Ok(note) if note.asked.elapsed() > STALE => {}
            Ok(note) => {
                let played = match note.what {
                    What::Sound(sound) => remembered(&mut waves, sound, folder)
                        .and_then(|wave| speaker.play(&wave, Instant::now())),
                    What::Recording(file) => {
                        wave::read_recording(&file).and_then(|wave| speaker.speak(&wave, Instant::now()))
                    }
                };
                fault.set(played.err());
            }
            Err(RecvTimeoutError::Timeout) => speaker.rest(),
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

/// The wave of a sound, read once. A fault is not remembered: the file may be mended meanwhile.
fn remembered(waves: &mut HashMap<Sound, Wave>, sound: Sound, folder: &Path) -> Result<Wave, AudioFault> {
    if let Some(wave) = waves.get(&sound) {
        return Ok(wave.clone());
    }
    let wave = wave::read(&folder.join(sound.file_name()))?;
    waves.insert(sound, wave.clone());
    Ok(wave)
}

#[cfg(test)]
mod tests;
