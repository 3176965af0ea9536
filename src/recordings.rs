//! Voices of recordings: folders of sound files whose names say what is heard, and finding the right one for a text.
//!
//! A voice is a folder under `voices/` in the data folder: a `voice.ron` that says who speaks, under which licence and
//! where it comes from, and the recordings, named `cmn-nǐ hǎo.mp3`, `cmn-你好.mp3`, `bo-bod skad.mp3` or `bo-བོད་སྐད.mp3`.
//!
//! - `name`: what the name of a file says (pure).
//! - `key`: under what a recording is kept and looked for (pure).
//! - `about`: `voice.ron`.
//! - [`add`]: a folder becomes a voice, whole or not at all; a voice is removed.

mod about;
pub mod add;
mod error;
mod key;
mod name;

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::lesson::media::SOUND_ENDINGS;
use crate::lesson::{Fault, FaultKind, Spoken};

pub use about::{About, VOICE_FILE};
pub use error::{SkipReason, Skipped, VoiceError};
pub use name::NameFault;

use key::Key;

/// The folder of the voices among the learner's data.
const FOLDER: &str = "voices";

/// Every voice of recordings, in the order of their names. Cloning is cheap.
#[derive(Clone, Debug, Default)]
pub struct Voices(Arc<[Arc<RecordedVoice>]>);

/// A voice of recordings.
#[derive(Debug)]
pub struct RecordedVoice {
    /// The name of its folder, by which it is chosen.
    pub id: String,
    /// Who speaks, under which licence.
    pub about: About,
    folder: PathBuf,
    files: HashMap<Key, String>,
}

/// A recording of a text.
#[derive(Clone, Debug)]
pub struct Recording {
    /// The file.
    pub path: PathBuf,
    /// Whose it is.
    pub voice: Arc<RecordedVoice>,
}

impl RecordedVoice {
    /// Returns how many texts can be heard from it.
    #[must_use]
    pub fn recordings(&self) -> usize {
        self.files.len()
    }

    fn find(&self, keys: &[Key]) -> Option<PathBuf> {
        keys.iter().find_map(|key| self.files.get(key)).map(|file| self.folder.join(file))
    }
}

impl Voices {
    /// Reads the names of all recordings in a data folder, and none of the recordings. A voice whose `voice.ron` has an
    /// error is left out and told.
    #[must_use]
    pub fn load(data: &Path) -> (Self, Vec<Fault>) {
        let (mut voices, mut faults) = (Vec::new(), Vec::new());
        let folder = data.join(FOLDER);
        match fs::read_dir(&folder) {
            Ok(entries) => {
                for entry in entries.flatten() {
                    // What is being added or removed is hidden.
                    let Ok(id) = entry.file_name().into_string() else { continue };
                    if !id.starts_with('.') && entry.path().is_dir() {
                        match load_voice(id, entry.path()) {
                            Ok(voice) => voices.push(Arc::new(voice)),
                            Err(found) => faults.extend(found),
                        }
                    }
                }
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => faults.push(unreadable(&folder, &error)),
        }
        voices.sort_by(|one, other| (&one.about.name, &one.id).cmp(&(&other.about.name, &other.id)));
        faults.sort_by(|one, other| one.file.cmp(&other.file));
        (Self(voices.into()), faults)
    }

    /// Returns whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Iterates in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<RecordedVoice>> {
        self.0.iter()
    }

    /// Finds a recording of a text: of the voice that is chosen by its id if it has one, else of the first that has.
    ///
    /// The same hanzi with the same pinyin go before the same hanzi, those before the same citation tones, and those
    /// before the same tones in speech: what is spelt alike sounds alike.
    #[must_use]
    pub fn find(&self, spoken: &Spoken, chosen: Option<&str>) -> Option<Recording> {
        if self.0.is_empty() {
            return None;
        }
        let keys = key::of_spoken(spoken);
        let is_chosen = |voice: &&Arc<RecordedVoice>| chosen == Some(voice.id.as_str());
        let others = self.iter().filter(|voice| !is_chosen(voice));
        self.iter().filter(is_chosen).chain(others).find_map(|voice| {
            let path = voice.find(&keys)?;
            Some(Recording { path, voice: Arc::clone(voice) })
        })
    }
}

fn load_voice(id: String, folder: PathBuf) -> Result<RecordedVoice, Vec<Fault>> {
    let about = About::read(&folder)?;
    let entries = fs::read_dir(&folder).map_err(|error| vec![unreadable(&folder, &error)])?;
    let mut names: Vec<String> =
        entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort_by_cached_key(|name| (name::is_of_copy(stem(name)), name.clone()));
    let mut files = HashMap::new();
    for file in names.into_iter().filter(|file| is_sound(file)) {
        // What does not belong here was put here by hand; what can be heard is heard all the same.
        if let Ok(key) = name::read(stem(&file)) {
            files.entry(key).or_insert(file);
        }
    }
    Ok(RecordedVoice { id, about, folder, files })
}

fn unreadable(path: &Path, error: &std::io::Error) -> Fault {
    Fault::of_file(path, FaultKind::Unreadable { reason: error.to_string() })
}

/// Whether a file has the name of a sound.
fn is_sound(file: &str) -> bool {
    let ending = Path::new(file).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    !file.starts_with('.') && SOUND_ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending))
}

/// The name of a file without its ending.
fn stem(file: &str) -> &str {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}
