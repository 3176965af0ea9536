//! The store of the learners' data: one folder, one SQLite file, one thread that owns it.
//!
//! - The lists of reviews and of own answers are the truth, and only grow. Memories are a cache that is computed from it.
//! - Beside the file lie the logs of contests ([`EveningLog`]), which are the truth of their evenings, and the sounds of
//!   takes ([`SoundFile`]), which are written while they are recorded.
//! - What a [`Reply`] has acknowledged is on the disk: it survives a power cut.
//! - No call waits for the disk. Each returns a [`Reply`] to look at from a frame, and [`Store::set_wake`]
//!   says when to look.
//! - Opening does wait: for the disk, and after a sudden end for a look through the whole file.
//!
//! Ids and the times of creation come from the system's clock here; the moments of reviews are the caller's.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use uuid::Uuid;

use crate::drill::mark::Mark;
use crate::drill::memory::{Memories, Memory};
use crate::drill::own::OwnAnswer;
use crate::drill::{CardKey, Day, Language, Moment, Review};

mod connection;
mod erase;
mod error;
mod evening;
mod file;
mod mark;
mod memory;
mod nickname;
mod own;
mod profile;
mod reply;
mod review;
mod row;
mod settings;
mod take;
mod upgrade;
mod writer;

#[cfg(test)]
mod tests;

pub use error::StoreError;
pub use evening::{EveningLog, evening_logs, kept_room, read_log, speech_logs};
pub use nickname::NicknameError;
pub use profile::{Colour, Profile, ProfileId};
pub use reply::{Reply, Wake};
pub use settings::{
    DigitsChoice, KnownVoice, NoSuchChoice, Settings, SpeakingChoices, SpeechPace, ThemeChoice,
    TypingChoices, TypingMethod,
};
pub use take::sound::{SoundFile, file as take_file, read as read_take};
pub use take::{Measures, OwnSpeech, Take};

use writer::{Refusal, Writer};

/// The open store. Dropping it finishes pending calls, then closes the file.
pub struct Store {
    // Dropped before the lock: the file is closed by the time another copy may open it.
    writer: Writer,
    file: PathBuf,
    folder: PathBuf,
    _lock: file::Lock,
}

