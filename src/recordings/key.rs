//! Under what a recording is kept and looked for.

use crate::language::Language;
use crate::language::mandarin::pinyin::{self, PinyinFault, Syllable};
use crate::language::mandarin::{hanzi, sandhi};
use crate::language::tibetan::normal;
use crate::lesson::Spoken;

/// What a recording says, in a form in which spellings of the same are the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// Hanzi and how they are read.
    Read(String, String),
    /// Hanzi.
    Hanzi(String),
    /// Pinyin, each syllable with the number of its tone.
    Pinyin(String),
    /// Tibetan syllables.
    Tibetan(String),
}

impl Key {
    /// Hanzi alone, none if there is no letter in it.
    pub fn of_hanzi(text: &str) -> Option<Self> {
        Some(plain(text)).filter(|text| !text.is_empty()).map(Self::Hanzi)
    }

    /// Tibetan, none if there is no letter in it.
    pub fn of_tibetan(text: &str) -> Option<Self> {
        let text = normal::normalise(text).to_lowercase();
        let syllables = text.split(|c: char| !is_tibetan_letter(c) && !c.is_alphanumeric());
        let syllables: Vec<&str> = syllables.filter(|syllable| !syllable.is_empty()).collect();
        (!syllables.is_empty()).then(|| Self::Tibetan(syllables.join("་")))
    }
}

/// Returns the keys under which a recording of a text may be kept, the most exact first.
pub(super) fn of_spoken(spoken: &Spoken) -> Vec<Key> {
    if spoken.language == Language::Tibetan {
        return Key::of_tibetan(&spoken.text).into_iter().collect();
    }
    let hanzi = Some(plain(&spoken.text)).filter(|text| text.chars().any(hanzi::is_hanzi));
    let citation = read(&spoken.pinyin).ok();
    let mut keys = Vec::new();
    keys.extend(hanzi.clone().zip(citation.clone()).map(|(hanzi, pinyin)| Key::Read(hanzi, pinyin)));
    keys.extend(hanzi.map(Key::Hanzi));
    if let Some(citation) = citation {
        let surface = sandhi::written(&spoken.text, &spoken.pinyin, spoken.surface.as_deref());
        let surface = surface.ok().and_then(|surface| read(&surface).ok());
        let surface = surface.filter(|surface| *surface != citation);
        keys.extend(std::iter::once(citation).chain(surface).map(Key::Pinyin));
    }
    keys
}

/// Reads pinyin; each syllable gets the number of its tone.
pub(super) fn read(pinyin: &str) -> Result<String, PinyinFault> {
    pinyin::parse(pinyin).map(|syllables| numbered(&syllables))
}

fn numbered(syllables: &[Syllable]) -> String {
    let numbered = syllables.iter().map(|syllable| {
        format!("{}{}{}", syllable.letters, if syllable.erhua { "r" } else { "" }, syllable.tone.number())
    });
    numbered.collect::<Vec<_>>().join(" ")
}

/// Chinese without punctuation, spaces and case.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Letters, subjoined letters, vowels and the signs that stand on them; neither tsheg nor shad.
fn is_tibetan_letter(c: char) -> bool {
    matches!(c, '\u{0F00}' | '\u{0F18}' | '\u{0F19}' | '\u{0F20}'..='\u{0F33}' | '\u{0F35}' | '\u{0F37}' | '\u{0F39}'
        | '\u{0F3E}'..='\u{0F84}' | '\u{0F86}'..='\u{0FBC}' | '\u{0FC6}')
}
