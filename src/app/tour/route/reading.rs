//! Reading on the tour: the list, a dialogue line by line, a word, a part, the end and its questions.

use bevy::prelude::KeyCode;

use super::super::TourError;
use super::{Guide, LONGEST_SESSION};
use crate::app::screen::Screen;

/// A dialogue in which somebody asks, answers and pays.
const DIALOGUE: &str = "text-start-5-at-the-tea-house";
/// How many lines it has.
const LINES: usize = 5;

impl Guide {
    /// Reads a dialogue, from the home screen and back to it.
    pub(super) fn reading(&mut self) -> Result<(), TourError> {
        self.press("texts")?;
        self.expect(Screen::Texts)?;
        self.look("texts")?;
        self.press("open-find")?;
        self.look("texts-find")?;
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Home)?;
        self.press("texts")?;
        self.press(DIALOGUE)?;
        self.expect(Screen::Reading)?;
        self.look("reading")?;
        self.driver.key(KeyCode::ArrowDown);
        self.driver.key(KeyCode::ArrowRight);
        self.look("reading-word")?;
        self.press("wish")?;
        self.look("reading-wished")?;
        for hidden in ["pinyin", "tibetan", "mandarin"] {
            self.press(hidden)?;
        }
        self.look("reading-hidden")?;
        self.driver.key(KeyCode::KeyS);
        self.look("reading-peeked")?;
        for shown in ["pinyin", "tibetan", "mandarin"] {
            self.press(shown)?;
        }
        self.part()?;
        for _ in 0..LINES {
            self.press("forward")?;
        }
        self.look("reading-end")?;
        self.questions()?;
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Texts)?;
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Home)
    }

    /// Chooses a part, comes to a line of it and leaves the part again.
    fn part(&mut self) -> Result<(), TourError> {
        self.press("part")?;
        self.look("reading-part")?;
        self.press("part-1")?;
        self.look("reading-your-turn")?;
        self.press("forward")?;
        self.look("reading-uncovered")?;
        self.press("part")
    }

    /// Answers the questions after the text, if it has any.
    fn questions(&mut self) -> Result<(), TourError> {
        if !self.driver.press("questions") {
            return Ok(());
        }
        self.expect(Screen::Drill)?;
        for _ in 0..LONGEST_SESSION {
            if self.screen() != Screen::Drill {
                break;
            }
            self.step()?;
        }
        self.expect(Screen::Reading)?;
        self.look("reading-answered")
    }
}
