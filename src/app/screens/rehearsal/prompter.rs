//! The teleprompter: light, clock and level above the sentence that is said and those after it.

use std::time::Duration;

use bevy::prelude::*;

use super::{head, line};
use crate::app::icons;
use crate::app::keys::{AlsoHotkey, Arrow, Hotkey};
use crate::app::power::Pace;
use crate::app::rehearsal::{Rehearsal, RehearsalWish, SpeechClock, SpeechLevel, Text};
use crate::app::stage::OnActivate;
use crate::app::widgets::{
    ButtonKind, ButtonLook, TextLook, TextRole, Ui, button, foot, label, live_meter, live_text, row,
    scroll_page, surface,
};
use crate::speech::limits::Light;

/// How often the meter moves.
const STEP: Duration = Duration::from_millis(50);
/// The sentence that is said, and the next ones, in logical pixels at scale 1.
const NOW: f32 = 52.0;
const NEXT: f32 = 26.0;
/// How many sentences after it are seen.
const AHEAD: usize = 3;

/// Draws it.
pub fn view(ui: &mut Ui, room: &Rehearsal, text: &Text) {
    head(ui, &text.title.in_language(ui.words.lang()));
    // Each sentence stands at the head of the page.
    scroll_page(ui, &format!("rehearsal-speaking-{}", room.sentence), 12.0, |ui| {
        status(ui, room);
        let palette = ui.palette();
        let node = Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(8),
            padding: UiRect::axes(px(22), px(14)),
            width: percent(100),
            min_width: px(0),
            flex_shrink: 0.0,
            ..default()
        };
        if let Some(now) = text.lines.get(room.sentence) {
            let card = surface(ui, palette.card, node, |ui| line(ui, room, text, now, NOW));
            ui.commands.entity(card).insert(BorderColor::all(palette.attention));
        }
        for next in text.lines.iter().skip(room.sentence + 1).take(AHEAD) {
            line(ui, room, text, next, NEXT);
        }
        foot(ui, JustifyContent::Start, |ui| {
            let stop = ui.say("studio-stop");
            let look = ButtonLook::new("stop", &stop).icon(icons::SQUARE).key(Hotkey::Enter).main();
            let entity = button(ui, look, OnActivate(RehearsalWish::Record));
            ui.commands.entity(entity).insert(AlsoHotkey(Hotkey::Letter('R')));
            for (name, key, glyph, arrow, by) in [
                ("previous", "studio-previous", icons::ARROW_LEFT, Arrow::Up, -1),
                ("next", "studio-next", icons::ARROW_RIGHT, Arrow::Down, 1),
            ] {
                let words = ui.say(key);
                let look = ButtonLook::new(name, &words)
                    .icon(glyph)
                    .kind(ButtonKind::Quiet)
                    .key(Hotkey::Arrow(arrow));
                button(ui, look, OnActivate(RehearsalWish::Step(by)));
            }
        });
    });
}

fn status(ui: &mut Ui, room: &Rehearsal) {
    let (time, loudness) = (ui.say("rehearsal-time"), ui.say("studio-loudness"));
    let place = ui.words.format(
        "studio-counter",
        &[
            ("number", (room.sentence + 1).into()),
            ("count", room.text.as_ref().map_or(0, |text| text.lines.len()).into()),
        ],
    );
    row(ui, 18.0, |ui| {
        light(ui, room.light);
        live_text::<SpeechClock>(ui, &time, 38.0);
        label(ui, &place, TextLook::BODY.quiet().one_line());
        let meter = Node { flex_grow: 1.0, min_width: px(160), ..default() };
        ui.node((meter, Pace::Every(STEP)), |ui| {
            live_meter::<SpeechLevel>(ui, "level", &loudness, 18.0);
        });
    });
}

/// The light, with its word: never by colour alone.
fn light(ui: &mut Ui, light: Light) {
    let palette = ui.palette();
    let (colour, key) = match light {
        Light::Off => (palette.line, "rehearsal-light-off"),
        Light::Green => (palette.right, "rehearsal-light-green"),
        Light::Amber => (palette.attention, "rehearsal-light-amber"),
        Light::Red => (palette.wrong, "rehearsal-light-red"),
    };
    let words = ui.say(key);
    let lamp = Node { width: px(34), height: px(34), border_radius: BorderRadius::all(px(17)), ..default() };
    ui.node((lamp, BackgroundColor(colour)), |_| {});
    let role = if light == Light::Red { TextRole::Wrong } else { TextRole::Ink };
    label(ui, &words, TextLook::LEAD.role(role));
}
