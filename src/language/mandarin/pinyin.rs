//! Pinyin.

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tone {
    First,
    Second,
    Third,
    Fourth,
    Neutral,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Syllable {
    /// Lower case, with `ü`, without the `r` of erhua.
    pub letters: String,
    pub tone: Tone,
    pub erhua: bool,
}

impl std::fmt::Display for Syllable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.letters)
    }
}

/// A syllable as a learner typed it: the tone may be missing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LooseSyllable {
    pub letters: String,
    pub tone: Option<Tone>,
    pub erhua: bool,
}

/// Why a text is not pinyin. `position` counts characters from 0.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PinyinFault {
    #[error("nothing to read")]
    Empty,
    #[error("{found} is not pinyin")]
    NotALetter { position: usize, found: char },
    #[error("{found} is not a syllable")]
    NotASyllable { position: usize, found: String, hint: Option<String> },
    #[error("the tone mark of {found} is on the wrong letter")]
    MisplacedMark { position: usize, found: String, hint: String },
    #[error("two tones on {found}")]
    TwoTones { position: usize, found: String },
}

impl PinyinFault {
    #[must_use]
    pub fn position(&self) -> usize {
        0
    }

    #[must_use]
    pub fn message_id(&self) -> &'static str {
        "pinyin-empty"
    }

    #[must_use]
    pub fn message_args(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

/// # Errors
/// Says where, what was found and what would be near.
pub fn parse(_text: &str) -> Result<Vec<Syllable>, PinyinFault> {
    Err(PinyinFault::Empty)
}

/// # Errors
/// As [`parse`].
pub fn parse_loose(_text: &str) -> Result<Vec<LooseSyllable>, PinyinFault> {
    Err(PinyinFault::Empty)
}
