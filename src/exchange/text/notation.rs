//! Reads the notations in which lists of words write more than the word: readings in brackets (`水[shuǐ]`), variants
//! (`爸爸|爸`), examples and parts that may be left out (`第（第二）`, `有（一）点儿`), signs of words that are written
//! alike (`称1`, `会①`, `*请问`), and the gaps of Anki (`{{c1::水}}`).

mod ends;
mod gaps;
mod letters;
mod reading;

use crate::language::mandarin::hanzi::{align, is_hanzi};
use crate::language::mandarin::pinyin::parse;
use crate::language::mandarin::zhuyin;
pub(in crate::exchange) use ends::marked;
pub(in crate::exchange) use gaps::{filled, filled_text};
pub(in crate::exchange) use letters::own_letters;
pub(in crate::exchange) use reading::readings;
use reading::{CLOSE, OPEN};

/// A word as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::exchange) struct Noted {
    pub zh: String,
    /// How the word may be meant too, if its pinyin fits that and not `zh`.
    pub others: Vec<String>,
    /// The reading that stood beside the hanzi.
    pub reading: Option<String>,
    /// Whether the word is not just what stands there, which has to be told.
    pub is_told: bool,
}

/// Where variants part.
const VARIANTS: [char; 5] = ['|', '｜', '/', '／', '\n'];

/// What parts variants too, unless the pinyin has a syllable for all of it.
const LISTED: [char; 5] = ['、', ';', '；', ',', '，'];

/// What stands in brackets and says what kind of word it is.
const KINDS: [&str; 24] = [
    "名",
    "动",
    "形",
    "副",
    "介",
    "连",
    "助",
    "数",
    "量",
    "代",
    "叹",
    "拟",
    "拟声",
    "名词",
    "动词",
    "形容词",
    "副词",
    "介词",
    "连词",
    "助词",
    "数词",
    "量词",
    "代词",
    "叹词",
];

/// Reads the Chinese of a word.
pub(in crate::exchange) fn word(written: &str) -> Noted {
    let mut noted = readings(written);
    if let Some(first) = first_variant(&noted.zh) {
        noted.zh = first;
        noted.is_told = true;
    }
    let bare = without_marks(&noted.zh);
    noted.is_told |= bare.len() < noted.zh.trim().len();
    noted.zh = bare.to_owned();
    if noted.zh.contains(OPEN) || noted.zh.contains(CLOSE) {
        let forms = forms(&noted.zh);
        if let [first, ..] = forms.as_slice() {
            noted.is_told |= *first != noted.zh;
            noted.zh.clone_from(first);
            noted.others = forms;
        }
    }
    if let Some(first) = noted.zh.split(LISTED).map(str::trim).find(|part| has_hanzi(part))
        && first.len() < noted.zh.len()
    {
        noted.others.push(first.to_owned());
    }
    noted.others.retain(|other| *other != noted.zh);
    noted
}

/// Returns the first of several variants, if there are several.
fn first_variant(zh: &str) -> Option<String> {
    let mut parts = outside(zh);
    let first = parts.find(|part| has_hanzi(part))?;
    (first.len() < zh.trim().len()).then(|| first.to_owned())
}

/// Returns the variants of a text, those within brackets aside.
fn outside(text: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_usize;
    let parts = text.split(move |c: char| {
        depth =
            if OPEN.contains(&c) { depth + 1 } else { depth.saturating_sub(usize::from(CLOSE.contains(&c))) };
        depth == 0 && VARIANTS.contains(&c)
    });
    parts.map(str::trim).filter(|part| !part.is_empty())
}

/// Returns a word without the signs that lists put before and behind it: numbers of words that are written alike, stars,
/// levels, numbers of rows.
fn without_marks(zh: &str) -> &str {
    let zh = ends::bare(zh);
    let is_star =
        |c: char| matches!(c, '*' | '＊' | '★' | '☆' | '※' | '†' | '‡' | '▲' | '△' | '●' | '○' | '■' | '◆');
    let is_sign = |c: char| {
        c.is_whitespace()
            || is_star(c)
            || matches!(c, '①'..='⒛' | '❶'..='❿' | '¹' | '²' | '³' | '⁰'..='⁹' | '₀'..='₉')
    };
    let is_mark = |c: char| is_sign(c) || c.is_ascii_digit() || matches!(c, '０'..='９');
    let is_level = |text: &str| {
        let text = text.trim_end_matches(is_mark).trim_end_matches(['-', ' ', '_']);
        let start = text.len().checked_sub(3).filter(|start| text.is_char_boundary(*start))?;
        let (before, level) = text.split_at(start);
        level.eq_ignore_ascii_case("hsk").then_some(before.len())
    };
    let mut bare = zh.trim_start_matches(is_sign);
    // "1. 水" is the first row; 3月 is a month, 1.5米 a length.
    let numbered = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    if numbered.len() < bare.len()
        && let Some(word) = numbered.strip_prefix(['.', '、', ')', '）', '．']).map(str::trim_start)
        && word.starts_with(is_hanzi)
    {
        bare = word;
    }
    let end = is_level(bare).unwrap_or(bare.len());
    let end = bare.get(..end).map_or(bare, |before| before.trim_end_matches(is_mark));
    if end.ends_with(is_hanzi) || end.ends_with(CLOSE) { end } else { bare }
}

