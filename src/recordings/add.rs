//! A folder becomes a voice, whole or not at all; a voice is removed.
//!
//! Beside `voices/<id>` a hidden `.<id>.new` may stand while it is being written, and a hidden `.<id>.old` while it is
//! being removed. What a power cut leaves of them the next addition or removal clears away.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization as _;

use super::about::{About, VOICE_FILE};
use super::error::is_full;
use super::key::Key;
use super::{FOLDER, NameFault, SkipReason, Skipped, VoiceError, Voices, is_sound, name, stem};
use crate::lesson::media::{MAX_SOUND_BYTES, MediaFault, sound_in};

const NEW: &str = ".new";
const OLD: &str = ".old";

/// The file by which an addition or a removal keeps others out.
const LOCK: &str = ".lock";

/// The most characters of what is said about a voice.
const LONGEST_FIELD: usize = 200;

/// The longest name of a voice's folder, in bytes: with what is put around it a file system still takes it.
const LONGEST_ID: usize = 120;

/// What is said of a voice when it is added; goes before what its folder's `voice.ron` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Its name: else the one in `voice.ron`, else the folder's.
    pub name: Option<String>,
    /// Who speaks.
    pub speaker: Option<String>,
    /// The licence of the recordings.
    pub licence: Option<String>,
    /// Where they come from.
    pub origin: Option<String>,
}

/// What has been added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// The id of the voice.
    pub id: String,
    /// What it is called.
    pub about: About,
    /// How many recordings it has.
    pub taken: usize,
    /// Files of the folder that are not among them, in the order of their names.
    pub skipped: Vec<Skipped>,
}

/// Copies the recordings of a folder into a data folder, as a voice. Tells `progress` how many files of how many are done;
/// it may stop the work. The folder itself is only read.
///
/// # Errors
/// Nothing is changed if it cannot be done.
pub fn add(
    folder: &Path,
    data: &Path,
    told: &Told,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Added, VoiceError> {
    let files = listing(folder)?;
    let about = about(folder, told)?;
    let id = id_of(&about.name).ok_or_else(|| VoiceError::NoName { name: about.name.clone() })?;
    let voices = data.join(FOLDER);
    fs::create_dir_all(&voices).map_err(|error| VoiceError::writing(&voices, &error))?;
    let _lock = lock(&voices).map_err(|error| VoiceError::writing(&voices, &error))?;
    let place = voices.join(&id);
    let is_taken = Voices::load(data).0.iter().any(|voice| voice.about.name == about.name);
    if is_taken || fs::symlink_metadata(&place).is_ok() {
        return Err(VoiceError::NameTaken { name: about.name });
    }
    clear_away(&voices).map_err(|error| VoiceError::writing(&voices, &error))?;
    let new = voices.join(format!(".{id}{NEW}"));
    let written = write_voice(folder, &new, files, &about, progress, &write_file).and_then(|written| {
        fs::rename(&new, &place).map_err(|error| VoiceError::writing(&place, &error))?;
        Ok(written)
    });
    let (taken, skipped) = written.inspect_err(|_| {
        // The error that is told is the first one; the next addition clears this away.
        let _ = fs::remove_dir_all(&new);
    })?;
    // The voice is there; a disk that will not sync a folder changes nothing.
    let _ = sync_folder(&voices);
    Ok(Added { id, about, taken, skipped })
}

/// Removes a voice by its name or its id, and returns its id.
///
/// # Errors
/// Nothing is changed if it cannot be done.
pub fn remove(data: &Path, name: &str) -> Result<String, VoiceError> {
    let voices = data.join(FOLDER);
    let (loaded, broken) = Voices::load(data);
    let by_id = loaded.iter().find(|voice| voice.id == name);
    let found = by_id.or_else(|| loaded.iter().find(|voice| voice.about.name == name));
    // One whose `voice.ron` is broken has only an id.
    let broken = broken.iter().filter_map(|fault| fault.file.parent()?.file_name()?.to_str());
    let id = found.map(|voice| voice.id.as_str()).or_else(|| broken.into_iter().find(|id| *id == name));
    let id = id.ok_or_else(|| VoiceError::NoSuchVoice { name: name.to_owned() })?.to_owned();
    let (place, old) = (voices.join(&id), voices.join(format!(".{id}{OLD}")));
    let failed = |error: io::Error| VoiceError::writing(&place, &error);
    let _lock = lock(&voices).map_err(failed)?;
    clear_away(&voices).map_err(failed)?;
    fs::rename(&place, &old).map_err(failed)?;
    // It is gone from the list; what cannot be removed of it now the next removal clears away.
    let _ = fs::remove_dir_all(&old);
    Ok(id)
}

/// The files of a folder, by name.
fn listing(folder: &Path) -> Result<Vec<(String, PathBuf)>, VoiceError> {
    let failed = |error: io::Error| VoiceError::reading(folder, &error);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        // What a system keeps for itself is nobody's recording.
        if !name.starts_with('.') && name != VOICE_FILE {
            files.push((name, entry.path()));
        }
    }
    // What was there before its copies.
    files.sort_by_cached_key(|(name, _)| (name::is_of_copy(stem(name)), name.clone()));
    Ok(files)
}

