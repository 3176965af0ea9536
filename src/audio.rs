//! Sound: the soft sounds of feedback, the recordings of lesson packs and the computer voice.
//!
//! No frame waits for a sound: [`Player`] only leaves notes for two threads. The sound thread opens the device at the
//! first sound and closes it when it has been quiet for a while, so that a resting program uses no power. The voice
//! thread loads the computer voice when something is first to be said by it, computes it piece by piece and hands each
//! piece to the sound thread, so that the first is heard while the next is made. A machine without sound is no trouble:
//! the player remembers why ([`Player::fault`]) and stays silent, and a device that comes back is found again.
//!
//! - [`computer_voice`]: the models of the computer voice, from the disk.
//! - `speech`: the voice thread.
//! - `wave`: reading a file into memory.
//! - [`stretch`]: slower and faster, at the same pitch.
//! - [`microphone`]: what is heard, recorded.
//! - `speaker`: when the device is opened, given up and tried again. Pure but for the device, which tests replace.
//! - `device`: the system's device, through the sound library.
//! - `memory`: a device that only remembers what was played, for tests and pictures.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::voice::{Speaking, Utterance};

pub mod computer_voice;
mod device;
mod ending;
mod fault;
mod memory;
pub mod microphone;
mod speaker;
mod speech;
pub mod stretch;
mod wave;

pub use ending::Ending;
pub use fault::AudioFault;
pub use memory::Memory;

use microphone::Take;
use speaker::{Output, Speaker};
use speech::Request;
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

    /// The file of the sound, in the folder of sounds.
    pub fn file_name(self) -> &'static str {
        match self {
            Sound::Right => "right.wav",
            Sound::Wrong => "wrong.wav",
            Sound::Done => "done.wav",
            Sound::Turn => "turn.wav",
        }
    }
}

/// The folder of the sounds of feedback among the program's files.
const SOUNDS: &str = "assets/sounds";

/// Where sound goes.
#[derive(Clone, Debug)]
pub enum Destination {
    /// The device that the system prefers.
    Device,
    /// Nowhere: what was played is remembered.
    Memory(Memory),
}

/// When something said begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// As soon as it can.
    AtOnce,
    /// When the sounds of feedback that are being heard have ended.
    AfterFeedback,
}

/// Plays sounds. Dropping the last clone ends the threads, and with them what still sounds.
#[derive(Clone, Debug)]
pub struct Player {
    notes: Sender<Note>,
    requests: Sender<Request>,
    /// Counts what is to be said; what is of an older turn is not said any more.
    turn: Turn,
    state: SharedState,
}

impl Player {
    /// Starts a silent player. `home` is the folder that has `assets`. Neither the folder nor the device is touched
    /// before the first sound.
    pub fn start(home: impl Into<PathBuf>, destination: Destination) -> Self {
        match destination {
            Destination::Device => Self::start_on(device::Device, home.into()),
            Destination::Memory(memory) => Self::start_on(memory, home.into()),
        }
    }

    /// Asks for a sound and returns at once. One that could not start soon is left out: late feedback would only
    /// confuse.
    pub fn play(&self, sound: Sound) {
        self.leave(What::Sound(sound));
    }

    /// Asks for a recording, of any of the kinds that a pack may have, and returns at once. It takes the place of
    /// whatever is being said.
    pub fn play_recording(&self, file: &Path, start: Start) -> Ending {
        self.play_recording_at(file, 1.0, start)
    }

    /// Likewise at another pace, `speed` times as fast, with the same pitch.
    pub fn play_recording_at(&self, file: &Path, speed: f32, start: Start) -> Ending {
        let turn = self.begin();
        self.leave(What::Recording { turn, file: file.to_owned(), speed, start });
        let (reply, ending) = Ending::awaited();
        self.leave(What::End { reply });
        ending
    }

    /// Asks for what a microphone has just heard and returns at once. It takes the place of whatever is being said.
    pub fn play_take(&self, take: &Take) {
        let (turn, wave) = (self.begin(), wave::of_samples(take.samples.clone(), take.rate));
        self.leave(What::Speech { turn, wave, start: Start::AtOnce });
    }

    /// Asks the computer voice to say something and returns at once. It takes the place of whatever is being said.
    pub fn say(&self, utterance: Utterance, speaking: Speaking, start: Start) -> Ending {
        let turn = self.begin();
        // The device is opened while the first piece is computed.
        self.leave(What::Prepare);
        let (reply, ending) = Ending::awaited();
        if self.requests.send(Request { turn, utterance, speaking, start, reply: Some(reply) }).is_err() {
            self.state.set_fault(Some(AudioFault::Stopped));
        }
        ending
    }

    /// Says something by the computer voice and returns when it has been heard.
    ///
    /// # Errors
    /// Why it was not heard.
    pub fn say_to_the_end(&self, utterance: Utterance, speaking: Speaking) -> Result<(), AudioFault> {
        let (reply, end) = channel();
        let request =
            Request { turn: self.begin(), utterance, speaking, start: Start::AtOnce, reply: Some(reply) };
        self.requests.send(request).map_err(|_| AudioFault::Stopped)?;
        let end = end.recv().map_err(|_| AudioFault::Stopped)??;
        thread::sleep(end.saturating_duration_since(Instant::now()) + IN_THE_DEVICE);
        Ok(())
    }

    /// Ends what is being said.
    pub fn hush(&self) {
        self.turn.next();
        self.leave(What::Hush);
    }

    /// Finds out whether there is a device, and returns at once; see [`Player::has_device`].
    pub fn probe(&self) {
        self.leave(What::Probe);
    }

    /// Returns whether there is a device that can be used, as far as that is known by now; none before the first
    /// sound or [`Player::probe`].
    pub fn has_device(&self) -> Option<bool> {
        self.state.get().has_device
    }

