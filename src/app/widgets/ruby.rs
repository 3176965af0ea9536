//! Pinyin set above hanzi, a syllable over its character.

use bevy::prelude::*;

use super::{TextLook, TextRole, Ui, label};

/// Sizes of a ruby text in logical pixels at scale 1.
#[derive(Clone, Copy, Debug)]
pub struct RubySize {
    /// Hanzi.
    pub hanzi: f32,
    /// Pinyin.
    pub pinyin: f32,
}

/// Spawns hanzi with pinyin above; a cell is some hanzi and the syllable over them, if any.
pub fn ruby<'a>(
    ui: &mut Ui,
    cells: impl IntoIterator<Item = (&'a str, Option<&'a str>)>,
    size: RubySize,
) -> Entity {
    let row = Node {
        align_items: AlignItems::End,
        flex_shrink: 0.0,
        justify_content: JustifyContent::Center,
        column_gap: px(size.hanzi * 0.12),
        ..default()
    };
    ui.node(row, |ui| {
        for (hanzi, pinyin) in cells {
            let cell =
                Node { flex_direction: FlexDirection::Column, align_items: AlignItems::Center, ..default() };
            ui.node(cell, |ui| {
                if let Some(pinyin) = pinyin {
                    label(ui, pinyin, TextLook::new(size.pinyin).role(TextRole::Quiet).one_line());
                }
                label(ui, hanzi, TextLook::new(size.hanzi).one_line());
            });
        }
    })
}
