//! Profiles: a nickname, a colour and the language that is learnt. There is no other personal field.

use std::fmt;

use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::error::StoreError;
use super::nickname::{NicknameError, checked_nickname, likeness};
use super::row::{Stored, from_bytes};
use super::writer::Attempt;
use crate::drill::{Language, Moment};

/// The name of a profile that never changes: a UUID, version 7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProfileId(pub Uuid);

/// One learner on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    pub id: ProfileId,
    pub nickname: String,
    pub colour: Colour,
    /// What the learner is learning.
    pub target: Language,
    pub created_at: Moment,
}

/// One of the eight colours of profiles, by number. Which colours they are is up to the theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour(u8);

impl Colour {
    /// How many there are.
    pub const COUNT: u8 = 8;

    /// Returns the colour of that number, counted modulo [`Colour::COUNT`].
    #[must_use]
    pub fn new(number: u8) -> Self {
        Self(number % Self::COUNT)
    }

    /// Returns its number, 0 to 7.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }

    /// Returns all colours, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(Self)
    }
}

impl fmt::Display for ProfileId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Reads all profiles, the oldest first.
pub(super) fn all(conn: &Connection) -> Attempt<Vec<Profile>> {
    let mut select = conn.prepare_cached(include_str!("sql/profiles.sql"))?;
    let profiles = select.query_map([], read)?.collect::<Result<_, _>>()?;
    Ok(profiles)
}

/// Adds a profile and returns it as it was kept.
pub(super) fn create(conn: &Connection, profile: &Profile) -> Attempt<Profile> {
    let profile =
        Profile { nickname: free_nickname(conn, &profile.nickname, profile.id)?, ..profile.clone() };
    conn.execute(
        include_str!("sql/create_profile.sql"),
        params![
            profile.id.0.as_bytes(),
            profile.nickname,
            profile.colour.0,
            profile.target.code(),
            profile.created_at.0
        ],
    )?;
    Ok(profile)
}

/// Applies `alter` to a profile and keeps the result.
pub(super) fn change(
    conn: &Connection,
    id: ProfileId,
    now: Moment,
    alter: impl FnOnce(&mut Profile),
) -> Attempt<Profile> {
    let mut profile = all(conn)?.into_iter().find(|profile| profile.id == id).ok_or(StoreError::NoProfile)?;
    alter(&mut profile);
    profile.nickname = free_nickname(conn, &profile.nickname, id)?;
    conn.execute(
        include_str!("sql/change_profile.sql"),
        params![id.0.as_bytes(), profile.nickname, profile.colour.0, profile.target.code(), now.0],
    )?;
    Ok(profile)
}

/// Returns whether there is such a profile.
pub(super) fn exists(conn: &Connection, id: ProfileId) -> Attempt<bool> {
    Ok(conn.prepare_cached("SELECT 1 FROM profiles WHERE id = ?1")?.exists([id.0.as_bytes()])?)
}

/// Fails with [`StoreError::NoProfile`] if there is no such profile.
pub(super) fn require(conn: &Connection, id: ProfileId) -> Attempt<()> {
    if exists(conn, id)? { Ok(()) } else { Err(StoreError::NoProfile.into()) }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Profile> {
    Ok(Profile {
        id: ProfileId(from_bytes(row, 0)?),
        nickname: row.get(1)?,
        colour: Colour::new(row.get(2)?),
        target: row.get::<_, Stored<_>>(3)?.0,
        created_at: Moment(row.get(4)?),
    })
}

/// Checks a nickname, and that no profile but `own` has it.
fn free_nickname(conn: &Connection, typed: &str, own: ProfileId) -> Attempt<String> {
    let nickname = checked_nickname(typed).map_err(StoreError::from)?;
    let key = likeness(&nickname);
    if all(conn)?.iter().any(|other| other.id != own && likeness(&other.nickname) == key) {
        return Err(StoreError::from(NicknameError::Taken { nickname }).into());
    }
    Ok(nickname)
}
