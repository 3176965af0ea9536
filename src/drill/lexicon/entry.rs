//! An item of the library, with what is compared when a distractor is picked or an answer is marked.

use std::sync::Arc;

use super::content::{Content, ItemKind};
use super::keys::Keys;
use super::text::syllables;
use super::wordings::{Wording, of_sentence};
use crate::drill::{Hearing, Language, Skill};
use crate::language::answer::Script;
use crate::language::mandarin::pinyin;
use crate::lesson::{Pack, Spoken};

/// A sentence of more syllables than this is never typed.
const LONGEST_TYPED: usize = 8;

/// An item with its place in the library.
#[derive(Clone, Debug)]
pub struct LexiconEntry {
    /// `pack/id`, as in [`crate::drill::CardKey`]: of the pack in which it first was.
    pub item: String,
    pub(super) pack: Arc<Pack>,
    pub(super) kind: ItemKind,
    index: usize,
    pub(super) keys: Keys,
    /// The languages in which a voice of recordings says it.
    pub(super) voiced: Vec<Language>,
}

impl LexiconEntry {
    pub(super) fn new(item: String, pack: &Arc<Pack>, kind: ItemKind, index: usize) -> Self {
        let keys = Keys::of(kind.content(pack, index));
        Self { item, pack: Arc::clone(pack), kind, index, keys, voiced: Vec::new() }
    }

    /// Returns its pack.
    #[must_use]
    pub fn pack(&self) -> &Arc<Pack> {
        &self.pack
    }

    /// Returns whether it is a word, a sentence or a question.
    #[must_use]
    pub fn kind(&self) -> ItemKind {
        self.kind
    }

