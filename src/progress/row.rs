//! Reads the types of the drill room from a row. A value that is none of theirs means damage.

use std::str::FromStr;

use rusqlite::Row;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, Type, ValueRef};
use uuid::Uuid;

use crate::drill::CardKey;

/// A value that is stored under its name.
pub(super) struct Stored<T>(pub(super) T);

impl<T> FromSql for Stored<T>
where
    T: FromStr<Err: std::error::Error + Send + Sync + 'static>,
{
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map(Self).map_err(FromSqlError::other)
    }
}

/// Reads a card from three columns: item, target, skill.
pub(super) fn card(row: &Row<'_>, first: usize) -> rusqlite::Result<CardKey> {
    Ok(CardKey {
        item: row.get(first)?,
        target: row.get::<_, Stored<_>>(first + 1)?.0,
        skill: row.get::<_, Stored<_>>(first + 2)?.0,
    })
}

/// Reads a UUID from its 16 bytes.
pub(super) fn from_bytes(row: &Row<'_>, column: usize) -> rusqlite::Result<Uuid> {
    let bytes: [u8; 16] = row.get(column)?;
    Ok(Uuid::from_bytes(bytes))
}

/// Returns the error of a column that holds a value which the program never writes.
pub(super) fn unknown(
    column: usize,
    error: impl std::error::Error + Send + Sync + 'static,
) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Integer, Box::new(error))
}
