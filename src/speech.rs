//! Speech: sound → pitch → tones. Samples are handed in; no file, device or clock is known here.
//!
//! [`pitch`] follows the fundamental frequency of a voice, [`tones`] finds the syllables of an utterance and hears their
//! tones, [`quality`] says whether a recording can be judged at all, and [`room`] how noisy it is where it was made.
//! [`attempt`] judges what a learner said by all this. [`melody`] is the course that an utterance should have, [`hum`] lets
//! it be heard. [`limits`] says how long a speech may take, [`delivery`] how it was given, [`follow`] how far it has come
//! while it is given. [`mock_test`] is a mock test of spoken Mandarin.

mod align;
pub mod attempt;
pub mod delivery;
pub mod follow;
pub mod hum;
pub mod limits;
pub mod melody;
pub mod mock_test;
pub mod pitch;
pub mod quality;
pub mod room;
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