    /// Returns why the last sound was not heard, as far as that is known by now.
    pub fn fault(&self) -> Option<AudioFault> {
        self.state.get().fault
    }

    /// Begins something new to be heard, of which nothing bad is known yet.
    fn begin(&self) -> u64 {
        self.state.set_fault(None);
        self.turn.next()
    }

    fn leave(&self, what: What) {
        if self.notes.send(Note { what, asked: Instant::now() }).is_err() {
            self.state.set_fault(Some(AudioFault::Stopped));
        }
    }

    fn start_on<O: Output + Send + 'static>(output: O, home: PathBuf) -> Self {
        let (notes, inbox) = channel();
        let (requests, wanted) = channel();
        let (turn, state) = (Turn::default(), SharedState::default());
        let sound = {
            let (turn, state, folder) = (turn.clone(), state.clone(), home.join(SOUNDS));
            move || serve(&inbox, Speaker::new(output), &folder, &turn, &state)
        };
        let voice = {
            let (turn, state, notes) = (turn.clone(), state.clone(), notes.clone());
            move || speech::serve(&wanted, &notes, &home, &turn, &state)
        };
        let spawned = thread::Builder::new()
            .name("sound".to_owned())
            .spawn(sound)
            .and_then(|_| thread::Builder::new().name("voice".to_owned()).spawn(voice));
        if spawned.is_err() {
            state.set_fault(Some(AudioFault::Stopped));
        }
        Self { notes, requests, turn, state }
    }
}

/// How long a device may hold what it was given before it is heard.
const IN_THE_DEVICE: Duration = Duration::from_millis(250);

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
    Recording {
        turn: u64,
        file: PathBuf,
        speed: f32,
        start: Start,
    },
    /// The first piece of something said.
    Speech {
        turn: u64,
        wave: Wave,
        start: Start,
    },
    /// The next piece of it.
    Piece {
        turn: u64,
        wave: Wave,
    },
    /// Wants to know when what has been handed over so far ends.
    End {
        reply: Reply,
    },
    Prepare,
    Probe,
    Hush,
}

/// Tells when something ends, or why it is not heard.
type Reply = Sender<Result<Instant, AudioFault>>;

/// Which of all that was to be said is the last.
#[derive(Clone, Debug, Default)]
struct Turn(Arc<AtomicU64>);

impl Turn {
    fn next(&self) -> u64 {
        self.0.fetch_add(1, Ordering::SeqCst) + 1
    }

    fn is_now(&self, turn: u64) -> bool {
        self.0.load(Ordering::SeqCst) == turn
    }
}

#[derive(Clone, Debug, Default)]
struct State {
    fault: Option<AudioFault>,
    has_device: Option<bool>,
}

#[derive(Clone, Debug, Default)]
struct SharedState(Arc<Mutex<State>>);

impl SharedState {
    fn get(&self) -> State {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Notes whether a device was found. That says nothing of what else is wrong.
    fn note_device(&self, outcome: Result<(), AudioFault>) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.has_device = Some(outcome.is_ok());
        if let Err(fault) = outcome {
            state.fault = Some(fault);
        }
    }

    fn set_fault(&self, fault: Option<AudioFault>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fault = fault;
    }

    /// Notes how an attempt to be heard ended.
    fn note(&self, outcome: Result<(), AudioFault>) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.has_device = match &outcome {
            Ok(()) => Some(true),
            Err(AudioFault::NoDevice | AudioFault::Busy { .. } | AudioFault::Stopped) => Some(false),
            Err(AudioFault::Missing { .. } | AudioFault::Damaged { .. } | AudioFault::NoVoice(_)) => {
                state.has_device
            }
        };
        state.fault = outcome.err();
    }
}

fn serve<O: Output>(
    inbox: &Receiver<Note>,
    mut speaker: Speaker<O>,
    folder: &Path,
    turn: &Turn,
    state: &SharedState,
) {
    let mut waves: HashMap<Sound, Wave> = HashMap::new();
    loop {
        let note = match speaker.rests_at() {
            Some(moment) => inbox.recv_timeout(moment.saturating_duration_since(Instant::now())),
            None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        let note = match note {
            Ok(note) => note,
            Err(RecvTimeoutError::Timeout) => {
                speaker.rest();
                continue;
            }
            Err(RecvTimeoutError::Disconnected) => return,
        };
        let is_stale = note.asked.elapsed() > STALE;
        let now = Instant::now();
        let outcome = match note.what {
            What::Sound(_) if is_stale => continue,
            What::Sound(sound) => {
                remembered(&mut waves, sound, folder).and_then(|wave| speaker.play(&wave, now))
            }
            What::Recording { turn: its, .. }
            | What::Speech { turn: its, .. }
            | What::Piece { turn: its, .. }
                if !turn.is_now(its) =>
            {
                continue;
            }
            What::Recording { file, speed, start, .. } => wave::read_recording(&file)
                .and_then(|wave| speaker.speak(&wave::at_speed(wave, speed), start, now)),
            What::Speech { wave, start, .. } => speaker.speak(&wave, start, now),
            What::Piece { wave, .. } => speaker.speak_on(&wave, now),
            What::End { reply } => {
                let end = state.get().fault.map_or_else(|| Ok(speaker.speech_ends().unwrap_or(now)), Err);
                // Whoever asked may have gone.
                let _ = reply.send(end);
                continue;
            }
            What::Prepare => {
                state.note_device(speaker.prepare(now));
                continue;
            }
            What::Probe => {
                state.note_device(speaker.prepare(now));
                speaker.rest_if_quiet(now);
                continue;
            }
            What::Hush => {
                speaker.hush(now);
                continue;
            }
        };
        state.note(outcome);
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
