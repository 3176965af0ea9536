//! Draws tiles to be put in order: the row that is being laid above, the tiles that are left below. A tile keeps its key
//! wherever it lies.

use bevy::prelude::*;

use super::question::{WIDTH, asked, hanzi, helps, small_face, spoken};
use super::{Action, Media};
use crate::app::keys::Hotkey;
use crate::app::stage::OnActivate;
use crate::app::widgets::{
    ButtonKind, ButtonLook, RubySize, Side, TextLook, TextRole, Ui, button, column, control, foot, key_cap,
    label, surface,
};
use crate::drill::exercise::{Exercise, Face};

/// The size of the hanzi of a tile, logical pixels at scale 1.
const TILE: f32 = 26.0;

/// Draws the question. `laid` are the indices of the tiles that are laid.
pub fn view(ui: &mut Ui, exercise: &Exercise, shown: &[Face], laid: &[usize], media: &Media) {
    asked(ui, exercise, media);
    let palette = ui.palette();
    let node = Node {
        width: px(WIDTH),
        max_width: percent(100),
        min_height: px(92),
        padding: UiRect::all(px(12)),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..default()
    };
    surface(ui, palette.card, node, |ui| {
        if laid.is_empty() {
            let here = ui.say("drill-lay-here");
            label(ui, &here, TextLook::BODY.quiet().centred());
        }
        tiles(ui, |ui| {
            for number in laid {
                tile(ui, shown, *number, true);
            }
        });
    });
    column(ui, 0.0, Side::Middle, |ui| {
        tiles(ui, |ui| {
            for number in (0..shown.len()).filter(|number| !laid.contains(number)) {
                tile(ui, shown, number, false);
            }
        });
    });
    let check = ui.say("drill-check");
    foot(ui, JustifyContent::Center, |ui| {
        if !laid.is_empty() {
            let look = ButtonLook::new("check", &check).key(Hotkey::Enter).kind(ButtonKind::Main);
            button(ui, look, OnActivate(Action::Check));
        }
        helps(ui, exercise, Hotkey::Digit(0), media);
    });
}

fn tiles(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let node = Node {
        flex_wrap: FlexWrap::Wrap,
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Stretch,
        column_gap: px(10),
        row_gap: px(10),
        ..default()
    };
    ui.node(node, content);
}

fn tile(ui: &mut Ui, shown: &[Face], number: usize, is_laid: bool) {
    let Some(face) = shown.get(number) else { return };
    // It has another name once it is laid, so that Enter, pressed again, does not take it back.
    let name = format!("{}-{}", if is_laid { "laid" } else { "tile" }, number + 1);
    let words = spoken(ui, face);
    let mut look = ButtonLook::new(&name, &words);
    look.key = key_of(number);
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(10),
        padding: UiRect::axes(px(16), px(6)),
        min_height: px(60),
        min_width: px(0),
        ..default()
    };
    control(ui, look, node, OnActivate(Action::Lay(number)), |ui| {
        view_face(ui, face);
        if let Some(key) = look.key {
            key_cap(ui, key, TextRole::Quiet);
        }
    });
}

fn view_face(ui: &mut Ui, face: &Face) {
    let size = ui.look.display(TILE);
    match face {
        Face::Hanzi(cells) => hanzi(ui, cells, RubySize { hanzi: size, pinyin: (size * 0.37).max(13.0) }),
        face => small_face(ui, face, size, JustifyContent::Center),
    }
}

/// Returns the key of a tile: 1 to 9, then the letters.
fn key_of(number: usize) -> Option<Hotkey> {
    let number = u8::try_from(number).ok()?;
    match number {
        0..=8 => Some(Hotkey::Digit(number + 1)),
        9..=34 => Some(Hotkey::Letter(char::from(b'A' + number - 9))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tile_of_a_sentence_has_a_key_of_its_own() {
        let keys: Vec<_> = (0..35).filter_map(key_of).collect();
        assert_eq!(keys.len(), 35);
        assert_eq!((keys[0], keys[9]), (Hotkey::Digit(1), Hotkey::Letter('A')));
        assert!(!keys.contains(&Hotkey::Digit(0)), "which says that one does not know");
    }
}
