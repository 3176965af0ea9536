//! Installs an imported pack in its folder, so that after a power cut either the old pack or the new one is there.
//!
//! Two hidden folders may exist beside `packs/<id>` for a moment: `.<id>.new`, which is being written, and
//! `.<id>.old`, which the new one has replaced. [`install`] writes and syncs the first, renames the old folder away
//! and the new one into its place, and removes the second. What an interrupted install left behind is repaired by the
//! next one, or by [`recover`].

#[cfg(test)]
mod tests;

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::member::leads_down;
use crate::exchange::exported::Exported;
use crate::exchange::imported::Imported;
use crate::explain::Explain;
use crate::lesson::PACK_FILE;

/// How deep folders of a pack are looked into.
const DEEPEST: usize = 8;

/// What the lesson that was replaced last is called, beside the one that replaced it.
const BEFORE: &str = "pack.before.ron";

/// Why a pack was not installed. The old pack, if there was one, is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InstallError {
    /// What was imported has errors, so there is no pack.
    #[error("there is no pack to install")]
    NoPack,
    /// A name would lead out of the pack's folder.
    #[error("{name} leads out of the folder")]
    LeadsOutside {
        /// The name.
        name: String,
    },
    /// A file stands where the folder should be.
    #[error("{} is a file", .path.display())]
    NotAFolder {
        /// The place.
        path: PathBuf,
    },
    /// The folder that holds the packs is not there.
    #[error("{} is not there", .path.display())]
    NoSuchFolder {
        /// The place.
        path: PathBuf,
    },
    /// A folder stands where the file should be.
    #[error("{} is a folder", .path.display())]
    NotAFile {
        /// The place.
        path: PathBuf,
    },
    /// Nothing may be written there.
    #[error("{} may not be written to", .path.display())]
    ReadOnly {
        /// The place.
        path: PathBuf,
    },
    /// The disk is full.
    #[error("no room for {}", .path.display())]
    DiskFull {
        /// The place.
        path: PathBuf,
    },
    /// The operating system would not do it for another reason.
    #[error("{}: {reason}", .path.display())]
    Other {
        /// The place.
        path: PathBuf,
        /// What the operating system says, in its own words.
        reason: String,
    },
}

impl InstallError {
    pub(super) fn of(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::NotFound => Self::NoSuchFolder { path },
            io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => Self::NotAFolder { path },
            io::ErrorKind::IsADirectory => Self::NotAFile { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { path },
            _ => Self::Other { path, reason: error.to_string() },
        }
    }
}

impl Explain for InstallError {
    fn message_id(&self) -> &'static str {
        match self {
            Self::NoPack => "exchange-install-no-pack",
            Self::LeadsOutside { .. } => "exchange-zip-outside",
            Self::NotAFolder { .. } => "exchange-install-not-a-folder",
            Self::NoSuchFolder { .. } => "exchange-install-no-folder",
            Self::NotAFile { .. } => "exchange-install-not-a-file",
            Self::ReadOnly { .. } => "exchange-install-read-only",
            Self::DiskFull { .. } => "exchange-install-disk-full",
            Self::Other { .. } => "exchange-install-other",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoPack => Vec::new(),
            Self::LeadsOutside { name } => vec![("name", name.clone())],
            Self::NotAFolder { path }
            | Self::NoSuchFolder { path }
            | Self::NotAFile { path }
            | Self::ReadOnly { path }
            | Self::DiskFull { path } => vec![("path", path.display().to_string())],
            Self::Other { path, reason } => {
                vec![("path", path.display().to_string()), ("reason", reason.clone())]
            }
        }
    }
}

