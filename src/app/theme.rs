//! The look: colours of the three themes, type sizes, spacing. Every colour and size on screen comes from here.

use bevy::prelude::*;

use crate::progress::ThemeChoice;

/// Colours by what they are for; every text colour meets WCAG AA (4.5:1) on the surfaces it is used on, which
/// the tour measures on the rendered pictures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    /// The page.
    pub paper: Color,
    /// A card or a field on the page.
    pub card: Color,
    /// A card under the pointer.
    pub card_hover: Color,
    /// Text.
    pub ink: Color,
    /// Secondary text.
    pub quiet: Color,
    /// Borders and empty meters.
    pub line: Color,
    /// The one main action, as a surface.
    pub main: Color,
    /// The main action under the pointer.
    pub main_hover: Color,
    /// Text on `main`.
    pub on_main: Color,
    /// The main colour, as text or icon on paper or card.
    pub accent: Color,
    /// Focus ring and "look here".
    pub attention: Color,
    /// A band that asks for attention.
    pub attention_band: Color,
    /// Right, as text.
    pub right: Color,
    /// A band behind "right".
    pub right_band: Color,
    /// Wrong, as text.
    pub wrong: Color,
    /// A band behind "wrong".
    pub wrong_band: Color,
    /// A chosen segment.
    pub chosen: Color,
    /// Text on `chosen`.
    pub on_chosen: Color,
}

/// What the views need to know of the learner's taste.
#[derive(Resource, Clone, Debug, PartialEq)]
pub struct Look {
    /// The theme.
    pub theme: ThemeChoice,
    /// Text scale, 1.0 = as designed.
    pub text_scale: f32,
    /// Whether things may move.
    pub motion: bool,
    /// Whether Tibetan words that are learnt are also shown in Wylie.
    pub wylie: bool,
}

impl Look {
    /// Returns the colours of the chosen theme.
    pub fn palette(&self) -> Palette {
        palette(self.theme)
    }

    /// Returns a large size that grows only a third as fast as the text: what is large already needs no more room.
    pub fn display(&self, size: f32) -> f32 {
        size * (1.0 + (self.text_scale - 1.0) / 3.0) / self.text_scale
    }
}

impl Default for Look {
    fn default() -> Self {
        Self { theme: ThemeChoice::Light, text_scale: 1.0, motion: true, wylie: false }
    }
}

/// Type sizes in logical pixels of the Latin text at scale 1; Tibetan and hanzi are set larger beside it.
pub mod size {
    /// Keys and fine print.
    pub const SMALL: f32 = 15.0;
    /// Running text.
    pub const BODY: f32 = 18.0;
    /// Buttons and leads.
    pub const LEAD: f32 = 21.0;
    /// Titles.
    pub const TITLE: f32 = 32.0;
    /// A choice of a drill.
    pub const CHOICE: f32 = 46.0;
    /// The hanzi to be learnt.
    pub const HANZI: f32 = 96.0;
    /// The Tibetan to be learnt.
    pub const TIBETAN: f32 = 72.0;
}

/// Corner radius of cards and buttons, logical pixels.
pub const RADIUS: f32 = 14.0;
/// Width of the focus ring, logical pixels.
pub const RING: f32 = 3.0;
/// Widest column of running content, logical pixels.
pub const COLUMN: f32 = 1126.0;

/// Returns the colours of a theme.
pub fn palette(theme: ThemeChoice) -> Palette {
    match theme {
        ThemeChoice::Light => Palette {
            paper: hex(0xFB_F7EE),
            card: hex(0xFF_FEFA),
            card_hover: hex(0xF6_F0E2),
            ink: hex(0x2B_2320),
            quiet: hex(0x6A_5D54),
            line: hex(0xE4_DAC8),
            main: hex(0x7A_1F2B),
            main_hover: hex(0x93_2A38),
            on_main: hex(0xFF_FDF8),
            accent: hex(0x7A_1F2B),
            attention: hex(0xE0_A526),
            attention_band: hex(0xFC_EFD0),
            right: hex(0x1A_6E6C),
            right_band: hex(0xDD_F0EC),
            wrong: hex(0xB3_261E),
            wrong_band: hex(0xFB_E5E1),
            chosen: hex(0x2B_2320),
            on_chosen: hex(0xFF_FDF8),
        },
        ThemeChoice::Dark => Palette {
            paper: hex(0x1C_1815),
            card: hex(0x28_2320),
            card_hover: hex(0x34_2D29),
            ink: hex(0xF3_EBDD),
            quiet: hex(0xBF_B2A2),
            line: hex(0x4A_413A),
            main: hex(0x9E_3140),
            main_hover: hex(0xB2_3C4C),
            on_main: hex(0xFF_FDF8),
            accent: hex(0xEE_9AA3),
            attention: hex(0xE0_A526),
            attention_band: hex(0x43_3618),
            right: hex(0x6C_CBC6),
            right_band: hex(0x1B_3A38),
            wrong: hex(0xFF_9A8A),
            wrong_band: hex(0x47_2420),
            chosen: hex(0xF3_EBDD),
            on_chosen: hex(0x1C_1815),
        },
        ThemeChoice::Contrast => Palette {
            paper: hex(0x00_0000),
            card: hex(0x00_0000),
            card_hover: hex(0x2A_2A2A),
            ink: hex(0xFF_FFFF),
            quiet: hex(0xFF_FFFF),
            line: hex(0xFF_FFFF),
            main: hex(0xFF_D400),
            main_hover: hex(0xFF_E566),
            on_main: hex(0x00_0000),
            accent: hex(0xFF_D400),
            attention: hex(0xFF_D400),
            attention_band: hex(0x3A_3000),
            right: hex(0x5C_FFF5),
            right_band: hex(0x00_3330),
            wrong: hex(0xFF_A99C),
            wrong_band: hex(0x40_0E08),
            chosen: hex(0xFF_FFFF),
            on_chosen: hex(0x00_0000),
        },
    }
}

/// Returns the eight colours a profile may wear, readable as a dot on every theme.
pub fn profile_colour(index: u8) -> Color {
    const COLOURS: [u32; 8] =
        [0x1F_7A78, 0xB0_3A48, 0xC4_7F1A, 0x3F_6FB0, 0x6B_8E23, 0x8E_5BA6, 0x9A_5B3C, 0x5A_6B7A];
    hex(COLOURS[usize::from(index) % COLOURS.len()])
}

fn hex(rgb: u32) -> Color {
    let [_, red, green, blue] = rgb.to_be_bytes();
    Color::srgb_u8(red, green, blue)
}
