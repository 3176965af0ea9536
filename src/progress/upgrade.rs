//! Upgrades a file of an older format: all steps or none, with a copy of the old file kept beside it.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::backup::Backup;
use rusqlite::{Connection, TransactionBehavior};

use super::connection;
use super::error::StoreError;

/// The steps, in order: entry `n` brings format `n` to format `n + 1`. A step that was ever released is
/// never changed.
pub(super) const UPGRADES: &[&str] = &[
    include_str!("upgrades/0001.sql"),
    include_str!("upgrades/0002.sql"),
    include_str!("upgrades/0003.sql"),
    include_str!("upgrades/0004.sql"),
    include_str!("upgrades/0005.sql"),
];

/// Returns the format that a file has after all of `upgrades`.
pub(super) fn format_after(upgrades: &[&str]) -> u32 {
    u32::try_from(upgrades.len()).unwrap_or(u32::MAX)
}

/// Runs the steps that `file` still lacks. If one fails, the file is as it was before the first.
///
/// # Errors
/// Of the disk, or [`StoreError::Damaged`] if the rows do not fit together afterwards.
pub(super) fn run(conn: &mut Connection, file: &Path, upgrades: &[&str]) -> Result<(), StoreError> {
    let sorted = |error: rusqlite::Error| StoreError::from_sqlite(file, &error);
    let found = connection::format(conn).map_err(sorted)?;
    let Some(steps) = upgrades.get(found as usize..).filter(|steps| !steps.is_empty()) else {
        return Ok(());
    };
    // An empty file has nothing to keep.
    let copy = (found > 0).then(|| keep_copy(conn, file, found)).transpose()?;
    let done = take(conn, file, steps, format_after(upgrades));
    if let (Err(_), Some(copy)) = (&done, copy) {
        // The file itself is still the old one, and the next start would keep yet another copy. If the copy cannot be
        // removed, it does no harm; the reason to tell is that of the upgrade.
        let _ = fs::remove_file(copy);
    }
    done
}

/// Returns the copies that upgrades have left beside `file`.
///
/// # Errors
/// Of the disk.
pub(super) fn copies(file: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let folder = file.parent().unwrap_or(Path::new("."));
    let failed = |error| StoreError::from_io(folder, &error);
    let mut copies = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        if name.is_some_and(|name| name.starts_with(COPY_PREFIX) && name.ends_with(COPY_SUFFIX)) {
            copies.push(path);
        }
    }
    Ok(copies)
}

const COPY_PREFIX: &str = "tsheg.format-";
const COPY_SUFFIX: &str = ".sqlite3";

fn take(conn: &mut Connection, file: &Path, steps: &[&str], format: u32) -> Result<(), StoreError> {
    let sorted = |error: rusqlite::Error| StoreError::from_sqlite(file, &error);
    // A step may build a table anew, which must not carry off what refers to it. Inside a transaction this
    // setting cannot be changed (<https://sqlite.org/lang_altertable.html#otheralter>).
    conn.pragma_update(None, "foreign_keys", false).map_err(sorted)?;
    let done = in_one_transaction(conn, file, steps, format);
    conn.pragma_update(None, "foreign_keys", true).map_err(sorted)?;
    done
}

fn in_one_transaction(
    conn: &mut Connection,
    file: &Path,
    steps: &[&str],
    format: u32,
) -> Result<(), StoreError> {
    let sorted = |error: rusqlite::Error| StoreError::from_sqlite(file, &error);
    let transaction = conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(sorted)?;
    for step in steps {
        transaction.execute_batch(step).map_err(sorted)?;
    }
    let orphan = transaction
        .prepare("PRAGMA foreign_key_check")
        .and_then(|mut check| check.exists([]))
        .map_err(sorted)?;
    if orphan {
        let detail = "rows without the profile that they belong to".to_owned();
        return Err(StoreError::Damaged { file: file.to_owned(), detail });
    }
    transaction.pragma_update(None, "user_version", format).map_err(sorted)?;
    transaction.commit().map_err(sorted)
}

/// Keeps the file as it is now, in a name of its own beside it. Never takes the name of another copy.
fn keep_copy(conn: &Connection, file: &Path, found: u32) -> Result<PathBuf, StoreError> {
    let unfinished = file.with_file_name("tsheg.copying");
    let written = write_copy(conn, &unfinished);
    let kept = written.and_then(|()| {
        let copy = free_name(file, found);
        fs::rename(&unfinished, &copy).map_err(|error| StoreError::from_io(&copy, &error))?;
        Ok(copy)
    });
    if kept.is_err() {
        // The next copy is written over what is left of this one; the reason to tell is the first.
        let _ = fs::remove_file(&unfinished);
    } else if let Some(folder) = file.parent() {
        connection::sync_folder(folder);
    }
    kept
}

fn write_copy(conn: &Connection, to: &Path) -> Result<(), StoreError> {
    let sorted = |error: rusqlite::Error| StoreError::from_sqlite(to, &error);
    let failed = |error| StoreError::from_io(to, &error);
    // What a copy that was interrupted has left.
    File::create(to).map_err(failed)?;
    let mut copy = Connection::open(to).map_err(sorted)?;
    Backup::new(conn, &mut copy).and_then(|backup| backup.step(-1)).map_err(sorted)?;
    copy.close().map_err(|(_, error)| sorted(error))?;
    File::open(to).and_then(|copy| copy.sync_all()).map_err(failed)
}

fn free_name(file: &Path, found: u32) -> PathBuf {
    let name = |nth: u32| match nth {
        1 => format!("{COPY_PREFIX}{found}{COPY_SUFFIX}"),
        _ => format!("{COPY_PREFIX}{found}.{nth}{COPY_SUFFIX}"),
    };
    let mut nth = 1;
    while file.with_file_name(name(nth)).exists() {
        nth += 1;
    }
    file.with_file_name(name(nth))
}
