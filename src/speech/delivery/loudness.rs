//! Loudness by EBU R128 (ITU-R BS.1770), in LUFS.

use ebur128::{EbuR128, Mode};

use super::super::sound::Sound;

/// The loudness of all of a sound; none where it is shorter than 0.4 s or not louder than -70 LUFS.
pub(super) fn of(sound: Sound) -> Option<f64> {
    let meter = measured(&sound, Mode::I)?;
    meter.loudness_global().ok().filter(|loudness| loudness.is_finite())
}

/// The momentary loudness (0.4 s) where it is greatest, looked at ten times a second.
pub(super) fn loudest(sound: &Sound) -> Option<f64> {
    let mut meter = EbuR128::new(1, sound.rate, Mode::M).ok()?;
    let step = (sound.rate / 10).max(1) as usize;
    let mut loudest = f64::NEG_INFINITY;
    for (index, samples) in sound.samples.chunks(step).enumerate() {
        meter.add_frames_f32(samples).ok()?;
        // Before that the window is not full.
        if index >= 3 {
            loudest = loudest.max(meter.loudness_momentary().ok()?);
        }
    }
    loudest.is_finite().then_some(loudest)
}

fn measured(sound: &Sound, mode: Mode) -> Option<EbuR128> {
    let mut meter = EbuR128::new(1, sound.rate, mode).ok()?;
    meter.add_frames_f32(&sound.samples).ok()?;
    Some(meter)
}