/// A part of a word that brackets make.
struct Part {
    text: String,
    /// Whether it may be left out; `None` if it stands in no brackets.
    is_optional: Option<bool>,
}

/// Returns the word that brackets come to, and what else they may: what may be left out is read within the word and left
/// out behind it, where mostly an example stands.
fn forms(zh: &str) -> Vec<String> {
    let parts = parts(zh);
    let outside = |part: &Part| part.is_optional.is_none();
    if !parts.iter().any(|part| outside(part) && has_hanzi(&part.text)) {
        // All of the word stands in brackets.
        let whole: String = parts.iter().map(|part| part.text.as_str()).collect();
        return [whole].into_iter().filter(|whole| has_hanzi(whole)).collect();
    }
    let last = parts.iter().rposition(|part| outside(part) && !part.text.trim().is_empty());
    let joined = |takes: &dyn Fn(usize) -> bool| {
        let taken = parts.iter().enumerate().filter(|(index, part)| match part.is_optional {
            None => true,
            Some(is_optional) => is_optional && takes(*index),
        });
        let text: String = taken.map(|(_, part)| part.text.as_str()).collect();
        without_marks(&text).to_owned()
    };
    let within = joined(&|index| last.is_some_and(|last| index < last));
    vec![within, joined(&|_| true), joined(&|_| false)]
}

