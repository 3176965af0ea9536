//! The level of a Chinese word in HSK 3.0, the national standard GF 0025-2021.

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

/// `word<TAB>level`, one a line, 7 for the levels 7 to 9; see `assets/levels/README.md`.
const LIST: &str = include_str!("../../../assets/levels/hsk.tsv");

static LEVELS: LazyLock<HashMap<&'static str, Level>> = LazyLock::new(|| {
    LIST.lines()
        .filter_map(|line| {
            let (word, level) = line.split_once('\t')?;
            Some((word, Level(level.parse().ok()?)))
        })
        .collect()
});

/// A level of HSK 3.0. The highest three are not divided by the standard and are one here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(u8);

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            7 => f.write_str("HSK 7–9"),
            level => write!(f, "HSK {level}"),
        }
    }
}

/// Returns the level of a word in hanzi, where the standard lists it as written or with a final 儿. Words that are
/// written alike are not told apart, since the standard gives 还 (hái) and 还 (huán) one spelling too.
#[must_use]
pub fn level(word: &str) -> Option<Level> {
    LEVELS.get(word).or_else(|| LEVELS.get(format!("{word}儿").as_str())).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(word: &str) -> Option<String> {
        level(word).map(|level| level.to_string())
    }

    #[test]
    fn a_word_has_the_level_of_the_standard() {
        assert_eq!(shown("你好"), None, "the standard has 你 and 好");
        assert_eq!(shown("你").as_deref(), Some("HSK 1"));
        assert_eq!(shown("一下").as_deref(), Some("HSK 1"), "listed as 一下儿");
        assert_eq!(shown("儿女").as_deref(), Some("HSK 5"));
        assert_eq!(shown("肉豆蔻"), None);
    }

    #[test]
    fn every_line_of_the_list_is_read() {
        assert_eq!(LEVELS.len(), LIST.lines().count());
        // 500 entries of level 1 and 772 of level 2, some of them in two forms.
        let of = |number| LEVELS.values().filter(|level| level.0 == number).count();
        assert_eq!((of(1), of(2), of(3)), (507, 753, 953));
        assert_eq!(LEVELS.values().max().map(ToString::to_string).as_deref(), Some("HSK 7–9"));
    }
}
