//! Speaking on the tour: the doors, the guided step, and tones that are right, wrong and unclear, said by a made-up
//! microphone.

use bevy::prelude::KeyCode;

use super::Guide;
use crate::app::authoring::studio::Ear;
use crate::app::screen::Screen;
use crate::app::speaking::{Page, Recorder, Trainer, hummed};
use crate::app::tour::TourError;
use crate::audio::microphone::{Input, Take};
use crate::speech::hum::RATE;
use crate::speech::tones::SpeakerRange;

/// A made-up learner's voice.
fn voice() -> SpeakerRange {
    SpeakerRange::new(185.0, 330.0).unwrap_or(SpeakerRange::COMMON)
}

impl Guide {
    /// Speaks, from the home screen and back to it.
    pub(super) fn speaking(&mut self) -> Result<(), TourError> {
        self.hears(Take { samples: vec![0.0; 48_000], rate: RATE });
        self.press("speaking")?;
        self.expect(Screen::Speaking)?;
        self.look("speaking")?;
        self.press("tones")?;
        self.expect(Screen::Tones)?;
        self.press("all")?;
        self.look("tones")?;
        self.press("drills")?;
        self.look("tones-drills")?;
        self.press("back")?;
        self.press("pairs")?;
        self.look("tones-pairs")?;
        self.press("pair-33")?;
        self.look("tones-silence")?;
        self.driver.key(KeyCode::KeyR);
        self.wait_until("the room", |guide| !guide.listens())?;
        self.look("tones-words")?;
        self.hears(hummed("nǐ hǎo xièxie māma zàijiàn", voice()));
        self.say()?;
        self.wait_for("go-on")?;
        self.look("tones-found")?;
        self.press("go-on")?;
        self.look("tones-asked")?;
        self.hears(hummed("má mǎ", voice()));
        self.driver.key(KeyCode::KeyR);
        self.look("tones-speaking")?;
        self.driver.key(KeyCode::KeyR);
        self.wait_for("mine")?;
        self.look("tones-right")?;
        self.hears(hummed("má mā", voice()));
        self.say()?;
        self.wait_for("mine")?;
        self.look("tones-wrong")?;
        self.driver.key(KeyCode::KeyB);
        self.look("tones-syllables")?;
        let noise = (0..RATE).map(|at| if at.wrapping_mul(2_654_435_761) >> 31 == 0 { 0.2 } else { -0.2 });
        self.hears(Take { samples: noise.collect(), rate: RATE });
        self.say()?;
        self.wait_for("mine")?;
        self.look("tones-unclear")?;
        self.driver.key(KeyCode::Escape);
        self.driver.key(KeyCode::Escape);
        self.press("sentences")?;
        self.look("tones-sentence")?;
        self.hears_the_item();
        self.say()?;
        self.wait_for("mine")?;
        self.look("tones-sentence-said")?;
        self.driver.key(KeyCode::Escape);
        self.driver.key(KeyCode::Escape);
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Home)
    }

    /// Records what the microphone hears.
    fn say(&mut self) -> Result<(), TourError> {
        self.driver.key(KeyCode::KeyR);
        self.driver.key(KeyCode::KeyR);
        self.wait_until("what was said", |guide| !guide.listens())
    }

    fn listens(&self) -> bool {
        self.driver.app.world().resource::<Recorder>().is_running()
    }

    fn hears(&mut self, take: Take) {
        self.driver.app.insert_resource(Ear(Input::MadeUp(take)));
    }

    /// The microphone hears the likeliest way of saying what is shown.
    fn hears_the_item(&mut self) {
        let Page::Saying(saying) = &self.driver.app.world().resource::<Trainer>().page else { return };
        let pinyin: Vec<String> = saying.asked().iter().map(|spoken| spoken.syllable.to_string()).collect();
        self.hears(hummed(&pinyin.join(" "), voice()));
    }
}
