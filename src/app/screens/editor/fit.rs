//! Sizes of cells, and how much of a text fits into one: the rest is told by a sign, never cut through a letter.

use crate::language::mandarin::hanzi::is_hanzi;

/// Size of the text in cells, logical pixels of its Latin at scale 1.
pub const SIZE: f32 = 18.0;
/// Height of a row at scale 1, logical pixels.
pub const ROW: f32 = 46.0;
/// Between cells, logical pixels.
pub const GAP: f32 = 5.0;

/// Returns a text, or as much of it as fits into a width and a sign for the rest. `size` is that of its Latin letters, in the
/// same unit as the width. The widths are those of the fonts, rounded up.
pub fn fit(text: &str, width: f32, size: f32) -> String {
    let whole: f32 = text.chars().map(|c| advance(c) * size).sum();
    if whole <= width {
        return text.to_owned();
    }
    let room = width - advance('…') * size;
    let (mut used, mut end) = (0.0, 0);
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        used += advance(c) * size;
        if used > room {
            break;
        }
        // What is set above or below a letter stays with it.
        if chars.peek().is_none_or(|(_, next)| advance(*next) > 0.0) {
            end = at + c.len_utf8();
        }
    }
    format!("{}…", text[..end].trim_end())
}

/// Returns how wide a character is, in em of the Latin beside it.
fn advance(c: char) -> f32 {
    match c {
        '་' | '།' => 0.42,
        '\u{0F71}'..='\u{0F84}' | '\u{0F90}'..='\u{0FBC}' | '\u{0300}'..='\u{036F}' | '\u{FE0F}' => 0.0,
        '\u{0F00}'..='\u{0FFF}' => 0.92,
        'i' | 'j' | 'l' | 'I' | ' ' | '.' | ',' | ';' | ':' | '!' | '\'' => 0.3,
        'm' | 'w' | 'M' | 'W' | '…' | '—' => 0.92,
        c if c.is_uppercase() => 0.68,
        c if is_hanzi(c)
            || ('\u{3000}'..='\u{303F}').contains(&c)
            || ('\u{FF00}'..='\u{FFEF}').contains(&c) =>
        {
            1.1
        }
        c if c > '\u{2190}' => 1.35,
        _ => 0.56,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_stays_whole_and_the_rest_is_told() {
        assert_eq!(fit("water", 200.0, 18.0), "water");
        let cut = fit("a very long sentence about the water of a river", 120.0, 18.0);
        assert!(cut.ends_with('…') && cut.chars().count() < 20, "{cut}");
        assert_eq!(fit("水", 4.0, 18.0), "…");
    }

    #[test]
    fn no_stack_is_cut_through() {
        let text = "བོད་ཡིག་སྦྱོང་བ";
        for width in 10..200_u16 {
            let cut = fit(text, f32::from(width), 18.0);
            let kept = cut.trim_end_matches('…');
            let next = text.strip_prefix(kept).and_then(|rest| rest.chars().next());
            assert!(next.is_none_or(|next| advance(next) > 0.0), "{cut}");
        }
    }
}
