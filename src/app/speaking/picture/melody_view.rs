//! The target as a broad soft band, the line of the voice thin and strong over it, among five levels.

use std::ops::Range;

use bevy::prelude::*;

use super::brush::Brush;
use crate::speech::attempt::{Said, Verdict};
use crate::speech::melody::{Note, seconds};
use crate::speech::tones::SpeakerRange;

/// How far above and below the levels there is room, in levels.
const MARGIN: f64 = 0.8;

/// The width of the band and of the line, in logical pixels.
const BAND: f32 = 20.0;
const LINE: f32 = 4.5;

/// How strong the band is: its colour is that of quiet text.
const SOFTNESS: f32 = 0.3;

/// A step of more levels than this from one moment to the next is no movement of a voice.
const JUMP: f64 = 1.3;

/// So many moments without voice are a gap in the line.
const GAP: usize = 4;

/// Points of a band.
const POINTS: u8 = 24;

/// A melody and what was said of it.
pub struct MelodyView<'a> {
    pub notes: &'a [Note],
    /// What was said; empty as long as nothing was judged.
    pub said: &'a [Said],
    /// The line that is still growing, in Hz every 10 ms.
    pub live: &'a [Option<f32>],
    pub range: SpeakerRange,
}

/// Where the syllables of a row stand.
struct Row {
    syllables: Range<usize>,
    size: Vec2,
}

impl Row {
    /// The place of a part, from 0 to 1, of a syllable at a level.
    fn at(&self, syllable: usize, part: f64, level: f64) -> Vec2 {
        let index = f32::from(u8::try_from(syllable.saturating_sub(self.syllables.start)).unwrap_or(u8::MAX));
        let count = f32::from(u8::try_from(self.syllables.len().max(1)).unwrap_or(u8::MAX));
        let width = self.size.x / count;
        let margin = (0.12 * width).clamp(8.0, 28.0);
        #[expect(clippy::cast_possible_truncation, reason = "a place in a picture")]
        let (part, height) = (part as f32, ((level + MARGIN) / (4.0 + 2.0 * MARGIN)) as f32);
        Vec2::new(width * index + margin + part * (width - 2.0 * margin), self.size.y * (1.0 - height))
    }
}

impl MelodyView<'_> {
    /// Paints some of the syllables.
    pub fn paint(&self, brush: &mut Brush, syllables: Range<usize>) {
        let syllables = syllables.start..syllables.end.min(self.notes.len());
        let row = Row { syllables: syllables.clone(), size: brush.size() };
        let (grid, band) = (brush.palette.line, brush.palette.quiet.with_alpha(SOFTNESS));
        for syllable in syllables.clone() {
            for level in 0..5_u8 {
                let height = f64::from(level);
                brush.line(&[row.at(syllable, 0.0, height), row.at(syllable, 1.0, height)], 1.0, grid);
            }
            let note = self.notes[syllable];
            let point = |at: u8| {
                let part = f64::from(at) / f64::from(POINTS);
                row.at(syllable, within(note, part), note.level(part))
            };
            brush.line(&(0..=POINTS).map(point).collect::<Vec<_>>(), BAND, band);
        }
        for syllable in syllables {
            if let Some(said) = self.said.get(syllable) {
                self.paint_said(brush, &row, syllable, said);
            }
        }
        if self.said.is_empty() {
            self.paint_live(brush, &row);
        }
    }

    /// A syllable goes from its first voice to its last.
    fn paint_said(&self, brush: &mut Brush, row: &Row, syllable: usize, said: &Said) {
        let voiced = |hz: &Option<f32>| hz.is_some();
        let (Some(first), Some(last)) =
            (said.line.iter().position(voiced), said.line.iter().rposition(voiced))
        else {
            return;
        };
        let length = as_f64(last - first).max(1.0);
        let place = |at: usize, level| {
            row.at(syllable, within(self.notes[syllable], as_f64(at - first) / length), level)
        };
        let colour = match said.verdict {
            Verdict::Right => brush.palette.right,
            Verdict::Wrong => brush.palette.wrong,
            Verdict::Unclear => brush.palette.quiet,
        };
        for stroke in self.strokes(&said.line[..=last]) {
            let points: Vec<Vec2> = stroke.into_iter().map(|(at, level)| place(at, level)).collect();
            brush.line(&points, LINE, colour);
        }
    }

    /// The line grows from syllable to syllable in the time that the melody takes; who speaks slower has all the time.
    fn paint_live(&self, brush: &mut Brush, row: &Row) {
        let all = seconds(self.notes);
        if all <= 0.0 {
            return;
        }
        let stretch = (as_f64(self.live.len()) * 0.01 / all).max(1.15);
        let place = |at: usize| {
            let mut time = as_f64(at) * 0.01 / stretch;
            for (syllable, note) in self.notes.iter().enumerate() {
                if time <= note.seconds {
                    return Some((syllable, time / note.seconds));
                }
                time -= note.seconds;
            }
            None
        };
        let colour = brush.palette.accent;
        for stroke in self.strokes(self.live) {
            let placed = stroke.into_iter().filter_map(|(at, level)| Some((place(at)?, level)));
            let here = placed.filter(|((syllable, _), _)| row.syllables.contains(syllable));
            let points: Vec<Vec2> =
                here.map(|((syllable, part), level)| row.at(syllable, part, level)).collect();
            brush.line(&points, LINE, colour);
        }
    }

    /// The line as pieces without gaps and jumps: the moments and their levels.
    fn strokes(&self, line: &[Option<f32>]) -> Vec<Vec<(usize, f64)>> {
        let mut strokes: Vec<Vec<(usize, f64)>> = Vec::new();
        for (at, hz) in line.iter().enumerate() {
            let Some(hz) = hz else { continue };
            let level = self.range.level(*hz).clamp(-0.9 * MARGIN, 4.0 + 0.9 * MARGIN);
            let goes_on = |(before, height): &(usize, f64)| {
                at - before <= GAP && (level - height).abs() <= JUMP * as_f64(at - before)
            };
            match strokes.last_mut() {
                Some(stroke) if stroke.last().is_some_and(goes_on) => stroke.push((at, level)),
                _ => strokes.push(vec![(at, level)]),
            }
        }
        // What is shorter is a slip of the pitch.
        strokes.retain(|stroke| stroke.len() > 2);
        strokes
    }
}

/// Where a part of a note is in its slot: a neutral tone is short.
fn within(note: Note, part: f64) -> f64 {
    if note.is_light() { 0.25 + 0.5 * part } else { part }
}

fn as_f64(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
