//! The stage: a screen is a function of plain data, drawn anew when that data, the language or the look has changed,
//! and never otherwise. Controls, text fields and live widgets are taken over by name from the drawing before; the
//! focus and the scroll positions are found again by name. Each surface has its own.

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
use super::steps::{FocusName, ScrollName, StageSystems};
use super::surface::Surface;
use super::theme::Look;
use super::widgets::{KeptNode, KeptNodes, Ui};

/// What a control sends when it is activated: a message of its screen.
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
                if let Ok(action) = controls.get(pressed.entity) {
                    out.write(action.0.clone());
                }
            },
        )
    }
}

/// What is shown on the surfaces, and where the reader was on them.
#[derive(Resource, Default)]
pub struct Places {
    desk: Place,
    audience: Place,
    opened: bool,
}

#[derive(Default)]
struct Place {
    root: Option<Entity>,
    focus: Option<String>,
    /// The focus was where it starts, on the main action.
    was_at_first: bool,
    scrolls: HashMap<String, f32>,
    shown: bool,
    /// The control that gets the focus at the next drawing.
    led_to: Option<String>,
}

impl Places {
    /// Gives the focus to the control of this name when the desk is drawn next: where what had it goes away with what it
    /// did.
    pub fn lead_to(&mut self, control: String) {
        self.desk.led_to = Some(control);
    }

    fn of(&mut self, surface: Surface) -> &mut Place {
        match surface {
            Surface::Desk => &mut self.desk,
            Surface::Audience => &mut self.audience,
        }
    }
}

/// The root of what is drawn on a surface.
#[derive(Component, Clone, Copy, Debug)]
struct Root(Surface);

