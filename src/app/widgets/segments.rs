//! A row of choices of which one is chosen, joined into one shape.

use bevy::prelude::*;

use super::button::control;
use super::{ButtonKind, ButtonLook, TextLook, TextRole, Ui, label};
use crate::app::theme::size;

/// One choice of a row.
pub struct Segment<'a, A: Bundle> {
    /// Stable name for the focus.
    pub name: &'a str,
    /// Words.
    pub label: &'a str,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// What choosing it does.
    pub action: A,
}

/// Spawns the row.
pub fn segments<'a, A: Bundle>(ui: &mut Ui, choices: impl IntoIterator<Item = Segment<'a, A>>) -> Entity {
    let palette = ui.palette();
    let node = Node {
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(17)),
        padding: UiRect::all(px(2)),
        column_gap: px(2),
        flex_shrink: 0.0,
        ..default()
    };
    ui.node((node, BorderColor::all(palette.line), BackgroundColor(palette.card)), |ui| {
        for choice in choices {
            let (kind, role) = if choice.chosen {
                (ButtonKind::Chosen, TextRole::OnChosen)
            } else {
                (ButtonKind::Quiet, TextRole::Quiet)
            };
            let look = ButtonLook::new(choice.name, choice.label).kind(kind);
            let node = Node {
                padding: UiRect::axes(px(15), px(3)),
                min_height: px(36),
                align_items: AlignItems::Center,
                ..default()
            };
            control(ui, look, node, choice.action, |ui| {
                label(ui, choice.label, TextLook::new(size::BODY).role(role).one_line());
            });
        }
    })
}
