//! Sets several words in a row, each closed by a shad as the rules of writing require (W3C, Tibetan Layout
//! Requirements, "Shad"; facts gathered by digitaltibetan).

/// Writes words one after the other: a shad and a space between them, a tsheg before the shad after ང, and no shad
/// straight after ཀ or ག, whose long stroke stands for one.
pub fn listing(words: &[String]) -> String {
    let mut text = String::new();
    for (index, word) in words.iter().enumerate() {
        text.push_str(word);
        if index + 1 < words.len() {
            text.push_str(match word.chars().last() {
                Some('ང') => "་། ",
                Some('ཀ' | 'ག') => " ",
                _ => "། ",
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::listing;

    fn written(words: &[&str]) -> String {
        listing(&words.iter().map(ToString::to_string).collect::<Vec<_>>())
    }

    #[test]
    fn the_shad_follows_the_last_letter() {
        assert_eq!(written(&["ཨ་ཕ", "པ་ལགས"]), "ཨ་ཕ། པ་ལགས");
        assert_eq!(written(&["ཁྱེད་རང", "ཁྱོད"]), "ཁྱེད་རང་། ཁྱོད");
        assert_eq!(written(&["ཨ་ཅག", "གཅེན་མོ"]), "ཨ་ཅག གཅེན་མོ");
        assert_eq!(written(&["ལྔ", "དགུ"]), "ལྔ། དགུ", "a stacked letter or one with a vowel takes its shad");
    }

    #[test]
    fn a_word_alone_has_no_shad() {
        assert_eq!(written(&["ཆུ"]), "ཆུ");
        assert_eq!(written(&[]), "");
    }
}
