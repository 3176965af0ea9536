//! Everything that can be practised of the packs that can be loaded: words, sentences and questions, with what is
//! compared when a distractor is picked or an answer is marked. It is built once for a library and shared.

mod content;
mod entry;
mod glossary;
mod keys;
mod neighbours;
mod spellings;
mod text;
mod wordings;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use rand::Rng;

use crate::language::answer::Script;
use crate::lesson::library::Library;
use crate::lesson::{Pack, Spoken};

use super::{Language, item};
use neighbours::Neighbours;
use spellings::{GlossRef, Spellings};

pub use content::{Content, ItemKind};
pub use entry::LexiconEntry;
pub use glossary::{Glossary, TextPiece};
pub(crate) use spellings::parts;
pub(crate) use text::{syllables, text_key};
pub(crate) use wordings::Wording;

/// If a sample of the library gives less company than this, all of it is searched.
const FEWEST: usize = 16;

/// The items of a library, in course order; within a pack the words, then the sentences, then the questions, which go
/// first where one of them is heard.
///
/// The questions that a story of the pack names are not among them: they are about that story.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    entries: Vec<LexiconEntry>,
    by_item: HashMap<String, usize>,
    by_hanzi: HashMap<String, Vec<usize>>,
    by_tibetan: HashMap<String, Vec<usize>>,
    spellings: Spellings,
    neighbours: Neighbours,
    packs: Vec<Arc<Pack>>,
    moved: HashMap<String, String>,
    /// The entries of each pack.
    ranges: Vec<Range<usize>>,
}

impl Lexicon {
    /// Takes in the items of these packs, in their order. Of two packs with one id the first counts, as in [`Library::pack`].
    #[must_use]
    pub fn new(packs: impl IntoIterator<Item = Arc<Pack>>) -> Self {
        Self::with_moved(packs, HashMap::new())
    }

    /// Takes in likewise items some of which were in other packs before; see [`Library::moved`].
    #[must_use]
    pub fn with_moved(packs: impl IntoIterator<Item = Arc<Pack>>, moved: HashMap<String, String>) -> Self {
        let mut lexicon = Self { moved, ..Self::default() };
        for pack in packs {
            if lexicon.packs.iter().all(|known| known.id != pack.id) {
                lexicon.add(pack);
            }
        }
        lexicon.spellings.sort();
        lexicon
    }

    /// Notes which items voices of recordings say, so that they can be asked by ear.
    pub fn note_voices(&mut self, is_recorded: impl Fn(&Spoken) -> bool) {
        for entry in &mut self.entries {
            let said =
                |language: &Language| entry.heard(*language).is_some_and(|spoken| is_recorded(&spoken));
            entry.voiced = Language::ALL.into_iter().filter(said).collect();
        }
    }

    /// Returns every pack, in course order.
    #[must_use]
    pub fn packs(&self) -> &[Arc<Pack>] {
        &self.packs
    }

    /// Returns every item, in course order.
    #[must_use]
    pub fn entries(&self) -> &[LexiconEntry] {
        &self.entries
    }

    /// Returns what a learner of the target can practise of a pack, in its order; nothing of an unknown pack.
    pub fn of_pack(&self, pack: &str, target: Language) -> impl Iterator<Item = &LexiconEntry> {
        let range = self.packs.iter().zip(&self.ranges).find(|(known, _)| known.id == pack);
        let entries = range.and_then(|(_, range)| self.entries.get(range.clone())).unwrap_or_default();
        entries.iter().filter(move |entry| entry.is_for(target))
    }

    /// Returns the name under which learners remember an item: `pack/id`, of the pack in which it first was.
    #[must_use]
    pub fn name_of(&self, pack: &str, id: &str) -> String {
        let now = item(pack, id);
        self.moved.get(&now).cloned().unwrap_or(now)
    }

    /// Returns the entry of an item, unless its pack is gone or no longer has it.
    #[must_use]
    pub fn entry(&self, item: &str) -> Option<&LexiconEntry> {
        self.by_item.get(item).and_then(|index| self.entries.get(*index))
    }

    /// Returns every word and sentence that has, in this language, the text by which this entry is shown: itself
    /// first.
    pub(crate) fn alike<'a>(&'a self, entry: &'a LexiconEntry, language: Language) -> Vec<&'a LexiconEntry> {
        let found = match language {
            Language::Mandarin => self.by_hanzi.get(&entry.keys.hanzi),
            Language::Tibetan => entry.keys.tibetan.first().and_then(|key| self.by_tibetan.get(key)),
        };
        let others = found.into_iter().flatten().filter_map(|index| self.entries.get(*index));
        std::iter::once(entry).chain(others.filter(|other| other.item != entry.item)).collect()
    }

