//! What of an entry is compared: its texts, its sounds, its syllables.

use super::content::Content;
use super::text::{letters, syllables, text_key};
use super::wordings::of_sentence;
use crate::drill::Language;
use crate::language::mandarin::pinyin;

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
}
