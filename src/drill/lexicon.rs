//! Everything that can be practised of the packs that can be loaded: words, sentences and questions, with what is
//! compared when a distractor is picked or an answer is marked. Built once for a library and shared.

mod keys;
mod neighbours;
mod spellings;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use crate::language::answer::Script;
use crate::language::mandarin::pinyin;
use crate::lesson::library::Library;
use crate::lesson::{Pack, Question, Sentence, Word};

use super::random::Random;
use super::{Language, Skill, item};
use keys::Keys;
pub(crate) use keys::{syllables, text_key};
use neighbours::Neighbours;
pub(crate) use spellings::parts;
use spellings::{Source, Spellings};

/// Company of fewer than so many is looked for everywhere.
const FEWEST: usize = 16;

/// A sentence of more syllables than this is never typed.
pub const LONGEST_TYPED: usize = 8;

/// The items of a library, in course order; within a pack the words, then the sentences, then the questions.
///
/// The questions that a story of the pack names are not among them: they are about that story.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    entries: Vec<Entry>,
    by_item: HashMap<String, usize>,
    by_hanzi: HashMap<String, Vec<usize>>,
    by_tibetan: HashMap<String, Vec<usize>>,
    spellings: Spellings,
    neighbours: Neighbours,
    packs: Vec<Arc<Pack>>,
    /// Which entries are of which pack.
    ranges: Vec<Range<usize>>,
}

/// An item with its place in the library.
#[derive(Clone, Debug)]
pub struct Entry {
    /// `pack/id`, as in [`super::CardKey`].
    pub item: String,
    pack: Arc<Pack>,
    section: Section,
    index: usize,
    keys: Keys,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Content<'a> {
    Word(&'a Word),
    Sentence(&'a Sentence),
    Question(&'a Question),
}

/// The sections of a pack that are practised, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    Words,
    Sentences,
    Questions,
}

impl Lexicon {
    /// The items of these packs, in their order. Of two packs with one id the first counts, as in [`Library::pack`].
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

    /// Every item, in course order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What a learner of the target can practise of a pack, in its order; nothing for a pack that is not there.
    pub fn of_pack(&self, pack: &str, target: Language) -> impl Iterator<Item = &Entry> {
        let range = self.packs.iter().zip(&self.ranges).find(|(known, _)| known.id == pack);
        let entries = range.and_then(|(_, range)| self.entries.get(range.clone())).unwrap_or_default();
        entries.iter().filter(move |entry| entry.is_for(target))
    }

    /// The entry of an item, unless its pack is gone or no longer has it.
    #[must_use]
    pub fn entry(&self, item: &str) -> Option<&Entry> {
        self.by_item.get(item).and_then(|index| self.entries.get(*index))
    }

    /// Every word and sentence that has, in this language, the text by which this entry is shown: itself first.
    pub(crate) fn alike<'a>(&'a self, entry: &'a Entry, language: Language) -> Vec<&'a Entry> {
        let found = match language {
            Language::Mandarin => self.by_hanzi.get(&entry.keys.hanzi),
            Language::Tibetan => entry.keys.tibetan.first().and_then(|key| self.by_tibetan.get(key)),
        };
        let others = found.into_iter().flatten().filter_map(|index| self.entries.get(*index));
        std::iter::once(entry).chain(others.filter(|other| other.item != entry.item)).collect()
    }

    /// Words for a word, sentences for a sentence, among which its company is looked for, in course order: all of a
    /// small library, a part of a large one. Never none if there are any that a learner of `target` meets and that do
    /// not clash with it.
    pub(crate) fn company(&self, entry: &Entry, target: Language, random: &mut Random) -> Vec<&Entry> {
        let of = |numbers: &[usize]| -> Vec<&Entry> {
            let entries = numbers.iter().filter_map(|number| self.entries.get(*number));
            entries.filter(|other| other.is_for(target) && !other.clashes_with(entry)).collect()
        };
        let near = of(&self.neighbours.of(entry, random));
        // In a large library that is nearly all for the others, what there is may not be in the sample.
        if near.len() < FEWEST { of(self.neighbours.all(entry.section)) } else { near }
    }

    /// Every Tibetan or English gloss, and every Tibetan sentence, with a part that is spelled nearly as this one is.
    pub(crate) fn spelled_nearly(&self, script: Script, part: &str) -> impl Iterator<Item = (&Entry, &str)> {
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
        let words = (0..pack.words.len()).map(|index| (Section::Words, index));
        let sentences = (0..pack.sentences.len()).map(|index| (Section::Sentences, index));
        let questions = pack.questions.iter().enumerate();
        let questions = questions
            .filter(|(_, question)| !asked_elsewhere(&question.id))
            .map(|(index, _)| (Section::Questions, index));
        for (section, index) in words.chain(sentences).chain(questions) {
            self.add_entry(&pack, section, index);
        }
        self.ranges.push(start..self.entries.len());
        self.packs.push(pack);
    }

    fn add_entry(&mut self, pack: &Arc<Pack>, section: Section, index: usize) {
        let number = self.entries.len();
        let content = section.content(pack, index);
        let entry = Entry {
            item: item(&pack.id, content.id()),
            pack: Arc::clone(pack),
            section,
            index,
            keys: Keys::of(content),
        };
        self.by_item.insert(entry.item.clone(), number);
        if section != Section::Questions {
            self.by_hanzi.entry(entry.keys.hanzi.clone()).or_default().push(number);
            for key in &entry.keys.tibetan {
                self.by_tibetan.entry(key.clone()).or_default().push(number);
            }
            // Nobody types an English sentence.
            let english = if section == Section::Words { entry.en() } else { &[] };
            for (script, glosses) in [(Script::Tibetan, entry.bo()), (Script::Latin, english)] {
                for (gloss, text) in glosses.iter().enumerate() {
                    self.spellings.add(script, text, Source { entry: number, gloss });
                }
            }
        }
        self.neighbours.add(number, &entry);
        self.entries.push(entry);
    }
}

impl From<&Library> for Lexicon {
    fn from(library: &Library) -> Self {
        Self::new(library.entries.iter().filter_map(|entry| entry.pack.clone()))
    }
}

impl Section {
    fn content(self, pack: &Pack, index: usize) -> Content<'_> {
        // The index was counted from this very pack, which nobody can change behind its Arc.
        match self {
            Self::Words => Content::Word(&pack.words[index]),
            Self::Sentences => Content::Sentence(&pack.sentences[index]),
            Self::Questions => Content::Question(&pack.questions[index]),
        }
    }
}

impl<'a> Content<'a> {
    fn id(self) -> &'a str {
        match self {
            Self::Word(word) => &word.id,
            Self::Sentence(sentence) => &sentence.id,
            Self::Question(question) => &question.id,
        }
    }
}

