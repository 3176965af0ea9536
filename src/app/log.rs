//! The log: a file of bounded size in the data folder, for errors that nobody has to read at once.
//!
//! A line has the time in UTC, the version, what was being done, and the error. It has nothing of a learner: no
//! nickname, no answer, no text; paths are shortened so that they do not name the user of the computer.

use std::fmt::Display;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use bevy::prelude::Resource;

/// The log of a data folder. The file is created with its first line.
#[derive(Resource, Clone, Debug)]
pub struct Log {
    data: PathBuf,
}

impl Log {
    /// The most bytes of the file. Then it becomes `tsheg.old.log`, in place of an earlier one, and another begins.
    pub const MOST_BYTES: u64 = 256 * 1024;

    /// Creates the log of the data in `data`.
    #[must_use]
    pub fn of(data: &Path) -> Self {
        Self { data: data.to_owned() }
    }

    /// Returns the path of the file.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        self.data.join("log").join("tsheg.log")
    }

    /// Adds an error, with what was being done, in English. If the log itself cannot be written, the line goes to
    /// standard error.
    pub fn error(&self, doing: &str, error: &impl Display) {
        if self.write(doing, error).is_err() {
            self.report(doing, error);
        }
    }

    /// Adds a line to the file.
    ///
    /// # Errors
    /// Of the disk.
    pub fn write(&self, doing: &str, error: &impl Display) -> io::Result<()> {
        let file = self.file();
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        let line = self.line(doing, error);
        let length = fs::metadata(&file).map_or(0, |metadata| metadata.len());
        if length + line.len() as u64 > Self::MOST_BYTES {
            fs::rename(&file, file.with_file_name("tsheg.old.log"))?;
        }
        OpenOptions::new().create(true).append(true).open(&file)?.write_all(line.as_bytes())
    }

    fn report(&self, doing: &str, error: &impl Display) {
        // There is no other place left to tell that this one is closed, too.
        let _ = io::stderr().write_all(self.line(doing, error).as_bytes());
    }

    fn line(&self, doing: &str, error: &impl Display) -> String {
        let time = jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ");
        let mut what = error.to_string();
        let end = what.floor_char_boundary(LONGEST_ERROR);
        what.truncate(end);
        let what = self.without_names(&what).replace('\n', "\n    ");
        format!("{time} {} {doing}: {what}\n", env!("CARGO_PKG_VERSION"))
    }

    /// Returns the data folder and the reader's own folder as `<data>` and `~`.
    fn without_names(&self, text: &str) -> String {
        let data = self.data.display().to_string();
        let text = if data.is_empty() { text.to_owned() } else { text.replace(&data, "<data>") };
        match directories::UserDirs::new() {
            Some(folders) if folders.home_dir().parent().is_some() => {
                text.replace(&folders.home_dir().display().to_string(), "~")
            }
            _ => text,
        }
    }
}

/// The most bytes of one error.
const LONGEST_ERROR: usize = 8 * 1024;