    /// Returns the words for a word, or the sentences for a sentence, among which distractors are looked for, in course
    /// order: all of a small library, a part of a large one. It is never empty if there are any that a learner of
    /// `target` meets and that do not clash with the entry.
    pub(crate) fn company(
        &self,
        entry: &LexiconEntry,
        target: Language,
        rng: &mut impl Rng,
    ) -> Vec<&LexiconEntry> {
        let of = |numbers: &[usize]| -> Vec<&LexiconEntry> {
            let entries = numbers.iter().filter_map(|number| self.entries.get(*number));
            entries.filter(|other| other.is_for(target) && !other.clashes_with(entry)).collect()
        };
        let near = of(&self.neighbours.of(entry, rng));
        // In a large library that is nearly all for the others, what there is may not be in the sample.
        if near.len() < FEWEST { of(self.neighbours.all(entry.kind)) } else { near }
    }

    /// Returns every word whose syllables have these letters, whatever their tones.
    pub(crate) fn sounding(&self, letters: &str) -> impl Iterator<Item = &LexiconEntry> {
        self.neighbours.sounding(letters).iter().filter_map(|number| self.entries.get(*number))
    }

    /// Returns every Tibetan or English gloss, and every Tibetan sentence, with a part that is spelled nearly as this
    /// one is.
    pub(crate) fn spelled_nearly(
        &self,
        script: Script,
        part: &str,
    ) -> impl Iterator<Item = (&LexiconEntry, &str)> {
        self.spellings.near(script, part).into_iter().filter_map(move |source| {
            let entry = self.entries.get(source.entry)?;
            let glosses = if script == Script::Tibetan { entry.bo() } else { entry.en() };
            Some((entry, glosses.get(source.gloss)?.as_str()))
        })
    }

    fn add(&mut self, pack: Arc<Pack>) {
        let start = self.entries.len();
        let asked_elsewhere =
            |id: &str| pack.stories.iter().any(|story| story.questions.iter().any(|named| named == id));
        let words = (0..pack.words.len()).map(|index| (ItemKind::Word, index));
        let sentences = (0..pack.sentences.len()).map(|index| (ItemKind::Sentence, index));
        let questions = pack.questions.iter().enumerate();
        let questions = questions
            .filter(|(_, question)| !asked_elsewhere(&question.id))
            .map(|(index, _)| (ItemKind::Question, index));
        let mut items: Vec<(ItemKind, usize)> = words.chain(sentences).chain(questions).collect();
        if pack.questions.iter().any(|question| question.hear.is_some()) {
            // In a lesson of sounds the ear comes first; its words are only examples.
            items.sort_by_key(|(kind, _)| *kind != ItemKind::Question);
        }
        for (kind, index) in items {
            let name = self.name_of(&pack.id, kind.content(&pack, index).id());
            self.add_entry(LexiconEntry::new(name, &pack, kind, index));
        }
        self.ranges.push(start..self.entries.len());
        self.packs.push(pack);
    }

    fn add_entry(&mut self, entry: LexiconEntry) {
        let number = self.entries.len();
        self.by_item.insert(entry.item.clone(), number);
        if entry.kind != ItemKind::Question {
            self.by_hanzi.entry(entry.keys.hanzi.clone()).or_default().push(number);
            for key in &entry.keys.tibetan {
                self.by_tibetan.entry(key.clone()).or_default().push(number);
            }
            // Nobody types an English sentence.
            let english = if entry.kind == ItemKind::Word { entry.en() } else { &[] };
            for (script, glosses) in [(Script::Tibetan, entry.bo()), (Script::Latin, english)] {
                for (gloss, text) in glosses.iter().enumerate() {
                    self.spellings.add(script, text, GlossRef { entry: number, gloss });
                }
            }
        }
        self.neighbours.add(number, &entry);
        self.entries.push(entry);
    }
}

impl From<&Library> for Lexicon {
    fn from(library: &Library) -> Self {
        let packs = library.entries.iter().filter_map(|entry| entry.pack.clone());
        Self::with_moved(packs, library.moved.clone())
    }
}

#[cfg(test)]
mod tests;
