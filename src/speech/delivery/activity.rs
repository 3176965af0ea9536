//! When somebody speaks: frames that are louder than the room.

use std::ops::Range;

use super::super::pitch::PitchTrack;
use super::PAUSE;

/// Frames of 10 ms that are less than a syllable: a click.
const CLICK: usize = 5;
/// Speech is at least this much quieter than the loudest of it, in dB, before it is taken for silence, and at most so much.
const LEAST_BELOW: f32 = 15.0;
const MOST_BELOW: f32 = 35.0;
/// Of the way from the room to the voice, in dB, where speech begins.
const SHARE: f32 = 0.35;

/// Which frames of a recording are speech.
pub(super) struct Activity {
    speaks: Vec<bool>,
    /// How loud each frame is, from 0 (the limit of speech) to 1 (the loudest tenth).
    pub level: Vec<f64>,
}

impl Activity {
    pub fn of(track: &PitchTrack) -> Self {
        let decibels: Vec<f32> =
            track.moments.iter().map(|moment| 20.0 * moment.rms.max(1e-6).log10()).collect();
        let mut sorted = decibels.clone();
        sorted.sort_by(f32::total_cmp);
        let at = |tenths: usize| sorted.get(sorted.len() * tenths / 10).copied().unwrap_or_default();
        let (room, voice) = (at(1), at(9));
        let limit = (room + SHARE * (voice - room)).clamp(voice - MOST_BELOW, voice - LEAST_BELOW);
        let mut speaks: Vec<bool> = decibels.iter().map(|level| *level > limit).collect();
        for run in runs(&speaks, true).filter(|run| run.len() < CLICK).collect::<Vec<_>>() {
            speaks[run].fill(false);
        }
        let level = |decibels: &f32| f64::from(((decibels - limit) / (voice - limit)).clamp(0.0, 1.0));
        Self { speaks, level: decibels.iter().map(level).collect() }
    }

    /// The first frame of the first word, and the frame after the last.
    pub fn bounds(&self) -> Option<(usize, usize)> {
        let first = self.speaks.iter().position(|speaks| *speaks)?;
        let last = self.speaks.iter().rposition(|speaks| *speaks)?;
        Some((first, last + 1))
    }

    /// The pauses between words.
    pub fn pauses(&self) -> Vec<Range<usize>> {
        let Some((first, last)) = self.bounds() else { return Vec::new() };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a quarter of a second")]
        let least = (PAUSE * 100.0) as usize;
        runs(&self.speaks, false)
            .filter(|run| run.start > first && run.end < last && run.len() >= least)
            .collect()
    }
}

/// The runs of frames that are so.
fn runs(frames: &[bool], wanted: bool) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    frames.chunk_by(|one, next| one == next).filter_map(move |run| {
        let start = at;
        at += run.len();
        (run[0] == wanted).then_some(start..at)
    })
}
