//! Speech contests on the tour: two speakers and two judges, on both windows, with everything that goes wrong.

use std::net::Ipv4Addr;
use std::thread::sleep;
use std::time::Duration;

use bevy::prelude::KeyCode;

use super::super::TourError;
use super::Guide;
use crate::app::phones::PhonesWanted;
use crate::app::screen::Screen;
use crate::app::speech_day::{SpeechDay, SpeechStep};

impl Guide {
    /// Holds a speech contest, from the home screen and back to it.
    pub(super) fn speeches(&mut self) -> Result<(), TourError> {
        self.press("contests")?;
        self.press("speechsetup")?;
        self.expect(Screen::SpeechSetup)?;
        self.driver.write("པདྨ: ངའི་ཕ་ཡུལ། 卓玛：我的家乡");
        self.look("speech-setup")?;
        self.driver.key(KeyCode::Enter);
        self.press("sheet-ten-541")?;
        for _ in 0..3 {
            self.press("fewer-judges")?;
        }
        self.look("speech-setup-filled")?;
        self.press("begin-speeches")?;
        self.expect(Screen::SpeechContest)?;
        self.press("window")?;
        self.look("speech-ready")?;
        // On this machine alone: a picture needs no network.
        let here = PhonesWanted::On(Some(Ipv4Addr::LOCALHOST.into()));
        self.driver.app.world_mut().write_message(here);
        self.driver.key(KeyCode::F12);
        self.look("speech-phones")?;
        self.press("phones-off")?;
        self.driver.key(KeyCode::F12);
        self.driver.key(KeyCode::Enter);
        self.look("speech-called")?;
        self.driver.key(KeyCode::Enter);
        // The stopwatch shows whole seconds.
        sleep(Duration::from_millis(1_100));
        self.look("speech-speaking")?;
        self.driver.key(KeyCode::Enter);
        self.look("speech-marks")?;
        self.driver.write("9");
        self.driver.key(KeyCode::Enter);
        self.look("speech-marks-wrong")?;
        self.marks()?;
        self.look("speech-between")?;
        for _ in 0..3 {
            self.driver.key(KeyCode::Enter);
        }
        self.marks()?;
        self.driver.key(KeyCode::Enter);
        self.look("speech-closed")?;
        self.driver.key(KeyCode::Enter);
        self.look("speech-revealed")?;
        self.driver.key(KeyCode::Enter);
        self.look("speech-over")?;
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::SpeechSetup)?;
        self.look("speech-setup-earlier")?;
        self.driver.key(KeyCode::Escape);
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Home)?;
        self.press("speaking")?;
        self.mock_test()?;
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Home)
    }

    /// Takes a mock test, with a syllable that is wrong and one that is flawed.
    fn mock_test(&mut self) -> Result<(), TourError> {
        self.press("mocktest")?;
        self.expect(Screen::MockTest)?;
        self.look("mock-test")?;
        self.driver.key(KeyCode::Enter);
        for part in 1..=4 {
            self.driver.key(KeyCode::Enter);
            if part < 4 {
                self.press("syllable-0-0")?;
                self.press("syllable-1-0")?;
                self.press("syllable-1-0")?;
            }
            self.take(format!("mock-test-part-{part}"))?;
            self.driver.key(KeyCode::F9);
            self.look(&format!("mock-test-judged-{part}"))?;
            self.driver.key(KeyCode::F9);
        }
        self.look("mock-test-result")?;
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Speaking)
    }

    /// Enters the marks of both judges for whom has spoken.
    fn marks(&mut self) -> Result<(), TourError> {
        for _ in 0..2 {
            // What was typed there before was no mark.
            self.driver.key(KeyCode::Backspace);
            self.driver.write("4.25");
            for mark in ["3.5", "0.9"] {
                self.driver.key(KeyCode::Tab);
                self.driver.write(mark);
            }
            self.driver.key(KeyCode::Enter);
        }
        let step = self.driver.app.world().get_resource::<SpeechDay>().map(SpeechDay::step);
        if matches!(step, Some(SpeechStep::Mark(..)) | None) {
            return Err(TourError::Lost(format!("the end of the marks: {step:?}")));
        }
        Ok(())
    }
}
