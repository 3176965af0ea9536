//! Draws what is heard and not printed.

use bevy::prelude::*;

use super::Action;
use crate::app::hearing::{HEAR_KEY, Hear};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::stage::OnActivate;
use crate::app::widgets::{ButtonKind, ButtonLook, TextRole, Ui, button, control, icon, key_cap};
use crate::lesson::Spoken;

/// The key of those who cannot listen now.
const CANNOT: Hotkey = Hotkey::Function(6);

/// Draws a large round button that says what is asked about. It prints nothing of it.
pub fn prompt(ui: &mut Ui, spoken: &Spoken) {
    let words = ui.say("hearing-listen");
    let look = ButtonLook::new("hear", &words).key(HEAR_KEY).kind(ButtonKind::Main);
    let node = Node {
        width: px(132),
        height: px(132),
        border_radius: BorderRadius::all(px(66)),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        flex_direction: FlexDirection::Column,
        row_gap: px(6),
        ..default()
    };
    let entity = control(ui, look, node.clone(), OnActivate(Hear::asked(spoken.clone())), |ui| {
        icon(ui, icons::VOLUME_2, 54.0, TextRole::OnMain);
        key_cap(ui, HEAR_KEY, TextRole::OnMain);
    });
    ui.commands.entity(entity).insert(Node { border: UiRect::ZERO, ..node });
}

/// Draws the button of those who cannot listen now.
pub fn cannot_listen(ui: &mut Ui) {
    let words = ui.say("drill-cannot-listen");
    let look = ButtonLook::new("cannot-listen", &words).key(CANNOT).kind(ButtonKind::Quiet);
    button(ui, look, OnActivate(Action::CannotListen));
}
