//! Every word of the packs that can be loaded, with what is compared when a distractor is picked or an answer is
//! marked: spelling, glosses and sound. Built once for a library and shared.

mod spellings;

use std::collections::HashMap;
use std::sync::Arc;

use crate::language::answer::Script;
use crate::language::mandarin::pinyin;
use crate::language::tibetan::normal::headword_key;
use crate::language::tibetan::syllable::syllables;
use crate::lesson::library::Library;
use crate::lesson::{Pack, Word};

use super::item;
pub(crate) use spellings::parts;
use spellings::{Source, Spellings};

/// The words of a library, in course order.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    entries: Vec<Entry>,
    by_item: HashMap<String, usize>,
    by_hanzi: HashMap<String, Vec<usize>>,
    by_tibetan: HashMap<String, Vec<usize>>,
    spellings: Spellings,
    packs: Vec<Arc<Pack>>,
}

/// A word with its place in the library.
#[derive(Clone, Debug)]
pub struct Entry {
    /// `pack/word`, as in [`super::CardKey`].
    pub item: String,
    pack: Arc<Pack>,
    index: usize,
    keys: Keys,
}

/// What is compared; see [`Entry::clashes_with`] and [`Entry::kinship`].
#[derive(Clone, Debug, Default)]
struct Keys {
    tibetan: Vec<String>,
    english: Vec<String>,
    /// The letters of each syllable of the pinyin, tones apart.
    sounds: Vec<String>,
    tibetan_syllables: Vec<String>,
}

impl Lexicon {
    /// The words of these packs, in their order. Of two packs with one id the first counts, as in [`Library::pack`].
    #[must_use]
    pub fn new(packs: impl IntoIterator<Item = Arc<Pack>>) -> Self {
        let mut lexicon = Self::default();
        for pack in packs {
            if lexicon.packs.iter().all(|known| known.id != pack.id) {
                lexicon.add(pack);
            }
        }
        lexicon.spellings.sort();
        lexicon
    }

    /// Every pack, in course order.
    #[must_use]
    pub fn packs(&self) -> &[Arc<Pack>] {
        &self.packs
    }

    /// Every word, in course order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The word of an item, unless its pack is gone or no longer has it.
    #[must_use]
    pub fn entry(&self, item: &str) -> Option<&Entry> {
        self.by_item.get(item).and_then(|index| self.entries.get(*index))
    }

    /// Every word written with exactly these hanzi.
    pub(crate) fn written(&self, hanzi: &str) -> impl Iterator<Item = &Entry> {
        self.listed(self.by_hanzi.get(hanzi))
    }

    /// Every word that has this among its Tibetan glosses.
    pub(crate) fn glossed(&self, tibetan: &str) -> impl Iterator<Item = &Entry> {
        self.listed(self.by_tibetan.get(&headword_key(tibetan)))
    }

    /// Every Tibetan or English gloss with a part that is spelled nearly as this one is, with its word.
    pub(crate) fn spelled_nearly(&self, script: Script, part: &str) -> impl Iterator<Item = (&Entry, &str)> {
        self.spellings.near(script, part).into_iter().filter_map(move |source| {
            let entry = self.entries.get(source.entry)?;
            let glosses = if script == Script::Tibetan { &entry.word().bo } else { &entry.word().en };
            Some((entry, glosses.get(source.gloss)?.as_str()))
        })
    }

    fn listed<'a>(&'a self, found: Option<&'a Vec<usize>>) -> impl Iterator<Item = &'a Entry> {
        found.into_iter().flatten().filter_map(|index| self.entries.get(*index))
    }

    fn add(&mut self, pack: Arc<Pack>) {
        for (index, word) in pack.words.iter().enumerate() {
            let number = self.entries.len();
            let entry = Entry {
                item: item(&pack.id, &word.id),
                pack: Arc::clone(&pack),
                index,
                keys: Keys::of(word),
            };
            self.by_item.insert(entry.item.clone(), number);
            self.by_hanzi.entry(word.zh.clone()).or_default().push(number);
            for key in &entry.keys.tibetan {
                self.by_tibetan.entry(key.clone()).or_default().push(number);
            }
            for (script, glosses) in [(Script::Tibetan, &word.bo), (Script::Latin, &word.en)] {
                for (gloss, text) in glosses.iter().enumerate() {
                    self.spellings.add(script, text, Source { entry: number, gloss });
                }
            }
            self.entries.push(entry);
        }
        self.packs.push(pack);
    }
}

impl From<&Library> for Lexicon {
    fn from(library: &Library) -> Self {
        Self::new(library.entries.iter().filter_map(|entry| entry.pack.clone()))
    }
}

impl Entry {
    #[must_use]
    pub fn pack(&self) -> &Arc<Pack> {
        &self.pack
    }

    #[must_use]
    pub fn word(&self) -> &Word {
        // The index was counted from this very pack, which nobody can change behind its Arc.
        &self.pack.words[self.index]
    }

