//! Hanzi with their pinyin above, in lines that end between words.

use super::canvas::{INK, QUIET};
use super::typeset::{Line, Look, Typesetter};
use crate::language::mandarin::hanzi::{Cell, words};

/// Marks that stand with the word before them.
const CLOSING: &str = "，。、；：？！）》〉」』】”’…—,.;:!?)";

/// The room between two syllables, in em of the pinyin.
const APART: f32 = 0.35;
/// How high the pinyin stands above the line of the hanzi, in em of the hanzi.
const RISE: f32 = 1.02;

/// The sizes of hanzi and pinyin, in points of Latin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ruby {
    pub hanzi: f32,
    pub pinyin: f32,
}

/// A hanzi with its syllable: where both begin in it, and how wide it is.
struct Pair {
    hanzi: Vec<Line>,
    pinyin: Vec<Line>,
    width: f32,
}

impl Ruby {
    /// Sets hanzi in lines no longer than `width`; one line has both, so that it stands on the line of its hanzi. What
    /// does not fit together is set one after the other.
    pub(super) fn set(self, setter: &Typesetter<'_>, zh: &str, pinyin: &str, width: f32) -> Vec<Line> {
        let hanzi = Look { size: self.hanzi, is_strong: false, colour: INK };
        let above = Look { size: self.pinyin, is_strong: false, colour: QUIET };
        let Ok(words) = words(zh, pinyin) else {
            let mut lines = setter.set(zh, hanzi, width);
            lines.extend(setter.set(pinyin, above, width));
            return lines;
        };
        let mut lines = Vec::new();
        let mut current: Vec<Pair> = Vec::new();
        let mut length = 0.0;
        for word in joined(words) {
            let pairs: Vec<Pair> = word.iter().map(|cell| self.pair(setter, cell)).collect();
            let all: f32 = pairs.iter().map(|pair| pair.width).sum();
            if !current.is_empty() && length + all > width {
                lines.push(self.line(std::mem::take(&mut current)));
                length = 0.0;
            }
            for pair in pairs {
                // A word that is longer than a line is broken between its hanzi.
                if !current.is_empty() && length + pair.width > width {
                    lines.push(self.line(std::mem::take(&mut current)));
                    length = 0.0;
                }
                length += pair.width;
                current.push(pair);
            }
        }
        if !current.is_empty() {
            lines.push(self.line(current));
        }
        lines
    }

    fn pair(self, setter: &Typesetter<'_>, cell: &Cell) -> Pair {
        let set = |text: &str, size: f32, colour| {
            setter.set(text, Look { size, is_strong: false, colour }, f32::INFINITY)
        };
        let hanzi = set(&cell.hanzi, self.hanzi, INK);
        let pinyin = set(cell.pinyin.as_deref().unwrap_or_default(), self.pinyin, QUIET);
        let wide = |lines: &[Line]| lines.iter().map(|line| line.width).sum::<f32>();
        let above = wide(&pinyin);
        let apart = if above > 0.0 { APART * self.pinyin } else { 0.0 };
        Pair { width: wide(&hanzi).max(above + apart), hanzi, pinyin }
    }

    fn line(self, pairs: Vec<Pair>) -> Line {
        let has_pinyin = pairs.iter().any(|pair| !pair.pinyin.is_empty());
        let above = if has_pinyin { self.hanzi * RISE + self.pinyin } else { self.hanzi };
        let mut line = Line { runs: Vec::new(), width: 0.0, room: (above, self.hanzi * 0.4) };
        for pair in pairs {
            for (part, drop) in [(pair.pinyin, -RISE * self.hanzi), (pair.hanzi, 0.0)] {
                for set in part {
                    let start = line.width + (pair.width - set.width) / 2.0;
                    line.runs.extend(set.runs.into_iter().map(|mut run| {
                        run.x += start;
                        run.drop += drop;
                        run
                    }));
                }
            }
            line.width += pair.width;
        }
        line
    }
}

/// Puts a mark that ends a phrase to the word before it, so that no line begins with it.
fn joined(words: Vec<Vec<Cell>>) -> Vec<Vec<Cell>> {
    let mut joined: Vec<Vec<Cell>> = Vec::with_capacity(words.len());
    for word in words {
        let is_mark = word.iter().all(|cell| cell.hanzi.chars().all(|c| CLOSING.contains(c)));
        match joined.last_mut() {
            Some(before) if is_mark => before.extend(word),
            _ => joined.push(word),
        }
    }
    joined
}
