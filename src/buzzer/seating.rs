//! Who can sit where, and what a seat looks like.

use super::press::Seat;

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 32;

/// How many phones have a seat of their own at most when everyone plays.
pub const MOST_SEATS: u16 = 256;

/// What phones are offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seating {
    /// The seats of teams; a phone chooses one.
    Teams(Vec<Team>),
    /// The seats of judges: each has a join code of its own ([`super::Buzzers::code_of`]), which leads to no other seat.
    Judges(Vec<Team>),
    /// Everyone who comes gets a seat of their own, up to so many ([`MOST_SEATS`] at most).
    Everyone(u16),
}

/// A team as its phones see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// Its seat.
    pub seat: Seat,
    /// Its name. Only text, whatever it looks like: see [`clean_name`].
    pub name: String,
    /// Its colour and shape.
    pub look: Look,
    /// How many phones may press for it.
    pub phones: u8,
}

/// A colour and a shape that belong together, so that neither is needed to tell two teams apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Look {
    /// A maroon circle.
    Circle,
    /// A blue square.
    Square,
    /// A green triangle.
    Triangle,
    /// A violet diamond.
    Diamond,
    /// A brown star.
    Star,
    /// A turquoise cross.
    Cross,
    /// A pink hexagon.
    Hexagon,
    /// A grey crescent.
    Crescent,
}

impl Look {
    /// Every look.
    pub const ALL: [Self; 8] = [
        Self::Circle,
        Self::Square,
        Self::Triangle,
        Self::Diamond,
        Self::Star,
        Self::Cross,
        Self::Hexagon,
        Self::Crescent,
    ];

    /// Returns the look of a number; they come again after the last.
    pub fn of(number: usize) -> Self {
        Self::ALL[number % Self::ALL.len()]
    }

    /// Returns red, green and blue. White is read on each of them (4.5 to 1 at least).
    pub fn colour(self) -> [u8; 3] {
        match self {
            Self::Circle => [0x8E, 0x1F, 0x2F],
            Self::Square => [0x1F, 0x4E, 0xA8],
            Self::Triangle => [0x2B, 0x6B, 0x2E],
            Self::Diamond => [0x6A, 0x2C, 0x91],
            Self::Star => [0x8A, 0x4B, 0x08],
            Self::Cross => [0x0F, 0x6A, 0x70],
            Self::Hexagon => [0xA8, 0x1F, 0x6B],
            Self::Crescent => [0x4A, 0x50, 0x58],
        }
    }

    /// Returns the name of the shape, as the page knows it.
    pub fn shape(self) -> &'static str {
        match self {
            Self::Circle => "circle",
            Self::Square => "square",
            Self::Triangle => "triangle",
            Self::Diamond => "diamond",
            Self::Star => "star",
            Self::Cross => "cross",
            Self::Hexagon => "hexagon",
            Self::Crescent => "crescent",
        }
    }
}

/// Makes a name of what somebody typed: letters as they are, every run of blanks and of what has no shape (control
/// characters, marks of direction) as one space, and no more than [`LONGEST_NAME`] characters. Markup stays text.
pub fn clean_name(typed: &str) -> String {
    let mut name = String::new();
    let mut length = 0;
    let mut gap = false;
    for c in typed.chars() {
        if c.is_whitespace() || c.is_control() || is_shapeless(c) {
            gap = length > 0;
            continue;
        }
        if length + usize::from(gap) >= LONGEST_NAME {
            break;
        }
        if std::mem::take(&mut gap) {
            name.push(' ');
            length += 1;
        }
        name.push(c);
        length += 1;
    }
    name
}

/// Characters that show nothing or turn the direction of what follows. Joiners are left alone: scripts need them.
fn is_shapeless(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_name_is_text_of_bounded_length() {
        let cases = [
            ("  བཀྲ་ཤིས།  ", "བཀྲ་ཤིས།"),
            ("一\u{3000}\n\t二 队", "一 二 队"),
            ("<b onclick=\"x()\">&amp;", "<b onclick=\"x()\">&amp;"),
            ("\u{202e}gnorts\u{202c}\u{0}!", "gnorts !"),
            ("\u{200b}\u{feff} \u{7}", ""),
        ];
        for (typed, name) in cases {
            assert_eq!(clean_name(typed), name);
        }
        assert_eq!(clean_name(&"ཀ".repeat(1000)).chars().count(), LONGEST_NAME);
        assert!(clean_name(&"ab ".repeat(1000)).chars().count() <= LONGEST_NAME);
        assert!(!clean_name(&format!("{} b", "a".repeat(LONGEST_NAME - 1))).ends_with(' '));
    }

    #[test]
    fn no_two_looks_share_a_colour_or_a_shape_and_white_is_read_on_all() {
        let shapes: HashSet<&str> = Look::ALL.iter().map(|look| look.shape()).collect();
        let colours: HashSet<[u8; 3]> = Look::ALL.iter().map(|look| look.colour()).collect();
        assert_eq!((shapes.len(), colours.len()), (Look::ALL.len(), Look::ALL.len()));
        for look in Look::ALL {
            // Relative luminance and contrast as in WCAG 2.1.
            let linear = |byte: u8| {
                let value = f64::from(byte) / 255.0;
                if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            };
            let [red, green, blue] = look.colour().map(linear);
            let contrast = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
            assert!(contrast >= 4.5, "{look:?}: {contrast:.1}");
        }
    }
}