/// Cuts a word at its brackets; one that nothing closes goes to the end, and one that nothing opens is none.
fn parts(zh: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = zh;
    while let Some(open) = rest.find(OPEN) {
        let (before, from) = rest.split_at(open);
        parts.push(Part { text: before.replace(CLOSE, ""), is_optional: None });
        let sign = from.chars().next().map_or(0, char::len_utf8);
        let inside = from.get(sign..).unwrap_or_default();
        let (said, after) = inside.split_at(inside.find(CLOSE).unwrap_or(inside.len()));
        let may_be_said = from.starts_with(['(', '（']) && said.chars().all(is_hanzi) && !is_remark(said);
        parts.push(Part { text: said.to_owned(), is_optional: Some(may_be_said) });
        rest = after.get(after.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default();
    }
    parts.push(Part { text: rest.replace(CLOSE, ""), is_optional: None });
    parts
}

/// Returns whether brackets hold the kind of a word or its level, and nothing of the word.
fn is_remark(said: &str) -> bool {
    let is_level =
        said.strip_suffix('级').is_some_and(|of| of.chars().all(|c| "一二三四五六七八九初中高".contains(c)));
    KINDS.contains(&said) || is_level
}

/// Decides what a word is by its pinyin, where notation leaves a choice. Returns whether the pinyin that is taken is not
/// just what stands there.
pub(in crate::exchange) fn settle(noted: &mut Noted, pinyin: &mut String) -> bool {
    let joined = pinyin.replace("//", "").replace(['∥', '‖', '•', '·', '‧'], "");
    let marks = |c: char| matches!(c, '*' | '＊' | '★' | '☆' | '①'..='⒛' | '¹' | '²' | '³' | '⁴'..='⁹');
    let joined = joined.trim().trim_matches(marks).trim();
    let written = zhuyin::to_pinyin(joined).unwrap_or_else(|| joined.to_owned());
    let first = outside(&written).next().unwrap_or_default().to_owned();
    let mut readings = vec![written.clone(), first.clone()];
    if first.contains(OPEN) {
        let cut = |with: bool| {
            let parts = parts(&first);
            let taken = parts.iter().filter(|part| with || part.is_optional.is_none());
            taken.map(|part| part.text.as_str()).collect::<String>().trim().to_owned()
        };
        readings = vec![cut(true), cut(false)];
    } else if let Some(listed) = first.split(LISTED).map(str::trim).find(|part| !part.is_empty()) {
        readings.push(listed.to_owned());
    }
    let readings = readings.into_iter().filter(|reading| !reading.is_empty());
    let readings: Vec<String> =
        if written.contains(VARIANTS) { readings.skip(1).collect() } else { readings.collect() };
    let all = std::iter::once(&noted.zh).chain(&noted.others);
    let fitting = all.flat_map(|zh| readings.iter().map(move |reading| (zh, reading)));
    let fitting = fitting.into_iter().find(|(zh, reading)| align(zh, reading).is_ok());
    if let Some((zh, reading)) = fitting.map(|(zh, reading)| (zh.clone(), reading.clone())) {
        noted.is_told |= zh != noted.zh;
        noted.zh = zh;
        *pinyin = reading;
    } else if let Some(reading) = readings.into_iter().next() {
        *pinyin = reading;
    }
    // Of two readings that differ only one can be taken.
    let sound = |text: &str| parse(text).ok();
    noted.is_told |= noted.reading.as_ref().is_some_and(|beside| sound(beside) != sound(pinyin));
    *pinyin != joined && zhuyin::to_pinyin(joined).is_none()
}

/// Returns whether the Chinese of a word is several words: each part has a reading and a meaning of its own, and no two
/// have a hanzi in common, as forms of one word have.
pub(in crate::exchange) fn are_several(zh: &str, pinyin: &str, meanings: usize) -> bool {
    let words: Vec<&str> = outside(zh).collect();
    let readings: Vec<&str> = outside(pinyin).collect();
    let mut seen = std::collections::HashSet::new();
    words.len() > 1
        && [readings.len(), meanings] == [words.len(); 2]
        && words.iter().zip(&readings).all(|(word, reading)| align(word, reading).is_ok())
        && words.iter().all(|word| has_hanzi(word))
        && words.iter().flat_map(|word| word.chars().filter(|c| is_hanzi(*c))).all(|c| seen.insert(c))
}

pub(super) fn has_hanzi(text: &str) -> bool {
    text.chars().any(is_hanzi)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notations_of_lists_are_read() {
        for (written, pinyin, zh, read, is_told) in [
            ("水", "shuǐ", "水", "shuǐ", false),
            ("爸爸|爸", "bàba|bà", "爸爸", "bàba", true),
            ("你/您", "nǐ", "你", "nǐ", true),
            ("T恤/衬衫", "T xù", "T恤", "T xù", true),
            ("爸爸\n爸", "bàba", "爸爸", "bàba", true),
            ("爸爸、爸", "bàba", "爸爸", "bàba", true),
            ("第（第二）", "dì（dì-èr）", "第", "dì", true),
            ("打（电话）", "dǎ", "打", "dǎ", true),
            ("好（不好）", "hǎo", "好", "hǎo", true),
            ("称1", "chēng", "称", "chēng", true),
            ("称¹", "chēng", "称", "chēng", true),
            ("会①", "huì", "会", "huì", true),
            ("请问*", "qǐngwèn", "请问", "qǐngwèn", true),
            ("*请问", "qǐngwèn", "请问", "qǐngwèn", true),
            ("★请问", "*qǐngwèn", "请问", "qǐngwèn", true),
            ("1. 水", "shuǐ", "水", "shuǐ", true),
            ("①水", "shuǐ", "水", "shuǐ", true),
            ("会 HSK1", "huì", "会", "huì", true),
            ("会（HSK 1）", "huì", "会", "huì", true),
            ("【一级】会", "huì", "会", "huì", true),
            ("会（一级）", "huì", "会", "huì", true),
            ("会[1]", "huì", "会", "huì", true),
            ("（动）会", "huì", "会", "huì", true),
            ("打（电话）（动）", "dǎ", "打", "dǎ", true),
            ("有（一）点儿", "yǒu(yī)diǎnr", "有一点儿", "yǒuyīdiǎnr", true),
            ("有（一）点儿", "yǒudiǎnr", "有点儿", "yǒudiǎnr", true),
            ("（小）孩儿", "(xiǎo)háir", "小孩儿", "xiǎoháir", true),
            ("（小）孩儿", "háir", "孩儿", "háir", true),
            ("对 (形)、(介)", "duì", "对", "duì", true),
            ("想：", "xiǎng", "想", "xiǎng", true),
            ("我，", "wǒ", "我", "wǒ", true),
            ("'山'", "shān", "山", "shān", true),
            ("\"土\"", "tǔ", "土", "tǔ", true),
            ("“老师”", "lǎoshī", "老师", "lǎoshī", true),
            ("- 铜", "tóng", "铜", "tóng", true),
            ("'金", "jīn", "金", "jīn", true),
            ("你好！", "nǐ hǎo", "你好！", "nǐ hǎo", false),
            ("说“好”", "shuō hǎo", "说“好”", "shuō hǎo", false),
            ("花（儿）", "huā", "花", "huā", true),
            ("花（儿）", "huār", "花儿", "huār", true),
            ("花（儿）", "huā(r)", "花", "huā", true),
            ("火(名)", "huǒ", "火", "huǒ", true),
            ("火(名", "huǒ", "火", "huǒ", true),
            ("火）", "huǒ", "火", "huǒ", true),
            ("（火）", "huǒ", "火", "huǒ", true),
            ("3月", "sān yuè", "3月", "sān yuè", false),
            ("3、火", "huǒ", "火", "huǒ", true),
            ("1.5米", "yì diǎn wǔ mǐ", "1.5米", "yì diǎn wǔ mǐ", false),
            ("卡拉OK", "kǎlā OK", "卡拉OK", "kǎlā OK", false),
            ("…极了", "…jí le", "…极了", "…jí le", false),
            ("～们", "men", "～们", "men", false),
            ("帮忙", "bāng//máng", "帮忙", "bāngmáng", false),
            ("费用", "fèi•yòng", "费用", "fèiyòng", false),
            ("水", "ㄕㄨㄟˇ", "水", "shuǐ", false),
        ] {
            let mut noted = word(written);
            let mut reading = pinyin.to_owned();
            settle(&mut noted, &mut reading);
            assert_eq!(
                (noted.zh.as_str(), reading.as_str(), noted.is_told),
                (zh, read, is_told),
                "{written} {pinyin}"
            );
        }
        let mut noted = word("行");
        let mut reading = "xíng/háng".to_owned();
        assert!(settle(&mut noted, &mut reading), "that it has another reading is told");
        assert_eq!(reading, "xíng");
    }

    #[test]
    fn readings_go_to_the_pinyin() {
        for (written, zh, reading, is_told) in [
            ("水[shuǐ]", "水", Some("shuǐ"), false),
            ("水[shuǐ", "水", Some("shuǐ"), false),
            ("水 [shuǐ]", "水", Some("shuǐ"), false),
            ("水（shui3）", "水", Some("shui3"), false),
            ("水(shuǐ)", "水", Some("shuǐ"), false),
            ("水【shuǐ】", "水", Some("shuǐ"), false),
            ("水[ㄕㄨㄟˇ]", "水", Some("shuǐ"), false),
            ("shuǐ 水", "水", Some("shuǐ"), false),
            ("水 shuǐ", "水", Some("shuǐ"), false),
            ("水\nshuǐ", "水", Some("shuǐ"), false),
            ("水/shuǐ", "水", Some("shuǐ"), false),
            (" 老[lǎo] 师[shī]", "老师", Some("lǎo shī"), false),
            ("老师[lǎo shī]", "老师", Some("lǎo shī"), false),
            ("老[lǎo]师", "老师", None, true),
            ("<ruby>水<rt>shuǐ</rt></ruby>", "水", Some("shuǐ"), false),
            ("<ruby>水<rp>(</rp><rt>shuǐ</rt><rp>)</rp></ruby>", "水", Some("shuǐ"), false),
            ("<ruby>老<rt>lǎo</rt>师<rt>shī</rt></ruby>", "老师", Some("lǎo shī"), false),
            ("<ruby>老<rt>lǎo<rb>师<rt>shī", "老师", Some("lǎo shī"), false),
            ("<RUBY>水<RT>ㄕㄨㄟˇ</RT></RUBY>", "水", Some("shuǐ"), false),
            ("<ruby>水", "水", None, false),
            ("汉字[漢字]", "汉字", None, false),
            ("T恤", "T恤", None, false),
            ("A4 纸", "A4 纸", None, false),
            ("水[water]", "水", None, true),
            ("水[foo", "水", None, true),
        ] {
            let noted = word(written);
            assert_eq!(
                (noted.zh.as_str(), noted.reading.as_deref(), noted.is_told),
                (zh, reading, is_told),
                "{written}"
            );
        }
    }
}
