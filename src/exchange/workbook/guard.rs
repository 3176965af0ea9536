//! Checks a workbook before it is parsed: its unpacked size, and whether it is locked with a password.

use std::io::{Cursor, Read as _, copy, sink};

use zip::ZipArchive;

use crate::exchange::fault::TableFault;

/// The most that a workbook may unpack to, in bytes.
const MAX_UNPACKED: u64 = 128 * 1024 * 1024;

/// The most files in a workbook.
const MAX_FILES: usize = 2000;

/// Returns the names of the files in a workbook that is of a sane size: not only as it says itself, but unpacked to
/// see.
pub fn names(bytes: &[u8]) -> Result<Vec<String>, TableFault> {
    let unreadable = |error: &dyn std::fmt::Display| TableFault::Unreadable { reason: error.to_string() };
    let too_large = || TableFault::TooLarge { limit: MAX_UNPACKED >> 20 };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    if archive.len() > MAX_FILES {
        return Err(too_large());
    }
    let mut names = Vec::with_capacity(archive.len());
    let mut left = MAX_UNPACKED;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|error| unreadable(&error))?;
        let name = file.name().map_err(|error| unreadable(&error))?.into_owned();
        let is_read = [".xml", ".rels"].iter().any(|ending| name.ends_with(ending));
        names.push(name);
        if !is_read {
            continue;
        }
        if file.size() > left {
            return Err(too_large());
        }
        let size = copy(&mut file.take(left + 1), &mut sink()).map_err(|error| unreadable(&error))?;
        left = left.checked_sub(size).ok_or_else(too_large)?;
    }
    Ok(names)
}

/// Returns whether an old office file holds a workbook that is locked with a password.
pub fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}
