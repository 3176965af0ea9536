//! Speaking: what the tone trainer is busy with. Whatever is recorded lies in memory alone, and no longer than its page.
//!
//! - `recorder`: the microphone, with the line of the voice while it comes.
//! - `trainer`: which page is open, and what the learner wants there.
//! - `wish`: what a learner can want there.
//! - `voice`: the guided step that finds the learner's range and the noise of the room.
//! - `saying`: the items of a deck, each with its last attempt.
//! - `results`: what was said clearly becomes a review.
//! - `example`: an utterance without a speaker.
//! - `picture`: the target and the line, painted.

mod example;
mod picture;
mod recorder;
mod results;
mod saying;
mod trainer;
mod voice;
mod wish;

use bevy::prelude::*;

use super::screen::Screen;
use super::stage::AppActions as _;
use super::steps::StageSystems;
use super::widgets::AppLiveMeters as _;

pub use example::hummed;
pub use picture::{melody_picture, time_picture};
pub use recorder::{LiveLine, Recorder, RecorderWish, SpeakingLevel};
pub use saying::{Kept, Saying, Tried};
pub use trainer::{LONGEST, Page, Trainer};
pub use voice::{Finding, Found, VoiceStep};
pub use wish::TrainerWish;

/// Installs the trainer.
pub fn plugin(app: &mut App) {
    app.init_resource::<Recorder>()
        .init_resource::<LiveLine>()
        .init_resource::<SpeakingLevel>()
        .init_resource::<Trainer>()
        .add_live_meter::<SpeakingLevel>()
        .add_message::<RecorderWish>()
        .add_action::<TrainerWish>()
        .add_systems(OnEnter(Screen::Tones), trainer::enter)
        .add_systems(OnExit(Screen::Tones), trainer::leave)
        .add_systems(
            PreUpdate,
            (voice::follow_choice, recorder::follow, trainer::take_recording, trainer::take_results).chain(),
        )
        .add_systems(
            Update,
            (trainer::act, recorder::act).chain().after(StageSystems::Act).before(StageSystems::Show),
        )
        .add_systems(PostUpdate, picture::paint_pictures.after(bevy::ui::UiSystems::Layout));
}
