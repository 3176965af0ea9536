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

/// Spawns hanzi with pinyin above, in one line; a cell is some hanzi and the syllable over them, if any.
pub fn ruby<'a>(
    ui: &mut Ui,
    cells: impl IntoIterator<Item = (&'a str, Option<&'a str>)>,
    size: RubySize,
) -> Entity {
    let row = Node { flex_shrink: 0.0, ..line(size) };
    ui.node(row, |ui| {
        for cell in cells {
            view_cell(ui, cell, size);
        }
    })
}

/// Spawns a whole sentence of hanzi with pinyin above, going to a new line where it must. A sign that closes stays
/// with the hanzi before it, one that opens with the hanzi after it.
pub fn ruby_text<'a>(
    ui: &mut Ui,
    cells: impl IntoIterator<Item = (&'a str, Option<&'a str>)>,
    size: RubySize,
    justify: JustifyContent,
) -> Entity {
    let mut clusters: Vec<Vec<(&str, Option<&str>)>> = Vec::new();
    let mut opened = false;
    for cell in cells {
        let opens = cell.0.chars().all(|c| OPENING.contains(c));
        let closes = cell.1.is_none() && !opens && !cell.0.chars().any(char::is_alphanumeric);
        match clusters.last_mut() {
            Some(cluster) if opened || closes => cluster.push(cell),
            _ => clusters.push(vec![cell]),
        }
        opened = opens;
    }
    let text = Node {
        // As wide as there is room, so that its lines are measured as they will be broken.
        width: percent(100),
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(size.hanzi * 0.2),
        justify_content: justify,
        ..line(size)
    };
    ui.node(text, |ui| {
        for cluster in clusters {
            ui.node(Node { flex_shrink: 0.0, ..line(size) }, |ui| {
                for cell in cluster {
                    view_cell(ui, cell, size);
                }
            });
        }
    })
}

/// Signs that stay with what follows them.
const OPENING: &str = "“‘（《「『〈【(";

fn line(size: RubySize) -> Node {
    Node { align_items: AlignItems::End, column_gap: px(size.hanzi * 0.12), min_width: px(0), ..default() }
}

fn view_cell(ui: &mut Ui, (hanzi, pinyin): (&str, Option<&str>), size: RubySize) {
    let cell = Node { flex_direction: FlexDirection::Column, align_items: AlignItems::Center, ..default() };
    ui.node(cell, |ui| {
        if let Some(pinyin) = pinyin {
            label(ui, pinyin, TextLook::new(size.pinyin).role(TextRole::Quiet).one_line());
        }
        label(ui, hanzi, TextLook::new(size.hanzi).one_line());
    });
}
