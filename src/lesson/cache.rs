//! Packs that have been checked, kept so that they need not be checked again at every start.
//!
//! What is kept of a pack hangs on everything that its check looked at: the bytes of its `pack.ron`, the name of its
//! folder, and the names, sizes and times of the files in `audio/` and `pictures/`; and on the version of the program.
//! A pack without a fault is kept whole. Of one with faults only that its files are right is kept, which costs most to
//! find out: its text is read again, since its faults are worth their words.
//!
//! The room writes no file: [`Cache::encode`] gives the bytes, and whoever starts the program stores them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::folder::{PACK_FILE, check_bytes, read_bytes, unread, with_name};
use super::{Checked, Pack};

/// Before all else in the bytes of a cache. The number goes up with every change of the model or of the checker within a
/// version of the program.
const MARK: &[u8] = b"tsheg packs 1\n";

/// The folders of a pack with files that its text may name.
const FOLDERS: [&str; 2] = ["audio", "pictures"];

/// How many files and folders of a pack are looked at; with more, nothing is kept of it.
const MAX_FILES: usize = 20_000;

/// How deep folders may stand in folders.
const MAX_DEPTH: usize = 8;

type Hash = [u8; blake3::OUT_LEN];

/// What the bytes of a cache begin with: of each pack its folder, the hash, and how long it is if it is kept whole.
/// The packs follow in the same order.
type Contents<'a> = Vec<(Cow<'a, str>, Hash, Option<usize>)>;

/// What is known of packs from earlier runs.
#[derive(Debug, Clone, Default)]
pub struct Cache {
    /// By the pack's folder, as it was named.
    kept: BTreeMap<String, Kept>,
    changed: bool,
}

/// What is kept of a pack.
#[derive(Debug, Clone)]
struct Kept {
    /// The hash of everything that the check looked at.
    of: Hash,
    /// The pack, if nothing at all is wrong with it; if something is, it is not with its files.
    pack: Option<Vec<u8>>,
    /// Whether this run has asked for it.
    used: bool,
}

impl Cache {
    /// Reads what [`Self::encode`] gave. Bytes that are damaged, or something else, are an empty cache.
    #[must_use]
    pub fn decode(bytes: &[u8]) -> Self {
        Self { kept: kept_in(bytes).unwrap_or_default(), changed: false }
    }

    /// The cache as bytes, without what this run has not asked for.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let used = || self.kept.iter().filter(|(_, kept)| kept.used);
        let contents: Contents<'_> = used()
            .map(|(name, kept)| (name.as_str().into(), kept.of, kept.pack.as_ref().map(Vec::len)))
            .collect();
        // Plain data is always encoded; without contents it is an empty cache.
        let mut body = postcard::to_stdvec(&contents).unwrap_or_default();
        used().filter_map(|(_, kept)| kept.pack.as_ref()).for_each(|pack| body.extend_from_slice(pack));
        [MARK, blake3::hash(&body).as_bytes(), &body].concat()
    }

    /// Whether [`Self::encode`] would give other bytes than those that were decoded. To be asked when all packs have
    /// been read: what has not been asked for would be dropped.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.changed || self.kept.values().any(|kept| !kept.used)
    }

    /// As [`super::read_pack`], from the cache where that is the same.
    #[must_use]
    pub fn read_pack(&mut self, folder: &Path) -> Checked {
        self.read_pack_besides(folder, &[])
    }

    /// As [`Self::read_pack`], for a pack whose id may not be one of those that are `taken`.
    pub(super) fn read_pack_besides(&mut self, folder: &Path, taken: &[String]) -> Checked {
        let bytes = match read_bytes(&folder.join(PACK_FILE)) {
            Ok(bytes) => bytes,
            Err(kind) => return unread(folder, kind),
        };
        let of = hash_of(folder, &bytes);
        let name = folder.to_string_lossy();
        let known = self.kept.get_mut(name.as_ref()).filter(|kept| of == Some(kept.of));
        let are_files_known = known.is_some();
        if let Some(kept) = known {
            kept.used = true;
            let pack = kept.pack.as_deref().and_then(|pack| postcard::from_bytes::<Pack>(pack).ok());
            if let Some(pack) = pack.filter(|pack| !taken.contains(&pack.id)) {
                return Checked { pack: Some(pack), faults: Vec::new() };
            }
        }
        let looked = check_bytes(bytes, folder, taken, !are_files_known);
        if let Some(of) = of.filter(|_| !are_files_known && looked.files_are_right) {
            let whole = looked.checked.pack.as_ref().filter(|_| looked.checked.faults.is_empty());
            let pack = whole.and_then(|pack| postcard::to_stdvec(pack).ok());
            self.kept.insert(name.into_owned(), Kept { of, pack, used: true });
            self.changed = true;
        }
        looked.checked
    }
}

fn kept_in(bytes: &[u8]) -> Option<BTreeMap<String, Kept>> {
    let (hash, body) = bytes.strip_prefix(MARK)?.split_first_chunk::<{ blake3::OUT_LEN }>()?;
    if blake3::hash(body) != *hash {
        return None;
    }
    let (contents, mut rest) = postcard::take_from_bytes::<Contents<'_>>(body).ok()?;
    let mut kept = BTreeMap::new();
    for (name, of, length) in contents {
        let pack = match length {
            Some(length) => Some(rest.split_off(..length)?.to_vec()),
            None => None,
        };
        kept.insert(name.into_owned(), Kept { of, pack, used: false });
    }
    Some(kept)
}

/// The hash of everything that checking a pack looks at; none where that cannot be said for sure.
fn hash_of(folder: &Path, bytes: &[u8]) -> Option<Hash> {
    let mut files = Vec::new();
    for inside in FOLDERS {
        list(&folder.join(inside), inside, MAX_DEPTH, &mut files)?;
    }
    files.sort();
    let folder = with_name(folder);
    let name = folder.file_name()?.to_str()?;
    let head = postcard::to_stdvec(&(env!("CARGO_PKG_VERSION"), name, files)).ok()?;
    let mut hasher = blake3::Hasher::new();
    hasher.update(&u64::try_from(head.len()).ok()?.to_le_bytes()).update(&head).update(bytes);
    Some(*hasher.finalize().as_bytes())
}

/// A file: its name from the pack's folder, its size in bytes, and when it was changed, in nanoseconds since 1970.
type Listed = (String, u64, u128);

/// Lists what is in a folder, if it is there. None where a file may be changed without being seen here: through a link,
/// or where there are too many.
fn list(folder: &Path, name: &str, depth: usize, files: &mut Vec<Listed>) -> Option<()> {
    let Ok(metadata) = fs::symlink_metadata(folder) else { return Some(()) };
    if !metadata.is_dir() || depth == 0 {
        return None;
    }
    for entry in fs::read_dir(folder).ok()? {
        let entry = entry.ok()?;
        let name = format!("{name}/{}", entry.file_name().to_str()?);
        let metadata = entry.metadata().ok()?;
        if metadata.is_dir() {
            list(&entry.path(), &name, depth - 1, files)?;
        } else if metadata.is_file() && files.len() < MAX_FILES {
            let changed = metadata.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
            files.push((name, metadata.len(), changed.as_nanos()));
        } else {
            return None;
        }
    }
    Some(())
}

#[cfg(test)]
mod tests;