impl Store {
    /// Opens the data in `folder`, and creates the folder and the file if there are none. Upgrades an older file and
    /// keeps a copy of it beside the new one.
    ///
    /// # Errors
    /// [`StoreError::InUse`], [`StoreError::Newer`], [`StoreError::Damaged`], [`StoreError::Foreign`],
    /// [`StoreError::NotWritable`], [`StoreError::Full`] or [`StoreError::Disk`]. A file that is refused is
    /// left as it was.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        Self::open_with(folder, upgrade::UPGRADES)
    }

    /// Sets the function that is called, on the store's thread, after replies have become ready. It must be short.
    pub fn set_wake(&self, wake: Wake) {
        self.writer.waker().set(wake);
    }

    /// Reads all profiles, the oldest first.
    pub fn profiles(&self) -> Reply<Vec<Profile>> {
        self.writer.ask(profile::all)
    }

    /// Adds a profile. The reply fails with [`StoreError::Nickname`] if the nickname cannot be used.
    pub fn create_profile(&self, nickname: &str, colour: Colour, target: Language) -> Reply<Profile> {
        let id = ProfileId(Uuid::now_v7());
        let profile = Profile { id, nickname: nickname.to_owned(), colour, target, created_at: now() };
        self.writer.ask(move |conn| profile::create(conn, &profile))
    }

    /// Gives a profile another nickname, by the same rules as a new one, another colour and another target: all of it or
    /// nothing.
    pub fn change_profile(
        &self,
        id: ProfileId,
        nickname: &str,
        colour: Colour,
        target: Language,
    ) -> Reply<Profile> {
        let nickname = nickname.to_owned();
        self.change(id, move |profile| {
            profile.nickname.clone_from(&nickname);
            profile.colour = colour;
            profile.target = target;
        })
    }

    /// Sets what a profile is learning. What it remembers of the other language stays.
    pub fn set_target(&self, id: ProfileId, target: Language) -> Reply<Profile> {
        self.change(id, move |profile| profile.target = target)
    }

    /// Erases a profile with its settings, every review and the sounds of its takes, so that no byte of it stays in the folder: not in
    /// the file, not in its log, not in the copies of older formats. It can be repeated.
    pub fn erase_profile(&self, id: ProfileId) -> Reply<()> {
        let file = self.file.clone();
        let data = self.folder.clone();
        self.writer.ask_then(
            move |conn| erase::erase(conn, id),
            move |conn| {
                // The sounds first: what is left of the rest says nothing any more.
                take::sound::remove_all(&data, id).map_err(Refusal::Rule)?;
                erase::scrub(conn, &file, id).map_err(Refusal::Rule)
            },
        )
    }

    /// Adds reviews and keeps the memories that they come to, all of it or nothing. A review is known by its
    /// id: recorded again, it is not counted again. Fails with [`StoreError::NoProfile`] if the profile is gone.
    pub fn record(
        &self,
        profile: ProfileId,
        reviews: Vec<Review>,
        memories: Vec<(CardKey, Memory)>,
    ) -> Reply<()> {
        self.writer.ask(move |conn| {
            review::record(conn, profile, &reviews)?;
            memory::keep(conn, profile, memories.iter().map(|(card, memory)| (card, memory)))
        })
    }

    /// Reads all reviews of a profile, the oldest first, with the grades that were given at first; see
    /// [`crate::drill::own::put_right`].
    pub fn reviews(&self, profile: ProfileId) -> Reply<Vec<Review>> {
        self.writer.ask(move |conn| review::all(conn, profile))
    }

    /// Adds a mark. It is known by its id: recorded again, it is not counted again. Fails with
    /// [`StoreError::NoProfile`] if the profile is gone.
    pub fn record_mark(&self, profile: ProfileId, mark: Mark) -> Reply<()> {
        self.writer.ask(move |conn| mark::record(conn, profile, &mark))
    }

    /// Reads all marks of a profile, the oldest first.
    pub fn marks(&self, profile: ProfileId) -> Reply<Vec<Mark>> {
        self.writer.ask(move |conn| mark::all(conn, profile))
    }

    /// Adds what a learner says of the answer to one review, and keeps the memory that its card comes to by it, both or
    /// nothing. The review itself is never changed. Recorded again, it is not counted again.
    pub fn record_own_answer(&self, profile: ProfileId, own: OwnAnswer, memory: Memory) -> Reply<()> {
        self.writer.ask(move |conn| {
            own::record(conn, profile, &own)?;
            memory::keep(conn, profile, [(&own.card, &memory)])
        })
    }

    /// Reads everything that a learner has said of answers, the oldest first; see [`crate::drill::own::holding`].
    pub fn own_answers(&self, profile: ProfileId) -> Reply<Vec<OwnAnswer>> {
        self.writer.ask(move |conn| own::all(conn, profile))
    }

    /// Notes a take that begins to be recorded; its sound goes into a [`SoundFile`]. Should the program end meanwhile, it is
    /// there at the next start, as long as it has become.
    pub fn begin_take(&self, profile: ProfileId, take: Take) -> Reply<()> {
        self.writer.ask(move |conn| take::begin(conn, profile, &take))
    }

    /// Notes how long a take has become and what was measured of it.
    pub fn finish_take(&self, id: Uuid, length_ms: u32, measures: Measures) -> Reply<()> {
        self.writer.ask(move |conn| take::finish(conn, id, length_ms, &measures))
    }

    /// Reads all takes of a profile, the oldest first.
    pub fn takes(&self, profile: ProfileId) -> Reply<Vec<Take>> {
        self.writer.ask(move |conn| take::all(conn, profile))
    }

    /// Deletes a take with its sound.
    pub fn delete_take(&self, profile: ProfileId, id: Uuid) -> Reply<()> {
        let sound = take_file(&self.folder, profile, id);
        self.writer.ask_then(
            move |conn| take::delete(conn, profile, id),
            move |_| take::sound::remove(&sound).map_err(Refusal::Rule),
        )
    }

    /// Keeps a text that a learner brought along; one of the same id is replaced.
    pub fn keep_own_speech(&self, profile: ProfileId, speech: OwnSpeech) -> Reply<()> {
        self.writer.ask(move |conn| take::keep_speech(conn, profile, &speech))
    }

    /// Reads the texts that a learner brought along, the oldest first.
    pub fn own_speeches(&self, profile: ProfileId) -> Reply<Vec<OwnSpeech>> {
        self.writer.ask(move |conn| take::speeches(conn, profile))
    }

    /// Deletes a text of a learner. Its takes are deleted one by one.
    pub fn delete_own_speech(&self, profile: ProfileId, id: Uuid) -> Reply<()> {
        self.writer.ask(move |conn| take::delete_speech(conn, profile, id))
    }

    /// Reads the memory of every card that the profile has reviewed. If those in the file are of an older version of the
    /// computation, do not tally with the reviews, or were computed under a wrong clock, they are computed anew; for
    /// that alone it needs to know which day is today.
    pub fn memories(&self, profile: ProfileId, today: Day) -> Reply<Memories> {
        self.writer.ask(move |conn| memory::current(conn, profile, today))
    }

    /// Reads the settings of a profile, over those of this machine, over the defaults; `None` for the machine's.
    pub fn settings(&self, profile: Option<ProfileId>) -> Reply<Settings> {
        self.writer.ask(move |conn| settings::load(conn, profile))
    }

    /// Keeps all settings of a profile; `None` for this machine's, which hold where a profile has none.
    pub fn save_settings(&self, profile: Option<ProfileId>, settings: Settings) -> Reply<()> {
        self.writer.ask(move |conn| settings::save(conn, profile, &settings))
    }

    /// Reads which profile was chosen last on this machine, if it is still there.
    pub fn last_profile(&self) -> Reply<Option<ProfileId>> {
        self.writer.ask(settings::last_profile)
    }

    /// Remembers which profile was chosen last on this machine.
    pub fn set_last_profile(&self, id: ProfileId) -> Reply<()> {
        self.writer.ask(move |conn| settings::set_last_profile(conn, id))
    }

    /// Opens with other upgrades than ours, for their tests.
    fn open_with(folder: &Path, upgrades: &[&str]) -> Result<Self, StoreError> {
        let file::Opened { conn, file, lock } = file::open(folder, upgrades)?;
        // A take that cannot be put right is no reason to turn a learner away: the next start tries it again.
        let _ = take::mend(&conn, folder);
        let writer = Writer::start(conn, file.clone()).map_err(|error| StoreError::from_io(&file, &error))?;
        Ok(Self { writer, file, folder: folder.to_owned(), _lock: lock })
    }

    fn change(&self, id: ProfileId, alter: impl Fn(&mut Profile) + Send + 'static) -> Reply<Profile> {
        self.writer.ask(move |conn| profile::change(conn, id, now(), &alter))
    }
}

/// Reads the system's clock; 1970 if it shows an earlier time.
fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}
