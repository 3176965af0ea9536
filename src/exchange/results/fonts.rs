//! The fonts of a sheet, and shaping with them.

use std::ops::Range;
use std::sync::Arc;

use harfrust::{Direction, FontRef, ShaperData, UnicodeBuffer};
use krilla::text::Font;

use super::fault::{FontRole, ResultsFault};

/// The bytes of the fonts.
#[derive(Debug, Clone, Default)]
pub struct FontFiles {
    /// Latin and pinyin.
    pub latin: Vec<u8>,
    /// The same for titles.
    pub strong: Vec<u8>,
    /// Tibetan.
    pub tibetan: Vec<u8>,
    /// Hanzi.
    pub hanzi: Vec<u8>,
    /// Pictures among the letters.
    pub pictures: Vec<u8>,
}

/// Fonts that text can be set with. Only what is used of them goes into a file.
pub struct Fonts {
    faces: [Face; 5],
}

struct Face {
    data: Arc<Vec<u8>>,
    shaper: ShaperData,
    font: Font,
    /// Units of the font in an em.
    em: f32,
}

/// A glyph of a shaped text; lengths in em.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shape {
    pub id: u32,
    pub advance: f32,
    pub offset: (f32, f32),
    /// The bytes of the text that it shows, with all glyphs of its cluster.
    pub range: Range<usize>,
}

impl Fonts {
    /// Reads the fonts.
    ///
    /// # Errors
    /// [`ResultsFault::Font`] with the first one that is none.
    pub fn new(files: FontFiles) -> Result<Self, ResultsFault> {
        let FontFiles { latin, strong, tibetan, hanzi, pictures } = files;
        Ok(Self {
            faces: [
                Face::new(FontRole::Latin, latin)?,
                Face::new(FontRole::Strong, strong)?,
                Face::new(FontRole::Tibetan, tibetan)?,
                Face::new(FontRole::Hanzi, hanzi)?,
                Face::new(FontRole::Pictures, pictures)?,
            ],
        })
    }

    pub(super) fn font(&self, role: FontRole) -> &Font {
        &self.face(role).font
    }

    /// Shapes a text that is of one script. `None` if the font has no glyph for a part of it.
    pub(super) fn shape(&self, role: FontRole, text: &str) -> Option<Vec<Shape>> {
        let shapes = self.face(role).shape(text)?;
        shapes.iter().all(|shape| shape.id != 0).then_some(shapes)
    }

    /// Shapes a text with boxes for what the font lacks.
    pub(super) fn shape_with_boxes(&self, role: FontRole, text: &str) -> Vec<Shape> {
        self.face(role).shape(text).unwrap_or_default()
    }

    fn face(&self, role: FontRole) -> &Face {
        let [latin, strong, tibetan, hanzi, pictures] = &self.faces;
        match role {
            FontRole::Latin => latin,
            FontRole::Strong => strong,
            FontRole::Tibetan => tibetan,
            FontRole::Hanzi => hanzi,
            FontRole::Pictures => pictures,
        }
    }
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fonts").finish_non_exhaustive()
    }
}

impl Face {
    fn new(role: FontRole, data: Vec<u8>) -> Result<Self, ResultsFault> {
        let data = Arc::new(data);
        let unreadable = || ResultsFault::Font { role };
        let shaper = ShaperData::new(&FontRef::new(&data).map_err(|_| unreadable())?);
        let font = Font::new(Arc::clone(&data).into(), 0).ok_or_else(unreadable)?;
        let em = font.units_per_em();
        if em > 0.0 { Ok(Self { data, shaper, font, em }) } else { Err(unreadable()) }
    }

    fn shape(&self, text: &str) -> Option<Vec<Shape>> {
        let font = FontRef::new(&self.data).ok()?;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(Direction::LeftToRight);
        let shaped = self.shaper.shaper(&font).build().shape(buffer, &[]);
        let start = |cluster: u32| usize::try_from(cluster).unwrap_or(text.len());
        // What runs from left to right has its clusters in order: one ends where the next begins.
        let mut end = text.len();
        let mut last = None;
        let glyphs =
            shaped.glyph_infos().iter().zip(shaped.glyph_positions()).rev().map(|(info, position)| {
                let begin = start(info.cluster);
                if let Some(last) = last.filter(|last| *last != begin) {
                    end = last;
                }
                last = Some(begin);
                Shape {
                    id: info.glyph_id,
                    advance: self.in_em(position.x_advance),
                    offset: (self.in_em(position.x_offset), self.in_em(position.y_offset)),
                    range: begin..end.max(begin),
                }
            });
        let mut shapes: Vec<Shape> = glyphs.collect();
        shapes.reverse();
        Some(shapes)
    }

    #[allow(clippy::cast_precision_loss, reason = "lengths in a font stay far below 2^23")]
    fn in_em(&self, units: i32) -> f32 {
        units as f32 / self.em
    }
}
