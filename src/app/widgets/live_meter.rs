//! The live meter: a bar that follows a resource while the screen stands. It never causes a redraw of the screen.

use std::marker::PhantomData;

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;

use super::{Origin, Ui};
use crate::app::steps::StageSystems;

/// A resource with a part that is done, 0 to 1.
pub trait Measured: Resource {
    /// Returns the part.
    fn part(&self) -> f32;
}

/// The filled part of a bar that follows `R`.
#[derive(Component)]
struct Fill<R: Measured>(PhantomData<R>);

/// Registers meters.
pub trait AppLiveMeters {
    /// Lets live meters follow `R`.
    fn add_live_meter<R: Measured>(&mut self) -> &mut Self;
}

impl AppLiveMeters for App {
    fn add_live_meter<R: Measured>(&mut self) -> &mut Self {
        self.add_systems(Update, follow::<R>.after(StageSystems::Show))
    }
}

/// Shows a bar that follows `R`, `height` logical pixels high. `label` is what a screen reader calls it.
pub fn live_meter<R: Measured>(ui: &mut Ui, name: &str, label: &str, height: f32) -> Entity {
    let round = BorderRadius::all(px(height / 2.0));
    let palette = ui.palette();
    let (track, origin) = ui.keep::<Fill<R>>(name);
    ui.commands.entity(track).insert((
        Node {
            height: px(height),
            flex_grow: 1.0,
            min_width: px(20),
            border_radius: round,
            overflow: Overflow::clip(),
            ..default()
        },
        BackgroundColor(palette.line),
        AccessibilityNode::from(Accessible::new(Role::ProgressIndicator)),
        AccessibleLabel::new(label),
    ));
    if origin == Origin::Spawned {
        ui.inside(track, |ui| {
            let filled = Node { width: percent(0), height: percent(100), border_radius: round, ..default() };
            let colour = BackgroundColor(palette.main);
            ui.node((filled, colour, Fill::<R>(PhantomData)), |_| {});
        });
    }
    track
}

fn follow<R: Measured>(
    measured: Res<R>,
    mut fills: Query<(&mut Node, Ref<Fill<R>>, &ChildOf)>,
    mut tracks: Query<&mut AccessibilityNode>,
) {
    for (mut node, fill, track) in &mut fills {
        if !measured.is_changed() && !fill.is_added() {
            continue;
        }
        let part = measured.part().clamp(0.0, 1.0);
        node.width = percent(100.0 * part);
        if let Ok(mut track) = tracks.get_mut(track.parent()) {
            track.set_numeric_value(f64::from(part));
        }
    }
}
