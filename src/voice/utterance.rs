//! What is to be said: surface pinyin, parted into phrases.

use crate::language::mandarin::pinyin::{self, PinyinFault, Syllable, Tone};
use crate::language::mandarin::sandhi::{self, SandhiFault};

use super::acoustic::Segment;
use super::pitch::{self, Bend, LEVEL};
use super::symbol::{self, Symbol};

/// The most syllables that are said in one breath; a longer phrase is parted between words.
const LONGEST_PHRASE: usize = 16;

/// What is to be said: syllables in the tones in which they are spoken, in phrases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utterance {
    phrases: Vec<Phrase>,
}

impl Utterance {
    /// Reads pinyin in surface tones (ní hǎo), with marks or numbers. Punctuation of either script is a rest of the voice,
    /// a space parts words.
    ///
    /// # Errors
    /// As [`pinyin::parse_loose`].
    pub fn from_surface(pinyin: &str) -> Result<Self, PinyinFault> {
        let mut phrases = Vec::new();
        let mut phrase = Vec::new();
        let mut pieces = pinyin::pieces(pinyin, false, None)?.into_iter().peekable();
        while let Some(piece) = pieces.next() {
            let next = pieces.peek().map_or(pinyin.len(), |next| next.at.start);
            let gap = Gap::of(pinyin.get(piece.at.end..next).unwrap_or_default());
            phrase.push((piece.syllable(), gap));
            if matches!(gap, Gap::Rest(_)) || pieces.peek().is_none() {
                let rest = if let Gap::Rest(rest) = gap { rest } else { Rest::None };
                phrases.extend(breaths(std::mem::take(&mut phrase), rest));
            }
        }
        Ok(Self { phrases })
    }

    /// Reads pinyin in the tones of the dictionary, with the hanzi that it spells where they are known, and says it as it
    /// is spoken. `given`, if any, is how it is spoken where the rules do not know.
    ///
    /// # Errors
    /// As [`sandhi::written`].
    pub fn from_citation(hanzi: &str, pinyin: &str, given: Option<&str>) -> Result<Self, SandhiFault> {
        let surface = sandhi::written(hanzi, pinyin, given)?;
        Self::from_surface(&surface).map_err(|fault| SandhiFault::Misfit(fault.into()))
    }

    pub(super) fn into_phrases(self) -> Vec<Phrase> {
        self.phrases
    }
}

/// Syllables that are said in one breath.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Each with whether a word ends after it.
    syllables: Vec<(Syllable, bool)>,
    pub rest: Rest,
}

/// How long the voice rests after a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rest {
    None,
    /// At a comma and the like.
    Short,
    /// At the end of a sentence.
    Long,
}

impl Phrase {
    /// Returns how much longer the phrase is made than the model has it. A third tone by itself has to fall and rise,
    /// and is the longest of the four; the model, which never heard one, makes it too short for that.
    pub fn stretch(&self) -> f32 {
        match &self.syllables[..] {
            [(syllable, _)] if syllable.tone == Tone::Third => 1.3,
            _ => 1.0,
        }
    }

    /// Returns the symbols of the phrase with their bends. It begins with [`LEAD`] symbols and ends with [`TAIL`] that are
    /// hardly heard: with a rest on either side each tone has room.
    pub fn segments(&self) -> Vec<Segment> {
        let plain = |symbol| Segment { symbol, bend: LEVEL };
        let mut segments = vec![plain(Symbol::SILENCE), plain(Symbol::PAUSE)];
        for (index, (syllable, ends_word)) in self.syllables.iter().enumerate() {
            let mark = match (index + 1 == self.syllables.len(), ends_word) {
                (true, _) => Symbol::PAUSE,
                (false, true) => Symbol::BETWEEN_WORDS,
                (false, false) => Symbol::WITHIN_WORD,
            };
            push_syllable(&mut segments, syllable, mark);
        }
        segments.extend([plain(Symbol::SILENCE), plain(Symbol::END)]);
        segments
    }
}

/// Symbols before the first syllable of a phrase and after the mark of the last.
pub(super) const LEAD: usize = 2;
pub(super) const TAIL: usize = 2;

fn push_syllable(segments: &mut Vec<Segment>, syllable: &Syllable, mark: Symbol) {
    let Some((onset, end)) = symbol::of_syllable(&syllable.letters, syllable.tone) else {
        debug_assert!(false, "{} has no symbols", syllable.letters);
        return;
    };
    let bend = pitch::of_tone(syllable.tone, mark == Symbol::PAUSE);
    let mut push = |symbol, bend: Bend| segments.push(Segment { symbol, bend });
    push(onset, bend.onset);
    push(end, bend.end);
    if syllable.erhua {
        push(Symbol::ERHUA, bend.mark);
        let [.., last] = bend.mark;
        push(mark, [last; 5]);
    } else {
        push(mark, bend.mark);
    }
}

/// What stands between two syllables.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    WithinWord,
    BetweenWords,
    Rest(Rest),
}

impl Gap {
    fn of(text: &str) -> Self {
        text.chars().map(Self::of_char).max_by_key(|gap| gap.weight()).unwrap_or(Self::WithinWord)
    }

    fn of_char(c: char) -> Self {
        match c {
            '\'' | '’' | '-' | '‐' | '‑' | '·' => Self::WithinWord,
            '.' | '!' | '?' | '。' | '．' | '！' | '？' | '…' | '‼' | '⁇' | '⁈' | '⁉' => {
                Self::Rest(Rest::Long)
            }
            // What encloses words is not heard.
            '"' | '“' | '”' | '‘' | '「' | '」' | '『' | '』' | '《' | '》' | '〈' | '〉' | '«' | '»' => {
                Self::BetweenWords
            }
            c if c.is_whitespace() => Self::BetweenWords,
            _ => Self::Rest(Rest::Short),
        }
    }

