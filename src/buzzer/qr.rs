//! The address of the page as a QR code.

use qrcode::{Color, EcLevel, QrCode};

/// The empty modules that a reader needs around a code (ISO/IEC 18004).
pub const QUIET_ZONE: usize = 4;

/// A QR code as black and white squares, without the empty border.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// How many squares a side has.
    pub width: usize,
    /// Row by row from the top left; `true` is black. `width * width` of them.
    pub dark: Vec<bool>,
}

impl Qr {
    /// Returns the code of a text; a quarter of it may be unreadable. None if the text is too long (some 1,600 bytes).
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::Q).ok()?;
        let dark = code.to_colors().into_iter().map(|colour| colour == Color::Dark).collect();
        Some(Self { width: code.width(), dark })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_fits_a_small_code() {
        let code = Qr::of("http://192.168.100.200:8787/#12345678").unwrap();
        assert_eq!(code.dark.len(), code.width * code.width);
        assert!(code.width <= 33, "{}", code.width);
        // The three corners by which a reader finds it: a dark ring of seven.
        for (x, y) in [(0, 0), (code.width - 7, 0), (0, code.width - 7)] {
            assert!((0..7).all(|step| code.dark[y * code.width + x + step]));
        }
        assert_eq!(Qr::of(&"x".repeat(10_000)), None);
    }
}
