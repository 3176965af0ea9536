//! Pages as PDF: fonts as subsets, text that can be searched and copied.

use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

use super::canvas::{Canvas, Mark};
use super::fault::ResultsFault;
use super::fonts::Fonts;
use super::typeset::{Colour, Run};

/// Writes pages. `title` and the code of `language` are what a reader shows and a screen reader goes by.
pub(super) fn write(
    canvas: &Canvas,
    fonts: &Fonts,
    title: &str,
    language: &str,
) -> Result<Vec<u8>, ResultsFault> {
    write_as(canvas, fonts, title, language, SerializeSettings::default())
}

/// Writes pages in another form, such as one that is not compressed.
pub(super) fn write_as(
    canvas: &Canvas,
    fonts: &Fonts,
    title: &str,
    language: &str,
    form: SerializeSettings,
) -> Result<Vec<u8>, ResultsFault> {
    let failed = |reason: &str| ResultsFault::Failed { reason: reason.to_owned() };
    let (width, height) = canvas.size;
    let mut document = Document::new_with(form);
    document.set_metadata(
        Metadata::new()
            .title(title.to_owned())
            .language(language.to_owned())
            .creator("Tsheg".to_owned())
            .producer("Tsheg".to_owned()),
    );
    for marks in &canvas.pages {
        let settings = PageSettings::from_wh(width, height).ok_or_else(|| failed("the size of the page"))?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for mark in marks {
            draw(&mut surface, mark, fonts);
        }
        surface.finish();
        page.finish();
    }
    document.finish().map_err(|error| failed(&error.to_string()))
}

fn draw(surface: &mut Surface<'_>, mark: &Mark, fonts: &Fonts) {
    let mut path = PathBuilder::new();
    match mark {
        Mark::Text { line, x, y } => {
            surface.set_stroke(None);
            for run in &line.runs {
                draw_run(surface, run, Point::from_xy(x + run.x, y + run.drop), fonts);
            }
            return;
        }
        Mark::Surface { corners, colour } => {
            let mut corners = corners.iter();
            if let Some((x, y)) = corners.next() {
                path.move_to(*x, *y);
            }
            for (x, y) in corners {
                path.line_to(*x, *y);
            }
            path.close();
            surface.set_stroke(None);
            surface.set_fill(Some(fill(*colour)));
        }
        Mark::Frame { area: (x, y, width, height), width: thickness, colour } => {
            if let Some(area) = Rect::from_xywh(*x, *y, *width, *height) {
                path.push_rect(area);
            }
            surface.set_fill(None);
            let stroke = Stroke { paint: paint(*colour).into(), width: *thickness, ..Stroke::default() };
            surface.set_stroke(Some(stroke));
        }
    }
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

fn draw_run(surface: &mut Surface<'_>, run: &Run, start: Point, fonts: &Fonts) {
    let glyphs: Vec<KrillaGlyph> = run
        .shapes
        .iter()
        .map(|shape| {
            let (x, y) = shape.offset;
            KrillaGlyph::new(GlyphId::new(shape.id), shape.advance, x, y, 0.0, shape.range.clone(), None)
        })
        .collect();
    surface.set_fill(Some(fill(run.colour)));
    surface.draw_glyphs(start, &glyphs, fonts.font(run.role).clone(), &run.text, run.size, false);
}

fn paint((red, green, blue): Colour) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

fn fill(colour: Colour) -> Fill {
    Fill { paint: paint(colour).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}
