//! Contrast as WCAG 2.2 defines it, of a text's colour against what the picture shows behind it.

use std::collections::HashMap;

use bevy::color::{Color, ColorToComponents, LinearRgba, Srgba};
use bevy::math::Rect;
use image::RgbaImage;

/// Returns the colour most pixels of a rectangle have: what is behind the text in it.
pub fn background_of(picture: &RgbaImage, area: Rect) -> Color {
    let area = area.intersect(frame(picture)).as_urect();
    let mut counts: HashMap<[u8; 4], u32> = HashMap::new();
    for y in area.min.y..area.max.y {
        for x in area.min.x..area.max.x {
            *counts.entry(picture.get_pixel(x, y).0).or_default() += 1;
        }
    }
    let [red, green, blue, _] =
        counts.into_iter().max_by_key(|(_, count)| *count).map_or([0; 4], |(pixel, _)| pixel);
    Color::srgb_u8(red, green, blue)
}

/// Returns the picture as a rectangle.
pub fn frame(picture: &RgbaImage) -> Rect {
    let side = |pixels: u32| f32::from(u16::try_from(pixels).unwrap_or(u16::MAX));
    Rect::new(0.0, 0.0, side(picture.width()), side(picture.height()))
}

/// Returns the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"); the first may be translucent.
pub fn ratio(text: Color, behind: Color) -> f32 {
    let (text, behind) = (Srgba::from(text), Srgba::from(behind));
    let mixed = behind + (text - behind) * text.alpha;
    let (one, other) = (luminance(mixed), luminance(behind));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: Srgba) -> f32 {
    let [red, green, blue] = LinearRgba::from(colour).to_f32_array_no_alpha();
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_21_and_a_colour_on_itself_1() {
        assert!((ratio(Color::BLACK, Color::WHITE) - 21.0).abs() < 0.01);
        assert!((ratio(Color::srgb_u8(90, 90, 90), Color::srgb_u8(90, 90, 90)) - 1.0).abs() < 0.01);
        // Grey 767676 on white is the well-known limit of AA.
        assert!((ratio(Color::srgb_u8(0x76, 0x76, 0x76), Color::WHITE) - 4.54).abs() < 0.01);
    }
}
