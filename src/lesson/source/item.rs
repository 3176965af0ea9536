//! Words, sentences, stories and speeches.

use std::collections::HashMap;

use super::field::{Fields, present};
use super::reader::PackReader;
use crate::lesson::check::{Checker, without_final};
use crate::lesson::fault::Finding;
use crate::lesson::syntax::{Node, Value};
use crate::lesson::text::Text;
use crate::lesson::{Expected, FaultKind, Line, Part, Sentence, Speech, Story, Word};

const WORD: &[&str; 12] = &[
    "id",
    "zh",
    "pinyin",
    "spoken",
    "bo",
    "en",
    "picture",
    "audio",
    "tags",
    "source",
    "reviewed_by",
    "draft",
];
const SENTENCE: &[&str; 14] = &[
    "id",
    "zh",
    "pinyin",
    "spoken",
    "bo",
    "en",
    "zh_other",
    "bo_other",
    "parts",
    "audio",
    "tags",
    "source",
    "reviewed_by",
    "draft",
];
const LINE: &[&str; 7] = &["by", "zh", "pinyin", "spoken", "bo", "en", "audio"];
const STORY: &[&str; 8] = &["id", "title", "lines", "questions", "tags", "source", "reviewed_by", "draft"];
const SPEECH: &[&str; 8] = &["id", "title", "seconds", "lines", "tags", "source", "reviewed_by", "draft"];

/// The longest speech, in seconds.
const LONGEST_SPEECH: u32 = 3600;

impl<'t> PackReader<'t> {
    pub(super) fn word(&mut self, node: Node<'t>) -> Option<Word> {
        let item = self.fields(node, "Word", WORD)?;
        let [id, zh, pinyin, spoken, bo, en, picture, audio, tags, source, reviewed_by, _] = item.slots;
        let id = self.item_id(id, &item);
        let (zh, pinyin, spoken) = self.chinese([zh, pinyin, spoken], &item);
        let bo = self.headwords(bo, &item, zh);
        let no_english = |node: Node<'_>| matches!(node.value(), Value::List(items) if items.is_empty());
        if present(en).is_none_or(no_english) && item.whole {
            self.without_english.add(item.at.clone());
        }
        let en = self.owned_texts(en);
        let picture = present(picture).and_then(|node| self.any_text(node));
        let word = Word {
            id,
            zh: zh.map(Text::owned).unwrap_or_default(),
            pinyin,
            spoken,
            bo,
            en,
            picture: picture.map(|text| self.checker.picture(text, &mut self.findings)),
            audio: self.audio(audio),
            tags: self.owned_texts(tags),
            source: self.text(source),
            reviewed_by: self.text(reviewed_by),
        };
        self.note_review(word.is_reviewed(), &item);
        Some(word)
    }

    pub(super) fn sentence(&mut self, node: Node<'t>) -> Option<Sentence> {
        let item = self.fields(node, "Sentence", SENTENCE)?;
        let [id, zh, pinyin, spoken, bo, en, zh_other, bo_other, parts, audio, tags, source, reviewed_by, _] =
            item.slots;
        let id = self.item_id(id, &item);
        let (zh, pinyin, spoken) = self.chinese([zh, pinyin, spoken], &item);
        let bo = self.required_text(bo, &item, "bo");
        if let Some(bo) = bo {
            self.checker.tibetan(bo, &mut self.findings);
        }
        let zh_other = self.wordings(zh_other, zh, Checker::chinese);
        let bo_other = self.wordings(bo_other, bo, Checker::tibetan);
        let parts = self.parts(parts, zh);
        let sentence = Sentence {
            id,
            zh: zh.map(Text::owned).unwrap_or_default(),
            pinyin,
            spoken,
            bo: bo.map(Text::owned).unwrap_or_default(),
            en: self.english(en, &item),
            zh_other,
            bo_other,
            parts,
            audio: self.audio(audio),
            tags: self.owned_texts(tags),
            source: self.text(source),
            reviewed_by: self.text(reviewed_by),
        };
        self.note_review(sentence.is_reviewed(), &item);
        Some(sentence)
    }

