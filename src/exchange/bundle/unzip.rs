//! Unpacks zip files from untrusted sources within limits on the number of files, their size, their compression ratio
//! and their names. Declared sizes are not trusted; every limit is enforced while unpacking.

use std::collections::HashSet;
use std::io::{Cursor, ErrorKind, Read as _};

use unicode_normalization::UnicodeNormalization as _;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::exchange::fault::BundleFault;
use crate::exchange::member::leads_down;

/// A file may always come out this large, in bytes, however small it was packed.
const SMALL: u64 = 1024 * 1024;
/// Beyond [`SMALL`], a file may come out this many times as large as it was packed. Text of packs is about 1:10.
pub(in crate::exchange) const MAX_RATIO: u64 = 100;

/// How much may be in a zip.
#[derive(Clone, Copy)]
pub(in crate::exchange) struct Limits {
    /// Entries, folders included.
    pub entries: usize,
    /// Bytes of all files together, and of the zip itself.
    pub total: u64,
}

/// A zip and how much may still come out of it.
pub(in crate::exchange) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    left: u64,
    total: u64,
}

/// A file of a zip, not read yet.
pub(in crate::exchange) struct Entry {
    index: usize,
    /// The path inside the zip, with `/`; safe to be put below a folder.
    pub name: String,
    /// Whether the name was in the old encoding of Chinese Windows.
    pub old_name: bool,
}

impl<'b> Archive<'b> {
    /// Opens a zip whose bytes are all there.
    ///
    /// # Errors
    /// It is no zip, it is damaged, or there is too much in it.
    pub fn open(bytes: &'b [u8], limits: Limits) -> Result<Self, BundleFault> {
        if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limits.total {
            return Err(BundleFault::TooMuch { limit: limits.total });
        }
        let zip = ZipArchive::new(Cursor::new(bytes))
            .map_err(|_| if bytes.starts_with(b"PK") { BundleFault::Damaged } else { BundleFault::NoZip })?;
        if zip.len() > limits.entries {
            return Err(BundleFault::TooManyFiles { found: zip.len(), limit: limits.entries });
        }
        Ok(Self { zip, left: limits.total, total: limits.total })
    }

    /// Returns the files of the zip in its order, folders aside, and a fault for each that cannot be taken.
    pub fn entries(&self) -> (Vec<Entry>, Vec<BundleFault>) {
        let mut entries = Vec::new();
        let mut faults = Vec::new();
        let mut seen = HashSet::new();
        for index in 0..self.zip.len() {
            let Ok(file) = self.zip.by_index_data(index) else {
                faults.push(BundleFault::Damaged);
                continue;
            };
            let (name, old_name) = match readable(file.name_raw()) {
                Ok(readable) => readable,
                Err(name) => {
                    faults.push(BundleFault::UnreadableName { name });
                    continue;
                }
            };
            let fault = if !leads_down(&name) {
                Some(BundleFault::LeadsOutside { name: name.clone() })
            } else if file.is_symlink() {
                Some(BundleFault::Link { name: name.clone() })
            } else if file.encrypted() {
                Some(BundleFault::Locked { name: name.clone() })
            } else if !name.ends_with('/') && !seen.insert(folded(&name)) {
                Some(BundleFault::Twice { name: name.clone() })
            } else {
                None
            };
            if let Some(fault) = fault {
                faults.push(fault);
            } else if !name.ends_with('/') {
                entries.push(Entry { index, name, old_name });
            }
        }
        if self.zip.has_duplicate_names() {
            // The names themselves are gone: the index keeps the last of each.
            faults.push(BundleFault::SameNames);
        }
        (entries, faults)
    }

    /// Returns the bytes of a file, at most `limit`.
    ///
    /// # Errors
    /// It is damaged, packed in a way that is not known, or larger than it may be.
    pub fn read(&mut self, entry: &Entry, limit: u64) -> Result<Vec<u8>, BundleFault> {
        let name = || entry.name.clone();
        let mut file = self.zip.by_index(entry.index).map_err(|error| match error {
            ZipError::CompressionMethodNotSupported(_) => BundleFault::UnknownMethod { name: name() },
            _ => BundleFault::DamagedFile { name: name() },
        })?;
        let swollen = file.compressed_size().saturating_mul(MAX_RATIO).max(SMALL);
        let most = limit.min(swollen).min(self.left);
        let mut bytes = Vec::new();
        let read = file.by_ref().take(most + 1).read_to_end(&mut bytes);
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if length > most {
            return Err(if most == limit {
                BundleFault::FileTooLarge { name: name(), limit }
            } else if most == swollen {
                BundleFault::Swells { name: name(), ratio: MAX_RATIO }
            } else {
                self.left = 0;
                BundleFault::TooMuch { limit: self.total }
            });
        }
        match read {
            Err(error) if error.kind() == ErrorKind::OutOfMemory => {
                Err(BundleFault::TooMuch { limit: self.total })
            }
            Err(_) => Err(BundleFault::DamagedFile { name: name() }),
            Ok(_) => {
                self.left -= length;
                Ok(bytes)
            }
        }
    }
}

/// Returns a name as a file system that makes no difference between capital and small letters compares it.
fn folded(name: &str) -> String {
    name.nfc().flat_map(char::to_lowercase).collect()
}

/// Returns a name in UTF-8, or in GB18030 as zips of Chinese Windows have it: the name, and whether it was the
/// latter.
fn readable(raw: &[u8]) -> Result<(String, bool), String> {
    if let Ok(name) = std::str::from_utf8(raw) {
        return Ok((name.to_owned(), false));
    }
    let decoded = encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(raw);
    decoded.map(|name| (name.into_owned(), true)).ok_or_else(|| String::from_utf8_lossy(raw).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_chinese_windows_are_read() {
        let (raw, _, _) = encoding_rs::GB18030.encode("audio/你好.wav");
        assert_eq!(readable(&raw), Ok(("audio/你好.wav".to_owned(), true)));
        assert_eq!(readable("水.png".as_bytes()), Ok(("水.png".to_owned(), false)));
        assert!(readable(&[b'a', 0xff, 0xff]).is_err());
    }

    #[test]
    fn names_that_some_systems_take_for_one_are_one() {
        assert_eq!(folded("Audio/YAK.wav"), folded("audio/yak.wav"));
        assert_eq!(folded("e\u{301}.png"), folded("é.png"));
    }
}
