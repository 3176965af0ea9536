//! The words of pinyin input: read on a thread of their own when they are first wanted, and again when the lessons have
//! changed.

use std::path::{Path, PathBuf};

use bevy::prelude::*;

use super::{Typing, pinyin};
use crate::app::lessons::Lessons;
use crate::app::power::{Awake, Wake};
use crate::app::storage::Storage;
use crate::app::task::{Outcome, Task};
use crate::explain::Explain;
use crate::language::mandarin::input::{CommonWords, InputTable, TableError};
use crate::lesson::library::Library;
use crate::progress::TypingMethod;

/// What can be typed in pinyin, as far as it has been read.
pub(super) struct WordTable {
    file: PathBuf,
    table: InputTable,
    state: State,
}

enum State {
    /// It was never wanted, or the lessons have changed since.
    Stale,
    Reading(Task<Result<InputTable, WordsError>>),
    Read,
    Failed(WordsError),
}

/// Why pinyin cannot become hanzi.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum WordsError {
    #[error("{}: {reason}", .file.display())]
    Unreadable { file: PathBuf, reason: String },
    #[error(transparent)]
    Damaged(#[from] TableError),
    #[error("reading the words ended before its time")]
    Died,
}

impl Explain for WordsError {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "typing-unreadable",
            Self::Damaged(error) => error.message_id(),
            Self::Died => "typing-died",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable { file, reason } => {
                vec![("file", file.display().to_string()), ("reason", reason.clone())]
            }
            Self::Damaged(error) => error.message_args(),
            Self::Died => Vec::new(),
        }
    }
}

impl WordTable {
    pub fn of(assets: &Path) -> Self {
        Self { file: assets.join(CommonWords::FILE), table: InputTable::default(), state: State::Stale }
    }

    pub fn table(&self) -> &InputTable {
        &self.table
    }

    pub fn is_reading(&self) -> bool {
        matches!(self.state, State::Reading(_))
    }

    /// Why there are no words, if so.
    pub fn fault(&self) -> Option<&WordsError> {
        match &self.state {
            State::Failed(error) => Some(error),
            State::Stale | State::Reading(_) | State::Read => None,
        }
    }
}

fn read(file: &Path, lessons: &Library) -> Result<InputTable, WordsError> {
    let bytes = std::fs::read(file)
        .map_err(|error| WordsError::Unreadable { file: file.to_owned(), reason: error.to_string() })?;
    let words = lessons.packs().flat_map(|pack| &pack.words);
    Ok(InputTable::new(&CommonWords::read(&bytes)?, words.map(|word| (&*word.zh, &*word.pinyin))))
}

/// Reads the words when they are wanted, and takes them up when they are there.
pub(super) fn read_words(
    mut typing: ResMut<Typing>,
    lessons: Option<Res<Lessons>>,
    wake: Res<Wake>,
    storage: Res<Storage>,
    mut awake: ResMut<Awake>,
) {
    let Some(lessons) = lessons else { return };
    // Until something has changed nobody is told so.
    let inner = typing.bypass_change_detection();
    if lessons.is_changed() {
        inner.words.state = State::Stale;
    }
    let result = match &inner.words.state {
        State::Stale if inner.method == TypingMethod::Pinyin => {
            let (file, library) = (inner.words.file.clone(), lessons.library.clone());
            inner.words.state = State::Reading(Task::once(&wake, move |_| read(&file, &library)));
            return;
        }
        State::Reading(task) => task.take(),
        State::Stale | State::Read | State::Failed(_) => return,
    };
    inner.words.state = match result {
        Outcome::Pending => return,
        Outcome::Ready(Ok(table)) => {
            inner.words.table = table;
            State::Read
        }
        Outcome::Ready(Err(error)) => State::Failed(error),
        Outcome::Over => State::Failed(WordsError::Died),
    };
    if let Some(error) = inner.words.fault() {
        storage.log().error("reading the words of pinyin input", error);
    }
    inner.type_again();
    typing.set_changed();
    awake.for_some_frames();
}

impl Typing {
    /// Looks again for what the letters in hand could become.
    fn type_again(&mut self) {
        let keys = self.pinyin.keys().to_owned();
        self.pinyin = pinyin::Composition::new(self.pinyin.digits);
        for c in keys.chars() {
            let tone = c.to_digit(10).and_then(|tone| u8::try_from(tone).ok());
            self.press_pinyin(tone.map_or(pinyin::Key::Char(c), pinyin::Key::Tone));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_that_is_missing_or_damaged_is_told_with_its_reason() {
        let folder = tempfile::TempDir::new().unwrap();
        let words = WordTable::of(folder.path());
        let error = read(&words.file, &Library::default()).unwrap_err();
        assert_eq!(error.message_id(), "typing-unreadable");
        std::fs::create_dir(folder.path().join("input")).unwrap();
        std::fs::write(&words.file, "tsheg-input\t1\t2\n好\thao3\t700\n").unwrap();
        let error = read(&words.file, &Library::default()).unwrap_err();
        assert_eq!(error, WordsError::Damaged(TableError::Incomplete { expected: 2, found: 1 }));
        assert_eq!(error.message_id(), "input-incomplete");
    }
}
