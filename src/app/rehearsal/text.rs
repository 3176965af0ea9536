//! The text of a speech: one of a pack's, or the learner's own, a sentence a line.

use std::sync::Arc;

use crate::app::localise::in_language;
use crate::drill::lexicon::Lexicon;
use crate::drill::{Language, item};
use crate::language::mandarin::hanzi::is_hanzi;
use crate::language::mandarin::reading::Readings;
use crate::language::tibetan::syllable::syllables;
use crate::lesson::{Line, Pack, Speech, Spoken, Trilingual};
use crate::locale::UiLanguage;
use crate::progress::OwnSpeech;
use crate::speech::delivery::Sentence;

/// What ends a sentence, and stays with it.
const ENDS: &[char] = &['。', '！', '？', '；', '!', '?', ';', '།', '\n'];
/// What belongs to the sentence before it.
const CLOSING: &[char] = &['”', '’', '」', '』', '）', ')', '།', ' '];
/// How much of a text of one's own is its title.
const TITLE: usize = 14;

/// A speech that is rehearsed.
#[derive(Clone, Debug)]
pub struct Text {
    /// The name under which its takes are kept: `pack/id`, or that of an own text.
    pub name: String,
    pub title: Title,
    /// In which language it is given.
    pub language: Language,
    pub lines: Vec<Line>,
    /// How long it should take, where its author says so.
    pub seconds: Option<u32>,
    /// The pack that it belongs to, for its recordings.
    pub pack: Option<Arc<Pack>>,
    /// What is to be said, for the analysis.
    pub script: Arc<[Sentence]>,
    pub is_reviewed: bool,
    /// Of some of it nobody knew how it is read, and not all words that are known had been looked at.
    pub may_be_read_better: bool,
}

/// The name of a speech.
#[derive(Clone, Debug)]
pub enum Title {
    Authors(Trilingual),
    /// How the text begins.
    Own(String),
}

impl Title {
    /// Returns it in a language.
    pub fn in_language(&self, lang: UiLanguage) -> String {
        match self {
            Self::Authors(title) => in_language(title, lang),
            Self::Own(title) => title.clone(),
        }
    }
}

/// Returns every speech for those who learn `target`, with its pack, in the order of the course.
pub fn speeches(lexicon: &Lexicon, target: Language) -> impl Iterator<Item = (&Arc<Pack>, &Speech)> {
    let suits = move |pack: &&Arc<Pack>| pack.teaches.is_none_or(|teaches| teaches == target);
    lexicon
        .packs()
        .iter()
        .filter(suits)
        .flat_map(|pack| pack.speeches.iter().map(move |speech| (pack, speech)))
}

impl Text {
    /// Returns a speech of a pack, as it is given in a language.
    pub fn of_pack(pack: &Arc<Pack>, speech: &Speech, language: Language) -> Self {
        Self {
            name: item(&pack.id, &speech.id),
            title: Title::Authors(speech.title.clone()),
            language,
            script: script(&speech.lines, language),
            lines: speech.lines.clone(),
            seconds: Some(speech.seconds),
            pack: Some(Arc::clone(pack)),
            is_reviewed: speech.is_reviewed(),
            may_be_read_better: false,
        }
    }

    /// Returns a text of a learner's own; its pinyin is what `readings` give, which may be all that are known or only some.
    pub fn of_own(own: &OwnSpeech, readings: &Readings, are_all: bool) -> Self {
        let line = |text: String| match own.language {
            Language::Mandarin => {
                let pinyin = readings.pinyin(&text).unwrap_or_default();
                Line { zh: text, pinyin, ..Line::default() }
            }
            Language::Tibetan => Line { bo: text, ..Line::default() },
        };
        let lines: Vec<Line> = sentences(&own.text).map(line).collect();
        let is_unread = |line: &Line| own.language == Language::Mandarin && line.pinyin.is_empty();
        Self {
            may_be_read_better: !are_all && lines.iter().any(is_unread),
            name: own.name(),
            title: Title::Own(beginning(&own.text)),
            language: own.language,
            script: script(&lines, own.language),
            lines,
            seconds: None,
            pack: None,
            is_reviewed: true,
        }
    }

    /// Returns whether any of it has a meaning in the other language.
    pub fn has_meaning(&self) -> bool {
        self.lines.iter().any(|line| match self.language {
            Language::Mandarin => !line.bo.is_empty(),
            Language::Tibetan => !line.zh.is_empty(),
        })
    }

