//! Decodes bytes as text: by a byte order mark, else as UTF-8, else as GB18030, which Chinese Windows writes, or Big5,
//! which is written where traditional characters are; or as somebody says who knows better.

use std::collections::HashSet;
use std::sync::LazyLock;

use encoding_rs::{BIG5, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use crate::language::mandarin::hanzi::is_hanzi;
use crate::language::mandarin::traditional::usual;

/// How the letters of a text are written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum TextEncoding {
    /// UTF-8.
    #[default]
    Utf8,
    /// UTF-16, the lower byte first; Excel's "Unicode text".
    Utf16Le,
    /// UTF-16, the upper byte first.
    Utf16Be,
    /// GB18030, with GBK and GB 2312 in it.
    Gb18030,
    /// Big5.
    Big5,
}

impl TextEncoding {
    /// All of them, the likeliest first.
    pub const ALL: [Self; 5] = [Self::Utf8, Self::Gb18030, Self::Big5, Self::Utf16Le, Self::Utf16Be];

    /// Returns its name, which is the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Gb18030 => "GB18030",
            Self::Big5 => "Big5",
        }
    }

    fn of(encoding: &'static Encoding) -> Self {
        Self::ALL.into_iter().find(|known| known.encoding() == encoding).unwrap_or_default()
    }

    fn encoding(self) -> &'static Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
            Self::Gb18030 => GB18030,
            Self::Big5 => BIG5,
        }
    }
}

/// The text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decoded {
    pub text: String,
    /// Whether bytes could not be read; `\u{fffd}` stands for them.
    pub lossy: bool,
    pub encoding: TextEncoding,
}

/// Returns the text that bytes are, `None` if they are no text at all. An encoding that is asked for is taken, whatever
/// it comes to.
pub(super) fn decode(bytes: &[u8], asked: Option<TextEncoding>) -> Option<Decoded> {
    let marked = Encoding::for_bom(bytes);
    if asked.is_none() && is_utf_32(bytes) {
        return None;
    }
    if let Some(asked) = asked {
        let mark = marked.filter(|(encoding, _)| *encoding == asked.encoding()).map_or(0, |(_, mark)| mark);
        return Some(by(asked.encoding(), bytes.get(mark..).unwrap_or_default()));
    }
    if let Some((encoding, mark)) = marked {
        return Some(by(encoding, bytes.get(mark..).unwrap_or_default()));
    }
    if bytes.contains(&0) {
        return with_few_nulls(bytes).or_else(|| utf_16(bytes).map(|encoding| by(encoding, bytes)));
    }
    let utf_8 = by(UTF_8, bytes);
    if !utf_8.lossy {
        return Some(utf_8);
    }
    // A few bad bytes among much that is right: damaged UTF-8. GB18030 read as UTF-8 is bad nearly everywhere.
    let bad = utf_8.text.matches('\u{fffd}').count();
    let wide = utf_8.text.chars().filter(|c| !c.is_ascii()).count();
    Some(if bad * 20 < wide { utf_8 } else { gb_or_big5(bytes) })
}

/// The hanzi of GB 2312: the 3,755 of the first level, which nearly all of any text is written with, and the others.
static COMMON: LazyLock<HashSet<char>> = LazyLock::new(|| rows(0xb0, 0xd7));
static LESS_COMMON: LazyLock<HashSet<char>> = LazyLock::new(|| rows(0xd8, 0xf7));

fn rows(first: u8, last: u8) -> HashSet<char> {
    let cells = |row| (0xa1..=0xfe_u8).flat_map(move |cell| [row, cell]);
    let bytes: Vec<u8> = (first..=last).flat_map(cells).collect();
    by(GB18030, &bytes).text.chars().filter(|c| is_hanzi(*c)).collect()
}

/// Nearly all bytes of one encoding are bytes of the other as well, but read as the wrong one they are rare hanzi.
fn gb_or_big5(bytes: &[u8]) -> Decoded {
    let (gb, big5) = (by(GB18030, bytes), by(BIG5, bytes));
    // A word of two rare hanzi is still more likely one of the mainland, where learners are.
    let (gb_points, gb_most) = commonness(&gb.text, 3);
    let (big5_points, big5_most) = commonness(&big5.text, 1);
    // The greater share, without dividing by nothing.
    if big5_points * gb_most > gb_points * big5_most { big5 } else { gb }
}