fn about(folder: &Path, told: &Told) -> Result<About, VoiceError> {
    let mut about = if fs::symlink_metadata(folder.join(VOICE_FILE)).is_ok() {
        About::read(folder).map_err(VoiceError::About)?
    } else {
        let real = fs::canonicalize(folder).map_err(|error| VoiceError::reading(folder, &error))?;
        let name = real.file_name().unwrap_or_default().to_string_lossy().into_owned();
        About { name, ..About::default() }
    };
    for (told, field) in [
        (&told.name, &mut about.name),
        (&told.speaker, &mut about.speaker),
        (&told.licence, &mut about.licence),
        (&told.origin, &mut about.origin),
    ] {
        if let Some(told) = told.as_deref().map(str::trim).filter(|told| !told.is_empty()) {
            told.clone_into(field);
        }
        *field = tidy(field);
    }
    Ok(about)
}

/// Returns a name as one for a folder, the same on every system: letters and digits, and `-` for all else.
fn id_of(name: &str) -> Option<String> {
    let mut id = String::new();
    for c in name.nfc() {
        let c = if c.is_alphanumeric() { c } else { '-' };
        if id.len() + c.len_utf8() > LONGEST_ID {
            break;
        }
        if c != '-' || !(id.is_empty() || id.ends_with('-')) {
            id.push(c);
        }
    }
    let id = id.trim_end_matches('-');
    (!id.is_empty()).then(|| id.to_owned())
}

/// Writes a whole voice into a folder that is not there yet. Returns how many recordings it has, and what was passed over.
fn write_voice(
    from: &Path,
    to: &Path,
    files: Vec<(String, PathBuf)>,
    about: &About,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    write: &dyn Fn(&Path, &[u8]) -> io::Result<()>,
) -> Result<(usize, Vec<Skipped>), VoiceError> {
    fs::create_dir(to).map_err(|error| VoiceError::writing(to, &error))?;
    let (mut taken, mut skipped) = (HashMap::new(), Vec::new());
    let count = files.len();
    for (index, (file, path)) in files.into_iter().enumerate() {
        if progress(index, count).is_break() {
            return Err(VoiceError::Stopped);
        }
        match recording(&file, &path, &taken) {
            Ok((key, bytes)) => {
                let place = to.join(&file);
                match write(&place, &bytes) {
                    Ok(()) => {
                        taken.insert(key, file);
                    }
                    Err(error) if is_full(&error) => return Err(VoiceError::writing(&place, &error)),
                    // Disks for other systems do not take every name.
                    Err(_) => skipped.push(Skipped { file: shown(&file), why: SkipReason::NameRefused }),
                }
            }
            Err(why) => skipped.push(Skipped { file: shown(&file), why }),
        }
    }
    skipped.sort_by(|one, other| one.file.cmp(&other.file));
    if taken.is_empty() {
        return Err(VoiceError::NoRecordings { path: from.to_owned(), skipped });
    }
    let place = to.join(VOICE_FILE);
    write(&place, about.text().as_bytes()).map_err(|error| VoiceError::writing(&place, &error))?;
    // All at the end: by then the system has written most of it by itself.
    for name in taken.values().map(String::as_str).chain([VOICE_FILE]) {
        let place = to.join(name);
        File::open(&place)
            .and_then(|file| file.sync_all())
            .map_err(|error| VoiceError::writing(&place, &error))?;
    }
    let _ = sync_folder(to);
    Ok((taken.len(), skipped))
}

