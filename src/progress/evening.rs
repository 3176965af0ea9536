//! The logs of contests on the disk: one file of JSON Lines an evening, in a folder beside the database. What is appended
//! counts as kept only when it is on the disk; a thread of its own writes, so that no screen waits.
//!
//! While phones may join, a second file stands beside the log: what lets them come back if the program is ended in the
//! middle. It is gone when the evening is over, and nothing of a phone is in it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use super::connection::sync_folder;
use super::error::StoreError;
use super::reply::Wake;

/// The folder of the logs of knowledge contests in the data folder.
const FOLDER: &str = "contests";
/// The folder of the logs of speech contests.
const SPEECHES: &str = "speech-contests";
/// What the name of a log ends with.
const ENDING: &str = "jsonl";
/// What the name of the file beside a log ends with, while phones may join.
const ROOM_ENDING: &str = "room";
/// How many logs may have been begun in one second.
const MOST_OF_A_NAME: u32 = 100;

/// The log of an evening that is being written. Dropping it writes what is pending, if it can be written.
pub struct EveningLog {
    orders: Option<Sender<Order>>,
    shared: Arc<Mutex<Shared>>,
    thread: Option<JoinHandle<()>>,
}

enum Order {
    Line(String),
    Room(Option<String>),
    Retry,
}

#[derive(Debug, Default)]
struct Shared {
    /// Lines that are not on the disk yet.
    pending: usize,
    fault: Option<StoreError>,
    file: Option<PathBuf>,
}

/// Where the thread writes.
enum Target {
    /// A new file in a folder; what it is to be called.
    New { folder: PathBuf, name: String },
    /// A file that is there, of which so many bytes are whole lines.
    Known { file: PathBuf, whole: u64 },
}

impl EveningLog {
    /// Begins a log with its first line. `name` becomes the name of the file, with a number behind it if there is one of
    /// that name. `wake` is called from the thread whenever lines have reached the disk or could not.
    ///
    /// # Errors
    /// [`StoreError::Disk`] if the system gives no thread. What goes wrong with the file is told by [`EveningLog::fault`].
    pub fn begin(data: &Path, name: &str, first: String, wake: Wake) -> Result<Self, StoreError> {
        Self::begin_in(data.join(FOLDER), name, first, wake)
    }

    /// Begins the log of a speech contest, as [`EveningLog::begin`] does.
    ///
    /// # Errors
    /// As [`EveningLog::begin`].
    pub fn begin_speeches(data: &Path, name: &str, first: String, wake: Wake) -> Result<Self, StoreError> {
        Self::begin_in(data.join(SPEECHES), name, first, wake)
    }

    fn begin_in(folder: PathBuf, name: &str, first: String, wake: Wake) -> Result<Self, StoreError> {
        let target = Target::New { folder: folder.clone(), name: name.to_owned() };
        let log = Self::start(target, &folder, wake)?;
        log.append(first);
        Ok(log)
    }

    /// Goes on with a log of which so many bytes are whole lines. What stands behind them, a line that was cut off, is
    /// overwritten by the next one.
    ///
    /// # Errors
    /// [`StoreError::Disk`] if the system gives no thread.
    pub fn go_on(file: &Path, whole: u64, wake: Wake) -> Result<Self, StoreError> {
        let log = Self::start(Target::Known { file: file.to_owned(), whole }, file, wake)?;
        lock(&log.shared).file = Some(file.to_owned());
        Ok(log)
    }

    fn start(target: Target, place: &Path, wake: Wake) -> Result<Self, StoreError> {
        let (orders, received) = channel();
        let shared = Arc::new(Mutex::new(Shared::default()));
        let thread = thread::Builder::new().name("contest log".to_owned()).spawn({
            let shared = Arc::clone(&shared);
            move || {
                let mut writer =
                    LogWriter { target, open: None, lines: Vec::new(), room: None, shared, wake };
                writer.serve(&received);
            }
        });
        let thread = thread.map_err(|error| StoreError::from_io(place, &error))?;
        Ok(Self { orders: Some(orders), shared, thread: Some(thread) })
    }

    /// Appends a line, given without its break.
    pub fn append(&self, line: String) {
        lock(&self.shared).pending += 1;
        self.send(Order::Line(line));
    }

    /// Returns whether all that was appended is on the disk.
    pub fn is_kept(&self) -> bool {
        lock(&self.shared).pending == 0
    }

    /// Returns why lines could not be written, if so. They are kept in memory, and tried again with the next one.
    pub fn fault(&self) -> Option<StoreError> {
        lock(&self.shared).fault.clone()
    }

