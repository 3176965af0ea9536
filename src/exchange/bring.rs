//! A file of another program on its way into a folder of packs: which pack it is to become, what of that pack is
//! there already, and what reading it came to. Nothing is written; see `install`.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::language::mandarin::hanzi;
use crate::language::tibetan::ewts;
use crate::lesson::{FaultKind as PackFault, Trilingual, read_pack};

use super::{FaultKind, Format, Imported, Stopped, Target, Watch, gift, import, text};

/// The largest file that is read, in bytes.
pub const MAX_FILE_BYTES: u64 = 256 * 1024 * 1024;

/// What a pack is given that its file does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defaults {
    /// The title, in place of which the file's name stands in its own script.
    pub title: Trilingual,
    /// Who wrote it.
    pub author: String,
    /// Its licence.
    pub licence: String,
}

/// A file that was read for a folder of packs.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrival {
    /// The id of the pack that it becomes.
    pub id: String,
    /// The folder of that pack.
    pub folder: PathBuf,
    /// Whether a pack stands there already, which would be replaced.
    pub replaces: bool,
    /// What was read.
    pub imported: Imported,
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BringError {
    /// The operating system would not read it.
    #[error("{} cannot be read: {reason}", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the operating system says, in its own words.
        reason: String,
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
    /// The reader stopped it.
    #[error(transparent)]
    Stopped(#[from] Stopped),
}

impl BringError {
    /// The Fluent key of the sentence about it.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "exchange-file-unreadable",
            Self::TooLarge { .. } => "exchange-file-too-large",
            Self::UnknownFormat { .. } => "exchange-file-unknown",
            Self::Stopped(_) => "exchange-stopped",
        }
    }

    /// The arguments of that sentence.
    #[must_use]
    pub fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable { file, reason } => {
                vec![("file", name_of(file)), ("reason", reason.clone())]
            }
            Self::TooLarge { file } => {
                vec![("file", name_of(file)), ("limit", (MAX_FILE_BYTES >> 20).to_string())]
            }
            Self::UnknownFormat { file } => vec![("file", name_of(file))],
            Self::Stopped(_) => Vec::new(),
        }
    }
}

impl Format {
    /// The ending of a file of this format, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Workbook => "xlsx",
            Self::Csv => "csv",
            Self::AnkiText => "txt",
            Self::AnkiPackage => "apkg",
            Self::Gift => "gift",
            Self::Bundle => "tsheg",
        }
    }
}

/// Reads a file for a folder of packs. The pack's id is the one that is asked for, else the one that the file itself
/// names, else one made of the file's name.
///
/// # Errors
/// [`BringError`] if it could not be read at all. What is wrong inside is among the faults of [`Arrival::imported`].
pub fn bring(
    file: &Path,
    packs: &Path,
    id: Option<&str>,
    defaults: &Defaults,
    watch: Watch<'_>,
) -> Result<Arrival, BringError> {
    let bytes = read(file)?;
    let format =
        format_of(file, &bytes).ok_or_else(|| BringError::UnknownFormat { file: file.to_owned() })?;
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let asked = id.map_or_else(|| id_of(&stem), str::to_owned);
    let arrival = read_as(&asked, packs, &bytes, format, &stem, defaults, &mut *watch)?;
    let named = arrival.imported.faults.iter().find_map(|fault| match &fault.kind {
        FaultKind::Pack(PackFault::IdNotFolder { id, .. }) if *id == id_of(id) => Some(id.clone()),
        _ => None,
    });
    match named {
        // Whoever asks for an id means it; a name of a file is only a guess.
        Some(named) if id.is_none() => Ok(read_as(&named, packs, &bytes, format, &stem, defaults, watch)?),
        _ => Ok(arrival),
    }
}

fn read_as(
    id: &str,
    packs: &Path,
    bytes: &[u8],
    format: Format,
    stem: &str,
    defaults: &Defaults,
    watch: Watch<'_>,
) -> Result<Arrival, Stopped> {
    let folder = packs.join(id);
    let replaces = folder.exists();
    let existing = if replaces { read_pack(&folder).pack } else { None };
    let target = Target {
        id,
        folder: &folder,
        existing: existing.as_ref(),
        title: Some(title_of(stem, &defaults.title)),
        authors: vec![defaults.author.clone()],
        licence: Some(defaults.licence.clone()),
    };
    let imported = import(bytes, format, &target, watch)?;
    Ok(Arrival { id: id.to_owned(), folder, replaces, imported })
}

