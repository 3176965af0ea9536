//! Opens the file of the learner's data: finds or creates it, locks its folder, inspects it before anything is written,
//! and brings it up to date.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, MAIN_DB};

use super::connection::{bare_connection, format, sync_folder};
use super::error::StoreError;
use super::upgrade;

/// The name of the database in the data folder.
pub(super) const FILE_NAME: &str = "tsheg.sqlite3";

/// The SQLite `application_id` of our files: `TSHG`.
pub(super) const APPLICATION_ID: i32 = i32::from_be_bytes(*b"TSHG");

/// The data, open and up to date. The lock is held as long as this lives.
pub(super) struct Opened {
    pub(super) conn: Connection,
    pub(super) file: PathBuf,
    pub(super) lock: Lock,
}

/// Keeps other copies of the program out of the folder until it is dropped.
pub(super) struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing is not enough: a child process that is just being started shares the file for a moment, and
        // the lock with it. Should it fail, the system frees the lock when the program ends.
        let _ = self.0.unlock();
    }
}

/// Opens the data in `folder`, and makes both if there are none.
///
/// `upgrades` brings a file of format `n` to format `n + 1` by its entry `n`; an empty file has format 0.
///
/// # Errors
/// Any [`StoreError`] but those of single calls. A file that is refused is left as it was.
pub(super) fn open(folder: &Path, upgrades: &[&str]) -> Result<Opened, StoreError> {
    let known = upgrade::format_after(upgrades);
    let lock = lock(folder)?;
    let file = folder.join(FILE_NAME);
    inspect(&file, known)?;
    let unclean = fs::metadata(folder.join(WAL_NAME)).is_ok_and(|wal| wal.len() > 0);
    let mut conn = connect(&file, known, unclean).map_err(|refusal| refusal.sorted(&file))?;
    upgrade::run(&mut conn, &file, upgrades)?;
    Ok(Opened { conn, file, lock })
}

/// The name of SQLite's log beside the database. One that is left behind tells of a sudden end.
const WAL_NAME: &str = "tsheg.sqlite3-wal";

/// The file that a running copy holds locked. It stays, empty: removing it could free a lock twice.
const LOCK_NAME: &str = "tsheg.lock";

/// The first 16 bytes of every SQLite file (<https://sqlite.org/fileformat2.html#the_database_header>).
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const HEADER_LENGTH: usize = 100;
const FORMAT_AT: usize = 60;
const APPLICATION_ID_AT: usize = 68;

/// Why a connection was refused.
enum Refusal {
    Sqlite(rusqlite::Error),
    Sorted(StoreError),
}

impl Refusal {
    fn sorted(self, file: &Path) -> StoreError {
        match self {
            Self::Sqlite(error) => StoreError::from_sqlite(file, &error),
            Self::Sorted(error) => error,
        }
    }
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

/// Creates the folder if need be and keeps other copies of the program out of it.
fn lock(folder: &Path) -> Result<Lock, StoreError> {
    let failed = |error| StoreError::from_io(folder, &error);
    if !folder.is_dir() {
        fs::create_dir_all(folder).map_err(failed)?;
        if let Some(parent) = folder.parent() {
            sync_folder(parent);
        }
    }
    let lock = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder.join(LOCK_NAME))
        .map_err(failed)?;
    match lock.try_lock() {
        Ok(()) => Ok(Lock(lock)),
        Err(error) => StoreError::from_lock(folder, &error).map_or(Ok(Lock(lock)), Err),
    }
}

/// Reads the header without SQLite, which may write as soon as it opens a file.
fn inspect(file: &Path, known: u32) -> Result<(), StoreError> {
    let mut header = Vec::with_capacity(HEADER_LENGTH);
    match File::open(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        opened => opened
            .and_then(|opened| opened.take(HEADER_LENGTH as u64).read_to_end(&mut header))
            .map_err(|error| StoreError::from_io(file, &error))?,
    };
    if header.is_empty() {
        return Ok(());
    }
    let number_at = |at: usize| {
        let bytes = header.get(at..at + 4)?;
        Some(u32::from_be_bytes(bytes.try_into().ok()?))
    };
    let (Some(found), Some(application_id)) = (number_at(FORMAT_AT), number_at(APPLICATION_ID_AT)) else {
        return Err(not_a_database(file));
    };
    if !header.starts_with(MAGIC) {
        return Err(not_a_database(file));
    }
    if application_id != APPLICATION_ID.cast_unsigned() {
        return Err(StoreError::Foreign { file: file.to_owned() });
    }
    refuse_newer(file, found, known)?;
    // SQLite would open it for reading alone. Opened for writing and closed again, the file stays as it is.
    OpenOptions::new().write(true).open(file).map_err(|error| StoreError::from_io(file, &error))?;
    Ok(())
}

/// Connects, and begins to write only when the file is known to be ours to write.
fn connect(file: &Path, known: u32, unclean: bool) -> Result<Connection, Refusal> {
    let conn = bare_connection(file)?;
    // A newer version may have ended before it wrote its format from the log into the file: then the log is
    // where the format is, and closing must not carry it over.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    let found = format(&conn)?;
    refuse_newer(file, found, known).map_err(Refusal::Sorted)?;
    if conn.is_readonly(MAIN_DB)? {
        return Err(Refusal::Sorted(StoreError::NotWritable { path: file.to_owned() }));
    }
    if unclean {
        look_through(&conn, file)?;
    }
    // Before the log exists, so that the header says whose file it is from the first byte on.
    if found == 0 {
        conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    }
    let journal: String = conn.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0))?;
    if journal != "wal" {
        let detail = format!("journal mode {journal}");
        return Err(Refusal::Sorted(StoreError::Disk { path: file.to_owned(), detail }));
    }
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    // A write that changes nothing: a full disk is better known now than at the first answer.
    conn.pragma_update(None, "user_version", found)?;
    Ok(conn)
}

/// Looks for damage after a sudden end. It reads the whole file, so not at every start.
fn look_through(conn: &Connection, file: &Path) -> Result<(), Refusal> {
    let detail: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if detail == "ok" {
        return Ok(());
    }
    Err(Refusal::Sorted(StoreError::Damaged { file: file.to_owned(), detail }))
}

fn refuse_newer(file: &Path, found: u32, known: u32) -> Result<(), StoreError> {
    if found > known {
        return Err(StoreError::Newer { file: file.to_owned(), found, known });
    }
    Ok(())
}

fn not_a_database(file: &Path) -> StoreError {
    StoreError::Damaged { file: file.to_owned(), detail: "not a database".to_owned() }
}
