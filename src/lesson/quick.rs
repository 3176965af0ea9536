//! A quick hash for the many short names and words of a pack. Keyed by chance, so that no pack can be written to be
//! slow to read.

use std::hash::{BuildHasher, Hasher, RandomState};

/// Makes a [`QuickHasher`] with a key of its own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quick {
    key: u64,
}

impl Default for Quick {
    fn default() -> Self {
        // Odd, so that no bit is lost by it.
        Self { key: RandomState::new().hash_one(0) | 1 }
    }
}

impl BuildHasher for Quick {
    type Hasher = QuickHasher;

    fn build_hasher(&self) -> QuickHasher {
        QuickHasher { key: self.key, hash: self.key }
    }
}

/// Folds eight bytes at a time into the hash: a product of 128 bits, its halves laid over each other.
#[derive(Debug)]
pub(super) struct QuickHasher {
    key: u64,
    hash: u64,
}

impl QuickHasher {
    #[expect(clippy::cast_possible_truncation, reason = "the halves of the product are what is wanted")]
    fn fold(&mut self, word: u64) {
        let product = u128::from(self.hash ^ word) * u128::from(self.key);
        self.hash = (product as u64) ^ ((product >> 64) as u64);
    }
}

impl Hasher for QuickHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.fold(u64::from_le_bytes(*word));
        }
        if !rest.is_empty() {
            let mut word = [0; 8];
            word.iter_mut().zip(rest).for_each(|(slot, byte)| *slot = *byte);
            self.fold(u64::from_le_bytes(word));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.hash = self.hash.rotate_left(8) ^ u64::from(byte);
    }

    fn finish(&self) -> u64 {
        self.hash.wrapping_mul(self.key).rotate_left(26)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_differ_a_little_are_told_apart() {
        let quick = Quick::default();
        let texts: Vec<String> = (0..20_000).map(|number| format!("w-{number}")).collect();
        let hashes: std::collections::HashSet<u64> =
            texts.iter().map(|text| quick.hash_one((text.as_str(), "水"))).collect();
        assert!(hashes.len() > 19_990, "{}", hashes.len());
        assert_eq!(quick.hash_one("ཆུ"), quick.hash_one("ཆུ"));
    }

    #[test]
    fn no_part_of_the_hash_stands_still() {
        // A table looks at the top bits and the bottom bits.
        let quick = Quick::default();
        let hashes: Vec<u64> = (0..4096).map(|number| quick.hash_one(format!("{number:05}"))).collect();
        for shift in [0, 8, 57] {
            let part: std::collections::HashSet<u64> =
                hashes.iter().map(|hash| (hash >> shift) & 0x7F).collect();
            assert!(part.len() > 120, "bits from {shift}: {}", part.len());
        }
    }
}
