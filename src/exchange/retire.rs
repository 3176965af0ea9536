//! Takes a pack out of its place. Nothing is deleted: its folder is moved, whole, to where packs lie that were removed.

use std::fs;
use std::path::{Path, PathBuf};

use super::install::InstallError;

/// Most packs of one name that are kept.
const MOST_OF_A_NAME: usize = 10_000;

/// Moves the folder of a pack into `removed`, under its own name or, if that is taken, with a number after it. Returns
/// where it lies now.
///
/// # Errors
/// [`InstallError`] if it cannot be moved; the pack stays where it is.
pub fn retire(folder: &Path, removed: &Path) -> Result<PathBuf, InstallError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |error: std::io::Error| InstallError::of(&path, &error)
    };
    fs::create_dir_all(removed).map_err(failed(removed))?;
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let more = (2..MOST_OF_A_NAME).map(|number| removed.join(format!("{name}-{number}")));
    let is_free = |place: &PathBuf| fs::symlink_metadata(place).is_err();
    let place = std::iter::once(removed.join(&name)).chain(more).find(is_free);
    let place = place.ok_or_else(|| InstallError::NotAFolder { path: removed.join(&name) })?;
    fs::rename(folder, &place).map_err(failed(folder))?;
    Ok(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_is_moved_whole_and_none_that_was_removed_before_is_lost() {
        let temp = tempfile::tempdir().unwrap();
        let (folder, removed) = (temp.path().join("lessons/mine"), temp.path().join("removed"));
        for text in ["first", "second"] {
            fs::create_dir_all(folder.join("audio")).unwrap();
            fs::write(folder.join("pack.ron"), text).unwrap();
            let place = retire(&folder, &removed).unwrap();
            assert!(!folder.exists());
            assert_eq!(fs::read_to_string(place.join("pack.ron")).unwrap(), text);
        }
        assert_eq!(fs::read_to_string(removed.join("mine/pack.ron")).unwrap(), "first");
        assert!(removed.join("mine-2/audio").is_dir());
        assert!(matches!(retire(&folder, &removed), Err(InstallError::NoSuchFolder { .. })));
    }

    #[test]
    fn what_cannot_be_moved_stays() {
        let temp = tempfile::tempdir().unwrap();
        let folder = temp.path().join("mine");
        fs::create_dir_all(&folder).unwrap();
        fs::write(temp.path().join("removed"), "a file").unwrap();
        assert!(matches!(
            retire(&folder, &temp.path().join("removed")),
            Err(InstallError::NotAFolder { .. })
        ));
        assert!(folder.is_dir());
    }
}
