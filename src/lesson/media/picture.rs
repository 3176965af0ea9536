//! Pictures: PNG and JPEG, told apart by what they begin with and not by their names.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};
use zune_jpeg::JpegDecoder;
use zune_jpeg::errors::DecodeErrors;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::{MAX_PICTURE_BYTES, MAX_PICTURE_SIDE, MediaFault, within};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const JPEG: &[u8] = &[0xff, 0xd8, 0xff];

/// A picture, decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// In pixels; at least one, at most [`MAX_PICTURE_SIDE`].
    pub width: u32,
    /// In pixels; at least one, at most [`MAX_PICTURE_SIDE`].
    pub height: u32,
    /// Red, green, blue and alpha (not premultiplied) of each pixel, in sRGB, row by row from the top left.
    pub rgba: Vec<u8>,
}

/// Decodes a picture.
///
/// # Errors
/// Says why it cannot be shown: too large, no picture, or damaged.
pub fn decode_picture(bytes: &[u8]) -> Result<Pixels, MediaFault> {
    within(u64::try_from(bytes.len()).unwrap_or(u64::MAX), MAX_PICTURE_BYTES)?;
    if bytes.starts_with(PNG) {
        png(bytes)
    } else if bytes.starts_with(JPEG) {
        jpeg(bytes)
    } else {
        Err(MediaFault::NotAPicture)
    }
}

fn png(bytes: &[u8]) -> Result<Pixels, MediaFault> {
    let damaged = |error: image::ImageError| MediaFault::DamagedPicture { reason: error.to_string() };
    let reader = || ImageReader::with_format(Cursor::new(bytes), ImageFormat::Png);
    let (width, height) = reader().into_dimensions().map_err(damaged)?;
    within_sides(width, height)?;
    let mut reader = reader();
    reader.limits(Limits::default());
    let picture = reader.decode().map_err(damaged)?.into_rgba8();
    Ok(Pixels { width, height, rgba: picture.into_raw() })
}

fn jpeg(bytes: &[u8]) -> Result<Pixels, MediaFault> {
    let damaged = |error: DecodeErrors| MediaFault::DamagedPicture { reason: error.to_string() };
    // Any size that JPEG can have is read, so that a picture that is too large can be told its size.
    let options = DecoderOptions::default()
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX))
        .jpeg_set_out_colorspace(ColorSpace::RGBA);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(damaged)?;
    let (width, height) = decoder.info().map(|info| (info.width, info.height)).unwrap_or_default();
    let (width, height) = (u32::from(width), u32::from(height));
    within_sides(width, height)?;
    if !has_an_end(bytes) {
        return Err(MediaFault::DamagedPicture { reason: "no end of image".to_owned() });
    }
    let rgba = decoder.decode().map_err(damaged)?;
    Ok(Pixels { width, height, rgba })
}

fn within_sides(width: u32, height: u32) -> Result<(), MediaFault> {
    if width > MAX_PICTURE_SIDE || height > MAX_PICTURE_SIDE {
        return Err(MediaFault::TooManyPixels { width, height });
    }
    Ok(())
}

/// Returns whether a JPEG has its end-of-image marker. The decoder fills what is missing of a picture with grey,
/// which is not what its author took. Segments are stepped over up to the first scan, since a thumbnail in one has an
/// end too; after it, FF D9 is nothing but the end (ITU T.81, B.1.1.5).
fn has_an_end(bytes: &[u8]) -> bool {
    const START_OF_SCAN: u8 = 0xda;
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let [0xff, marker, high, low, ..] = rest {
        if *marker == START_OF_SCAN {
            return rest.windows(2).any(|pair| pair == [0xff, 0xd9]);
        }
        // A marker may be preceded by any number of fill bytes.
        let step = if *marker == 0xff { 1 } else { 2 + usize::from(u16::from_be_bytes([*high, *low])) };
        rest = rest.get(step..).unwrap_or_default();
    }
    // Whatever this is, it is not for us to judge.
    true
}
