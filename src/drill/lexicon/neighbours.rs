//! Where company for an item is looked for: in all of a small library, and in a part of a large one that does not grow
//! with it.

use std::collections::HashMap;

use super::{Entry, Section};
use crate::drill::random::Random;

/// Up to so many words, or sentences, all are looked at.
const SMALL: usize = 2_000;
/// Of a large library so many of each topic of the item, and so many of all.
const SAMPLE: usize = 128;

/// The numbers of entries by what makes them good company.
#[derive(Clone, Debug, Default)]
pub(super) struct Neighbours {
    words: Vec<usize>,
    sentences: Vec<usize>,
    by_sound: HashMap<String, Vec<usize>>,
    by_tag: HashMap<(Section, String), Vec<usize>>,
    by_pack: HashMap<(Section, String), Vec<usize>>,
}

impl Neighbours {
    /// Takes in the entry of this number.
    pub(super) fn add(&mut self, number: usize, entry: &Entry) {
        let section = entry.section;
        match section {
            Section::Words => {
                self.words.push(number);
                self.by_sound.entry(entry.keys.sounds.concat()).or_default().push(number);
            }
            Section::Sentences => self.sentences.push(number),
            Section::Questions => return,
        }
        for tag in entry.tags() {
            self.by_tag.entry((section, tag.clone())).or_default().push(number);
        }
        self.by_pack.entry((section, entry.pack.id.clone())).or_default().push(number);
    }

    /// Numbers of entries of the same section, each once: all of a small library; of a large one the entry's pack, what
    /// sounds like it but for its tones, and a sample of its topics and of the rest.
    pub(super) fn of(&self, entry: &Entry, random: &mut Random) -> Vec<usize> {
        let all = self.all(entry.section);
        if all.len() <= SMALL {
            return all.to_vec();
        }
        let sounds =
            Some(&entry.keys.sounds).filter(|sounds| entry.section == Section::Words && !sounds.is_empty());
        let alike = sounds.and_then(|sounds| self.by_sound.get(&sounds.concat()));
        let pack = self.by_pack.get(&(entry.section, entry.pack.id.clone()));
        let tags = entry.tags().iter().filter_map(|tag| self.by_tag.get(&(entry.section, tag.clone())));
        let mut found = Vec::new();
        // A pack may be as large as the library, so it is sampled too.
        for bucket in alike.into_iter().chain(pack).chain(tags).map(Vec::as_slice).chain([all]) {
            found.extend(sample(bucket, random));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The numbers of all entries of the same section.
    pub(super) fn all(&self, section: Section) -> &[usize] {
        match section {
            Section::Words => &self.words,
            Section::Sentences => &self.sentences,
            Section::Questions => &[],
        }
    }
}

fn sample(bucket: &[usize], random: &mut Random) -> Vec<usize> {
    if bucket.len() <= SAMPLE {
        return bucket.to_vec();
    }
    (0..SAMPLE).filter_map(|_| bucket.get(random.below(bucket.len())).copied()).collect()
}
