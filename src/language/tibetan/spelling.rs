//! Spelling aloud (སྦྱོར་ཀློག): how a syllable is named part by part.

use super::syllable::analyse;

/// The names of the vowel signs.
const VOWELS: [(char, &str); 4] = [('ི', "གི་གུ"), ('ུ', "ཞབས་ཀྱུ"), ('ེ', "འགྲེང་བུ"), ('ོ', "ན་རོ")];

/// Returns how a native syllable is spelled aloud: from the top, then the vowel, then the suffixes. Each step says what
/// is added and what that makes, and ends in a shad; none follows a bare ཀ or ག.
///
/// Returns none for a syllable with a prefix, since places and schools differ in how they name one, for one with
/// something joined to it, and for a bare letter, which has nothing to be spelled.
#[must_use]
pub fn aloud(syllable: &str) -> Option<String> {
    let parts = analyse(syllable).ok().filter(|parts| parts.prefix.is_none() && parts.affix.is_none())?;
    let mut steps = Vec::new();
    let mut made = parts.root.to_string();
    if let Some(above) = parts.superscript {
        made = format!("{above}{}", subjoined(parts.root)?);
        steps.push(format!("{above}་{}་བཏགས་{made}", parts.root));
    }
    for below in parts.subscripts {
        let name =
            if below == 'ཝ' { "ཝ་ཟུར".to_owned() } else { format!("{below}་བཏགས") };
        let next = format!("{made}{}", subjoined(below)?);
        steps.push(format!("{made}་{name}་{next}"));
        made = next;
    }
    if let Some(sign) = parts.vowel {
        let (_, name) = VOWELS.iter().find(|(vowel, _)| *vowel == sign)?;
        steps.push(format!("{made}་{name}་{made}{sign}"));
        made.push(sign);
    }
    for suffix in [parts.suffix, parts.second_suffix].into_iter().flatten() {
        steps.push(format!("{made}་{suffix}་{made}{suffix}"));
        made.push(suffix);
    }
    let steps: Vec<String> = steps.iter().map(|step| with_shad(step)).collect();
    (!steps.is_empty() && made == syllable).then(|| steps.join(" "))
}

fn with_shad(text: &str) -> String {
    let bare = text.trim_end_matches(['ི', 'ེ', 'ོ']);
    match bare.chars().next_back() {
        Some('ཀ' | 'ག') => text.to_owned(),
        Some('ང') if bare == text => format!("{text}་།"),
        _ => format!("{text}།"),
    }
}

/// Returns the form of a letter below another.
fn subjoined(letter: char) -> Option<char> {
    char::from_u32(u32::from(letter) + 0x50)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_syllable_is_spelled_aloud_from_the_top() {
        for (syllable, spelling) in [
            ("སྐད", "ས་ཀ་བཏགས་སྐ། སྐ་ད་སྐད།"),
            ("བོད", "བ་ན་རོ་བོ། བོ་ད་བོད།"),
            ("སྟག", "ས་ཏ་བཏགས་སྟ། སྟ་ག་སྟག"),
            ("རླུང", "ར་ལ་བཏགས་རླ། རླ་ཞབས་ཀྱུ་རླུ། རླུ་ང་རླུང་།"),
            ("སྤྱི", "ས་པ་བཏགས་སྤ། སྤ་ཡ་བཏགས་སྤྱ། སྤྱ་གི་གུ་སྤྱི།"),
            ("ཚྭ", "ཚ་ཝ་ཟུར་ཚྭ།"),
        ] {
            assert_eq!(aloud(syllable).as_deref(), Some(spelling));
        }
    }

    #[test]
    fn what_has_a_prefix_or_no_parts_is_not_spelled() {
        for syllable in ["གསུམ", "ཀ", "ངའི", "ཧཱུྃ", "", "བོད་སྐད"] {
            assert_eq!(aloud(syllable), None, "{syllable}");
        }
    }
}
