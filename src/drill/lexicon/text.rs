//! A text without what two people may write differently.

use unicode_normalization::UnicodeNormalization as _;

use crate::drill::Language;
use crate::language::mandarin::hanzi::is_hanzi;
use crate::language::tibetan::digits;
use crate::language::tibetan::normal::normalise;
use crate::language::tibetan::syllable::is_letter_or_sign;

/// Returns what two writings of one text have in common: no punctuation, no spaces, one width, one kind of digits, and in
/// Tibetan one tsheg between any two syllables. A text that is nothing but punctuation is left as it is.
pub(crate) fn text_key(language: Language, text: &str) -> String {
    let key = match language {
        Language::Mandarin => letters(text),
        Language::Tibetan => {
            let text = digits::to_latin(&normalise(text));
            syllables(&text).collect::<Vec<_>>().join("་")
        }
    };
    if key.is_empty() { text.trim().to_owned() } else { key }
}

/// Returns what stands between the tshegs, shads and spaces of a Tibetan text: syllables, numbers, words of other scripts.
pub(crate) fn syllables(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_of_a_syllable(c)).filter(|part| !part.is_empty())
}

/// Returns the letters and digits of a text in lower case and one width.
pub(super) fn letters(text: &str) -> String {
    text.nfkc().filter(|c| is_hanzi(*c) || c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn is_of_a_syllable(c: char) -> bool {
    match c {
        '\u{0F00}'..='\u{0FFF}' => is_letter_or_sign(c) || matches!(c, '༠'..='༳'),
        _ => c.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_compared_without_what_people_write_differently() {
        let tibetan = |text| text_key(Language::Tibetan, text);
        assert_eq!(tibetan("ཁྱེད་རང་བདེ་མོ། "), tibetan("ཁྱེད་རང་ བདེ་མོ་"));
        assert_eq!(tibetan("ལོ་༣ ཡིན།"), tibetan("ལོ་3་ཡིན"));
        assert_ne!(tibetan("ང་ཡིན།"), tibetan("ངས་ཡིན།"));
        let mandarin = |text| text_key(Language::Mandarin, text);
        assert_eq!(mandarin("你好，ＯＫ！"), mandarin("你好 ok"));
        assert_eq!(mandarin("……"), "……");
    }
}
