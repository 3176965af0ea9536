//! What is not needed at every question: the sheets, the rehearsal, the phones, a question that does not count.

use bevy::prelude::*;

use super::judges::view_effect;
use crate::app::evening::{Evening, Play, SaveSheets, Switch, called};
use crate::app::icons;
use crate::app::keys::Hotkey;
use crate::app::phones_view::{ClosesPhones, view_phones};
use crate::app::stage::OnActivate;
use crate::app::widgets::{ButtonLook, TextLook, TextRole, Ui, button, label, row, surface};
use crate::buzzer::Seat;
use crate::contest::Claim;

/// Draws the tools.
pub fn view(ui: &mut Ui, evening: &Evening, closes: ClosesPhones) {
    let palette = ui.palette();
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(12),
        padding: UiRect::axes(px(22), px(14)),
        ..default()
    };
    surface(ui, palette.card, node, |ui| {
        row(ui, 10.0, |ui| {
            let words = ui.say("host-save-sheets");
            let look = ButtonLook::new("save-now", &words).icon(icons::SCROLL_TEXT).key(Hotkey::Function(6));
            button(ui, look, OnActivate(SaveSheets));
            let words = ui.say("host-judges");
            let look = ButtonLook::new("judges", &words).icon(icons::GAVEL).key(Hotkey::Letter('A'));
            button(ui, look, OnActivate(Play::Turn(Switch::Judges)));
        });
        view_rehearsal(ui, evening);
        let words = ui.words;
        let named = |seat: Seat| {
            let seat = usize::from(seat.0);
            (seat < evening.contest().setting().teams().len()).then(|| called(evening.contest(), seat, words))
        };
        view_phones(ui, evening.phones(), evening.phones_fault(), closes, named);
        view_question(ui, evening);
    });
}

/// Every device and every two keys, tried before they count.
fn view_rehearsal(ui: &mut Ui, evening: &Evening) {
    let heading = ui.say("host-rehearsal");
    label(ui, &heading, TextLook::BODY.quiet());
    let is_open = evening.contest().state().is_open();
    let Some(rehearsal) = evening.rehearsal() else {
        // While a question is open every press counts.
        if !is_open {
            row(ui, 10.0, |ui| {
                let words = ui.say("host-rehearse");
                let look = ButtonLook::new("rehearsal", &words).icon(icons::PLAY).key(Hotkey::Letter('B'));
                button(ui, look, OnActivate(Play::Turn(Switch::Rehearsal)));
            });
        }
        return;
    };
    let about = ui.say("host-rehearsal-about");
    label(ui, &about, TextLook::BODY);
    let teams = evening.contest().setting().teams().len();
    row(ui, 16.0, |ui| {
        for place in 0..teams {
            let seat = Seat(u16::try_from(place).unwrap_or(u16::MAX));
            let heard: Vec<String> =
                rehearsal.devices(seat).map(|(device, delay)| format!("{device} ±{delay} ms")).collect();
            let (role, heard) = if heard.is_empty() {
                (TextRole::Quiet, "–".to_owned())
            } else {
                (TextRole::Right, heard.join(", "))
            };
            let line = ui.words.in_digits(format!("{}: {heard}", called(evening.contest(), place, ui.words)));
            label(ui, &line, TextLook::BODY.role(role));
        }
    });
    let left = rehearsal.pairs_left(u16::try_from(teams).unwrap_or(u16::MAX));
    let pairs: Vec<String> =
        left.iter().take(12).map(|(one, other)| format!("{}+{}", one.0 + 1, other.0 + 1)).collect();
    let line = if pairs.is_empty() {
        ui.say("host-pairs-heard")
    } else {
        ui.words.format("host-pairs-left", &[("pairs", ui.words.in_digits(pairs.join(" · ")).into())])
    };
    label(ui, &line, TextLook::BODY);
    row(ui, 10.0, |ui| {
        let words = ui.say("host-rehearsal-over");
        let look = ButtonLook::new("rehearsal", &words).icon(icons::CHECK).key(Hotkey::Letter('B'));
        button(ui, look, OnActivate(Play::Turn(Switch::Rehearsal)));
    });
}

/// The last question can be thrown out; what that would change is said before.
fn view_question(ui: &mut Ui, evening: &Evening) {
    let Some(id) = evening.asked() else { return };
    row(ui, 8.0, |ui| {
        let words = ui.say("host-throw-out");
        let look = ButtonLook::new("throw-out", &words).icon(icons::TRASH_2).key(Hotkey::Letter('D'));
        button(ui, look, OnActivate(Play::ThrowOut(id.to_owned())));
        let claim = Claim::ThrowOut { question: id.to_owned() };
        if let Ok(effect) = evening.contest().effect_of(&claim) {
            view_effect(ui, &effect);
        }
    });
}
