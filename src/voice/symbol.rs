//! The 219 symbols that the acoustic model was trained on, and how a syllable is made of them.
//!
//! They are numbered in the order of the training corpus: padding, silence, four marks, the onsets, each final with
//! its five tones, the end. The marks stand between syllables, and the corpus was aligned so that a final ends
//! half-way through its sound: the mark behind it holds the rest.

use crate::language::mandarin::pinyin::Tone;

/// A symbol, as the number that the acoustic model knows it by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Symbol(u8);

impl Symbol {
    pub const SILENCE: Self = Self(1);
    /// Between the syllables of a word.
    pub const WITHIN_WORD: Self = Self(2);
    /// Between words.
    pub const BETWEEN_WORDS: Self = Self(3);
    /// A rest of the voice.
    pub const PAUSE: Self = Self(5);
    pub const END: Self = Self(218);
    /// The r of erhua: the syllable 儿 in the neutral tone, which stands behind its final without a mark.
    pub const ERHUA: Self = Self::toned(9, Tone::Neutral);

    const FIRST_ONSET: u8 = 6;
    const FIRST_FINAL: u8 = 28;
    /// How many there are.
    pub const COUNT: usize = 219;

    const fn toned(final_index: u8, tone: Tone) -> Self {
        let tone = match tone {
            Tone::First => 0,
            Tone::Second => 1,
            Tone::Third => 2,
            Tone::Fourth => 3,
            Tone::Neutral => 4,
        };
        Self(Self::FIRST_FINAL + final_index * 5 + tone)
    }

    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// Returns the onset and the final of a syllable, given as [`crate::language::mandarin::pinyin`] spells it: in lower
/// case, with ü where it is written so. None where it is no syllable.
pub(super) fn of_syllable(letters: &str, tone: Tone) -> Option<(Symbol, Symbol)> {
    let (onset, end) = split(letters)?;
    let onset = index(&ONSETS, onset)?;
    let end = index(&FINALS, &end)?;
    Some((Symbol(Symbol::FIRST_ONSET + onset), Symbol::toned(end, tone)))
}

/// The onset of a syllable that begins with its final.
const NO_ONSET: &str = "^";

const ONSETS: [&str; 22] = [
    NO_ONSET, "b", "c", "ch", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "q", "r", "s", "sh", "t",
    "x", "z", "zh",
];

/// The finals in the corpus's spelling: ii is the i of zi, iii that of zhi, v is ü, and nothing is contracted.
const FINALS: [&str; 38] = [
    "a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "er", "i", "ia", "ian", "iang", "iao", "ie", "ii",
    "iii", "in", "ing", "iong", "iou", "o", "ong", "ou", "u", "ua", "uai", "uan", "uang", "uei", "uen",
    "ueng", "uo", "v", "van", "ve", "vn",
];

fn index(names: &[&str], wanted: &str) -> Option<u8> {
    names.iter().position(|name| *name == wanted).and_then(|index| u8::try_from(index).ok())
}

/// The onset and the final in the corpus's spelling.
fn split(letters: &str) -> Option<(&'static str, String)> {
    // Interjections and old readings whose sounds the corpus does not have are said as the nearest that it has.
    let letters = match letters {
        "n" | "ng" | "m" | "hm" | "hng" => "en",
        "ê" => "ei",
        "yo" => "you",
        "yai" => "ya",
        letters => letters,
    };
    let onset = ONSETS.iter().filter(|onset| letters.starts_with(**onset)).max_by_key(|onset| onset.len());
    let Some(onset) = onset else { return Some((NO_ONSET, without_onset(letters))) };
    let rest = letters.get(onset.len()..)?;
    let end = match (*onset, rest) {
        ("z" | "c" | "s", "i") => "ii".to_owned(),
        ("zh" | "ch" | "sh" | "r", "i") => "iii".to_owned(),
        ("j" | "q" | "x", rest) if rest.starts_with('u') => rest.replacen('u', "v", 1),
        (_, "iu") => "iou".to_owned(),
        (_, "ui") => "uei".to_owned(),
        (_, "un") => "uen".to_owned(),
        (_, rest) => rest.replace('ü', "v"),
    };
    Some((onset, end))
}

/// The final of a syllable that has no onset: y and w stand for i, u and ü there.
fn without_onset(letters: &str) -> String {
    match letters.split_at_checked(1) {
        Some(("y", rest)) if rest.starts_with('u') => rest.replacen('u', "v", 1),
        Some(("y", rest)) if rest.starts_with('i') => rest.to_owned(),
        Some(("y", rest)) => format!("i{rest}"),
        Some(("w", rest)) if rest.starts_with('u') => rest.to_owned(),
        Some(("w", rest)) => format!("u{rest}"),
        _ => letters.to_owned(),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::language::mandarin::pinyin::table;

    /// Returns the symbol of this name in the corpus.
    pub fn named(name: &str) -> Option<Symbol> {
        let marks = ["pad", "sil", "#0", "#1", "#2", "#3"];
        if let Some(mark) = index(&marks, name) {
            return Some(Symbol(mark));
        }
        if let Some(onset) = index(&ONSETS, name) {
            return Some(Symbol(Symbol::FIRST_ONSET + onset));
        }
        let (end, tone) = name.split_at_checked(name.len().checked_sub(1)?)?;
        let tones = [Tone::First, Tone::Second, Tone::Third, Tone::Fourth, Tone::Neutral];
        let tone = tones.into_iter().find(|t| t.number().to_string() == tone)?;
        Some(Symbol::toned(index(&FINALS, end)?, tone))
    }

    #[test]
    fn syllables_are_split_as_the_corpus_splits_them() {
        let mut checked = 0;
        for line in include_str!("symbol/corpus.tsv").lines() {
            let [syllable, onset, end] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
            assert_eq!(split(syllable), Some((onset, end.to_owned())), "{syllable}");
            checked += 1;
        }
        assert!(checked > 400, "{checked}");
    }

    #[test]
    fn every_syllable_of_pinyin_has_symbols_in_every_tone() {
        let onsets = ONSETS[1..].iter().copied().chain(["", "y", "w"]);
        let rimes = FINALS
            .iter()
            .copied()
            .chain(["ü", "üe", "iu", "ui", "un", "ue", "ê", "n", "ng", "m", "hm", "hng"]);
        let mut syllables = 0;
        for onset in onsets {
            for letters in rimes.clone().map(|rime| format!("{onset}{rime}")) {
                if !table::is_syllable(&letters) {
                    continue;
                }
                syllables += 1;
                for tone in [Tone::First, Tone::Second, Tone::Third, Tone::Fourth, Tone::Neutral] {
                    assert!(of_syllable(&letters, tone).is_some(), "{letters}");
                }
            }
        }
        assert!(syllables > 415, "{syllables}");
        assert_eq!(of_syllable("xyz", Tone::First), None);
    }

    #[test]
    fn symbols_have_the_numbers_of_the_corpus() {
        for (name, number) in
            [("sil", 1), ("#3", 5), ("^", 6), ("zh", 27), ("a1", 28), ("er5", 77), ("vn5", 217)]
        {
            assert_eq!(named(name).map(Symbol::index), Some(number), "{name}");
        }
        assert_eq!((Symbol::ERHUA.index(), Symbol::END.index()), (77, Symbol::COUNT - 1));
        let lv = of_syllable("nü", Tone::Third);
        assert_eq!(lv, named("n").zip(named("v3")));
    }
}
