//! Digits: Tibetan (U+0F20 to U+0F29) and Latin, both decimal.

/// Writes every Latin digit of `text` as a Tibetan one; the rest is left as it is.
#[must_use]
pub fn to_tibetan(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '0'..='9' => char::from_u32(u32::from(c) - u32::from('0') + TIBETAN_ZERO).unwrap_or(c),
            _ => c,
        })
        .collect()
}

/// Writes every Tibetan digit of `text` as a Latin one; the rest, half digits too, is left as it is.
#[must_use]
pub fn to_latin(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '༠'..='༩' => char::from_u32(u32::from(c) - TIBETAN_ZERO + u32::from('0')).unwrap_or(c),
            _ => c,
        })
        .collect()
}

const TIBETAN_ZERO: u32 = 0x0F20;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn writes_a_year_both_ways() {
        assert_eq!(to_tibetan("2026ལོ"), "༢༠༢༦ལོ");
        assert_eq!(to_latin("༢༠༢༦ལོ"), "2026ལོ");
    }

    #[test]
    fn leaves_half_digits_alone() {
        assert_eq!(to_latin("༪"), "༪");
    }

    proptest! {
        #[test]
        fn there_and_back(number in any::<u64>()) {
            let latin = number.to_string();
            prop_assert_eq!(to_latin(&to_tibetan(&latin)), latin);
        }
    }
}
