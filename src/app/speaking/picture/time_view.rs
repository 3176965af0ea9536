//! A recording over its time: how loud it is, the line of the voice, and the boundaries of the syllables.

use bevy::prelude::*;

use super::brush::Brush;
use crate::audio::microphone::Take;
use crate::speech::attempt::Said;
use crate::speech::tones::SpeakerRange;

/// Logical pixels from one bar of loudness to the next.
const BAR: f32 = 3.0;

/// A recording and its boundaries.
pub struct TimeView<'a> {
    pub take: &'a Take,
    pub said: &'a [Said],
    /// In seconds.
    pub boundaries: &'a [f64],
    /// The one that is moved.
    pub chosen: Option<usize>,
    pub range: SpeakerRange,
}

/// Returns how long a take is, in seconds.
pub fn seconds(take: &Take) -> f64 {
    as_f64(take.samples.len()) / f64::from(take.rate.max(1))
}

impl TimeView<'_> {
    /// Paints it.
    pub fn paint(&self, brush: &mut Brush) {
        let size = brush.size();
        let all = seconds(self.take).max(0.001);
        #[expect(clippy::cast_possible_truncation, reason = "a place in a picture")]
        let across = |seconds: f64| (seconds / all) as f32 * size.x;
        self.paint_loudness(brush, size);
        let line = brush.palette.accent;
        for said in self.said {
            let mut stroke = Vec::new();
            for (at, hz) in said.line.iter().enumerate() {
                match hz {
                    Some(hz) => {
                        #[expect(clippy::cast_possible_truncation, reason = "a place in a picture")]
                        let height = ((self.range.level(*hz) + 0.8) / 5.6).clamp(0.0, 1.0) as f32;
                        let place = across(said.heard.start + 0.01 * as_f64(at));
                        stroke.push(Vec2::new(place, size.y * (1.0 - height)));
                    }
                    None => brush.line(&std::mem::take(&mut stroke), 3.0, line),
                }
            }
            brush.line(&stroke, 3.0, line);
        }
        for (index, boundary) in self.boundaries.iter().enumerate() {
            let (place, is_chosen) = (across(*boundary), self.chosen == Some(index));
            let (width, colour) =
                if is_chosen { (5.0, brush.palette.attention) } else { (2.0, brush.palette.ink) };
            brush.line(&[Vec2::new(place, 2.0), Vec2::new(place, size.y - 2.0)], width, colour);
        }
    }

    fn paint_loudness(&self, brush: &mut Brush, size: Vec2) {
        let peak = self.take.samples.iter().fold(1e-4_f32, |most, sample| most.max(sample.abs()));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bars of a picture")]
        let bars = (size.x / BAR).max(1.0) as usize;
        let each = self.take.samples.len().div_ceil(bars).max(1);
        let colour = brush.palette.line;
        let mut place = BAR / 2.0;
        for part in self.take.samples.chunks(each) {
            let height = part.iter().fold(0.0_f32, |most, sample| most.max(sample.abs())) / peak;
            let half = 0.48 * size.y * height;
            let middle = size.y / 2.0;
            brush.line(&[Vec2::new(place, middle - half), Vec2::new(place, middle + half)], 1.6, colour);
            place += BAR;
        }
    }
}

fn as_f64(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
