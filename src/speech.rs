//! Speech: sound → pitch → tones. Samples are handed in; no file, device or clock is known here.
//!
//! [`pitch`] follows the fundamental frequency of a voice, [`tones`] finds the syllables of an utterance and hears their
//! tones, [`quality`] says whether a recording can be judged at all, [`limits`] how long a speech may take. [`mock_test`]
//! is a mock test of spoken Mandarin.

mod align;
pub mod limits;
pub mod mock_test;
pub mod pitch;
pub mod quality;
mod sound;
pub mod tones;

pub use sound::Sound;

/// A count as a number to calculate with.
#[expect(
    clippy::cast_precision_loss,
    reason = "of frames, samples or syllables: far below what an f64 tells apart"
)]
fn real(count: usize) -> f64 {
    count as f64
}
