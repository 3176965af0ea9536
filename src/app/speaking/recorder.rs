//! Recording with the line of the voice: what the microphone hears is followed while it comes, so that the line can grow
//! on the screen, and handed over whole when it is over.

use std::time::Duration;

use bevy::prelude::*;

use crate::app::authoring::studio::Ear;
use crate::app::own_voice::NoVoice;
use crate::app::power::Wake;
use crate::app::redraw::NeedsRedraw;
use crate::app::sound::Sounds;
use crate::app::storage::Storage;
use crate::app::task::Task;
use crate::app::widgets::Measured;
use crate::audio::microphone::{MicrophoneFault, Monitor, Take, record};
use crate::speech::pitch::{LivePitch, PitchRange};

/// Silence of so many moments of 10 ms after the voice ends a recording by itself.
const PAUSE: usize = 110;

/// So many moments of voice are something said.
const VOICE: usize = 8;

/// What is wanted of the microphone.
#[derive(Message, Clone, Copy, Debug)]
pub enum RecorderWish {
    /// To record for so long at most, and to follow the pitch in a range.
    Record(Duration, PitchRange),
    /// To stop; what was recorded is handed over.
    Stop,
    /// To throw away what is being recorded.
    Forget,
}

/// The microphone, while it listens, and what was recorded last.
#[derive(Resource, Default)]
pub struct Recorder {
    running: Option<Running>,
    result: Option<Result<Take, NoVoice>>,
}

impl Recorder {
    /// Returns whether it listens.
    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// Hands over what was recorded, or why nothing was.
    pub(super) fn take(&mut self) -> Option<Result<Take, NoVoice>> {
        self.result.take()
    }
}

/// The microphone listens until this is dropped.
struct Running {
    monitor: Monitor,
    take: Task<Result<Take, MicrophoneFault>>,
    range: PitchRange,
    live: Option<LivePitch>,
    /// How many samples were followed.
    followed: usize,
    new: Vec<f32>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.monitor.stop();
    }
}

/// The line of the voice as far as it has come: the pitch in Hz every 10 ms from the first voice on.
#[derive(Resource, Debug, Default, PartialEq)]
pub struct LiveLine(pub Vec<Option<f32>>);

/// How loud it is now.
#[derive(Resource, Debug, Default, PartialEq)]
pub struct SpeakingLevel(f32);

impl Measured for SpeakingLevel {
    fn part(&self) -> f32 {
        self.0
    }
}

/// Does what is wanted.
pub(super) fn act(
    mut wishes: MessageReader<RecorderWish>,
    mut recorder: ResMut<Recorder>,
    mut line: ResMut<LiveLine>,
    ear: Res<Ear>,
    sounds: Res<Sounds>,
    wake: Res<Wake>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    for wish in wishes.read() {
        match (wish, &recorder.running) {
            (RecorderWish::Record(longest, range), None) => {
                // The microphone would hear it too.
                sounds.player().hush();
                line.set_if_neq(LiveLine::default());
                let (monitor, ear, longest) = (Monitor::default(), ear.0.clone(), *longest);
                let heard = monitor.clone();
                let take = Task::once(&wake, move |_| record(&ear, longest, &heard));
                let (followed, new) = (0, Vec::new());
                recorder.running = Some(Running { monitor, take, range: *range, live: None, followed, new });
                redraw.mark();
            }
            (RecorderWish::Stop, Some(running)) => running.monitor.stop(),
            (RecorderWish::Forget, Some(_)) => {
                recorder.running = None;
                redraw.mark();
            }
            (RecorderWish::Record(..), Some(_)) | (RecorderWish::Stop | RecorderWish::Forget, None) => {}
        }
    }
}

/// Follows what the microphone hears, and takes it up when it is over.
pub(super) fn follow(
    mut recorder: ResMut<Recorder>,
    mut line: ResMut<LiveLine>,
    mut level: ResMut<SpeakingLevel>,
    storage: Res<Storage>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let recorder = recorder.bypass_change_detection();
    let Some(running) = &mut recorder.running else {
        level.set_if_neq(SpeakingLevel::default());
        return;
    };
    level.set_if_neq(SpeakingLevel(running.monitor.level()));
    if running.hears() {
        let heard = running.line();
        if is_silent_again(&heard) {
            running.monitor.stop();
        }
        line.set_if_neq(LiveLine(heard));
    }
    let Some(result) = running.take.result(storage.log()) else { return };
    recorder.result = Some(match result {
        Ok(Ok(take)) => Ok(take),
        Ok(Err(fault)) => Err(NoVoice::Microphone(fault)),
        Err(died) => Err(NoVoice::Died(died)),
    });
    recorder.running = None;
    // What was said is shown as it was judged; the next thing to be said begins without a line.
    line.set_if_neq(LiveLine::default());
    redraw.mark();
}

impl Running {
    /// Takes in what is new; returns whether there was anything.
    fn hears(&mut self) -> bool {
        self.new.clear();
        let Some(rate) = self.monitor.follow(self.followed, &mut self.new) else { return false };
        self.followed += self.new.len();
        let range = self.range;
        let live = self.live.get_or_insert_with(|| LivePitch::new(rate, range));
        // What comes at once after a frame that was late is followed piece by piece too: only the last 0.3 s change.
        for piece in self.new.chunks((rate / 50).max(1) as usize) {
            live.push(piece);
        }
        !self.new.is_empty()
    }

    fn line(&self) -> Vec<Option<f32>> {
        let moments = self.live.as_ref().map(LivePitch::moments).unwrap_or_default();
        let begin = moments.iter().position(|moment| moment.hz.is_some()).unwrap_or(moments.len());
        moments[begin..].iter().map(|moment| moment.hz).collect()
    }
}

/// Returns whether there was a voice, and is none any more.
fn is_silent_again(line: &[Option<f32>]) -> bool {
    let last = line.iter().rposition(Option::is_some);
    line.iter().flatten().count() >= VOICE && last.is_some_and(|last| line.len() - last > PAUSE)
}
