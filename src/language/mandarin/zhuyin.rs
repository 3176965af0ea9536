//! Zhuyin (bopomofo), the letters in which Taiwan writes readings: ㄕㄨㄟˇ is shuǐ.

use super::pinyin;

/// The initials in the order of Unicode, ㄅ first.
const INITIALS: [&str; 21] = [
    "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c",
    "s",
];

/// The finals in the order of Unicode, ㄚ first.
const FINALS: [&str; 13] = ["a", "o", "e", "ê", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "er"];

/// Finals with a medial: as they are after an initial, and alone.
const WITH_MEDIAL: [(char, &str, &str, &str); 26] = [
    ('ㄧ', "", "i", "yi"),
    ('ㄧ', "a", "ia", "ya"),
    ('ㄧ', "o", "io", "yo"),
    ('ㄧ', "ê", "ie", "ye"),
    ('ㄧ', "e", "ie", "ye"),
    ('ㄧ', "ai", "iai", "yai"),
    ('ㄧ', "ao", "iao", "yao"),
    ('ㄧ', "ou", "iu", "you"),
    ('ㄧ', "an", "ian", "yan"),
    ('ㄧ', "en", "in", "yin"),
    ('ㄧ', "ang", "iang", "yang"),
    ('ㄧ', "eng", "ing", "ying"),
    ('ㄨ', "", "u", "wu"),
    ('ㄨ', "a", "ua", "wa"),
    ('ㄨ', "o", "uo", "wo"),
    ('ㄨ', "ai", "uai", "wai"),
    ('ㄨ', "ei", "ui", "wei"),
    ('ㄨ', "an", "uan", "wan"),
    ('ㄨ', "en", "un", "wen"),
    ('ㄨ', "ang", "uang", "wang"),
    ('ㄨ', "eng", "ong", "weng"),
    ('ㄩ', "", "ü", "yu"),
    ('ㄩ', "ê", "üe", "yue"),
    ('ㄩ', "an", "üan", "yuan"),
    ('ㄩ', "en", "ün", "yun"),
    ('ㄩ', "eng", "iong", "yong"),
];

/// Returns the pinyin of a text in Zhuyin, syllable by syllable; `None` if anything else is in it, or no syllable.
#[must_use]
pub fn to_pinyin(text: &str) -> Option<String> {
    let mut syllables: Vec<String> = Vec::new();
    let mut spelled = Spelled::default();
    for c in text.chars() {
        if c.is_whitespace() || matches!(c, ',' | '，' | '·') {
            syllables.extend(spelled.take().ok()?);
            continue;
        }
        if spelled.is_whole_before(c) {
            syllables.extend(spelled.take().ok()?);
        }
        spelled.add(c)?;
    }
    syllables.extend(spelled.take().ok()?);
    let numbered = syllables.join(" ");
    pinyin::rewritten(&numbered).ok().filter(|_| !syllables.is_empty())
}

/// A syllable as far as it is spelled.
#[derive(Default)]
struct Spelled {
    initial: &'static str,
    medial: Option<char>,
    last: &'static str,
    tone: Option<u8>,
    /// Whether the dot of the neutral tone stood before the syllable.
    dotted: bool,
}

impl Spelled {
    fn is_empty(&self) -> bool {
        self.initial.is_empty() && self.medial.is_none() && self.last.is_empty()
    }

    /// Returns whether this letter begins the next syllable.
    fn is_whole_before(&self, c: char) -> bool {
        let has_final = self.medial.is_some() || !self.last.is_empty();
        match c {
            _ if self.is_empty() => false,
            'ㄅ'..='ㄙ' => true,
            'ㄧ' | 'ㄨ' | 'ㄩ' => has_final || self.tone.is_some(),
            'ㄚ'..='ㄦ' => !self.last.is_empty() || self.tone.is_some(),
            _ => self.tone.is_some(),
        }
    }

    fn add(&mut self, c: char) -> Option<()> {
        let at = |first: char| usize::try_from(u32::from(c) - u32::from(first)).ok();
        match c {
            'ㄅ'..='ㄙ' => self.initial = INITIALS.get(at('ㄅ')?)?,
            'ㄧ' | 'ㄨ' | 'ㄩ' => self.medial = Some(c),
            'ㄚ'..='ㄦ' => self.last = FINALS.get(at('ㄚ')?)?,
            '˙' if self.is_empty() => self.dotted = true,
            '˙' => self.tone = Some(5),
            'ˉ' => self.tone = Some(1),
            'ˊ' => self.tone = Some(2),
            'ˇ' | '˘' => self.tone = Some(3),
            'ˋ' | '`' => self.tone = Some(4),
            _ => return None,
        }
        Some(())
    }

    /// Returns the syllable with the number of its tone, if there is one, and begins anew.
    fn take(&mut self) -> Result<Option<String>, NoSyllable> {
        let Self { initial, medial, last, tone, dotted } = std::mem::take(self);
        if initial.is_empty() && medial.is_none() && last.is_empty() {
            return if tone.is_none() && !dotted { Ok(None) } else { Err(NoSyllable) };
        }
        let letters = match medial {
            None if !last.is_empty() => format!("{initial}{last}"),
            None if matches!(initial, "zh" | "ch" | "sh" | "r" | "z" | "c" | "s") => format!("{initial}i"),
            None => return Err(NoSyllable),
            Some(medial) => {
                let is_it = |(of, with, ..): &&(char, &str, &str, &str)| *of == medial && *with == last;
                let (_, _, after, alone) = WITH_MEDIAL.iter().find(is_it).ok_or(NoSyllable)?;
                let is_palatal = matches!(initial, "j" | "q" | "x");
                let after = if is_palatal { after.replace('ü', "u") } else { (*after).to_owned() };
                if initial.is_empty() { (*alone).to_owned() } else { format!("{initial}{after}") }
            }
        };
        Ok(Some(format!("{letters}{}", if dotted { 5 } else { tone.unwrap_or(1) })))
    }
}

/// Letters that make no syllable.
struct NoSyllable;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zhuyin_is_read_as_pinyin() {
        for (zhuyin, pinyin) in [
            ("ㄕㄨㄟˇ", "shuǐ"),
            ("ㄌㄠˇ ㄕ", "lǎo shī"),
            ("ㄌㄠˇㄕ", "lǎo shī"),
            ("ㄋㄩˇ", "nǚ"),
            ("ㄒㄩㄝˊㄒㄧㄠˋ", "xué xiào"),
            ("ㄩㄢˊ", "yuán"),
            ("ㄨㄥ", "wēng"),
            ("ㄓㄨㄥ ㄍㄨㄛˊ", "zhōng guó"),
            ("ㄇㄚ ˙ㄇㄚ", "mā ma"),
            ("ㄅㄚˋ ㄅㄚ˙", "bà ba"),
            ("ㄦˋ", "èr"),
            ("ㄐㄩㄣ", "jūn"),
            ("ㄑㄩㄥˊ", "qióng"),
            ("ㄧˋ", "yì"),
        ] {
            assert_eq!(to_pinyin(zhuyin).as_deref(), Some(pinyin), "{zhuyin}");
        }
        for other in ["", "shuǐ", "ㄅ", "水ㄕㄨㄟˇ", "ˇ", "ㄩㄚ"] {
            assert_eq!(to_pinyin(other), None, "{other}");
        }
    }
}
