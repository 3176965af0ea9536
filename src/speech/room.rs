//! How noisy the room is beside the voice, measured before anything is judged.

use super::real;
use super::sound::Sound;

/// From so many dB above the room's noise on, a voice is judged.
const LEAST: f32 = 6.0;

/// From so many dB on, the room is quiet.
const QUIET: f32 = 15.0;

/// The quietest that is told apart, in dB below the loudest sample that there is.
const FLOOR: f32 = -100.0;

/// A room, as a microphone hears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    Quiet,
    /// It can be judged, but not as surely.
    Noisy,
    /// Nothing can be judged.
    TooNoisy,
}

impl Room {
    /// Returns what a room is in which the noise and a voice have these levels in dB.
    #[must_use]
    pub fn of(noise_db: f32, voice_db: f32) -> Self {
        match voice_db - noise_db {
            above if above < LEAST => Self::TooNoisy,
            above if above < QUIET => Self::Noisy,
            _ => Self::Quiet,
        }
    }
}

/// Returns the level of a second in which nobody speaks, in dB: of the middle of its parts, so that a door that falls
/// shut does not count.
#[must_use]
pub fn noise_db(sound: &Sound) -> f32 {
    share(levels(sound), 0.5)
}

/// Returns the level of a voice, in dB: of its loud parts.
#[must_use]
pub fn voice_db(sound: &Sound) -> f32 {
    share(levels(sound), 0.9)
}

/// The levels of its hundredths of a second, the quietest first.
fn levels(sound: &Sound) -> Vec<f32> {
    let part = (sound.rate / 100).max(1) as usize;
    let mut levels: Vec<f32> = sound.samples.chunks(part).map(level).collect();
    levels.sort_by(f32::total_cmp);
    levels
}

/// Around the mean: a device may have an offset.
fn level(samples: &[f32]) -> f32 {
    let count = real(samples.len().max(1));
    let mean = samples.iter().map(|sample| f64::from(*sample)).sum::<f64>() / count;
    let power = samples.iter().map(|sample| (f64::from(*sample) - mean).powi(2)).sum::<f64>() / count;
    #[expect(clippy::cast_possible_truncation, reason = "decibels")]
    let decibels = 10.0 * power.max(1e-12).log10() as f32;
    decibels.max(FLOOR)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in the list")]
fn share(sorted: Vec<f32>, share: f64) -> f32 {
    let place = share * real(sorted.len().saturating_sub(1));
    sorted.get(place.round() as usize).copied().unwrap_or(FLOOR)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(amplitude: f32, offset: f32) -> Sound {
        let samples = (0..16_000).map(|at| offset + if at % 2 == 0 { amplitude } else { -amplitude });
        Sound { samples: samples.collect(), rate: 16_000 }
    }

    #[test]
    fn levels_are_those_of_the_samples_without_the_offset_of_the_device() {
        assert!((noise_db(&square(0.1, 0.3)) + 20.0).abs() < 0.1);
        assert!((voice_db(&square(0.01, 0.0)) + 40.0).abs() < 0.1);
        let door = Sound { samples: [vec![0.0; 12_000], vec![0.9; 100]].concat(), rate: 16_000 };
        assert!(noise_db(&door) <= -99.0, "a bang of 6 ms is no noise of the room");
        assert!(noise_db(&Sound { samples: Vec::new(), rate: 16_000 }) <= -99.0);
    }

    #[test]
    fn a_room_is_judged_by_the_voice_in_it() {
        assert_eq!(Room::of(-60.0, -30.0), Room::Quiet);
        assert_eq!(Room::of(-40.0, -30.0), Room::Noisy);
        assert_eq!(Room::of(-33.0, -30.0), Room::TooNoisy);
    }
}
