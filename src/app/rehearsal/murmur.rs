//! A made-up voice, for whoever shows the room without a microphone.

use std::f32::consts::{PI, TAU};

use crate::audio::microphone::Take;

const RATE: u16 = 16_000;
/// Samples of a syllable, and of the dip after it: five syllables a second.
const SYLLABLE: u16 = RATE / 100 * 17;
const DIP: usize = RATE as usize / 100 * 3;

/// Returns half a second of silence, and then phrases of so many syllables, each followed by so many tenths of a second
/// of silence.
#[must_use]
pub fn murmur(phrases: &[(usize, usize)]) -> Take {
    let tenth = usize::from(RATE / 10);
    let mut samples = vec![0.0; 5 * tenth];
    let (mut phase, mut said) = (0.0_f32, 0_usize);
    for (syllables, rest) in phrases {
        for _ in 0..*syllables {
            let pitch = [200.0, 230.0, 180.0, 210.0][said % 4];
            said += 1;
            for index in 0..SYLLABLE {
                let share = f32::from(index) / f32::from(SYLLABLE);
                phase = (phase + pitch * (1.0 - 0.1 * share) / f32::from(RATE)).fract();
                let voice: f32 =
                    (1..6_u8).map(|number| (TAU * phase * f32::from(number)).sin() / f32::from(number)).sum();
                samples.push(0.15 * voice * (share * PI).sin().sqrt());
            }
            samples.resize(samples.len() + DIP, 0.0);
        }
        samples.resize(samples.len() + rest * tenth, 0.0);
    }
    Take { samples, rate: RATE.into() }
}
