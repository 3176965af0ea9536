//! From a file to a lesson that can be written.

use std::path::Path;

use super::Refusal;
use crate::exchange::InstallError;
use crate::lesson::manuscript::{Manuscript, has_comments};
use crate::lesson::{PACK_FILE, read_pack};

/// Reads the lesson of a folder: its bytes, and whether it has notes that would not be kept.
pub fn read(folder: &Path) -> Result<(Vec<u8>, Manuscript, bool), Refusal> {
    let file = folder.join(PACK_FILE);
    let bytes = std::fs::read(&file)
        .map_err(|error| Refusal::Disk(InstallError::Other { path: file, reason: error.to_string() }))?;
    let (manuscript, has_notes) =
        parse(&bytes).ok_or_else(|| Refusal::Faults(read_pack(folder).faults))??;
    Ok((bytes, manuscript, has_notes))
}

/// Reads a file; none if it is no text.
pub fn parse(bytes: &[u8]) -> Option<Result<(Manuscript, bool), Refusal>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let read = Manuscript::read(text).map_err(|unreadable| Refusal::Faults(unreadable.faults));
    Some(read.map(|manuscript| (manuscript, has_comments(text))))
}
