//! What can be heard of a pack: a text of one language, with what a recording or the computer voice needs to say it.

use crate::language::Language;
use crate::language::mandarin::hanzi::is_hanzi;

use super::{Example, Line, Sentence, Word};

/// A text that can be heard.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Spoken {
    pub language: Language,
    /// In hanzi or in Tibetan script; empty where only a syllable of pinyin is meant.
    pub text: String,
    /// Citation pinyin; empty for Tibetan, and where it is not known.
    pub pinyin: String,
    /// The author's own surface tones, where the rules of sandhi do not know them.
    pub surface: Option<String>,
    /// A recording of the pack, as its file under `audio/`. It is in the language that the pack teaches, or else in
    /// Mandarin.
    pub recording: Option<PackRecording>,
}

/// A recording that belongs to a pack.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PackRecording {
    /// The id of the pack.
    pub pack: String,
    /// The file under the pack's `audio/`.
    pub file: String,
}

impl Spoken {
    /// Returns Mandarin text with its citation pinyin, either of which may be empty.
    #[must_use]
    pub fn mandarin(text: &str, pinyin: &str) -> Self {
        Self {
            language: Language::Mandarin,
            text: text.to_owned(),
            pinyin: pinyin.to_owned(),
            surface: None,
            recording: None,
        }
    }

    /// Returns a paragraph of Chinese, in which words of other scripts may stand; none where it is not mainly Chinese.
    #[must_use]
    pub fn of_prose(text: &str) -> Option<Self> {
        let letters = text.chars().filter(|c| c.is_alphabetic());
        let (hanzi, others): (Vec<char>, Vec<char>) = letters.partition(|c| is_hanzi(*c));
        (hanzi.len() > others.len()).then(|| Self::mandarin(text, ""))
    }

    /// Returns Tibetan text.
    #[must_use]
    pub fn tibetan(text: &str) -> Self {
        Self {
            language: Language::Tibetan,
            text: text.to_owned(),
            pinyin: String::new(),
            surface: None,
            recording: None,
        }
    }

    /// Returns the Chinese of a word.
    #[must_use]
    pub fn of_word(word: &Word) -> Self {
        Self { surface: word.spoken.clone(), ..Self::mandarin(&word.zh, &word.pinyin) }
    }

    /// Returns the Chinese of a sentence.
    #[must_use]
    pub fn of_sentence(sentence: &Sentence) -> Self {
        Self { surface: sentence.spoken.clone(), ..Self::mandarin(&sentence.zh, &sentence.pinyin) }
    }

    /// Returns the Chinese of a line of a story or a speech.
    #[must_use]
    pub fn of_line(line: &Line) -> Self {
        Self { surface: line.spoken.clone(), ..Self::mandarin(&line.zh, &line.pinyin) }
    }

    /// Returns the Chinese, or the syllable of pinyin, of an example; none where it has neither.
    #[must_use]
    pub fn of_example(example: &Example) -> Option<Self> {
        let is_heard = !example.zh.is_empty() || !example.pinyin.is_empty();
        is_heard.then(|| Self::mandarin(&example.zh, &example.pinyin))
    }

    /// Adds the recording that a pack has of it, if any. It counts only where the pack's recordings are in the language
    /// of the text; `teaches` is the language that the pack teaches.
    #[must_use]
    pub fn with_recording(self, pack: &str, teaches: Option<Language>, file: Option<&str>) -> Self {
        let file = file.filter(|_| teaches.unwrap_or(Language::Mandarin) == self.language);
        let recording = file.map(|file| PackRecording { pack: pack.to_owned(), file: file.to_owned() });
        Self { recording, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recording_is_in_the_language_that_the_pack_teaches() {
        let has =
            |spoken: Spoken, teaches| spoken.with_recording("p", teaches, Some("a.wav")).recording.is_some();
        let (chinese, tibetan) = (|| Spoken::mandarin("茶", "chá"), || Spoken::tibetan("ཇ"));
        assert!(has(chinese(), None) && has(chinese(), Some(Language::Mandarin)));
        assert!(!has(chinese(), Some(Language::Tibetan)) && has(tibetan(), Some(Language::Tibetan)));
        assert!(!has(tibetan(), None));
        assert_eq!(chinese().with_recording("p", None, None).recording, None);
    }

    #[test]
    fn prose_is_said_where_it_is_mainly_chinese() {
        for heard in ["汉语先说“在、去”，后说地点。", "“我”后面加 ལ。"] {
            assert_eq!(Spoken::of_prose(heard).map(|spoken| spoken.text), Some(heard.to_owned()));
        }
        for silent in ["", "。", "The tone of mǎ is 三", "སྐད：ས་ཀ་བཏགས་སྐ། སྐ་ད་སྐད། 拼读"]
        {
            assert_eq!(Spoken::of_prose(silent), None, "{silent}");
        }
    }

    #[test]
    fn an_example_of_tibetan_alone_has_no_chinese_to_hear() {
        let example = |zh: &str, pinyin: &str| Example {
            zh: zh.to_owned(),
            pinyin: pinyin.to_owned(),
            bo: "ཇ".to_owned(),
            ..Example::default()
        };
        assert_eq!(Spoken::of_example(&example("", "")), None);
        assert_eq!(Spoken::of_example(&example("", "chá")), Some(Spoken::mandarin("", "chá")));
    }
}
