//! Import previews: which pack a file becomes, what of that pack exists already, and the result of reading the file.
//! Nothing is written; see `install`.

#[cfg(test)]
mod tests;

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::explain::Explain;
use crate::language::mandarin::hanzi;
use crate::language::tibetan::ewts;
use crate::lesson::{FaultKind, PACK_FILE, Salvage, Trilingual, is_id, salvage_pack};

use super::convert::{OpenFile, open};
use super::refusal::Refusal;
use super::sniff;
use crate::exchange::format::Format;
use crate::exchange::imported::{Existing, Imported, OnProgress, Stopped, Take, Target};
use crate::exchange::understood::Corrections;

/// The largest file that is read, in bytes.
pub const MAX_FILE_BYTES: u64 = 256 * 1024 * 1024;

/// So many lessons may have the name of one file.
const MOST_OF_A_NAME: usize = 100;

/// What a pack gets if its file does not say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defaults {
    /// The title. The file's name replaces the language that it is written in.
    pub title: Trilingual,
    /// The author.
    pub author: String,
    /// Its licence.
    pub licence: String,
}

/// The result of reading a file for a folder of packs.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportPreview {
    /// The id of the pack that the file becomes.
    pub id: String,
    /// The folder of that pack.
    pub folder: PathBuf,
    /// Whether that pack exists already and would be replaced.
    pub replaces: bool,
    /// What was read.
    pub imported: Imported,
}

impl ImportPreview {
    /// Returns whether a lesson would be replaced of which the file has no item.
    fn has_nothing_in_common(&self) -> bool {
        let mut takes = [Take::Whole, Take::OnlySound, Take::WithDrafts].into_iter();
        let outcome = takes.find_map(|take| self.imported.taken(take)).map(|taken| &taken.outcome);
        self.replaces
            && outcome.is_some_and(|outcome| {
                outcome.removed.count > 0 && outcome.unchanged == 0 && outcome.changed.count == 0
            })
    }
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PreviewError {
    /// The operating system would not read it.
    #[error("{} cannot be read: {reason:?}", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// Why.
        reason: Refusal,
    },
    /// It is larger than any pack.
    #[error("{} is larger than {MAX_FILE_BYTES} bytes", file.display())]
    TooLarge {
        /// The file.
        file: PathBuf,
    },
    /// Its name does not end like a file that can be read.
    #[error("{} is of no known format", file.display())]
    UnknownFormat {
        /// The file.
        file: PathBuf,
    },
    /// The caller cancelled it.
    #[error(transparent)]
    Stopped(#[from] Stopped),
}

impl Explain for PreviewError {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Unreadable { reason, .. } => match reason {
                Refusal::NotThere => "exchange-file-not-there",
                Refusal::Folder => "exchange-file-is-folder",
                Refusal::NotAllowed => "exchange-file-not-allowed",
                Refusal::Other(_) => "exchange-file-unreadable",
            },
            Self::TooLarge { .. } => "exchange-file-too-large",
            Self::UnknownFormat { .. } => "exchange-file-unknown",
            Self::Stopped(_) => "exchange-stopped",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable { file, reason: Refusal::Other(reason) } => {
                vec![("file", name_of(file)), ("reason", reason.clone())]
            }
            Self::Unreadable { file, .. } => vec![("file", name_of(file))],
            Self::TooLarge { file } => {
                vec![("file", name_of(file)), ("limit", (MAX_FILE_BYTES >> 20).to_string())]
            }
            Self::UnknownFormat { file } => vec![("file", name_of(file))],
            Self::Stopped(_) => Vec::new(),
        }
    }
}

/// Reads a file for a folder of packs, as `corrections` say it is to be understood. The pack's id is the one that is asked
/// for, else the one that the file itself names, else one made of the file's name: a renamed file is still the same pack.
///
/// # Errors
/// [`PreviewError`] if it could not be read at all. What is wrong inside is among the faults of
/// [`ImportPreview::imported`].
pub fn preview(
    file: &Path,
    packs: &Path,
    id: Option<&str>,
    defaults: &Defaults,
    corrections: &Corrections,
    on_progress: OnProgress<'_>,
) -> Result<ImportPreview, PreviewError> {
    let bytes = read(file)?;
    let unknown = || PreviewError::UnknownFormat { file: file.to_owned() };
    let guessed = format_of(file, &bytes).ok_or_else(unknown)?;
    let formats = sniff::others(guessed, &bytes);
    let format = corrections.format.filter(|format| formats.contains(format)).unwrap_or(guessed);
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    // What was opened to see which lesson it is of is also what is read.
    let mut opened = Some(open(&bytes, format, corrections, on_progress)?);
    let named = id.map(str::to_owned);
    let named = named.or_else(|| opened.as_ref()?.pack_id().filter(|id| is_id(id)));
    let mut read = |id: String, on_progress: OnProgress<'_>| {
        let file = match opened.take() {
            Some(file) => file,
            None => open(&bytes, format, corrections, on_progress)?,
        };
        preview_as(file, id, packs, &stem, defaults, corrections, on_progress)
    };
    let mut preview = if let Some(id) = named {
        read(id, on_progress)?
    } else {
        // A file that only happens to have the name of another lesson takes nothing of it away.
        let id = id_of(&stem);
        let mut preview = read(id.clone(), on_progress)?;
        for number in 2..MOST_OF_A_NAME {
            if !preview.has_nothing_in_common() {
                break;
            }
            preview = read(format!("{id}-{number}"), on_progress)?;
        }
        preview
    };
    preview.imported.understood.format = Some(format);
    preview.imported.understood.formats = formats;
    Ok(preview)
}

