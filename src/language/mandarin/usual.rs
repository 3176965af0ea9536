//! How common words are read whose hanzi have several readings: the 行 of 银行 is háng, of 步行 xíng.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::hanzi::{self, is_hanzi, words};
use super::input::CommonWords;
use super::pinyin::{self, Syllable};

/// Words that are read in two ways, of which the table has one.
const BOTH: [&str; 3] = ["大夫", "朝阳", "地道"];

/// Common words of several hanzi with all their readings.
static WORDS: LazyLock<HashMap<String, Vec<Vec<Syllable>>>> = LazyLock::new(|| {
    let table = include_bytes!("../../../assets/input/mandarin.tsv");
    let mut words: HashMap<String, Vec<Vec<Syllable>>> = HashMap::new();
    for (word, reading) in CommonWords::read(table).unwrap_or_default().readings() {
        let syllables = || pinyin::parse(reading).ok().filter(|all| all.len() == word.chars().count());
        if word.chars().nth(1).is_some()
            && !BOTH.contains(&word)
            && let Some(syllables) = syllables()
        {
            words.entry(word.to_owned()).or_default().push(syllables);
        }
    }
    words
});

/// A hanzi in a common word that is read as in others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unusual {
    /// Which hanzi of the text it is, from 0.
    pub index: usize,
    /// The common word.
    pub word: String,
    /// How the word is written in pinyin.
    pub written: String,
    /// How it is usually read.
    pub usual: String,
    /// How the hanzi is read in it.
    pub right: Syllable,
}

/// Returns how a common word is read; `None` if it is none, or has several readings.
#[must_use]
pub fn reading(word: &str) -> Option<String> {
    match WORDS.get(word)?.as_slice() {
        [only] => Some(joined(only)),
        _ => None,
    }
}

/// Returns the common words of a text, as the spaces of its pinyin part them, of which a hanzi is read otherwise than it
/// usually is there. A text that is a common word is one, however its pinyin is parted. Tones, of which dictionaries
/// differ, and erhua are not looked at, nor what is no reading of the hanzi at all.
#[must_use]
pub fn unusual(zh: &str, written: &str) -> Vec<Unusual> {
    let has_several = |c: char| is_hanzi(c) && hanzi::readings(c).len() > 1;
    if !zh.chars().any(has_several) {
        return Vec::new();
    }
    let Ok(parts) = words(zh, written) else { return Vec::new() };
    let mut found = Vec::new();
    let whole: Vec<_> = parts.iter().flatten().filter(|cell| cell.hanzi.chars().any(is_hanzi)).collect();
    let all: Vec<Vec<_>> = if WORDS.contains_key(zh.trim()) {
        vec![whole]
    } else {
        parts
            .iter()
            .map(|word| word.iter().filter(|cell| cell.hanzi.chars().any(is_hanzi)).collect())
            .collect()
    };
    let mut index = 0;
    for cells in all {
        let first = index;
        index += cells.iter().map(|cell| cell.hanzi.chars().filter(|c| is_hanzi(*c)).count()).sum::<usize>();
        let word: String = cells.iter().map(|cell| cell.hanzi.as_str()).collect();
        let Some(usual) = WORDS.get(&word) else { continue };
        let said: Option<Vec<Syllable>> = cells
            .iter()
            .map(|cell| {
                let mut read = pinyin::parse(cell.pinyin.as_deref()?).ok()?.into_iter();
                read.next().filter(|_| read.next().is_none())
            })
            .collect();
        let Some(said) = said.filter(|said| usual.iter().all(|usual| usual.len() == said.len())) else {
            continue;
        };
        let differs = |usual: &Vec<Syllable>| {
            let pairs = usual.iter().zip(&said).zip(word.chars());
            let differing = |((usual, said), c): ((&Syllable, &Syllable), char)| differ(c, usual, said);
            pairs.enumerate().find(|(_, pair)| differing(*pair)).map(|(at, _)| at)
        };
        let places: Option<Vec<usize>> = usual.iter().map(differs).collect();
        let Some(at) = places.and_then(|places| places.first().copied()) else { continue };
        let Some((usual, right)) = usual.first().and_then(|usual| Some((usual, usual.get(at)?))) else {
            continue;
        };
        found.push(Unusual {
            index: first + at,
            word,
            written: joined(&said),
            usual: joined(usual),
            right: right.clone(),
        });
    }
    found
}

fn joined(syllables: &[Syllable]) -> String {
    let text: Vec<String> = syllables.iter().map(ToString::to_string).collect();
    text.join(" ")
}

/// Returns whether the letters of a hanzi are those of another of its readings.
fn differ(hanzi: char, usual: &Syllable, said: &Syllable) -> bool {
    let is_other = usual.letters != said.letters;
    let is_reading = || {
        hanzi::readings(hanzi).iter().any(|known| known.letters == said.letters && known.tone == said.tone)
    };
    is_other && !matches!(hanzi, '一' | '不') && is_reading()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hanzi_is_read_as_its_word_is() {
        let said = |zh: &str, pinyin: &str| -> Vec<String> {
            unusual(zh, pinyin)
                .into_iter()
                .map(|it| format!("{} {} → {}", it.index, it.written, it.usual))
                .collect()
        };
        assert_eq!(said("银行", "yin2xing2"), ["1 yín xíng → yín háng"]);
        assert_eq!(said("银行", "yín xíng"), ["1 yín xíng → yín háng"]);
        assert_eq!(said("我去银行。", "wǒ qù yínxíng."), ["3 yín xíng → yín háng"]);
        assert_eq!(said("音乐", "yīnlè"), ["1 yīn lè → yīn yuè"]);
        for (zh, pinyin) in [
            ("银行", "yínháng"),
            ("步行", "bùxíng"),
            ("东西", "dōngxi"),
            ("我们", "wǒ men"),
            ("一会儿", "yíhuìr"),
            ("水", "shuǐ"),
            ("行", "háng"),
            ("银行", "yínxiáng"),
            ("大夫", "dàifu"),
            ("照片", "zhàopiàn"),
            ("我银行", "wǒyínháng"),
        ] {
            assert_eq!(said(zh, pinyin), Vec::<String>::new(), "{zh} {pinyin}");
        }
    }
}
