//! Reading `pack.ron` from a pack's folder within its limits, and recognising files that are not text.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::check::FileCheck;
use super::source::{read_all, read_text};
use super::written::Written;
use super::{Checked, Fault, FaultKind, LooksLike, Salvage};

/// The name of the file that makes a folder a pack.
pub const PACK_FILE: &str = "pack.ron";

/// The largest `pack.ron` that is read, in bytes: 50,000 words and more.
pub const MAX_PACK_BYTES: u64 = 32 * 1024 * 1024;

/// Reads and checks the pack in a folder, with every file that it names: all faults of it in one run. The folder's name
/// is the id that the pack must have. Never panics, and never reads more than [`MAX_PACK_BYTES`] of text.
#[must_use]
pub fn read_pack(folder: &Path) -> Checked {
    read_pack_besides(folder, &[], FileCheck::Contents)
}

/// Reads the pack in a folder for an import that replaces it: of a pack with errors, what can be read of it. A folder
/// without a pack, or with an empty file, results in nothing at all. The files that the pack names are not decoded.
#[must_use]
pub fn salvage_pack(folder: &Path) -> Salvage {
    match read_utf8(&folder.join(PACK_FILE)) {
        Ok(text) if text.trim().is_empty() => Salvage::default(),
        Ok(text) => salvage_text(&text, folder, &[], FileCheck::Existence),
        Err(FaultKind::NoPackFile) => Salvage::default(),
        Err(kind) => Salvage { faults: unread(folder, kind).faults, ..Salvage::default() },
    }
}

/// Checks the text of a `pack.ron` as if it lay in `folder` already, where the files that it names are looked for. The
/// folder's name is the id that the pack must have. For text that is not on the disk yet.
#[must_use]
pub fn read_pack_text(text: &str, folder: &Path) -> Checked {
    let bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
    if bytes > MAX_PACK_BYTES {
        return unread(folder, FaultKind::TooLarge { bytes, limit: MAX_PACK_BYTES });
    }
    check_text(text, folder, &[], FileCheck::Contents)
}

/// Reads and checks the pack in a folder as [`read_pack`] does, but looks at the files that it names only as closely as
/// `files` says, and reports an id that is among those that are `taken`.
pub(super) fn read_pack_besides(folder: &Path, taken: &[String], files: FileCheck) -> Checked {
    match read_utf8(&folder.join(PACK_FILE)) {
        Ok(text) => check_text(&text, folder, taken, files),
        Err(kind) => unread(folder, kind),
    }
}

/// Reports a pack whose file cannot be read.
fn unread(folder: &Path, kind: FaultKind) -> Checked {
    let place = match kind {
        FaultKind::NoPackFile => folder.to_owned(),
        _ => folder.join(PACK_FILE),
    };
    Checked { pack: None, faults: vec![Fault::of_file(&place, kind)] }
}

fn check_text(text: &str, folder: &Path, taken: &[String], files: FileCheck) -> Checked {
    salvage_text(text, folder, taken, files).into()
}

fn salvage_text(text: &str, folder: &Path, taken: &[String], files: FileCheck) -> Salvage {
    read_text(Written::new(&folder.join(PACK_FILE), text), &with_name(folder), taken, files)
}

/// Checks the text of a `pack.ron` as [`read_pack_text`] does, and lists every fault, however many there are: for whoever
/// goes through them item by item.
#[must_use]
pub fn read_pack_text_whole(text: &str, folder: &Path) -> Checked {
    let bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
    if bytes > MAX_PACK_BYTES {
        return unread(folder, FaultKind::TooLarge { bytes, limit: MAX_PACK_BYTES });
    }
    let file = folder.join(PACK_FILE);
    read_all(Written::new(&file, text), &with_name(folder), FileCheck::Contents).into()
}

/// Returns every fault of a text that is to lie in `folder`, however many there are. The files that it names are looked up
/// there, but not decoded.
pub(super) fn all_faults(text: &str, folder: &Path) -> Vec<Fault> {
    read_all(Written::new(&folder.join(PACK_FILE), text), &with_name(folder), FileCheck::Existence).faults
}

