//! The errors of the store. The reader's sentence is made where it is shown, from the message id and its arguments;
//! `Display` is for the log.

use std::fs::TryLockError;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use thiserror::Error;

use super::nickname::NicknameError;
use crate::explain::Explain;

/// Why the learner's data could not be opened, read or written.
///
/// Nothing acknowledged before is lost by any of them, and none of them deletes or overwrites a file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// Another running copy of the program has this folder open.
    #[error("another copy of the program is using {}", folder.display())]
    InUse { folder: PathBuf },
    /// The file was written by a later version of the program. It has not been touched.
    #[error("{} has format {found}, this program knows formats up to {known}", file.display())]
    Newer { file: PathBuf, found: u32, known: u32 },
    /// The file is not a database, or its contents are broken. It has not been touched.
    #[error("{} is damaged: {detail}", file.display())]
    Damaged { file: PathBuf, detail: String },
    /// The file is a database, but of another program. It has not been touched.
    #[error("{} belongs to another program", file.display())]
    Foreign { file: PathBuf },
    /// The folder or a file in it may not be written.
    #[error("{} cannot be written", path.display())]
    NotWritable { path: PathBuf },
    /// There is no room left for it.
    #[error("no room left to write {}", path.display())]
    Full { path: PathBuf },
    /// The disk, or the system, failed in some other way.
    #[error("{} cannot be read or written: {detail}", path.display())]
    Disk { path: PathBuf, detail: String },
    /// The store is closed, or its thread has ended.
    #[error("the learner's data is closed")]
    Closed,
    /// There is no such profile, or it was erased.
    #[error("there is no such profile")]
    NoProfile,
    /// The nickname cannot be used.
    #[error(transparent)]
    Nickname(#[from] NicknameError),
}

impl StoreError {
    /// Returns which error a failure at a file of the learner's own is, such as one that is written on demand.
    #[must_use]
    pub fn of_file(path: &Path, error: &io::Error) -> Self {
        Self::from_io(path, error)
    }

    /// Returns which error a failure of the file system at `path` is.
    pub(super) fn from_io(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::Full { path }
            }
            io::ErrorKind::PermissionDenied
            | io::ErrorKind::ReadOnlyFilesystem
            | io::ErrorKind::NotADirectory
            | io::ErrorKind::IsADirectory
            | io::ErrorKind::AlreadyExists => Self::NotWritable { path },
            _ => Self::Disk { path, detail: error.to_string() },
        }
    }

    /// Returns which error a failure of SQLite on `file` is.
    pub(super) fn from_sqlite(file: &Path, error: &rusqlite::Error) -> Self {
        let path = file.to_owned();
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full { path },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                Self::NotWritable { path }
            }
            Some(
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed,
            ) => Self::InUse { folder: file.parent().unwrap_or(file).to_owned() },
            // A row that does not fit its type has no error code: SQLite is content, and we are not.
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) | None => {
                Self::Damaged { file: path, detail: error.to_string() }
            }
            Some(_) if is_missing_parent(error) => Self::NoProfile,
            Some(_) => Self::Disk { path, detail: error.to_string() },
        }
    }

    /// Returns which error a refused lock on `folder` is, if it is one.
    pub(super) fn from_lock(folder: &Path, error: &TryLockError) -> Option<Self> {
        match error {
            TryLockError::WouldBlock => Some(Self::InUse { folder: folder.to_owned() }),
            // Some network and flash file systems have no such locks. SQLite's own lock still keeps a second
            // copy out there, so it is no reason to turn the learner away.
            TryLockError::Error(error) if error.kind() == io::ErrorKind::Unsupported => None,
            TryLockError::Error(error) => Some(Self::from_io(folder, error)),
        }
    }
}

impl Explain for StoreError {
    fn message_id(&self) -> &'static str {
        match self {
            Self::InUse { .. } => "store-in-use",
            Self::Newer { .. } => "store-newer",
            Self::Damaged { .. } => "store-damaged",
            Self::Foreign { .. } => "store-foreign",
            Self::NotWritable { .. } => "store-not-writable",
            Self::Full { .. } => "store-full",
            Self::Disk { .. } => "store-disk",
            Self::Closed => "store-closed",
            Self::NoProfile => "store-no-profile",
            Self::Nickname(error) => error.message_id(),
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::InUse { folder: path }
            | Self::Damaged { file: path, .. }
            | Self::Foreign { file: path }
            | Self::NotWritable { path }
            | Self::Full { path } => vec![("path", path.display().to_string())],
            Self::Newer { file, found, known } => vec![
                ("path", file.display().to_string()),
                ("found", found.to_string()),
                ("known", known.to_string()),
            ],
            Self::Disk { path, detail } => {
                vec![("path", path.display().to_string()), ("detail", detail.clone())]
            }
            Self::Closed | Self::NoProfile => Vec::new(),
            Self::Nickname(error) => error.message_args(),
        }
    }
}

/// Returns whether a row was refused because the profile that it names does not exist.
fn is_missing_parent(error: &rusqlite::Error) -> bool {
    error
        .sqlite_error()
        .is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY)
}
