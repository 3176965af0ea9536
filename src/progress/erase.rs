//! Erases a profile, so that nothing of it can be read from the folder any more.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::error::StoreError;
use super::profile::ProfileId;
use super::writer::Attempt;
use super::{connection, settings, upgrade};

/// Deletes a profile and all of its rows. One that is not there is erased already.
pub(super) fn erase(conn: &Connection, id: ProfileId) -> Attempt<()> {
    settings::forget_last_profile(conn, id)?;
    conn.execute("DELETE FROM profiles WHERE id = ?1", [id.0.as_bytes()])?;
    Ok(())
}

/// Removes what is left of it, once that is committed, in unused parts of the file, in SQLite's log, and in the copies
/// of older formats.
///
/// # Errors
/// Of the disk. The profile is erased even so, and erasing it again tries the rest again.
pub(super) fn scrub(conn: &Connection, file: &Path, id: ProfileId) -> Result<(), StoreError> {
    // Zeros over what was deleted are not all of it: cells that SQLite had moved between pages leave traces.
    conn.execute_batch("VACUUM")
        .and_then(|()| conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())))
        .map_err(|error| StoreError::from_sqlite(file, &error))?;
    for copy in upgrade::copies(file)? {
        if scrub_copy(&copy, id).is_err() {
            // A copy from which it cannot be taken out has to go as a whole: the learner was promised that.
            fs::remove_file(&copy).map_err(|error| StoreError::from_io(&copy, &error))?;
        }
    }
    Ok(())
}

fn scrub_copy(copy: &Path, id: ProfileId) -> Attempt<()> {
    let conn = connection::bare_connection(copy)?;
    conn.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))?;
    erase(&conn, id)?;
    Ok(conn.execute_batch("VACUUM")?)
}
