//! Speeches on the tour: a text of one's own is rehearsed twice, judged, listed, and said after its model.

use std::thread::sleep;
use std::time::Duration;

use bevy::prelude::KeyCode;

use super::super::TourError;
use super::Guide;
use crate::app::authoring::studio::{self, Ear};
use crate::app::rehearsal::murmur;
use crate::app::screen::Screen;
use crate::audio::microphone::Input;
use crate::locale::UiLanguage;

/// A short speech for those who learn Mandarin, and one for those who learn Tibetan, each with the syllables of its
/// phrases as they are said, and the silence after each in tenths of a second.
const CHINESE: &str = "大家好！我叫扎西，今年二十岁。我每天学习中文。谢谢大家！";
const CHINESE_SAID: [(usize, usize); 6] = [(3, 5), (4, 3), (3, 14), (2, 6), (7, 5), (4, 5)];
const TIBETAN: &str = "བཀྲ་ཤིས་བདེ་ལེགས། ངའི་མིང་ལ་པདྨ་ཟེར། ངས་བོད་ཡིག་སྦྱོང་གི་ཡོད། ཐུགས་རྗེ་ཆེ།";
const TIBETAN_SAID: [(usize, usize); 4] = [(4, 5), (5, 6), (6, 5), (3, 5)];

impl Guide {
    /// Rehearses a speech, from the home screen and back to it.
    pub(super) fn rehearsal(&mut self) -> Result<(), TourError> {
        let (text, said) = match self.plan.lang {
            UiLanguage::Chinese => (TIBETAN, &TIBETAN_SAID[..]),
            UiLanguage::Tibetan | UiLanguage::English => (CHINESE, &CHINESE_SAID[..]),
        };
        self.driver.app.insert_resource(Ear(Input::MadeUp(murmur(said))));
        self.press("speaking")?;
        self.press("rehearsal")?;
        self.expect(Screen::Rehearsal)?;
        self.look("rehearsal")?;
        self.press("bring")?;
        self.driver.write(text);
        self.look("rehearsal-bring")?;
        self.press("keep-text")?;
        self.look("rehearsal-ready")?;
        self.driver.key(KeyCode::KeyT);
        self.driver.key(KeyCode::KeyV);
        for take in ["rehearsal-report", "rehearsal-report-second"] {
            self.driver.key(KeyCode::Enter);
            self.wait_for("stop")?;
            // Until the first piece of the sound was heard, the clock and the text may still move.
            sleep(Duration::from_millis(600));
            self.driver.settle();
            self.look("rehearsal-speaking")?;
            self.driver.key(KeyCode::Enter);
            self.wait_for("mine")?;
            self.driver.key(KeyCode::ArrowDown);
            self.look(take)?;
        }
        self.driver.key(KeyCode::KeyE);
        self.look("rehearsal-exported")?;
        self.driver.key(KeyCode::KeyL);
        self.look("rehearsal-takes")?;
        self.press("take-1")?;
        self.wait_for("mine")?;
        self.driver.key(KeyCode::KeyX);
        self.look("rehearsal-delete")?;
        self.driver.key(KeyCode::KeyY);
        self.driver.key(KeyCode::Escape);
        self.shadowing()?;
        self.driver.app.insert_resource(Ear(Input::Unplugged));
        self.driver.key(KeyCode::Enter);
        self.wait_for("record")?;
        self.look("rehearsal-no-microphone")?;
        self.driver.key(KeyCode::Escape);
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Speaking)?;
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Home)
    }

    fn shadowing(&mut self) -> Result<(), TourError> {
        self.driver.app.insert_resource(Ear(Input::MadeUp(studio::hum())));
        self.press("shadowing")?;
        self.expect(Screen::Shadowing)?;
        self.look("shadowing")?;
        self.driver.key(KeyCode::KeyR);
        self.look("shadowing-listening")?;
        self.driver.key(KeyCode::KeyR);
        self.wait_for("both")?;
        self.driver.key(KeyCode::KeyT);
        self.look("shadowing-both")?;
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Rehearsal)
    }
}
