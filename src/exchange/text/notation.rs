//! Reads the notations in which lists of words write more than the word: readings in brackets (`水[shuǐ]`), variants
//! (`爸爸|爸`), numbers of their rows (`12. 水`), examples and parts that may be left out (`第（第二）`, `有（一）点儿`), numbers of words that are written
//! alike (`称1`), and the gaps of Anki (`{{c1::水}}`).

use crate::language::mandarin::hanzi::is_hanzi;
use crate::language::mandarin::pinyin;

/// A word as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::exchange) struct Noted {
    pub zh: String,
    /// The reading that stood beside the hanzi.
    pub reading: Option<String>,
    /// Whether something was left out that belongs to no word, so that it has to be told.
    pub is_shortened: bool,
}

/// Where variants part.
const VARIANTS: [char; 4] = ['|', '｜', '/', '／'];

/// Reads the Chinese of a word.
pub(in crate::exchange) fn word(written: &str) -> Noted {
    let mut noted = readings(written);
    if let Some(word) = unnumbered(&noted.zh) {
        noted.zh = word.to_owned();
        noted.is_shortened = true;
    }
    if let Some((first, rest)) = noted.zh.split_once(VARIANTS)
        && has_hanzi(first)
        && has_hanzi(rest)
    {
        noted.zh = first.trim().to_owned();
        noted.is_shortened = true;
    }
    if let Some((before, inside, after)) = bracketed(&noted.zh).filter(|(before, ..)| has_hanzi(before)) {
        // At the end stands an example or a remark, within the word what may be left out.
        noted.is_shortened |= after.is_empty();
        noted.zh = if after.is_empty() { before } else { format!("{before}{inside}{after}") };
    }
    let bare = noted.zh.trim_end_matches(|c: char| matches!(c, '0'..='9' | '¹' | '²' | '³'));
    if bare.len() < noted.zh.len() && bare.ends_with(is_hanzi) {
        noted.zh = bare.to_owned();
        noted.is_shortened = true;
    }
    noted
}

/// Returns a word without the number that its list gives it: `12. 水`, `3、火`.
fn unnumbered(written: &str) -> Option<&str> {
    let digits = written.len() - written.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = written.get(digits..).filter(|_| (1..=5).contains(&digits))?;
    let word = rest.strip_prefix(['.', '．', '、', ')', '）'])?.trim_start();
    word.starts_with(is_hanzi).then_some(word)
}

/// Reads the pinyin of a word: of variants the first, without the signs of the lists for what is written together.
pub(in crate::exchange) fn pinyin_of_word(written: &str, is_shortened: bool) -> String {
    let together = written.replace("//", "").replace(['∥', '‖', '•', '·', '‧'], "");
    let first = together.split(VARIANTS).map(str::trim).find(|part| !part.is_empty()).unwrap_or_default();
    match bracketed(first).filter(|(before, ..)| !before.is_empty()) {
        Some((before, _, after)) if after.is_empty() && is_shortened => before,
        Some((before, inside, after)) => format!("{before}{inside}{after}"),
        None => first.to_owned(),
    }
}

/// Returns whether pinyin has variants, of which only the first can be read.
pub(in crate::exchange) fn has_variants(pinyin: &str) -> bool {
    pinyin.replace("//", "").contains(VARIANTS)
}

/// Takes the readings out that stand in brackets after their hanzi.
pub(in crate::exchange) fn readings(written: &str) -> Noted {
    let (mut zh, mut found) = (String::new(), Vec::new());
    let mut rest = written;
    while let Some(open) = rest.find(['[', '［', '【', '(', '（']) {
        let (before, from) = rest.split_at(open);
        zh.push_str(before);
        let sign = from.chars().next().map_or(0, char::len_utf8);
        let inside = from.get(sign..).unwrap_or_default();
        let Some(close) = inside.find([']', '］', '】', ')', '）']) else { break };
        let (said, after) = inside.split_at(close);
        let closing = after.chars().next().map_or(0, char::len_utf8);
        if zh.ends_with(is_hanzi) && is_reading(said) {
            found.push(said.trim().to_owned());
        } else if zh.ends_with(is_hanzi)
            && from.starts_with('[')
            && said.chars().all(is_hanzi)
            && !said.is_empty()
        {
            // The other form of the same word, simplified or traditional.
        } else {
            zh.push_str(from.get(..sign + close + closing).unwrap_or_default());
        }
        rest = after.get(closing..).unwrap_or_default();
    }
    zh.push_str(rest);
    if found.is_empty() {
        return Noted { zh, ..Noted::default() };
    }
    // Anki parts what has a reading from what stands before it by a space.
    let mut joined = String::new();
    for part in zh.split(' ') {
        if !(joined.is_empty() || joined.ends_with(is_hanzi) || part.starts_with(is_hanzi)) {
            joined.push(' ');
        }
        joined.push_str(part);
    }
    // A reading of less than all the hanzi is none of the word.
    let syllables = found.join(" ");
    let hanzi = joined.chars().filter(|c| is_hanzi(*c)).count();
    let covers = pinyin::parse(&syllables).is_ok_and(|syllables| syllables.len() >= hanzi);
    Noted { zh: joined, reading: covers.then_some(syllables), is_shortened: false }
}

fn is_reading(said: &str) -> bool {
    said.len() < 200
        && said.chars().any(char::is_alphabetic)
        && !has_hanzi(said)
        && pinyin::parse(said).is_ok_and(|syllables| !syllables.is_empty())
}

/// Returns what stands before, in and after the only brackets of a text.
fn bracketed(text: &str) -> Option<(String, String, String)> {
    let (before, rest) = text.split_once(['（', '('])?;
    let (inside, after) = rest.split_once(['）', ')'])?;
    let is_only = !after.contains(['（', '(']) && !inside.trim().is_empty();
    is_only.then(|| (before.trim().to_owned(), inside.trim().to_owned(), after.trim().to_owned()))
}

fn has_hanzi(text: &str) -> bool {
    text.chars().any(is_hanzi)
}

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
    fn notations_of_lists_are_read() {
        for (written, zh, reading, is_shortened) in [
            ("爸爸|爸", "爸爸", None, true),
            ("第（第二）", "第", None, true),
            ("称1", "称", None, true),
            ("有（一）点儿", "有一点儿", None, false),
            ("火(名)", "火", None, true),
            ("3月", "3月", None, false),
            ("12. 水", "水", None, true),
            ("3、火", "火", None, true),
            ("1.5米", "1.5米", None, false),
            ("卡拉OK", "卡拉OK", None, false),
            ("水[shuǐ]", "水", Some("shuǐ"), false),
            (" 老[lǎo] 师[shī]", "老师", Some("lǎo shī"), false),
            ("老师[lǎo shī]", "老师", Some("lǎo shī"), false),
            ("水（shui3）", "水", Some("shui3"), false),
            ("汉字[漢字]", "汉字", None, false),
            ("…极了", "…极了", None, false),
        ] {
            let expected = Noted { zh: zh.into(), reading: reading.map(str::to_owned), is_shortened };
            assert_eq!(word(written), expected, "{written}");
        }
        for (written, shortened, read) in [
            ("bàba|bà", true, "bàba"),
            ("dì（dì-èr）", true, "dì"),
            ("yǒu(yī)diǎnr", false, "yǒuyīdiǎnr"),
            ("bāng//máng", false, "bāngmáng"),
            ("fèi•yòng", false, "fèiyòng"),
            ("xíng/háng", false, "xíng"),
        ] {
            assert_eq!(pinyin_of_word(written, shortened), read, "{written}");
        }
    }

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