    /// Returns its data in the pack.
    #[must_use]
    pub fn content(&self) -> Content<'_> {
        self.kind.content(&self.pack, self.index)
    }

    /// Returns whether it is for those who learn this language.
    #[must_use]
    pub fn is_for(&self, target: Language) -> bool {
        self.pack.teaches.is_none_or(|teaches| teaches == target)
    }

    /// Returns the skills in which it can be practised by those who learn this language, in the order in which they
    /// open; none if it is not for them. Listening is among them where it can be heard.
    pub fn skills(&self, target: Language, hearing: Hearing) -> impl Iterator<Item = Skill> + use<> {
        let skills: &[Skill] = match self.kind {
            _ if !self.is_for(target) => &[],
            ItemKind::Question => &[Skill::Read],
            ItemKind::Sentence if !self.is_short(target) => &[Skill::Read, Skill::Listen, Skill::Recall],
            ItemKind::Word | ItemKind::Sentence => Skill::of_words(target),
        };
        let is_heard = hearing.reaches(target, !self.pinyin().is_empty(), self.has_recording(target));
        skills.iter().copied().filter(move |skill| is_heard || *skill != Skill::Listen)
    }

    /// Returns whether it can be practised in this skill by those who learn this language.
    #[must_use]
    pub fn has_skill(&self, target: Language, skill: Skill, hearing: Hearing) -> bool {
        self.skills(target, hearing).any(|known| known == skill)
    }

    /// Returns whether a person says it in a language: in a recording of its pack, or of a voice of recordings.
    fn has_recording(&self, language: Language) -> bool {
        let of_pack = self.audio().is_some() && self.pack.teaches.unwrap_or(Language::Mandarin) == language;
        of_pack || self.voiced.contains(&language)
    }

    /// Returns what of it is heard in a language, if it can be heard now.
    pub(crate) fn heard_now(&self, language: Language, hearing: Hearing) -> Option<Spoken> {
        let spoken = self.heard(language)?;
        hearing.reaches(language, !spoken.pinyin.is_empty(), self.has_recording(language)).then_some(spoken)
    }

    /// Returns what of it can be heard in a language: the word or the sentence, or what the author of a question lets
    /// hear.
    #[must_use]
    pub fn heard(&self, language: Language) -> Option<Spoken> {
        let text = match (self.content(), language) {
            (Content::Word(word), Language::Mandarin) => Spoken::of_word(word),
            (Content::Sentence(sentence), Language::Mandarin) => Spoken::of_sentence(sentence),
            (Content::Word(_) | Content::Sentence(_), Language::Tibetan) => {
                Spoken::tibetan(self.bo().first()?)
            }
            (Content::Question(question), Language::Mandarin) => {
                return question.hear.as_deref().map(|hear| Spoken::mandarin("", hear));
            }
            (Content::Question(_), Language::Tibetan) => return None,
        };
        Some(text.with_recording(&self.pack.id, self.pack.teaches, self.audio()))
    }

    /// Returns the wordings in a language that are as right as the one that a sentence has, those of its author first;
    /// none for a word or a question.
    pub(crate) fn other_wordings(&self, language: Language) -> Vec<Wording> {
        match self.content() {
            Content::Sentence(sentence) => of_sentence(sentence, language),
            Content::Word(_) | Content::Question(_) => Vec::new(),
        }
    }

    /// Returns the Chinese text; of a question, what is asked.
    #[must_use]
    pub fn zh(&self) -> &str {
        match self.content() {
            Content::Word(word) => &word.zh,
            Content::Sentence(sentence) => &sentence.zh,
            Content::Question(question) => &question.ask.zh,
        }
    }

    /// Returns the citation pinyin of the Chinese; empty for a question.
    #[must_use]
    pub fn pinyin(&self) -> &str {
        match self.content() {
            Content::Word(word) => &word.pinyin,
            Content::Sentence(sentence) => &sentence.pinyin,
            Content::Question(_) => "",
        }
    }

    /// Returns the Tibetan texts, the usual one first; of a question, what is asked.
    #[must_use]
    pub fn bo(&self) -> &[String] {
        match self.content() {
            Content::Word(word) => &word.bo,
            Content::Sentence(sentence) => std::slice::from_ref(&sentence.bo),
            Content::Question(question) => std::slice::from_ref(&question.ask.bo),
        }
    }

    /// Returns the English texts, the usual one first; none where the author wrote none.
    #[must_use]
    pub fn en(&self) -> &[String] {
        let english = match self.content() {
            Content::Word(word) => return &word.en,
            Content::Sentence(sentence) => &sentence.en,
            Content::Question(question) => &question.ask.en,
        };
        if english.is_empty() { &[] } else { std::slice::from_ref(english) }
    }

    /// Returns the file of its recording under the pack's `audio/`.
    fn audio(&self) -> Option<&str> {
        match self.content() {
            Content::Word(word) => word.audio.as_deref(),
            Content::Sentence(sentence) => sentence.audio.as_deref(),
            Content::Question(_) => None,
        }
    }

    /// Returns the pack's own surface tones, where it gives them.
    pub(crate) fn surface(&self) -> Option<&str> {
        match self.content() {
            Content::Word(word) => word.spoken.as_deref(),
            Content::Sentence(sentence) => sentence.spoken.as_deref(),
            Content::Question(_) => None,
        }
    }

    /// Returns whether it is, in this language, no longer than what a learner may be asked to type.
    pub(crate) fn is_short(&self, language: Language) -> bool {
        let count = match language {
            Language::Mandarin => {
                pinyin::parse(self.pinyin()).map_or(usize::MAX, |syllables| syllables.len())
            }
            Language::Tibetan => self.bo().first().map_or(0, |text| syllables(text).count()),
        };
        self.kind == ItemKind::Word || (1..=LONGEST_TYPED).contains(&count)
    }

    /// Returns whether the two could be taken for one another, so that one would be a right answer to the other's
    /// question: the same hanzi, any gloss in common, or, of sentences, any wording.
    #[must_use]
    pub fn clashes_with(&self, other: &Self) -> bool {
        self.keys.hanzi == other.keys.hanzi
            || shares(&self.keys.tibetan, &other.keys.tibetan)
            || shares(&self.keys.english, &other.keys.english)
            || self.may_be_worded_as(other)
            || other.may_be_worded_as(self)
    }

    /// Returns whether another wording of this sentence is what the other one has.
    fn may_be_worded_as(&self, other: &Self) -> bool {
        let (mine, theirs) = (&self.keys.others, &other.keys);
        mine.contains(&theirs.hanzi) || shares(mine, &theirs.tibetan) || shares(mine, &theirs.others)
    }

    /// Returns how near two words, or two sentences, are in topic and sound: the higher, the better each is as a
    /// distractor of the other. Of sentences only topic and pack weigh much, since nearly all share some syllable.
    #[must_use]
    pub(crate) fn kinship(&self, other: &Self) -> usize {
        let (mine, theirs) = (&self.keys, &other.keys);
        let same_pack = self.pack.id == other.pack.id;
        let same_topic = shares(self.tags(), other.tags());
        let shared_hanzi = mine.hanzi.chars().any(|hanzi| theirs.hanzi.contains(hanzi));
        let lengths = (mine.hanzi.chars().count(), theirs.hanzi.chars().count());
        let weights: &[(bool, usize)] = if self.kind == ItemKind::Word {
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

    /// Returns the Tibetan texts, to be marked against.
    pub(crate) fn tibetan_answers(&self) -> Vec<(Script, String)> {
        self.bo().iter().map(|text| (Script::Tibetan, text.clone())).collect()
    }

    /// Returns the English texts, to be marked against: as they stand, then, of a word, without what a learner may leave
    /// out.
    pub(crate) fn english_answers(&self) -> Vec<(Script, String)> {
        let as_they_stand = self.en().iter().cloned();
        let bare = self.keys.english.iter().filter(|key| !self.en().contains(key)).cloned();
        let bare = bare.filter(|_| self.kind == ItemKind::Word);
        as_they_stand.chain(bare).map(|gloss| (Script::Latin, gloss)).collect()
    }

    pub(super) fn tags(&self) -> &[String] {
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
