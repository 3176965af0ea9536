//! Connections with the settings of the store, and what is asked of a file below its tables.

use std::fs::File;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

/// Opens a connection with our settings, on which nothing has been read yet.
pub(super) fn bare_connection(file: &Path) -> rusqlite::Result<Connection> {
    let conn = Connection::open_with_flags(
        file,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    // For a backup program or a virus scanner that is just reading; a second copy of ours stays longer.
    conn.busy_timeout(Duration::from_secs(1))?;
    conn.execute_batch(include_str!("sql/connect.sql"))?;
    Ok(conn)
}

/// Returns the format of the file, as the program that wrote it left it: 0 for an empty one.
pub(super) fn format(conn: &Connection) -> rusqlite::Result<u32> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Writes the names in `folder` to the disk, where the system knows how to do that.
pub(super) fn sync_folder(folder: &Path) {
    // Windows cannot open a folder like this, and keeps its names safe by itself. Some file systems cannot sync one;
    // there the names are as safe as they can be.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}
