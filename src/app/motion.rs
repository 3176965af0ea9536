//! Motion: a new page rises into its place, shortly; not at all if the learner does not want it.

use bevy::prelude::*;
use bevy::ui::{UiTransform, Val2};

use super::power::Awake;

/// How long a page takes to its place, seconds.
const LASTING: f32 = 0.16;
/// How far below its place it begins, logical pixels.
const BELOW: f32 = 14.0;

/// A page on the way to its place: the seconds since it set out.
#[derive(Component, Default)]
pub struct Rising(f32);

impl Rising {
    /// Where a page begins.
    pub fn start() -> (Self, UiTransform) {
        (Self::default(), lowered(BELOW))
    }
}

/// Installs the motion.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, rise);
}

fn rise(
    mut pages: Query<(Entity, &mut Rising, &mut UiTransform)>,
    time: Res<Time<Real>>,
    mut awake: ResMut<Awake>,
    mut commands: Commands,
) {
    for (page, mut rising, mut place) in &mut pages {
        // A frame that came late, as the first one does, must not swallow the whole motion.
        rising.0 += time.delta_secs().min(LASTING / 4.0);
        let left = (1.0 - rising.0 / LASTING).max(0.0);
        *place = lowered(BELOW * left * left);
        awake.for_some_frames();
        if left == 0.0 {
            commands.entity(page).remove::<Rising>();
        }
    }
}

fn lowered(by: f32) -> UiTransform {
    UiTransform::from_translation(Val2::px(0.0, by))
}