/// Returns how many points the signs of a text have, ASCII and punctuation aside, and how many they could have, one at
/// least. Four has what a list of words is written with: common hanzi in traditional or simplified form, letters of
/// pinyin, Tibetan; `less_common` points have the other hanzi of GB 2312.
fn commonness(text: &str, less_common: usize) -> (usize, usize) {
    const MOST: usize = 4;
    let is_mark =
        |c: char| matches!(c, '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}');
    let points = |c: char| match c {
        '\u{80}'..='\u{2af}' if c.is_alphabetic() => MOST,
        '\u{f00}'..='\u{fff}' => MOST,
        _ if COMMON.contains(&usual(c)) => MOST,
        _ if LESS_COMMON.contains(&usual(c)) => less_common,
        _ => 0,
    };
    let (mut all, mut most) = (0, 0);
    for c in text.chars().filter(|c| !c.is_ascii() && !is_mark(*c)) {
        all += points(c);
        most += MOST;
    }
    (all, most.max(1))
}

fn by(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, lossy) = encoding.decode_without_bom_handling(bytes);
    Decoded { text: text.into_owned(), lossy, encoding: TextEncoding::of(encoding) }
}

/// Of so many bytes one may be zero in a text that is none of UTF-16: one with letters that are UTF-8, and one without.
const BYTES_A_NULL: [usize; 2] = [20, 100];

/// Returns UTF-8 into which a few zeros have got; they are told like other bytes that are no text.
fn with_few_nulls(bytes: &[u8]) -> Option<Decoded> {
    let text = by(UTF_8, bytes).text;
    let nulls = text.matches('\0').count();
    // The start of a file may end within a letter.
    let is_other = std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_some());
    let [wide, narrow] = BYTES_A_NULL;
    if is_other || nulls * if bytes.is_ascii() { narrow } else { wide } >= bytes.len() {
        return None;
    }
    let text = text.replace('\0', "\u{fffd}");
    Some(Decoded { text, lossy: true, encoding: TextEncoding::Utf8 })
}

/// UTF-32, which no program reads that has to do with lists of words: every four bytes are a character, and nearly
/// always the upper two are zero.
fn is_utf_32(bytes: &[u8]) -> bool {
    let (characters, rest) = bytes.as_chunks::<4>();
    let is_one = |read: fn([u8; 4]) -> u32| {
        let narrow = characters.iter().filter(|character| read(**character) < 0x1_0000).count();
        narrow * 10 > characters.len() * 9
            && characters.iter().all(|character| char::from_u32(read(*character)).is_some())
    };
    rest.is_empty() && characters.len() > 1 && (is_one(u32::from_le_bytes) || is_one(u32::from_be_bytes))
}

