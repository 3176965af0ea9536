//! What to do so that a tone comes out right.

use super::shape::Shape;
use crate::explain::Explain;
use crate::speech::real;

/// Less than this is no matter: only differences of more than 3 semitones count in talk ('t Hart 1981), of the mean of
/// a third of a syllable.
const MATTERS: f64 = 1.5;

/// A hint for the next attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    StartHigher,
    StartLower,
    EndHigher,
    EndLower,
    /// The middle of the syllable, where a third tone is lowest.
    GoLower,
    StayHigh,
    /// It should move as little as it can.
    StayLevel,
}

impl Advice {
    /// Its name in files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::StartHigher => "start-higher",
            Self::StartLower => "start-lower",
            Self::EndHigher => "end-higher",
            Self::EndLower => "end-lower",
            Self::GoLower => "go-lower",
            Self::StayHigh => "stay-high",
            Self::StayLevel => "stay-level",
        }
    }

    /// Returns the hint for the part of the course that is farthest from the target, given how far it lies above it.
    pub(super) fn of(target: &[f64; Shape::POINTS], differences: &[f64; Shape::POINTS]) -> Option<Self> {
        let third = Shape::POINTS / 3;
        let mean = |points: &[f64]| points.iter().sum::<f64>() / real(points.len());
        let parts = [0..third, third..2 * third, 2 * third..Shape::POINTS];
        let [start, middle, end] = parts.map(|part| mean(&differences[part]));
        let is_level = target.iter().all(|height| (height - target[0]).abs() < 1.0);
        if is_level && (start - end).abs() > 2.0 * MATTERS {
            return Some(Self::StayLevel);
        }
        let farthest = [start, middle, end].into_iter().fold(0.0, |most: f64, part| most.max(part.abs()));
        if farthest < MATTERS {
            return None;
        }
        // The end of a tone tells most of it, so it goes first where both ends are as far off.
        Some(if end.abs() >= 0.95 * farthest {
            if end > 0.0 { Self::EndLower } else { Self::EndHigher }
        } else if start.abs() >= farthest {
            if start > 0.0 { Self::StartLower } else { Self::StartHigher }
        } else if middle > 0.0 {
            Self::GoLower
        } else {
            Self::StayHigh
        })
    }
}

impl Explain for Advice {
    fn message_id(&self) -> &'static str {
        match self {
            Self::StartHigher => "speech-start-higher",
            Self::StartLower => "speech-start-lower",
            Self::EndHigher => "speech-end-higher",
            Self::EndLower => "speech-end-lower",
            Self::GoLower => "speech-go-lower",
            Self::StayHigh => "speech-stay-high",
            Self::StayLevel => "speech-stay-level",
        }
    }

    fn message_args(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}
