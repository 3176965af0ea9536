//! Why a voice was not added or removed, and why a file of it was passed over.

use std::io;
use std::path::{Path, PathBuf};

use super::NameFault;
use crate::explain::Explain;
use crate::lesson::Fault;
use crate::lesson::media::MediaFault;

/// Why a folder did not become a voice, or a voice was not removed. Nothing was changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum VoiceError {
    /// There is nothing there.
    #[error("no {}", .path.display())]
    NoFolder {
        /// What was named.
        path: PathBuf,
    },
    /// What is there is no folder.
    #[error("{} is no folder", .path.display())]
    NotAFolder {
        /// What was named.
        path: PathBuf,
    },
    /// The operating system does not let this program read it.
    #[error("{} is refused", .path.display())]
    Refused {
        /// The folder.
        path: PathBuf,
    },
    /// The folder cannot be read for another reason.
    #[error("{}: {reason}", .path.display())]
    Unreadable {
        /// The folder.
        path: PathBuf,
        /// What the operating system says.
        reason: String,
    },
    /// Not one file of it is a recording.
    #[error("no recordings in {}", .path.display())]
    NoRecordings {
        /// The folder.
        path: PathBuf,
        /// What was found instead.
        skipped: Vec<Skipped>,
    },
    /// Its `voice.ron` has errors.
    #[error("a voice.ron with errors")]
    About(Vec<Fault>),
    /// No folder can be called like the voice.
    #[error("{name:?} is no name")]
    NoName {
        /// The name.
        name: String,
    },
    /// There is a voice of that name.
    #[error("there is a voice {name}")]
    NameTaken {
        /// The name.
        name: String,
    },
    /// There is no voice of that name.
    #[error("there is no voice {name}")]
    NoSuchVoice {
        /// The name.
        name: String,
    },
    /// The disk is full.
    #[error("no room for {}", .path.display())]
    DiskFull {
        /// What was being written.
        path: PathBuf,
    },
    /// The operating system does not let this program write there.
    #[error("{} may not be written", .path.display())]
    WriteRefused {
        /// What was being written.
        path: PathBuf,
    },
    /// The operating system would not write for another reason.
    #[error("{}: {reason}", .path.display())]
    Unwritable {
        /// What was being written.
        path: PathBuf,
        /// What the operating system says.
        reason: String,
    },
    /// It was stopped.
    #[error("stopped")]
    Stopped,
}

impl VoiceError {
    pub(super) fn reading(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::NotFound => Self::NoFolder { path },
            io::ErrorKind::NotADirectory => Self::NotAFolder { path },
            io::ErrorKind::PermissionDenied => Self::Refused { path },
            _ => Self::Unreadable { path, reason: error.to_string() },
        }
    }

    pub(super) fn writing(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            _ if is_full(error) => Self::DiskFull { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::WriteRefused { path }
            }
            _ => Self::Unwritable { path, reason: error.to_string() },
        }
    }

    /// Returns what is wrong with its `voice.ron`.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        match self {
            Self::About(faults) => faults,
            _ => &[],
        }
    }

    /// Returns the files that were passed over when none was left.
    #[must_use]
    pub fn skipped(&self) -> &[Skipped] {
        match self {
            Self::NoRecordings { skipped, .. } => skipped,
            _ => &[],
        }
    }
}

/// Whether it was for want of room that something was not written.
pub(super) fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}

impl Explain for VoiceError {
    fn message_id(&self) -> &'static str {
        match self {
            Self::NoFolder { .. } => "recordings-no-folder",
            Self::NotAFolder { .. } => "recordings-not-a-folder",
            Self::Refused { .. } => "recordings-refused",
            Self::WriteRefused { .. } => "recordings-write-refused",
            Self::Unreadable { .. } => "recordings-unreadable",
            Self::NoRecordings { .. } => "recordings-none",
            Self::About(_) => "recordings-bad-about",
            Self::NoName { .. } => "recordings-no-name",
            Self::NameTaken { .. } => "recordings-name-taken",
            Self::NoSuchVoice { .. } => "recordings-no-such-voice",
            Self::DiskFull { .. } => "recordings-disk-full",
            Self::Unwritable { .. } => "recordings-unwritable",
            Self::Stopped => "recordings-stopped",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable { path, reason } | Self::Unwritable { path, reason } => {
                vec![("path", path.display().to_string()), ("reason", reason.clone())]
            }
            Self::NoRecordings { path, .. }
            | Self::DiskFull { path }
            | Self::NoFolder { path }
            | Self::NotAFolder { path }
            | Self::Refused { path }
            | Self::WriteRefused { path } => {
                vec![("path", path.display().to_string())]
            }
            Self::NoName { name } | Self::NameTaken { name } | Self::NoSuchVoice { name } => {
                vec![("name", name.clone())]
            }
            Self::About(_) | Self::Stopped => Vec::new(),
        }
    }
}

/// A file that was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Its name.
    pub file: String,
    /// Why.
    pub why: SkipReason,
}

/// Why a file was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SkipReason {
    /// Its ending is not one of a sound.
    NoSound,
    /// Its name cannot be understood.
    Name(NameFault),
    /// It cannot be played.
    Damaged(MediaFault),
    /// It leads to nothing that is there.
    Missing,
    /// The operating system does not let this program read it.
    Refused,
    /// It cannot be read for another reason.
    Unreadable(String),
    /// The disk does not take a file of this name.
    NameRefused,
    /// Another file, which comes before it, says the same.
    Double(String),
}

impl SkipReason {
    pub(super) fn reading(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::Refused,
            _ => Self::Unreadable(error.to_string()),
        }
    }
}

impl Skipped {
    /// Returns the fault of the name or the sound in the words of their rooms, or of this one.
    fn reason(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match &self.why {
            SkipReason::NoSound => ("recordings-skip-kind", Vec::new()),
            SkipReason::Name(fault) => (fault.message_id(), fault.message_args()),
            SkipReason::Damaged(fault) => (fault.message_id(), fault.message_args(&self.file)),
            SkipReason::Missing => ("recordings-skip-missing", Vec::new()),
            SkipReason::Refused => ("recordings-skip-refused", Vec::new()),
            SkipReason::NameRefused => ("recordings-skip-name", Vec::new()),
            SkipReason::Unreadable(reason) => {
                ("recordings-skip-unreadable", vec![("reason", reason.clone())])
            }
            SkipReason::Double(first) => ("recordings-skip-double", vec![("first", first.clone())]),
        }
    }
}

impl Explain for Skipped {
    fn message_id(&self) -> &'static str {
        self.reason().0
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        self.reason().1
    }
}
