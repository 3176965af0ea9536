//! Contests on the tour: a whole evening is set up and played on both windows, put away and gone on with.

use bevy::prelude::KeyCode;

use super::super::TourError;
use super::Guide;
use crate::app::evening::Evening;
use crate::app::screen::Screen;
use crate::contest::{Phase, Step};

/// An evening with rounds in turn, by cards, by buzzer, of the audience and of risk.
const RULES: &str = "rules-school";
/// Steps after which an evening should long be over.
const LONGEST: usize = 200;

impl Guide {
    /// Holds a contest, from the home screen and back to it.
    pub(super) fn contest(&mut self) -> Result<(), TourError> {
        self.press("contests")?;
        self.expect(Screen::Contests)?;
        self.look("contests")?;
        self.press("contestsetup")?;
        self.expect(Screen::ContestSetup)?;
        self.press(RULES)?;
        self.press("fewer-teams")?;
        self.look("contest-setup")?;
        self.press("name-players")?;
        self.look("contest-setup-players")?;
        self.press("name-players")?;
        self.press("begin-contest")?;
        self.expect(Screen::Contest)?;
        self.look("contest-ready")?;
        self.press("window")?;
        self.look("contest-window")?;
        self.press("tools")?;
        self.look("contest-tools")?;
        self.press("judges")?;
        self.look("contest-judges")?;
        self.press("judge-1")?;
        self.look("contest-judges-team")?;
        self.driver.key(KeyCode::Escape);
        self.driver.key(KeyCode::Escape);
        // From here on the hall reads in three languages.
        self.press("languages")?;
        for _ in 0..LONGEST {
            let Some(step) = self.evening().map(Evening::step) else { break };
            if step == Step::Over {
                break;
            }
            self.play(&step)?;
        }
        self.look("contest-over")?;
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Contests)?;
        self.look("contests-played")?;
        self.press("log-1")?;
        self.expect(Screen::Contest)?;
        self.driver.key(KeyCode::Escape);
        self.driver.key(KeyCode::Escape);
        self.expect(Screen::Home)
    }

    fn evening(&self) -> Option<&Evening> {
        self.driver.app.world().get_resource::<Evening>()
    }

    /// Does one step of the host's, with a look at every kind of it.
    fn play(&mut self, step: &Step) -> Result<(), TourError> {
        let round = self.evening().map_or(0, |evening| {
            let state = evening.contest().state();
            state.round.as_ref().map_or(0, |round| match round.place {
                crate::contest::RoundPlace::Rule(index) => index + 1,
                crate::contest::RoundPlace::TieBreak => 9,
            })
        });
        let look = |name: &str| format!("contest-{round}-{name}");
        match step {
            Step::ChoosePoints(_) => {
                self.look(&look("points"))?;
                self.driver.key(KeyCode::Digit2);
            }
            Step::ChoosePlayer(_) => self.driver.key(KeyCode::Digit1),
            Step::Go => {
                self.look(&look("reading"))?;
                self.press("next")?;
                let waits =
                    self.evening().is_some_and(|evening| evening.contest().state().phase == Phase::Open);
                if waits {
                    self.look(&look("open"))?;
                    self.driver.key(KeyCode::Digit2);
                    self.look(&look("pressed"))?;
                    self.press("instead")?;
                    self.look(&look("instead"))?;
                    self.press("instead")?;
                }
            }
            Step::Wait => self.press("next")?,
            Step::Rule(_) => {
                self.look(&look("answering"))?;
                self.driver.key(KeyCode::KeyY);
            }
            Step::Collect => {
                self.driver.key(KeyCode::Digit1);
                self.driver.key(KeyCode::Digit2);
                self.driver.key(KeyCode::Digit2);
                self.look(&look("collect"))?;
                self.press("next")?;
            }
            Step::ShowAnswer => {
                self.press("next")?;
                self.look(&look("answer"))?;
                // One question of each round is enough.
                if self.driver.controls().iter().any(|control| control == "next-round") {
                    self.press("next-round")?;
                    self.look(&format!("contest-{}-card", round + 1))?;
                }
            }
            Step::Resume | Step::Round(_) | Step::TieBreak(_) | Step::Ask | Step::End => {
                self.press("next")?;
            }
            Step::Over => {}
        }
        Ok(())
    }
}
