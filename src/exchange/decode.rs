//! Decodes bytes as text: by a byte order mark, else as UTF-8, else as GB18030, which Chinese Windows writes.

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// The text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    /// Whether bytes could not be read; `\u{fffd}` stands for them.
    pub lossy: bool,
}

/// Returns the text that bytes are, `None` if they are no text at all.
pub fn decode(bytes: &[u8]) -> Option<Decoded> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
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
    Some(if bad * 20 < wide { utf_8 } else { by(GB18030, bytes) })
}

fn by(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, lossy) = encoding.decode_without_bom_handling(bytes);
    Decoded { text: text.into_owned(), lossy }
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
        for bytes in [text.as_bytes(), &with_mark, &gb, &marked, &utf_16] {
            assert_eq!(decode(bytes), Some(Decoded { text: text.to_owned(), lossy: false }));
        }
        assert_eq!(decode(b"\x00\x01\x02\x00\x00\xff"), None);
    }

    #[test]
    fn damaged_utf_8_stays_utf_8_and_bad_bytes_are_told() {
        let mut bytes = "水 ཆུ 火 མེ 人 མི 山 རི 日 ཉི་མ 月 ཟླ་བ".as_bytes().to_vec();
        bytes.push(0xe6);
        let decoded = decode(&bytes).unwrap();
        assert!(decoded.lossy && decoded.text.contains("ཟླ་བ\u{fffd}"));
        let (mut gb, _, _) = GB18030.encode("汉字,藏文");
        gb.to_mut().push(0xff);
        let decoded = decode(&gb).unwrap();
        assert!(decoded.lossy && decoded.text.starts_with("汉字,藏文"));
    }
}
