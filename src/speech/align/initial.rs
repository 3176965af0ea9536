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
    /// m n l r.
    Sonorant,
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
            (Some('m' | 'n' | 'l' | 'r'), Some(_)) => Self::Sonorant,
            _ => Self::None,
        }
    }

    /// How long it lasts on the average, in seconds, with the silence of a stop.
    pub fn seconds(self) -> f64 {
        match self {
            Self::Stop => 0.06,
            Self::AspiratedStop => 0.12,
            Self::Affricate | Self::Breath => 0.1,
            Self::AspiratedAffricate => 0.16,
            Self::Hiss => 0.14,
            Self::Sonorant => 0.07,
            Self::None => 0.02,
        }
    }

    /// Whether the voice goes on through it.
    pub fn is_sonorant(self) -> bool {
        matches!(self, Self::Sonorant | Self::None)
    }
}