/// Draws screens.
#[derive(SystemParam)]
pub struct Stage<'w, 's> {
    commands: Commands<'w, 's>,
    look: Res<'w, Look>,
    words: Res<'w, Words>,
    places: ResMut<'w, Places>,
    redraw: ResMut<'w, NeedsRedraw>,
    focus: Res<'w, InputFocus>,
    names: Query<'w, 's, (Entity, &'static FocusName)>,
    scrolls: Query<'w, 's, (Entity, &'static ScrollName, &'static ScrollPosition)>,
    kept: Query<'w, 's, (Entity, &'static KeptNode)>,
    parents: Query<'w, 's, &'static ChildOf>,
    cameras: Query<'w, 's, (Entity, &'static Surface)>,
}

impl Stage<'_, '_> {
    /// Draws the screen on the desk. Nodes of the same name are kept, unless another page is turned to.
    pub fn show(&mut self, screen: Screen, view: impl FnOnce(&mut Ui)) {
        if !std::mem::replace(&mut self.places.opened, true) {
            debug!("{screen:?} is ready");
        }
        let (root, is_new_page) = self.draw(Surface::Desk, view);
        self.commands.entity(root).insert(DespawnOnExit(screen));
        if is_new_page && self.look.motion {
            self.commands.entity(root).insert(Rising::start());
        }
    }

    /// Draws the audience's window, if it is open. What is on it stays when the screen of the desk changes, until it is
    /// drawn anew or closed.
    pub fn show_audience(&mut self, view: impl FnOnce(&mut Ui)) {
        if self.camera(Surface::Audience).is_some() {
            self.draw(Surface::Audience, view);
        } else {
            self.redraw.take(Surface::Audience);
        }
    }

    fn draw(&mut self, surface: Surface, view: impl FnOnce(&mut Ui)) -> (Entity, bool) {
        let is_new_page = self.redraw.take(surface);
        let old = self.places.of(surface).root.take();
        self.remember(surface, old);
        if is_new_page {
            // On another page Enter does what that page shows, wherever the focus was before.
            self.places.of(surface).focus = None;
        }
        let mut kept = KeptNodes::default();
        if let Some(old) = old.filter(|_| !is_new_page) {
            kept =
                KeptNodes::new(self.kept.iter().filter(|(node, _)| self.parents.root_ancestor(*node) == old));
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
                Root(surface),
            ))
            .id();
        if let Some(camera) = self.camera(surface) {
            self.commands.entity(root).insert(UiTargetCamera(camera));
        }
        self.places.of(surface).root = Some(root);
        view(&mut Ui {
            commands: &mut self.commands,
            parent: root,
            look: &self.look,
            words: self.words.locale(),
            kept: &mut kept,
            foot: None,
        });
        // Only now: what is kept has been moved to the new root.
        if let Some(old) = old {
            self.commands.entity(old).despawn();
        }
        (root, is_new_page)
    }

    /// Notes where the reader is, before it is drawn anew.
    fn remember(&mut self, surface: Surface, old: Option<Entity>) {
        let here = |node| Some(self.parents.root_ancestor(node)) == old;
        let focused = self.focus.get().and_then(|entity| self.names.get(entity).ok());
        let place = self.places.of(surface);
        place.shown = true;
        let focused = focused.filter(|(node, _)| here(*node)).map(|(_, focus)| focus);
        place.focus = focused.map(|focus| focus.name.clone());
        place.was_at_first = focused.is_some_and(|focus| focus.first);
        if let Some(control) = place.led_to.take() {
            place.focus = Some(control);
            place.was_at_first = false;
        }
        for (_, name, position) in self.scrolls.iter().filter(|(node, ..)| here(*node)) {
            place.scrolls.insert(name.0.clone(), position.y);
        }
    }

    fn camera(&self, surface: Surface) -> Option<Entity> {
        self.cameras.iter().find(|(_, its)| **its == surface).map(|(camera, _)| camera)
    }
}

/// Installs the stage.
pub fn plugin(app: &mut App) {
    app.init_resource::<NeedsRedraw>()
        .init_resource::<Places>()
        .configure_sets(Update, (StageSystems::Act, StageSystems::Show).chain())
        .add_systems(Update, (redraw_when_taste_changes, clear_closed_surface).before(StageSystems::Show))
        .add_systems(PostUpdate, restore_places.before(bevy::ui::UiSystems::Prepare));
}

/// Requests a redraw on entering a screen; the focus starts afresh.
pub fn open(mut redraw: ResMut<NeedsRedraw>, mut focus: ResMut<InputFocus>, mut places: ResMut<Places>) {
    redraw.turn_page();
    focus.clear();
    places.desk = Place::default();
}

fn redraw_when_taste_changes(look: Res<Look>, words: Res<Words>, mut redraw: ResMut<NeedsRedraw>) {
    if look.is_changed() || words.is_changed() {
        for surface in Surface::ALL {
            redraw.mark_on(surface);
        }
    }
}

/// Nothing stays of a surface whose window is gone.
fn clear_closed_surface(
    mut closed: RemovedComponents<Surface>,
    surfaces: Query<&Surface>,
    mut places: ResMut<Places>,
    mut commands: Commands,
) {
    if closed.read().count() > 0
        && surfaces.iter().all(|surface| *surface != Surface::Audience)
        && let Some(root) = std::mem::take(&mut places.audience).root
    {
        commands.entity(root).despawn();
    }
}

fn restore_places(
    mut places: ResMut<Places>,
    roots: Query<&Root>,
    parents: Query<&ChildOf>,
    names: Query<(Entity, &FocusName)>,
    mut scrolls: Query<(Entity, &ScrollName, &mut ScrollPosition)>,
    mut focus: ResMut<InputFocus>,
) {
    for surface in Surface::ALL {
        let place = places.bypass_change_detection().of(surface);
        if !std::mem::take(&mut place.shown) {
            continue;
        }
        let here = |node| roots.get(parents.root_ancestor(node)).is_ok_and(|root| root.0 == surface);
        for (_, name, mut position) in scrolls.iter_mut().filter(|(node, ..)| here(*node)) {
            if let Some(y) = place.scrolls.get(&name.0) {
                position.y = *y;
            }
        }
        let had_focus = place.focus.take();
        let same = names.iter().find(|(node, focus)| Some(&focus.name) == had_focus.as_ref() && here(*node));
        let first = || names.iter().find(|(node, focus)| focus.first && here(*node));
        // Where another action has become the main one, Enter does that, as it is shown.
        let is_main_elsewhere = place.was_at_first && same.is_some_and(|(_, focus)| !focus.first);
        let same = same.filter(|_| !is_main_elsewhere || first().is_none());
        // Only the desk takes the focus by itself.
        let wanted = if surface == Surface::Desk { same.or_else(first) } else { same };
        match wanted {
            Some((entity, _)) if focus.get() == Some(entity) => {}
            // Not navigated to, so that the page does not move under the reader.
            Some((entity, _)) => focus.set(entity, FocusCause::Pressed),
            None if surface == Surface::Desk => focus.clear(),
            None => {}
        }
    }
}
