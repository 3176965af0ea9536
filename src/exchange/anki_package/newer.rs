//! The newer form of decks: files packed with Zstandard, and the names of media as a message of protocol buffers.
//! <https://github.com/ankitects/anki/blob/main/proto/anki/import_export.proto>

use std::io::Read as _;

use ruzstd::decoding::StreamingDecoder;

/// The field of `MediaEntries` with an entry, and that of an entry with its name.
const ENTRY: u64 = 1;
const NAME: u64 = 1;

/// The field of a deck's kind with an ordinary deck, and that of the deck with its description.
const ORDINARY: u64 = 1;
const DESCRIPTION: u64 = 4;

/// Unpacks a file; `None` if it is damaged, or larger than `limit` bytes.
pub(super) fn unpacked(bytes: &[u8], limit: u64) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    StreamingDecoder::new(bytes).ok()?.take(limit + 1).read_to_end(&mut out).ok()?;
    (u64::try_from(out.len()).ok()? <= limit).then_some(out)
}

/// Returns the names of media, in the order of their numbers.
pub(super) fn names(list: &[u8]) -> Option<Vec<String>> {
    let entries = fields(list)?.into_iter().filter(|(number, _)| *number == ENTRY);
    entries.map(|(_, entry)| string(entry, NAME)).collect()
}

/// Returns the description of a deck.
pub(super) fn description(kind: &[u8]) -> Option<String> {
    let ordinary = fields(kind)?.into_iter().find(|(number, _)| *number == ORDINARY)?.1;
    string(ordinary, DESCRIPTION)
}

fn string(message: &[u8], number: u64) -> Option<String> {
    let found = fields(message)?.into_iter().find(|(found, _)| *found == number)?.1;
    String::from_utf8(found.to_vec()).ok()
}

/// Returns the fields of a message that have a length, by their numbers; `None` if it is none.
fn fields(mut rest: &[u8]) -> Option<Vec<(u64, &[u8])>> {
    let mut fields = Vec::new();
    while !rest.is_empty() {
        let (tag, after) = varint(rest)?;
        rest = match tag & 7 {
            0 => varint(after)?.1,
            1 => after.get(8..)?,
            2 => {
                let (length, after) = varint(after)?;
                let length = usize::try_from(length).ok()?;
                fields.push((tag >> 3, after.get(..length)?));
                after.get(length..)?
            }
            5 => after.get(4..)?,
            _ => return None,
        };
    }
    Some(fields)
}

fn varint(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let mut value = 0;
    for (index, byte) in bytes.iter().enumerate().take(10) {
        value |= u64::from(byte & 0x7f).checked_shl(u32::try_from(index).ok()? * 7)?;
        if byte & 0x80 == 0 {
            return Some((value, bytes.get(index + 1..)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_descriptions_are_found_in_messages() {
        let list = b"\x0a\x09\x0a\x05a.wav\x10\x03\x0a\x07\x0a\x05b.png";
        assert_eq!(names(list), Some(vec!["a.wav".to_owned(), "b.png".to_owned()]));
        assert_eq!(description(b"\x0a\x06\x08\x01\x22\x02hi"), Some("hi".to_owned()));
        assert_eq!(names(b"\x0a\xff"), None);
    }

    proptest::proptest! {
        #[test]
        fn nothing_makes_it_panic(bytes in proptest::collection::vec(0_u8.., 0..60)) {
            let _ = (unpacked(&bytes, 1000), names(&bytes), description(&bytes));
        }
    }
}
