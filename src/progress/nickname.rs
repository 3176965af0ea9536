//! Nicknames: what can be shown, told apart and kept.

use crate::explain::Explain;
use thiserror::Error;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Why a nickname cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NicknameError {
    /// Nothing to be seen in it.
    #[error("the nickname is empty")]
    Empty,
    /// More than 24 characters.
    #[error("the nickname is longer than {NICKNAME_LIMIT} characters")]
    TooLong,
    /// Control characters, line breaks, or marks that turn the direction of the text.
    #[error("the nickname has a character that cannot be shown")]
    Unprintable,
    /// Another profile is called so, or so nearly so that nobody could tell them apart.
    #[error("the nickname is taken")]
    Taken { nickname: String },
}

/// The most characters of a nickname, as a reader counts them: a Tibetan stack is one.
pub(super) const NICKNAME_LIMIT: usize = 24;

/// Returns the nickname as it is kept, without the spaces around it. Whether it is free, only the store can tell.
///
/// # Errors
/// Any [`NicknameError`] but `Taken`.
pub(super) fn checked_nickname(typed: &str) -> Result<String, NicknameError> {
    let nickname: String = typed.trim().nfc().collect();
    if nickname.chars().any(is_unprintable) {
        Err(NicknameError::Unprintable)
    } else if nickname.chars().all(|c| c.is_whitespace() || is_joiner(c)) {
        Err(NicknameError::Empty)
    } else if nickname.graphemes(true).count() > NICKNAME_LIMIT || nickname.chars().count() > CODE_POINT_LIMIT
    {
        Err(NicknameError::TooLong)
    } else {
        Ok(nickname)
    }
}

impl Explain for NicknameError {
    fn message_id(&self) -> &'static str {
        match self {
            Self::Empty => "store-nickname-empty",
            Self::TooLong => "store-nickname-too-long",
            Self::Unprintable => "store-nickname-unprintable",
            Self::Taken { .. } => "store-nickname-taken",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty | Self::Unprintable => Vec::new(),
            Self::TooLong => vec![("limit", NICKNAME_LIMIT.to_string())],
            Self::Taken { nickname } => vec![("nickname", nickname.clone())],
        }
    }
}

/// Returns a key that is the same for two nicknames that look alike: without letter case, width, joiners, and a tsheg
/// or shad at the end.
pub(super) fn likeness(nickname: &str) -> String {
    let plain: String = nickname.nfkc().flat_map(char::to_lowercase).filter(|&c| !is_joiner(c)).collect();
    plain.trim_end_matches(['\u{f0b}', '\u{f0c}', '\u{f0d}', ' ']).to_owned()
}

/// Against a nickname of a few characters with a thousand marks on each.
const CODE_POINT_LIMIT: usize = 8 * NICKNAME_LIMIT;

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// Control characters, line and paragraph separators, and the invisible marks that steer direction.
fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
