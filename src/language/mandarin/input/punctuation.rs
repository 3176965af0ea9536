//! Chinese punctuation, typed with the marks of a Latin keyboard.
use crate::language::mandarin::hanzi;

/// What decides which mark is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Punctuation {
    /// Whether Chinese was written last: after a number or a Latin word, a mark stays as it is.
    follows_chinese: bool,
    in_quotes: bool,
}

impl Punctuation {
    /// Notes what was committed.
    pub fn after(&mut self, commit: &str) {
        if let Some(last) = commit.chars().next_back() {
            self.follows_chinese = hanzi::is_hanzi(last);
        }
    }

    /// Returns the Chinese mark for a character; none when the character stays as it is.
    pub fn mark(&mut self, c: char) -> Option<&'static str> {
        let mark = Some(c).filter(|_| self.follows_chinese).and_then(|c| self.chinese(c));
        self.follows_chinese = mark.is_some();
        mark
    }

    fn chinese(&mut self, c: char) -> Option<&'static str> {
        Some(match c {
            ',' => "，",
            '.' => "。",
            '?' => "？",
            '!' => "！",
            ':' => "：",
            ';' => "；",
            '\\' => "、",
            '(' => "（",
            ')' => "）",
            '<' => "《",
            '>' => "》",
            '^' => "……",
            '"' => {
                self.in_quotes = !self.in_quotes;
                if self.in_quotes { "“" } else { "”" }
            }
            _ => return None,
        })
    }
}
