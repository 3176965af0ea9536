//! Lines on pixels, in logical pixels and the colours of the theme.

use bevy::prelude::*;
use tiny_skia::{LineCap, LineJoin, Paint, PathBuilder, Pixmap, Stroke, Transform};

use crate::app::theme::Palette;

/// Paints lines.
pub struct Brush<'a> {
    pixels: &'a mut Pixmap,
    /// Pixels of a logical pixel.
    scale: f32,
    pub palette: Palette,
}

impl<'a> Brush<'a> {
    /// Begins with a card without anything on it.
    pub fn new(pixels: &'a mut Pixmap, inverse_scale: f32, palette: &Palette) -> Self {
        pixels.fill(colour(palette.card));
        Self { pixels, scale: 1.0 / inverse_scale.max(0.01), palette: *palette }
    }

    /// Returns the width and the height in logical pixels.
    pub fn size(&self) -> Vec2 {
        let (width, height) = (self.pixels.width(), self.pixels.height());
        let logical = |length: u32| f32::from(u16::try_from(length).unwrap_or(u16::MAX)) / self.scale;
        Vec2::new(logical(width), logical(height))
    }

    /// Paints a line through some points; of a single point a dot.
    pub fn line(&mut self, points: &[Vec2], width: f32, colour_of_line: Color) {
        let Some((first, rest)) = points.split_first() else { return };
        let mut path = PathBuilder::new();
        path.move_to(first.x, first.y);
        for point in rest {
            path.line_to(point.x, point.y);
        }
        if rest.is_empty() {
            // A stroke needs some length.
            path.line_to(first.x + 0.1, first.y);
        }
        let Some(path) = path.finish() else { return };
        let mut paint = Paint { anti_alias: true, ..Paint::default() };
        paint.set_color(colour(colour_of_line));
        let round =
            Stroke { width, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() };
        let transform = Transform::from_scale(self.scale, self.scale);
        self.pixels.stroke_path(&path, &paint, &round, transform, None);
    }
}

fn colour(colour: Color) -> tiny_skia::Color {
    let Srgba { red, green, blue, alpha } = colour.to_srgba();
    tiny_skia::Color::from_rgba(red, green, blue, alpha).unwrap_or(tiny_skia::Color::BLACK)
}
