//! A short text that follows a resource while the screen stands, such as a clock. It never causes a redraw of the screen.

use std::marker::PhantomData;

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;
use bevy::text::{FontWeight, LineHeight};

use super::Ui;
use super::text::font;
use crate::app::fonts;
use crate::app::steps::StageSystems;

/// A resource that a short text in Latin letters and digits is told of.
pub trait Told: Resource {
    /// Returns the text.
    fn told(&self) -> String;
}

/// A text that follows `R`.
#[derive(Component)]
struct Following<R: Told>(PhantomData<R>);

/// Registers live texts.
pub trait AppLiveTexts {
    /// Lets live texts follow `R`.
    fn add_live_text<R: Told>(&mut self) -> &mut Self;
}

impl AppLiveTexts for App {
    fn add_live_text<R: Told>(&mut self) -> &mut Self {
        self.add_systems(Update, follow::<R>.after(StageSystems::Show))
    }
}

/// Shows a text that follows `R`, of a size in logical pixels at scale 1. `label` is what a screen reader calls it.
pub fn live_text<R: Told>(ui: &mut Ui, label: &str, size: f32) -> Entity {
    let ink = ui.palette().ink;
    ui.commands
        .spawn((
            Text::default(),
            TextLayout::no_wrap(),
            font(fonts::LATIN, size, FontWeight(600)),
            LineHeight::RelativeToFont(1.1),
            TextColor(ink),
            AccessibilityNode::from(Accessible::new(Role::Timer)),
            AccessibleLabel::new(label),
            Following::<R>(PhantomData),
            ChildOf(ui.parent),
        ))
        .id()
}

fn follow<R: Told>(told: Res<R>, mut texts: Query<(&mut Text, Ref<Following<R>>)>) {
    for (mut text, following) in &mut texts {
        if told.is_changed() || following.is_added() {
            let told = told.told();
            if text.0 != told {
                text.0 = told;
            }
        }
    }
}
