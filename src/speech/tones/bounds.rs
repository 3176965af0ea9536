//! Syllables whose places were given by a listener.

use super::Segment;
use crate::language::mandarin::sandhi::Spoken;
use crate::speech::align::Initial;
use crate::speech::pitch::{HOP, PitchTrack};

/// The shortest syllable, in frames of 10 ms.
const SHORTEST: usize = 3;

/// Returns a segment for each pair of a syllable and its place in seconds, and leaves only the voice that lies in them.
/// Its final begins with its voice, unless the initial has a voice too.
pub(super) fn segments(track: &mut PitchTrack, asked: &[Spoken], bounds: &[(f64, f64)]) -> Vec<Segment> {
    let count = track.moments.len();
    let mut heard_to = 0;
    let mut segments = Vec::with_capacity(bounds.len());
    for (spoken, (start, end)) in asked.iter().zip(bounds) {
        let start = frame(*start).clamp(heard_to, count);
        let end = frame(*end).clamp(start, count);
        if end < start + SHORTEST {
            return Vec::new();
        }
        for moment in &mut track.moments[heard_to..start] {
            moment.hz = None;
        }
        let initial = Initial::of(&spoken.syllable.letters);
        let voiced = (start..end).find(|at| track.moments[*at].hz.is_some()).unwrap_or(start);
        segments.push(Segment { start, rhyme: voiced.min(end - SHORTEST), end, initial });
        heard_to = end;
    }
    for moment in &mut track.moments[heard_to..] {
        moment.hz = None;
    }
    segments
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand frames")]
fn frame(seconds: f64) -> usize {
    (seconds / HOP).round().max(0.0) as usize
}
