//! What of an entry is compared: its texts without what two people may write differently, its sounds, its syllables.

use unicode_normalization::UnicodeNormalization as _;

use super::content::Content;
use super::wordings::of_sentence;
use crate::drill::Language;
use crate::language::mandarin::hanzi::is_hanzi;
use crate::language::mandarin::pinyin;
use crate::language::tibetan::digits;
use crate::language::tibetan::normal::normalise;
use crate::language::tibetan::syllable::is_letter_or_sign;

/// What of an entry is compared. It is empty for a question, whose options stand alone.
#[derive(Clone, Debug, Default)]
pub(super) struct Keys {
    pub hanzi: String,
    /// The usual one first.
    pub tibetan: Vec<String>,
    pub english: Vec<String>,
    /// Of a sentence, its other wordings: in Chinese, then in Tibetan.
    pub others: Vec<String>,
    /// The letters of each syllable of the pinyin, tones apart.
    pub sounds: Vec<String>,
    pub tibetan_syllables: Vec<String>,
}

impl Keys {
    pub(super) fn of(content: Content<'_>) -> Self {
        let (hanzi, pinyin, tibetan, english) = match content {
            Content::Word(word) => {
                let english = word.en.iter().map(|gloss| bare_english(gloss)).collect();
                (&word.zh, &word.pinyin, word.bo.as_slice(), english)
            }
            Content::Sentence(sentence) => {
                let english = vec![letters(&sentence.en)];
                (&sentence.zh, &sentence.pinyin, std::slice::from_ref(&sentence.bo), english)
            }
            Content::Question(_) => return Self::default(),
        };
        let others = match content {
            Content::Sentence(sentence) => Language::ALL
                .into_iter()
                .flat_map(|language| {
                    let wordings = of_sentence(sentence, language);
                    wordings.into_iter().map(move |wording| text_key(language, &wording.text))
                })
                .collect(),
            Content::Word(_) | Content::Question(_) => Vec::new(),
        };
        let sounds = pinyin::parse(pinyin).unwrap_or_default();
        Self {
            hanzi: text_key(Language::Mandarin, hanzi),
            tibetan: tibetan.iter().map(|text| text_key(Language::Tibetan, text)).collect(),
            english: english.into_iter().filter(|key: &String| !key.is_empty()).collect(),
            others,
            sounds: sounds.into_iter().map(|syllable| syllable.letters).collect(),
            tibetan_syllables: tibetan
                .iter()
                .flat_map(|text| syllables(text).map(str::to_owned).collect::<Vec<_>>())
                .collect(),
        }
    }
}

/// Returns what two writings of one text have in common: no punctuation, no spaces, one width, one kind of digits, and in
/// Tibetan one tsheg between any two syllables. A text that is nothing but punctuation is left as it is.
pub(crate) fn text_key(language: Language, text: &str) -> String {
    let key = match language {
        Language::Mandarin => letters(text),
        Language::Tibetan => {
            let text = digits::to_latin(&normalise(text));
            syllables(&text).collect::<Vec<_>>().join("་")
        }
    };
    if key.is_empty() { text.trim().to_owned() } else { key }
}

/// Returns what stands between the tshegs, shads and spaces of a Tibetan text: syllables, numbers, words of other scripts.
pub(crate) fn syllables(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_of_a_syllable(c)).filter(|part| !part.is_empty())
}

/// Returns the letters and digits of a text in lower case and one width.
fn letters(text: &str) -> String {
    text.nfkc().filter(|c| is_hanzi(*c) || c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn is_of_a_syllable(c: char) -> bool {
    match c {
        '\u{0F00}'..='\u{0FFF}' => is_letter_or_sign(c) || matches!(c, '༠'..='༳'),
        _ => c.is_alphanumeric(),
    }
}

/// Returns an English gloss in lower case, without remarks in brackets and without a leading "to", "a", "an" or "the":
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_compared_without_what_may_be_left_out() {
        assert_eq!(bare_english("To drink (tea)"), "drink");
        assert_eq!(bare_english("the  Sun"), "sun");
        assert_eq!(bare_english("to"), "to");
    }

    #[test]
    fn texts_are_compared_without_what_people_write_differently() {
        let tibetan = |text| text_key(Language::Tibetan, text);
        assert_eq!(tibetan("ཁྱེད་རང་བདེ་མོ། "), tibetan("ཁྱེད་རང་ བདེ་མོ་"));
        assert_eq!(tibetan("ལོ་༣ ཡིན།"), tibetan("ལོ་3་ཡིན"));
        assert_ne!(tibetan("ང་ཡིན།"), tibetan("ངས་ཡིན།"));
        let mandarin = |text| text_key(Language::Mandarin, text);
        assert_eq!(mandarin("你好，ＯＫ！"), mandarin("你好 ok"));
        assert_eq!(mandarin("……"), "……");
    }
}
