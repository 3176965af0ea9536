//! Initials of Mandarin by what they sound like.

/// What a syllable begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::speech) enum Initial {
    /// b d g.
    Stop,
    /// p t k.
    AspiratedStop,
    /// z zh j.
    Affricate,
    /// c ch q.
    AspiratedAffricate,
    /// f h.
    Breath,
    /// s sh x.
    Hiss,
    /// m n l.
    Sonorant,
    /// r, whose hiss is now and then louder than its voice.
    Rhotic,
    /// A vowel, y or w.
    None,
}

impl Initial {
    /// Returns the initial of a syllable in pinyin without tone.
    pub fn of(letters: &str) -> Self {
        let mut letters = letters.chars();
        match (letters.next(), letters.next()) {
            (Some('z' | 'j'), _) => Self::Affricate,
            (Some('c' | 'q'), _) => Self::AspiratedAffricate,
            (Some('s' | 'x'), _) => Self::Hiss,
            (Some('b' | 'd' | 'g'), _) => Self::Stop,
            (Some('p' | 't' | 'k'), _) => Self::AspiratedStop,
            (Some('f' | 'h'), Some(_)) => Self::Breath,
            (Some('m' | 'n' | 'l'), Some(_)) => Self::Sonorant,
            (Some('r'), _) => Self::Rhotic,
            _ => Self::None,
        }
    }

    /// How long it lasts on the average, in seconds; between syllables with the silence before its burst, which nobody
    /// sees at the start of an utterance.
    pub fn seconds(self, is_first: bool) -> f64 {
        let (first, later) = match self {
            Self::Stop => (0.06, 0.1),
            Self::AspiratedStop => (0.12, 0.16),
            Self::Affricate => (0.1, 0.13),
            Self::AspiratedAffricate => (0.16, 0.19),
            Self::Breath => (0.1, 0.11),
            Self::Hiss => (0.14, 0.15),
            Self::Sonorant | Self::Rhotic => (0.07, 0.08),
            Self::None => (0.02, 0.02),
        };
        if is_first { first } else { later }
    }

    /// Whether the voice goes on through it.
    pub fn is_sonorant(self) -> bool {
        matches!(self, Self::Sonorant | Self::Rhotic | Self::None)
    }
}
