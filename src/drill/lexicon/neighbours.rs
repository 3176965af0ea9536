//! Where distractors for an item are looked for: in all of a small library, and in a sample of bounded size of a large
//! one.

use std::collections::HashMap;

use rand::Rng;
use rand::seq::IndexedRandom as _;

use super::content::ItemKind;
use super::entry::LexiconEntry;

/// In a library of up to so many words, or sentences, all are looked at.
const SMALL: usize = 2_000;
/// Of a large library, how many of each topic of the item and how many of the rest.
const SAMPLE: usize = 128;

/// The numbers of entries by what makes them good distractors.
#[derive(Clone, Debug, Default)]
pub(super) struct Neighbours {
    words: Vec<usize>,
    sentences: Vec<usize>,
    by_sound: HashMap<String, Vec<usize>>,
    by_tag: HashMap<(ItemKind, String), Vec<usize>>,
    by_pack: HashMap<(ItemKind, String), Vec<usize>>,
}

impl Neighbours {
    /// Takes in the entry of this number.
    pub(super) fn add(&mut self, number: usize, entry: &LexiconEntry) {
        let kind = entry.kind;
        match kind {
            ItemKind::Word => {
                self.words.push(number);
                self.by_sound.entry(entry.keys.sounds.concat()).or_default().push(number);
            }
            ItemKind::Sentence => self.sentences.push(number),
            ItemKind::Question => return,
        }
        for tag in entry.tags() {
            self.by_tag.entry((kind, tag.clone())).or_default().push(number);
        }
        self.by_pack.entry((kind, entry.pack.id.clone())).or_default().push(number);
    }

    /// Returns the numbers of entries of the same kind, each once: all of a small library; of a large one the entry's
    /// pack, what sounds like it but for its tones, and a sample of its topics and of the rest.
    pub(super) fn of(&self, entry: &LexiconEntry, rng: &mut impl Rng) -> Vec<usize> {
        let all = self.all(entry.kind);
        if all.len() <= SMALL {
            return all.to_vec();
        }
        let sounds =
            Some(&entry.keys.sounds).filter(|sounds| entry.kind == ItemKind::Word && !sounds.is_empty());
        let alike = sounds.and_then(|sounds| self.by_sound.get(&sounds.concat()));
        let pack = self.by_pack.get(&(entry.kind, entry.pack.id.clone()));
        let tags = entry.tags().iter().filter_map(|tag| self.by_tag.get(&(entry.kind, tag.clone())));
        let mut found = Vec::new();
        // A pack may be as large as the library, so it is sampled too.
        for bucket in alike.into_iter().chain(pack).chain(tags).map(Vec::as_slice).chain([all]) {
            found.extend(sample(bucket, rng));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Returns the numbers of the words whose syllables have these letters.
    pub(super) fn sounding(&self, letters: &str) -> &[usize] {
        self.by_sound.get(letters).map_or(&[], Vec::as_slice)
    }

    /// Returns the numbers of all entries of a kind.
    pub(super) fn all(&self, kind: ItemKind) -> &[usize] {
        match kind {
            ItemKind::Word => &self.words,
            ItemKind::Sentence => &self.sentences,
            ItemKind::Question => &[],
        }
    }
}

fn sample(bucket: &[usize], rng: &mut impl Rng) -> Vec<usize> {
    if bucket.len() <= SAMPLE {
        return bucket.to_vec();
    }
    (0..SAMPLE).filter_map(|_| bucket.choose(rng).copied()).collect()
}