/// UTF-16 without a mark: every second byte of separators, digits and line ends is zero.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |first: usize| bytes.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    match () {
        () if odd > even * 8 => Some(UTF_16LE),
        () if even > odd * 8 => Some(UTF_16BE),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_is_told_from_the_others() {
        let text = "汉字,藏文\r\n水,ཆུ\r\n";
        let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xff\xfe".as_slice(), &utf_16].concat();
        let (gb, _, lost) = GB18030.encode(text);
        assert!(!lost);
        let with_mark = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
        for (bytes, encoding) in [
            (text.as_bytes(), TextEncoding::Utf8),
            (&with_mark, TextEncoding::Utf8),
            (&gb, TextEncoding::Gb18030),
            (&marked, TextEncoding::Utf16Le),
            (&utf_16, TextEncoding::Utf16Le),
        ] {
            let expected = Decoded { text: text.to_owned(), lossy: false, encoding };
            assert_eq!(decode(bytes, None).as_ref(), Some(&expected));
            assert_eq!(decode(bytes, Some(encoding)), Some(expected));
        }
        assert_eq!(decode(b"\x00\x01\x02\x00\x00\xff", None), None);
    }

    #[test]
    fn a_stray_zero_makes_no_utf_16_and_utf_32_is_refused() {
        let decoded = decode("汉字,拼音,藏文\n水,shuǐ,ཆུ\0\n".as_bytes(), None).unwrap();
        let text = "汉字,拼音,藏文\n水,shuǐ,ཆུ\u{fffd}\n".to_owned();
        assert_eq!(decoded, Decoded { text, lossy: true, encoding: TextEncoding::Utf8 });
        for text in ["\u{feff}汉字,藏文\n水,ཆུ\n", "汉字,藏文\n水,ཆུ\n", "water,fire\n"] {
            let little: Vec<u8> = text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
            let big: Vec<u8> = text.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect();
            assert_eq!([decode(&little, None), decode(&big, None)], [None, None], "{text}");
        }
        for text in ["水\n火\n山\n土\n", "我们在学校学习汉语\n", "water\n"] {
            let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert_eq!(decode(&bytes, None).map(|it| it.text).as_deref(), Some(text));
        }
    }

    #[test]
    fn big5_is_told_from_gb18030_in_both_kinds_of_characters() {
        for (text, encoding) in [
            ("漢字,拼音,英文\n老師,lǎo shī,teacher\n我們在學校學習漢語。\n".replace(['ǎ', 'ī'], "a"), BIG5),
            ("漢字,英文\n老師,teacher\n我們在學校學習漢語。\n".to_owned(), GB18030),
            ("汉字,英文\n老师,teacher\n我们在学校学习汉语。\n".to_owned(), GB18030),
        ] {
            let (bytes, _, lost) = encoding.encode(&text);
            assert!(!lost);
            assert_eq!(decode(&bytes, None).map(|it| it.text), Some(text), "{}", encoding.name());
        }
    }

    #[test]
    fn damaged_utf_8_stays_utf_8_and_bad_bytes_are_told() {
        let mut bytes = "水 ཆུ 火 མེ 人 མི 山 རི 日 ཉི་མ 月 ཟླ་བ".as_bytes().to_vec();
        bytes.push(0xe6);
        let decoded = decode(&bytes, None).unwrap();
        assert!(decoded.lossy && decoded.text.contains("ཟླ་བ\u{fffd}"));
        let (mut gb, _, _) = GB18030.encode("汉字,藏文");
        gb.to_mut().push(0xff);
        let decoded = decode(&gb, None).unwrap();
        assert!(decoded.lossy && decoded.text.starts_with("汉字,藏文"));
    }

    #[test]
    fn big5_and_gb18030_are_told_apart_by_what_is_common() {
        let traditional = [
            "水",
            "學生",
            "漢字,拼音,英文\r\n學校,xue xiao,school\r\n餅乾,bing gan,biscuit\r\n",
            "我們今天去圖書館看書。",
            "老師,lao shi,teacher\n醫生,yi sheng,doctor\n",
            "吃飯",
            "你好！很高興認識你。",
        ];
        for text in traditional {
            let (big5, _, lost) = BIG5.encode(text);
            assert!(!lost && decode(&big5, None).unwrap().text == text, "{text}: {:?}", decode(&big5, None));
        }
        let of_the_mainland = [
            "汉字,拼音\r\n学校,xué xiào\r\n饼干,bǐng gān\r\n",
            "我们今天去图书馆看书。",
            "老师,老師\n医生,醫生\n",
            "水,ཆུ\r\n火,མེ\r\n",
            "吃饭",
            "学生",
            "你好！很高兴认识你。",
            "龘靐齉",
            "“”——……",
            "shuǐ, lǎo shī\r\n",
        ];
        for text in of_the_mainland {
            let (gb, _, lost) = GB18030.encode(text);
            assert!(!lost && decode(&gb, None).unwrap().text == text, "{text}: {:?}", decode(&gb, None));
        }
    }

    /// Every word of the standard, alone and in lists of five, in the encoding of the mainland.
    #[test]
    fn no_word_of_the_standard_is_taken_for_big5() {
        let words: Vec<&str> = include_str!("../../assets/levels/hsk.tsv")
            .lines()
            .filter_map(|line| line.split('\t').next())
            .collect();
        let is_kept = |text: &str| decode(&GB18030.encode(text).0, None).unwrap().text == text;
        // The bytes of a few words alone are UTF-8 too (联通); a file of one word is none.
        let is_utf_8 = |word: &str| std::str::from_utf8(&GB18030.encode(word).0).is_ok();
        let lost = words.iter().filter(|word| !is_utf_8(word) && !is_kept(word)).count();
        assert!(lost * 200 < words.len(), "{lost} single words");
        assert!(words.chunks(5).all(|some| is_kept(&some.join("\n"))));
    }
}