    /// Keeps a text beside the log until it is replaced, or taken away with none: see [`kept_room`].
    pub fn keep_room(&self, text: Option<String>) {
        self.send(Order::Room(text));
    }

    /// Tries again to write what could not be written.
    pub fn retry(&self) {
        self.send(Order::Retry);
    }

    /// Returns the file, once there is one.
    pub fn file(&self) -> Option<PathBuf> {
        lock(&self.shared).file.clone()
    }

    fn send(&self, order: Order) {
        // The thread ends only with this.
        if let Some(orders) = &self.orders {
            let _ = orders.send(order);
        }
    }
}

impl Drop for EveningLog {
    fn drop(&mut self) {
        drop(self.orders.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Returns the logs of a data folder, the last one begun first. A folder that is not there has none.
///
/// # Errors
/// If the folder cannot be read.
pub fn evening_logs(data: &Path) -> Result<Vec<PathBuf>, StoreError> {
    logs_in(&data.join(FOLDER))
}

/// Returns the logs of speech contests of a data folder, the last one begun first.
///
/// # Errors
/// If the folder cannot be read.
pub fn speech_logs(data: &Path) -> Result<Vec<PathBuf>, StoreError> {
    logs_in(&data.join(SPEECHES))
}

fn logs_in(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let listing = match fs::read_dir(folder) {
        Ok(listing) => listing,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::from_io(folder, &error)),
    };
    let mut files: Vec<PathBuf> = listing
        .flatten()
        .map(|item| item.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == ENDING))
        .collect();
    // Their names begin with the date and the time.
    files.sort_by(|one, other| one.file_stem().cmp(&other.file_stem()));
    files.reverse();
    Ok(files)
}

/// Returns the text that stands beside a log, if the program was ended while phones could join.
pub fn kept_room(log: &Path) -> Option<String> {
    fs::read_to_string(log.with_extension(ROOM_ENDING)).ok()
}

/// Reads a log, if it is a file of a size that a log can have.
///
/// # Errors
/// If it is none, or the disk does not give it.
pub fn read_log(file: &Path) -> Result<Vec<u8>, StoreError> {
    /// An evening has some hundred thousand bytes.
    const MOST_BYTES: u64 = 64 * 1024 * 1024;
    let read = || {
        let about = fs::metadata(file)?;
        if !about.is_file() || about.len() > MOST_BYTES {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        fs::read(file)
    };
    let fault = |error: io::Error| StoreError::Disk { path: file.to_owned(), detail: error.to_string() };
    read().map_err(fault)
}

struct LogWriter {
    target: Target,
    open: Option<File>,
    lines: Vec<String>,
    /// What is to stand beside the log, once there is one.
    room: Option<String>,
    shared: Arc<Mutex<Shared>>,
    wake: Wake,
}

impl LogWriter {
    fn serve(&mut self, orders: &Receiver<Order>) {
        while let Ok(order) = orders.recv() {
            // What has come meanwhile costs no further write.
            for order in std::iter::once(order).chain(orders.try_iter()) {
                match order {
                    Order::Line(line) => self.lines.push(line),
                    Order::Room(Some(text)) => self.room = Some(text),
                    Order::Room(None) => self.remove_room(),
                    Order::Retry => {}
                }
            }
            let outcome = self.write();
            self.write_room();
            let mut shared = lock(&self.shared);
            match outcome {
                Ok(()) => {
                    shared.pending -= self.lines.len();
                    self.lines.clear();
                    shared.fault = None;
                }
                Err(fault) => {
                    // The disk may be another one by the next attempt.
                    self.open = None;
                    shared.fault = Some(fault);
                }
            }
            drop(shared);
            (self.wake)();
        }
    }

    /// Writes what is to stand beside the log. It only spares phones the join code, so nobody is told if it cannot be.
    fn write_room(&mut self) {
        if let Target::Known { file, .. } = &self.target
            && let Some(text) = &self.room
            && fs::write(file.with_extension(ROOM_ENDING), text).is_ok()
        {
            self.room = None;
        }
    }

    fn remove_room(&mut self) {
        self.room = None;
        if let Target::Known { file, .. } = &self.target {
            let _ = fs::remove_file(file.with_extension(ROOM_ENDING));
        }
    }

    /// Writes what is pending behind what is whole, and waits for the disk.
    fn write(&mut self) -> Result<(), StoreError> {
        if self.lines.is_empty() {
            return Ok(());
        }
        let mut text = String::new();
        for line in &self.lines {
            text.push_str(line);
            text.push('\n');
        }
        let (file, whole) = self.known()?;
        let failed = |error: io::Error| StoreError::from_io(&file, &error);
        if self.open.is_none() {
            self.open = Some(OpenOptions::new().write(true).open(&file).map_err(failed)?);
        }
        let Some(open) = &mut self.open else { return Ok(()) };
        // Half a line of an attempt that failed is overwritten.
        open.set_len(whole).map_err(failed)?;
        open.seek(SeekFrom::Start(whole)).map_err(failed)?;
        open.write_all(text.as_bytes()).map_err(failed)?;
        open.sync_data().map_err(failed)?;
        self.target = Target::Known { file, whole: whole + text.len() as u64 };
        Ok(())
    }

    /// Returns the file, which is made if there is none yet, and how much of it is whole.
    fn known(&mut self) -> Result<(PathBuf, u64), StoreError> {
        let (folder, name) = match &self.target {
            Target::Known { file, whole } => return Ok((file.clone(), *whole)),
            Target::New { folder, name } => (folder.clone(), name),
        };
        fs::create_dir_all(&folder).map_err(|error| StoreError::from_io(&folder, &error))?;
        for number in 1..=MOST_OF_A_NAME {
            let name = if number == 1 { name.clone() } else { format!("{name}-{number}") };
            let file = folder.join(name).with_extension(ENDING);
            match OpenOptions::new().write(true).create_new(true).open(&file) {
                Ok(open) => {
                    sync_folder(&folder);
                    self.open = Some(open);
                    self.target = Target::Known { file: file.clone(), whole: 0 };
                    lock(&self.shared).file = Some(file.clone());
                    return Ok((file, 0));
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(StoreError::from_io(&file, &error)),
            }
        }
        Err(StoreError::NotWritable { path: folder })
    }
}

fn lock(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tempfile::TempDir;

    use super::*;

    fn no_wake() -> Wake {
        Arc::new(|| {})
    }

    fn settled(log: &EveningLog) {
        while !log.is_kept() && log.fault().is_none() {
            thread::sleep(Duration::from_millis(1));
        }
    }

    #[test]
    fn lines_are_on_the_disk_before_they_count_as_kept() {
        let data = TempDir::new().unwrap();
        let log = EveningLog::begin(data.path(), "2026-11-26-193000", "first".into(), no_wake()).unwrap();
        for number in 0..200 {
            log.append(format!("line {number}"));
            if number % 50 == 0 {
                settled(&log);
                let text = fs::read_to_string(log.file().unwrap()).unwrap();
                assert!(text.ends_with(&format!("line {number}\n")));
            }
        }
        drop(log);
        let logs = evening_logs(data.path()).unwrap();
        assert_eq!(fs::read_to_string(&logs[0]).unwrap().lines().count(), 201);
    }

    #[test]
    fn two_evenings_of_one_second_have_two_files_and_the_later_is_listed_first() {
        let data = TempDir::new().unwrap();
        for name in ["2026-11-26-193000", "2026-11-26-193000", "2026-11-27-080000"] {
            settled(&EveningLog::begin(data.path(), name, "first".into(), no_wake()).unwrap());
        }
        let logs = evening_logs(data.path()).unwrap();
        let names: Vec<_> = logs.iter().map(|log| log.file_stem().unwrap().to_string_lossy()).collect();
        assert_eq!(names, ["2026-11-27-080000", "2026-11-26-193000-2", "2026-11-26-193000"]);
        assert!(evening_logs(&data.path().join("nowhere")).unwrap().is_empty());
    }

    #[test]
    fn a_line_that_was_cut_off_is_overwritten() {
        let data = TempDir::new().unwrap();
        let file = data.path().join("log.jsonl");
        fs::write(&file, "first\nsecond\n{\"at\": 12, \"ev").unwrap();
        let log = EveningLog::go_on(&file, 13, no_wake()).unwrap();
        log.append("third".into());
        drop(log);
        assert_eq!(fs::read_to_string(&file).unwrap(), "first\nsecond\nthird\n");
    }

    #[test]
    fn what_could_not_be_written_is_written_when_the_disk_is_back() {
        let place = TempDir::new().unwrap();
        let data = place.path().join("data");
        fs::write(&data, "a file where the folder should be").unwrap();
        let log = EveningLog::begin(&data, "evening", "first".into(), no_wake()).unwrap();
        log.append("second".into());
        settled(&log);
        assert!(log.fault().is_some() && !log.is_kept());
        fs::remove_file(&data).unwrap();
        log.retry();
        while !log.is_kept() {
            thread::sleep(Duration::from_millis(1));
        }
        assert_eq!(log.fault(), None);
        assert_eq!(fs::read_to_string(log.file().unwrap()).unwrap(), "first\nsecond\n");
    }
}
