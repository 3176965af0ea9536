//! Practice against the clock: an answer that does not come in time counts as none.

use std::time::Duration;

use bevy::prelude::*;

use super::{Action, DrillState};
use crate::app::power::Pace;
use crate::app::practice::Practice;
use crate::app::screen::Screen;
use crate::app::storage::Clock;
use crate::app::widgets::{AppCountdowns as _, Timed, Ui, countdown};
use crate::drill::Moment;

/// The time for an answer.
#[derive(Resource, Default)]
pub struct AnswerClock {
    /// The page for which it runs, its end, and how long it was in all, in milliseconds.
    running: Option<(u32, Moment, i64)>,
    now: Moment,
}

impl Timed for AnswerClock {
    fn left(&self) -> Option<(u64, u64)> {
        let (_, until, all) = self.running?;
        Some((u64::try_from(until.0 - self.now.0).unwrap_or_default(), all.unsigned_abs()))
    }
}

/// Keeps frames coming while the clock runs.
#[derive(Component)]
pub struct Ticking;

/// How often the clock is looked at.
const TICK: Duration = Duration::from_millis(100);

/// Installs the clock.
pub fn plugin(app: &mut App) {
    app.init_resource::<AnswerClock>().add_countdown::<AnswerClock>();
}

/// Starts the clock with each question, and ends the time for it.
pub fn run(
    state: Res<DrillState>,
    practice: Res<Practice>,
    clock: Res<Clock>,
    mut answer: ResMut<AnswerClock>,
    mut actions: MessageWriter<Action>,
    ticking: Query<Entity, With<Ticking>>,
    mut commands: Commands,
) {
    let asks = practice.page().is_none()
        && state.answered.is_none()
        && !state.saving
        && practice.exercise().is_some_and(|exercise| exercise.right_answer().is_some());
    answer.now = clock.now();
    let seconds = practice.seconds().filter(|_| asks);
    let running = answer.running.filter(|(page, ..)| *page == state.page);
    answer.running = match (seconds, running) {
        (None, _) => None,
        (Some(_), Some((page, until, all))) => {
            if answer.now.0 >= until.0 {
                actions.write(Action::DontKnow);
            }
            Some((page, until, all))
        }
        (Some(seconds), None) => {
            let all = i64::from(seconds) * 1_000;
            Some((state.page, Moment(answer.now.0 + all), all))
        }
    };
    match (answer.running.is_some(), ticking.iter().next()) {
        (true, None) => {
            commands.spawn((Ticking, Pace::Every(TICK), DespawnOnExit(Screen::Drill)));
        }
        (false, Some(entity)) => commands.entity(entity).despawn(),
        _ => {}
    }
}

/// Draws the clock.
pub fn view(ui: &mut Ui) {
    let name = ui.say("host-clock");
    countdown::<AnswerClock>(ui, "answer-clock", &name, 24.0, 80.0);
}
