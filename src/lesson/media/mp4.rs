//! Checks the tables of an MP4 file (ISO/IEC 14496-12) before it is decoded: the decoder reserves room for as many
//! entries as a table declares, and a damaged file may declare four thousand million.

/// How deep the tables lie: moov, trak, mdia, minf, stbl.
const DEPTH: usize = 5;

/// Returns whether every table of an MP4 file has room for the entries that it says it has. True for a file of
/// another kind.
pub(super) fn tables_are_sound(bytes: &[u8]) -> bool {
    bytes.get(4..8) != Some(b"ftyp".as_slice()) || are_sound(bytes, DEPTH)
}

fn are_sound(mut bytes: &[u8], depth: usize) -> bool {
    while let Some((name, body, rest)) = atom(bytes) {
        let sound = match name {
            b"moov" | b"trak" | b"mdia" | b"minf" | b"stbl" => depth == 0 || are_sound(body, depth - 1),
            b"stco" => has_room(body, 4, 4),
            b"co64" | b"stts" => has_room(body, 4, 8),
            b"stsc" => has_room(body, 4, 12),
            // Where all samples have one size there is no table.
            b"stsz" => number(body, 4).is_some_and(|size| size > 0) || has_room(body, 8, 4),
            _ => true,
        };
        if !sound {
            return false;
        }
        bytes = rest;
    }
    true
}

/// Returns the first atom: its name, what is in it as far as the file goes, and what comes after it.
fn atom(bytes: &[u8]) -> Option<(&[u8; 4], &[u8], &[u8])> {
    let size = number(bytes, 0)?;
    let name = bytes.get(4..8)?.first_chunk()?;
    let (head, size) = match size {
        0 => (8, bytes.len()),
        1 => {
            let size = u64::from_be_bytes(*bytes.get(8..16)?.first_chunk()?);
            (16, usize::try_from(size).unwrap_or(usize::MAX))
        }
        _ => (8, usize::try_from(size).unwrap_or(usize::MAX)),
    };
    let end = size.max(head).min(bytes.len());
    Some((name, bytes.get(head..end)?, bytes.get(end..)?))
}

/// Returns whether a table, the number of whose entries stands at `at`, has room for them.
fn has_room(body: &[u8], at: usize, entry: usize) -> bool {
    let entries = number(body, at).and_then(|entries| usize::try_from(entries).ok());
    let room = body.len().saturating_sub(at + 4) / entry;
    entries.is_none_or(|entries| entries <= room)
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|number| u32::from_be_bytes(*number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn atom_of(name: [u8; 4], body: &[u8]) -> Vec<u8> {
        let size = u32::try_from(body.len() + 8).expect("a small atom");
        [&size.to_be_bytes(), &name, body].concat()
    }

    /// Returns a file with one table in its place.
    fn file(table: [u8; 4], body: &[u8]) -> Vec<u8> {
        let within = |name, body: Vec<u8>| atom_of(name, &body);
        let stbl = within(*b"stbl", [atom_of(*b"stsd", &[0; 8]), atom_of(table, body)].concat());
        let moov = within(*b"moov", within(*b"trak", within(*b"mdia", within(*b"minf", stbl))));
        [atom_of(*b"ftyp", b"M4A \0\0\0\0"), moov, atom_of(*b"mdat", &[0; 64])].concat()
    }

    #[test]
    fn a_table_with_more_entries_than_room_is_found() {
        let entries =
            |count: u32, size: usize| [&[0; 4], count.to_be_bytes().as_slice(), &vec![0; size]].concat();
        for (name, size) in [(*b"stco", 4), (*b"co64", 8), (*b"stts", 8), (*b"stsc", 12)] {
            assert!(tables_are_sound(&file(name, &entries(3, size * 3))));
            assert!(!tables_are_sound(&file(name, &entries(4, size * 3))));
            assert!(!tables_are_sound(&file(name, &entries(u32::MAX, size * 3))));
        }
        let sizes =
            |size: u32, count: u32| [[0; 4], size.to_be_bytes(), count.to_be_bytes(), [0; 4]].concat();
        assert!(tables_are_sound(&file(*b"stsz", &sizes(0, 1))));
        assert!(tables_are_sound(&file(*b"stsz", &sizes(4, u32::MAX))));
        assert!(!tables_are_sound(&file(*b"stsz", &sizes(0, u32::MAX))));
        assert!(tables_are_sound(b"RIFF"));
        let huge = crate::lesson::media::sound::sound_in(file(*b"stco", &entries(u32::MAX, 4)), "m4a");
        assert_eq!(huge.expect_err("no sound").message_id(), "pack-not-a-sound");
    }
}
