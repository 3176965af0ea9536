//! How the judges' phones come in: for each judge a code of their own, which leads to no other judge's sheet.

use bevy::prelude::*;

use crate::app::icons;
use crate::app::phones::PhonesWanted;
use crate::app::phones_view::{spaced, view_code};
use crate::app::speech_day::SpeechDay;
use crate::app::stage::OnActivate;
use crate::app::widgets::{
    ButtonLook, Side, TextLook, TextRole, Ui, button, column, icon, label, row, surface,
};

/// The side of a judge's code, logical pixels.
const SIDE: f32 = 150.0;

/// Draws the codes, or how the phones are let in.
pub fn view(ui: &mut Ui, day: &SpeechDay) {
    let about = ui.say("speeches-phones-about");
    label(ui, &about, TextLook::SMALL);
    if let Some(fault) = day.phones_fault() {
        label(ui, fault, TextLook::BODY.role(TextRole::Wrong));
    }
    let Some(phones) = day.phones() else {
        let key = if day.has_room() { "host-phones-again" } else { "speeches-phones-open" };
        let words = ui.say(key);
        let look = ButtonLook::new("phones-open", &words).icon(icons::SMARTPHONE);
        button(ui, look, OnActivate(PhonesWanted::On(None)));
        return;
    };
    let address = format!("http://{}", phones.address());
    label(ui, &address, TextLook::LEAD.strong());
    let here = phones.devices();
    row(ui, 14.0, |ui| {
        for (index, seat) in day.seats().into_iter().enumerate() {
            let is_here = here.iter().any(|device| device.seat == seat && device.is_connected);
            let palette = ui.palette();
            let node = Node {
                flex_direction: FlexDirection::Column,
                align_items: AlignItems::Center,
                row_gap: px(4),
                padding: UiRect::all(px(10)),
                ..default()
            };
            surface(ui, palette.card, node, |ui| {
                let named = ui.words.format("speeches-column-judge", &[("number", (index + 1).into())]);
                label(ui, &named, TextLook::BODY.strong());
                view_code(ui, &phones.url_of(seat), SIDE);
                let code = ui.words.in_digits(spaced(phones.code_of(seat).digits()));
                label(ui, &code, TextLook::LEAD.strong().one_line());
                let (key, glyph, role) = if is_here {
                    ("speeches-phone-here", icons::CHECK, TextRole::Right)
                } else {
                    ("speeches-phone-away", icons::SMARTPHONE, TextRole::Quiet)
                };
                let told = ui.say(key);
                row(ui, 6.0, |ui| {
                    icon(ui, glyph, 18.0, role);
                    label(ui, &told, TextLook::SMALL.role(role));
                });
            });
        }
    });
    column(ui, 6.0, Side::Start, |ui| {
        let words = ui.say("speeches-phones-close");
        button(ui, ButtonLook::new("phones-off", &words).icon(icons::X), OnActivate(PhonesWanted::Off));
    });
}
