//! The list of reviews, from which everything else is computed: append only.

use rusqlite::{Connection, Row, params};

use super::profile::{self, ProfileId};
use super::row::{card, from_bytes, unknown};
use super::writer::Attempt;
use crate::drill::{Calendar, Grade, Moment, Review};

/// Adds reviews to the list. One that is in it already, by its id, stays as it is.
pub(super) fn record(conn: &Connection, profile: ProfileId, reviews: &[Review]) -> Attempt<()> {
    profile::require(conn, profile)?;
    let mut insert = conn.prepare_cached(include_str!("sql/record_review.sql"))?;
    for review in reviews {
        insert.execute(params![
            review.id.as_bytes(),
            profile.0.as_bytes(),
            review.card.item,
            review.card.target.code(),
            review.card.skill.as_str(),
            review.grade.number(),
            review.at.0,
            review.calendar.utc_offset_minutes,
            review.calendar.day_start_hour,
            review.took_ms,
        ])?;
    }
    Ok(())
}

/// Reads all reviews of a profile, the oldest first.
pub(super) fn all(conn: &Connection, profile: ProfileId) -> Attempt<Vec<Review>> {
    profile::require(conn, profile)?;
    let mut select = conn.prepare_cached(include_str!("sql/reviews.sql"))?;
    let reviews = select.query_map([profile.0.as_bytes()], read)?.collect::<Result<_, _>>()?;
    Ok(reviews)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Review> {
    Ok(Review {
        id: from_bytes(row, 0)?,
        card: card(row, 1)?,
        grade: Grade::from_number(row.get(4)?).map_err(|error| unknown(4, error))?,
        at: Moment(row.get(5)?),
        calendar: Calendar { utc_offset_minutes: row.get(6)?, day_start_hour: row.get(7)? },
        took_ms: row.get(8)?,
    })
}
