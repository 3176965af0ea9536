//! The list of marks, beside the reviews and kept as they are: append only.

use rusqlite::types::Type;
use rusqlite::{Connection, Row, params};

use super::profile::{self, ProfileId};
use super::row::{Stored, from_bytes};
use super::writer::Attempt;
use crate::drill::mark::{Mark, MarkKind};
use crate::drill::{Moment, UnknownName};

/// Adds a mark to the list. One that is in it already, by its id, stays as it is.
pub(super) fn record(conn: &Connection, profile: ProfileId, mark: &Mark) -> Attempt<()> {
    profile::require(conn, profile)?;
    let (right, asked) = match mark.kind {
        MarkKind::Answered { right, asked } => (Some(right), Some(asked)),
        MarkKind::Read | MarkKind::Wished => (None, None),
    };
    conn.prepare_cached(include_str!("sql/record_mark.sql"))?.execute(params![
        mark.id.as_bytes(),
        profile.0.as_bytes(),
        mark.kind.as_str(),
        mark.item,
        mark.target.code(),
        mark.at.0,
        right,
        asked,
    ])?;
    Ok(())
}

/// Reads all marks of a profile, the oldest first.
pub(super) fn all(conn: &Connection, profile: ProfileId) -> Attempt<Vec<Mark>> {
    profile::require(conn, profile)?;
    let mut select = conn.prepare_cached(include_str!("sql/marks.sql"))?;
    let marks = select.query_map([profile.0.as_bytes()], read)?.collect::<Result<_, _>>()?;
    Ok(marks)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Mark> {
    let name: String = row.get(1)?;
    let kind = match name.as_str() {
        "read" => MarkKind::Read,
        "answered" => MarkKind::Answered { right: row.get(5)?, asked: row.get(6)? },
        "wished" => MarkKind::Wished,
        _ => {
            let unknown = UnknownName { what: "kind of mark", found: name };
            return Err(rusqlite::Error::FromSqlConversionFailure(1, Type::Text, Box::new(unknown)));
        }
    };
    Ok(Mark {
        id: from_bytes(row, 0)?,
        kind,
        item: row.get(2)?,
        target: row.get::<_, Stored<_>>(3)?.0,
        at: Moment(row.get(4)?),
    })
}
