//! Traditional characters: what they are in simplified ones, by the phrase where a character may be several.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Characters and phrases with what they become; see `assets/traditional/README.md`.
const TABLE: &str = include_str!("../../../assets/traditional/simplified.tsv");

/// The longest phrase of the table, in characters.
const LONGEST: usize = 4;

struct Table {
    /// What a character may be, the usual one first. One that simplified Chinese writes too is among its own.
    characters: HashMap<char, &'static str>,
    phrases: HashMap<&'static str, &'static str>,
}

static KNOWN: LazyLock<Table> = LazyLock::new(|| {
    let lines = TABLE.lines().filter_map(|line| line.split_once('\t'));
    let (mut characters, mut phrases) = (HashMap::new(), HashMap::new());
    for (found, becomes) in lines {
        let mut signs = found.chars();
        match (signs.next(), signs.next()) {
            (Some(only), None) => drop(characters.insert(only, becomes)),
            _ => drop(phrases.insert(found, becomes)),
        }
    }
    Table { characters, phrases }
});

/// A text in simplified characters, one for each of those that were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Simplified {
    pub text: String,
    /// What may be another character, since no phrase decides it.
    pub unsure: Vec<Unsure>,
}

/// A traditional character that may be several simplified ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsure {
    pub found: char,
    /// What was taken.
    pub taken: char,
    /// All that it may be, the one that was taken among them.
    pub all: &'static str,
}

/// Returns whether a character is written in traditional Chinese alone.
#[must_use]
pub fn is_traditional(c: char) -> bool {
    !c.is_ascii() && KNOWN.characters.get(&c).is_some_and(|targets| !targets.contains(c))
}

/// Returns the simplified character that one usually is: itself, if it is not traditional.
#[must_use]
pub fn usual(c: char) -> char {
    KNOWN.characters.get(&c).and_then(|targets| targets.chars().next()).unwrap_or(c)
}

/// Returns whether a text has a character that is written in traditional Chinese alone.
#[must_use]
pub fn has_traditional(text: &str) -> bool {
    text.chars().any(is_traditional)
}

/// Returns what a text is in simplified characters. It is taken to be traditional: 著 becomes 着 but in a phrase such as
/// 著名, which a simplified text may not want.
#[must_use]
pub fn simplified(text: &str) -> Simplified {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut made = Simplified { text: String::with_capacity(text.len()), unsure: Vec::new() };
    let mut at = 0;
    while let Some((start, found)) =
        starts.get(at).and_then(|start| Some((*start, text.get(*start..)?.chars().next()?)))
    {
        let phrase = (2..=LONGEST).rev().find_map(|length| {
            let phrase = text.get(start..*starts.get(at + length)?)?;
            Some((length, *KNOWN.phrases.get(phrase)?))
        });
        if let Some((length, becomes)) = phrase {
            made.text.push_str(becomes);
            at += length;
            continue;
        }
        let all = KNOWN.characters.get(&found).copied().unwrap_or_default();
        let taken = all.chars().next().unwrap_or(found);
        if all.chars().nth(1).is_some() {
            made.unsure.push(Unsure { found, taken, all });
        }
        made.text.push(taken);
        at += 1;
    }
    made
}

/// Returns `typed` with each traditional character as the simplified one that `expected` has of those it may be; `None`
/// if nothing changes. What `expected` has itself stays.
#[must_use]
pub fn as_expected(typed: &str, expected: &str) -> Option<String> {
    if !typed.chars().any(|c| KNOWN.characters.contains_key(&c)) {
        return None;
    }
    let wanted: HashSet<char> = expected.chars().collect();
    let meant = |c: char| match KNOWN.characters.get(&c) {
        Some(all) if !wanted.contains(&c) => {
            let usual = || all.chars().next().filter(|_| is_traditional(c));
            all.chars().find(|target| wanted.contains(target)).or_else(usual).unwrap_or(c)
        }
        _ => c,
    };
    let meant: String = typed.chars().map(meant).collect();
    (meant != typed).then_some(meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read_and_fits() {
        assert_eq!(KNOWN.characters.len() + KNOWN.phrases.len(), TABLE.lines().count());
        for (found, becomes) in &KNOWN.phrases {
            let length = found.chars().count();
            assert!(length == becomes.chars().count() && (2..=LONGEST).contains(&length), "{found}");
        }
        for (c, targets) in &KNOWN.characters {
            assert!(!targets.is_empty() && !targets.starts_with(*c), "{c}");
        }
    }

    #[test]
    fn no_character_of_the_standard_is_traditional() {
        let standard = include_str!("../../../assets/levels/hsk.tsv");
        let found: Vec<char> = standard.chars().filter(|c| is_traditional(*c)).collect();
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn phrases_decide_what_a_character_is() {
        for (traditional, expected) in [
            ("學生", "学生"),
            ("乾淨的餅乾", "干净的饼干"),
            ("乾坤", "乾坤"),
            ("看著", "看着"),
            ("著名的作家", "著名的作家"),
            ("顯著", "显著"),
            ("頭髮", "头发"),
            ("發展", "发展"),
            ("以後", "以后"),
            ("皇后", "皇后"),
            ("計畫", "计划"),
            ("畫畫", "画画"),
            ("項鍊", "项链"),
            ("鍊鋼", "炼钢"),
            ("瞭解", "了解"),
            ("一隻貓和兩隻狗", "一只猫和两只狗"),
            ("臺灣、台灣", "台湾、台湾"),
            ("麵條", "面条"),
            ("這裡和那裏", "这里和那里"),
            ("為什麼", "为什么"),
            ("藉口", "借口"),
            ("狼藉", "狼藉"),
            ("沈默", "沉默"),
            ("妳和牠", "你和它"),
            ("我們去圖書館。", "我们去图书馆。"),
            ("ཆུ་ and 水", "ཆུ་ and 水"),
            ("", ""),
        ] {
            assert_eq!(simplified(traditional).text, expected, "{traditional}");
        }
        let sure = ["乾淨的餅乾", "著名的作家", "計畫", "為什麼", "頭髮"];
        assert!(sure.into_iter().all(|text| simplified(text).unsure.is_empty()));
        assert_eq!(simplified("看著").unsure, [Unsure { found: '著', taken: '着', all: "着著" }]);
    }

    #[test]
    fn simplified_texts_are_not_taken_for_traditional() {
        for text in ["著名", "乾坤", "我们", "皇后", "台", "里面", "ཆུ", "water", "瞭望", "水"]
        {
            assert!(!has_traditional(text), "{text}");
        }
        for text in ["後", "學", "這", "們", "裡", "於", "麼"] {
            assert!(has_traditional(text), "{text}");
        }
    }

    #[test]
    fn an_answer_is_read_as_what_was_expected_if_it_may_be_that() {
        assert_eq!(as_expected("學生", "学生").as_deref(), Some("学生"));
        assert_eq!(as_expected("著名", "著名"), None);
        assert_eq!(as_expected("看著", "看着").as_deref(), Some("看着"));
        assert_eq!(as_expected("計畫", "计划").as_deref(), Some("计划"));
        assert_eq!(as_expected("學校", "学生").as_deref(), Some("学校"));
        assert_eq!(as_expected("学生", "学生"), None);
        assert_eq!(as_expected("乾", "水"), None, "simplified Chinese has it too");
    }
}
