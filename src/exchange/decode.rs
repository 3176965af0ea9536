//! Decodes bytes as text: by a byte order mark, else as UTF-8, else as GB18030, which Chinese Windows writes, or Big5,
//! which is written where traditional characters are; or as somebody says who knows better.

use encoding_rs::{BIG5, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

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
    if let Some(asked) = asked {
        let mark = marked.filter(|(encoding, _)| *encoding == asked.encoding()).map_or(0, |(_, mark)| mark);
        return Some(by(asked.encoding(), bytes.get(mark..).unwrap_or_default()));
    }
    if let Some((encoding, mark)) = marked {
        return Some(by(encoding, bytes.get(mark..).unwrap_or_default()));
    }
    if bytes.contains(&0) {
        return utf_16(bytes).map(|encoding| by(encoding, bytes));
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

fn by(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, lossy) = encoding.decode_without_bom_handling(bytes);
    Decoded { text: text.into_owned(), lossy, encoding: TextEncoding::of(encoding) }
}

fn gb_or_big5(bytes: &[u8]) -> Decoded {
    by(if is_big5(bytes) { BIG5 } else { GB18030 }, bytes)
}

/// Returns whether bytes are rather Big5 than GB18030. In both a hanzi is two bytes. The common ones of Big5 begin with
/// A4 to C6 and often end below 80; those of GB 2312 begin with B0 to F7 and end above A0.
fn is_big5(bytes: &[u8]) -> bool {
    let (mut big5, mut gb) = (0_usize, 0_usize);
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first < 0x80 {
            continue;
        }
        let Some((second, after)) = after.split_first() else { return false };
        // Four bytes, which are Tibetan among others, are in GB18030 alone.
        if second.is_ascii_digit() {
            return false;
        }
        rest = after;
        let is_end = matches!(second, 0x40..=0x7e | 0xa1..=0xfe);
        big5 += usize::from(matches!(first, 0xa4..=0xc6) && is_end);
        gb += usize::from(matches!(first, 0xb0..=0xf7) && *second > 0xa0);
    }
    big5 > gb && !BIG5.decode_without_bom_handling(bytes).1
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
}
