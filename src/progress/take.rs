//! Takes: recordings of rehearsed speeches. What was measured of them stands in the database, the sound in a file beside
//! it, which is written while it is recorded ([`sound`]).

use std::path::Path;

use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::profile::{self, ProfileId};
use super::row::{Stored, from_bytes};
use super::writer::Attempt;
use crate::drill::{Language, Moment};

pub mod sound;

/// A recording of a speech.
#[derive(Clone, Debug, PartialEq)]
pub struct Take {
    /// A UUID v7.
    pub id: Uuid,
    /// The name of the speech: `pack/id`, or that of one of the learner's own texts.
    pub speech: String,
    pub at: Moment,
    /// How long the recording is, in milliseconds; none while it is recorded.
    pub length_ms: Option<u32>,
    pub measures: Measures,
}

/// What was measured of a take; none of what could not be judged.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measures {
    /// From the first word to the end of the last, in milliseconds.
    pub spoken_ms: Option<u32>,
    /// Syllables a minute.
    pub pace: Option<f64>,
    /// In LUFS.
    pub loudness: Option<f64>,
    /// The standard deviation of the pitch in semitones.
    pub liveliness: Option<f64>,
    /// Pauses of a second and more.
    pub long_pauses: Option<u32>,
    /// How many tones were right, of how many that were heard.
    pub tones: Option<(u32, u32)>,
}

/// A text that a learner brought along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSpeech {
    /// A UUID v7.
    pub id: Uuid,
    pub language: Language,
    /// A sentence a line.
    pub text: String,
    pub at: Moment,
}

impl OwnSpeech {
    /// Returns the name under which its takes are kept. No pack has a name with a colon.
    #[must_use]
    pub fn name(&self) -> String {
        format!("own:{}", self.id)
    }
}

/// Notes a take that begins to be recorded.
pub(super) fn begin(conn: &Connection, profile: ProfileId, take: &Take) -> Attempt<()> {
    profile::require(conn, profile)?;
    conn.prepare_cached(
        "INSERT INTO takes (id, profile, speech, at_ms) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO NOTHING",
    )?
    .execute(params![take.id.as_bytes(), profile.0.as_bytes(), take.speech, take.at.0])?;
    Ok(())
}

/// Notes how long a take is and what was measured of it. One that was deleted meanwhile stays deleted.
pub(super) fn finish(conn: &Connection, id: Uuid, length_ms: u32, measures: &Measures) -> Attempt<()> {
    let Measures { spoken_ms, pace, loudness, liveliness, long_pauses, tones } = *measures;
    conn.prepare_cached(include_str!("sql/finish_take.sql"))?.execute(params![
        id.as_bytes(),
        length_ms,
        spoken_ms,
        pace.map(thousandths),
        loudness.map(thousandths),
        liveliness.map(thousandths),
        long_pauses,
        tones.map(|(right, _)| right),
        tones.map(|(_, known)| known),
    ])?;
    Ok(())
}

/// Reads all takes of a profile, the oldest first.
pub(super) fn all(conn: &Connection, profile: ProfileId) -> Attempt<Vec<Take>> {
    profile::require(conn, profile)?;
    let mut select = conn.prepare_cached(include_str!("sql/takes.sql"))?;
    Ok(select.query_map([profile.0.as_bytes()], read)?.collect::<Result<_, _>>()?)
}

/// Deletes a take of a profile. One that is not there is deleted already.
pub(super) fn delete(conn: &Connection, profile: ProfileId, id: Uuid) -> Attempt<()> {
    conn.execute("DELETE FROM takes WHERE id = ?1 AND profile = ?2", [id.as_bytes(), profile.0.as_bytes()])?;
    Ok(())
}

/// Puts right what a sudden end has left: a take that was being recorded has the length that is on the disk, and one of
/// which nothing is there goes. What cannot be mended now is tried again at the next start.
pub(super) fn mend(conn: &Connection, data: &Path) -> Attempt<()> {
    let mut select = conn.prepare("SELECT id, profile FROM takes WHERE length_ms IS NULL")?;
    let unfinished: Vec<(Uuid, Uuid)> = select
        .query_map([], |row| Ok((from_bytes(row, 0)?, from_bytes(row, 1)?)))?
        .collect::<Result<_, _>>()?;
    for (id, profile) in unfinished {
        match sound::mend(&sound::file(data, ProfileId(profile), id)) {
            Ok(0) => delete(conn, ProfileId(profile), id)?,
            Ok(length_ms) => finish(conn, id, length_ms, &Measures::default())?,
            Err(_) => {}
        }
    }
    Ok(())
}

/// Keeps a text of a learner.
pub(super) fn keep_speech(conn: &Connection, profile: ProfileId, speech: &OwnSpeech) -> Attempt<()> {
    profile::require(conn, profile)?;
    conn.prepare_cached(include_str!("sql/keep_own_speech.sql"))?.execute(params![
        speech.id.as_bytes(),
        profile.0.as_bytes(),
        speech.language.code(),
        speech.text,
        speech.at.0,
    ])?;
    Ok(())
}

/// Reads the texts of a learner, the oldest first.
pub(super) fn speeches(conn: &Connection, profile: ProfileId) -> Attempt<Vec<OwnSpeech>> {
    profile::require(conn, profile)?;
    let mut select = conn.prepare_cached(
        "SELECT id, language, text, at_ms FROM own_speeches WHERE profile = ?1 ORDER BY at_ms, id",
    )?;
    let read = |row: &Row<'_>| {
        Ok(OwnSpeech {
            id: from_bytes(row, 0)?,
            language: row.get::<_, Stored<_>>(1)?.0,
            text: row.get(2)?,
            at: Moment(row.get(3)?),
        })
    };
    Ok(select.query_map([profile.0.as_bytes()], read)?.collect::<Result<_, _>>()?)
}

/// Deletes a text of a learner. One that is not there is deleted already.
pub(super) fn delete_speech(conn: &Connection, profile: ProfileId, id: Uuid) -> Attempt<()> {
    conn.execute(
        "DELETE FROM own_speeches WHERE id = ?1 AND profile = ?2",
        [id.as_bytes(), profile.0.as_bytes()],
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Take> {
    let number = |column: usize| row.get::<_, Option<i64>>(column).map(|found| found.map(units));
    let tones: (Option<u32>, Option<u32>) = (row.get(9)?, row.get(10)?);
    Ok(Take {
        id: from_bytes(row, 0)?,
        speech: row.get(1)?,
        at: Moment(row.get(2)?),
        length_ms: row.get(3)?,
        measures: Measures {
            spoken_ms: row.get(4)?,
            pace: number(5)?,
            loudness: number(6)?,
            liveliness: number(7)?,
            long_pauses: row.get(8)?,
            tones: tones.0.zip(tones.1),
        },
    })
}

#[expect(clippy::cast_possible_truncation, reason = "a measure of a voice, in thousandths")]
fn thousandths(measure: f64) -> i64 {
    (measure * 1_000.0).round() as i64
}

#[expect(clippy::cast_precision_loss, reason = "a measure of a voice, in thousandths")]
fn units(thousandths: i64) -> f64 {
    thousandths as f64 / 1_000.0
}
