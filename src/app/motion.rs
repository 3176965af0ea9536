//! Motion: a new page rises into its place, shortly; not at all if the learner does not want it.

use bevy::prelude::*;
use bevy::ui::{UiTransform, Val2};

use super::power::Pace;

/// How long a page takes to its place, seconds.
const LASTING: f32 = 0.16;
/// How far below its place it begins, logical pixels.
const BELOW: f32 = 14.0;

/// A page on the way to its place: the seconds since it set out.
#[derive(Component, Default)]
pub struct Rising(f32);

impl Rising {
    /// Returns where a page begins.
    pub fn start() -> (Self, Pace, UiTransform) {
        (Self::default(), Pace::EveryFrame, lowered(BELOW))
    }
}

/// Installs the motion.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, rise);
}

fn rise(
    mut pages: Query<(Entity, &mut Rising, &mut UiTransform)>,
    time: Res<Time<Real>>,
    mut commands: Commands,
) {
    for (page, mut rising, mut place) in &mut pages {
        // A frame that came late, as the first one does, must not swallow the whole motion.
        rising.0 += time.delta_secs().min(LASTING / 4.0);
        let left = (1.0 - rising.0 / LASTING).max(0.0);
        *place = lowered(BELOW * left * left);
        if left == 0.0 {
            commands.entity(page).remove::<(Rising, Pace)>();
        }
    }
}

fn lowered(by: f32) -> UiTransform {
    UiTransform::from_translation(Val2::px(0.0, by))
}
