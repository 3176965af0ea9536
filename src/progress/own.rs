//! The list of a learner's own answers: append only, as the list of reviews is.

use rusqlite::{Connection, Row, params};

use super::profile::{self, ProfileId};
use super::row::{card, from_bytes};
use super::writer::Attempt;
use crate::drill::Moment;
use crate::drill::own::OwnAnswer;

/// Adds a statement to the list, and counts it among those that the cache of memories takes account of: the caller keeps
/// the memory that its card comes to. One that is in it already, by its id, stays as it is.
pub(super) fn record(conn: &Connection, profile: ProfileId, own: &OwnAnswer) -> Attempt<()> {
    profile::require(conn, profile)?;
    let added = conn.prepare_cached(include_str!("sql/record_own_answer.sql"))?.execute(params![
        own.id.as_bytes(),
        profile.0.as_bytes(),
        own.card.item,
        own.card.target.code(),
        own.card.skill.as_str(),
        own.answer,
        own.review.as_bytes(),
        own.is_right,
        own.at.0,
    ])?;
    // The memory takes account of it, so the cache stays reliable if it was.
    conn.execute(
        "UPDATE memory_caches SET own_answers = own_answers + ?2 WHERE profile = ?1",
        params![profile.0.as_bytes(), i64::try_from(added).unwrap_or(i64::MAX)],
    )?;
    Ok(())
}

/// Reads all statements of a profile, the oldest first, those that were taken back among them.
pub(super) fn all(conn: &Connection, profile: ProfileId) -> Attempt<Vec<OwnAnswer>> {
    profile::require(conn, profile)?;
    let mut select = conn.prepare_cached(include_str!("sql/own_answers.sql"))?;
    Ok(select.query_map([profile.0.as_bytes()], read)?.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<OwnAnswer> {
    Ok(OwnAnswer {
        id: from_bytes(row, 0)?,
        card: card(row, 1)?,
        answer: row.get(4)?,
        review: from_bytes(row, 5)?,
        is_right: row.get(6)?,
        at: Moment(row.get(7)?),
    })
}
