//! Maps between item ids and Anki's guids. Anki identifies a note by its guid among all decks, a pack identifies an
//! item by its id within the pack.
//!
//! An item of ours has the guid `pack/id`. The guid of any other note becomes `anki-` and its bytes in hexadecimal,
//! so that the deck can be imported and exported again and every note keeps its identity.

use std::fmt::Write as _;

/// Begins an id that was made of a foreign guid.
const FOREIGN: &str = "anki-";
/// The longest guid whose bytes are kept: an id has at most 64 characters.
const LONGEST: usize = (64 - FOREIGN.len()) / 2;
/// How many bytes of its hash stand for a longer one.
const HASHED: usize = 16;

/// Returns the guid of an item.
pub(in crate::exchange) fn guid_of(pack: &str, id: &str) -> String {
    id.strip_prefix(FOREIGN).and_then(unhex).unwrap_or_else(|| format!("{pack}/{id}"))
}

/// Splits the guid of an item of ours into the ids of its pack and of the item.
fn own(guid: &str) -> Option<(&str, &str)> {
    let (pack, id) = guid.split_once('/')?;
    let is_own = is_id(pack) && is_id(id) && unhex(id.strip_prefix(FOREIGN).unwrap_or_default()).is_none();
    is_own.then_some((pack, id))
}

/// Returns the pack that most of the guids are of, if no guid is of another pack: Anki keeps guids when it exports a
/// deck of ours again, and drops what else the file said.
pub(in crate::exchange) fn common_pack<'g>(guids: impl Iterator<Item = &'g str>) -> Option<String> {
    let (mut common, mut own_count, mut count) = (None, 0_usize, 0_usize);
    for guid in guids {
        count += 1;
        if let Some((pack, _)) = own(guid) {
            own_count += 1;
            if *common.get_or_insert(pack) != pack {
                return None;
            }
        }
    }
    common.filter(|_| own_count * 2 > count).map(str::to_owned)
}

/// Returns the id of a note.
pub(in crate::exchange) fn id_of(guid: &str) -> String {
    if let Some((_, id)) = own(guid) {
        return id.to_owned();
    }
    let hash;
    let bytes = if guid.len() <= LONGEST {
        guid.as_bytes()
    } else {
        hash = blake3::hash(guid.as_bytes());
        hash.as_bytes().get(..HASHED).unwrap_or_default()
    };
    let mut id = FOREIGN.to_owned();
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(id, "{byte:02x}");
    }
    id
}

/// Returns the text of which these are the bytes; `None` if it is none that [`id_of`] would have made so.
fn unhex(digits: &str) -> Option<String> {
    let bytes: Option<Vec<u8>> =
        (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()).collect();
    let guid = String::from_utf8(bytes?).ok().filter(|guid| !guid.is_empty() && guid.trim() == guid)?;
    let is_plain = !guid.contains(char::is_control) && digits == digits.to_ascii_lowercase();
    (is_plain && id_of(&guid).strip_prefix(FOREIGN) == Some(digits)).then_some(guid)
}

fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 64
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_ids_and_their_guids_come_back() {
        assert_eq!(guid_of("sums", "add"), "sums/add");
        assert_eq!(id_of("sums/add"), "add");
        assert_eq!(id_of("bv&Y=<dR+a"), "anki-62762659 3d3c64522b61".replace(' ', ""));
        assert_eq!(guid_of("sums", &id_of("bv&Y=<dR+a")), "bv&Y=<dR+a");
        let long = "x".repeat(100);
        assert_eq!(id_of(&long).len(), FOREIGN.len() + 2 * HASHED);
        assert_ne!(id_of(&long), id_of(&"x".repeat(101)));
    }

    #[test]
    fn the_pack_of_a_deck_is_the_one_that_most_guids_name() {
        let pack = |guids: &[&str]| common_pack(guids.iter().copied());
        assert_eq!(pack(&["a/x", "a/y", "bv&Y=<dR+a"]).as_deref(), Some("a"));
        assert_eq!(pack(&["a/x", "b/y"]), None);
        assert_eq!(pack(&["a/x", "1", "2"]), None);
        assert_eq!(pack(&[]), None);
    }

    proptest::proptest! {
        #[test]
        fn every_id_survives_the_way_to_anki_and_back(id in "[a-z0-9-]{1,64}|anki-([2-7][0-9a-f]){1,20}") {
            proptest::prop_assert_eq!(id_of(&guid_of("pack-1", &id)), id);
        }

        #[test]
        fn every_guid_makes_an_id(guid in ".{0,80}") {
            proptest::prop_assert!(is_id(&id_of(&guid)));
        }

        #[test]
        fn short_guids_survive_the_way_to_us_and_back(guid in "[!-~]{1,29}") {
            let id = id_of(&guid);
            if id.starts_with(FOREIGN) {
                proptest::prop_assert_eq!(guid_of("pack-1", &id), guid);
            }
        }
    }
}