    /// Whether the two could be taken for one another, so that one would be a right answer to the other's question:
    /// the same hanzi, or any gloss in common.
    #[must_use]
    pub fn clashes_with(&self, other: &Self) -> bool {
        self.word().zh == other.word().zh
            || shares(&self.keys.tibetan, &other.keys.tibetan)
            || shares(&self.keys.english, &other.keys.english)
    }

    /// How near the two are in topic and sound: the higher, the better each is as a distractor of the other.
    #[must_use]
    pub(crate) fn kinship(&self, other: &Self) -> usize {
        let (mine, theirs) = (self.word(), other.word());
        let same_letters = !self.keys.sounds.is_empty() && self.keys.sounds == other.keys.sounds;
        let same_pack = self.pack.id == other.pack.id;
        [
            (same_letters, 6),
            (shares(&self.keys.sounds, &other.keys.sounds), 2),
            (mine.zh.chars().any(|hanzi| theirs.zh.contains(hanzi)), 2),
            (shares(&self.keys.tibetan_syllables, &other.keys.tibetan_syllables), 1),
            (shares(&mine.tags, &theirs.tags), 4),
            (same_pack, 3),
            (mine.zh.chars().count() == theirs.zh.chars().count(), 2),
        ]
        .into_iter()
        .filter_map(|(holds, weight)| holds.then_some(weight))
        .sum()
    }

    /// The Tibetan words for it, to be marked against.
    pub(crate) fn tibetan_answers(&self) -> Vec<(Script, String)> {
        self.word().bo.iter().map(|gloss| (Script::Tibetan, gloss.clone())).collect()
    }

    /// The English words for it, to be marked against: as they stand, then without what a learner may leave out.
    pub(crate) fn english_answers(&self) -> Vec<(Script, String)> {
        let as_they_stand = self.word().en.iter().cloned();
        let bare = self.keys.english.iter().filter(|key| !self.word().en.contains(key)).cloned();
        as_they_stand.chain(bare).map(|gloss| (Script::Latin, gloss)).collect()
    }
}

impl Keys {
    fn of(word: &Word) -> Self {
        let sounds = pinyin::parse(&word.pinyin).unwrap_or_default();
        Self {
            tibetan: word.bo.iter().map(|gloss| headword_key(gloss)).collect(),
            english: word.en.iter().map(|gloss| bare_english(gloss)).filter(|key| !key.is_empty()).collect(),
            sounds: sounds.into_iter().map(|syllable| syllable.letters).collect(),
            tibetan_syllables: word
                .bo
                .iter()
                .flat_map(|gloss| {
                    syllables(gloss).map(|(_, syllable)| syllable.to_owned()).collect::<Vec<_>>()
                })
                .collect(),
        }
    }
}

/// An English gloss in lower case, without remarks in brackets and without a leading "to", "a", "an" or "the":
/// "to drink (tea)" is "drink".
fn bare_english(gloss: &str) -> String {
    let mut depth = 0usize;
    let mut outside = String::new();
    for letter in gloss.to_lowercase().chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(letter),
            _ => {}
        }
    }
    let mut words: Vec<&str> = outside.split_whitespace().collect();
    if words.len() > 1 && words.first().is_some_and(|word| ["to", "a", "an", "the"].contains(word)) {
        words.remove(0);
    }
    words.join(" ")
}

fn shares(mine: &[String], theirs: &[String]) -> bool {
    mine.iter().any(|one| theirs.contains(one))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drill::samples;

    #[test]
    fn english_is_compared_without_what_may_be_left_out() {
        assert_eq!(bare_english("To drink (tea)"), "drink");
        assert_eq!(bare_english("the  Sun"), "sun");
        assert_eq!(bare_english("to"), "to");
    }

    #[test]
    fn words_that_share_any_gloss_clash() {
        let lexicon = samples::lexicon();
        let clash =
            |one: &str, other: &str| lexicon.entry(one).unwrap().clashes_with(lexicon.entry(other).unwrap());
        assert!(clash("home/mother", "people/mum"), "the same Tibetan");
        assert!(clash("people/mum", "people/mom"), "the same English");
        assert!(!clash("home/mother", "people/father"));
    }

    #[test]
    fn a_word_is_nearer_to_its_topic_than_to_another() {
        let lexicon = samples::lexicon();
        let entry = |item: &str| lexicon.entry(item).unwrap();
        let near = entry("nature/water").kinship(entry("nature/fire"));
        assert!(near > entry("nature/water").kinship(entry("people/father")));
    }

    #[test]
    fn the_first_of_two_packs_with_one_id_counts() {
        let packs = samples::packs();
        let twice = Lexicon::new(packs.iter().chain(&packs).cloned());
        assert_eq!(twice.entries().len(), samples::lexicon().entries().len());
    }
}
