//! What the name of a recording says: `cmn-` or `bo-`, then pinyin or hanzi, Wylie or Tibetan.

use unicode_normalization::UnicodeNormalization as _;

use super::key::{self, Key};
use crate::explain::Explain;
use crate::language::mandarin::hanzi::{self, is_hanzi};
use crate::language::mandarin::pinyin::PinyinFault;
use crate::language::tibetan::ewts::{self, EwtsFault};

/// Why it cannot be told from its name what a recording says.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameFault {
    /// The name begins neither with `cmn-` nor with `bo-`.
    #[error("neither cmn- nor bo-")]
    NoLanguage,
    /// Nothing that could be said follows.
    #[error("nothing is named")]
    Nothing,
    /// Several syllables and not one tone.
    #[error("{pinyin} without tones")]
    NoTones {
        /// What was found.
        pinyin: String,
    },
    /// One hanzi that is read in several ways.
    #[error("{hanzi} is read {readings}")]
    SeveralReadings {
        /// The hanzi.
        hanzi: String,
        /// How it is read.
        readings: String,
    },
    /// It is not pinyin.
    #[error(transparent)]
    Pinyin(#[from] PinyinFault),
    /// It is not Wylie.
    #[error(transparent)]
    Wylie(#[from] EwtsFault),
}

impl Explain for NameFault {
    fn message_id(&self) -> &'static str {
        match self {
            Self::NoLanguage => "recordings-no-language",
            Self::Nothing => "recordings-nothing-named",
            Self::NoTones { .. } => "recordings-no-tones",
            Self::SeveralReadings { .. } => "recordings-several-readings",
            Self::Pinyin(fault) => fault.message_id(),
            Self::Wylie(fault) => fault.message_id(),
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoLanguage | Self::Nothing => Vec::new(),
            Self::NoTones { pinyin } => vec![("pinyin", pinyin.clone())],
            Self::SeveralReadings { hanzi, readings } => {
                vec![("hanzi", hanzi.clone()), ("readings", readings.clone())]
            }
            Self::Pinyin(fault) => fault.message_args(),
            Self::Wylie(fault) => fault.message_args(),
        }
    }
}

/// Reads the name of a file, without its ending. `_` stands for a space; after hanzi, `-` and pinyin may say how they are
/// read.
///
/// # Errors
/// Says what cannot be understood.
pub(super) fn read(name: &str) -> Result<Key, NameFault> {
    // macOS takes letters and their marks apart.
    let name = name.nfc().collect::<String>().replace('_', " ");
    let (language, said) = name.split_once('-').ok_or(NameFault::NoLanguage)?;
    let said = said.trim();
    match language.trim().to_ascii_lowercase().as_str() {
        "cmn" => mandarin(said),
        "bo" => tibetan(said),
        _ => Err(NameFault::NoLanguage),
    }
}

fn mandarin(said: &str) -> Result<Key, NameFault> {
    if !said.chars().any(is_hanzi) {
        return pinyin(said).map(Key::Pinyin);
    }
    let (text, reading) = said.split_once('-').unwrap_or((said, ""));
    let key = Key::of_hanzi(text).ok_or(NameFault::Nothing)?;
    let Key::Hanzi(text) = key else { return Ok(key) };
    if !reading.is_empty() {
        return Ok(Key::Read(text, pinyin(reading)?));
    }
    let mut letters = text.chars();
    match (letters.next().map(hanzi::readings).as_deref(), letters.next()) {
        // Which of them is heard nobody can tell from the name, and a wrong one would teach a mistake.
        (Some(readings @ [_, _, ..]), None) => {
            let readings: Vec<String> = readings.iter().map(ToString::to_string).collect();
            Err(NameFault::SeveralReadings { hanzi: text, readings: readings.join(", ") })
        }
        _ => Ok(Key::Hanzi(text)),
    }
}

fn pinyin(said: &str) -> Result<String, NameFault> {
    let said = said.replace('-', " ");
    if said.trim().is_empty() {
        return Err(NameFault::Nothing);
    }
    let read = key::read(&said)?;
    // No word has neutral tones alone, but a syllable may.
    let is_toneless = read.contains(' ') && read.split(' ').all(|syllable| syllable.ends_with('5'));
    if is_toneless { Err(NameFault::NoTones { pinyin: said }) } else { Ok(read) }
}

fn tibetan(said: &str) -> Result<Key, NameFault> {
    let is_tibetan = |c: char| matches!(c, '\u{0F00}'..='\u{0FFF}');
    if said.chars().any(is_tibetan) {
        return Key::of_tibetan(said).ok_or(NameFault::Nothing);
    }
    let mut converted = ewts::to_tibetan(said);
    match converted.faults.drain(..).next() {
        Some(fault) => Err(fault.into()),
        None => Key::of_tibetan(&converted.text).ok_or(NameFault::Nothing),
    }
}