/// Reads a recording that can be heard and is not there yet.
fn recording(file: &str, path: &Path, taken: &HashMap<Key, String>) -> Result<(Key, Vec<u8>), SkipReason> {
    // A pipe could block for ever, and a folder is no sound.
    let found = fs::metadata(path).map_err(|error| SkipReason::reading(&error))?;
    if !found.is_file() || !is_sound(file) {
        return Err(SkipReason::NoSound);
    }
    if path.file_name().and_then(|name| name.to_str()).is_none() {
        return Err(SkipReason::Name(NameFault::Nothing));
    }
    let key = name::read(stem(file)).map_err(SkipReason::Name)?;
    if let Some(first) = taken.get(&key) {
        return Err(SkipReason::Double(first.clone()));
    }
    let (bytes, limit) = (found.len(), MAX_SOUND_BYTES);
    if bytes > limit {
        return Err(SkipReason::Damaged(MediaFault::TooLarge { bytes, limit }));
    }
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(limit + 1).read_to_end(&mut bytes))
        .map_err(|error| SkipReason::reading(&error))?;
    let ending = Path::new(file).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    sound_in(bytes.clone(), ending).map_err(SkipReason::Damaged)?;
    Ok((key, bytes))
}

fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(bytes)
}

/// Removes what was left half-done.
fn clear_away(voices: &Path) -> io::Result<()> {
    for entry in fs::read_dir(voices)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') && (name.ends_with(NEW) || name.ends_with(OLD)) {
            if entry.file_type()?.is_dir() {
                fs::remove_dir_all(entry.path())?;
            } else {
                fs::remove_file(entry.path())?;
            }
        }
    }
    Ok(())
}

/// Keeps other additions and removals out of the folder of voices, those of other copies of the program too, until what
/// is returned is dropped. It waits for them.
fn lock(voices: &Path) -> io::Result<File> {
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(voices.join(LOCK))?;
    // Where the file system knows no locks, all goes on without.
    let _ = file.lock();
    Ok(file)
}

/// Returns a file's name as it can be shown anywhere.
fn shown(name: &str) -> String {
    name.chars().map(|c| if is_visible(c) { c } else { char::REPLACEMENT_CHARACTER }).collect()
}

/// Returns whether a character neither commands a terminal nor turns the direction of writing.
fn is_visible(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Returns what is said about a voice without what cannot be seen, and no longer than is of use in a list.
fn tidy(text: &str) -> String {
    text.chars().filter(|c| is_visible(*c)).take(LONGEST_FIELD).collect::<String>().trim().to_owned()
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Windows opens no folders as files; it writes their names through by itself.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explain::Explain as _;

    /// Adds a voice of three files on a disk that refuses the names of which `error` says why.
    fn added(
        error: impl Fn(&str) -> Option<io::ErrorKind>,
    ) -> (Result<(usize, Vec<Skipped>), VoiceError>, Vec<String>) {
        let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let spec = hound::WavSpec {
            channels: 1,
            sample_rate: 8_000,
            bits_per_sample: 16,
            sample_format: hound::SampleFormat::Int,
        };
        let names = ["cmn-chá.wav", "cmn-shuǐ.wav", "cmn-xué wén.wav"];
        for name in names {
            let mut writer = hound::WavWriter::create(from.path().join(name), spec).unwrap();
            (0..800).for_each(|sample| writer.write_sample(sample * 9).unwrap());
            writer.finalize().unwrap();
        }
        let place = to.path().join("voice");
        let write = |place: &Path, bytes: &[u8]| {
            let name = place.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            error(name).map_or_else(|| write_file(place, bytes), |kind| Err(kind.into()))
        };
        let files = listing(from.path()).unwrap();
        let mut go_on = |_, _| ControlFlow::Continue(());
        let about = About { name: "A".to_owned(), ..About::default() };
        let result = write_voice(from.path(), &place, files, &about, &mut go_on, &write);
        let mut written: Vec<String> = fs::read_dir(&place)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        written.sort();
        (result, written)
    }

    #[test]
    fn a_name_that_the_disk_refuses_is_told_and_the_others_are_taken() {
        let refuse = |name: &str| name.contains("shuǐ").then_some(io::ErrorKind::InvalidFilename);
        let (result, written) = added(refuse);
        let (taken, skipped) = result.unwrap();
        let told: Vec<_> = skipped.iter().map(|it| (it.file.as_str(), it.message_id())).collect();
        assert_eq!((taken, told), (2, vec![("cmn-shuǐ.wav", "recordings-skip-name")]));
        assert_eq!(written, ["cmn-chá.wav", "cmn-xué wén.wav", VOICE_FILE]);
    }

    #[test]
    fn a_full_disk_ends_the_addition() {
        let (result, _) = added(|name| name.contains("shuǐ").then_some(io::ErrorKind::StorageFull));
        assert!(matches!(result, Err(VoiceError::DiskFull { .. })), "{result:?}");
        let (result, _) = added(|name| name.starts_with("cmn").then_some(io::ErrorKind::InvalidFilename));
        assert_eq!(result.unwrap_err().skipped().len(), 3, "nothing is left");
    }
}
