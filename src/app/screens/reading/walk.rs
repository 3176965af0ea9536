//! Where a reader is in a text, as plain data: which line, which word of it, what was uncovered, whose part is played.

use std::collections::HashSet;

use crate::lesson::{Line, Story};

/// A reader's way through a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    /// The current line, from 0; as many as there are lines when the text has been read.
    pub line: usize,
    /// How far the reader has come: the lines up to this one stay in sight.
    pub reached: usize,
    /// The word of the current line that is looked up.
    pub word: Option<usize>,
    /// Lines of which everything is shown, though a language is hidden.
    pub peeked: HashSet<usize>,
    pub part: Part,
    /// In a part that is played: the reader's own line is shown.
    pub is_uncovered: bool,
    /// The text goes on by itself.
    pub is_playing: bool,
}

/// Whether the reader plays a part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// All parts are read.
    #[default]
    None,
    /// The reader is choosing one.
    Choosing,
    /// The lines of this speaker are the reader's to say.
    Of(String),
}

/// What came of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The reader's own line is shown.
    Uncovered,
    /// Another line is the current one.
    Line,
    /// The text has been read to its end.
    End,
    /// The line is the same; something else about it is shown.
    Here,
    /// There is no way on.
    Nowhere,
}

impl Walk {
    /// Returns the current line.
    pub fn current<'s>(&self, story: &'s Story) -> Option<&'s Line> {
        story.lines.get(self.line)
    }

    /// Returns whether the current line is the reader's own and still to be said.
    pub fn is_covered(&self, story: &Story) -> bool {
        !self.is_uncovered && self.is_own(self.current(story))
    }

    /// Returns whether the current line is the reader's own.
    pub fn is_own(&self, line: Option<&Line>) -> bool {
        match (&self.part, line.and_then(|line| line.by.as_ref())) {
            (Part::Of(part), Some(by)) => part == by,
            _ => false,
        }
    }

    /// Goes on: uncovers the reader's own line, else to the next line, else to the end.
    pub fn forward(&mut self, story: &Story) -> Step {
        if self.line >= story.lines.len() {
            return Step::Nowhere;
        }
        if self.is_covered(story) {
            self.is_uncovered = true;
            return Step::Uncovered;
        }
        self.go_to(self.line + 1);
        if self.line < story.lines.len() { Step::Line } else { Step::End }
    }

    /// Goes back a line.
    pub fn back(&mut self) -> Step {
        match self.line.checked_sub(1) {
            Some(line) => {
                self.go_to(line);
                Step::Line
            }
            None => Step::Nowhere,
        }
    }

    /// Makes a line the current one.
    pub fn go_to(&mut self, line: usize) {
        self.line = line;
        self.reached = self.reached.max(line);
        self.word = None;
        self.is_uncovered = false;
    }

    /// Looks up the next word of `count`, or the one before; round at the ends.
    pub fn step_word(&mut self, forward: bool, count: usize) {
        if count == 0 {
            self.word = None;
            return;
        }
        self.word = Some(match (self.word, forward) {
            (None, true) => 0,
            (None, false) => count - 1,
            (Some(word), true) => (word + 1) % count,
            (Some(word), false) => (word + count - 1) % count,
        });
    }

    /// Begins the text anew, in a part or in none.
    pub fn begin(&mut self, part: Part) {
        *self = Self { part, ..Self::default() };
    }
}

/// Returns the speakers of a text, in the order in which they first speak.
pub fn speakers(story: &Story) -> Vec<&str> {
    let mut speakers: Vec<&str> = Vec::new();
    for by in story.lines.iter().filter_map(|line| line.by.as_deref()) {
        if !speakers.contains(&by) {
            speakers.push(by);
        }
    }
    speakers
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dialogue() -> Story {
        let line = |by: &str| Line { by: Some(by.to_owned()), ..Line::default() };
        Story { lines: vec![line("A"), line("B"), line("A")], ..Story::default() }
    }

    #[test]
    fn lines_come_one_after_another_and_stay_in_sight() {
        let story = dialogue();
        let mut walk = Walk::default();
        assert_eq!(walk.back(), Step::Nowhere);
        assert_eq!([walk.forward(&story), walk.forward(&story)], [Step::Line, Step::Line]);
        assert_eq!(walk.back(), Step::Line);
        assert_eq!((walk.line, walk.reached), (1, 2));
        walk.go_to(2);
        assert_eq!([walk.forward(&story), walk.forward(&story)], [Step::End, Step::Nowhere]);
    }

    #[test]
    fn a_line_of_ones_own_part_is_uncovered_before_the_next_one_comes() {
        let story = dialogue();
        let mut walk = Walk::default();
        walk.begin(Part::Of("B".to_owned()));
        assert!(!walk.is_covered(&story));
        walk.forward(&story);
        assert!(walk.is_covered(&story));
        assert_eq!(walk.forward(&story), Step::Uncovered);
        assert_eq!((walk.line, walk.is_covered(&story)), (1, false));
        assert_eq!(walk.forward(&story), Step::Line);
        walk.back();
        assert!(walk.is_covered(&story), "it is to be said again");
    }

    #[test]
    fn words_are_looked_up_round_the_line() {
        let mut walk = Walk::default();
        walk.step_word(false, 3);
        assert_eq!(walk.word, Some(2));
        walk.step_word(true, 3);
        assert_eq!(walk.word, Some(0));
        walk.step_word(true, 0);
        assert_eq!(walk.word, None);
        assert_eq!(speakers(&dialogue()), ["A", "B"]);
    }
}
