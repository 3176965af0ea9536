//! What a learner can hear now, as far as practice has to know.

use super::Language;
use crate::lesson::Spoken;

/// What can be heard now. Where nothing can, no exercise by ear is offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Hearing {
    /// Nothing: there is no sound device, or neither a recording nor a voice.
    #[default]
    Off,
    /// What a pack or a voice has recordings of.
    Recordings,
    /// Recordings and, in Mandarin, whatever has pinyin.
    Voice,
}

impl Hearing {
    /// Returns whether a text can be heard; `is_voiced` tells whether a voice of recordings says it.
    #[must_use]
    pub fn can_say(self, spoken: &Spoken, is_voiced: bool) -> bool {
        self.reaches(spoken.language, !spoken.pinyin.is_empty(), is_voiced || spoken.recording.is_some())
    }

    /// Returns whether a text of a language can be heard, by whether it has pinyin and a recording.
    pub(super) fn reaches(self, language: Language, has_pinyin: bool, has_recording: bool) -> bool {
        match self {
            Self::Off => false,
            Self::Recordings => has_recording,
            Self::Voice => has_recording || (language == Language::Mandarin && has_pinyin),
        }
    }
}
