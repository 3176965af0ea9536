//! What moves while a speech is given: level, clock, lights, bells, the sentence of the teleprompter.

use std::time::Duration;

use bevy::prelude::*;

use super::{Pacing, Rehearsal};
use crate::app::redraw::NeedsRedraw;
use crate::app::sound::Sounds;
use crate::app::widgets::{Measured, Told};
use crate::audio::microphone::Take as Bell;
use crate::speech::limits::Starts;

/// How loud it is while a speech is recorded.
#[derive(Resource, Debug, Default, PartialEq)]
pub struct SpeechLevel(f32);

impl Measured for SpeechLevel {
    fn part(&self) -> f32 {
        self.0
    }
}

/// The time of the speech that is given.
#[derive(Resource, Debug, Default, PartialEq, Eq)]
pub struct SpeechClock(u64);

impl Told for SpeechClock {
    fn told(&self) -> String {
        clock(Duration::from_secs(self.0))
    }
}

/// Returns minutes and seconds as a clock shows them.
pub fn clock(time: Duration) -> String {
    format!("{}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}

/// Follows a speech while it is given: level, clock, lights, bells, the sentence.
pub(super) fn follow(
    mut room: ResMut<Rehearsal>,
    mut level: ResMut<SpeechLevel>,
    mut shown: ResMut<SpeechClock>,
    sounds: Res<Sounds>,
    mut redraw: ResMut<NeedsRedraw>,
) {
    let quiet = room.bypass_change_detection();
    let Some(running) = &quiet.running else {
        level.set_if_neq(SpeechLevel(0.0));
        return;
    };
    level.set_if_neq(SpeechLevel(running.level()));
    let Some(limits) = &quiet.in_force else { return };
    let time = running.time(limits.starts == Starts::FirstWord);
    shown.set_if_neq(SpeechClock(time.as_secs()));
    let bell = limits.bell(quiet.rung, time);
    let light = limits.light(time);
    let sentence = match quiet.pacing {
        Pacing::Voice => running.sentence(),
        // Who has gone on by hand is not taken back by the clock.
        Pacing::Clock => quiet.by_the_clock(time).max(quiet.sentence),
    };
    if let Some(bell) = bell {
        sounds.player().play_take(&ring(bell.strokes));
    }
    quiet.rung = time;
    if (light, sentence) != (quiet.light, quiet.sentence) {
        (quiet.light, quiet.sentence) = (light, sentence);
        redraw.mark();
    }
}

/// A bell that is struck so often: two partials that die away.
fn ring(strokes: u8) -> Bell {
    const RATE: u16 = 22_050;
    const STROKE: u16 = RATE / 2;
    let stroke = |frame: u16| {
        let time = f32::from(frame) / f32::from(RATE);
        let partial = |hz: f32, fall: f32| (std::f32::consts::TAU * hz * time).sin() * (-fall * time).exp();
        0.25 * (partial(880.0, 5.0) + 0.6 * partial(2_428.0, 9.0))
    };
    let samples = (0..strokes.clamp(1, 3)).flat_map(|_| (0..STROKE).map(stroke)).collect();
    Bell { samples, rate: RATE.into() }
}
