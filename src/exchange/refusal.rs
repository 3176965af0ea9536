//! Why the operating system does not give a file: the usual reasons, which are said in the reader's language.

use std::io::{Error, ErrorKind};

/// A reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing of this name.
    NotThere,
    /// It is a folder.
    Folder,
    /// It may not be read.
    NotAllowed,
    /// Another one, in the system's own words.
    Other(String),
}

impl From<&Error> for Refusal {
    fn from(error: &Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::NotThere,
            ErrorKind::IsADirectory => Self::Folder,
            ErrorKind::PermissionDenied => Self::NotAllowed,
            _ => Self::Other(error.to_string()),
        }
    }
}
