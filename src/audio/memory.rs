//! A device that only remembers what was played on it: for tests, and for pictures that are drawn where someone works.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::AudioFault;
use super::speaker::{OpenOutput, Output};
use super::wave::Wave;

/// Remembers what is played. Clones share one memory.
#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<Mutex<Played>>);

#[derive(Debug, Default)]
struct Played {
    is_unplugged: bool,
    effects: usize,
    speech: Vec<Vec<f32>>,
}

impl Memory {
    /// Returns a device that cannot be opened.
    pub fn unplugged() -> Self {
        let memory = Self::default();
        memory.with(|played| played.is_unplugged = true);
        memory
    }

    /// Returns how many sounds of feedback were played.
    pub fn effects(&self) -> usize {
        self.with(|played| played.effects)
    }

    /// Returns the samples of each thing that was said, as far as they have come.
    pub fn speech(&self) -> Vec<Vec<f32>> {
        self.with(|played| played.speech.clone())
    }

    fn with<T>(&self, use_it: impl FnOnce(&mut Played) -> T) -> T {
        use_it(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Output for Memory {
    type Open = Self;

    fn open(&mut self) -> Result<Self, AudioFault> {
        if self.with(|played| played.is_unplugged) { Err(AudioFault::NoDevice) } else { Ok(self.clone()) }
    }
}

impl OpenOutput for Memory {
    fn play(&self, _: &Wave) {
        self.with(|played| played.effects += 1);
    }

    fn speak(&mut self, wave: &Wave, _: Duration) {
        self.with(|played| played.speech.push(wave.clone().collect()));
    }

    fn speak_on(&mut self, wave: &Wave) {
        self.with(|played| match played.speech.last_mut() {
            Some(said) => said.extend(wave.clone()),
            None => played.speech.push(wave.clone().collect()),
        });
    }

    fn hush(&mut self) {}

    fn is_lost(&self) -> bool {
        false
    }
}
