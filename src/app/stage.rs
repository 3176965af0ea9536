//! The stage: a screen is a function of plain data, drawn anew whole when that data, the language or the look
//! has changed, and never otherwise. Focus and scroll keep their place by name.

use std::collections::HashMap;

use bevy::ecs::system::SystemParam;
use bevy::input_focus::tab_navigation::TabGroup;
use bevy::input_focus::{FocusCause, InputFocus};
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::localise::Words;
use super::motion::Rising;
use super::redraw::NeedsRedraw;
use super::screen::Screen;
use super::theme::Look;
use super::widgets::Ui;

/// The name by which the focus finds a control again, and whether the focus starts there.
#[derive(Component, Clone, Debug)]
pub struct FocusName {
    /// Unique on its screen.
    pub name: String,
    /// Focused first when nothing else is.
    pub first: bool,
}

/// The name by which a scrolling page finds its place again.
#[derive(Component, Clone, Debug)]
pub struct ScrollName(pub String);

/// What a control does when it is pressed: a message of its screen.
#[derive(Component, Clone, Debug)]
pub struct OnActivate<A: Message + Clone>(pub A);

/// Registers the actions of a screen.
pub trait AppActions {
    /// Lets controls with [`OnActivate<A>`] send `A`.
    fn add_action<A: Message + Clone>(&mut self) -> &mut Self;
}

impl AppActions for App {
    fn add_action<A: Message + Clone>(&mut self) -> &mut Self {
        self.add_message::<A>().add_observer(
            |pressed: On<Activate>, controls: Query<&OnActivate<A>>, mut out: MessageWriter<A>| {
                if let Ok(does) = controls.get(pressed.entity) {
                    out.write(does.0.clone());
                }
            },
        )
    }
}

/// The steps of a frame on every screen.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StageSystems {
    /// What was pressed, typed or answered by the storage changes the screen's data.
    Act,
    /// The screen is drawn anew if a redraw is pending.
    Show,
}

/// What is on stage, and where the reader was on it.
#[derive(Resource, Default)]
pub struct Places {
    root: Option<Entity>,
    focus: Option<String>,
    scrolls: HashMap<String, f32>,
    shown: bool,
    opened: bool,
}

/// Draws screens.
#[derive(SystemParam)]
pub struct Stage<'w, 's> {
    commands: Commands<'w, 's>,
    look: Res<'w, Look>,
    words: Res<'w, Words>,
    places: ResMut<'w, Places>,
    redraw: ResMut<'w, NeedsRedraw>,
    focus: Res<'w, InputFocus>,
    names: Query<'w, 's, &'static FocusName>,
    scrolls: Query<'w, 's, (&'static ScrollName, &'static ScrollPosition)>,
}

impl Stage<'_, '_> {
    /// Draws the screen anew. The focus stays on the control of the same name, else goes to the first one.
    pub fn show(&mut self, screen: Screen, view: impl FnOnce(&mut Ui)) {
        let new_page = self.redraw.take();
        if !std::mem::replace(&mut self.places.opened, true) {
            debug!("{screen:?} is ready");
        }
        self.places.shown = true;
        self.places.focus =
            self.focus.get().and_then(|entity| self.names.get(entity).ok()).map(|focus| focus.name.clone());
        for (name, position) in &self.scrolls {
            self.places.scrolls.insert(name.0.clone(), position.y);
        }
        if let Some(old) = self.places.root.take() {
            self.commands.entity(old).despawn();
        }
        let palette = self.look.palette();
        let root = self
            .commands
            .spawn((
                Node {
                    width: percent(100),
                    height: percent(100),
                    flex_direction: FlexDirection::Column,
                    align_items: AlignItems::Stretch,
                    ..default()
                },
                BackgroundColor(palette.paper),
                TabGroup::new(0),
                DespawnOnExit(screen),
            ))
            .id();
        if new_page && self.look.motion {
            self.commands.entity(root).insert(Rising::start());
        }
        self.places.root = Some(root);
        view(&mut Ui {
            commands: &mut self.commands,
            parent: root,
            look: &self.look,
            words: self.words.locale(),
        });
    }
}

/// Installs the stage.
pub fn plugin(app: &mut App) {
    app.init_resource::<NeedsRedraw>()
        .init_resource::<Places>()
        .configure_sets(Update, (StageSystems::Act, StageSystems::Show).chain())
        .add_systems(Update, mark_when_taste_changes.before(StageSystems::Show))
        .add_systems(PostUpdate, restore_places.before(bevy::ui::UiSystems::Prepare));
}

/// Requests a redraw on entering a screen; the focus starts afresh.
pub fn open(mut redraw: ResMut<NeedsRedraw>, mut focus: ResMut<InputFocus>, mut places: ResMut<Places>) {
    redraw.turn_page();
    focus.clear();
    places.focus = None;
    places.root = None;
    places.scrolls.clear();
}

fn mark_when_taste_changes(look: Res<Look>, words: Res<Words>, mut redraw: ResMut<NeedsRedraw>) {
    if look.is_changed() || words.is_changed() {
        redraw.mark();
    }
}

fn restore_places(
    mut places: ResMut<Places>,
    names: Query<(Entity, &FocusName)>,
    mut scrolls: Query<(&ScrollName, &mut ScrollPosition)>,
    mut focus: ResMut<InputFocus>,
) {
    if !std::mem::take(&mut places.shown) {
        return;
    }
    let kept = places.focus.take();
    let same = names.iter().find(|(_, focus)| Some(&focus.name) == kept.as_ref());
    let first = || names.iter().find(|(_, focus)| focus.first);
    match same.or_else(first) {
        // Not navigated to, so that the page does not move under the reader.
        Some((entity, _)) => focus.set(entity, FocusCause::Pressed),
        None => focus.clear(),
    }
    for (name, mut position) in &mut scrolls {
        if let Some(y) = places.scrolls.get(&name.0) {
            position.y = *y;
        }
    }
}
