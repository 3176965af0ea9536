//! How Chinese is read of which nobody wrote the pinyin: as the lessons have it or, where they do not have the whole text,
//! by the longest words of the lessons and of the table of common ones. That table is read on a thread of its own, when it
//! is first wanted: a learner whose lessons bring their pinyin never needs it.

use std::borrow::Cow;
use std::sync::Arc;

use bevy::prelude::*;

use super::lessons::{LessonFolders, Lessons};
use super::log::Log;
use super::power::Wake;
use super::storage::Storage;
use super::task::Task;
use crate::language::mandarin::input::CommonWords;
use crate::language::mandarin::reading::Readings;
use crate::lesson::Spoken;
use crate::voice::Utterance;

/// The words of the lessons and the common ones, as far as they were wanted.
#[derive(Resource, Default)]
pub enum WordReadings {
    /// They were never wanted, or the lessons have changed since.
    #[default]
    Unread,
    /// They are being read.
    Reading(Task<Readings>),
    /// They are there.
    Read(Arc<Readings>),
}

/// Whether it is known how a text is read.
#[derive(Debug, PartialEq, Eq)]
pub enum Read {
    /// It is said so.
    As(Utterance),
    /// That is known once the words have been read.
    NotYet,
    /// Nobody knows.
    Unknown,
}

impl WordReadings {
    /// Returns whether the words are being read.
    pub fn are_being_read(&self) -> bool {
        matches!(self, Self::Reading(_))
    }

    /// Returns the words, if they have been read.
    pub fn words(&self) -> Option<&Arc<Readings>> {
        match self {
            Self::Read(words) => Some(words),
            Self::Unread | Self::Reading(_) => None,
        }
    }

    /// Returns how a text is read; `lessons` are the words and sentences of the lessons.
    pub fn read(&self, spoken: &Spoken, lessons: &Readings) -> Read {
        let (text, pinyin): (Cow<str>, Cow<str>) = if !spoken.pinyin.is_empty() {
            (Cow::from(&spoken.text), Cow::from(&spoken.pinyin))
        } else if let Some(pinyin) = lessons.entry(&spoken.text) {
            (Cow::from(&spoken.text), Cow::from(pinyin))
        } else {
            let Self::Read(words) = self else { return Read::NotYet };
            let whole = words.pinyin(&spoken.text).map(|pinyin| (spoken.text.clone(), pinyin));
            match whole.or_else(|| words.prose(&spoken.text)) {
                Some((text, pinyin)) => (Cow::from(text), Cow::from(pinyin)),
                None => return Read::Unknown,
            }
        };
        // Pinyin alone, as in a lesson about it, may fit no hanzi, and hanzi may be written so that none fits them.
        Utterance::from_citation(&text, &pinyin, spoken.surface.as_deref())
            .or_else(|_| Utterance::from_citation("", &pinyin, spoken.surface.as_deref()))
            .map_or(Read::Unknown, Read::As)
    }

    /// Begins to read the words, if that was not begun before.
    pub fn want(&mut self, lessons: &Lessons, folders: &LessonFolders, log: &Log, wake: &Wake) {
        if matches!(self, Self::Unread) {
            let (words, file, log) = (lessons.readings.clone(), folders.common_words.clone(), log.clone());
            *self = Self::Reading(Task::once(wake, move |_| {
                let common = std::fs::read(&file)
                    .map_err(|error| error.to_string())
                    .and_then(|bytes| CommonWords::read(&bytes).map_err(|error| error.to_string()));
                let mut words = Readings::clone(&words);
                match common {
                    Ok(common) => words.add_common(&common),
                    Err(error) => log.error("reading the table of common words", &error),
                }
                words
            }));
        }
    }
}

/// Installs the readings.
pub fn plugin(app: &mut App) {
    app.init_resource::<WordReadings>().add_systems(PreUpdate, take_up);
}

/// Takes the words up when they have been read. Those of other lessons are read anew, when they are wanted.
fn take_up(mut readings: ResMut<WordReadings>, lessons: Option<Res<Lessons>>, storage: Res<Storage>) {
    if lessons.is_some_and(|lessons| lessons.is_changed()) {
        *readings = WordReadings::Unread;
        return;
    }
    let WordReadings::Reading(task) = readings.bypass_change_detection() else { return };
    if let Some(result) = task.result(storage.log()) {
        // Of a reading that has died the log tells; what is not known is then said to be unknown.
        *readings = WordReadings::Read(Arc::new(result.unwrap_or_default()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pinyin_that_was_written_goes_before_what_is_looked_up() {
        let mut lessons = Readings::default();
        lessons.add("行", "xíng");
        let mut all = lessons.clone();
        all.add("银行", "yínháng");
        let all = WordReadings::Read(Arc::new(all));
        let said = |spoken: Spoken| all.read(&spoken, &lessons);
        let surface = |pinyin| Read::As(Utterance::from_surface(pinyin).unwrap());
        assert_eq!(said(Spoken::mandarin("行", "háng")), surface("háng"));
        assert_eq!(said(Spoken::mandarin("行", "")), surface("xíng"));
        assert_eq!(said(Spoken::mandarin("银行", "")), surface("yínháng"));
        assert_eq!(said(Spoken::mandarin("你好", "nǐ hǎo")), surface("ní hǎo"));
        assert_eq!(said(Spoken::mandarin("", "mǎ")), surface("mǎ"));
        assert_eq!(said(Spoken::mandarin("西藏", "")), Read::Unknown);
        assert_eq!(said(Spoken::mandarin("行 ཇ 银行。", "")), surface("xíng，yínháng。"));
        let given = Spoken { surface: Some("lǎohú".to_owned()), ..Spoken::mandarin("老虎", "lǎohǔ") };
        assert_eq!(said(given), surface("lǎohú"));
    }

    #[test]
    fn the_table_is_wanted_only_for_what_the_lessons_do_not_have() {
        let mut lessons = Readings::default();
        lessons.add("行", "xíng");
        let unread = WordReadings::Unread;
        assert!(matches!(unread.read(&Spoken::mandarin("行", ""), &lessons), Read::As(_)));
        assert!(matches!(unread.read(&Spoken::mandarin("西藏", "Xīzàng"), &lessons), Read::As(_)));
        // Its longer words may be read otherwise.
        assert_eq!(unread.read(&Spoken::mandarin("行行", ""), &lessons), Read::NotYet);
    }
}
