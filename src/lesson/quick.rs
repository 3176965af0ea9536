//! A quick hash for the many short names and words of a pack, and what finds those that stand twice. Keyed by chance, so
//! that no pack can be written to be slow to read.

use std::hash::{BuildHasher, Hash, Hasher, RandomState};

/// Things with their places, to find in the end what stood somewhere before. They are written down in a row and sorted
/// by their hashes once: to look each up as it comes would be to wait for the memory each time.
#[derive(Debug)]
pub(super) struct Met<K, P> {
    quick: Quick,
    things: Vec<(K, P)>,
    /// The hash of each thing, and its index.
    hashes: Vec<(u64, usize)>,
}

/// A thing that stood somewhere before.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Repeat<K, P> {
    pub thing: K,
    pub place: P,
    pub first: P,
}

impl<K: Copy + Eq + Hash, P: Copy> Met<K, P> {
    /// Makes room for so many more.
    pub fn reserve(&mut self, more: usize) {
        self.things.reserve(more);
        self.hashes.reserve(more);
    }

    pub fn push(&mut self, thing: K, place: P) {
        self.hashes.push((self.quick.hash_one(thing), self.things.len()));
        self.things.push((thing, place));
    }

    /// All that stood somewhere before, in the order in which they were met.
    pub fn repeats(mut self) -> Vec<Repeat<K, P>> {
        self.hashes.sort_unstable();
        let mut repeats = Vec::new();
        for same in self.hashes.chunk_by(|left, right| left.0 == right.0).filter(|same| same.len() > 1) {
            for (_, index) in same {
                let Some(&(thing, place)) = self.things.get(*index) else { continue };
                let before = same.iter().map(|(_, index)| *index).take_while(|before| before < index);
                let first =
                    before.filter_map(|before| self.things.get(before)).find(|(known, _)| *known == thing);
                if let Some(&(_, first)) = first {
                    repeats.push((*index, Repeat { thing, place, first }));
                }
            }
        }
        repeats.sort_unstable_by_key(|(index, _)| *index);
        repeats.into_iter().map(|(_, repeat)| repeat).collect()
    }
}

impl<K, P> Default for Met<K, P> {
    fn default() -> Self {
        Self { quick: Quick::default(), things: Vec::new(), hashes: Vec::new() }
    }
}

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

    #[test]
    fn what_stands_twice_is_found_though_hashes_fall_together() {
        /// Whatever it is, its hash is that of all others.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        struct Alike(u8);

        impl Hash for Alike {
            fn hash<H: Hasher>(&self, hasher: &mut H) {
                hasher.write_u8(0);
            }
        }

        let mut met = Met::default();
        met.reserve(3);
        for (thing, place) in [(1, 10), (2, 20), (3, 30), (1, 40), (3, 50), (1, 60), (4, 70)] {
            met.push(Alike(thing), place);
        }
        let found: Vec<_> = met.repeats().into_iter().map(|r| (r.thing.0, r.place, r.first)).collect();
        assert_eq!(found, [(1, 40, 10), (3, 50, 30), (1, 60, 10)]);

        let mut met = Met::default();
        let words: Vec<String> = (0..5000).map(|number| format!("w-{number}")).collect();
        for (place, word) in words.iter().chain(&words).enumerate() {
            met.push(word.as_str(), place);
        }
        let repeats = met.repeats();
        assert_eq!(repeats.len(), 5000);
        assert!(
            repeats
                .iter()
                .enumerate()
                .all(|(at, r)| (r.thing, r.first, r.place) == (&words[at], at, at + 5000))
        );
    }
}