    pub(super) fn story(&mut self, node: Node<'t>) -> Option<Story> {
        let item = self.fields(node, "Story", STORY)?;
        let [id, title, lines, questions, tags, source, reviewed_by, _] = item.slots;
        let story = Story {
            id: self.item_id(id, &item),
            title: self.required_trilingual(title, &item, "title"),
            lines: self.lines(lines, &item),
            questions: self.question_ids(questions),
            tags: self.owned_texts(tags),
            source: self.text(source),
            reviewed_by: self.text(reviewed_by),
        };
        self.note_review(story.is_reviewed(), &item);
        Some(story)
    }

    pub(super) fn speech(&mut self, node: Node<'t>) -> Option<Speech> {
        let item = self.fields(node, "Speech", SPEECH)?;
        let [id, title, seconds, lines, tags, source, reviewed_by, _] = item.slots;
        let id = self.item_id(id, &item);
        let title = self.required_trilingual(title, &item, "title");
        let seconds = self.required(seconds, &item, "seconds");
        let speech = Speech {
            id,
            title,
            seconds: seconds.and_then(|node| self.whole_number(node, 1, LONGEST_SPEECH)).unwrap_or_default(),
            lines: self.lines(lines, &item),
            tags: self.owned_texts(tags),
            source: self.text(source),
            reviewed_by: self.text(reviewed_by),
        };
        self.note_review(speech.is_reviewed(), &item);
        Some(speech)
    }

    /// Reads at least one line.
    fn lines<const N: usize>(&mut self, slot: Option<Node<'t>>, item: &Fields<'t, N>) -> Vec<Line> {
        let Some(node) = self.required(slot, item, "lines") else { return Vec::new() };
        self.at_least(node, 1);
        self.list(node).iter().filter_map(|line| self.story_line(line)).collect()
    }

    fn story_line(&mut self, node: Node<'t>) -> Option<Line> {
        let item = self.fields(node, "Line", LINE)?;
        let [by, zh, pinyin, spoken, bo, en, audio] = item.slots;
        let (zh, pinyin, spoken) = self.chinese([zh, pinyin, spoken], &item);
        Some(Line {
            by: self.text(by),
            zh: zh.map(Text::owned).unwrap_or_default(),
            pinyin,
            spoken,
            bo: self.tibetan(bo, &item),
            en: self.english(en, &item),
            audio: self.audio(audio),
        })
    }

