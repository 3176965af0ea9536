//! The stopwatch: minutes and seconds that follow a resource while the screen stands. It never causes a redraw of the
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

/// A resource with a time that goes up.
pub trait Elapsed: Resource {
    /// Returns how much time has gone by, in milliseconds.
    fn elapsed(&self) -> u64;
}

/// The figures of a stopwatch that follows `R`.
#[derive(Component)]
struct Figures<R: Elapsed>(PhantomData<R>);

/// Registers stopwatches.
pub trait AppStopwatches {
    /// Lets stopwatches follow `R`.
    fn add_stopwatch<R: Elapsed>(&mut self) -> &mut Self;
}

impl AppStopwatches for App {
    fn add_stopwatch<R: Elapsed>(&mut self) -> &mut Self {
        self.add_systems(Update, follow::<R>.after(StageSystems::Show).run_if(resource_exists::<R>))
    }
}

/// Shows how much time has gone by, in figures of a size in logical pixels at scale 1. `label` is what a screen reader
/// calls it.
pub fn stopwatch<R: Elapsed>(ui: &mut Ui, name: &str, label: &str, size: f32, colour: Color) {
    let (root, origin) = ui.keep::<Figures<R>>(name);
    if origin == Origin::Spawned {
        ui.commands.entity(root).insert((Text::default(), Figures::<R>(PhantomData)));
    }
    ui.commands.entity(root).insert((
        TextLayout::no_wrap(),
        font(fonts::LATIN, size, FontWeight(600)),
        LineHeight::RelativeToFont(1.1),
        TextColor(colour),
        AccessibilityNode::from(Accessible::new(Role::Timer)),
        AccessibleLabel::new(label),
    ));
}

fn follow<R: Elapsed>(elapsed: Res<R>, mut figures: Query<&mut Text, With<Figures<R>>>) {
    let seconds = elapsed.elapsed() / 1_000;
    let shown = format!("{}:{:02}", seconds / 60, seconds % 60);
    for mut text in &mut figures {
        if text.0 != shown {
            text.0.clone_from(&shown);
        }
    }
}