/// Returns every fault of a text that lies in no folder: its id is not held against one, and no file is looked up.
pub(super) fn read_unplaced(text: &str, file: &Path) -> Vec<Fault> {
    read_text(Written::new(file, text), Path::new(""), &[], FileCheck::Existence).faults
}

/// Reads the text of a file, which must be UTF-8 and no larger than a pack may be.
pub(super) fn read_utf8(file: &Path) -> Result<String, FaultKind> {
    text_of(read_bytes(file)?)
}

/// Reads the bytes of a file, which must be no larger than a pack may be.
fn read_bytes(file: &Path) -> Result<Vec<u8>, FaultKind> {
    let bytes = first_bytes(file).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => FaultKind::NoPackFile,
        _ => FaultKind::Unreadable { reason: error.to_string() },
    })?;
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > MAX_PACK_BYTES {
        let bytes = std::fs::metadata(file).map_or(size, |metadata| metadata.len());
        return Err(FaultKind::TooLarge { bytes, limit: MAX_PACK_BYTES });
    }
    Ok(bytes)
}

/// Decodes UTF-8; the error says what else the bytes look like.
pub(super) fn text_of(bytes: Vec<u8>) -> Result<String, FaultKind> {
    if bytes.contains(&0) {
        return Err(FaultKind::NotText(looks_like(&bytes)));
    }
    String::from_utf8(bytes).map_err(|error| FaultKind::NotText(looks_like(error.as_bytes())))
}

/// Reads the bytes of a file, up to one more than a pack may have. Only a plain file is read: a pipe could block for
/// ever.
fn first_bytes(file: &Path) -> io::Result<Vec<u8>> {
    let metadata = std::fs::metadata(file)?;
    if !metadata.is_file() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory));
    }
    let size = usize::try_from(metadata.len().min(MAX_PACK_BYTES)).unwrap_or_default();
    let mut bytes = Vec::with_capacity(size + 1);
    File::open(file)?.take(MAX_PACK_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Guesses what bytes are that are not UTF-8 text.
fn looks_like(bytes: &[u8]) -> LooksLike {
    match bytes {
        [b'P', b'K', 3 | 5 | 7, ..] => LooksLike::Zip,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => LooksLike::OldOffice,
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => LooksLike::Utf16,
        _ if is_utf16(bytes) => LooksLike::Utf16,
        _ if is_gb18030(bytes) => LooksLike::Gb18030,
        _ => LooksLike::Binary,
    }
}

/// Recognises UTF-16 without a mark: the ASCII that a pack is full of has a zero in every second byte.
fn is_utf16(bytes: &[u8]) -> bool {
    let zeros = |first: usize| bytes.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let half = bytes.len() / 2;
    half > 0 && (zeros(0) * 4 > half || zeros(1) * 4 > half) && zeros(0).min(zeros(1)) * 8 <= half
}

/// Returns whether all bytes follow GB18030: ASCII, pairs (lead 81–FE, trail 40–FE but 7F), or fours (trail 30–39).
fn is_gb18030(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    let mut wide = 0_usize;
    loop {
        rest = match rest {
            [] => return wide > 0,
            [0 | 0x01..=0x08 | 0x0e..=0x1f, ..] => return false,
            [0x01..=0x7f, rest @ ..] => rest,
            [0x81..=0xfe, 0x40..=0x7e | 0x80..=0xfe, rest @ ..]
            | [0x81..=0xfe, 0x30..=0x39, 0x81..=0xfe, 0x30..=0x39, rest @ ..] => {
                wide += 1;
                rest
            }
            _ => return false,
        };
    }
}

/// Returns the folder by a path that ends in its name, so that `.` can be checked too.
fn with_name(folder: &Path) -> PathBuf {
    if folder.file_name().is_some() {
        return folder.to_owned();
    }
    std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
}