    /// Reads hanzi, their pinyin and how they are said, and checks them against each other.
    fn chinese<const N: usize>(
        &mut self,
        [zh, pinyin, spoken]: [Option<Node<'t>>; 3],
        item: &Fields<'t, N>,
    ) -> (Option<Text<'t>>, String, Option<String>) {
        let zh = self.required_text(zh, item, "zh");
        let pinyin = self.required_text(pinyin, item, "pinyin");
        let spoken = present(spoken).and_then(|node| self.any_text(node));
        if let (Some(zh), Some(pinyin)) = (zh, pinyin)
            && self.checker.reading(zh, pinyin, &mut self.findings)
            && let Some(spoken) = spoken
        {
            self.checker.spoken(zh, pinyin, spoken, &mut self.findings);
        }
        (zh, pinyin.map(Text::owned).unwrap_or_default(), spoken.map(Text::owned))
    }

    /// Reads a text in Tibetan.
    fn tibetan<const N: usize>(&mut self, slot: Option<Node<'t>>, item: &Fields<'t, N>) -> String {
        let Some(text) = self.required_text(slot, item, "bo") else { return String::new() };
        self.checker.tibetan(text, &mut self.findings);
        text.owned()
    }

    /// Reads other wordings of a sentence that are as right. One that is the sentence itself, or stands twice, is of no
    /// use, which is reported.
    fn wordings(
        &mut self,
        slot: Option<Node<'t>>,
        sentence: Option<Text<'t>>,
        check: impl Fn(&mut Checker<'t>, Text<'t>, &mut Vec<Finding>),
    ) -> Vec<String> {
        let texts = self.texts(slot);
        let mut known: HashMap<String, Node<'t>> = HashMap::new();
        if let Some(sentence) = sentence {
            known.insert(bare(sentence.text), sentence.node);
        }
        for text in &texts {
            check(&mut self.checker, *text, &mut self.findings);
            let first = *known.entry(bare(text.text)).or_insert(text.node);
            if first.at() != text.node.at() {
                let first = self.line(first.at().start);
                self.warning(text.node.at(), FaultKind::SameTwice { text: text.owned(), first });
            }
        }
        texts.into_iter().map(Text::owned).collect()
    }

    /// Reads at least one Tibetan word, each of them a translation of this Chinese word.
    fn headwords<const N: usize>(
        &mut self,
        slot: Option<Node<'t>>,
        item: &Fields<'t, N>,
        zh: Option<Text<'t>>,
    ) -> Vec<String> {
        let Some(node) = self.required(slot, item, "bo") else { return Vec::new() };
        self.at_least(node, 1);
        let Some(nodes) = self.list_of_texts(Some(node)) else { return Vec::new() };
        let mut words = Vec::with_capacity(nodes.len());
        let mut is_known = false;
        for node in nodes {
            let Some(word) = self.any_text(node) else { continue };
            self.checker.headword(word, &mut self.findings);
            if let Some(zh) = zh {
                is_known = is_known || self.is_word_known(zh, word);
            }
            words.push(word.owned());
        }
        words
    }

    /// Notes a pair of a Chinese and a Tibetan word; warns and returns true if an earlier word has the same two.
    fn is_word_known(&mut self, zh: Text<'t>, bo: Text<'t>) -> bool {
        let first = *self.words.entry((zh.text, without_final(bo.text))).or_insert(zh.node);
        // A Tibetan word may be repeated within one word.
        if first.at() == zh.node.at() {
            return false;
        }
        let first = self.line(first.at().start);
        let bo = without_final(bo.text).to_owned();
        self.warning(zh.node.at(), FaultKind::WordTwice { zh: zh.owned(), bo, first });
        true
    }

    fn audio(&mut self, slot: Option<Node<'t>>) -> Option<String> {
        let text = present(slot).and_then(|node| self.any_text(node))?;
        Some(self.checker.audio(text, &mut self.findings))
    }

    /// Reads `[("我", "ང་"), …]`, which together must be the sentence.
    fn parts(&mut self, slot: Option<Node<'t>>, sentence: Option<Text<'t>>) -> Vec<Part> {
        let Some(node) = present(slot) else { return Vec::new() };
        let items = self.list(node);
        let parts: Vec<Part> = items.iter().filter_map(|item| self.part(item)).collect();
        let joined: String = parts.iter().map(|part| part.zh.as_str()).collect();
        if let Some(sentence) = sentence
            && !parts.is_empty()
            && parts.len() == items.len()
            && !letters(&joined).eq(letters(sentence.text))
        {
            self.error(node.at(), FaultKind::PartsDiffer { parts: joined, sentence: sentence.owned() });
        }
        parts
    }

    fn part(&mut self, node: Node<'t>) -> Option<Part> {
        match node.value() {
            Value::Tuple(None, pair) if let Some([zh, bo]) = pair.all() => {
                let (zh, bo) = (self.any_text(zh), self.any_text(bo));
                if let Some(bo) = bo {
                    self.checker.tibetan(bo, &mut self.findings);
                }
                Some(Part { zh: zh?.owned(), bo: bo?.owned() })
            }
            _ => {
                self.wrong_type(node, Expected::Pair);
                None
            }
        }
    }

    fn question_ids(&mut self, slot: Option<Node<'t>>) -> Vec<String> {
        let named = self.texts(slot);
        self.named_questions.extend(&named);
        named.into_iter().map(Text::owned).collect()
    }

    pub(super) fn note_review<const N: usize>(&mut self, reviewed: bool, item: &Fields<'t, N>) {
        if !reviewed && item.whole {
            self.unreviewed.add(item.at.clone());
        }
    }
}

/// Returns what of a text must be in its parts: not its spaces, not its punctuation.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric())
}

/// Returns a text without what may be written differently: spaces, tshegs, punctuation.
fn bare(text: &str) -> String {
    let is_sign =
        |c: char| c.is_whitespace() || c.is_ascii_punctuation() || "，。！？、；：…་༌།༎".contains(c);
    text.chars().filter(|c| !is_sign(*c)).collect()
}
