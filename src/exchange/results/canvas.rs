//! Pages before they are written: every mark with its place, so that what stands where can be looked at and tested.
//!
//! Lengths are in points, from the left and the top of a page.

use super::typeset::{Colour, Line};

/// The palette of the program, on white paper.
pub(super) const INK: Colour = (0x2b, 0x23, 0x20);
pub(super) const QUIET: Colour = (0x6a, 0x5d, 0x54);
pub(super) const MAROON: Colour = (0x7a, 0x1f, 0x2b);
pub(super) const GOLD: Colour = (0xe0, 0xa5, 0x26);
pub(super) const BAND: Colour = (0xfb, 0xf3, 0xe0);
pub(super) const HAIR: Colour = (0xdc, 0xd0, 0xbc);

/// A4, upright.
pub(super) const A4: (f32, f32) = (595.28, 841.89);

/// Pages of one size.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Canvas {
    pub size: (f32, f32),
    pub pages: Vec<Vec<Mark>>,
}

/// Something on a page.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Mark {
    /// A line of text, from the left end of its baseline.
    Text { line: Line, x: f32, y: f32 },
    /// A surface with straight edges.
    Surface { corners: Vec<(f32, f32)>, colour: Colour },
    /// The edge of a box: left, top, width, height.
    Frame { area: (f32, f32, f32, f32), width: f32, colour: Colour },
}

/// Where a line stands in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Middle,
    Right,
}

impl Canvas {
    pub(super) fn new(size: (f32, f32)) -> Self {
        Self { size, pages: Vec::new() }
    }

    pub(super) fn begin_page(&mut self) {
        self.pages.push(Vec::new());
    }

    /// Puts a mark on the last page.
    pub(super) fn put(&mut self, mark: Mark) {
        if self.pages.is_empty() {
            self.begin_page();
        }
        if let Some(page) = self.pages.last_mut() {
            page.push(mark);
        }
    }

    /// Puts lines into a column, one under the other from `top`, and returns where they end.
    pub(super) fn lines(&mut self, lines: Vec<Line>, (x, width): (f32, f32), top: f32, align: Align) -> f32 {
        let mut y = top;
        for line in lines {
            y += line.room.0;
            let below = line.room.1;
            self.line(line, (x, width), y, align);
            y += below;
        }
        y
    }

    /// Puts a line into a column, on a baseline.
    pub(super) fn line(&mut self, line: Line, (x, width): (f32, f32), baseline: f32, align: Align) {
        let gap = width - line.width;
        let x = match align {
            Align::Left => x,
            Align::Middle => x + gap / 2.0,
            Align::Right => x + gap,
        };
        self.put(Mark::Text { line, x, y: baseline });
    }

    /// Puts a filled box: left, top, width, height.
    pub(super) fn fill(&mut self, (x, y, width, height): (f32, f32, f32, f32), colour: Colour) {
        let corners = vec![(x, y), (x + width, y), (x + width, y + height), (x, y + height)];
        self.put(Mark::Surface { corners, colour });
    }

    /// Puts a square that stands on a corner.
    pub(super) fn diamond(&mut self, (x, y): (f32, f32), half: f32, colour: Colour) {
        let corners = vec![(x, y - half), (x + half, y), (x, y + half), (x - half, y)];
        self.put(Mark::Surface { corners, colour });
    }
}