    /// Returns what is heard of a line as its model.
    pub fn spoken(&self, line: &Line) -> Spoken {
        let spoken = match self.language {
            Language::Mandarin => Spoken::of_line(line),
            Language::Tibetan => Spoken::tibetan(&line.bo),
        };
        match &self.pack {
            Some(pack) => spoken.with_recording(&pack.id, pack.teaches, line.audio.as_deref()),
            None => spoken,
        }
    }
}

/// Returns in which language a text of a learner's own is written; none where nothing of it could be said.
pub fn language_of(text: &str) -> Option<Language> {
    let hanzi = text.chars().filter(|c| is_hanzi(*c)).count();
    let tibetan = syllables(text).count();
    (hanzi + tibetan > 0).then_some(if hanzi >= tibetan { Language::Mandarin } else { Language::Tibetan })
}

/// Returns how a text begins.
pub fn beginning(text: &str) -> String {
    let first: String = text.trim().chars().take(TITLE).collect();
    if text.trim().chars().count() > TITLE { format!("{}…", first.trim_end()) } else { first }
}

fn script(lines: &[Line], language: Language) -> Arc<[Sentence]> {
    let sentence = |line: &Line| match language {
        Language::Tibetan => Sentence::tibetan(&line.bo),
        // Where nobody knows how it is read its syllables are counted all the same.
        Language::Mandarin => {
            Sentence::mandarin(&line.zh, &line.pinyin, line.spoken.as_deref()).unwrap_or(Sentence {
                syllables: line.zh.chars().filter(|c| is_hanzi(*c)).count(),
                ..Sentence::default()
            })
        }
    };
    lines.iter().map(sentence).collect()
}

/// Cuts a text into sentences, without those of which nothing is said.
fn sentences(text: &str) -> impl Iterator<Item = String> {
    let mut sentences = Vec::new();
    let mut rest = text;
    while let Some(end) = rest.find(ENDS) {
        let sign = rest[end..].chars().next().map_or(1, char::len_utf8);
        let more = rest[end + sign..].find(|c| !CLOSING.contains(&c) && !ENDS.contains(&c));
        let end = more.map_or(rest.len(), |more| end + sign + more);
        sentences.push(rest[..end].trim().to_owned());
        rest = &rest[end..];
    }
    sentences.push(rest.trim().to_owned());
    sentences.into_iter().filter(|sentence| language_of(sentence).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_after_what_ends_a_sentence() {
        let cut = |text: &str| sentences(text).collect::<Vec<_>>();
        assert_eq!(
            cut("大家好！我叫扎西。“你好吗？”他说……好"),
            ["大家好！", "我叫扎西。", "“你好吗？”", "他说……好"]
        );
        assert_eq!(cut("བཀྲ་ཤིས་བདེ་ལེགས། །ངའི་མིང་ལ་པདྨ་ཟེར།"), ["བཀྲ་ཤིས་བདེ་ལེགས། །", "ངའི་མིང་ལ་པདྨ་ཟེར།"]);
        assert_eq!(cut(" 。 ! "), [""; 0]);
    }

    #[test]
    fn the_language_of_a_text_is_seen() {
        assert_eq!(language_of("大家好"), Some(Language::Mandarin));
        assert_eq!(language_of("བཀྲ་ཤིས། 好"), Some(Language::Tibetan));
        assert_eq!(language_of("hello 123"), None);
    }

    #[test]
    fn hanzi_that_nobody_can_read_are_counted() {
        let own = OwnSpeech {
            id: uuid::Uuid::nil(),
            language: Language::Mandarin,
            text: "大家好。".to_owned(),
            at: crate::drill::Moment(0),
        };
        let text = Text::of_own(&own, &Readings::default(), false);
        assert!(text.may_be_read_better);
        assert_eq!((text.script[0].syllables, text.script[0].asked.len()), (3, 0));
        let mut readings = Readings::default();
        readings.add("大家", "dàjiā");
        readings.add("好", "hǎo");
        let text = Text::of_own(&own, &readings, false);
        assert!(!text.may_be_read_better);
        assert_eq!((text.script[0].syllables, text.script[0].asked.len()), (3, 3), "{:?}", text.lines);
    }
}
