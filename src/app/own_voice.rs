//! The learner's own voice: recorded while something is read aloud, and heard in turn with the model. It lies in memory
//! alone, and no longer than the page.

use std::time::Duration;

use bevy::prelude::*;

use super::authoring::studio::Ear;
use super::power::Wake;
use super::redraw::NeedsRedraw;
use super::screen::Screen;
use super::sound::Sounds;
use super::stage::AppActions;
use super::steps::StageSystems;
use super::storage::Storage;
use super::task::Task;
use super::trouble::AppError;
use super::widgets::{AppLiveMeters, Measured};
use crate::audio::microphone::{MicrophoneFault, Monitor, Take, TakeFault, record};
use crate::locale::Locale;

/// The longest recording: no sentence of a lesson takes longer to read.
pub const LONGEST: Duration = Duration::from_secs(20);

/// What a learner wants of the microphone.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnVoiceWish {
    /// To begin to record, or to stop.
    Record,
    /// To stop, if something is being recorded, because the model is to be heard.
    Stop,
    /// To hear what was recorded.
    Hear,
    /// The page is over.
    Forget,
}

/// What is recorded of the learner on this page.
#[derive(Resource, Default)]
pub enum OwnVoice {
    /// Nothing.
    #[default]
    Nothing,
    /// The microphone listens.
    Running(Running),
    /// Something was recorded, with what is wrong with it.
    Taken(Take, Option<TakeFault>),
    /// Nothing could be recorded.
    Failed(NoVoice),
}

/// Why nothing was recorded.
#[derive(Debug)]
pub enum NoVoice {
    /// The microphone cannot be used.
    Microphone(MicrophoneFault),
    /// Nothing was heard.
    Nothing,
    /// The program made a mistake.
    Died(AppError),
}

impl NoVoice {
    /// Returns the sentence that says it.
    pub fn sentence(&self, words: &Locale) -> String {
        match self {
            Self::Microphone(fault) => words.explain(fault),
            Self::Nothing => words.explain(&TakeFault::Nothing),
            Self::Died(died) => words.explain(died),
        }
    }
}

/// The microphone listens until this is dropped.
pub struct Running {
    monitor: Monitor,
    take: Task<Result<Take, MicrophoneFault>>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.monitor.stop();
    }
}

/// How loud it is while the learner is recorded.
#[derive(Resource, Debug, Default, PartialEq)]
pub struct OwnLevel(f32);

impl Measured for OwnLevel {
    fn part(&self) -> f32 {
        self.0
    }
}

/// Installs the learner's own voice.
pub fn plugin(app: &mut App) {
    app.init_resource::<OwnVoice>()
        .init_resource::<OwnLevel>()
        .add_live_meter::<OwnLevel>()
        .add_action::<OwnVoiceWish>()
        .add_systems(OnExit(Screen::Drill), |mut own: ResMut<OwnVoice>| *own = OwnVoice::Nothing)
        .add_systems(PreUpdate, (take_up, follow_level).chain())
        .add_systems(Update, act.after(StageSystems::Act).before(StageSystems::Show));
}

fn act(
    mut wishes: MessageReader<OwnVoiceWish>,
    mut own: ResMut<OwnVoice>,
    ear: Res<Ear>,
    sounds: Res<Sounds>,
    wake: Res<Wake>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    for wish in wishes.read() {
        match (wish, &*own) {
            (OwnVoiceWish::Record | OwnVoiceWish::Stop, OwnVoice::Running(running)) => running.monitor.stop(),
            (OwnVoiceWish::Record, _) => {
                // The microphone would hear it too.
                sounds.player().hush();
                let (monitor, ear) = (Monitor::default(), ear.0.clone());
                let heard = monitor.clone();
                let take = Task::once(&wake, move |_| record(&ear, LONGEST, &heard));
                *own = OwnVoice::Running(Running { monitor, take });
                redraw.mark();
            }
            (OwnVoiceWish::Hear, OwnVoice::Taken(take, _)) => sounds.player().play_take(take),
            (OwnVoiceWish::Forget, OwnVoice::Nothing) | (OwnVoiceWish::Hear | OwnVoiceWish::Stop, _) => {}
            (OwnVoiceWish::Forget, _) => {
                *own = OwnVoice::Nothing;
                redraw.mark();
            }
        }
    }
}

/// Takes up what was recorded.
fn take_up(mut own: ResMut<OwnVoice>, storage: Res<Storage>, mut redraw: ResMut<NeedsRedraw>) {
    let OwnVoice::Running(running) = own.bypass_change_detection() else { return };
    let Some(result) = running.take.result(storage.log()) else { return };
    let taken = match result {
        Ok(Ok(take)) => match take.fault() {
            Some(TakeFault::Nothing) => OwnVoice::Failed(NoVoice::Nothing),
            fault => OwnVoice::Taken(take.trimmed(), fault),
        },
        Ok(Err(fault)) => OwnVoice::Failed(NoVoice::Microphone(fault)),
        Err(died) => OwnVoice::Failed(NoVoice::Died(died)),
    };
    *own = taken;
    redraw.mark();
}

fn follow_level(own: Res<OwnVoice>, mut level: ResMut<OwnLevel>) {
    let now = match &*own {
        OwnVoice::Running(running) => running.monitor.level(),
        _ => 0.0,
    };
    level.set_if_neq(OwnLevel(now));
}