/// An id made of a text: lower-case letters and digits of ASCII, the rest a `-`. Hanzi become their pinyin without
/// tones, Tibetan its Wylie.
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

/// The format of a file by the end of its name; of a `.txt`, which may be either, by what is in it.
fn format_of(file: &Path, bytes: &[u8]) -> Option<Format> {
    let named = Format::of_path(file)?;
    let is_gift = || text::decoded(bytes).is_some_and(|text| gift::looks_like_it(&text));
    Some(if named == Format::AnkiText && is_gift() { Format::Gift } else { named })
}

/// The file's name as the title in the language that it is written in.
#[must_use]
pub fn title_of(stem: &str, fallback: &Trilingual) -> Trilingual {
    let mut title = fallback.clone();
    let has = |found: fn(char) -> bool| stem.chars().any(found);
    if has(|c| matches!(c, '\u{0F40}'..='\u{0FBC}')) {
        stem.trim_end_matches('\u{0F0B}').clone_into(&mut title.bo);
    } else if has(hanzi::is_hanzi) {
        stem.clone_into(&mut title.zh);
        // Better than a name that says nothing, until its author writes an English one.
        stem.clone_into(&mut title.en);
    } else if has(|c| c.is_ascii_alphabetic()) {
        stem.clone_into(&mut title.en);
    }
    title
}

fn read(file: &Path) -> Result<Vec<u8>, BringError> {
    let unreadable =
        |error: std::io::Error| BringError::Unreadable { file: file.to_owned(), reason: error.to_string() };
    let metadata = std::fs::metadata(file).map_err(unreadable)?;
    // A pipe could keep us waiting for ever.
    if !metadata.is_file() {
        return Err(unreadable(std::io::ErrorKind::IsADirectory.into()));
    }
    let mut bytes = Vec::new();
    let opened = File::open(file).map_err(unreadable)?;
    opened.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(BringError::TooLarge { file: file.to_owned() });
    }
    Ok(bytes)
}

fn name_of(file: &Path) -> String {
    file.file_name().map_or_else(|| file.display().to_string(), |name| name.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_text_is_known_by_what_is_in_it() {
        let of = |text: &str| format_of(Path::new("questions.TXT"), text.as_bytes());
        assert_eq!(of("// mine\n::q1:: 2 + 2? {=4 ~5}\n"), Some(Format::Gift));
        assert_eq!(of("The sun is a star. {T}\n"), Some(Format::Gift));
        assert_eq!(of("水\tshuǐ\tཆུ\n"), Some(Format::AnkiText));
        assert_eq!(of("#separator:tab\n水\t{=x}\n"), Some(Format::AnkiText));
        assert_eq!(of("水;shuǐ;ཆུ\n"), Some(Format::AnkiText));
        assert_eq!(format_of(Path::new("a.gift"), b"anything"), Some(Format::Gift));
        assert_eq!(format_of(Path::new("a.doc"), b"::q:: {=4}"), None);
    }

    #[test]
    fn a_name_of_a_file_becomes_an_id_and_a_title() {
        assert_eq!(id_of("My Words (2)"), "my-words-2");
        assert_eq!(id_of("第三课"), "di-san-ke");
        assert_eq!(id_of("ཐ་སྙད"), "tha-snyad");
        assert_eq!(id_of("№"), "my-lesson");
        let fallback =
            Trilingual { bo: "སློབ་ཚན".into(), zh: "课程".into(), en: "Lesson".into() };
        assert_eq!(title_of("第三课", &fallback).zh, "第三课");
        assert_eq!(title_of("ཐ་སྙད་", &fallback).bo, "ཐ་སྙད");
        assert_eq!(title_of("week 3", &fallback).en, "week 3");
        assert_eq!(title_of("2024-05", &fallback), fallback);
    }
}
