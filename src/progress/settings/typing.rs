//! The settings of typing without a keyboard for it.

use std::str::FromStr;

use super::NoSuchChoice;

/// How text is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypingChoices {
    /// Whether the program helps, for those without an input method of the system.
    pub own: bool,
    /// Whether the digits 1 to 5 are tones while pinyin is typed; else they choose.
    pub tone_digits: bool,
    /// Where Chinese is asked for.
    pub mandarin: TypingMethod,
    /// Where Tibetan is asked for.
    pub tibetan: TypingMethod,
    /// Where neither is asked for, or either.
    pub other: TypingMethod,
}

/// What becomes of the letters that are typed into a text field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TypingMethod {
    /// They stay as the keyboard writes them.
    #[default]
    Keyboard,
    /// Pinyin becomes hanzi.
    Pinyin,
    /// Wylie becomes Tibetan.
    Wylie,
}

impl Default for TypingChoices {
    fn default() -> Self {
        Self {
            own: true,
            tone_digits: false,
            mandarin: TypingMethod::Pinyin,
            tibetan: TypingMethod::Wylie,
            other: TypingMethod::Keyboard,
        }
    }
}

impl TypingMethod {
    const ALL: [Self; 3] = [Self::Keyboard, Self::Pinyin, Self::Wylie];

    /// Returns the name under which it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Keyboard => "keyboard",
            Self::Pinyin => "pinyin",
            Self::Wylie => "wylie",
        }
    }

    /// Returns the one that a switch goes on to.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Keyboard => Self::Pinyin,
            Self::Pinyin => Self::Wylie,
            Self::Wylie => Self::Keyboard,
        }
    }
}

impl FromStr for TypingMethod {
    type Err = NoSuchChoice;

    fn from_str(name: &str) -> Result<Self, NoSuchChoice> {
        Self::ALL.into_iter().find(|method| method.as_str() == name).ok_or(NoSuchChoice)
    }
}
