//! The cache of memories, which the drill room computes from the reviews, so that a start need not.

use rusqlite::{Connection, Row, params};

use super::profile::{self, ProfileId};
use super::row::card;
use super::writer::Attempt;
use super::{own, review};
use crate::drill::memory::{Memories, Memory, Scheduler};
use crate::drill::own::put_right;
use crate::drill::{CardKey, Day};

/// The version of the computation. Raised whenever the same reviews come to other memories.
pub(super) const VERSION: u32 = 2;

/// Stores memories, each unless one with more reviews behind it is stored for the same card.
pub(super) fn keep<'a>(
    conn: &Connection,
    profile: ProfileId,
    memories: impl IntoIterator<Item = (&'a CardKey, &'a Memory)>,
) -> Attempt<()> {
    let mut insert = conn.prepare_cached(include_str!("sql/keep_memory.sql"))?;
    for (card, memory) in memories {
        insert.execute(params![
            profile.0.as_bytes(),
            card.item,
            card.target.code(),
            card.skill.as_str(),
            memory.stability,
            memory.difficulty,
            memory.reviews,
            memory.lapses,
            memory.interval,
            memory.first.0,
            memory.passed.map(|day| day.0),
            memory.last.0,
            memory.due.0,
        ])?;
    }
    Ok(())
}

/// Returns the memories of a profile as of `today`, computed anew from its reviews if those in the file cannot be
/// relied on.
pub(super) fn current(conn: &Connection, profile: ProfileId, today: Day) -> Attempt<Memories> {
    profile::require(conn, profile)?;
    let reliable = conn
        .prepare_cached(include_str!("sql/memories_tally.sql"))?
        .query_row(params![profile.0.as_bytes(), VERSION, today.plus(1).0], |row| row.get(0))?;
    if reliable {
        let mut select = conn.prepare_cached(include_str!("sql/memories.sql"))?;
        return Ok(select.query_map([profile.0.as_bytes()], read)?.collect::<Result<_, _>>()?);
    }
    let own_answers = own::all(conn, profile)?;
    let mut reviews = review::all(conn, profile)?;
    put_right(&mut reviews, &own_answers);
    let memories = Scheduler::default().rebuild(&reviews, today);
    conn.execute("DELETE FROM memories WHERE profile = ?1", [profile.0.as_bytes()])?;
    keep(conn, profile, &memories)?;
    // Such memories hold for today alone: tomorrow the clock may be right, and tell that it was wrong today.
    let ahead = reviews.iter().any(|review| review.day().is_impossible_on(today));
    conn.execute(
        "INSERT OR REPLACE INTO memory_caches (profile, version, ahead, own_answers) VALUES (?1, ?2, ?3, ?4)",
        params![profile.0.as_bytes(), VERSION, ahead, i64::try_from(own_answers.len()).unwrap_or(i64::MAX)],
    )?;
    Ok(memories)
}

fn read(row: &Row<'_>) -> rusqlite::Result<(CardKey, Memory)> {
    let memory = Memory {
        stability: row.get(3)?,
        difficulty: row.get(4)?,
        reviews: row.get(5)?,
        lapses: row.get(6)?,
        interval: row.get(7)?,
        first: Day(row.get(8)?),
        passed: row.get::<_, Option<_>>(9)?.map(Day),
        last: Day(row.get(10)?),
        due: Day(row.get(11)?),
    };
    Ok((card(row, 0)?, memory))
}
