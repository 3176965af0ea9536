//! The button: a surface with a label, an icon and the key that presses it.

use bevy::input_focus::InputFocus;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui::Pressed;
use bevy::ui_widgets::Button;

use super::{Origin, TextLook, TextRole, Ui, icon, label};
use crate::app::keys::{AlsoHotkey, Hotkey};
use crate::app::steps::FocusName;
use crate::app::theme::{Look, RADIUS, RING, size};

/// How much a button asks for attention.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one main action of a screen.
    Main,
    /// An action on a card of its own.
    Plain,
    /// An action that stays in the background.
    Quiet,
    /// A chosen one of several.
    Chosen,
}

/// What a button shows. Its name in the focus order must be unique on its screen.
#[derive(Clone, Copy, Debug)]
pub struct ButtonLook<'a> {
    /// Stable name, by which the focus finds it again after the screen is drawn anew.
    pub name: &'a str,
    /// Words; also what a screen reader says.
    pub label: &'a str,
    /// Icon before the words.
    pub icon: Option<char>,
    /// Whether the words are shown, or only spoken.
    pub worded: bool,
    /// The key that presses it, shown on it.
    pub key: Option<Hotkey>,
    /// Weight.
    pub kind: ButtonKind,
    /// Whether the focus starts here.
    pub first: bool,
}

impl<'a> ButtonLook<'a> {
    /// Creates a plain button with words.
    pub const fn new(name: &'a str, label: &'a str) -> Self {
        Self { name, label, icon: None, worded: true, key: None, kind: ButtonKind::Plain, first: false }
    }

    /// Puts an icon before the words.
    pub const fn icon(mut self, icon: char) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Shows the icon alone; the words are for screen readers.
    pub const fn icon_only(mut self, icon: char) -> Self {
        self.icon = Some(icon);
        self.worded = false;
        self
    }

    /// Sets the key.
    pub const fn key(mut self, key: Hotkey) -> Self {
        self.key = Some(key);
        self
    }

    /// Sets the kind.
    pub const fn kind(mut self, kind: ButtonKind) -> Self {
        self.kind = kind;
        self
    }

    /// Makes it the main action, where the focus starts.
    pub const fn main(mut self) -> Self {
        self.kind = ButtonKind::Main;
        self.first = true;
        self
    }

    /// Gives it the focus when the screen opens.
    pub const fn first(mut self) -> Self {
        self.first = true;
        self
    }
}

/// Spawns a button that does `action` when it is pressed, touched or its key is struck.
pub fn button(ui: &mut Ui, look: ButtonLook, action: impl Bundle) -> Entity {
    let large = look.kind == ButtonKind::Main;
    let side = if look.worded { Val::Px(if large { 30.0 } else { 18.0 }) } else { Val::Px(9.0) };
    let role = text_role(look.kind);
    let node = Node {
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        column_gap: px(11),
        padding: UiRect::axes(side, px(if large { 11 } else { 7 })),
        min_height: px(if large { 58 } else { 44 }),
        ..default()
    };
    control(ui, look, node, action, |ui| {
        if let Some(glyph) = look.icon {
            icon(ui, glyph, if look.worded { 21.0 } else { 24.0 }, role);
        }
        if look.worded {
            let size = if large { 24.0 } else { size::BODY };
            label(ui, look.label, TextLook::new(size).role(role));
        }
        if let Some(key) = look.key {
            key_cap(ui, key, role);
        }
    })
}

/// Spawns a pressable surface with any content: what `button` and the cards of the screens are made of. When the same
/// page is drawn again it is taken over with its pointer and its focus, so that no press is lost on the way.
pub fn control<A: Bundle>(
    ui: &mut Ui,
    look: ButtonLook,
    node: Node,
    action: A,
    content: impl FnOnce(&mut Ui),
) -> Entity {
    let border = if matches!(look.kind, ButtonKind::Plain) { 1.0 } else { 0.0 };
    let node = Node { border: UiRect::all(px(border)), border_radius: BorderRadius::all(px(RADIUS)), ..node };
    let palette = ui.palette();
    let (entity, origin) = ui.keep::<A>(look.name);
    let mut control = ui.commands.entity(entity);
    if origin == Origin::Kept {
        control.despawn_related::<Children>().remove::<(Hotkey, AlsoHotkey)>();
    }
    control
        .insert((
            node,
            Button,
            look.kind,
            TabIndex(0),
            AccessibleLabel::new(look.label),
            FocusName { name: look.name.to_owned(), first: look.first },
            BorderColor::all(palette.line),
            BackgroundColor(surface(look.kind, false, ui.look)),
            Outline { width: px(RING), offset: px(3), color: Color::NONE },
            action,
        ))
        .insert_if_new(Hovered::default());
    if let Some(key) = look.key {
        control.insert(key);
    }
    ui.inside(entity, content);
    ui.commands.entity(entity).queue(leave_the_pointer_to_the_control);
    entity
}

/// A press is begun and ended on the control, never on its label, which a redraw spawns anew.
fn leave_the_pointer_to_the_control(mut control: EntityWorldMut) {
    control.insert_recursive::<Children>(Pickable::IGNORE).insert(Pickable::default());
}

/// Spawns the drawing of a key.
pub fn key_cap(ui: &mut Ui, key: Hotkey, role: TextRole) {
    let colour = role.colour(&ui.palette());
    ui.node(
        (
            Node {
                border: UiRect::all(px(1)),
                border_radius: BorderRadius::all(px(6)),
                padding: UiRect::axes(px(8), px(1)),
                flex_shrink: 0.0,
                ..default()
            },
            BorderColor::all(colour.with_alpha(0.55)),
        ),
        |ui| {
            label(ui, &key.cap(), TextLook::new(14.0).role(role).one_line());
        },
    );
}

/// Shows the pointer and the focus on the controls.
pub fn dress_buttons(
    mut buttons: Query<(Entity, &ButtonKind, &Hovered, Has<Pressed>, &mut BackgroundColor, &mut Outline)>,
    focus: Res<InputFocus>,
    look: Res<Look>,
) {
    let ring = look.palette().attention;
    for (entity, kind, hovered, pressed, mut background, mut outline) in &mut buttons {
        let colour = surface(*kind, hovered.0 || pressed, &look);
        if background.0 != colour {
            background.0 = colour;
        }
        let ring = if focus.get() == Some(entity) { ring } else { Color::NONE };
        if outline.color != ring {
            outline.color = ring;
        }
    }
}

fn surface(kind: ButtonKind, lit: bool, look: &Look) -> Color {
    let palette = look.palette();
    match (kind, lit) {
        (ButtonKind::Main, false) => palette.main,
        (ButtonKind::Main, true) => palette.main_hover,
        (ButtonKind::Plain, false) => palette.card,
        (ButtonKind::Quiet, false) => Color::NONE,
        (ButtonKind::Plain | ButtonKind::Quiet, true) => palette.card_hover,
        (ButtonKind::Chosen, _) => palette.chosen,
    }
}

fn text_role(kind: ButtonKind) -> TextRole {
    match kind {
        ButtonKind::Main => TextRole::OnMain,
        ButtonKind::Chosen => TextRole::OnChosen,
        ButtonKind::Plain => TextRole::Ink,
        ButtonKind::Quiet => TextRole::Quiet,
    }
}
