//! The part of the way that types without a keyboard for it.

use bevy::prelude::KeyCode;

use super::{Guide, LONGEST_SESSION};
use crate::app::tour::TourError;
use crate::drill::Language;
use crate::drill::exercise::{ExerciseKind, Task};

impl Guide {
    /// Goes once round the methods in a field that asks for any text, and leaves it empty and as it was.
    pub(super) fn typing(&mut self) -> Result<(), TourError> {
        self.driver.key(KeyCode::F8);
        self.driver.write("womenqu");
        self.look("typing-pinyin")?;
        self.driver.key(KeyCode::Escape);
        self.driver.key(KeyCode::F8);
        self.driver.write("bsgrub");
        self.look("typing-wylie")?;
        for _ in "bsgrub".chars() {
            self.driver.key(KeyCode::Backspace);
        }
        self.building()?;
        self.driver.key(KeyCode::F8);
        Ok(())
    }

    /// Goes on with a tryout until a word is to be typed, types it and leaves the field empty.
    pub(super) fn typing_in_a_drill(&mut self) -> Result<(), TourError> {
        let mut steps = 0..LONGEST_SESSION;
        let asked = loop {
            let exercise = self.exercise()?;
            if steps.next().is_none() {
                return Err(TourError::Lost("a word to be typed".to_owned()));
            }
            if exercise.kind == ExerciseKind::TypeWord {
                break exercise;
            }
            if exercise.task != Task::Show {
                self.press("dont-know")?;
            }
            self.driver.key(KeyCode::Enter);
        };
        match asked.card.target {
            Language::Mandarin => {
                self.driver.write("xuesheng");
                self.look("drill-type-word-composing")?;
                self.driver.key(KeyCode::Escape);
            }
            Language::Tibetan => {
                self.driver.write("bsgrub");
                self.look("drill-type-word-composing")?;
                for _ in "bsgrub".chars() {
                    self.driver.key(KeyCode::Backspace);
                }
                self.driver.key(KeyCode::F9);
                self.press("build-root-ག")?;
                self.look("drill-type-word-building")?;
                self.driver.key(KeyCode::Escape);
            }
        }
        Ok(())
    }

    fn building(&mut self) -> Result<(), TourError> {
        self.driver.key(KeyCode::F9);
        for letter in ["build-prefix-བ", "build-superscript-ས", "build-root-ག", "build-subscript-ར"] {
            self.press(letter)?;
        }
        self.look("typing-building")?;
        self.press("build-vowel-ུ")?;
        self.press("build-stacks")?;
        for letter in ["stack-ཧ", "stack-\u{0F71}", "stack-\u{0F74}", "stack-\u{0F83}"] {
            self.press(letter)?;
        }
        self.look("typing-stacks")?;
        self.driver.key(KeyCode::F9);
        Ok(())
    }
}
