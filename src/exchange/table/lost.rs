//! Letters that a program could not keep when it saved a file, and wrote `?` for.

use crate::exchange::sheet::Row;
use crate::language::mandarin::pinyin::parse;

/// Particles that end a question, and have no tone.
const PARTICLES: [&str; 5] = ["ma", "ne", "ba", "a", "ya"];

/// Returns whether only `?` is left of a text.
pub(super) fn is_only_marks(cell: &str) -> bool {
    cell.contains('?')
        && cell.chars().all(|c| c.is_whitespace() || matches!(c, '?' | '\u{fffd}' | '/' | ',' | ';' | '-'))
}

/// Returns whether a row has only `?` where the names of columns may have stood.
pub(super) fn is_lost_header(row: &Row) -> bool {
    row.cells.len() > 1 && row.cells.iter().all(|(_, cell)| is_only_marks(cell) && cell.len() > 1)
}

/// Returns whether `?` stands in pinyin for a letter: within a syllable, or at the end of one that has no tone. The
/// Chinese has so many questions of its own.
pub(super) fn is_pinyin_lost(pinyin: &str, questions: usize) -> bool {
    let marks = pinyin.matches('?').count();
    let mut words = pinyin.split([' ', '\u{a0}', ',', '-', '\'']).filter(|word| word.contains('?'));
    words.any(|word| {
        let bare = word.trim_end_matches(['?', '"', '”']);
        if !bare.chars().any(char::is_alphabetic) {
            return false;
        }
        let is_within = bare.contains('?');
        let has_tone = bare.chars().any(|c| c.is_ascii_digit() || c.is_alphabetic() && !c.is_ascii());
        let is_syllable = has_tone || PARTICLES.contains(&bare.to_lowercase().as_str());
        is_within || (!is_syllable && (marks > questions || parse(bare).is_err()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_letter_is_told_from_a_question() {
        for (pinyin, questions) in
            [("shu?", 0), ("n?", 0), ("n? h?o", 0), ("l?oshī", 0), ("n? h?o ma?", 1), ("m?", 0), ("h?n?", 1)]
        {
            assert!(is_pinyin_lost(pinyin, questions), "{pinyin}");
        }
        for (pinyin, questions) in [
            ("nǐ hǎo ma?", 1),
            ("nǐ hǎo ma?", 0),
            ("nǐ hǎo?", 1),
            ("shuǐ?", 0),
            ("shui3?", 0),
            ("ni hao?", 1),
            ("\"nǐ hǎo ma?\"", 1),
            ("shénme?", 1),
            ("?", 0),
            ("Shì ma? Shì.", 1),
        ] {
            assert!(!is_pinyin_lost(pinyin, questions), "{pinyin}");
        }
    }
}
