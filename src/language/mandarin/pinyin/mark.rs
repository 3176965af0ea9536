//! Tone marks on the letters that bear them.
use super::Tone;

/// The letters that bear a mark, each with its four marked forms in NFC. Where Unicode has no letter for it the mark
/// follows.
const MARKED: [(char, [&str; 4]); 9] = [
    ('a', ["ā", "á", "ǎ", "à"]),
    ('e', ["ē", "é", "ě", "è"]),
    ('i', ["ī", "í", "ǐ", "ì"]),
    ('o', ["ō", "ó", "ǒ", "ò"]),
    ('u', ["ū", "ú", "ǔ", "ù"]),
    ('ü', ["ǖ", "ǘ", "ǚ", "ǜ"]),
    ('n', ["n\u{304}", "ń", "ň", "ǹ"]),
    ('m', ["m\u{304}", "ḿ", "m\u{30C}", "m\u{300}"]),
    ('ê', ["ê\u{304}", "ế", "ê\u{30C}", "ề"]),
];

/// Returns a letter with its mark; none for the neutral tone, which has no mark, and for a letter that never bears
/// one.
pub(super) fn marked(letter: char, tone: Tone) -> Option<&'static str> {
    let (_, forms) = MARKED.iter().find(|(plain, _)| *plain == letter)?;
    forms.get(usize::from(tone.number()) - 1).copied()
}

/// Returns the letter under the mark and the tone, for the marked vowels in lower case that most pinyin is written
/// with.
pub(super) fn unmarked(marked: char) -> Option<(char, Tone)> {
    use Tone::{First, Fourth, Second, Third};
    Some(match marked {
        'ā' => ('a', First),
        'á' => ('a', Second),
        'ǎ' => ('a', Third),
        'à' => ('a', Fourth),
        'ē' => ('e', First),
        'é' => ('e', Second),
        'ě' => ('e', Third),
        'è' => ('e', Fourth),
        'ī' => ('i', First),
        'í' => ('i', Second),
        'ǐ' => ('i', Third),
        'ì' => ('i', Fourth),
        'ō' => ('o', First),
        'ó' => ('o', Second),
        'ǒ' => ('o', Third),
        'ò' => ('o', Fourth),
        'ū' => ('u', First),
        'ú' => ('u', Second),
        'ǔ' => ('u', Third),
        'ù' => ('u', Fourth),
        'ǖ' => ('ü', First),
        'ǘ' => ('ü', Second),
        'ǚ' => ('ü', Third),
        'ǜ' => ('ü', Fourth),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization as _;

    use super::*;

    #[test]
    fn the_marked_letters_are_those_of_unicode() {
        for (letter, forms) in MARKED {
            let marks = ['\u{304}', '\u{301}', '\u{30C}', '\u{300}'];
            for (form, mark) in forms.into_iter().zip(marks) {
                assert_eq!(form, [letter, mark].into_iter().nfc().collect::<String>());
            }
        }
        assert_eq!((marked('ü', Tone::Third), marked('a', Tone::Neutral)), (Some("ǚ"), None));
    }
}