/// Makes `folder`, whose name is the pack's id, the imported pack. Other files that were in it (a teacher's notes, the
/// sounds that a spreadsheet does not bring along) stay. The folder that it lies in must be there.
///
/// # Errors
/// Nothing is changed if it cannot be done.
pub fn install(imported: &Imported, folder: &Path) -> Result<(), InstallError> {
    let text = imported.text.as_deref().ok_or(InstallError::NoPack)?;
    if let Some((name, _)) = imported.files.iter().find(|(name, _)| !leads_down(name) || name.ends_with('/'))
    {
        return Err(InstallError::LeadsOutside { name: name.clone() });
    }
    let (Some(packs), Some(swap)) = (folder.parent(), SwapFolders::of(folder)) else {
        return Err(InstallError::NoSuchFolder { path: folder.to_owned() });
    };
    let failed = |error: io::Error| InstallError::of(folder, &error);
    swap.put_right(folder).map_err(failed)?;
    let is_there = match fs::symlink_metadata(folder) {
        Ok(found) if found.is_dir() => true,
        Ok(_) => return Err(InstallError::NotAFolder { path: folder.to_owned() }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(error) => return Err(failed(error)),
    };
    let written = write_whole(&swap.new, text, &imported.files, is_there.then_some(folder));
    if let Err(error) = written.and_then(|()| swap.swap(folder, is_there)) {
        // What was begun is of no use; if even this fails, the next install tries again.
        let _ = remove(&swap.new);
        return Err(InstallError::of(if packs.is_dir() { folder } else { packs }, &error));
    }
    // The new pack stands. A disk that will not sync a folder, or an old one that will not go, changes nothing.
    let _ = sync_folder(packs);
    let _ = remove(&swap.old);
    Ok(())
}

/// Keeps the lesson that is replaced beside the new one, unless it says the same.
fn keep_before(old: &Path, new: &Path, text: &str) -> io::Result<()> {
    match fs::read(old.join(PACK_FILE)) {
        Ok(before) if before != text.as_bytes() => write_file(new, BEFORE, &before),
        // What is not there, or cannot be read, cannot be kept.
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Puts right what killed installs left in a folder of packs: an old pack whose new one never came is put back, the
/// rest is removed. Says how many packs were touched. To be called before the packs are read.
///
/// # Errors
/// The folder of packs cannot be read or changed.
pub fn recover(packs: &Path) -> io::Result<usize> {
    let listing = match fs::read_dir(packs) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        listing => listing?,
    };
    let mut ids: Vec<String> = Vec::new();
    for entry in listing {
        // A name that is not Unicode is none that an install gave.
        let Ok(name) = entry?.file_name().into_string() else { continue };
        let id = name.strip_prefix('.').and_then(|id| id.strip_suffix(NEW).or_else(|| id.strip_suffix(OLD)));
        ids.extend(id.filter(|id| !id.is_empty()).map(str::to_owned));
    }
    ids.sort();
    ids.dedup();
    for id in &ids {
        let folder = packs.join(id);
        if let Some(swap) = SwapFolders::of(&folder) {
            swap.put_right(&folder)?;
        }
    }
    Ok(ids.len())
}

/// Puts an exported file into its place, so that a power cut leaves the old file or the new one.
///
/// # Errors
/// Nothing is changed if it cannot be done.
pub fn save(exported: &Exported, file: &Path) -> Result<(), InstallError> {
    let failed = |error: io::Error| InstallError::of(file, &error);
    let name = file.file_name().and_then(|name| name.to_str());
    let (Some(name), Some(folder)) = (name, file.parent()) else {
        return Err(InstallError::NoSuchFolder { path: file.to_owned() });
    };
    let new = format!(".{name}{NEW}");
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let path = folder.join(&new);
    // What a killed export left.
    remove(&path).map_err(failed)?;
    write_file(folder, &new, &exported.bytes).and_then(|()| fs::rename(&path, file)).map_err(|error| {
        // The error that is told is the first one; the next export removes what this leaves.
        let _ = remove(&path);
        failed(error)
    })?;
    // The file is there; a disk that will not sync a folder changes nothing.
    let _ = sync_folder(folder);
    Ok(())
}

/// Writes one file below a folder and waits until it is on the disk. The folders on the way are made; the file must not
/// be there.
pub(super) fn write_file(folder: &Path, path: &str, bytes: &[u8]) -> io::Result<()> {
    let path = folder.join(path);
    if let Some(parent) = path.parent()
        && parent != folder
    {
        fs::create_dir_all(parent)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

const NEW: &str = ".new";
const OLD: &str = ".old";

/// The folders that stand beside a pack's while it is replaced. Their names are no ids, so they are no packs.
struct SwapFolders {
    new: PathBuf,
    old: PathBuf,
}

impl SwapFolders {
    fn of(folder: &Path) -> Option<Self> {
        let name = folder.file_name()?.to_str()?;
        let beside = |ending: &str| folder.with_file_name(format!(".{name}{ending}"));
        Some(Self { new: beside(NEW), old: beside(OLD) })
    }

    /// Undoes a half-done install, or ends one that was done but for the old folder.
    fn put_right(&self, folder: &Path) -> io::Result<()> {
        if is_there(&self.old) {
            if is_there(folder) {
                remove(&self.old)?;
            } else {
                fs::rename(&self.old, folder)?;
            }
        }
        if is_there(&self.new) { remove(&self.new) } else { Ok(()) }
    }

    /// Moves the old folder away and the new one into its place; if that fails, the old one comes back.
    fn swap(&self, folder: &Path, is_there: bool) -> io::Result<()> {
        if is_there {
            fs::rename(folder, &self.old)?;
        }
        fs::rename(&self.new, folder).inspect_err(|_| {
            if is_there {
                // If this fails too, the next install or `recover` does it.
                let _ = fs::rename(&self.old, folder);
            }
        })
    }
}

/// Writes a whole pack's folder, with what else was in the old one.
fn write_whole(new: &Path, text: &str, files: &[(String, Vec<u8>)], old: Option<&Path>) -> io::Result<()> {
    fs::create_dir(new)?;
    write_file(new, PACK_FILE, text.as_bytes())?;
    for (name, bytes) in files {
        write_file(new, name, bytes)?;
    }
    if let Some(old) = old {
        keep_before(old, new, text)?;
        keep_others(old, new, DEEPEST)?;
    }
    sync_folders(new, DEEPEST)
}

/// Gives the new folder what only the old one has.
fn keep_others(old: &Path, new: &Path, deepest: usize) -> io::Result<()> {
    for entry in fs::read_dir(old)? {
        let entry = entry?;
        let (from, to) = (entry.path(), new.join(entry.file_name()));
        let kind = entry.file_type()?;
        if kind.is_dir() && deepest > 0 {
            if !is_there(&to) {
                fs::create_dir(&to)?;
            }
            keep_others(&from, &to, deepest - 1)?;
        } else if !kind.is_dir() && !is_there(&to) && fs::hard_link(&from, &to).is_err() {
            // A disk without links, such as a stick's.
            fs::copy(&from, &to)?;
            File::open(&to)?.sync_all()?;
        }
    }
    Ok(())
}

/// Waits until the names in a folder and in those below it are on the disk.
fn sync_folders(folder: &Path, deepest: usize) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() && deepest > 0 {
            sync_folders(&entry.path(), deepest - 1)?;
        }
    }
    sync_folder(folder)
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        // Some network disks cannot; there is nothing more to be done on them.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {
            Ok(())
        }
        synced => synced,
    }
}

/// Windows opens no folders as files; it writes their names through by itself.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Removes a folder with all that is in it, or a file.
fn remove(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}