    fn weight(self) -> u8 {
        match self {
            Self::WithinWord => 0,
            Self::BetweenWords => 1,
            Self::Rest(Rest::None) => 2,
            Self::Rest(Rest::Short) => 3,
            Self::Rest(Rest::Long) => 4,
        }
    }
}

/// Parts a phrase that is too long for one breath, between words where it can.
fn breaths(mut syllables: Vec<(Syllable, Gap)>, rest: Rest) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    loop {
        let left = syllables.len();
        // In even parts, so that no short one is left over at the end.
        let even = left.div_ceil(left.div_ceil(LONGEST_PHRASE).max(1));
        let is_word_end = |at: &usize| matches!(syllables.get(at - 1), Some((_, Gap::BetweenWords)));
        let cut =
            (even / 2 + 1..=LONGEST_PHRASE.min(left)).filter(is_word_end).min_by_key(|at| at.abs_diff(even));
        let later = if left > LONGEST_PHRASE { syllables.split_off(cut.unwrap_or(even)) } else { Vec::new() };
        let said = syllables.into_iter().map(|(syllable, gap)| (syllable, gap != Gap::WithinWord)).collect();
        let is_last = later.is_empty();
        phrases.push(Phrase { syllables: said, rest: if is_last { rest } else { Rest::None } });
        if is_last {
            return phrases;
        }
        syllables = later;
    }
}

#[cfg(test)]
mod tests {
    use super::symbol::tests::named;
    use super::*;

    fn phrases(pinyin: &str) -> Vec<(String, Rest)> {
        let written = |phrase: Phrase| {
            let mut text = String::new();
            for (syllable, ends_word) in &phrase.syllables {
                text.push_str(&syllable.to_string());
                text.push_str(if *ends_word { " " } else { "" });
            }
            (text.trim_end().to_owned(), phrase.rest)
        };
        Utterance::from_surface(pinyin).unwrap().into_phrases().into_iter().map(written).collect()
    }

    #[test]
    fn the_voice_rests_at_punctuation_of_either_script() {
        let said = |text: &str, rest| (text.to_owned(), rest);
        assert_eq!(phrases("ní hǎo"), [said("ní hǎo", Rest::None)]);
        assert_eq!(phrases("Ní hǎo, wó yǒu."), [said("ní hǎo", Rest::Short), said("wó yǒu", Rest::Long)]);
        assert_eq!(phrases("hǎo。hǎo！“hǎo”、hǎo……").len(), 4);
        assert_eq!(phrases("hǎo……")[0].1, Rest::Long);
        assert_eq!(phrases("xī'ān-shì “hǎo”"), [said("xīānshì hǎo", Rest::None)]);
        assert_eq!(phrases("hǎo — ?! hǎo")[0].1, Rest::Long);
        assert!(Utterance::from_surface("你好").is_err() && Utterance::from_surface("").is_err());
    }

    #[test]
    fn a_phrase_is_wrapped_in_rests_and_its_words_are_marked_apart() {
        let names = "sil #3 ^ uo3 #1 h uei4 er5 #0 b a5 #3 sil";
        let expected: Vec<Symbol> = names.split(' ').filter_map(named).chain([Symbol::END]).collect();
        let phrase = Utterance::from_surface("wǒ huìrba").unwrap().into_phrases().remove(0);
        let symbols: Vec<Symbol> = phrase.segments().iter().map(|segment| segment.symbol).collect();
        assert_eq!(symbols, expected);
    }

    #[test]
    fn a_long_phrase_is_said_in_several_breaths_and_loses_nothing() {
        for (word, count) in [("mā", 100), ("māmāmā", 9), ("mā", 21), ("mā", 20)] {
            for gap in [" ", ""] {
                let said = phrases(&[word].repeat(count).join(gap));
                let lengths: Vec<usize> = said.iter().map(|(text, _)| text.matches('m').count()).collect();
                assert_eq!(lengths.iter().sum::<usize>(), count * word.matches('m').count());
                assert!(lengths.iter().all(|length| (5..=LONGEST_PHRASE).contains(length)), "{lengths:?}");
                if gap == " " && word.len() > 3 {
                    assert!(lengths.iter().all(|length| length % 3 == 0), "{lengths:?}");
                }
            }
        }
    }

    #[test]
    fn only_a_third_tone_by_itself_is_made_longer() {
        let stretch = |text: &str| Utterance::from_surface(text).unwrap().into_phrases()[0].stretch();
        assert!(stretch("hǎo") > 1.2 && stretch("diǎnr") > 1.2);
        assert!(["hào", "hái hǎo", "hǎo le"].iter().all(|text| stretch(text).to_bits() == 1f32.to_bits()));
    }

    #[test]
    fn citation_tones_are_said_as_they_are_spoken() {
        let said = Utterance::from_citation("", "nǐ hǎo", None);
        assert_eq!(said, Ok(Utterance::from_surface("ní hǎo").unwrap()));
        let said = Utterance::from_citation("一个", "yī gè", None);
        assert_eq!(said, Ok(Utterance::from_surface("yí gè").unwrap()));
        assert!(Utterance::from_citation("好", "nǐ hǎo", None).is_err());
    }
}
