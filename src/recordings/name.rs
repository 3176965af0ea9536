//! What the name of a recording says: `cmn-` or `bo-`, then pinyin or hanzi, Wylie or Tibetan.

use unicode_normalization::UnicodeNormalization as _;

use super::key::{self, Key};
use crate::explain::Explain;
use crate::language::mandarin::hanzi::{self, Doubt, is_hanzi};
use crate::language::mandarin::pinyin::{PinyinFault, Syllable};
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
    /// What stands beside one another is not the same.
    #[error("{text} is not {spelling}")]
    Disagreement {
        /// Hanzi or Tibetan.
        text: String,
        /// The pinyin or Wylie beside it.
        spelling: String,
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
            Self::Disagreement { .. } => "recordings-disagreement",
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
            Self::Disagreement { text, spelling } => {
                vec![("text", text.clone()), ("spelling", spelling.clone())]
            }
            Self::Pinyin(fault) => fault.message_args(),
            Self::Wylie(fault) => fault.message_args(),
        }
    }
}

/// Reads the name of a file, without its ending. `_` stands for a space. Beside hanzi, before or after them, pinyin may say
/// how they are read; beside Tibetan its Wylie may stand. What a system adds to the name of a copy is left out.
///
/// # Errors
/// Says what cannot be understood.
pub(super) fn read(name: &str) -> Result<Key, NameFault> {
    // macOS takes letters and their marks apart.
    let name = name.nfc().collect::<String>().replace('_', " ");
    let (language, said) = name.split_once('-').ok_or(NameFault::NoLanguage)?;
    let said = said.trim();
    let original = without_copy_mark(said);
    match language.trim().to_ascii_lowercase().as_str() {
        // A number that stands by itself may have been meant as the tone.
        "cmn" => {
            mandarin(original, original.len() < said.len() && said.ends_with(|c: char| c.is_ascii_digit()))
        }
        "bo" => tibetan(original),
        _ => Err(NameFault::NoLanguage),
    }
}

/// Returns whether a name, without its ending, is that of a copy.
pub(super) fn is_of_copy(name: &str) -> bool {
    let said = name.split_once('-').map_or(name, |(_, said)| said).replace('_', " ");
    without_copy_mark(said.trim()).len() < said.trim().len()
}

/// Returns a name without what systems add to that of a copy: ` (2)`, `-2`, ` 2`, ` copy`, ` - 副本`. Something always
/// stays.
fn without_copy_mark(name: &str) -> &str {
    let mut rest = name;
    loop {
        let cut =
            [in_brackets(rest), last_word(rest), rest.strip_suffix("副本")].into_iter().flatten().next();
        let cut = cut.map(|cut| cut.trim_end_matches([' ', '-']).trim_end_matches('的'));
        match cut.filter(|cut| !cut.is_empty()) {
            Some(cut) => rest = cut,
            None => return rest,
        }
    }
}

/// Cuts off a mark in brackets.
fn in_brackets(name: &str) -> Option<&str> {
    let (rest, mark) = name.strip_suffix([')', '）'])?.rsplit_once(['(', '（'])?;
    is_mark(mark).then_some(rest)
}

/// Cuts off a mark that stands by itself.
fn last_word(name: &str) -> Option<&str> {
    let (rest, mark) = name.rsplit_once([' ', '-'])?;
    is_mark(mark).then_some(rest)
}

fn is_mark(word: &str) -> bool {
    let word = word.trim();
    let is_number = !word.is_empty() && word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    is_number || word.eq_ignore_ascii_case("copy")
}