/// Reads an open file as the pack of this id.
fn preview_as(
    open: OpenFile<'_>,
    id: String,
    packs: &Path,
    stem: &str,
    defaults: &Defaults,
    corrections: &Corrections,
    on_progress: OnProgress<'_>,
) -> Result<ImportPreview, PreviewError> {
    let folder = packs.join(&id);
    let replaces = folder.try_exists().map_err(|error| unreadable(&folder, (&error).into()))?;
    let salvage = if replaces { salvaged(&folder)? } else { Salvage::default() };
    let existing = match &salvage.pack {
        _ if salvage.has_errors() => Existing::Broken(&salvage),
        Some(pack) => Existing::Sound(pack),
        None => Existing::None,
    };
    let target = Target {
        id: &id,
        folder: &folder,
        existing,
        title: Some(title_of(stem, &defaults.title)),
        authors: vec![defaults.author.clone()],
        licence: Some(defaults.licence.clone()),
    };
    let imported = open.import(&target, corrections, on_progress)?;
    Ok(ImportPreview { id, folder, replaces, imported })
}

/// Reads what can be read of the pack that would be replaced. That the disk does not give it is no sign that nothing is
/// there: items without an id would get new ones, and learners would lose what they remember of them.
fn salvaged(folder: &Path) -> Result<Salvage, PreviewError> {
    let salvage = salvage_pack(folder);
    let failed = salvage.faults.iter().find_map(|fault| match &fault.kind {
        FaultKind::Unreadable { reason } => Some(reason.clone()),
        _ => None,
    });
    match failed {
        Some(reason) if salvage.pack.is_none() => {
            Err(unreadable(&folder.join(PACK_FILE), Refusal::Other(reason)))
        }
        _ => Ok(salvage),
    }
}

fn unreadable(file: &Path, reason: Refusal) -> PreviewError {
    PreviewError::Unreadable { file: file.to_owned(), reason }
}

/// Makes an id of a text: lower-case letters and digits of ASCII, and `-` for the rest. Hanzi become pinyin without
/// tones, Tibetan becomes Wylie.
#[must_use]
pub fn id_of(text: &str) -> String {
    let mut latin = String::new();
    for c in ewts::from_tibetan(text).chars() {
        match hanzi::readings(c).first() {
            Some(reading) => {
                latin.push(' ');
                latin.push_str(&reading.letters.replace('ü', "v"));
                latin.push(' ');
            }
            None => latin.extend(c.to_lowercase()),
        }
    }
    let words: Vec<&str> =
        latin.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "my-lesson".to_owned() } else { words.join("-") }
}

/// Returns the format of a file with a known extension: what its content says, else what the extension does.
fn format_of(file: &Path, bytes: &[u8]) -> Option<Format> {
    Some(sniff::format(Format::of_path(file)?, bytes))
}

/// Makes a title of a file's name, in the language that the name is written in.
#[must_use]
pub fn title_of(stem: &str, fallback: &Trilingual) -> Trilingual {
    // In the other languages the name stands behind the words for a new lesson, so that lessons can be told apart.
    let beside = |fallback: &str| format!("{fallback} · {stem}");
    let mut title =
        Trilingual { bo: beside(&fallback.bo), zh: beside(&fallback.zh), en: beside(&fallback.en) };
    let has = |found: fn(char) -> bool| stem.chars().any(found);
    if has(|c| matches!(c, '\u{0F40}'..='\u{0FBC}')) {
        stem.trim_end_matches('\u{0F0B}').clone_into(&mut title.bo);
    } else if has(hanzi::is_hanzi) {
        stem.clone_into(&mut title.zh);
        // Better than a name that says nothing, until its author writes an English one.
        stem.clone_into(&mut title.en);
    } else if has(|c| c.is_ascii_alphabetic()) {
        stem.clone_into(&mut title.en);
    } else {
        return fallback.clone();
    }
    title
}

fn read(file: &Path) -> Result<Vec<u8>, PreviewError> {
    let unreadable = |error: std::io::Error| unreadable(file, (&error).into());
    let metadata = std::fs::metadata(file).map_err(unreadable)?;
    // Reading from a pipe could block for ever.
    if !metadata.is_file() {
        let file = file.to_owned();
        return Err(if metadata.is_dir() {
            PreviewError::Unreadable { file, reason: Refusal::Folder }
        } else {
            PreviewError::UnknownFormat { file }
        });
    }
    let mut bytes = Vec::new();
    let opened = File::open(file).map_err(unreadable)?;
    opened.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(PreviewError::TooLarge { file: file.to_owned() });
    }
    Ok(bytes)
}

fn name_of(file: &Path) -> String {
    file.file_name().map_or_else(|| file.display().to_string(), |name| name.to_string_lossy().into_owned())
}
