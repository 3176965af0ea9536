//! A take while it is recorded: written to the disk as it comes, and followed for the teleprompter and the clock.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use uuid::Uuid;

use crate::app::power::Wake;
use crate::app::task::Task;
use crate::audio::microphone::{Input, MicrophoneFault, Monitor, record_into};
use crate::locale::Locale;
use crate::progress::{ProfileId, Reply, SoundFile, StoreError};
use crate::speech::delivery::Sentence;
use crate::speech::follow::Follower;

/// The longest take.
pub const LONGEST: Duration = Duration::from_mins(15);

/// The microphone listens until this is dropped.
pub struct Running {
    pub id: Uuid,
    monitor: Monitor,
    pub recorded: Task<Recorded>,
    live: Arc<Mutex<Live>>,
}

/// What is seen of a take while it is recorded.
#[derive(Default)]
struct Live {
    follower: Option<Follower>,
    /// Seconds so far.
    heard: f64,
}

/// A take that is over.
pub struct Recorded {
    /// Milliseconds of sound on the disk.
    pub length_ms: u32,
    /// Why it is over, where that was not wished.
    pub trouble: Option<Trouble>,
}

/// What ends a take.
pub enum Trouble {
    Microphone(MicrophoneFault),
    Disk(StoreError),
}

impl Trouble {
    /// Returns the sentence that says it, and whether something of the take is kept.
    pub fn sentence(&self, words: &Locale, is_kept: bool) -> String {
        match self {
            Self::Microphone(MicrophoneFault::Lost) if is_kept => words.text("rehearsal-lost"),
            Self::Microphone(fault) => words.explain(fault),
            Self::Disk(fault) if is_kept => {
                format!("{} {}", words.explain(fault), words.text("rehearsal-kept-so-far"))
            }
            Self::Disk(fault) => words.explain(fault),
        }
    }
}

/// Where a take is kept.
pub struct Shelf {
    pub data: PathBuf,
    pub profile: ProfileId,
    pub id: Uuid,
    /// That it is noted in the store: nothing is recorded before.
    pub noted: Reply<()>,
}

impl Running {
    /// Begins to record.
    pub fn start(ear: Input, shelf: Shelf, script: Arc<[Sentence]>, wake: &Wake) -> Self {
        let (monitor, live) = (Monitor::default(), Arc::new(Mutex::new(Live::default())));
        let (heard, seen, id) = (monitor.clone(), Arc::clone(&live), shelf.id);
        let recorded = Task::once(wake, move |_| record(&ear, shelf, &script, &heard, &seen));
        Self { id, monitor, recorded, live }
    }

    /// Ends the take; it is kept.
    pub fn stop(&self) {
        self.monitor.stop();
    }

    /// Returns how loud it is, for a meter.
    pub fn level(&self) -> f32 {
        self.monitor.level()
    }

    /// Returns how long has been spoken: since the first word, or since the beginning.
    pub fn time(&self, from_first_word: bool) -> Duration {
        let live = lock(&self.live);
        let begun = live.follower.as_ref().and_then(Follower::begun);
        let seconds = match (from_first_word, begun) {
            (true, None) => 0.0,
            (true, Some(begun)) => live.heard - begun,
            (false, _) => live.heard,
        };
        Duration::from_secs_f64(seconds.max(0.0))
    }

    /// Returns the sentence that is being said, as far as the voice tells.
    pub fn sentence(&self) -> usize {
        lock(&self.live).follower.as_ref().map_or(0, Follower::sentence)
    }

    /// Goes to a sentence.
    pub fn go_to(&self, sentence: usize) {
        if let Some(follower) = &mut lock(&self.live).follower {
            follower.go_to(sentence);
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.monitor.stop();
    }
}

fn record(ear: &Input, shelf: Shelf, script: &[Sentence], monitor: &Monitor, live: &Mutex<Live>) -> Recorded {
    let Shelf { data, profile, id, noted } = shelf;
    if let Err(fault) = noted.wait() {
        return Recorded { length_ms: 0, trouble: Some(Trouble::Disk(fault)) };
    }
    let mut sound: Option<SoundFile> = None;
    let mut full = None;
    let mut keep = |piece: &[f32], rate: u32| -> Result<(), StoreError> {
        if piece.is_empty() {
            return Ok(());
        }
        let file = match &mut sound {
            Some(file) => file,
            None => sound.insert(SoundFile::create(&data, profile, id, rate)?),
        };
        file.write(piece)?;
        let mut live = lock(live);
        live.follower.get_or_insert_with(|| Follower::new(script, rate)).hear(piece);
        live.heard += seconds(piece.len(), rate);
        Ok(())
    };
    let recorded = record_into(ear, LONGEST, monitor, |piece, rate| match keep(piece, rate) {
        Ok(()) => ControlFlow::Continue(()),
        Err(fault) => {
            full = Some(fault);
            ControlFlow::Break(())
        }
    });
    let finished = sound.map_or(Ok(0), SoundFile::finish);
    let trouble = full.or(finished.as_ref().err().cloned()).map(Trouble::Disk);
    Recorded {
        length_ms: finished.unwrap_or_default(),
        trouble: trouble.or(recorded.err().map(Trouble::Microphone)),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a piece of a recording")]
fn seconds(samples: usize, rate: u32) -> f64 {
    samples as f64 / f64::from(rate.max(1))
}

fn lock(live: &Mutex<Live>) -> MutexGuard<'_, Live> {
    live.lock().unwrap_or_else(PoisonError::into_inner)
}
