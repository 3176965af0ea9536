//! Profiles: a nickname, a colour and the language that is learnt. There is no other personal field.

use std::fmt;

use rusqlite::{Connection, Row, params};
use thiserror::Error;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;
use uuid::Uuid;

use super::error::StoreError;
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

    /// The colour of that number, counted round and round.
    #[must_use]
    pub fn new(number: u8) -> Self {
        Self(number % Self::COUNT)
    }

    /// 0 to 7.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }

    /// All of them, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(Self)
    }
}

/// Why a nickname cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NicknameFault {
    /// Nothing to be seen in it.
    #[error("the nickname is empty")]
    Empty,
    /// More than [`NICKNAME_LIMIT`] characters.
    #[error("the nickname is longer than {NICKNAME_LIMIT} characters")]
    TooLong,
    /// Control characters, line breaks, or marks that turn the direction of the text.
    #[error("the nickname has a character that cannot be shown")]
    Unprintable,
    /// Another profile is called so, or so nearly so that nobody could tell them apart.
    #[error("the nickname {nickname} is taken")]
    Taken { nickname: String },
}

/// The most characters of a nickname, as a reader counts them: a Tibetan stack is one.
pub const NICKNAME_LIMIT: usize = 24;

/// The nickname as it is kept, without the spaces around it. Whether it is free, only the store can tell.
///
/// # Errors
/// Any [`NicknameFault`] but `Taken`.
pub fn checked_nickname(typed: &str) -> Result<String, NicknameFault> {
    let nickname: String = typed.trim().nfc().collect();
    if nickname.chars().any(is_unprintable) {
        Err(NicknameFault::Unprintable)
    } else if nickname.chars().all(|c| c.is_whitespace() || is_joiner(c)) {
        Err(NicknameFault::Empty)
    } else if nickname.graphemes(true).count() > NICKNAME_LIMIT || nickname.chars().count() > CODE_POINT_LIMIT
    {
        Err(NicknameFault::TooLong)
    } else {
        Ok(nickname)
    }
}

impl NicknameFault {
    /// The key of the sentence for the reader.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Empty => "store-nickname-empty",
            Self::TooLong => "store-nickname-too-long",
            Self::Unprintable => "store-nickname-unprintable",
            Self::Taken { .. } => "store-nickname-taken",
        }
    }

    /// The arguments of the sentence, by name.
    #[must_use]
    pub fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty | Self::Unprintable => Vec::new(),
            Self::TooLong => vec![("limit", NICKNAME_LIMIT.to_string())],
            Self::Taken { nickname } => vec![("nickname", nickname.clone())],
        }
    }
}

impl fmt::Display for ProfileId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// All profiles, the oldest first.
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

/// Lets `alter` change a profile and keeps what comes of it.
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

/// Whether there is such a profile.
pub(super) fn exists(conn: &Connection, id: ProfileId) -> Attempt<bool> {
    Ok(conn.prepare_cached("SELECT 1 FROM profiles WHERE id = ?1")?.exists([id.0.as_bytes()])?)
}

/// Says politely that a profile is not there.
pub(super) fn require(conn: &Connection, id: ProfileId) -> Attempt<()> {
    if exists(conn, id)? { Ok(()) } else { Err(StoreError::NoProfile.into()) }
}

/// Against a nickname of a few characters with a thousand marks on each.
const CODE_POINT_LIMIT: usize = 8 * NICKNAME_LIMIT;

fn read(row: &Row<'_>) -> rusqlite::Result<Profile> {
    Ok(Profile {
        id: ProfileId(from_bytes(row, 0)?),
        nickname: row.get(1)?,
        colour: Colour::new(row.get(2)?),
        target: row.get::<_, Stored<_>>(3)?.0,
        created_at: Moment(row.get(4)?),
    })
}

/// The nickname, checked, if no profile but `own` has it.
fn free_nickname(conn: &Connection, typed: &str, own: ProfileId) -> Attempt<String> {
    let nickname = checked_nickname(typed).map_err(StoreError::from)?;
    let key = likeness(&nickname);
    if all(conn)?.iter().any(|other| other.id != own && likeness(&other.nickname) == key) {
        return Err(StoreError::from(NicknameFault::Taken { nickname }).into());
    }
    Ok(nickname)
}

/// What two nicknames have in common that a reader takes for the same: letter case, width, joiners, and a
/// tsheg or shad at the end.
fn likeness(nickname: &str) -> String {
    let plain: String = nickname.nfkc().flat_map(char::to_lowercase).filter(|&c| !is_joiner(c)).collect();
    plain.trim_end_matches(['\u{f0b}', '\u{f0c}', '\u{f0d}', ' ']).to_owned()
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// Control characters, line and paragraph separators, and the invisible marks that steer direction.
fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
