//! Fills the gaps of Anki.

/// Fills the gaps of Anki: `{{c1::水}}` and `{{c1::水::a hint}}` are 水. The characters are those of any kind of text.
pub(in crate::exchange) fn filled<T: Copy>(text: &[T], of: impl Fn(&T) -> char) -> Vec<T> {
    let mut filled = Vec::with_capacity(text.len());
    let mut index = 0;
    // How many gaps are open, and whether the hint of the innermost is passed over.
    let (mut open, mut in_hint) = (0_usize, false);
    let is_two = |index: usize, c: char| {
        [index, index + 1].iter().all(|at| text.get(*at).is_some_and(|found| of(found) == c))
    };
    while let Some(found) = text.get(index) {
        if is_two(index, '{')
            && let Some(after) = gap(text.get(index + 2..).unwrap_or_default(), &of)
        {
            (open, in_hint) = (open + 1, false);
            index += 2 + after;
        } else if open > 0 && is_two(index, '}') {
            (open, in_hint) = (open - 1, false);
            index += 2;
        } else if open > 0 && is_two(index, ':') {
            in_hint = true;
            index += 2;
        } else {
            if !in_hint {
                filled.push(*found);
            }
            index += 1;
        }
    }
    filled
}

/// Returns the length of `c1::`.
fn gap<T>(text: &[T], of: impl Fn(&T) -> char) -> Option<usize> {
    let mut signs = text.iter().map(&of);
    signs.next().filter(|c| *c == 'c')?;
    let digits = text.iter().skip(1).take(4).take_while(|c| of(c).is_ascii_digit()).count();
    let ends = [1, 2].iter().all(|at| text.get(digits + at).is_some_and(|c| of(c) == ':'));
    (digits > 0 && ends).then_some(digits + 3)
}

/// Fills the gaps of a text.
pub(in crate::exchange) fn filled_text(text: &str) -> String {
    if !text.contains("{{c") {
        return text.to_owned();
    }
    filled(&text.chars().collect::<Vec<_>>(), |c| *c).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled() {
        for (written, read) in [
            ("{{c1::水}}", "水"),
            ("喝{{c1::水::what?}}。", "喝水。"),
            ("{{c2::{{c1::a}} b}}", "a b"),
            ("{{水}} {{c::x}}", "{{水}} {{c::x}}"),
            ("{{c1::水", "水"),
        ] {
            assert_eq!(filled_text(written), read);
        }
    }
}
