//! The countdown: whole seconds and a bar that follow a resource while the screen stands. It never causes a redraw of the
//! screen.

use std::marker::PhantomData;

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;
use bevy::text::{FontWeight, LineHeight};

use super::text::font;
use super::{Origin, Ui};
use crate::app::fonts;
use crate::app::steps::StageSystems;

/// A resource with a time that runs.
pub trait Timed: Resource {
    /// Returns how much is left and how much there was in all, in milliseconds; none if no time runs.
    fn left(&self) -> Option<(u64, u64)>;
}

/// The seconds of a countdown that follows `R`.
#[derive(Component)]
struct Seconds<R: Timed>(PhantomData<R>);

/// The bar of a countdown that follows `R`.
#[derive(Component)]
struct Bar<R: Timed>(PhantomData<R>);

/// Registers countdowns.
pub trait AppCountdowns {
    /// Lets countdowns follow `R`.
    fn add_countdown<R: Timed>(&mut self) -> &mut Self;
}

impl AppCountdowns for App {
    fn add_countdown<R: Timed>(&mut self) -> &mut Self {
        self.add_systems(Update, follow::<R>.after(StageSystems::Show).run_if(resource_exists::<R>))
    }
}

/// Shows how many seconds are left, in figures of a size in logical pixels at scale 1, with a bar beneath, `width`
/// logical pixels wide. Empty while no time runs. `label` is what a screen reader calls it.
pub fn countdown<R: Timed>(ui: &mut Ui, name: &str, label: &str, size: f32, width: f32) -> Entity {
    let palette = ui.palette();
    let (root, origin) = ui.keep::<Seconds<R>>(name);
    let node = Node {
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::Center,
        width: px(width),
        row_gap: px(size / 8.0),
        ..default()
    };
    ui.commands.entity(root).insert((
        node,
        AccessibilityNode::from(Accessible::new(Role::Timer)),
        AccessibleLabel::new(label),
    ));
    if origin == Origin::Kept {
        // Its colours and its size may be others.
        ui.commands.entity(root).despawn_related::<Children>();
    }
    ui.inside(root, |ui| {
        ui.commands.spawn((
            Text::default(),
            TextLayout::no_wrap(),
            font(fonts::LATIN, size, FontWeight(600)),
            LineHeight::RelativeToFont(1.1),
            TextColor(palette.ink),
            Seconds::<R>(PhantomData),
            ChildOf(ui.parent),
        ));
        let height = (size / 6.0).max(6.0);
        let round = BorderRadius::all(px(height / 2.0));
        let track = Node {
            width: percent(100),
            height: px(height),
            border_radius: round,
            overflow: Overflow::clip(),
            ..default()
        };
        ui.node((track, BackgroundColor(Color::NONE)), |ui| {
            let filled = Node { width: percent(0), height: percent(100), border_radius: round, ..default() };
            ui.node((filled, BackgroundColor(palette.attention), Bar::<R>(PhantomData)), |_| {});
        });
    });
    root
}

fn follow<R: Timed>(
    timed: Res<R>,
    mut seconds: Query<&mut Text, With<Seconds<R>>>,
    mut bars: Query<&mut Node, With<Bar<R>>>,
) {
    let left = timed.left();
    // The last second is 1, and 0 is the end.
    let shown = left.map(|(left, _)| left.div_ceil(1_000).to_string()).unwrap_or_default();
    for mut text in &mut seconds {
        if text.0 != shown {
            text.0.clone_from(&shown);
        }
    }
    let thousandths = left.map_or(0, |(left, all)| (left.saturating_mul(1_000) / all.max(1)).min(1_000));
    let width = percent(f32::from(u16::try_from(thousandths).unwrap_or(1_000)) / 10.0);
    for mut node in &mut bars {
        if node.width != width {
            node.width = width;
        }
    }
}
