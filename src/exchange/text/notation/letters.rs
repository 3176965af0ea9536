//! Pinyin in letters that look like those of pinyin: of full width, or with a breve for the third tone.

use unicode_normalization::UnicodeNormalization as _;

use crate::language::mandarin::pinyin::parse;

/// Returns pinyin in its own letters; `None` if it is so already, or is none.
pub(in crate::exchange) fn own_letters(written: &str) -> Option<String> {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{306}' => '\u{30c}',
        c => c,
    };
    let is_other = |c: char| {
        matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９' | '\u{306}')
            || matches!(c, 'ă' | 'ĕ' | 'ĭ' | 'ŏ' | 'ŭ' | 'Ă' | 'Ĕ' | 'Ĭ' | 'Ŏ' | 'Ŭ')
    };
    if !written.contains(is_other) {
        return None;
    }
    let own: String = written.nfd().map(narrow).nfc().collect();
    parse(&own).is_ok().then_some(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_look_like_pinyin_become_pinyin() {
        for (written, own) in [
            ("ｌáｉ", Some("lái")),
            ("hăo", Some("hǎo")),
            ("zŏu", Some("zǒu")),
            ("nü\u{306}", Some("nǚ")),
            ("ｎｉ３ ｈａｏ３", Some("ni3 hao3")),
            ("shuǐ", None),
            ("水ă", None),
        ] {
            assert_eq!(own_letters(written).as_deref(), own, "{written}");
        }
    }
}