impl Entry {
    #[must_use]
    pub fn pack(&self) -> &Arc<Pack> {
        &self.pack
    }

    #[must_use]
    pub fn section(&self) -> Section {
        self.section
    }

    #[must_use]
    pub fn content(&self) -> Content<'_> {
        self.section.content(&self.pack, self.index)
    }

    /// Whether it is for those who learn this language.
    #[must_use]
    pub fn is_for(&self, target: Language) -> bool {
        self.pack.teaches.is_none_or(|teaches| teaches == target)
    }

    /// The skills in which it can be practised by those who learn this language, in the order in which they open;
    /// none if it is not for them.
    #[must_use]
    pub fn skills(&self, target: Language) -> &'static [Skill] {
        let all: &[Skill] = match (self.section, target) {
            _ if !self.is_for(target) => &[],
            (Section::Questions, _) => &[Skill::Read],
            (Section::Sentences, Language::Mandarin) if !self.is_short(target) => {
                &[Skill::Read, Skill::Recall]
            }
            (_, Language::Mandarin) => &[Skill::Read, Skill::Recall, Skill::Say],
            (_, Language::Tibetan) => &[Skill::Read, Skill::Recall],
        };
        all
    }

    /// The Chinese text; of a question, what is asked.
    #[must_use]
    pub fn zh(&self) -> &str {
        match self.content() {
            Content::Word(word) => &word.zh,
            Content::Sentence(sentence) => &sentence.zh,
            Content::Question(question) => &question.ask.zh,
        }
    }

    /// Citation pinyin of the Chinese; none of a question.
    #[must_use]
    pub fn pinyin(&self) -> &str {
        match self.content() {
            Content::Word(word) => &word.pinyin,
            Content::Sentence(sentence) => &sentence.pinyin,
            Content::Question(_) => "",
        }
    }

    /// The Tibetan texts, the usual one first; of a question, what is asked.
    #[must_use]
    pub fn bo(&self) -> &[String] {
        match self.content() {
            Content::Word(word) => &word.bo,
            Content::Sentence(sentence) => std::slice::from_ref(&sentence.bo),
            Content::Question(question) => std::slice::from_ref(&question.ask.bo),
        }
    }

    /// The English texts, the usual one first; none where the author wrote none.
    #[must_use]
    pub fn en(&self) -> &[String] {
        let english = match self.content() {
            Content::Word(word) => return &word.en,
            Content::Sentence(sentence) => &sentence.en,
            Content::Question(question) => &question.ask.en,
        };
        if english.is_empty() { &[] } else { std::slice::from_ref(english) }
    }

    /// The pack's own surface tones, where it gives them.
    pub(crate) fn spoken(&self) -> Option<&str> {
        match self.content() {
            Content::Word(word) => word.spoken.as_deref(),
            Content::Sentence(sentence) => sentence.spoken.as_deref(),
            Content::Question(_) => None,
        }
    }

    /// Whether it is no longer, in this language, than what a learner may be asked to type.
    pub(crate) fn is_short(&self, language: Language) -> bool {
        let count = match language {
            Language::Mandarin => {
                pinyin::parse(self.pinyin()).map_or(usize::MAX, |syllables| syllables.len())
            }
            Language::Tibetan => self.bo().first().map_or(0, |text| syllables(text).count()),
        };
        self.section == Section::Words || (1..=LONGEST_TYPED).contains(&count)
    }

    /// Whether the two could be taken for one another, so that one would be a right answer to the other's question:
    /// the same hanzi, or any gloss in common.
    #[must_use]
    pub fn clashes_with(&self, other: &Self) -> bool {
        self.keys.hanzi == other.keys.hanzi
            || shares(&self.keys.tibetan, &other.keys.tibetan)
            || shares(&self.keys.english, &other.keys.english)
    }

    /// How near two words, or two sentences, are in topic and sound: the higher, the better each is as a distractor
    /// of the other. A sentence is kept to its topic and its pack, for nearly all share some syllable.
    #[must_use]
    pub(crate) fn kinship(&self, other: &Self) -> usize {
        let (mine, theirs) = (&self.keys, &other.keys);
        let same_pack = self.pack.id == other.pack.id;
        let same_topic = shares(self.tags(), other.tags());
        let shared_hanzi = mine.hanzi.chars().any(|hanzi| theirs.hanzi.contains(hanzi));
        let lengths = (mine.hanzi.chars().count(), theirs.hanzi.chars().count());
        let weights: &[(bool, usize)] = if self.section == Section::Words {
            &[
                (!mine.sounds.is_empty() && mine.sounds == theirs.sounds, 6),
                (shares(&mine.sounds, &theirs.sounds), 2),
                (shared_hanzi, 2),
                (shares(&mine.tibetan_syllables, &theirs.tibetan_syllables), 1),
                (same_topic, 4),
                (same_pack, 3),
                (lengths.0 == lengths.1, 2),
            ]
        } else {
            &[(same_topic, 8), (same_pack, 8), (shared_hanzi, 2), (lengths.0.abs_diff(lengths.1) <= 2, 2)]
        };
        weights.iter().filter_map(|(holds, weight)| holds.then_some(*weight)).sum()
    }

    /// The Tibetan texts, to be marked against.
    pub(crate) fn tibetan_answers(&self) -> Vec<(Script, String)> {
        self.bo().iter().map(|text| (Script::Tibetan, text.clone())).collect()
    }

    /// The English texts, to be marked against: as they stand, then, of a word, without what a learner may leave out.
    pub(crate) fn english_answers(&self) -> Vec<(Script, String)> {
        let as_they_stand = self.en().iter().cloned();
        let bare = self.keys.english.iter().filter(|key| !self.en().contains(key)).cloned();
        let bare = bare.filter(|_| self.section == Section::Words);
        as_they_stand.chain(bare).map(|gloss| (Script::Latin, gloss)).collect()
    }

    fn tags(&self) -> &[String] {
        match self.content() {
            Content::Word(word) => &word.tags,
            Content::Sentence(sentence) => &sentence.tags,
            Content::Question(question) => &question.tags,
        }
    }
}

fn shares(mine: &[String], theirs: &[String]) -> bool {
    mine.iter().any(|one| theirs.contains(one))
}

#[cfg(test)]
mod tests;