/// Reads pinyin, hanzi, or both. `may_lack_tone` says that a number was left out that may have been a tone.
fn mandarin(said: &str, may_lack_tone: bool) -> Result<Key, NameFault> {
    let untoned = |read: &str| may_lack_tone && read.ends_with('5');
    if !said.chars().any(is_hanzi) {
        let read = pinyin(said)?;
        return if untoned(&read) {
            Err(NameFault::NoTones { pinyin: said.to_owned() })
        } else {
            Ok(Key::Pinyin(read))
        };
    }
    let (text, reading) = parted(said, is_hanzi);
    // A word such as 卡拉OK.
    let is_of_the_word = !reading.is_empty() && reading.chars().all(|c| c.is_ascii_uppercase());
    let Some(Key::Hanzi(text)) = Key::of_hanzi(if is_of_the_word { said } else { &text }) else {
        return Err(NameFault::Nothing);
    };
    if reading.is_empty() || is_of_the_word {
        return alone(text);
    }
    let read = key::read(&reading)?;
    if untoned(&read) {
        return Err(NameFault::NoTones { pinyin: reading });
    }
    let disagreement = || NameFault::Disagreement { text: text.clone(), spelling: reading.clone() };
    let doubts = hanzi::doubtful(&text, &reading).map_err(|_| disagreement())?;
    if doubts.iter().any(|doubt| matches!(doubt, Doubt::Reading { .. })) {
        return Err(disagreement());
    }
    if read.split(' ').all(|syllable| syllable.ends_with('5')) {
        return toneless(text.clone(), &read).ok_or_else(disagreement)?;
    }
    // In tones as they are said it is what sounds so.
    Ok(if doubts.is_empty() { Key::Read(text, read) } else { Key::Pinyin(read) })
}

/// Returns the key of hanzi that nothing stands beside.
fn alone(text: String) -> Result<Key, NameFault> {
    let mut letters = text.chars();
    match (letters.next().map(hanzi::readings).as_deref(), letters.next()) {
        // Which of them is heard nobody can tell from the name, and a wrong one would teach a mistake.
        (Some(readings @ [_, _, ..]), None) => Err(several(text, readings)),
        _ => Ok(Key::Hanzi(text)),
    }
}

/// Returns the key of hanzi with pinyin that has no tones: of one hanzi the only reading of these letters. None if it has
/// no such reading.
fn toneless(text: String, read: &str) -> Option<Result<Key, NameFault>> {
    let mut letters = text.chars();
    let (Some(only), None) = (letters.next(), letters.next()) else { return Some(Ok(Key::Hanzi(text))) };
    let readings = hanzi::readings(only);
    let same: Vec<&Syllable> =
        readings.iter().filter(|reading| Some(reading.letters.as_str()) == read.strip_suffix('5')).collect();
    match same.as_slice() {
        [] => None,
        [reading] => {
            Some(key::read(&reading.to_string()).map(|read| Key::Read(text, read)).map_err(Into::into))
        }
        _ => Some(Err(several(text, &readings))),
    }
}

fn several(hanzi: String, readings: &[Syllable]) -> NameFault {
    let readings: Vec<String> = readings.iter().map(ToString::to_string).collect();
    NameFault::SeveralReadings { hanzi, readings: readings.join(", ") }
}

/// Parts a text into what is of a script and the letters and digits that are not.
fn parted(text: &str, is_of_script: impl Fn(char) -> bool) -> (String, String) {
    let is_latin = |c: char| !is_of_script(c) && (c.is_alphanumeric() || matches!(c, '\'' | '’' | ':'));
    let own = text.chars().map(|c| if is_latin(c) { ' ' } else { c }).collect::<String>();
    let other = text.chars().map(|c| if is_latin(c) { c } else { ' ' }).collect::<String>();
    (own.trim().to_owned(), other.split_whitespace().collect::<Vec<_>>().join(" "))
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
    let converted = |wylie: &str| {
        let mut converted = ewts::to_tibetan(wylie);
        match converted.faults.drain(..).next() {
            Some(fault) => Err(NameFault::from(fault)),
            None => Key::of_tibetan(&converted.text).ok_or(NameFault::Nothing),
        }
    };
    if !said.chars().any(is_tibetan) {
        return converted(said);
    }
    let (text, wylie) = parted(said, is_tibetan);
    let key = Key::of_tibetan(&text).ok_or(NameFault::Nothing)?;
    if wylie.is_empty() || converted(&wylie)? == key {
        Ok(key)
    } else {
        Err(NameFault::Disagreement { text, spelling: wylie })
    }
}
