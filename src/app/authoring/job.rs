//! What takes its time, off the main thread: reading a file of another program, putting a lesson in its place,
//! writing a file. How far it has come, and stopping it.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::app::power::Wake;
use crate::exchange::{
    Arrival, BringError, Defaults, ExportError, Format, Imported, InstallError, LeftOut, Progress, Watch,
    bring, export, install, save,
};
use crate::lesson::Pack;

/// How often the meter moves at most.
const EVERY: Duration = Duration::from_millis(100);

/// Something that is under way, until this is dropped.
pub struct Job {
    /// The file that is being read, if that is what is under way.
    pub reads: Option<PathBuf>,
    meter: Arc<Meter>,
    shown: Progress,
    result: Mutex<Receiver<Done>>,
}

/// What came of it.
pub enum Done {
    /// A file was read.
    Read(PathBuf, Result<Box<Arrival>, BringError>),
    /// A lesson was put into its folder.
    Installed(PathBuf, Result<(), InstallError>),
    /// A file was written.
    Written(PathBuf, Result<Vec<LeftOut>, WriteError>),
}

/// Why a file was not written.
pub enum WriteError {
    /// The pack does not fit into it.
    Export(ExportError),
    /// The disk would not have it.
    Disk(InstallError),
}

#[derive(Default)]
struct Meter {
    done: AtomicU64,
    of: AtomicU64,
    stop: AtomicBool,
}

impl Job {
    /// Reads a file for a folder of packs.
    pub fn read(file: &Path, packs: &Path, defaults: Defaults, wake: &Wake) -> Self {
        let (path, packs) = (file.to_owned(), packs.to_owned());
        let mut job = Self::start(wake, move |watch| {
            let arrival = bring(&path, &packs, None, &defaults, watch);
            Done::Read(path, arrival.map(Box::new))
        });
        job.reads = Some(file.to_owned());
        job
    }

    /// Puts a lesson into its folder.
    pub fn install(what: Imported, folder: &Path, wake: &Wake) -> Self {
        let folder = folder.to_owned();
        Self::start(wake, move |_| {
            make_room(&folder);
            let installed = install(&what, &folder);
            Done::Installed(folder, installed)
        })
    }

    /// Writes a pack as a file of another kind.
    pub fn write(pack: Arc<Pack>, folder: &Path, format: Format, file: &Path, wake: &Wake) -> Self {
        let (folder, file) = (folder.to_owned(), file.to_owned());
        Self::start(wake, move |_| {
            make_room(&file);
            let written = export(&pack, &folder, format).map_err(WriteError::Export).and_then(|exported| {
                save(&exported, &file).map_err(WriteError::Disk)?;
                Ok(exported.left_out)
            });
            Done::Written(file, written)
        })
    }

    fn start(wake: &Wake, work: impl FnOnce(Watch<'_>) -> Done + Send + 'static) -> Self {
        let (done, result) = channel();
        let meter = Arc::new(Meter::default());
        let (shared, wake) = (Arc::clone(&meter), wake.clone());
        thread::spawn(move || {
            let mut told = Instant::now();
            let mut watch = |progress: Progress| {
                shared.done.store(progress.done, Ordering::Relaxed);
                shared.of.store(progress.of, Ordering::Relaxed);
                if told.elapsed() >= EVERY {
                    told = Instant::now();
                    (wake.0)();
                }
                if shared.stop.load(Ordering::Relaxed) {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            };
            // Nobody listens any more when it was stopped.
            let _ = done.send(work(&mut watch));
            (wake.0)();
        });
        Self { reads: None, meter, shown: Progress { done: 0, of: 0 }, result: Mutex::new(result) }
    }

    /// How far it has come.
    pub fn progress(&self) -> Progress {
        self.shown
    }

    /// Looks at the meter again; whether it has moved.
    pub fn has_moved(&mut self) -> bool {
        let now = Progress {
            done: self.meter.done.load(Ordering::Relaxed),
            of: self.meter.of.load(Ordering::Relaxed),
        };
        std::mem::replace(&mut self.shown, now) != now
    }

    /// What came of it, once it is done.
    pub fn take(&self) -> Option<Done> {
        self.result.lock().unwrap_or_else(PoisonError::into_inner).try_recv().ok()
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.meter.stop.store(true, Ordering::Relaxed);
    }
}

/// Makes the folder that something is to be put into; if it cannot be made, putting it there says why.
fn make_room(for_what: &Path) {
    if let Some(folder) = for_what.parent() {
        let _ = fs::create_dir_all(folder);
    }
}
