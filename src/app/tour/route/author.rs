//! The author's part of the tour: a new lesson, a mistake and its mending, a spreadsheet with faults and a good one.

use std::fs;

use bevy::prelude::KeyCode;

use super::{Guide, write};
use crate::app::authoring::studio::{self, Ear};
use crate::app::screen::Screen;
use crate::app::tour::TourError;
use crate::audio::microphone::Input;
use crate::lesson::PACK_FILE;

impl Guide {
    pub(super) fn authoring(&mut self) -> Result<(), TourError> {
        let faulty = self.data.join("inbox/faulty.csv");
        let good = self.data.join("inbox/week-3.csv");
        write(&faulty, FAULTY.as_bytes())?;
        write(&good, GOOD.as_bytes())?;
        self.press("packs")?;
        self.expect(Screen::Packs)?;
        self.press("write")?;
        self.expect(Screen::Author)?;
        self.wait_for("found-2")?;
        self.look("author")?;
        self.driver.write("第一课");
        self.driver.key(KeyCode::Enter);
        self.writing()?;
        self.look("author-lesson")?;
        self.record()?;
        self.spoil_and_mend()?;
        self.press("see")?;
        self.expect(Screen::Drill)?;
        self.typing_in_a_drill()?;
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Author)?;
        self.press("bundle")?;
        self.look("author-written")?;
        self.driver.drop_file(&faulty);
        self.wait_for("keep-sound")?;
        self.look("author-faulty")?;
        self.press("column-1-5")?;
        self.wait_for("choice-2")?;
        self.look("author-guess")?;
        self.driver.drop_file(&good);
        self.wait_for("keep")?;
        self.look("author-arrived")?;
        self.driver.key(KeyCode::Enter);
        self.wait_for("see")?;
        self.look("author-kept")?;
        self.driver.key(KeyCode::Escape);
        self.look("author-own")?;
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Packs)?;
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Home)
    }

    /// Every page of recording a word, with a microphone that hears a hum.
    fn record(&mut self) -> Result<(), TourError> {
        self.driver.app.insert_resource(Ear(Input::MadeUp(studio::hum())));
        self.press("record-words")?;
        self.wait_for("record")?;
        self.look("studio")?;
        self.driver.key(KeyCode::KeyR);
        self.look("studio-listening")?;
        self.driver.key(KeyCode::KeyR);
        self.wait_for("keep")?;
        self.look("studio-taken")?;
        self.driver.key(KeyCode::Enter);
        self.wait_for("hear-kept")?;
        self.look("studio-kept")?;
        self.driver.key(KeyCode::Escape);
        self.wait_for("see")
    }

    /// Saves a mistake, then the correction: both are seen without a key being pressed.
    fn spoil_and_mend(&mut self) -> Result<(), TourError> {
        let file = self.data.join("lessons/di-yi-ke").join(PACK_FILE);
        let right =
            fs::read_to_string(&file).map_err(|reason| TourError::Write { path: file.clone(), reason })?;
        write(&file, right.replace("shuǐ", "shǔi").replace("\"ཆུ\"", "\"གཀཆུ\"").as_bytes())?;
        self.wait_until("the mistake is seen", |guide| guide.faults_shown() > 0)?;
        self.look("author-mistake")?;
        write(&file, right.as_bytes())?;
        self.wait_until("the mistake is mended", |guide| guide.faults_shown() == 0)
    }

    fn faults_shown(&self) -> usize {
        self.driver.app.world().resource::<crate::app::authoring::Workshop>().faults()
    }

    pub(super) fn wait_for(&mut self, control: &str) -> Result<(), TourError> {
        self.wait_until(control, |guide| guide.driver.controls().iter().any(|name| name == control))
    }

    pub(super) fn wait_until(
        &mut self,
        what: &str,
        mut is_so: impl FnMut(&mut Self) -> bool,
    ) -> Result<(), TourError> {
        for _ in 0..PATIENCE {
            if is_so(self) {
                return Ok(());
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
            self.driver.settle();
        }
        Err(TourError::Lost(what.to_owned()))
    }
}

/// Looks at the screen before something that should come is given up.
const PATIENCE: usize = 2_000;

/// A spreadsheet as a teacher might save it, with a mistake of several kinds.
const FAULTY: &str = "汉字,拼音,藏文,英文,备注
水,shǔi,ཆུ,water,
火,huǒ,གཀམེ,fire,?
书,,དེབ,book,
";

/// One without a mistake, and without ids.
const GOOD: &str = "汉字,拼音,藏文,英文,来源
水,shuǐ,ཆུ,water,Sun 1991 no. 13
火,huo3,མེ,fire,Sun 1991 no. 15
书,shū,དེབ,book,GATITOS
";
